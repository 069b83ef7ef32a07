"""The full-text index has a sum, which a search is held to; whoever changes the index keeps it right."""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress

import pytest

from annotations.library import Library
from annotations.store import proof as reading_proof
from annotations.store import word_sum
from annotations.store.recover import recover_library
from annotations.text.edits import Edit
from annotations.text.fold import FOLD_VERSION
from tests.store import proof
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.newsgloss"
    with made(path) as library:
        take(library, *(incoming(f"{n}.txt", f"{TEXT} Villarmena {n}\n" * 9) for n in range(30)))
    return path


def kept(path):
    with closing(sqlite3.connect(path)) as db:
        found = db.execute("SELECT value FROM meta WHERE key = 'sum/article_text'").fetchone()
        right = proof.index_sum(db)
    return found and found[0] == right


def lose_words(path):
    """Put zeros into the largest piece of the index, as a disk does."""
    with closing(sqlite3.connect(path)) as db, db:
        number, block = db.execute("SELECT id, block FROM article_text_data ORDER BY length(block) DESC").fetchone()
        db.execute("UPDATE article_text_data SET block = ? WHERE id = ?", (block[:-300] + bytes(300), number))


def told(path):
    with Library.open(path) as library, library.snapshot():
        return reading_proof.first_of(reading_proof.words(library.db))


def of_articles(library):
    return [row.uuid for row in library.articles]


CHANGES = {
    "an import": lambda library: take(library, incoming("new.txt", f"Nuria {TEXT}")),
    "an edit": lambda library: library.articles.edit_text(of_articles(library)[0], [Edit(0, 0, "So: ")]),
    "a deletion": lambda library: library.articles.delete(of_articles(library)[:3]),
    "an undo": lambda library: library.history.undo([ANA.uuid]),
    "a purge": lambda library: library.purging.articles(of_articles(library)[:3]),
}


@pytest.mark.parametrize("change", CHANGES)
def test_after_each_change_of_texts_the_sum_is_that_of_the_index(path, change):
    with made(path) as library:
        CHANGES[change](library)
        assert kept(path)
    assert kept(path)
    assert told(path) is None


def test_while_an_import_goes_on_there_is_none_and_at_its_end_there_is(path):
    with made(path) as library:
        run = library.articles.begin_import()
        run.add([incoming("x.txt", f"First {TEXT}")])
        assert kept(path) is None
        assert told(path) is None
        run.finish()
        assert kept(path)


def test_what_changes_no_text_does_not_read_the_index(path):
    with made(path) as library:
        asked = []
        library.db.set_trace_callback(lambda statement: asked.append("article_text_data" in statement))
        library.annotations.add(rows(mention("1.txt", "Kast")))
        library.db.set_trace_callback(None)
    assert asked
    assert not any(asked)


def test_a_change_that_is_taken_back_leaves_the_sum_as_it_was(path):
    with made(path) as library:
        writer = library.session.writer
        with suppress(RuntimeError), writer.transaction():
            word_sum.about_to_change(writer.db)
            writer.db.execute("INSERT INTO article_text (rowid, text) VALUES (900, 'lost again')")
            raise RuntimeError
        assert kept(path)
        CHANGES["a deletion"](library)
    assert kept(path)


def test_words_that_a_disk_lost_are_told_also_after_a_later_change(path):
    lose_words(path)
    assert "full-text index" in told(path)
    with made(path) as library:
        CHANGES["an edit"](library)
        CHANGES["an import"](library)
    assert "full-text index" in told(path)
    with Library.open(path) as library:
        assert "full-text index" in " ".join(finding.sentence for finding in library.check())


def test_an_index_that_is_made_anew_is_good_again(path):
    lose_words(path)
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("UPDATE meta SET value = ? WHERE key = 'fold_version'", (f"before {FOLD_VERSION}",))
    with made(path):
        pass
    assert kept(path)
    assert told(path) is None


def test_a_library_without_the_sum_is_read_and_gets_one_with_its_next_change(path):
    with closing(sqlite3.connect(path)) as db, db:
        db.execute("DELETE FROM meta WHERE key = 'sum/article_text'")
    assert told(path) is None
    with made(path) as library:
        library.annotations.add(rows(mention("1.txt", "Kast")))
    assert kept(path)


def test_a_library_that_was_recovered_has_one(path, tmp_path):
    lose_words(path)
    recover_library(path, tmp_path / "new.newsgloss", lambda *_: None)
    assert kept(tmp_path / "new.newsgloss")


def test_what_the_index_still_held_in_memory_is_in_the_sum(path):
    with made(path) as library:
        writer = library.session.writer
        with writer.transaction():
            word_sum.about_to_change(writer.db)
            writer.db.execute("INSERT INTO article_text (rowid, text) VALUES (900, 'written last')")
        assert kept(path)
