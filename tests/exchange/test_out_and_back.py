"""What is exported in a format of another program and imported into an empty library says the same there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from pathlib import Path

import pytest

from annotations.commands.bring.report import BringReport
from annotations.exchange.export import export
from annotations.exchange.recognise import groups
from annotations.exchange.registry import FORMATS
from reader.articles.foreign.bringing import batches
from reader.articles.foreign.survey import look
from tests.exchange.conftest import Desk

_TODAY = date(2026, 3, 12)
_BOTH = [one for one in FORMATS.values() if one.writer and one.reader and one.id != "qdc" and not one.missing()]

Said = tuple[str, str, str | None, tuple[tuple[int, int], ...]]
"""Text, kind, label or topic, and where it stands."""


def said(desk: Desk, kinds: tuple[str, ...] = ("mention",)) -> set[Said]:
    """Return what the annotations of a library say, without who and when."""
    reader = desk.library.annotations.reader()
    return {
        (desk.library.articles.text(row), one.kind, one.label or one.topic, tuple(one.spans))
        for row in desk.library.articles
        for one in reader.of_article(row.id)
        if one.kind in kinds
    }


def take(desk: Desk, path: Path) -> BringReport:
    """Import what is there, its format recognised."""
    found = groups([path])
    assert [group.format for group in found] != [None], "it is not recognised"
    survey = look(desk.library, found, today=_TODAY)
    run = desk.library.bringing.begin(desk.library.bringing.table(survey.keys), survey.codebook)
    for batch in batches(found, today=_TODAY, left_out=lambda *row: run.report.left_out.append(row)):
        run.add(batch)
    run.finish()
    return run.report


@pytest.mark.parametrize("one", _BOTH, ids=lambda one: one.id)
def test_mentions_come_back_where_they_stood_and_once(
    one: object, full_desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    chosen = next(each for each in _BOTH if each is one)
    folder = tmp_path / "out"
    target = folder if chosen.kind == "folder" else tmp_path / f"all{chosen.suffixes[0]}"
    with full_desk.library.snapshot():
        export(full_desk.library.db, chosen, target)
    (tmp_path / "second").mkdir()
    other = make_desk(tmp_path / "second")
    report = take(other, target)
    assert report.unsettled == []
    before, after = said(full_desk), said(other)
    if {"overlap", "nesting", "gaps", "texts"} & set(chosen.instead):
        # Some cannot be held, or stand in another text; what came stands as it was.
        assert after
        assert {(kind, label) for _, kind, label, _ in after} <= {(kind, label) for _, kind, label, _ in before}
    else:
        assert after == before
    assert other.library.check() == []
    articles = len(list(other.library.articles))
    again = take(other, target)
    assert (again.sentence(), len(list(other.library.articles))) == ("nothing", articles)
    assert said(other) == after


@pytest.mark.parametrize("one", [one for one in _BOTH if "texts" not in one.instead], ids=lambda one: one.id)
def test_the_library_itself_gets_nothing_twice(one: object, full_desk: Desk, tmp_path: Path) -> None:
    chosen = next(each for each in _BOTH if each is one)
    target = tmp_path / "out" if chosen.kind == "folder" else tmp_path / f"all{chosen.suffixes[0]}"
    with full_desk.library.snapshot():
        export(full_desk.library.db, chosen, target)
    before, articles = said(full_desk), len(list(full_desk.library.articles))
    take(full_desk, target)
    assert len(list(full_desk.library.articles)) == articles
    assert said(full_desk) >= before


@pytest.mark.parametrize("one", _BOTH, ids=lambda one: one.id)
def test_what_else_the_format_carries_comes_back_too(
    one: object, full_desk: Desk, make_desk: Callable[[Path], Desk], tmp_path: Path
) -> None:
    chosen = next(each for each in _BOTH if each is one)
    target = tmp_path / "out" if chosen.kind == "folder" else tmp_path / f"all{chosen.suffixes[0]}"
    with full_desk.library.snapshot():
        export(full_desk.library.db, chosen, target)
    (tmp_path / "second").mkdir()
    other = make_desk(tmp_path / "second")
    take(other, target)
    found = [_else(desk, chosen.instead) for desk in (full_desk, other)]
    # What it cannot hold may come back as something else, beside this.
    assert found[1] >= found[0]


def _else(desk: Desk, instead: Mapping[str, str]) -> set[tuple[str, str | None, str | None]]:
    """Return topics, notes and entities, as far as a format carries them."""
    told: set[tuple[str, str | None, str | None]] = set()
    reader = desk.library.annotations.reader()
    for row in desk.library.articles:
        for one in reader.of_article(row.id):
            who = None if "annotators" in instead else one.annotator
            if one.kind == "topic" and "topics" not in instead:
                told.add((row.name, one.topic, who))
            if one.kind == "note" and one.target_kind == "annotation" and "notes_on_annotations" not in instead:
                told.add((row.name, one.body, who))
            if one.kind == "note" and one.target_kind is None and "notes_on_articles" not in instead:
                told.add((row.name, one.body, who))
            if one.entity and "entities" not in instead:
                told.add((row.name, one.quote, one.entity))
    return told
