"""Names of files that promise a table."""

from __future__ import annotations

CSV, JSON, XLSX = "csv", "json", "xlsx"

TABLE_SUFFIXES: dict[str, str] = {
    ".csv": CSV, ".tsv": CSV, ".tab": CSV, ".json": JSON, ".jsonl": JSON, ".ndjson": JSON, ".xlsx": XLSX, ".xlsm": XLSX,
}  # fmt: skip
"""The kind of table by a file's suffix in lower case."""


def table_kind(name: str) -> str | None:
    """Return the kind of table that a file's name promises, None where it promises none."""
    return next((kind for suffix, kind in TABLE_SUFFIXES.items() if name.lower().endswith(suffix)), None)
