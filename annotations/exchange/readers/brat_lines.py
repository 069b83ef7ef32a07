"""The lines of a brat .ann file, each taken apart; what cannot be is said."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from annotations.model.span import Span

_PLACE = re.compile(r"[0-9]{1,9} [0-9]{1,9}(?:;[0-9]{1,9} [0-9]{1,9})*")
_SHOWN = 80
_BLANKS = 1000
"""So many blanks may be missing at the end of a line's words."""


@dataclass(slots=True)
class TextLine:
    """A T line: its id, its type, its fragments, its words with a space between fragments, and the middle as it is."""

    id: str
    type: str
    spans: tuple[Span, ...]
    words: str
    placed: str


@dataclass(slots=True)
class Lines:
    """What an .ann file holds.

    Attributes:
        texts: the T lines in the file's order.
        references: of each id (base, id there, name) of its N lines.
        attributes: of each id (line, name, value) of its A and M lines.
        notes: (line's id, id it is about, words) of the `#` lines.
        stands_for: ids of the T lines that are meant by the ids of events and relations.
        relations: (where, what it says) of R, E and `*` lines.
        left_out: (where, why).
    """

    texts: list[TextLine] = field(default_factory=list)
    references: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    attributes: dict[str, list[tuple[str, str, str]]] = field(default_factory=dict)
    notes: list[tuple[str, str, str]] = field(default_factory=list)
    stands_for: dict[str, tuple[str, ...]] = field(default_factory=dict)
    relations: list[tuple[str, str]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def lines_of(text: str) -> Lines:
    """Return the lines of the text of an .ann file; LF ends one, and CR before it is none of its words."""
    found = Lines()
    seen: set[str] = set()
    for number, line in enumerate((line.removesuffix("\r") for line in text.split("\n")), 1):
        if not line.strip():
            continue
        where = line.split("\t", 1)[0][:_SHOWN].strip() or f"line {number}"
        why = _take(found, line, seen)
        if why:
            found.left_out.append((where if len(where) < len(line) else f"line {number}", why))
    return found


def _take(found: Lines, line: str, seen: set[str]) -> str:
    """Take a line; return why not, or nothing."""
    name, _, rest = line.partition("\t")
    middle, tab, words = rest.partition("\t")
    parts = middle.split(" ")
    if not rest or not name:
        return "The line is not one of brat's."
    if name != "*":
        if name in seen:
            return "Another line has the same id."
        seen.add(name)
    match name[0]:
        case "T":
            return _take_text(found, name, middle, words if tab else None)
        case "N":
            base, colon, there = parts[2].partition(":") if len(parts) > 2 else ("", "", "")
            there += "".join(f" {part}" for part in parts[3:])
            if not (base and colon and there):
                return "The reference does not say to what."
            found.references.setdefault(parts[1], []).append((base, there, words))
        case "A" | "M" if len(parts) > 1:
            found.attributes.setdefault(parts[1], []).append((name, parts[0], " ".join(parts[2:])))
        case "#" if len(parts) > 1:
            found.notes.append((name, parts[1], words))
        case "E" | "R" | "*":
            _take_relation(found, name, parts)
        case _:
            return "The line is not one of brat's."
    return ""


def _take_text(found: Lines, name: str, middle: str, words: str | None) -> str:
    kind, _, place = middle.partition(" ")
    if not kind or not _PLACE.fullmatch(place):
        return "Its place cannot be read."
    spans = []
    for pair in place.split(";"):
        start, end = pair.split(" ")
        spans.append((int(start), int(end)))
    if any(start >= end for start, end in spans):
        return "Its place has no words."
    if words is None:
        return "The line does not say its words."
    found.texts.append(TextLine(name, kind, tuple(spans), words, middle))
    return ""


def _take_relation(found: Lines, name: str, parts: list[str]) -> None:
    """Take a line about several annotations; nothing here can hold what it says, only the notes about it."""
    ids = [part.rpartition(":")[2] for part in parts if part]
    if name.startswith("E"):
        found.stands_for[name] = tuple(ids[:1])
        if len(parts) <= 1 or not any(parts[1:]):
            # An event without parts is its words.
            return
    else:
        found.stands_for[name] = tuple(ids[1:])
    found.relations.append((name, " ".join(parts).strip()))


def quotes_of(line: TextLine, text: str | None) -> tuple[str, ...]:
    """Return the words at each fragment as the file says them.

    The ends of lines in the text are spaces in the file; they are put back where the rest is the same.
    """
    length = sum(end - start + 1 for start, end in line.spans) - 1
    if text is not None and abs(length - len(line.words)) <= _BLANKS:
        there = tuple(text[start:end] for start, end in line.spans)
        if _spaced(" ".join(there)) == _spaced(line.words):
            return there
    if len(line.spans) == 1:
        return (line.words,)
    quotes, reached = [], 0
    for start, end in line.spans:
        quotes.append(line.words[reached : reached + end - start])
        reached += end - start + 1
    quotes[-1] += line.words[reached - 1 :]
    return tuple(quotes)


def joined(spans: Iterable[Span], quotes: Iterable[str], text: str | None) -> tuple[list[Span], list[str]]:
    """Return fragments with those put together that brat only parted because a line ends between them."""
    places: list[Span] = []
    words: list[str] = []
    for (start, end), quote in zip(spans, quotes, strict=True):
        gap = text[places[-1][1] : start] if places and text is not None else ""
        if gap and not gap.strip("\r\n") and text is not None and text[start:end] == quote:
            places[-1] = (places[-1][0], end)
            words[-1] += gap + quote
        else:
            places.append((start, end))
            words.append(quote)
    return places, words


def _spaced(words: str) -> str:
    return words.replace("\r\n", "  ").replace("\n", " ").replace("\r", " ").rstrip()
