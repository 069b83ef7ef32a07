"""What of files cannot be taken, and where it stands, is said in the reader's language."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QWidget

from reader.ui.dialogs.left_out import LeftOutList
from reader.ui.language import load_translations
from reader.ui.style.look import Look

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def german(qapp):
    made = load_translations(qapp, QLocale("de_DE"))
    yield made
    for one in made:
        qapp.removeTranslator(one)


@pytest.mark.parametrize(
    ("row", "wanted"),
    [
        (("a.conll", "line 3", "It is no word with a tag."), "a.conll · Zeile 3 · Es ist kein Wort mit einem Kürzel."),
        (
            ("a.json", "entry 2, annotation 1, result 12", "It cannot be read."),
            "a.json · Eintrag 2, Annotation 1, Ergebnis 12 · Es kann nicht gelesen werden.",
        ),
        (
            ("a.ann", "A1", "Attributes cannot be held: Sure yes, of T9."),
            "a.ann · A1 · Für Attribute gibt es hier keinen Platz: Sure yes, von T9.",
        ),
        (
            ("a.qdpx", "source “line 3”", "It is no text (PictureSource)."),
            "a.qdpx · Quelle „line 3“ · Es ist kein Text (PictureSource).",
        ),
        (
            ("a.ann", "", "The text that should be beside it, a.txt: It is not in the project."),
            "a.ann · Der Text, der daneben liegen sollte, a.txt: Es ist nicht im Projekt.",
        ),
        (
            ("a.qda", "file “p.png”", "It is no text (image). Its memo: Seen. Twice."),
            "a.qda · Datei „p.png“ · Es ist kein Text (Bild). Sein Memo: Seen. Twice.",
        ),
        (("a.jsonl", "line 1,204", "“x” stands in it twice."), "a.jsonl · Zeile 1,204 · „x“ steht zweimal darin."),
        (
            ("a.qdpx", "", "a.qdpx cannot be read: It is larger than 200 MB."),
            "a.qdpx · a.qdpx kann nicht gelesen werden: Größer als 200 MB.",
        ),
        (("a.ann", "T12", "It stands on no words."), "a.ann · T12 · Sie steht auf keinen Wörtern."),
    ],
)
def test_what_cannot_be_taken_is_said_in_german_with_its_place(qtbot, german, row, wanted):
    parent = QWidget()
    qtbot.addWidget(parent)
    shown = LeftOutList(Look(), parent)
    shown.show_rows([row])
    assert shown.text.toPlainText() == wanted
