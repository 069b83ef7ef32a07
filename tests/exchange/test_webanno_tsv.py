"""WebAnno's TSV is read by others and by ourselves, and theirs by us."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from annotations.exchange.foreign import ForeignDocument, LeftOut
from annotations.exchange.readers.webanno_tsv import read_webanno_tsv
from annotations.exchange.webanno import escaped_value, split_cell, unescaped
from tests.exchange.standoff import (
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
        back = came_back("webanno-tsv", written(desk, "webanno-tsv"))
        told = told_of(desk)
        assert len(back) == len(told)
        for article in told:
            document = back[article.name]
            assert (document.text, document.uuid, document.fields) == (article.text, article.uuid, article.fields)
            assert shape_back(document) == shape_told(desk, article)
        desk.library.close()


@settings(max_examples=25)
@given(made=drafts())
def test_without_the_file_of_our_own_words_and_labels_still_come_back(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        made.rows = [row for row in made.rows if len(row.get("spans", [])) == 1]
        made.notes = []
        fill(desk, [made])
        out = written(desk, "webanno-tsv")
        (out / "newsgloss.jsonl").unlink()
        (document,) = came_back("webanno-tsv", out).values()
        words_are_right(document)
        (article,) = told_of(desk)
        expected = [mark for mark in article.marks if mark.quote.strip()]
        assert Counter(
            (mark.kind, mark.note, mark.quotes[0].strip(), mark.entity) for mark in document.marks
        ) == Counter(
            (mark.kind, mark.note or "", mark.quote.strip(), mark.entity.name if mark.entity else "")
            for mark in expected
        )
        desk.library.close()


PLAIN = st.lists(
    st.sampled_from(["Kast", "met 😊", "Milei.", "Bürger", "meister", " ", "\n", "e\u0301", "日本", "x2", "“No”"]),
    min_size=1, max_size=20,
).map("".join).filter(str.strip)  # fmt: skip


@settings(max_examples=25)
@given(made=drafts(PLAIN))
def test_web_anno_tsv_reads_the_same_words_and_labels(make_desk, made):
    library = pytest.importorskip("web_anno_tsv")
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        made.rows = [
            {**row, "label": "Person"} for row in made.rows
            if row["kind"] == "mention" and all(made.text[start:end].strip() for start, end in row["spans"])
        ]  # fmt: skip
        made.rows, made.notes = [row for number, row in enumerate(made.rows) if row not in made.rows[:number]], []
        fill(desk, [made])
        (article,) = told_of(desk)
        with library.open_web_anno_tsv(str(written(desk, "webanno-tsv") / "0.tsv")) as file:
            sentences = list(file)
        back = Counter((one.label, one.text) for sentence in sentences for one in sentence.annotations)
        assert back == Counter(("Person", quote.strip()) for mark in article.marks for quote in mark.quotes)
        desk.library.close()


def test_an_article_looks_like_this(desk):
    desk.article("a.txt", "Ana\tmet 😊 Bürgermeister [x].\n\nShe left.")
    desk.annotate(
        {"article": "a.txt", "kind": "mention", "start": 0, "end": 3, "label": "Person", "entity": "Ana_B"},
        {"article": "a.txt", "kind": "mention", "start": 8, "end": 16, "label": "Person"},
        {"article": "a.txt", "kind": "mention", "start": 8, "end": 9, "label": "Event"},
        {"article": "a.txt", "kind": "note", "spans": [[24, 27]], "note": "a|b\nc"},
    )
    out = written(desk, "webanno-tsv")
    assert (out / "a.tsv").read_text(encoding="utf-8") == (
        "#FORMAT=WebAnno TSV 3.3\n#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value\n"
        "#T_SP=webanno.custom.Note|text\n\n\n"
        "#Text=Ana\\tmet 😊 Bürgermeister [x].\n"
        "1-1\t0-3\tAna\tAna\\_B[1]\tPerson[1]\t_\t\n"
        "1-2\t4-7\tmet\t_\t_\t_\t\n"
        "1-3\t8-10\t😊\t*[2]|*[3]\tPerson[2]|Event[3]\t_\t\n"
        "1-4\t11-24\tBürgermeister\t_\t_\t_\t\n"
        "1-4.1\t11-17\tBürger\t*[2]\tPerson[2]\t_\t\n"
        "1-5\t25-26\t[\t_\t_\ta\\|b\\nc[4]\t\n"
        "1-6\t26-27\tx\t_\t_\ta\\|b\\nc[4]\t\n"
        "1-7\t27-28\t]\t_\t_\ta\\|b\\nc[4]\t\n"
        "1-8\t28-29\t.\t_\t_\t_\t\n\n"
        "#Text=She left.\n2-1\t31-34\tShe\t_\t_\t_\t\n2-2\t35-39\tleft\t_\t_\t_\t\n2-3\t39-40\t.\t_\t_\t_\t\n"
    )
    (document,) = came_back("webanno-tsv", out).values()
    assert document.text == "Ana\tmet 😊 Bürgermeister [x].\n\nShe left."


def test_what_was_changed_in_inception_is_read_as_it_is_now(desk):
    desk.article("a.txt", "Kast met Milei.")
    for start, end in ((0, 4), (9, 14)):
        desk.annotate({"article": "a.txt", "kind": "mention", "start": start, "end": end, "label": "Person"})
    out = written(desk, "webanno-tsv")
    lines = (out / "a.tsv").read_text().replace("Person[2]", "Place[2]").replace("met\t_\t_", "met\t*\tEvent")
    (out / "a.tsv").write_text(lines)
    (document,) = came_back("webanno-tsv", out).values()
    found = {(mark.code, mark.quotes, bool(mark.identity)) for mark in document.marks}
    assert found == {
        (("Person",), ("Kast",), True), (("Place",), ("Milei",), False), (("Event",), ("met",), False),
    }  # fmt: skip


NOT_WORDS = ("Token", "Sentence", "DocumentMetaData", "DocumentAnnotation", "TagDescription")


def words_of_xmi(path):
    """Return the words of all span annotations of a CAS, and not those of tokens, sentences and relations."""
    root = etree.parse(str(path)).getroot()
    text = next(one.get("sofaString") for one in root if one.get("sofaString") is not None)
    found = Counter()
    for one in root:
        name = etree.QName(one).localname
        if one.get("begin") is None or name in NOT_WORDS or one.get("Governor") or one.get("Dependent"):
            continue
        units = text.encode("utf-16-le")
        found[units[2 * int(one.get("begin")) : 2 * int(one.get("end"))].decode("utf-16-le").strip()] += 1
    return found


def test_every_sample_is_read_with_every_annotation_s_words(shared):
    folder = shared / "formats" / "samples" / "webanno_tsv3"
    found = [one for one in read_webanno_tsv([folder]) if isinstance(one, ForeignDocument)]
    assert len(found) == len(list(folder.rglob("*.tsv")))
    assert sum(map(words_are_right, found)) > 5000
    compared = 0
    for document in found:
        xmi = folder / Path(document.name).with_suffix(".xmi")
        if xmi.is_file():
            assert Counter(mark.quotes[0] for mark in document.marks) == words_of_xmi(xmi), document.name
            compared += 1
    assert compared > 30


def test_the_sample_of_gum_has_all_its_referents(shared):
    path = shared / "formats" / "samples" / "webanno_tsv3" / "gum_news" / "GUM_news_afghan.tsv"
    (document,) = read_webanno_tsv([path])
    first = document.marks[:3]
    assert [(mark.code, mark.quotes, mark.entity) for mark in first] == [
        (("Referent", "event"), ("visa snags",), ""), (("Referent", "abstract"), ("visa",), ""),
        (("Referent", "organization"), ("all - girl Afghan team",), "Afghan_Girls_Robotics_Team"),
    ]  # fmt: skip


@given(st.text())
def test_values_are_escaped_so_that_they_come_back(value):
    written = escaped_value(value)
    assert unescaped(written) == value
    assert len(split_cell(f"{written}|{written}", "|")) == 2
    assert "\t" not in written
    assert "\n" not in written


HEAD = "#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Tag|value\n\n\n#Text=Hi Ann\n"


def test_a_project_of_inception_says_documents_and_annotators(tmp_path):
    place = tmp_path / "annotation" / "news a.txt"
    place.mkdir(parents=True)
    body = HEAD + "1-1\t0-2\tHi\t_\t\n1-2\t3-6\tAnn\tA\t\n"
    (place / "maria.tsv").write_text(body)
    (document,) = read_webanno_tsv([tmp_path])
    assert (document.name, document.marks[0].annotator, document.marks[0].code) == ("news a.txt", "maria", ("Tag", "A"))


@pytest.mark.parametrize(
    ("rows", "words", "said"),
    [
        ("1-1\t0-99999\tHi\tA\t", ["Hi"], 0),
        ("1-1\t5-2\tNo\tA\t", [], 1),
        ("1-1\t0-2\tHi", [], 0),
        ("1-1\tx-y\tHi\tA", [], 1),
        ("1-1\t0-2\tHi\tA[1]|B[1]|*[0]\t", ["Hi", "Hi"], 0),
        ("1-1\t0-2\tHi\tA[0]\t\n1-2\t3-6\tAnn\tA[0]\t", ["Hi Ann"], 0),
        ("1-1\t999999999-999999999\tHi\tA\t", ["Hi"], 0),
    ],
)
def test_rows_that_cannot_be_are_said_and_words_are_found_where_they_are(tmp_path, rows, words, said):
    (tmp_path / "a.tsv").write_text(
        f"#FORMAT=WebAnno TSV 3.3\n#T_SP=webanno.custom.Tag|value\n\n\n#Text=Hi Ann\n{rows}\n"
    )
    (document,) = read_webanno_tsv([tmp_path])
    assert isinstance(document, ForeignDocument)
    assert [mark.quotes[0] for mark in document.marks] == words
    assert len(document.left_out) == said
    assert len(document.text or "") < 2000


@given(st.binary(max_size=300), st.binary(max_size=60))
def test_whatever_a_file_holds_is_read_or_said(tmp_path_factory, data, beside):
    folder = tmp_path_factory.mktemp("hostile")
    head = HEAD.replace("\n\n", "\n#T_CH=x|referenceType|referenceRelation\n\n", 1).encode() + b"1-1\t0-2\t"
    (folder / "a.tsv").write_bytes(head + data)
    (folder / "newsgloss.jsonl").write_bytes(b'{"document":"a","between":["",""],"marks":[{"at":[[0,2]],' + beside)
    (document,) = read_webanno_tsv([folder])
    assert isinstance(document, ForeignDocument)
    words_are_right(document)


def test_another_table_is_said_to_be_none(tmp_path):
    (tmp_path / "a.tsv").write_text("name\tcount\nAnn\t3\n")
    (said,) = read_webanno_tsv([tmp_path / "a.tsv"])
    assert isinstance(said, LeftOut)
