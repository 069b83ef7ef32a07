"""Two copies of one library, made apart by whatever people do, and merged: nothing lost, nothing twice, all undone."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.commands import codebook, entities
from annotations.commands.marking import NewAnnotation, add_annotations, change_annotations
from annotations.commands.works import set_state
from annotations.library import Library
from annotations.model.block import Block
from annotations.model.errors import NewsglossError
from annotations.model.field import Field
from annotations.store import fulltext, many
from annotations.store.tables import ANNOTATION, ENTITY
from annotations.text.edits import Edit
from annotations.text.graphemes import snap
from tests.store.making import ANA, BEN, incoming, take
from tests.store.merging import mark, opened, said_by, work_of

TEXTS = (
    "Kast visits Milei\n\nJosé Kast met Milei in Buenos Aires on Monday. Kast stayed a day.",
    "Ферри stays 👩‍👩‍👧 on.\n\nThe night ferry, محمد said, stays.",
    "One line.",
)
LABELS = ("Person", "Place", "Mayor", "Chief")
STATES = ("unread", "reading", "done")


class Side:
    """One of the libraries, and what somebody may do in it; each action takes three numbers that choose."""

    def __init__(self, path: Path, person) -> None:
        self.person = person
        self.library: Library = opened(path, person)
        self.other: Side | None = None

    def act(self, kind: int, *numbers: int) -> None:
        with suppress(NewsglossError):
            ACTIONS[kind % len(ACTIONS)](self, *numbers)

    def articles(self):
        return list(self.library.articles)

    def annotations(self) -> list[str]:
        return [image.key for page in many.pages(self.library.db, ANNOTATION) for image in page]

    def entities(self) -> list[str]:
        return [image.key for page in many.pages(self.library.db, ENTITY) for image in page]

    def code(self, number: int, kind: str = "label") -> str:
        known = [c for c in self.library.codebook.all().values() if c.kind == kind and c.merged_into is None]
        return known[number % len(known)].uuid

    def words(self, article, one: int, other: int) -> tuple[int, int]:
        text = self.library.articles.text(article)
        start, end = sorted((one % (len(text) + 1), other % (len(text) + 1)))
        return snap(text, start, end if end > start else min(start + 1, len(text)))


def pick(found: list, number: int):
    if not found:
        raise NewsglossError
    return found[number % len(found)]


def take_article(side: Side, a: int, b: int, c: int) -> None:
    text = TEXTS[a % len(TEXTS)]
    take(side.library, incoming(f"{a % 5}.txt", text, data=text.encode("utf-16") if b % 3 == 0 else None))


def mark_words(side: Side, a: int, b: int, c: int) -> None:
    article = pick(side.articles(), a)
    found = side.entities()
    entity = found[b % len(found)] if found and c % 2 else None
    code = side.code(b)
    new = NewAnnotation("mention", article.uuid, (side.words(article, b, c),), code, entity)
    add_annotations(side.library.session, [new])


def mark_twice(side: Side, a: int, b: int, c: int) -> None:
    article = pick(side.articles(), a)
    one, other = sorted((side.words(article, b, b + 2), side.words(article, c, c + 3)))
    add_annotations(side.library.session, [NewAnnotation("mention", article.uuid, (one, other), side.code(a))])


def tag(side: Side, a: int, b: int, c: int) -> None:
    mark(side.library, pick(side.articles(), a).uuid, None, side.code(b, "topic"), kind="topic")


def write_note(side: Side, a: int, b: int, c: int) -> None:
    targets: list[tuple[str | None, str]] = [(None, uuid) for uuid in [*side.entities(), side.code(b)]]
    for article in side.articles():
        targets.append((article.uuid, article.uuid))
        for table in ("annotation", "field"):
            rows = side.library.db.execute(f"SELECT uuid FROM {table} WHERE article_id = ? ORDER BY id", (article.id,))
            targets += [(article.uuid, row[0]) for row in rows]
    where, target = pick(targets, a)
    mark(side.library, where, None, None, kind="note", body=f"Note {c % 4}", target=target)


def edit_text(side: Side, a: int, b: int, c: int) -> None:
    article = pick(side.articles(), a)
    start, end = side.words(article, b, b + c % 6)
    side.library.articles.edit_text(
        article.uuid, [Edit(start, end if c % 3 else start, ("", "x", " new ", "é\n")[c % 4])]
    )


def change_label(side: Side, a: int, b: int, c: int) -> None:
    change_annotations(side.library.session, [pick(side.annotations(), a)], code=side.code(b))


def rewrite_note(side: Side, a: int, b: int, c: int) -> None:
    rows = side.library.db.execute("SELECT uuid FROM annotation WHERE kind = 'note' ORDER BY id").fetchall()
    change_annotations(side.library.session, [pick(rows, a)[0]], body=f"Rewritten {c % 4}")


def delete_mark(side: Side, a: int, b: int, c: int) -> None:
    side.library.annotations.delete([pick(side.annotations(), a)])


def delete_article(side: Side, a: int, b: int, c: int) -> None:
    side.library.articles.delete([pick(side.articles(), a).uuid])


def set_field(side: Side, a: int, b: int, c: int) -> None:
    article = pick(side.articles(), a)
    start, end = side.words(article, b, c)
    field = Field(("title", "author")[b % 2], f"Value {c % 3}", start, end, status=("changed", "confirmed")[c % 2])
    side.library.articles.set_field(article.uuid, field.name, [field] * (c % 3))


def set_blocks(side: Side, a: int, b: int, c: int) -> None:
    article = pick(side.articles(), a)
    whole = len(side.library.articles.text(article))
    side.library.articles.set_blocks(article.uuid, [Block(("lead", "quote")[c % 2], 0, whole, "changed")])


def name_code(side: Side, a: int, b: int, c: int) -> None:
    codebook.change_code(side.library.session, side.code(a), name=LABELS[c % len(LABELS)])


def add_code(side: Side, a: int, b: int, c: int) -> None:
    codebook.add_code(side.library.session, "label", LABELS[c % len(LABELS)], parent=side.code(a) if b % 2 else None)


def move_code(side: Side, a: int, b: int, c: int) -> None:
    codebook.move_code(side.library.session, side.code(a), side.code(b) if c % 3 else None)


def merge_codes(side: Side, a: int, b: int, c: int) -> None:
    codebook.merge_codes(side.library.session, side.code(a), side.code(b))


def delete_code(side: Side, a: int, b: int, c: int) -> None:
    codebook.delete_code(side.library.session, side.code(a))


def define_code(side: Side, a: int, b: int, c: int) -> None:
    codebook.define_code(side.library.session, side.code(a), f"Definition {c % 3}", "", "", "[]")


def add_entity(side: Side, a: int, b: int, c: int) -> None:
    entities.add_entity(side.library.session, ("Kast", "Milei")[c % 2], side.code(a) if b % 2 else None)


def name_entity(side: Side, a: int, b: int, c: int) -> None:
    entities.change_entity(side.library.session, pick(side.entities(), a), name=f"Name {c % 3}")


def merge_entities(side: Side, a: int, b: int, c: int) -> None:
    entities.merge_entities(side.library.session, [pick(side.entities(), a)], pick(side.entities(), b))


def delete_entity(side: Side, a: int, b: int, c: int) -> None:
    entities.delete_entity(side.library.session, pick(side.entities(), a))


def work(side: Side, a: int, b: int, c: int) -> None:
    set_state(side.library.session, [pick(side.articles(), a).uuid], STATES[c % len(STATES)])


def undo(side: Side, a: int, b: int, c: int) -> None:
    side.library.history.undo([side.person.uuid])


def redo(side: Side, a: int, b: int, c: int) -> None:
    side.library.history.redo([side.person.uuid])


def merge(side: Side, a: int, b: int, c: int) -> None:
    assert side.other is not None
    side.library.merge([side.other.library.path])


ACTIONS: tuple[Callable[[Side, int, int, int], None], ...] = (
    mark_words, mark_words, mark_twice, tag, write_note, edit_text, edit_text, change_label, rewrite_note, delete_mark,
    delete_article, take_article, set_field, set_blocks, name_code, add_code, move_code, merge_codes, delete_code,
    define_code, add_entity, name_entity, merge_entities, delete_entity, work, undo, undo, redo, merge,
)  # fmt: skip

GOOD_REASONS = (
    "The article was deleted here.", "that it is about is not here.", "It would be part of itself.",
    "It would be merged into itself.", "at its place here.", "a label or topic that is not here.",
)  # fmt: skip
"""Why something of a sound library may be left out."""

NUMBER = st.integers(0, 90)
STEP = st.tuples(st.integers(0, 1), st.integers(0, len(ACTIONS) - 1), NUMBER, NUMBER, NUMBER)


@pytest.fixture(scope="module")
def base(tmp_path_factory):
    """What both libraries begin as."""
    path = tmp_path_factory.mktemp("base") / "base.newsgloss"
    side = Side(path, ANA)
    fields = [Field("title", "Kast visits Milei", 0, 17, 0.9), Field("author", "X", confidence=0.1)]
    article, _ = take(side.library, incoming("0.txt", TEXTS[0], fields=fields), incoming("1.txt", TEXTS[1]))
    add_entity(side, 0, 1, 0)
    for words in ("Kast", "Milei in", "a day"):
        mark(side.library, article, words)
    write_note(side, 3, 0, 0)
    tag(side, 0, 0, 0)
    side.library.close()
    return path


@given(steps=st.lists(STEP, max_size=25))
def test_copies_made_apart_merge_whole_once_and_can_be_parted_again(base, steps):
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(shutil.copy(base, Path(folder) / f"{name}.newsgloss")) for name in ("one", "other")]
        one, other = Side(paths[0], ANA), Side(paths[1], BEN)
        one.other, other.other = other, one
        try:
            for which, kind, *numbers in steps:
                (one, other)[which].act(kind, *numbers)
            merge_and_prove(one, other)
        finally:
            one.library.close()
            other.library.close()


def merge_and_prove(one: Side, other: Side) -> None:
    library, path = one.library, other.library.path
    before = work_of(library.db)
    theirs = said_by(other.library.db)
    report = library.merge([path])
    assert library.check() == []
    accounted_for(library, theirs, report)
    assert said_by(other.library.db) == theirs
    after, rows = said_by(library.db), every_row(library)
    again = library.merge([path])
    assert not again.changed
    assert every_row(library) == rows
    if report.changed:
        library.history.undo([one.person.uuid])
        assert work_of(library.db) == before
        assert fulltext.difference(library.db) is None
        assert library.check() == []
        # The texts stay when the merge is undone; all else comes again.
        assert library.merge([path]).changed or set(+report.added) <= {"revision", "original"}
        assert said_by(library.db) == after
        assert library.check() == []
    other.library.merge([library.path])
    assert other.library.check() == []
    library.merge([path])
    assert library.check() == []
    assert not other.library.merge([library.path]).changed
    assert not library.merge([path]).changed


def accounted_for(library: Library, theirs, report) -> None:
    """Everything of theirs is in exactly one of the report's counts, and an annotation is here or spoken of."""
    for table in ("article", "annotation", "field", "entity", "code", "decision", "work"):
        counts = (report.added, report.updated, report.same, report.kept, report.deleted_here, report.left_out)
        assert sum(count[table] for count in counts) == len(theirs[table]), table
    keys = {values[0] for values in theirs["annotation"]}
    missing = keys - many.keys_there(library.db, "annotation", sorted(keys))
    spoken_of = report.deleted_here["annotation"] + report.left_out["annotation"] + report.same["annotation"]
    assert len(missing) <= spoken_of
    for reason in report.reasons:
        assert any(words in reason for words in GOOD_REASONS), reason
    assert bool(report.left_out["annotation"]) <= bool(report.reasons)


def every_row(library: Library):
    tables = library.db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
    return {name: sorted(library.db.execute(f"SELECT * FROM {name}").fetchall(), key=repr) for (name,) in tables}
