"""The document of Word, read back by python-docx: the words, the shading, and real comments on the right words."""

from __future__ import annotations

import docx
import pytest
from docx.oxml.ns import qn

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.model.errors import Refused
from annotations.model.field import Field


def written(desk, **options: str):
    target = desk.folder / "out.docx"
    with desk.library.snapshot():
        export(desk.library.db, FORMATS["docx"], target, options)
    return docx.Document(str(target))


def commented(document, number: int) -> str:
    """The words between the beginning and the end of a comment."""
    words, inside = "", False
    for element in document.element.body.iter():
        if element.tag == qn("w:commentRangeStart") and element.get(qn("w:id")) == str(number):
            inside = True
        elif element.tag == qn("w:commentRangeEnd") and element.get(qn("w:id")) == str(number):
            return words
        elif inside and element.tag == qn("w:t"):
            words += element.text
    raise AssertionError(number)


def test_the_words_of_an_article_are_in_the_document(desk):
    desk.article("storm.txt", "Storm hits Vellmar.\nRoofs flew & <fell> 👩‍👩‍👧‍👦.", [Field("author", "Ana Ruiz")])
    document = written(desk)
    texts = [paragraph.text for paragraph in document.paragraphs]
    assert "Storm hits Vellmar.\nRoofs flew & <fell> 👩‍👩‍👧‍👦." in texts
    assert "By: Ana Ruiz" in texts


def test_marked_words_are_shaded_and_bear_the_sign_of_their_label(desk):
    desk.article("storm.txt", "The Vellmar fire brigade came late.")
    desk.annotate({"article": "storm.txt", "kind": "mention", "start": 4, "end": 11, "label": "Place"})
    runs = written(desk).paragraphs[-1].runs
    assert [run.text for run in runs] == ["The ", "LOC\xa0", "Vellmar", " fire brigade came late."]
    shaded = [run.text for run in runs if run._r.find(f"{qn('w:rPr')}/{qn('w:shd')}") is not None]
    assert shaded == ["Vellmar"]


def test_notes_and_topics_of_words_are_comments_on_these_words(desk):
    desk.article("storm.txt", "The Vellmar fire brigade came late.")
    desk.annotate(
        {"article": "storm.txt", "kind": "mention", "start": 4, "end": 24, "label": "Organisation", "note": "Which?"},
        {"article": "storm.txt", "kind": "note", "start": 17, "end": 34, "note": "How **late**?"},
        {"article": "storm.txt", "kind": "topic", "start": 25, "end": 34, "topic": "Rescue"},
    )
    document = written(desk)
    found = {comment.text: commented(document, comment.comment_id) for comment in document.comments}
    assert found == {
        "Which?": "Vellmar fire brigade",
        "How late?": "brigade came late",
        "topic: Rescue": "came late",
    }
    assert {comment.author for comment in document.comments} == {"Ana"}


def test_a_document_of_too_many_articles_is_refused_before_it_is_made(desk, monkeypatch):
    monkeypatch.setattr("reader.papers.docx.MOST_ARTICLES", 1)
    desk.article("a.txt", "One.")
    desk.article("b.txt", "Two.")
    with pytest.raises(Refused, match="can hold 1 articles, and 2 are chosen"):
        written(desk)
    assert not (desk.folder / "out.docx").exists()


def test_a_library_with_something_of_everything_becomes_a_document(full_desk):
    document = written(full_desk, language="es", page="whole")
    assert document.paragraphs[0].text.startswith("Etiquetas: ")
    assert any(comment.text.startswith("Who is he?") for comment in document.comments)
