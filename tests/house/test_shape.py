"""Files and functions stay small, packages say what they are, and nothing is left half done."""

from __future__ import annotations

import ast
import re
from pathlib import Path

LINES_IN_A_FILE = 400
LINES_IN_A_FUNCTION = 60

# Written with brackets, so that this file itself passes.
UNFINISHED = re.compile(r"\b([T]ODO|[F]IXME|[X]XX)\b|(?i:[c]oming soon|[n]ot yet implemented)")
MACHINE = re.compile(r"(?<![\w./-])/(work|root|home/\w+)/")
BESIDE_THE_PROJECT = re.compile(r"\.\./shared\b")
PACKAGE_HOSTS = re.compile(r"[p]ypi\.org|[p]ythonhosted\.org|[n]pmjs\.|[c]rates\.io|[d]ebian\.org|[c]onda\.org")


def test_no_file_is_longer_than_can_be_overlooked(sources):
    lengths = {source.name: source.text.count("\n") for source in sources}
    assert {name: lines for name, lines in lengths.items() if lines > LINES_IN_A_FILE} == {}


def test_no_function_is_longer_than_a_screen(sources):
    lengths = {
        f"{source.name}:{node.lineno} {node.name}": node.end_lineno - node.lineno + 1
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    }
    assert {name: lines for name, lines in lengths.items() if lines > LINES_IN_A_FUNCTION} == {}


def test_every_package_says_what_it_is(program, root):
    folders = {(root / source.name).parent for source in program} - {root}
    packages = {
        source.name: ast.get_docstring(source.tree) for source in program if source.name.endswith("__init__.py")
    }
    assert [name for name, docstring in packages.items() if not docstring] == []
    assert folders == {(root / name).parent for name in packages}


def test_the_core_is_imported_by_name_only(sources):
    """Beside `from __future__ import annotations` the bare name would be taken."""
    wrong = [
        f"{source.name}:{node.lineno}"
        for source in sources
        for node in ast.walk(source.tree)
        if isinstance(node, ast.Import) and any(alias.name.split(".")[0] == "annotations" for alias in node.names)
    ]
    assert wrong == []


def test_nothing_is_left_half_done(texts):
    """In code and manuals; “todo” may well stand in a Spanish article."""
    looked_at = {
        name: text for name, text in texts.items() if not name.startswith("resources/") or name.endswith(".py")
    }
    assert places(UNFINISHED, looked_at) == []


def test_no_path_of_one_machine_is_written_down(texts):
    assert places(MACHINE, texts) == []


def test_only_tests_and_tools_look_beside_the_project(texts):
    elsewhere = {
        name: text
        for name, text in texts.items()
        if name != "Makefile" and not name.startswith(("tests/", "benchmarks/"))
    }
    assert places(BESIDE_THE_PROJECT, elsewhere) == []


def test_no_host_of_packages_is_named(texts):
    """Where packages come from is for whoever installs them to say."""
    assert places(PACKAGE_HOSTS, texts) == []


def test_continuous_integration_runs_what_people_run(root: Path):
    assert "make test" in (root / ".ci" / "run").read_text(encoding="utf-8")


def places(pattern: re.Pattern[str], texts: dict[str, str]) -> list[str]:
    """Where the pattern is found, as `file:line words`."""
    return [
        f"{name}:{text.count(chr(10), 0, found.start()) + 1} {found.group()}"
        for name, text in texts.items()
        for found in pattern.finditer(text)
    ]
