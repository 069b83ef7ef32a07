"""REFI-QDA projects (.qdpx, .qde): texts, codes, codings, notes, cases and variables.

Selections are positions in a text, in code points and with an exclusive end, as programs write them; where the names of
the selections, which often are their words, say that ends are inclusive, they are read so. What is of pictures, sound
and video is told as left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from annotations.exchange.cells import split_values
from annotations.exchange.codebooks.qdc import GUID, SETS
from annotations.exchange.foreign import Foreign, ForeignCode, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.packed import LARGEST_FILE, Packed
from annotations.exchange.readers.text_files import bytes_of, found_files
from annotations.exchange.writers.qdpx import ABOUT, NAMESPACE, PART
from annotations.model.errors import Refused
from annotations.model.ids import built_in_uuid, parse_uuid

_Q = f"{{{NAMESPACE}}}"
_OTHERS = ("PictureSource", "AudioSource", "VideoSource")
_DEEPEST = 60


def read_qdpx(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield what projects say; see `annotations.exchange.foreign.Reader`."""
    found = found_files(paths, (".qdpx", ".qde"), named=True)
    for one in found:
        if isinstance(one, LeftOut):
            yield one
            continue
        _, path = one
        try:
            yield from _Project(path).read()
        except Refused as error:
            if len(found) == 1:
                raise
            yield LeftOut(path.name, "", str(error))


@dataclass(slots=True)
class _Note:
    words: str
    annotator: str
    created_at: int | None
    modified_at: int | None
    about: str
    where: str
    used: bool = False


@dataclass(slots=True)
class _Known:
    """What a project says once, by GUID: codes (kind, path), users, variables, notes; of which case a selection is."""

    codes: dict[str, tuple[str, tuple[str, ...]]] = field(default_factory=dict)
    users: dict[str, str] = field(default_factory=dict)
    variables: dict[str, str] = field(default_factory=dict)
    notes: dict[str, _Note] = field(default_factory=dict)
    cases: dict[str, str] = field(default_factory=dict)


class _Project:
    """One project under way."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._known = _Known()
        self._packed: Packed | None = None

    def read(self) -> Iterator[Foreign]:
        """Yield codes, then documents, then what was left out."""
        if self._path.suffix.lower() == ".qde":
            data = bytes_of(self._path, LARGEST_FILE)
            yield from self._all(data)
            return
        with Packed(self._path) as self._packed:
            name = next((one for one in self._packed.names if one.rsplit("/", 1)[-1].endswith(".qde")), "")
            if not name:
                raise Refused(f"{self._path.name} holds no project (project.qde). Export it again as REFI-QDA.")
            yield from self._all(self._packed.read(name))

    def _all(self, data: bytes | str) -> Iterator[Foreign]:
        root = _root(data, self._path.name)
        known = self._known
        for user in root.iterfind(f"{_Q}Users/{_Q}User"):
            known.users[_guid(user)] = user.get("name", "") or user.get("id", "")
        for variable in root.iterfind(f"{_Q}Variables/{_Q}Variable"):
            known.variables[_guid(variable)] = variable.get("name", "")
        yield from self._codes(root)
        self._read_notes(root)
        for case in root.iterfind(f"{_Q}Cases/{_Q}Case"):
            for selection in case.iterfind(f"{_Q}SelectionRef"):
                known.cases[_guid(selection, "targetGUID")] = case.get("name", "")
        sources = root.find(f"{_Q}Sources")
        for source in sources if sources is not None else ():
            yield from self._source(source)
        for note in known.notes.values():
            if not note.used:
                yield LeftOut(self._path.name, note.where, "This note is about nothing that could be taken.")

    def _codes(self, root: Any) -> Iterator[Foreign]:
        kinds = {}
        told = {built_in_uuid("set", kind): kind for kind in SETS}
        for one in root.iterfind(f"{_Q}Sets/{_Q}Set"):
            kind = told.get(_guid(one))
            for member in one.iterfind(f"{_Q}MemberCode") if kind else ():
                kinds[_guid(member, "targetGUID")] = kind
        ahead: list[tuple[Any, tuple[str, ...], str]] = [
            (code, (), "") for code in reversed(root.findall(f"{_Q}CodeBook/{_Q}Codes/{_Q}Code"))
        ]
        while ahead:
            code, above, kind = ahead.pop()
            guid, path = _guid(code), (*above, code.get("name", "").strip() or "?")
            if not guid or guid in self._known.codes or len(path) > _DEEPEST:
                yield LeftOut(self._path.name, f"code “{path[-1]}”", "It has no GUID of its own, or stands too deep.")
                continue
            # What stands under a label is one, whatever the sets say: no tree here has both.
            kind = kind or kinds.get(guid) or "code"
            self._known.codes[guid] = kind, path
            yield ForeignCode(path, kind, code.get("color", "").strip(), _text(code, "Description"), guid)
            ahead += [(one, path, kind) for one in reversed(code.findall(f"{_Q}Code"))]

    def _read_notes(self, root: Any) -> None:
        for note in root.iterfind(f"{_Q}Notes/{_Q}Note"):
            guid, description = _guid(note), _text(note, "Description")
            about = description.removeprefix(ABOUT) if description.startswith(ABOUT) else ""
            words = _text(note, "PlainTextContent")
            if not words and note.get("plainTextPath"):
                found = self._file(note.get("plainTextPath", ""))
                words = found.decode("utf-8-sig", "replace") if isinstance(found, bytes) else ""
            if description and not about:
                words = f"{description}\n\n{words}".strip()
            name = note.get("name", "").strip()
            self._known.notes[guid] = _Note(
                words or name, self._known.users.get(_guid(note, "creatingUser"), ""),
                _time(note.get("creationDateTime")), _time(note.get("modifiedDateTime")), about, f"note “{name[:60]}”",
            )  # fmt: skip
        # Some programs say by links what a note is about.
        self._links = [
            (_guid(link, "originGUID"), _guid(link, "targetGUID")) for link in root.iterfind(f"{_Q}Links/{_Q}Link")
        ]

    def _source(self, source: Any) -> Iterator[Foreign]:
        tag = source.tag.removeprefix(_Q)
        name = source.get("name", "").strip() or source.get("plainTextPath", "").rsplit("/", 1)[-1] or "?"
        where = f"source “{name}”"
        if tag in _OTHERS:
            yield LeftOut(self._path.name, where, f"It is no text ({tag}).")
            return
        selections = source.findall(f"{_Q}PlainTextSelection")
        text_of = source
        if tag == "PDFSource":
            representation = source.find(f"{_Q}Representation")
            if representation is None:
                yield LeftOut(self._path.name, where, "It is a PDF without its text.")
                return
            text_of, selections = representation, representation.findall(f"{_Q}PlainTextSelection")
            for _ in source.findall(f"{_Q}PDFSelection"):
                yield LeftOut(self._path.name, where, "A selection of a place on a page of the PDF, not of its text.")
        text = self._text_of(text_of)
        if isinstance(text, LeftOut):
            yield LeftOut(self._path.name, where, text.why)
            return
        document = ForeignDocument(name, text, uuid=_guid(source), fields=tuple(self._fields(source)))
        inclusive = _ends_are_inclusive(selections, text)
        for selection in selections:
            self._selection(document, selection, inclusive)
        for coding in source.findall(f"{_Q}Coding"):
            self._coding(document, coding, (), None, "")
        for reference in source.findall(f"{_Q}NoteRef"):
            self._note(document, _guid(reference, "targetGUID"), "", ())
        _join(document)
        yield document

    def _text_of(self, source: Any) -> str | LeftOut:
        content = source.find(f"{_Q}PlainTextContent")
        if content is not None:
            return "".join(content.itertext())
        path = source.get("plainTextPath", "")
        if not path:
            return LeftOut("", "", "It has no plain text.")
        found = self._file(path)
        return found.decode("utf-8-sig", "replace") if isinstance(found, bytes) else LeftOut("", "", found)

    def _file(self, path: str) -> bytes | str:
        """Return the bytes of a file of the project; files elsewhere on the disk are never opened."""
        name = path.removeprefix("internal://")
        if self._packed is None or "://" in name or name.startswith(("/", "\\")) or ".." in name.split("/"):
            return "Its text is not in the project."
        inside = f"sources/{name}"
        return self._packed.read(inside if inside.lower() in self._packed.names else name)

    def _fields(self, source: Any) -> Iterator[tuple[str, str]]:
        for value in source.iterfind(f"{_Q}VariableValue"):
            reference = value.find(f"{_Q}VariableRef")
            name = self._known.variables.get(_guid(reference, "targetGUID"), "") if reference is not None else ""
            words = "".join("".join(one.itertext()) for one in value if one is not reference).strip()
            if name and words:
                yield from ((name, one) for one in split_values(words))

    def _selection(self, document: ForeignDocument, selection: Any, inclusive: bool) -> None:
        where = f"selection “{selection.get('name', '')[:60]}”"
        try:
            start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", "")) + inclusive
        except ValueError:
            document.left_out.append((where, "Its positions are no numbers."))
            return
        name = selection.get("name", "")
        assert document.text is not None
        whole = document.text[start:end] if 0 <= start < end else ""
        # A name that is as long as the words, blanks aside, is meant to be them.
        quotes = (whole,) if whole and " ".join(whole.split()) == " ".join(name.split()) else None
        if quotes is None and len(name) == end - start:
            quotes = (name,)
        part = _text(selection, "Description")
        guid, codings = _guid(selection), selection.findall(f"{_Q}Coding")
        for coding in codings:
            key = guid if len(codings) == 1 else ""
            self._coding(document, coding, ((start, end),), quotes, key, selection=selection, part=part)
        keys = [mark.key for mark in document.marks[-len(codings) :]] if codings else []
        notes = [_guid(reference, "targetGUID") for reference in selection.findall(f"{_Q}NoteRef")]
        notes += [origin for origin, target in self._links if target == guid and origin in self._known.notes]
        for note in notes:
            self._note(document, note, keys[0] if keys else "", ((start, end),), quotes, part if not keys else "")
        if not codings and not notes and not part:
            document.left_out.append((where, "It has neither a code nor a note."))

    def _coding(
        self, document: ForeignDocument, coding: Any, spans: tuple[tuple[int, int], ...],
        quotes: tuple[str, ...] | None, key: str, *, selection: Any = None, part: str = "",
    ) -> None:  # fmt: skip
        reference = coding.find(f"{_Q}CodeRef")
        code = self._known.codes.get(_guid(reference, "targetGUID")) if reference is not None else None
        guid = _guid(coding)
        if code is None:
            document.left_out.append((f"coding {guid}", "Its code is not in the project."))
            return
        kind, path = code
        by = coding if coding.get("creatingUser") or selection is None else selection
        mark = ForeignMark(
            {"label": "mention", "topic": "topic"}.get(kind, "code"), f"coding {guid}", spans, quotes, path,
            entity=self._known.cases.get(key or "", "") if kind == "label" else "",
            key=key or guid, identity=key or guid, annotator=self._known.users.get(_guid(by, "creatingUser"), ""),
            created_at=_time(by.get("creationDateTime")),
            modified_at=_time(selection.get("modifiedDateTime")) if selection is not None else None,
        )  # fmt: skip
        if part.startswith(PART):
            mark.on = part
        document.marks.append(mark)
        for note in coding.findall(f"{_Q}NoteRef"):
            self._note(document, _guid(note, "targetGUID"), mark.key, spans)

    def _note(
        self, document: ForeignDocument, guid: str, on: str, spans: tuple[tuple[int, int], ...],
        quotes: tuple[str, ...] | None = None, part: str = "",
    ) -> None:  # fmt: skip
        note = self._known.notes.get(guid)
        if note is None or not note.words:
            return
        note.used = True
        kind, _, target = note.about.partition("/")
        mark = ForeignMark(
            "note", note.where, () if on else spans, None if on else quotes, note=note.words, key=guid,
            on=on or (target if kind == "annotation" else ""), identity=guid, annotator=note.annotator,
            created_at=note.created_at, modified_at=note.modified_at,
        )  # fmt: skip
        if part.startswith(PART):
            mark.on = part
        document.marks.append(mark)


def _join(document: ForeignDocument) -> None:
    """Make one annotation of the selections of which our own exports made several."""
    first: dict[tuple[str, str, tuple[str, ...]], ForeignMark] = {}
    kept = []
    for mark in document.marks:
        if not mark.on.startswith(PART):
            kept.append(mark)
            continue
        whole, mark.on = mark.on.removeprefix(PART).split(",")[0], ""
        begun = first.get((whole, mark.kind, mark.code))
        if begun is None:
            first[whole, mark.kind, mark.code] = mark
            kept.append(mark)
            continue
        begun.spans += mark.spans
        begun.quotes = (*begun.quotes, *mark.quotes) if begun.quotes and mark.quotes else None
    # A note at the first of several parts of words: the others have no note of their own to join.
    document.marks = kept


def _ends_are_inclusive(selections: Sequence[Any], text: str) -> bool:
    """Whether the names of selections are their words only if the character at the end belongs to them."""
    exclusive = inclusive = 0
    for selection in selections:
        name = selection.get("name", "")
        try:
            start, end = int(selection.get("startPosition", "")), int(selection.get("endPosition", ""))
        except ValueError:
            continue
        if name and 0 <= start < end:
            exclusive += text[start:end] == name
            inclusive += text[start : end + 1] == name
    return inclusive > exclusive


def _root(data: bytes | str, name: str) -> Any:
    from lxml import etree

    if isinstance(data, str):
        raise Refused(f"{name} cannot be read: {data}")
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise Refused(f"{name} is no project that is whole. Export it again.") from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise Refused(f"{name} declares a document type or entities, which no project needs. It was left as it is.")
    if root.tag != f"{_Q}Project":
        raise Refused(f"{name} is no project of REFI-QDA. It was left as it is.")
    return root


def _guid(element: Any, attribute: str = "guid") -> str:
    """Return a GUID in our spelling; empty where there is none that is one."""
    found = (element.get(attribute) or "").strip()
    return parse_uuid(found) if GUID.fullmatch(found) else ""


def _text(element: Any, tag: str) -> str:
    found = element.find(f"{_Q}{tag}")
    return "".join(found.itertext()) if found is not None else ""


def _time(value: str | None) -> int | None:
    """Return milliseconds since 1970; a time without its zone is taken as UTC."""
    if not value:
        return None
    try:
        time = datetime.fromisoformat(value.strip())
        return round((time if time.tzinfo else time.replace(tzinfo=UTC)).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
