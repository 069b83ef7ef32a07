"""Where words stand that may all be the same: the candidates for marking a name once and having it everywhere."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from annotations.model.candidate import ACCENTS, CASE, ENDING, LONGER, TAKEN, Candidate, Phrase
from annotations.model.codebook import Code
from annotations.search.finders import Finder, Finders
from annotations.search.query import Term
from annotations.store import annotators, codes, entities, places
from annotations.store.connection import Connection
from annotations.store.desk import AROUND
from annotations.store.places import SearchedArticle
from annotations.text.fold import words
from annotations.text.occurrences import occurrence_of
from annotations.text.phrases import Match, plain

_PAGE, _FIRST_PAGE = 64, 8
"""So many articles are looked through at a time; few at first, so that there is something to see."""
_ASKED = 60
"""With more phrases than this nearly all articles have one: asking the full-text index first would be for nothing."""
_LONGEST_RUN = 4
"""So many words before and after a name are taken for a part of it at most."""
_SPACE = re.compile(r"\s")
_LONGEST_TAKEN = 80
"""A longer mention (a quotation, a claim) may well hold names of its own."""


@dataclass(frozen=True, slots=True)
class Looked:
    """What a part of the search found.

    Attributes:
        done, total: how many articles were looked through so far, of how many.
        candidates: of this part, by article in the order of the scope, then by place.
    """

    done: int
    total: int
    candidates: tuple[Candidate, ...]


def candidates(
    connection: Connection, phrases: Sequence[Phrase], scope: Sequence[int] | None, annotator_uuid: str,
    cancelled: Callable[[], bool] = lambda: False, *, any_case: bool = False, aliases: bool = True,
    endings: bool = False,
) -> Iterator[Looked]:  # fmt: skip
    """Yield where phrases stand, part by part; see `annotations.text.phrases` for what counts as a place.

    Left out are furniture, and what the annotator has already marked with the same label or as the same entity. An
    earlier rejection is told with its candidate.

    Args:
        connection: to read through.
        phrases: what is looked for; of two with the same words the first counts.
        scope: internal ids of articles; None for the whole library.
        annotator_uuid: whose marks and rejections count.
        cancelled: asked between parts, which take some milliseconds; the search ends where it is then.
        any_case: whether `will` is a place of `Will`, too.
        aliases: whether other names are looked for, too.
        endings: whether names are looked for with other endings, too, by the language of each article.
    """
    phrases = [phrase for phrase in phrases if aliases or not phrase.alias]
    ids = list(places.article_ids(connection) if scope is None else scope)
    finders = Finders(phrases, places.languages(connection) if endings else {})
    asked = finders.all_words(_ASKED)
    if asked is not None:
        expression = " OR ".join(filter(None, map(_expression, asked)))
        there = places.ids_with(connection, expression) if expression else set()
        ids = [number for number in ids if number in there]
    search = _Search(connection, phrases, finders, annotator_uuid, any_case=any_case)
    done, size = 0, _FIRST_PAGE
    yield Looked(0, len(ids), ())
    while done < len(ids) and not cancelled():
        page = ids[done : done + size]
        found = search.look(page)
        done, size = done + len(page), _PAGE
        yield Looked(done, len(ids), tuple(found))


class _Search:
    """Looks through articles, page by page."""

    def __init__(
        self, connection: Connection, phrases: Sequence[Phrase], finders: Finders, annotator_uuid: str, *,
        any_case: bool,
    ) -> None:  # fmt: skip
        self._connection, self._phrases, self._any_case = connection, phrases, any_case
        self._finders = finders
        self._me = annotators.by_uuid(connection, annotator_uuid)
        self._codes = codes.all_codes(connection)
        labels = {code.uuid: code.id for code in self._codes.values()}
        known: dict[str, int | None] = {}
        for uuid in {phrase.target.entity for phrase in phrases if phrase.target.entity is not None}:
            entity = entities.by_uuid(connection, uuid)
            known[uuid] = entity.id if entity else None
        self._targets = [(labels.get(phrase.target.label), known.get(phrase.target.entity or "")) for phrase in phrases]

    def look(self, ids: Sequence[int]) -> list[Candidate]:
        """Return the candidates of some articles."""
        hits = []
        for one in places.read(self._connection, ids):
            finder = self._finders.of_article(one.id)
            matches = finder.find(one.text)
            if matches:
                hits.append((one, finder, matches))
        if not hits:
            return []
        places.add_surroundings(self._connection, [one for one, _, _ in hits], self._me)
        titles = places.titles(self._connection, [one.id for one, _, _ in hits])
        found = []
        for one, finder, matches in hits:
            for match in matches:
                made = self._candidate(one, finder, match, titles.get(one.id, ""))
                if made is not None:
                    found.append(made)
        return found

    def _candidate(self, one: SearchedArticle, finder: Finder, match: Match, title: str) -> Candidate | None:
        start, end, text = match.start, match.end, one.text
        number, words = finder.meant(match.phrase)
        phrase, (code_id, entity_id) = self._phrases[number], self._targets[number]
        if one.furniture and _inside(one.furniture, start):
            return None
        quote = text[start:end]
        doubt, about = "", ""
        if quote != words and not phrase.loose:
            doubt = difference(words, quote)
            if (doubt == CASE or words is not phrase.words) and not self._any_case and _lost_capital(words, quote):
                return None
        if words is not phrase.words:
            doubt, about = ENDING, phrase.words
        for low, high, code, entity in one.marks:
            if low < end and start < high:
                if code == code_id or (entity is not None and entity == entity_id):
                    return None
                if high - low <= _LONGEST_TAKEN:
                    doubt, about = TAKEN, _name_of(self._codes, code)
        if not doubt:
            about = longer_name(text, start, end)
            doubt = LONGER if about else ""
        rejected = ""
        if one.rejected:
            at = occurrence_of(text, quote, start)
            rejected = one.rejected.get((code_id, entity_id, quote, at)) or one.rejected.get(
                (code_id, None, quote, at), ""
            )
        return Candidate(
            one.uuid, one.id, one.revision_id, title, start, end, quote, text[max(0, start - AROUND) : start],
            text[end : end + AROUND], phrase.target, doubt, about, rejected,
        )  # fmt: skip


def difference(phrase: str, quote: str) -> str:
    """Return how words of a text differ from those looked for: "", CASE or ACCENTS; like signs are the same."""
    phrase, quote = _comparable(phrase), _comparable(quote)
    if phrase == quote:
        return ""
    return CASE if phrase.casefold() == quote.casefold() else ACCENTS


def longer_name(text: str, start: int, end: int) -> str:
    """Return the run of capitalised words that a name in a text is a part of; empty where it stands alone.

    What stands before a name of several words is a title rather than a part of it (`Mayor Ingrid Solheim`). A capital
    at the beginning of a sentence is none where the same word stands small in the text.
    """
    if not text[start].isupper():
        return ""
    low, high = start, end
    for _ in range(0 if _SPACE.search(text, start, end) else _LONGEST_RUN):
        at = low - 1
        while at > 0 and _joins(text[at - 1]):
            at -= 1
        if low < 2 or text[low - 1] != " " or not text[at].isupper() or begins_sentence(text, at, low - 1):
            break
        low = at
    for _ in range(_LONGEST_RUN):
        at = high + 1
        if at >= len(text) or text[high] != " " or not text[at].isupper():
            break
        while at < len(text) and _joins(text[at]):
            at += 1
        high = at
    return text[low:high] if (low, high) != (start, end) else ""


def _joins(character: str) -> bool:
    return character.isalnum() or character in "-'’\u00ad"


def begins_sentence(text: str, at: int, end: int) -> bool:
    """Whether a word has its capital since it begins a sentence: it stands small elsewhere in the text, or is short."""
    word = text[at:end]
    before = text[max(0, at - 3) : at].rstrip(" \"“„«'‘(")
    begins = not before or before[-1] in ".!?…:\n"
    return begins and (len(word) < 3 or _stands_small(text, word.lower()))


@lru_cache(maxsize=32)
def _stands_small(text: str, word: str) -> bool:
    """Whether a word stands in a text as it is; asked again and again for the same in a long one."""
    return f" {word} " in text


def _comparable(words: str) -> str:
    """Return words with like signs as one, invisible ones left out, and white space as one space."""
    if words.isascii():
        return " ".join(words.split())
    kept = (c for c in words if unicodedata.category(c) != "Cf")
    alike = "".join(plain(c)[0] if unicodedata.category(c)[0] in "PZ" else c for c in kept)
    return " ".join(unicodedata.normalize("NFC", alike).split())


def _lost_capital(phrase: str, quote: str) -> bool:
    """Whether a word that was asked for with a capital stands small in the text."""
    for asked, there in zip(_comparable(phrase).split(), _comparable(quote).split(), strict=False):
        if asked[:1].isupper() and there[:1].islower():
            return True
    return False


def _inside(stretches: Sequence[tuple[int, int]], at: int) -> bool:
    index = bisect_right(stretches, (at, 1 << 62)) - 1
    return index >= 0 and stretches[index][0] <= at < stretches[index][1]


def _name_of(known: dict[int, Code], number: int | None) -> str:
    code = known.get(number) if number is not None else None
    return code.name if code else ""


def _expression(phrase: str) -> str:
    parts = tuple(word for _, _, word in words(phrase))
    return Term(parts, prefix=False, excluded=False).expression() if parts else ""
