"""Names of people and agencies as bylines print them: what looks like one, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from reader.articles.letters import LETTER, SIGNS
from reader.articles.lexicon import Lexicon, fold

_PARTICLES = frozenset(
    "de del della di da dos das do van von vom zu zur der den ter ten la le el al bin ben ibn bint abu san y e af av"
    " du des mac mc st do dal dalla degli dei los las i op aan".split()
)
_WORD = re.compile(rf"[^\W\d_][\w.'’\-‑{SIGNS}]*")
_NAME_MARKS = re.compile(rf"[^\w\s.'’\-‑{SIGNS}]|\d|_")
_CJK = re.compile("^[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・\\s]+$")
_DOMAIN = re.compile(r"^[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|info|news|[a-z]{2})$", re.IGNORECASE)
_STOPS = (" | ", " • ", " · ", " – ", " — ", " - ", "\t", "  ", " \xa0", "\xa0 ", " // ", " in ", " for ", " For ")
_FIGURE = re.compile(r"\d")
MAX_NAME = 60
_LETTERS = re.compile(rf"{LETTER}+")
_FIRST = re.compile(r"[^\W\d_]+")
_KOREAN = 3
_MOST_ALONE, _MOST_AFTER_BY = 3, 4
_LABEL = 4
_LONGEST_PAPER = 4
_PARTS = re.compile(r"[\s-]+")
# "Jane Doe Edited by John Roe", "Jane Doe Photos: John Roe".
_ANOTHER = re.compile(r"\s[^\W\d_]{3,}(?::\s|\s(?:by|von)\s)")
_STAMP = 45
_GLUED = re.compile(r"(?<=[a-zß-ÿ])(?=[A-ZÀ-Þ][a-zß-ÿ]{2})")
# Words between a name and a date: "Jane Example on 3 May".
_LINKS = frozenset("on at am vom um im le à el em às il op den på i dne".split())
# Parts of Arabic names that make one name with the next word.
_FIRST_PARTS = frozenset("عبد أبو ابو بن ابن آل أم".split())
# "d'Example", "al-Example"; and a nickname amid a name: 'Jane "Jay" Doe'.
_PREFIXED = re.compile(r"(?:[dl]['’]|(?:al|el|ad|as|ul)[-‑])[^\W\d_]")
_NICKNAME = re.compile(r"(?<=\w) [\"“„«][^\"“”„«»]{1,24}[\"”“»] (?=\w)")
_ADDRESS = re.compile(r"^@\w+$|^\S+@\S+\.\w+(?:\s?[|•·].*)?$")
_MAIL = re.compile(r"\S+@\S")
_CITIES = frozenset("city county beach springs island islands valley heights falls province".split())


def _capital(word: str) -> bool:
    # Letters without case (Arabic, Georgian) count as capital: nothing can be asked of them.
    return word[0].isupper() or not word[0].islower() or _PREFIXED.match(word) is not None


def is_name(words: str, lexicon: Lexicon, *, strict: bool = True) -> bool:
    """Whether words can be a person's name, or a known agency's.

    Args:
        words: what might be a name and nothing else.
        lexicon: words that are none (sections, furniture, months, roles).
        strict: ask for at least two words; after "By" one will do.
    """
    words = _NICKNAME.sub(" ", words.strip())
    if not words or len(words) > MAX_NAME or _NAME_MARKS.search(words):
        return False
    if words.lower() in lexicon.agencies:
        return True
    if _CJK.match(words):
        return _is_eastern_name(words, lexicon, strict=strict)
    parts = words.split()
    if not (2 if strict else 1) <= len(parts) <= 6 or not _capital(parts[0]):
        return False
    solid = [part for part in parts if part.lower() not in _PARTICLES and (strict or part != "of")]
    if not solid or len(solid) > 5 or not all(_WORD.fullmatch(part) and _capital(part) for part in solid):
        return False
    if strict and ((words.endswith(".") and len(solid[-1]) > 4) or len(solid) < 2):
        return False
    if not any(part[0].isupper() for part in parts) and not _is_name_without_case(parts, lexicon, strict=strict):
        return False
    lower = [part.lower().strip(".") for part in parts]
    if " ".join(lower) in lexicon.sections or fold(words) in lexicon.lines:
        return False
    known = sum(_is_word(part.lower().strip("."), lexicon) for part in solid)
    return not known if strict else known < len(solid)


def _is_name_without_case(parts: Sequence[str], lexicon: Lexicon, *, strict: bool) -> bool:
    """Whether words in a script that has no capitals are few enough for a name, and none is an everyday word."""
    most = _MOST_ALONE if strict else _MOST_AFTER_BY
    return sum(part not in _FIRST_PARTS for part in parts) <= most and not any(
        part in lexicon.stopwords for part in parts
    )


def is_eastern(words: str) -> bool:
    """Whether words are Chinese, Japanese or Korean and nothing else."""
    return _CJK.match(words) is not None


def _is_eastern_name(words: str, lexicon: Lexicon, *, strict: bool) -> bool:
    """Whether words without case are a name: alone, only two to five letters without a space are."""
    letters = len(words.replace(" ", ""))
    known = fold(words) in lexicon.words or fold(words) in lexicon.sections or fold(words) in lexicon.lines
    known = known or any(words.endswith(paper) for paper in lexicon.papers)
    known = known or fold(words) in lexicon.published or fold(words) in lexicon.updated
    if strict and "\uac00" <= words[0] <= "\ud7af":
        # Nearly all Koreans have names of three syllables.
        return letters == _KOREAN and not known
    return 2 <= letters <= (5 if strict else 8) and not (strict and " " in words) and not known


def _is_word(part: str, lexicon: Lexicon) -> bool:
    return (
        part in lexicon.sections
        or part in lexicon.words
        or part in lexicon.weekdays
        or (part in lexicon.months and len(part) > 4)
        or part in lexicon.roles
        or part in lexicon.published
        or part in lexicon.updated
        or (part in lexicon.openers and len(part) > 2 and part not in _PARTICLES)
    )


def is_role(words: str, lexicon: Lexicon) -> bool:
    """Whether words say what somebody is ("Political editor", "Globe Staff"), not who."""
    if len(words) > 70:
        return False
    return any(part.strip(".,;:-()").lower() in lexicon.roles for part in words.split())


def is_paper(name: str, lexicon: Lexicon) -> bool:
    """Whether a name is an outlet's or a desk's, not a person's; agencies count as persons."""
    lower = name.lower()
    return lower not in lexicon.agencies and any(part in lexicon.papers for part in _PARTS.split(lower))


def paper_in_name(words: str, lexicon: Lexicon) -> str:
    """Return the word by which words are a newspaper's name and nothing else, in lower case; empty if they are none.

    "The Harbour Gazette", "BBC News", "Diario de Norda": few words, all capitalised but for particles, and such a word
    is the last of them, or stands before a particle.
    """
    parts = words.split()
    lowers = [part.lower() for part in parts]
    if not 1 < len(parts) <= _LONGEST_PAPER or fold(words) in lexicon.sections:
        return ""
    if not all(_capital(part) or part in _PARTICLES for part in parts):
        return ""
    if lowers[-1] in lexicon.papers:
        return lowers[-1]
    return next((one for one, after in pairwise(lowers) if one in lexicon.papers and after in _PARTICLES), "")


def cut_name(words: str, lexicon: Lexicon) -> str:
    """Return the name words begin with, without role, agency, address or section behind it; empty if none."""
    words = _ANOTHER.split(_before_mail(words.strip()), maxsplit=1)[0]
    for stop in _STOPS:
        at = words.find(stop)
        if at > 2:
            words = words[:at]
    words = _unglued(_FIGURE.split(words, maxsplit=1)[0], lexicon)
    words = words.split(",")[0].split("(")[0].split("@")[0].split("|")[0].split("•")[0].strip(" \xa0\t.:;-–—*")
    if words.lower() in lexicon.agencies:
        return words
    for agency in lexicon.agencies:
        if len(agency) > 6 and words.lower().endswith(" " + agency):
            words = words[: -len(agency)].strip()
            break
    parts = words.split()
    while len(parts) > 2 and _belongs_to_date(parts[-1].lower().strip("."), lexicon):
        parts.pop()
    for count, part in enumerate(parts):
        # "Jane Doe Follow", "Jane Doe Leave a Comment"
        if count > 1 and len(part) > 3 and part.lower() in lexicon.words and part.lower() not in _PARTICLES:
            parts = parts[:count]
            break
    words = words[: _end_of_part(words, len(parts))]
    return _without_role(words, lexicon)


def _before_mail(words: str) -> str:
    """Return what stands before an address, where that is a name's length."""
    mail = _MAIL.search(words) if "@" in words else None
    return words[: mail.start()].rstrip() if mail and mail.start() > _LABEL else words


def _unglued(words: str, lexicon: Lexicon) -> str:
    """Return words without what a lost space glued to a name ("Jane ExampleReporter", "Jane ExamplePublished")."""
    for match in _GLUED.finditer(words):
        tail = _FIRST.match(words[match.start() :].lower())
        if tail and (_belongs_to_date(tail[0], lexicon) or tail[0] in lexicon.roles):
            return words[: match.start()]
    return words


def _belongs_to_date(word: str, lexicon: Lexicon) -> bool:
    told = len(word) > _LABEL and (word in lexicon.published or word in lexicon.updated)
    return told or word in lexicon.months or word in lexicon.weekdays or word in _LINKS


def is_known_place(words: str, lexicon: Lexicon) -> bool:
    """Whether words that look like a name are a place's ("New York")."""
    lower = words.lower()
    return lower in lexicon.places or lower.rpartition(" ")[2] in _CITIES


def _without_role(words: str, lexicon: Lexicon) -> str:
    parts = words.split()
    for index, part in enumerate(parts):
        if index and part.strip(".,").lower() in lexicon.roles:
            # "Parliamentary editor": a role's own adjective goes with it when a full name is left.
            keep = index if part[0].isupper() or index < 3 else index - 1
            return words[: _end_of_part(words, keep)]
    return words


def _end_of_part(words: str, count: int) -> int:
    end = 0
    for _ in range(count):
        while words[end].isspace():
            end += 1
        while end < len(words) and not words[end].isspace():
            end += 1
    return end


def is_address(words: str) -> bool:
    """Whether words are nothing but an address of mail or of a network, and what else stands behind it after a mark."""
    return _ADDRESS.match(words) is not None


def is_domain(words: str) -> bool:
    """Whether words are the name of a web site."""
    return _DOMAIN.match(words.strip()) is not None


def is_stamp(words: str, lexicon: Lexicon) -> bool:
    """Whether a line tells a time without a date: "Updated 15.59", "2 hours ago"."""
    if len(words) > _STAMP or not _FIGURE.search(words):
        return False
    return any(
        part in lexicon.ago or (len(part) > 4 and (part in lexicon.updated or part in lexicon.published))
        for part in _LETTERS.findall(words.lower())
    )
