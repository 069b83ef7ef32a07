"""Marks made under an earlier definition are found, decided one by one as one action, and all of it is undone."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.standing import finish_standing
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.sought import KEPT, REMOVED, UNDECIDED, Judgement
from tests.store.merging import PERSON, PLACE, POLITICS, edit, mark, note
from tests.store.proof import broken, things
from tests.store.undoing import article, redo, undo


@pytest.fixture
def marked(library):
    """Two mentions under the first definition of Person, and one under the second."""
    one, two = (mark(library, article(library), words) for words in ("Kast", "Milei"))
    library.codebook.change(PERSON, definition="Living people.")
    return one, two, mark(library, article(library), "Milei", PERSON)


def left(library, uuid=PERSON, **which):
    return [one.uuid for one in library.codebook.outdated(uuid, **which)]


def recode(library, *told):
    asked = [Judgement(uuid, verdict, *code, defined=True) for uuid, verdict, *code in told]
    return library.annotations.judge("Recode what is marked Person", asked)


def label_of(library, uuid):
    return next((one.label for one in library.annotations.reader().of_article(1) if one.uuid == uuid), None)


def test_what_was_marked_under_another_definition_is_listed_with_its_words(library, marked):
    one, two, _ = marked
    assert set(left(library)) == {one, two}
    kast = next(each for each in library.codebook.outdated(PERSON) if each.uuid == one)
    text = library.articles.text(library.articles.find("a.txt"))
    ((start, end),) = kast.spans
    assert (kast.quote, text[start:end], kast.version, kast.kind) == ("Kast", "Kast", 1, "mention")
    assert " ".join(text[start - 5 : start].split()) in kast.before
    assert library.codebook.made_under(PERSON) == {1: 2, 2: 1}


def test_it_is_listed_in_the_order_of_the_text(library):
    later, first = (mark(library, article(library), words) for words in ("Milei", "Kast"))
    starts = {one.uuid: one.spans[0] for one in library.annotations.reader().of_article(1)}
    library.codebook.change(PERSON, when_not="Never.")
    assert left(library) == sorted([first, later], key=starts.__getitem__)


def test_another_name_and_other_examples_are_no_other_definition(library):
    mark(library, article(library), "Kast")
    library.codebook.rename(PERSON, "Human")
    library.codebook.change(PERSON, examples='["Kast"]')
    assert left(library) == []
    library.codebook.change(PERSON, when_to_use="Often.")
    assert len(left(library)) == 1


def test_a_definition_that_is_as_it_was_before_leaves_nothing_to_look_at(library, marked):
    was = library.codebook.versions(PERSON)[-1].definition
    library.codebook.change(PERSON, definition=was)
    assert left(library) == [marked[2]]


def test_one_definition_and_some_articles_can_be_asked_for(library, marked):
    library.codebook.change(PERSON, definition="All people.")
    assert set(left(library)) == set(marked)
    assert left(library, n=2) == [marked[2]]
    assert left(library, scope=[]) == []
    assert set(left(library, n=1, scope=[1])) == set(marked[:2])


def test_a_topic_of_a_whole_article_is_listed_without_words(library):
    one = mark(library, article(library), None, POLITICS, kind="topic")
    library.codebook.change(POLITICS, definition="What states do.")
    (found,) = library.codebook.outdated(POLITICS)
    assert (found.uuid, found.spans, found.quote, found.kind) == (one, (), "", "topic")


def test_a_mark_on_words_that_were_changed_is_listed_with_the_words_it_had(library, marked):
    edit(library, article(library), "Kast", "Nobody")
    kast = next(each for each in library.codebook.outdated(PERSON) if each.uuid == marked[0])
    assert kast.quote == "Kast"


def test_kept_removed_and_relabelled_ones_are_one_action_with_one_undo(library, marked):
    one, two, _ = marked
    about = note(library, None, "Sure?", target=two)
    before = things(library.db)
    assert recode(library, (one, KEPT))[0].standing
    assert recode(library, (two, REMOVED))[0].standing
    assert (left(library), label_of(library, two)) == ([], None)
    assert library.codebook.made_under(PERSON) == {2: 2}
    assert recode(library, (two, KEPT, PLACE))[0].standing
    assert label_of(library, two) == "Place"
    assert left(library, PLACE) == []
    assert about in {each.uuid for each in library.annotations.reader().about(two)}
    finish_standing(library.session)
    after = things(library.db)
    assert undo(library) == "Recode what is marked Person"
    assert things(library.db) == before
    assert broken(library.db) == []
    assert redo(library) == "Recode what is marked Person"
    assert things(library.db) == after
    assert library.check() == []


def test_what_was_said_too_soon_is_taken_back(library, marked):
    one, two, _ = marked
    before = things(library.db)
    for verdict in (KEPT, REMOVED):
        recode(library, (one, verdict), (two, verdict))
        recode(library, (one, UNDECIDED), (two, UNDECIDED))
        assert things(library.db) == before
        assert set(left(library)) == {one, two}


def test_what_is_not_there_any_more_is_told(library, marked):
    one, two, _ = marked
    library.annotations.delete([two])
    gone, kept = recode(library, (two, KEPT), (one, KEPT))
    assert (gone.why, kept.why) == ("It is not there any more.", "")
    assert left(library) == []


def test_what_is_only_looked_through_keeps_the_definition_it_was_made_under(library, marked):
    library.annotations.judge("Look through annotations", [Judgement(marked[0], KEPT)])
    assert set(left(library)) == set(marked[:2])


def test_a_mention_gets_no_topic_and_nothing_is_done_then(library, marked):
    before = things(library.db)
    with pytest.raises(InvalidInput, match="is no label"):
        recode(library, (marked[0], KEPT, POLITICS))
    assert things(library.db) == before
    with pytest.raises(NotFound):
        library.codebook.outdated("01a2273d-1be3-7004-bf8a-6c916c858c02")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.integers(0, 1), st.sampled_from([KEPT, REMOVED, UNDECIDED, PLACE])), max_size=8))
def test_any_decisions_in_any_order_are_undone_as_one(library, steps):
    uuid = library.codebook.add("label", f"Guest {len(library.codebook.all())}", definition="Who is asked.")
    marks = [mark(library, article(library), words, uuid) for words in ("Kast", "Milei")]
    library.codebook.change(uuid, definition="Who comes.")
    before = things(library.db)
    for which, verdict in steps:
        code = PLACE if verdict == PLACE else None
        recode(library, (marks[which], KEPT if code else verdict, code))
    finish_standing(library.session)
    assert library.check() == []
    if things(library.db) != before:
        undo(library)
    assert things(library.db) == before
