"""Backups from the command line: listed, made where they are due, and restored in two steps."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

NOTE = {"article": "harbour.txt", "kind": "note", "note": "Hm."}


def age(library: Path, hours: float) -> None:
    """Make a library and its backups older than they are."""
    with closing(sqlite3.connect(library)) as db, db:
        made = int(db.execute("SELECT value FROM meta WHERE key = 'created_at'").fetchone()[0])
        db.execute("UPDATE meta SET value = ? WHERE key = 'created_at'", (str(int(made - hours * 3_600_000)),))
    for file in folder(library).glob("2*.newsgloss"):
        before = datetime.strptime(file.name[:8], "%Y%m%d").replace(tzinfo=UTC) - timedelta(days=1)
        file.rename(file.with_name(f"{before:%Y%m%d}{file.name[8:]}"))


def folder(library: Path) -> Path:
    return library.with_name(f"{library.name}.backups")


def names(library: Path) -> list[str]:
    return sorted(file.name for file in folder(library).glob("*"))


def test_a_backup_is_made_listed_and_restored(newsgloss, library):
    (made,) = newsgloss.ok("backup", library).lines
    assert newsgloss.annotate(library, [NOTE]).status == 0
    after = newsgloss.annotations(library)
    (row,) = newsgloss.ok("backups", library, "--json").rows
    assert (row["path"], row["reason"], row["annotations"], row["problem"]) == (made, "by-hand", 0, None)
    (line,) = newsgloss.ok("backups", library).lines
    assert line.endswith(f"\twhole\t{Path(made).name}")
    told = newsgloss.ok("restore", library, "--from", "newest", "--dry-run").lines
    assert told[0].startswith(f"now\t{library.name}\t5 articles\t1 annotation\t")
    assert told[1].startswith(f"then\t{Path(made).name}\t5 articles\t0 annotations\t")
    assert told[2] == "Nothing was changed."
    assert newsgloss.annotations(library) == after
    restored = newsgloss.ok("restore", library, "--from", Path(made).name)
    assert restored.lines[2] == f"{library.name} is as it was in {Path(made).name}."
    assert newsgloss.annotations(library) == []
    newsgloss.whole(library)
    before = restored.lines[3].removeprefix("Before, it was: ")
    newsgloss.ok("restore", library, "--from", before)
    assert newsgloss.annotations(library) == after


def test_a_backup_of_what_is_there_already_is_not_made_twice(newsgloss, library):
    first = newsgloss.ok("backup", library)
    again = newsgloss.ok("backup", library)
    assert again.out == first.out
    assert "Nothing was changed" in again.err
    assert len(names(library)) == 1


def test_a_command_makes_one_backup_an_hour_and_only_of_what_was_changed(newsgloss, library):
    newsgloss.annotate(library, [NOTE])
    assert not folder(library).exists(), "a library made just now needs none"
    age(library, 2)
    for number in range(3):
        newsgloss.annotate(library, [{**NOTE, "note": f"Note {number}"}])
    (one,) = names(library)
    assert one.endswith("-before-command.newsgloss")
    with closing(sqlite3.connect(folder(library) / one)) as db:
        assert db.execute("SELECT count(*) FROM annotation").fetchone()[0] == 1
    age(library, 2)
    newsgloss.annotate(library, [NOTE])
    assert len(names(library)) == 2
    age(library, 2)
    newsgloss.annotate(library, [NOTE])
    assert len(names(library)) == 2, "the note was there already, so the newest backup holds all"


def test_a_command_that_makes_its_own_backup_makes_no_other(newsgloss, library):
    newsgloss.annotate(library, [NOTE])
    moment = newsgloss.ok("history", library, "--json").rows[-1]["id"]
    age(library, 2)
    newsgloss.ok("restore", library, "--to", moment)
    (one,) = names(library)
    assert one.endswith("-before-restore.newsgloss")


def test_nothing_is_copied_before_it_is_purged(newsgloss, library):
    age(library, 2)
    newsgloss.ok("purge", library, "--article", "harbour.txt", "--yes")
    assert not folder(library).exists()


def test_backups_of_themselves_can_be_switched_off(newsgloss, library):
    age(library, 2)
    settings = Path(newsgloss.environment()["NEWSGLOSS_SETTINGS"])
    settings.mkdir(exist_ok=True)
    (settings / "settings.json").write_text(json.dumps({"backups": False}))
    newsgloss.annotate(library, [NOTE])
    assert not folder(library).exists()


def test_a_backup_that_cannot_be_made_is_told_and_the_command_goes_on(newsgloss, library):
    age(library, 2)
    folder(library).write_text("in the way")
    run = newsgloss.annotate(library, [NOTE])
    assert run.status == 0
    assert run.err.count("\n") == 1
    assert "No backup of" in run.err
    assert run.err.endswith("The command goes on.\n")
    assert len(newsgloss.annotations(library)) == 1


def test_a_damaged_library_is_restored_from_the_newest_backup_that_is_whole(newsgloss, library):
    newsgloss.ok("backup", library)
    newsgloss.annotate(library, [NOTE])
    newsgloss.ok("backup", library)
    newest = folder(library) / names(library)[-1]
    newest.write_bytes(newest.read_bytes()[:8000])
    data = bytearray(library.read_bytes())
    data[4096:] = b"\xaa" * (len(data) - 4096)
    library.write_bytes(data)
    assert newsgloss.ok("backups", library, "--json").rows[0]["problem"]
    run = newsgloss.ok("restore", library, "--from", "newest")
    kept = Path(run.lines[-1].removeprefix("The damaged file is kept: "))
    assert kept.read_bytes() == bytes(data)
    assert newsgloss.annotations(library) == []
    newsgloss.whole(library)


def test_the_newest_is_the_newest_that_passes_check_since_a_damaged_library_is_copied_as_it_is(newsgloss, library):
    newsgloss.annotate(library, [NOTE])
    good = newsgloss.ok("backup", library).lines[0]
    with closing(sqlite3.connect(library)) as db, db:
        db.execute("UPDATE annotation SET body = 'Not what was written.'")
        db.execute("UPDATE action SET name = 'x' WHERE id = (SELECT max(id) FROM action)")
    newsgloss.annotate(library, [{**NOTE, "note": "Later."}])
    newsgloss.ok("backup", library)
    assert len(names(library)) == 2
    newsgloss.ok("restore", library, "--from", "newest")
    newsgloss.whole(library)
    Path(good).unlink()
    assert (
        "No backup of study.newsgloss passes `check`"
        in newsgloss.ok("restore", library, "--from", "newest", "--dry-run").err
    )


def test_a_library_that_was_deleted_comes_back(newsgloss, library):
    newsgloss.ok("backup", library)
    library.unlink()
    assert len(newsgloss.ok("backups", library).lines) == 1
    newsgloss.ok("restore", library, "--from", "newest")
    newsgloss.whole(library)


def test_what_cannot_be_restored_is_said_in_a_line(newsgloss, library):
    assert "There is no backup" in newsgloss.run("restore", library, "--from", "newest").error
    newsgloss.ok("backup", library)
    assert "There is no backup “2019”" in newsgloss.run("restore", library, "--from", "2019").error
    (newsgloss.folder / "a.txt").write_text("Another article.\n")
    newsgloss.ok("import", "other.newsgloss", "a.txt")
    other = newsgloss.folder / "other.newsgloss"
    run = newsgloss.run("restore", library, "--from", other)
    assert run.status == 1
    assert "another library" in run.err
    assert "--other-library" in newsgloss.ok("restore", library, "--from", other, "--dry-run").err
    newsgloss.ok("restore", library, "--from", other, "--other-library")
    assert len(newsgloss.ok("articles", library).lines) == 1


def test_a_library_that_is_held_is_not_restored(newsgloss, library):
    newsgloss.ok("backup", library)
    newsgloss.annotate(library, [NOTE])
    with newsgloss.start("annotate", library, "-", stdin=-1, stdout=-1, stderr=-1) as holder:
        while not library.with_name(f"{library.name}.lock").exists():
            assert holder.poll() is None
        run = newsgloss.run("restore", library, "--from", "newest")
        assert run.status == 1
        assert "is held for writing" in run.err
        made = newsgloss.ok("backup", library)
        assert Path(made.lines[0]).exists()
        holder.communicate(b"")


def test_without_any_backup_the_list_says_how_to_make_one(newsgloss, library):
    run = newsgloss.ok("backups", library)
    assert run.out == ""
    assert "`backup` makes one" in run.err


def test_backups_and_restored_libraries_belong_to_whoever_may_read_the_library(newsgloss, library):
    library.chmod(0o600)
    newsgloss.ok("backup", library)
    newsgloss.annotate(library, [NOTE])
    newsgloss.ok("restore", library, "--from", "newest")
    assert library.stat().st_mode & 0o777 == 0o600
    assert all((folder(library) / name).stat().st_mode & 0o077 == 0 for name in names(library))


def test_a_merge_keeps_no_more_backups_than_was_set(newsgloss, library):
    settings = Path(newsgloss.environment()["NEWSGLOSS_SETTINGS"])
    settings.mkdir(exist_ok=True)
    (settings / "settings.json").write_text(json.dumps({"backup_number": 5}))
    folder(library).mkdir()
    for day in range(1, 8):
        shutil.copy(library, folder(library) / f"2026010{day}T000000000Z-by-hand.newsgloss")
    (newsgloss.folder / "a.txt").write_text("Another article.\n")
    newsgloss.ok("import", "other.newsgloss", "a.txt")
    newsgloss.ok("merge", library, newsgloss.folder / "other.newsgloss")
    assert len(names(library)) <= 5
    assert names(library)[-1].endswith("-before-merge.newsgloss")
