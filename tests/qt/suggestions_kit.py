"""What the tests of suggestions share: names marked in `ferry.txt`, and `vote.txt`, in which they stand again."""

from __future__ import annotations

import re
from pathlib import Path

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from reader.articles.pasted import pasted_article
from tests.qt.review_kit import dashed
from tests.qt.window_kit import ANA, TEXT, annotations, make_library

VOTE = (
    "Council vote\n\nIngrid Solheim voted. Reporters saw Ingrid Solheim leave, and Erik Berg stay in Port Alder. "
    "Port Alder sleeps.\n"
)
ALL = ("Ingrid Solheim", "Ingrid Solheim", "Port Alder", "Port Alder")
"""What is suggested in `vote.txt`."""


def make_votes(path: Path, *more: str) -> None:
    """A library in which nothing is marked yet; further articles are `more-0.txt` and so on."""
    make_library(path)
    with Library.open_to_write(path, ANA, doing="test") as library:
        run = library.articles.begin_import()
        run.add([pasted_article("vote.txt", VOTE)])
        run.add([pasted_article(f"more-{number}.txt", text) for number, text in enumerate(more)])
        run.finish()


def learn(app, name: str = "ferry.txt", text: str = TEXT) -> None:
    """Mark two names wherever they stand in an article, in the name of whoever sits at the window."""
    codes = {code.name: code.uuid for code in app.state.view.codes.values()}
    article = app.state.reading.ask_now(lambda library: library.articles.find(name).uuid)
    new = [
        NewAnnotation("mention", article, ((found.start(), found.end()),), codes[label])
        for words, label in (("Ingrid Solheim", "Person"), ("Port Alder", "Place"))
        for found in re.finditer(words, text)
    ]
    app.state.writing.submit(lambda library: add_annotations(library.session, new)).result()


def waits(app, qtbot, *words: str) -> None:
    """Wait till these words are outlined, and no others."""
    qtbot.waitUntil(lambda: dashed(app) == sorted(words), timeout=10_000)


def said(app) -> list[tuple[str, str, str]]:
    """Words, label and origin of the annotations of the open article."""
    return [(one.quote, one.label, one.origin) for one in annotations(app)]


def names(app, qtbot, name: str) -> None:
    """Wait till Undo is called so."""
    qtbot.waitUntil(lambda: app.window.actions_["edit.undo"].text() == f"Undo: {name}", timeout=10_000)


def answered(app, qtbot) -> None:
    """Wait till the suggestions have been read after the last change."""
    before = app.controller.suggesting._asked
    app.controller.suggesting.ask()
    qtbot.waitUntil(lambda: not app.controller.suggesting.learning._asking, timeout=10_000)
    assert app.controller.suggesting._asked > before
