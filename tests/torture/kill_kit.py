"""What is killed, and what a library has to be like afterwards."""

from __future__ import annotations

import json
import os
import re
import selectors
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import psutil

from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.store.backup import backup_folder, backups

HERE = Path(__file__).parent
LIMIT_S = 120.0
MARK = "NEWSGLOSS_KILLED"
"""In the environment of all that a job starts, so that what outlives it is found."""


@dataclass(frozen=True, slots=True)
class Ended:
    """How a job ended.

    Attributes:
        status: its exit status; -9 where it was killed.
        out, err: what it printed until then.
        calls: by how many calls it changed files; 0 where that was not counted, or it did not live to tell.
        seconds: from its start to its end.
    """

    status: int
    out: str
    err: str
    calls: int
    seconds: float

    @property
    def killed(self) -> bool:
        return self.status == -signal.SIGKILL

    @property
    def too_slow(self) -> bool:
        """Whether the machine was too busy for the deadline of a file; that is no matter here."""
        return not self.killed and " took longer than " in self.err

    @property
    def lines(self) -> list[str]:
        """Whole lines alone: what is cut off was told to nobody."""
        return self.out.split("\n")[:-1]


@dataclass
class Server:
    """Forks a process for each job; see `kill_server`.

    Attributes:
        folder: of what the jobs print.
        settings: their settings.
        shim: what counts and kills at a call; None where there is no compiler.
    """

    folder: Path
    settings: Path
    shim: Path | None
    kind: str = "cli"
    _process: subprocess.Popen[bytes] | None = None
    _number: int = 0
    _buffer: bytes = b""
    _job: dict[str, Any] = field(default_factory=dict)
    _pid: int = 0
    _began: float = 0.0

    def __enter__(self) -> Server:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "QT_FONT_DPI": "96", "NEWSGLOSS_TRAINING": "no"}
        environment.pop("NEWSGLOSS_ANNOTATOR", None)
        if self.shim is not None:
            environment |= {"LD_PRELOAD": str(self.shim), "NEWSGLOSS_KILL_AT": str(self.shim)}
        self._process = subprocess.Popen(
            [sys.executable, str(HERE / "kill_server.py"), self.kind],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, env=environment, cwd=self.folder,
        )  # fmt: skip
        try:
            assert self._answer() == "ready"
        except BaseException:
            self.__exit__()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        assert self._process is not None
        self._process.stdin.close()
        if self._pid:
            os.kill(self._pid, signal.SIGKILL)
        self._process.wait(LIMIT_S)
        self._process.stdout.close()

    def start(self, *arguments: object, call: int = 0, **environment: str) -> None:
        """Start a job; where `call` is not 0 it is killed at that call."""
        self._number += 1
        mark = f"{os.getpid()}-{id(self)}-{self._number}"
        self._job = {
            "kind": "window" if self.kind == "window" else "command",
            "arguments": [str(one) for one in arguments],
            "folder": str(self.folder),
            "out": str(self.folder / "job.out"),
            "err": str(self.folder / "job.err"),
            "call": call,
            "environment": {"NEWSGLOSS_SETTINGS": str(self.settings), MARK: mark, **environment},
        }
        Path(self._job["out"] + ".calls").unlink(missing_ok=True)
        Path(self._job["out"]).write_bytes(b"")
        self._send(json.dumps(self._job))
        self._pid, self._began = int(self._answer()), time.monotonic()

    def told(self) -> str:
        """What it has printed so far."""
        return Path(self._job["out"]).read_text("utf-8", "replace")

    def alive(self) -> bool:
        """Whether it still runs."""
        return psutil.pid_exists(self._pid) and psutil.Process(self._pid).status() != psutil.STATUS_ZOMBIE

    def sleep(self, seconds: float) -> None:
        """Wait, but not longer than it lives."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0:
            time.sleep(min(left, 0.02))
            if left > 0.05 and not self.alive():
                return

    def wait_told(self, lines: int) -> None:
        """Wait until it has printed so many lines, or has ended."""
        while self.told().count("\n") < lines and self.alive():
            time.sleep(0.002)

    def kill(self) -> Ended:
        """Kill it, if it is still there, and all is as when it ended itself."""
        os.kill(self._pid, signal.SIGKILL)  # not waited for yet, so the number is still its own
        return self.end()

    def end(self) -> Ended:
        """Wait for its end, and for the end of all that it started."""
        self._send("wait")
        try:
            status = int(self._answer())
        except TimeoutError:
            os.kill(self._pid, signal.SIGKILL)
            raise AssertionError(f"{self._job['arguments']} does not end") from None
        seconds, self._pid = time.monotonic() - self._began, 0
        out, calls = Path(self._job["out"]), Path(self._job["out"] + ".calls")
        err = Path(self._job["err"]).read_text("utf-8", "replace")
        assert "Traceback" not in err, err
        assert _outlived(self._job["environment"][MARK]) == []
        made = int(calls.read_text()) if calls.exists() and calls.read_text() else 0
        return Ended(status, out.read_text("utf-8", "replace"), err, made, seconds)

    def run(self, *arguments: object, **environment: str) -> Ended:
        """Have a job done to its end."""
        self.start(*arguments, **environment)
        return self.end()

    def _send(self, line: str) -> None:
        self._process.stdin.write(line.encode() + b"\n")
        self._process.stdin.flush()

    def _answer(self) -> str:
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            end = time.monotonic() + LIMIT_S
            while b"\n" not in self._buffer:
                if not selector.select(max(0.0, end - time.monotonic())):
                    raise TimeoutError
                read = os.read(self._process.stdout.fileno(), 4096)
                assert read, "the server of jobs has ended"
                self._buffer += read
        line, _, self._buffer = self._buffer.partition(b"\n")
        return line.decode()


def _outlived(mark: str) -> list[str]:
    """What a job started and left running, once it had twenty seconds to notice."""
    end = time.monotonic() + 20
    while found := _running(mark):
        if time.monotonic() > end:
            return found
        time.sleep(0.02)
    return []


def _running(mark: str) -> list[str]:
    wanted, found = f"{MARK}={mark}\0".encode(), []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if wanted in (folder / "environ").read_bytes():
                found.append(" ".join((folder / "cmdline").read_text().split("\0")))
        except OSError:
            continue
    return found


def compiled(folder: Path) -> Path | None:
    """Make what counts calls; None where there is no compiler or another system."""
    compiler = shutil.which("cc")
    if compiler is None or sys.platform != "linux":
        return None
    target = folder / "kill_at.so"
    done = subprocess.run(
        [compiler, "-O2", "-shared", "-fPIC", "-w", "-o", target, HERE / "kill_at.c", "-ldl"], check=False
    )
    return target if done.returncode == 0 else None


State = tuple[str, ...]
"""All that a person can see in a library, without what is made up anew each time: UUIDs and times."""


def state_of(library: Library) -> State:
    """What is in a library."""
    reader, said = library.annotations.reader(), []
    entities = {one.uuid: one.name for one in library.entities}
    for article in library.articles:
        blocks = [(b.role, b.start, b.end, b.status) for b in library.articles.blocks(article)]
        fields = [(f.name, f.value, f.start, f.end, f.status) for f in library.articles.fields(article)]
        said.append(f"article {article.name} {blocks} {sorted(map(str, fields))} {library.articles.text(article)!r}")
        said += [_annotation(article.name, one, entities) for one in reader.of_article(article.id)]
    said += [_annotation("", one, entities) for one in reader.without_article()]
    codes = library.codebook.all()
    said += [f"{one.kind} {one.name} under {_name(codes, one.parent_id)}" for one in codes.values()]
    said += [f"entity {name}" for name in entities.values()]
    return tuple(sorted(said))


def _annotation(article: str, one: Any, entities: dict[str, str]) -> str:
    anchors = [(a.start, a.end, a.quote, a.role, a.state) for a in one.anchors]
    return f"{one.kind} in {article}: {one.label or one.topic} {entities.get(one.entity_uuid)} {one.body!r} {anchors}"


def _name(codes: dict[int, Any], number: int | None) -> str:
    return codes[number].name if number in codes else ""


def articles_in(state: State) -> set[str]:
    """The names of the articles."""
    return {one.split()[1] for one in state if one.startswith("article ")}


def read_state(path: Path) -> State:
    """What is in a library, read as it was left."""
    with Library.open(path) as library, library.snapshot():
        return state_of(library)


def hold_to_promises(path: Path, who: Annotator) -> State:
    """Open a library as the next start does, hold it to `check`, and return what is in it."""
    before = read_state(path)
    with Library.open_to_write(path, who, doing="test") as library:
        assert library.check() == []
        assert state_of(library) == before, "reading and writing see the same"
        states = {action.state for action in library.history.actions()}
        assert states <= {"done", "interrupted"}
    beside = {file.name.removeprefix(path.name) for file in path.parent.glob(f"{path.name}*")}
    assert beside <= {"", backup_folder(path).name.removeprefix(path.name)}, f"left beside the library: {beside}"
    for backup in backups(path):
        with Library.open(backup) as library:
            assert library.check() == []
    return before


def facts_of(library: Library) -> list[str]:
    """What a person who marks, notes, edits and imports has left in a library: a line each, the same twice if twice."""
    facts, reader = [], library.annotations.reader()
    for article in library.articles:
        facts.append(f"article {article.name}")
        facts += [f"text {token}" for token in tokens(library.articles.text(article))]
        for one in reader.of_article(article.id):
            quote = "".join(anchor.quote for anchor in one.anchors if anchor.role == "span")
            facts.append(f"note {one.body}" if one.kind == "note" else f"{one.kind} {one.label or one.topic} {quote}")
    return sorted(facts)


def tokens(text: str) -> list[str]:
    """What was typed into a text by whoever sits at the window that is killed."""
    return re.findall(r"zz\d+", text)


def drafts_of(path: Path) -> list[str]:
    """What was being typed, as it is kept."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        return [row[0] for row in db.execute("SELECT body FROM draft")]
