"""Files of JSON made to do harm: one bad value, however odd, costs no more than itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from annotations.exchange.foreign import ForeignDocument, ForeignMark, LeftOut
from annotations.exchange.registry import FORMATS
from tests.exchange.conftest import Desk
from tests.exchange.test_bring import bring, document, mention


def _read(format_id: str, path: Path, value: Any) -> list[Any]:
    path.write_text(value if isinstance(value, str) else json.dumps(value), encoding="utf-8")
    return list(FORMATS[format_id].reads()([path]))


@pytest.mark.parametrize("comments", [5, True, "a remark", {"text": "a remark"}, [None, 5, {"text": 5}]])
def test_comments_of_doccano_that_are_no_list_lose_nothing_else(tmp_path: Path, comments: object) -> None:
    rows = [{"text": "Kast met Milei.", "label": [[0, 4, "Person"]], "Comments": comments}, {"text": "More."}]
    first, second = _read("doccano", tmp_path / "a.json", rows)
    assert [mark.code for mark in first.marks if mark.kind == "mention"] == [("Person",)]
    assert second.text == "More."


def test_lists_in_lists_without_end_are_no_web_annotations(tmp_path: Path) -> None:
    # Python 3.11 cannot read so many at all, and that is told; newer ones can, and there is nothing in them.
    found = _read("w3c", tmp_path / "a.json", "[" * 950 + "]" * 950)
    assert all(isinstance(one, LeftOut) for one in found)


def _remark(number: int, on: str) -> dict[str, Any]:
    return {"id": f"n{number}", "type": "Annotation", "target": on, "body": [{"value": f"remark {number}"}]}


def test_remarks_on_remarks_follow_them_whatever_their_order_and_their_number(tmp_path: Path) -> None:
    number = 20_000
    rows = [_remark(n, f"n{n + 1}") for n in range(number)] + [_remark(number, "http://example.org/a")]
    (found,) = _read("w3c", tmp_path / "a.json", rows)
    assert found.name == "http://example.org/a"
    assert {mark.note: mark.on for mark in found.marks} == {
        f"remark {n}": f"n{n + 1}" if n < number else "" for n in range(number + 1)
    }


def test_annotations_of_whole_sources_are_read_in_a_moment_however_many_there_are(tmp_path: Path) -> None:
    rows = [_remark(n, f"http://example.org/{n}") for n in range(20_000)]
    found = _read("w3c", tmp_path / "a.json", rows)
    assert [one.name for one in found] == [f"http://example.org/{n}" for n in range(20_000)]


def test_remarks_that_go_round_in_a_circle_are_read_once_each(tmp_path: Path) -> None:
    found = _read("w3c", tmp_path / "a.json", [_remark(1, "n2"), _remark(2, "n1"), _remark(3, "n3")])
    assert all(isinstance(one, ForeignDocument) for one in found)
    assert sorted(mark.note for one in found for mark in one.marks) == ["remark 1", "remark 2", "remark 3"]


def test_a_label_deeper_than_a_codebook_goes_is_left_out_and_the_rest_is_taken(desk: Desk) -> None:
    deep = ForeignMark("mention", "T2", ((9, 14),), ("Milei",), tuple(f"level {n}" for n in range(60)))
    report = bring(desk, document(mention(), deep))
    (row,) = desk.library.articles
    assert [one.label for one in desk.library.annotations.reader().of_article(row.id)] == ["Person"]
    ((_, where, why),) = report.left_out
    assert where == "T2"
    assert "is not in the library" in why
    assert desk.library.check() == []
