"""Datelines: where a report was filed from, printed before its first words.

`ATLANTA -- `, `BUENOS AIRES, Dec 22 (AP) -- `, `Berlin (dpa) - `, `MADRID, 12 Dic. (EUROPA PRESS) - `: a place, then
perhaps a region, a date and an agency, then a dash. Without an agency the place must be in capitals or be followed by a
long dash, else a first sentence with a dash in it would do. `Wellenbrück. ` or `BOGOTÁ. ` is one only where the page
names the place again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.articles.letters import LETTER
from reader.articles.lexicon import Lexicon, fold
from reader.articles.lines import Line

_REACH = 90
_NAME = rf"{LETTER}+"
_REGION = rf"[,/]\s?{_NAME}(?:[ .'’\-]{{1,2}}{_NAME}){{0,3}}\.?"
_TOWN = rf"{_NAME}(?:[ .'’\-]{{1,2}}{_NAME}){{0,4}}\.?"
_DATE = r"(?:,?\s?(?:\d{1,2}\.?\s?[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2})(?:,?\s\d{4})?)?"
_AGENCY = r"(?P<agency>\s?[(\[][^()\[\]]{2,30}[)\]])?"
_REST = rf"{_DATE}{_AGENCY},?\s{{0,3}}(?P<dash>--+|[—–―]|\s-|[-:.](?=\s))[\s\xa0]{{0,3}}"
# What follows the town's comma is a date where it can be one, and only then a region.
_DATELINES = tuple(re.compile(rf"^(?P<place>{place}){_REST}") for place in (_TOWN, rf"{_TOWN}{_REGION}"))
_MAX_PLACE = 42
_MAX_WORDS_WITH_STOP = 3
_AGAIN_LINES = 300


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of words: where it ends, and the place's span in them and normal form."""

    end: int
    place_start: int
    place_end: int
    place: str


def dateline_of(lines: Sequence[Line], index: int, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline the paragraph on a line begins with."""
    found = find_dateline(lines[index].text, lexicon, with_stop=True)
    if found is None or not lines[index].text[: found.end].rstrip().endswith("."):
        return found
    place = re.compile(rf"(?<!\w){re.escape(found.place)}(?!\w)")
    behind = lines[index].text[found.end :]
    named = place.search(behind) or any(
        place.search(line.text) for line in lines[:_AGAIN_LINES] if line is not lines[index]
    )
    return found if named else None


def find_dateline(words: str, lexicon: Lexicon, *, with_stop: bool = False) -> Dateline | None:
    """Return the dateline a paragraph begins with.

    Args:
        words: the paragraph.
        lexicon: the page's.
        with_stop: whether a full stop can end it; what is found then may as well be a sentence of one word.
    """
    match = next(filter(None, (form.match(words[:_REACH]) for form in _DATELINES)), None)
    if match is None or not words[match.end() :].strip():
        return None
    place = match["place"].rstrip(", ")
    if "," not in place and "/" not in place:
        # "VILLARMENA.– ": the full stop is not the town's.
        place = place.rstrip(".")
    if len(place) > _MAX_PLACE or not _is_place(place, match, lexicon, with_stop=with_stop):
        return None
    shown = _sentence_case(place) if place.split(",", maxsplit=1)[0].isupper() else place
    return Dateline(match.end(), match.start("place"), match.start("place") + len(place), shown)


def _is_place(place: str, match: re.Match[str], lexicon: Lexicon, *, with_stop: bool) -> bool:
    town = place.split(",", maxsplit=1)[0]
    if not (town[0].isupper() or not town[0].islower()) or fold(town) in lexicon.sections | lexicon.words:
        return False
    agency, dash = match["agency"], match["dash"]
    if dash == ".":
        return with_stop and not agency and _is_place_with_stop(town, lexicon)
    if dash == ":" and not town.isupper():
        return False
    if agency:
        return True
    words = town.split()
    capitals = town.isupper() and len(town) > 2
    if dash in (":", "-", " -") and not capitals:
        return False
    if capitals:
        return len(words) <= 4 and town.lower() not in lexicon.agencies
    if not any(letter.islower() for letter in town):
        # A script without case: a dash alone proves nothing unless the place is one word or two.
        return len(words) <= 2
    small = [word for word in words if word[0].islower()]
    return dash in ("--", "—", "–", "―") and len(words) <= 3 and not small and words[0].lower() not in lexicon.openers


def _is_place_with_stop(town: str, lexicon: Lexicon) -> bool:
    words = town.split()
    if len(town) < 3 or len(words) > _MAX_WORDS_WITH_STOP or not all(word[0].isupper() for word in words):
        return False
    return words[0].lower() not in lexicon.openers and (town.isupper() or "." in lexicon.dateline_ends)


def _sentence_case(place: str) -> str:
    return re.sub(
        r"[^\W\d_]+",
        lambda word: word[0] if not word[0].isupper() or len(word[0]) < 2 else word[0][0] + word[0][1:].lower(),
        place,
    )
