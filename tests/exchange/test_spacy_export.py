"""spaCy reads what is written for it."""

from __future__ import annotations

import json
import tempfile
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.beside import mark_of
from annotations.exchange.foreign import ForeignDocument
from annotations.model.field import Field
from tests.exchange.standoff import drafts, fill, shape_back, shape_told, told_of, written

spacy = pytest.importorskip("spacy")
tokens = pytest.importorskip("spacy.tokens")


def docs_of(folder):
    vocab = spacy.blank("xx").vocab
    return [
        doc for path in sorted(folder.glob("*.spacy")) for doc in tokens.DocBin().from_disk(path).get_docs(vocab)
    ]  # fmt: skip


@settings(max_examples=25)
@given(made=st.lists(drafts(), min_size=1, max_size=3))
def test_texts_spans_and_all_else_come_back(make_desk, made):
    with tempfile.TemporaryDirectory() as folder:
        desk = make_desk(Path(folder))
        fill(desk, made)
        docs, told = docs_of(written(desk, "spacy")), told_of(desk)
        assert [doc.text for doc in docs] == [article.text for article in told]
        for doc, article in zip(docs, told, strict=True):
            # spaCy gives tuples where there were lists.
            kept = json.loads(json.dumps(doc.user_data["newsgloss"]))
            back = ForeignDocument(kept["name"], doc.text)
            back.marks = [mark_of(record, "", doc.text) for record in kept["marks"]]
            assert shape_back(back) == shape_told(desk, article)
            assert tuple(map(tuple, kept["fields"])) == article.fields
            spans_hold_their_words(doc, article)
        desk.library.close()


def spans_hold_their_words(doc, article):
    by_uuid = {mark.uuid: mark for mark in article.marks}
    keys = {"mention": "sc", "topic": "topics", "note": "notes"}
    there = Counter()
    for kind, key in keys.items():
        for span in doc.spans[key]:
            mark = by_uuid[span.id_]
            assert mark.kind == kind
            # A blank behind a word is none of the words of spaCy.
            assert any(quote.strip() in span.text for quote in mark.quotes)
            assert (span.kb_id_ or None) == (mark.entity.name if mark.entity else None)
            there[span.id_] += 1
    for mark in article.marks:
        assert there[mark.uuid] <= len(mark.spans)
        if mark.quote.strip():
            assert there[mark.uuid]
    starts = [span.start for span in doc.ents]
    assert starts == sorted(set(starts))
    exact = {(span.start_char, span.end_char, span.label_) for span in doc.spans["sc"]}
    assert all((ent.start_char, ent.end_char, ent.label_) in exact for ent in doc.ents)


def test_a_document_looks_like_this(desk):
    desk.article("a.txt", "José Kast met Javier Milei. Bürgermeister!", [Field("language", "es")])
    desk.article("b.txt", "東京で会った。", [Field("language", "ja")])
    desk.annotate(
        *({"article": "a.txt", "kind": "mention", "start": start, "end": end, "label": "Person", "entity": entity}
          for start, end, entity in ((0, 9, "Kast"), (0, 4, "Kast"), (14, 26, "Milei"), (28, 34, "Mayor"))),
        {"article": "a.txt", "kind": "topic", "topic": "Politics/Visits"},
        {"article": "b.txt", "kind": "topic", "topic": "Travel"},
    )  # fmt: skip
    out = written(desk, "spacy")
    first, second = docs_of(out)
    assert [(span.text, span.label_, span.kb_id_) for span in first.ents] == [
        ("José Kast", "Person", "Kast"), ("Javier Milei", "Person", "Milei"),
    ]  # fmt: skip
    assert [span.text for span in first.spans["sc"]] == ["José Kast", "José", "Javier Milei", "Bürgermeister"]
    assert (first.cats["Politics/Visits"], first.cats["Travel"], second.cats["Travel"]) == (1.0, 0.0, 1.0)
    said = (out / "not-carried.txt").read_text(encoding="utf-8")
    assert "spans fitted to whole words\ta.txt\tBürger" in said


def test_an_entity_neither_begins_nor_ends_with_white_space(desk):
    desk.article("a.txt", "Kast\n\nmet Milei.")
    desk.annotate(
        *({"article": "a.txt", "kind": "mention", "start": start, "end": end, "label": "Person"}
          for start, end in ((0, 6), (10, 15)))
    )  # fmt: skip
    (doc,) = docs_of(written(desk, "spacy"))
    assert [span.text for span in doc.spans["sc"]] == ["Kast\n\n", "Milei"]
    assert [ent.text for ent in doc.ents] == ["Milei"]


def test_spacy_takes_the_folder_to_train_with(desk):
    desk.article("a.txt", "Kast met Milei.")
    desk.annotate({"article": "a.txt", "kind": "mention", "start": 0, "end": 4, "label": "Person"})
    corpus = pytest.importorskip("spacy.training").Corpus(written(desk, "spacy"))
    (example,) = corpus(spacy.blank("en"))
    assert example.get_aligned_ner() == ["U-Person", "O", "O", "O"]
    assert [span.text for span in example.reference.spans["sc"]] == ["Kast"]


def test_many_articles_are_several_files(desk, monkeypatch):
    monkeypatch.setattr("annotations.exchange.writers.spacy._A_FILE", 2)
    for number in range(5):
        desk.article(f"{number}.txt", f"Number {number}.")
    out = written(desk, "spacy")
    assert sorted(path.name for path in out.glob("*.spacy")) == [f"articles-000{number}.spacy" for number in (1, 2, 3)]
    assert len(docs_of(out)) == 5
