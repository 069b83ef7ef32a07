"""The measure of suggestions: a simulated annotator over a small corpus of our own."""

from __future__ import annotations

import json

import pytest

from benchmarks import simulate

TEXTS = {
    "1": "The mayor of Norda sleeps. In Norda they say so, and Norda is glad.\n",
    "2": "A ship left Norda. Norda waved; in Norda and in Old Norda they slept.\n",
}


@pytest.fixture
def corpus(tmp_path):
    """Two articles in which a town is marked; once with a word more."""
    folder = tmp_path / "corpus"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / f"{name}.txt").write_text(text)
        lines, at = [], text.find("Norda")
        while at >= 0:
            start = at - 4 if text[at - 4 : at] == "Old " else at
            lines.append(f"T{len(lines) + 1}\tPlace {start} {at + 5}\t{text[start : at + 5]}\n")
            at = text.find("Norda", at + 1)
        (folder / f"{name}.ann").write_text("".join(lines))
    return folder


def measured(capsys, *arguments: str) -> dict[str, float]:
    assert simulate.main(list(arguments)) == 0
    lines = capsys.readouterr().out.splitlines()
    return json.loads(lines[-2][lines[-2].index("{") :])


def test_marks_by_hand_cost_two_keys_and_what_everywhere_marked_right_costs_none(corpus, capsys):
    found = measured(capsys, str(corpus), "--moves", "0")
    # By hand the first Norda and Old Norda; the Norda in it is offered, and rejected.
    assert {name: found[name] for name in ("mentions", "hand", "accept", "reject", "everywhere")} == {
        "mentions": 7, "hand": 2, "accept": 0, "reject": 1, "everywhere": 1.0,
    }  # fmt: skip
    assert found["apart"] == found["settled"] == pytest.approx(5 / 7, abs=0.001)


def test_moving_an_end_by_a_word_costs_a_key_and_saves_a_reject_and_a_mark_by_hand(corpus, capsys):
    found = measured(capsys, str(corpus), "--moves", "1")
    assert (found["hand"], found["reject"], found["moved"], found["words"]) == (1, 0, 1, 1)
    assert found["apart"] == pytest.approx(4 / 7, abs=0.001)


@pytest.mark.parametrize("how", [(), ("--anew",)])
def test_what_stands_over_a_suggestion_by_its_turn_costs_nothing(corpus, capsys, how):
    (corpus / "3.txt").write_text("Norda Bay sleeps. Norda Bay wakes, and Norda Bay sleeps.\n")
    spans = [(0, 9), (18, 27), (39, 48)]
    (corpus / "3.ann").write_text("".join(f"T{n}\tPlace {a} {b}\tNorda Bay\n" for n, (a, b) in enumerate(spans, 1)))
    found = measured(capsys, str(corpus), *how)
    # Norda is put right to Old Norda, and to the first Norda Bay, which is everywhere then.
    assert (found["mentions"], found["moved"], found["words"], found["reject"]) == (10, 2, 2, 0)
    assert found["settled"] == pytest.approx(6 / 10)


def test_a_corpus_that_is_not_there_is_said_and_no_error(tmp_path, capsys):
    assert simulate.main([str(tmp_path / "none")]) == 0
    assert "nothing was measured" in capsys.readouterr().out
