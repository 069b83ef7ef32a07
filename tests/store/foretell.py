"""What each change of a library must lead to, worked out on the mirror alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Any

import regex

from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import Incoming
from tests.store.mirror import Names, of
from tests.store.proof import Key, State, Thing

Plain = tuple[object, ...]


def imported(state: State, articles: Sequence[Incoming]) -> list[list[Plain]]:
    """The new things for each file; none for one whose bytes are in the library."""
    there = {of(state, "original", id=a["original_id"])[0][0] for _, a in of(state, "article")}
    originals = {key for key, _ in of(state, "original")}
    found: list[list[Plain]] = []
    for incoming in articles:
        new, things = incoming.article, []
        assert new is not None
        if new.original_sha256 not in there:
            if new.original_sha256 not in originals:
                things.append(("original", new.original_sha256, new.original_size))
            blocks = tuple((i, b.role, b.start, b.end, b.status) for i, b in enumerate(new.blocks))
            things.append(("revision", "decoded", new.text, "utf-8", blocks))
            things.append(("article", new.name, "", new.original_sha256, new.text))
            things += [field_plain(new.name, field, None, new.text, new.text_sha256) for field in new.fields]
            there.add(new.original_sha256)
            originals.add(new.original_sha256)
        found.append(things)
    return found


def heirs(old: list[tuple[str, Thing]], new: list[tuple[str, Thing]]) -> dict[str, str]:
    """Which field of the new ones takes over the notes about which old one: of the same value, else the next free."""
    free, found = list(new), {}
    for key, thing in old:
        fitting = [one for one in free if one[1]["value"] == thing["value"]] or free
        if not fitting:
            break
        found[key] = fitting[0][0]
        free.remove(fitting[0])
    return found


def field_plain(article: str, field: Field, annotator: str | None, text: str, sha256: str) -> Plain:
    """A field as it will be written."""
    anchors: tuple[object, ...] = ()
    if field.start is not None and field.end is not None:
        anchors = (("evidence", sha256, field.start, field.end, text[field.start : field.end], "ok"),)
    return ("field", article, field.name, field.value, field.confidence, field.status, annotator, anchors)


class Annotating:
    """Goes through rows one by one, as `annotate` must, and gathers what is new."""

    def __init__(self, state: State, annotator: str) -> None:
        self._state = state
        self._annotator = annotator
        self._names = Names(state)
        self._codes = Counter(self._names.path(code["id"]) for _, code in of(state, "code"))
        self._entities = Counter(self._names.plain(("entity", key))[1:] for key, _ in of(state, "entity"))
        self._there = {self._names.plain(("annotation", key)) for key, _ in of(state, "annotation")}
        self.new: list[Plain] = []
        self.skipped = self.wrong = 0

    def take(self, row: dict[str, Any]) -> None:
        """Foretell what becomes of a row."""
        made: list[Plain] = []
        try:
            annotation = self._annotation(row, made)
        except (LookupError, ValueError):
            self.wrong += 1
            return
        for thing in made:
            self._codes[thing[1]] += thing[0] == "code"
            self._entities[thing[1:]] += thing[0] == "entity"
        self.new += made
        self._put(annotation)
        if row["kind"] != "note" and "note" in row:
            self._put(("annotation", "note", annotation[2], self._annotator, None, None, row["note"], annotation, ()))

    def _put(self, annotation: Plain) -> None:
        if annotation in self._there:
            self.skipped += 1
        else:
            self._there.add(annotation)
            self.new.append(annotation)

    def _annotation(self, row: dict[str, Any], made: list[Plain]) -> Plain:
        target = None
        if "on" in row:
            key = next(key for key in self._state if key[1] == row["on"])
            target = self._names.plain(key)
            named = key[0] if key[0] in {"entity", "code"} else "article"
            thing = self._state[key]
            number = thing["id"] if key[0] == "article" else thing["article_id"] if named == "article" else None
            article = None if number is None else of(self._state, "article", id=number)[0][1]
        else:
            ((_, article),) = of(self._state, "article", name=row["article"])
        anchors = self._anchors(row, article) if article else ()
        code = entity = None
        if row["kind"] == "mention":
            code = self._label(row["label"], made)
            entity = self._entity(row["entity"], code, made) if "entity" in row else None
        elif row["kind"] == "topic":
            code = self._topic(row["topic"].split("/"), made)
        body = row["note"] if row["kind"] == "note" else None
        name = article["name"] if article else None
        return ("annotation", row["kind"], name, self._annotator, code, entity, body, target, anchors)

    def _anchors(self, row: dict[str, Any], article: Thing) -> tuple[object, ...]:
        revision = of(self._state, "revision", id=article["revision_id"])[0][1]
        text, reached = revision["text"], 0
        edges = boundaries(text)
        for start, end in row.get("spans", ()):
            if not reached <= start < end <= len(text) or not {start, end} <= edges:
                raise ValueError
            reached = end
        spans = [(start, end, text[start:end]) for start, end in row.get("spans", ())]
        if row.get("quote", " … ".join(words for *_, words in spans)) != " … ".join(words for *_, words in spans):
            raise ValueError
        return tuple(("span", revision["sha256"], *span, "ok") for span in spans)

    def _label(self, name: str, made: list[Plain]) -> Plain:
        path = ("label", name)
        if self._codes[path] > 1:
            raise LookupError
        if not self._codes[path]:
            made += [("code", path), ("code_version", path, 1)]
        return path

    def _entity(self, name: str, label: Plain, made: list[Plain]) -> str:
        if self._entities[name, label] > 1:
            raise LookupError
        if not self._entities[name, label]:
            made.append(("entity", name, label))
        return name

    def _topic(self, names: list[str], made: list[Plain]) -> Plain:
        path: Plain = ("topic",)
        for name in names:
            path = (*path, name)
            if not self._codes[path]:
                made += [("code", path), ("code_version", path, 1)]
        return path

    def is_one(self, path: str) -> bool:
        """Whether a topic and those above it stand at most once in the codebook."""
        names = ("topic", *path.split("/"))
        return all(self._codes[names[: i + 1]] <= 1 for i in range(1, len(names)))


def boundaries(text: str) -> set[int]:
    """Where grapheme clusters begin and end."""
    return {0, *(found.end() for found in regex.finditer(r"\X", text))}


def edited(state: State, article: Thing, edits: Sequence[Edit], new_revision: int) -> dict[Key, Thing]:
    """All things of an article that an edit of its text changes."""
    text = of(state, "revision", id=article["revision_id"])[0][1]["text"]
    places: list[int | None] = list(range(len(text)))
    new_text = text
    for edit in reversed(edits):
        places[edit.start : edit.end] = [None] * len(edit.replacement)
        new_text = new_text[: edit.start] + edit.replacement + new_text[edit.end :]
    where = {place: i for i, place in enumerate(places) if place is not None}
    edges = boundaries(new_text)

    def moved(part: tuple[Any, ...]) -> tuple[Any, ...] | None:
        order, role, revision, start, end, quote, place = part
        first = where.get(start)
        if (place, revision) != ("ok", article["revision_id"]) or first is None:
            return None
        last = first + end - start
        if places[first:last] != [*range(start, end)] or not {first, last} <= edges:
            return None
        return (order, role, new_revision, first, last, quote, place)

    changed = {("article", article["uuid"]): Thing({**article.row, "revision_id": new_revision})}
    for table in ("annotation", "field"):
        for key, thing in of(state, table, article_id=article["id"]):
            parts = tuple(moved(part) for part in thing.parts)
            if None in parts:
                parts = tuple((*part[:6], "review" if part[6] == "ok" else part[6]) for part in thing.parts)
            changed[table, key] = Thing(thing.row, parts)
    return changed
