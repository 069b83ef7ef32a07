"""A codebook from a file comes into a library as one action: what is new, changes, stays, and is left out."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings

from annotations.model.code_entry import ADDED, CHANGED, KEPT, LEFT_OUT, CodeEntry
from annotations.model.errors import InvalidInput
from annotations.model.ids import built_in_uuid
from tests.exchange.codebook_kit import codebooks
from tests.store.making import made
from tests.store.merging import PERSON, PLACE
from tests.store.proof import broken, things
from tests.store.test_codebook import code, one_step
from tests.store.undoing import undo

FERRY = CodeEntry("topic", ("Traffic", "Ferries"), "FER", "", "teal", "Ships that come and go.", examples=("the boat",))
NAME = CodeEntry("label", ("Person",), "X", "Z", "red", "Somebody with a name.", "For names.", uuid=PERSON)


def outcomes(plan):
    return {"/".join(row.entry.path): (row.outcome, row.said) for row in plan.rows}


def named(library, *path):
    return next(one for one in library.codebook.entries() if one.path == path)


def test_what_is_new_is_added_with_all_it_has_and_with_what_it_stands_under(library):
    with one_step(library, "Load the codebook Harbour"):
        plan = library.codebook.load([FERRY], " Harbour ")
    assert outcomes(plan) == {"Traffic": (ADDED, ()), "Traffic/Ferries": (ADDED, ())}
    found = named(library, "Traffic", "Ferries")
    assert replace(found, uuid="") == FERRY
    assert [one.definition for one in library.codebook.versions(found.uuid)] == ["Ships that come and go."]


def test_the_preview_says_what_loading_does_and_changes_nothing(library):
    before = things(library.db)
    plan = library.codebook.preview([FERRY, NAME])
    assert things(library.db) == before
    assert plan == library.codebook.load([FERRY, NAME], "Harbour")
    assert (plan.count(ADDED), plan.count(CHANGED), plan.changes) == (2, 1, True)


def test_a_definition_that_differs_is_a_new_version_and_looks_that_are_here_stay(library):
    with one_step(library, "Load the codebook Names"):
        plan = library.codebook.load([NAME], "Names")
    said = ("It gets a new definition; the earlier one is kept.", "It has the key P here, and keeps it.")
    assert outcomes(plan) == {"Person": (CHANGED, said)}
    assert [(one.n, one.definition, one.when_to_use) for one in library.codebook.versions(PERSON)] == [
        (2, "Somebody with a name.", "For names."), (1, "A human being, named or described.", ""),
    ]  # fmt: skip
    assert (code(library, PERSON).sign, code(library, PERSON).key, code(library, PERSON).colour) == (
        "PER",
        "P",
        "orange",
    )


def test_what_is_empty_in_the_file_takes_nothing_away(library):
    library.codebook.change(PERSON, when_not="Not animals.", examples='["Ingrid"]')
    before = things(library.db)
    plan = library.codebook.load(
        [CodeEntry("label", ("Person",), definition="A human being, named or described. ")], "Names"
    )
    assert outcomes(plan) == {"Person": (KEPT, ())}
    assert things(library.db) == before


def test_looks_that_are_missing_here_are_taken(library):
    library.codebook.change(PERSON, sign=None, key=None)
    with one_step(library, "Load the codebook Names"):
        plan = library.codebook.load([CodeEntry("label", ("Person",), "HUM", "H")], "Names")
    assert outcomes(plan) == {"Person": (CHANGED, ("Its sign becomes HUM.", "Its key becomes H."))}
    assert (code(library, PERSON).sign, code(library, PERSON).key) == ("HUM", "H")


def test_a_key_that_another_label_has_or_that_does_something_else_is_left_out_and_said(library):
    entries = [CodeEntry("label", (name,), key=key) for name, key in (("A", "P"), ("B", "J"), ("C", "7"), ("D", "7"))]
    plan = library.codebook.load(entries, "Keys", reserved={"J"})
    assert outcomes(plan) == {
        "A": (ADDED, ("The key P was left out: it belongs to Person.",)),
        "B": (ADDED, ("The key J was left out: it does something else.",)),
        "C": (ADDED, ()),
        "D": (ADDED, ("The key 7 was left out: it belongs to C.",)),
    }
    assert [one.key for one in library.codebook.entries() if one.path[0] in "ABCD"] == ["", "", "7", ""]


def test_one_that_is_retired_in_the_file_has_its_key_for_nobody(library):
    entries = [CodeEntry("label", ("A",), key="7", retired_at=5), CodeEntry("label", ("B",), key="7")]
    library.codebook.load(entries, "Keys")
    assert [(one.key, one.retired_at) for one in library.codebook.entries() if one.path[0] in "AB"] == [
        ("7", 5), ("7", None),
    ]  # fmt: skip


def test_one_that_was_renamed_here_is_known_by_its_uuid_and_keeps_its_name(library):
    library.codebook.rename(PERSON, "Human")
    plan = library.codebook.load([NAME, CodeEntry("label", ("Person", "Mayor"))], "Names")
    assert outcomes(plan)["Person"] == (
        CHANGED,
        (
            "It gets a new definition; the earlier one is kept.", "It has the key P here, and keeps it.",
            "It is called Human here, and stays so.",
        ),
    )  # fmt: skip
    assert named(library, "Human", "Mayor")


def test_where_the_path_is_there_the_uuid_does_not_count(library):
    plan = library.codebook.load([replace(NAME, uuid=PLACE), CodeEntry("label", ("Place",))], "Names")
    assert [row.here for row in plan.rows] == [PERSON, PLACE]
    # Two entries are never one label: the path counts for the one, so the other is new.
    plan = library.codebook.load(
        [CodeEntry("label", ("Village",), uuid=PLACE), CodeEntry("label", ("Place",))], "Names"
    )
    assert [(row.outcome, row.here) for row in plan.rows] == [(ADDED, ""), (KEPT, PLACE)]


def test_what_was_merged_here_stays_so_and_what_is_under_it_goes_along(library):
    library.codebook.merge(PLACE, PERSON)
    entries = [CodeEntry("label", ("Place",), uuid=PLACE), CodeEntry("label", ("Place", "Town"))]
    plan = library.codebook.load([*entries, CodeEntry("label", ("Person", "Town"))], "Names")
    assert outcomes(plan) == {
        "Place": (LEFT_OUT, ("It was merged into Person here, and stays so.",)),
        "Place/Town": (ADDED, ()),
        "Person": (KEPT, ()),
        "Person/Town": (LEFT_OUT, ("It is the same here as one before it.",)),
    }
    assert [one.path for one in library.codebook.entries() if one.path[-1] == "Town"] == [("Person", "Town")]


def test_what_is_retired_here_stays_so_and_nothing_that_the_file_lacks_is_touched(library):
    library.codebook.retire(PERSON)
    before = len(library.codebook.all())
    plan = library.codebook.load([CodeEntry("label", ("Person",))], "Names")
    assert outcomes(plan) == {"Person": (KEPT, ("It is retired here, and stays so.",))}
    assert len(library.codebook.all()) == before


def test_a_uuid_that_something_else_has_here_is_not_taken_twice(library):
    library.codebook.load([CodeEntry("topic", ("Persons",), uuid=PERSON)], "Names")
    assert named(library, "Persons").uuid != PERSON
    library.codebook.load([CodeEntry("topic", ("Ferries",), uuid=built_in_uuid("topic", "Ferries"))], "Names")
    assert named(library, "Ferries").uuid == built_in_uuid("topic", "Ferries")


def test_loading_nothing_is_refused_and_loading_again_is_no_action(library):
    library.codebook.load([FERRY], "Harbour")
    told = [*library.history.actions()]
    plan = library.codebook.load([FERRY], "Harbour")
    assert not plan.changes
    with pytest.raises(InvalidInput, match="holds no labels and no topics"):
        library.codebook.load([], "Nothing")
    assert [*library.history.actions()] == told


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=12)
@given(first=codebooks(), second=codebooks())
def test_any_codebook_is_loaded_and_taken_back_whole_and_a_second_time_changes_nothing(tmp_path_factory, first, second):
    with made(tmp_path_factory.mktemp("book") / "a.newsgloss") as library:
        library.codebook.set_sign(PERSON, "HUM")
        states = [things(library.db)]
        for entries in (first, second):
            plan = library.codebook.load(entries, "Book")
            states += [things(library.db)] if plan.changes else []
            assert not library.codebook.load(entries, "Book").changes
        listed = library.codebook.entries()
        assert {(one.kind, one.path) for one in listed} >= {(one.kind, one.path) for one in first}
        assert not library.codebook.load(listed, "Its own").changes
        assert broken(library.db) == []
        assert library.check() == []
        for state in reversed(states[:-1]):
            assert undo(library) == "Load the codebook Book"
            assert things(library.db) == state
