"""`recode`: what was marked under an earlier definition, on the command line."""

from __future__ import annotations

from annotations.library import Library
from annotations.model.annotator import Annotator
from tests.flow.test_cli_docs import SECTIONS, table, type_fits

ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")


def change(library, name, **changes):
    with Library.open_to_write(library, ANA, doing="test") as opened:
        uuid = next(code.uuid for code in opened.codebook.all().values() if code.name == name)
        opened.codebook.change(uuid, **changes)


def test_what_was_marked_under_an_earlier_definition_is_listed(newsgloss, library, span_of):
    rows = [
        {**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person"},
        {"article": "harbour.txt", "kind": "topic", "topic": "Economy/Ports"},
    ]
    assert newsgloss.annotate(library, rows).status == 0
    assert newsgloss.ok("recode", library, "Person", "--json").rows == []
    change(library, "Person", definition="Living people.")
    change(library, "Ports", definition="Where ships are.")
    (mention,) = newsgloss.ok("recode", library, "Person", "--json").rows
    (topic,) = newsgloss.ok("recode", library, "Economy/Ports", "--json").rows
    assert (mention["quote"], mention["kind"], mention["definition"]) == ("Ilse Kast", "mention", 1)
    assert (topic["quote"], topic["start"], topic["kind"]) == (None, None, "topic")
    documented = table(SECTIONS["recode"], "key")
    assert set(mention) == set(documented)
    assert all(type_fits(value, documented[key][1]) for one in (mention, topic) for key, value in one.items())
    lines = newsgloss.ok("recode", library, "Person").lines
    assert lines[-1] == "Marked under an earlier definition: 1 place in 1 article."


def test_a_name_that_is_a_label_and_a_topic_is_asked_about(newsgloss, library):
    with Library.open_to_write(library, ANA, doing="test") as opened:
        opened.codebook.add("topic", "Person")
    assert newsgloss.run("recode", library, "Person").error == "“Person” is a label and a topic. Give its id."
    run = newsgloss.run("recode", library, "Nobody")
    assert run.error.startswith("There is no label or topic “Nobody” in ")
