"""A CAS is read by dkpro-cassis and by ourselves, and those of others by us."""

from __future__ import annotations

import json
import tempfile
import warnings
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotations.exchange.foreign import ForeignDocument, LeftOut
from annotations.exchange.readers.xmi import read_xmi
from annotations.exchange.webanno import ENTITY, NOTE, TOPIC
from tests.exchange.standoff import (
    drafts,
    fill,
    shape_back,
    shape_told,
    told_of,
    words_are_right,
    written,
)


def read_back(target):
    """Read an export of ours, of which nothing may be left out."""
    found = list(read_xmi([target]))
    assert all(isinstance(one, ForeignDocument) for one in found)
    for one in found:
        assert one.left_out == []
    return found


@settings(max_examples=25)
@given(made=st.lists(drafts(), min_size=1, max_size=3))
def test_all_of_a_library_comes_back_whatever_its_words(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        back = {one.name: one for one in read_back(written(desk, "xmi"))}
        told = told_of(desk)
        assert len(back) == len(told)
        for article in told:
            document = back[article.name]
            assert (document.text, document.uuid, document.fields) == (article.text, article.uuid, article.fields)
            assert shape_back(document) == shape_told(desk, article)
        desk.library.close()


@settings(max_examples=20)
@given(made=drafts())
def test_dkpro_cassis_reads_the_same_words_labels_and_entities(make_desk, made):
    cassis = pytest.importorskip("cassis")
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, [made])
        out = written(desk, "xmi")
        with (out / "TypeSystem.xml").open("rb") as file:
            types = cassis.load_typesystem(file)
        back = Counter()
        (article,) = told_of(desk)
        for path in out.glob("*.xmi"):
            with path.open("rb") as file:
                cas = cassis.load_cas_from_xmi(file, typesystem=types)
            assert cas.sofa_string == article.text
            for name, label in ((ENTITY, "value"), (TOPIC, "value"), (NOTE, "text")):
                for one in cas.select(name):
                    entity = one.identifier if name == ENTITY else None
                    back[name, one.get_covered_text(), one[label], entity] += 1
            tokens = cas.select("de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token")
            assert "".join(one.get_covered_text() for one in tokens) == "".join(article.text.split())
        kinds = {"mention": ENTITY, "topic": TOPIC, "note": NOTE}
        assert {(name, words, bool(said)) for name, words, said, _ in back} == {
            (kinds[mark.kind], quote, True) for mark in article.marks for quote in mark.quotes
        }
        assert sum(back.values()) == sum(len(mark.quotes) for mark in article.marks)
        entities = Counter(entity for _, _, _, entity in back.elements() if entity)
        assert entities == Counter(mark.entity.name for mark in article.marks if mark.entity for _ in mark.quotes)
        desk.library.close()


def test_there_is_a_cas_for_each_annotator_and_one_document_comes_back(desk):
    desk.article("a.txt", "Kast met Milei. 😊 left.")
    desk.article("b.txt", "Nothing.")
    for annotator, start, end in (("Ana", 0, 4), ("Ana", 16, 17), ("Björn Ö.", 0, 4)):
        desk.annotate(
            {
                "article": "a.txt",
                "kind": "mention",
                "start": start,
                "end": end,
                "label": "Person",
                "annotator": annotator,
            }
        )
    out = written(desk, "xmi")
    assert {path.name for path in out.glob("*.xmi")} == {"a.Ana.xmi", "a.Bjorn_O.xmi", "b.xmi"}
    assert 'begin="16" end="18" value="Person"' in (out / "a.Ana.xmi").read_text(encoding="utf-8")
    first, second = read_back(out)
    assert [(mark.annotator, mark.quotes[0]) for mark in first.marks] == [
        ("Ana", "Kast"), ("Björn Ö.", "Kast"), ("Ana", "😊"),
    ]  # fmt: skip
    assert second.name == "b.txt"


def test_without_the_file_of_our_own_each_cas_is_a_document_with_its_words(desk):
    desk.article("a.txt", "Kast met Milei.")
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "spans": [[0, 4], [9, 14]], "label": "Person", "entity": "K"},
        {"article": "a.txt", "kind": "note", "start": 5, "end": 8, "note": "two\nlines"},
        {"article": "a.txt", "kind": "topic", "topic": "A/B", "start": 5, "end": 8},
    )
    out = written(desk, "xmi")
    (out / "newsgloss.jsonl").unlink()
    (document,) = read_back(out)
    assert [(mark.kind, mark.code, mark.quotes, mark.entity, mark.note) for mark in document.marks] == [
        ("mention", ("Person",), ("Kast",), "K", ""),
        ("note", (), ("met",), "", "two\nlines"),
        ("topic", ("A", "B"), ("met",), "", ""),
        ("mention", ("Person",), ("Milei",), "K", ""),
    ]


def test_every_sample_is_read_with_every_annotation_s_words(shared):
    """What dkpro-cassis, which knows their types, finds on words is what we find without knowing any."""
    cassis = pytest.importorskip("cassis")
    folder = shared / "formats" / "samples" / "uima_xmi"
    types = {path.stem: path for path in (folder / "typesystems").glob("*.xml")}
    pairs = {
        "small_cas": "small_typesystem", "cas_with_inheritance": "typesystem_with_inheritance",
        "cas_with_smileys": "important_dkpro_types", "cas_with_references": "webanno_types",
        "cas_has_fs_with_no_namespace": "typesystem_has_types_with_no_namespace",
    }  # fmt: skip
    for name, kind in pairs.items():
        path = folder / "xmi" / f"{name}.xmi"
        with types[kind].open("rb") as file, warnings.catch_warnings():
            warnings.simplefilter("ignore")
            cas = cassis.load_cas_from_xmi(path, typesystem=cassis.load_typesystem(file), lenient=True)
        (document,) = [one for one in read_xmi([path]) if isinstance(one, ForeignDocument)]
        words_are_right(document)
        expected = Counter(
            one.get_covered_text() for one in cas.select_all_annotations()
            if getattr(one, "begin", None) is not None and one.begin < one.end
            and one.type.name.rpartition(".")[2] not in ("Token", "Sentence", "DocumentAnnotation", "DocumentMetaData")
            and "TagsetDescription" not in one.type.name and not hasattr(one, "Governor")
        )  # fmt: skip
        assert Counter(mark.quotes[0] for mark in document.marks) == expected, name


def test_json_and_xmi_of_one_cas_say_the_same(shared):
    folder = shared / "formats" / "samples" / "uima_xmi" / "json"
    compared = 0
    for path in folder.rglob("data.json"):
        other = path.with_name("debug.xmi")
        if not other.is_file():
            continue
        first, second = (
            [one for one in read_xmi([file]) if isinstance(one, ForeignDocument)] for file in (path, other)
        )
        for one in (*first, *second):
            words_are_right(one)
        if first and second:
            assert Counter(mark.quotes[0] for mark in first[0].marks) == Counter(
                mark.quotes[0] for mark in second[0].marks
            )
            compared += bool(first[0].marks)
    assert compared >= 4


def test_every_xmi_of_the_samples_is_read_or_said(shared):
    folder = shared / "formats" / "samples"
    found = list(read_xmi([folder / "uima_xmi", folder / "webanno_tsv3"]))
    assert sum(words_are_right(one) for one in found if isinstance(one, ForeignDocument)) > 100
    assert all("no text" in one.why or "no CAS" in one.why for one in found if isinstance(one, LeftOut))


SMALL = (
    '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore" xmlns:c="http:///webanno/custom.ecore">'
    '<cas:Sofa xmi:id="1" sofaID="_InitialView" sofaString="Ann 😊 Bob"/>{}</xmi:XMI>'
)


@pytest.mark.parametrize(
    ("inside", "words", "said"),
    [
        ('<c:Tag xmi:id="2" sofa="1" begin="4" end="6" value="x"/><cas:View sofa="1" members="2"/>', ["😊"], 0),
        ('<c:Tag xmi:id="2" sofa="1" begin="0" end="99"/>', [], 1),
        ('<c:Tag xmi:id="2" sofa="1" begin="-1" end="3"/>', [], 0),
        ('<c:Tag xmi:id="2" sofa="1" begin="3" end="3"/>', [], 1),
        ('<c:Tag xmi:id="2" sofa="1" begin="0" end="3"/><cas:View sofa="1" members=""/>', [], 1),
        ('<c:Rel xmi:id="2" sofa="1" begin="0" end="3" Governor="4" Dependent="5"/>', [], 1),
        ('<c:Tag xmi:id="2" sofa="7" begin="0" end="3" number="12"/>', ["Ann"], 1),
        ('<c:Tag xmi:id="2" sofa="1" begin="0" end="٣"/>', [], 0),
    ],
)
def test_structures_that_cannot_be_are_said(tmp_path, inside, words, said):
    (tmp_path / "a.xmi").write_text(SMALL.replace("{}", inside), encoding="utf-8")
    (document,) = read_xmi([tmp_path])
    assert isinstance(document, ForeignDocument)
    assert [mark.quotes[0] for mark in document.marks] == words
    assert len(document.left_out) == said


@pytest.mark.parametrize(("name", "annotator"), [("maria", "maria"), ("INITIAL_CAS", "")])
def test_a_cas_of_inception_says_whose_it_is(tmp_path, name, annotator):
    inside = f'<c:CASMetadata xmi:id="9" sofa="1" username="{name}"/><c:Tag xmi:id="2" sofa="1" begin="0" end="3"/>'
    (tmp_path / "a.xmi").write_text(SMALL.replace("{}", inside), encoding="utf-8")
    (document,) = read_xmi([tmp_path])
    assert [mark.annotator for mark in document.marks] == [annotator]


@pytest.mark.parametrize(
    "data",
    [
        b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>',
        '<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd"><x/>'.encode("utf-16"),
        SMALL.replace("{}", "").encode()[:-20], b"<x/>", b"", b"\x00\xff", b"{", b'{"%VIEWS": 3}', b"[" * 100_000,
        b'{"%FEATURE_STRUCTURES": [3, {"%TYPE": "uima.cas.Sofa", "%ID": 1, "sofaString": 5}, {"begin": 1e999}]}',
        b"<a>" * 100_000,
    ],
)  # fmt: skip
def test_hostile_files_are_said_and_nothing_is_fetched(tmp_path, data):
    (tmp_path / "a.xmi").write_bytes(data)
    (said,) = read_xmi([tmp_path])
    assert isinstance(said, LeftOut)


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=5) | st.floats(), lambda inner: st.lists(inner, max_size=3)
    )
)
def test_whatever_stands_in_a_json_cas_is_read_or_said(tmp_path_factory, value):
    path = tmp_path_factory.mktemp("hostile") / "a.json"
    sofa = {"%ID": 1, "%TYPE": "uima.cas.Sofa", "sofaID": value, "sofaString": "Ann 😊 \ud83d"}
    one = {"%ID": 2, "%TYPE": "x.Y", "@sofa": 1, "begin": 0, "end": 3, "a": value, "@b": value}
    found = {
        "%FEATURE_STRUCTURES": [sofa, one, {**one, "begin": value}],
        "%VIEWS": {"x": {"%MEMBERS": [2]}, "y": value},
    }
    path.write_text(json.dumps(found))
    (document,) = read_xmi([path])
    assert isinstance(document, ForeignDocument)
    assert document.marks[0].quotes == ("Ann",)
    (document.text or "").encode()


def test_the_files_are_xml_that_any_parser_takes(full_desk):
    for path in written(full_desk, "xmi").glob("*.x*"):
        etree.parse(str(path))
