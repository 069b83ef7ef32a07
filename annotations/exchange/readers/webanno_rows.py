"""The lines of a WebAnno TSV file: its columns, its sentences and the rows of their words."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotations.exchange.webanno import unescaped
from annotations.model.span import Span
from annotations.text.utf16 import Utf16

_HEAD = re.compile(r"#T_(SP|CH|RL)=([^|]*)\|?(.*)")
_ROW = re.compile(r"([0-9]{1,9}-[0-9]{1,9}(?:\.[0-9]{1,9})?)\t([0-9]{1,9})-([0-9]{1,9})\t")
_TEXT = "#Text="
_LONGEST_GAP = 1000


@dataclass(slots=True)
class Layer:
    """A layer: its kind (SP span, CH chain, RL relation), its name, its columns, and where the first one is."""

    kind: str
    name: str
    features: tuple[str, ...]
    first: int


@dataclass(slots=True)
class Row:
    """A word or a part of one: its id, its place in code points of the document, and its cells."""

    id: str
    place: Span
    cells: list[str]


@dataclass(slots=True)
class Tsv:
    """What a file holds.

    Attributes:
        sentences: the place of each in the text.
        left_out: (where, why).
    """

    layers: list[Layer] = field(default_factory=list)
    text: str = ""
    sentences: list[Span] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def parse_tsv(words: str) -> Tsv | None:
    """Return what a file holds; None where it is none of WebAnno's of the third version."""
    lines = [line.removesuffix("\r") for line in words.split("\n")]
    if not lines[0].startswith("#FORMAT=WebAnno TSV 3"):
        return None
    tsv = Tsv()
    parts: list[str] = []
    # How far the file counts, and how far the text is.
    counted = length = 0
    for texts, rows in _sentences(tsv, lines):
        text, places = _placed(texts, rows, tsv)
        begins = int(rows[0][1][2]) if rows else counted + 1
        padding = _padding(begins - counted, first=not parts)
        parts += [padding, text]
        begin = length + len(padding)
        length = begin + len(text)
        counted = begins + Utf16(text).units
        tsv.sentences.append((begin, length))
        for (line, match), (start, end) in zip(rows, places, strict=True):
            cells = line[match.end() :].split("\t")[1:]
            tsv.rows.append(Row(match[1], (begin + start, begin + end), cells))
    tsv.text = "".join(parts)
    column = 0
    for layer in tsv.layers:
        layer.first = column
        column += len(layer.features)
    return tsv


def _padding(gap: int, *, first: bool) -> str:
    """Return what stands for what the file does not say: white space as long as that was."""
    length = min(max(gap, 0 if first else 1), _LONGEST_GAP)
    return " " * length if first else "\n" + " " * (length - 1)


def _sentences(tsv: Tsv, lines: Sequence[str]) -> Iterator[tuple[list[str], list[tuple[str, re.Match[str]]]]]:
    """Yield the `#Text=` lines and the rows of each sentence, and take the layers on the way."""
    texts: list[str] = []
    rows: list[tuple[str, re.Match[str]]] = []
    for number, line in enumerate(lines, 1):
        if line.startswith(_TEXT):
            if rows:
                yield texts, rows
                texts, rows = [], []
            texts.append(line.removeprefix(_TEXT))
        elif match := _ROW.match(line):
            rows.append((line, match))
        elif match := _HEAD.match(line):
            tsv.layers.append(Layer(match[1], match[2], tuple(match[3].split("|")), 0))
        elif line and not line.startswith("#"):
            tsv.left_out.append((f"line {number}", "It is no row of WebAnno TSV."))
    if texts or rows:
        yield texts, rows


def _placed(texts: list[str], rows: Sequence[tuple[str, re.Match[str]]], tsv: Tsv) -> tuple[str, list[Span]]:
    """Return the text of a sentence, and the place of each row in it.

    Offsets are UTF-16 units; what other programs counted in code points is found too, and what fits neither is looked
    for by its words.
    """
    words = [unescaped(line[match.end() :].split("\t", 1)[0]) for line, match in rows]
    if not texts:
        # Old files have no text of their own.
        texts = [" ".join(word for word, (_, match) in zip(words, rows, strict=True) if "." not in match[1])]
    text = "\n".join(map(unescaped, texts))
    first = int(rows[0][1][2]) if rows else 0
    asked = [(int(match[2]) - first, int(match[3]) - first) for _, match in rows]
    units = Utf16(text)
    for places in ([(units.to_points(start), units.to_points(end)) for start, end in asked], asked):
        if all(text[start:end] == word for (start, end), word in zip(places, words, strict=True)):
            return text, places
    found: list[Span] = []
    reached = 0
    for word, (_, match) in zip(words, rows, strict=True):
        # Not further than a word can be: a file of nonsense would be looked through once for each of its rows.
        at = text.find(word, reached, reached + len(word) + _LONGEST_GAP)
        if at < 0:
            tsv.left_out.append((match[1], f"“{word}” is not in its sentence."))
            found.append((reached, reached))
            continue
        found.append((at, at + len(word)))
        if "." not in match[1]:
            reached = at
    return text, found
