"""Own JSON Lines: out and in again is the same library, to the last row, and what is wrong in a file stays out."""

from __future__ import annotations

import base64
import hashlib
import re
import tempfile
import zlib
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from annotations.commands import codebook
from annotations.commands.lines.take import take_own_lines
from annotations.exchange.own_lines import ORDER, shape
from annotations.exchange.selection import Selection, choice_of
from annotations.library import Library
from annotations.store import export_rows
from annotations.store.tables import THINGS
from tests.exchange.jsonl_kit import fill, lines_of, some, taken_into, work_said, written
from tests.store.making import ANA, BEN, incoming, take
from tests.store.merging import PERSON, PLACE, opened, work_of
from tests.store.test_merge_property import STEP, TEXTS, Side, every_row


@given(steps=st.lists(STEP, max_size=25))
def test_whatever_was_done_in_a_library_it_is_the_same_after_out_and_in_again(steps):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, other = Side(folder / "one.newsgloss", ANA), Side(folder / "other.newsgloss", BEN)
        one.other, other.other = other, one
        try:
            take(one.library, incoming("0.txt", TEXTS[0]), incoming("1.txt", TEXTS[1]))
            for which, kind, *numbers in steps:
                (one, other)[which].act(kind, *numbers)
            path = written(one.library, folder / "all.jsonl")
            expected = work_said(one.library)
        finally:
            one.library.close()
            other.library.close()
        with opened(folder / "new.newsgloss", BEN) as new:
            before = work_of(new.db)
            report = take_own_lines(new.session, path)
            assert report.left_out == []
            assert report.merged.reasons == []
            assert new.check() == []
            found = work_said(new)
            if report.changed:
                assert expected["annotator"] <= found["annotator"]
            # Who takes it in may be new there.
            del expected["annotator"], found["annotator"]
            assert found == expected
            rows = every_row(new)
            again = take_own_lines(new.session, path)
            assert (again.changed, again.left_out) == (False, [])
            assert every_row(new) == rows
            if report.changed:
                new.history.undo([BEN.uuid])
                assert work_of(new.db) == before
                assert new.check() == []
                take_own_lines(new.session, path)
                assert {**found, "annotator": work_said(new)["annotator"]} == work_said(new)
                assert new.check() == []


def test_every_table_that_is_work_is_written_and_comes_back(rich, tmp_path):
    path = written(rich, tmp_path / "all.jsonl")
    lines = lines_of(path)
    assert {line["type"] for line in lines} == {"newsgloss", *ORDER}
    assert set(ORDER) == set(THINGS)
    assert list(dict.fromkeys(line["type"] for line in lines[1:] if line["type"] in ORDER[:5])) == list(ORDER[:5])
    report = taken_into(tmp_path / "new.newsgloss", path)
    assert report.left_out == []
    with Library.open(tmp_path / "new.newsgloss") as new:
        found = work_said(new)
        expected = work_said(rich)
        assert found.pop("annotator") - {(BEN.uuid, "Ben", "person", ())} == expected.pop("annotator")
        assert found == expected


def test_lines_end_with_lf_only_and_say_nothing_twice(rich, tmp_path):
    raw = written(rich, tmp_path / "all.jsonl").read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"}\n")
    assert "\u2028".encode() in raw, "it stands in the file as it is"
    assert len(lines_of(tmp_path / "all.jsonl")) == raw.count(b"\n")


def test_originals_come_back_byte_for_byte(rich, tmp_path):
    (line, *_) = [one for one in lines_of(written(rich, tmp_path / "all.jsonl")) if one["type"] == "original"]
    data = zlib.decompress(base64.b64decode(line["bytes"]))
    assert hashlib.sha256(data).hexdigest() == line["sha256"]
    assert len(data) == line["size"]


def test_a_trial_changes_nothing_and_one_undo_takes_all_back(rich, tmp_path):
    path = written(rich, tmp_path / "all.jsonl")
    with opened(tmp_path / "new.newsgloss", BEN) as new:
        rows = every_row(new)
        assert take_own_lines(new.session, path, dry_run=True).changed
        assert every_row(new) == rows
        before = work_of(new.db)
        assert take_own_lines(new.session, path).changed
        assert "Merge all.jsonl" in [one.name for one in new.history.actions(limit=3)]
        new.history.undo([BEN.uuid])
        assert work_of(new.db) == before


def test_into_a_library_with_work_it_is_merged_and_the_second_time_nothing_changes(rich, tmp_path):
    path, place = written(rich, tmp_path / "all.jsonl"), tmp_path / "new.newsgloss"
    with opened(place, BEN) as new:
        take(new, incoming("own.txt", "My own words."))
        codebook.change_code(new.session, PLACE, name="Where")
        one = take_own_lines(new.session, path)
        assert (one.left_out, one.merged.reasons) == ([], [])
        assert one.merged.added["article"] == 2
        assert one.merged.added["annotation"] == len([1 for line in lines_of(path) if line["type"] == "annotation"])
        assert "Where" in {code.name for code in new.codebook.all().values()}
        rows = every_row(new)
        assert not take_own_lines(new.session, path).changed
        assert every_row(new) == rows
        assert new.check() == []


def test_labels_that_were_renamed_or_deleted_there_are_so_in_a_new_library(tmp_path):
    with opened(tmp_path / "one.newsgloss") as one:
        codebook.change_code(one.session, PERSON, name="Somebody")
        codebook.delete_code(one.session, PLACE)
        path = written(one, tmp_path / "all.jsonl")
        expected = work_said(one)["code"]
    taken_into(tmp_path / "new.newsgloss", path)
    with Library.open(tmp_path / "new.newsgloss") as new:
        assert work_said(new)["code"] == expected


def test_a_choice_is_written_with_all_it_needs_and_nothing_else(rich, tmp_path):
    article = next(one for one in rich.articles if one.name == "a.txt")
    chosen = Selection(articles=frozenset({article.uuid}), kinds=frozenset({"note"}))
    lines = lines_of(written(rich, tmp_path / "some.jsonl", chosen))
    assert not lines[0]["whole"]
    of = {kind: [line for line in lines if line["type"] == kind] for kind in ORDER}
    assert [line["uuid"] for line in of["article"]] == [article.uuid]
    # The note is about a mention, which has a label and is linked to an entity.
    assert sorted(line["kind"] for line in of["annotation"]) == ["mention", "note"]
    assert [line["uuid"] for line in of["code"]] == [PERSON]
    assert {line["code"] for line in of["code_version"]} == {PERSON}
    assert [line["name"] for line in of["entity"]] == ["Kast"]
    assert len(of["revision"]) == 2
    assert (of["decision"], of["work"], of["outlet_rule"]) == ([], [], [])
    report = taken_into(tmp_path / "new.newsgloss", tmp_path / "some.jsonl")
    assert (report.left_out, report.merged.reasons, report.merged.added["annotation"]) == ([], [], 2)


def test_labels_above_a_chosen_one_come_with_it(rich, tmp_path):
    below = codebook.add_code(rich.session, "label", "Mayor", parent=PLACE)
    chosen = Selection(codes=frozenset({below}))
    lines = lines_of(written(rich, tmp_path / "some.jsonl", chosen))
    assert {line["uuid"] for line in lines if line["type"] == "code"} == {below, PLACE, PERSON}
    assert len([line for line in lines if line["type"] == "article"]) == 2
    assert taken_into(tmp_path / "new.newsgloss", tmp_path / "some.jsonl").left_out == []


@given(steps=st.lists(STEP, max_size=15), data=st.data())
def test_whatever_is_chosen_is_written_with_all_it_needs(steps, data):
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        one, other = Side(folder / "one.newsgloss", ANA), Side(folder / "other.newsgloss", BEN)
        one.other, other.other = other, one
        try:
            for side in (one, other):
                fill(side.library)
            for which, kind, *numbers in steps:
                (one, other)[which].act(kind, *numbers)
            codes = [code.uuid for code in one.library.codebook.all().values()]
            selection = Selection(
                articles=data.draw(st.none() | some(article.uuid for article in one.library.articles)),
                codes=data.draw(st.none() | some(codes)),
                annotators=data.draw(st.none() | some(uuid for uuid, _ in one.library.annotators())),
                kinds=data.draw(some(["mention", "topic", "note"])),
                own_notes=data.draw(st.booleans()),
            )
            chosen = written(one.library, folder / "some.jsonl", selection)
            with one.library.snapshot():
                choice = choice_of(one.library.db, selection)
                expected = {row[2] for row in export_rows.annotation_rows(one.library.db, choice)}
        finally:
            one.library.close()
            other.library.close()
        report = taken_into(folder / "new.newsgloss", chosen)
        assert report.left_out == []
        assert report.merged.reasons == []
        lines = lines_of(chosen)
        there = {line["uuid"]: line for line in lines if line["type"] == "annotation"}
        assert expected <= set(there)
        needed = {line.get("target_uuid") for line in there.values()}
        assert {uuid for uuid, line in there.items() if "article" in line} <= expected | needed


def test_the_manual_says_all_that_a_line_may_say():
    manual = (Path(__file__).parents[2] / "docs" / "jsonl-format.md").read_text(encoding="utf-8")
    for table in ORDER:
        section = manual.split(f"## `{table}`", 1)[1].split("\n## ", 1)[0]
        said = set(re.findall(r"^- `([a-z0-9_]+)`", section, re.MULTILINE))
        assert said == shape(table).keys - {"type"}, table
    for part, table in (("anchors", "annotation"), ("blocks", "revision"), ("aliases", "entity")):
        section = manual.split(f"## The list `{part}`", 1)[1].split("\n## ", 1)[0]
        said = set(re.findall(r"^- `([a-z0-9_]+)`", section, re.MULTILINE))
        assert said == shape(table).part_keys, part
