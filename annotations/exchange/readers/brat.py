"""brat standoff: pairs of .txt and .ann, with the annotation.conf above them where there is one.

T lines are mentions with their type as the label, under the types above it in annotation.conf; triggers of events are
T lines too. `#` lines are notes, N lines say the entity. Relations, arguments of events and attributes cannot be held.
Of an export of ours labels, topics, notes on words, annotators, topics of articles and fields come back as they were.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote

from annotations.exchange.beside import FILE, Beside, Record, fill, mark_of, spans_of, tell, text
from annotations.exchange.brat_conf import ANNOTATOR, NAME, Conf, read_conf
from annotations.exchange.foreign import Foreign, ForeignCode, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.brat_lines import Lines, TextLine, joined, lines_of, quotes_of
from annotations.exchange.readers.text_files import (
    LARGEST_MARKS,
    LARGEST_TEXT,
    bytes_of,
    decoded,
    found_files,
    name_of,
)
from annotations.exchange.writers.brat import OWN_BASE
from annotations.model.span import Span

_NO_RELATIONS = "Relations between annotations cannot be held"


def read_brat(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield the documents, and the types of each annotation.conf.

    Raises:
        Refused: there is no .ann file.
    """
    folders = _Folders()
    for one in found_files([_beside(path) for path in paths], (".ann",)):
        if isinstance(one, LeftOut):
            yield one
            continue
        folder, file = one
        conf, fresh = folders.conf(folder, file.parent)
        if fresh:
            yield from _codes(conf)
        yield _document(folder, file, conf, folders.record(file))


class _Folders:
    """What the folders say that files are in, each read once."""

    def __init__(self) -> None:
        self._confs: dict[Path, Conf] = {}
        self._places: dict[Path, Path] = {}
        self._beside: dict[Path, Beside] = {}

    def conf(self, root: Path, folder: Path) -> tuple[Conf, bool]:
        """Return what the next annotation.conf above says, and whether it was not asked for before."""
        if folder in self._places:
            return self._confs[self._places[folder]], False
        at = folder
        while not (at / NAME).is_file() and at not in (root, at.parent):
            at = at.parent
        self._places[folder] = at
        fresh = at not in self._confs
        if fresh:
            self._confs[at] = read_conf(at / NAME)
        return self._confs[at], fresh

    def record(self, file: Path) -> Record:
        """Return what is kept beside a file."""
        if file.parent not in self._beside:
            self._beside[file.parent] = Beside(file.parent)
        return self._beside[file.parent].record(file.stem)


def _beside(path: Path) -> Path:
    """Return the .ann of a .txt that was named, else the path."""
    ann = path.with_suffix(".ann")
    return ann if path.suffix.lower() == ".txt" and ann.is_file() else path


def _codes(conf: Conf) -> Iterator[ForeignCode]:
    for code in conf.codes.values():
        if code["path"]:
            yield ForeignCode(
                tuple(code["path"]), code["kind"], text(code, "colour"), text(code, "definition"), text(code, "id")
            )


def _document(folder: Path, file: Path, conf: Conf, record: Record) -> ForeignDocument | LeftOut:
    name = name_of(folder, file.with_suffix(".txt"))
    data = bytes_of(file, LARGEST_MARKS)
    if isinstance(data, str):
        return LeftOut(name_of(folder, file), "", data)
    original = bytes_of(file.with_suffix(".txt"), LARGEST_TEXT)
    document = ForeignDocument(name, None)
    if isinstance(original, str):
        document.left_out.append(("", f"The text that should be beside it, {file.stem}.txt: {original}"))
    else:
        document.text, document.original = decoded(original), original
    document.unit = "points" if record else ""
    _Marks(document, conf, lines_of(decoded(data).removeprefix("\ufeff"))).take(record)
    return document


class _Marks:
    """Makes marks of lines, in the file's order."""

    def __init__(self, document: ForeignDocument, conf: Conf, lines: Lines) -> None:
        self._document, self._conf, self._lines = document, conf, lines
        self._kept: dict[str, Record] = {}
        self._by_id: dict[str, ForeignMark] = {}

    def take(self, record: Record) -> None:
        """Put the marks into the document; `record` is what is kept beside it."""
        document, lines = self._document, self._lines
        document.left_out += lines.left_out
        whole = []
        for one in tell(document, record):
            if text(one, "at"):
                self._kept[text(one, "at")] = one
            elif (mark := mark_of(one, FILE, document.text)) is not None:
                whole.append(mark)
        document.marks = whole
        for line in lines.texts:
            mark = self._of_text(line)
            self._by_id[line.id] = mark
            document.marks.append(mark)
        for where, target, words in lines.notes:
            self._take_note(where, target, words)
        self._say_left_out()
        empty = [mark.where for mark in document.marks if mark.kind == "note" and not mark.note]
        document.left_out += [(where, "It is a note, and no line says its words.") for where in empty]
        document.marks = [mark for mark in document.marks if mark.kind != "note" or mark.note]

    def _of_text(self, line: TextLine) -> ForeignMark:
        code = self._conf.codes.get(line.type, {"kind": "label", "path": [line.type]})
        kind = {"label": "mention", "topic": "topic", "note": "note"}[code["kind"]]
        record = self._kept.get(line.id, {})
        mark = ForeignMark(kind, line.id, code=tuple(code["path"]), key=line.id)
        own = self._own_spans(line, record)
        words = self._document.text
        if own is not None and words is not None:
            mark.spans, mark.quotes = own, tuple(words[start:end] for start, end in own)
        else:
            spans, quotes = joined(line.spans, quotes_of(line, words), words)
            mark.spans, mark.quotes = tuple(spans), tuple(quotes)
        self._say_who(line, mark)
        return fill(mark, record) if text(record, "is") == line.placed else mark

    def _own_spans(self, line: TextLine, record: Record) -> tuple[Span, ...] | None:
        """Return where an annotation of ours is in truth; None where the file says all, or something else by now."""
        if text(record, "is") != line.placed:
            return None
        words = self._document.text
        if words is None or quotes_of(line, words) != tuple(words[start:end] for start, end in line.spans):
            return None
        return spans_of(record["spans"]) if "spans" in record else line.spans

    def _say_who(self, line: TextLine, mark: ForeignMark) -> None:
        """Take entity and annotator from the lines about a T line."""
        references = self._lines.references.get(line.id, [])
        for base, there, name in references:
            mark.entity = mark.entity or name or unquote(there)
            if base != OWN_BASE:
                mark.ids = {**mark.ids, unquote(base).lower(): unquote(there)}
        for _, name, value in self._lines.attributes.get(line.id, []):
            if name == ANNOTATOR and value in self._conf.annotators:
                mark.annotator = self._conf.annotators[value]

    def _take_note(self, where: str, target: str, words: str) -> None:
        ids = [one for one in self._trigger(target) if one in self._by_id]
        if not ids:
            self._document.left_out.append((where, f"The note is about {target}, which is not there: {words}"))
            return
        about = self._by_id[ids[0]]
        record = self._kept.get(where, {})
        if text(record, "is") != words:
            record = {}
        words = text(record, "note") or words
        if about.kind == "note" and not about.note:
            about.note = words
            return
        note = ForeignMark("note", where, note=words, key=where)
        if len(ids) == 1:
            note.on = about.key
        else:
            self._lay_over(note, [self._by_id[one] for one in ids])
        self._document.marks.append(fill(note, record) if record else note)

    def _trigger(self, target: str) -> list[str]:
        """Return the T lines that an id stands for."""
        found, ahead, seen = list[str](), [target], set[str]()
        while ahead:
            at = ahead.pop(0)
            if at not in seen:
                seen.add(at)
                if at in self._lines.stands_for:
                    ahead += self._lines.stands_for[at]
                else:
                    found.append(at)
        return found

    def _lay_over(self, note: ForeignMark, about: Sequence[ForeignMark]) -> None:
        """Lay a note about a relation on the words of all it relates, or on the first where they overlap."""
        places = sorted(
            (*span, quote) for mark in about for span, quote in zip(mark.spans, mark.quotes or (), strict=True)
        )
        if any(before[1] > after[0] for before, after in pairwise(places)):
            note.on = about[0].key
            return
        note.spans = tuple((start, end) for start, end, _ in places)
        note.quotes = tuple(quote for _, _, quote in places)

    def _say_left_out(self) -> None:
        lines, left_out = self._lines, self._document.left_out
        left_out += [(where, f"{_NO_RELATIONS}: {what}.") for where, what in lines.relations]
        for target, found in lines.attributes.items():
            for where, name, value in found:
                if not (name == ANNOTATOR and value in self._conf.annotators and target in self._by_id):
                    what = f"{name} {value}".rstrip()
                    left_out.append((where, f"Attributes cannot be held: {what}, of {target}."))
        for target, references in lines.references.items():
            if target not in self._by_id:
                left_out += [
                    (target, f"The reference to {name or there} is about what is not there.")
                    for _, there, name in references
                ]
