"""A library given away without names: nothing tells who annotated, everything that was annotated is there."""

from __future__ import annotations

import csv
import os
import re
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from annotations.commands.anonymous import DAY_MS, Wanted, without_folders
from annotations.commands.outlets import load
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import Cancelled, Damaged, LibraryBusy, NewsglossError, Refused
from annotations.model.outlet_rule import OutletRule
from tests.store.making import TEXT, in_the_name_of, incoming, made, mention, rows, take
from tests.store.proof import broken, things

OLA = Annotator("11111111-aaaa-4111-8111-111111111111", "Olamide Quist")
PER = Annotator("22222222-bbbb-4222-8222-222222222222", "Per Zyx")
BOT = Annotator("33333333-cccc-4333-8333-333333333333", "models of Quist", "machine")
GONE = Annotator("44444444-dddd-4444-8444-444444444444", "Runa Vell")
TELLING = [OLA.uuid, PER.uuid, BOT.uuid, GONE.uuid, "Olamide", "Quist", "Zyx", "Runa", "Vell", "Oldname", "privat"]


@pytest.fixture
def library(tmp_path):
    """A library of several hands: marks, notes with links, rules, drafts, renamings, deleted things, folders."""
    with made(tmp_path / "of Olamide.newsgloss", Annotator(OLA.uuid, "Oldname")) as ours:
        ours.rename_annotator(OLA)
        kept, _ = take(ours, incoming("Quist privat/may/a.txt", TEXT), incoming("b.txt", "Rain in Norda."))
        (gone,) = take(ours, incoming("gone.txt", "Words of Runa that were deleted."))
        ours.annotations.add(rows(mention(kept, "Javier Milei", entity="Javier Milei")))
        entity = ours.db.execute("SELECT uuid FROM entity").fetchone()[0]
        note = {"kind": "note", "article": kept, "note": f"See [Milei](newsgloss:entity/{entity})."}
        for who in (PER, BOT):
            other = in_the_name_of(who, ours)
            other.annotations.add(rows(mention(kept, "Kast", entity="Kast"), note))
        last = in_the_name_of(GONE, ours)
        last.articles.set_field_of_many([gone], "author", "Runa")
        last.articles.delete([gone])
        other = in_the_name_of(PER, ours)
        other.articles.set_field_of_many([kept], "outlet", "The Quay")
        load(other.session, [OutletRule("The Quay", "the quay", "title", "never", {"words": "Kast visits"})])
        with ours.session.writer.transaction():
            ours.db.execute("INSERT INTO draft VALUES (NULL, ?, 'x', 'typed by Quist', 1)", (OLA.uuid,))
        yield ours


def copied(library, tmp_path, **how):
    target = tmp_path / "given.newsgloss"
    pseudonyms = library.anonymise(Wanted(target, **how))
    return target, pseudonyms


def told(data: bytes) -> list[str]:
    """What of the people and their folders stands in some bytes, as UTF-8 or UTF-16, whatever the capitals."""
    plain = data.lower()
    return [one for one in TELLING for form in ("utf-8", "utf-16-le") if one.lower().encode(form) in plain]


@pytest.mark.parametrize("days", [False, True])
def test_no_byte_of_the_copy_tells_who_annotated_or_where(library, tmp_path, days):
    assert len(told(library.path.read_bytes() + library.path.with_name(f"{library.path.name}-wal").read_bytes())) > 8
    target, _ = copied(library, tmp_path, days=days)
    assert told(target.read_bytes()) == []
    assert str(tmp_path).encode() not in target.read_bytes()
    assert sorted(file.name for file in tmp_path.glob("*given*")) == ["given.newsgloss"]


def test_all_that_was_annotated_is_there_and_whole(library, tmp_path):
    target, pseudonyms = copied(library, tmp_path)
    who = {one.was_uuid: one.uuid for one in pseudonyms}
    with closing(sqlite3.connect(target)) as copy:
        assert broken(copy) == []
        there, here = seen(copy, {}), seen(library.db, who)
    assert there == here
    with Library.open(target) as copy:
        assert copy.check() == []
        assert copy.search("Rain").total == 1
        assert [(one.kind, one.name) for one in copy.history.actions() if not one.name.startswith("Add ann")] == [
            ("barrier", "Make an anonymised copy"), ("barrier", "Make the library"),
        ]  # fmt: skip


_REFERS = {
    f"{one}_id": one for one in ("annotator", "article", "code", "code_version", "entity", "original", "revision")
}


def seen(db, who):
    """Everything by its UUID, internal ids as what they name; texts of deleted articles and who acts left out."""
    state = things(db)
    names = {(table, thing["id"]): key for (table, key), thing in state.items()}
    articles = {thing["id"] for (table, _), thing in state.items() if table == "article"}
    found = {}
    for (table, key), thing in state.items():
        row = {}
        for column, value in thing.row.items():
            refers = _REFERS.get(column) or (table if column in ("parent_id", "merged_into") else None)
            row[column] = value if refers is None else names.get((refers, value))
        row.pop("id")
        if table in {"annotator", "original"} or thing.row.get("article_id") not in {*articles, None}:
            continue
        if table == "article":
            row["name"] = without_folders(row["name"])
        row["annotator_id"] = who.get(row.get("annotator_id"), row.get("annotator_id"))
        parts = tuple(
            tuple(names["revision", one] if len(part) == 7 and at == 2 else one for at, one in enumerate(part))
            for part in thing.parts
        )
        found[table, key] = (row, parts)
    return found


def test_the_same_person_is_the_same_within_it_and_another_in_the_next(library, tmp_path):
    target, first = copied(library, tmp_path)
    assert {one.was_uuid for one in first} == {OLA.uuid, PER.uuid, BOT.uuid}, "nothing is left of Runa's"
    assert sorted(one.name for one in first) == ["Annotator 1", "Annotator 2", "Program 1"]
    with Library.open(target) as copy:
        assert sorted(copy.annotators()) == sorted((one.uuid, one.name) for one in first)
    _, second = copied(library, tmp_path)
    assert not {one.uuid for one in first} & {one.uuid for one in second}


def test_the_order_of_the_annotators_tells_nothing(library, tmp_path):
    orders = {
        tuple(one.was_name for one in copied(library, tmp_path)[1] if one.was_uuid != BOT.uuid) for _ in range(40)
    }
    assert len(orders) == 2


def test_days_alone_are_told_where_that_is_wanted_neither_by_times_nor_by_uuids(library, tmp_path):
    target, _ = copied(library, tmp_path, days=True)
    there = {key for _, key in things(library.db) if re.fullmatch(r".{14}7.{21}", key)}
    with closing(sqlite3.connect(target)) as copy:
        assert broken(copy) == []
        state = things(copy)
        for (_, key), thing in state.items():
            assert key not in there
            for column, value in thing.row.items():
                assert not column.endswith("_at") or value is None or value % DAY_MS == 0
        bodies = [thing["body"] for (table, _), thing in state.items() if table == "annotation" and thing["body"]]
    with Library.open(target) as copy:
        assert [one.name for found in copy.annotations.links(bodies).values() for one in [found]] == ["Javier Milei"]


def test_who_is_who_is_kept_apart_only_where_that_is_wanted(library, tmp_path):
    key = tmp_path / "key.csv"
    target, pseudonyms = copied(library, tmp_path, key=key)
    with key.open(encoding="utf-8-sig", newline="") as file:
        kept = list(csv.DictReader(file))
    assert {(one["annotator"], one["annotator_id"], one["name"], one["id"]) for one in kept} == {
        (one.name, one.uuid, one.was_name, one.was_uuid) for one in pseudonyms
    }
    assert told(target.read_bytes()) == []


def test_who_is_who_is_on_the_disk_before_the_copy_has_its_name(library, tmp_path, monkeypatch):
    key, done, sync, replace = tmp_path / "key.csv", [], os.fsync, Path.replace

    def note_sync(handle):
        done.append(("synced", os.fstat(handle).st_ino))
        sync(handle)

    def note_replace(file, target):
        done.append(("named", target))
        return replace(file, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    target, _ = copied(library, tmp_path, key=key)
    assert ("synced", key.stat().st_ino) in done[: done.index(("named", key))]
    assert done.index(("named", key)) < done.index(("named", target))


@pytest.mark.parametrize("after", [0, 1, 4, 12])
def test_stopped_it_leaves_nothing_and_what_was_there(library, tmp_path, after):
    target, asked = tmp_path / "given.newsgloss", []
    target.write_bytes(b"what was there")
    with pytest.raises(Cancelled):
        library.anonymise(Wanted(target, tmp_path / "key.csv"), None, lambda: asked.append(1) or len(asked) > after)
    assert target.read_bytes() == b"what was there"
    assert sorted(file.name for file in tmp_path.glob("*")) == sorted(
        ["given.newsgloss", *(file.name for file in tmp_path.glob("of Olamide*"))]
    )


def test_a_library_that_refers_to_nothing_is_refused_and_nothing_is_left(library, tmp_path):
    library.db.execute("PRAGMA foreign_keys = OFF")
    library.db.execute("UPDATE annotation SET code_id = 9999 WHERE kind = 'mention'")
    with pytest.raises(Damaged, match="refers to what is not there"):
        copied(library, tmp_path)
    assert not list(tmp_path.glob("*given*"))


def test_a_copy_that_would_not_hold_is_not_given_away(library, tmp_path):
    library.db.execute("UPDATE anchor SET quote = 'Others'")
    with pytest.raises(Damaged, match="The copy would not be whole"):
        copied(library, tmp_path)
    assert not list(tmp_path.glob("*given*"))


def test_neither_the_library_itself_nor_one_that_is_written_is_replaced(library, tmp_path):
    with pytest.raises(Refused, match="is this library itself"):
        library.anonymise(Wanted(library.path))
    with pytest.raises(Refused, match="belongs to the library that is open"):
        library.anonymise(Wanted(tmp_path / "given.newsgloss", key=library.path))
    with pytest.raises(Refused, match="a file of its own"):
        library.anonymise(Wanted(tmp_path / "given.newsgloss", key=tmp_path / "given.newsgloss"))
    with made(tmp_path / "theirs.newsgloss") as theirs, pytest.raises(LibraryBusy):
        library.anonymise(Wanted(theirs.path))
    with pytest.raises(NewsglossError, match="no folder"):
        library.anonymise(Wanted(tmp_path / "nowhere" / "given.newsgloss"))


def test_where_there_is_no_room_nothing_is_left_and_it_is_said(library, tmp_path, monkeypatch):
    from annotations.store.journal import Journal

    take(library, incoming("long.txt", "Many words. " * 20_000))
    insert = Journal.insert

    def full(self, *args):
        self._connection.execute("PRAGMA max_page_count = 1")
        insert(self, *args)

    monkeypatch.setattr(Journal, "insert", full)
    with pytest.raises(Refused, match=r"given\.newsgloss cannot be written: database or disk is full\. Make room"):
        copied(library, tmp_path)
    assert not list(tmp_path.glob("*given*"))


@pytest.mark.parametrize(
    ("name", "without"),
    [("a.txt", "a.txt"), ("x/y/a.txt", "a.txt"), ("x/n.csv › row 3/4", "n.csv › row 3/4"), ("z.zip/may/a", "a"),
     ("odd/", "odd/")],
)  # fmt: skip
def test_names_lose_their_folders_and_nothing_else(name, without):
    assert without_folders(name) == without
