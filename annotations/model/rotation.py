"""Which backups are kept: all of the last day, one a day of the week before, one a week of what is older.

Those that were made before a merge, a restore or a new version or after a purge, and those a person asked for, all stay
for thirty days. Where number or size is still too large, those go whose time is told best by the ones beside them.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

from annotations.model.backup import Backup, Limits

_DAY = 86_400_000
_WEEK = 7 * _DAY
_LONGER = 30 * _DAY


def to_remove(
    backups: Sequence[Backup], newest: Path, limits: Limits, now: int, broken: Collection[Path] = ()
) -> list[Backup]:
    """Return the backups that can go.

    Args:
        backups: all of one library.
        newest: the one that was just made and is known to be good; it stays.
        limits: how many may stay, and how large they may be together.
        now: milliseconds UTC.
        broken: those that cannot be what they should be: they count for nothing, and go when room is needed.
    """
    good = sorted((one for one in backups if one.path not in broken), key=lambda one: one.made_at)
    bad = sorted((one for one in backups if one.path in broken), key=lambda one: one.made_at)
    removed = _thinned(good, newest, now)
    good = [one for one in good if one not in removed]

    def too_many() -> bool:
        left = [*good, *bad]
        return len(left) > limits.most or sum(one.bytes for one in left) > limits.most_bytes

    while bad and too_many():
        removed.append(bad.pop(0))
    while len(good) > 1 and too_many():
        least = _least_missed(good, newest, now)
        good.remove(least)
        removed.append(least)
    return removed


def _thinned(good: Sequence[Backup], newest: Path, now: int) -> list[Backup]:
    """Return those that are neither of the last day nor the newest of their day or week."""
    removed, seen = [], set()
    for one in reversed(good):
        age = now - one.made_at
        if age < _DAY or one.path == newest or (not one.routine and age < _LONGER):
            continue
        # Days and weeks are counted from a fixed time: what was the newest of its day once stays so.
        place = ("day", one.made_at // _DAY) if age < _WEEK else ("week", one.made_at // _WEEK)
        if place in seen:
            removed.append(one)
        seen.add(place)
    return removed


def _least_missed(good: Sequence[Backup], newest: Path, now: int) -> Backup:
    """Return the one without which the gap it leaves, seen against its age, is the smallest; routine ones first."""
    candidates = [one for one in good if one.path != newest]
    routine = [one for one in candidates if one.routine] or candidates
    if len(routine) == 1:
        return routine[0]

    def missed(one: Backup) -> float:
        at = good.index(one)
        if at == 0:
            # Nothing older tells of that time.
            return 2.0
        later = good[at + 1].made_at if at + 1 < len(good) else now
        return (later - good[at - 1].made_at) / max(now - good[at - 1].made_at, 1)

    return min(routine, key=missed)
