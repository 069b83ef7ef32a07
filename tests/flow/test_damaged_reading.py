"""Commands that only read show what was written, or say that the library is damaged and end with status 1."""

from __future__ import annotations

import contextlib
import io
import random
import re
import shutil
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.store import proof
from reader.cli.app import main
from reader.cli.commands import COMMANDS
from tests.store.old_libraries import old_library
from tests.store.test_kept_libraries import VERSIONS
from tests.torture import damaging

PAGE = 4096
OPEN = Library.open

CHANGING = {
    "import", "annotate", "decide", "go-back", "import-annotations", "undo", "redo", "put-back", "restore", "merge",
    "backup", "revise", "decode",
}  # fmt: skip
OTHERWISE = {
    "columns": "reads no library", "check": "proves all itself", "recover": "is for what is damaged",
    "backups": "proves each backup itself",
}  # fmt: skip


class Reading:
    """Every reading command on one library, run in this process."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.path, self._out = path, folder / "written"
        with Library.open(path) as library:
            self._article = next(iter(library.articles)).uuid
            self._entity = next((one.uuid for one in library.entities), "")

    def commands(self) -> Iterator[list[object]]:
        """Yield them, each without the library."""
        yield ["articles", "--json"]
        yield ["show", self._article, "--json"]
        yield ["show", "--all", "--json"]
        yield ["search", "Villarmena", "--json", "--limit", "100"]
        yield ["to-check", "--all", "--json"]
        yield ["entities", "--json"]
        yield ["entities", self._entity, "--json"]
        yield ["codebook", "--json"]
        yield ["recode", "Person", "--json"]
        yield ["errata", "--json"]
        yield ["revisions", self._article, "--json"]
        yield ["history", "--json"]
        yield ["history", "--article", self._article, "--json"]
        yield ["bin", "--json"]
        yield ["outlet-rules", "--json"]
        yield ["alike", "--json"]
        yield ["suggest", self._article, "--json"]
        yield ["suggest-topics", "--json"]
        yield ["mark-everywhere", "Villarmena", "--label", "Person", "--dry-run", "--json"]
        yield ["export", "--format", "csv", "--to", self._out]
        yield ["anonymise", "--to", self._out]
        yield ["purge", "--article", self._article, "--dry-run"]

    def run(self, command: list[object]) -> tuple[int, str, str]:
        """Return exit status, what was printed and written, and what was told."""
        shutil.rmtree(self._out, ignore_errors=True)
        self._out.unlink(missing_ok=True)
        out, told = _Stream(), _Stream()
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(told):
            status = main([str(word) for word in (command[0], self.path, *command[1:])])
        words = out.getvalue()
        if self._out.is_dir():
            words += "".join(file.read_text("utf-8") for file in sorted(self._out.glob("*.csv")))
        return status, words, told.getvalue()


class _Stream(io.StringIO):
    def reconfigure(self, **_: object) -> None:
        """The command line asks for UTF-8, which this has."""


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """The bytes of a library with something of everything."""
    path = tmp_path_factory.mktemp("sound") / "sound.newsgloss"
    damaging.make(path, random.Random(11), articles=12)
    with Library.open_to_write(path, damaging.ANA, doing="a test") as library:
        library.articles.delete([list(library.articles)[-1].uuid])
    return path.read_bytes()


@pytest.fixture
def reading(sound, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "library.newsgloss"
    path.write_bytes(sound)
    return Reading(path, tmp_path)


def silently_wrong(reading: Reading, sound: bytes, places: list[tuple[int, bytes]], right: dict[str, str]) -> list[str]:
    """Return the commands that showed something else than of the sound library and did not say why."""
    wrong = []
    for at, piece in places:
        reading.path.write_bytes(sound[:at] + piece + sound[at + len(piece) :])
        for command in reading.commands():
            status, words, told = reading.run(command)
            name = command[0]
            if status == 0 and words != right.get(str(command), words):
                wrong.append(f"{name} with {len(piece)} bytes at {at}")
            if (status != 0 and not told) or "went wrong in the program" in told:
                wrong.append(f"{name} said “{told}” with {len(piece)} bytes at {at}")
    return wrong


def of_a_sound_one(reading: Reading) -> dict[str, str]:
    """Return what each command shows of the library as it was written."""
    right = {}
    for command in reading.commands():
        status, words, told = reading.run(command)
        assert status == 0, (command, told)
        assert "damaged" not in told
        if command[0] != "anonymise":  # it makes other names each time
            right[str(command)] = words
    return right


def test_every_command_that_reads_is_held_to_it(reading):
    tried = {str(command[0]) for command in reading.commands()}
    assert tried == set(COMMANDS) - CHANGING - set(OTHERWISE)


def test_the_bin_has_every_table_of_things_proved_and_none_of_the_long_ones_twice(reading, monkeypatch):
    asked: list[str] = []

    def opened(path: Path) -> Library:
        library = OPEN(path)
        library.db.set_trace_callback(asked.append)
        return library

    monkeypatch.setattr(Library, "open", opened)
    assert reading.run(["bin"])[0] == 0
    proved = Counter(re.findall(r"integrity_check\((\w+)\)", " ".join(asked)))
    assert {*proof.EVERYTHING, "anchor", "alias", "action", "meta"} <= set(proved)
    # Who annotates is asked for twice: a few rows.
    assert {table for table, number in proved.items() if number > 1} <= {"annotator"}


def test_of_pieces_that_were_overwritten_with_zeros_nothing_is_shown_silently(reading, sound):
    right = of_a_sound_one(reading)
    pages = random.Random(5).sample(range(1, len(sound) // PAGE), 6)
    places = [(page * PAGE + 800, bytes(3000)) for page in pages]
    assert silently_wrong(reading, sound, places, right) == []


@pytest.mark.torture
def test_of_bytes_changed_anywhere_nothing_is_shown_silently(reading, sound):
    right = of_a_sound_one(reading)
    chance = random.Random(7)
    places = []
    for page in range(len(sound) // PAGE):
        at = page * PAGE + chance.randrange(PAGE)
        places.append((at, bytes([sound[at] ^ 1 << chance.randrange(8)])))
        at = page * PAGE + chance.randrange(PAGE - 600)
        places.append((at, bytes(chance.choice((100, 512, 3000)))[: len(sound) - at]))
    assert silently_wrong(reading, sound, places, right) == []


def test_what_is_wrong_and_the_ways_on_are_told_and_the_rest_is_shown(reading, sound):
    reading.path.write_bytes(sound.replace(b"Villarmena", b"Villarmenb"))
    status, shown, told = reading.run(["show", "--all"])
    assert status == 1
    assert "Villarmenb" in shown
    assert told.startswith("library.newsgloss is damaged: ")
    assert "`check " in told
    assert "`recover " in told
    assert told.count("\n") == 1


@pytest.mark.parametrize("version", VERSIONS)
def test_libraries_of_every_version_are_read_without_a_word_of_damage(version, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    old = Reading(old_library(tmp_path / "old.newsgloss", version), tmp_path)
    for command in old.commands():
        _, _, told = old.run(command)
        assert "damaged" not in told, (command, told)
