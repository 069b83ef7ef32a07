"""How words of a text fit a name: the same, a part of it, spelt much like it, sharing a part with it; or not at all.

Accents, case and signs do not count; words do: `Hampton` is no part of `Hamptone`. Scripts that put no spaces between
words are compared by their characters.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import lru_cache

from annotations.text.fold import folded, is_unspaced, words


class Fit(IntEnum):
    """How words fit a name, the best first."""

    EXACT = 0
    PART = 1
    NEAR = 2
    SHARES = 3
    NONE = 4


@dataclass(frozen=True, slots=True)
class Said:
    """Words as they are compared.

    Attributes:
        tokens: its words, folded; characters of a script without spaces that stand together are one.
        capital: for each whether it begins with a capital, or has no case.
        described: the words say who somebody is and are no name ("the Chilean leader").
    """

    tokens: tuple[str, ...]
    capital: tuple[bool, ...]
    described: bool


_APOSTROPHES = "'’ʼ＇"
_OF_ITS_OWN = frozenset({"s"})
# Words that stand in many names and tell none from another, folded.
_PARTICLES = frozenset(
    "a al an and auf aus av bar ben bin bint da das de degli dei del della den der des di die do dos du e el et fur i "
    "ibn il im in l la las le les lo los o of och og pa san santa sankt st ter the to und van vom von y zu zum zur "
    "и в на з de'".split()
)
# What stands before a name and is no part of it.
_TITLES = frozenset(
    folded(
        "mr mrs ms miss mx sir dame lord lady dr prof professor president chancellor minister mayor governor senator "
        "secretary premier king queen prince princess pope general colonel captain judge councillor congressman "
        "congresswoman representative ambassador chairman chairwoman "
        "herr frau präsident präsidentin kanzler kanzlerin minister ministerin bürgermeister bürgermeisterin "
        "m mme mlle monsieur madame président présidente ministre "
        "señor señora sr sra don doña presidente presidenta ministro ministra alcalde alcaldesa senador senadora "
        "senhor senhora dom signor signora sindaco onorevole "
        "президент министр премьер господин госпожа "
        "başkan cumhurbaşkanı başbakan bakan sayın"
    ).split()
)
# What a description begins with, folded.
_ARTICLES = frozenset(
    "the a an this that his her their its our my der die das den dem des ein eine einer einen el la los las un una "
    "su le les l une ce cette o os as um uma il lo i gli uno de het een en ett et den det".split()
)


@lru_cache(65_536)
def said(text: str) -> Said:
    """Return words as they are compared with names; names are asked for again whenever somebody is to be linked."""
    tokens: list[str] = []
    capital: list[bool] = []
    before = -1
    for start, end, word in words(text):
        unspaced = is_unspaced(word[0])
        if word in _OF_ITS_OWN and start and text[start - 1] in _APOSTROPHES:
            continue
        if unspaced and start == before and tokens and is_unspaced(tokens[-1][-1]):
            tokens[-1] += word
        else:
            tokens.append(word)
            # A title-cased letter, and one of a script without case, may begin a name.
            capital.append(not text[start].islower())
        before = end
    return Said(tuple(tokens), tuple(capital), _describes(tokens, capital))


def fit(wanted: Said, name: Said) -> Fit:
    """Return how words fit a name."""
    if not wanted.tokens or not name.tokens:
        return Fit.NONE
    if wanted.tokens == name.tokens or _joined(wanted) == _joined(name):
        return Fit.EXACT
    bare = _without_title(wanted)
    if _is_part(wanted.tokens, name.tokens) or _is_part(bare, name.tokens) or _holds(wanted, name):
        return Fit.PART
    if _is_near(wanted.tokens, name.tokens):
        return Fit.NEAR
    shared = set(wanted.tokens) & set(name.tokens)
    return Fit.SHARES if any(_tells(token) for token in shared) else Fit.NONE


def _joined(one: Said) -> str:
    """Return words that are abbreviated letter by letter as one, so that U.N. is UN; all others with spaces."""
    letters = all(len(token) == 1 and not is_unspaced(token) for token in one.tokens)
    return ("" if letters else " ").join(one.tokens)


def _without_title(wanted: Said) -> tuple[str, ...]:
    """Return words without the titles and small words before a name; all of them if nothing else is left."""
    at = 0
    for token, large in zip(wanted.tokens, wanted.capital, strict=True):
        if large and token not in _TITLES:
            break
        at += 1
    return wanted.tokens[at:] or wanted.tokens


def _describes(tokens: Sequence[str], capital: Sequence[bool]) -> bool:
    """Whether words are no name: small at both ends, which `de Gaulle` and `president Kast` are not."""
    if not tokens or not capital[0]:
        return bool(tokens) and not capital[-1]
    # At the beginning of a sentence.
    return len(tokens) > 1 and tokens[0] in _ARTICLES and not capital[-1]


def _tells(token: str) -> bool:
    """Whether a word of a name can tell it from others."""
    return len(token) > 1 and token not in _PARTICLES


def _is_part(some: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether each word is one of the other words, one letter standing for the word it begins."""
    left = list(whole)
    told = False
    for token in some:
        if token in left:
            left.remove(token)
            told = told or _tells(token)
            continue
        found = next((one for one in left if _stands_for(token, one)), None)
        if found is None:
            return False
        left.remove(found)
        told = told or is_unspaced(token[0])
    return told


def _stands_for(token: str, one: str) -> bool:
    """Whether a word stands for another: an initial, or a part of a run of characters without spaces."""
    if is_unspaced(token[0]):
        # A family name of one character stands first.
        return token in one if len(token) > 1 else one.startswith(token) and len(one) <= 4
    return len(token) == 1 and one.startswith(token)


def _holds(wanted: Said, name: Said) -> bool:
    """Whether words are a name with words about it: a title before it, small words before or after it."""
    own = name.tokens
    if len(own) == 1 and is_unspaced(own[0][0]):
        # 拜登总统, バイデン大統領: the title stands behind.
        return len(own[0]) > 1 and any(token.startswith(own[0]) for token in wanted.tokens)
    if not any(_tells(token) for token in own):
        return False
    size = len(own)
    for at in range(len(wanted.tokens) - size + 1):
        if wanted.tokens[at : at + size] != own:
            continue
        before = zip(wanted.tokens[:at], wanted.capital[:at], strict=True)
        after = zip(wanted.tokens[at + size :], wanted.capital[at + size :], strict=True)
        if all(not large or token in _TITLES for token, large in before) and all(
            not large or _has_no_case(token) for token, large in after
        ):
            return True
    return False


@lru_cache(4_096)
def _has_no_case(token: str) -> bool:
    return token.upper() == token.lower()


def _is_near(some: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether each word is one of the other words, or is spelt much like it; or all of them together are."""
    if abs(len(some) - len(whole)) <= 1 and _alike(" ".join(some), " ".join(whole)):
        return True
    left = list(whole)
    told = False
    for token in some:
        found = next((one for one in left if one == token), None) or next(
            (one for one in left if _stands_for(token, one) or _alike(token, one)), None
        )
        if found is None:
            return False
        left.remove(found)
        told = told or _tells(token)
    return told


def _alike(one: str, other: str) -> bool:
    """Whether two spellings differ by no more than their length allows.

    By nothing up to three letters, by one up to seven, else by two.
    """
    shorter = min(len(one), len(other))
    most = 0 if shorter < 4 else 1 if shorter < 8 else 2
    if not most or abs(len(one) - len(other)) > most:
        return False
    from rapidfuzz.distance import OSA

    return OSA.distance(one, other, score_cutoff=most) <= most
