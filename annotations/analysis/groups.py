"""Groups of articles that look alike, made of pairs.

Each group has a first article, and all others in it look like this one. So two that have nothing in common are never
brought together by a chain of others, each a little different from the one before. The first is the one that most
others look like; of equals the longest, then the one that was taken first. An article may stand in two groups: where
it looks like one that is in another group already, and that one is not its first.
"""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping

from annotations.model.alike import Pair


def groups_of(pairs: Iterable[Pair], words: Mapping[int, int]) -> list[list[int]]:
    """Return groups of internal ids, the first of each in front, the others by how alike they are to it.

    Args:
        pairs: those that share enough.
        words: how many the body of each article has.

    Returns:
        The largest groups first; of equals that with the article that was taken first.
    """
    near: dict[int, dict[int, float]] = {}
    for pair in pairs:
        near.setdefault(pair.article, {})[pair.other] = pair.share
        near.setdefault(pair.other, {})[pair.article] = pair.share
    free = set(near)
    heap = [(-len(near[one]), -words.get(one, 0), one) for one in near]
    heapq.heapify(heap)
    found = []
    while heap:
        many, long, first = heapq.heappop(heap)
        if first not in free:
            continue
        joining = [one for one in near[first] if one in free]
        if joining and len(joining) < -many:
            heapq.heappush(heap, (-len(joining), long, first))
            continue
        # All it looks like are in groups whose first it does not look like: the most alike one is named with it.
        joining = joining or [min(near[first], key=lambda one: (-near[first][one], one))]
        free -= {first, *joining}
        found.append([first, *sorted(joining, key=lambda one: (-near[first][one], one))])
    return sorted(found, key=lambda group: (-len(group), min(group)))
