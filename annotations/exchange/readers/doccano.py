"""doccano: JSON Lines or lists of texts with spans and categories, in the ways its versions wrote them.

Spans are [start, end, label], or objects with start_offset and end_offset (or start and end); a label that is only a
word is a category. Of an export of ours names, fields and notes about the article come back, too.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.json_values import label_path, offset, values_of, words

_TEXTS = ("text", "data", "column_data", "content")
_MARKS = ("entities", "label", "labels", "annotations", "spans", "column_label", "cats", "accept")
_STARTS = ("start_offset", "start")
_ENDS = ("end_offset", "end")


def read_doccano(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents.

    Raises:
        Refused: there is no such file.
    """
    for one in values_of(paths):
        if isinstance(one, LeftOut):
            yield one
            continue
        file, where, found = one
        text = next((found[key] for key in _TEXTS if isinstance(found.get(key), str)), None) if _is(found) else None
        if text is None:
            yield LeftOut(file, where, "It has no text.")
            continue
        yield _document(file, where, words(text), found)


def _is(found: object) -> bool:
    return isinstance(found, dict)


def _document(file: str, where: str, text: str, found: Mapping[str, Any]) -> ForeignDocument:
    name = words(found.get("name")) or f"{PurePosixPath(file).with_suffix('')}-{where.rsplit(maxsplit=1)[-1]}.txt"
    document = ForeignDocument(name, text, uuid=words(found.get("article")), fields=_fields(found.get("meta")))
    for key in _MARKS:
        value = found.get(key)
        if isinstance(value, Mapping):
            # spaCy's way: a number for each category.
            value = [name for name, sure in value.items() if isinstance(sure, int | float) and sure >= 0.5]
        if isinstance(value, str):
            value = [value]
        for number, item in enumerate(value if isinstance(value, list) else (), 1):
            _add(document, f"{where}, {key} {number}", item)
    comments = found.get("Comments") or found.get("comments")
    for comment in comments if isinstance(comments, list) else (comments,):
        note = words(comment.get("text") if isinstance(comment, Mapping) else comment)
        if note.strip():
            document.marks.append(ForeignMark("note", where, note=note))
    if found.get("relations"):
        document.left_out.append((where, "Relations between annotations cannot be held."))
    return document


def _add(document: ForeignDocument, where: str, item: object) -> None:
    user = ""
    quote: tuple[str, ...] | None = None
    start = end = label = None
    if isinstance(item, str | int) and not isinstance(item, bool):
        label = item
    elif isinstance(item, list) and len(item) == 3:
        start, end, label = item
    elif isinstance(item, Mapping):
        start, end = (next((item[key] for key in keys if key in item), None) for keys in (_STARTS, _ENDS))
        label = item.get("label", item.get("labels"))
        label = label[0] if isinstance(label, list) and label else label
        user = f"user {item['user']}" if type(item.get("user")) is int else words(item.get("user"))
        quote = (words(item["text"]),) if isinstance(item.get("text"), str) else None
    name = words(str(label)) if isinstance(label, str | int) else ""
    if not name.strip():
        document.left_out.append((where, "It has no label."))
        return
    mark = ForeignMark("topic", where, code=label_path(name), annotator=user)
    if start is not None or end is not None:
        first, last = offset(start), offset(end)
        if first is None or last is None or first < 0:
            document.left_out.append((where, "Its place in the text cannot be read."))
            return
        mark.kind, mark.spans, mark.quotes = "mention", ((first, last),), quote
    document.marks.append(mark)


def _fields(meta: object) -> tuple[tuple[str, str], ...]:
    found: list[tuple[str, str]] = []
    for name, value in meta.items() if isinstance(meta, Mapping) else ():
        for one in value if isinstance(value, list) else [value]:
            said = words(one) if isinstance(one, str) else str(one) if isinstance(one, int | float) else ""
            if name.strip() and said.strip():
                found.append((words(name), said))
    return tuple(found)
