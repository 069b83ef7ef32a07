"""`codebook`: printed, saved, loaded elsewhere, taken from the ready ones, and taken back."""

from __future__ import annotations

import json

import pytest

PERSON = "A human being, named or described."


def codes(newsgloss, library):
    return {one["path"]: one for one in newsgloss.ok("codebook", library, "--json").rows}


def test_labels_and_topics_are_listed(newsgloss, library):
    assert newsgloss.ok("codebook", library).lines[0] == f"label\tPerson\tPER\tP\t\t{PERSON}"
    person = codes(newsgloss, library)["Person"]
    assert (person["definition"], person["colour"], person["retired_at"], person["uses"]) == (PERSON, "orange", None, 0)


@pytest.mark.parametrize("suffix", ["json", "qdc", "csv"])
def test_a_codebook_goes_to_a_file_and_into_another_library_and_back_by_undo(newsgloss, library, tmp_path, suffix):
    row = {"article": "harbour.txt", "kind": "topic", "topic": "Economy/Ports"}
    assert newsgloss.annotate(library, [row]).status == 0
    file = tmp_path / f"book.{suffix}"
    run = newsgloss.ok("codebook", library, "--save", file)
    assert run.out == ""
    assert run.complaints[0] == f"The codebook is in {file}."
    assert (len(run.complaints) > 1) == (suffix == "qdc")
    other = tmp_path / "other.newsgloss"
    newsgloss.ok("merge", other, library)
    newsgloss.ok("undo", other)
    before = codes(newsgloss, other)
    assert "Economy/Ports" not in before
    tried = newsgloss.ok("codebook", other, "--load", file, "--dry-run")
    assert tried.err == "1 added, 0 changed, 18 kept, 0 left out. Nothing was changed.\n"
    assert codes(newsgloss, other) == before
    assert newsgloss.ok("codebook", other, "--load", file).out == tried.out
    assert "added\ttopic\tEconomy/Ports\t" in tried.lines
    assert set(codes(newsgloss, other)) == {*before, "Economy/Ports"}
    name = "study" if suffix == "json" else "book"
    assert newsgloss.ok("undo", other).out == f"Undone: Load the codebook {name}\n"
    assert codes(newsgloss, other) == before
    newsgloss.whole(other)


def test_a_ready_codebook_is_added_as_one_action(newsgloss, library):
    listed = newsgloss.ok("codebook", "--list-ready", "--json").rows
    assert [one["name"] for one in listed][:2] == ["conll-2003", "ontonotes-5"]
    assert newsgloss.ok("codebook", "--list-ready").lines[0].startswith("conll-2003\tCoNLL-2003 entities\t4 labels\t")
    run = newsgloss.ok("codebook", library, "--ready", "conll-2003", "--json")
    assert [one["outcome"] for one in run.rows] == ["changed", "changed", "added", "added"]
    assert run.rows[2]["said"] == ["The key L was left out: it belongs to Place."]
    assert run.err == "2 added, 2 changed, 0 kept, 0 left out.\n"
    assert newsgloss.ok("undo", library).out == "Undone: Load the codebook CoNLL-2003 entities\n"
    newsgloss.whole(library)


def test_codes_of_another_program_are_topics_or_what_is_said(newsgloss, library, tmp_path):
    file = tmp_path / "codes.csv"
    file.write_text("Name;Description\nFerry;A ship.\n", encoding="utf-8")
    dry = newsgloss.ok("codebook", library, "--load", file, "--dry-run")
    assert dry.lines == ["added\ttopic\tFerry\t"]
    newsgloss.ok("codebook", library, "--load", file, "--as", "label")
    assert codes(newsgloss, library)["Ferry"]["kind"] == "label"


def test_keys_that_do_something_else_in_the_window_are_left_out(newsgloss, library, tmp_path):
    file = tmp_path / "keys.json"
    one = {"kind": "label", "path": ["Noun"], "key": "n"}
    file.write_text(json.dumps({"format": "newsgloss-codebook", "version": 1, "codes": [one]}), encoding="utf-8")
    run = newsgloss.ok("codebook", library, "--load", file)
    assert run.out == "added\tlabel\tNoun\tThe key N was left out: it does something else.\n"


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (["--save", "book.xlsx"], "does not say in which format"),
        (["--save", "no/folder/book.qdc"], "could not be written"),
        (["--save", "study.newsgloss", "--format", "csv"], "is something else than a codebook"),
        (["--load", "none.qdc"], "There is no such file"),
        (["--load", "study.newsgloss"], "is not in UTF-8"),
        (["--ready", "none"], "There is no ready codebook “none”"),
    ],
)
def test_what_cannot_be_done_is_said_in_a_line(newsgloss, library, options, words):
    before = library.read_bytes()
    assert words in newsgloss.run("codebook", library, *options).error
    assert library.read_bytes() == before


@pytest.mark.parametrize(
    "options",
    [
        [], ["study.newsgloss", "--dry-run"], ["study.newsgloss", "--as", "label"],
        ["study.newsgloss", "--format", "qdc"], ["study.newsgloss", "--load", "a.json", "--ready", "framing"],
        ["study.newsgloss", "--save", "a", "--format", "x"],
    ],
)  # fmt: skip
def test_options_that_do_not_go_together_are_wrong_usage(newsgloss, library, options):
    assert newsgloss.run("codebook", *options).status == 2
