"""Suggested topics in the window: dashed chips in the details, a yes or a no by key, undone by name."""

from __future__ import annotations

from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.articles.pasted import pasted_article
from reader.config.identity import identities
from reader.config.topic_cache import topics_file
from reader.ui.window import topic_offers
from tests.qt.window_kit import annotations, go_to, make_library, opened, press

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

HARBOUR = ["cranes", "quay", "dockers", "ferry", "cargo", "tug"]
SCHOOL = ["pupils", "lessons", "teacher", "exam", "classroom", "homework"]
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def story(words: list[str], n: int) -> str:
    one, two, three, *_ = words[n % 6 :] + words[: n % 6]
    return (
        f"{one.title()} and {two} in Norda, part {'abcdefghi'[n]}\n\nThe {one} were there on Monday, said the mayor."
        f" The {two} came in the evening, and so did the {three}."
    )


@pytest.fixture
def path(tmp_path, monkeypatch):
    """A library in which `h0.txt` and `h1.txt` may be about harbours: six others are tagged so, six with schools."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    monkeypatch.setattr(topic_offers, "FIRST_MS", 1)
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, identities("Ana").current, doing="test") as library:
        run = library.articles.begin_import()
        uuids = {}
        for letter, words in (("h", HARBOUR), ("s", SCHOOL)):
            items = run.add([pasted_article(f"{letter}{n}.txt", story(words, n)) for n in range(8)])
            uuids[letter] = [item.article for item in items]
        run.finish()
        for letter, name in (("h", "Harbours"), ("s", "Schools")):
            topic = library.codebook.add("topic", name)
            new = [NewAnnotation("topic", uuid, code=topic) for uuid in uuids[letter][2:]]
            add_annotations(library.session, new)
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


@pytest.fixture
def part(app, qtbot):
    go_to(app, qtbot, "h0.txt")
    part = app.controller.topics.part
    qtbot.waitUntil(lambda: len(part.chips) == 1, timeout=20_000)
    return part


def test_the_details_offer_a_topic_with_its_reason(app, part, path):
    (chip,) = part.chips
    assert chip.text() == "Harbours"
    assert chip.isVisible()
    assert chip.accessibleName().startswith("Suggested topic Harbours, ")
    assert "articles tagged Harbours." in chip.toolTip()
    assert any(word in chip.toolTip() for word in HARBOUR)
    assert annotations(app) == ()
    assert topics_file(app.state.uuid, app.state.annotator.uuid).is_file()
    app.window.details.set_open(False)
    assert not chip.isVisible()


def test_enter_tags_the_article_and_undo_names_it_and_brings_the_offer_back(app, part, qtbot):
    press(app, Qt.Key.Key_T, CTRL | ALT)
    (chip,) = part.chips
    assert chip.hasFocus()
    QTest.keyClick(chip, Qt.Key.Key_Return)
    assert part.chips == []
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    (one,) = annotations(app)
    assert (one.kind, one.topic, one.origin) == ("topic", "Harbours", "accepted")
    assert app.window.page.hasFocus()
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Tag h0.txt with Harbours" in undo.text(), timeout=10_000)
    press(app, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(part.chips) == 1, timeout=20_000)
    assert annotations(app) == ()


@pytest.mark.parametrize("key", [Qt.Key.Key_R, Qt.Key.Key_Delete])
def test_a_no_is_kept_and_the_topic_is_not_offered_again(app, part, qtbot, key):
    press(app, Qt.Key.Key_T, CTRL | ALT)
    QTest.keyClick(part.chips[0], key)
    assert part.chips == []
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Offer Harbours no more for h0.txt" in undo.text(), timeout=10_000)
    go_to(app, qtbot, "h1.txt")
    qtbot.waitUntil(lambda: len(part.chips) == 1, timeout=20_000)
    go_to(app, qtbot, "h0.txt")
    soon = app.controller.topics
    qtbot.waitUntil(lambda: not soon._soon.isActive(), timeout=10_000)
    app.state.reading.ask_now(lambda library: None)
    assert part.chips == []
    assert annotations(app) == ()


def test_a_click_on_the_cross_is_a_no(app, part, qtbot):
    from reader.ui.library.buttons import IconButton

    cross = part.chips[0].parentWidget().findChild(IconButton)
    assert cross.accessibleName() == "Do not offer Harbours for this article"
    QTest.mouseClick(cross, Qt.MouseButton.LeftButton)
    assert part.chips == []
    undo = app.window.actions_["edit.undo"]
    qtbot.waitUntil(lambda: "Offer Harbours no more" in undo.text(), timeout=10_000)


def test_the_palette_has_it_first_when_the_article_is_tagged(app, part, qtbot):
    press(app, Qt.Key.Key_T, CTRL)
    palette = app.window.palette_
    qtbot.waitUntil(palette.isVisible, timeout=10_000)
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(annotations(app)) == 1, timeout=10_000)
    assert annotations(app)[0].topic == "Harbours"
    assert annotations(app)[0].origin == "accepted"


def test_where_nothing_is_offered_the_action_says_so(app, qtbot):
    press(app, Qt.Key.Key_T, CTRL | ALT)
    assert "No topic is suggested for this article." in app.window.status.accessibleDescription()
    assert not app.controller.topics.part.isVisible()


def test_the_chip_has_a_dashed_outline_and_no_fill(app, part):
    chip = part.chips[0]
    image: QImage = chip.grab().toImage()
    row = [image.pixelColor(x, 0).name() for x in range(12, image.width() - 12)]
    changes = sum(one != other for one, other in pairwise(row))
    assert changes > 6
    assert image.pixelColor(4, image.height() // 2) == image.pixelColor(image.width() - 5, image.height() // 2)
