"""From a row to an article: a text composed of its cells in one stated order, and fields that point into it.

The text of a row's article is, each on lines of its own and as far as the row has it:

    title
    subtitle

    authors, as the cell has them
    date of publication, as the cell has it

    text (each column of it a part)

    Column: cell        (outlet, section, place, credit, address, language, date of update, id and own fields)

A head's cell becomes one line. The lines at the foot are furniture, there so that every field stands on words.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass, field

from annotations.model.block import Block
from annotations.model.errors import Refused
from annotations.model.field import FIELD_NAMES, Field
from annotations.text.canonical import canonical_words
from reader.articles.overlay import HEAD_ROLES, as_body, overlay
from reader.articles.parser import Parser
from reader.articles.tables.mapping import FIELD, ID, TEXT, ColumnMapping
from reader.articles.tables.markup import readable
from reader.articles.tables.values import NOTHING, author_fields, cell_date, language_code

_SURE = 0.95
_FOOT = ("outlet", "section", "place", "credit", "url", "language", "date_updated")
_BODY = frozenset({"lead", "paragraph", "subhead", "quote", "list_item", "caption", "credit", "correction", "dateline"})
_LEAST_BODY = 0.6
_PARAGRAPHS = re.compile(r"\S[^\n]*")

NO_TEXT = "Its cell for the text is empty."


@dataclass(frozen=True, slots=True)
class Composed:
    """An article's text, blocks and fields; warnings are sentences for the report."""

    text: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    warnings: tuple[str, ...] = ()


@dataclass(slots=True)
class _Page:
    """The text as it grows."""

    parts: list[str] = field(default_factory=list)
    length: int = 0
    known: list[Block] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    def add(self, words: str) -> int:
        """Add words; return where they begin."""
        start = self.length
        self.parts.append(words)
        self.length += len(words)
        return start

    def line(self, words: str, role: str) -> int:
        """Add a line with a block; return where it begins."""
        start = self.add(words)
        self.known.append(Block(role, start, start + len(words)))
        self.add("\n")
        return start


def compose(cells: tuple[str, ...], mapping: ColumnMapping, today: datetime.date, parser: Parser) -> Composed:
    """Make an article's text, blocks and fields of a row.

    What the row's cells say wins; what they do not say is looked for in the composed text by `parser`, as in any other.

    Args:
        cells: one for each column of the mapping.
        mapping: what each column becomes.
        today: the day of the import.
        parser: reads the composed text.

    Raises:
        Refused: no column of the text has any words.
    """
    body = "\n\n".join(filter(None, (_body(cells[number]) for number in mapping.all(TEXT))))
    if not body:
        raise Refused(NO_TEXT)
    page = _Page()
    language = _language(cells, mapping)
    _head(page, cells, mapping, language, today)
    begin = page.add(body)
    end = page.length
    reading = parser("".join(page.parts), today=today)
    if language is None:
        # The same lines once more: what names and dates are in them hangs on the language that the text is in.
        language = next((one.value for one in reading.fields if one.name == "language"), None)
        again = _Page()
        _head(again, cells, mapping, language, today)
        page.fields, page.warnings = again.fields, again.warnings
    found = [block for block in reading.blocks if block.end > begin]
    if sum(b.end - max(b.start, begin) for b in found if b.role in _BODY) < _LEAST_BODY * len(body):
        # What the table calls the text is not furniture, whatever it looks like.
        found = [Block("paragraph", begin + m.start(), begin + len(m[0].rstrip()) + m.start())
                 for m in _PARAGRAPHS.finditer(body)]  # fmt: skip
    # The title is known: what looks like another one is a line of the text.
    roles = HEAD_ROLES if mapping.first("title") is not None else ()
    found = as_body(found, begin, end, roles)
    page.add("\n\n")
    _foot(page, cells, mapping, today, language)
    text = "".join(page.parts).rstrip("\n")
    told = {one.name for one in page.fields}
    fields = [*page.fields, *(one for one in reading.fields if one.name not in told and _inside(one, end))]
    return Composed(text, tuple(overlay(found, page.known, text)), tuple(fields), tuple(page.warnings))


def _head(
    page: _Page, cells: tuple[str, ...], mapping: ColumnMapping, language: str | None, today: datetime.date
) -> None:
    for becomes, role in (("title", "headline"), ("subtitle", "standfirst")):
        words = _cell(cells, mapping.first(becomes))
        if words:
            start = page.line(words, role)
            page.fields.append(Field(becomes, words, start, start + len(words), _SURE))
    if page.length:
        page.add("\n")
    before = page.length
    for number in mapping.all("author"):
        words = _cell(cells, number)
        if words:
            page.fields += author_fields(words, page.line(words, "byline"), _SURE, language)
    words = _cell(cells, mapping.first("date_published"))
    if words:
        _date(page, "date_published", words, page.line(words, "byline"), (mapping.date_order, language), today)
    if page.length > before:
        page.add("\n")


def _foot(
    page: _Page, cells: tuple[str, ...], mapping: ColumnMapping, today: datetime.date, language: str | None
) -> None:
    chosen = [(number, becomes) for becomes in (*_FOOT, ID, FIELD) for number in mapping.all(becomes)]
    for number, becomes in chosen:
        words = _cell(cells, number, any_words=becomes == FIELD)
        if not words:
            continue
        column = _cleaned(mapping.columns[number][0])
        name = _own_name(column) if becomes == FIELD else becomes
        start = page.line(f"{column}: {words}", "furniture") + len(column) + 2
        if becomes == "date_updated":
            _date(page, becomes, words, start, (mapping.date_order, language), today)
            continue
        value = (language_code(words) or words) if becomes == "language" else words
        page.fields.append(Field(name, value, start, start + len(words), _SURE))


def _own_name(column: str) -> str:
    """Return the name of a column's own field: not one of the known ones, whose values are dates, names, one title."""
    return f"{column} (2)" if column in FIELD_NAMES else column


def _date(page: _Page, name: str, words: str, start: int, habit: tuple[str, str | None], today: datetime.date) -> None:
    found = cell_date(words, *habit)
    if found is None:
        page.warnings.append(f"“{words[:60]}” is no date that could be read.")
        return
    value, sure = found
    if value[:10] > today.isoformat():
        page.warnings.append(f"The date {value[:10]} is in the future.")
        sure = min(sure, 0.3)
    page.fields.append(Field(name, value, start, start + len(words), sure))


def _language(cells: tuple[str, ...], mapping: ColumnMapping) -> str | None:
    return language_code(_cell(cells, mapping.first("language")))


def _cell(cells: tuple[str, ...], number: int | None, *, any_words: bool = False) -> str:
    """Return a cell as one line; empty for what programs write where there is nothing, unless any words are meant."""
    words = _cleaned(readable(cells[number])) if number is not None else ""
    return "" if words in NOTHING and not any_words else words


def _cleaned(words: str) -> str:
    return canonical_words(" ".join(words.split())).replace("\n", " ").strip()


def _body(cell: str) -> str:
    if cell.strip() in NOTHING:
        return ""
    return canonical_words(readable(cell)).strip("\n\t \xa0\ufeff") if cell.strip() else ""


def _inside(one: Field, end: int) -> bool:
    return one.end is None or one.end <= end
