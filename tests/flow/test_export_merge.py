"""`export` and `merge` on the command line: what is written, what is said, and what is refused whole."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path

import pytest

FILES = {"annotations.csv", "articles.csv", "entities.csv", "codebook.csv", "datapackage.json"}


@pytest.fixture
def annotated(newsgloss, library, span_of):
    run = newsgloss.annotate(
        library,
        [
            {**span_of("letter.txt", "👩‍👩‍👧"), "kind": "mention", "label": "Person", "entity": "=A family, “so”"},
            {**span_of("courier.md", "went on.\nAron".replace("\n", " ")), "kind": "topic", "topic": "Music/AC\\/DC"},
            {"article": "harbour.txt", "kind": "note", "note": "+1; a, \"b\"\nand a second line\t"},
        ],
    )  # fmt: skip
    assert run.status == 0, run.err
    return library


def rows(path: Path, encoding: str = "utf-8") -> list[dict[str, str]]:
    with path.open(encoding=encoding, newline="") as file:
        return list(csv.DictReader(file))


def test_all_files_are_written_and_named_with_their_rows(newsgloss, annotated, tmp_path):
    run = newsgloss.ok("export", annotated, "--format", "csv", "--to", "out")
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES
    told = dict(line.split("\t") for line in run.lines)
    for name in FILES - {"datapackage.json"}:
        assert told[str(Path("out") / name)] == f"{len(rows(tmp_path / 'out' / name))} rows"
    exported = rows(tmp_path / "out" / "annotations.csv")
    assert [(row["id"], row["quote"], row["note"]) for row in exported] == [
        (one["id"], one["quote"] or "", one["note"] or "") for one in newsgloss.annotations(annotated)
    ]
    assert {row["topic"] for row in exported} == {"", "Music/AC\\/DC"}
    assert [row["name"] for row in rows(tmp_path / "out" / "articles.csv")] == [
        row["name"] for row in newsgloss.ok("articles", annotated, "--json").rows
    ]


def test_an_export_replaces_an_earlier_one_and_leaves_other_files_alone(newsgloss, annotated, tmp_path):
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "out")
    (tmp_path / "out" / "mine.txt").write_text("mine")
    newsgloss.ok("undo", annotated)
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "out")
    assert rows(tmp_path / "out" / "annotations.csv") == []
    assert {path.name for path in (tmp_path / "out").iterdir()} == FILES | {"mine.txt"}


def test_the_profile_for_spreadsheets_neutralises_formulas(newsgloss, annotated, tmp_path):
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "out", "--profile", "spreadsheet")
    data = (tmp_path / "out" / "annotations.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    assert b"\r\n" in data
    exported = rows(tmp_path / "out" / "annotations.csv", "utf-8-sig")
    assert {row["entity"] for row in exported} == {"", "'=A family, “so”"}
    assert {row["note"][:3] for row in exported} == {"", "'+1"}


@pytest.mark.parametrize("format_id", ["excel", "CSV", "", "annotations.exchange"])
def test_an_unknown_format_is_an_error_that_names_those_there_are(newsgloss, library, tmp_path, format_id):
    error = newsgloss.run("export", library, "--format", format_id, "--to", "out").error
    assert error.startswith(f"There is no format “{format_id}”. Formats are: csv, ")
    assert not (tmp_path / "out").exists()


def test_a_place_that_cannot_be_written_into_is_an_error(newsgloss, library, tmp_path):
    (tmp_path / "file").write_text("mine")
    assert "is a file, not a folder" in newsgloss.run("export", library, "--format", "csv", "--to", "file").error
    assert "There is no folder" in newsgloss.run("export", library, "--format", "csv", "--to", "no/such/out").error
    assert newsgloss.run("export", library, "--format", "csv", "--to", library).status == 1
    assert (tmp_path / "file").read_text() == "mine"
    newsgloss.whole(library)


@pytest.fixture
def apart(newsgloss, other_machine, library, span_of):
    """Two copies of one library, each annotated on its own machine."""
    theirs = Path(shutil.copy(library, library.with_name("theirs.newsgloss")))
    mine = {**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person", "entity": "Ilse Kast"}
    assert newsgloss.annotate(library, [mine]).status == 0
    rows_there = [
        {**span_of("harbour.txt", "Norda"), "kind": "mention", "label": "Harbour town", "note": "Where?"},
        {"article": "courier.md", "kind": "topic", "topic": "Politics/Talks"},
    ]
    assert other_machine.annotate(theirs, rows_there, "--annotator", "Ana").status == 0
    return library, theirs


def without_times(found: list[dict]) -> list[str]:
    return sorted(json.dumps(one, sort_keys=True) for one in found)


def test_a_merge_brings_both_together_and_again_changes_nothing(newsgloss, apart):
    library, theirs = apart
    both = without_times([*newsgloss.annotations(library), *newsgloss.annotations(theirs)])
    untouched = theirs.read_bytes()
    run = newsgloss.ok("merge", library, theirs)
    assert run.lines[0].startswith("Added: ")
    assert without_times(newsgloss.annotations(library)) == both
    assert theirs.read_bytes() == untouched
    newsgloss.whole(library)
    newest = next(row for row in newsgloss.ok("history", library, "--json").rows if row["kind"] == "change")
    assert newest["name"] == "Merge theirs.newsgloss"
    before = newsgloss.ok("history", library).out, newsgloss.ok("show", library, "--all", "--json").out
    again = newsgloss.ok("merge", library, theirs)
    assert again.lines[0] == "Nothing to change."
    assert (newsgloss.ok("history", library).out, newsgloss.ok("show", library, "--all", "--json").out) == before
    newsgloss.whole(library)


def test_one_undo_takes_a_merge_back_whole(newsgloss, apart):
    library, theirs = apart
    before = newsgloss.ok("show", library, "--all", "--json").out
    newsgloss.ok("merge", library, theirs)
    assert newsgloss.ok("undo", library).lines == ["Undone: Merge theirs.newsgloss"]
    assert newsgloss.ok("show", library, "--all", "--json").out == before
    newsgloss.ok("redo", library)
    assert len(newsgloss.annotations(library)) == 4
    newsgloss.whole(library)


def test_a_merge_that_is_only_tried_says_the_same_and_changes_nothing(newsgloss, apart):
    library, theirs = apart
    before = newsgloss.ok("history", library).out, newsgloss.ok("show", library, "--all", "--json").out
    tried = newsgloss.ok("merge", library, theirs, "--dry-run")
    assert (newsgloss.ok("history", library).out, newsgloss.ok("show", library, "--all", "--json").out) == before
    assert list(library.parent.glob("*.backups")) == []
    done = newsgloss.ok("merge", library, theirs)
    assert tried.lines == [line for line in done.lines if not line.startswith("Before, it was: ")]


def test_before_a_merge_there_is_a_checked_copy_of_what_the_library_was(newsgloss, apart):
    library, theirs = apart
    before = newsgloss.annotations(library)
    newsgloss.ok("merge", library, theirs)
    (backup,) = library.with_name("study.newsgloss.backups").iterdir()
    newsgloss.whole(backup)
    assert newsgloss.annotations(backup) == before


def test_a_merge_makes_the_library_if_it_is_not_there(newsgloss, apart):
    _, theirs = apart
    newsgloss.ok("merge", "new.newsgloss", theirs)
    assert without_times(newsgloss.annotations("new.newsgloss")) == without_times(newsgloss.annotations(theirs))
    newsgloss.whole("new.newsgloss")


def test_if_one_of_the_others_cannot_be_merged_none_is(newsgloss, apart, tmp_path):
    library, theirs = apart
    (tmp_path / "foreign.newsgloss").write_bytes(b"not a library" * 20)
    (tmp_path / "link.newsgloss").symlink_to(library)
    before = newsgloss.ok("show", library, "--all", "--json").out
    for other in ("missing.newsgloss", "foreign.newsgloss", tmp_path, library, "link.newsgloss"):
        assert newsgloss.run("merge", library, theirs, other).error
        assert newsgloss.ok("show", library, "--all", "--json").out == before
    newsgloss.whole(library)


@pytest.mark.parametrize("other", ["missing.newsgloss", "foreign.newsgloss"])
def test_a_merge_of_something_else_leaves_no_new_library_behind(newsgloss, tmp_path, other):
    (tmp_path / "foreign.newsgloss").write_bytes(b"not a library" * 20)
    assert newsgloss.run("merge", "new.newsgloss", other).error
    assert not (tmp_path / "new.newsgloss").exists()


def test_a_library_that_others_write_can_be_merged_from(newsgloss, apart):
    """What its writer has finished is taken."""
    from annotations.library import Library
    from annotations.model.annotator import Annotator

    library, theirs = apart
    with Library.open_to_write(theirs, Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", "Writer"), doing="test"):
        newsgloss.ok("merge", library, theirs)
    assert len(newsgloss.annotations(library)) == 4
    newsgloss.whole(library)


def test_a_choice_is_exported_by_names(newsgloss, annotated, tmp_path):
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "people", "--label", "Person")
    assert [row["label"] for row in rows(tmp_path / "people" / "annotations.csv")] == ["Person"]
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "both", "--label", "Person", "--topic", "Music")
    assert [row["kind"] for row in rows(tmp_path / "both" / "annotations.csv")] == ["topic", "mention"]
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "one", "--article", "harbour.txt")
    assert [row["article"] for row in rows(tmp_path / "one" / "annotations.csv")] == ["harbour.txt"]
    (annotator,) = {row["annotator"] for row in rows(tmp_path / "one" / "annotations.csv")}
    newsgloss.ok("export", annotated, "--format", "csv", "--to", "mine", "--annotator", annotator)
    assert len(rows(tmp_path / "mine" / "annotations.csv")) == 3


def test_articles_are_chosen_by_date_and_reading_and_annotations_by_state(newsgloss, annotated, tmp_path):
    def written(*options):
        newsgloss.ok("export", annotated, "--format", "csv", "--to", "some", *options)
        return [len(rows(tmp_path / "some" / f"{name}.csv")) for name in ("articles", "annotations")]

    assert written("--from", "2026-03", "--until", "2026-03-12") == [1, 1]
    assert written("--from", "2026-03-13") == [0, 0]
    assert written("--read", "unread") == [5, 3]
    assert written("--read", "reading", "--read", "done") == [0, 0]
    assert written("--state", "ok") == [5, 3]
    assert written("--state", "review", "--state", "lost") == [5, 0]
    for options in (("--from", "March"), ("--state", "good"), ("--read", "half")):
        error = newsgloss.run("export", annotated, "--format", "csv", "--to", "none", *options).error
        assert error.startswith(f"“{options[1]}” is no ")
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize("option", ["--article", "--label", "--topic", "--annotator"])
def test_a_name_that_stands_for_nothing_is_an_error_and_nothing_is_written(newsgloss, annotated, tmp_path, option):
    run = newsgloss.run("export", annotated, "--format", "csv", "--to", "out", option, "Nobody")
    assert run.status == 1
    assert "Nobody" in run.err
    assert not (tmp_path / "out").exists()
