"""Annotations are looked through in the review: kept, changed or removed by keys, several of them at once."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.sought import ASTRAY, NEW, Sought
from tests.qt.review_kit import (
    CTRL,
    KEY,
    SHIFT,
    VOTE,
    current,
    dashed,
    filled,
    focus,
    key,
    make_study,
    panel,
    review,
    settled,
    shown,
)  # fmt: skip
from tests.qt.window_kit import ANA, TEXT, opened

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def labels(library: Library) -> dict[str, str]:
    return {code.name: code.uuid for code in library.codebook.all().values()}


@pytest.fixture
def path(tmp_path, monkeypatch):
    """Three mentions and a topic of Ana's, one of them put there by a rule."""
    monkeypatch.setenv("NEWSGLOSS_SETTINGS", str(tmp_path / "settings"))
    path = tmp_path / "study.newsgloss"
    make_study(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        codes = labels(library)
        ferry, vote = (library.articles.find(name).uuid for name in ("ferry.txt", "vote.txt"))

        def mention(article: str, text: str, words: str, label: str, origin: str = "manual") -> NewAnnotation:
            start = text.index(words)
            return NewAnnotation("mention", article, ((start, start + len(words)),), codes[label], origin=origin)

        add_annotations(library.session, [
            mention(ferry, TEXT, "Ingrid Solheim", "Person"), mention(ferry, TEXT, "Port Alder", "Person"),
            mention(vote, VOTE, "Ingrid Solheim", "Person", "rule"),
            NewAnnotation("topic", ferry, (), codes["Politics"]),
        ])  # fmt: skip
    return path


@pytest.fixture
def app(qapp, qtbot, path, tmp_path):
    with opened(qapp, qtbot, path, tmp_path / "settings") as made:
        yield made


def look_through(app, qtbot, count: int) -> None:
    QTest.keyClick(app.window.page, KEY.Key_A, CTRL | SHIFT)
    qtbot.waitUntil(lambda: review(app) is not None and review(app).shown(), timeout=10_000)
    filled(app, qtbot, count)


def seek(app, qtbot, count: int, **wanted: tuple[str, ...]) -> None:
    panel(app).head.filters.chosen.emit(Sought(**wanted))
    filled(app, qtbot, count)
    panel(app).list.setFocus()


def marked(app) -> dict[str, str]:
    """The label or topic of each annotation of the library, by article and words."""

    def question(library: Library) -> dict[str, str]:
        reader = library.annotations.reader()
        return {
            f"{article.name} {one.quote or ''}": one.label or one.topic or ""
            for article in library.articles for one in reader.of_article(article.id)
        }  # fmt: skip

    return app.state.reading.ask_now(question)


def test_all_annotations_of_the_listed_articles_are_there_under_their_articles(app, qtbot):
    look_through(app, qtbot, 4)
    assert shown(app) == [
        "left: 1", "Ingrid Solheim ?", "left: 3", "Politics ?", "Ingrid Solheim ?", "Port Alder ?",
    ]  # fmt: skip
    assert focus() is panel(app).list
    assert dashed(app) == []
    assert panel(app).card._what.text() == "Person · by Ana · not looked at yet"
    assert panel(app).accept_all.text() == "Keep the 4 left…"


def test_a_keeps_r_removes_s_skips_and_one_undo_takes_all_of_it_back(app, qtbot):
    before = marked(app)
    look_through(app, qtbot, 4)
    for pressed in (KEY.Key_S, KEY.Key_S, KEY.Key_A, KEY.Key_R):
        key(app, pressed)
    settled(app, qtbot)
    assert [row for row in shown(app) if " " in row and "left" not in row] == [
        "Ingrid Solheim ?", "Politics ?", "Ingrid Solheim accepted", "Port Alder rejected",
    ]  # fmt: skip
    assert panel(app).head.decided_words() == "2 of 4 decided"
    assert panel(app).head._counted.text() == "1 kept, 1 removed"
    assert [panel(app).card.verdict_words(one.candidate, one.verdict) for one in panel(app).model.entries] == [
        "", "", "Kept", "Removed",
    ]  # fmt: skip
    spoken = " ".join(panel(app)._spoken(one) for one in panel(app).model.entries)
    assert "Kept" in spoken
    assert "ccepted" not in spoken
    assert "ferry.txt Port Alder" not in marked(app)
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: marked(app) == before, timeout=10_000)
    qtbot.waitUntil(lambda: panel(app).model.decided() == 0, timeout=10_000)


def test_a_labels_key_gives_another_label(app, qtbot):
    look_through(app, qtbot, 4)
    for _ in range(3):
        key(app, KEY.Key_Down)
    assert current(app).candidate.quote == "Port Alder"
    key(app, KEY.Key_L)
    settled(app, qtbot)
    assert marked(app)["ferry.txt Port Alder"] == "Place"
    assert current(app).candidate.article == app.state.reading.ask_now(lambda one: one.articles.find("vote.txt").uuid)


def test_several_are_changed_as_one_action_after_their_number_was_said(app, qtbot):
    before = marked(app)
    look_through(app, qtbot, 4)
    QTest.keyClick(panel(app).list, KEY.Key_A, CTRL)
    assert len(panel(app).list.selected()) == 4
    key(app, KEY.Key_O)
    assert panel(app)._asked.text() == "Change 3 annotations to Organisation? One Undo takes it back."
    assert marked(app) == before
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    settled(app, qtbot)
    assert sorted(marked(app).values()) == ["Organisation"] * 3 + ["Politics"]
    qtbot.waitUntil(lambda: "Change 3 annotations" in app.window.actions_["edit.undo"].text(), timeout=10_000)
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(lambda: marked(app) == before, timeout=10_000)


def test_several_are_removed_after_a_question_and_esc_leaves_them(app, qtbot):
    look_through(app, qtbot, 4)
    QTest.keyClick(panel(app).list, KEY.Key_Down, SHIFT)
    key(app, KEY.Key_R)
    assert panel(app)._asked.text() == "Remove 2 annotations? One Undo takes it back."
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Escape)
    assert panel(app).question.isHidden()
    assert len(marked(app)) == 4
    key(app, KEY.Key_R)
    QTest.keyClick(QApplication.focusWidget(), KEY.Key_Space)
    settled(app, qtbot)
    assert sorted(marked(app)) == ["ferry.txt Ingrid Solheim", "ferry.txt Port Alder"]


def test_mentions_are_linked_to_one_entity_that_is_made_with_them(app, qtbot):
    look_through(app, qtbot, 4)
    seek(app, qtbot, 3, labels=(app.state.reading.ask_now(labels)["Person"],))
    QTest.keyClick(panel(app).list, KEY.Key_A, CTRL)
    key(app, KEY.Key_L, SHIFT)
    qtbot.waitUntil(app.window.palette_.isVisible, timeout=10_000)
    QTest.keyClick(app.window.palette_.field, KEY.Key_Return)
    assert panel(app)._asked.text() == "Link 3 mentions to Ingrid Solheim? One Undo takes it back."
    QTest.keyClick(panel(app).accept_each, KEY.Key_Space)
    settled(app, qtbot)
    assert app.state.reading.ask_now(lambda library: [row.mentions for row in library.entities.rows()]) == [3]
    QTest.keyClick(app.window.page, KEY.Key_Z, CTRL)
    qtbot.waitUntil(
        lambda: app.state.reading.ask_now(lambda library: library.entities.rows()) == [], timeout=10_000
    )  # fmt: skip


def test_what_was_kept_is_shown_so_when_the_same_is_looked_through_again(app, qtbot):
    look_through(app, qtbot, 4)
    seek(app, qtbot, 4, states=(NEW,))
    key(app, KEY.Key_A)
    settled(app, qtbot)
    key(app, KEY.Key_Escape)
    assert not review(app).shown()
    look_through(app, qtbot, 4)
    assert shown(app)[1] == "Ingrid Solheim accepted"
    assert current(app).candidate.quote == "Politics"
    seek(app, qtbot, 3, states=(NEW,))
    seek(app, qtbot, 0, states=(ASTRAY,))
    assert panel(app).hint.text() == "There are no such annotations here."


def test_the_pills_say_what_is_sought_and_take_it_away(app, qtbot):
    look_through(app, qtbot, 4)
    filters = panel(app).head.filters
    seek(app, qtbot, 1, topics=(app.state.reading.ask_now(labels)["Politics"],))
    pill = filters.pills["topics"]
    assert "Politics" in pill.text()
    QTest.keyClick(pill, KEY.Key_Delete)
    filled(app, qtbot, 4)
