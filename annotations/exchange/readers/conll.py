"""CoNLL with a tag a word: BIO, IOB, BIOES or BILOU in the last column that has tags, the word in the first.

Where the first column counts words, as GermEval does, the word is in the second, and of four columns the last two are
both tags, one for names inside names. Such files have no text, only its words: the text is put together with blanks
where they usually stand, a line a sentence, and what it was before nobody can know.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.text_files import LARGEST_MARKS, bytes_of, decoded, found_files, name_of
from annotations.exchange.readers.words_joined import joined_words
from annotations.model.codebook import split_path
from annotations.model.errors import InvalidInput

SUFFIXES = (".conll", ".bio", ".bioes", ".iob", ".iob2", ".conll03", ".conll2003")
START = "-DOCSTART-"
_COMMENTS = ("# ", "#\t")
_TAG = re.compile(r"(?:([BIOESLUM])-(\S+)|O|_)")
_LOOKED_AT = 2000
_REBUILT = (
    "The file has no text, only its words. The text was put together from them, with blanks where they usually are."
)


@dataclass(slots=True)
class _Document:
    """Of each sentence (word, its tags, its line)."""

    sentences: list[list[tuple[str, tuple[str, ...], int]]] = field(default_factory=list)
    left_out: list[tuple[str, str]] = field(default_factory=list)


def read_conll(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents.

    Raises:
        Refused: there is no such file.
    """
    for one in found_files(paths, SUFFIXES, named=True):
        if isinstance(one, LeftOut):
            yield one
            continue
        folder, file = one
        name = name_of(folder, file)
        data = bytes_of(file, LARGEST_MARKS)
        if isinstance(data, str):
            yield LeftOut(name, "", data)
            continue
        yield from _documents(name, decoded(data).removeprefix("\ufeff"))


def _documents(name: str, text: str) -> Iterator[Foreign]:
    rows = [line.removesuffix("\r") for line in text.split("\n")]
    layout = _layout(rows)
    if layout is None:
        yield LeftOut(name, "", "No column of it has tags such as B-PER, I-PER and O.")
        return
    yield LeftOut(name, "", _REBUILT)
    found = [one for one in _parted(rows, layout) if one.sentences or one.left_out]
    stem = name.removesuffix(Path(name).suffix)
    for number, one in enumerate(found, 1):
        yield _document(f"{stem}.txt" if len(found) == 1 else f"{stem}-{number}.txt", one)


def _columns(row: str) -> list[str]:
    return row.split("\t") if "\t" in row else row.split()


@dataclass(frozen=True, slots=True)
class _Layout:
    """Which column has the words, and which, counted from the end, have tags."""

    word: int
    tags: tuple[int, ...]


def _layout(rows: Sequence[str]) -> _Layout | None:
    """Return how the columns are; None where none has tags."""
    columns = [_columns(row) for row in rows[:_LOOKED_AT] if row.strip() and not row.startswith((START, *_COMMENTS))]
    tagged = [column for column in range(1, max(map(len, columns), default=0)) if _are_tags(columns, column)]
    if not tagged:
        return None
    numbered = all(cells[0].isdigit() for cells in columns) and any(len(cells) > 2 for cells in columns)
    both = numbered and tagged[:2] == [1, 2] and all(len(cells) == 4 for cells in columns)
    return _Layout(1 if numbered else 0, (2, 1) if both else (tagged[0],))


def _are_tags(columns: Sequence[list[str]], column: int) -> bool:
    cells = [row[-column] for row in columns if len(row) > column]
    return bool(cells) and sum(_TAG.fullmatch(cell) is not None for cell in cells) * 10 >= len(columns) * 9


def _parted(rows: Sequence[str], layout: _Layout) -> Iterator[_Document]:
    document, sentence = _Document(), list[tuple[str, tuple[str, ...], int]]()
    for number, row in enumerate(rows, 1):
        if row.startswith(START) or not row.strip():
            if sentence:
                document.sentences.append(sentence)
                sentence = []
            if row.startswith(START):
                yield document
                document = _Document()
            continue
        cells = _columns(row)
        tags = tuple(cells[-column] for column in layout.tags if len(cells) > layout.word + column)
        if tags and cells[layout.word].strip() and all(_TAG.fullmatch(tag) for tag in tags):
            sentence.append((cells[layout.word].strip(), tags, number))
        elif not row.startswith(_COMMENTS):
            document.left_out.append((f"line {number}", "It is no word with a tag."))
    if sentence:
        document.sentences.append(sentence)
    yield document


def _document(name: str, found: _Document) -> ForeignDocument:
    text, places = joined_words([[word for word, _, _ in sentence] for sentence in found.sentences])
    document = ForeignDocument(name, text, unit="points", left_out=found.left_out)
    at = 0
    for sentence in found.sentences:
        for layer in range(len(sentence[0][1])):
            tags = [(tags[layer], line) for _, tags, line in sentence if len(tags) > layer]
            for start, end, label, line in _runs(tags):
                _add(document, places[at + start][0], places[at + end - 1][1], label, line)
        at += len(sentence)
    return document


def _runs(tags: Sequence[tuple[str, int]]) -> Iterator[tuple[int, int, str, int]]:
    """Yield (first word, word behind the last, label, line) of what the tags of a sentence mark."""
    begun: tuple[int, str, int] | None = None
    for number, (tag, line) in enumerate([*tags, ("O", 0)]):
        match = _TAG.fullmatch(tag)
        part, label = (match.group(1) or "", match.group(2) or "") if match else ("", "")
        if begun is not None and (part in ("", "B", "S", "U") or label != begun[1]):
            yield begun[0], number, begun[1], begun[2]
            begun = None
        if part and begun is None:
            begun = (number, label, line)
        if begun is not None and part in ("E", "L", "S", "U"):
            yield begun[0], number + 1, begun[1], begun[2]
            begun = None


def _add(document: ForeignDocument, start: int, end: int, label: str, line: int) -> None:
    try:
        path = tuple(split_path(label))
    except InvalidInput:
        path = (label,)
    assert document.text is not None
    quote = document.text[start:end]
    document.marks.append(ForeignMark("mention", f"line {line}", ((start, end),), (quote,), path))
