"""REFI-QDA project (.qdpx, version 1.0 of the standard): for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.

A zip with `project.qde` and a text for each article in `sources/`. Mentions and topics of words are selections with a
coding, topics of whole articles codings of the source, notes are notes, fields variables, entities cases that refer to
their mentions. Positions are code points, the end exclusive (section 10.2 of the standard; its prose on the end is
contradicted by its examples and by what programs write). Labels and topics are told apart by two sets, as in .qdc.
"""

from __future__ import annotations

import tempfile
import zipfile
from collections.abc import Iterator
from itertools import groupby
from typing import IO
from xml.sax.saxutils import escape, quoteattr

from annotations.exchange.cells import iso_time, join_values
from annotations.exchange.codebooks.described import as_description
from annotations.exchange.codebooks.qdc import COLOUR, SETS
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Source, Told
from annotations.model.codebook import Code
from annotations.model.ids import built_in_uuid, derived_uuid

NAMESPACE = "urn:QDA-XML:project:1.0"
ABOUT = "newsgloss:"
"""What the description of a note begins with that is about something notes cannot be put at there."""

PART = "Newsgloss: a part of "
"""What the description of a selection begins with that is one of several of a discontinuous annotation."""

_KEPT_IN_MEMORY = 8_000_000
_LONGEST_NAME = 200
# The same library gives the same bytes.
_DAY = (2000, 1, 1, 0, 0, 0)


def write_qdpx(task: Task) -> None:
    """Write the project; see `annotations.exchange.export.Writer`."""
    project = _Project(task)
    number, noting = 0, Noting(task.lost, task.source, FORMATS["qdpx"].instead)
    with (
        task.binary() as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed,
        _spool() as sources, _spool() as notes, _spool() as whole,
    ):  # fmt: skip
        for article in task.source.articles():
            number += 1
            noting.article(article)
            packed.writestr(_entry(f"sources/{article.uuid}.txt"), article.text)
            project.source(sources, notes, article)
        noting.rest()
        for mark in task.source.elsewhere():
            project.note_elsewhere(notes, mark)
        project.write(whole, sources, notes)
        whole.seek(0)
        with packed.open(_entry("project.qde"), "w") as target:
            while part := whole.read(1_000_000):
                target.write(part.encode())
    task.rows[task.name] = number


def _spool() -> IO[str]:
    return tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY, "w+", encoding="utf-8", newline="\n")


def _entry(name: str) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(name, _DAY)
    made.compress_type = zipfile.ZIP_DEFLATED
    return made


class _Project:
    """The XML of a project, in parts: what comes first in it is known last."""

    def __init__(self, task: Task) -> None:
        self._source: Source = task.source
        self._colours = task.colours
        self._variables = {name: derived_uuid(task.source.library, "field", name) for name in task.source.field_names}
        self._cases: dict[int, list[str]] = {}
        self._notes_of_codes: dict[str, list[str]] = {}
        self._loose: list[str] = []
        self._any_source = self._any_note = False

    def source(self, file: IO[str], notes: IO[str], article: Told) -> None:
        """Write one article, and the notes in it."""
        self._any_source = True
        about: dict[str, list[Mark]] = {}
        for mark in article.marks:
            if mark.kind == "note" and not mark.spans:
                about.setdefault(mark.target or article.uuid, []).append(mark)
        known = {mark.uuid for mark in article.marks if mark.kind != "note"}
        here = [mark for uuid, group in about.items() if uuid not in known for mark in group]
        file.write(
            f'<TextSource guid="{article.uuid}" name={quoteattr(article.name)}'
            f' plainTextPath="internal://{article.uuid}.txt"{_at("creationDateTime", article.added_at)}>\n'
        )
        if article.title != article.name:
            file.write(f"<Description>{escape(article.title)}</Description>\n")
        for mark in article.marks:
            if mark.spans:
                file.write("".join(self._selections(mark, about.get(mark.uuid, []))))
        for mark in article.marks:
            if mark.kind == "topic" and not mark.spans:
                file.write(self._coding(mark, mark.uuid, about.get(mark.uuid, [])))
        file.write("".join(f'<NoteRef targetGUID="{note.uuid}"/>\n' for note in here))
        for name, values in groupby(sorted(article.fields, key=lambda field: field[0]), key=lambda field: field[0]):
            file.write(
                f'<VariableValue><VariableRef targetGUID="{self._variables[name]}"/>'
                f"<TextValue>{escape(join_values([value for _, value in values]))}</TextValue></VariableValue>\n"
            )
        file.write("</TextSource>\n")
        for mark in article.marks:
            if mark.kind == "note":
                target = mark.target if mark in here and mark.target_kind != "article" else None
                self._note(notes, mark, f"{ABOUT}{mark.target_kind}/{target}" if target else "")

    def note_elsewhere(self, notes: IO[str], mark: Mark) -> None:
        """Write a note about a label, a topic or an entity."""
        if mark.target_kind == "code" and mark.target:
            self._notes_of_codes.setdefault(mark.target, []).append(mark.uuid)
            self._note(notes, mark, "")
        else:
            self._loose.append(mark.uuid)
            self._note(notes, mark, f"{ABOUT}{mark.target_kind}/{mark.target}")

    def write(self, file: IO[str], sources: IO[str], notes: IO[str]) -> None:
        """Write all of it in the order of the standard."""
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write(f'<Project xmlns="{NAMESPACE}" name="Newsgloss" origin="Newsgloss">\n')
        users = [one for one in self._source.annotators.values() if one.uuid]
        if users:
            rows = "".join(f'<User guid="{one.uuid}" name={quoteattr(one.name)}/>\n' for one in users)
            file.write(f"<Users>\n{rows}</Users>\n")
        codes = [code for code in self._source.codes.values() if code.merged_into is None]
        if codes:
            file.write("<CodeBook><Codes>\n")
            below: dict[int | None, list[Code]] = {}
            for code in codes:
                below.setdefault(code.parent_id if code.parent_id in self._source.codes else None, []).append(code)
            file.write("".join(self._code(code, below) for code in below.get(None, ())))
            file.write("</Codes></CodeBook>\n")
        if self._variables:
            rows = "".join(
                f'<Variable guid="{guid}" name={quoteattr(name)} typeOfVariable="Text"/>\n'
                for name, guid in self._variables.items()
            )
            file.write(f"<Variables>\n{rows}</Variables>\n")
        self._write_cases(file)
        for there, tag, part in ((self._any_source, "Sources", sources), (self._any_note, "Notes", notes)):
            if there:
                file.write(f"<{tag}>\n")
                part.seek(0)
                while read := part.read(1_000_000):
                    file.write(read)
                file.write(f"</{tag}>\n")
        if codes:
            file.write(f"<Sets>\n{''.join(self._sets(codes))}</Sets>\n")
        file.write("".join(f'<NoteRef targetGUID="{uuid}"/>\n' for uuid in self._loose))
        file.write("</Project>\n")

    def _selections(self, mark: Mark, about: list[Mark]) -> Iterator[str]:
        """Yield a selection for each span; notes stand at the first, by which the others are known."""
        for number, (span, quote) in enumerate(zip(mark.spans, mark.quotes, strict=True)):
            guid = mark.uuid if not number else derived_uuid(mark.uuid, "span", str(number))
            words = " ".join(quote.split())
            name = words if len(words) <= _LONGEST_NAME else words[: _LONGEST_NAME - 1] + "…"
            selection = (
                f'<PlainTextSelection guid="{guid}" name={quoteattr(name)} startPosition="{span[0]}"'
                f' endPosition="{span[1]}"{self._by(mark)}{_at("creationDateTime", mark.created_at)}'
                f"{_at('modifiedDateTime', mark.modified_at)}>\n"
            )
            if len(mark.spans) > 1:
                selection += f"<Description>{PART}{mark.uuid}, {number + 1} of {len(mark.spans)}</Description>\n"
            if mark.code is not None:
                selection += self._coding(mark, derived_uuid(guid, "coding", ""), [])
                if mark.entity is not None:
                    self._cases.setdefault(mark.entity.id, []).append(guid)
            if not number:
                # A note on words is a note at a selection without a coding.
                here = [mark, *about] if mark.kind == "note" else about
                selection += "".join(f'<NoteRef targetGUID="{_note_guid(one)}"/>\n' for one in here)
            yield selection + "</PlainTextSelection>\n"

    def _coding(self, mark: Mark, guid: str, about: list[Mark]) -> str:
        if mark.code is None:
            return ""
        code = self._current(mark.code)
        notes = "".join(f'<NoteRef targetGUID="{one.uuid}"/>' for one in about)
        return (
            f'<Coding guid="{guid}"{self._by(mark)}{_at("creationDateTime", mark.created_at)}>'
            f'<CodeRef targetGUID="{code.uuid}"/>{notes}</Coding>\n'
        )

    def _note(self, file: IO[str], mark: Mark, about: str) -> None:
        self._any_note = True
        words = " ".join((mark.note or "").split())
        name = words if len(words) <= 60 else words[:59] + "…"
        description = f"<Description>{escape(about)}</Description>" if about else ""
        file.write(
            f'<Note guid="{_note_guid(mark)}" name={quoteattr(name)}{self._by(mark, "creatingUser")}'
            f"{_at('creationDateTime', mark.created_at)}{_at('modifiedDateTime', mark.modified_at)}>{description}"
            f"<PlainTextContent>{escape(mark.note or '')}</PlainTextContent></Note>\n"
        )

    def _code(self, code: Code, below: dict[int | None, list[Code]]) -> str:
        version = self._source.definitions.get(code.id)
        words = ""
        if version is not None:
            words = as_description(version.definition, version.when_to_use, version.when_not, version.examples)
        colour = self._colours.get(code.colour or "", code.colour or "")
        shown = f' color="{colour}"' if COLOUR.fullmatch(colour) else ""
        inside = f"<Description>{escape(words)}</Description>\n" if words else ""
        inside += "".join(f'<NoteRef targetGUID="{uuid}"/>\n' for uuid in self._notes_of_codes.get(code.uuid, ()))
        inside += "".join(self._code(one, below) for one in below.get(code.id, ()))
        return f'<Code guid="{code.uuid}" name={quoteattr(code.name)} isCodable="true"{shown}>\n{inside}</Code>\n'

    def _write_cases(self, file: IO[str]) -> None:
        if not self._cases:
            return
        file.write("<Cases>\n")
        for number, selections in self._cases.items():
            entity = self._source.entities[number]
            known = [*(f"{scheme}: {value}" for scheme, value in entity.external_ids)]
            words = "\n".join(part for part in (entity.description, *known) if part)
            description = f"<Description>{escape(words)}</Description>" if words else ""
            rows = "".join(f'<SelectionRef targetGUID="{guid}"/>' for guid in selections)
            file.write(f'<Case guid="{entity.uuid}" name={quoteattr(entity.name)}>{description}{rows}</Case>\n')
        file.write("</Cases>\n")

    def _sets(self, codes: list[Code]) -> Iterator[str]:
        for kind, name in SETS.items():
            members = "".join(f'<MemberCode targetGUID="{code.uuid}"/>' for code in codes if code.kind == kind)
            if members:
                yield f'<Set guid="{built_in_uuid("set", kind)}" name="{name}">{members}</Set>\n'

    def _current(self, code: Code) -> Code:
        seen: set[int] = set()
        while code.merged_into is not None and code.merged_into in self._source.codes and code.id not in seen:
            seen.add(code.id)
            code = self._source.codes[code.merged_into]
        return code

    def _by(self, mark: Mark, attribute: str = "creatingUser") -> str:
        return f' {attribute}="{mark.annotator.uuid}"' if mark.annotator.uuid else ""


def _note_guid(mark: Mark) -> str:
    """Return the GUID of a note: its own, unless that is the selection's it stands at."""
    return derived_uuid(mark.uuid, "note", "") if mark.spans else mark.uuid


def _at(attribute: str, milliseconds: int | None) -> str:
    time = iso_time(milliseconds)
    return f' {attribute}="{time}"' if time else ""
