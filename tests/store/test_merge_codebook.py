"""Merging codebooks and entities: by identity, else labels and topics by their path; a name alone is never a person."""

from __future__ import annotations

import pytest

from annotations.commands import codebook, entities
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.store import codes, many
from annotations.store.tables import ANNOTATION, CODE_VERSION
from tests.store.making import BEN, mention, rows
from tests.store.merging import (
    PERSON,
    PLACE,
    POLITICS,
    copied,
    mark,
    marks_of,
    merged,
    note,
    opened,
    with_article,
)


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


@pytest.fixture
def article(ours, theirs):
    """An article that both libraries have, copies of one library."""
    uuid = with_article(ours)
    copied(ours, theirs.name)
    return uuid


def code_of(path, uuid):
    with Library.open(path) as library:
        return next((code for code in library.codebook.all().values() if code.uuid == uuid), None)


def definitions_of(path, uuid):
    with Library.open(path) as library:
        code = next(code for code in library.codebook.all().values() if code.uuid == uuid)
        images = [image for page in many.pages(library.db, CODE_VERSION) for image in page]
        its = [image for image in images if image.column(CODE_VERSION, "code_id") == code.id]
        return [
            image.column(CODE_VERSION, "definition")
            for image in sorted(its, key=lambda image: image.column(CODE_VERSION, "n"))
        ]


def entity_of(path, uuid):
    with Library.open(path) as library:
        return next((entity for entity in library.entities if entity.uuid == uuid), None)


def test_labels_that_come_with_the_program_are_the_same_everywhere(ours, theirs):
    with opened(ours):
        pass
    article = with_article(theirs, annotator=BEN)
    with opened(theirs, BEN) as library:
        kast = mark(library, article, "Kast", PERSON)
    report = merged(ours, theirs)
    assert report.added["code"] == 0
    assert report.taken_for == []
    assert marks_of(ours, article)[kast].label_uuid == PERSON


def test_a_topic_of_the_same_path_is_taken_for_the_one_here_and_said_so(ours, theirs, article):
    with opened(ours) as library:
        here = codebook.add_code(library.session, "topic", "Elections", parent=POLITICS)
        deeper = codebook.add_code(library.session, "topic", "Runoff", parent=here)
    with opened(theirs, BEN) as library:
        there = codebook.add_code(library.session, "topic", "Elections", parent=POLITICS)
        below = codebook.add_code(library.session, "topic", "Runoff", parent=there)
        at_the_top = codebook.add_code(library.session, "topic", "Elections")
        tagged = mark(library, article, None, below, kind="topic")
    report = merged(ours, theirs)
    assert report.taken_for == [
        "The topic “Politics/Elections” of theirs.newsgloss is taken for the one here.",
        "The topic “Politics/Elections/Runoff” of theirs.newsgloss is taken for the one here.",
    ]
    assert marks_of(ours, article)[tagged].topic_uuid == deeper
    assert code_of(ours, there) is None
    assert code_of(ours, at_the_top).name == "Elections"
    assert not merged(ours, theirs).changed


def test_a_path_is_the_same_only_for_the_same_kind(ours, theirs, article):
    with opened(ours) as library:
        codebook.add_code(library.session, "label", "Elections")
    with opened(theirs, BEN) as library:
        topic = codebook.add_code(library.session, "topic", "Elections")
    assert merged(ours, theirs).taken_for == []
    assert code_of(ours, topic).kind == "topic"


def test_a_new_label_brings_its_place_its_looks_and_its_definitions(ours, theirs, article):
    with opened(theirs, BEN) as library:
        uuid = codebook.add_code(
            library.session, "label", "Mayor", parent=PERSON, sign="MAY", key="M", colour="teal", definition="One."
        )
        codebook.define_code(library.session, uuid, "Two.", "Often.", "Never.", '["the mayor"]')
    merged(ours, theirs)
    code = code_of(ours, uuid)
    assert (code.sign, code.key, code.colour) == ("MAY", "M", "teal")
    assert code.parent_id == code_of(ours, PERSON).id
    assert definitions_of(ours, uuid) == ["One.", "Two."]


def test_a_label_renamed_there_is_renamed_here_and_the_other_way_round_it_stays(ours, theirs, article):
    with opened(theirs, BEN) as library:
        codebook.change_code(library.session, PERSON, name="Human")
    assert merged(ours, theirs).updated["code"] == 1
    assert code_of(ours, PERSON).name == "Human"
    with opened(ours) as library:
        codebook.change_code(library.session, PERSON, name="Someone")
    report = merged(ours, theirs)
    assert (report.changed, report.conflicts, report.kept["code"]) == (False, [], 1)
    assert code_of(ours, PERSON).name == "Someone"


def test_a_label_renamed_on_both_sides_stays_and_a_person_is_told(ours, theirs, article):
    with opened(theirs, BEN) as library:
        codebook.change_code(library.session, PERSON, name="Human")
    with opened(ours) as library:
        codebook.change_code(library.session, PERSON, name="Someone")
    report = merged(ours, theirs)
    assert report.conflicts == [
        (
            "The label or topic “Someone” was changed here and in theirs.newsgloss. It stays as it is here. "
            "There: name “Human”."
        )
    ]
    assert code_of(ours, PERSON).name == "Someone"


def test_a_name_that_is_taken_at_its_place_here_is_not_given_twice(ours, theirs, article):
    with opened(ours) as library:
        codebook.add_code(library.session, "label", "Human")
    with opened(theirs, BEN) as library:
        codebook.change_code(library.session, PERSON, name="Human")
    report = merged(ours, theirs)
    assert code_of(ours, PERSON).name == "Person"
    assert any("There is another label “Human” at its place here." in reason for reason in report.reasons)


def test_two_topics_moved_under_each_other_do_not_go_in_a_circle(ours, theirs, article):
    with opened(ours) as library:
        one = codebook.add_code(library.session, "topic", "One")
        other = codebook.add_code(library.session, "topic", "Other")
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        codebook.move_code(library.session, one, other)
    with opened(theirs, BEN) as library:
        codebook.move_code(library.session, other, one)
    report = merged(ours, theirs)
    assert any("It would be part of itself." in reason for reason in report.reasons)
    assert code_of(ours, other).parent_id is None


def test_definitions_written_apart_are_kept_in_the_order_of_their_times(ours, theirs, article):
    with opened(ours) as library:
        codebook.define_code(library.session, PERSON, "Ours, early.", "", "", "[]")
    with opened(theirs, BEN) as library:
        codebook.define_code(library.session, PERSON, "Theirs.", "", "", "[]")
    with opened(ours) as library:
        codebook.define_code(library.session, PERSON, "Ours, late.", "", "", "[]")
    first = definitions_of(ours, PERSON)[0]
    one, other = copied(ours, "one.newsgloss"), copied(theirs, "other.newsgloss")
    report = merged(one, theirs)
    assert definitions_of(one, PERSON) == [first, "Ours, early.", "Theirs.", "Ours, late."]
    assert report.notices == [
        "The definition “Person” was written anew in both libraries: the one here is the later, and stands."
    ]
    report = merged(other, ours, annotator=BEN)
    assert definitions_of(other, PERSON) == [first, "Ours, early.", "Theirs.", "Ours, late."]
    assert report.notices == [
        "The definition “Person” was written anew in both libraries: that of ours.newsgloss is the later, and stands."
    ]
    assert not merged(one, other).changed


def test_a_label_made_by_its_name_alone_does_not_blot_out_a_definition(ours, theirs, article):
    with opened(ours) as library:
        uuid = codebook.add_code(library.session, "label", "Mayor", definition="Head of a town.")
    with opened(theirs, BEN) as library:
        library.annotations.add(rows(mention(article, "Kast", label="Mayor")))
    merged(ours, theirs)
    assert definitions_of(ours, uuid) == ["Head of a town."]
    assert [one.label_uuid for one in marks_of(ours, article).values()] == [uuid]


def test_what_was_merged_into_another_there_is_merged_here_with_what_only_we_have(ours, theirs, article):
    with opened(ours) as library:
        body = codebook.add_code(library.session, "label", "Body")
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        only_here = mark(library, article, "Kast", body)
        kast = entities.add_entity(library.session, "Kast", body)
    with opened(theirs, BEN) as library:
        only_there = mark(library, article, "Milei", body)
        codebook.merge_codes(library.session, body, PERSON)
    report = merged(ours, theirs)
    assert any(notice.startswith("“Body” was merged into “Person” in theirs.newsgloss: 2") for notice in report.notices)
    assert {marks_of(ours, article)[uuid].label for uuid in (only_here, only_there)} == {"Person"}
    assert entity_of(ours, kast).code_id == code_of(ours, PERSON).id
    assert not merged(ours, theirs).changed


def test_what_was_merged_into_another_here_takes_what_they_still_have_of_it(ours, theirs, article):
    with opened(ours) as library:
        body = codebook.add_code(library.session, "label", "Body")
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        codebook.merge_codes(library.session, body, PERSON)
    with opened(theirs, BEN) as library:
        uuid = mark(library, article, "Kast", body)
    report = merged(ours, theirs)
    assert report.conflicts == []
    assert marks_of(ours, article)[uuid].label == "Person"
    assert not merged(ours, theirs).changed


def test_an_entity_is_known_by_its_identity_and_a_namesake_is_told_of(ours, theirs, article):
    with opened(ours) as library:
        ana_s = entities.add_entity(library.session, "José Kast", PERSON)
    with opened(theirs, BEN) as library:
        ben_s = entities.add_entity(library.session, "José Kast", PERSON, [Alias("Kast")])
        kast = mark(library, article, "Kast", entity=ben_s)
    report = merged(ours, theirs)
    assert report.notices == [
        (
            "There are 2 entities “José Kast” now: the one of theirs.newsgloss has another id. Whether they are the same "  # noqa: E501
            "is for a person to say."
        )
    ]
    assert entity_of(ours, ana_s).name == entity_of(ours, ben_s).name
    assert entity_of(ours, ben_s).aliases == (Alias("Kast"),)
    assert marks_of(ours, article)[kast].entity_uuid == ben_s
    assert merged(ours, theirs).notices == []


def test_an_entity_changed_there_is_changed_here(ours, theirs, article):
    with opened(ours) as library:
        kast = entities.add_entity(library.session, "Kast", PERSON)
    merged(theirs, ours, annotator=BEN)
    with opened(theirs, BEN) as library:
        entities.change_entity(library.session, kast, name="José Kast", aliases=[Alias("Kast")], label=PLACE)
    assert merged(ours, theirs).updated["entity"] == 1
    entity = entity_of(ours, kast)
    assert (entity.name, entity.aliases, entity.code_id) == ("José Kast", (Alias("Kast"),), code_of(ours, PLACE).id)


def test_entities_made_one_there_are_one_here_with_the_mentions_only_we_have(ours, theirs, article):
    with opened(ours) as library:
        kast, jose = (entities.add_entity(library.session, name, PERSON) for name in ("Kast", "José Kast"))
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        here = mark(library, article, "Kast", entity=kast)
    with opened(theirs, BEN) as library:
        entities.merge_entities(library.session, [kast], jose)
    merged(ours, theirs)
    assert marks_of(ours, article)[here].entity_uuid == jose
    assert entity_of(ours, jose).aliases == (Alias("Kast"),)
    assert not merged(ours, theirs).changed


def test_a_label_deleted_here_is_not_brought_back_unless_something_new_needs_it(ours, theirs, article):
    with opened(ours) as library:
        mayor = codebook.add_code(library.session, "label", "Mayor", definition="Head of a town.")
        mark(library, article, "Kast", mayor)
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        codebook.delete_code(library.session, mayor)
    report = merged(ours, theirs)
    assert not report.changed
    assert (report.deleted_here["code"], report.deleted_here["annotation"]) == (1, 1)
    with opened(theirs, BEN) as library:
        new = mark(library, article, "Milei", mayor)
    report = merged(ours, theirs)
    assert "The label or topic “Mayor” was deleted here and is back: something new in theirs.newsgloss needs it." in (
        report.notices
    )
    assert report.deleted_here["code"] == 0
    assert set(marks_of(ours, article)) == {new}
    assert definitions_of(ours, mayor) == ["Head of a town."]


def test_an_entity_deleted_here_is_not_brought_back_unless_something_new_needs_it(ours, theirs, article):
    with opened(ours) as library:
        kast = entities.add_entity(library.session, "Kast", PERSON)
        old = mark(library, article, "Kast", entity=kast)
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        entities.delete_entity(library.session, kast)
    report = merged(ours, theirs)
    assert not report.changed
    assert report.deleted_here["entity"] == 1
    assert marks_of(ours, article)[old].entity is None
    with opened(theirs, BEN) as library:
        new = mark(library, article, "José Antonio Kast", entity=kast)
    merged(ours, theirs)
    assert marks_of(ours, article)[new].entity_uuid == kast
    assert marks_of(ours, article)[old].entity is None


def test_a_note_about_a_label_or_an_entity_comes_with_it(ours, theirs, article):
    with opened(theirs, BEN) as library:
        kast = entities.add_entity(library.session, "Kast", PERSON)
        about_him = note(library, None, "A politician.", target=kast)
        about_label = note(library, None, "People only.", target=PERSON)
        on_note = note(library, None, "Really?", target=about_him)
    merged(ours, theirs)
    with Library.open(ours) as library:
        found = {one.uuid: one.target for one in library.annotations.reader().without_article()}
    assert found == {about_him: kast, about_label: PERSON, on_note: about_him}


def test_a_note_about_a_label_that_is_taken_for_ours_is_about_ours(ours, theirs, article):
    with opened(ours) as library:
        here = codebook.add_code(library.session, "label", "Mayor")
    with opened(theirs, BEN) as library:
        there = codebook.add_code(library.session, "label", "Mayor")
        note(library, None, "Of towns only.", target=there)
    merged(ours, theirs)
    with Library.open(ours) as library:
        assert [one.target for one in library.annotations.reader().without_article()] == [here]


def test_an_annotation_keeps_the_definition_it_was_made_under(ours, theirs, article):
    with opened(theirs, BEN) as library:
        codebook.define_code(library.session, PERSON, "Living people.", "", "", "[]")
        kast = mark(library, article, "Kast")
        wanted = many.by_keys(library.db, ANNOTATION, [kast])[kast].column(ANNOTATION, "code_version_id")
        uuid = library.db.execute("SELECT uuid FROM code_version WHERE id = ?", (wanted,)).fetchone()
    merged(ours, theirs)
    with Library.open(ours) as library:
        number = many.by_keys(library.db, ANNOTATION, [kast])[kast].column(ANNOTATION, "code_version_id")
        assert library.db.execute("SELECT uuid FROM code_version WHERE id = ?", (number,)).fetchone() == uuid
        assert codes.definitions(library.db)[code_of(ours, PERSON).id][1] == "Living people."
