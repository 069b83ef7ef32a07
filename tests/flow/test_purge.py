"""`bin`, `put-back` and `purge` as a person calls them."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.purge import Lost, Purged
from reader.config.purged import purge_and_forget
from reader.config.training import models_folder
from tests.flow.conftest import HARBOUR


@pytest.fixture
def annotated(newsgloss, library, span_of):
    """A library with a mention and a note in harbour.txt."""
    mention = span_of("harbour.txt", "Ilse Kast")
    newsgloss.annotate(library, [{**mention, "kind": "mention", "label": "Person", "note": "Gobbledygook."}])
    return library


def ids(newsgloss, library) -> list[str]:
    return [row["id"] for row in newsgloss.ok("bin", library, "--json").rows]


def test_what_undo_took_away_comes_back_by_its_id(newsgloss, annotated):
    newsgloss.ok("undo", annotated)
    rows = newsgloss.ok("bin", annotated, "--json").rows
    mention = next(row for row in rows if row["kind"] == "mention")
    assert (mention["words"], mention["more"]) == ("Ilse Kast", "Person")
    assert newsgloss.ok("put-back", annotated, mention["id"]).lines == ["Put back: 1 thing and 1 that went along."]
    assert mention["id"] not in ids(newsgloss, annotated)
    again = newsgloss.run("put-back", annotated, mention["id"])
    assert (again.status, again.error) == (1, f"Nothing that was deleted here has the id {mention['id']}.")
    newsgloss.ok("check", annotated)


def test_an_empty_bin_says_so(newsgloss, library):
    run = newsgloss.run("bin", library)
    assert (run.status, run.out, run.err) == (0, "", "Nothing is deleted here.\n")


def test_a_purge_says_what_will_be_lost_and_wants_a_yes(newsgloss, annotated):
    before = annotated.read_bytes()
    run = newsgloss.run("purge", annotated, "--article", "harbour.txt")
    assert run.status == 1
    assert run.error == "Nothing was changed. It cannot be undone: say --yes to do it."
    assert run.lines[0].startswith("Lost for good: 1 article, 2 annotations, ")
    assert newsgloss.ok("purge", annotated, "--article", "harbour.txt", "--dry-run").lines == run.lines
    assert annotated.read_bytes() == before


def test_a_purged_article_is_in_no_file_any_more(newsgloss, annotated):
    learned = newsgloss.folder / "settings" / "models"
    words = [line for line in HARBOUR.splitlines() if len(line) > 20]
    run = newsgloss.ok("purge", annotated, "--article", "harbour.txt", "--yes")
    assert run.lines[-1] == "Done: Purge 1 article and 2 annotations"
    newsgloss.ok("check", annotated)
    assert newsgloss.run("show", annotated, "harbour.txt").status == 1
    beside = [annotated, *annotated.with_name(annotated.name + ".backups").rglob("*")]
    for file in (one for one in beside if one.is_file()):
        data = file.read_bytes()
        assert not [one for one in ("Gobbledygook", "harbour.txt", *words) if one.encode() in data], file
    assert not list(learned.glob("*")) if learned.is_dir() else True


def test_a_deleted_article_is_purged_by_its_name(newsgloss, library):
    newsgloss.ok("undo", library)
    newsgloss.ok("purge", library, "--article", "harbour.txt", "--yes")
    assert "harbour.txt" not in newsgloss.ok("bin", library).out
    newsgloss.ok("check", library)


def test_an_annotators_name_goes_from_a_library(newsgloss, annotated):
    name = newsgloss.ok("history", annotated, "--json").rows[0]["annotator"]
    newsgloss.ok("purge", annotated, "--annotator", name, "--keep-annotations", "--yes")
    shown = newsgloss.ok("show", annotated, "harbour.txt", "--json").rows[0]
    assert {one["annotator"] for one in shown["annotations"]} == {"Anonymous 1"}
    assert name.encode() not in annotated.read_bytes()


@pytest.mark.parametrize(
    "arguments",
    [[], ["--article", "a", "--annotator", "b"], ["--article", "a", "--keep-annotations"]],
)
def test_what_is_to_go_is_named_once(newsgloss, library, arguments):
    assert newsgloss.run("purge", library, *arguments).status == 2


def test_what_was_learned_is_gone_before_a_purge_that_may_be_killed_and_after_it(annotated, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    with Library.open(annotated) as library:
        learned = models_folder() / f"tally-{library.uuid}-x.bin"
        learned.parent.mkdir(parents=True)
        learned.write_bytes(b"Gobbledygook")
        seen = []

        def purge() -> Purged:
            seen.append(learned.exists())
            learned.write_bytes(b"what was being learned meanwhile")
            return Purged(Lost(), "Purge 1 article", finished=True)

        assert purge_and_forget(library, purge).finished
    assert seen == [False]
    assert not learned.exists()
