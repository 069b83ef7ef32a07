"""`entities`: listed, shown with their mentions, merged and split; each change is one action."""

from __future__ import annotations

import pytest

TEXT = "Kast visits Milei\n\nJosé Antonio Kast met Javier Milei on Monday. Felipe Kast stayed. Kast left.\n"


@pytest.fixture
def study(newsgloss, tmp_path, write):
    library = tmp_path / "people.newsgloss"
    newsgloss.ok("import", library, write(tmp_path / "texts", {"visit.txt": TEXT.encode()}))

    def row(words, entity, after=0):
        start = TEXT.index(words, after)
        return {"article": "visit.txt", "kind": "mention", "start": start, "end": start + len(words),
                "label": "Person", "entity": entity}  # fmt: skip

    rows = [
        row("José Antonio Kast", "José Antonio Kast"), row("Javier Milei", "Milei"), row("Milei", "Javier Milei"),
        row("Felipe Kast", "José Antonio Kast"), row("Kast", "José Antonio Kast", TEXT.index("Kast left")),
    ]  # fmt: skip
    assert newsgloss.annotate(library, rows).status == 0
    return library


def entities(newsgloss, library):
    return {one["name"]: one for one in newsgloss.ok("entities", library, "--json").rows}


def test_they_are_listed_and_one_is_shown_with_its_mentions_and_whom_it_appears_with(newsgloss, study):
    listed = entities(newsgloss, study)
    assert [(one["name"], one["label"], one["mentions"], one["places"]) for one in listed.values()] == [
        ("José Antonio Kast", "Person", 3, None), ("Milei", "Person", 1, None), ("Javier Milei", "Person", 1, None),
    ]  # fmt: skip
    (one,) = newsgloss.ok("entities", study, "José Antonio Kast", "--json").rows
    assert [place["quote"] for place in one["places"]] == ["José Antonio Kast", "Felipe Kast", "Kast"]
    assert [(other["name"], other["articles"], other["sentences"]) for other in one["appears_with"]] == [
        ("Milei", 1, 1), ("Javier Milei", 1, 0),
    ]  # fmt: skip
    assert newsgloss.ok("entities", study, "Milei").lines[0].split("\t")[1:] == ["Milei", "Person", "1", "1"]


def test_a_merge_is_told_before_done_and_undone(newsgloss, study):
    told = newsgloss.ok("entities", study, "Javier Milei", "--merge", "Milei", "--dry-run").lines
    assert told[0] == "To be merged: Milei into Javier Milei, with 1 mention in 1 article and 0 notes."
    assert told[1:] == ["other name\tMilei\tname"]
    assert "Milei" in entities(newsgloss, study)
    newsgloss.ok("entities", study, "Javier Milei", "--merge", "Milei")
    assert entities(newsgloss, study)["Javier Milei"]["mentions"] == 2
    assert newsgloss.ok("undo", study).lines == ["Undone: Merge Milei into Javier Milei, with 1 mention"]
    newsgloss.ok("check", study)


def test_mentions_of_some_words_are_split_off_and_go_on_to_an_entity_that_is_there(newsgloss, study):
    split = ("entities", study, "José Antonio Kast", "--split", "Felipe Kast", "--quote", "Felipe Kast")
    assert newsgloss.ok(*split, "--dry-run").lines[-1].startswith("To be split: Felipe Kast off José Antonio Kast")
    assert len(entities(newsgloss, study)) == 3
    newsgloss.ok(*split)
    more = newsgloss.ok("entities", study, "José Antonio Kast", "--split", "Felipe Kast", "--quote", "Kast",
                        "--article", "visit.txt")  # fmt: skip
    assert more.lines[-1] == "Split: Felipe Kast off José Antonio Kast, with 1 mention."
    there = entities(newsgloss, study)
    assert (there["Felipe Kast"]["mentions"], there["José Antonio Kast"]["mentions"]) == (2, 1)
    newsgloss.ok("undo", study)
    newsgloss.ok("undo", study)
    assert len(entities(newsgloss, study)) == 3
    newsgloss.ok("check", study)


def test_with_json_what_was_done_is_said_beside_it(newsgloss, study):
    for more in (["--dry-run"], []):
        run = newsgloss.ok("entities", study, "Javier Milei", "--merge", "Milei", "--json", *more)
        assert [row["name"] for row in run.rows] == ["Javier Milei"]
        assert run.err.splitlines()[-1] == "other name\\tMilei\\tname"


@pytest.mark.parametrize(
    ("given", "status", "error"),
    [
        (["Nobody"], 1, "There is no entity “Nobody” in people.newsgloss."),
        (["Milei", "--merge", "Milei"], 1, "Choose at least two entities to merge."),
        (["Milei", "--split", "X", "--quote", "Kast"], 1, "Choose the mentions that are of somebody else."),
        (["Milei", "--split", "X", "--quote", "Javier Milei", "--alias", "Y"], 1,
         "“Y” is no other name of Milei."),
        (["Milei", "--split", "Milei", "--quote", "Javier Milei"], 1,
         "The mentions are of this entity already. Choose another one."),
        (["--merge", "Milei"], 2, "--merge and --split need the ENTITY."),
        (["Milei", "--split", "X"], 2, "--split needs --mention, --article or --quote."),
        (["Milei", "--quote", "X"], 2, "--mention, --article, --quote and --alias go with --split."),
        (["Milei", "--dry-run"], 2, "--dry-run goes with --merge or --split."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_said_in_a_line(newsgloss, study, given, status, error):
    run = newsgloss.run("entities", study, *given)
    assert run.status == status
    assert error in run.err
    assert len(entities(newsgloss, study)) == 3
