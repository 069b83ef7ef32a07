"""Which backups stay: all of today, one a day for a week, one a week before; and never less than the newest."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotations.model.backup import BEFORE_MERGE, BY_HAND, MEANWHILE, OPENING, Backup, Limits
from annotations.model.rotation import to_remove

HOUR, DAY = 3_600_000, 86_400_000
NOW = 20_000 * DAY + 13 * HOUR


def backup(age: int, reason: str = MEANWHILE, size: int = 100) -> Backup:
    return Backup(Path(f"{NOW - age:020}-{reason}"), NOW - age, reason, size)


MANY = Limits(1000)


def left(backups: list[Backup], limits: Limits = MANY, broken: tuple[Backup, ...] = ()) -> list[Backup]:
    newest = max((one for one in backups if one not in broken), key=lambda one: one.made_at)
    gone = to_remove(backups, newest.path, limits, NOW, {one.path for one in broken})
    return sorted((one for one in backups if one not in gone), key=lambda one: one.made_at)


def test_all_of_the_last_day_stay():
    today = [backup(n * HOUR) for n in range(24)]
    assert left(today) == sorted(today, key=lambda one: one.made_at)


def test_of_each_day_of_the_week_before_the_newest_stays():
    found = left([backup(n * HOUR) for n in range(7 * 24)])
    before = [one for one in found if NOW - one.made_at >= DAY]
    assert len({one.made_at // DAY for one in before}) == len(before) == 7
    assert all(one.made_at % DAY == 23 * HOUR for one in before[:-1])


def test_of_each_week_before_that_one_stays():
    found = left([backup(n * DAY) for n in range(70)])
    before = [one for one in found if NOW - one.made_at >= 7 * DAY]
    assert len({one.made_at // (7 * DAY) for one in before}) == len(before)
    assert len(before) in (9, 10)


def test_a_backup_before_a_merge_and_one_that_was_asked_for_stay_for_a_month_beside_others():
    merge, asked, old = backup(5 * DAY, BEFORE_MERGE), backup(20 * DAY, BY_HAND), backup(40 * DAY, BEFORE_MERGE)
    others = [backup(5 * DAY - HOUR), backup(20 * DAY - HOUR), backup(40 * DAY - HOUR), backup(0)]
    assert left([merge, asked, old, *others]) == sorted({merge, asked, *others}, key=lambda one: one.made_at)


def test_where_there_are_too_many_the_oldest_and_the_newest_stay_and_the_crowded_ones_go():
    old, crowd, newest = backup(6 * DAY), [backup(n * HOUR, OPENING) for n in range(1, 20)], backup(0)
    found = left([old, *crowd, newest], Limits(5))
    assert (len(found), found[0], found[-1]) == (5, old, newest)


def test_thinned_every_half_hour_for_months_there_are_days_weeks_and_months_left():
    backups: list[Backup] = []
    for step in range(90 * 48):
        now = NOW + step * HOUR // 2
        one = Backup(Path(str(now)), now, MEANWHILE, 100)
        backups.append(one)
        gone = to_remove(backups, one.path, Limits(20), now)
        backups = [other for other in backups if other not in gone]
    ages = [now - one.made_at for one in backups]
    assert len(backups) <= 20
    assert sum(age < DAY for age in ages) >= 3
    assert sum(DAY <= age < 7 * DAY for age in ages) >= 3
    assert max(ages) > 30 * DAY


AGES = st.lists(st.integers(0, 100 * DAY), min_size=1, max_size=40, unique=True)


@given(AGES, st.integers(1, 12), st.integers(1, 3000), st.data())
def test_whatever_there_is_the_newest_good_one_stays_and_the_limits_hold(ages, most, most_bytes, data):
    backups = [
        backup(age, data.draw(st.sampled_from([MEANWHILE, BY_HAND, BEFORE_MERGE])), data.draw(st.integers(1, 500)))
        for age in ages
    ]
    newest = max(backups, key=lambda one: one.made_at)
    broken = [one for one in backups if one is not newest and data.draw(st.booleans())]
    found = left(backups, Limits(most, most_bytes), tuple(broken))
    assert newest in found
    assert len(found) <= most
    assert sum(one.bytes for one in found) <= most_bytes or found == [newest]
