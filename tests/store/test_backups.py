"""Backups: whole, of one moment, proven, and only where something changed; those there are stay as long as agreed."""

from __future__ import annotations

import os
import shutil
import sqlite3
import threading

import pytest

from annotations.commands.drafts import NoteDraft, keep_draft
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.backup import BY_HAND, MEANWHILE, OPENING, Limits
from annotations.model.errors import Cancelled, NotFound, Refused
from annotations.model.ids import new_uuid, now_ms
from annotations.store import backup, backup_age
from annotations.store.backup import backup_committed, backup_folder, backups
from annotations.store.backup_age import newest_is_old
from annotations.store.backup_due import back_up_if_changed
from annotations.store.backup_list import backups_of, find_backup, look_into, seems_broken, what_is_wrong
from tests.store.making import TEXT, incoming, made, mention, rows, take
from tests.store.old_libraries import old_library

LIMITS = Limits()


def hidden(path) -> list[str]:
    return [file.name for file in backup_folder(path).iterdir() if file.name.startswith(".")]


def test_a_backup_tells_when_and_why_it_was_made_and_what_it_holds(library):
    article = next(iter(library.articles)).uuid
    library.annotations.add(rows(mention(article, "Kast")))
    made_now = backup_committed(library.path, BY_HAND)
    (one,) = backups_of(library.path)
    held = look_into(made_now)
    assert (one.path, one.reason, one.bytes) == (made_now, "by-hand", made_now.stat().st_size)
    assert (held.articles, held.annotations, held.last_action) == (1, 1, "Annotate: 1 mention")
    assert held == look_into(library.path)
    assert not what_is_wrong(made_now)


def test_the_program_makes_no_second_backup_while_nothing_was_done(library):
    first = back_up_if_changed(library.path, OPENING, LIMITS)
    assert first is not None
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS) is None
    take(library, incoming("b.txt", "Another text."))
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS) is not None
    assert len(backups(library.path)) == 2


def test_what_is_only_being_typed_is_no_reason_for_a_backup(library):
    assert back_up_if_changed(library.path, OPENING, LIMITS)
    article = next(iter(library.articles)).uuid
    keep_draft(library.session, NoteDraft(new_uuid(), article=article), "half a thought")
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS) is None


def test_a_newest_backup_that_lost_its_end_does_not_count_as_one(library):
    first = back_up_if_changed(library.path, OPENING, LIMITS)
    os.truncate(first, first.stat().st_size - 4096)
    assert seems_broken(backups_of(library.path)[0])
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS) is not None
    assert find_backup(library.path, "newest") == backups(library.path)[-1] != first


def test_a_library_made_just_now_needs_no_backup_yet_and_an_old_one_does(library):
    assert back_up_if_changed(library.path, OPENING, LIMITS, minutes=30) is None
    assert newest_is_old(library.path, 0, 30)
    back_up_if_changed(library.path, OPENING, LIMITS)
    assert not newest_is_old(library.path, 0, 30)
    take(library, incoming("b.txt", "Another text."))
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS, minutes=30) is None


def test_a_backup_of_the_future_keeps_no_other_from_being_made(library, monkeypatch):
    made_now = backup_committed(library.path, BY_HAND)
    made_now.rename(made_now.with_name(made_now.name.replace("2", "9", 1)))
    monkeypatch.setattr(backup_age, "now_ms", lambda: now_ms() + 3_600_000)
    take(library, incoming("b.txt", "Another text."))
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS, minutes=30) is not None
    monkeypatch.setattr(backup_age, "now_ms", now_ms)
    assert back_up_if_changed(library.path, MEANWHILE, LIMITS, minutes=30) is None


def test_a_backup_has_one_moment_of_a_library_that_is_written_meanwhile(library, monkeypatch):
    monkeypatch.setattr(backup, "_AT_ONCE", 1)
    before = look_into(library.path)
    steps = []

    def write_once() -> bool:
        if len(steps) < 5:
            take(library, incoming(f"{len(steps)}.txt", f"{TEXT} {len(steps)}"))
        steps.append(1)
        return False

    made_now = backup_committed(library.path, MEANWHILE, cancelled=write_once)
    assert len(steps) > 5
    assert look_into(made_now) == before != look_into(library.path)
    with Library.open(made_now) as copy:
        assert copy.check() == []


def test_where_a_writer_would_have_to_wait_a_backup_lets_it_and_has_what_it_wrote(library, monkeypatch):
    """As on a network or in a synced folder, where there is no WAL."""
    monkeypatch.setattr(backup, "_AT_ONCE", 8)
    assert library.db.execute("PRAGMA journal_mode = DELETE").fetchone()[0] == "delete"
    library.db.execute("PRAGMA busy_timeout = 0")
    steps = []

    def write_some() -> bool:
        if len(steps) < 4:
            take(library, incoming(f"{len(steps)}.txt", f"{TEXT} {len(steps)}"))
        steps.append(1)
        return False

    made_now = backup_committed(library.path, MEANWHILE, cancelled=write_some)
    assert look_into(made_now) == look_into(library.path)
    with Library.open(made_now) as copy:
        assert copy.check() == []


def test_a_library_that_never_rests_there_is_tried_again_later(library, monkeypatch):
    monkeypatch.setattr(backup, "_AT_ONCE", 8)
    monkeypatch.setattr(backup, "_MOST_AGAIN", 3)
    library.db.execute("PRAGMA journal_mode = DELETE")
    steps = []

    def write() -> bool:
        take(library, incoming(f"{len(steps)}.txt", f"{TEXT} {len(steps)}"))
        steps.append(1)
        return False

    with pytest.raises(Refused, match="again and again"):
        backup_committed(library.path, MEANWHILE, cancelled=write)
    assert list(backup_folder(library.path).iterdir()) == []


def test_a_backup_that_is_stopped_leaves_nothing_and_says_so(library, monkeypatch):
    monkeypatch.setattr(backup, "_AT_ONCE", 1)
    asked = []
    with pytest.raises(Cancelled):
        backup_committed(library.path, MEANWHILE, cancelled=lambda: asked.append(1) or len(asked) > 3)
    assert list(backup_folder(library.path).iterdir()) == []


def test_two_that_want_to_make_a_backup_do_not_disturb_each_other(library, monkeypatch):
    monkeypatch.setattr(backup, "_AT_ONCE", 1)
    half, go_on = threading.Event(), threading.Event()

    def wait() -> bool:
        half.set()
        go_on.wait(60)
        return False

    first = threading.Thread(target=lambda: backup_committed(library.path, MEANWHILE, cancelled=wait))
    first.start()
    half.wait(60)
    try:
        with pytest.raises(Refused, match="Another backup"):
            backup_committed(library.path, BY_HAND, wait_s=0)
        second = threading.Thread(target=lambda: backup_committed(library.path, BY_HAND))
        second.start()
    finally:
        go_on.set()
        first.join()
    second.join()
    assert [one.reason for one in backups_of(library.path)] == ["meanwhile", "by-hand"]
    assert hidden(library.path) == []


def test_what_a_program_that_was_killed_left_half_made_is_no_backup_and_goes(library):
    folder = backup_folder(library.path)
    folder.mkdir()
    left = folder / ".20261129T120000000Z-opening.newsgloss.making"
    left.write_bytes(b"SQLite format 3\x00 and no more")
    assert backups(library.path) == []
    backup_committed(library.path, BY_HAND)
    assert not left.exists()


def test_no_backup_fills_the_disk_to_its_end(library, monkeypatch):
    free = library.path.stat().st_size + 10
    monkeypatch.setattr(shutil, "disk_usage", lambda _: shutil._ntuple_diskusage(free, 0, free))
    with pytest.raises(Refused, match=r"No backup of library.newsgloss could be made in .*: No space left on device"):
        backup_committed(library.path, BY_HAND)
    assert list(backup_folder(library.path).iterdir()) == []


def test_a_damaged_library_takes_no_good_backup_away(tmp_path):
    path = tmp_path / "hurt.newsgloss"
    with made(path) as library:
        take(library, *(incoming(f"{n}.txt", f"{TEXT} {n}" * 50) for n in range(40)))
        good = backup_committed(path, OPENING)
        page = library.db.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'revision'").fetchone()[0]
    with path.open("rb+") as file:
        # Nothing that is asked for by the way comes to the texts.
        file.seek(4096 * (page - 1))
        file.write(b"\xff" * 4096)
    with pytest.raises(Refused, match="library is damaged"):
        backup_committed(path, MEANWHILE, Limits(most=1))
    assert backups(path) == [good]
    assert hidden(path) == []


def test_backups_are_limited_in_number_and_the_newest_stays(library):
    for number in range(6):
        take(library, incoming(f"{number}.txt", f"{TEXT} {number}"))
        newest = backup_committed(library.path, MEANWHILE, Limits(most=3))
    assert len(backups(library.path)) == 3
    assert backups(library.path)[-1] == newest
    newest = backup_committed(library.path, MEANWHILE, Limits(most=3, most_bytes=1))
    assert backups(library.path) == [newest]


def test_broken_backups_go_before_whole_ones_when_there_are_too_many(library):
    good = [backup_committed(library.path, MEANWHILE) for _ in range(2)]
    broken = backup_committed(library.path, MEANWHILE)
    os.truncate(broken, 4096)
    newest = backup_committed(library.path, MEANWHILE, Limits(most=3))
    assert backups(library.path) == [*good, newest]


def test_a_backup_is_found_by_its_name_its_beginning_and_its_path(library):
    one, other = (backup_committed(library.path, reason) for reason in (OPENING, BY_HAND))
    assert find_backup(library.path, one.name) == find_backup(library.path, one.stem) == one
    assert find_backup(library.path, str(other)) == find_backup(library.path, other.name[:18]) == other
    for name in ("", "2", "nothing"):
        with pytest.raises(NotFound):
            find_backup(library.path, name)


def test_a_link_to_a_library_leads_to_the_same_backups(library, tmp_path):
    link = tmp_path / "link.newsgloss"
    link.symlink_to(library.path)
    assert backup_committed(link, BY_HAND).parent == backup_folder(library.path)


def test_files_that_are_no_backups_are_not_taken_for_some(library):
    folder = backup_folder(library.path)
    folder.mkdir()
    for name in ("notes.txt", "20269999T999999999Z-opening.newsgloss", "study.newsgloss"):
        (folder / name).write_bytes(b"")
    assert backups(library.path) == []


def test_a_backup_of_an_older_library_can_be_looked_into(tmp_path):
    path = old_library(tmp_path / "old.newsgloss")
    with sqlite3.connect(path) as db:
        articles = db.execute("SELECT count(*) FROM article").fetchone()[0]
    db.close()
    assert look_into(backup_committed(path, BY_HAND)).articles == articles
    with Library.open_to_write(path, Annotator("1" * 8, "Ana"), doing="test"):
        pass
    assert [one.reason for one in backups_of(path)] == ["by-hand", "before-version-3"]


@pytest.mark.skipif(os.name != "posix", reason="Windows syncs no folders")
def test_a_folder_of_backups_that_is_new_is_on_the_disk_too(library, monkeypatch):
    synced, sync = set(), os.fsync

    def note(handle):
        synced.add(os.fstat(handle).st_ino)
        sync(handle)

    monkeypatch.setattr(os, "fsync", note)
    backup_committed(library.path, BY_HAND)
    assert {library.path.parent.stat().st_ino, backup_folder(library.path).stat().st_ino} <= synced
