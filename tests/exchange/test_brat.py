"""brat's files are read by others and by ourselves, and theirs by us."""

from __future__ import annotations

import re
import tempfile
from pathlib import Path

import pybrat.parser
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.brat_conf import parse_conf
from annotations.exchange.foreign import ForeignCode, ForeignDocument, LeftOut
from annotations.exchange.readers.brat import read_brat
from annotations.model.errors import Refused
from tests.exchange.standoff import (
    LABELS,
    came_back,
    drafts,
    fill,
    shape_back,
    shape_told,
    told_of,
    words_are_right,
    written,
)


@settings(max_examples=25)
@given(made=st.lists(drafts(), min_size=1, max_size=3))
def test_all_of_a_library_comes_back_whatever_its_words(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        back = came_back("brat", written(desk, "brat"))
        told = told_of(desk)
        assert len(back) == len(told)
        for article in told:
            document = back[article.name]
            assert (document.text, document.uuid, document.text_sha256) == (article.text, article.uuid, article.sha256)
            assert document.fields == article.fields
            assert shape_back(document) == shape_told(desk, article)
        desk.library.close()


@settings(max_examples=25)
@given(made=drafts())
def test_without_the_file_of_our_own_labels_words_entities_and_annotators_still_come_back(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        on_words = [row for row in made.rows if "spans" in row and row["kind"] != "note"]
        made.rows, made.notes = [row for row in on_words if not cut_at_line(made, row)], []
        fill(desk, [made])
        out = written(desk, "brat")
        (out / "newsgloss.jsonl").unlink()
        (document,) = came_back("brat", out).values()
        (article,) = told_of(desk)
        several = len({mark.annotator.name for mark in article.marks}) > 1 or "Ben" in {
            mark.annotator.name for mark in article.marks
        }
        expected = shape_told(desk, article, who=False)
        assert shape_back(document, who=False) == expected
        if several:
            names = sorted(mark.annotator for mark in document.marks)
            assert names == sorted(mark.annotator.name for mark in article.marks)
        desk.library.close()


def cut_at_line(made, row):
    """Whether fragments do not say any more where an annotation begins, ends or has gaps."""
    return any("\n" in made.text[start - 1 : end + 1] or "\n" in made.text[start:end] for start, end in row["spans"])


@settings(max_examples=25)
@given(made=drafts())
def test_another_program_reads_the_same_words(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, [made])
        out = written(desk, "brat")
        assert {path.stem for path in out.glob("*.txt")} == {path.stem for path in out.glob("*.ann")} == {"0"}
        (example,) = pybrat.parser.BratParser(error="ignore").parse(out)
        (article,) = told_of(desk)
        # It strips lines before it reads them, and passes over one whose words are blanks.
        expected = [mark for mark in article.marks if "".join(mark.quotes).strip()]
        assert len(example.entities) == len(expected)
        for entity, mark in zip(example.entities, expected, strict=True):
            pieces = [example.text[span.start : span.end] for span in entity.spans]
            assert " ".join(pieces).replace("\n", " ").rstrip() == entity.mention.rstrip()
            assert "".join("".join(pieces).split("\n")) == "".join("".join(mark.quotes).split("\n"))
            assert [one.entry for one in entity.references] == ([mark.entity.name] if mark.entity else [])
        desk.library.close()


def test_labels_become_names_brat_takes_and_are_told_apart(full_desk):
    for label in LABELS[1:]:
        full_desk.library.codebook.add("label", label)
    out = written(full_desk, "brat")
    conf = (out / "annotation.conf").read_text(encoding="utf-8")
    types = [line.strip() for line in conf.split("[entities]")[1].split("[relations]")[0].split("\n") if line.strip()]
    assert all(re.fullmatch(r"[A-Za-z][A-Za-z0-9_-]*", one) for one in types)
    assert len({one.lower() for one in types}) == len(types)
    names = {tuple(code["path"]) for code in parse_conf(conf).codes.values() if code["kind"] == "label"}
    assert {(label,) for label in LABELS} <= names
    assert "Urumqi_Co | Ürümqi & Co" in (out / "visual.conf").read_text(encoding="utf-8")


def test_a_line_s_end_inside_an_annotation_parts_it_as_brat_wants(desk):
    desk.article("a.txt", "Kast met\nMilei.")
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 0, "end": 14, "label": "Person"})
    out = written(desk, "brat")
    assert (out / "a.ann").read_text() == "T1\tPerson 0 8;9 14\tKast met Milei\n"
    (out / "newsgloss.jsonl").unlink()
    (document,) = came_back("brat", out).values()
    assert document.marks[0].quotes == ("Kast met\nMilei",)


def test_what_was_changed_in_brat_is_read_as_it_is_now(desk):
    desk.article("a.txt", "Kast met Milei.")
    for start, end in ((0, 4), (9, 14)):
        desk.annotate({"article": "a.txt", "kind": "mention", "start": start, "end": end, "label": "Person"})
    out = written(desk, "brat")
    lines = (out / "a.ann").read_text().replace("T2\tPerson 9 14\tMilei", "T2\tPlace 9 14\tMilei")
    (out / "a.ann").write_text(lines + "T3\tPlace 5 8\tmet\n#1\tAnnotatorNotes T3\tNew\n")
    (document,) = came_back("brat", out).values()
    first, second, third, note = document.marks
    assert (first.identity != "", second.identity, third.identity) == (True, "", "")
    assert [mark.code for mark in (first, second, third)] == [("Person",), ("Place",), ("Place",)]
    assert (note.kind, note.note, note.on) == ("note", "New", third.key)


def test_a_note_that_was_changed_in_brat_is_the_new_one(desk):
    desk.article("a.txt", "Kast met Milei.")
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person", "note": "two\nlines"}
    )
    out = written(desk, "brat")
    (document,) = came_back("brat", out).values()
    assert document.marks[-1].note == "two\nlines"
    lines = (out / "a.ann").read_text()
    (out / "a.ann").write_text(lines.replace("two lines", "one line"))
    (document,) = came_back("brat", out).values()
    assert (document.marks[-1].note, document.marks[-1].identity) == ("one line", "")


def test_every_sample_is_read_with_every_annotation_s_words(shared):
    for folder in ("formats/samples/brat", "corpora/gum_news_en", "corpora/meantime_en", "corpora/meantime_es"):
        documents = [one for one in read_brat([shared / folder]) if isinstance(one, ForeignDocument)]
        expected = sum(
            file.read_text(encoding="utf-8").count("\nT") + file.read_text(encoding="utf-8").startswith("T")
            for file in (shared / folder).rglob("*.ann")
        )
        notes = sum(mark.kind == "note" for one in documents for mark in one.marks if mark.spans)
        assert sum(map(words_are_right, documents)) - notes == expected
        assert len(documents) == len(list((shared / folder).rglob("*.ann")))


def write(folder, name, text, ann, conf=""):
    (folder / f"{name}.txt").write_bytes(text.encode())
    (folder / f"{name}.ann").write_bytes(ann.encode())
    if conf:
        (folder / "annotation.conf").write_text(conf)


def test_triggers_relations_attributes_notes_and_references_of_brat(tmp_path):
    write(
        tmp_path, "a", "Ann pays Bob 5 dollars",
        "T1\tPerson 0 3\tAnn\nT2\tPerson 9 12\tBob\nT3\tPay 4 8\tpays\nE1\tPay:T3 Who:T1 Whom:T2\n"
        "R1\tFamily Arg1:T1 Arg2:T2\t\nA1\tNegation E1\n*\tAlias T1 T2\n"
        "N1\tReference T1 Wikipedia:Ann_%28x%29\tAnn X\n#1\tAnnotatorNotes E1\ta note\n"
        "#2\tAnnotatorNotes R1\tkin?\n#3\tAnnotatorNotes T9\tlost\n",
        "[entities]\nPerson\n[events]\n!Money\n\tPay  Who:Person\n",
    )  # fmt: skip
    found = list(read_brat([tmp_path]))
    assert [one.path for one in found if isinstance(one, ForeignCode)] == [("Person",), ("Money",), ("Money", "Pay")]
    document = found[-1]
    assert isinstance(document, ForeignDocument)
    assert [mark.code for mark in document.marks] == [("Person",), ("Person",), ("Money", "Pay"), (), ()]
    assert (document.marks[0].entity, document.marks[0].ids) == ("Ann X", {"wikipedia": "Ann_(x)"})
    about_event, about_relation = document.marks[3:]
    assert (about_event.note, about_event.on) == ("a note", "T3")
    assert (about_relation.note, about_relation.quotes) == ("kin?", ("Ann", "Bob"))
    assert [where for where, _ in document.left_out] == ["#3", "E1", "R1", "*", "A1"]


@pytest.mark.parametrize(
    "line",
    [
        "T1", "T1\t", "T1\tPerson", "T1\tPerson 0\tA", "T1\tPerson 3 1\tA", "T1\tPerson 0 0\t", "T1\tPerson -1 2\tA",
        "T1\tPerson 0 99999999999999\tA", "T1\tPerson 0 1;\tA", "Q1\tx y\tz", "N1\tReference T1\tA", "just words",
        "#1\tAnnotatorNotes T7\tnobody", "\x00\x01", "T\u0661\tPerson \u0661 \u0662\tA",
    ],
)  # fmt: skip
def test_a_line_that_cannot_be_is_said_and_the_rest_goes_on(tmp_path, line):
    write(tmp_path, "a", "Ann", line + "\nT5\tPerson 0 3\tAnn\n")
    (document,) = read_brat([tmp_path / "a.ann"])
    assert isinstance(document, ForeignDocument)
    assert [mark.quotes for mark in document.marks] == [("Ann",)]
    assert len(document.left_out) == 1


def test_crlf_and_words_elsewhere_are_given_as_the_file_has_them(tmp_path):
    write(tmp_path, "a", "One\r\ntwo", "T1\tX 5 8\ttwo\r\nT2\tX 4 7\ttwo\r\nT3\tX 0 3;5 9\tOne twos\r\n")
    (document,) = read_brat([tmp_path])
    assert isinstance(document, ForeignDocument)
    assert document.text == "One\r\ntwo"
    assert [mark.quotes for mark in document.marks] == [("two",), ("two",), ("One", "twos")]


def test_a_text_that_is_missing_is_said_and_no_brat_at_all_is_refused(tmp_path):
    (tmp_path / "a.ann").write_text("T1\tX 0 3\tAnn\n")
    (document,) = read_brat([tmp_path])
    assert isinstance(document, ForeignDocument)
    assert (document.text, document.left_out[0][1][:12]) == (None, "The text tha")
    with pytest.raises(Refused, match="no files of this format"):
        list(read_brat([tmp_path / "b.ann"]))


@given(st.binary(max_size=200), st.binary(max_size=100))
def test_whatever_the_files_hold_is_read_or_said(tmp_path_factory, ann, beside):
    folder = tmp_path_factory.mktemp("hostile")
    write(folder, "a", "Ann and Bob", "")
    (folder / "a.ann").write_bytes(b"T1\tPerson 0 3\tAnn\n" + ann)
    kept = b'{"document":"a","marks":[{"at":"T1","is":"Person 0 3","spans":[[0,'
    (folder / "newsgloss.jsonl").write_bytes(kept + beside)
    (folder / "annotation.conf").write_bytes(b"# newsgloss {" + beside)
    assert not any(isinstance(one, LeftOut) for one in read_brat([folder]))
