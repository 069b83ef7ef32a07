"""`annotate`: how entities, labels, topics and annotators are looked up, and what is made."""

from __future__ import annotations

import pytest

from annotations.commands.session import Session
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.ids import new_uuid
from annotations.store.tables import CODE, ENTITY
from annotations.store.things import Image
from annotations.store.things import read as read_thing

PREPARER = Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", "Preparer")


@pytest.fixture
def prepare(library):
    """Put entities into the library as (name, label or None, aliases) and return their UUIDs by number."""

    def put(*entities):
        with Library.open_to_write(library, PREPARER, doing="test") as opened:
            labels = {code.name: number for number, code in opened.codebook.all().items() if code.kind == "label"}
            session: Session = opened.session
            uuids = []
            with session.action("Prepare entities") as action:
                for name, label, aliases in entities:
                    uuids.append(new_uuid())
                    values = (
                        session.writer.journal.new_id("entity"), uuids[-1], name, labels[label] if label else None, "",
                        "{}", None, None,
                    )  # fmt: skip
                    parts = tuple((n, alias, "name") for n, alias in enumerate(aliases))
                    session.writer.journal.insert(action, ENTITY, [Image(values, parts)])
        return uuids

    return put


@pytest.fixture
def mention(newsgloss, library, span_of):
    """Annotate the words Ilse Kast, and return the run and the id of the entity of each annotation."""
    words = {**span_of("harbour.txt", "Ilse Kast"), "kind": "mention"}

    def run(*rows, options=()):
        done = newsgloss.annotate(library, [{**words, **row} for row in rows], *options)
        return done, [one["entity_id"] for one in newsgloss.annotations(library)]

    return run


def test_an_entity_is_made_once_for_each_name_and_label(newsgloss, library, mention):
    run, ids = mention(
        {"label": "Person", "entity": "Kast"}, {"label": "Organisation", "entity": "Kast"},
        {"label": "Person", "entity": " Kast ", "annotator": "Bo"},
    )  # fmt: skip
    assert run.lines == ["new entity: Kast", "new entity: Kast", "new annotator: Bo", "Added 3 mentions."]
    assert len(set(ids)) == 2
    again, later = mention({"label": "Person", "entity": "Kast", "annotator": "Cy"})
    assert again.lines == ["new annotator: Cy", "Added 1 mention."]
    assert set(later) == set(ids)
    newsgloss.whole(library)


def test_an_entity_is_found_by_its_id(prepare, mention):
    (uuid,) = prepare(("Ilse Kast", "Person", []))
    run, ids = mention({"label": "Person", "entity": uuid.upper()})
    assert (run.lines, ids) == (["Added 1 mention."], [uuid])


def test_a_mention_without_a_label_takes_that_of_its_entity(newsgloss, library, prepare, mention):
    (uuid,) = prepare(("Ilse Kast", "Person", []))
    mention({"entity": "Ilse Kast"})
    (one,) = newsgloss.annotations(library)
    assert (one["label"], one["entity_id"]) == ("Person", uuid)


def test_a_mention_may_have_another_label_than_its_entity(newsgloss, library, prepare, mention):
    (uuid,) = prepare(("Ilse Kast", "Person", []))
    mention({"label": "Organisation", "entity": uuid})
    (one,) = newsgloss.annotations(library)
    assert (one["label"], one["entity"], one["entity_id"]) == ("Organisation", "Ilse Kast", uuid)


def test_a_name_counts_before_an_alias(prepare, mention):
    _, named = prepare(("Somebody", "Person", ["Kast"]), ("Kast", "Person", []))
    run, ids = mention({"label": "Person", "entity": "Kast"})
    assert (run.lines, ids) == (["Added 1 mention."], [named])


def test_the_one_alias_that_fits_the_label_is_taken(prepare, mention):
    person, _ = prepare(("Ilse Kast", "Person", ["the speaker"]), ("Kast Ltd", "Organisation", ["the speaker"]))
    run, ids = mention({"label": "Person", "entity": "the speaker"})
    assert (run.lines, ids) == (["Added 1 mention."], [person])


def test_an_entity_without_a_label_fits_by_its_alias(prepare, mention):
    (uuid,) = prepare(("Ilse Kast", None, ["the speaker"]))
    run, ids = mention({"label": "Person", "entity": "the speaker"})
    assert (run.lines, ids) == (["Added 1 mention."], [uuid])


@pytest.mark.parametrize("label", [{"label": "Person"}, {}])
def test_an_ambiguous_alias_is_an_error_and_nothing_is_guessed(prepare, mention, label):
    prepare(("Ilse Kast", "Person", ["Kast"]), ("Jo Kast", "Person", ["Kast"]))
    run, ids = mention({"entity": "Kast", **label})
    assert run.error == "line 1: “Kast” may be any of 2 entities. Use the entity's id."
    assert ids == []


def test_an_ambiguous_name_is_an_error_and_its_label_decides(prepare, mention):
    person, _ = prepare(("Kast", "Person", []), ("Kast", "Organisation", []))
    run, ids = mention({"entity": "Kast"})
    assert "may be any of 2 entities" in run.error
    run, ids = mention({"entity": "Kast", "label": "Person"})
    assert ids == [person]


def test_an_unknown_id_of_an_entity_is_an_error_and_no_name(mention):
    run, ids = mention({"entity": PREPARER.uuid, "label": "Person"})
    assert run.error == f"line 1: There is no entity {PREPARER.uuid} in the library."
    assert ids == []


def test_nothing_is_made_for_a_line_that_is_left_out(newsgloss, library, prepare, mention):
    prepare(("Ilse Kast", "Person", ["Kast"]), ("Jo Kast", "Person", ["Kast"]))
    before = newsgloss.ok("history", library).out
    run, _ = mention(
        {"label": "Newlabel", "entity": PREPARER.uuid, "annotator": "Ghost"},
        {"entity": "Nobody with a label"},
        {"label": "Person", "entity": "Kast", "annotator": "Ghost"},
    )
    assert run.lines == ["Added nothing; 3 lines left out."]
    assert newsgloss.ok("history", library).out == before
    newsgloss.whole(library)


def test_a_made_name_that_a_wrong_line_shared_is_made_for_the_right_one(newsgloss, library, mention):
    run, ids = mention({"label": "Newlabel", "entity": PREPARER.uuid}, {"label": "Newlabel", "entity": "Kast"})
    assert run.lines == ["new label: Newlabel", "new entity: Kast", "Added 1 mention; 1 line left out."]
    assert len(ids) == 1
    newsgloss.whole(library)


def test_what_a_wrong_line_would_have_made_is_not_made_for_the_next_one(newsgloss, library, mention):
    run, _ = mention({"label": "Newlabel", "entity": PREPARER.uuid}, {"label": "Person", "entity": "Kast"})
    assert run.lines == ["new entity: Kast", "Added 1 mention; 1 line left out."]
    assert mention({"label": "Newlabel"})[0].lines == ["new label: Newlabel", "Added 1 mention."]


@pytest.mark.parametrize(
    ("row", "what"),
    [
        ({"label": "Newlabel"}, "label “Newlabel”"),
        ({"label": "Person", "entity": "New entity"}, "entity “New entity”"),
        ({"label": "Person", "annotator": "New annotator"}, "annotator “New annotator”"),
        ({"kind": "topic", "topic": "Politics/New"}, "topic “Politics/New”"),
    ],
)
def test_no_new_refuses_what_would_have_to_be_made(mention, row, what):
    run, ids = mention(row, {"label": "Person"}, options=["--no-new"])
    assert run.error == f"line 1: There is no {what} in the library, and --no-new was given."
    assert run.lines == ["Added 1 mention; 1 line left out."]
    assert len(ids) == 1


def test_no_new_takes_what_is_there(prepare, mention):
    prepare(("Ilse Kast", "Person", []))
    run, _ = mention({"label": "Person", "entity": "Ilse Kast", "annotator": "Preparer"}, options=["--no-new"])
    assert (run.status, run.lines) == (0, ["Added 1 mention."])


def test_names_are_exact_but_for_white_space_at_their_ends_and_controls(newsgloss, library, mention):
    mention({"label": "person"}, {"label": "  Person\n"}, {"label": "Per\x00son"})
    assert [one["label"] for one in newsgloss.annotations(library)] == ["person", "Person", "Per\ufffdson"]


def test_two_labels_of_one_name_are_an_error(newsgloss, library, mention):
    """No command makes them; a merge or the window may."""
    with Library.open_to_write(library, PREPARER, doing="test") as opened:
        session = opened.session
        codes = {code.name: code for code in opened.codebook.all().values()}
        with session.action("Prepare labels") as action:
            for parent in ("Person", "Place"):
                number = session.writer.journal.new_id("code")
                values = (number, new_uuid(), "label", codes[parent].id, "Witness", None, None, None, None, None)
                session.writer.journal.insert(action, CODE, [Image(values)])
        assert read_thing(opened.db, CODE, codes["Person"].uuid) is not None
    run, _ = mention({"label": "Witness"})
    assert run.error.startswith("line 1: There are 2 labels named “Witness”.")


def test_a_line_may_name_another_annotator_who_is_made_once(newsgloss, library, mention):
    run, _ = mention({"label": "Person", "annotator": "Bo"}, {"label": "Place", "annotator": "Bo"}, {"label": "Event"})
    assert run.lines == ["new annotator: Bo", "Added 3 mentions."]
    shown = newsgloss.annotations(library)
    assert [one["annotator"] for one in shown].count("Bo") == 2
    assert len({one["annotator_id"] for one in shown}) == 2
    assert newsgloss.ok("history", library, "--json").rows[0]["annotator"] != "Bo"


def test_the_option_annotator_names_whose_annotations_they_are(newsgloss, library, mention):
    mention({"label": "Person"}, {"label": "Place", "annotator": "Ana"}, options=["--annotator", "Ana"])
    shown = newsgloss.annotations(library)
    assert {(one["annotator"], one["annotator_id"]) for one in shown} == {("Ana", shown[0]["annotator_id"])}
    assert newsgloss.ok("history", library, "--json").rows[0]["annotator"] == "Ana"


def test_two_annotators_of_one_name_are_an_error_in_a_line(newsgloss, other_machine, library, mention):
    mention({"label": "Person"}, options=["--annotator", "Bo"])
    other_machine.annotate(library, [{"article": "courier.md", "kind": "topic", "topic": "Sport"}], "--annotator", "Bo")
    run, _ = mention({"label": "Place", "annotator": "Bo"})
    assert run.error.startswith("line 1: Several annotators are named “Bo”.")
    run, _ = mention({"label": "Place", "annotator": "Bo"}, options=["--annotator", "Bo"])
    assert run.status == 0
