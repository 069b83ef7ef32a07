"""Who wrote it: names after "By", and names that stand alone beside the date.

A name needs a reason: a word like "By" before it, a date on or beside its line, a role or an address behind it, or a
profile link ("View all posts by ..."). A name with none of these is left alone: no author is better than a wrong one.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.articles.by_words import by_length, place_length
from reader.articles.eastern_names import names_with_roles
from reader.articles.lexicon import Lexicon, fold
from reader.articles.lines import Line
from reader.articles.names import (
    cut_name,
    is_address,
    is_domain,
    is_eastern,
    is_known_place,
    is_name,
    is_paper,
    is_role,
    is_stamp,
)

_AND = "and|und|y|e|et|en|og|och|ve|dan|и|και|with|avec|con|mit|com|med|met"
# Not "E" or "I", which in capitals are initials.
_AND_IN_CAPITALS = "AND|UND|Y|ET|OG|OCH|VE|WITH|AVEC|CON|MIT|COM"
_SPLIT = re.compile(rf"\s?[/;&]\s?|\s[|•·+]\s|,\s?(?:(?:{_AND})\s)?|、|・|\s(?:{_AND})\s|\s(?:{_AND_IN_CAPITALS})\s")
# "Jane Doe (text) and John Public (pictures)"; and an agency that wrote with a person: "Jane Doe and AFP".
_REMARK = re.compile(rf"(?<=\w) ?\([^():]{{1,60}}\)(?=\s?(?:,|&|/|(?:{_AND})\s|$))")
_JOINED = re.compile(r"\s(?:and|und|y|e|et|en|og|och|ve|dan|и|και|&)\s$")
_WIDE = re.compile(r"\w[ \xa0]*(?: \xa0|\xa0 |  )[ \xa0]*[^\W\d_a-z]")
_MAX_LINE = 130
_REACH = 8
_BUTTONS_ZONE = 30
_MAX_AUTHORS = 6
_LEAST_BEFORE = 3
_BETWEEN = " \xa0\t|•·–—-,/:."
_LAST_WORDS, _ASKED = 3, 8
_PAPER = 40
_BY_PLACE = 40
_LISTED = 5
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


def begins_with_by(words: str, lexicon: Lexicon) -> bool:
    """Whether a line begins with "By" and a name, or is nothing but "By"."""
    length = by_length(words, lexicon)
    if not length:
        return False
    rest = words[length:].strip()
    if not rest:
        return True
    rest = rest[_led_in(words[:length], rest, lexicon) :]
    name = cut_name(_SPLIT.split(rest, maxsplit=1)[0], lexicon)
    return bool(name) and is_name(name, lexicon, strict=False)


def _names_in(words: str, offset: int, lexicon: Lexicon, sure: float, *, strict: bool) -> list[Author]:
    """Return the names a list of names holds, up to the first piece that is none."""
    authors: list[Author] = []
    position, joined = 0, False
    words = _without_remarks(words)
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
        joined = joined or (_is_agency(name, lexicon) and _JOINED.search(words[:position]) is not None)
        begin = offset + position + piece.index(name)
        if all(fold(name) != fold(author.name) for author in authors):
            authors.append(Author(name, begin, begin + len(name), sure))
        if len(name) + 1 < len(piece.strip()) and not is_role(piece, lexicon):
            break
        position = end
    # "By Jane Example, Harbour Gazette", "By Jane Example, Reuters": the outlet is no second author.
    persons = [author for author in authors if not is_paper(author.name, lexicon)]
    if not joined:
        persons = [author for author in persons if not _is_agency(author.name, lexicon)] or persons
    return (persons or authors)[:_MAX_AUTHORS]


def _joins(sign: str) -> bool:
    """Whether what parts two pieces is a word or a sign for "and"."""
    return "&" in sign or any(letter.isalpha() for letter in sign)


def _without_remarks(words: str) -> str:
    """Return words, as long as before, without what stands in brackets behind the first of several names."""
    return _REMARK.sub(lambda remark: " " * len(remark[0]), words) if "(" in words else words


def _is_agency(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is an agency's or begins with one ("CNN Newsource")."""
    first = name.split(maxsplit=1)[0]
    return name.lower() in lexicon.agencies or (first.isupper() and first.lower() in lexicon.agencies)


def authors_after_by(line: Line, lexicon: Lexicon) -> list[Author]:
    """Return the authors a line names after "By"."""
    length = by_length(line.text, lexicon)
    if not length:
        return []
    by, rest = line.text[:length].strip(" \xa0\t:：-"), line.text[length:]
    if by.lower() in lexicon.papers and is_paper(rest, lexicon) and is_name(rest, lexicon, strict=False):
        # "Redacción Gazette" is a desk's name as a whole.
        return [Author(line.text, line.start, line.end, 0.6)]
    led = _led_in(by, rest, lexicon)
    return _names_in(rest[led:], line.start + length + led, lexicon, 0.9, strict=False)


def _led_in(by: str, words: str, lexicon: Lexicon) -> int:
    """Return how many characters after "By" stand before a name: its role ("redacteur Jane Doe"), "in Berlin, "."""
    first = next(iter(words.split(maxsplit=1)), "")
    if not first or not first[0].islower():
        return 0
    if first in lexicon.roles:
        return len(words) - len(words[len(first) :].lstrip())
    comma = words.find(", ", 0, _BY_PLACE) if " " in by.strip() else -1
    return comma + 2 if comma > 0 else 0


def names_alone(line: Line, lexicon: Lexicon, before: int | None = None) -> list[Author]:
    """Return the names a line consists of, or consists of before offset `before` in it (where a date begins)."""
    if line.weight > _MAX_LINE:
        return []
    words = line.text[:before]
    if signed := names_with_roles(words):
        return [Author(words[begin:end], line.start + begin, line.start + end, 0.85) for begin, end in signed]
    led = place_length(words, lexicon)
    return _names_in(words[led:].rstrip(" \xa0\t|•·–—-,(/:"), line.start + led, lexicon, 0.7, strict=True)


def find_authors(
    lines: Sequence[Line], zone: range, dated: Dated, lexicon: Lexicon, text: range = range(0)
) -> dict[int, list[Author]]:
    """Return the authors by the line that names them.

    Args:
        lines: all lines.
        zone: the lines where a byline can stand, between headline and text.
        dated: lines with the date of publication or update, and where in them the date begins and ends.
        lexicon: the page's.
        text: the article's lines; a name it speaks of is a person's or place's it is about, not its author's.
    """
    named = _after_by(lines, zone, lexicon)
    if any(not is_paper(author.name, lexicon) for authors in named.values() for author in authors):
        return named
    # "By The Morning Post" is kept only when no person is named.
    for alone in (_before_dates(lines, zone, dated, lexicon), _standing_alone(lines, zone, dated, lexicon)):
        if found := {
            index: kept
            for index, authors in alone.items()
            if (kept := [one for one in authors if not is_spoken_of(one.name, lines, text, lexicon)])
        }:
            return found
    return named or _papers_beside_dates(lines, zone, dated, lexicon)


def is_spoken_of(name: str, lines: Sequence[Line], text: range, lexicon: Lexicon) -> bool:
    """Whether the article's first paragraphs name somebody or some place, other than as "Jane Doe is a reporter"."""
    if name.lower() in lexicon.agencies:
        return False
    whole = re.compile(rf"(?<=.)(?<!\w){re.escape(name)}(?!\w)")
    asked = text[: min(_ASKED, max(1, len(text) - _LAST_WORDS))]
    return any(lines[index].kind in ("prose", "sentence") and whole.search(lines[index].text) for index in asked)


def _papers_beside_dates(lines: Sequence[Line], zone: range, dated: Dated, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the outlet or desk alone on the line right over or under the date, in an author's place."""
    for index in zone:
        line = lines[index]
        if line.kind in ("short", "byline") and line.weight < _PAPER and {index - 1, index + 1} & dated.keys():
            whole = line.text[by_length(line.text, lexicon) :].strip(" \xa0|•·–—-") or line.text
            desk = whole.lower() in lexicon.papers
            if is_paper(whole, lexicon) and (desk or is_name(whole, lexicon, strict=False)):
                start = line.start + line.text.index(whole)
                return {index: [Author(whole, start, start + len(whole), 0.4)]}
    return {}


def _after_by(lines: Sequence[Line], zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    found: dict[int, list[Author]] = {}
    for index in zone:
        if lines[index].kind == "byline":
            if authors := authors_after_by(lines[index], lexicon):
                found[index] = authors
            elif is_bare_by(lines[index], lexicon):
                above, below = (of(lines, index, zone, lexicon) for of in (_names_above, authors_under))
                found.update(above if above and (len(above) > 1 or not below) else below)
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
    headline = lines[zone.start - 1].folded if zone.start else ""
    reasons = {
        index: _reason(lines, index, dated, lexicon)
        for index in zone
        if lines[index].kind in _NAMES or _is_remarked(lines, index, dated)
        if not (lines[index].weight > _PAPER // 2 and lines[index].folded in headline)
    }
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


def _is_remarked(lines: Sequence[Line], index: int, dated: Dated) -> bool:
    """Whether what looks like a caption is "Jane Doe (text) and John Public (pictures)" over the date."""
    line = lines[index]
    return line.kind == "caption" and line.weight < _MAX_LINE and ")" in line.text and index + 1 in dated


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


def is_bare_by(line: Line, lexicon: Lexicon) -> bool:
    """Whether a line says "By" or its like and nothing else."""
    return line.kind == "byline" and not line.text[by_length(line.text, lexicon) :].strip()


def _names_above(lines: Sequence[Line], index: int, zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the names that each have a word like "Text" under them, from a line with that word on."""
    found: dict[int, list[Author]] = {}
    while index < zone.stop and is_bare_by(lines[index], lexicon) and index - 1 in zone:
        authors = names_alone(lines[index - 1], lexicon) if lines[index - 1].kind in _NAMES else []
        if not authors:
            break
        found[index - 1] = authors
        index += 2
    return found


def authors_under(lines: Sequence[Line], index: int, zone: range, lexicon: Lexicon) -> dict[int, list[Author]]:
    """Return the names on the lines under a line that says nothing but "By"."""
    found: dict[int, list[Author]] = {}
    for below in range(index + 1, min(zone.stop, index + 8)):
        if not lines[below].folded or lines[below].folded in lexicon.joiners or lines[below].folded in lexicon.by:
            continue
        authors = authors_after_by(lines[below], lexicon) or names_alone(lines[below], lexicon)
        if found and not authors and lines[below].kind == "short" and is_role(lines[below].text, lexicon):
            continue
        if not authors or lines[below].kind in ("date", "furniture"):
            break
        if found and is_paper(authors[0].name, lexicon):
            break
        found[below] = authors
    return found


def _further(
    lines: Sequence[Line], found: dict[int, list[Author]], zone: range, lexicon: Lexicon
) -> dict[int, list[Author]]:
    """Return authors with those of bylines that follow at once ("By A", "By B")."""
    last = max(found)
    while last + 1 in zone:
        last += 1
        more = (
            authors_after_by(lines[last], lexicon) if lines[last].kind == "byline" else _joined_to(lines[last], lexicon)
        )
        if not more:
            break
        known = {fold(author.name) for authors in found.values() for author in authors}
        found[last] = [author for author in more if fold(author.name) not in known]
    return found


def _joined_to(line: Line, lexicon: Lexicon) -> list[Author]:
    """Return the names of a line that goes on with "and"."""
    joiner, _, rest = line.text.partition(" ")
    if joiner.lower() not in lexicon.joiners or line.weight > _MAX_LINE:
        return []
    return _names_in(rest, line.start + len(joiner) + 1, lexicon, 0.85, strict=True)


def _reason(lines: Sequence[Line], index: int, dated: Dated, lexicon: Lexicon) -> int:
    """Return how good a reason there is to take a name on a line for an author's: 3 sure, 2 good, 1 fair, 0 none."""
    if not names_alone(lines[index], lexicon) or _is_listed(lines, index, lexicon):
        return 0
    own, fair = lines[index].text, 0
    if names_with_roles(own):
        return 3
    if _WIDE.search(own) or (is_role(own, lexicon) and len(own) < 60):
        return 2
    for near in _neighbours(lines, index):
        text = lines[near].text
        if near in dated:
            return 2
        if near > index and lines[near].weight < 60 and (is_address(text) or is_role(text, lexicon)):
            return 2
        fair = max(fair, is_stamp(text, lexicon))
    return 2 if "/" in own and len(names_alone(lines[index], lexicon)) > 1 else int(fair)


def _is_listed(lines: Sequence[Line], index: int, lexicon: Lexicon) -> bool:
    """Whether a name is one of many lines that could be names: a menu, or a list of topics."""
    # In Chinese and Japanese most menu entries look like names, and others are too long for one.
    eastern = is_eastern(lines[index].text) and not names_with_roles(lines[index].text)
    count = 1
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(lines) and count < _LISTED and lines[at].kind == "short" and lines[at].weight < _PAPER:
            if not eastern and not names_alone(lines[at], lexicon):
                break
            count, at = count + 1, at + step
    return count >= _LISTED


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
