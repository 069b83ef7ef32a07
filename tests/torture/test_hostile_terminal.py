"""Names and titles that would command a terminal, or turn its writing round: every command prints them harmlessly."""

from __future__ import annotations

import contextlib
import csv
import io
import json
import os
import random
import re
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import click
import pytest

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from reader.cli.app import main as command_line
from reader.cli.app import program
from reader.cli.commands import COMMANDS
from tests.store.making import in_the_name_of, rows

OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""What a terminal does something else with than show it; TAB and LF are what lines are made of."""
IN_JSON = re.compile("[\x00-\x09\x0b-\x1f]")
"""What JSON never has as it is."""
EVIL = (
    "\x1b[2J\x1b]0;title\x07red\x1b[31m", "\x9b31mred\x9d0;t\x9c", "\u202etxt.exe", "\u2066a\u2069b\u061c", "a\tb",
    "a\rb",
    "=cmd|' /C calc'!A0", "@SUM(1)", "<script>alert(1)</script>", "\x08\x08\x08ok", "a\u2028b\x85c", "\x7f\x00",
    "%s%n{0}",
)  # fmt: skip
WORDS: dict[str, tuple[str, ...]] = {
    "articles": (), "show": ("--all",), "search": ("words",), "to-check": ("--all",), "suggest": (),
    "recode": ("Person",),
    "entities": (), "alike": (), "codebook": (), "suggest-topics": (), "outlet-rules": (), "history": (), "errata": (),
    "check": (), "bin": (), "backups": (),
}  # fmt: skip
"""Commands that print what a library says, with what they are given beside it."""
LONG, SHORT = 400, 4


def said(chance: random.Random) -> str:
    """A name made of what is harmful."""
    return "".join(chance.choice((*EVIL, "words ", "é", "\U0001f469")) for _ in range(chance.randrange(1, 5))) + "x"


def evil_library(path: Path, chance: random.Random) -> Path:
    """A library in which all that has a name has a harmful one, as far as it is let in."""
    with Library.open_to_write(path, Annotator("11111111-1111-4111-8111-111111111111", said(chance)), doing="test",
                               create=True) as library:  # fmt: skip
        run = library.articles.begin_import()
        run.add([pasted_article(f"{number}{said(chance)}.txt", f"{said(chance)} words words\n\n{said(chance)} Kast.")
                 for number in range(3)])  # fmt: skip
        run.finish()
        articles = [one.uuid for one in library.articles]
        label = library.codebook.add("label", said(chance))
        entity = library.entities.add(said(chance), label)
        library.entities.set_external_ids(entity, {said(chance): said(chance)})
        library.entities.set_fields(entity, [(said(chance), said(chance))])
        for name in ("title", "outlet", said(chance)):
            library.articles.set_field_of_many(articles, name, said(chance))
        other = in_the_name_of(Annotator("22222222-2222-4222-8222-222222222222", said(chance)), library)
        for one in (library, other):
            for article in articles:
                one.annotations.add(rows(
                    {"article": article, "kind": "note", "note": said(chance)},
                    {"article": article, "kind": "topic", "topic": json.dumps(said(chance))},
                    {"article": article, "kind": "mention", "start": 0, "end": 1, "label": "Person",
                     "entity": said(chance)},
                ))  # fmt: skip
    return path


def printed(*words: object) -> tuple[str, str]:
    """Run a command in this process, as a person types it; return what it printed on each stream."""
    streams = [io.TextIOWrapper(io.BytesIO(), "utf-8", newline="\n") for _ in range(2)]
    with contextlib.redirect_stdout(streams[0]), contextlib.redirect_stderr(streams[1]):
        command_line([os.fspath(word) if isinstance(word, Path) else str(word) for word in words])
    for stream in streams:
        stream.flush()
    out, err = (stream.buffer.getvalue().decode("utf-8") for stream in streams)  # type: ignore[attr-defined]
    return out, err


def harmless(words: tuple[object, ...], streams: tuple[str, str], *, as_json: bool = False) -> None:
    for text, pattern in zip(streams, (IN_JSON if as_json else OBEYED, OBEYED), strict=True):
        found = pattern.search(text)
        assert not found, (words, text[max(0, found.start() - 80) : found.end() + 80])
    if as_json:
        for line in streams[0].split("\n")[:-1]:
            json.loads(line)
        assert not set(streams[0]) & {"\u2028", "\u2029", "\x85"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setenv("NEWSGLOSS_ANNOTATOR", "Ana\x1b[31m\u202e")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def look(folder: Path, chance: random.Random, number: int) -> None:
    """Make a library and have every command that prints print it, plainly and as JSON; and fail on evil names."""
    path = evil_library(folder / f"l{number}.newsgloss", chance)
    with Library.open(path) as library:
        first = next(iter(library.articles)).uuid
    for name, more in WORDS.items():
        harmless((name, *more), printed(name, path, *more))
        if name not in ("check", "recode", "alike", "suggest-topics"):
            harmless((name, "--json"), printed(name, path, *more, "--json"), as_json=True)
    harmless(("revisions",), printed("revisions", path, first))
    evil = said(chance).replace("\x00", "")
    Path("rows.jsonl").write_text(json.dumps({"kind": evil, "article": evil, "label": evil, "x": evil}) + "\n")
    for words in (
        ("show", path, evil), ("articles", evil), (evil,), ("search", path, evil), ("articles", path, f"--{evil}"),
        ("export", path, "--format", evil, "--to", "x"), ("codebook", path, "--load", f"{evil}.json"),
        ("entities", path, evil), ("annotate", path, "rows.jsonl"),
    ):  # fmt: skip
        harmless(words, printed(*words))


def test_no_command_hands_a_terminal_what_it_would_obey(folder: Path, chance: Callable[[], random.Random]) -> None:
    random_ = chance()
    for number in range(SHORT):
        look(folder, random_, number)


@pytest.mark.torture
def test_no_command_of_hundreds_of_libraries_does(folder: Path, chance: Callable[[], random.Random]) -> None:
    random_ = chance()
    for number in range(LONG):
        look(folder, random_, number)
        for path in folder.glob(f"l{number}.*"):
            path.unlink() if path.is_file() else None


def test_every_command_that_prints_things_of_a_library_is_looked_at():
    printing = {
        name
        for name in COMMANDS
        if any("--json" in one.opts for one in program.get_command(click.Context(program), name).params)
    }
    # The first is looked at by the id of an article, the others change a library or make a new one.
    assert printing - {"revisions", "mark-everywhere", "recover"} <= {*WORDS}


@pytest.mark.skipif(sys.platform == "win32", reason="files cannot have such names there")
def test_files_whose_names_command_terminals_are_told_of_harmlessly(folder: Path) -> None:
    (folder / "in").mkdir()
    for number, name in enumerate(EVIL):
        (folder / "in" / f"{number}{name.replace('/', '_').replace(chr(0), '')}.txt").write_text(
            "Words.\n\nMore words."
        )
    (folder / "in" / "bad\x1b[31m.pdf").write_bytes(b"%PDF-1.4 broken")
    words = ("import", "a.newsgloss", "in", "--verbose", "--report", "r\u202e.csv")
    main = Path(__file__).resolve().parents[2] / "main.py"
    done = subprocess.run([sys.executable, str(main), *words], capture_output=True, timeout=120, check=False)
    harmless(words, (done.stdout.decode(), done.stderr.decode()))
    harmless(("articles",), printed("articles", "a.newsgloss"))
    harmless(("articles", "--json"), printed("articles", "a.newsgloss", "--json"), as_json=True)


def test_cells_that_a_spreadsheet_would_calculate_are_words(folder: Path, chance: Callable[[], random.Random]) -> None:
    path = evil_library(folder / "l.newsgloss", chance())
    printed("export", path, "--format", "csv", "--profile", "spreadsheet", "--to", "out")
    for file in (folder / "out").glob("*.csv"):
        with file.open(encoding="utf-8-sig", newline="") as opened:
            for row in csv.reader(opened):
                assert not [cell for cell in row if cell.lstrip("\t\r\n \u200b").startswith(("=", "+", "-", "@"))], file
