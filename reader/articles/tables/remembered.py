"""What columns of tables became before, by the tables' headers: kept in a folder, offered next time."""

from __future__ import annotations

import contextlib
import json
import os
from pathlib import Path
from typing import Any

from annotations.model.errors import InvalidInput
from reader.articles.tables.mapping import ColumnMapping, fitted_mapping

_FILE = "tables.json"
_MOST = 200
_LARGEST = 4_000_000


def remembered_mapping(folder: Path, columns: tuple[str, ...]) -> ColumnMapping | None:
    """Return what the columns of a table with this very header became last; None for a header that is new.

    Args:
        folder: that of the settings.
        columns: the header.
    """
    for one in _read(folder / _FILE):
        if tuple(one["header"]) == columns:
            mapping = ColumnMapping(tuple(one["columns"].items()), str(one.get("date_order") or ""))
            with contextlib.suppress(InvalidInput):
                return fitted_mapping(mapping, columns)
    return None


def remember_mapping(folder: Path, columns: tuple[str, ...], mapping: ColumnMapping) -> None:
    """Keep what the columns of a table became; the oldest of two hundred headers is forgotten.

    What cannot be written is not remembered, and nobody is stopped by that.
    """
    path = folder / _FILE
    others = [one for one in _read(path) if tuple(one["header"]) != columns]
    kept = [{"header": list(columns), **mapping.as_json()}, *others][:_MOST]
    beside = path.with_name(f"{_FILE}.{os.getpid()}.new")
    with contextlib.suppress(OSError):
        path.parent.mkdir(parents=True, exist_ok=True)
        try:
            beside.write_text(json.dumps(kept, ensure_ascii=False, indent=1), encoding="utf-8")
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)


def _read(path: Path) -> list[dict[str, Any]]:
    try:
        with path.open("rb") as file:
            found = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return []
    return [one for one in found if _is_one(one)] if isinstance(found, list) else []


def _is_one(one: Any) -> bool:
    return (
        isinstance(one, dict)
        and isinstance(one.get("header"), list)
        and isinstance(one.get("columns"), dict)
        and all(isinstance(name, str) for name in (*one["header"], *one["columns"], *one["columns"].values()))
    )
