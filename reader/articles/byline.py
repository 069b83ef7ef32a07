"""Who wrote it: names after "By", and names that stand alone beside the date.

A name needs a reason: a word like "By" before it, a date on or beside its line, a role or an address behind it, or a
profile link ("View all posts by ..."). A name with none of these is left alone: no author is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.articles.letters import LETTER
from reader.articles.lexicon import Lexicon, fold
from reader.articles.lines import Line
from reader.articles.names import cut_name, is_domain, is_known_place, is_name, is_role

_AND = "and|und|y|e|et|en|og|och|ve|dan|и|και|with|avec|con|mit|com|med|met"
# Not "E" or "I", which in capitals are initials.
_AND_IN_CAPITALS = "AND|UND|Y|ET|OG|OCH|VE|WITH|AVEC|CON|MIT|COM"
_SPLIT = re.compile(rf"\s?[/;&]\s?|\s[|•·+]\s|,\s?(?:(?:{_AND})\s)?|、|・|\s(?:{_AND})\s|\s(?:{_AND_IN_CAPITALS})\s")
_FIRST_WORDS = re.compile(rf"{LETTER}+")
_GLUED = re.compile(r"^(?:By|BY|Von|Por|Par)(?=[A-ZÀ-Þ][a-zß-ÿ])")
_ADDRESS = re.compile(r"^@\w+$|^\S+@\S+\.\w+$")
_EAST = re.compile(
    r"^[\[(【]?(?:[가-힣]{2,6}[=\s])?([가-힣]{2,4}|[\u3040-\u30ff\u3400-\u9fff]{2,8})\s?"
    r"(?:기자|특파원|선임기자|인턴기자|記者|记者)[\])】]?(?:\s?[(\[]?\S+@\S+)?$"
)
_WIDE = re.compile(r"\w[ \xa0]*(?: \xa0|\xa0 |  )[ \xa0]*[^\W\d_a-z]")
_FIGURE = re.compile(r"\d")
_MAX_LINE = 130
_BY_REACH = 50
_STAMP = 45
_REACH = 8
_BUTTONS_ZONE = 30
_MAX_AUTHORS = 6
_LEAST_BEFORE = 3
_BETWEEN = " \xa0\t|•·–—-,/:."
_NAMES = ("short", "sentence")

Dated = Mapping[int, tuple[int, int]]
"""For lines with a date, where in them it begins and ends."""


@dataclass(frozen=True, slots=True)
class Author:
    """A name with its span in the text, and how sure it is one of the article's authors."""

    name: str
    start: int
    end: int
    sure: float


def by_length(words: str, lexicon: Lexicon) -> int:
    """Return how many characters of words are "By", "Escrito por:", "Author of the article:" ...; 0 if none."""
    glued = _GLUED.match(words)
    if glued:
        return glued.end()
    first = _FIRST_WORDS.search(words, 0, 12)
    if first is None or first.start() > 2 or first[0].lower() not in lexicon.by_first:
        return 0
    lower = words[:_BY_REACH].lower()
    best = 0
    for count, match in enumerate(_FIRST_WORDS.finditer(lower)):
        if lower[: match.end()].lstrip("(-–—•|* ") in lexicon.by:
            best = match.end()
        if count == 4:
            break
    if not best:
        return 0
    rest = words[best:]
    if rest and not (rest[0].isspace() or rest[0] in ":：-"):
        return 0
    return best + len(rest) - len(rest.lstrip(" \xa0\t:：-"))


def begins_with_by(words: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with "By" and a name, or is nothing but "By"."""
    length = by_length(words, lexicon)
    if not length:
        return False
    rest = words[length:].strip()
    if not rest:
        return True
    name = cut_name(_SPLIT.split(rest, maxsplit=1)[0], lexicon)
    return bool(name) and is_name(name, lexicon, strict=False)


def _names_in(words: str, offset: int, lexicon: Lexicon, sure: float, *, strict: bool) -> list[Author]:
    """Return the names a list of names holds, up to the first piece that is none."""
    authors: list[Author] = []
    position = 0
    pieces = [(match.start(), match.end()) for match in _SPLIT.finditer(words)] + [(len(words), len(words))]
    for start, end in pieces:
        piece = words[position:start]
        if (
            authors
            and _joins(words[start:end])
            and is_role(piece, lexicon)
            and not is_name(piece, lexicon, strict=True)
        ):
            # "By Jane Example, political editor, and John Sample": "and" says that another one follows.
            position = end
            continue
        name = cut_name(piece, lexicon)
        if not name or not is_name(name, lexicon, strict=strict or bool(authors)) or is_domain(name):
            break
        if authors and is_known_place(name, lexicon):
            break
        begin = offset + position + piece.index(name)
        if all(fold(name) != fold(author.name) for author in authors):
            authors.append(Author(name, begin, begin + len(name), sure))
        if len(name) + 1 < len(piece.strip()) and not is_role(piece, lexicon):
            break
        position = end
    # "By Jane Example, Harbour Gazette", "By Jane Example, Reuters": the outlet is no second author.
    persons = [author for author in authors if not is_paper(author.name, lexicon)]
    persons = [author for author in persons if not _is_agency(author.name, lexicon)] or persons
    return (persons or authors)[:_MAX_AUTHORS]


def _joins(sign: str) -> bool:
    """Whether what parts two pieces is a word or a sign for "and"."""
    return "&" in sign or any(letter.isalpha() for letter in sign)


def _is_agency(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is an agency's or begins with one ("CNN Newsource")."""
    first = name.split(maxsplit=1)[0]
    return name.lower() in lexicon.agencies or (first.isupper() and first.lower() in lexicon.agencies)


def authors_after_by(line: Line, lexicon: Lexicon) -> list[Author]:
    """Return the authors a line names after "By"."""
    length = by_length(line.text, lexicon)
    return _names_in(line.text[length:], line.start + length, lexicon, 0.9, strict=False) if length else []


def names_alone(line: Line, lexicon: Lexicon, before: int | None = None) -> list[Author]:
    """Return the names a line consists of, or consists of before offset `before` in it (where a date begins)."""
    if line.weight > _MAX_LINE:
        return []
    words = line.text[:before]
    east = _EAST.match(words.strip())
    if east:
        begin = line.start + words.index(east[1])
        return [Author(east[1], begin, begin + len(east[1]), 0.85)]
    return _names_in(words.rstrip(" \xa0\t|•·–—-,(/:"), line.start, lexicon, 0.7, strict=True)


def find_authors(lines: Sequence[Line], zone: range, dated: Dated, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the authors by the line that names them.

    Args:
        lines: all lines.
        zone: the lines where a byline can stand, between headline and text.
        dated: lines with the date of publication or update, and where in them the date begins and ends.
        lexicon: the page's.
    """
    named = _after_by(lines, zone, lexicon)
    if any(not is_paper(author.name, lexicon) for authors in named.values() for author in authors):
        return named
    # "By The Morning Post" is kept only when no person is named.
    return _before_dates(lines, zone, dated, lexicon) or _standing_alone(lines, zone, dated, lexicon) or named


def is_paper(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is an outlet's or a desk's, not a person's; agencies count as persons."""
    lower = name.lower()
    return lower not in lexicon.agencies and any(part in lexicon.papers for part in lower.split())


def _after_by(lines: Sequence[Line], zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    found: dict[int, list[Author]] = {}
    for index in zone:
        if lines[index].kind == "byline":
            if authors := authors_after_by(lines[index], lexicon):
                found[index] = authors
            elif not lines[index].text[by_length(lines[index].text, lexicon) :].strip():
                found.update(_names_below(lines, index, zone, lexicon))
            if found:
                return _further(lines, found, zone, lexicon)
    return found


def _before_dates(lines: Sequence[Line], zone: range, dated: Dated, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the names before the date on its line, else behind it ("3 May 2025 | Jane Example")."""
    for index in zone:
        if index in dated:
            begin, end = dated[index]
            authors = names_alone(lines[index], lexicon, begin) if begin > _LEAST_BEFORE else []
            if authors := authors or _names_behind(lines[index], end, lexicon):
                return {index: authors}
    return {}


def _names_behind(line: Line, begin: int, lexicon: Lexicon) -> list[Author]:
    """Return the names behind a date: after "By", or after a mark when nothing else follows them."""
    words = line.text[begin:]
    bare = words.lstrip(_BETWEEN)
    if not bare or line.weight > _MAX_LINE:
        return []
    start = begin + len(words) - len(bare)
    if length := by_length(bare, lexicon):
        return _names_in(bare[length:], line.start + start + length, lexicon, 0.85, strict=True)
    marked = any(mark in words[: len(words) - len(bare)] for mark in "|•·–—-/")
    authors = _names_in(bare, line.start + start, lexicon, 0.65, strict=True) if marked else []
    return authors if authors and authors[-1].end == line.end else []


def _standing_alone(lines: Sequence[Line], zone: range, dated: Dated, lexicon: Lexicon) -> dict[int, list[Author]]:
    found: dict[int, list[Author]] = {}
    known: set[str] = set()
    agencies: list[int] = []
    reasons = {index: _reason(lines, index, dated, lexicon) for index in zone if lines[index].kind in _NAMES}
    best = max(reasons.values(), default=0)
    for index, reason in reasons.items():
        if reason and (reason == best or index - 1 in found):
            authors = [one for one in names_alone(lines[index], lexicon) if fold(one.name) not in known]
            if authors and not is_paper(authors[0].name, lexicon):
                found[index] = authors
                known |= {fold(one.name) for one in authors}
                if authors[0].name.lower() in lexicon.agencies:
                    agencies.append(index)
    if len(agencies) < len(found):
        for index in agencies:
            del found[index]
    return found or _over_buttons(lines, zone, lexicon)


def _over_buttons(lines: Sequence[Line], zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the one name that stands right over the share buttons, with an empty line before it."""
    found = {
        index: [Author(one.name, one.start, one.end, 0.5) for one in authors]
        for index in zone
        if index + 2 < len(lines)
        and lines[index].kind == "short"
        and lines[index].gap
        and lines[index + 1].kind == lines[index + 2].kind == "furniture"
        and not lines[index + 1].gap
        and (authors := names_alone(lines[index], lexicon))
        and not is_paper(authors[0].name, lexicon)
    }
    return found if len(found) == 1 and len(zone) < _BUTTONS_ZONE else {}


def _names_below(lines: Sequence[Line], index: int, zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the names on the lines under a line that says nothing but "By"."""
    found: dict[int, list[Author]] = {}
    for below in range(index + 1, min(zone.stop, index + 8)):
        if not lines[below].folded or lines[below].folded in lexicon.joiners or lines[below].folded in lexicon.by:
            continue
        authors = names_alone(lines[below], lexicon)
        if not authors or lines[below].kind in ("date", "furniture"):
            break
        found[below] = authors
    return found


def _further(
    lines: Sequence[Line], found: dict[int, list[Author]], zone: range, lexicon: Lexicon
) -> dict[int, list[Author]]:
    """Return authors with those of bylines that follow at once ("By A", "By B")."""
    last = max(found)
    while last + 1 in zone and lines[last + 1].kind == "byline":
        last += 1
        more = authors_after_by(lines[last], lexicon)
        if not more:
            break
        known = {fold(author.name) for authors in found.values() for author in authors}
        found[last] = [author for author in more if fold(author.name) not in known]
    return found


def _reason(lines: Sequence[Line], index: int, dated: Dated, lexicon: Lexicon) -> int:
    """Return how good a reason there is to take a name on a line for an author's: 2 good, 1 fair, 0 none."""
    if not names_alone(lines[index], lexicon):
        return 0
    own, fair = lines[index].text, 0
    if _EAST.match(own) or _WIDE.search(own) or (is_role(own, lexicon) and len(own) < 60):
        return 2
    for near in _neighbours(lines, index):
        text = lines[near].text
        if near in dated:
            return 2
        if near > index and lines[near].weight < 60 and (_ADDRESS.match(text) or is_role(text, lexicon)):
            return 2
        fair = max(fair, is_stamp(text, lexicon))
    return 2 if "/" in own and len(names_alone(lines[index], lexicon)) > 1 else int(fair)


def _neighbours(lines: Sequence[Line], index: int) -> list[int]:
    """Return the two lines before and three after, share buttons and the like between them not counted."""
    near: list[int] = []
    for step, count in ((-1, 2), (1, 3)):
        at, left = index + step, count
        while 0 <= at < len(lines) and left and abs(at - index) < _REACH:
            near.append(at)
            left -= lines[at].kind != "furniture"
            at += step
    return near


def is_stamp(words: str, lexicon: Lexicon) -> bool:
    """Whether a line tells a time without a date: "Updated 15.59", "2 hours ago"."""
    if len(words) > _STAMP or not _FIGURE.search(words):
        return False
    return any(
        part in lexicon.ago or (len(part) > 4 and (part in lexicon.updated or part in lexicon.published))
        for part in _FIRST_WORDS.findall(words.lower())
    )
