"""What stands in cells: dates, names of authors, languages, addresses."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache

from annotations.model.field import Field
from reader.articles.by_words import by_length
from reader.articles.dates import find_dates
from reader.articles.lexicon import Lexicon, lexicon
from reader.articles.names import is_role
from reader.articles.times import offset_of

_LONGEST_DATE = 60
_ISO = re.compile(
    r"(?P<y>\d{4})-(?P<m>\d{2})-(?P<d>\d{2})"
    r"(?:[T ](?P<t>\d{2}:\d{2})(?P<s>:\d{2})?(?:[.,]\d{1,9})?\s?(?P<z>Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)
_COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})")
_EPOCH = re.compile(r"1\d{9}(?:\d{3})?(?:\.\d+)?")
_MIXED = re.compile(r"\s*(\d{1,2})[./-](\d{1,2})[./-]\d{2,4}\b")
_MONTHS_OF = ("en", "es", "de", "fr", "it", "pt", "nl", "da", "sv", "no", "tr", "ru", "ar", "id", "lt", "vi")
_WEEKDAY = re.compile(r"^[^\W\d_]+\.?,\s+")

NOTHING = frozenset({"nan", "NaN", "NaT", "<NA>", "N/A", "n/a", "#N/A", "None", "null", "NULL", "\\N"})
"""What programs write into a cell where there is nothing."""

# A list as Python and JSON write it.
_LISTED = re.compile(r"""\[(?:\s*(?:'[^']*'|"[^"]*")\s*(?:,|(?=\])))+\s*\]""")
_QUOTED = re.compile(r"""'([^']*)'|"([^"]*)\"""")

_HARD_SPLIT = re.compile(r"\s*[;|\n\r\t]\s*|\s+/\s+")
_AND = re.compile(r"\s+(?:and|und|y|et|en|og|och|ve|dan|и|with|&)\s+|\s*[、・]\s*", re.IGNORECASE)
_AND_ROMANCE = re.compile(r"(?<=\w{3})\s+e\s+(?=[A-ZÀ-Þ])")
_MOST_AUTHORS = 20
_ROLE_IN_BRACKETS = re.compile(r"\s*\(([^()]*)\)$")
# Not before what stands behind a name: "Ed King, Jr.", "Ada Roe, PhD".
_COMMA = re.compile(r",(?!\s*(?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|M\.?A|MBA|Esq)\.?\s*(?:,|$))")
_ONE_WORD = re.compile(r"^[^\W\d_][\w.'’-]*$")

_LANGUAGE_NAMES = {
    "english": "en", "englisch": "en", "inglés": "en", "anglais": "en", "inglese": "en", "inglês": "en",
    "german": "de", "deutsch": "de", "alemán": "de", "allemand": "de", "tedesco": "de", "alemão": "de",
    "spanish": "es", "spanisch": "es", "español": "es", "espagnol": "es", "spagnolo": "es", "espanhol": "es",
    "french": "fr", "französisch": "fr", "francés": "fr", "français": "fr", "francese": "fr", "francês": "fr",
    "italian": "it", "italienisch": "it", "italiano": "it", "italien": "it",
    "portuguese": "pt", "portugiesisch": "pt", "portugués": "pt", "portugais": "pt", "português": "pt",
    "dutch": "nl", "niederländisch": "nl", "nederlands": "nl", "russian": "ru", "русский": "ru", "arabic": "ar",
    "العربية": "ar", "chinese": "zh", "中文": "zh", "japanese": "ja", "日本語": "ja", "korean": "ko", "한국어": "ko",
    "turkish": "tr", "türkçe": "tr", "swedish": "sv", "svenska": "sv", "danish": "da", "dansk": "da",
    "norwegian": "no", "norsk": "no", "finnish": "fi", "suomi": "fi", "polish": "pl", "polski": "pl",
    "indonesian": "id", "vietnamese": "vi", "lithuanian": "lt", "icelandic": "is", "greek": "el", "hebrew": "he",
}  # fmt: skip
_THREE_LETTERS = {
    "eng": "en", "deu": "de", "ger": "de", "spa": "es", "fra": "fr", "fre": "fr", "ita": "it", "por": "pt",
    "nld": "nl", "dut": "nl", "rus": "ru", "ara": "ar", "zho": "zh", "chi": "zh", "jpn": "ja", "kor": "ko",
    "tur": "tr", "swe": "sv", "dan": "da", "nor": "no", "fin": "fi", "pol": "pl",
}  # fmt: skip
_LANGUAGE_CODE = re.compile(r"([a-z]{2})(?:[-_][a-z0-9]{2,4})*", re.IGNORECASE)


def is_date(cell: str) -> bool:
    """Whether a cell is a date, and little else."""
    return cell_date(cell) is not None


def cell_date(cell: str, order: str = "", language: str | None = None) -> tuple[str, float] | None:
    """Return a cell's date in ISO 8601 and how sure its reading is (0..1); None where it is no date.

    Args:
        cell: such as `2025-09-04T10:30:00Z`, `20250904`, `1756980000` (seconds since 1970), `4 Sep 2025`, `04/09/25`.
        order: `dmy` or `mdy` for figures such as 03/04/2025; empty where the table does not tell: they are unsure.
        language: of the article, for months' names; others are tried after it.
    """
    cell = " ".join(cell.split())
    return _cell_date(cell, order, language) if 6 <= len(cell) <= _LONGEST_DATE else None


@lru_cache(maxsize=20_000)
def _cell_date(cell: str, order: str, language: str | None) -> tuple[str, float] | None:
    iso = _ISO.fullmatch(cell)
    if iso:
        return _from_iso(iso)
    compact = _COMPACT.fullmatch(cell)
    if compact:
        day = _day(*compact.groups())
        return (day, 0.9) if day else None
    if _EPOCH.fullmatch(cell):
        seconds = float(cell) / (1000 if len(cell.partition(".")[0]) > 10 else 1)
        moment = datetime.datetime.fromtimestamp(int(seconds), datetime.UTC)
        return moment.strftime("%Y-%m-%dT%H:%M:%SZ"), 0.9
    month_first = order == "mdy" or (not order and language in ("en", None))
    for code in dict.fromkeys((language or "en", *_MONTHS_OF)):
        found = find_dates(cell, lexicon(code), month_first)
        if len(found) == 1 and len(found[0].value) and _is_most(cell, found[0].start, found[0].end):
            # The table's other rows have told what the figures mean.
            return found[0].value, max(found[0].sure, 0.85) if order else found[0].sure
        if found:
            return None
    return None


def orders_told(cells: Iterable[str]) -> str:
    """Return `dmy` or `mdy` where figures over 12 tell it for a whole table, else nothing."""
    day_first = month_first = False
    for cell in cells:
        mixed = _MIXED.match(cell)
        if mixed:
            day_first |= int(mixed[1]) > 12
            month_first |= int(mixed[2]) > 12
    return "" if day_first == month_first else "dmy" if day_first else "mdy"


def author_names(cell: str, language: str | None = None) -> list[tuple[str, str]]:
    """Return the authors of a cell as (words as they stand, name in its normal form), in order.

    `;`, `|`, line ends and "and" part names. A comma parts them too, unless it stands in "Kast, Marit" between the last
    and the first name; where `;` or `|` part names, commas never do.
    """
    words = lexicon(language)
    cell = cell.strip()
    if _LISTED.fullmatch(cell):
        cell = "\n".join(one or other for one, other in _QUOTED.findall(cell))
    cell = cell[by_length(cell, words) :]
    hard = [part for part in _HARD_SPLIT.split(cell) if part]
    pieces: list[str] = []
    for part in hard:
        for name in _AND_ROMANCE.sub("\n", _AND.sub("\n", part)).split("\n"):
            # What somebody is, is no name: "Kast, Marit, political editor", "writer and editor".
            named = _without_roles(name, words, first=not pieces)
            pieces += _by_commas(named, words, alone=len(hard) == 1) if named else []
    found: dict[str, str] = {}
    for piece in pieces:
        # The dot of an initial at the end stays.
        name = piece.strip(" ,.\xa0") + ("." if re.search(r"\b(?:\w|[JS]r)\.\s*$", piece) else "")
        if any(letter.isalpha() for letter in name):
            found.setdefault(name, _turned(name, words))
    return list(found.items())[:_MOST_AUTHORS]


def author_fields(words: str, start: int, sure: float, language: str | None = None) -> list[Field]:
    """Return the authors that words name, each a field with the words that say it.

    Args:
        words: as for `author_names`.
        start: where they begin in the text.
        sure: how sure they are authors.
        language: of the article.
    """
    fields, position = [], 0
    for standing, name in author_names(words, language):
        at = words.find(standing, position)
        if at >= 0:
            fields.append(Field("author", name, start + at, start + at + len(standing), sure))
            position = at + len(standing)
    return fields


def language_code(cell: str) -> str | None:
    """Return the ISO 639-1 code of a cell that names a language (`EN`, `de-AT`, `Spanish`), else None."""
    cell = cell.strip().lower()
    if cell in _LANGUAGE_NAMES or cell in _THREE_LETTERS:
        return _LANGUAGE_NAMES.get(cell) or _THREE_LETTERS[cell]
    code = _LANGUAGE_CODE.fullmatch(cell)
    return code[1] if code else None


def _from_iso(iso: re.Match[str]) -> tuple[str, float] | None:
    day = _day(iso["y"], iso["m"], iso["d"])
    if day is None:
        return None
    if not iso["t"] or int(iso["t"][:2]) > 23 or int(iso["t"][3:]) > 59:
        return day, 0.95
    zone = iso["z"] or ""
    if zone in ("UTC", "GMT"):
        zone = "Z"
    elif zone != "Z":
        zone = offset_of(zone) if zone else ""
    seconds = iso["s"] if iso["s"] and int(iso["s"][1:]) < 60 else ""
    # Midnight without a zone is what programs write for a day without a time.
    if iso["t"] == "00:00" and seconds in ("", ":00") and not zone:
        return day, 0.95
    return f"{day}T{iso['t']}{seconds}{zone}", 0.95


def _day(year: str, month: str, day: str) -> str | None:
    try:
        found = datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found.isoformat() if 1700 <= found.year <= 2100 else None


def _is_most(cell: str, start: int, end: int) -> bool:
    """Whether a date is all that a cell says, but for a weekday and a word or two."""
    before = _WEEKDAY.sub("", cell[:start]).strip(" ,")
    return len(before) <= 12 and len(cell) - end <= 25


def _without_roles(name: str, words: Lexicon, *, first: bool) -> str:
    """Return a name, or several, without the roles behind it; empty where there is nothing else and others come before.

    Roles between several names are left for `_by_commas`.
    """
    kept = _ROLE_IN_BRACKETS.sub(lambda found: "" if is_role(found[1], words) else found[0], name.rstrip(" ,"))
    head, comma, role = kept.rpartition(",")
    while comma and _says_role(role, words):
        kept = head.rstrip(" ,")
        head, comma, role = kept.rpartition(",")
    return kept if first or comma or not _says_role(kept, words) else ""


def _says_role(part: str, words: Lexicon) -> bool:
    """Whether a part of an author's cell says what somebody is; "Grace Senior" is who."""
    said = part.split()
    if not said or not is_role(part, words):
        return False
    roles = sum(is_role(word, words) for word in said)
    return said[0][0].islower() or len(said) == roles


def _by_commas(name: str, words: Lexicon, *, alone: bool) -> list[str]:
    parts = [part.strip() for part in _COMMA.split(name)]
    if len(parts) == 1 or not alone:
        return [name]
    if len(parts) == 2 and _is_turned(parts[0], parts[1], words):
        return [name]
    return [part for number, part in enumerate(parts) if not number or not _says_role(part, words)]


def _is_turned(last: str, first: str, words: Lexicon) -> bool:
    """Whether "last, first" is one person: the first names have fewer words, and are no agency and no role."""
    if first.lower() in words.agencies or first.lower() in words.roles or last.lower() in words.agencies:
        return False
    given = first.split()
    if not given or len(given) > 3 or not all(_ONE_WORD.match(word) for word in given):
        return False
    return len(last.split()) == 1 or (len(given) == 1 and len(last.split()) <= 3)


def _turned(piece: str, words: Lexicon) -> str:
    parts = [part.strip() for part in _COMMA.split(piece)]
    if len(parts) == 2 and _is_turned(parts[0], parts[1], words):
        return f"{parts[1]} {parts[0]}"
    return piece
