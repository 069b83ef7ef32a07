"""The journal: what each change leaves behind, and the recipes by which anyone can check it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator

import pytest

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.field import Field
from annotations.store.hashing import Chain, thing_hash
from annotations.text.edits import Edit
from tests.store import proof
from tests.store.making import ANA, TEXT, incoming, made, mention, rows, take
from tests.store.proof import broken, compact, things


@pytest.fixture
def library(tmp_path):
    with made(tmp_path / "library.newsgloss") as open_library:
        take(open_library, incoming("a.txt", TEXT, fields=[Field("title", "Kast visits Milei", 0, 17, 0.9)]))
        yield open_library


def entries(library: Library) -> list[tuple[str, str, dict | None, bool]]:
    """(table, key, old values, whether it is there now) of the newest action's changes."""
    number = next(library.history.actions()).id
    found = library.db.execute(
        "SELECT tbl, row_uuid, old, new_hash FROM change WHERE action_id = ? ORDER BY id", (number,)
    )
    return [(table, key, old and json.loads(old), new is not None) for table, key, old, new in found.fetchall()]


def the_annotation(library: Library) -> str:
    ((_, key),) = [key for key in things(library.db) if key[0] == "annotation"]
    return key


def test_a_new_thing_leaves_no_old_values(library):
    library.annotations.add(rows(mention("a.txt", "José Antonio Kast")))
    assert entries(library) == [("annotation", the_annotation(library), None, True)]


def test_a_deleted_thing_leaves_all_it_was(library):
    library.annotations.add(rows(mention("a.txt", "José Antonio Kast")))
    key = the_annotation(library)
    was = things(library.db)["annotation", key]
    library.annotations.delete([key])
    assert entries(library) == [("annotation", key, {"row": was.row, "parts": [list(p) for p in was.parts]}, False)]


def test_a_changed_thing_leaves_only_the_values_that_changed(library):
    article = library.articles.find("a.txt")
    library.annotations.add(rows(mention("a.txt", "Kast")))
    key = the_annotation(library)
    was = things(library.db)["annotation", key]
    library.articles.edit_text(article.uuid, [Edit(0, 0, "So: ")])
    left = {table: old for table, _, old, _ in entries(library)}
    assert left["article"] == {"row": {"revision_id": article.revision_id}}
    assert left["annotation"] == {"row": {}, "parts": [list(part) for part in was.parts]}
    assert left["revision"] is None


def test_texts_and_bytes_are_in_the_journal_by_reference_only(library):
    kept = library.db.execute("SELECT group_concat(old) FROM change").fetchone()[0] or ""
    assert "José" not in kept
    library.articles.delete([library.articles.find("a.txt").uuid])
    kept = library.db.execute("SELECT group_concat(old) FROM change").fetchone()[0]
    assert "Buenos Aires" not in kept
    assert {"article", "field"} == {table for table, *_ in entries(library)}


def test_what_changes_nothing_leaves_no_entry(library):
    article = library.articles.find("a.txt")
    library.articles.set_blocks(article.uuid, [Block("paragraph", 0, len(TEXT))])
    assert entries(library) == []
    assert next(library.history.actions()).changes == 0


def test_the_hash_of_a_thing_is_blake2b_over_its_json(library):
    library.annotations.add(rows(mention("a.txt", "José Antonio Kast", note="\u2028 “é” \\ / \x7f")))
    state = things(library.db)
    assert {table for table, _ in state} >= {"annotation", "article", "field", "code", "revision", "original"}
    for (table, _), thing in state.items():
        later = proof.LATER.get(table, ())
        values = [v for column, v in thing.row.items() if column != "text" and (column not in later or v is not None)]
        by_hand = json.dumps([table, *values, thing.parts], ensure_ascii=False, separators=(",", ":"))
        assert hashlib.blake2b(by_hand.encode(), digest_size=8).digest() == thing_hash(table, values, thing.parts)
        assert thing_hash(table, values, thing.parts) == proof.thing_hash(table, thing)


def test_the_newest_entry_of_each_thing_has_the_hash_of_what_it_is_now(library):
    def newest_entries() -> dict[str, bytes | None]:
        return dict(library.db.execute("SELECT row_uuid, new_hash FROM change ORDER BY id").fetchall())

    library.annotations.add(rows(mention("a.txt", "Kast"), mention("a.txt", "Milei")))
    library.articles.edit_text(library.articles.find("a.txt").uuid, [Edit(0, 0, "So: ")])
    library.articles.set_field(library.articles.find("a.txt").uuid, "title", [Field("title", "Other")])
    library.history.undo([ANA.uuid])
    library.annotations.delete([key for table, key in things(library.db) if table == "annotation"][:1])
    state = things(library.db)
    assert {key: new for key, new in newest_entries().items() if new} == {
        key: proof.thing_hash(table, thing) for (table, key), thing in state.items()
    }


def test_another_value_another_order_or_another_part_is_another_hash():
    seen = {
        thing_hash("code", (1, "a", None)), thing_hash("code", (1, None, "a")), thing_hash("code", ("1", "a", None)),
        thing_hash("entity", (1, "a", None)), thing_hash("code", (1, "a", None), [(0, "x")]),
        thing_hash("code", (1, "a", None), [(0, "x"), (1, "y")]), thing_hash("code", (1, "a", None), [(0, "xy")]),
        thing_hash("code", (1.0, "a", None)), thing_hash("code", (1, "á", None)),
        thing_hash("code", (1, "a\u0301", None)),
    }  # fmt: skip
    assert len(seen) == 10


def test_the_link_of_an_action_is_blake2b_over_the_one_before_its_header_and_its_changes():
    chain = Chain()
    chain.add("code", "key", None, b"\x01\x02")
    chain.add("code", "key", '{"row":{}}', None)
    changes = hashlib.blake2b(b'["code","key",null,"0102"]\n["code","key","{\\"row\\":{}}",null]\n', digest_size=32)
    link = hashlib.blake2b(compact(["before", "header", 7, changes.hexdigest()]), digest_size=32)
    assert chain.link("before", ("header", 7)) == link.hexdigest()


def test_whatever_letters_a_change_holds_its_line_in_the_chain_is_json():
    odd = '"quoted" \\ back\tslash\n \x01 \x7f José \u2028 \ufffd 🜁'
    lines = b"".join(compact(["field", odd, old, None]) + b"\n" for old in (odd, "", None))
    chain = Chain()
    for old in (odd, "", None):
        chain.add("field", odd, old, None)
    header = compact(["", hashlib.blake2b(lines, digest_size=32).hexdigest()])
    assert chain.link("", ()) == hashlib.blake2b(header, digest_size=32).hexdigest()


def test_no_encoder_is_made_for_each_change_of_a_chain(monkeypatch):
    made_encoders: list[object] = []
    chain, iterencode = Chain(), json.JSONEncoder.iterencode

    def counted(encoder: json.JSONEncoder, value: object, **how: bool) -> Iterator[str]:
        made_encoders.append(value)
        return iterencode(encoder, value, **how)

    monkeypatch.setattr(json.JSONEncoder, "iterencode", counted)
    chain.add("field", "key", '{"row":{}}', b"\x01\x02")
    assert made_encoders == []
    # What is measured would be seen: for the header of a link, which is a list, there is one.
    chain.link("", ())
    assert len(made_encoders) == 1


def test_a_copied_chain_goes_on_by_itself():
    chain = Chain()
    chain.add("code", "a", None, b"1")
    other = chain.copy()
    other.add("code", "b", None, b"2")
    again = Chain()
    again.add("code", "a", None, b"1")
    assert chain.link("", ()) == again.link("", ()) != other.link("", ())


def test_ids_are_never_given_twice(library):
    library.annotations.add(rows(mention("a.txt", "Kast")))
    first = things(library.db)["annotation", the_annotation(library)]["id"]
    library.annotations.delete([the_annotation(library)])
    library.close()
    with made(library.path) as again:
        again.annotations.add(rows(mention("a.txt", "Milei")))
        assert things(again.db)["annotation", the_annotation(again)]["id"] > first


@pytest.mark.parametrize(
    ("damage", "found_by"),
    [
        ("UPDATE annotation SET body = 'x' WHERE id = (SELECT max(id) FROM annotation)", "hashes"),
        ("UPDATE anchor SET quote = 'Kost', start = 0, end = 4 WHERE owner = 'annotation'", "texts and quotes"),
        ("UPDATE anchor SET start = start + 1, end = end + 1 WHERE owner = 'annotation'", "texts and quotes"),
        ("UPDATE field SET value = 'other'", "hashes"),
        ("UPDATE revision SET text = replace(text, 'Kast', 'Kost')", "texts and quotes"),
        ("UPDATE block SET end = end - 1", "texts and quotes"),
        ("DELETE FROM annotation", "hashes"),
        ("UPDATE change SET old = '{}' WHERE old IS NOT NULL", "history"),
        ("DELETE FROM change WHERE id = (SELECT max(id) FROM change)", "history"),
        ("UPDATE action SET name = 'Other' WHERE kind = 'change'", "history"),
        ("UPDATE action SET annotator_id = NULL WHERE kind = 'change'", "history"),
        ("UPDATE action SET undone = 1 WHERE kind = 'change' AND undone = 0", "undone"),
        ("UPDATE action SET closed = closed + 100 WHERE closed = (SELECT max(closed) FROM action)", "history"),
        ("UPDATE original SET packed = x'00'", "originals"),
        ("INSERT INTO article_text (rowid, text) VALUES (1, 'ghost')", "full text"),
        ("INSERT INTO article_text (article_text, rowid, text) VALUES ('delete', 1, 'kast')", "full text"),
        ("UPDATE annotation SET target_kind = 'code', target_uuid = 'nothing' WHERE kind = 'note'", "references"),
        ("UPDATE code SET name = 'Human' WHERE name = 'Person'", "hashes"),
    ],
)
def test_what_is_changed_behind_its_back_is_found(library, damage, found_by):
    library.annotations.add(rows(mention("a.txt", "Kast", note="n"), mention("a.txt", "Milei")))
    library.history.undo([ANA.uuid])
    library.history.redo([ANA.uuid])
    assert library.check() == []
    assert broken(library.db) == []
    library.db.execute("PRAGMA foreign_keys = OFF")
    library.db.execute(damage)
    assert found_by in {finding.check for finding in library.check()}
    for finding in library.check():
        assert finding.sentence.endswith(".")
