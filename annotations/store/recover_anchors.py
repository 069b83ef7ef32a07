"""The last look at a new library: every mark stands on exactly its words, or waits for a person, or is left out."""

from __future__ import annotations

from typing import Any

from annotations.store import things
from annotations.store.connection import Connection
from annotations.store.describe import KIND_NAMES
from annotations.store.describe import thing as named
from annotations.store.recover_things import Taking, article_of
from annotations.store.tables import ANNOTATION, FIELD, TARGET_KINDS, Thing
from annotations.store.things import Image

_ROLE, _REVISION, _START, _END, _QUOTE, _STATE = 1, 2, 3, 4, 5, 6
_SPANS = 8


def see_to_anchors(taking: Taking) -> None:
    """Hold each anchor against the text it stands on."""
    for thing in (ANNOTATION, FIELD):
        wrong: set[int] = {number for table, number in taking.altered if table == thing.table}
        rows = taking.db.execute(
            "SELECT owner_id FROM anchor LEFT JOIN revision ON revision.id = anchor.revision_id"
            f" JOIN {thing.table} ON {thing.table}.id = owner_id"
            f" LEFT JOIN article ON article.id = {thing.table}.article_id"
            " WHERE owner = ? AND (text IS NULL OR substr(text, start + 1, end - start) <> quote"
            " OR article.id IS NULL OR revision.article_id <> article.id"
            " OR (state = 'ok' AND article.revision_id <> revision.id) OR end > length(text))",
            (thing.table,),
        ).fetchall()
        for number in sorted(wrong | {row[0] for row in rows}):
            _see_to(taking, thing, number)
    _drop_lone(taking.db)
    _leave_out_wordless(taking)
    _see_to_notes(taking)


def _image(db: Connection, thing: Thing, number: int) -> Image | None:
    row = db.execute(f"SELECT uuid FROM {thing.table} WHERE id = ?", (number,)).fetchone()
    return things.read(db, thing, row[0]) if row else None


def _see_to(taking: Taking, thing: Thing, number: int) -> None:
    image = _image(taking.db, thing, number)
    if image is None or not image.parts:
        return
    noted = taking.noted(thing, image.key)
    parts = tuple(filter(None, (_placed(taking.db, thing, image, part) for part in image.parts)))
    mended = Image(image.values, parts)
    sure = noted is not None and noted[0] == mended.hash(thing)
    if not sure and thing is ANNOTATION:
        parts = tuple((*part[:_STATE], "review" if part[_STATE] == "ok" else part[_STATE]) for part in parts)
        mended = Image(image.values, parts)
    things.update(taking.db, thing, [mended], parts=True)
    if sure:
        taking.altered.discard((thing.table, number))
        return
    name = named(taking.db, thing.table, image.key)
    gone = [part for part in image.parts if part[0] not in {new[0] for new in parts}]
    if gone:
        values = dict(zip(thing.columns, image.values, strict=True))
        values["parts"] = [list(part) for part in image.parts]
        taking.report.tell(
            article_of(thing, image), "left out", thing.table, image.key,
            f"{name} has lost the place of its words “{gone[0][_QUOTE]}”.", values,
        )  # fmt: skip
    elif thing is ANNOTATION:
        taking.report.tell(
            article_of(thing, image), "review", thing.table, image.key,
            f"{name} is up for review: it is not proved to be what it was.",
        )  # fmt: skip


def _placed(db: Connection, thing: Thing, image: Image, part: tuple[Any, ...]) -> tuple[Any, ...] | None:
    """Return an anchor where its words stand; None if no one place is theirs."""
    row = db.execute(
        "SELECT text, revision.article_id, article.revision_id FROM revision"
        " LEFT JOIN article ON article.id = revision.article_id WHERE revision.id = ?",
        (part[_REVISION],),
    ).fetchone()
    if row is None or row[1] != article_of(thing, image):
        return None
    text, current = row[0], row[2] == part[_REVISION]
    start, end, quote, state = part[_START:]
    if state == "ok" and not current:
        state = "review"
    if 0 <= start < end <= len(text) and text[start:end] == quote:
        return (*part[:_START], start, end, quote, state)
    there = text[start:end] if 0 <= start < end <= len(text) else ""
    if len(there) == len(quote) and sum(one != other for one, other in zip(there, quote, strict=True)) == 1:
        # One letter: the words of the text, which is proved by itself, are the right ones.
        return (*part[:_START], start, end, there, state)
    for at in (start, end - len(quote)):
        # One of its two ends was hit.
        if quote and at >= 0 and text[at : at + len(quote)] == quote:
            return (*part[:_START], at, at + len(quote), quote, state)
    at = text.find(quote) if quote else -1
    if at < 0 or text.find(quote, at + 1) >= 0:
        return None
    return (*part[:_START], at, at + len(quote), quote, state)


def _drop_lone(db: Connection) -> None:
    for owner in ("annotation", "field"):
        db.execute(f"DELETE FROM anchor WHERE owner = '{owner}' AND owner_id NOT IN (SELECT id FROM {owner})")
    db.execute("DELETE FROM block WHERE revision_id NOT IN (SELECT id FROM revision)")
    db.execute("DELETE FROM alias WHERE entity_id NOT IN (SELECT id FROM entity)")


def _leave_out_wordless(taking: Taking) -> None:
    rows = taking.db.execute(
        "SELECT id FROM annotation WHERE kind = 'mention'"
        " AND NOT EXISTS (SELECT 1 FROM anchor WHERE owner = 'annotation' AND owner_id = annotation.id)"
    ).fetchall()
    for (number,) in rows:
        image = _image(taking.db, ANNOTATION, number)
        if image is not None:
            _leave_out(taking, image, "its words are lost")


def _leave_out(taking: Taking, image: Image, why: str) -> None:
    name = named(taking.db, "annotation", image.key)
    things.delete(taking.db, ANNOTATION, [image.id])
    counted = taking.report.of("annotation")
    counted.read, counted.left_out = counted.read - 1, counted.left_out + 1
    taking.report.tell(
        article_of(ANNOTATION, image), "left out", "annotation", image.key, f"{name} was left out, since {why}.",
        dict(zip(ANNOTATION.columns, image.values, strict=True)),
    )  # fmt: skip


def _see_to_notes(taking: Taking) -> None:
    """A note about something that is lost is about its article; where it has none, it is left out and told."""
    while True:
        lost = [
            row
            for kind in TARGET_KINDS
            for row in taking.db.execute(
                "SELECT annotation.id, article.uuid FROM annotation LEFT JOIN article ON article.id = article_id"
                f" WHERE target_kind = ? AND target_uuid NOT IN (SELECT uuid FROM {kind})",
                (kind,),
            ).fetchall()
        ]
        if not lost:
            return
        for number, article in lost:
            image = _image(taking.db, ANNOTATION, number)
            if image is None:
                continue
            if article is None:
                _leave_out(taking, image, f"what it was about is lost. It says: {image.column(ANNOTATION, 'body')}")
                continue
            about = KIND_NAMES.get(str(image.column(ANNOTATION, "target_kind")), "thing")
            taking.db.execute(
                "UPDATE annotation SET target_kind = 'article', target_uuid = ? WHERE id = ?", (article, number)
            )
            taking.report.tell(
                article_of(ANNOTATION, image), "altered", "annotation", image.key,
                f"{named(taking.db, 'annotation', image.key)} is about its article now, since the {about} it was about"
                " is lost.",
            )  # fmt: skip
