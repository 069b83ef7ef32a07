"""CoNLL with a tag a word: BIO, IOB, BIOES or BILOU in the last column that has tags, the word in the first.

Such files have no text, only its words: the text is put together with blanks where they usually stand, a line a
sentence, and what it was before nobody can know.
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
_TAG = re.compile(r"(?:([BIOESLUM])-(\S+)|O|_)")
_LOOKED_AT = 2000
_REBUILT = (
    "The file has no text, only its words. The text was put together from them, with blanks where they usually are."
)


@dataclass(slots=True)
class _Document:
    """Words of each sentence with their tags, and the line each is in."""

    sentences: list[list[tuple[str, str, int]]] = field(default_factory=list)
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
    column = _tag_column(rows)
    if column is None:
        yield LeftOut(name, "", "No column of it has tags such as B-PER, I-PER and O.")
        return
    yield LeftOut(name, "", _REBUILT)
    found = [one for one in _parted(rows, column) if one.sentences or one.left_out]
    stem = name.removesuffix(Path(name).suffix)
    for number, one in enumerate(found, 1):
        yield _document(f"{stem}.txt" if len(found) == 1 else f"{stem}-{number}.txt", one)


def _columns(row: str) -> list[str]:
    return row.split("\t") if "\t" in row else row.split()


def _tag_column(rows: Sequence[str]) -> int | None:
    """Return which column, counted from the end, has the tags; None where none has."""
    columns = [_columns(row) for row in rows[:_LOOKED_AT] if row.strip() and not row.startswith((START, "# "))]
    for column in range(1, max(map(len, columns), default=0)):
        cells = [cells[-column] for cells in columns if len(cells) > column]
        good = sum(_TAG.fullmatch(cell) is not None for cell in cells)
        if cells and good * 10 >= len(columns) * 9:
            return column
    return None


def _parted(rows: Sequence[str], column: int) -> Iterator[_Document]:
    document, sentence = _Document(), list[tuple[str, str, int]]()
    for number, row in enumerate(rows, 1):
        cells = _columns(row)
        if row.startswith(START) or not row.strip():
            if sentence:
                document.sentences.append(sentence)
                sentence = []
            if row.startswith(START):
                yield document
                document = _Document()
        elif len(cells) > column and cells[0].strip() and _TAG.fullmatch(cells[-column]):
            sentence.append((cells[0].strip(), cells[-column], number))
        elif not row.startswith("# "):
            document.left_out.append((f"line {number}", "It is no word with a tag."))
    if sentence:
        document.sentences.append(sentence)
    yield document


def _document(name: str, found: _Document) -> ForeignDocument:
    text, places = joined_words([[word for word, _, _ in sentence] for sentence in found.sentences])
    document = ForeignDocument(name, text, unit="points", left_out=found.left_out)
    at = 0
    for sentence in found.sentences:
        open_at: tuple[int, str, int] | None = None
        for number, (_, tag, line) in enumerate([*sentence, ("", "O", 0)]):
            match = _TAG.fullmatch(tag)
            part, label = (match.group(1) or "", match.group(2) or "") if match else ("", "")
            if open_at is not None and (part in ("", "B", "S", "U") or label != open_at[1]):
                _add(document, places[at + open_at[0]][0], places[at + number - 1][1], open_at[1], open_at[2])
                open_at = None
            if part and open_at is None:
                open_at = (number, label, line)
            if open_at is not None and part in ("E", "L", "S", "U"):
                _add(document, places[at + open_at[0]][0], places[at + number][1], open_at[1], open_at[2])
                open_at = None
        at += len(sentence)
    return document


def _add(document: ForeignDocument, start: int, end: int, label: str, line: int) -> None:
    try:
        path = tuple(split_path(label))
    except InvalidInput:
        path = (label,)
    assert document.text is not None
    quote = document.text[start:end]
    document.marks.append(ForeignMark("mention", f"line {line}", ((start, end),), (quote,), path))
