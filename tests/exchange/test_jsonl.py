"""Own JSON Lines: out and in again is the same library, to the last row, and what is wrong in a file stays out."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import tempfile
import zlib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.commands import codebook, entities, outlets
from annotations.commands.lines.take import TakenLines, take_own_lines
from annotations.commands.works import set_state
from annotations.exchange.export import export
from annotations.exchange.own_lines import ORDER, is_own_lines, shape
from annotations.exchange.registry import FORMATS
from annotations.exchange.selection import EVERYTHING, Selection, choice_of
from annotations.library import Library
from annotations.model.entity import Alias
from annotations.model.errors import Cancelled, Refused
from annotations.model.field import Field
from annotations.model.ids import new_uuid
from annotations.model.outlet_rule import OutletRule
from annotations.store import export_rows
from annotations.store.tables import ARTICLE, DECISION, REVISION, THINGS
from annotations.store.things import Image
from annotations.suggest.outlet_key import outlet_key
from tests.store.making import ANA, BEN, incoming, take
from tests.store.merging import PERSON, PLACE, POLITICS, edit, mark, note, opened, said_by, work_of
from tests.store.test_merge_property import STEP, TEXTS, Side, every_row


def written(library: Library, path: Path, selection: Selection = EVERYTHING) -> Path:
    """Export as own JSON Lines."""
    with library.snapshot():
        export(library.db, FORMATS["jsonl"], path, selection=selection)
    return path


def lines_of(path: Path) -> list[dict[str, Any]]:
    """The lines of a file, as the manual says that they are read."""
    return [json.loads(line) for line in path.read_bytes().split(b"\n")[:-1]]


def put(path: Path, lines: list[Any]) -> Path:
    """Write lines into a file; text as it is, other things as JSON."""
    raw = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    path.write_bytes("".join(f"{line}\n" for line in raw).encode())
    return path


def work_said(library: Library) -> dict[str, set[Any]]:
    """All a library says, without what is only left of articles that are gone."""
    found = said_by(library.db)
    articles = {values[0] for values in found["article"]}
    # Values stand without the internal id.
    owner, made_from = (REVISION.columns.index(name) - 1 for name in ("article_id", "original_id"))
    found["revision"] = {one for one in found["revision"] if one[owner] in articles}
    originals = {one[made_from] for one in found["revision"]}
    originals |= {one[ARTICLE.columns.index("original_id") - 1] for one in found["article"]}
    found["original"] = {one for one in found["original"] if one[0] in originals}
    return found


def taken_into(path: Path, lines: Path, annotator=BEN) -> TakenLines:
    """Take a file into a library that is made if it is not there, and see that it is whole after."""
    with opened(path, annotator) as library:
        report = take_own_lines(library.session, lines)
        assert library.check() == []
        return report


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


@pytest.fixture
def rich(tmp_path: Path):
    """A library with rows in every table that is written."""
    with opened(tmp_path / "rich.newsgloss") as library:
        fill(library)
        yield library


def reject(library: Library, article: str, words: str) -> None:
    """Note that words are no place, as a review does."""
    db, writer = library.db, library.session.writer
    number, code = (
        db.execute(f"SELECT id FROM {table} WHERE uuid = ?", (uuid,)).fetchone()[0]
        for table, uuid in (("article", article), ("code", PLACE))
    )
    with library.session.action(f"Reject {words}") as action:
        row = (writer.journal.new_id("decision"), new_uuid(), number, library.session.annotator_id(), code, None)
        writer.journal.insert(action, DECISION, [Image((*row, words, 0, "rejected", 5))])


KAST = "Kast visits\n\nKast met Milei in Buenos Aires 👩‍👩‍👧 and stayed.\n"


def fill(library: Library) -> list[str]:
    """Put something of everything into a library; return the articles."""
    title = Field("title", "Kast visits", 0, 11, 0.5)
    uuids = take(library, incoming("a.txt", KAST, fields=[title]), incoming("b\u2028c.txt", "One line.\n\u2028 Two."))
    library.articles.set_field(uuids[0], "author", [Field("author", "Ana", 0, 4, status="confirmed")])
    entity = entities.add_entity(library.session, "Kast", PERSON)
    entities.change_entity(
        library.session, entity, aliases=[Alias("the Chilean"), Alias("winner", "description")],
        external_ids={"wikidata": "Q5"}, description="A \u2028 politician", fields=[("party", "none")],
    )  # fmt: skip
    one = mark(library, uuids[0], "Kast", entity=entity)
    note(library, uuids[0], "Really?\n\u2028\u0085 \u2029 “👩‍👩‍👧”", target=one)
    note(library, None, "About him.", target=entity)
    mark(library, uuids[0], None, POLITICS, kind="topic")
    edit(library, uuids[0], "Milei", "Javier Milei 👋")
    codebook.define_code(library.session, PERSON, "Whoever", "always", "never", "[]")
    set_state(library.session, [uuids[1]], "done")
    reject(library, uuids[0], "Buenos Aires")
    rule = OutletRule("The Bay", outlet_key("The Bay"), "author", "label", {"label": "By"})
    outlets.remember(library.session, rule)
    return uuids


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
    below = codebook.add_code(rich.session, "label", "Mayor", parent=PERSON)
    chosen = Selection(codes=frozenset({below}))
    lines = lines_of(written(rich, tmp_path / "some.jsonl", chosen))
    assert {line["uuid"] for line in lines if line["type"] == "code"} == {below, PERSON}
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


def some(values: Any) -> st.SearchStrategy[frozenset[str]]:
    """Some of several things."""
    values = sorted(values)
    return st.frozensets(st.sampled_from(values)) if values else st.just(frozenset())


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
