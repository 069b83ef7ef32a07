"""Mending texts from the command line: newer versions, other encodings, earlier texts, errata."""

from __future__ import annotations

import csv

import pytest

from tests.flow.conftest import HARBOUR, LATIN

NEWER = HARBOUR.replace("nine days", "ten days").replace("Ilse Kast, who", "Ilse Kast-Brun, who") + "\nCorrected.\n"


@pytest.fixture
def marked(newsgloss, library, span_of):
    """A library with two mentions in one article."""
    mentions = [{**span_of("harbour.txt", words), "kind": "mention", "label": "Term"} for words in ("nine", "dockers")]
    assert newsgloss.annotate(library, mentions).status == 0
    (newsgloss.folder / "newer.txt").write_text(NEWER, encoding="utf-8")
    return library


def states(newsgloss, library) -> dict[str, str]:
    return {one["quote"]: one["state"] for one in newsgloss.show(library, "harbour.txt")["annotations"]}


def test_a_newer_version_is_taken_and_undone(newsgloss, marked):
    foretold = newsgloss.ok("revise", marked, "harbour.txt", "newer.txt", "--dry-run").lines
    assert states(newsgloss, marked) == {"nine": "ok", "dockers": "ok"}
    done = newsgloss.ok("revise", marked, "harbour.txt", "newer.txt")
    assert foretold[0].split("; ")[1] == done.lines[0].split("; ")[1]
    assert states(newsgloss, marked) == {"nine": "review", "dockers": "ok"}
    assert newsgloss.show(marked, "harbour.txt")["text"] == NEWER
    assert newsgloss.ok("undo", marked).lines == ["Undone: Replace the text of harbour.txt by newer.txt"]
    assert states(newsgloss, marked) == {"nine": "ok", "dockers": "ok"}
    newsgloss.whole(marked)


def test_an_earlier_text_is_gone_back_to(newsgloss, marked):
    newsgloss.ok("revise", marked, "harbour.txt", "newer.txt")
    newest, oldest = newsgloss.ok("revisions", marked, "harbour.txt", "--json").rows
    assert (newest["kind"], newest["current"], oldest["kind"], oldest["current"]) == (
        "replaced",
        True,
        "decoded",
        False,
    )
    newsgloss.ok("go-back", marked, "harbour.txt", oldest["id"])
    assert states(newsgloss, marked) == {"nine": "ok", "dockers": "ok"}
    assert newsgloss.show(marked, "harbour.txt")["text"] == HARBOUR
    assert "the text that" in newsgloss.run("go-back", marked, "harbour.txt", oldest["id"]).error
    newsgloss.whole(marked)


def test_an_encoding_is_changed_afterwards(newsgloss, library):
    foretold = newsgloss.ok("decode", library, "latin.txt", "--encoding", "cp1251", "--dry-run")
    assert "would be changed in" in foretold.lines[0]
    newsgloss.ok("decode", library, "latin.txt", "--encoding", "cp1251")
    shown = newsgloss.show(library, "latin.txt")
    assert shown["text"] == LATIN.encode("cp1252").decode("cp1251")
    assert shown["original"]["encoding"] == "cp1251"
    newsgloss.ok("decode", library, "latin.txt", "--encoding", "windows-1252")
    assert newsgloss.show(library, "latin.txt")["text"] == LATIN
    assert "no text encoding" in newsgloss.run("decode", library, "latin.txt", "--encoding", "klingon").error
    newsgloss.whole(library)


def test_errata_are_listed_and_written(newsgloss, marked):
    newsgloss.ok("revise", marked, "harbour.txt", "newer.txt")
    rows = newsgloss.ok("errata", marked, "--json").rows
    assert [(row["kind"], row["before"], row["after"]) for row in rows] == [
        ("words", "nine", "ten"), ("words", "", "-Brun"), ("line", "", "\nCorrected.\n")
    ]  # fmt: skip
    newsgloss.ok("errata", marked, "--to", "errata.csv")
    with (newsgloss.folder / "errata.csv").open(encoding="utf-8", newline="") as file:
        written = list(csv.DictReader(file))
    assert written == [{key: str(value) for key, value in row.items()} for row in rows]
    newsgloss.ok("errata", marked, "--to", "errata.csv", "--article", "letter.txt")
    assert (newsgloss.folder / "errata.csv").read_text().count("\n") == 1
    assert "something else than errata" in newsgloss.run("errata", marked, "--to", "newer.txt").error


def test_what_is_no_newer_version_is_refused(newsgloss, marked):
    (newsgloss.folder / "same.txt").write_bytes(HARBOUR.encode())
    assert "has already" in newsgloss.run("revise", marked, "harbour.txt", "same.txt").error
    assert "There is no such file" in newsgloss.run("revise", marked, "harbour.txt", "nowhere.txt").error
    assert "is a folder" in newsgloss.run("revise", marked, "harbour.txt", ".").error
