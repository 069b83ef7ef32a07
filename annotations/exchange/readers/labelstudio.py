"""Label Studio: tasks with annotations (older: completions), as a list or one a line.

`labels` are mentions, `choices` topics (of words where they have a place), `textarea` notes. Predictions, relations and
regions of pictures, sound and HTML are left out. Of an export of ours stretches of one annotation are joined again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.json_values import label_path, milliseconds, offset, values_of, words

_FIELD = "field: "
_OUR_DATA = frozenset({"text", "name", "article"})


def read_labelstudio(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents.

    Raises:
        Refused: there is no such file.
    """
    for one in values_of(paths):
        if isinstance(one, LeftOut):
            yield one
            continue
        file, where, found = one
        data = found.get("data") if isinstance(found, dict) else None
        text = _text(data) if isinstance(data, Mapping) else None
        if text is None or not isinstance(data, Mapping):
            yield LeftOut(file, where, "It has no text.")
            continue
        yield _document(file, where, text, data, found)


def _text(data: Mapping[str, Any]) -> str | None:
    if isinstance(data.get("text"), str):
        return words(data["text"])
    texts = [words(value) for value in data.values() if isinstance(value, str)]
    return max(texts, key=len, default=None)


def _document(file: str, where: str, text: str, data: Mapping[str, Any], found: Mapping[str, Any]) -> ForeignDocument:
    name = words(data.get("name")) or f"{PurePosixPath(file).with_suffix('')}-{where.rsplit(maxsplit=1)[-1]}.txt"
    fields: list[tuple[str, str]] = []
    for key, value in data.items():
        if key.startswith(_FIELD):
            fields += [(words(key.removeprefix(_FIELD)), words(one)) for one in _listed(value) if words(one).strip()]
    document = ForeignDocument(name, text, uuid=words(data.get("article")), fields=tuple(fields))
    for number, annotation in enumerate(_listed(found.get("annotations") or found.get("completions")), 1):
        if not isinstance(annotation, Mapping):
            document.left_out.append((f"{where}, annotation {number}", "It cannot be read."))
        elif annotation.get("was_cancelled") is True:
            document.left_out.append((f"{where}, annotation {number}", "It was skipped in Label Studio."))
        else:
            _Annotation(document, f"{where}, annotation {number}", annotation).add()
    if any(isinstance(one, Mapping) and one.get("result") for one in _listed(found.get("predictions"))):
        document.left_out.append((where, "Predictions are no annotations of anybody, and are not taken."))
    return document


class _Annotation:
    """The results of one annotator in one task."""

    def __init__(self, document: ForeignDocument, where: str, annotation: Mapping[str, Any]) -> None:
        self._document, self._where = document, where
        self._results = _listed(annotation.get("result"))
        self._who = _who(annotation.get("completed_by"))
        self._created = milliseconds(annotation.get("created_at"))
        self._changed = milliseconds(annotation.get("updated_at")) or self._created
        self._by_id: dict[str, ForeignMark] = {}

    def add(self) -> None:
        """Put the marks into the document."""
        for number, result in enumerate(self._results, 1):
            where = f"{self._where}, result {number}"
            why = self._one(where, result) if isinstance(result, Mapping) else "It cannot be read."
            if why:
                self._document.left_out.append((where, why))

    def _one(self, where: str, result: Mapping[str, Any]) -> str:
        """Take a result; return why it cannot be taken."""
        kind, value = result.get("type"), result.get("value")
        if kind == "relation":
            return "Relations between annotations cannot be held."
        if not isinstance(value, Mapping):
            return "It cannot be read."
        meta = result["meta"] if isinstance(result.get("meta"), Mapping) else {}
        spans, quotes = _place(value, note=kind == "textarea")
        if spans is None:
            return "Its place in the text cannot be read."
        key = words(result.get("id"))
        made = []
        if kind == "textarea":
            made = [ForeignMark("note", where, note=words(one)) for one in _listed(value.get("text"))]
            made = [mark for mark in made if mark.note.strip()]
        elif kind in ("labels", "choices", "taxonomy"):
            is_mention = kind == "labels"
            if is_mention and not spans:
                return "It is no region of a text."
            for path in _paths(value.get(kind)):
                made.append(ForeignMark("mention" if is_mention else "topic", where, code=path))
        else:
            return "It is of a kind that cannot be held."
        if not made:
            return "It says nothing."
        self._finish(made, key, meta, spans, quotes)
        return ""

    def _finish(
        self, made: list[ForeignMark], key: str, meta: Mapping[str, Any], spans: tuple[tuple[int, int], ...],
        quotes: tuple[str, ...] | None,
    ) -> None:  # fmt: skip
        own = words(meta.get("newsgloss"))
        first = self._by_id.get(own) if own else None
        if first is not None:
            # A further stretch of an annotation of ours.
            first.spans += spans
            first.quotes = (first.quotes or ()) + (quotes or ())
            return
        for mark in made:
            mark.spans, mark.quotes, mark.annotator = spans, quotes, self._who
            mark.created_at = milliseconds(meta.get("created_at")) or self._created
            mark.modified_at = milliseconds(meta.get("modified_at")) or self._changed
            mark.key = own or (key if mark.kind != "note" else "")
            mark.identity, mark.on, mark.entity = own, words(meta.get("on")), words(meta.get("entity"))
            ids = meta.get("ids")
            mark.ids = {words(k): words(v) for k, v in ids.items()} if isinstance(ids, Mapping) else {}
            if mark.kind == "note" and not own and key in self._by_id:
                # What is written at a region is about it.
                mark.on, mark.spans, mark.quotes = self._by_id[key].key, (), None
            self._by_id.setdefault(own or key, mark)
            self._document.marks.append(mark)
        notes = meta.get("text") if not own else None
        for note in _listed(notes):
            if words(note).strip() and made[0].key:
                self._document.marks.append(
                    ForeignMark("note", made[0].where, note=words(note), on=made[0].key, annotator=self._who)
                )


def _place(
    value: Mapping[str, Any], *, note: bool
) -> tuple[tuple[tuple[int, int], ...] | None, tuple[str, ...] | None]:
    """Return spans and quotes; None for spans that cannot be read."""
    if "start" not in value and "end" not in value:
        return (), None
    start, end = offset(value.get("start")), offset(value.get("end"))
    if start is None or end is None or start < 0:
        return None, None
    quote = value.get("quote") if note else value.get("text")
    return ((start, end),), (words(quote),) if isinstance(quote, str) else None


def _paths(value: object) -> list[tuple[str, ...]]:
    found = []
    for one in _listed(value):
        if isinstance(one, list):
            path = tuple(words(name) for name in one if words(name).strip())
        else:
            path = label_path(words(one)) if words(one).strip() else ()
        if path:
            found.append(path)
    return found


def _who(value: object) -> str:
    if isinstance(value, Mapping):
        names = [words(value.get(key)) for key in ("first_name", "last_name")]
        return " ".join(name for name in names if name) or words(value.get("email")) or _who(value.get("id"))
    if type(value) is int:
        return f"user {value}"
    return words(value)


def _listed(value: object) -> list[Any]:
    if isinstance(value, list):
        return value
    return [] if value is None else [value]
