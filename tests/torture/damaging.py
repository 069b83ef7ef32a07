"""A library as a person has it after some weeks, and ways in which a disk spoils it."""

from __future__ import annotations

import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

from annotations.commands.drafts import NoteDraft, keep_draft
from annotations.commands.outlets import remember
from annotations.library import Library
from annotations.model.block import Block
from annotations.model.candidate import REJECTED, Decision, Phrase, Target
from annotations.model.entity import Alias
from annotations.model.field import Field
from annotations.model.outlet_rule import NEVER, OutletRule
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, in_the_name_of, incoming, made, rows, take

NAMES = ("Marta Quiroga", "José Kaßt", "Ҫevrim Öz", "Nadia El-Amin", "王小明", "Ilse van Dael")
PLACES = ("Villarmena", "Puerto Elsín", "Dar al-Sarw", "Ruhnland", "Wellenbrück")
VERBS = ("visited", "left", "spoke of", "was seen in", "wrote about", "came back to")


def a_text(chance: random.Random, number: int) -> str:
    """An article of our own, sometimes long."""
    lines = [f"{_said(chance)} ({number})"]
    lines += [
        " ".join(f"{_said(chance)} on day {chance.randrange(900)}." for _ in range(chance.randint(1, 5)))
        for _ in range(chance.choice((3, 5, 8, 60)))
    ]
    return "\n\n".join(lines)


def _said(chance: random.Random) -> str:
    return f"{chance.choice(NAMES)} {chance.choice(VERBS)} {chance.choice(PLACES)}"


def blocks_of(text: str) -> list[Block]:
    """A block for each paragraph."""
    found, start = [], 0
    for line in text.split("\n\n"):
        found.append(Block("headline" if not start else "paragraph", start, start + len(line)))
        start += len(line) + 2
    return found


def again(data: bytes, _name: str, _locator: str, _encoding: str | None) -> tuple[str, list[Block]] | None:
    """Read such an article anew."""
    try:
        text = data.decode().replace("\r\n", "\n")
    except UnicodeDecodeError:
        return None
    return text, blocks_of(text)


def make(path: Path, chance: random.Random, articles: int = 40) -> None:
    """Make a library with something of everything in it, and keep what it was half way beside it (`.older`)."""
    with made(path) as library:
        _import(library, chance, range(articles // 2))
        _annotate(library, chance)
    shutil.copyfile(path, path.with_name(path.name + ".older"))
    with made(path) as library:
        go_on(library, chance, articles)


def make_with_log(path: Path, chance: random.Random, articles: int = 40) -> None:
    """Make such a library as a program leaves it that was killed while it worked on: with a log beside it."""
    work = path.with_name("work") / path.name
    work.parent.mkdir()
    make(work, chance, articles)
    with made(work) as library:
        go_on(library, chance, articles + articles // 2)
        for end in ("", "-wal"):
            shutil.copyfile(work.with_name(work.name + end), path.with_name(path.name + end))
    shutil.copyfile(work.with_name(work.name + ".older"), path.with_name(path.name + ".older"))


def go_on(library: Library, chance: random.Random, articles: int) -> None:
    """Work on: another import, other people, mended texts, undo and redo."""
    _import(library, chance, range(articles // 2, articles))
    ben = in_the_name_of(BEN, library)
    _annotate(ben, chance)
    names = list(library.articles)
    for row in chance.sample(names, len(names) // 4):
        library.articles.edit_text(row.uuid, [Edit(3, 5, "–*–"), Edit(30, 34, "")])
    library.articles.delete([chance.choice(names).uuid])
    library.history.undo([ANA.uuid])
    library.history.redo([ANA.uuid])
    library.history.undo([ANA.uuid])
    library.articles.tag([row.uuid for row in names[:6]], new=f"Harbour {articles}")
    library.articles.set_state([row.uuid for row in names[3:9]], "done")
    library.articles.set_field(names[0].uuid, "place", [Field("place", "Villarmena", status="changed")])
    people = [entity.uuid for entity in library.entities]
    library.entities.set_aliases(people[0], [Alias("the mayor", "description"), Alias("Quiroga", "name")])
    library.entities.set_fields(people[1], [("born", "1961"), ("party", "none")])
    label = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    row = library.articles.find(names[1].uuid)
    phrase = Phrase("Villarmena", Target(label, None))
    looked = [one for part in library.review.candidates([phrase], None, ANA.uuid) for one in part.candidates]
    library.review.decide("Villarmena", [Decision(one, REJECTED) for one in looked[:5]])
    library.review.finish()
    remember(library.session, OutletRule("The Herald", "the herald", "author", NEVER, {"words": "By"}))
    keep_draft(
        library.session, NoteDraft("0f0f0f0f-1111-4222-8333-444444444444", False, row.uuid, (), None, ""), "Half a thou"
    )
    _look_alike(library)


def _look_alike(library: Library) -> None:
    class Keeper:
        put = staticmethod(library.alike.keep_likeness)
        settle = staticmethod(library.alike.keep_pairs)

    library.alike.bring_up_to_date(Keeper(), lambda _: None, lambda: False)


def _import(library: Library, chance: random.Random, numbers: range) -> None:
    articles = []
    for number in numbers:
        text = a_text(chance, number)
        title = text.split("\n")[0]
        data = text.replace("\n", "\r\n" if number % 3 == 0 else "\n").encode()
        fields = [Field("title", title, 0, len(title), 0.9), Field("language", "en", confidence=0.6)]
        articles.append(incoming(f"desk {number % 4}/story-{number}.txt", text, blocks_of(text), fields, data))
    take(library, *articles)


def _annotate(library: Library, chance: random.Random) -> None:
    wanted: list[dict[str, object]] = []
    for row in list(library.articles):
        text = library.articles.text(row)
        for _ in range(10):
            words = chance.choice((*NAMES, *PLACES))
            start = text.find(words, chance.randrange(len(text)))
            if start >= 0:
                label, more = ("Person", {"entity": words}) if words in NAMES else ("Place", {})
                wanted.append(
                    {"article": row.name, "kind": "mention", "start": start, "end": start + len(words), "label": label,
                     **more}
                )  # fmt: skip
        wanted.append(
            {"article": row.name, "kind": "note", "start": 0, "end": 4, "note": f"What *is* {row.name}? " * 9}
        )
        wanted.append({"article": row.name, "kind": "topic", "topic": "Politics"})
    library.annotations.add(rows(*wanted))


Damage = Callable[[random.Random, bytearray, bytes], tuple[int, int, str]]


def flip(chance: random.Random, data: bytearray, _older: bytes) -> tuple[int, int, str]:
    """One bit is another one."""
    at, bit = chance.randrange(len(data)), chance.randrange(8)
    data[at] ^= 1 << bit
    return at, at + 1, f"bit {bit} of byte {at} flipped"


def tear(chance: random.Random, data: bytearray, older: bytes) -> tuple[int, int, str]:
    """A piece of the size of a sector or a page holds zeros, what it held once, or what another piece holds."""
    size = chance.choice((512, 4096))
    at = chance.randrange(len(data) // size) * size
    other = chance.randrange(len(data) // size) * size
    what = chance.choice(("zeros", "an earlier time", "another place"))
    piece = {"zeros": bytes(size), "an earlier time": older[at : at + size].ljust(size, b"\0"),
             "another place": bytes(data[other : other + size])}[what]  # fmt: skip
    data[at : at + size] = piece
    return at, at + size, f"{size} bytes at {at} are those of {what} ({other})"


_INNER = ("article_text_data", "article_text_idx")
"""How the full-text index keeps its words: bytes in it may differ and say the same."""


def everything(path: Path) -> dict[str, dict[tuple[object, ...], tuple[object, ...]]]:
    """Read all rows of all tables of a file, by what identifies a row, with SQLite and nothing of ours."""
    found: dict[str, dict[tuple[object, ...], tuple[object, ...]]] = {}
    with closing(sqlite3.connect(path.as_uri() + "?mode=ro", uri=True)) as db:
        tables = db.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE '%VIRTUAL%'")
        for name, sql in tables.fetchall():
            key = "rowid, *" if "WITHOUT ROWID" not in sql else "*"
            keys = sum(1 for column in db.execute(f"PRAGMA table_info({name})") if column[5])
            width, first = (keys, 0) if key == "*" else (1, 1)
            if name not in _INNER:
                found[name] = {row[:width]: row[first:] for row in db.execute(f"SELECT {key} FROM {name}")}
        # The index is what it says: each word with its places.
        db.execute("CREATE VIRTUAL TABLE temp.words USING fts5vocab ('main', 'article_text', 'instance')")
        found["words of article_text"] = dict.fromkeys(db.execute("SELECT * FROM temp.words"), ())
    return found


def damages(chance: random.Random) -> Iterator[Damage]:
    """A way after another: half of them single bits."""
    while True:
        yield flip if chance.random() < 0.5 else tear
