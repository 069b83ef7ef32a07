"""The sentences of a text as a reader takes them."""

from __future__ import annotations

import re
from collections.abc import Iterator

ABBREVIATIONS = frozenset(
    "mr mrs ms dr prof sr sra dra st sen gov gen col lt rep hon vs no nr art bzw ca etc inc ltd co corp ph jr mme mlle"
    " abb bd s p pp vol jan feb mar apr jun jul aug sep sept oct nov dec dez okt".split()
)
"""Words, small and without their full stop, after which a full stop ends no sentence."""

_STOP = re.compile(r"([.!?…]+|[。！？؟۔।]+)[\"'’”»›)\]」』]*(?=\s|$|(?<=[。！？」』]))")


def sentences_in(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the sentences of the paragraph [start, end), without the white space between them."""
    for reached in sentence_ends(text, start, end):
        sentence = trimmed(text, start, reached)
        start = reached
        if sentence[0] < sentence[1]:
            yield sentence


def sentence_at(text: str, start: int, end: int, offset: int) -> tuple[int, int]:
    """Return the sentence at an offset inside the paragraph [start, end)."""
    begin = last = start
    for match in _STOP.finditer(text, start, end):
        if _goes_on(text, begin, match, end):
            continue
        if offset < match.end():
            return trimmed(text, begin, match.end())
        last, begin = begin, match.end()
    # At the very end the last sentence is meant.
    return trimmed(text, begin if begin < end else last, end)


def sentence_ends(text: str, start: int, end: int) -> Iterator[int]:
    """Yield where each sentence of the paragraph [start, end) ends, the paragraph's end last."""
    begin = start
    for match in _STOP.finditer(text, start, end):
        if match.end() < end and not _goes_on(text, begin, match, end):
            begin = match.end()
            yield begin
    yield end


def trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the span without white space at its ends; an empty one where there is nothing else."""
    while end > start and text[end - 1].isspace():
        end -= 1
    while start < end and text[start].isspace():
        start += 1
    return start, end


def _goes_on(text: str, begin: int, match: re.Match[str], end: int) -> bool:
    """Whether a stop ends only what is quoted (“Will it pay?” asked Vance), or an abbreviation."""
    stop, after = match.start(), match.end()
    if text[after : min(after + 3, end)].lstrip()[:1].islower():
        return True
    if match.group(1) != ".":
        return False
    word = text[max(begin, stop - 12) : stop].rsplit(None, 1)
    last = word[-1].strip("(“\"'«") if word else ""
    return (len(last) == 1 and last.isupper()) or last.lower() in ABBREVIATIONS
