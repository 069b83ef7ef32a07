"""The fields of an article, each with the words it came from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from annotations.model.field import FIELD_NAMES, Field
from annotations.text.canonical import clean_value
from reader.articles.byline import Author
from reader.articles.dateline import dateline_of
from reader.articles.headline_signs import is_crumbs
from reader.articles.layout import Layout
from reader.articles.lexicon import Lexicon, fold
from reader.articles.line_kinds import with_agencies
from reader.articles.lines import Line
from reader.articles.names import is_role
from reader.articles.published import PageDate

_SPACES = re.compile(r"\s+")
_COPYRIGHT = re.compile(
    r"^(?:©|\([cC]\)|[cC]opyright:?)\s?(?:©\s?)?(?:by\s)?(?:\d{4}\s?[-–]\s?)?\d{4},?\s(?:by\s)?"
    r"(?P<outlet>[^\W\d_][^|.,;•·©\d]{1,38}?)(?=$|\s?[|.,;•·©]|\s(?:All|Alle|Todos|Tous|Tutti|Inc|Ltd|GmbH|LLC)\b)"
)
_RIGHTS = r"(?i:All rights|Alle Rechte|Todos los derechos|Todos os direitos|Tous droits|Tutti i diritti|Alle rechten)"
_NAMED = r"(?P<outlet>[^\W\d_][^|,;•·©\d]{1,38}?)"
_COPYRIGHTS = (
    _COPYRIGHT,
    re.compile(rf"^(?:©|\([cC]\)|[cC]opyright:?)\s?(?:©\s?)?{_NAMED}[\s,.|–-]{{1,3}}(?:\d{{4}}\b|{_RIGHTS})"),
    re.compile(rf"^{_NAMED}[\s,.|–-]{{1,3}}(?:{_RIGHTS}[^©]{{0,20}})?(?:©|\([cC]\)|[cC]opyright)\s?\d{{4}}"),
    re.compile(rf"^(?:©\s?)?\d{{4}}[\s,.|–-]{{1,3}}{_NAMED}[\s,.|–-]{{1,3}}{_RIGHTS}"),
    re.compile(rf"^{_NAMED}[\s,.|–-]{{1,3}}{_RIGHTS}"),
)
_SIGN = re.compile(r"©|\([cC]\)")
_COPYRIGHT_LINE = 160
_TITLE_TAIL = re.compile(r"^\s?[|\-–—•·:»]{1,2}\s(?P<outlet>[^|\-–—•·:»]{2,40})$")
_URL = re.compile(r"^(?P<label>(?:permalink|url|link):?\s)?(?P<url>https?://[^\s<>\"]{4,500})$", re.IGNORECASE)
_CRUMBS = re.compile(r"\s?[/>»›|]\s?")
# A heading's or list's mark, as in Markdown, is none of its words.
_MARK = re.compile(r"(?:#{1,6}\s+|[*•▪■●>–—-]\s+)+")
_BOLD = re.compile(r"(?P<mark>\*{1,3}|_{1,3})(?P<words>[^\s*_](?:.*[^\s*_])?)(?P=mark)$", re.DOTALL)
_CORRESPONDENT = re.compile(r"(?P<place>[^\W\d_][^()\d,|]{1,40}?)\s?\((?P<role>[^()\d]{3,40})\)$")
_HEAD_REACH = 20
_GENERIC_CREDIT = 13
_NEAR_END = 2
_WAY, _ENTRY = 2, 30
_CREDIT_REACH = 6


def _field(name: str, line: Line, value: str, start: int, sure: float) -> Field:
    return Field(name, clean_value(_SPACES.sub(" ", value)), start, start + len(value), round(sure, 2))


def _heading(name: str, line: Line, sure: float) -> Field:
    """Return a field of a whole line; marks of Markdown round its words are none of its value."""
    mark = _MARK.match(line.text)
    begin = mark.end() if mark and mark.end() < len(line.text) else 0
    value = line.text[begin:]
    if (bold := _BOLD.match(value)) is not None:
        begin, value = begin + bold.start("words"), bold["words"]
    return _field(name, line, value, line.start + begin, sure)


def make_fields(
    lines: Sequence[Line],
    layout: Layout,
    authors: Iterable[Author],
    dates: Iterable[PageDate],
    language: tuple[str, float] | None,
    lexicon: Lexicon,
) -> list[Field]:
    """Return all fields, in the order they are shown in."""
    found: list[Field] = []
    if layout.headline is not None:
        headline = lines[layout.headline]
        found.append(_heading("title", headline, layout.sure))
        if layout.standfirst:
            first = lines[min(layout.standfirst)]
            found.append(_heading("subtitle", first, 0.7))
    found += [Field("author", clean_value(one.name), one.start, one.end, one.sure) for one in authors]
    found += [Field(date.name, date.value, date.start, date.end, date.sure) for date in dates]
    for one in (
        _place(lines, layout, lexicon), _outlet(lines, layout, lexicon), _credit(lines, layout, lexicon),
        _section(lines, layout, lexicon), _url(lines, layout),
    ):  # fmt: skip
        if one is not None:
            found.append(one)
    if language is not None:
        found.append(Field("language", language[0], None, None, language[1]))
    return sorted((one for one in found if one.value), key=lambda one: FIELD_NAMES.index(one.name))


def _place(lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> Field | None:
    """Return the place of the dateline the first paragraph begins with."""
    for index in range(layout.begin, layout.end):
        line = lines[index]
        if line.kind in ("prose", "sentence"):
            dateline = dateline_of(lines, index, lexicon)
            if dateline is None:
                break
            span = line.start + dateline.place_start, line.start + dateline.place_end
            return Field("place", clean_value(dateline.place), *span, 0.85)
    return _place_of_correspondent(lines, layout, lexicon)


def _place_of_correspondent(lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> Field | None:
    """Return the place under a byline that says how its author came there: "Puerto Elsin (enviada especial)"."""
    first = layout.headline + 1 if layout.headline is not None else layout.begin
    for index in range(first + 1, min(layout.begin, first + _HEAD_REACH)):
        match = _CORRESPONDENT.match(lines[index].text) if lines[index - 1].kind == "byline" else None
        if match and is_role(match["role"], lexicon):
            return _field("place", lines[index], match["place"], lines[index].start, 0.6)
    return None


def _credit(lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> Field | None:
    """Return where the text says it comes from.

    "Source:" can belong to a picture inside the text, so that it counts only at the text's end or in its head.
    """
    head = layout.headline + 1 if layout.headline is not None else layout.begin
    for index in range(head, min(len(lines), layout.end + _CREDIT_REACH)):
        line = lines[index]
        if line.kind != "credit":
            continue
        lower = line.text.lower()
        label = max((start for start in lexicon.credits if lower.startswith(start)), key=len, default="")
        if length := with_agencies(line.text, lexicon):
            label = lower[:length]
        inside = layout.begin <= index < layout.end - _NEAR_END
        value = line.text[len(label) :].strip(" \xa0\t:.–—-)]")
        if not value or len(value) > 80 or (inside and len(label) < _GENERIC_CREDIT):
            continue
        start = line.start + len(label) + line.text[len(label) :].index(value)
        return _field("credit", line, value, start, 0.9 if len(label) >= _GENERIC_CREDIT else 0.7)
    return None


def _outlet(lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> Field | None:
    """Return who published the page: behind the headline in the window's title, or after "© 2025"."""
    if layout.headline is not None:
        title = lines[layout.headline].text
        for line in (*lines[: layout.headline], *lines[layout.end :]):
            behind = line.text[len(title) :] if line.weight < 260 and line.text.startswith(title) else ""
            if tail := _TITLE_TAIL.match(behind):
                start = line.start + len(title) + tail.start("outlet")
                return _field("outlet", line, tail["outlet"].rstrip(), start, 0.75)
    for line in reversed(lines[layout.end :]):
        if line.weight >= _COPYRIGHT_LINE:
            continue
        begin = _rights_length(line.text, lexicon)
        match = next(filter(None, (form.match(line.text[begin:]) for form in _COPYRIGHTS)), None)
        if match is not None:
            start = line.start + begin + match.start("outlet")
            return _field("outlet", line, match["outlet"].rstrip(" \xa0–-"), start, 0.55)
    return None


def _rights_length(words: str, lexicon: Lexicon) -> int:
    """Return how many characters before the sign for copyright say only that there is one, in the page's language."""
    sign = _SIGN.search(words)
    return sign.start() if sign is not None and fold(words[: sign.start()]) in lexicon.rights else 0


def _section(lines: Sequence[Line], layout: Layout, lexicon: Lexicon) -> Field | None:
    """Return what the page is filed under: the kicker, or the last known section of the bread crumbs."""
    if layout.headline is None:
        return None
    for index in range(layout.headline - 1, max(-1, layout.headline - 4), -1):
        line = lines[index]
        if fold(line.text) in lexicon.sections:
            if _is_in_menu(lines, index, lexicon):
                return None
            return _field("section", line, line.text, line.start, 0.6)
        parts = [part for part in _CRUMBS.split(line.text) if part.strip()]
        # A line of many sections is a menu's, not the way to this page; two side by side are, if no sign leads on.
        known = sum(fold(part) in lexicon.sections for part in parts)
        if len(parts) > 1 and line.weight < 200 and known <= (_WAY if is_crumbs(line) else 1):
            for part in reversed(parts):
                if fold(part) in lexicon.sections:
                    return _field("section", line, part.strip(), line.start + line.text.index(part.strip()), 0.6)
    return None


def _is_in_menu(lines: Sequence[Line], index: int, lexicon: Lexicon) -> bool:
    """Whether a section's name stands in a list of them."""
    above = lines[index - 1] if index else None
    below = lines[index + 1] if index + 1 < len(lines) else None
    listed = above is not None and not lines[index].gap and _is_entry(above, lexicon)
    return listed or (below is not None and not below.gap and _is_entry(below, lexicon))


def _is_entry(line: Line, lexicon: Lexicon) -> bool:
    return fold(line.text) in lexicon.sections or (line.kind == "furniture" and line.weight < _ENTRY)


def _url(lines: Sequence[Line], layout: Layout) -> Field | None:
    """Return the page's address: alone on a line over the headline, or called a permalink anywhere."""
    for index, line in enumerate(lines):
        if layout.begin <= index < layout.end or line.kind == "prose":
            continue
        match = _URL.match(line.text)
        before = layout.headline is not None and index < layout.headline
        if match and (match["label"] or before):
            return _field("url", line, match["url"], line.start + match.start("url"), 0.8)
    return None
