"""A library given away from the command line: the same annotations, and nobody's name."""

from __future__ import annotations

import csv

NAMES = ("Researcher", "Second Reader")


def exported(newsgloss, library, folder):
    """The rows of an export, but for who made them and when the file was written."""
    newsgloss.ok("export", library, "--format", "csv", "--to", folder)
    rows = {}
    for file in ("annotations", "articles", "entities", "codebook"):
        with (newsgloss.folder / folder / f"{file}.csv").open(encoding="utf-8", newline="") as opened:
            rows[file] = [
                {key: value for key, value in row.items() if not key.startswith("annotator")}
                for row in csv.DictReader(opened)
            ]
    return rows


def test_what_is_exported_is_the_same_but_for_the_annotators(newsgloss, library, span_of):
    newsgloss.annotate(library, [{**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person"}])
    newsgloss.annotate(
        library, [{"article": "harbour.txt", "kind": "note", "note": "Hm."}], "--annotator", "Second Reader"
    )
    run = newsgloss.ok("anonymise", library, "--to", "given.newsgloss")
    assert run.lines == ["given.newsgloss\t2 annotators"]
    assert run.complaints == [
        "The words of articles and notes are as they were: names in them are still there."
    ]  # fmt: skip
    before = exported(newsgloss, library, "before")
    for row in [*before["annotations"], *before["articles"]]:
        row.update({key: value.rsplit("/", 1)[-1] for key, value in row.items() if value == "old/latin.txt"})
    assert exported(newsgloss, "given.newsgloss", "after") == before
    newsgloss.whole("given.newsgloss")
    data = (newsgloss.folder / "given.newsgloss").read_bytes()
    assert not [one for one in (*NAMES, str(newsgloss.folder), "old/") if one.encode() in data]
    made = {one["annotator"] for one in newsgloss.annotations("given.newsgloss")}
    assert made == {"Annotator 1", "Annotator 2"}
    told = {one["name"] for one in newsgloss.ok("history", "given.newsgloss", "--json").rows}
    assert told == {"Make the library", "Make an anonymised copy", *(f"Add annotator {one}" for one in made)}


def test_who_is_who_and_the_time_of_day_are_told_as_wanted(newsgloss, library, span_of):
    newsgloss.annotate(library, [{**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person"}])
    newsgloss.ok("anonymise", library, "--to", "given.newsgloss", "--days", "--key", "key.csv")
    with (newsgloss.folder / "key.csv").open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    (one,) = newsgloss.annotations("given.newsgloss")
    assert (one["annotator"], one["annotator_id"]) == (row["annotator"], row["annotator_id"])
    assert one["created_at"].endswith("T00:00:00.000Z")
    assert row["name"] == newsgloss.annotations(library)[0]["annotator"]


def test_nothing_that_is_there_is_replaced(newsgloss, library):
    (newsgloss.folder / "mine.csv").write_text("mine")
    for options in (["--to", library], ["--to", "mine.csv"], ["--to", "given.newsgloss", "--key", "mine.csv"]):
        assert newsgloss.run("anonymise", library, *options).error.endswith("Choose another name.")
    assert (newsgloss.folder / "mine.csv").read_text() == "mine"
    assert not (newsgloss.folder / "given.newsgloss").exists()
