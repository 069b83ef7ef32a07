"""What the tests of the check share: a folder of messy pages, imported, and hands at the check."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.field import Field
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import ANA

KEY, MOD = Qt.Key, Qt.KeyboardModifier
CTRL, SHIFT = MOD.ControlModifier, MOD.ShiftModifier

FERRY = (
    "Menu\nWeather\nSubscribe\n\nPort Alder votes to keep its night ferry\n\nBy Maren Holt\n\n4 September 2025\n\n"
    "The city council of Port Alder voted 14 to 9 on Wednesday to keep the night ferry running until 2030, ending a "
    "dispute that had divided the harbour districts since the spring.\n\n"
    "Under the plan, the Harbour Authority will cover two thirds of the costs, estimated at 3.1 million a year. "
    "The remaining third would come from a levy on cruise ships that dock at the Eastern Quay.\n\n"
    "Share this article\n\n"
    "Nurses from the hospital and workers at the fish market make up more than half of the passengers, and many of "
    "them had written to the council in the summer.\n\nRead more: Harbour news\n"
)
LEVY = (
    "A levy that will sink the quay\n\nTomás Ibarra, harbour desk\n\n5 September 2025\n\n"
    "The levy that the council wants to take from cruise ships will not pay for the ferry, say the dockers, who fear "
    "that the ships will go to the next port instead and that the quay will stand empty.\n\n"
    "Nobody in the town hall has asked them, they say, though their union wrote three letters in the spring and one "
    "more in August, which was the last.\n"
)
MARKET = (
    "Fish market traders plan a day of protest\n\nBy Ilse Kast\n\n03/04/2025\n\n"
    "The traders of the fish market will close their stalls on Friday, since the new rents take a third of what a "
    "stall earns in a good month and more than all of it in a bad one.\n\n"
    "The owner of the hall says that the rents are those of other halls on the coast, and that nobody is forced to "
    "sell fish there.\n"
)


def make_pages(path: Path, *more: tuple[str, str]) -> None:
    """A library of three pages as a site gives them, imported at once; and others."""
    pages = [("ferry.txt", FERRY), ("levy.txt", LEVY), ("market.txt", MARKET), *more]
    with Library.open_to_write(path, ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article(name, text) for name, text in pages])
        run.finish()


def desk(app):
    return app.controller.checking.desk


def open_check(app, qtbot) -> None:
    """Open the check by its key, and wait till its first article is there."""
    QTest.keyClick(app.window.page, KEY.Key_F8)
    ready(app, qtbot)


def ready(app, qtbot) -> None:
    """Wait till the current article of the check is on the page, and nothing is being written."""

    def there() -> bool:
        current = desk(app).side.list.current() if desk(app) is not None else None
        view = app.state.view
        return current is not None and view is not None and view.row.uuid == current.one.uuid

    qtbot.waitUntil(there, timeout=10_000)


def asked(app, qtbot, answers: int = 1) -> None:
    """Wait till the open question has its answers."""
    part = desk(app).panel.question
    qtbot.waitUntil(lambda: part.question is not None and len(part.question.answers) >= answers, timeout=10_000)


def press(app, key: Qt.Key, modifiers=MOD.NoModifier) -> None:
    QTest.keyClick(QApplication.focusWidget() or app.window.page, key, modifiers)


def select(app, words: str) -> tuple[int, int]:
    start = app.state.view.text.index(words)
    app.window.page.select(start, start + len(words))
    return start, start + len(words)


def fields(app, name: str) -> list[tuple[str, str]]:
    """(value, status) of the values of a field, as the library has them."""
    uuid = app.state.view.row.uuid

    def question(library: Library) -> tuple[Field, ...]:
        return library.articles.fields(library.articles.find(uuid))

    return [(one.value, one.status) for one in app.state.reading.ask_now(question) if one.name == name]


def roles(app) -> list[tuple[str, str]]:
    """(role, first word) of each block, as the library has them."""
    uuid = app.state.view.row.uuid

    def question(library: Library) -> list[tuple[str, str]]:
        row = library.articles.find(uuid)
        text = library.articles.text(row)
        return [(one.role, text[one.start : one.end].split()[0]) for one in library.articles.blocks(row)]

    return app.state.reading.ask_now(question)


def rows(app) -> list[str]:
    """The rows of the list: titles of the parts, names of the articles with what is said of them."""
    model = desk(app).side.model
    return [model.index(number, 0).data() for number in range(model.rowCount())]


def name(app) -> str:
    return desk(app).side.list.current().one.name


def checked(app) -> set[str]:
    def question(library: Library) -> set[str]:
        return {one.name for one in library.checking.to_check().articles if one.checked}

    return app.state.reading.ask_now(question)
