"""What an export could not carry, counted before it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from annotations.exchange.carried import Lost
from annotations.exchange.files import Steps
from annotations.exchange.registry import Format
from annotations.exchange.selection import Selection, choice_of
from annotations.exchange.told import Mark, Source, Told
from annotations.store import export_rows
from annotations.store.connection import Connection

Losses = tuple[tuple[str, int, str], ...]
"""(which of `FEATURES`, how many, what becomes of them) for each of which there are some, in the order of the table."""


def losses_of(
    connection: Connection, chosen: Format, selection: Selection, cancelled: Callable[[], bool] | None = None
) -> Losses:
    """Return what of a selection a format cannot carry.

    Raises:
        NotFound: something that was chosen is not in the library.
        Cancelled: it was to stop.
    """
    if not chosen.instead:
        return ()
    astray = "astray" not in chosen.instead
    with export_rows.reading(connection, cancelled):
        lost = Lost()
        source = Source(connection, choice_of(connection, selection), Steps(0, None, cancelled), lost, astray=astray)
        counts = features_in(source)
    counts["astray"] += lost.counts["astray"]
    return tuple((which, counts[which], what) for which, what in chosen.instead.items() if counts[which])


class Noting:
    """Notes what a format cannot carry, for writers that go article by article.

    Args:
        lost: where it is noted.
        source: what the writer is told.
        instead: the features the format cannot carry.
    """

    def __init__(self, lost: Lost, source: Source, instead: Iterable[str]) -> None:
        self._lost, self._source, self._instead = lost, source, frozenset(instead)
        self._annotators: set[str] = set()

    def article(self, article: Told) -> dict[int, set[str]]:
        """Note what of an article is not carried; return which of that each of its marks has, by internal id."""
        found: dict[int, set[str]] = {}
        for which, number in (("fields", len(article.fields)), ("texts", 1)):
            if which in self._instead and number:
                self._lost.add(which, article=article.name, number=number)
        for which, mark in features_of(article):
            if which in self._instead:
                self._lost.add(which, mark.quote or mark.note or (mark.code.name if mark.code else ""), article.name)
                found.setdefault(mark.number, set()).add(which)
        self._annotators.update(mark.annotator.uuid for mark in article.marks)
        return found

    def rest(self) -> None:
        """Note what is in no article, after the last one."""
        if "notes_elsewhere" in self._instead:
            for mark in self._source.elsewhere():
                self._lost.add("notes_elsewhere", mark.note or "")
        several = len(self._annotators) > 1
        for which, number in (
            ("annotators", len(self._annotators) if several else 0),
            ("definitions", _definitions(self._source)),
        ):
            if which in self._instead and number:
                self._lost.add(which, number=number)


def features_in(source: Source) -> Counter[str]:
    """Return how often each of `FEATURES` is used in what an export would be told."""
    found: Counter[str] = Counter()
    annotators: set[str] = set()
    for article in source.articles():
        found["fields"] += len(article.fields)
        found["texts"] += 1
        found.update(which for which, _ in features_of(article))
        annotators.update(mark.annotator.uuid for mark in article.marks)
    found["notes_elsewhere"] += sum(1 for _ in source.elsewhere())
    found["annotators"] = len(annotators) if len(annotators) > 1 else 0
    found["definitions"] = _definitions(source)
    return found


def features_of(article: Told) -> Iterator[tuple[str, Mark]]:
    """Yield (which of `FEATURES`, mark) for all that an article's annotations use."""
    reached = -1
    for mark in article.marks:
        yield "times", mark
        if len(mark.spans) > 1:
            yield "gaps", mark
        if mark.entity is not None:
            yield "entities", mark
        if mark.state != "ok" or (mark.spans and mark.revision != article.revision):
            yield "astray", mark
        elif mark.kind == "mention":
            yield "mentions", mark
            if len(mark.spans) != 1:
                continue
            # They come by start, the longer first. One that is left out for its overlap takes no room from others.
            start, end = mark.spans[0]
            if start < reached:
                yield "overlap", mark
                if end <= reached:
                    yield "nesting", mark
            else:
                reached = end
        if mark.kind == "topic":
            yield "topics_on_words" if mark.spans else "topics", mark
        elif mark.kind == "note":
            yield _of_note(mark.target_kind, bool(mark.spans)), mark


def _definitions(source: Source) -> int:
    return sum(
        bool(one.definition or one.when_to_use or one.when_not or one.examples) for one in source.definitions.values()
    )


def _of_note(target_kind: str | None, on_words: bool) -> str:
    if on_words:
        return "notes"
    if target_kind == "annotation":
        return "notes_on_annotations"
    return "notes_elsewhere" if target_kind in {"entity", "code"} else "notes_on_articles"
