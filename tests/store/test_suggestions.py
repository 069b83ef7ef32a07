"""Suggestions over a real library: what is learned and kept, what everywhere does, and that all can be taken back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.candidate import ACCEPTED, REJECTED, UNDECIDED
from annotations.model.errors import InvalidInput
from annotations.model.suggestion import Named, Suggestion, SuggestionDecision
from annotations.store import annotators, wanted
from annotations.suggest.marks import kept, sequence
from tests.store.making import ANA, BEN, in_the_name_of, incoming, made, mention, rows, take
from tests.store.proof import broken

TOWNS = ("Norda", "Lysmark", "Xanten", "Ostrava Vale", "Brunholm", "Kelso", "Ardmore", "Veldhaven", "Tarn", "Quell")
PEOPLE = ("Ilse Kast", "Aron Teveld", "Néstor Brun", "Mira Sandoval", "Otto Lindqvist", "Hana Kubo", "Ewa Nowak")
FRESH = "News of Murvale\n\nThe mayor of Murvale met Jonas Petrell on Monday. The talks in Kelso went on.\n"


def text_of(n: int) -> str:
    town, other, person = TOWNS[n % len(TOWNS)], TOWNS[(n + 3) % len(TOWNS)], PEOPLE[n % len(PEOPLE)]
    return (
        f"News of day {n}\n\nThe mayor of {town} met {person} on Monday. The talks in {other} went on, said "
        f"{person}.\n\nNobody in {town} would say who pays. The harbour of {other} stays closed until Friday.\n"
    )


def mentions_of(name: str, text: str) -> Iterator[dict[str, object]]:
    for label, names in (("Place", TOWNS), ("Person", PEOPLE)):
        for words in names:
            at = text.find(words)
            while at >= 0:
                yield {"article": name, "kind": "mention", "start": at, "end": at + len(words), "label": label}
                at = text.find(words, at + 1)


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """Sixteen articles of which the first twelve are marked, and one of people and places that nobody knows."""
    with made(tmp_path / "library.newsgloss") as opened:
        take(opened, *(incoming(f"{n:02d}.txt", text_of(n)) for n in range(16)), incoming("fresh.txt", FRESH))
        for n in range(12):
            opened.annotations.add(rows(*mentions_of(f"{n:02d}.txt", text_of(n))))
        yield opened
        opened.suggestions.finish()
        assert broken(opened.db) == []
        assert opened.check() == []


def uuid(library: Library, name: str) -> str:
    return library.articles.find(name).uuid


def offered(library: Library, name: str, folder: Path | None = None, who: str = ANA.uuid) -> list[Suggestion]:
    return library.suggestions.of(uuid(library, name), who, library.suggestions.memory(who, folder))


def said(one: Suggestion, verdict: str = ACCEPTED, **more) -> SuggestionDecision:
    return SuggestionDecision(Named.read(one.id), verdict, **more)


def standing(library: Library, name: str) -> list[tuple[str, str | None, str]]:
    found = library.annotations.reader().of_article(library.articles.find(name).id)
    return [(one.quote, one.label, one.origin) for one in found]


def of_all(library: Library) -> list[tuple[str, str | None, str]]:
    return [mark for article in library.articles for mark in standing(library, article.name)]


def test_names_that_are_known_are_offered_with_their_label_where_nothing_stands(library):
    labels = {code.uuid: code.name for code in library.codebook.all().values()}
    found = offered(library, "12.txt")
    assert {(one.quote, labels[one.label]) for one in found} >= {("Xanten", "Place"), ("Hana Kubo", "Person")}
    text = text_of(12)
    assert all(text[one.start : one.end] == one.quote for one in found)
    assert [one for one in offered(library, "03.txt") if one.quote in (*TOWNS, *PEOPLE)] == []


def test_another_annotator_is_offered_nothing_of_it(library):
    assert offered(library, "12.txt", who=BEN.uuid) == []


def test_after_a_training_names_that_nobody_knows_are_found_by_where_they_stand(library, tmp_path):
    memory = library.suggestions.train(ANA.uuid, tmp_path / "models")
    assert memory is not None
    assert memory.trained_on > 20
    found = {one.quote: one for one in offered(library, "fresh.txt", tmp_path / "models")}
    assert found["Jonas Petrell"].kind == "learned"
    assert "News of Murvale" not in found


def test_what_was_learned_is_not_offered_once_most_of_it_was_taken_back_and_is_again_when_it_is_there_again(
    library, tmp_path
):
    folder = tmp_path / "models"
    library.suggestions.train(ANA.uuid, folder)
    learned = [one.quote for one in offered(library, "fresh.txt", folder)]
    assert "Jonas Petrell" in learned
    for _ in range(12):
        library.history.undo([ANA.uuid])
    assert of_all(library) == []
    assert offered(library, "fresh.txt", folder) == offered(library, "12.txt", folder) == []
    memory = library.suggestions.memory(ANA.uuid, folder)
    memory.save(library.db)
    # Also by who reads the cache anew.
    assert offered(library, "fresh.txt", folder) == []
    for _ in range(12):
        library.history.redo([ANA.uuid])
    assert [one.quote for one in offered(library, "fresh.txt", folder)] == learned


def test_a_second_training_with_nothing_new_learns_the_same(library, tmp_path):
    learned = [library.suggestions.train(ANA.uuid, tmp_path / "models").learner.gate.dump() for _ in range(3)]
    assert learned[0]["candidates learned from"]
    assert learned[0] == learned[1] == learned[2]


@pytest.mark.parametrize("damage", ["lost", "cut", "of another version"])
def test_candidates_that_are_lost_or_damaged_are_made_again_by_the_next_training(library, tmp_path, damage):
    folder = tmp_path / "models"
    learned = library.suggestions.train(ANA.uuid, folder).learner.gate.dump()
    (path,) = folder.glob("*.rows")
    if damage == "lost":
        path.unlink()
    else:
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2] if damage == "cut" else b"newsgloss candidates 001\n" + data[25:])
    assert library.suggestions.train(ANA.uuid, folder).learner.gate.dump() == learned


def test_without_the_package_the_tagger_in_python_learns_the_same_names(library, tmp_path, monkeypatch):
    monkeypatch.setattr(sequence, "field", lambda: None)
    assert library.suggestions.train(ANA.uuid, tmp_path / "models") is not None
    assert "Jonas Petrell" in {one.quote for one in offered(library, "fresh.txt", tmp_path / "models")}


def test_a_model_of_the_package_is_as_good_as_none_where_it_is_missing(library, tmp_path, monkeypatch):
    library.suggestions.train(ANA.uuid, tmp_path / "models")
    monkeypatch.setattr(sequence, "field", lambda: None)
    memory = library.suggestions.memory(ANA.uuid, tmp_path / "models")
    assert (memory.learner.tagger, memory.trained_on) == (None, 0)
    assert offered(library, "12.txt", tmp_path / "models") != []


@pytest.mark.parametrize("ending", [".known", ".trained", ".rows"])
@pytest.mark.parametrize("damage", [b"", b"newsgloss suggestions 000 00000000\nx", None])
def test_a_damaged_cache_is_as_good_as_none_and_no_error(library, tmp_path, ending, damage):
    folder = tmp_path / "models"
    library.suggestions.train(ANA.uuid, folder)
    library.suggestions.memory(ANA.uuid, folder).save(library.db)
    (path,) = folder.glob(f"*{ending}")
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2] if damage is None else damage)
    assert {"Xanten", "Hana Kubo"} <= {one.quote for one in offered(library, "12.txt", folder)}
    assert library.suggestions.train(ANA.uuid, folder) is not None
    assert "Jonas Petrell" in {one.quote for one in offered(library, "fresh.txt", folder)}


def test_what_is_read_from_the_cache_is_what_was_written_and_what_changed_since_is_learned(library, tmp_path):
    folder = tmp_path / "models"
    library.suggestions.memory(ANA.uuid, folder).save(library.db)
    assert offered(library, "12.txt", folder) == offered(library, "12.txt")
    library.annotations.add(rows(*mentions_of("12.txt", text_of(12))))
    kept = library.suggestions.memory(ANA.uuid, folder)
    anew = library.suggestions.memory(ANA.uuid, None)
    assert kept.changed
    assert {w: +c for w, c in kept.learner.known.strings.items() if +c} == anew.learner.known.strings
    library.history.undo([ANA.uuid])
    assert {one.quote for one in offered(library, "12.txt", folder)} == {
        one.quote for one in offered(library, "12.txt")
    }


def test_an_accept_everywhere_marks_the_other_places_in_articles_nobody_reviewed_as_one_undo(library):
    take(library, incoming("x.txt", "Xanten waits.\n"), incoming("y.txt", "In Xanten Bridge Company and Xanten.\n"))
    before = of_all(library)
    one = next(one for one in offered(library, "12.txt") if one.quote == "Xanten")
    (done,) = library.suggestions.decide([said(one, everywhere=True)])
    library.suggestions.finish()
    assert done.why == ""
    assert standing(library, "x.txt") == standing(library, "y.txt") == [("Xanten", "Place", "rule")]
    assert [mark[2] for mark in standing(library, "12.txt")] == ["accepted", "rule"]
    assert [mark[2] for mark in standing(library, "02.txt")] == ["imported"] * 6
    assert library.history.next_undo([ANA.uuid]).name == "Review suggestions"
    library.history.undo([ANA.uuid])
    assert of_all(library) == before


def test_words_wanted_everywhere_with_two_labels_are_marked_in_their_own_article_alone(library):
    for label in ("Place", "Person"):
        library.annotations.add(rows(mention("fresh.txt", "Kelso", label, FRESH) | {"everywhere": True}))
    assert [mark[1:] for mark in standing(library, "15.txt") if mark[0] == "Kelso"] == [("Place", "rule")] * 2
    assert [mark for mark in of_all(library) if mark[:2] == ("Kelso", "Person")] == [("Kelso", "Person", "imported")]


def test_words_that_two_merged_labels_had_everywhere_are_nowhere_once_they_are_rejected_everywhere(library):
    for label in ("Place", "Person"):
        library.annotations.add(rows(mention("fresh.txt", "Kelso", label, FRESH) | {"everywhere": True}))
    codes = {code.name: number for number, code in library.codebook.all().items()}
    book = library.codebook.all()
    library.codebook.merge(book[codes["Person"]].uuid, book[codes["Place"]].uuid)
    me = annotators.by_uuid(library.db, ANA.uuid)
    assert {words: list(one) for words, one in wanted.asked(library.db, me).items()} == {"Kelso": [codes["Place"]]}
    marked = next(one for one in offered(library, "15.txt") if one.quote == "Kelso")
    library.suggestions.decide([said(marked, REJECTED, everywhere=True)])
    assert wanted.asked(library.db, me)["Kelso"][codes["Place"]].no_at
    assert ("Kelso", "Place", "rule") not in of_all(library)


def test_a_decision_that_is_taken_back_leaves_what_everywhere_had_put_there(library):
    one = next(one for one in offered(library, "12.txt") if one.quote == "Xanten")
    library.suggestions.decide([said(one, everywhere=True)])
    (marked,) = [one for one in offered(library, "12.txt") if one.state == "marked"]
    before = standing(library, "12.txt")
    for verdict in (ACCEPTED, REJECTED):
        (done,) = library.suggestions.decide([said(marked, verdict)])
        assert standing(library, "12.txt") != before
        library.suggestions.decide([said(marked, UNDECIDED, standing=done.standing)])
        assert standing(library, "12.txt") == before


def test_words_rejected_twice_are_offered_no_more_until_a_yes(library):
    for name in ("12.txt", "15.txt"):
        for one in offered(library, name):
            if one.quote == "Kelso":
                library.suggestions.decide([said(one, REJECTED)])
                break
    assert "Kelso" not in {one.quote for name in ("12.txt", "15.txt", "fresh.txt") for one in offered(library, name)}
    library.suggestions.finish()
    library.annotations.add(rows(mention("fresh.txt", "Kelso", "Place", FRESH)))
    assert not library.suggestions.memory(ANA.uuid, None).learner.stopped


def test_another_label_is_taken_and_a_label_that_is_gone_is_told(library):
    one = next(one for one in offered(library, "12.txt") if one.quote == "Hana Kubo")
    place = next(code.uuid for code in library.codebook.all().values() if code.name == "Place")
    library.suggestions.decide([said(one, label=place)])
    assert ("Hana Kubo", "Place", "accepted") in standing(library, "12.txt")


def test_an_entity_whose_only_name_the_words_are_is_linked(library):
    person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    entity = library.entities.add("Hana Kubo", person)
    one = next(one for one in offered(library, "12.txt") if one.quote == "Hana Kubo")
    assert one.entity == entity
    library.suggestions.decide([said(one)])
    assert library.annotations.reader().of_article(library.articles.find("12.txt").id)[0].entity == "Hana Kubo"


def test_a_name_that_only_an_entity_has_was_not_accepted(library):
    person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    library.entities.add("Jonas Petrell", person)
    one = next(one for one in offered(library, "fresh.txt") if one.quote == "Jonas Petrell")
    assert one.reason == "the name of an entity"


def test_others_do_not_see_what_was_everywhere_for_one(library):
    one = next(one for one in offered(library, "12.txt") if one.quote == "Xanten")
    library.suggestions.decide([said(one, everywhere=True)])
    assert offered(in_the_name_of(BEN, library), "12.txt", who=BEN.uuid) == []


@pytest.mark.parametrize("text", ["", "x", "a.b.c", "01a22821-30dd-7007-9d8f-ac5a8c4f6dde.1.5-2"])
def test_what_is_no_id_is_refused(text):
    with pytest.raises(InvalidInput, match="is no suggestion's id"):
        Named.read(text)


def test_a_decision_that_cannot_be_taken_says_why_and_hinders_no_other(library):
    first, second = [one for one in offered(library, "12.txt") if one.quote in (*TOWNS, *PEOPLE)][:2]
    nobody = "00000000-0000-0000-0000-000000000000"
    named = Named.read(first.id)
    wrong = (replace(named, label=nobody), replace(named, entity=nobody), replace(named, start=4, end=5))
    found = library.suggestions.decide([*(SuggestionDecision(one, ACCEPTED) for one in wrong), said(second)])
    assert [bool(one.why) for one in found] == [True, True, True, False]
    assert [quote for quote, _, _ in standing(library, "12.txt")] == [second.quote]


def test_half_a_character_is_not_accepted(library):
    take(library, incoming("cafe.txt", "Cafe\u0301 Norda is full.\n"))
    (one,) = [one for one in offered(library, "cafe.txt") if one.quote == "Norda"]
    (found,) = library.suggestions.decide([SuggestionDecision(replace(Named.read(one.id), start=0, end=4), ACCEPTED)])
    assert (found.standing, "cuts a character" in found.why) == (None, True)
    assert standing(library, "cafe.txt") == []


def test_what_was_rejected_twice_in_one_place_was_rejected_once(library):
    one = next(one for one in offered(library, "12.txt") if one.quote == "Xanten")
    first, second = library.suggestions.decide([said(one, REJECTED), said(one, REJECTED)])
    assert first == second
    assert library.suggestions.memory(ANA.uuid, None).learner.stopped == frozenset()


def test_what_was_offered_before_a_merge_becomes_what_took_the_place(library):
    labels = {code.name: code.uuid for code in library.codebook.all().values()}
    old, new = (library.entities.add(name, labels["Place"]) for name in ("Xanten", "Xanten on the Rhine"))
    one = next(one for one in offered(library, "12.txt") if one.quote == "Xanten")
    assert one.entity == old
    library.codebook.add("label", "Town")
    town = next(code.uuid for code in library.codebook.all().values() if code.name == "Town")
    library.codebook.merge(labels["Place"], town)
    library.entities.merge([old], new)
    library.suggestions.decide([said(one)])
    assert ("Xanten", "Town", "accepted") in standing(library, "12.txt")
    assert [mark.quote for mark in library.entities.mentions(new)] == ["Xanten"]


def test_a_label_that_was_merged_is_offered_as_what_took_its_place_by_what_was_learned_before(library, tmp_path):
    memory = library.suggestions.train(ANA.uuid, tmp_path / "models")
    assert memory is not None
    names = {code.name: code.uuid for code in library.codebook.all().values()}
    town = library.codebook.add("label", "Town")
    library.codebook.merge(names["Place"], town)
    # As after a training long ago: what is learned says the old label still.
    memory.newest = library.db.execute("SELECT max(id) FROM change").fetchone()[0]
    found = [one for one in library.suggestions.of(uuid(library, "12.txt"), ANA.uuid, memory) if one.quote == "Xanten"]
    assert {one.label for one in found} == {town}
    library.suggestions.decide([said(one, REJECTED, everywhere=True) for one in found])
    assert "Xanten" not in {one.quote for one in library.suggestions.of(uuid(library, "12.txt"), ANA.uuid, memory)}


def test_a_merge_of_labels_is_learned(library, tmp_path):
    library.suggestions.memory(ANA.uuid, tmp_path).save(library.db)
    names = {code.name: code.uuid for code in library.codebook.all().values()}
    library.codebook.merge(names["Place"], library.codebook.add("label", "Town"))
    memory, merged = library.suggestions.memory(ANA.uuid, tmp_path), library.codebook.all()
    labels = {merged[int(label)].name for label, count in memory.learner.known.labels.items() if count}
    assert labels == {"Town", "Person"}


def test_a_label_that_is_retired_is_offered_no_more(library):
    names = {code.name: code.uuid for code in library.codebook.all().values()}
    library.codebook.retire(names["Place"])
    assert {one.label for one in offered(library, "12.txt")} == {names["Person"]}


def test_a_cache_that_cannot_be_put_in_its_place_leaves_nothing_behind(tmp_path):
    (tmp_path / "a.known" / "in the way").mkdir(parents=True)
    kept.write(tmp_path / "a.known", b"counts")
    assert [one.name for one in tmp_path.iterdir()] == ["a.known"]
