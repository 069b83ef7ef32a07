"""Projects of QualCoder (a folder .qda with data.qda in it): texts, codes, codings, memos, annotations, attributes.

A code stands under its parent code or its category. Memos become notes: of a file on the document, of a coding on it,
an annotation on its words; a memo of a code is its definition. Attributes of files, and a case that is a whole file,
become fields. Pictures, sound and video, parts of cases, journals and graphs are told as left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from annotations.exchange.foreign import Foreign, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.qualcoder_parts import Part, Parts, shortened, time_of
from annotations.exchange.readers.text_files import found_files
from annotations.model.errors import Refused
from annotations.store.other_programs import OtherDatabase, number_of, words_of
from annotations.text.canonical import clean_value

PROGRAM = "QualCoder"
_DATA = "data.qda"
# Of the fields of a reference, in the terms of RIS, those that are fields here too.
_REFERENCE = {
    "TI": "title", "T1": "title", "AU": "author", "A1": "author", "UR": "url", "T2": "outlet", "JO": "outlet",
    "JF": "outlet",
}  # fmt: skip


def read_qualcoder(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield what projects say; see `annotations.exchange.foreign.Reader`."""
    found = found_files(paths, (".qda",), named=True)
    for one in found:
        if isinstance(one, LeftOut):
            yield one
            continue
        _, path = one
        # A person knows a project by its folder.
        name = path.parent.name if path.name == _DATA and path.parent.name else path.name
        try:
            with OtherDatabase(path, PROGRAM) as database:
                database.need("source", "code_text", "code_name")
                yield from _Project(database, name).read()
        except Refused as error:
            if len(found) == 1:
                raise
            yield LeftOut(name, "", str(error))


class _Project:
    """One project under way; `name` is what people call it."""

    def __init__(self, database: OtherDatabase, name: str) -> None:
        self._database, self._name = database, name
        self._parts = Parts(database)
        self._left_out: list[LeftOut] = []

    def read(self) -> Iterator[Foreign]:
        """Yield codes, then documents, then what was left out."""
        parts = self._parts
        yield from parts.codes()
        self._left_out += [LeftOut(self._name, where, why) for where, why in parts.left_out]
        parts.read()
        columns = ("id", "name", "mediapath", "memo", "owner", "date", "risid")
        media: dict[int, str] = {}
        for row in list(self._database.rows("source", columns)):
            number = number_of(row[0])
            name = clean_value(words_of(row[1])) or f"file {number}"
            text = self._database.value("source", "fulltext", "id", number) if number is not None else None
            if number is None:
                self._leave(f"file “{name}”", "It has no number.")
            elif not words_of(text).strip():
                media[number] = name
                self._no_text(name, words_of(row[2]), words_of(row[3]))
            else:
                media[number] = name
                yield self._document(number, name, words_of(text), row)
        self._rest(media)
        yield from self._left_out

    def _leave(self, where: str, why: str) -> None:
        self._left_out.append(LeftOut(self._name, where, shortened(why)))

    def _no_text(self, name: str, path: str, memo: str) -> None:
        what = next((one for one in ("image", "audio", "video") if path.lstrip("/").startswith(one)), "")
        why = f"It is no text ({what})." if what else "It has no text."
        self._leave(f"file “{name}”", f"{why} Its memo: {memo}" if memo.strip() else why)

    def _document(self, number: int, name: str, text: str, row: Sequence[object]) -> ForeignDocument:
        parts = self._parts
        document = ForeignDocument(name, text, fields=tuple(self._fields(number, text, number_of(row[6]))))
        memo = words_of(row[3])
        if memo.strip():
            by, at = parts.name_of(words_of(row[4])), time_of(row[5])
            document.marks.append(
                ForeignMark("note", "memo of the file", note=memo, key="memo", annotator=by, created_at=at)
            )
        important = 0
        for one in parts.codings.pop(number, []):
            important += self._coding(document, one) and one.important
        for one in parts.annotations.pop(number, []):
            self._annotation(document, one)
        if important:
            document.left_out.append(("", f"That it is important cannot be said of an annotation: {important} are."))
        return document

    def _fields(self, number: int, text: str, reference: int | None) -> Iterator[tuple[str, str]]:
        parts = self._parts
        yield from parts.attributes.pop(("file", number), [])
        for tag, value in parts.references.get(reference or 0, []):
            if tag in _REFERENCE:
                yield _REFERENCE[tag], value
        for one in parts.cases.pop(number, []):
            # QualCoder lets a file be a case with its last character left out.
            if one.start == 0 and one.end is not None and one.end >= len(text) - 1:
                yield "case", one.memo
            else:
                self._leave(one.where, f"Words of a text cannot belong to a case: {one.memo}.")

    def _coding(self, document: ForeignDocument, one: Part) -> bool:
        path = self._parts.paths.get(one.code or 0)
        if not path:
            document.left_out.append((one.where, "Its code is not in the project."))
            return False
        if one.start is None or one.end is None:
            document.left_out.append((one.where, "Its positions are no numbers."))
            return False
        document.marks.append(
            ForeignMark(
                "code", one.where, ((one.start, one.end),), (one.words,) if one.words else None, path, note=one.memo,
                key=one.where, annotator=one.by, created_at=one.at,
            )
        )  # fmt: skip
        return True

    def _annotation(self, document: ForeignDocument, one: Part) -> None:
        if not one.memo.strip():
            document.left_out.append((one.where, "It has no words."))
        elif one.start is None or one.end is None:
            document.left_out.append((one.where, "Its positions are no numbers."))
        else:
            document.marks.append(
                ForeignMark(
                    "note", one.where, ((one.start, one.end),), note=one.memo, key=one.where, annotator=one.by,
                    created_at=one.at,
                )
            )  # fmt: skip

    def _rest(self, names: dict[int, str]) -> None:
        """Say what has no place here, or is about what is not in the file."""
        parts = self._parts
        for where, kept in (("coding", parts.codings), ("annotation", parts.annotations), ("case", parts.cases)):
            for number, those in kept.items():
                what = f"a file without text, “{names[number]}”" if number in names else "a file that is not there"
                for one in those:
                    self._leave(one.where, f"This {where} is on {what}.")
        for table, what in (("code_image", "a picture or the page of a PDF"), ("code_av", "sound or video")):
            for number, memo in self._database.rows(table, ("id", "memo")):
                name = names.get(number_of(number) or 0, "?")
                why = f"This coding is on {what}, not on words."
                self._leave(f"file “{name}”", f"{why} {words_of(memo)}".strip())
        for where, why in parts.rest():
            self._leave(where, why)
