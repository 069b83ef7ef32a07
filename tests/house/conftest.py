"""The project's own files, as the house rules look at them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
LEFT_OUT = {"build", "__pycache__"}
SHOWN = {".ci", ".gitignore"}


@dataclass(frozen=True)
class Source:
    """A Python file of the project.

    Attributes:
        name: its path from the project's root, with `/` between folders.
    """

    name: str
    text: str
    tree: ast.Module


def files_below(folder: Path) -> Iterator[Path]:
    """All files of the project; no hidden ones, no environments, nothing that tools leave behind."""
    for path in sorted(folder.iterdir()):
        if path.name in LEFT_OUT or (path.name.startswith(".") and path.name not in SHOWN):
            continue
        if path.is_file():
            yield path
        elif path.is_dir() and not (path / "pyvenv.cfg").exists():
            yield from files_below(path)


@pytest.fixture(scope="session")
def root() -> Path:
    return ROOT


@pytest.fixture(scope="session")
def texts() -> dict[str, str]:
    """The text of each file that is UTF-8, by its path from the root."""
    found = {}
    for path in files_below(ROOT):
        try:
            found[path.relative_to(ROOT).as_posix()] = path.read_bytes().decode()
        except UnicodeDecodeError:
            continue
    return found


@pytest.fixture(scope="session")
def sources(texts: dict[str, str]) -> list[Source]:
    """Every Python file of the project."""
    return [Source(name, text, ast.parse(text)) for name, text in texts.items() if name.endswith(".py")]


@pytest.fixture(scope="session")
def program(sources: list[Source]) -> list[Source]:
    """The Python files that people run: all but tests and benchmarks."""
    return [source for source in sources if not source.name.startswith(("tests/", "benchmarks/"))]
