"""What the head and the foot of an article from a press database say: fields, and which lines are no words of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annotations.model.block import Block
from annotations.model.field import Field
from reader.articles.dates import find_dates
from reader.articles.lexicon import lexicon
from reader.articles.splitting.beginning import LANGUAGES, is_dated, looks_like_title
from reader.articles.splitting.labels import BODY, FURNITURE, coded, labelled
from reader.articles.splitting.lines import Line, cut
from reader.articles.splitting.marks import ends_document, is_database_id, is_rights, numbering, separator_shape
from reader.articles.tables.values import author_fields, language_code

_SURE = 0.9
_HEAD_LINES = 60
_FOOT_LINES = 80
_PROSE = 160
_SENTENCE = 70
# "The Harbour Times; Port Lorne [Port Lorne]", "NEWS; Pg. A4": only the first words are the outlet, or the section.
_ENDS = {"outlet": (";", " [", " (", ","), "section": (";",)}
# In the middle of an article: what was its lead before, and its other paragraphs behind.
_IN_BODY = frozenset({"LP", "TD"})
_ROLES = {"title": "headline", "subtitle": "standfirst", "author": "byline", "date_published": "byline"}


@dataclass(slots=True)
class Head:
    """What is known of an article by its database's form.

    Attributes:
        blocks: in order; none for a text that has no such form.
        fields: what the labels tell, each with its words.
        hidden: spans that say nothing of the article itself, labels and furniture; a parser should not see them.
        body: where the words of the article stand, by a label of their own; None where the form does not tell.
    """

    blocks: list[Block] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    hidden: list[tuple[int, int]] = field(default_factory=list)
    body: tuple[int, int] | None = None


@dataclass(slots=True)
class _Told:
    """A line of the head or foot: its kind, where its label begins, where its value begins and ends."""

    kind: str
    line: Line
    start: int
    value: int
    end: int


def read_head(text: str) -> Head:
    """Return what the labels, codes and furniture at both ends of an article say.

    Args:
        text: of one article, canonical.
    """
    lines = [line for line in cut(text) if line.words]
    first, body_label = _head_end(lines)
    last = _foot_start(lines, first)
    told = _told(lines[:first]) + _told(lines[last:])
    if body_label is not None:
        told.append(body_label)
        told += [_Told(FURNITURE, line, line.begin, line.end, line.end)
                 for line in lines[first + 1 : last] if line.words in _IN_BODY]  # fmt: skip
    # One label, or a line of rights under an article, is no database's form.
    labels = [one for one in told if one.kind not in ("", FURNITURE) and one.value > one.start]
    if not any(one.kind for one in told):
        return Head()
    head = Head()
    if body_label is not None:
        head.body = (body_label.end, lines[last].start if last < len(lines) else len(text))
    if len(labels) >= 2:
        _title_and_outlet(told)
    for one in sorted(told, key=lambda one: one.start):
        _keep(head, text, one)
    return head


def shadow(text: str, hidden: Sequence[tuple[int, int]]) -> str:
    """Return a text of the same length with spaces for what is hidden; line ends stay."""
    parts: list[str] = []
    reached = 0
    for begin, end in sorted(hidden):
        start = max(begin, reached)
        if start >= end:
            continue
        parts.append(text[reached:start])
        parts.append("".join("\n" if character == "\n" else " " for character in text[start:end]))
        reached = end
    parts.append(text[reached:])
    return "".join(parts)


def _kind_of(words: str) -> tuple[str, str, int] | None:
    return coded(words) or labelled(words)


def is_furniture(words: str) -> bool:
    """Whether a line is a database's own: counting, ending, numbering documents, their rights, separators."""
    return bool(
        numbering(words) or ends_document(words) or is_database_id(words) or is_rights(words) or separator_shape(words)
    )


def _head_end(lines: list[Line]) -> tuple[int, _Told | None]:
    """Return how many lines are the head, and the label of the body where it has one."""
    end = 0
    for number, line in enumerate(lines[:_HEAD_LINES]):
        found = _kind_of(line.words)
        if found and found[0] == BODY:
            value = line.begin + found[2]
            return number, _Told(FURNITURE, line, line.begin, value, value)
        if found or is_furniture(line.words):
            end = number + 1
            continue
        is_prose = len(line.words) > _PROSE or (len(line.words) > _SENTENCE and line.words[-1] in '.!?”"»')
        if is_prose and not (number == 0 and looks_like_title(line.words)):
            break
    return end, None


def _foot_start(lines: list[Line], first: int) -> int:
    start = len(lines)
    for number in range(len(lines) - 1, max(first, len(lines) - _FOOT_LINES) - 1, -1):
        words = lines[number].words
        found = _kind_of(words)
        if is_furniture(words) or (found and found[0] != BODY and (found[0] == FURNITURE or len(words) < _PROSE)):
            start = number
        else:
            break
    return start


def _told(lines: list[Line]) -> list[_Told]:
    """Return what each line tells; a code that stands alone has its value on the lines below."""
    told: list[_Told] = []
    for line in lines:
        found = _kind_of(line.words)
        begin, end = line.begin, line.begin + len(line.words)
        if found:
            told.append(_Told(found[0], line, begin, begin + found[2], end))
        elif is_furniture(line.words):
            told.append(_Told(FURNITURE, line, begin, end, end))
        elif told and told[-1].value >= told[-1].end and told[-1].kind != "" and not is_furniture(told[-1].line.words):
            # The value of a code on a line of its own.
            told[-1].value, told[-1].end = begin, end
        else:
            told.append(_Told("", line, begin, begin, end))
    return told


def _title_and_outlet(told: list[_Told]) -> None:
    """Name the lines of a head that have no label: the title on top, the outlet, the date."""
    kinds = {one.kind for one in told}
    bare = [one for one in told if not one.kind]
    if not kinds & {"title", "outlet", "date_published"} and _is_outlet_first(told, bare):
        bare[0].kind, bare[1].kind, bare[2].kind = "outlet", "date_published", "title"
        return
    if "title" not in kinds and bare and looks_like_title(bare[0].line.words):
        bare[0].kind = "title"
        bare = bare[1:]
    dated = next((one for one in bare if is_dated(one.line.words)), None)
    if dated is not None and "date_published" not in kinds:
        dated.kind = "date_published"
        before = bare[: bare.index(dated)]
        if "outlet" not in kinds and before and len(before[-1].line.words) < 80:
            before[-1].kind = "outlet"


def _is_outlet_first(told: list[_Told], bare: list[_Told]) -> bool:
    """Whether a counted head, or one whose rights say so, is the outlet, the date, and only then the title."""
    if len(bare) < 3 or not is_dated(bare[1].line.words) or not looks_like_title(bare[2].line.words):
        return False
    outlet = bare[0].line.words
    owned = any(is_rights(one.line.words) and outlet.lower() in one.line.words.lower() for one in told)
    return len(outlet) < 80 and (owned or bool(numbering(told[0].line.words)))


def _keep(head: Head, text: str, one: _Told) -> None:
    if not one.kind:
        return
    known = {kept.name for kept in head.fields}
    role = _ROLES.get(one.kind, FURNITURE)
    if role != FURNITURE and one.kind in known:
        role = FURNITURE
    found = [] if one.kind == FURNITURE or one.kind in known else _fields(text, one)
    head.fields += found
    if one.kind in ("title", "subtitle") and found:
        # The label is no word of the headline.
        if one.value > one.start and text[one.start : one.value].strip():
            _hide(head, text, one.start, one.value)
        head.blocks.append(Block(role, one.value, one.end))
        return
    if role == FURNITURE or not found:
        _hide(head, text, one.start, one.end)
        return
    head.blocks.append(Block(role, one.start, one.end))
    head.hidden.append((one.start, one.end))


def _hide(head: Head, text: str, start: int, end: int) -> None:
    end = start + len(text[start:end].rstrip())
    if end > start:
        head.blocks.append(Block(FURNITURE, start, end))
        head.hidden.append((start, end))


def _fields(text: str, one: _Told) -> list[Field]:
    value = text[one.value : one.end]
    words = " ".join(value.split())
    if not words:
        return []
    if one.kind == "author":
        return author_fields(value, one.value, _SURE)
    if one.kind == "date_published":
        return _date(value, one.value)
    if one.kind == "language":
        return _field(one, value, language_code(words.partition(";")[0]) or words)
    if one.kind in _ENDS:
        ends = [at for mark in _ENDS[one.kind] if (at := value.find(mark)) > 2]
        value = value[: min(ends)].rstrip() if ends else value
        return _field(one, value, " ".join(value.split()))
    return _field(one, value, words)


def _field(one: _Told, value: str, normal: str) -> list[Field]:
    return [Field(one.kind, normal, one.value, one.value + len(value), _SURE)] if normal else []


def _date(value: str, offset: int) -> list[Field]:
    for language in LANGUAGES:
        found = find_dates(value[:300], lexicon(language), month_first=language == "en")
        if found:
            date = found[0]
            return [Field("date_published", date.value, offset + date.start, offset + date.end, min(_SURE, date.sure))]
    return []
