"""One value of a row is garbled, and the page is as sound as before: all else is saved, whatever the value was."""

from __future__ import annotations

import random
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.block import ROLES
from annotations.store.recover import recover_library
from annotations.store.recover_bits import Tries, one_bit_away
from annotations.store.recover_report import Recovered
from annotations.store.recover_shapes import shapes
from annotations.store.things import Image
from tests.torture import damaging
from tests.torture.bit_flips import KEPT, NAME, Sound, told_of

_KEY_PLACES = {"block": 2, "alias": 2, "anchor": 3}
"""So many columns at the beginning are the key of tables without row ids: with another one it is another row."""


def _columns() -> list[tuple[str, str]]:
    found = []
    for table in sorted(KEPT):
        shape = shapes()[table]
        columns = shape.columns[_KEY_PLACES.get(table, 0) :]
        found += [(table, name) for at, name in enumerate(columns) if table in _KEY_PLACES or at != shape.alias]
    return found


@pytest.fixture(scope="module")
def sound(tmp_path_factory) -> Sound:
    """A library as a person has it after some weeks."""
    folder = tmp_path_factory.mktemp("sound")
    damaging.make(folder / NAME, random.Random(8), articles=8)
    return Sound(folder)


def _garbled(value: Any) -> Any:
    """Return a value of the same length that is another one."""
    if isinstance(value, str):
        at = len(value) // 2
        return value[:at] + chr(ord(value[at]) ^ 4) + value[at + 1 :]
    if isinstance(value, bytes):
        at = len(value) // 2
        return value[:at] + bytes([value[at] ^ 4]) + value[at + 1 :]
    return value + 64 if isinstance(value, int) else value + 0.015625


def _hurt(sound: Sound, path: Path, table: str, column: str, *, first: bool = False) -> tuple[Any, ...] | None:
    """Write a library in which one value is garbled, and no index knows it; return the row's key."""
    shape = shapes()[table]
    keys = shape.columns[: _KEY_PLACES[table]] if table in _KEY_PLACES else ("rowid",)
    other = path.with_name("other.newsgloss")
    shutil.copyfile(sound.path, other)
    with closing(sqlite3.connect(other, isolation_level=None)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        rows = db.execute(
            f"SELECT {', '.join(keys)}, {column} FROM {table} WHERE {column} IS NOT NULL AND {column} <> ''"
        ).fetchall()
        if not rows:
            return None
        *key, value = rows[0 if first else len(rows) // 2]
        where = " AND ".join(f"{name} = ?" for name in keys)
        db.execute(f"UPDATE OR IGNORE {table} SET {column} = ? WHERE {where}", (_garbled(value), *key))
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    data, file, size = other.read_bytes(), bytearray(sound.file), sound.map.size
    for page in sound.map.rows[table][tuple(key)]:
        file[(page - 1) * size : page * size] = data[(page - 1) * size : page * size]
    path.write_bytes(file)
    return tuple(key)


def _saved(sound: Sound, hurt: Path, table: str, key: tuple[Any, ...]) -> Recovered:
    """Recover it, and hold all rows but the one against what they were."""
    target = hurt.with_name("new.newsgloss")
    report = recover_library(hurt, target, damaging.again)
    with Library.open(target) as library:
        assert library.check() == []
    now = damaging.everything(target)
    told, articles = {one.key for one in report.told}, {one.article for one in report.told if one.article is not None}
    missing = [
        (name, one, now[name].get(one), row)
        for name in KEPT
        for one, row in sound.rows[name].items()
        if (name, one) != (table, key) and now[name].get(one) != row
        and not (one in now[name] and (name == "action" or told_of(sound, name, one, told, articles)))
    ]  # fmt: skip
    assert missing == []
    return report


def test_a_role_of_a_block_that_is_none_is_the_one_that_the_history_proves(sound, tmp_path):
    hurt = tmp_path / "hurt.newsgloss"
    key = _hurt(sound, hurt, "block", "role")
    assert b"parafraph" not in sound.file
    report = _saved(sound, hurt, "block", key)
    assert report.told == []
    assert damaging.everything(tmp_path / "new.newsgloss")["block"] == sound.rows["block"]


def test_a_role_that_nothing_proves_is_a_likely_one_and_told(sound, tmp_path):
    hurt = tmp_path / "hurt.newsgloss"
    shutil.copyfile(sound.path, hurt)
    with closing(sqlite3.connect(hurt, isolation_level=None)) as db:
        number = db.execute("SELECT revision_id FROM block ORDER BY 1 LIMIT 1").fetchone()[0]
        db.execute(
            "UPDATE block SET role = '~~~~~~~~', status = 'changed' WHERE revision_id = ? AND ord = 1", (number,)
        )
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    report = _saved(sound, hurt, "block", (number, 1))
    assert {one.table for one in report.told} == {"revision"}
    assert damaging.everything(tmp_path / "new.newsgloss")["block"][number, 1][2] in ROLES


@pytest.mark.parametrize(
    ("table", "column"),
    [("action", "undone"), ("anchor", "end"), ("annotation", "article_id"), ("revision", "article_id")],
)
def test_a_number_that_is_another_one_costs_no_other_row(sound, tmp_path, table, column):
    hurt = tmp_path / "hurt.newsgloss"
    _saved(sound, hurt, table, _hurt(sound, hurt, table, column))


def test_of_all_things_together_so_many_ways_are_tried_and_no_more():
    tries = Tries(70)
    image = Image((1, "key", 3), ())
    assert len(list(tries.of(one_bit_away(image)))) == 48
    assert len(list(tries.of(one_bit_away(image)))) == 22
    assert list(tries.of(one_bit_away(image))) == []


def test_a_thing_whose_internal_id_became_that_of_another_costs_neither(sound, tmp_path):
    rows = {number: str(row[1]) for (number,), row in sound.rows["annotation"].items()}
    number, other = next(
        (one, one | bit) for one in rows for bit in (1, 2, 4, 8, 16) if rows.keys() >= {one | bit} != {one}
    )
    file = bytearray(sound.file)
    at = _rowid_before(file, rows[number])
    assert file[at] & 127 == number & 127
    file[at] ^= number ^ other
    hurt = tmp_path / "hurt.newsgloss"
    hurt.write_bytes(file)
    report = _saved(sound, hurt, "nothing", ())
    assert report.told == []
    assert damaging.everything(tmp_path / "new.newsgloss")["annotation"] == sound.rows["annotation"]


def _rowid_before(file: bytearray, uuid: str) -> int:
    """Return where the last byte of the internal id of a row is, whose first value, beside that id, is a UUID."""
    begins = file.find(uuid.encode())
    while begins >= 0:
        for size in range(4, 40):
            # Of a record the first byte is the size of its header, the second the kind of its first value: none.
            if file[begins - size] == size and file[begins - size + 1] == 0:
                return begins - size - 1
        begins = file.find(uuid.encode(), begins + 1)
    raise LookupError(uuid)


@given(st.tuples(st.text(min_size=1), st.integers(0, 1 << 40), st.floats(0, 1)), st.data())
def test_of_one_bit_that_was_hit_what_was_there_is_among_what_is_tried(values, data):
    at = data.draw(st.sampled_from([0, 1, 2]))
    sound = Image((1, "key", *values), ((0, *values),))
    turned = data.draw(st.sampled_from(list(one_bit_away(Image((1, "key", values[at]))))))
    if "\ufffd" in str(turned.values[2]):
        return
    hit = (*values[:at], turned.values[2], *values[at + 1 :])
    assert any(one.values == sound.values for one in one_bit_away(Image((1, "key", *hit))))
    assert any(one.parts == sound.parts for one in one_bit_away(Image((1, "key"), ((0, *hit),))))


@pytest.mark.torture
@pytest.mark.parametrize("first", [True, False])
@pytest.mark.parametrize(("table", "column"), _columns())
def test_any_value_that_is_another_one_costs_no_other_row(sound, tmp_path, table, column, first):
    hurt = tmp_path / "hurt.newsgloss"
    key = _hurt(sound, hurt, table, column, first=first)
    if key is not None:
        _saved(sound, hurt, table, key)
