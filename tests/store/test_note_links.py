"""What links in notes lead to, and which notes lead to a thing, whatever became of it since."""

from __future__ import annotations

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.model.field import Field
from annotations.store.note_links import LinkTarget
from annotations.text.note_links import NoteLink
from tests.store.making import incoming, take

ELSEWHERE = "00000000-0000-4000-8000-00000000ffff"


@pytest.fixture
def article(library):
    take(library, incoming("one.txt", "The ferry stays.\n"))
    return library.articles.find("one.txt").uuid


def write(library, article, *links, words="See "):
    body = words + ", ".join(NoteLink(*link).markdown for link in links)
    return add_annotations(library.session, [NewAnnotation("note", article, body=body)])[0]


def leads(library, *link):
    (found,) = library.annotations.links([NoteLink(*link).markdown]).values()
    return found


def linking(library, kind, uuid):
    return {row.uuid for row in library.annotations.linking(kind, uuid)}


def test_a_link_leads_to_what_it_names_also_under_another_name(library, article):
    port = library.entities.add("Port Alder")
    topic = library.codebook.add("topic", "Harbours")
    notes = [
        write(library, article, ("entity", port, "Port Alder")),
        write(library, article, ("topic", topic, "Harbours")),
    ]
    notes.append(write(library, article, ("article", article, "one.txt"), ("entity", port, "Port Alder")))
    library.entities.rename(port, "Alder")
    library.codebook.rename(topic, "Trade")
    library.articles.set_field(article, "title", (Field("title", "Ferry stays", None, None, None, "changed"),))
    assert leads(library, "entity", port, "Port Alder") == LinkTarget("entity", port, "Alder")
    assert leads(library, "topic", topic, "Harbours") == LinkTarget("topic", topic, "Trade")
    assert leads(library, "article", article, "one.txt") == LinkTarget("article", article, "Ferry stays")
    assert linking(library, "entity", port) == {notes[0], notes[2]}
    assert linking(library, "topic", topic) == {notes[1]}
    assert linking(library, "article", article) == {notes[2]}


def test_what_was_merged_away_leads_to_what_took_its_place(library, article):
    first, second = library.entities.add("Port Alder"), library.entities.add("Alder")
    one, other = library.codebook.add("topic", "Harbours"), library.codebook.add("topic", "Trade")
    note = write(library, article, ("entity", first, "Port Alder"), ("topic", one, "Harbours"))
    library.entities.merge([first], second)
    library.codebook.merge(one, other)
    assert leads(library, "entity", first, "Port Alder") == LinkTarget("entity", second, "Alder")
    assert leads(library, "topic", one, "Harbours") == LinkTarget("topic", other, "Trade")
    assert linking(library, "entity", second) == linking(library, "topic", other) == {note}
    assert linking(library, "entity", first) == set()


def test_what_is_gone_leads_nowhere_and_a_stranger_to_the_one_of_its_name(library, article):
    port = library.entities.add("Port Alder")
    note = write(library, article, ("entity", ELSEWHERE, "Port Alder"))
    assert leads(library, "entity", ELSEWHERE, "Port Alder") == LinkTarget("entity", port, "Port Alder")
    assert linking(library, "entity", port) == {note}
    library.entities.add("Port Alder")
    assert leads(library, "entity", ELSEWHERE, "Port Alder") is None
    assert linking(library, "entity", port) == set()
    library.entities.delete(port)
    assert leads(library, "entity", port, "Elsewhere") is None
    assert leads(library, "article", ELSEWHERE, "nothing") is None
    assert leads(library, "topic", ELSEWHERE, "nothing") is None
    # A label is no topic.
    person = next(code for code in library.codebook.all().values() if code.name == "Person")
    assert leads(library, "topic", person.uuid, "Person") is None


def test_a_note_that_only_speaks_of_an_address_does_not_link(library, article):
    port = library.entities.add("Port Alder")
    add_annotations(library.session, [NewAnnotation("note", article, body=f"newsgloss:entity/{port}")])
    assert linking(library, "entity", port) == set()
    assert library.annotations.links(["no link"]) == {}
