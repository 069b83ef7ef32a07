"""What the tests of the page share: articles, and a hand on the mouse."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from annotations.model.block import Block
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageNote
from reader.ui.page.page import ArticlePage

TEXT = (
    "Weather 21 C\nMenu\n\nHarbour votes to keep its night ferry\n\n"
    "    José Antonio Kast met Hanne Solberg-Ito on Tuesday. They spoke for 52.8 minutes. Nobody else was there.\n\n"
    "The council of Port Alder agreed. A second sentence follows here, longer than the first one was.\n\n"
    "Share this\nMore news"
)
NO_BUTTON, LEFT = Qt.MouseButton.NoButton, Qt.MouseButton.LeftButton


def blocks_of(text: str, roles: dict[str, str]) -> tuple[Block, ...]:
    """Blocks by the words they begin with, in order, one a line."""
    found, reached = [], 0
    for line in text.split("\n"):
        start = reached + len(line) - len(line.lstrip())
        end = reached + len(line.rstrip())
        if start < end:
            role = next((role for words, role in roles.items() if text.startswith(words, start)), "paragraph")
            found.append(Block(role, start, end))
        reached += len(line) + 1
    return tuple(found)


ROLES = {"Weather": "furniture", "Menu": "furniture", "Harbour": "headline", "Share": "furniture", "More": "furniture"}


def mark(text: str, words: str, name: str = "", kind: str = "mention", title: str = "") -> PageMark:
    start = text.index(words)
    return PageMark(name or words, kind, ((start, start + len(words)),), "PER", "orange", True, title)


def sample(*marks: PageMark, notes: tuple[PageNote, ...] = ()) -> PageArticle:
    header = PageHeader("The Alder Courier", "Maren Holt", "2 mentions")
    return PageArticle(TEXT, blocks_of(TEXT, ROLES), marks, notes, header)


def long_article(paragraphs: int = 400) -> PageArticle:
    text = "\n\n".join(f"Paragraph {n} holds a few words, and then again some others. " * 4 for n in range(paragraphs))
    return PageArticle(text)


def show(qtbot, article: PageArticle, width: int = 1000, height: int = 700) -> ArticlePage:
    page = ArticlePage()
    qtbot.addWidget(page)
    page.resize(width, height)
    page.show()
    page.setFocus()
    page.set_article(article)
    QApplication.processEvents()
    return page


def point(page: ArticlePage, offset: int, *, right: bool = False) -> QPoint:
    """The middle of the left (or right) half of a character, in the viewport."""
    box = page.rects_of(offset, offset + 1)[0]
    return QPoint(box.x + (box.width * (3 if right else 1)) // 4, box.y + box.height // 2)


def mouse(page: ArticlePage, kind: str, at: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    types = {
        "press": (QEvent.Type.MouseButtonPress, LEFT, LEFT),
        "double": (QEvent.Type.MouseButtonDblClick, LEFT, LEFT),
        "drag": (QEvent.Type.MouseMove, NO_BUTTON, LEFT),
        "hover": (QEvent.Type.MouseMove, NO_BUTTON, NO_BUTTON),
        "release": (QEvent.Type.MouseButtonRelease, LEFT, NO_BUTTON),
    }
    what, button, buttons = types[kind]
    where = page.viewport().mapToGlobal(at)
    QApplication.sendEvent(page.viewport(), QMouseEvent(what, QPointF(at), QPointF(where), button, buttons, modifiers))


def drag(page: ArticlePage, start: QPoint, end: QPoint, modifiers=Qt.KeyboardModifier.NoModifier) -> None:
    mouse(page, "press", start, modifiers)
    for step in range(1, 5):
        mouse(page, "drag", start + (end - start) * step / 4, modifiers)
    mouse(page, "release", end, modifiers)


def words(page: ArticlePage) -> str:
    start, end = page.selection()
    return page.article.text[start:end]
