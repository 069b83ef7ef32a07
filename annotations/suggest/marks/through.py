"""Whether somebody has gone through an article: only then was what is left there seen, and passed over.

Whoever marks one name in an article, or marks a name everywhere from another, has said nothing of all the other words.
"""

from __future__ import annotations

from annotations.suggest.marks.gate import Gate
from annotations.suggest.marks.judge import PRIOR
from annotations.suggest.marks.known import Known
from annotations.suggest.marks.learner import Free, Judged, Learner
from annotations.suggest.marks.parts import Article
from annotations.suggest.marks.tokens import places_of

_LEAST = 2, 4
"""With fewer different words decided, and in fewer places, nobody has gone through an article that is not done."""

Place = tuple[int, int]


def answered(article: Article) -> set[Place]:
    """Return the places on which somebody said yes or no, in whatever review."""
    return (article.accepted.keys() - article.unseen) | {(one.start, one.end) for one in article.rejected}


def may_be_through(article: Article) -> bool:
    """Whether so much was decided in an article itself that somebody may have gone through it."""
    there = answered(article) - article.elsewhere
    words = len({article.text[start:end] for start, end in there})
    return words > _LEAST[0] or (words == _LEAST[0] and len(there) >= _LEAST[1])


def gone_through(article: Article, learner: Learner, judged: list[Judged] | None) -> bool:
    """Return whether more was decided in an article than is left of what speaks for itself.

    What speaks for itself is what would be offered before the gate has learned anything: a gate that is mistaken must
    not hide what would show it.

    Args:
        article: with what was decided.
        learner: that knows the other articles.
        judged: the candidates of the article as it was before; None for one that is too long for it.
    """
    if not may_be_through(article):
        return False
    if judged is None:
        offered = _names(article, learner.known)
    else:
        gate = Gate()
        gate.prior(PRIOR)
        bare = Article(article.key, article.text, furniture=article.furniture)
        offered = [(pick.start, pick.end) for pick in learner.picks_of(bare, judged, (), gate)]
    said = answered(article)
    free = Free(said)
    return len(said - article.elsewhere) > sum(free.at(start, end) for start, end in offered)


def _names(article: Article, known: Known) -> list[Place]:
    """Return where names stand that other articles know; of what overlaps the first."""
    found: list[Place] = []
    names = [words for words in known.strings if known.elsewhere(words, article.key).accepted]
    for start, end in sorted(place for places in places_of(names, article.text).values() for place in places):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
