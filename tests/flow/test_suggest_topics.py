"""`suggest-topics`: topics are offered by what was tagged so far; what was learned is kept beside the settings."""

from __future__ import annotations

import json

import pytest

HARBOUR = ["cranes", "quay", "dockers", "ferry", "cargo", "tug", "pilot"]
SCHOOL = ["pupils", "lessons", "teacher", "exam", "classroom", "homework", "desk"]


def story(words: list[str], n: int) -> bytes:
    one, two, three, *_ = words[n % 7 :] + words[: n % 7]
    return (
        f"{one.title()} and {two} in Norda, day {'abcdefgh'[n]}\n\n12 March 2026\n\n"
        f"The {one} were there on Monday, said the mayor. The {two} came in the evening, and so did the {three}.\n"
    ).encode()


@pytest.fixture
def study(newsgloss, tmp_path, write):
    """Eight articles of each of two topics, seven of them tagged."""
    texts = {f"h{n}.txt": story(HARBOUR, n) for n in range(8)} | {f"s{n}.txt": story(SCHOOL, n) for n in range(8)}
    library = tmp_path / "topics.newsgloss"
    newsgloss.ok("import", library, write(tmp_path / "texts", texts))
    rows = [
        {"article": f"{letter}{n}.txt", "kind": "topic", "topic": topic}
        for letter, topic in (("h", "Economy/Harbours"), ("s", "Schools"))
        for n in range(1, 8)
    ]
    (tmp_path / "rows.jsonl").write_text("".join(f"{json.dumps(row)}\n" for row in rows))
    newsgloss.ok("annotate", library, tmp_path / "rows.jsonl")
    return library


def test_what_is_not_tagged_yet_is_offered_the_topic_of_its_like(newsgloss, study):
    before = study.read_bytes()
    found = newsgloss.ok("suggest-topics", study, "--json").rows
    assert [one["topic"] for one in found] == ["Economy/Harbours", "Schools"]
    first = found[0]
    (article,) = [one for one in newsgloss.ok("articles", study, "--json").rows if one["name"] == "h0.txt"]
    assert first["article"] == article["id"]
    assert first["id"] == f"topic:{article['id']}.{first['topic_id']}"
    assert 0.5 <= first["confidence"] <= 1
    assert set(first["words"]) & set(HARBOUR)
    assert first["reason"].startswith(f"like {first['like']} articles tagged Harbours; words: ")
    # Nothing is written, and what was learned says the same the next time.
    assert study.read_bytes() == before
    (kept,) = (newsgloss.settings / "models").iterdir()
    changed = kept.stat().st_mtime_ns
    assert newsgloss.ok("suggest-topics", study, "--json").rows == found
    assert kept.stat().st_mtime_ns == changed
    kept.write_bytes(b"damaged")
    assert newsgloss.ok("suggest-topics", study, "--json").rows == found


def test_one_article_is_told_in_a_line(newsgloss, study):
    (line,) = newsgloss.ok("suggest-topics", study, "s0.txt").lines
    _, topic, confidence, reason = line.split("\t")
    assert topic == "Schools"
    assert confidence.endswith("%")
    assert reason.startswith("like ")
    assert newsgloss.ok("suggest-topics", study, "s3.txt").lines == []


def test_decide_takes_what_is_offered_and_undo_takes_it_back(newsgloss, study):
    first, second = newsgloss.ok("suggest-topics", study, "--json").rows
    lines = [{"suggestion": first["id"], "decision": "accept"}, {"suggestion": second["id"], "decision": "reject"}]
    (newsgloss.folder / "d.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    assert newsgloss.ok("decide", study, "d.jsonl").lines == ["Decided: 2 suggestions."]
    assert newsgloss.ok("suggest-topics", study, "--json").rows == []
    (one,) = newsgloss.ok("show", study, "h0.txt", "--json").rows[0]["annotations"]
    assert (one["kind"], one["topic"], one["origin"]) == ("topic", "Economy/Harbours", "accepted")
    assert newsgloss.ok("undo", study).lines == ["Undone: Decide on 2 offered topics"]
    assert [one["id"] for one in newsgloss.ok("suggest-topics", study, "--json").rows] == [first["id"], second["id"]]


def test_mentions_and_topics_of_one_file_are_one_action_and_one_undo(newsgloss, study):
    text = newsgloss.ok("show", study, "h1.txt", "--json").rows[0]["text"]
    start = text.index("Norda")
    row = {"article": "h1.txt", "kind": "mention", "start": start, "end": start + 5, "label": "Place"}
    (newsgloss.folder / "m.jsonl").write_text(json.dumps(row) + "\n")
    newsgloss.ok("annotate", study, "m.jsonl")
    (topic, _) = newsgloss.ok("suggest-topics", study, "--json").rows
    place = next(one for one in newsgloss.ok("suggest", study, "h0.txt", "--json").rows if one["quote"] == "Norda")
    lines = [{"suggestion": one["id"], "decision": "accept"} for one in (topic, place)]
    (newsgloss.folder / "d.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in lines))
    assert newsgloss.ok("decide", study, "d.jsonl").lines == ["Decided: 2 suggestions."]
    there = newsgloss.ok("show", study, "h0.txt", "--json").rows[0]["annotations"]
    assert sorted(one["kind"] for one in there) == ["mention", "topic"]
    assert newsgloss.ok("undo", study).lines == ["Undone: Review suggestions"]
    assert newsgloss.ok("show", study, "h0.txt", "--json").rows[0]["annotations"] == []
    newsgloss.ok("redo", study)
    assert newsgloss.ok("show", study, "h0.txt", "--json").rows[0]["annotations"] == there


def test_a_line_about_a_topic_that_cannot_be_is_left_out(newsgloss, study):
    (first, _) = newsgloss.ok("suggest-topics", study, "--json").rows
    wrong = [
        {"suggestion": "topic:nothing", "decision": "accept"},
        {"suggestion": first["id"], "decision": "accept", "everywhere": True},
        {"suggestion": f"topic:{first['topic_id']}.{first['topic_id']}", "decision": "accept"},
        {"suggestion": f"topic:{first['article']}.{first['article']}", "decision": "accept"},
    ]
    (newsgloss.folder / "d.jsonl").write_text("".join(f"{json.dumps(one)}\n" for one in wrong))
    run = newsgloss.run("decide", study, "d.jsonl")
    assert run.status == 1
    assert run.lines == ["Decided: 0 suggestions; 4 lines left out."]
    assert [one.partition(": ")[0] for one in run.complaints] == ["line 1", "line 2", "line 3", "line 4"]


def test_others_are_offered_nothing_by_what_one_tagged(newsgloss, study):
    run = newsgloss.ok("suggest-topics", study, "--annotator", "Ben")
    assert run.lines == []
    assert run.complaints == [
        "Too little is tagged to learn from: a topic needs five articles with it, and five without."
    ]
