"""What is wrong in a file of own JSON Lines stays out with its number, and the rest comes in."""

from __future__ import annotations

import base64
import tempfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.commands.lines.take import take_own_lines
from annotations.exchange.own_lines import is_own_lines
from annotations.model.errors import Cancelled, Refused
from tests.exchange.jsonl_kit import fill, lines_of, put, taken_into, written
from tests.store.making import BEN
from tests.store.merging import POLITICS, opened
from tests.store.test_merge_property import every_row


def change(lines: list[dict[str, Any]], of: str, /, **values: Any) -> int:
    """Change the first line of a type; return its number."""
    number = next(number for number, line in enumerate(lines) if line["type"] == of)
    lines[number] = {**lines[number], **values}
    return number + 1


WRONG: tuple[tuple[str, dict[str, Any], str], ...] = (
    ("annotation", {"uuid": "x"}, "no UUID"),
    ("annotation", {"code": POLITICS}, "A mention has a label"),
    ("annotation", {"article": "00000000-0000-4000-8000-000000000000"}, "on no line before it"),
    ("annotation", {"anchors": [{"role": "span", "start": 0, "end": 4}]}, "on no line before it"),
    ("annotation", {"anchors": "all"}, "no list of objects"),
    ("annotation", {"created_at": "yesterday"}, "times"),
    ("annotation", {"created_at": 1 << 70}, "cannot be there"),
    ("annotation", {"created_at": True}, "neither text nor a number"),
    ("annotation", {"layer": {"a": 1}}, "neither text nor a number"),
    ("annotation", {"formula": "=1+1"}, "means nothing"),
    ("annotation", {"type": "action"}, "none that is known"),
    ("original", {"bytes": "é"}, "no base64"),
    ("original", {"bytes": base64.b64encode(zlib.compress(b"other")).decode()}, "not those that were imported"),
    ("original", {"bytes": base64.b64encode(zlib.compress(b"\0" * 60_000_000)).decode()}, "not those"),
    ("revision", {"text": "Other words."}, "SHA-256"),
    ("revision", {"text": None}, "missing"),
    ("field", {"confidence": 7.0}, "between 0 and 1"),
    ("entity", {"external_ids": "[1]"}, "ids elsewhere"),
    ("outlet_rule", {"kind": "run"}, "kind"),
    ("code", {"kind": "word"}, "kind"),
    ("article", {"name": "a\ud800b"}, "half of a surrogate"),
    ("decision", {"verdict": "maybe"}, "verdict"),
    ("annotator", {"name": ""}, "no name"),
)  # fmt: skip


@pytest.mark.parametrize(("kind", "values", "reason"), WRONG)
def test_a_wrong_line_is_left_out_with_its_number_and_the_rest_is_taken(rich, tmp_path, kind, values, reason):
    lines = lines_of(written(rich, tmp_path / "all.jsonl"))
    number = change(lines, kind, **values)
    report = taken_into(tmp_path / "new.newsgloss", put(tmp_path / "wrong.jsonl", lines))
    assert report.left_out[0].where == f"line {number}"
    assert reason in report.left_out[0].why
    assert report.merged.added["article"] >= 1


def test_two_definitions_of_one_number_are_not_taken(rich, tmp_path):
    lines = lines_of(written(rich, tmp_path / "all.jsonl"))
    one, other = [line for line in lines if line["type"] == "code_version"][:2]
    other["code"] = one["code"]
    report = taken_into(tmp_path / "new.newsgloss", put(tmp_path / "wrong.jsonl", lines))
    assert [left.where for left in report.left_out] == [other["uuid"]]
    assert report.merged.added["article"] == 2


def test_words_that_are_not_there_are_not_taken(rich, tmp_path):
    lines = lines_of(written(rich, tmp_path / "all.jsonl"))
    line = next(line for line in lines if line["type"] == "annotation" and "anchors" in line)
    line["anchors"][0]["start"] += 1
    report = taken_into(tmp_path / "new.newsgloss", put(tmp_path / "wrong.jsonl", lines))
    assert "does not stand on the words" in report.left_out[0].why
    # A note was about it.
    assert [one.why for one in report.left_out[1:]] == ["What the note is about is missing."]


def test_half_a_file_nonsense_and_lines_twice_are_left_out(rich, tmp_path):
    path = written(rich, tmp_path / "all.jsonl")
    lines = lines_of(path)
    twice = [line for line in lines if line["type"] in ("annotation", "article", "code", "original", "code_version")]
    nonsense = ["", "{", "[]", '"a"', '{"type": NaN}', '{"a": 1, "a": 2}', "[" * 5000, '{"type": ["code"]}', "\0"]
    report = taken_into(tmp_path / "new.newsgloss", put(tmp_path / "much.jsonl", [*lines, *nonsense, *twice]))
    assert len(report.left_out) == len(nonsense) - 1 + len(twice)
    assert report.merged.added["article"] == 2
    raw = path.read_bytes()
    (tmp_path / "half.jsonl").write_bytes(raw[: len(raw) * 2 // 3])
    taken_into(tmp_path / "half.newsgloss", tmp_path / "half.jsonl")


@given(data=st.data())
def test_no_change_of_a_file_brings_in_what_is_broken(data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        with opened(folder / "one.newsgloss") as one:
            fill(one)
            lines = lines_of(written(one, folder / "all.jsonl"))
        for _ in range(data.draw(st.integers(1, 4))):
            line = data.draw(st.sampled_from(lines[1:]))
            key = data.draw(st.sampled_from(sorted(line)))
            other = data.draw(st.sampled_from(lines[1:]))
            value = st.sampled_from([None, "", "x", 0, -1, 1.5, [], {}, True, *map(str, other.values())])
            line[key] = data.draw(st.sampled_from([other.get(key)]) | value)
        taken_into(folder / "new.newsgloss", put(folder / "changed.jsonl", lines))


@pytest.mark.parametrize("head", ["", "{}", "[", '{"type": "article"}', "\0\0", '{"type": "newsgloss", "version": 2}'])
def test_what_is_no_file_of_ours_is_refused(tmp_path, head):
    path = put(tmp_path / "other.jsonl", [head])
    assert is_own_lines(path) == ("newsgloss" in head)
    with opened(tmp_path / "new.newsgloss") as new:
        rows = every_row(new)
        with pytest.raises(Refused):
            take_own_lines(new.session, path)
        assert every_row(new) == rows


def test_taking_it_tells_how_far_it_is_and_stops_when_asked(rich, tmp_path):
    path = written(rich, tmp_path / "all.jsonl")
    told: list[tuple[int, int]] = []
    with opened(tmp_path / "new.newsgloss", BEN) as new:
        take_own_lines(new.session, path, dry_run=True, progress=lambda *one: told.append(one))
        assert told
        assert all(0 < done <= total == path.stat().st_size for done, total in told)
        rows = every_row(new)
        for asked in (0, 2, 5):
            answers = iter([False] * asked)
            with pytest.raises(Cancelled):
                take_own_lines(new.session, path, cancelled=lambda answers=answers: next(answers, True))
            assert every_row(new) == rows
