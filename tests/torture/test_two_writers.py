"""Programs that want to write one library at the same time, for a while: one holds it, the others are told at once."""

from __future__ import annotations

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import LibraryBusy, NewsglossError
from reader.articles.pasted import pasted_article
from tests.torture.kill_kit import hold_to_promises

ROOT = Path(__file__).resolve().parents[2]
WHO = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
AT_ONCE = 6
"""So many marks are one action: a reader sees all of them or none."""

WRITER = """
import json, random, sys, time
sys.path.insert(0, {root!r})
from pathlib import Path
from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import LibraryBusy

path, number, end = Path(sys.argv[1]), int(sys.argv[2]), time.monotonic() + float(sys.argv[3])
who = Annotator(f"2222222{{number}}-1111-4111-8111-111111111111", f"Writer {{number}}")
random_ = random.Random(int(sys.argv[4]))

def say(**what):
    print(json.dumps(what), flush=True)

made = 0
while time.monotonic() < end:
    began = time.monotonic()
    try:
        library = Library.open_to_write(path, who, doing=f"writer {{number}}")
    except LibraryBusy as error:
        say(told=round(time.monotonic() - began, 4), words=str(error))
        time.sleep(random_.random() * 0.02)
        continue
    with library:
        say(holds=True)
        article = next(iter(library.articles)).uuid
        for _ in range(random_.randrange(1, 5)):
            body = f"writer {{number}} action {{made}}"
            new = [NewAnnotation("note", article, ((0, n + 1),), body=body) for n in range({at_once})]
            add_annotations(library.session, new)
            made += 1
            say(kept=body)
    time.sleep(random_.random() * 0.02)
say(end=True)
"""


@dataclass
class Came:
    """What a writer said.

    Attributes:
        kept: the actions that were acknowledged.
        waits: seconds till it was told that another one holds the library.
        held: how often it held the library.
    """

    kept: list[str] = field(default_factory=list)
    waits: list[float] = field(default_factory=list)
    held: int = 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "study.newsgloss"
    with Library.open_to_write(path, WHO, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", "The ferry stays\n\nIngrid Solheim said so on Monday.\n")])
        run.finish()
    return path


def writers(paths: list[Path], seconds: float, random_: random.Random) -> list[subprocess.Popen[str]]:
    code = WRITER.format(root=str(ROOT), at_once=AT_ONCE)
    return [
        subprocess.Popen(
            [sys.executable, "-c", code, str(path), str(n), str(seconds), str(random_.randrange(2**32))],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
        )
        for n, path in enumerate(paths)
    ]  # fmt: skip


def what_came(process: subprocess.Popen[str], *, killed: bool = False) -> Came:
    out, err = process.communicate(timeout=180)
    assert "Traceback" not in err, err
    came = Came()
    for line in out.splitlines(keepends=True):
        if not line.endswith("\n"):
            continue
        said = json.loads(line)
        if "kept" in said:
            came.kept.append(said["kept"])
        elif "told" in said:
            came.waits.append(said["told"])
            # One that is just being let go may leave no record; else it says who holds it.
            assert "is held for writing by another Newsgloss" in said["words"]
        came.held += "holds" in said
    assert killed or process.returncode == 0
    return came


class Reading(threading.Thread):
    """Reads all the while, and sees whole actions alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(daemon=True)
        self._path, self._stop = path, threading.Event()
        self.reads, self.wrong = 0, ""

    def run(self) -> None:
        while not self._stop.is_set():
            try:
                with Library.open(self._path) as library, library.snapshot():
                    article = next(iter(library.articles))
                    bodies = [one.body for one in library.annotations.reader().of_article(article.id)]
            except LibraryBusy:
                continue
            except NewsglossError as error:
                self.wrong = str(error)
                return
            self.reads += 1
            halves = {body for body in bodies if bodies.count(body) != AT_ONCE} if len(bodies) < 600 else set()
            if halves or len(bodies) % AT_ONCE:
                self.wrong = f"half an action was seen: {halves}"
            time.sleep(0.02)

    def end(self) -> None:
        self._stop.set()
        self.join(30)
        assert not self.wrong, self.wrong
        assert self.reads > 0


def bodies_in(path: Path) -> list[str]:
    with Library.open(path) as library:
        article = next(iter(library.articles))
        return [one.body for one in library.annotations.reader().of_article(article.id)]


def contend(paths: list[Path], seconds: float, random_: random.Random, *, kill: bool = False) -> list[Came]:
    """Have writers at the library for a while, by these ways to it, and hold what is there to what they said."""
    reading = Reading(paths[0])
    reading.start()
    processes = writers(paths, seconds, random_)
    if kill:
        time.sleep(seconds * (0.4 + 0.4 * random_.random()))
        processes[0].send_signal(signal.SIGKILL)
    came = [what_came(process, killed=kill and process is processes[0]) for process in processes]
    reading.end()
    hold_to_promises(paths[0], WHO)
    there = bodies_in(paths[0])
    kept = [body for one in came for body in one.kept]
    assert len(kept) == len(set(kept))
    for body in kept:
        assert there.count(body) == AT_ONCE, f"{body} was acknowledged, and is not there"
    # One whose line was not out when it was killed may be there beside them, whole.
    assert len(there) - AT_ONCE * len(kept) in ({0, AT_ONCE} if kill else {0})
    assert sum(one.held for one in came) > 1
    return came


def report(capsys: pytest.CaptureFixture[str], came: list[Came]) -> None:
    waits = sorted(wait for one in came for wait in one.waits)
    held, kept = [one.held for one in came], sum(len(one.kept) for one in came)
    words = f"{len(came)} writers held it {held} times, {kept} actions were kept; {len(waits)} times told it is held"
    if waits:
        words += f", after {waits[len(waits) // 2] * 1000:.1f} ms in the middle, {waits[-1] * 1000:.1f} ms at most"
    with capsys.disabled():
        sys.stdout.write(f"\n{words}\n")


def test_two_programs_that_write_for_a_while_are_one_after_the_other_and_lose_nothing(path, chance):
    contend([path] * 2, 4.0, chance())


@pytest.mark.torture
@pytest.mark.parametrize("many", [2, 3])
def test_programs_that_write_for_a_minute(path, chance, capsys, many):
    report(capsys, contend([path] * many, 60.0, chance()))


@pytest.mark.torture
@pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")
@pytest.mark.parametrize("time_", range(6))
def test_one_that_is_killed_gives_the_library_free_at_once(path, chance, time_):
    came = contend([path] * 2, 6.0, chance(), kill=True)
    assert came[1].held > 0


WAYS: dict[str, Callable[[Path], Path]] = {
    "relative": lambda path: Path(os.path.relpath(path)),
    "dots": lambda path: path.parent / "folder" / ".." / path.name,
    "link": lambda path: _linked(path.with_name("link.newsgloss"), path),
    "folder link": lambda path: _linked(path.parent / "elsewhere", path.parent) / path.name,
}


def _linked(link: Path, target: Path) -> Path:
    link.symlink_to(target, target_is_directory=target.is_dir())
    return link


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("way", WAYS)
def test_another_way_to_the_file_is_no_way_round_its_writer(path, way):
    (path.parent / "folder").mkdir()
    other = WAYS[way](path)
    with Library.open_to_write(path, WHO, doing="test"), pytest.raises(LibraryBusy):
        Library.open_to_write(other, WHO, doing="test")
    Library.open_to_write(other, WHO, doing="test").close()


def test_a_name_in_other_letters_is_no_way_round_its_writer_where_the_system_takes_it_for_the_same(path):
    other = path.with_name(path.name.upper())
    if not other.exists():
        pytest.skip("this file system tells small letters from capitals")
    with Library.open_to_write(path, WHO, doing="test"), pytest.raises(LibraryBusy):
        Library.open_to_write(other, WHO, doing="test")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_file_with_two_names_is_only_read_since_two_programs_could_write_it_by_them(path, tmp_path):
    (tmp_path / "backup").mkdir()
    other = tmp_path / "backup" / "study.newsgloss"
    os.link(path, other)
    for one in (path, other):
        with pytest.raises(NewsglossError) as refused:
            Library.open_to_write(one, WHO, doing="test")
        assert str(refused.value) == (
            "study.newsgloss cannot be changed here: the file has another name on this disk too (a hard link), and two "
            "programs could change it at once without knowing. Copy it, and open the copy."
        )
        with Library.open(one) as library:
            assert library.check() == []
    copy = Path(shutil.copy(path, tmp_path / "copy.newsgloss"))
    Library.open_to_write(copy, WHO, doing="test").close()
    other.unlink()
    Library.open_to_write(path, WHO, doing="test").close()
