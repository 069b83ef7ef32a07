"""Splitting an entity, and what a merge would do: one action each, one undo, and nothing lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.model.errors import InvalidInput, NotFound
from tests.store.making import ANA, TEXT, incoming, made, take
from tests.store.proof import broken, things


def person(library: Library) -> str:
    return next(code.uuid for code in library.codebook.all().values() if code.name == "Person")


def mark(library: Library, article: str, start: int, end: int, entity: str | None) -> str:
    new = NewAnnotation("mention", article, ((start, end),), person(library), entity)
    return add_annotations(library.session, [new])[0]


@pytest.fixture
def library(tmp_path: Path):
    with made(tmp_path / "a.newsgloss") as library:
        yield library


@pytest.fixture
def kasts(library):
    """José Antonio Kast and Felipe Kast taken for one: the article, the entity, its three mentions."""
    (article,) = take(library, incoming("a.txt", TEXT))
    entity = library.entities.add(
        "José Antonio Kast", person(library),
        [Alias("Kast"), Alias("Felipe Kast"), Alias("the senator", "description")],
        "Politician.", {"wikidata": "Q1"}, [("Party", "R")],
    )  # fmt: skip
    starts = [TEXT.index("José"), TEXT.index("Kast stayed"), 0]
    return article, entity, [mark(library, article, at, at + 4, entity) for at in starts]


def entity_of(library: Library, mention: str) -> str | None:
    rows = {row.uuid: one.uuid for one in library.entities for row in library.entities.mentions(one.uuid)}
    return rows.get(mention)


def test_chosen_mentions_and_names_become_those_of_a_new_entity(library, kasts):
    _, old, (first, second, third) = kasts
    new = library.entities.split(old, [second, third], name="Felipe Kast", aliases=["Felipe Kast", "the senator"])
    made, left = library.entities.get(new), library.entities.get(old)
    assert (made.name, made.aliases, made.code_id) == (
        "Felipe Kast", (Alias("the senator", "description"),), left.code_id,
    )  # fmt: skip
    assert (made.description, made.external_ids, made.fields) == ("", (), ())
    assert (left.aliases, left.description, left.fields) == ((Alias("Kast"),), "Politician.", (("Party", "R"),))
    assert [entity_of(library, one) for one in (first, second, third)] == [old, new, new]
    assert next(library.history.actions()).name == "Split Felipe Kast off José Antonio Kast, with 2 mentions"
    assert (library.check(), broken(library.db)) == ([], [])


def test_they_can_go_to_an_entity_that_is_there_which_gets_only_names_it_lacks(library, kasts):
    _, old, (_, second, _) = kasts
    felipe = library.entities.add("Felipe Kast", aliases=[Alias("the senator", "description")])
    library.entities.split(old, [second], into=felipe, aliases=["Kast", "Felipe Kast", "the senator"])
    assert library.entities.get(felipe).aliases == (Alias("the senator", "description"), Alias("Kast"))
    assert library.entities.get(old).aliases == ()
    assert entity_of(library, second) == felipe


def test_one_undo_brings_all_of_it_back(library, kasts):
    _, old, mentions = kasts
    before = things(library.db)
    library.entities.split(old, mentions[:2], name="Felipe Kast", aliases=["Felipe Kast"])
    assert library.history.undo([ANA.uuid]).name.startswith("Split Felipe Kast off")
    assert things(library.db) == before
    library.history.redo([ANA.uuid])
    assert library.check() == []


def test_what_cannot_be_split_is_refused_in_words_and_nothing_changes(library, kasts):
    article, old, mentions = kasts
    other = library.entities.add("Milei")
    foreign = mark(library, article, 12, 17, other)
    gone = library.entities.add("Gone")
    library.entities.merge([gone], other)
    before = things(library.db)
    split = library.entities.split
    for said, call in {
        "Choose the mentions": lambda: split(old, [], name="X"),
        "needs a name": lambda: split(old, mentions, name=" "),
        "Not all of them are mentions of José": lambda: split(old, [foreign], name="X"),
        "“Felipe” is no other name of José": lambda: split(old, mentions, name="X", aliases=["Felipe"]),
        "of this entity already": lambda: split(old, mentions, into=old),
        "Gone was merged into another": lambda: split(old, mentions, into=gone),
        "Gone was merged": lambda: split(gone, mentions, name="X"),
    }.items():
        with pytest.raises(InvalidInput, match=said):
            call()
    with pytest.raises(NotFound):
        split(old, ["11111111-1111-4111-8111-111111111119"], name="X")
    with pytest.raises(NotFound):
        split(old, mentions, into="11111111-1111-4111-8111-111111111119")
    assert things(library.db) == before


def test_what_a_merge_would_do_is_what_it_does(library, kasts):
    _, old, mentions = kasts
    into = library.entities.add("J. A. Kast", None, [Alias("Kast")], "", {"wikidata": "Q2"}, [("Born", "1966")])
    foreseen = library.entities.foresee_merge([old], into)
    assert (foreseen.mentions, foreseen.articles, foreseen.notes, foreseen.decisions) == (3, 1, 0, 0)
    assert [alias.text for alias in foreseen.names()] == ["José Antonio Kast", "Felipe Kast", "the senator"]
    assert foreseen.fields() == (("Party", "R"),)
    assert foreseen.left == (("wikidata", "Q1"),)
    library.entities.merge([old], into)
    assert library.entities.get(into) == foreseen.after
    assert {entity_of(library, one) for one in mentions} == {into}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_merging_splitting_and_linking_in_any_order_and_undoing_all_leaves_what_was_before(tmp_path_factory, data):
    with made(tmp_path_factory.mktemp("split") / "a.newsgloss") as library:
        (article,) = take(library, incoming("a.txt", TEXT))
        names = ["Kast", "Milei", "Council"]
        entities = [library.entities.add(name, person(library), [Alias(f"{name} {n}") for n in range(2)])
                    for name in names]  # fmt: skip
        starts = sorted(data.draw(st.sets(st.integers(0, len(TEXT) - 3).filter(lambda at: TEXT[at].isalpha()),
                                          min_size=2, max_size=6)))  # fmt: skip
        for start in starts:
            mark(library, article, start, start + 1, data.draw(st.sampled_from(entities)))
        before, done = things(library.db), 0
        for _ in range(data.draw(st.integers(1, 6))):
            done += _something(library, data)
            assert (library.check(), broken(library.db)) == ([], [])
        for _ in range(done):
            library.history.undo([ANA.uuid])
        assert things(library.db) == before
        for _ in range(done):
            library.history.redo([ANA.uuid])
        assert (library.check(), broken(library.db)) == ([], [])


def _something(library: Library, data: st.DataObject) -> int:
    """Merge two entities, or split one; return how many actions that were."""
    there = [one for one in library.entities if one.merged_into is None]
    one = data.draw(st.sampled_from(there))
    others = [other for other in there if other.uuid != one.uuid]
    mentions = [row.uuid for row in library.entities.mentions(one.uuid)]
    if others and data.draw(st.booleans()):
        library.entities.merge([one.uuid], data.draw(st.sampled_from(others)).uuid)
        return 1
    if not mentions:
        return 0
    chosen = data.draw(st.lists(st.sampled_from(mentions), min_size=1, unique=True))
    texts = [alias.text for alias in one.aliases]
    aliases = data.draw(st.lists(st.sampled_from(texts), unique=True)) if texts else []
    into = data.draw(st.sampled_from([None, *(other.uuid for other in others)]))
    library.entities.split(one.uuid, chosen, into, "Somebody", aliases)
    return 1
