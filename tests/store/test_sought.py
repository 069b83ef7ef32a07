"""Annotations are looked through: kept, changed or removed, each at once on the disk, and taken back as one."""

from __future__ import annotations

from contextlib import suppress

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.errors import InvalidInput
from annotations.model.sought import ASTRAY, DONE, KEPT, NEW, REMOVED, UNDECIDED, Judgement, Marked, Sought
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, TEXT, incoming, mention, rows, take
from tests.store.proof import things
from tests.store.undoing import undo

NAME = "Look through Person"
OTHER = "Milei waits\n\nMilei waited for Kast in Rosario.\n"


def code(library: Library, name: str) -> str:
    return next(one.uuid for one in library.codebook.all().values() if one.name == name)


def found(library: Library, scope: list[int] | None = None, **wanted: tuple[str, ...]) -> list[Marked]:
    parts = library.annotations.sought(Sought(**wanted), scope, ANA.uuid)
    return [one for part in parts for one in part.candidates if isinstance(one, Marked)]


def words(many: list[Marked]) -> list[str]:
    return [one.quote for one in many]


@pytest.fixture
def study(library, ben) -> Library:
    """Two articles: marks of Ana's by hand, some that came in a file, and some of Ben's."""
    take(library, incoming("b.txt", OTHER))
    article = library.articles.find("a.txt").uuid
    person, place = code(library, "Person"), code(library, "Place")
    start = TEXT.index("José")
    add_annotations(library.session, [NewAnnotation("mention", article, ((start, start + 17),), person)])
    library.annotations.add(rows(mention("a.txt", "Buenos Aires", "Place")))
    library.annotations.add(rows(mention("b.txt", "Milei", text=OTHER), mention("b.txt", "Rosario", "Place", OTHER)))
    other = library.articles.find("b.txt").uuid
    start = OTHER.index("Kast")
    add_annotations(ben.session, [NewAnnotation("mention", other, ((start, start + 4),), person)])
    add_annotations(library.session, [NewAnnotation("topic", other, (), code(library, "Politics"))])
    assert place
    return library


def judged(library: Library, one: Marked, verdict: str, **more: str) -> str | None:
    made = library.annotations.judge(NAME, [Judgement(one.annotation, verdict, **more)])
    assert made[0].why == ""
    return made[0].standing


def test_annotations_are_found_by_label_annotator_entity_and_article(study):
    person = code(study, "Person")
    assert words(found(study)) == ["José Antonio Kast", "Buenos Aires", "Politics", "Milei", "Kast", "Rosario"]
    assert words(found(study, labels=(person,))) == ["José Antonio Kast", "Milei", "Kast"]
    assert words(found(study, labels=(person,), annotators=(BEN.uuid,))) == ["Kast"]
    assert words(found(study, topics=(code(study, "Politics"),))) == ["Politics"]
    assert words(found(study, [study.articles.find("a.txt").id])) == ["José Antonio Kast", "Buenos Aires"]
    one = found(study, labels=(person,))[0]
    kast = study.entities.add("José Antonio Kast", person)
    judged(study, one, KEPT, entity=kast)
    assert words(found(study, entities=(kast,))) == ["José Antonio Kast"]


def test_what_somebody_else_or_a_file_made_is_new_until_it_is_kept(study):
    assert words(found(study, states=(NEW,))) == ["Buenos Aires", "Milei", "Kast", "Rosario"]
    standing = judged(study, found(study, states=(NEW,))[0], KEPT)
    assert words(found(study, states=(NEW,))) == ["Milei", "Kast", "Rosario"]
    kept = next(one for one in found(study, states=(DONE,)) if one.accepted)
    assert (kept.quote, kept.accepted) == ("Buenos Aires", standing)


def test_what_was_kept_is_found_again_after_an_edit_before_it(study):
    judged(study, found(study, states=(NEW,))[0], KEPT)
    article = study.articles.find("a.txt")
    study.mending.edit(article.uuid, [Edit(0, 4, "Argentina: Kast")])
    assert [one.accepted != "" for one in found(study, labels=(code(study, "Place"),))] == [True, False]


def test_what_lost_its_words_waits_and_is_no_new_one(study):
    article = study.articles.find("a.txt")
    start = TEXT.index("Buenos Aires")
    study.mending.set_text(article.uuid, TEXT[:start] + TEXT[start + 12 :])
    assert [(one.quote, one.doubt) for one in found(study, states=(ASTRAY,))] == [("Buenos Aires", ASTRAY)]
    assert "Buenos Aires" not in words(found(study, states=(NEW,)))


def test_what_a_rule_marked_becomes_accepted_when_it_is_kept_and_a_rules_again_when_that_is_taken_back(study):
    article, person = study.articles.find("a.txt").uuid, code(study, "Person")
    new = NewAnnotation("mention", article, ((0, 4),), person, origin="rule")
    (uuid,) = add_annotations(study.session, [new])
    one = next(one for one in found(study, states=(NEW,)) if one.annotation == uuid)
    before = things(study.db)
    standing = judged(study, one, KEPT)
    assert things(study.db)["annotation", uuid]["origin"] == "accepted"
    judged(study, one, UNDECIDED, standing=standing or "")
    assert things(study.db) == before


def test_what_is_removed_is_rejected_and_comes_back_with_its_notes_when_that_is_taken_back(study):
    one = found(study, labels=(code(study, "Person"),))[0]
    add_annotations(study.session, [NewAnnotation("note", body="Who?", target=one.annotation)])
    before = things(study.db)
    judged(study, one, REMOVED)
    assert one.quote not in words(found(study))
    rejected = [row for (table, _), row in things(study.db).items() if table == "decision"]
    assert [(row["quote"], row["verdict"]) for row in rejected] == [("José Antonio Kast", "rejected")]
    judged(study, one, UNDECIDED)
    assert things(study.db) == before


def test_whatever_was_said_of_one_the_last_word_counts_and_one_undo_takes_all_back(study):
    many = found(study)
    before = things(study.db)
    place = code(study, "Place")
    judged(study, many[0], KEPT)
    judged(study, many[0], REMOVED)
    judged(study, many[0], KEPT, code=place)
    judged(study, many[1], REMOVED)
    judged(study, many[3], KEPT)
    assert words(found(study, labels=(place,))) == ["José Antonio Kast", "Rosario"]
    assert sum(table == "decision" for table, _ in things(study.db)) == 3
    assert undo(study) == NAME
    assert things(study.db) == before


def test_many_at_once_are_an_action_of_their_own(study):
    before = things(study.db)
    judged(study, found(study)[0], KEPT)
    between = things(study.db)
    told = [Judgement(one.annotation, REMOVED) for one in found(study)]
    made = study.annotations.judge("Remove 6 annotations", told, at_once=True)
    assert all(one.standing for one in made)
    assert found(study) == []
    assert undo(study) == "Remove 6 annotations"
    assert things(study.db) == between
    assert undo(study) == NAME
    assert things(study.db) == before


def test_a_mention_gets_no_topic_and_nothing_is_changed_then(study):
    many = found(study)
    before = things(study.db)
    with suppress(InvalidInput):
        judged(study, many[0], KEPT, code=code(study, "Politics"))
        pytest.fail("a topic was taken for a label")
    assert things(study.db) == before


def test_of_what_is_gone_nothing_is_kept(study):
    one = found(study)[0]
    study.annotations.delete([one.annotation])
    assert study.annotations.judge(NAME, [Judgement(one.annotation, KEPT)])[0].why == "It is not there any more."


def test_values_are_counted_by_how_many_there_are(study):
    counts = study.annotations.counts()
    assert counts["annotators"] == {ANA.uuid: 5, BEN.uuid: 1}
    assert sum(study.annotations.counts([study.articles.find("a.txt").id])["codes"].values()) == 2
