"""A program that lives through mutated things one after the other, and says before each which it is.

`python tests/torture/mutations.py KIND FIRST COUNT SEED` prints `at N` before each, `! N` and what went wrong in one
line of JSON after one that did, and `done` at the end. Whoever started it ends it where it says nothing for too long.
`test_mutations.py` starts it; by hand it repeats what failed.
"""

from __future__ import annotations

import contextlib
import faulthandler
import io
import json
import os
import random
import re
import shutil
import sys
import tempfile
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from reader.cli.app import main as command_line
from tests.articles.mutating import mutated
from tests.store.rich import rich_library

_MEMORY = 3 * 1024**3
_WRONG = re.compile(r"Traceback|Something went wrong|[a-z]Error\b|Exception|object at 0x|<class ")
_OBEYED = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")

READ = (
    ("articles", "{}"), ("articles", "{}", "--json"), ("show", "{}", "--all"), ("show", "{}", "--all", "--json"),
    ("search", "{}", "kast"), ("search", "{}", "rhein", "--json"), ("to-check", "{}", "--all"), ("history", "{}"),
    ("history", "{}", "--json"), ("entities", "{}"), ("entities", "{}", "--json"), ("alike", "{}"),
    ("codebook", "{}"), ("codebook", "{}", "--json"), ("outlet-rules", "{}"), ("outlet-rules", "{}", "--json"),
    ("errata", "{}"), ("errata", "{}", "--json"), ("revisions", "{}", "press/a.txt", "--json"), ("check", "{}"),
    ("recode", "{}", "Person"), ("suggest", "{}", "--json"), ("suggest-topics", "{}"),
    ("entities", "{}", "José Antonio Kast"), ("anonymise", "{}", "--to", "given.newsgloss"),
    *(("export", "{}", "--format", one, "--to", "out") for one in (
        "csv", "csv-wide", "xlsx", "doccano", "labelstudio", "w3c", "brat", "conll", "webanno-tsv", "xmi", "qdpx",
    )),
    *(("export", "{}", "--format", one, "--to", f"out.{one}") for one in ("jsonl", "qdc", "bibtex", "ris", "html")),
)  # fmt: skip
WRITE = (
    ("undo", "{}"), ("undo", "{}", "--annotator", "Ana"), ("redo", "{}"), ("annotate", "{}", "rows.jsonl"),
    ("merge", "{}", "sound.newsgloss"), ("merge", "sound.newsgloss", "{}", "--dry-run"),
    ("merge", "other.newsgloss", "{}"), ("mark-everywhere", "{}", "Kast", "--label", "Person"),
    ("codebook", "{}", "--ready", "framing"), ("outlet-rules", "{}", "--apply"), ("decide", "{}", "decide.jsonl"),
    ("entities", "{}", "José Antonio Kast", "--merge", "Javier Milei"), ("errata", "{}"),
)  # fmt: skip


class Scene:
    """A folder with a sound library, in which commands run as a person types them.

    Attributes:
        folder: the working folder.
        sound: the bytes of the library.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        os.chdir(folder)
        self.sound = rich_library(folder / "sound.newsgloss").read_bytes()
        Path("rows.jsonl").write_text('{"article": "press/a.txt", "kind": "note", "note": "Hm."}\n')
        Path("decide.jsonl").write_text('{"suggestion": "none", "decision": "reject"}\n')

    def clear(self) -> None:
        """Take away what earlier commands left."""
        for path in self.folder.iterdir():
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.name not in {"rows.jsonl", "decide.jsonl"}:
                path.unlink()
        Path("sound.newsgloss").write_bytes(self.sound)
        Path("other.newsgloss").write_bytes(self.sound)

    def run(self, *words: str) -> tuple[int, str, str]:
        """Run a command; return its exit status and what it printed.

        Raises:
            AssertionError: it showed what no person should see.
        """
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.TextIOWrapper(io.BytesIO(), "utf-8")
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            status = command_line(words)
        printed = []
        for stream in (out, err):
            stream.flush()
            printed.append(stream.buffer.getvalue().decode("utf-8"))  # type: ignore[attr-defined]
        assert status in (0, 1, 2), (words, status)
        assert status == 0 or printed[0] or printed[1], (words, "says nothing")
        assert not _WRONG.search(printed[1]), (words, printed[1])
        for text in printed:
            found = _OBEYED.search(text)
            assert not found, (words, text[max(0, found.start() - 60) : found.end() + 60])
        return status, printed[0], printed[1]


def _told(scene: Scene, chance: random.Random, path: str, writing: float) -> None:
    """Have one command read, and sometimes one write, what was mutated; what was sound stays whole."""
    for commands in (READ, WRITE) if chance.random() < writing else (READ,):
        scene.run(*(word.format(path) for word in chance.choice(commands)))
    for other in ("sound.newsgloss", "other.newsgloss"):
        if Path(other).read_bytes() != scene.sound:
            status, out, err = scene.run("check", other)
            assert status == 0, (other, out, err)


def damaged_libraries(scene: Scene) -> Callable[[random.Random], None]:
    """Bytes of a library flipped, cut, repeated, put in elsewhere."""

    def one(chance: random.Random) -> None:
        scene.clear()
        if chance.random() < 0.5:
            data = bytearray(scene.sound)
            for _ in range(chance.choice((1, 1, 2, 5, 60))):
                data[chance.randrange(len(data))] = chance.choice((0, 255, chance.randrange(256)))
            mutant = bytes(data)
        else:
            mutant = mutated(scene.sound, scene.sound, chance.randrange(2**32))
        Path("mutant.newsgloss").write_bytes(mutant)
        if chance.random() < 0.05:
            Path("mutant.newsgloss-wal").write_bytes(chance.randbytes(chance.randrange(9000)))
        if chance.random() < 0.05:
            Path("mutant.newsgloss-journal").write_bytes(mutated(scene.sound, b"", chance.randrange(2**32))[:9000])
        _told(scene, chance, "mutant.newsgloss", 0.2)

    return one


def hostile_libraries(scene: Scene) -> Callable[[random.Random], None]:
    """Libraries that are sound files of SQLite and say what cannot be."""
    from tests.torture.hostile_rows import make_hostile

    def one(chance: random.Random) -> None:
        scene.clear()
        path = Path("mutant.newsgloss")
        path.write_bytes(scene.sound)
        make_hostile(path, chance)
        _told(scene, chance, path.name, 0.3)

    return one


def article_files(scene: Scene) -> Callable[[random.Random], None]:
    """Files of articles of all kinds."""
    from tests.articles.test_fuzz_inputs import FILES, NAMES, read

    def one(chance: random.Random) -> None:
        name = chance.choice(NAMES)
        read(mutated(FILES[name], FILES[chance.choice(NAMES)], chance.randrange(2**32)), name)

    return one


def annotation_files(scene: Scene) -> Callable[[random.Random], None]:
    """Files of annotations in all formats that are read."""
    from datetime import date

    from annotations.exchange.foreign import ForeignDocument
    from annotations.exchange.recognise import groups
    from annotations.exchange.registry import FORMATS
    from annotations.model.errors import NewsglossError
    from reader.articles.foreign.making import made_of

    formats, sound = [one for one in FORMATS.values() if one.reader and not one.missing()], {}
    scene.clear()
    for chosen in formats:
        target = Path("made") / (chosen.id if chosen.kind == "folder" else f"{chosen.id}{chosen.suffixes[0]}")
        target.parent.mkdir(exist_ok=True)
        if chosen.writer:
            scene.run("export", "sound.newsgloss", "--format", chosen.id, "--to", str(target))
        files = [path for path in sorted(target.rglob("*")) if path.is_file()] if target.is_dir() else [target]
        sound[chosen.id] = target, {path: path.read_bytes() if path.exists() else scene.sound for path in files}

    def one(chance: random.Random) -> None:
        chosen = chance.choice(formats)
        target, files = sound[chosen.id]
        for path, data in files.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        hit = chance.choice(sorted(files))
        hit.write_bytes(mutated(files[hit], files[chance.choice(sorted(files))], chance.randrange(2**32)))
        try:
            groups([target])
            for item in chosen.reads()([target]):
                if isinstance(item, ForeignDocument) and item.text is not None:
                    made_of(item, date(2026, 3, 12))
        except NewsglossError as error:
            if not str(error).strip() or _WRONG.search(str(error)):
                raise

    return one


def books_and_rules(scene: Scene) -> Callable[[random.Random], None]:
    """Files of codebooks and of rules, own JSON Lines and mappings."""
    scene.clear()
    scene.run("outlet-rules", "sound.newsgloss", "--export", "rules.json")
    scene.run("export", "sound.newsgloss", "--format", "jsonl", "--to", "own.jsonl")
    files = {"rules.json": ("outlet-rules", "mutant.newsgloss", "--load"),
             "own.jsonl": ("import-annotations", "mutant.newsgloss"),
             "map.json": ("import-annotations", "mutant.newsgloss", "own.jsonl", "--dry-run", "--map")}  # fmt: skip
    for suffix in ("json", "csv", "xlsx", "qdc"):
        if scene.run("codebook", "sound.newsgloss", "--save", f"book.{suffix}")[0] == 0:
            files[f"book.{suffix}"] = ("codebook", "mutant.newsgloss", "--load")
    Path("map.json").write_text('{"label Person": "label Person", "topic Politics/Visits": "leave out"}')
    sound = {name: Path(name).read_bytes() for name in files}

    def one(chance: random.Random) -> None:
        scene.clear()
        name = chance.choice(sorted(files))
        for file, data in sound.items():
            Path(file).write_bytes(data)
        Path(name).write_bytes(mutated(sound[name], sound[chance.choice(sorted(sound))], chance.randrange(2**32)))
        Path("mutant.newsgloss").write_bytes(scene.sound)
        scene.run(*files[name], name)
        if chance.random() < 0.2:
            status, out, err = scene.run("check", "mutant.newsgloss")
            assert status == 0, (out, err)

    return one


ROWS_AT_ONCE = 10
"""So many rows stand in one file: each counts."""


def rows(scene: Scene) -> Callable[[random.Random], None]:
    """Rows of `annotate` and of `decide`, in files of ten."""
    from tests.torture.hostile_rows import row_of

    scene.clear()
    shown = [json.loads(line) for line in scene.run("show", "sound.newsgloss", "--all", "--json")[1].splitlines()]
    offered = scene.run("suggest", "sound.newsgloss", "--json")[1].encode().splitlines()
    known = [
        {"article": one["article"]["name"] if "article" in one else "press/a.txt", **row}
        for one in shown
        for row in one["annotations"]
    ]

    def one(chance: random.Random) -> None:
        scene.clear()
        Path("mutant.newsgloss").write_bytes(scene.sound)
        command = chance.choice(("annotate", "annotate", "decide"))
        lines = [row_of(command, known, offered, chance) for _ in range(ROWS_AT_ONCE)]
        Path("some.jsonl").write_bytes(b"\n".join(lines))
        scene.run(command, "mutant.newsgloss", "some.jsonl")
        if chance.random() < 0.2:
            status, out, err = scene.run("check", "mutant.newsgloss")
            assert status == 0, (out, err)

    return one


def queries(scene: Scene) -> Callable[[random.Random], None]:
    """What is typed into the fields for searching, and filters of the list."""
    from annotations.library import Library
    from tests.torture.hostile_rows import ask

    scene.clear()
    library = Library.open(Path("sound.newsgloss"))
    return lambda chance: ask(library, chance)


KINDS: dict[str, Callable[[Scene], Callable[[random.Random], None]]] = {
    one.__name__: one
    for one in (
        damaged_libraries, hostile_libraries, article_files, annotation_files, books_and_rules, rows, queries
    )
}  # fmt: skip


def _live_through(kind: str, first: int, count: int, seed: int, say: Callable[[str], None]) -> None:
    with _scene() as scene:
        one = KINDS[kind](scene)
        for number in range(first, first + count):
            say(f"at {number}")
            try:
                one(random.Random(f"{seed}/{kind}/{number}"))
            except BaseException:  # noqa: BLE001 - whatever it is, a person would have seen it
                say(f"! {number} {json.dumps(traceback.format_exc()[-3000:])}")
    say("done")


@contextlib.contextmanager
def _scene() -> Iterator[Scene]:
    with tempfile.TemporaryDirectory(prefix="mutations-", ignore_cleanup_errors=True) as folder:
        os.environ["NEWSGLOSS_SETTINGS"] = str(Path(folder) / "settings")
        os.environ["NEWSGLOSS_TRAINING"] = "no"
        os.environ["NEWSGLOSS_ANNOTATOR"] = "Ana"
        (Path(folder) / "work").mkdir()
        yield Scene(Path(folder) / "work")
        os.chdir("/")


if __name__ == "__main__":
    faulthandler.enable()
    with contextlib.suppress(ImportError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    told = os.fdopen(os.dup(1), "w", buffering=1, encoding="utf-8")
    _live_through(sys.argv[1], *map(int, sys.argv[2:5]), lambda line: print(line, file=told, flush=True))
