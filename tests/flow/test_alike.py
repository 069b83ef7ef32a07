"""`alike`: the articles that look alike, in groups, with what differs; nothing is written."""

from __future__ import annotations

import pytest

STORY = (
    "The dockers of Norda went back to work on Monday after nine days. Ilse Kast, who speaks for them, said that the "
    "harbour belongs to those who work in it.\n\nThe port authority promised forty new cranes by the end of the year. "
    "Nobody at the Norda Shipping Company would say who pays for them, or when the first one is to be built.\n\n"
    "Ferries to the islands will leave every hour again from Tuesday morning, as they did before the strike.\n"
)
HEAD = "Harbour strike ends in Norda\n\n12 March 2026\n\n"
CUT = STORY.rpartition("\n\n")[0]


@pytest.fixture
def study(newsgloss, tmp_path, write):
    """A story, a copy cut at its end, the same with other signs, and another one with the same headline."""
    texts = {
        "courier.txt": f"{HEAD}{STORY}".encode(),
        "herald.txt": f"Dockers go back to work\n\n13 March 2026\n\n{CUT}\n".encode(),
        "again.txt": f"{HEAD}{STORY.replace(',', ' –')}".encode(),
        "other.txt": b"Harbour strike ends in Norda\n\nThe mayor of Elsin was glad to hear it, and so were gulls.\n",
    }
    library = tmp_path / "alike.newsgloss"
    newsgloss.ok("import", library, write(tmp_path / "texts", texts))
    return library


def test_groups_say_how_alike_each_is_to_the_first_and_what_differs(newsgloss, study):
    before = study.read_bytes()
    (group,) = newsgloss.ok("alike", study, "--json").rows
    first, again, cut = group["articles"]
    assert (first["name"], first["kind"], first["share"]) == ("again.txt", None, None)
    assert (again["name"], again["kind"], again["share"], again["added"]) == ("courier.txt", "same", 1, 0)
    assert (cut["name"], cut["kind"], cut["share"], cut["added"]) == ("herald.txt", "copy", 1, 0)
    assert cut["missing"] == first["words"] - cut["words"] == 18
    assert (cut["title"], cut["date_published"]) == ("Dockers go back to work", "2026-03-13")
    lines = newsgloss.ok("alike", study).lines
    assert lines[0] == "Group 1: 3 articles"
    assert "100% copy\t2026-03-13" in lines[3]
    assert lines[3].endswith("0 words added, 18 missing")
    assert study.read_bytes() == before


def test_one_article_is_told_what_it_looks_like(newsgloss, study):
    (group,) = newsgloss.ok("alike", study, "--article", "herald.txt", "--json").rows
    assert [one["name"] for one in group["articles"]] == ["herald.txt", "again.txt", "courier.txt"]
    assert [one["added"] for one in group["articles"]] == [None, 18, 18]
    run = newsgloss.ok("alike", study, "--article", "other.txt")
    assert (run.out, run.err) == ("", "No other article looks like it.\n")


def test_where_nothing_is_alike_that_is_said(newsgloss, study):
    for name in ("again.txt", "herald.txt"):
        text = f"{name} and nothing else that anybody has written\n"
        (study.parent / name).write_text(text)
    library = study.parent / "few.newsgloss"
    newsgloss.ok("import", library, study.parent / "again.txt", study.parent / "herald.txt")
    run = newsgloss.ok("alike", library)
    assert (run.out, run.err) == ("", "No articles look alike.\n")


def test_a_threshold_out_of_bounds_is_wrong_usage(newsgloss, study):
    assert newsgloss.run("alike", study, "--threshold", "0.3").status == 2
    assert newsgloss.ok("alike", study, "--threshold", "1", "--json").rows
