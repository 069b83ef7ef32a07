"""A purge leaves no byte of what it took: in no file, page or backup; the rest is as before."""

from __future__ import annotations

import re
import shutil
import sqlite3
import zlib
from pathlib import Path

import pytest

from annotations.commands.drafts import NoteDraft, forget_draft, keep_draft
from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.errors import NotFound, NothingToUndo, Refused
from annotations.model.field import Field
from annotations.model.purge import PARTLY_PURGED, PURGED, pseudonym_uuid
from annotations.store import purge_finish
from annotations.store.backup import backups, checked_backup
from annotations.text.edits import Edit
from tests.store.making import ANA, in_the_name_of, incoming, made, mention, rows, take
from tests.store.proof import broken, things

ZELDA = Annotator("77777777-7777-4777-8777-777777777777", "Zelda Quillfeather")
TITLE = "Quokkas storm Wimbledon"
SECRET = f"{TITLE}\n\nFrobnitz Ziegenkäse claimed that xylophones melt. Grüße aus Jödelstadt, said Ōyama."
OTHER = "Calm at the harbour\n\nMaren Holt met Ilse Kast, and the ferry stays."


@pytest.fixture
def path(tmp_path) -> Path:
    return tmp_path / "library.newsgloss"


@pytest.fixture
def library(path):
    """A library in which much was done with two articles, by two people."""
    with made(path) as opened:
        take(
            opened,
            incoming("secret-quokka.txt", SECRET, fields=[Field("title", TITLE, 0, len(TITLE), 0.9)]),
            incoming("calm.txt", OTHER, fields=[Field("title", "Calm at the harbour", 0, 19, 0.9)]),
        )
        opened.annotations.add(rows(mention("secret-quokka.txt", "Frobnitz Ziegenkäse", text=SECRET)))
        opened.annotations.add(rows(mention("calm.txt", "Ilse Kast", text=OTHER)))
        zelda = in_the_name_of(ZELDA, opened)
        zelda.annotations.add(
            rows(
                {**mention("secret-quokka.txt", "Jödelstadt", "Place", text=SECRET), "note": "Hush, gobbledygook!"},
                {**mention("calm.txt", "Maren Holt", text=OTHER), "note": "A whispered secret of mine."},
            )
        )
        yield opened


def uuid_of(library: Library, name: str) -> str:
    return library.articles.find(name).uuid


def label(library: Library) -> str:
    """The UUID of the label Person."""
    return next(key for (table, key), one in things(library.db).items() if table == "code" and one["name"] == "Person")


def traces(path: Path, *words: str) -> list[tuple[str, str]]:
    """Which of the words are in which of the files beside a library and in its backups, byte by byte."""
    files = [file for file in path.parent.rglob("*") if file.is_file()]
    assert path in files
    return [(file.name, word) for file in files for word in words if word.encode() in file.read_bytes()]


def indexed(library: Library) -> set[str]:
    library.db.execute("CREATE VIRTUAL TABLE IF NOT EXISTS temp.all_words USING fts5vocab (main, article_text, row)")
    return {row[0] for row in library.db.execute("SELECT term FROM temp.all_words")}


def of(state: dict, article: str) -> dict:
    """What belongs to an article, of all things."""
    number = state["article", article]["id"]
    return {
        key: thing
        for key, thing in state.items()
        if thing.row.get("article_id") == number or key == ("article", article)
    }


WORDS = (
    TITLE, "Frobnitz", "Ziegenkäse", "xylophones melt", "ylophones", "Jödelstadt", "Ōyama", "gobbledygook",
    "secret-quokka",
)  # fmt: skip


# Articles


def test_no_byte_of_a_purged_article_is_left_anywhere(library, path):
    uuid = uuid_of(library, "secret-quokka.txt")
    sha256 = library.articles.find("secret-quokka.txt").original_sha256
    packed = zlib.compress(SECRET.encode())
    library.mending.edit(uuid, [Edit(0, 0, "Frobnitz again: ")])
    checked_backup(library.db, path, "by-hand")
    library.articles.set_field(uuid, "author", [Field("author", "Frobnitz Ziegenkäse", status="changed")])
    assert traces(path, *WORDS, sha256)
    kept = of(things(library.db), uuid_of(library, "calm.txt"))
    purged = library.purging.articles([uuid])
    assert purged.finished
    assert purged.name == "Purge 1 article and 3 annotations"
    assert broken(library.db) == []
    assert library.check() == []
    assert of(things(library.db), uuid_of(library, "calm.txt")) == kept
    assert traces(path, *WORDS, sha256) == []
    assert not [file for file in path.parent.rglob("*") if file.is_file() and packed in file.read_bytes()]
    assert not {"frobnitz", "quokkas", "xylophones", "jodelstadt"} & indexed(library)
    library.close()
    assert traces(path, *WORDS, sha256) == []
    assert [file.name.split("Z-")[1] for file in backups(path)] == ["after-purge.newsgloss"]
    with Library.open(backups(path)[0]) as backup:
        assert backup.check() == []


def test_a_deleted_article_is_purged_too(library, path):
    uuid = uuid_of(library, "secret-quokka.txt")
    library.articles.delete([uuid])
    assert uuid in library.purging.deleted_articles()
    lost = library.purging.lost_of_articles([uuid])
    assert (lost.articles, lost.annotations, lost.deleted) == (0, 0, 4)
    assert library.purging.articles([uuid]).finished
    assert broken(library.db) == []
    assert library.check() == []
    assert traces(path, *WORDS) == []
    assert list(library.bin.deleted()) == []


def test_what_is_lost_is_told_before_by_numbers(library):
    lost = library.purging.lost_of_articles([uuid_of(library, "secret-quokka.txt")])
    assert (lost.articles, lost.annotations, lost.fields, lost.deleted) == (1, 3, 1, 0)
    assert lost.words() == "1 article and 3 annotations"


def test_the_history_says_that_something_was_done_and_not_what(library):
    library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    names = [action.name for action in library.history.actions()]
    assert names[0] == "Purge 1 article and 3 annotations"
    assert "Import 2 articles" in names
    assert names.count(PURGED) >= 1
    emptied = next(action for action in library.history.actions() if action.name == PURGED)
    with pytest.raises(NothingToUndo, match="was purged, for good"):
        library.history.undo_earlier([ANA.uuid, ZELDA.uuid], emptied.uuid)


def test_what_is_left_of_an_action_is_undone_alone(library):
    before = uuid_of(library, "calm.txt")
    library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    library.history.undo([ZELDA.uuid])
    left = [key for table, key in things(library.db) if table == "annotation"]
    assert len(left) == 1
    assert things(library.db)["article", before]
    assert library.check() == []


def test_an_action_named_after_what_went_is_named_so_no_more(library):
    first, second = uuid_of(library, "secret-quokka.txt"), uuid_of(library, "calm.txt")
    person = next(
        key for (table, key), one in things(library.db).items() if table == "code" and one["name"] == "Person"
    )
    at = SECRET.index("xylophones")
    add_annotations(
        library.session,
        [
            NewAnnotation("mention", first, ((at, at + 10),), person),
            NewAnnotation("mention", second, ((0, 4),), person),
        ],
        "Label “xylophones” as Person",
    )
    library.purging.articles([first])
    assert PARTLY_PURGED in [action.name for action in library.history.actions()]
    assert library.check() == []


def test_manipulation_is_noticed_after_a_purge_as_before(library, path):
    library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    library.close()
    for statement in (
        "UPDATE annotation SET body = 'Another' WHERE body IS NOT NULL",
        "UPDATE action SET name = 'Something else' WHERE id = 2",
        "DELETE FROM change WHERE old IS NULL AND new_hash IS NULL AND id = (SELECT max(id) FROM change)",
        "UPDATE original SET packed = x'', size = 0",
    ):
        copy = path.with_name("copy.newsgloss")
        copy.write_bytes(path.read_bytes())
        connection = sqlite3.connect(copy)
        connection.execute(statement)
        connection.commit()
        connection.close()
        with Library.open(copy) as changed:
            assert changed.check() != [], statement


def test_examples_picked_from_it_leave_the_codebook(library, path):
    person = next(
        key for (table, key), one in things(library.db).items() if table == "code" and one["name"] == "Person"
    )
    library.codebook.add_example(person, "xylophones melt", TITLE)
    library.codebook.add_example(person, "Ilse Kast", "Calm at the harbour")
    library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    assert library.check() == []
    assert traces(path, *WORDS) == []
    assert traces(path, "Ilse Kast")


def test_what_was_once_typed_and_forgotten_leaves_no_trace_in_free_space(library, path):
    library.db.execute("PRAGMA secure_delete = OFF")
    uuid = uuid_of(library, "secret-quokka.txt")
    for number in range(40):
        draft = NoteDraft(f"{number:08}-0000-4000-8000-000000000000", False, uuid, (), None, "")
        keep_draft(library.session, draft, f"Flibbertigibbet {number} " * 200)
        forget_draft(library.session, draft)
    library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    assert traces(path, "Flibbertigibbet")
    library.purging.articles([uuid])
    assert traces(path, "Flibbertigibbet") == []


def test_a_library_too_large_for_the_memory_is_written_anew_over_the_disk(library, path, monkeypatch):
    monkeypatch.setattr(purge_finish, "_IN_MEMORY", 0)
    assert library.purging.articles([uuid_of(library, "secret-quokka.txt")]).finished
    library.annotations.add(rows(mention("calm.txt", "ferry", text=OTHER)))
    library.history.undo([ZELDA.uuid])
    assert library.check() == []
    assert traces(path, *WORDS) == []


# Merging what is older


def test_a_purged_article_does_not_come_back_with_an_older_copy(library, path, tmp_path):
    older = tmp_path / "elsewhere" / "older.newsgloss"
    older.parent.mkdir()
    library.copy_to(older)
    library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    with made(older) as theirs:
        theirs.annotations.add(rows(mention("secret-quokka.txt", "Ōyama", text=SECRET)))
    before = things(library.db)
    report = library.merge([older])
    assert things(library.db) == before
    said = "\n".join(report.lines())
    assert "was purged here, for good, and did not come back" in said
    assert not any(word in said for word in WORDS)
    library.close()
    for file in (path, *backups(path)):
        assert not any(word.encode() in file.read_bytes() for word in WORDS)


@pytest.mark.parametrize("keep", [True, False])
def test_a_purged_annotator_does_not_come_back_with_an_older_copy(library, path, tmp_path, keep):
    older = tmp_path / "elsewhere" / "older.newsgloss"
    older.parent.mkdir()
    library.copy_to(older)
    library.purging.annotator(ZELDA.uuid, keep=keep)
    with Library.open_to_write(older, ZELDA, doing="test") as theirs:
        theirs.annotations.add(rows(mention("calm.txt", "Kast", text=OTHER)))
    before = set(things(library.db))
    library.merge([older])
    after = set(things(library.db))
    assert len(after - before) == (1 if keep else 0)
    assert ("annotator", ZELDA.uuid) not in after
    assert library.check() == []
    library.close()
    assert b"Quillfeather" not in path.read_bytes()


# Annotators


def test_an_annotators_name_goes_and_their_work_stays(library, path):
    annotations = {key: one for key, one in things(library.db).items() if key[0] == "annotation"}
    lost = library.purging.lost_of_annotator(ZELDA.uuid, keep=True)
    assert (lost.annotations, lost.stay) == (0, 4)
    assert library.purging.annotator(ZELDA.uuid, keep=True).finished
    assert {key: one for key, one in things(library.db).items() if key[0] == "annotation"} == annotations
    assert broken(library.db) == []
    assert library.check() == []
    assert traces(path, "Zelda", "Quillfeather", ZELDA.uuid) == []
    assert (pseudonym_uuid(ZELDA.uuid), "Anonymous 1") in library.annotators()


def test_all_that_an_annotator_did_goes(library, path):
    zelda = in_the_name_of(ZELDA, library)
    zelda.articles.set_field(uuid_of(library, "calm.txt"), "outlet", [Field("outlet", "The Quay", status="changed")])
    in_the_name_of(ANA, library)
    fields = {key: one for key, one in things(library.db).items() if key[0] == "field"}
    purged = library.purging.annotator(ZELDA.uuid, keep=False)
    assert purged.name == "Purge an annotator with 4 annotations"
    assert broken(library.db) == []
    assert library.check() == []
    assert traces(path, "Quillfeather", ZELDA.uuid, "gobbledygook", "whispered") == []
    assert {key: one for key, one in things(library.db).items() if key[0] == "field"} == fields
    assert len([key for key in things(library.db) if key[0] == "annotation"]) == 2


# What goes wrong


@pytest.mark.parametrize("left", ["restoring", "making"])
def test_what_a_killed_copy_or_restore_left_beside_the_library_goes_too(library, path, left):
    library.db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    shutil.copy(path, path.with_name(f".{path.name}.{left}"))
    shutil.copy(path, path.with_name(f".{path.name}.{left}-journal"))
    assert library.purging.articles([uuid_of(library, "secret-quokka.txt")]).finished
    assert traces(path, *WORDS) == []


def test_the_history_is_read_as_often_for_many_actions_as_for_few(path):
    asked = {}
    for many in (2, 40):
        own = path.with_name(f"{many}.newsgloss")
        with made(own) as library:
            (calm,) = take(library, incoming("calm.txt", OTHER))
            zelda = in_the_name_of(ZELDA, library)
            for number in range(many):
                add_annotations(zelda.session, [NewAnnotation("note", calm, body=f"Note {number}")])
            statements: list[str] = []
            library.db.set_trace_callback(statements.append)
            library.purging.annotator(ZELDA.uuid, keep=False)
            library.db.set_trace_callback(None)
            asked[many] = [one for one in statements if re.search(r"FROM change\b(?!.*BETWEEN)", one)]
            assert library.check() == []
    assert len(asked[40]) == len(asked[2])


def test_what_is_not_there_is_said(library):
    with pytest.raises(NotFound, match="none that was deleted"):
        library.purging.articles([ZELDA.uuid])
    with pytest.raises(NotFound, match="no annotator"):
        library.purging.annotator(uuid_of(library, "calm.txt"), keep=True)


def test_without_room_on_the_disk_nothing_is_changed(library, monkeypatch):
    monkeypatch.setattr(purge_finish, "_ROOM", 10**18)
    before, told = things(library.db), [*library.history.actions()]
    with pytest.raises(Refused, match="Nothing was changed"):
        library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    assert things(library.db) == before
    assert [*library.history.actions()] == told


def test_while_something_is_being_imported_nothing_is_purged(library):
    run = library.articles.begin_import()
    run.add([incoming("new.txt", "New\n\nWords.")])
    with pytest.raises(Refused, match="not done yet"):
        library.purging.articles([uuid_of(library, "secret-quokka.txt")])
    run.finish()


def test_traces_that_a_reader_kept_are_gone_after_the_next_opening(library, path):
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT count(*) FROM article").fetchone()
    library.db.execute("PRAGMA busy_timeout = 50")
    assert not library.purging.articles([uuid_of(library, "secret-quokka.txt")]).finished
    assert library.check() == []
    reader.close()
    library.close()
    with made(path) as again:
        assert again.check() == []
        assert not purge_finish.is_unfinished(again.db)
        assert traces(path, *WORDS) == []
