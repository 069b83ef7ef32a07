"""Datelines: where a report was filed from, printed before its first words.

`ATLANTA -- `, `BUENOS AIRES, Dec 22 (AP) -- `, `Berlin (dpa) - `, `MADRID, 12 Dic. (EUROPA PRESS) - `: a place, then
perhaps a region, a date and an agency, then a dash. Without an agency the place must be in capitals or be followed by a
long dash, else a first sentence with a dash in it would do.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reader.articles.lexicon import Lexicon, fold

_REACH = 90
_NAME = r"[^\W\d_]+"
_REGION = rf"[,/]\s?{_NAME}(?:[ .'’\-]{{1,2}}{_NAME}){{0,3}}\.?"
_PLACE = rf"(?P<place>{_NAME}(?:[ .'’\-]{{1,2}}{_NAME}){{0,4}}\.?(?:{_REGION})?)"
_DATE = r"(?:,?\s?(?:\d{1,2}\.?\s?[^\W\d_]{3,12}\.?|[^\W\d_]{3,12}\.?\s\d{1,2})(?:,?\s\d{4})?)?"
_AGENCY = r"(?P<agency>\s?[(\[][^()\[\]]{2,30}[)\]])?"
_DATELINE = re.compile(rf"^{_PLACE}{_DATE}{_AGENCY},?\s{{0,3}}(?P<dash>--+|[—–―]|\s-|[-:.](?=\s))[\s\xa0]{{0,3}}")
_MAX_PLACE = 42


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline at the beginning of words: where it ends, and the place's span in them and normal form."""

    end: int
    place_start: int
    place_end: int
    place: str


def find_dateline(words: str, lexicon: Lexicon) -> Dateline | None:
    """Return the dateline a paragraph begins with."""
    match = _DATELINE.match(words[:_REACH])
    if match is None or not words[match.end() :].strip():
        return None
    place = match["place"].rstrip(", ")
    if len(place) > _MAX_PLACE or not _is_place(place, match, lexicon):
        return None
    shown = _sentence_case(place) if place.split(",", maxsplit=1)[0].isupper() else place
    return Dateline(match.end(), match.start("place"), match.start("place") + len(place), shown)


def _is_place(place: str, match: re.Match[str], lexicon: Lexicon) -> bool:
    town = place.split(",", maxsplit=1)[0]
    if not (town[0].isupper() or not town[0].islower()) or fold(town) in lexicon.sections | lexicon.words:
        return False
    agency, dash = match["agency"], match["dash"]
    if dash == "." or (dash == ":" and not town.isupper()):
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


def _sentence_case(place: str) -> str:
    return re.sub(
        r"[^\W\d_]+",
        lambda word: word[0] if not word[0].isupper() or len(word[0]) < 2 else word[0][0] + word[0][1:].lower(),
        place,
    )
