"""Annotations from outside, one JSON object a line: what a line may say, read strictly and without guessing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO, Any

from annotations.model.annotation import KINDS
from annotations.model.errors import InvalidInput
from annotations.model.span import Span
from annotations.text.canonical import canonical_words, clean_value

KEYS: tuple[str, ...] = (
    "article", "kind", "start", "end", "spans", "quote", "label", "entity", "topic", "note", "on", "annotator",
    "everywhere",
)  # fmt: skip
"""What a line may hold. What else `show` prints of an annotation may stay in it, and says nothing here."""

_SHOWN = frozenset(
    {"id", "created_at", "modified_at", "target", "entity_id", "annotator_id", "target_kind", "origin", "state"}
)
# As the names of files are cleaned at import.
_BAD_IN_FILE_NAMES = re.compile("[\x00-\x1f\x7f-\x9f\ufffe\uffff]")
_MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Row:
    """What one line asks for, cleaned; names are not looked up yet.

    Attributes:
        spans: in code points of the article's text, in the order given; empty for the whole article.
        quote: what the words should be; None where the line does not say.
        on: UUID of what a note is about.
        everywhere: whether the other places of a mention's words are to be marked, too.
        unknown: keys that mean nothing here.
    """

    kind: str
    article: str | None
    spans: tuple[Span, ...]
    quote: str | None
    label: str | None
    entity: str | None
    topic: str | None
    note: str | None
    on: str | None
    annotator: str | None
    unknown: tuple[str, ...]
    everywhere: bool = False


def read_rows(file: IO[bytes]) -> Iterator[tuple[int, Row | InvalidInput]]:
    """Yield (line number, row or what is wrong with it); empty lines are passed over."""
    for number, found in objects(file):
        try:
            yield number, found if isinstance(found, InvalidInput) else _row(found)
        except InvalidInput as error:
            yield number, error


def objects(file: IO[bytes], megabytes: int = 64) -> Iterator[tuple[int, dict[str, Any] | InvalidInput]]:
    """Yield (line number, JSON object or what is wrong with the line); empty lines are passed over.

    Lines end with LF, or CR LF; no other character ends one (JSON may hold U+2028 as it is). None is longer than
    some megabytes.
    """
    number, longest = 0, megabytes * _MEGABYTE
    while line := file.readline(longest + 1):
        number += 1
        if len(line) > longest:
            yield number, InvalidInput(f"The line is longer than {megabytes} MB.")
            while line and not line.endswith(b"\n"):
                line = file.readline(longest)
            continue
        if number == 1:
            line = line.removeprefix(b"\xef\xbb\xbf")
        if not line.strip():
            continue
        try:
            yield number, _parsed(line)
        except InvalidInput as error:
            yield number, error


def parse_row(line: bytes) -> Row:
    """Return what a line asks for.

    Raises:
        InvalidInput: it is no JSON object, or a value in it cannot be.
    """
    return _row(_parsed(line))


def _parsed(line: bytes) -> dict[str, Any]:
    try:
        found = json.loads(line.decode("utf-8"), parse_constant=_no_constant, object_pairs_hook=_object)
    except UnicodeDecodeError:
        raise InvalidInput("The line is not UTF-8.") from None
    except json.JSONDecodeError as error:
        raise InvalidInput(f"The line is not JSON ({error.msg}, character {error.pos + 1}).") from None
    except _TwiceTheSame as error:
        raise InvalidInput(f"“{error}” stands in it twice.") from None
    except (ValueError, RecursionError):
        raise InvalidInput("The line is not JSON that can be read here.") from None
    if not isinstance(found, dict):
        raise InvalidInput("The line is not a JSON object, { ... }.")
    return found


def _row(found: dict[str, Any]) -> Row:
    kind = text_of(found, "kind")
    if kind not in KINDS:
        raise InvalidInput(f"“kind” must be one of {', '.join(KINDS)}.")
    note = _note(found)
    return Row(
        kind=kind,
        article=_file_name(found, "article"),
        spans=_spans(found),
        quote=_quote(found),
        label=_name(found, "label"),
        entity=_name(found, "entity"),
        topic=_name(found, "topic"),
        note=note,
        # What `show` prints as “target” is what a note is “on”; passed over, the note would be about something else.
        on=_name(found, "on") or _name(found, "target"),
        annotator=_name(found, "annotator"),
        unknown=tuple(canonical_words(key) for key in found if key not in KEYS and key not in _SHOWN),
        everywhere=flag(found, "everywhere"),
    )


def flag(found: dict[str, Any], key: str) -> bool:
    """Return what is true or false; false where nothing is said.

    Raises:
        InvalidInput: it is neither.
    """
    value = found.get(key)
    if value is not None and not isinstance(value, bool):
        raise InvalidInput(f"“{key}” must be true or false.")
    return bool(value)


class _TwiceTheSame(ValueError):
    """A key that an object has twice: which of the two values is meant would be a guess."""


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise _TwiceTheSame(next(key for key in keys if keys.count(key) > 1))
    return found


def _no_constant(name: str) -> Any:
    raise ValueError(name)


def text_of(found: dict[str, Any], key: str) -> str | None:
    """Return the text that an object has for a key; None where it has none.

    Raises:
        InvalidInput: it is no text.
    """
    value = found.get(key)
    if value is None:
        return None
    if not isinstance(value, str):
        raise InvalidInput(f"“{key}” must be text.")
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:
        raise InvalidInput(f"“{key}” holds half of a surrogate pair.") from None
    return value


def _name(found: dict[str, Any], key: str) -> str | None:
    value = text_of(found, key)
    if value is None:
        return None
    value = clean_value(value)
    if not value:
        raise InvalidInput(f"“{key}” is empty.")
    return value


def _file_name(found: dict[str, Any], key: str) -> str | None:
    value = text_of(found, key)
    if value is None:
        return None
    value = clean_value(_BAD_IN_FILE_NAMES.sub("\ufffd", value))
    if not value:
        raise InvalidInput(f"“{key}” is empty.")
    return value


def _note(found: dict[str, Any]) -> str | None:
    value = text_of(found, "note")
    if value is None:
        return None
    value = canonical_words(value)
    if not value.strip():
        raise InvalidInput("“note” is empty.")
    return value


def _quote(found: dict[str, Any]) -> str | None:
    value = text_of(found, "quote")
    return None if value is None else canonical_words(value)


def _spans(found: dict[str, Any]) -> tuple[Span, ...]:
    start, end, spans = found.get("start"), found.get("end"), found.get("spans")
    if spans is None:
        if start is None and end is None:
            return ()
        return (_span([start, end]),)
    if not isinstance(spans, list) or (not spans and (start is not None or end is not None)):
        raise InvalidInput("“spans” must be a list of [start, end].")
    if not spans:
        # As `show` prints an annotation of the whole article.
        return ()
    pairs = tuple(_span(pair) for pair in spans)
    if (start is not None and start != pairs[0][0]) or (end is not None and end != pairs[-1][1]):
        raise InvalidInput("“start” and “end” are not the first and the last offset of “spans”.")
    return pairs


def _span(pair: Any) -> Span:
    if not isinstance(pair, list) or len(pair) != 2 or any(type(value) is not int for value in pair):
        raise InvalidInput("A span must be two whole numbers, start and end.")
    return pair[0], pair[1]
