"""How long the words before a name are: "By", "Escrito por:", "Author of the article:", "Porthaven - "."""

from __future__ import annotations

import re

from reader.articles.letters import LETTER
from reader.articles.lexicon import Lexicon

_FIRST_WORDS = re.compile(rf"{LETTER}+")
_GLUED = re.compile(r"^(?:By|BY|Von|Por|Par)(?=[A-ZÀ-Þ][a-zß-ÿ])")
_BY_REACH = 50
_PLACE = re.compile(r"([^\W\d_]{3,}) [-–—|/] (?=\w+ \w)")


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
        told = lower[: match.end()].lstrip("(-–—•|* ")
        if told in lexicon.by or (lower[match.end() : match.end() + 1] in (":", "：") and f"{told}:" in lexicon.by):
            best = match.end()
        if count == 4:
            break
    if not best:
        return 0
    rest = words[best:]
    if rest and not (rest[0].isspace() or rest[0] in ":：-."):
        return 0
    return best + len(rest) - len(rest.lstrip(" \xa0\t:：-."))


def place_length(words: str, lexicon: Lexicon) -> int:
    """Return how many characters of words are one word and a dash before others: "Porthaven - Jane Doe"; 0 if none."""
    match = _PLACE.match(words)
    return match.end() if match and f"{match[1].lower()}:" not in lexicon.marked_captions else 0
