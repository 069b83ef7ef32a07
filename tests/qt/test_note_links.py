"""`#` in a note offers topics, `[[` articles and entities; the links lead there, and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.text.note_links import NoteLink
from reader.ui.page.margin_places import words_box
from tests.qt.window_kit import ANA, TEXT, annotations, go_to, make_library, opened, press, select

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
KEY, MOD = Qt.Key, Qt.KeyboardModifier
NARROW, WIDE = (1440, 900), (1900, 900)


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Two articles, an entity that one of them mentions, and another."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        person = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        ingrid = library.entities.add("Ingrid Solheim", person)
        library.entities.add("Ingmar Other", person)
        start = TEXT.index("Ingrid Solheim")
        article = library.articles.find("ferry.txt").uuid
        new = NewAnnotation("mention", article, ((start, start + 14),), code=person, entity=ingrid)
        add_annotations(library.session, [new])
    return path


@pytest.fixture(params=[NARROW, WIDE], ids=["narrow", "wide"])
def app(request, qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.resize(*request.param)
        QApplication.processEvents()
        yield made


@pytest.fixture
def wide(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        made.window.resize(*WIDE)
        QApplication.processEvents()
        yield made


def begin(app, typed: str):
    """Begin a note on `voted late` and type."""
    select(app, "voted late")
    press(app, KEY.Key_N)
    field = app.window.note_card.field
    for number, line in enumerate(typed.split("\n")):
        if number:
            QTest.keyClick(field, KEY.Key_Return)
        QTest.keyClicks(field, line)
    return field


def offered(app) -> list[str]:
    offer = app.controller.linking.offer
    return [choice.words for choice in offer._choices] if offer is not None and offer.isVisible() else []


def wait_for(app, qtbot, *words):
    qtbot.waitUntil(lambda: offered(app) == list(words), timeout=10_000)


def leave(app, qtbot) -> str:
    """Leave the note; return it as it is kept."""
    before = {one.uuid for one in annotations(app) if one.kind == "note"}
    QTest.keyClick(app.window.note_card.field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: {one.uuid for one in annotations(app) if one.kind == "note"} != before, timeout=10_000)
    return next(one.body for one in annotations(app) if one.kind == "note" and one.uuid not in before)


def uuid_of(app, kind: str, name: str) -> str:
    def question(library):
        if kind == "topic":
            return next(code.uuid for code in library.codebook.all().values() if code.name == name)
        if kind == "entity":
            return next(one.uuid for one in library.entities if one.name == name)
        return library.articles.find(name).uuid

    return app.state.reading.ask_now(question)


def link(app, kind: str, name: str, uuid_name: str = "") -> NoteLink:
    return NoteLink(kind, uuid_of(app, kind, uuid_name or name), name)


def write(app, qtbot, *links: NoteLink) -> None:
    """A note on the article with these links, written elsewhere."""
    body, article = "See " + " and ".join(one.markdown for one in links), app.state.view.row.uuid
    new = NewAnnotation("note", article, body=body)
    app.state.writing.do(lambda library: add_annotations(library.session, [new]))
    qtbot.waitUntil(lambda: body in [one.body for one in annotations(app)], timeout=10_000)


def click_link(app, of: NoteLink) -> None:
    """Click a link in the card of the margin."""
    page = app.window.page
    margin, layout = page.layout_.margin, page.layout_
    page.grab()
    (card,) = (card for card in margin.cards(layout) if of.target in card.note.body)
    document = margin.body(card.note, layout)
    corner = words_box(card.box, layout.metrics.px).topLeft()
    wide, high = int(document.size().width()), int(document.size().height())
    places = [QPointF(x, y) for y in range(2, high, 3) for x in range(0, wide, 3)]
    place = next(at for at in places if document.documentLayout().anchorAt(at) == of.target)
    at = (corner + place - QPointF(0, page.verticalScrollBar().value())).toPoint()
    QTest.mouseClick(page.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_a_hash_offers_topics_as_they_are_typed_and_enter_takes_one(app, qtbot):
    field = begin(app, "Is this #")
    qtbot.waitUntil(lambda: "Economy" in offered(app) and len(offered(app)) > 5, timeout=10_000)
    QTest.keyClicks(field, "econ")
    wait_for(app, qtbot, "Economy")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.toPlainText() == "Is this #Economy"
    assert offered(app) == []
    QTest.keyClicks(field, " or not?")
    assert offered(app) == []
    assert leave(app, qtbot) == f"Is this {link(app, 'topic', 'Economy').markdown} or not?"


def test_a_letter_right_after_a_topic_is_parted_from_it_and_a_comma_is_not(app, qtbot):
    field = begin(app, "Is this #econ")
    wait_for(app, qtbot, "Economy")
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClicks(field, "or not, and #econ")
    wait_for(app, qtbot, "Economy")
    QTest.keyClick(field, KEY.Key_Return)
    QTest.keyClicks(field, ", then?")
    assert field.toPlainText() == "Is this #Economy or not, and #Economy, then?"
    topic = link(app, "topic", "Economy").markdown
    assert leave(app, qtbot) == f"Is this {topic} or not, and {topic}, then?"


def test_who_types_faster_than_the_topics_are_found_gets_the_one_that_was_typed(app, qtbot):
    field = begin(app, "#")
    qtbot.waitUntil(lambda: len(offered(app)) > 5, timeout=10_000)
    # Nothing is answered between these keys.
    QTest.keyClicks(field, "econ")
    QTest.keyClick(field, KEY.Key_Return)
    qtbot.waitUntil(lambda: field.toPlainText() == "#Economy", timeout=10_000)
    assert offered(app) == []


def test_two_brackets_offer_entities_of_the_article_first_and_then_what_is_typed(app, qtbot):
    field = begin(app, "Ask [[")
    wait_for(app, qtbot, "Ingrid Solheim")
    QTest.keyClicks(field, "ing")
    wait_for(app, qtbot, "Ingrid Solheim", "Ingmar Other")
    QTest.keyClick(field, KEY.Key_Down)
    assert app.controller.linking.offer.current().name == "Ingmar Other"
    QTest.keyClick(field, KEY.Key_Up)
    QTest.keyClick(field, KEY.Key_Tab)
    assert field.hasFocus()
    assert field.toPlainText() == "Ask [[Ingrid Solheim]]"
    QTest.keyClicks(field, " about [[other.t")
    wait_for(app, qtbot, "other.txt")
    QTest.keyClick(field, KEY.Key_Return)
    person, article = link(app, "entity", "Ingrid Solheim"), link(app, "article", "other.txt")
    assert leave(app, qtbot) == f"Ask {person.markdown} about {article.markdown}"


def test_escape_takes_the_offer_away_and_not_the_note(app, qtbot):
    field = begin(app, "a #")
    qtbot.waitUntil(lambda: bool(offered(app)), timeout=10_000)
    QTest.keyClick(field, KEY.Key_Escape)
    assert offered(app) == []
    assert app.window.note_card.isVisible()
    QTest.keyClicks(field, "ec")
    app.state.reading.ask_now(lambda library: None)
    QApplication.processEvents()
    assert offered(app) == []
    QTest.keyClick(field, KEY.Key_Return)
    assert field.toPlainText() == "a #ec\n"
    QTest.keyClicks(field, "#econ")
    wait_for(app, qtbot, "Economy")


def test_a_click_takes_a_choice_and_the_hands_stay_in_the_note(app, qtbot):
    field = begin(app, "#cult")
    wait_for(app, qtbot, "Culture")
    offer = app.controller.linking.offer
    QTest.mouseClick(offer._rows[0], Qt.MouseButton.LeftButton)
    assert field.toPlainText() == "#Culture"
    assert field.hasFocus()
    assert app.window.note_card.isVisible()


def test_the_offer_covers_neither_the_line_that_is_typed_nor_reaches_out_of_the_window(app, qtbot):
    field = begin(app, "\n" * 7 + "#")
    qtbot.waitUntil(lambda: bool(offered(app)), timeout=10_000)
    offer, window = app.controller.linking.offer, app.window
    assert window.rect().contains(offer.geometry())
    caret = field.viewport().mapTo(window, field.cursorRect().center())
    assert not offer.geometry().contains(caret)


def test_a_heading_and_a_number_sign_inside_a_word_offer_nothing(app):
    field = begin(app, "# Head\nC#ec ")
    app.state.reading.ask_now(lambda library: None)
    QApplication.processEvents()
    assert offered(app) == []
    assert field.toPlainText() == "# Head\nC#ec "


def test_emoji_before_a_link_do_no_harm(app, qtbot):
    field = begin(app, "")
    field.insertPlainText("👩‍👩‍👧 🇨🇱 ")
    QTest.keyClicks(field, "#econ")
    wait_for(app, qtbot, "Economy")
    QTest.keyClick(field, KEY.Key_Return)
    assert field.toPlainText() == "👩‍👩‍👧 🇨🇱 #Economy"


def test_a_note_that_is_opened_again_reads_as_it_was_typed_and_is_kept_with_its_links(app, qtbot):
    field = begin(app, "Is this #econ")
    wait_for(app, qtbot, "Economy")
    QTest.keyClick(field, KEY.Key_Return)
    kept = leave(app, qtbot)
    app.controller.notes.edit(next(one for one in annotations(app) if one.kind == "note"))
    assert field.toPlainText() == "Is this #Economy"
    QTest.keyClicks(field, "?")
    QTest.keyClick(field, KEY.Key_Escape)
    qtbot.waitUntil(lambda: f"{kept}?" in [one.body for one in annotations(app)], timeout=10_000)


def test_alt_enter_follows_the_link_at_the_caret(app, qtbot):
    write(app, qtbot, link(app, "article", "other.txt"))
    app.controller.notes.edit(next(one for one in annotations(app) if one.kind == "note"))
    QTest.keyClick(app.window.note_card.field, KEY.Key_Return, MOD.AltModifier)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)


def test_a_click_on_a_link_in_the_margin_goes_to_an_article_a_topic_or_an_entity(wide, qtbot):
    app = wide
    article, topic, entity = (
        link(app, "article", "other.txt"), link(app, "topic", "Economy"), link(app, "entity", "Ingrid Solheim")
    )  # fmt: skip
    write(app, qtbot, topic, entity, article)
    click_link(app, topic)
    qtbot.waitUntil(lambda: app.window.codebook.view.current() is not None, timeout=10_000)
    qtbot.waitUntil(lambda: app.window.codebook.view.current().name == "Economy", timeout=10_000)
    assert not app.window.note_card.isVisible()
    click_link(app, entity)
    qtbot.waitUntil(lambda: app.window.entities.page.shown is not None, timeout=10_000)
    assert app.window.entities.page.shown.entity.name == "Ingrid Solheim"
    click_link(app, article)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)


def test_a_link_into_the_web_is_followed_by_a_click_and_nothing_else_is(wide, qtbot, monkeypatch):
    followed = []
    monkeypatch.setattr("reader.ui.outside.QDesktopServices.openUrl", lambda url: followed.append(url.url()))
    wide.controller.linking.follow("https://example.org/a")
    wide.controller.linking.follow("file:///etc/passwd")
    wide.controller.linking.follow("newsgloss:quit")
    assert followed == ["https://example.org/a"]


def test_a_link_shows_the_present_name_and_says_where_nothing_is_left(wide, qtbot):
    app = wide
    person, other = link(app, "entity", "Ingrid Solheim"), link(app, "entity", "Ingmar Other")
    write(app, qtbot, person, other)

    def shown():
        margin = app.window.page.layout_.margin
        return margin.body(margin.notes[0], app.window.page.layout_).toPlainText()

    assert shown() == "See Ingrid Solheim and Ingmar Other"
    app.state.writing.do(lambda library: library.entities.rename(person.uuid, "Mayor Solheim"))
    qtbot.waitUntil(lambda: shown() == "See Mayor Solheim and Ingmar Other", timeout=10_000)
    app.state.writing.do(lambda library: library.entities.merge([person.uuid], other.uuid))
    qtbot.waitUntil(lambda: shown() == "See Ingmar Other and Ingmar Other", timeout=10_000)
    click_link(app, person)
    qtbot.waitUntil(lambda: app.window.entities.page.shown is not None, timeout=10_000)
    app.state.writing.do(lambda library: library.entities.delete(other.uuid))
    qtbot.waitUntil(lambda: "(no longer there)" in shown(), timeout=10_000)
    app.controller.linking.follow(other.target)
    qtbot.waitUntil(lambda: "no longer in the library" in app.window.status._words.text(), timeout=10_000)


@pytest.mark.parametrize("kind", ["article", "entity", "topic"])
def test_from_where_links_lead_their_notes_are_listed(wide, qtbot, kind):
    app = wide
    links = {
        "article": link(app, "article", "ferry.txt"),
        "entity": link(app, "entity", "Ingrid Solheim"),
        "topic": link(app, "topic", "Economy"),
    }
    go_to(app, qtbot, "other.txt")
    for one in links.values():
        write(app, qtbot, one)
    go_to(app, qtbot, "ferry.txt")
    window = app.window
    if kind == "article":
        window.actions_["article.linked"].trigger()
    elif kind == "entity":
        app.controller.entities.show(links["entity"].uuid)
        qtbot.waitUntil(lambda: window.entities.page.shown is not None, timeout=10_000)
        window.actions_["entity.linked"].trigger()
    else:
        window.codebook.view.go_to(links["topic"].uuid)
        window.actions_["codebook.linked"].trigger()
    rows = window.notes._model
    qtbot.waitUntil(lambda: [row.body for row in rows.rows()] == [f"See {links[kind].markdown}"], timeout=10_000)
    assert window.notes.linking.isVisible()
    assert links[kind].typed.strip("#[]") in rows.index(0, 0).data()
    assert "newsgloss" not in rows.index(0, 0).data()
    # A note of another article is opened from there.
    window.notes.list.go_to(0)
    window.notes.list.setFocus()
    QTest.keyClick(window.notes.list, KEY.Key_Return)
    qtbot.waitUntil(lambda: app.state.view.row.name == "other.txt", timeout=10_000)
    QTest.mouseClick(window.notes.linking, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: rows.rowCount() == 3, timeout=10_000)
    assert not window.notes.linking.isVisible()


def test_a_label_has_no_notes_that_link_to_it_and_says_so(wide):
    window = wide.window
    window.codebook.view.go_to(uuid_of(wide, "topic", "Person"))
    wide.controller.call("codebook.linked")
    assert window.status._words.text() == "Notes link to topics, not to labels."
