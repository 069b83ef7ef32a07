"""Restoring from a backup: exactly what was there, in one step, and what is there now is kept first."""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.backup import BEFORE_RESTORE, BY_HAND
from annotations.model.errors import (
    Cancelled,
    Damaged,
    LibraryBusy,
    NewerLibrary,
    NewsglossError,
    NotALibrary,
    NothingToUndo,
    Refused,
)
from annotations.store import backup as backup_module
from annotations.store import backup_restoring
from annotations.store.backup import backup_committed, backup_folder
from annotations.store.backup_list import backups_of
from annotations.store.backup_restoring import compare, restore_from
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take
from tests.store.old_libraries import old_library
from tests.store.proof import broken


def dump(path) -> list[str]:
    with closing(sqlite3.connect(path)) as db:
        return list(db.iterdump())


@pytest.fixture
def path(tmp_path):
    """A closed library of one article, with a backup in which one word was marked, and more work after that."""
    path = tmp_path / "study.newsgloss"
    with made(path) as library:
        (article,) = take(library, incoming("a.txt", TEXT))
        library.annotations.add(rows(mention(article, "Kast")))
        backup_committed(path, BY_HAND)
        library.annotations.add(rows(mention(article, "Javier Milei")))
        take(library, incoming("b.txt", f"{TEXT} Again."))
    return path


@pytest.fixture
def saved(path):
    return backups_of(path)[0].path


def test_the_library_is_to_the_last_row_what_it_was(path, saved):
    restored = restore_from(path, saved)
    assert dump(path) == dump(saved)
    assert restored.backup == saved
    with Library.open(path) as library:
        assert library.check() == []
        assert broken(library.db) == []
    assert [file.name for file in path.parent.iterdir() if file.name != backup_folder(path).name] == [path.name]


def test_what_there_was_is_a_backup_that_leads_back(path, saved):
    before = dump(path)
    restored = restore_from(path, saved)
    assert [one.reason for one in backups_of(path)] == [BY_HAND, BEFORE_RESTORE]
    assert dump(restored.before) == before
    restore_from(path, restored.before)
    assert dump(path) == before


def test_undo_goes_on_from_what_was_there_and_never_across(path, saved):
    restore_from(path, saved)
    with made(path) as library:
        taken = [library.history.undo([ANA.uuid]).name for _ in range(2)]
        with pytest.raises(NothingToUndo):
            library.history.undo([ANA.uuid])
    assert taken == ["Annotate: 1 mention", "Import 1 article"]


def test_both_are_compared_before_anything_is_done(path, saved):
    before = dump(path)
    compared = compare(path, saved)
    assert (compared.now.articles, compared.now.annotations) == (2, 2)
    assert (compared.then.articles, compared.then.annotations) == (1, 1)
    assert compared.now.last_at >= compared.then.last_at
    assert not compared.same
    assert not compared.of_another
    assert dump(path) == before
    restore_from(path, saved)
    assert compare(path, saved).same


def test_a_backup_of_another_library_is_refused_unless_it_is_meant(path, tmp_path):
    with made(tmp_path / "other.newsgloss"):
        pass
    other = backup_committed(tmp_path / "other.newsgloss", BY_HAND)
    before = dump(path)
    with pytest.raises(Refused, match="another library"):
        restore_from(path, other)
    assert dump(path) == before
    assert compare(path, other).of_another
    restore_from(path, other, another=True)
    assert dump(path) == dump(other)


def test_while_a_program_writes_the_library_nothing_is_restored(path, saved):
    with made(path) as library:
        with pytest.raises(LibraryBusy, match="test"):
            restore_from(path, saved)
        take(library, incoming("c.txt", "Going on."))
    with Library.open(path) as library:
        assert len(list(library.articles)) == 3


def test_while_a_program_reads_in_the_middle_nothing_is_restored(path, saved):
    with made(path) as library, Library.open(path) as reader:
        take(library, incoming("c.txt", "Going on."))
        with reader.snapshot():
            assert len(list(reader.articles)) == 3
            library.close()
            before = {file.name for file in path.parent.iterdir()}
            with pytest.raises(LibraryBusy, match="being read"):
                restore_from(path, saved)
            assert {file.name for file in path.parent.iterdir()} == before
            assert len(list(reader.articles)) == 3
    with Library.open(path) as library:
        assert len(list(library.articles)) == 3


def test_a_program_that_has_it_open_and_reads_nothing_just_then_is_in_nobodys_way(path, saved):
    with Library.open(path) as reader:
        assert len(list(reader.articles)) == 2
        restore_from(path, saved)
        # What it has open is the file that was there; a writer of the new one does not get at that.
        assert len(list(reader.articles)) == 2
    with made(path) as library:
        take(library, *(incoming(f"{n}.txt", f"{n}") for n in range(5)))
        assert library.check() == []
    with Library.open(path) as library:
        assert len(list(library.articles)) == 6


def test_what_a_killed_program_left_in_the_log_is_kept_and_does_not_come_back(path, saved, tmp_path):
    with made(path) as library:
        take(library, incoming("c.txt", "In the log."))
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", f"{tmp_path / 'killed.newsgloss'}{end}")
        shutil.copytree(backup_folder(path), backup_folder(tmp_path / "killed.newsgloss"))
    killed = tmp_path / "killed.newsgloss"
    restored = restore_from(killed, backups_of(killed)[0].path)
    assert dump(killed) == dump(saved)
    with Library.open(restored.before) as kept:
        assert "c.txt" in [article.name for article in kept.articles]


@pytest.mark.parametrize("where", [0, 4096 * 3])
def test_a_damaged_library_is_restored_and_its_file_kept(path, saved, where):
    with path.open("rb+") as file:
        file.seek(where)
        file.write(b"\xff" * 4096)
    hurt = path.read_bytes()
    path.with_name(f"{path.name}-journal").write_bytes(b"")
    compared = compare(path, saved)
    assert (compared.now, compared.then.articles) == (None, 1) or compared.now is not None
    restored = restore_from(path, saved)
    assert restored.before is None
    assert restored.damaged.read_bytes() == hurt
    assert restored.damaged.parent == backup_folder(path)
    assert restored.damaged.name.startswith("damaged-")
    assert len(backups_of(path)) == 1
    assert dump(path) == dump(saved)


def killed_with_a_torn_log(path, folder):
    """What a killed program left of a library whose log was damaged in the middle afterwards."""
    folder.mkdir()
    killed = folder / path.name
    with made(path) as library:
        for number in range(6):
            take(library, incoming(f"{number}.txt", f"In the log {number}."))
        for end in ("", "-wal"):
            shutil.copy(f"{path}{end}", f"{killed}{end}")
        shutil.copytree(backup_folder(path), backup_folder(killed))
    log = killed.with_name(f"{killed.name}-wal")
    torn = bytearray(log.read_bytes())
    torn[len(torn) // 2 : len(torn) // 2 + 50] = b"\xff" * 50
    log.write_bytes(torn)
    return killed


def test_what_stands_behind_a_damaged_place_of_the_log_is_kept(path, tmp_path):
    killed = killed_with_a_torn_log(path, tmp_path / "killed")
    log = killed.with_name(f"{killed.name}-wal").read_bytes()
    assert b"In the log 5." in log
    restored = restore_from(killed, backups_of(killed)[0].path)
    assert restored.damaged.with_name(f"{restored.damaged.name}-wal").read_bytes() == log


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes, and syncs no folders")
def test_a_damaged_file_is_kept_for_those_only_who_may_read_it_and_before_anything_takes_its_place(
    path, saved, monkeypatch
):
    with path.open("rb+") as file:
        file.seek(4096 * 3)
        file.write(b"\xff" * 4096)
    path.chmod(0o600)
    done, sync, replace = [], os.fsync, Path.replace

    def note_sync(handle):
        done.append(("synced", os.fstat(handle).st_ino))
        sync(handle)

    def note_replace(file, target):
        done.append(("replaced", target))
        return replace(file, target)

    monkeypatch.setattr(os, "fsync", note_sync)
    monkeypatch.setattr(Path, "replace", note_replace)
    restored = restore_from(path, saved)
    assert restored.damaged.stat().st_mode & 0o777 == 0o600
    kept = ("synced", restored.damaged.parent.stat().st_ino)
    assert kept in done[: done.index(("replaced", path))]


def test_a_library_that_is_gone_is_restored(path, saved):
    path.unlink()
    restored = restore_from(path, saved)
    assert (restored.before, restored.damaged) == (None, None)
    assert dump(path) == dump(saved)


def test_a_file_that_is_no_library_stays_as_it_is(path, saved, tmp_path):
    essay = tmp_path / "essay.newsgloss"
    essay.write_text("All my own words. " * 20)
    with pytest.raises(NotALibrary):
        restore_from(essay, saved)
    assert essay.read_text() == "All my own words. " * 20


def test_a_damaged_backup_is_refused_before_anything_is_done(path, saved):
    before = dump(path)
    os.truncate(saved, saved.stat().st_size // 2)
    with pytest.raises(Damaged, match="cannot be restored"):
        restore_from(path, saved)
    assert dump(path) == before
    assert len(backups_of(path)) == 1


def test_a_backup_of_a_newer_version_is_refused(path, saved):
    with closing(sqlite3.connect(saved)) as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(NewerLibrary):
        restore_from(path, saved)


def test_the_library_itself_is_no_backup_of_itself(path):
    with pytest.raises(Refused, match="itself"):
        restore_from(path, path)


def test_without_room_for_what_is_there_now_nothing_is_restored(path, saved, monkeypatch):
    before = dump(path)
    monkeypatch.setattr(backup_module, "_see_room", lambda *_: (_ for _ in ()).throw(OSError(28, "No space left")))
    with pytest.raises(Refused, match="No backup"):
        restore_from(path, saved)
    assert dump(path) == before
    assert {file.name for file in path.parent.iterdir()} == {path.name, backup_folder(path).name}


def test_a_folder_that_cannot_be_written_to_is_said_and_nothing_is_lost(path, saved, monkeypatch):
    before = dump(path)
    monkeypatch.setattr(
        backup_restoring, "sync_folder", lambda _: (_ for _ in ()).throw(OSError(22, "Invalid argument"))
    )
    restore_from(path, saved)
    assert dump(path) == dump(saved) != before


def test_stopped_it_leaves_everything_as_it_was(path, saved):
    before = dump(path)
    for after in range(1, 12):
        asked = []
        try:
            restore_from(path, saved, cancelled=lambda asked=asked, after=after: asked.append(1) or len(asked) >= after)
        except Cancelled:
            assert dump(path) == before
            assert {file.name for file in path.parent.iterdir()} == {path.name, backup_folder(path).name}
        else:
            assert dump(path) == dump(saved)
            break
    assert after > 2


@pytest.mark.parametrize("version", [1, 2])
def test_a_backup_of_an_older_version_is_restored_and_then_brought_up_to_date(tmp_path, version):
    path = old_library(tmp_path / "old.newsgloss", version)
    with made(path) as library:
        take(library, incoming("new.txt", "New in the new version."))
    (before,) = backups_of(path)
    assert before.reason == "before-version-3"
    restore_from(path, before.path)
    assert dump(path) == dump(before.path)
    with made(path) as library:
        assert "new.txt" not in [article.name for article in library.articles]
        assert library.check() == []


def test_what_a_file_may_be_used_for_by_whom_stays(path, saved):
    path.chmod(0o640)
    restore_from(path, saved)
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_to_a_library_stays_a_link(path, saved, tmp_path):
    link = tmp_path / "link.newsgloss"
    link.symlink_to(path)
    restore_from(link, saved)
    assert link.is_symlink()
    assert dump(path) == dump(saved)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(["take", "mark", "undo", "topic", "back up", "restore"]), min_size=3, max_size=14))
def test_whatever_was_done_between_a_restored_library_has_exactly_the_rows_of_its_backup(tmp_path_factory, steps):
    path = tmp_path_factory.mktemp("any") / "any.newsgloss"
    with made(path) as library:
        take(library, incoming("a.txt", TEXT))
    saved = []
    for number, step in enumerate(steps):
        if step == "restore":
            if saved:
                file, words = saved[number % len(saved)]
                restore_from(path, file)
                assert dump(path) == words
        elif step == "back up":
            file = backup_committed(path, BY_HAND)
            saved.append((file, dump(file)))
            assert saved[-1][1] == dump(path)
        else:
            with made(path) as library:
                _work(library, step, number)
    with Library.open(path) as library:
        assert library.check() == []


def _work(library: Library, step: str, number: int) -> None:
    if step == "take":
        take(library, incoming(f"{number}.txt", f"{TEXT} {number}"))
    elif step == "topic":
        library.codebook.add("topic", f"Topic {number}")
    elif step == "mark":
        for article in list(library.articles)[:1]:
            library.annotations.add(rows(mention(article.uuid, "Kast")))
    else:
        with suppress(NewsglossError):
            library.history.undo([ANA.uuid])
