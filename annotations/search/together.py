"""With whom an entity appears: others in the same articles, and in the same sentences."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from annotations.store import together as store
from annotations.store.connection import Connection
from annotations.text.sentences import sentence_at


@dataclass(frozen=True, slots=True)
class Together:
    """Another entity that appears with the one that was asked for.

    Attributes:
        code_id: internal id of its label.
        articles: how many articles mention both.
        sentences: how many sentences do.
    """

    uuid: str
    name: str
    code_id: int | None
    articles: int
    sentences: int


def together(connection: Connection, entity_id: int) -> list[Together]:
    """Return who is mentioned in the same articles: most often in one sentence first, then in most articles, by name.

    All annotators' mentions count, each in the text that it stands on.
    """
    articles: Counter[int] = Counter()
    sentences: Counter[int] = Counter()
    for _, places in store.shared(connection, entity_id):
        others = {other for _, _, other in places} - {entity_id}
        if not others:
            continue
        articles.update(others)
        for revision in {place[0] for place in places if place[2] == entity_id}:
            here = [(start, other) for own, start, other in places if own == revision]
            sentences.update(_beside(store.text_of(connection, revision), here, entity_id))
    known = store.names(connection)
    found = [
        Together(*known[number], articles=count, sentences=sentences[number])
        for number, count in articles.items()
        if number in known
    ]
    return sorted(found, key=lambda one: (-one.sentences, -one.articles, one.name.casefold(), one.uuid))


def _beside(text: str, places: list[tuple[int, int]], entity_id: int) -> Counter[int]:
    """Count the sentences of a text in which each other entity stands beside one."""
    found: Counter[int] = Counter()
    done: set[tuple[int, int]] = set()
    for at, number in places:
        if number != entity_id:
            continue
        start = text.rfind("\n", 0, at) + 1
        end = text.find("\n", at)
        sentence = sentence_at(text, start, len(text) if end < 0 else end, at)
        if sentence not in done:
            done.add(sentence)
            found.update({other for place, other in places if sentence[0] <= place < sentence[1]} - {entity_id})
    return found
