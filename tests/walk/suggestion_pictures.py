"""Pictures of suggestions: names on the page, the kinds and how well they do, and topics that are offered."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.articles.pasted import pasted_article
from reader.config.identity import identities

if TYPE_CHECKING:
    from tests.walk.pictures import Painter

_NAMES = {
    "Port Elsin": "Place", "Lysmark": "Place", "Skarholm": "Place", "Moira Falkenburg": "Person",
    "Stellan Oduya": "Person", "Katrin Vossberg": "Person", "Elsin Dockers' Federation": "Organisation",
    "Elsin Port Company": "Organisation", "Labour Court": "Organisation",
}  # fmt: skip
_TAGGED = {
    "Harbours": ("cranes", "quay", "dockers", "ferry", "cargo", "tugs"),
    "Schools": ("pupils", "lessons", "teachers", "exams", "classrooms", "homework"),
}


def suggestions(painter: Painter) -> None:
    """Take pictures of suggestions in one article after names were marked in another, and of their kinds.

    Args:
        painter: with the samples open.
    """
    controller, state, page = painter.app.controller, painter.app.state, painter.window.page
    assert controller is not None
    assert state is not None
    assert state.writing is not None
    painter.read("Dockers walk out")
    assert state.view is not None
    article, text = state.view.row.uuid, state.view.text
    codes = {code.name: code.uuid for code in state.view.codes.values()}
    new = [
        NewAnnotation("mention", article, ((found.start(), found.end()),), codes[label])
        for words, label in _NAMES.items()
        for found in re.finditer(re.escape(words), text)
    ]
    state.writing.submit(lambda library: add_annotations(library.session, new)).result()
    painter.read("UPDATE 2")
    painter.until(lambda: controller.suggesting.marks.count() > 0)
    page.setFocus()
    page.place_caret(0)
    painter.wait(500)
    for key in (Qt.Key.Key_Period, Qt.Key.Key_A, Qt.Key.Key_S):
        QTest.keyClick(page, key)
        painter.wait(1500)
    painter.take("suggestions")
    painter.window.called.emit("suggestions.kinds")
    painter.until(lambda: controller.suggesting.kinds.window is not None)
    kinds = controller.suggesting.kinds.window
    assert kinds is not None
    painter.take("suggestion_kinds", kinds)
    kinds.close()
    painter.window.called.emit("edit.undo")
    painter.wait(500)


def make_tagged(path: Path) -> None:
    """Make a library of short articles, most of which are tagged."""
    who = identities(stand_in="Annotator").current
    with Library.open_to_write(path, who, doing="pictures", create=True) as library:
        run = library.articles.begin_import()
        for name, words in _TAGGED.items():
            items = run.add([pasted_article(f"{name} {n}.txt", _story(words, n)) for n in range(8)])
            topic = library.codebook.add("topic", name)
            new = [NewAnnotation("topic", item.article, code=topic) for item in items[2:] if item.article]
            add_annotations(library.session, new)
        run.finish()


def offered_topics(painter: Painter) -> None:
    """Take a picture of the fields of an article for which a topic is offered.

    Args:
        painter: with a library of `make_tagged` open.
    """
    controller = painter.app.controller
    assert controller is not None
    painter.read("Cranes and quay are back in Port Alder")
    painter.window.arrange.show_section("details")
    painter.until(lambda: bool(controller.topics.part.chips), 30_000)
    painter.take("offered_topics", painter.window.details)


def _story(words: tuple[str, ...], n: int) -> str:
    one, two, three, four, five, _ = words[n % 6 :] + words[: n % 6]
    place = "Port Alder" if n < 2 else "Norda"
    return (
        f"{one.title()} and {two} are back in {place}\n\nThe {one} were there on Monday, said the mayor. The {two} "
        f"came in the evening, and so did the {three}. Of the {four} nothing was heard.\n\n“We had waited for the "
        f"{one} since March, and for the {five} even longer,” the mayor said."
    )
