"""How articles begin: with a head of labels, or with a title and a date."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from reader.articles.dates import holds_date
from reader.articles.lexicon import lexicon
from reader.articles.splitting.labels import BODY, FURNITURE, coded, labelled
from reader.articles.splitting.lines import Line, cut
from reader.articles.splitting.marks import is_rights, numbering, separator_shape

LANGUAGES = ("en", "es", "de", "fr", "it", "pt", "nl")
"""The languages whose months are known where the language of a text is not."""

_HEAD = 3_000
_HEAD_LINES = 9
_DATE_LINE = 140
_TITLE = (4, 220)
_LEAST = 120
_BLOCK_REACH = 6
_LEAST_BETWEEN = 80
_TELLING = frozenset({"title", "author", "date_published", "outlet"})


def begins_article(text: str) -> bool:
    """Whether a stretch begins as an article of its own does, and is long enough to be one."""
    if len(text.strip()) < _LEAST:
        return False
    lines = [line.words for line in cut(text[:_HEAD]) if line.words and not separator_shape(line.words)]
    lines = lines[:_HEAD_LINES]
    if not lines:
        return False
    kinds = {kind for line in lines if (kind := _kind(line)) in _TELLING}
    if len(kinds) >= 2 or any(numbering(line) for line in lines[:2]):
        return True
    return looks_like_title(lines[0]) and any(is_dated(line) for line in lines[1:])


def looks_like_title(words: str) -> bool:
    """Whether a line can be a headline: neither long nor a sentence's end, and not a label or a date."""
    if not _TITLE[0] <= len(words) <= _TITLE[1] or words[-1] in ".,;:":
        return False
    return _kind(words) is None and not is_rights(words) and (not is_dated(words) or len(words) > 40)


def is_dated(words: str) -> bool:
    """Whether a short line holds a date, in any of LANGUAGES."""
    return len(words) <= _DATE_LINE and any(holds_date(words, lexicon(language)) for language in LANGUAGES)


def label_blocks(lines: Sequence[Line]) -> list[int]:
    """Return the numbers of the lines where a head of labels begins; those that begin with another label do not count.

    A head tells a title and something else, or a date and an outlet or an author. A title that stands over its labels
    belongs to it.
    """
    kinds = [_kind(line.words) for line in lines]
    filled = [number for number, line in enumerate(lines) if line.words and not separator_shape(line.words)]
    begins: list[tuple[int, int]] = []
    reached = -1
    for place, number in enumerate(filled):
        if number <= reached or kinds[number] is None or (place and kinds[filled[place - 1]] is not None):
            continue
        block = [number]
        for following in filled[place + 1 : place + _BLOCK_REACH]:
            if kinds[following] is None or kinds[following] == BODY:
                break
            block.append(following)
        told = {kinds[one] for one in block}
        if not (len(told & _TELLING) >= 2 and ("title" in told or "date_published" in told)):
            continue
        reached = block[-1]
        above = filled[place - 1] if place else -1
        has_own_title = "title" not in told and place and number - above <= 2 and looks_like_title(lines[above].words)
        begins.append((above if has_own_title else number, number))
    first_labels = Counter(kinds[number] for _, number in begins)
    if not first_labels:
        return []
    label, _ = first_labels.most_common(1)[0]
    marks = [begin for begin, number in begins if kinds[number] == label]
    apart = all(lines[b].start - lines[a].start > _LEAST_BETWEEN for a, b in pairwise(marks))
    return marks if apart else []


def _kind(words: str) -> str | None:
    """Return what a line's label tells; None without a label, and for what a sentence could begin with too."""
    found = labelled(words) or coded(words)
    if found is None:
        return None
    kind = found[0]
    # "In:" or "By:" with a long sentence behind is no label.
    return None if kind == FURNITURE and len(words) > 300 else kind
