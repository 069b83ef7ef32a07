"""Merging other libraries: one action, all or nothing; the others are read only; once more changes nothing."""

from __future__ import annotations

import hashlib
import sqlite3
from contextlib import closing

import pytest

from annotations.library import Library
from annotations.model.errors import InvalidInput, NewerLibrary, NotALibrary, NotFound, Refused
from annotations.store.backup import backup_folder, backups
from tests.store.making import ANA, BEN, TEXT, incoming, take
from tests.store.merging import (
    CYD,
    copied,
    dump,
    edit,
    mark,
    marks_of,
    merged,
    note,
    opened,
    said,
    text_of,
    with_article,
    work_of,
)  # fmt: skip


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


def test_what_only_the_other_has_comes_in_whole(ours, theirs):
    with opened(ours):
        pass
    article = with_article(theirs, annotator=BEN)
    with opened(theirs, BEN) as library:
        kast = mark(library, article, "Kast")
        first = note(library, article, "Who is this?", target=kast)
        note(library, article, "A former deputy.", target=first)
        mark(library, article, None, kind="topic", code=_politics(library))
        original = library.articles.original(library.articles.find(article))
    report = merged(ours, theirs)
    assert report.changed
    assert report.added["article"] == 1
    assert report.added["annotation"] == 4
    assert said(ours) == {**said(theirs), "annotator": said(theirs)["annotator"] | {(ANA.uuid, "Ana", "person", ())}}
    with Library.open(ours) as library:
        found = library.articles.find(article)
        assert library.articles.original(found) == original
        assert library.search("kast milei").hits[0].article.uuid == article


def _politics(library):
    return next(code.uuid for code in library.codebook.all().values() if code.name == "Politics")


def test_the_same_library_again_changes_nothing(ours, theirs):
    article = with_article(ours)
    copied(ours, theirs.name)
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
        edit(library, article, "Monday", "Tuesday")
    assert merged(ours, theirs).changed
    before = dump(ours)
    report = merged(ours, theirs)
    assert not report.changed
    assert report.backup is None
    assert report.lines()[0] == "Nothing to change."
    assert dump(ours) == before
    assert len(backups(ours)) == 1


def test_a_merge_with_nothing_new_is_no_action_and_adds_nobody(ours, theirs):
    with_article(ours)
    copied(ours, theirs.name)
    before = dump(ours)
    assert not merged(ours, theirs, annotator=CYD).changed
    assert dump(ours) == before
    assert not backup_folder(ours).exists()


def test_several_libraries_are_one_action_with_their_names(tmp_path, ours):
    with_article(ours)
    ana, ben = tmp_path / "ana.newsgloss", tmp_path / "ben.newsgloss"
    with_article(ana, "b.txt", "Other words.")
    with_article(ben, "c.txt", "Third words.", BEN)
    with opened(ours) as library:
        before = work_of(library.db)
        library.merge([ana, ben])
        newest = next(library.history.actions())
        assert newest.name == "Merge ana.newsgloss and ben.newsgloss"
        assert newest.annotator == "Ana"
        assert len(list(library.articles)) == 3
        library.history.undo([ANA.uuid])
        assert work_of(library.db) == before


def test_one_library_that_cannot_be_merged_stops_the_others_too(tmp_path, ours):
    with_article(ours)
    good, bad = tmp_path / "good.newsgloss", tmp_path / "bad.newsgloss"
    with_article(good, "b.txt", "Other words.")
    bad.write_bytes(b"SQLite format 3\x00 but not really")
    before = dump(ours)
    with opened(ours) as library, pytest.raises(NotALibrary, match=r"bad\.newsgloss is not a Newsgloss library"):
        library.merge([good, bad])
    assert dump(ours) == before
    with opened(ours) as library, pytest.raises(NotFound, match=r"There is no library .*missing\.newsgloss"):
        library.merge([good, tmp_path / "missing.newsgloss"])
    assert dump(ours) == before


def test_a_library_is_not_merged_into_itself(ours, tmp_path):
    with_article(ours)
    link = tmp_path / "link.newsgloss"
    with opened(ours) as library:
        link.hardlink_to(ours)
        for itself in (ours, link):
            with pytest.raises(Refused, match="cannot be merged into itself"):
                library.merge([itself])


def test_a_merge_of_nothing_is_refused(ours):
    with opened(ours) as library, pytest.raises(InvalidInput, match="Name a library to merge"):
        library.merge([])


def test_a_library_of_a_newer_version_is_refused(ours, theirs):
    with_article(ours)
    with_article(theirs, "b.txt", "Other words.")
    with closing(sqlite3.connect(theirs)) as db:
        db.execute("PRAGMA user_version = 99")
    before = dump(ours)
    with opened(ours) as library, pytest.raises(NewerLibrary, match="newer version"):
        library.merge([theirs])
    assert dump(ours) == before


def test_a_merge_on_trial_tells_what_it_would_do_and_does_nothing(ours, theirs):
    article = with_article(ours)
    copied(ours, theirs.name)
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
        edit(library, article, "Monday", "Tuesday")
    before = dump(ours)
    trial = merged(ours, theirs, dry_run=True)
    assert trial.changed
    assert trial.backup is None
    assert dump(ours) == before
    assert not backup_folder(ours).exists()
    report = merged(ours, theirs)
    assert (report.added, report.updated, report.notices) == (trial.added, trial.updated, trial.notices)


def test_the_other_library_is_not_changed_in_any_way(ours, theirs, tmp_path):
    with_article(ours)
    article = with_article(theirs, "b.txt", TEXT + " More.", BEN)
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
    before = hashlib.sha256(theirs.read_bytes()).hexdigest()
    files = {file.name for file in tmp_path.iterdir()}
    merged(ours, theirs)
    assert hashlib.sha256(theirs.read_bytes()).hexdigest() == before
    assert {file.name for file in tmp_path.iterdir()} == files | {backup_folder(ours).name}


def test_a_library_is_merged_while_others_write_to_it(ours, theirs):
    with_article(ours)
    article = with_article(theirs, "b.txt", TEXT + " More.", BEN)
    with opened(theirs, BEN) as library:
        kast = mark(library, article, "Kast")
        merged(ours, theirs)
        milei = mark(library, article, "Milei")
    assert set(marks_of(ours, article)) == {kast}
    merged(ours, theirs)
    assert set(marks_of(ours, article)) == {kast, milei}


def test_before_a_merge_there_is_a_checked_backup_of_what_was(ours, theirs):
    with_article(ours)
    with_article(theirs, "b.txt", "Other words.")
    before = dump(ours)
    report = merged(ours, theirs)
    assert backups(ours) == [report.backup]
    assert dump(report.backup) == before


def test_without_a_backup_nothing_is_merged(ours, theirs):
    with_article(ours)
    with_article(theirs, "b.txt", "Other words.")
    backup_folder(ours).write_text("in the way")
    before = dump(ours)
    with opened(ours) as library, pytest.raises(Refused, match="No backup"):
        library.merge([theirs])
    assert dump(ours) == before


def test_undo_takes_a_merge_back_and_it_can_be_done_again(ours, theirs):
    article = with_article(ours)
    copied(ours, theirs.name)
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
        edit(library, article, "Monday", "Tuesday")
        take(library, incoming("b.txt", "Other words."))
        library.articles.set_field(article, "title", [])
    with opened(ours) as library:
        mark(library, article, "Milei")
        before = work_of(library.db)
        first = library.merge([theirs])
        after = work_of(library.db)
        library.history.undo([ANA.uuid])
        assert work_of(library.db) == before
        assert library.check() == []
        library.history.redo([ANA.uuid])
        assert work_of(library.db) == after
        library.history.undo([ANA.uuid])
        again = library.merge([theirs])
        # The texts stayed, as they always do; all else is here as it was after the first time.
        assert again.added["annotation"] == first.added["annotation"]
        assert again.updated == first.updated
        assert not again.deleted_here.total()
        assert library.check() == []
    assert text_of(ours, article) == text_of(theirs, article)
    assert said(ours)["annotation"] > said(theirs)["annotation"]


def test_the_order_of_merging_makes_no_difference(tmp_path):
    base = tmp_path / "base.newsgloss"
    article = with_article(base)
    ben, cyd = copied(base, "ben.newsgloss"), copied(base, "cyd.newsgloss")
    with opened(ben, BEN) as library:
        mark(library, article, "Kast")
        with_new = take(library, incoming("b.txt", "Words of Ben."))[0]
        mark(library, with_new, "Ben")
    with opened(cyd, CYD) as library:
        note(library, article, "Hm.", "Milei")
        take(library, incoming("c.txt", "Words of Cyd."))
    one, other = copied(base, "one.newsgloss"), copied(base, "other.newsgloss")
    merged(one, ben, cyd)
    merged(other, cyd, ben)
    assert said(one) == said(other)
    merged(ben, cyd)
    merged(cyd, ben)
    everything = {table: things for table, things in said(ben).items() if table != "annotator"}
    assert everything == {table: things for table, things in said(cyd).items() if table != "annotator"}


def test_a_report_says_in_lines_what_became_of_all(ours, theirs):
    with_article(ours)
    article = with_article(theirs, "b.txt", TEXT + " More.", BEN)
    with opened(theirs, BEN) as library:
        mark(library, article, "Kast")
    report = merged(ours, theirs)
    lines = report.lines()
    assert lines[0] == "Added: 1 annotator, 1 original, 1 text, 1 article and 1 annotation."
    assert lines[-1] == f"Before, it was: {report.backup}"
