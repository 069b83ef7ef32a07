"""`outlet-rules`: the rules of outlets as a list and as a file, loaded elsewhere, applied, taken back."""

from __future__ import annotations

import json

import pytest

from annotations.commands.outlets import load
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.outlet_rule import OutletRule

ANA = Annotator("11111111-1111-4111-8111-111111111111", "Ana")
BODY = (
    "The ferry to the outer islands stays on its pier until the weather clears, the harbour master said on Monday. "
    "Nobody was hurt when the storm came in over the night, and no ship was lost.\n\n"
    "The islands have food for three weeks, said the mayor. The next boat is to bring letters and a new doctor."
)
WORDS = "the line after the headline is the section"


def text(title: str, section: str) -> bytes:
    return f"{title}\n\n{section}\n\nBy Ada Example\n\n{BODY}\n\n© 2025 The Daily Quay\n".encode()


@pytest.fixture
def study(newsgloss, tmp_path, write):
    """Two articles of one outlet, with a rule for its sections that is on and one that is off."""
    texts = {
        "a.txt": text("Storm keeps the ferry at its pier", "Weather"),
        "b.txt": text("Mayor says that the islands have food for weeks", "Islands"),
    }
    library = tmp_path / "study.newsgloss"
    newsgloss.ok("import", library, write(tmp_path / "texts", texts))
    with Library.open_to_write(library, ANA, doing="test") as opened:
        uuids = [article.uuid for article in opened.articles]
        opened.articles.set_field_of_many(uuids, "outlet", "The Daily Quay")
        place = {"base": "headline", "n": 1}
        load(opened.session, [
            OutletRule("The Daily Quay", "the daily quay", "section", "position", place, created_at=2),
            OutletRule("The Daily Quay", "the daily quay", "credit", "label", {"label": "Via"}, "off", created_at=1),
        ])  # fmt: skip
    return library


def sections(newsgloss, library) -> list[list[str]]:
    shown = newsgloss.ok("show", library, "--all", "--json").rows
    return [[one["value"] for one in article["fields"] if one["name"] == "section"] for article in shown]


def test_the_rules_are_listed_in_words(newsgloss, study):
    first, second = newsgloss.ok("outlet-rules", study, "--json").rows
    assert (first["outlet"], first["words"], first["state"], first["articles"]) == (
        "The Daily Quay", WORDS, "on", 0,
    )  # fmt: skip
    assert (second["words"], second["state"]) == ("what follows “Via” is the credit", "off")
    lines = newsgloss.ok("outlet-rules", study).lines
    assert lines[0] == f"{first['id']}\tThe Daily Quay\ton\t0\t{WORDS}"


def test_a_dry_run_lists_what_would_change_and_applying_does_it_and_undo_takes_it_back(newsgloss, study):
    before = sections(newsgloss, study)
    run = newsgloss.ok("outlet-rules", study, "--apply", "--dry-run", "--json")
    assert {(one["name"], one["settles"], one["after"]) for one in run.rows} == {
        ("a.txt", "section", "Weather"), ("b.txt", "section", "Islands"),
    }  # fmt: skip
    assert run.err == "2 articles would be changed.\n"
    assert sections(newsgloss, study) == before
    assert "2 articles changed." in newsgloss.ok("outlet-rules", study, "--apply").err
    assert sections(newsgloss, study) == [["Weather"], ["Islands"]]
    assert newsgloss.ok("outlet-rules", study, "--json").rows[0]["articles"] == 2
    assert newsgloss.ok("undo", study).out == "Undone: Apply rules of outlets to 2 articles\n"
    assert sections(newsgloss, study) == before
    assert newsgloss.ok("check", study).status == 0


def test_rules_go_to_a_file_and_into_another_library_once(newsgloss, study, tmp_path, write):
    file = tmp_path / "rules.json"
    assert newsgloss.ok("outlet-rules", study, "--export", file).err == f"2 rules written to {file}.\n"
    newsgloss.ok("outlet-rules", study, "--export", file)
    other = tmp_path / "other.newsgloss"
    newsgloss.ok("import", other, write(tmp_path / "more", {"c.txt": b"A short note\n\nNothing else in it.\n"}))
    run = newsgloss.ok("outlet-rules", other, "--load", file, "--json")
    assert "2 rules loaded." in run.err
    assert [(one["words"], one["state"]) for one in run.rows] == [
        (WORDS, "on"), ("what follows “Via” is the credit", "off"),
    ]  # fmt: skip
    assert "0 rules loaded." in newsgloss.ok("outlet-rules", other, "--load", file).err
    newsgloss.ok("undo", other)
    assert newsgloss.ok("outlet-rules", other).out == ""


WRONG = {
    "no JSON": b"{",
    "other JSON": b'{"format": "other"}',
    "deep": b"[" * 100_000,
    "no list": b'{"format": "newsgloss-outlet-rules", "version": 1, "rules": 7}',
    "a newer version": b'{"format": "newsgloss-outlet-rules", "version": 2, "rules": []}',
    "no rule": b'{"format": "newsgloss-outlet-rules", "version": 1, "rules": [7]}',
    "no text": b"\xff\xfe\x00",
}


@pytest.mark.parametrize("data", WRONG.values(), ids=WRONG)
def test_a_file_that_holds_no_rules_changes_nothing(newsgloss, study, tmp_path, data):
    file = tmp_path / "rules.json"
    file.write_bytes(data)
    before = newsgloss.ok("history", study).out
    assert "rules.json" in newsgloss.run("outlet-rules", study, "--load", file).error
    assert newsgloss.ok("history", study).out == before


def test_one_broken_rule_keeps_the_others_out_too(newsgloss, study, tmp_path):
    file = tmp_path / "rules.json"
    newsgloss.ok("outlet-rules", study, "--export", file)
    rules = json.loads(file.read_text("utf-8"))
    rules["rules"][0] |= {"id": "11111111-1111-4111-8111-111111111112", "outlet": "Another"}
    rules["rules"][1] |= {"kind": "magic"}
    file.write_text(json.dumps(rules), "utf-8")
    error = newsgloss.run("outlet-rules", study, "--load", file).error
    assert error.startswith("Rule 2 of rules.json cannot be loaded: The rule is of a kind")
    assert len(newsgloss.ok("outlet-rules", study).lines) == 2


def test_what_is_no_file_of_rules_is_not_written_over(newsgloss, study, tmp_path):
    precious = tmp_path / "precious.json"
    precious.write_text("{}", "utf-8")
    assert "is something else than rules" in newsgloss.run("outlet-rules", study, "--export", precious).error
    assert precious.read_text("utf-8") == "{}"
    assert "could not be written" in newsgloss.run("outlet-rules", study, "--export", tmp_path / "no" / "a.json").error
    assert newsgloss.run("outlet-rules", study, "--load", tmp_path / "none.json").error.startswith("There is no such")
    assert newsgloss.run("outlet-rules", study, "--dry-run").status == 2
    assert newsgloss.run("outlet-rules", study, "--load", precious, "--apply", "--dry-run").status == 2
