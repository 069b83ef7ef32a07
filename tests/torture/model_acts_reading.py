"""What a person does who reads and looks: nothing of it changes a word of the library."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from tests.torture.model import short
from tests.torture.model_acts import Act
from tests.torture.model_hands import ALT, CTRL, SHIFT, Hands

KEY = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier

MOVES = (
    (KEY.Key_Right, NONE), (KEY.Key_Left, NONE), (KEY.Key_Down, NONE), (KEY.Key_Up, NONE), (KEY.Key_Right, CTRL),
    (KEY.Key_Left, CTRL), (KEY.Key_Home, NONE), (KEY.Key_End, NONE), (KEY.Key_Home, CTRL), (KEY.Key_End, CTRL),
    (KEY.Key_PageDown, NONE), (KEY.Key_PageUp, NONE), (KEY.Key_J, NONE), (KEY.Key_K, NONE), (KEY.Key_J, SHIFT),
    (KEY.Key_K, SHIFT), (KEY.Key_J, ALT), (KEY.Key_K, ALT), (KEY.Key_Down, ALT), (KEY.Key_Period, NONE),
    (KEY.Key_Comma, NONE), (KEY.Key_F2, NONE), (KEY.Key_F2, SHIFT), (KEY.Key_Down, SHIFT), (KEY.Key_A, CTRL),
    (KEY.Key_C, CTRL), (KEY.Key_J, ALT | SHIFT),
)  # fmt: skip

SOUGHT = ("swifts", "council", "Brücke", "pont", "cafe\u0301", "nothing like it", "Vance")


def go(hands: Hands, random: Random) -> bool:
    """Another article, by a click in the list."""
    hands.go(random.choice([one.name for one in hands.world.articles()]))
    return True


def step(hands: Hands, random: Random) -> bool:
    """The next article of the list, or the one before."""
    by = random.choice((1, -1))
    names = hands.listed()
    at = names.index(hands.here) + by
    hands.on_page()
    hands.press(KEY.Key_Down if by == 1 else KEY.Key_Up, CTRL)
    if 0 <= at < len(names):
        hands.here = names[at]
    hands.settle()
    return True


def travel(hands: Hands, random: Random) -> bool:
    """Back to where one was, or forward again."""
    showing, back = hands.app.controller.showing, random.random() < 0.6  # type: ignore[union-attr]
    if not showing.leads(back=back):
        return False
    hands.on_page()
    hands.press(KEY.Key_Left if back else KEY.Key_Right, ALT)
    # Where that was is the window's to know; that it gets there is not.
    hands.until(lambda: showing._travelling is None, "the window is there")
    hands.here = hands.app.state.view.row.name  # type: ignore[union-attr]
    hands.settle()
    return True


def move(hands: Hands, random: Random) -> bool:
    """The caret goes about, and words are selected."""
    hands.on_page()
    hands.press(*random.choice(MOVES))
    return True


def wheel(hands: Hands, random: Random) -> bool:
    """The page is scrolled, and the pointer goes over it."""
    view = hands.page.viewport()
    at = QPointF(random.randrange(view.width()), random.randrange(view.height()))
    turned = QPoint(0, random.choice((-240, -120, 120)))
    QApplication.sendEvent(view, QWheelEvent(
        at, QPointF(view.mapToGlobal(at)), QPoint(), turned, Qt.MouseButton.NoButton, NONE,
        Qt.ScrollPhase.NoScrollPhase, False,
    ))  # fmt: skip
    QTest.mouseMove(view, at.toPoint())
    return True


def panels(hands: Hands, random: Random) -> bool:
    """Parts of the window are opened, closed and gone to."""
    hands.on_page()
    key = random.choice((KEY.Key_1, KEY.Key_2, KEY.Key_3, KEY.Key_4, KEY.Key_5, KEY.Key_6, KEY.Key_F9, KEY.Key_F6))
    hands.press(key, NONE if key in {KEY.Key_F9, KEY.Key_F6} else CTRL)
    hands.settle()
    return True


def zoom(hands: Hands, random: Random) -> bool:
    """The text is made larger or smaller."""
    hands.on_page()
    zoom = hands.app.settings.get("page_zoom")
    hands.press(KEY.Key_0 if not 0.7 < zoom < 1.6 else random.choice((KEY.Key_Plus, KEY.Key_Minus)), CTRL)
    hands.settle()
    return True


def looks(hands: Hands, random: Random) -> bool:
    """Light or dark, serifs or none, chips, notes in the margin: by the menu."""
    hands.on_page()
    hands.window.actions_[random.choice(("view.dark", "view.sans", "view.chips", "view.notes_margin"))].trigger()
    hands.settle()
    return True


def resize(hands: Hands, random: Random) -> bool:
    """The window is made another size."""
    hands.window.resize(*random.choice(((1024, 640), (1024, 640), (800, 600), (1280, 720))))
    hands.settle()
    return True


def filter_list(hands: Hands, random: Random) -> bool:
    """Words are typed that filter the list, and taken away again."""
    words = random.choice(SOUGHT)
    wanted = {one.name for one in hands.world.articles() if all(part in one.text for part in words.split())}
    hands.on_page()
    hands.press(KEY.Key_F, CTRL | SHIFT)
    field = hands.focus()
    hands.type(words)
    hands.until(lambda: set(hands.listed()) == wanted, lambda: f"listed are {hands.listed()}, not {wanted}")
    field.selectAll()  # type: ignore[attr-defined]
    hands.press(KEY.Key_Delete)
    hands.all_listed()
    hands.settle()
    return True


def find(hands: Hands, random: Random) -> bool:
    """Words are looked for in the article."""
    hands.on_page()
    hands.press(KEY.Key_F, CTRL)
    hands.type(random.choice(SOUGHT))
    for _ in range(random.randrange(3)):
        hands.press(KEY.Key_F3, random.choice((NONE, SHIFT)))
    hands.press(KEY.Key_Escape)
    hands.settle()
    return True


def palette(hands: Hands, random: Random) -> bool:
    """The palette of all actions is typed in and left."""
    hands.on_page()
    hands.press(KEY.Key_K, CTRL)
    hands.until(hands.window.palette_.isVisible, "the palette opens")
    hands.type(random.choice(("undo", "ferry", "lab", "theme", "zzz")))
    hands.press(KEY.Key_Escape)
    hands.settle()
    return True


def other_window(hands: Hands, random: Random) -> bool:
    """Shortcuts, preferences, the article alone: opened and closed."""
    hands.on_page()
    key, held = random.choice(((KEY.Key_F1, NONE), (KEY.Key_Comma, CTRL), (KEY.Key_F11, NONE)))
    hands.press(key, held)
    hands.until(lambda: hands.shown_beside() != [], "another window opens")
    for one in hands.shown_beside():
        QTest.keyClick(one.focusWidget() or one, KEY.Key_Escape)
    hands.until(lambda: hands.shown_beside() == [], lambda: f"these stay: {hands.shown_beside()}")
    hands.in_front()
    hands.settle()
    return True


def pick(hands: Hands, random: Random) -> bool:
    """A row of the list of annotations leads to its words."""
    article = hands.article
    if not any(one.kind != "note" for one in article.marks):
        return False
    hands.section("annotations")
    rows = hands.window.annotations.list
    if not rows._rows.rowCount():
        return False
    number = random.randrange(rows._rows.rowCount())
    one = rows._rows.rows()[number]
    hands.click_row(rows, number)
    assert hands.focus() is hands.page
    if one.anchors and hands.app.state.view.placed(one):  # type: ignore[union-attr]
        assert hands.page.caret() == one.spans[0][0], f"the caret is not at “{short(one.quote)}”"
    return True


ACTS: dict[str, tuple[Act, int]] = {
    "go": (go, 10),
    "step": (step, 6),
    "travel": (travel, 5),
    "move": (move, 60),
    "wheel": (wheel, 20),
    "panels": (panels, 5),
    "zoom": (zoom, 3),
    "looks": (looks, 1),
    "resize": (resize, 2),
    "filter": (filter_list, 2),
    "find": (find, 3),
    "palette": (palette, 2),
    "another window": (other_window, 1),
    "pick": (pick, 5),
}
