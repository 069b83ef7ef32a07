"""What may be imported where, as far as import-linter cannot see it: when it is run."""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys

SQL = re.compile(
    r"\s*(SELECT\s.*\sFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\w+\s+SET|DELETE\s+FROM|"
    r"(CREATE|DROP|ALTER)\s+(VIRTUAL\s+)?(TABLE|INDEX|TRIGGER|VIEW)|PRAGMA|BEGIN|COMMIT|ROLLBACK|SAVEPOINT|VACUUM)\s",
    re.DOTALL,
)
RUNS_SQL = {"execute", "executemany", "executescript"}

IMPORTED_WHEN_USED = {
    "PySide6", "chardet", "frictionless", "markdown", "multiprocessing", "nh3", "numpy", "pandas", "py3langid",
    "sqlite_utils",
}  # fmt: skip

IMPORT_ALL_WITHOUT_QT = """
import importlib, pkgutil, sys
sys.modules.update(PySide6=None, shiboken6=None)
for name in ("annotations", "reader.articles", "reader.cli", "reader.config"):
    package = importlib.import_module(name)
    for found in pkgutil.walk_packages(getattr(package, "__path__", []), name + "."):
        if not found.name.endswith("__main__"):
            importlib.import_module(found.name)
            print(found.name)
"""


def test_the_core_and_the_command_line_can_do_without_qt(root):
    imported = python(root, IMPORT_ALL_WITHOUT_QT).split()
    assert "annotations.library" in imported


def test_the_command_line_starts_without_heavy_modules(root):
    loaded = set(json.loads(python(root, "import json, sys, reader.cli; print(json.dumps(list(sys.modules)))")))
    assert loaded & IMPORTED_WHEN_USED == set()


def test_sql_is_written_in_the_store_only(program):
    elsewhere = [source for source in program if not source.name.startswith("annotations/store/")]
    written = [
        f"{source.name}:{node.lineno}"
        for source in elsewhere
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and SQL.match(node.value)
    ]
    run = [
        f"{source.name}:{node.lineno}"
        for source in elsewhere
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in RUNS_SQL
    ]
    assert written + run == []


def python(root, code: str) -> str:
    """What a fresh Python prints when it runs the code in the project's root."""
    done = subprocess.run([sys.executable, "-c", code], cwd=root, capture_output=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr
    return done.stdout
