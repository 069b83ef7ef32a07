"""Training in a large library: the newest of what was reviewed is read, and some of the other texts; not all."""

from __future__ import annotations

import pytest

from annotations.suggest.marks import training
from tests.store.making import ANA, incoming, made, take
from tests.store.test_suggestions import mentions_of, rows, text_of

ANIMALS = ("quagga", "okapi", "tapir")


@pytest.fixture
def library(tmp_path):
    """Three articles that nobody looks at, and twelve that are marked, one after the other."""
    with made(tmp_path / "library.newsgloss") as opened:
        take(opened, *(incoming(f"{name}.txt", f"Other news\n\nThe {name} is small.\n") for name in ANIMALS))
        take(opened, *(incoming(f"{n:02d}.txt", text_of(n)) for n in range(12)))
        for n in range(12):
            opened.annotations.add(rows(*mentions_of(f"{n:02d}.txt", text_of(n))))
        yield opened


def test_the_newest_articles_teach_the_models_and_no_training_is_due_for_the_others(library, tmp_path, monkeypatch):
    monkeypatch.setattr(training, "_MOST_LEARNED", len(text_of(9)) + len(text_of(10)) + len(text_of(11)))
    model = library.suggestions.train(ANA.uuid, tmp_path / "models")
    newest = {library.articles.find(f"{n:02d}.txt").id for n in (9, 10, 11)}
    assert {number for number, one in model.learned.items() if one.gated} == newest
    assert len(model.learned) == 12
    assert not model.due


@pytest.mark.parametrize("more", [0, 1, 2, 3])
def test_of_the_articles_that_nobody_reviewed_only_the_newest_tell_how_words_are_written(
    library, tmp_path, monkeypatch, more
):  # fmt: skip
    monkeypatch.setattr(training, "_MOST_TEXTS", 12 + more)
    small = library.suggestions.train(ANA.uuid, tmp_path / "models").learner.habits.small
    assert [name for name in ANIMALS if small[name]] == list(ANIMALS[3 - more :] if more else ())
    assert small["mayor"] > 0
