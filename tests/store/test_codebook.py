"""The codebook is changed by hand: what each change moves along, and that undo and redo bring back every row."""

from __future__ import annotations

from contextlib import contextmanager

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.model.errors import InvalidInput, NotFound
from tests.store.merging import PERSON, PLACE, POLITICS, mark, note
from tests.store.proof import broken, things
from tests.store.undoing import article, redo, undo


@contextmanager
def one_step(library, name):
    """What happens inside is one action of this name; undone and redone it leaves exactly the rows it should."""
    before = things(library.db)
    yield
    after = things(library.db)
    assert after != before
    assert undo(library) == name
    assert things(library.db) == before
    assert broken(library.db) == []
    assert library.check() == []
    assert redo(library) == name
    assert things(library.db) == after
    assert library.check() == []


def code(library, uuid):
    return next(one for one in library.codebook.all().values() if one.uuid == uuid)


def name_above(library, uuid):
    known = library.codebook.all()
    above = known.get(code(library, uuid).parent_id)
    return above.name if above else None


def of_article(library):
    return {one.uuid: one for one in library.annotations.reader().of_article(1)}


def nothing_done(library, wrong, match):
    before, told = things(library.db), [*library.history.actions()]
    with pytest.raises(InvalidInput, match=match):
        wrong()
    assert things(library.db) == before
    assert [*library.history.actions()] == told


# Adding


def test_a_label_is_added_with_its_looks_and_its_first_definition(library):
    with one_step(library, "Add the label Mayor"):
        uuid = library.codebook.add(
            "label", " Mayor ", parent=PERSON, sign="MAY", key="m", colour="teal", definition="Head of a town."
        )
    made = code(library, uuid)
    assert (made.name, made.sign, made.key, made.colour) == ("Mayor", "MAY", "M", "teal")
    assert name_above(library, uuid) == "Person"
    (version,) = library.codebook.versions(uuid)
    assert (version.n, version.definition, version.examples) == (1, "Head of a town.", ())


def test_a_topic_is_added_below_another(library):
    with one_step(library, "Add the topic Elections"):
        uuid = library.codebook.add("topic", "Elections", parent=POLITICS)
    assert name_above(library, uuid) == "Politics"


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ({"name": " "}, "needs a name"),
        ({"name": "Person"}, "“Person” here already"),
        ({"name": "Mayor", "key": "p"}, "key P belongs to Person"),
        ({"name": "Mayor", "key": "ä"}, "cannot be a key"),
        ({"name": "Mayor", "key": "F2"}, "cannot be a key"),
        ({"name": "Mayor", "colour": "#12"}, "is no colour"),
        ({"name": "Mayor", "sign": "MAYORALTY"}, "at most 8"),
        ({"name": "Mayor", "parent": POLITICS}, "a topic under a topic"),
    ],
)
def test_a_label_that_cannot_be_is_refused_and_nothing_is_done(library, wrong, said):
    nothing_done(library, lambda: library.codebook.add("label", **wrong), said)


def test_a_name_may_stand_twice_in_different_places(library):
    library.codebook.add("label", "Person", parent=PLACE)
    library.codebook.add("topic", "Person")


# Names, looks and definitions


def test_a_new_name_is_dated_beside_the_earlier_definitions(library):
    (first,) = library.codebook.versions(PERSON)
    with one_step(library, "Rename Person to Human"):
        library.codebook.rename(PERSON, "Human")
    newest, oldest = library.codebook.versions(PERSON)
    assert oldest == first
    assert (newest.n, newest.definition) == (2, first.definition)
    assert newest.created_at > first.created_at


def test_a_mention_keeps_the_definition_it_was_made_under(library):
    one = mark(library, article(library), "Kast")
    library.codebook.change(PERSON, definition="Living people.")
    other = mark(library, article(library), "Milei")
    held = dict(library.db.execute(
        "SELECT annotation.uuid, n FROM annotation JOIN code_version ON code_version.id = code_version_id"
    ).fetchall())  # fmt: skip
    assert held == {one: 1, other: 2}


def test_definition_when_to_use_and_when_not_are_one_change(library):
    with one_step(library, "Define Person"):
        library.codebook.change(PERSON, definition="A\nB", when_to_use="Often.", when_not="Never.", examples='["Kast"]')
    newest = library.codebook.versions(PERSON)[0]
    assert (newest.definition, newest.when_to_use, newest.when_not) == ("A\nB", "Often.", "Never.")
    assert newest.examples == ("Kast",)


def test_name_looks_and_definition_changed_together_are_one_step(library):
    with one_step(library, "Rename Person to Human"):
        library.codebook.change(PERSON, name="Human", sign="HUM", key="H", definition="One of us.")
    assert len(library.codebook.versions(PERSON)) == 2


def test_a_colour_a_sign_and_a_key_are_each_a_step_and_no_new_definition(library):
    with one_step(library, "Recolour Person"):
        library.codebook.recolour(PERSON, "#1f6f54")
    with one_step(library, "Give Person another sign"):
        library.codebook.set_sign(PERSON, "HUM")
    with one_step(library, "Give Person the key H"):
        library.codebook.set_key(PERSON, "h")
    with one_step(library, "Take the key from Person"):
        library.codebook.set_key(PERSON, None)
    assert code(library, PERSON).key is None
    assert len(library.codebook.versions(PERSON)) == 1


def test_what_changes_nothing_is_no_action(library):
    told = [*library.history.actions()]
    person = code(library, PERSON)
    definition = library.codebook.versions(PERSON)[0].definition
    library.codebook.change(PERSON, name=person.name, key="p", definition=definition)
    library.codebook.move(PERSON, None)
    assert [*library.history.actions()] == told


def test_no_two_labels_have_one_key(library):
    nothing_done(library, lambda: library.codebook.set_key(PLACE, "p"), "The key P belongs to Person")
    library.codebook.set_key(PERSON, None)
    library.codebook.set_key(PLACE, "p")
    assert code(library, PLACE).key == "P"


def test_a_name_that_is_taken_at_its_place_is_refused(library):
    nothing_done(library, lambda: library.codebook.rename(PLACE, "Person"), "“Person” here already")
    nothing_done(library, lambda: library.codebook.rename(PLACE, "  "), "needs a name")


# Retiring


def test_a_retired_label_keeps_its_mentions_and_comes_back(library):
    one = mark(library, article(library), "Kast")
    with one_step(library, "Retire the label Person"):
        library.codebook.retire(PERSON)
    assert of_article(library)[one].label == "Person"
    with one_step(library, "Bring the label Person back"):
        library.codebook.bring_back(PERSON)
    assert code(library, PERSON).key == "P"


def test_a_label_brought_back_lets_go_of_a_key_that_another_took(library):
    library.codebook.retire(PERSON)
    library.codebook.set_key(PLACE, "P")
    with one_step(library, "Bring the label Person back"):
        library.codebook.bring_back(PERSON)
    assert (code(library, PERSON).key, code(library, PLACE).key) == (None, "P")


# Moving


def test_a_topic_moves_with_what_stands_below_it(library):
    elections = library.codebook.add("topic", "Elections")
    runoff = library.codebook.add("topic", "Runoff", parent=elections)
    with one_step(library, "Move Elections under Politics"):
        library.codebook.move(elections, POLITICS)
    assert (name_above(library, elections), name_above(library, runoff)) == ("Politics", "Elections")
    with one_step(library, "Move Elections to the top"):
        library.codebook.move(elections, None)


def test_nothing_moves_under_itself_or_to_where_its_name_is_taken(library):
    elections = library.codebook.add("topic", "Elections", parent=POLITICS)
    library.codebook.add("topic", "Elections")
    nothing_done(library, lambda: library.codebook.move(POLITICS, elections), "under itself")
    nothing_done(library, lambda: library.codebook.move(elections, None), "here already")
    nothing_done(library, lambda: library.codebook.move(elections, PERSON), "a topic under a topic")


# Merging


def test_a_merged_label_gives_all_it_has_to_the_other(library):
    mayor = library.codebook.add("label", "Mayor", key="M", definition="Head of a town.")
    below = library.codebook.add("label", "Deputy", parent=mayor)
    one = mark(library, article(library), "Kast", mayor)
    two = mark(library, article(library), "Milei", below)
    about = note(library, None, "What of deputies?", target=mayor)
    kast = library.entities.add("Kast", mayor)
    versions = library.codebook.versions(mayor)
    with one_step(library, "Merge Mayor into Person, with 1 mention"):
        library.codebook.merge(mayor, PERSON)
    assert of_article(library)[one].label == "Person"
    assert of_article(library)[two].label == "Deputy"
    assert name_above(library, below) == "Person"
    assert library.entities.get(kast).code_id == code(library, PERSON).id
    (left,) = library.annotations.reader().without_article()
    assert (left.uuid, left.target) == (about, PERSON)
    gone = code(library, mayor)
    assert (gone.merged_into, gone.key) == (code(library, PERSON).id, None)
    assert library.codebook.versions(mayor) == versions


def test_two_of_one_name_below_merged_topics_become_one_all_the_way_down(library):
    here = library.codebook.add("topic", "Elections", parent=POLITICS)
    library.codebook.add("topic", "Runoff", parent=here)
    votes = library.codebook.add("topic", "Votes")
    there = library.codebook.add("topic", "Elections", parent=votes)
    deep = library.codebook.add("topic", "Runoff", parent=there)
    only = library.codebook.add("topic", "Recount", parent=there)
    one = mark(library, article(library), None, deep, kind="topic")
    with one_step(library, "Merge Votes into Politics"):
        library.codebook.merge(votes, POLITICS)
    assert of_article(library)[one].topic == "Politics/Elections/Runoff"
    assert name_above(library, only) == "Elections"
    paths = [
        (name_above(library, one.uuid), one.name) for one in library.codebook.all().values() if not one.merged_into
    ]
    assert len(paths) == len(set(paths))


def test_a_topic_is_merged_into_the_one_above_it_but_never_into_one_below(library):
    here = library.codebook.add("topic", "Elections", parent=POLITICS)
    same = library.codebook.add("topic", "Elections", parent=here)
    nothing_done(library, lambda: library.codebook.merge(POLITICS, here), "below it")
    nothing_done(library, lambda: library.codebook.merge(here, here), "into itself")
    nothing_done(library, lambda: library.codebook.merge(here, PERSON), "a topic into a topic")
    with one_step(library, "Merge Elections into Politics"):
        library.codebook.merge(here, POLITICS)
    assert name_above(library, same) == "Politics"


# Deleting


def test_a_deletion_says_before_and_in_its_name_what_goes_with_it(library):
    mayor = library.codebook.add("label", "Mayor", parent=PERSON)
    one = mark(library, article(library), "Kast")
    mark(library, article(library), "Milei", mayor)
    note(library, article(library), "Which one?", target=one)
    note(library, None, "People.", target=PERSON)
    kast = library.entities.add("Kast", PERSON)
    counts = library.codebook.belongings(PERSON)
    assert (counts.below, counts.annotations, counts.own, counts.notes, counts.entities) == (1, 2, 1, 2, 1)
    with one_step(library, "Delete the label Person with 1 label below it, 2 mentions and 2 notes"):
        assert library.codebook.delete(PERSON) == counts
    assert of_article(library) == {}
    assert [*library.annotations.reader().without_article()] == []
    assert library.entities.get(kast).code_id is None


def test_a_deleted_label_takes_those_merged_into_it_along(library):
    mayor = library.codebook.add("label", "Mayor")
    library.codebook.merge(mayor, PERSON)
    assert library.codebook.belongings(PERSON).below == 0
    with one_step(library, "Delete the label Person"):
        library.codebook.delete(PERSON)
    assert not {mayor, PERSON} & {one.uuid for one in library.codebook.all().values()}


def test_what_was_decided_about_suggestions_moves_with_a_merge_and_goes_with_a_deletion(library):
    mayor = library.codebook.add("label", "Mayor")
    _decide(library, mayor)
    with one_step(library, "Merge Mayor into Person"):
        library.codebook.merge(mayor, PERSON)
    assert library.db.execute("SELECT code_id FROM decision").fetchall() == [(code(library, PERSON).id,)]
    with one_step(library, "Delete the label Person"):
        library.codebook.delete(PERSON)
    assert library.db.execute("SELECT count(*) FROM decision").fetchone() == (0,)


def test_what_is_not_there_cannot_be_changed(library):
    gone = library.codebook.add("label", "Mayor")
    library.codebook.delete(gone)
    for change in (
        lambda: library.codebook.rename(gone, "X"),
        lambda: library.codebook.move(gone, None),
        lambda: library.codebook.merge(gone, PERSON),
        lambda: library.codebook.delete(gone),
        lambda: library.codebook.add("label", "X", parent=gone),
    ):
        with pytest.raises(NotFound, match="There is no label or topic"):
            change()


def test_uses_count_the_whole_library(library):
    add_annotations(library.session, [NewAnnotation("mention", article(library), ((0, 4),), PERSON)] * 3)
    assert library.codebook.uses() == {code(library, PERSON).id: 3}


def _decide(library, uuid):
    """Have a decision about a label; as the review writes it."""
    from annotations.model.ids import new_uuid
    from annotations.store.tables import DECISION
    from annotations.store.things import Image

    session = library.session
    with session.action("Reject “Kast”") as action:
        number = session.writer.journal.new_id("decision")
        values = (
            number, new_uuid(), 1, session.annotator_id(), code(library, uuid).id, None, "Kast", 0, "rejected", 1,
        )  # fmt: skip
        session.writer.journal.insert(action, DECISION, [Image(values)])
