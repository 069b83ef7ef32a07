"""A spaCy model of the person's own: chosen in the preferences, tried there, and its entities outlined on the page."""

from __future__ import annotations

import importlib.util
import json

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from reader.articles.spacy_model import SpacyReader
from tests.qt.review_kit import KEY, MOD, dashed, filled, panel
from tests.qt.suggestions_kit import VOTE, make_votes, waits
from tests.qt.window_kit import go_to, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
HERE = importlib.util.find_spec("spacy") is not None
with_spacy = pytest.mark.skipif(not HERE, reason="spaCy, an extra, is not installed")


@pytest.fixture
def folder(tmp_path):
    """A folder in the place of a model: what one found in `vote.txt` is kept already, but it cannot be loaded."""
    made = tmp_path / "norda"
    made.mkdir()
    (made / "config.cfg").write_text("[nlp]\nlang = 'none'\n")
    (made / "meta.json").write_text(json.dumps({"labels": {"ner": ["GPE", "MONEY", "PERSON"], "tagger": ["NN"]}}))
    text = VOTE
    found = [(text.index(words), text.index(words) + len(words), label)
             for words, label in (("Erik Berg", "PERSON"), ("Port Alder", "GPE"), ("Reporters", "MONEY"))]  # fmt: skip
    kept = SpacyReader(made, tmp_path / "settings" / "models")._kept(text)
    kept.parent.mkdir(parents=True)
    kept.write_text(json.dumps(found))
    return made


@pytest.fixture
def app(qapp, qtbot, tmp_path, monkeypatch):
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_votes(path)
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        go_to(made, qtbot, "vote.txt")
        yield made


@pytest.fixture
def choose(app, qtbot, monkeypatch):
    """Choose a folder in the preferences, by keys; return what stands there."""

    def by_keys(folder):
        app.window.activateWindow()
        qtbot.waitUntil(app.window.isActiveWindow)
        press(app, KEY.Key_Comma, MOD.ControlModifier)
        window = app.controller.preferring.preferences
        qtbot.waitUntil(window.isVisible)
        monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
        control = window.controls["spacy_folder"]
        QTest.keyClick(control.focus, Qt.Key.Key_Space)
        return control

    return by_keys


def says(qtbot, control, words: str) -> None:
    qtbot.waitUntil(lambda: words in control.says.text(), timeout=60_000)


def test_a_folder_without_a_model_is_said_beside_it_and_none_is_the_way_back(app, qtbot, choose, tmp_path):
    control = choose(tmp_path)
    says(qtbot, control, "holds no spaCy model. Choose the folder with its config.cfg.")
    assert app.settings.get("spacy_folder") == str(tmp_path)
    control.none_button.setFocus()
    QTest.keyClick(control.none_button, Qt.Key.Key_Space)
    assert app.settings.get("spacy_folder") == ""
    assert control.says.isHidden()
    assert control.none_button.isHidden()
    assert control.focus.hasFocus()


def test_a_broken_model_is_said_beside_it(qtbot, choose, folder):
    control = choose(folder)
    says(qtbot, control, "cannot be loaded" if HERE else "spaCy is not installed")


def test_what_it_finds_is_outlined_under_the_codebooks_labels_with_the_reason(app, qtbot, choose, folder):
    choose(folder)
    waits(app, qtbot, "Erik Berg", "Port Alder")
    marks = app.controller.suggesting.marks
    app.window.page.setFocus()
    app.window.page.place_caret(VOTE.index("Erik Berg"))
    assert marks.here().suggestion.reason == "the spaCy model found it as PERSON"


def test_its_labels_are_chosen_for_in_a_table(app, qtbot, choose, folder):
    control = choose(folder)
    says(qtbot, control, "cannot be loaded" if HERE else "spaCy is not installed")
    waits(app, qtbot, "Erik Berg", "Port Alder")
    QTest.keyClick(control.labels_button, Qt.Key.Key_Space)
    table = app.controller.preferring.own_model.labels
    assert list(table.choices) == ["GPE", "MONEY", "PERSON"]
    assert table.choices["GPE"].currentText() == "By its name: Place"
    QTest.keyClick(table.choices["GPE"], Qt.Key.Key_Down)
    assert app.settings.get("spacy_labels") == {"GPE": ""}
    waits(app, qtbot, "Erik Berg")
    table.choices["MONEY"].setFocus()
    QTest.keyClick(table.choices["MONEY"], Qt.Key.Key_End)
    assert app.settings.get("spacy_labels")["MONEY"] == table.choices["MONEY"].currentText()
    waits(app, qtbot, "Erik Berg", "Reporters")
    QTest.keyClick(table.choices["GPE"], Qt.Key.Key_Home)
    assert "GPE" not in app.settings.get("spacy_labels")
    QTest.keyClick(table, Qt.Key.Key_Escape)
    assert not table.isVisible()


def test_with_none_again_its_suggestions_go(app, qtbot, choose, folder):
    control = choose(folder)
    waits(app, qtbot, "Erik Berg", "Port Alder")
    control.none_button.setFocus()
    QTest.keyClick(control.none_button, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dashed(app) == [], timeout=10_000)


def test_the_review_lists_what_it_finds(app, qtbot, choose, folder):
    choose(folder)
    waits(app, qtbot, "Erik Berg", "Port Alder")
    app.window.activateWindow()
    app.controller.call("suggestions.review")
    filled(app, qtbot, 2)
    assert [entry.candidate.quote for entry in panel(app).model.entries] == ["Erik Berg", "Port Alder"]


@with_spacy
def test_a_model_is_loaded_beside_the_window_and_ended_with_it(app, qtbot, choose, tmp_path):
    import spacy

    model = spacy.blank("en")
    model.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "Erik Berg"}])
    model.to_disk(tmp_path / "model")
    control = choose(tmp_path / "model")
    says(qtbot, control, "The model can be used.")
    waits(app, qtbot, "Erik Berg")
    thread = app.controller.suggesting.learning.models._run._thread
    app.window.close()
    assert not thread.is_alive()
