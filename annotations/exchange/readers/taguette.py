"""Projects of Taguette (.sqlite3): documents, tags and highlights, with who made them where Taguette kept it.

Documents are HTML there, and highlights count bytes of UTF-8 in the text between its tags. They become plain text in
paragraphs; each highlight is held against the words that Taguette saved with it. A highlight with several tags becomes
several annotations. In a tag's name a dot stands between a tag and those under it.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

from annotations.exchange.foreign import UNITS, Foreign, ForeignCode, ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.readers.html_words import Words
from annotations.exchange.readers.text_files import found_files
from annotations.model.errors import Refused
from annotations.model.span import Span
from annotations.store.other_programs import OtherDatabase, number_of, words_of
from annotations.text.canonical import clean_value

PROGRAM = "Taguette"
_SUFFIXES = (".sqlite3", ".sqlite", ".db")

NO_TAG = "It has no tag"
_DEEPEST = 60
# What Taguette calls the person at a computer with one user, who never gave a name.
_NOBODY = "admin"


def read_taguette(paths: Sequence[Path]) -> Iterator[Foreign]:
    """Yield what projects say; see `annotations.exchange.foreign.Reader`."""
    found = found_files(paths, _SUFFIXES, named=True)
    for one in found:
        if isinstance(one, LeftOut):
            yield one
            continue
        _, path = one
        try:
            with OtherDatabase(path, PROGRAM) as database:
                database.need("documents", "highlights", "tags", "highlight_tags")
                yield from _File(database).read()
        except Refused as error:
            if len(found) == 1:
                raise
            yield LeftOut(path.name, "", str(error))


@dataclass(slots=True)
class _Highlight:
    number: int
    start: int | None
    end: int | None
    snippet: str
    tags: list[int] = field(default_factory=list)


@dataclass(slots=True)
class _Made:
    """Who made a highlight, when, and when it was changed last."""

    by: str
    created_at: int | None
    modified_at: int | None


class _File:
    """One file under way; it may hold several projects."""

    def __init__(self, database: OtherDatabase) -> None:
        self._database = database
        self._projects: dict[int, str] = {}
        self._paths: dict[int, tuple[str, ...]] = {}
        self._highlights: dict[int, list[_Highlight]] = {}
        self._made: dict[int, _Made] = {}
        self._names: Counter[str] = Counter()
        self._left_out: list[LeftOut] = []

    def read(self) -> Iterator[Foreign]:
        """Yield tags, then documents, then what was left out."""
        database = self._database
        for number, name, description in database.rows("projects", ("id", "name", "description")):
            self._projects[number_of(number) or 0] = clean_value(words_of(name))
            if words_of(description).strip():
                self._leave(
                    f"project “{words_of(name)}”", f"Its description has no place here: {words_of(description)}"
                )
        yield from self._tags()
        self._read_highlights()
        self._read_commands()
        columns = ("id", "name", "description", "filename", "project_id")
        rows = list(database.rows("documents", columns))
        several = len({number_of(row[4]) for row in rows}) > 1
        for row in rows:
            number, (name, description, filename) = number_of(row[0]), map(words_of, row[1:4])
            contents = database.value("documents", "contents", "id", number) if number is not None else None
            if number is None or contents is None:
                self._leave(f"document “{name}”", "It has no text, or one that is longer than any article.")
                continue
            title = self._title(clean_value(name) or f"document {number}", number_of(row[4]) or 0, several=several)
            yield self._document(number, title, words_of(contents), filename, description)
        for number, highlights in self._highlights.items():
            for one in highlights:
                self._leave(f"highlight {one.number}", f"Its document {number} is not in the file.")
        yield from self._left_out

    def _leave(self, where: str, why: str) -> None:
        self._left_out.append(LeftOut(self._database.name, where, why))

    def _title(self, name: str, project: int, *, several: bool) -> str:
        """Return the name of an article: with its project before it where there are several, and no two alike."""
        if several:
            name = f"{(self._projects.get(project) or f'project {project}').replace('/', '-')}/{name}"
        self._names[name.casefold()] += 1
        number = self._names[name.casefold()]
        return name if number == 1 else f"{name} ({number})"

    def _tags(self) -> Iterator[ForeignCode]:
        told: dict[int, tuple[str, str, int | None]] = {}
        for number, path, description, above in self._database.rows("tags", ("id", "path", "description", "parent_id")):
            key = number_of(number)
            if key is not None:
                told[key] = words_of(path), words_of(description), number_of(above)
        for key, (name, description, _) in told.items():
            path = self._paths[key] = _path(key, told)
            if not path:
                self._leave(f"tag {key}", "It has no name.")
                continue
            # Taguette's own first tags, and many others, have their name for a description.
            yield ForeignCode(path, "code", "", "" if description.strip() in {name, path[-1]} else description)

    def _read_highlights(self) -> None:
        tags: dict[int, list[int]] = {}
        for highlight, tag in self._database.rows("highlight_tags", ("highlight_id", "tag_id")):
            tags.setdefault(number_of(highlight) or 0, []).append(number_of(tag) or 0)
        columns = ("id", "document_id", "start_offset", "end_offset", "snippet")
        for number, document, start, end, snippet in self._database.rows("highlights", columns):
            key = number_of(number) or 0
            words, own = _told(words_of(snippet)), sorted(set(tags.get(key, ())))
            one = _Highlight(key, number_of(start), number_of(end), words, own)
            self._highlights.setdefault(number_of(document) or 0, []).append(one)

    def _read_commands(self) -> None:
        """Find out who made each highlight: the log of a project says it, where it was not emptied."""
        for who, when, payload in self._database.rows("commands", ("user_login", "date", "payload")):
            try:
                said = json.loads(words_of(payload))
            except (ValueError, RecursionError):
                continue
            if not isinstance(said, dict) or said.get("type") != "highlight_add":
                continue
            number = number_of(said.get("highlight_id"))
            if number is None:
                continue
            time = _time(words_of(when))
            known = self._made.get(number)
            if known is None:
                self._made[number] = _Made(words_of(who), time, time)
            else:
                known.modified_at = time
        if {made.by for made in self._made.values()} == {_NOBODY}:
            for made in self._made.values():
                made.by = ""

    def _document(self, number: int, title: str, contents: str, filename: str, description: str) -> ForeignDocument:
        words = Words(contents)
        own = clean_value(filename)
        fields = (("filename", own),) if own and own != title else ()
        document = ForeignDocument(title, words.text, fields=fields, unit="points")
        if description.strip():
            document.marks.append(ForeignMark("note", "description", note=description, key="description"))
        highlights = self._highlights.pop(number, [])
        placed = _placed(words, highlights)
        for one in highlights:
            self._take(document, one, placed.get(one.number))
        return document

    def _take(self, document: ForeignDocument, one: _Highlight, span: Span | None) -> None:
        where, snippet = f"highlight {one.number}", one.snippet
        assert document.text is not None
        if span is not None and span[0] == span[1] and not snippet:
            document.left_out.append((where, "It stands on no words."))
            return
        if span is None and not snippet:
            document.left_out.append((where, "It stands outside the text."))
            return
        quote = snippet
        if span is not None and (not snippet or _plain(document.text[slice(*span)]) == _plain(snippet)):
            quote = document.text[slice(*span)]
        known = [tag for tag in one.tags if self._paths.get(tag)]
        if len(known) < len(one.tags) and known:
            document.left_out.append((where, "One of its tags is not in the file."))
        if not known:
            document.left_out.append((where, f"{NO_TAG}, and an annotation here needs one: {quote[:200]}"))
        made = self._made.get(one.number) or _Made("", None, None)
        for tag in known:
            document.marks.append(
                ForeignMark(
                    "code", where, () if span is None else (span,), (quote,), self._paths[tag],
                    key=f"{one.number} {tag}", annotator=made.by, created_at=made.created_at,
                    modified_at=made.modified_at,
                )
            )  # fmt: skip


def _placed(words: Words, highlights: Sequence[_Highlight]) -> dict[int, Span]:
    """Return where highlights are in the paragraphs, counted as fits the most of their words; bytes, if none fits."""
    offsets = [offset for one in highlights for offset in (one.start, one.end) if offset is not None]
    snippets = {one.number: _plain(one.snippet) for one in highlights}
    best: dict[int, Span] = {}
    fitting = -1
    for unit in sorted(UNITS, key=lambda unit: unit != "bytes"):
        points = words.points(offsets, unit)
        found: dict[int, Span] = {}
        for one in highlights:
            start = None if one.start is None else points[one.start]
            end = None if one.end is None else points[one.end]
            if start is not None and end is not None and start <= end:
                found[one.number] = words.span(start, end)
        number = sum(_plain(words.text[slice(*span)]) == snippets[key] for key, span in found.items())
        if number > fitting:
            best, fitting = found, number
        if number == len(highlights):
            break
    return best


def _path(key: int, told: dict[int, tuple[str, str, int | None]]) -> tuple[str, ...]:
    """Return the names of a tag from the top down: what it is under, by number or by the dots in its name."""
    names = _split(told[key][0])
    seen, above = {key}, told[key][2]
    while above is not None and above in told and above not in seen and len(names) < _DEEPEST:
        seen.add(above)
        before = _split(told[above][0])
        # A name may hold those above it already.
        if names[: len(before)] != before:
            names = before + names
        above = told[above][2]
    return tuple(names)


def _split(name: str) -> list[str]:
    """Return the names that the dots in a name divide; a name with dots of its own, such as an abbreviation, whole."""
    name = clean_value(name)
    parts = name.split(".")
    whole = not all(parts) or any(part != part.strip() or part.isdigit() for part in parts) or len(parts) > _DEEPEST
    return [name] if whole and name else [part for part in parts if part]


def _told(snippet: str) -> str:
    """Return the words of what Taguette saved with a highlight: HTML too."""
    return Words(snippet).text if "<" in snippet or "&" in snippet else snippet.strip()


def _plain(words: str) -> str:
    return "".join(words.split())


def _time(value: str) -> int | None:
    """Return milliseconds since 1970 of a time in UTC, as Taguette writes it."""
    try:
        return round(datetime.fromisoformat(value.strip()).replace(tzinfo=UTC).timestamp() * 1000)
    except (ValueError, OverflowError):
        return None
