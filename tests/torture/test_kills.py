"""`kill -9` again and again, at a call that changes a file or at any moment: what was acknowledged is there.

After each kill the library opens, `check` finds nothing, no process is left, no lock holds up the next start, and an
action is there whole or not at all; what was said to be done is there.
"""

from __future__ import annotations

import json
import random
import shutil
import sys
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.store.backup import backups
from reader.config.identity import identities
from tests.store.old_libraries import old_library
from tests.torture.kill_jobs import EXPORTS, FILES, WHOLE, Ground, make_ground
from tests.torture.kill_kit import Ended, Server, State, articles_in, compiled, hold_to_promises, read_state

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no kill -9 there")


@pytest.fixture(scope="module")
def ground(tmp_path_factory) -> Iterator[Ground]:
    folder = tmp_path_factory.mktemp("kills")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("NEWSGLOSS_SETTINGS", str(folder / "settings"))
        patch.delenv("NEWSGLOSS_ANNOTATOR", raising=False)
        who = identities("Researcher").current
        with Server(folder, folder / "settings", compiled(folder)) as server:
            yield make_ground(folder, server, who)


@dataclass
class Step:
    """A command, and what it takes when nothing ends it.

    Attributes:
        arguments: of the command line.
        calls: by so many calls it changes files; 0 where they are not counted.
        seconds: from start to end.
    """

    arguments: tuple[str, ...]
    calls: int = 0
    seconds: float = 0.0

    def foretell(self, ground: Ground, library: Path) -> None:
        """Do it once, to the end."""
        ended = ground.server.run(*self.on(ground, library))
        while ended.too_slow:
            ended = ground.server.run(*self.on(ground, library))
        assert ended.status == 0, f"{self.arguments}: {ended.err}"
        self.calls, self.seconds = ended.calls, ended.seconds

    def on(self, ground: Ground, library: Path) -> list[str]:
        return [one.format(library=library, **ground.words) for one in self.arguments]

    def killed(self, ground: Ground, library: Path, random_: random.Random) -> Ended:
        """Do it and kill it: at a call that changes a file, or at a random moment, more often towards the end."""
        if self.calls and random_.random() < 0.75:
            # The last ones are those of the interpreter's end.
            ground.server.start(*self.on(ground, library), call=random_.randrange(1, self.calls + 1))
            return ground.server.end()
        ground.server.start(*self.on(ground, library))
        moment = random_.choice((random_.random(), 1 - 0.4 * random_.random() ** 2))
        ground.server.sleep(moment * self.seconds)
        return ground.server.kill()


def look(ground: Ground, library: Path, random_: random.Random) -> State:
    """Return what is in a library that may not be closed: sometimes as who only reads does, so that it stays so."""
    if random_.random() < 0.4:
        with Library.open(library) as opened:
            assert opened.check() == []
        return read_state(library)
    return hold_to_promises(library, ground.who)


def kill_whole(ground: Ground, name: str, random_: random.Random, kills: int) -> None:
    """Kill what is one action, the undoing of it, and the doing again: before and after are all there is."""
    do, undo, redo = Step(WHOLE[name]), Step(("undo", "{library}")), Step(("redo", "{library}"))
    library = ground.copy()
    states = [hold_to_promises(library, ground.who)]
    for step in (do, undo, redo):
        step.foretell(ground, library)
        states.append(hold_to_promises(library, ground.who))
    before, after = states[0], states[1]
    assert states == [before, after, before, after]
    assert before != after
    library, at, undone, done = ground.copy(), before, False, 0
    while done < kills:
        step = undo if at == after else redo if undone and random_.random() < 0.5 else do
        ended = step.killed(ground, library, random_)
        aim = before if step is undo else after
        now = look(ground, library, random_)
        assert now in {at, aim}, f"{step.arguments}: half of it is there"
        if ended.too_slow:
            assert now == at
            continue
        if not ended.killed:
            assert ended.status == 0, ended.err
        if not ended.killed or ended.lines:
            assert now == aim, f"{step.arguments}: it was said to be done"
        done += ended.killed
        if now == aim:
            undone = step is undo
        at = now
    hold_to_promises(library, ground.who)
    assert ground.server.run(*(undo if at == after else do).on(ground, library)).status == 0


def kill_import(ground: Ground, random_: random.Random, kills: int) -> None:
    """Kill an import: every file that was told is there, each whole, and undo takes away what this import took."""
    step, undo = Step(("import", "{library}", "many", "--verbose")), Step(("undo", "{library}"))
    library = ground.copy()
    step.foretell(ground, library)
    whole = hold_to_promises(library, ground.who)
    undo.foretell(ground, library)
    before = hold_to_promises(library, ground.who)
    assert len(articles_in(whole) - articles_in(before)) == FILES
    library, at, done = ground.copy(), before, 0
    while done < kills:
        if at == whole:
            library, at = ground.copy(), before
        ended = _killed_import(step, ground, library, random_)
        now = look(ground, library, random_)
        told = {line.split("\t")[1].rpartition("/")[2] for line in ended.lines if line.startswith("taken\t")}
        assert set(at) <= set(now) <= set(whole)
        assert told <= articles_in(now), "a file that was told is not there"
        assert ended.killed or ended.too_slow or now == whole, ended.err
        done += ended.killed
        if ended.killed and now != at and random_.random() < 0.3:
            _is_told_and_undone(ground, library)
            now = at
        elif now != at and random_.random() < 0.5:
            ended = undo.killed(ground, library, random_)
            after = look(ground, library, random_)
            assert after in {at, now}, "half an import was undone"
            assert after == at or ended.killed
            now, done = after, done + ended.killed
        at = now
    hold_to_promises(library, ground.who)


def _killed_import(step: Step, ground: Ground, library: Path, random_: random.Random) -> Ended:
    if random_.random() < 0.5:
        return step.killed(ground, library, random_)
    # After so many lines: between what was told and what was not.
    ground.server.start(*step.on(ground, library))
    ground.server.wait_told(random_.randrange(1, FILES))
    ground.server.sleep(random_.random() * 0.03)
    return ground.server.kill()


def _is_told_and_undone(ground: Ground, library: Path) -> None:
    """The next command says that the import was cut off, undo takes away what it took, and the history tells both."""
    (cut, *_) = _history(ground, library)
    ended = ground.server.run("undo", library)
    assert ended.lines == [f"Undone: {cut['name']}"]
    assert ("ended before it was done" in ended.err) == (cut["state"] == "open")
    imported = next(row for row in _history(ground, library) if row["id"] == cut["id"])
    assert imported["undone"]
    assert imported["state"] == {"open": "interrupted"}.get(cut["state"], cut["state"])
    assert imported["ended_at"] is not None


def _history(ground: Ground, library: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in ground.server.run("history", library, "--json").lines]


def kill_migration(ground: Ground, random_: random.Random, kills: int) -> None:
    """Kill who brings an old library up to date: it stays of its version or is of the newest, with a backup before."""
    for number in range(kills):
        library = ground.copy()
        library.unlink()
        old_library(library, 1 + number % 2)
        name = min(articles_in(before := read_state(library)))
        row = ground.folder / "row.jsonl"
        row.write_text(f'{{"article": "{name}", "kind": "note", "note": "After all"}}\n')
        step = Step(("annotate", "{library}", str(row)))
        trial = Path(shutil.copy(library, library.with_name("trial.newsgloss")))
        step.foretell(ground, trial)
        after = read_state(trial)
        while True:
            ended = step.killed(ground, library, random_)
            now = look(ground, library, random_)
            assert now in {before, after}
            assert now == after or (ended.killed and not ended.lines)
            if now == after:
                break
        (first, *_) = backups(library)
        assert read_state(first) == before


def kill_export(ground: Ground, random_: random.Random, kills: int, format_: str) -> None:
    """Kill an export: what is there under its name is whole, and the next one works."""
    to = ground.folder / "exported" / EXPORTS[format_]
    shutil.rmtree(to.parent, ignore_errors=True)
    to.parent.mkdir()
    library, step = ground.copy(), Step(("export", "{library}", "--format", format_, "--to", str(to)))
    step.foretell(ground, library)
    whole = _files(to)
    for _ in range(kills):
        shutil.rmtree(to.parent)
        to.parent.mkdir()
        ended = step.killed(ground, library, random_)
        for name, size in _files(to).items():
            assert size == whole[name], f"{name} is half written"
        if not ended.killed or ended.lines:
            assert _files(to) == whole
    assert ground.server.run(*step.on(ground, library)).status == 0
    assert _files(to) == whole
    assert hold_to_promises(library, ground.who) == ground.state()


def kill_restore(ground: Ground, random_: random.Random, kills: int) -> None:
    """Kill who puts a backup in the library's place: it is what it was, or what it was then; both are kept."""
    library, done = ground.copy(), 0
    backup, step = Step(("backup", "{library}")), Step(("restore", "{library}", "--from", "newest"))
    states = [hold_to_promises(library, ground.who)]
    backup.foretell(ground, library)
    Step(WHOLE["annotate"]).foretell(ground, library)
    at, other = hold_to_promises(library, ground.who), states[0]
    step.foretell(ground, library)
    assert hold_to_promises(library, ground.who) == other
    at, other = other, at
    while done < kills:
        # What was there is kept first, so the newest backup is now the one, now the other.
        newest = read_state(backups(library)[-1])
        ended = step.killed(ground, library, random_)
        now = look(ground, library, random_)
        assert now in {at, newest}, "neither what it was nor what it was then"
        assert now == newest or ended.killed, ended.err
        assert now == newest or "is as it was in" not in ended.out
        assert {at, newest} <= {read_state(file) for file in backups(library)} | {now}, "one of them is kept nowhere"
        at, done = now, done + ended.killed
        ended = backup.killed(ground, library, random_)
        assert look(ground, library, random_) == at
        done += ended.killed
        # A backup holds the one state, the library goes on with the other.
        assert ground.server.run("undo" if at != states[0] else "redo", library).status in {0, 1}
        at = look(ground, library, random_)
    hold_to_promises(library, ground.who)


def kill_purge(ground: Ground, random_: random.Random, kills: int) -> None:
    """Kill a purge: the article is there, or it is nowhere, once the library was next held for writing."""
    step = Step(("purge", "{library}", "--article", "courier.md", "--yes"))
    secrets = (b"Lysmark", b"courier")
    for _ in range(kills):
        library = ground.copy()
        assert ground.server.run("backup", library).status == 0
        before = read_state(library)
        step.foretell(ground, Path(shutil.copy(library, library.with_name("trial.newsgloss"))))
        ended = step.killed(ground, library, random_)
        now = look(ground, library, random_)
        gone = "courier.md" not in articles_in(now)
        assert gone or now == before
        assert gone or ended.killed
        if gone and ended.killed:
            assert ground.server.run("purge", library, "--article", "letter.txt", "--yes").status == 0
        if gone:
            for file in [library, *backups(library)]:
                assert not any(secret in file.read_bytes() for secret in secrets), f"a trace is left in {file.name}"
        hold_to_promises(library, ground.who)


def kill_made(ground: Ground, random_: random.Random, kills: int, *command: str) -> None:
    """Kill who makes a library of another: it is not there, or whole."""
    library, new = ground.copy(), ground.folder / "new.newsgloss"
    step = Step((command[0], "{library}", "--to", str(new), *command[1:]))
    _remove(new)
    step.foretell(ground, library)
    whole, before = read_state(new), read_state(library)
    for _ in range(kills):
        _remove(new)
        ended = step.killed(ground, library, random_)
        assert look(ground, library, random_) == before
        if new.exists():
            with Library.open(new) as opened:
                assert opened.check() == []
            assert len(read_state(new)) == len(whole)
        else:
            assert ended.killed
            assert not ended.lines
    _remove(new)
    assert ground.server.run(*step.on(ground, library)).status == 0


def _remove(new: Path) -> None:
    """Take away a library that was made, and what a killed program left where it was making it."""
    for left in new.parent.glob(f"*{new.name}*"):
        if left.is_dir():
            shutil.rmtree(left)
        else:
            left.unlink()


def _files(to: Path) -> dict[str, int]:
    """What stands under its final name, with its size; what is hidden is a file in the making.

    Of a package of files, which says when it was made, only whether it is whole.
    """
    files = [to] if to.is_file() else [*to.rglob("*")] if to.is_dir() else []
    names = {file: file.relative_to(to.parent) for file in files}
    return {str(name): _size(file) for file, name in names.items() if not any(one[0] == "." for one in name.parts)}


def _size(file: Path) -> int:
    if file.suffix not in {".xlsx", ".docx"}:
        return file.stat().st_size
    with zipfile.ZipFile(file) as package:
        assert package.testzip() is None
    return 0


KILLERS: dict[str, Callable[[Ground, random.Random, int], None]] = {
    **{name: lambda ground, random_, kills, name=name: kill_whole(ground, name, random_, kills) for name in WHOLE},
    "import": kill_import,
    "migration": kill_migration,
    "restore from a backup": kill_restore,
    "purge": kill_purge,
    "recover": lambda ground, random_, kills: kill_made(ground, random_, kills, "recover"),
    "anonymise": lambda ground, random_, kills: kill_made(ground, random_, kills, "anonymise"),
    **{
        f"export {one}": lambda ground, random_, kills, one=one: kill_export(ground, random_, kills, one)
        for one in EXPORTS
    },
}


@pytest.mark.parametrize("name", ["annotate", "merge", "import", "migration"])
def test_a_command_that_is_killed_leaves_a_whole_library_and_all_it_acknowledged(ground, name, chance):
    KILLERS[name](ground, chance(), 3)


@pytest.mark.torture
@pytest.mark.parametrize("name", KILLERS)
def test_a_command_that_is_killed_again_and_again(ground, name, chance):
    KILLERS[name](ground, chance(), 40)
