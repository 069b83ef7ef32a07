"""A damaged or malicious library poisons nothing: what is wrong in it is left out with a reason, the rest comes in."""

from __future__ import annotations

import hashlib
import json
import shutil
import sqlite3
import zlib
from contextlib import closing

import pytest

from annotations.commands import codebook, entities
from annotations.commands.works import set_state
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.model.errors import Damaged, NewsglossError, NotALibrary
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.text.canonical import text_sha256
from tests.store.making import BEN, TEXT, incoming, take
from tests.store.merging import PERSON, dump, edit, mark, marks_of, merged, note, opened


@pytest.fixture(scope="module")
def good(tmp_path_factory):
    """A library of theirs with one of everything, sound so far."""
    path = tmp_path_factory.mktemp("good") / "theirs.newsgloss"
    with opened(path, BEN) as library:
        field = Field("title", "Kast visits Milei", 0, 17, 0.9)
        article, sound = take(
            library, incoming("a.txt", TEXT, fields=[field]), incoming("sound.txt", "A sound article.")
        )
        mayor = codebook.add_code(library.session, "label", "Mayor", parent=PERSON)
        kast = entities.add_entity(library.session, "Kast", mayor, [Alias("José")])
        mark(library, article, "Kast", mayor, entity=kast)
        monday = mark(library, article, "Monday", mayor)
        note(library, article, "Which?", target=monday)
        edit(library, article, "stayed", "remained")
        set_state(library.session, [article], "done")
        mark(library, sound, "sound")
    return path


@pytest.fixture
def theirs(good, tmp_path):
    return shutil.copy(good, tmp_path / "theirs.newsgloss")


@pytest.fixture
def ours(tmp_path):
    path = tmp_path / "ours.newsgloss"
    with opened(path) as library:
        take(library, incoming("ours.txt", "What was here before."))
    return path


def tamper(path, *statements):
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            sql, values = (statement, ()) if isinstance(statement, str) else statement
            assert db.execute(sql, values).rowcount > 0, sql
        db.commit()


def sound_part(path):
    with Library.open(path) as library:
        found = library.articles.find("sound.txt")
        (one,) = library.annotations.reader().of_article(found.id)
        return one.quote


FIRST = "(SELECT min(id) FROM annotation)"
MAYOR = "(SELECT id FROM code WHERE name = 'Mayor')"
EDITED = "(SELECT id FROM revision WHERE kind = 'edited')"
A_TXT = "(SELECT id FROM article WHERE name = 'a.txt')"

WRONG_ANNOTATIONS = {
    "quote": f"UPDATE anchor SET quote = 'Milei' WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "outside": f"UPDATE anchor SET end = 99999 WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "far outside": f"UPDATE anchor SET start = 99998, end = 99999, quote = '' WHERE owner = 'annotation' AND owner_id = {FIRST}",  # noqa: E501
    "backwards": f"UPDATE anchor SET start = 9, end = 2 WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "negative": f"UPDATE anchor SET start = -3 WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "state": f"UPDATE anchor SET state = 'fine' WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "role": f"UPDATE anchor SET role = 'x' WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "no anchors": f"DELETE FROM anchor WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "old text": f"UPDATE anchor SET revision_id = (SELECT min(id) FROM revision) WHERE owner = 'annotation' AND owner_id = {FIRST}",  # noqa: E501
    "no text": f"UPDATE anchor SET revision_id = 777 WHERE owner = 'annotation' AND owner_id = {FIRST}",
    "text of another": f"UPDATE anchor SET revision_id = (SELECT revision_id FROM article WHERE name = 'sound.txt'), state = 'review' WHERE owner = 'annotation' AND owner_id = {FIRST}",  # noqa: E501
    "kind": f"UPDATE annotation SET kind = 'virus' WHERE id = {FIRST}",
    "origin": f"UPDATE annotation SET origin = 'x' WHERE id = {FIRST}",
    "uuid": f"UPDATE annotation SET uuid = 'x' WHERE id = {FIRST}",
    "upper case uuid": f"UPDATE annotation SET uuid = upper(uuid) WHERE id = {FIRST}",
    "no code": f"UPDATE annotation SET code_id = NULL WHERE id = {FIRST}",
    "missing code": f"UPDATE annotation SET code_id = 777 WHERE id = {FIRST}",
    "topic as label": f"UPDATE annotation SET code_id = (SELECT id FROM code WHERE kind = 'topic') WHERE id = {FIRST}",
    "missing entity": f"UPDATE annotation SET entity_id = 777 WHERE id = {FIRST}",
    "missing annotator": f"UPDATE annotation SET annotator_id = 777 WHERE id = {FIRST}",
    "mention with words": f"UPDATE annotation SET body = 'x' WHERE id = {FIRST}",
    "note without words": "UPDATE annotation SET body = NULL WHERE kind = 'note'",
    "note with controls": "UPDATE annotation SET body = 'a' || char(0) || 'b' WHERE kind = 'note'",
    "note about nothing": f"UPDATE annotation SET target_uuid = '{new_uuid()}' WHERE kind = 'note'",
    "note about itself": "UPDATE annotation SET target_uuid = uuid WHERE kind = 'note'",
    "note about a planet": "UPDATE annotation SET target_kind = 'planet' WHERE kind = 'note'",
    "note about half": "UPDATE annotation SET target_kind = NULL WHERE kind = 'note'",
    "layer": f"UPDATE annotation SET layer = '' WHERE id = {FIRST}",
}  # fmt: skip


@pytest.mark.parametrize("wrong", WRONG_ANNOTATIONS)
def test_an_annotation_that_is_wrong_is_left_out_alone(ours, theirs, wrong):
    tamper(theirs, WRONG_ANNOTATIONS[wrong])
    report = merged(ours, theirs)
    assert report.left_out["annotation"] == 1
    assert any("theirs.newsgloss is left out:" in reason for reason in report.reasons)
    assert report.added["annotation"] == 3
    assert sound_part(ours) == "sound"
    assert not merged(ours, theirs).changed


OTHER_WRONGS = {
    # what is wrong: (statement, the table of what is left out)
    "article uuid": ("UPDATE article SET uuid = 'x' WHERE name = 'a.txt'", "article"),
    "article without text": ("UPDATE article SET revision_id = 777 WHERE name = 'a.txt'", "article"),
    "article with the text of another": (
        "UPDATE article SET revision_id = (SELECT revision_id FROM article WHERE name = 'sound.txt') WHERE name = 'a.txt'",  # noqa: E501
        "article",
    ),
    "article without original": ("UPDATE article SET original_id = 777 WHERE name = 'a.txt'", "article"),
    "article name": ("UPDATE article SET name = 'a' || char(10, 13, 0) WHERE name = 'a.txt'", "article"),
    "text": (f"UPDATE revision SET text = replace(text, 'Milei', 'Molei') WHERE id = {EDITED}", "article"),
    "text before": ("UPDATE revision SET text = replace(text, 'Milei', 'Molei') WHERE id = 1", "article"),
    "text and its hash": (
        (f"UPDATE revision SET text = 'x', sha256 = ? WHERE id = {EDITED}", (text_sha256("x"),)), "article",
    ),
    "no edits": (f"UPDATE revision SET edits = NULL WHERE id = {EDITED}", "article"),
    "edits that are none": (f"UPDATE revision SET edits = '[[1]]' WHERE id = {EDITED}", "article"),
    "edits of numbers": (f"UPDATE revision SET edits = '[[1.5, 2, \"x\"]]' WHERE id = {EDITED}", "article"),
    "edits of nothing": (f"UPDATE revision SET parent_id = NULL WHERE id = {EDITED}", "article"),
    "text from itself": (f"UPDATE revision SET parent_id = id WHERE id = {EDITED}", "article"),
    "text from a missing one": (f"UPDATE revision SET parent_id = 777 WHERE id = {EDITED}", "article"),
    "revision uuid": (f"UPDATE revision SET uuid = 'x' WHERE id = {EDITED}", "article"),
    "revision kind": (f"UPDATE revision SET kind = 'x' WHERE id = {EDITED}", "article"),
    "block role": (f"UPDATE block SET role = 'advert' WHERE revision_id = {EDITED}", "article"),
    "block status": (f"UPDATE block SET status = 'x' WHERE revision_id = {EDITED}", "article"),
    "block too long": (f"UPDATE block SET end = 99999 WHERE revision_id = {EDITED}", "article"),
    "words in no block": (f"UPDATE block SET start = 3 WHERE revision_id = {EDITED}", "article"),
    "blocks that overlap": (
        f"INSERT INTO block SELECT revision_id, 7, role, start, end, status FROM block WHERE revision_id = {EDITED}",
        "article",
    ),
    "original bytes": (("UPDATE original SET packed = ? WHERE id = 1", (zlib.compress(b"other"),)), "article"),
    "original no bytes": (("UPDATE original SET packed = ? WHERE id = 1", (b"no zlib",)), "article"),
    "original cut short": (("UPDATE original SET packed = ? WHERE id = 1", (zlib.compress(TEXT.encode())[:-9],)), "article"),  # noqa: E501
    "field status": ("UPDATE field SET status = 'x'", "field"),
    "field name": ("UPDATE field SET name = ''", "field"),
    "field confidence": ("UPDATE field SET confidence = 7", "field"),
    "field uuid": ("UPDATE field SET uuid = 'x'", "field"),
    "field evidence": ("UPDATE anchor SET quote = 'x' WHERE owner = 'field'", "field"),
    "field of nobody": ("UPDATE field SET annotator_id = 777, status = 'changed'", "field"),
    "code kind": (f"UPDATE code SET kind = 'x' WHERE id = {MAYOR}", "code"),
    "code name": (f"UPDATE code SET name = ' ' WHERE id = {MAYOR}", "code"),
    "code under itself": (f"UPDATE code SET parent_id = id WHERE id = {MAYOR}", "code"),
    "code under nothing": (f"UPDATE code SET parent_id = 777 WHERE id = {MAYOR}", "code"),
    "definition": (f"UPDATE code_version SET examples = '{{' WHERE code_id = {MAYOR}", "code_version"),
    "entity name": ("UPDATE entity SET name = ''", "entity"),
    "entity ids": ("UPDATE entity SET external_ids = '[]'", "entity"),
    "entity label": ("UPDATE entity SET code_id = 777", "entity"),
    "entity topic": ("UPDATE entity SET code_id = (SELECT id FROM code WHERE kind = 'topic')", "entity"),
    "alias kind": ("UPDATE alias SET kind = 'x'", "entity"),
    "alias": ("UPDATE alias SET text = ''", "entity"),
    "work state": ("UPDATE work SET state = 'asleep'", "work"),
    "work of nobody": ("UPDATE work SET annotator_id = 777", "work"),
    "annotator uuid": ("UPDATE annotator SET uuid = 'x'", "annotation"),
    "annotator kind": ("UPDATE annotator SET kind = 'ghost'", "annotation"),
}  # fmt: skip


@pytest.mark.parametrize("wrong", OTHER_WRONGS)
def test_what_is_wrong_is_left_out_with_what_hangs_on_it(ours, theirs, wrong):
    statement, table = OTHER_WRONGS[wrong]
    tamper(theirs, statement)
    report = merged(ours, theirs)
    assert report.left_out[table] >= 1
    assert report.reasons
    with Library.open(ours) as library:
        names = [article.name for article in library.articles]
    assert names == ["ours.txt", *(["a.txt"] if table != "article" else []), "sound.txt"]
    if not wrong.startswith("annotator"):
        assert sound_part(ours) == "sound"
    assert not merged(ours, theirs).changed


def test_an_article_that_pretends_to_be_one_of_ours_changes_nothing_of_it(ours, theirs):
    with Library.open(ours) as library:
        mine = library.articles.find("ours.txt")
    tamper(theirs, ("UPDATE article SET uuid = ? WHERE name = 'a.txt'", (mine.uuid,)))
    report = merged(ours, theirs)
    assert report.left_out["article"] == 1
    with Library.open(ours) as library:
        assert library.articles.text(library.articles.find("ours.txt")) == "What was here before."


def test_a_text_that_pretends_to_be_one_of_ours_changes_nothing_of_it(ours, theirs):
    with closing(sqlite3.connect(ours)) as db:
        (uuid,) = db.execute("SELECT uuid FROM revision").fetchone()
    tamper(theirs, (f"UPDATE revision SET uuid = ? WHERE id = {EDITED}", (uuid,)))
    report = merged(ours, theirs)
    assert report.left_out["article"] == 1
    assert report.added["article"] == 1


def test_the_text_here_is_what_counts_though_theirs_has_its_identity(tmp_path, ours):
    theirs = tmp_path / "theirs.newsgloss"
    shutil.copy(ours, theirs)
    with opened(theirs, BEN) as library:
        article = library.articles.find("ours.txt").uuid
        here, was = mark(library, article, "here"), mark(library, article, "was")
    tamper(
        theirs, ("UPDATE revision SET text = ?", ("What cat here before.",)),
        ("UPDATE anchor SET quote = 'cat' WHERE quote = ?", ("was",)),
    )  # fmt: skip
    report = merged(ours, theirs)
    assert set(marks_of(ours, article)) == {here}
    assert report.left_out["annotation"] == 1
    assert was not in marks_of(ours, article)


def test_wrong_blocks_of_a_text_that_both_have_are_left_out(tmp_path, ours):
    theirs = tmp_path / "theirs.newsgloss"
    shutil.copy(ours, theirs)
    tamper(theirs, "UPDATE block SET start = 5")
    report = merged(ours, theirs)
    assert (report.changed, report.left_out["revision"]) == (False, 1)


def test_entities_and_codes_that_were_merged_in_a_circle_are_not_merged_here(ours, theirs):
    with opened(theirs, BEN) as library:
        other = entities.add_entity(library.session, "Other", PERSON)
        label = codebook.add_code(library.session, "label", "Chief")
    tamper(
        theirs,
        ("UPDATE entity SET merged_into = (SELECT id FROM entity WHERE uuid <> ?) WHERE uuid = ?", (other, other)),
        ("UPDATE entity SET merged_into = (SELECT id FROM entity WHERE uuid = ?) WHERE uuid <> ?", (other, other)),
        (f"UPDATE code SET merged_into = {MAYOR} WHERE uuid = ?", (label,)),
        (f"UPDATE code SET merged_into = (SELECT id FROM code WHERE uuid = ?) WHERE id = {MAYOR}", (label,)),
    )
    merged(ours, theirs)
    with Library.open(ours) as library:
        assert [entity.merged_into for entity in library.entities] == [None, None]
        assert {code.merged_into for code in library.codebook.all().values()} == {None}


def test_bytes_that_are_no_text_end_nothing(ours, theirs):
    tamper(
        theirs, ("UPDATE annotation SET body = CAST(? AS TEXT) WHERE kind = 'note'", (b"caf\xe9 \xff",)),
        ("UPDATE annotator SET name = CAST(? AS TEXT)", (b"B\xe9n",)),
        (f"UPDATE anchor SET quote = CAST(? AS TEXT) WHERE owner_id = {FIRST}", (b"K\xe9st",)),
    )  # fmt: skip
    report = merged(ours, theirs)
    assert report.left_out["annotation"] == 1
    with Library.open(ours) as library:
        assert library.db.execute("SELECT body FROM annotation WHERE kind = 'note'").fetchone() == ("caf\ufffd \ufffd",)
        assert library.db.execute("SELECT name FROM annotator WHERE name LIKE 'B%'").fetchone() == ("B\ufffdn",)


def test_a_file_with_our_mark_and_other_tables_is_refused(ours, theirs):
    with closing(sqlite3.connect(theirs)) as db:
        db.execute("ALTER TABLE annotation ADD COLUMN more TEXT")
    before = dump(ours)
    with opened(ours) as library, pytest.raises(NotALibrary, match="“annotation” of theirs.newsgloss is not as"):  # noqa: RUF043
        library.merge([theirs])
    assert dump(ours) == before


def test_a_file_with_a_trigger_is_refused(ours, theirs):
    with closing(sqlite3.connect(theirs)) as db:
        db.execute("CREATE TRIGGER evil AFTER INSERT ON annotation BEGIN SELECT 1; END")
    with opened(ours) as library, pytest.raises(NotALibrary, match="trigger"):
        library.merge([theirs])


def test_a_file_that_is_broken_in_the_middle_is_refused_whole_and_named(ours, theirs):
    data = bytearray(theirs.read_bytes())
    for start in range(4096 * 4, len(data) - 4096, 4096):
        data[start : start + 64] = b"\xff" * 64
    theirs.write_bytes(data)
    before = dump(ours)
    with opened(ours) as library, pytest.raises(Damaged, match=r"theirs\.newsgloss is damaged"):
        library.merge([theirs])
    assert dump(ours) == before


@pytest.mark.parametrize("seed", range(40))
def test_flipped_bits_in_the_other_file_leave_ours_sound(ours, theirs, seed):
    """Each bit is flipped somewhere else; what comes of it is a merge or a refusal, never a library that is broken."""
    data = bytearray(theirs.read_bytes())
    for i in range(12):
        at = int.from_bytes(hashlib.sha256(f"{seed}/{i}".encode()).digest()[:8]) % (len(data) - 100) + 100
        data[at] ^= 1 << (i % 8)
    theirs.write_bytes(data)
    with opened(ours) as library:
        try:
            library.merge([theirs])
        except NewsglossError as error:
            assert "theirs.newsgloss" in str(error)  # noqa: PT017
        assert library.check() == []


def test_a_history_of_lies_can_change_things_but_not_break_them(tmp_path, ours):
    """Who gives us a library may well say that theirs is newer; what they say must still be right."""
    theirs = tmp_path / "theirs.newsgloss"
    with opened(ours) as library:
        article = library.articles.find("ours.txt").uuid
        uuid = mark(library, article, "here")
    shutil.copy(ours, theirs)
    with closing(sqlite3.connect(theirs)) as db:
        db.execute(
            "INSERT INTO change (action_id, tbl, row_uuid, old, new_hash) SELECT action_id, tbl, row_uuid, '{}', x'00'"
            " FROM change WHERE row_uuid = ?", (uuid,)
        )  # fmt: skip
        db.execute("UPDATE anchor SET start = 0, end = 4, quote = 'Fake'")
        db.execute("UPDATE annotation SET modified_at = 7")
        db.commit()
    report = merged(ours, theirs)
    assert report.left_out["annotation"] == 1
    assert marks_of(ours, article)[uuid].quote == "here"


def test_a_report_of_a_very_bad_file_stays_short(ours, theirs):
    with opened(theirs, BEN) as library:
        article = take(library, incoming("long.txt", "word " * 900))[0]
        found = library.articles.find(article)
        rows = [
            {"article": found.uuid, "kind": "mention", "start": i * 5, "end": i * 5 + 4, "label": "Person"}
            for i in range(900)
        ]
        from tests.store.making import rows as as_rows

        library.annotations.add(as_rows(*rows))
    tamper(theirs, "UPDATE anchor SET quote = 'no' WHERE quote = 'word'")
    report = merged(ours, theirs)
    assert report.left_out["annotation"] == 900
    assert len(report.reasons) == 500
    assert report.lines()[-2] == "And 400 more of these."
    assert json.dumps(report.lines())
