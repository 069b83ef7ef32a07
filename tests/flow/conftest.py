"""Running the command line as a script does: a process for each command, a real library, articles made up for it."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.found import find_files
from reader.articles.work import read_files
from reader.config.identity import identities

MAIN = Path(__file__).resolve().parents[2] / "main.py"
LIMIT_S = 120
UNSET = ("NEWSGLOSS_ANNOTATOR", "QT_QPA_PLATFORM", "DISPLAY", "WAYLAND_DISPLAY")

HARBOUR = (
    "Harbour strike ends in Norda\n\nBy Ilse Kast\n\n12 March 2026\n\n"
    "The dockers of Norda went back to work on Monday after nine days. Ilse Kast, who speaks for them, said "
    "that the harbour “belongs to those who work in it”.\n\n"
    "The port authority promised 40 new cranes. Nobody at the Norda Shipping Company would say who pays.\n"
)
LETTER = (
    "Ein Brief über Zeichen\n\nDie Familie 👩‍👩‍👧 reiste mit der Flagge 🇦🇷 nach Xanten, trank Café\u0301 "
    "und schrieb über Ärger.\n\nNe\u0301stor Brun aß Käse; sein Kater hieß Kast.\n"
)
ARABIC = "إضراب الميناء ينتهي\n\nعاد عمال الميناء في نوردا إلى العمل يوم الإثنين. قالت إلسه كاست: «الميناء لنا».\n"
COURIER = "Talks in Lysmark\n\nThe talks in Lysmark went on. Aron Teveld asked for patience.\n"
LATIN = "El gobierno aprobó la ley de puertos\n\nSegún la ministra Begoña Ibáñez, “será difícil”.\n"
TEXTS: Mapping[str, bytes] = {
    "arabic.txt": ARABIC.encode(),
    "courier.md": COURIER.replace("\n", "\r\n").encode(),
    "harbour.txt": HARBOUR.encode(),
    "letter.txt": b"\xef\xbb\xbf" + LETTER.encode(),
    "old/latin.txt": LATIN.encode("cp1252"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Run:
    """What a command came to."""

    status: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The objects that were printed, one a line."""
        return [json.loads(line) for line in self.out.split("\n")[:-1]]

    @property
    def lines(self) -> list[str]:
        """The lines that were printed."""
        return self.out.split("\n")[:-1]

    @property
    def complaints(self) -> list[str]:
        """The lines on standard error."""
        return self.err.split("\n")[:-1]

    @property
    def error(self) -> str:
        """The one line on standard error of a command that could not be done."""
        assert self.status == 1, f"exit status {self.status}: {self.out}{self.err}"
        assert self.err.count("\n") == 1, self.err
        return self.err.rstrip("\n")


class CommandLine:
    """Runs `main.py` with settings of its own, in a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.settings = folder / "settings of this machine"

    def environment(self, **more: str) -> dict[str, str]:
        """Return what a process gets to see."""
        # Without a display, so that a window is never what a command comes to.
        mine = {name: value for name, value in os.environ.items() if name not in UNSET}
        return {**mine, "NEWSGLOSS_SETTINGS": str(self.settings), **more}

    def run(
        self,
        *arguments: object,
        stdin: bytes | str = b"",
        env: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Run:
        """Run a command to its end, whatever that is; there is never a traceback."""
        done = subprocess.run(
            [sys.executable, str(MAIN), *map(_argument, arguments)],
            input=stdin.encode() if isinstance(stdin, str) else stdin,
            capture_output=True,
            env=self.environment(**(env or {})),
            cwd=cwd or self.folder,
            timeout=LIMIT_S,
            check=False,
        )
        out, err = done.stdout.decode(), done.stderr.decode()
        assert "Traceback" not in err, err
        assert "\r" not in out
        return Run(done.returncode, out, err)

    def ok(self, *arguments: object, stdin: bytes | str = b"", env: Mapping[str, str] | None = None) -> Run:
        """Run a command that succeeds."""
        run = self.run(*arguments, stdin=stdin, env=env)
        assert run.status == 0, f"exit status {run.status}: {run.err}"
        return run

    def start(self, *arguments: object, **options: Any) -> subprocess.Popen[bytes]:
        """Start a command; the caller ends it."""
        return subprocess.Popen(
            [sys.executable, str(MAIN), *map(_argument, arguments)],
            **{"env": self.environment(), "cwd": self.folder, **options},
        )

    def annotate(self, library: Path, rows: Iterable[Mapping[str, Any]], *options: object, **more: Any) -> Run:
        """Run `annotate` with rows on standard input."""
        return self.run("annotate", library, "-", *options, stdin=json_lines(rows), **more)

    def show(self, library: Path, article: str) -> dict[str, Any]:
        """Return what `show --json` says of an article."""
        (one,) = self.ok("show", library, "--json", "--", article).rows
        return one

    def annotations(self, library: Path) -> list[dict[str, Any]]:
        """Return all annotations of all articles."""
        return [one for article in self.ok("show", library, "--all", "--json").rows for one in article["annotations"]]

    def write_articles(self, folder: Path) -> Path:
        """Write the files of TEXTS below a folder."""
        return write_texts(folder, TEXTS)

    def whole(self, library: Path) -> None:
        """Hold a library to `check`."""
        run = self.run("check", library)
        assert (run.status, run.err) == (0, ""), run.out + run.err


def _argument(value: object) -> str | bytes:
    return value if isinstance(value, str | bytes) else str(value)


def json_lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return rows as JSON Lines."""
    return "".join(json.dumps(row) + "\n" for row in rows)


def write_texts(folder: Path, texts: Mapping[str, bytes]) -> Path:
    """Write article files below a folder."""
    for name, data in texts.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def take_articles(library: Path, folder: Path, who: Annotator, encoding: str | None = None) -> None:
    """Take a folder as `import` does, but without its deadline, so that a busy machine fails only tests of `import`."""
    with Library.open_to_write(library, who, doing="test", create=True) as opened:
        run = opened.articles.begin_import()
        outcomes = read_files(
            find_files([folder]), named_encoding=encoding, today=date(2026, 3, 12), workers=1, deadline_s=LIMIT_S
        )
        run.add([Incoming(one.found.name, one.article, one.reason, one.encoding) for one in outcomes])
        run.finish()
        assert run.taken > run.refused == 0


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library with the articles of TEXTS, and beside it the settings; never changed, only copied."""
    folder = tmp_path_factory.mktemp("imported")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLOSS_SETTINGS", str(CommandLine(folder).settings))
        patch.delenv("NEWSGLOSS_ANNOTATOR", raising=False)
        who = identities("Researcher").current
    take_articles(folder / "study.newsgloss", write_texts(folder / "articles", TEXTS), who)
    return folder / "study.newsgloss"


@pytest.fixture(scope="session")
def take() -> Callable[..., None]:
    """`take_articles`, for tests that cannot import this file."""
    return take_articles


@pytest.fixture(scope="session")
def machine() -> Callable[[Path], CommandLine]:
    """Return a machine whose settings are in a folder, and whose commands run there."""
    return CommandLine


@pytest.fixture
def newsgloss(tmp_path: Path, imported: Path) -> CommandLine:
    """The command line on a machine where it was used before, in the folder of the test."""
    command_line = CommandLine(tmp_path)
    shutil.copytree(imported.parent / "settings of this machine", command_line.settings)
    return command_line


@pytest.fixture(scope="session")
def copied(imported: Path) -> Callable[[CommandLine], Path]:
    """Return a library of its own with five articles, imported on that machine."""

    def copy(command_line: CommandLine) -> Path:
        shutil.copytree(imported.parent / "settings of this machine", command_line.settings, dirs_exist_ok=True)
        return Path(shutil.copy(imported, command_line.folder / "study.newsgloss"))

    return copy


@pytest.fixture
def library(copied: Callable[[CommandLine], Path], newsgloss: CommandLine) -> Path:
    """A library of its own with five articles, imported on this machine."""
    return copied(newsgloss)


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """A folder with the files of TEXTS."""
    return write_texts(tmp_path / "articles", TEXTS)


@pytest.fixture(scope="session")
def texts() -> Mapping[str, str]:
    """What the text of each article must be."""
    return {
        "arabic.txt": ARABIC,
        "courier.md": COURIER,
        "harbour.txt": HARBOUR,
        "letter.txt": LETTER,
        "old/latin.txt": LATIN,
    }


@pytest.fixture(scope="session")
def span_of(texts: Mapping[str, str]) -> Callable[[str, str], dict[str, Any]]:
    """Return what a row says of words: article, start, end and quote of where they stand first."""

    def find(article: str, words: str) -> dict[str, Any]:
        start = texts[article].index(words)
        return {"article": article, "start": start, "end": start + len(words), "quote": words}

    return find


@pytest.fixture
def other_machine(tmp_path: Path) -> CommandLine:
    """The command line on another machine, where it was never used before."""
    command_line = CommandLine(tmp_path)
    command_line.settings = tmp_path / "settings of another machine"
    return command_line


@pytest.fixture(scope="session")
def write() -> Callable[[Path, Mapping[str, bytes]], Path]:
    """`write_texts`, for tests that cannot import this file."""
    return write_texts


@pytest.fixture(scope="session")
def lines_of() -> Callable[[Iterable[Mapping[str, Any]]], str]:
    """`json_lines`, for tests that cannot import this file."""
    return json_lines
