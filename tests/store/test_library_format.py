"""docs/library-format.md says what is in the file, and its recipe works."""

from __future__ import annotations

import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from annotations.exchange.rows import parse_row
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.store.create import create_library
from annotations.store.schema import APPLICATION_ID, SCHEMA_VERSION

DOC = Path(__file__).parents[2] / "docs" / "library-format.md"
ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")


@pytest.fixture
def library(tmp_path: Path) -> Path:
    path = tmp_path / "a.newsgloss"
    create_library(path)
    with Library.open_to_write(path, ANA, doing="test") as opened:
        code = next(iter(opened.codebook.all().values()))
        row = parse_row(f'{{"kind": "note", "on": "{code.uuid}", "note": "nö – 😀"}}'.encode())
        opened.annotations.add([(1, row)])
        opened.history.undo([ANA.uuid])
        opened.history.redo([ANA.uuid])
    return path


def _documented() -> dict[str, set[str]]:
    """Return the columns that the page names, by the heading they stand under."""
    found: dict[str, set[str]] = {}
    for heading, body in re.findall(r"^### (.+?)\n(.*?)(?=^##|\Z)", DOC.read_text("utf-8"), re.MULTILINE | re.DOTALL):
        names = re.findall(r"^\| ([a-z_0-9, ]+) \|", body, re.MULTILINE)
        columns = {name.strip() for row in names for name in row.split(",")} - {"column"}
        for table in heading.split(","):
            found.setdefault(table.strip(), set()).update(columns)
    return found


def test_every_table_and_column_of_a_library_is_on_the_page_and_none_besides(library: Path) -> None:
    with closing(sqlite3.connect(library)) as db:
        _compare(db)


def _compare(db: sqlite3.Connection) -> None:
    tables = [
        row[0]
        for row in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")
        if not row[0].startswith(("sqlite_", "_sqlite", "article_text"))
    ]
    documented = _documented()
    assert set(documented) - {"article_text"} == set(tables)
    for table in tables:
        columns = {row[1] for row in db.execute(f"PRAGMA table_info({table})")}
        pairs = ({"import_run", "import_item"}, {"action", "change"}, {"likeness", "alike"}, {table})
        shared = next(heads for heads in pairs if table in heads)
        others = {row[1] for other in shared for row in db.execute(f"PRAGMA table_info({other})")}
        assert columns <= documented[table] <= others, table


def test_the_page_names_the_application_id_and_the_schema_version_that_the_file_has(library: Path) -> None:
    header = library.read_bytes()[:100]
    assert int.from_bytes(header[68:72]) == APPLICATION_ID
    assert int.from_bytes(header[60:64]) == SCHEMA_VERSION
    text = DOC.read_text("utf-8")
    assert f"`0x{APPLICATION_ID:08X}`" in text
    assert f"| schema version | {SCHEMA_VERSION}, in" in text


def test_the_recipe_on_the_page_finds_nothing_in_a_sound_library_and_every_change_in_a_tampered_one(
    library: Path, tmp_path: Path
) -> None:
    recipe = tmp_path / "recipe.py"
    recipe.write_text(re.findall(r"```python\n(.*?)```", DOC.read_text("utf-8"), re.DOTALL)[0], encoding="utf-8")

    def run() -> str:
        return subprocess.run(
            [sys.executable, str(recipe), str(library)], capture_output=True, encoding="utf-8", check=True
        ).stdout.strip()

    assert run() == ""
    with closing(sqlite3.connect(library)) as db, db:
        db.execute("UPDATE annotation SET body = 'other'")
        db.execute("UPDATE action SET name = 'Something else' WHERE kind = 'undo'")
        db.execute("DELETE FROM code WHERE id = (SELECT max(id) FROM code)")
    out = run()
    assert "'annotation'" in out
    assert "Something else" in out
    assert "'code'" in out
