"""Names of authors taken apart for citations: the family's name and the given ones, in the order of each language.

What is no person's name, as far as that can be told, stays whole: an agency, a newsroom, one word alone.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_FAMILY_FIRST = frozenset(["hu", "vi", "zh", "ja", "ko"])
_TWO_FAMILY_NAMES = frozenset(["es", "ca", "gl", "eu"])
_PARTICLES = frozenset(
    "von van vom zu zum zur der den de del della di da das do dos du des la le los las af av ten ter te al el bin ibn"
    .split()
)  # fmt: skip
_SUFFIXES = frozenset(["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "filho", "júnior", "neto"])
_SECOND_GIVEN = frozenset(
    "josé jose maría maria luis luisa antonio manuel carlos carmen pilar isabel jesús ángel angel miguel pablo ignacio"
    " francisco javier fernando alberto eduardo enrique belén teresa dolores elena laura".split()
)
"""Spanish given names that often stand behind another one."""

_NO_PERSON = re.compile(
    r"(?i)\b(agenc\w*|agentur\w*|press|presse|prensa|news|newsroom|staff|redaktion|redacción|redaccion|redação|rédaction|"
    r"redazione|editors?|editorial|board|team|desk|service|bureau|media|times|post|gazette|correspondents?|reporters?|"
    r"wires?|and|und)\b|[0-9@&/]"
)
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Person:
    """A name taken apart; of one that stays whole `given` is empty and `whole` true."""

    family: str
    given: str = ""
    suffix: str = ""
    whole: bool = False


def person(name: str, language: str = "") -> Person:
    """Return the parts of an author's name.

    Args:
        name: as the article has it: "Marit Kast", "Kast, Marit", "dpa".
        language: ISO 639 code of the article, whose order of names counts; empty where it is not known.
    """
    words, language = name.split(), language.partition("-")[0].lower()
    name = " ".join(words)
    if name.count(",") == 1 and not _NO_PERSON.search(name):
        family, given = (part.strip() for part in name.split(","))
        if family and given and given.lower() not in _SUFFIXES:
            return Person(family, given)
    if not 2 <= len(words) <= 6 or _NO_PERSON.search(name):
        return Person(name, whole=True)
    suffix = ""
    if len(words) > 2 and words[-1].lower() in _SUFFIXES:
        suffix = words.pop()
        words[-1] = words[-1].rstrip(",")
    if language in _FAMILY_FIRST or _UNSPACED.search(name):
        return Person(words[0], " ".join(words[1:]), suffix)
    at = _family_at(words, language)
    return Person(" ".join(words[at:]), " ".join(words[:at]), suffix)


def _family_at(words: list[str], language: str) -> int:
    """Return at which word the family's name begins; never the first."""
    two = language in _TWO_FAMILY_NAMES
    for at, word in enumerate(words[1:-1], 1):
        if word in _PARTICLES:
            # Of two family names the second may be the one with a particle.
            return at - 1 if two and at > 1 and words[at - 1].lower() not in _SECOND_GIVEN else at
    if not two or len(words) == 2:
        return len(words) - 1
    if len(words) == 3:
        return 2 if words[1].lower() in _SECOND_GIVEN else 1
    return len(words) - (3 if words[-2] in ("y", "e", "i") else 2)
