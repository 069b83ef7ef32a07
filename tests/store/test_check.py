"""`check` finds what was changed behind the journal's back, each kind of it, and nothing in a sound library."""

from __future__ import annotations

import sqlite3

import pytest

from annotations.commands.drafts import NoteDraft, keep_draft
from annotations.library import Library
from annotations.model.block import Block
from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take

TAMPERED = {
    "a letter of a text": ("UPDATE revision SET text = replace(text, 'Kast', 'Kost') WHERE id = 1", "texts and quotes"),
    "a quote": ("UPDATE anchor SET quote = 'Milei' WHERE owner = 'annotation'", "texts and quotes"),
    "an offset": ("UPDATE anchor SET start = start + 1 WHERE owner = 'annotation'", "texts and quotes"),
    "a block": ("UPDATE block SET end = end - 1 WHERE revision_id = 1 AND ord = 0", "texts and quotes"),
    "a field": ("UPDATE field SET value = 'other'", "hashes"),
    "an annotation taken out": (
        "DELETE FROM anchor WHERE owner = 'annotation'; DELETE FROM annotation",
        "hashes",
    ),
    "an annotation put in": (
        (
            "INSERT INTO annotation (uuid, kind, annotator_id, body, origin, created_at, modified_at)"
            " VALUES ('x', 'note', 1, 'hi', 'manual', 0, 0)"
        ),
        "hashes",
    ),
    "an original": ("UPDATE original SET packed = zeroblob(9)", "originals"),
    "the name of an action": ("UPDATE action SET name = 'Nothing' WHERE kind = 'change'", "history"),
    "an entry of the journal": ("UPDATE change SET new_hash = NULL WHERE tbl = 'field'", "history"),
    "what counts as undone": ("UPDATE action SET undone = 1 WHERE name LIKE 'Annotate%'", "undone"),
    "the full-text index": (
        "INSERT INTO article_text (article_text, rowid, text) VALUES ('delete', 1, 'kast')",
        "full text",
    ),
    "a note that is being typed": ("UPDATE draft SET body = 'other'", "sums"),
    "the report of an import": ("UPDATE import_item SET reason = 'other'", "sums"),
    "what library it is": ("UPDATE meta SET value = 'other' WHERE key = 'library_uuid'", "sums"),
    "when an action began that changed nothing": (
        (
            "INSERT INTO action (uuid, kind, name, state, undone, started_at, first_change, changes)"
            " VALUES ('x', 'program', 'x', 'open', 0, 0, 7, 0)"
        ),
        "sums",
    ),
    "which ids were given": ("UPDATE sqlite_sequence SET seq = seq - 1 WHERE name = 'annotation'", "sums"),
    "a sum": ("UPDATE meta SET value = '7' WHERE key = 'sum/draft'", "sums"),
    "how many words the index counts": ("UPDATE article_text_docsize SET sz = x'07'", "full text"),
    "the way to the words of the index": ("UPDATE article_text_idx SET pgno = pgno + 2", "full text"),
    "a label that marks need": ("DELETE FROM code WHERE name = 'Person'", "references"),
}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "a.newsgloss"
    with made(path) as library:
        blocks = [Block("headline", 0, 17), Block("paragraph", 19, len(TEXT))]
        take(library, incoming("a.txt", TEXT, blocks, [Field("title", "Kast visits Milei", 0, 17, 0.8)]))
        library.annotations.add(rows(mention("a.txt", "José Antonio Kast", entity="Kast")))
        draft = NoteDraft(
            "0f0f0f0f-1111-4222-8333-444444444444", False, library.articles.find("a.txt").uuid, (), None, ""
        )
        keep_draft(library.session, draft, "Half a thou")
    return path


def _findings(path):
    with Library.open(path) as library:
        return library.check()


def test_a_sound_library_has_no_findings_also_after_edits_and_undo(path):
    with made(path) as library:
        library.articles.edit_text(library.articles.find("a.txt").uuid, [Edit(0, 0, "So: "), Edit(25, 26, "")])
        library.history.undo([ANA.uuid])
        library.history.redo([ANA.uuid])
        library.articles.delete([library.articles.find("a.txt").uuid])
    assert _findings(path) == []


@pytest.mark.parametrize("what", TAMPERED)
def test_what_was_changed_by_another_program_is_found(path, what):
    assert _findings(path) == []
    sql, check = TAMPERED[what]
    db = sqlite3.connect(path)
    db.executescript(sql)
    db.close()
    assert check in {finding.check for finding in _findings(path)}


def test_edits_that_do_not_make_a_newer_version_of_the_text_before_it_are_found(path):
    with made(path) as library:
        library.mending.replace(library.articles.find("a.txt").uuid, incoming("b.txt", TEXT + " More.").article)
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE revision SET edits = '[]' WHERE kind = 'replaced'")
    connection.close()
    assert "texts and quotes" in {finding.check for finding in _findings(path)}
