"""CoNLL files are read by others as they are meant, and theirs by us."""

from __future__ import annotations

import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.foreign import ForeignDocument, LeftOut
from annotations.exchange.readers.conll import read_conll
from annotations.text.tokens import tokens
from tests.exchange.standoff import LABELS, drafts, fill, told_of, written

TAGGED = {label: "_".join(label.split()) for label in LABELS}


def kept(article):
    """Return (label, words without blanks) of the mentions that are to be in the file."""
    pieces, reached = [], 0
    for piece in tokens(article.text):
        if not piece.isspace():
            pieces.append((reached, reached + len(piece), piece))
        reached += len(piece)
    found, used, reached = [], set(), 0
    for mark in article.marks:
        if mark.kind != "mention" or len(mark.spans) > 1 or mark.spans[0][0] < reached:
            continue
        ((start, end),) = mark.spans
        reached = end
        words = [number for number, (begin, stop, _) in enumerate(pieces) if begin < end and stop > start]
        if words and words[0] not in used:
            used.update(words)
            found.append((TAGGED[mark.code.name], "".join(pieces[number][2] for number in words)))
    return found


@settings(max_examples=25)
@given(made=st.lists(drafts(), min_size=1, max_size=3), tags=st.sampled_from(["bio", "bioes"]))
def test_words_and_labels_of_mentions_come_back(make_desk, made, tags):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        found = list(read_conll([written(desk, "conll", tags=tags)]))
        documents = [one for one in found if isinstance(one, ForeignDocument)]
        told = told_of(desk)
        assert len(documents) == len(told)
        for document, article in zip(documents, told, strict=True):
            assert "".join(document.text.split()) == "".join(article.text.split())
            back = [("/".join(mark.code), "".join(mark.quotes[0].split())) for mark in document.marks]
            assert back == kept(article)
            assert document.left_out == []
        desk.library.close()


@settings(max_examples=20)
@given(made=st.lists(drafts(), min_size=1, max_size=2), tags=st.sampled_from(["bio", "bioes"]))
def test_seqeval_finds_the_same_mentions_by_the_strict_rules(make_desk, made, tags):
    scheme = pytest.importorskip("seqeval.scheme")
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        sentences = parted(written(desk, "conll", tags=tags).read_text(encoding="utf-8"))
        strict = scheme.IOB2 if tags == "bio" else scheme.IOBES
        found = scheme.Entities([[tag for _, tag in sentence] for sentence in sentences], strict)
        back = [
            (one.tag, "".join(word for word, _ in sentences[number][one.start : one.end]))
            for number, entities in enumerate(found.entities)
            for one in entities
        ]
        assert back == [one for article in told_of(desk) for one in kept(article)]
        desk.library.close()


def parted(text):
    blocks = [block for block in text.split("\n\n") if block and not block.startswith("-DOCSTART-")]
    return [[tuple(row.split("\t")) for row in block.split("\n")] for block in blocks]


@settings(max_examples=15)
@given(made=st.lists(drafts(), min_size=1, max_size=2))
def test_spacy_converts_it(make_desk, made):
    converters = pytest.importorskip("spacy.training.converters")
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        text = written(desk, "conll").read_text(encoding="utf-8")
        documents = list(converters.conll_ner_to_docs(text, no_print=True))
        told = told_of(desk)
        assert [[(one.label_, "".join(one.text.split())) for one in document.ents] for document in documents] == [
            kept(article) for article in told
        ]
        desk.library.close()


def test_an_article_looks_like_this(desk):
    desk.article("a.txt", "José Kast met Milei. He left.\n\nBürgermeister!")
    desk.annotate(
        *({"article": "a.txt", "kind": "mention", "start": start, "end": end, "label": label}
          for start, end, label in ((0, 9, "Person"), (0, 4, "Person"), (14, 19, "Person"), (31, 37, "Organisation")))
    )  # fmt: skip
    out = written(desk, "conll", tags="bioes")
    assert out.read_text(encoding="utf-8") == (
        "-DOCSTART- -X- O O\n\nJosé\tB-Person\nKast\tE-Person\nmet\tO\nMilei\tS-Person\n.\tO\n\n"
        "He\tO\nleft\tO\n.\tO\n\nBürgermeister\tS-Organisation\n!\tO\n\n"
    )
    said = out.with_name("out.conll.not-carried.txt").read_text(encoding="utf-8")
    assert "mentions that overlap others: 1 (the first and longest is kept" in said
    assert "mentions widened to whole words\ta.txt\tBürger" in said


def test_a_mention_over_the_end_of_a_sentence_keeps_it_open(desk):
    desk.article("a.txt", "He said No. Never again.")
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 8, "end": 17, "label": "Event"})
    assert "No\tB-Event\n.\tI-Event\nNever\tI-Event\nagain" in written(desk, "conll").read_text()


CLASSIC = """-DOCSTART- -X- -X- O

EU NNP B-NP I-ORG
rejects VBZ B-VP O
German JJ B-NP I-MISC
call NN I-NP O
( ( O O
" " O O
Peter NNP B-NP I-PER
" " O O
) ) O O
. . O O

-DOCSTART- -X- -X- O

Ann NNP O I-PER
Bob NNP O B-PER
"""


def test_columns_and_old_tags_are_read_and_the_text_has_blanks_where_they_usually_are(tmp_path):
    (tmp_path / "eng.conll").write_text(CLASSIC)
    said, first, second = read_conll([tmp_path])
    assert isinstance(said, LeftOut)
    assert "put together" in said.why
    assert (first.name, first.text) == ("eng-1.txt", 'EU rejects German call ("Peter").')
    assert [(mark.code, mark.quotes) for mark in first.marks] == [
        (("ORG",), ("EU",)), (("MISC",), ("German",)), (("PER",), ("Peter",)),
    ]  # fmt: skip
    assert [mark.quotes for mark in second.marks] == [("Ann",), ("Bob",)]


def test_germeval_counts_words_and_has_names_inside_names(tmp_path):
    (tmp_path / "g.tsv").write_text(
        "#\tn-tv.de vom 26.02.2005\n1\tFC\tB-ORG\tO\n2\tBayern\tI-ORG\tB-LOC\n3\tspielt\tO\tO\n4\t.\tO\tO\n"
        "\n1\t#\tO\tO\n"
    )
    (document,) = [one for one in read_conll([tmp_path / "g.tsv"]) if isinstance(one, ForeignDocument)]
    assert document.text == "FC Bayern spielt.\n#"
    assert [(mark.code, mark.quotes) for mark in document.marks] == [
        (("ORG",), ("FC Bayern",)), (("LOC",), ("Bayern",)),
    ]  # fmt: skip
    assert document.left_out == []


def test_bilou_and_tags_that_break_the_rules_are_read_as_far_as_they_say_something(tmp_path):
    rows = ["a U-X", "b B-X", "c L-X", "d L-X", "e I-Y", "f I-X", "just one", "g"]
    (tmp_path / "x.iob").write_text("\n".join(rows).replace(" ", "\t") + "\n" * 2 + "z\tO\n" * 20)
    (document,) = [one for one in read_conll([tmp_path / "x.iob"]) if isinstance(one, ForeignDocument)]
    assert [mark.quotes[0] for mark in document.marks] == ["a", "b c", "d", "e", "f"]
    assert [where for where, _ in document.left_out] == ["line 7", "line 8"]


def test_languages_without_spaces_get_none(tmp_path):
    (tmp_path / "x.conll").write_text("東\tB-LOC\n京\tI-LOC\nに\tO\n。\tO\n", encoding="utf-8")
    (document,) = [one for one in read_conll([tmp_path]) if isinstance(one, ForeignDocument)]
    assert (document.text, document.marks[0].quotes) == ("東京に。", ("東京",))


@given(st.binary(max_size=200))
def test_whatever_a_file_holds_is_read_or_said(tmp_path_factory, data):
    path = tmp_path_factory.mktemp("hostile") / "a.conll"
    path.write_bytes(b"Ann\tB-PER\n" + data)
    assert list(read_conll([path]))
