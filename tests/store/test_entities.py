"""Entities are changed by hand: what each change moves along, and that undo and redo bring back every row."""

from __future__ import annotations

import pytest

from annotations.model.entity import Alias
from annotations.model.errors import InvalidInput, NotFound
from annotations.store.desk import AROUND
from tests.store.making import incoming, take
from tests.store.merging import PERSON, PLACE, mark, note
from tests.store.test_codebook import code, nothing_done, of_article, one_step
from tests.store.undoing import article


def test_an_entity_is_added_with_its_other_names(library):
    with one_step(library, "Add the entity José Kast"):
        uuid = library.entities.add(" José Kast ", PERSON, [Alias("Kast"), Alias("Kast"), Alias(" ")])
    made = library.entities.get(uuid)
    assert (made.name, made.aliases, made.code_id) == ("José Kast", (Alias("Kast"),), code(library, PERSON).id)
    nothing_done(library, lambda: library.entities.add("  "), "needs a name")


def test_each_change_of_an_entity_is_a_step(library):
    uuid = library.entities.add("Kast", PERSON)
    with one_step(library, "Rename Kast to José Kast"):
        library.entities.rename(uuid, "José Kast")
    with one_step(library, "Change the entity José Kast"):
        library.entities.set_aliases(uuid, [Alias("Kast"), Alias("the Chilean leader", "description")])
    with one_step(library, "Change the entity José Kast"):
        library.entities.describe(uuid, "Politician.")
    with one_step(library, "Change the entity José Kast"):
        library.entities.set_external_ids(uuid, {"wikidata": "Q5867434"})
    with one_step(library, "Change the entity José Kast"):
        library.entities.set_label(uuid, PLACE)
    made = library.entities.get(uuid)
    assert made.aliases == (Alias("Kast"), Alias("the Chilean leader", "description"))
    assert (made.description, made.external_ids) == ("Politician.", (("wikidata", "Q5867434"),))
    assert made.code_id == code(library, PLACE).id


def test_an_entity_changed_to_what_it_is_makes_no_action(library):
    uuid = library.entities.add("Kast", PERSON, [Alias("José Kast")])
    told = [*library.history.actions()]
    library.entities.change(uuid, name="Kast", label=PERSON, aliases=[Alias("José Kast")], external_ids={})
    assert [*library.history.actions()] == told


def test_a_new_label_of_an_entity_leaves_its_mentions_alone(library):
    uuid = library.entities.add("Kast", PERSON)
    one = mark(library, article(library), "Kast", entity=uuid)
    library.entities.set_label(uuid, PLACE)
    assert of_article(library)[one].label == "Person"


def test_merged_entities_bring_mentions_names_notes_and_what_the_other_lacks(library):
    kast = library.entities.add("Kast", PERSON, [Alias("J. Kast"), Alias("José Kast")])
    library.entities.set_external_ids(kast, {"wikidata": "Q1", "viaf": "7"})
    library.entities.describe(kast, "Politician.")
    jose = library.entities.add("José Kast")
    library.entities.set_external_ids(jose, {"wikidata": "Q5867434"})
    one = mark(library, article(library), "Kast", entity=kast)
    about = note(library, None, "Who?", target=kast)
    with one_step(library, "Merge Kast into José Kast, with 1 mention"):
        library.entities.merge([kast, jose], jose)
    assert of_article(library)[one].entity == "José Kast"
    made = library.entities.get(jose)
    assert made.aliases == (Alias("Kast"), Alias("J. Kast"))
    assert made.external_ids == (("viaf", "7"), ("wikidata", "Q5867434"))
    assert (made.description, made.code_id) == ("Politician.", code(library, PERSON).id)
    (left,) = library.annotations.reader().without_article()
    assert (left.uuid, left.target) == (about, jose)
    assert [row.name for row in library.entities.rows()] == ["José Kast"]


def test_there_must_be_two_to_merge_and_neither_may_be_merged_away(library):
    kast, jose = library.entities.add("Kast"), library.entities.add("José Kast")
    nothing_done(library, lambda: library.entities.merge([kast], kast), "at least two")
    library.entities.merge([kast], jose)
    nothing_done(library, lambda: library.entities.merge([jose], kast), "Kast was merged into another")


def test_a_deleted_entity_leaves_its_mentions_and_takes_notes_and_merged_ones_along(library):
    kast, jose = library.entities.add("Kast"), library.entities.add("José Kast")
    library.entities.merge([kast], jose)
    one = mark(library, article(library), "Kast", entity=jose)
    note(library, None, "Who?", target=jose)
    with one_step(library, "Delete the entity José Kast; 1 mention stays"):
        library.entities.delete(jose)
    assert (of_article(library)[one].label, of_article(library)[one].entity) == ("Person", None)
    assert [*library.entities] == []
    assert [*library.annotations.reader().without_article()] == []
    for change in (library.entities.delete, library.entities.mentions, library.entities.get):
        with pytest.raises(NotFound, match="no entity"):
            change(jose)


def test_a_row_has_the_numbers_of_the_whole_library_and_the_list_is_by_name(library):
    other = take(library, incoming("b.txt", "Kast, again Kast."))[0]
    kast, milei = library.entities.add("kast", PERSON, [Alias("José")]), library.entities.add("Milei")
    for uuid in (article(library), other):
        mark(library, uuid, "Kast", entity=kast)
    mark(library, other, "again", entity=kast)
    first, second = library.entities.rows()
    assert (first.uuid, first.mentions, first.articles, first.aliases) == (kast, 3, 2, (Alias("José"),))
    assert (second.uuid, second.mentions, second.articles, second.code_id) == (milei, 0, 0, None)


def test_mentions_stand_in_their_sentence_by_article_and_place(library):
    long = "x " * 60 + "Kast\nspoke 👍🏽 again. " + "y " * 60
    other = take(library, incoming("b.txt", long))[0]
    kast = library.entities.add("Kast", PERSON)
    mark(library, other, "Kast", entity=kast)
    mark(library, article(library), "Kast met", entity=kast)
    mark(library, article(library), "Kast", entity=kast)
    rows = library.entities.mentions(kast)
    assert [(row.title, row.quote) for row in rows] == [
        ("Kast visits Milei", "Kast"), ("Kast visits Milei", "Kast met"), ("b.txt", "Kast"),
    ]  # fmt: skip
    assert rows[0].before == ""
    assert rows[1].before.endswith("José Antonio ")
    assert rows[2].start == long.index("Kast")
    assert rows[2].before == "x " * (AROUND // 2)
    assert rows[2].after.startswith(" spoke 👍🏽 again. y")


def test_a_mention_of_two_spans_is_one_row(library):
    kast = library.entities.add("Kast", PERSON)
    from annotations.commands.marking import NewAnnotation, add_annotations

    add_annotations(library.session, [NewAnnotation("mention", article(library), ((0, 4), (12, 17)), PERSON, kast)])
    assert [row.quote for row in library.entities.mentions(kast)] == ["Kast … Milei"]


def test_all_notes_are_listed_newest_first_with_what_they_are_about(library):
    one = mark(library, article(library), "Milei")
    kast = library.entities.add("Kast", PERSON)
    first = note(library, article(library), "Here.", "Buenos Aires")
    note(library, article(library), "Whole.")
    note(library, article(library), "On the mention.", target=one)
    note(library, None, "On him.", target=kast)
    note(library, None, "On people.", target=PERSON)
    rows = library.annotations.notes()
    assert [(row.body, row.title, row.quote, row.target_kind) for row in rows] == [
        ("On people.", "Person", "", "code"), ("On him.", "Kast", "", "entity"),
        ("On the mention.", "Kast visits Milei", "Milei", "annotation"), ("Whole.", "Kast visits Milei", "", None),
        ("Here.", "Kast visits Milei", "Buenos Aires", None),
    ]  # fmt: skip
    assert (rows[-1].uuid, rows[-1].annotator, rows[-1].article) == (first, "Ana", article(library))


def test_an_entity_cannot_have_no_name(library):
    kast = library.entities.add("Kast")
    with pytest.raises(InvalidInput, match="needs a name"):
        library.entities.rename(kast, " ")
