"""Random actions through the real window: each state equal to a plain model, the library sound, the memory flat."""

from __future__ import annotations

import os
from ast import literal_eval
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from random import Random

import pytest
from PySide6.QtWidgets import QApplication

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from tests.torture import model_acts, model_acts_more, model_acts_notes, model_acts_reading
from tests.torture.model import Article, Code, Value, World
from tests.torture.model_hands import Hands
from tests.torture.model_memory import Memory
from tests.torture.model_rows import Rows
from tests.torture.model_texts import TEXTS

pytestmark = pytest.mark.no_qt_log  # a hundred thousand complaints would be kept; these tests hear them themselves


@pytest.fixture(autouse=True)
def bundled_fonts(qapp):
    """The same letters everywhere."""
    from reader.ui.style.fonts import load_fonts

    return load_fonts(bundled_only=True)


FIRST = Annotator("11111111-1111-4111-8111-111111111111", "Archive")
SHORT, LONG, SAMPLED = 150, 100_000, 500
ACTS = {**model_acts.ACTS, **model_acts_notes.ACTS, **model_acts_reading.ACTS, **model_acts_more.ACTS}
"""What is done, by name, and how often among the others."""


def make(path: Path) -> World:
    """A library that somebody else filled, and the same in the model."""
    with Library.open_to_write(path, FIRST, doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article(name, text) for name, text in TEXTS.items()])
        run.finish()
    world, rows = World(), Rows(path)
    world.put(*(Code(world.new(), kind, name, key, colour, False, definition)
                for kind, name, key, colour, definition in rows.labels()))  # fmt: skip
    for name, text in TEXTS.items():
        # What the parser finds in a text is not for this test to know.
        values = tuple(Value(*one) for one in rows.values_of(name))
        world.put(Article(world.new(), name, text, values))
    rows.close()
    return world


@contextmanager
def at_work(qapp: QApplication, folder: Path) -> Iterator[Hands]:
    """Somebody at a window on such a library; it is sound when they leave."""
    from reader.app import App
    from reader.config.settings import Settings

    path = folder / "library.newsgloss"
    world = make(path)
    os.environ["NEWSGLOSS_SETTINGS"] = str(folder / "settings")
    app = App(qapp, Settings(folder / "settings"))
    app.open(path).resize(1024, 640)
    hands = Hands(app, world, path)
    hands.until(lambda: app.state.view is not None, "an article opens")
    hands.go(next(iter(TEXTS)))
    try:
        yield hands
        hands.compare_all()
    finally:
        hands.close()
        app.window.close()
        app.deleteLater()
    with Library.open(path) as library:
        assert library.check() == []


def work(hands: Hands, random: Random, count: int, sample: Callable[[int], None] = lambda _: None) -> Counter[str]:
    """Do so many things, whichever can be done."""
    names, weights = [*ACTS], [weight for _, weight in ACTS.values()]
    counted: Counter[str] = Counter()
    with (hands.folder / "acts.txt").open("w") as written:
        while counted.total() < count:
            act = random.choices(names, weights)[0], random.getrandbits(32)
            print(act, file=written, flush=True)
            try:
                if do(hands, act):
                    counted[act[0]] += 1
                    hold(hands, counted.total())
                    if counted.total() % SAMPLED == 0:
                        sample(counted.total())
            except BaseException as error:
                error.add_note(f"at act {counted.total() + 1}; all of them, for `again`: {written.name}")
                raise
    return counted


def do(hands: Hands, act: tuple[str, int]) -> bool:
    return ACTS[act[0]][0](hands, Random(act[1]))


def again(hands: Hands, acts: Path) -> None:
    """Do acts once more, as a failure wrote them down; lines may be taken out to find those that matter."""
    for number, act in enumerate(map(literal_eval, acts.read_text().splitlines()), 1):
        do(hands, act)
        hold(hands, number)


def hold(hands: Hands, number: int) -> None:
    """Hold the library to the model: what is open each time, all of it and what is shown now and then."""
    hands.heard_nothing()
    hands.compare_article()
    if number % 10 == 0:
        hands.compare_shown()
    if number % 50 == 0:
        hands.compare_all()


def test_whatever_a_person_does_the_library_is_what_it_should_be(qapp, tmp_path, chance):
    with at_work(qapp, tmp_path) as hands:
        assert work(hands, chance(), SHORT).total() == SHORT


@pytest.mark.torture
def test_a_hundred_thousand_things_are_done_at_one_window_and_its_memory_stays_flat(qapp, tmp_path, chance):
    memory = Memory()
    with at_work(qapp, tmp_path) as hands:
        counted = work(hands, chance(), LONG, memory.sample)
    print(f"{dict(counted)}\n{memory}")  # noqa: T201 - the figures of docs/reliability.md
    memory.hold(1.2)
