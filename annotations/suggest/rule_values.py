"""What can be a value of a field, whatever line a rule points at: rather none than a wrong one."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from annotations.suggest.dates import dates_in

DATES = frozenset({"date_published", "date_updated"})
LONGEST = {"title": 300, "subtitle": 600, "credit": 200}
LONGEST_ELSE = 100
"""So many characters at most."""

_ENDS = (".", "!", "?", "…", "。", ":")
_SENTENCES = frozenset({"title", "subtitle", "credit"})
"""Fields whose words may end like a sentence."""

_NO_NAME = re.compile(r"[\d|:@/\\?!“”\"<>#]")
# Before a name, in the languages in which a byline begins so most often; they are no part of it.
_BY = frozenset({"by", "von", "por", "par", "door", "av"})
_MARKED = frozenset({"prefix", "label", "sep", "until"})
_LEAST_TITLE = 20


def may_be(name: str, value: str, params: Mapping[str, Any], language: str) -> bool:
    """Whether words that a rule points at can be a value of its field.

    Args:
        name: of the field.
        value: the words.
        params: of the rule: words that are marked, as by “By” before them, may be one word alone.
        language: of the article, to read dates by.
    """
    if not value or len(value) > LONGEST.get(name, LONGEST_ELSE) or not any(one.isalpha() for one in value):
        return False
    if name not in _SENTENCES and value.endswith(_ENDS):
        return False
    check = _CHECKS.get(name)
    return check is None or check(value, params, language)


def _author(value: str, params: Mapping[str, Any], _: str) -> bool:
    words = value.split()
    cased = [word for word in words if word[0].upper() != word[0].lower()]
    if len(words) > 6 or _NO_NAME.search(value) or words[0].casefold() in _BY:
        return False
    if not cased:
        return len(value) <= LONGEST_ELSE // 2
    capital = sum(word[0].isupper() for word in cased)
    return 2 * capital >= len(cased) > 0 and (len(words) > 1 or bool(_MARKED & set(params)))


def _title(value: str, _: Mapping[str, Any], language: str) -> bool:
    if value.split(maxsplit=1)[0].casefold() in _BY or is_date(value, language):
        return False
    caseless = value.upper() == value.lower()
    return caseless or len(value.split()) > 2 or len(value) >= _LEAST_TITLE


def _few_words(value: str, *_: object) -> bool:
    return len(value.split()) <= 5 and not _NO_NAME.search(value)


def is_date(words: str, language: str) -> bool:
    """Whether words are a date, with at most as much again round it."""
    found = dates_in(words, language)
    return bool(found) and 2 * sum(end - start for _, start, end in found) >= len(words)


_CHECKS: dict[str, Callable[[str, Mapping[str, Any], str], bool]] = {
    "author": _author, "title": _title, "place": _few_words, "section": _few_words,
}  # fmt: skip
