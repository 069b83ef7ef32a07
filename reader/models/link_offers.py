"""What is offered while a link is typed in a note."""

from __future__ import annotations

from collections.abc import Collection

from annotations.library import Library
from annotations.model.codebook import join_path, path_of
from annotations.text.fold import fold

MOST = 12
"""So many of a kind are offered; who types on finds the rest."""

Offer = tuple[str, str, str, str]
"""Kind, UUID, name, and the words it is shown by."""


def topics(library: Library, typed: str) -> list[Offer]:
    """Return the topics in use that what was typed may mean, best first."""
    book = library.codebook.all()
    found = []
    for code in book.values():
        if code.kind != "topic" or code.merged_into is not None or code.retired_at is not None:
            continue
        points = fits(typed, code.name)
        if points is not None:
            found.append((points, ("topic", code.uuid, code.name, join_path(path_of(code.id, book)))))
    return [offer for _, offer in sorted(found, key=lambda one: one[0])]


def things(library: Library, typed: str, here: Collection[str]) -> list[Offer]:
    """Return the entities and articles that what was typed may mean, best first.

    Args:
        library: to look in.
        typed: parts of names or titles; with none, the entities of the open article are offered.
        here: UUIDs of these entities; among equals they come first.
    """
    found = []
    for uuid, name, also in library.entities.names():
        points = fits(typed, name)
        if points is None and fits(typed, also) is not None:
            points = 3
        if points is not None and (typed.strip() or uuid in here):
            found.append((points, uuid not in here, ("entity", uuid, name, name)))
    entities = [offer for *_, offer in sorted(found, key=lambda one: one[:2])][:MOST]
    titles = [(row.uuid, row.title or row.name) for row in library.listing.titled(typed, MOST)]
    return [*entities, *(("article", uuid, title, title) for uuid, title in titles)]


def fits(typed: str, name: str) -> int | None:
    """Return how well a name fits what was typed, 0 for best, case and accents aside; None where it does not."""
    wanted, words = fold(typed).casefold().strip(), fold(name).casefold()
    if words.startswith(wanted):
        return 0
    if any(word.startswith(wanted) for word in words.split()):
        return 1
    return 2 if all(part in words for part in wanted.split()) else None
