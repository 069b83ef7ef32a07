"""`import-annotations` on the command line: what is taken, what is said, and what one undo takes back."""

from __future__ import annotations

import csv
import json

import pytest


@pytest.fixture
def pairs(tmp_path):
    """A folder of texts and annotations of brat, with some that do not fit."""
    folder = tmp_path / "pairs"
    folder.mkdir()
    (folder / "one.txt").write_bytes("Ilse Kast kam nach Köln.\r\nKast blieb.\r\n".encode())
    (folder / "one.ann").write_text("T1\tPER 0 9\tIlse Kast\nT2\tLOC 19 23\tKöln\n#1\tAnnotatorNotes T1\tA guest.\n")
    (folder / "two.txt").write_text("Bo came. Then Bo left.")
    (folder / "two.ann").write_text("T1\tPER 0 2\tBo\nT2\tPER 5 7\tBo\nT3\tPER 0 2\tXy\n")
    return folder


def test_articles_labels_and_annotations_are_taken_once_and_undone_at_once(newsgloss, library, pairs):
    before = newsgloss.ok("articles", library, "--json").rows
    run = newsgloss.run("import-annotations", library, pairs, "--report", "report.csv")
    assert run.status == 1
    assert run.lines[-1] == "Added 2 articles, 3 mentions and 1 note; 1 left out; 1 not where the file says."
    assert {"new label: PER", "new label: LOC"} <= set(run.lines)
    assert "two.txt, T3: left out. Its words are not where the file says. Its words: “Xy”." in run.err
    with (newsgloss.folder / "report.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["where"], row["outcome"]) for row in rows] == [("T3", "left out"), ("T2", "waits")]
    again = newsgloss.run("import-annotations", library, pairs)
    assert again.lines == [
        "Added nothing; 2 articles there already; 4 annotations there already; 1 left out; 1 not where the file says."
    ]
    assert newsgloss.ok("check", library).lines[-1].endswith("is whole.")
    undone = newsgloss.ok("undo", library)
    assert undone.lines == ["Undone: Import annotations: 2 articles, 3 mentions and 1 note"]
    assert newsgloss.ok("articles", library, "--json").rows == before


def test_a_dry_run_says_what_would_be_done_and_does_nothing(newsgloss, library, pairs):
    before = newsgloss.ok("history", library).lines
    run = newsgloss.run("import-annotations", library, pairs, "--dry-run")
    assert "label:PER\tlabel:PER\t4 annotations" in run.lines
    assert run.lines[-1].startswith("Would add 2 articles, 3 mentions and 1 note; ")
    assert newsgloss.ok("history", library).lines == before
    assert newsgloss.run("import-annotations", "none.newsgloss", pairs, "--dry-run").status == 1
    assert not (newsgloss.folder / "none.newsgloss").exists()


def test_a_map_says_what_codes_become(newsgloss, library, pairs):
    (newsgloss.folder / "map.json").write_text(json.dumps({"PER": "label:Person", "label:LOC": "leave out"}))
    run = newsgloss.run("import-annotations", library, pairs, "--map", "map.json", "--annotator", "Ben")
    assert run.lines[-1].startswith("Added 2 articles, 2 mentions and 1 note; 1 annotation left out by choice; ")
    made = [one for one in newsgloss.annotations(library) if one["origin"] == "imported"]
    assert {one["label"] for one in made if one["kind"] == "mention"} == {"Person"}
    assert {one["annotator"] for one in made} == {"Ben"}


@pytest.mark.parametrize("words", ["[]", '{"PER": 1}', "{", '{"PER": "Person"}'])
def test_a_wrong_map_is_said_before_anything_is_done(newsgloss, library, pairs, words):
    (newsgloss.folder / "map.json").write_text(words)
    run = newsgloss.run("import-annotations", library, pairs, "--map", "map.json")
    assert (run.status, run.out) == (1, "")
    assert "map.json is no JSON object" in run.err or "cannot become “Person”" in run.err


def test_what_is_no_file_of_annotations_makes_no_library(newsgloss, tmp_path):
    (tmp_path / "words.txt").write_text("Only words.")
    run = newsgloss.run("import-annotations", "new.newsgloss", "words.txt", "missing.ann")
    assert run.status == 1
    assert "words.txt: It is no file of annotations that is known here." in run.err
    assert not (newsgloss.folder / "new.newsgloss").exists()
    wrong = newsgloss.run("import-annotations", "new.newsgloss", "words.txt", "--format", "pictures")
    assert "There is no format “pictures” to import." in wrong.err


def test_a_library_as_json_lines_is_merged_once(newsgloss, library):
    newsgloss.ok("export", library, "--format", "jsonl", "--to", "all.jsonl")
    newsgloss.ok("import-annotations", "second.newsgloss", "all.jsonl")
    articles = [
        {row["id"] for row in newsgloss.ok("articles", one, "--json").rows} for one in (library, "second.newsgloss")
    ]
    assert articles[0] == articles[1]
    history = newsgloss.ok("history", "second.newsgloss").lines
    newsgloss.ok("import-annotations", "second.newsgloss", "all.jsonl")
    assert newsgloss.ok("history", "second.newsgloss").lines == history
