"""Everywhere: words that a person marked once are marked wherever nobody has looked yet, or are no longer.

Marked are whole words, character for character, which are part of no longer name or date, in the article at hand and
in those the annotator has not yet reviewed. Left out are furniture, what was rejected, and what is marked already;
words that are wanted everywhere with another label, too, are marked in the article at hand alone, unless they are
mostly accepted with this one. The marks have the origin `rule` until somebody looks at them; how sure they are is
judged anew with each decision on the words, see `renewing`.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotations.commands.certainty import Certainty
from annotations.commands.session import Session
from annotations.commands.touch import delete_with_notes
from annotations.model.ids import new_uuid, now_ms
from annotations.search.everywhere import begins_sentence, longer_name
from annotations.search.query import Term
from annotations.store import codes, places, suggesting, wanted
from annotations.store.journal import OpenAction
from annotations.store.places import SearchedArticle
from annotations.store.suggesting import EVERYWHERE
from annotations.store.tables import ANNOTATION, DECISION
from annotations.store.things import Image, values_of
from annotations.text.fold import words as words_of
from annotations.text.graphemes import is_boundary
from annotations.text.phrases import whole_words
from annotations.text.taken import Taken

_PAGE = 64
_NUMBER_BEFORE, _NUMBER_AFTER = re.compile(r"\d[.,]? $"), re.compile(r",? \d")
_GOES_ON = re.compile(
    r"\s(?:(?:of|de|del|du|des|di|da|do|dos|von|van|af|av)\s(?:(?:the|la|las|los|le|les|der|den)\s|l['’])?|d['’])(\w)"
)
"""What makes of a name the beginning of a longer one: `Union` in `Union of Comoros`."""
_WORD_BEFORE = re.compile(r"([^\W\d_])[\w.’'-]* $")
_TOLD_BY, _FEW, _TITLED, _TITLE = 100, 10, 0.2, 40
"""Names with a label have titles if at least this share of so many of the newest, of ten at least, stands behind a word
with a capital, looked for in so many code points. Of the people in 300 articles 0.28 do, of organisations 0.11."""


@dataclass(frozen=True, slots=True)
class Wish:
    """Words that are wanted everywhere, or nowhere.

    Attributes:
        article_id: where a person said so.
        words: as they stand there.
        code_id, entity_id: what they become.
        places: (start, end) of places in that article that are to be marked without further asking.
        only: whether its `places` alone are marked: nothing is said of the words elsewhere.
    """

    article_id: int
    words: str
    code_id: int
    entity_id: int | None = None
    places: tuple[tuple[int, int], ...] = ()
    only: bool = False

    @property
    def pair(self) -> tuple[str, int]:
        """The words and the label."""
        return self.words, self.code_id


def mark_everywhere(session: Session, action: OpenAction, wishes: Sequence[Wish]) -> int:
    """Mark the other places of words, inside an action; return how many were marked."""
    by_article: dict[int, list[Wish]] = defaultdict(list)
    for wish in wishes:
        by_article[wish.article_id].append(wish)
    wide = [wish for wish in wishes if not wish.only]
    if wide:
        _ask(session, action, wide)
        sure, open_ids = Certainty(session.writer.db, session.annotator_id()), not_reviewed(session)
        for wish in wide:
            if sure.only(wish.words) or sure.label(wish.words) == wish.code_id:
                for number in (articles_with(session, wish.words) & open_ids) - {wish.article_id}:
                    by_article[number].append(wish)
    return spread(session, action, by_article)


def _ask(session: Session, action: OpenAction, wishes: Sequence[Wish]) -> None:
    """Keep which words are wanted everywhere, as far as that is new."""
    me = session.annotator_id()
    standing = wanted.asked(session.writer.db, me)
    new = {
        wish.pair: wish
        for wish in wishes
        if (said := standing.get(wish.words, {}).get(wish.code_id)) is None or said.no_at
    }
    session.writer.journal.insert(action, DECISION, [_said(session, me, wish, "accepted") for wish in new.values()])


def spread(session: Session, action: OpenAction, by_article: Mapping[int, Sequence[Wish]]) -> int:
    """Mark words in articles by their internal ids, inside an action; return how many places were marked."""
    me = session.annotator_id()
    versions = {number: version[0] for number, version in codes.definitions(session.writer.db).items()}
    images: list[Image] = []
    titles = _Titles(session)
    for one in _articles(session, me, sorted(by_article)):
        taken = Taken((low, high) for low, high, _, _ in one.marks)
        for wish in sorted(by_article[one.id], key=lambda wish: -len(wish.words)):
            for start, end in _places(one, wish, taken, titles):
                taken.put(start, end)
                images.append(_mark(session, me, one, wish, (start, end), versions.get(wish.code_id)))
    session.writer.journal.insert(action, ANNOTATION, images)
    return len(images)


def stop_everywhere(session: Session, action: OpenAction, wishes: Sequence[Wish]) -> int:
    """No longer suggest words with a label, inside an action; take the marks away that nobody has looked at.

    Returns:
        How many marks were taken away.
    """
    if not wishes:
        return 0
    db, me = session.writer.db, session.annotator_id()
    new = {wish.pair: wish for wish in wishes}
    session.writer.journal.insert(action, DECISION, [_said(session, me, wish, "rejected") for wish in new.values()])
    gone: list[str] = []
    for words, code_id in new:
        ids = sorted(articles_with(session, words))
        gone += [uuid for uuid, code in wanted.not_looked_at(db, me, words, ids) if code == code_id]
    delete_with_notes(session, action, ANNOTATION, gone)
    return len(gone)


def not_reviewed(session: Session) -> set[int]:
    """Return the internal ids of the articles in which the annotator has decided nothing."""
    states = suggesting.states(session.writer.db, session.annotator_id())
    return {n for n in places.article_ids(session.writer.db) if n not in states or not states[n].here}


def articles_with(session: Session, words: str) -> set[int]:
    """Return the internal ids of all articles that have words, and of some that write them otherwise."""
    parts = tuple(word for _, _, word in words_of(words))
    return (
        places.ids_with(session.writer.db, Term(parts, prefix=False, excluded=False).expression()) if parts else set()
    )


def _articles(session: Session, me: int, ids: Sequence[int]) -> Iterator[SearchedArticle]:
    for first in range(0, len(ids), _PAGE):
        found = places.read(session.writer.db, ids[first : first + _PAGE])
        places.add_surroundings(session.writer.db, found, me)
        yield from found


def _places(one: SearchedArticle, wish: Wish, taken: Taken, titles: _Titles) -> Iterator[tuple[int, int]]:
    """Yield where words of an article are to be marked, beside what is taken."""
    given = set(wish.places) if one.id == wish.article_id else set()
    rejected, refused = _rejected(one, wish.words), _rejected(one, wish.words, wish.code_id)
    furniture = Taken(one.furniture)
    for start in whole_words(one.text, wish.words):
        end = start + len(wish.words)
        if taken.over(start, end) or not is_boundary(one.text, start) or not is_boundary(one.text, end):
            continue
        if (start, end) in given:
            # It was before the eyes as this, whatever else somebody said of it.
            if start not in refused:
                yield start, end
        elif not (
            wish.only or start in rejected or furniture.over(start, start + 1) or _in_more(one.text, start, end)
            or (_behind_capital(one.text, start, end) and not titles.usual(wish.code_id))
        ):  # fmt: skip
            yield start, end


def _in_more(text: str, start: int, end: int) -> bool:
    """Whether words are likely a part of a longer name, or of a date."""
    if longer_name(text, start, end) or _beside_number(text, start, end):
        return True
    after = _GOES_ON.match(text, end)
    return text[start].isupper() and after is not None and after[1].isupper()


def _behind_capital(text: str, start: int, end: int) -> bool:
    """Whether a name of several words stands right behind a word with a capital that begins no sentence."""
    if not text[start].isupper() or " " not in text[start:end] or text[start - 1 : start] != " ":
        return False
    before = text.rfind(" ", 0, start - 1) + 1
    before = max(before, text.rfind("\n", 0, start - 1) + 1)
    word = text[before : start - 1]
    return word[:1].isupper() and word[-1:].isalnum() and not begins_sentence(text, before, start - 1)


class _Titles:
    """Tells whether names with a label usually have titles, by those that somebody marked.

    Args:
        session: who marks; inside the action.
    """

    def __init__(self, session: Session) -> None:
        self._db, self._me = session.writer.db, session.annotator_id()
        self._usual: dict[int, bool] = {}

    def usual(self, code_id: int) -> bool:
        """Return it; true as long as there are only a few names to tell by."""
        if code_id not in self._usual:
            before = wanted.before_names(self._db, self._me, code_id, _TOLD_BY, _TITLE)
            found = (_WORD_BEFORE.search(words) for words in before)
            behind = sum(match is not None and match[1].isupper() for match in found)
            self._usual[code_id] = len(before) < _FEW or behind >= _TITLED * len(before)
        return self._usual[code_id]


def _beside_number(text: str, start: int, end: int) -> bool:
    """Whether a number stands right beside words, as in a date of which they are a part."""
    return bool(_NUMBER_AFTER.match(text, end) or _NUMBER_BEFORE.search(text[max(0, start - 3) : start]))


def _rejected(one: SearchedArticle, words: str, code_id: int | None = None) -> set[int]:
    """Return where words begin that were rejected, with a label or with any."""
    wanted = {
        occurrence
        for code, _, quote, occurrence in one.rejected
        if quote == words and occurrence >= 0 and code_id in {None, code}
    }
    found: set[int] = set()
    at, number, last = one.text.find(words), 0, max(wanted, default=-1)
    while at >= 0 and number <= last:
        if number in wanted:
            found.add(at)
        at, number = one.text.find(words, at + 1), number + 1
    return found


def _mark(
    session: Session, me: int, one: SearchedArticle, wish: Wish, place: tuple[int, int], version: int | None
) -> Image:
    now = now_ms()
    values = values_of(
        ANNOTATION,
        {
            "id": session.writer.journal.new_id("annotation"), "uuid": new_uuid(), "kind": "mention",
            "article_id": one.id, "annotator_id": me, "code_id": wish.code_id, "code_version_id": version,
            "entity_id": wish.entity_id, "body": None, "target_kind": None, "target_uuid": None, "layer": None,
            "origin": "rule", "created_at": now, "modified_at": now,
        },
    )  # fmt: skip
    return Image(values, ((0, "span", one.revision_id, *place, one.text[slice(*place)], "ok"),))


def _said(session: Session, me: int, wish: Wish, verdict: str) -> Image:
    return Image(
        values_of(
            DECISION,
            {
                "id": session.writer.journal.new_id("decision"),
                "uuid": new_uuid(),
                "article_id": wish.article_id,
                "annotator_id": me,
                "code_id": wish.code_id,
                "entity_id": wish.entity_id,
                "quote": wish.words,
                "occurrence": EVERYWHERE,
                "verdict": verdict,
                "decided_at": now_ms(),
            },
        )
    )  # fmt: skip
