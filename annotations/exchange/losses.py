"""What an export could not carry, counted before it is written."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from annotations.exchange.carried import Lost
from annotations.exchange.files import Steps
from annotations.exchange.registry import Format
from annotations.exchange.selection import Selection, choice_of
from annotations.exchange.told import Source
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
    with export_rows.reading(connection, cancelled):
        source = Source(connection, choice_of(connection, selection), Steps(0, None, cancelled), Lost(), astray=True)
        counts = features_in(source)
    return tuple((which, counts[which], what) for which, what in chosen.instead.items() if counts[which])


def features_in(source: Source) -> Counter[str]:
    """Return how often each of `FEATURES` is used in what an export would be told."""
    found: Counter[str] = Counter()
    annotators: set[str] = set()
    for article in source.articles():
        found["fields"] += len(article.fields)
        found["texts"] += 1
        spans: list[tuple[int, int]] = []
        for mark in article.marks:
            annotators.add(mark.annotator.uuid)
            found["times"] += 1
            found["gaps"] += len(mark.spans) > 1
            found["entities"] += mark.entity is not None
            found["astray"] += mark.state != "ok" or (bool(mark.spans) and mark.revision != article.revision)
            if mark.kind == "mention" and mark.state == "ok" and mark.spans:
                spans.append((mark.spans[0][0], mark.spans[-1][1]))
            elif mark.kind == "topic":
                found["topics_on_words" if mark.spans else "topics"] += 1
            elif mark.kind == "note":
                found[_of_note(mark.target_kind, bool(mark.spans))] += 1
        overlapping, inside = _crossings(spans)
        found["overlap"] += overlapping
        found["nesting"] += inside
    found["notes_elsewhere"] += sum(1 for _ in source.elsewhere())
    found["annotators"] = len(annotators) if len(annotators) > 1 else 0
    found["definitions"] = sum(
        bool(one.definition or one.when_to_use or one.when_not or one.examples) for one in source.definitions.values()
    )
    return found


def _of_note(target_kind: str | None, on_words: bool) -> str:
    if on_words:
        return "notes"
    if target_kind == "annotation":
        return "notes_on_annotations"
    return "notes_elsewhere" if target_kind in {"entity", "code"} else "notes_on_articles"


def _crossings(spans: list[tuple[int, int]]) -> tuple[int, int]:
    """Return how many spans, ordered by start and the longer first, share words with an earlier one, and how many of
    these lie wholly inside one.
    """
    overlapping = inside = reached = 0
    for start, end in spans:
        if start < reached:
            overlapping += 1
            inside += end <= reached
        reached = max(reached, end)
    return overlapping, inside
