"""Suggestions from the command line, a process for each command, as a script uses them."""

from __future__ import annotations

import json

import pytest

from annotations.library import Library

PLACES = "Norda sleeps. The mayor of Norda wakes.\n\nIn Norda, Ilse Kast said so. Kast knows Norda.\n"
LATER = "A ship left Norda on Monday. North Norda Bank paid. Ilse Kast waved; Kast is glad.\n"


@pytest.fixture
def library(newsgloss):
    """A library of two articles, of which nothing is marked."""
    for name, text in (("places.txt", PLACES), ("later.txt", LATER)):
        (newsgloss.folder / name).write_text(text)
    newsgloss.ok("import", "a.newsgloss", "places.txt", "later.txt")
    return newsgloss.folder / "a.newsgloss"


def mention(name: str, text: str, words: str, n: int = 0, **more: object) -> dict[str, object]:
    at = -1
    for _ in range(n + 1):
        at = text.index(words, at + 1)
    return {"article": name, "kind": "mention", "start": at, "end": at + len(words), "label": "Place", **more}


def suggested(newsgloss, library, *more: str):
    return newsgloss.ok("suggest", library, *more, "--json").rows


def decide(newsgloss, library, *lines: dict[str, object]):
    (newsgloss.folder / "d.jsonl").write_text("".join(json.dumps(one) + "\n" for one in lines))
    return newsgloss.run("decide", library, "d.jsonl")


def marks(newsgloss, library, name: str) -> list[tuple[str, str, str]]:
    shown = newsgloss.ok("show", library, name, "--json").rows[0]
    return [(one["quote"], one["label"], one["origin"]) for one in shown["annotations"]]


def test_a_name_marked_in_one_article_is_offered_in_another_with_its_reason(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    (found,) = [one for one in suggested(newsgloss, library, "later.txt") if one["quote"] == "Norda"][:1]
    assert (found["label"], found["state"], found["kind"]) == ("Place", "offered", "name")
    assert found["reason"] == "marked 4 times in other articles"
    assert LATER[found["start"] : found["end"]] == "Norda"


def test_ids_are_the_same_in_every_process_and_nothing_is_written(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    before = library.read_bytes()
    first, second = suggested(newsgloss, library), suggested(newsgloss, library)
    assert [one["id"] for one in first] == [one["id"] for one in second] != []
    assert library.read_bytes() == before


def test_everywhere_marks_whole_words_that_are_no_part_of_a_longer_name_and_one_undo_takes_it_back(newsgloss, library):
    run = newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", everywhere=True)])
    assert run.out.splitlines()[-1] == "Added 1 mention; 4 other places marked."
    assert marks(newsgloss, library, "later.txt") == [("Norda", "Place", "rule")]
    marked = [one for one in suggested(newsgloss, library, "later.txt") if one["state"] == "marked"]
    assert [(one["start"], one["quote"]) for one in marked] == [(LATER.index("Norda"), "Norda")]
    newsgloss.ok("undo", library)
    assert marks(newsgloss, library, "places.txt") == marks(newsgloss, library, "later.txt") == []


def test_what_everywhere_marked_can_be_accepted_and_rejected_and_is_no_longer_offered(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", everywhere=True)])
    offered = [one for one in suggested(newsgloss, library, "places.txt") if one["state"] == "marked"]
    assert len(offered) == 3
    assert decide(
        newsgloss, library,
        {"suggestion": offered[0]["id"], "decision": "accept"},
        {"suggestion": offered[1]["id"], "decision": "accept", "label": "Town"},
        {"suggestion": offered[2]["id"], "decision": "reject"},
    ).status == 0  # fmt: skip
    assert sorted(marks(newsgloss, library, "places.txt")) == [
        ("Norda", "Place", "accepted"), ("Norda", "Place", "imported"), ("Norda", "Town", "accepted"),
    ]  # fmt: skip
    assert offered[2]["id"] not in [one["id"] for one in suggested(newsgloss, library, "places.txt")]


def test_a_reject_everywhere_takes_the_marks_away_that_nobody_looked_at_and_stops_the_words(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", everywhere=True)])
    first = next(one for one in suggested(newsgloss, library, "places.txt") if one["state"] == "marked")
    assert decide(newsgloss, library, {"suggestion": first["id"], "decision": "reject", "everywhere": True}).status == 0
    assert marks(newsgloss, library, "later.txt") == []
    assert all(one["quote"] != "Norda" for one in suggested(newsgloss, library))


def test_a_later_yes_lets_the_words_be_offered_again(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(3)])
    found = next(one for one in suggested(newsgloss, library, "later.txt") if one["quote"] == "Norda")
    decide(newsgloss, library, {"suggestion": found["id"], "decision": "reject", "everywhere": True})
    assert all(one["quote"] != "Norda" for one in suggested(newsgloss, library))
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", 3)])
    with Library.open(library) as opened:
        who = opened.annotators()[0][0]
        assert not opened.suggestions.memory(who, None).learner.stopped


def test_ids_stay_valid_within_a_file_whatever_everywhere_did_meanwhile(newsgloss, library):
    newsgloss.annotate(library, [mention("later.txt", LATER, "Norda", n) for n in range(2)])
    found = [one for one in suggested(newsgloss, library, "places.txt") if one["quote"] == "Norda"]
    assert len(found) == 4
    run = decide(
        newsgloss, library,
        {"suggestion": found[0]["id"], "decision": "accept", "everywhere": True},
        {"suggestion": found[1]["id"], "decision": "reject"},
        {"suggestion": found[2]["id"], "decision": "accept"},
    )  # fmt: skip
    assert (run.status, run.out) == (0, "Decided: 3 suggestions.\n")
    assert [one[2] for one in marks(newsgloss, library, "places.txt")] == ["accepted", "accepted", "rule"]


@pytest.mark.parametrize("which", [0, 2])
def test_an_accept_everywhere_of_any_place_settles_all_places_of_the_words(newsgloss, library, which):
    newsgloss.annotate(library, [mention("later.txt", LATER, "Norda", n) for n in range(2)])
    found = [one for one in suggested(newsgloss, library, "places.txt") if one["quote"] == "Norda"]
    assert len(found) == 4
    decide(newsgloss, library, {"suggestion": found[which]["id"], "decision": "accept", "everywhere": True})
    origins = [one[2] for one in marks(newsgloss, library, "places.txt")]
    assert origins == ["accepted" if n == which else "rule" for n in range(4)]
    left = [one for one in suggested(newsgloss, library, "places.txt") if one["quote"] == "Norda"]
    assert [one["state"] for one in left] == ["marked"] * 3


def test_places_where_the_words_are_offered_are_settled_though_they_are_part_of_a_longer_name(newsgloss, library):
    lines = [mention("later.txt", LATER, "Norda", n) for n in range(2)]
    newsgloss.annotate(library, lines)
    text = "North Norda Bank paid. Norda slept.\n"
    (newsgloss.folder / "bank.txt").write_text(text)
    newsgloss.ok("import", library, "bank.txt")
    found = [one for one in suggested(newsgloss, library, "bank.txt") if one["quote"] == "Norda"]
    assert [one["start"] for one in found] == [6, 23]
    decide(newsgloss, library, {"suggestion": found[1]["id"], "decision": "accept", "everywhere": True})
    assert [one[2] for one in marks(newsgloss, library, "bank.txt")] == ["rule", "accepted"]


def test_it_is_told_how_many_marks_go_where_words_are_rejected_everywhere(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda") | {"everywhere": True}])
    there = len(marks(newsgloss, library, "later.txt"))
    assert there
    found = [one for one in suggested(newsgloss, library, "places.txt") if one["quote"] == "Norda"]
    run = decide(newsgloss, library, {"suggestion": found[0]["id"], "decision": "reject", "everywhere": True})
    assert "that “everywhere” had put elsewhere went, too" in run.err
    assert marks(newsgloss, library, "later.txt") == []


def test_an_accept_with_other_ends_makes_the_mention_there_and_one_undo_takes_it_back(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    found = [one for one in suggested(newsgloss, library, "later.txt") if one["quote"] == "Norda"]
    start = LATER.index("North Norda Bank")
    moved = {"suggestion": found[-1]["id"], "decision": "accept", "start": start, "end": start + 16, "label": "Bank"}
    run = decide(newsgloss, library, moved)
    assert (run.status, run.out) == (0, "Decided: 1 suggestion.\n")
    assert marks(newsgloss, library, "later.txt") == [("North Norda Bank", "Bank", "accepted")]
    assert all(one["end"] <= start or one["start"] >= start + 16 for one in suggested(newsgloss, library, "later.txt"))
    newsgloss.ok("undo", library)
    assert marks(newsgloss, library, "later.txt") == []


def test_what_everywhere_marked_stands_no_longer_where_it_was_accepted_with_other_ends(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", everywhere=True)])
    one = next(one for one in suggested(newsgloss, library, "later.txt") if one["state"] == "marked")
    moved = {
        "suggestion": one["id"],
        "decision": "accept",
        "start": one["start"],
        "end": one["end"] + len(" on Monday"),
    }
    assert decide(newsgloss, library, moved).status == 0
    assert marks(newsgloss, library, "later.txt") == [("Norda on Monday", "Place", "accepted")]
    newsgloss.ok("undo", library)
    assert marks(newsgloss, library, "later.txt") == [("Norda", "Place", "rule")]


def test_an_accept_with_other_ends_everywhere_marks_the_words_it_has_then(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    one = next(one for one in suggested(newsgloss, library, "later.txt") if one["quote"] == "Norda")
    text = "The harbour of Norda on Monday is full. Norda on Monday!\n"
    (newsgloss.folder / "more.txt").write_text(text)
    newsgloss.ok("import", library, "more.txt")
    end = one["end"] + len(" on Monday")
    decide(newsgloss, library, {"suggestion": one["id"], "decision": "accept", "end": end, "start": one["start"],
                                "everywhere": True})  # fmt: skip
    assert [one[0] for one in marks(newsgloss, library, "more.txt")] == ["Norda on Monday"] * 2


def test_lines_that_are_wrong_are_told_and_the_others_are_taken(newsgloss, library):
    newsgloss.annotate(library, [mention("later.txt", LATER, "Norda", n) for n in range(2)])
    found = suggested(newsgloss, library, "places.txt")[0]
    run = decide(
        newsgloss, library,
        {"suggestion": "x", "decision": "accept"},
        {"suggestion": found["id"], "decision": "perhaps"},
        {"decision": "accept"},
        {"suggestion": found["id"], "decision": "accept"},
        {"suggestion": found["id"], "decision": "reject"},
        {"suggestion": found["id"], "decision": "accept", "start": found["start"]},
        {"suggestion": found["id"], "decision": "accept", "start": found["end"], "end": found["end"] + 3},
        {"suggestion": found["id"], "decision": "accept", "start": found["start"], "end": 10_000},
        {"suggestion": found["id"], "decision": "reject", "start": found["start"], "end": found["end"]},
    )  # fmt: skip
    assert run.status == 1
    assert run.err.splitlines() == [
        "line 1: “x” is no suggestion's id.",
        "line 2: “decision” must be one of accept, reject.",
        "line 3: The line names no “suggestion”.",
        "line 5: These words were marked meanwhile.",
        "line 6: “start” and “end” must both be whole numbers.",
        "line 7: “start” and “end” must be in the article, and overlap what was suggested.",
        "line 8: “start” and “end” must be in the article, and overlap what was suggested.",
        "line 9: Only what is accepted has a “start” and an “end”.",
    ]
    assert run.out == "Decided: 1 suggestion; 8 lines left out.\n"


def test_a_suggestion_of_a_text_that_was_changed_since_is_refused(newsgloss, library):
    newsgloss.annotate(library, [mention("later.txt", LATER, "Norda", n) for n in range(2)])
    found = suggested(newsgloss, library, "places.txt")[0]
    (newsgloss.folder / "newer.txt").write_text("Well: " + PLACES)
    newsgloss.ok("revise", library, "places.txt", "newer.txt")
    run = decide(newsgloss, library, {"suggestion": found["id"], "decision": "accept"})
    assert (run.status, run.err) == (1, "line 1: The text was changed since. Look for the words again.\n")


def test_a_file_with_the_bytes_of_another_is_found_by_its_own_name_too(newsgloss, library):
    (newsgloss.folder / "twin.txt").write_text(LATER)
    newsgloss.ok("import", library, "twin.txt")
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    assert suggested(newsgloss, library, "twin.txt") == suggested(newsgloss, library, "later.txt") != []


def test_a_training_that_is_due_is_begun_after_the_answer_and_leaves_a_model(newsgloss, library, monkeypatch):
    names = ("Norda", "Ilse Kast")
    for n in range(8):
        text = f"Day {n}. A ship left Norda on Monday, and Ilse Kast waved. In Norda, Ilse Kast slept.\n"
        (newsgloss.folder / f"day{n}.txt").write_text(text)
        newsgloss.ok("import", library, f"day{n}.txt")
        newsgloss.annotate(library, [mention(f"day{n}.txt", text, one, k) for one in names for k in (0, 1)])
    models = "**/models/*.trained"
    suggested(newsgloss, library, "later.txt")
    assert list(newsgloss.folder.glob(models)) == []
    monkeypatch.setenv("NEWSGLOSS_TRAINING", "wait")
    suggested(newsgloss, library, "later.txt")
    assert len(list(newsgloss.folder.glob(models))) == 1
    assert suggested(newsgloss, library, "later.txt") != []


def test_a_label_that_decisions_make_goes_with_them_by_one_undo(newsgloss, library):
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", everywhere=True)])
    one = next(one for one in suggested(newsgloss, library, "places.txt") if one["state"] == "marked")
    before = newsgloss.ok("codebook", library).out
    decide(newsgloss, library, {"suggestion": one["id"], "decision": "accept", "label": "Hamlet"})
    assert "Hamlet" in newsgloss.ok("codebook", library).out
    newsgloss.ok("undo", library)
    assert newsgloss.ok("codebook", library).out == before


def test_that_an_article_is_too_long_for_the_model_is_said_beside_its_known_names(newsgloss, library):
    text = f"A long day\n\n{'So it went on. ' * 5_000}\n\nA ship left Norda.\n"
    (newsgloss.folder / "long.txt").write_text(text)
    newsgloss.ok("import", library, "long.txt")
    newsgloss.annotate(library, [mention("places.txt", PLACES, "Norda", n) for n in range(4)])
    found = newsgloss.ok("suggest", library, "long.txt", "--json")
    assert [one["quote"] for one in found.rows] == ["Norda"]
    assert found.err == "long.txt: The article is very long: only known names and patterns are suggested in it.\n"
    assert newsgloss.ok("suggest", library, "later.txt").err == ""
