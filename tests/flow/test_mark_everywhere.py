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
