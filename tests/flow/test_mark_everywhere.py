"""`mark-everywhere`: all places of some words become mentions, doubtful ones are told, one undo takes all back."""

from __future__ import annotations

import pytest


@pytest.fixture
def study(newsgloss, tmp_path, write):
    """Two articles in which Solheim is spoken of."""
    texts = {
        "vote.txt": b"Council votes on the ferry\n\nThey saw Solheim leave, and Erik Solheim stay. SOLHEIM!\n",
        "late.txt": b"The late boat stays for good\n\nThe council heard that Solheim signs. Nobody saw Solheimer.\n",
    }
    library = tmp_path / "places.newsgloss"
    newsgloss.ok("import", library, write(tmp_path / "texts", texts))
    return library


def mentions(newsgloss, library):
    shown = newsgloss.ok("show", library, "--all", "--json").rows
    return [(one["quote"], one["label"], one["entity"]) for article in shown for one in article["annotations"]]


def test_all_sure_places_are_marked_and_doubtful_ones_told(newsgloss, study):
    rows = newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person", "--json").rows
    assert [(row["quote"], row["doubt"], row["about"], row["marked"]) for row in rows] == [
        ("Solheim", None, None, True), ("Solheim", None, None, True), ("Solheim", "longer", "Erik Solheim", False),
        ("SOLHEIM", "case", None, False),
    ]  # fmt: skip
    assert mentions(newsgloss, study) == [("Solheim", "Person", None)] * 2
    assert newsgloss.ok("undo", study).lines == ["Undone: Mark “Solheim” everywhere"]
    assert mentions(newsgloss, study) == []
    newsgloss.ok("check", study)


def test_doubtful_ones_are_marked_where_that_is_asked_for(newsgloss, study):
    run = newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person", "--doubtful")
    assert run.lines[-1] == "Marked: 4 places in 2 articles."
    again = newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person")
    assert again.lines == ["Marked: 0 places in 0 articles."]


def test_a_dry_run_changes_nothing(newsgloss, study):
    run = newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person", "--article", "late.txt", "--dry-run")
    assert run.lines[-1] == "To be marked: 1 place in 1 article."
    assert mentions(newsgloss, study) == []


def test_the_names_of_an_entity_are_looked_for_too(newsgloss, study):
    marked = {
        "article": "vote.txt",
        "kind": "mention",
        "start": 55,
        "end": 67,
        "label": "Person",
        "entity": "Erik Solheim",
    }
    assert newsgloss.annotate(study, [marked]).status == 0
    newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person", "--entity", "Erik Solheim")
    assert mentions(newsgloss, study).count(("Solheim", "Person", "Erik Solheim")) == 2


@pytest.mark.parametrize(
    ("given", "error"),
    [
        (("Solheim", "--label", "Nobody"), "There is no label “Nobody” in places.newsgloss."),
        (("Solheim", "--label", "Person", "--entity", "X"), "There is no entity “X” in places.newsgloss."),
        (("Solheim", "--label", "Person", "--article", "X"), "There is no article “X” in places.newsgloss."),
        ((" ", "--label", "Person"), "There are no words to look for."),
    ],
)
def test_what_is_not_there_is_an_error(newsgloss, study, given, error):
    assert newsgloss.run("mark-everywhere", study, *given).error == error
    assert mentions(newsgloss, study) == []


def test_the_names_of_a_list_are_marked_each_with_its_label(newsgloss, study, tmp_path):
    names = tmp_path / "names.csv"
    names.write_text("Solheim,Person\ncouncil,Organisation\nferry,Boat\nboat\n", encoding="utf-8")
    run = newsgloss.ok("mark-everywhere", study, "--list", names, "--label", "Event")
    assert run.err.strip() == "There is no label “Boat” in places.newsgloss."
    assert run.lines[-1] == "Marked: 5 places in 2 articles; 3 doubtful left out."
    labels = [(quote, label) for quote, label, _ in mentions(newsgloss, study)]
    assert sorted(labels) == [
        ("Solheim", "Person"), ("Solheim", "Person"), ("boat", "Event"), ("council", "Organisation"),
        ("ferry", "Event"),
    ]  # fmt: skip
    assert newsgloss.ok("undo", study).lines == ["Undone: Mark “names.csv” everywhere"]


def test_names_with_other_endings_are_told_and_other_names_left_out_where_that_is_asked_for(newsgloss, tmp_path, write):
    library = tmp_path / "de.newsgloss"
    text = "Die Fähre bleibt\n\nDas war Solheims Wille, und die Stadt ist damit seit gestern sehr zufrieden.\n"
    newsgloss.ok("import", library, write(tmp_path / "texts", {"de.txt": text.encode()}))
    assert newsgloss.ok("mark-everywhere", library, "Solheim", "--label", "Person", "--json").rows == []
    (row,) = newsgloss.ok("mark-everywhere", library, "Solheim", "--label", "Person", "--endings", "--json").rows
    assert (row["quote"], row["doubt"], row["about"], row["marked"]) == ("Solheims", "ending", "Solheim", False)


def test_an_earlier_batch_is_taken_back_by_its_id(newsgloss, study):
    newsgloss.ok("mark-everywhere", study, "Solheim", "--label", "Person")
    newsgloss.ok("mark-everywhere", study, "council", "--label", "Organisation")
    first = newsgloss.ok("history", study, "--json").rows[1]["id"]
    assert first in newsgloss.ok("history", study).lines[1]
    assert newsgloss.ok("undo", study, "--action", first).lines == ["Undone: Mark “Solheim” everywhere"]
    assert {label for _, label, _ in mentions(newsgloss, study)} == {"Organisation"}
    again = newsgloss.run("undo", study, "--action", first)
    assert again.error == "“Mark “Solheim” everywhere” is undone already."
    newsgloss.ok("check", study)


@pytest.mark.parametrize(
    "given",
    [(), ("Solheim",), ("Solheim", "--list", "x.txt", "--label", "Person"), ("--list", "x.txt", "--entity", "X")],
)
def test_words_or_a_list_are_asked_for(newsgloss, study, given):
    assert newsgloss.run("mark-everywhere", study, *given).status == 2
