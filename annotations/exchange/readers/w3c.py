"""W3C Web Annotations: single ones, lists, pages and collections, and what Hypothesis exports.

Bodies that tag are labels of what has a place, bodies that classify, or tag a whole source, are topics; other texts are
notes. Places are text positions and quotes; places by XPath, CSS, fragments, pictures and the like cannot be held.
Texts come with an export of ours; else a source names an article of the library, or its annotations wait.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.json_values import label_path, milliseconds, offset, values_of, words
from annotations.model.span import Span

_URN = "urn:uuid:"
_LISTS = ("first", "items", "rows", "annotations")
_NO_PLACE = "It has no place that can be held: neither a text position nor words."
_DEEPEST = 10


def read_w3c(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents, all annotations of one source together.

    Raises:
        Refused: there is no such file.
    """
    sources = _Sources()
    for one in values_of(paths):
        if isinstance(one, LeftOut):
            yield one
            continue
        file, where, value = one
        for number, found in enumerate(_annotations(value, 0), 1):
            why = sources.add(found, f"{where}, annotation {number}")
            if why:
                yield LeftOut(file, words(found.get("id")) or f"{where}, annotation {number}", why)
    yield from sources.documents()


def _annotations(value: object, depth: int) -> Iterator[Mapping[str, Any]]:
    """Yield the annotations in a value: itself, or what its pages and lists hold."""
    if depth >= _DEEPEST:
        return
    if isinstance(value, list):
        for one in value:
            yield from _annotations(one, depth + 1)
    elif isinstance(value, Mapping):
        if not any(isinstance(value.get(key), list | Mapping) for key in _LISTS):
            yield value
        for key in _LISTS:
            if isinstance(value.get(key), list | Mapping):
                yield from _annotations(value[key], depth + 1)


@dataclass(slots=True)
class _Target:
    """One target: what it is of, and where in it; `quote` without `span` where only words are said."""

    source: str
    span: Span | None = None
    quote: str | None = None
    selected: bool = False


@dataclass(slots=True)
class _Sources:
    """The documents so far, by what annotations call them, and which document each annotation is in."""

    by_source: dict[str, ForeignDocument] = field(default_factory=dict)
    source_of: dict[str, str] = field(default_factory=dict)
    """Of each annotation by its id."""
    later: list[tuple[str, list[ForeignMark], Mapping[str, Any]]] = field(default_factory=list)
    """What is about a whole source or another annotation, which may still come."""

    def add(self, found: Mapping[str, Any], where: str) -> str:
        """Take an annotation; return why it cannot be taken."""
        targets = [_target(one) for one in _listed(found.get("target") or found.get("uri"))]
        known = [one for one in targets if one is not None]
        if not known or len(known) < len(targets):
            return "What it is about cannot be read."
        if found.get("motivation") == "describing" and self._describe(found, known[0].source):
            return ""
        about = [one for one in known if not one.selected]
        places = [one for one in known if one.selected]
        if any(one.span is None and not one.quote for one in places):
            return _NO_PLACE
        if any(one.source != places[0].source for one in places):
            return "It is about several sources."
        marks = _marks(found, where, bool(places))
        if not marks:
            return "It has no body that can be held."
        self._place(marks, places)
        if not places:
            self.later.append((about[0].source, marks, found))
            return ""
        for mark in marks:
            mark.on = about[0].source.removeprefix(_URN) if about and mark.kind == "note" else ""
        self._put(places[0].source, marks, found)
        return ""

    def documents(self) -> Iterator[ForeignDocument]:
        """Yield the documents."""
        about: dict[str, list[tuple[list[ForeignMark], Mapping[str, Any]]]] = {}
        waiting = set()
        for on, marks, found in self.later:
            about.setdefault(on, []).append((marks, found))
            waiting.add(words(found.get("id")))
        self.later = []
        # First what is about something that does not wait itself; what is left then goes round in circles.
        for first in [*(on for on in about if on not in waiting), *about]:
            ahead = [first]
            while ahead:
                on = ahead.pop()
                for marks, found in about.pop(on, ()):
                    if on in self.source_of:
                        for mark in marks:
                            mark.on = on.removeprefix(_URN)
                    self._put(self.source_of.get(on, on), marks, found)
                    ahead.append(words(found.get("id")))
        yield from self.by_source.values()

    def _put(self, source: str, marks: list[ForeignMark], found: Mapping[str, Any]) -> None:
        self._document(source, found).marks += marks
        if found.get("id"):
            self.source_of[words(found["id"])] = source

    def _document(self, source: str, found: Mapping[str, Any]) -> ForeignDocument:
        if source not in self.by_source:
            uuid = source.removeprefix(_URN) if source.startswith(_URN) else ""
            title = found.get("document")
            named = title.get("title") if isinstance(title, Mapping) else None
            name = words(_listed(named)[0]) if _listed(named) else ""
            self.by_source[source] = ForeignDocument(name or source, None, uuid=uuid)
        return self.by_source[source]

    def _describe(self, found: Mapping[str, Any], source: str) -> bool:
        """Take an article of an export of ours; return whether it is one."""
        bodies = [one for one in _listed(found.get("body")) if isinstance(one, Mapping)]
        text = next((one for one in bodies if one.get("purpose") == "describing"), None)
        name = next((one for one in bodies if one.get("purpose") == "identifying"), None)
        if text is None or name is None or not isinstance(text.get("value"), str):
            return False
        document = self._document(source, found)
        document.text, document.name = words(text["value"]), words(name.get("value")) or source
        document.unit = "points"
        document.fields = tuple((words(one["field"]), words(one.get("value"))) for one in bodies if one.get("field"))
        return True

    def _place(self, marks: list[ForeignMark], places: list[_Target]) -> None:
        spans = tuple(one.span for one in places if one.span is not None)
        quotes = tuple(one.quote for one in places if one.quote is not None)
        for mark in marks:
            if len(spans) == len(places):
                mark.spans = spans
            mark.quotes = quotes if quotes and len(quotes) == len(places) else None


def _target(value: object) -> _Target | None:
    if isinstance(value, str):
        return _Target(words(value)) if value else None
    if not isinstance(value, Mapping):
        return None
    source = value.get("source") or value.get("id") or value.get("@id")
    source = source.get("id") if isinstance(source, Mapping) else source
    if not isinstance(source, str) or not source:
        return None
    found = _Target(words(source))
    for selector in _listed(value.get("selector")):
        found.selected = True
        if isinstance(selector, Mapping):
            _select(found, selector, 0)
    return found


def _select(found: _Target, selector: Mapping[str, Any], depth: int) -> None:
    kind = words(selector.get("type") or selector.get("@type")).rsplit(":", 1)[-1]
    if kind == "TextPositionSelector":
        start, end = offset(selector.get("start")), offset(selector.get("end"))
        if start is not None and end is not None and start >= 0:
            found.span = (start, end)
    elif kind == "TextQuoteSelector" and isinstance(selector.get("exact"), str):
        found.quote = words(selector["exact"])


def _marks(found: Mapping[str, Any], where: str, placed: bool) -> list[ForeignMark]:
    """Return the marks that an annotation is, without their places."""
    identity = words(found.get("id"))
    own = identity.removeprefix(_URN) if identity.startswith(_URN) else ""
    marks: list[ForeignMark] = []
    entity: Mapping[str, Any] = {}
    bodies = _listed(found.get("body")) or _listed(found.get("bodyValue"))
    for body in bodies:
        said = body if isinstance(body, Mapping) else {"value": body if "bodyValue" in found else None}
        value, purpose = words(said.get("value")), said.get("purpose") or found.get("motivation")
        if not value.strip():
            continue
        if purpose == "identifying" and placed:
            entity = said
        elif purpose in ("tagging", "classifying"):
            kind = "mention" if purpose == "tagging" and placed else "topic"
            marks.append(ForeignMark(kind, where, code=label_path(value)))
        else:
            marks.append(ForeignMark("note", where, note=value))
    # Hypothesis: a text and tags beside the target.
    if isinstance(found.get("text"), str) and found["text"].strip():
        marks.append(ForeignMark("note", where, note=words(found["text"])))
    tags = [words(tag) for tag in _listed(found.get("tags"))]
    marks += [ForeignMark("mention" if placed else "topic", where, code=label_path(tag)) for tag in tags if tag.strip()]
    ids = entity.get("ids")
    for number, mark in enumerate(marks):
        mark.annotator = _who(found)
        mark.created_at = milliseconds(found.get("created"))
        mark.modified_at = milliseconds(found.get("modified") or found.get("updated")) or mark.created_at
        if not number:
            mark.identity, mark.key = own, own or identity
        if mark.kind == "mention":
            mark.entity = words(entity.get("value"))
            mark.ids = {words(k): words(v) for k, v in ids.items()} if isinstance(ids, Mapping) else {}
    return marks


def _who(found: Mapping[str, Any]) -> str:
    for creator in _listed(found.get("creator")):
        if isinstance(creator, Mapping):
            return words(creator.get("name")) or words(creator.get("nickname")) or words(creator.get("id"))
        return words(creator)
    # Hypothesis: acct:name@host.
    return words(found.get("user")).removeprefix("acct:").split("@")[0]


def _listed(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
