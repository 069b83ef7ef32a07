"""A disk that takes nothing more: what was begun goes on once there is room, and a note and its draft go together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from annotations.commands.drafts import NoteDraft, keep_draft, left_drafts, settle_draft
from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.candidate import ACCEPTED, Decision, Phrase, Target
from annotations.model.errors import Unwritten
from tests.store.making import ANA, TEXT, incoming, take


@contextmanager
def full(library: Library) -> Iterator[None]:
    """The library may not become larger: its number of pages is limited to those it has."""
    pages = library.db.execute("PRAGMA page_count").fetchone()[0]
    before = library.db.execute("PRAGMA max_page_count").fetchone()[0]
    library.db.execute(f"PRAGMA max_page_count = {pages}")
    try:
        yield
    finally:
        library.db.execute(f"PRAGMA max_page_count = {before}")


def fill(library: Library) -> None:
    """Use up the free pages, so that a full disk is felt at once."""
    take(library, incoming("long.txt", "Nobody saw it. " * 3000))


@contextmanager
def no_longer_log(library: Library) -> Iterator[None]:
    """The log beside the library may not become longer, so that the end of a transaction fails."""
    resource = pytest.importorskip("resource")
    log = library.path.with_name(f"{library.path.name}-wal")
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (log.stat().st_size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)


@pytest.fixture
def article(library) -> str:
    (uuid,) = take(library, incoming("kast.txt", TEXT))
    fill(library)
    return uuid


def last_action(library) -> tuple[str, str]:
    action = next(library.history.actions())
    return action.name, action.state


def test_a_change_that_the_disk_does_not_take_can_be_done_again(library, article):
    long = "Nobody saw that either. " * 4000
    with full(library):
        with pytest.raises(Unwritten, match="database or disk is full"):
            take(library, incoming("more.txt", long))
        assert [one.name for one in library.articles if one.name == "more.txt"] == []
    take(library, incoming("more.txt", long))
    assert library.check() == []


def test_a_review_whose_end_is_not_taken_ends_when_it_is_asked_again(library, article, monkeypatch):
    label = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
    parts = library.review.candidates([Phrase("Kast", Target(label))], None, ANA.uuid)
    one = next(one for part in parts for one in part.candidates)
    library.review.decide("Kast", [Decision(one, ACCEPTED)])

    def refuse(*_: object) -> None:
        raise Unwritten("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr(library.session.writer, "end", refuse)
        with pytest.raises(Unwritten):
            library.session.end_standing()
    library.session.end_standing()
    assert last_action(library) == ("Mark “Kast” everywhere", "done")
    assert library.check() == []


def test_a_note_and_the_end_of_its_draft_are_one_transaction(library, article, monkeypatch):
    draft = NoteDraft("33333333-3333-4333-8333-333333333333", article=article)
    keep_draft(library.session, draft, "half a")
    before = last_action(library)

    def refuse(*_: object) -> None:
        raise Unwritten("The disk is full.")

    with monkeypatch.context() as patch:
        patch.setattr("annotations.store.drafts.drop", refuse)
        with pytest.raises(Unwritten):
            settle_draft(library.session, draft, "half a year")
    assert last_action(library) == before
    assert [body for _, body in left_drafts(library.session)] == ["half a"]
    settle_draft(library.session, draft, "half a year")
    assert left_drafts(library.session) == []
    # Without a change there is no action, but the draft is gone.
    keep_draft(library.session, draft, "half a year")
    settle_draft(library.session, draft, "half a year")
    assert left_drafts(library.session) == []
    names = [action.name for action in library.history.actions()]
    assert names.count("Write a note") == 1
    assert library.check() == []


def test_words_being_typed_that_the_disk_does_not_take_are_not_told_as_kept(library, article):
    draft = NoteDraft("33333333-3333-4333-8333-333333333333", article=article)
    keep_draft(library.session, draft, "half a")
    with no_longer_log(library), pytest.raises(Unwritten):
        keep_draft(library.session, draft, "half a note")
    assert [words for _, words in left_drafts(library.session)] == ["half a"]
    keep_draft(library.session, draft, "half a note")
    assert [words for _, words in left_drafts(library.session)] == ["half a note"]


def test_an_import_whose_end_the_disk_does_not_take_is_not_under_way_for_ever(library, article):
    run = library.articles.begin_import()
    run.add([incoming("more.txt", "Nobody saw it coming.")])
    with no_longer_log(library), pytest.raises(Unwritten):
        run.finish()
    assert last_action(library)[1] == "open"
    assert library.purging.articles([article]).finished
    states = [one.state for one in library.history.actions() if one.name.startswith("Import")]
    assert (states[0], set(states[1:])) == ("interrupted", {"done"})
    assert library.check() == []


def test_an_import_whose_end_is_asked_for_again_has_ended_as_it_should(library):
    run = library.articles.begin_import()
    run.add([incoming("more.txt", "Nobody saw it coming.")])
    with no_longer_log(library), pytest.raises(Unwritten):
        run.finish()
    run.finish()
    assert last_action(library)[1] == "done"
    assert library.check() == []
    library.history.undo([ANA.uuid])
    assert last_action(library)[1] == "done"


def test_an_import_goes_on_after_its_end_was_not_taken_also_where_something_else_was_done_first(library, article):
    run = library.articles.begin_import()
    run.add([incoming("more.txt", "Nobody saw it coming.")])
    with no_longer_log(library), pytest.raises(Unwritten):
        run.finish()
    library.articles.delete([article])
    run.add([incoming("later.txt", "Somebody saw it going.")])
    run.finish()
    states = [one.state for one in library.history.actions() if one.name.startswith("Import")]
    assert (states[0], states[1]) == ("done", "interrupted")
    assert library.check() == []


def test_a_report_of_an_import_alone_that_is_not_taken_is_told_and_given_again(library, article):
    """It belongs to no action: nothing in the history would tell whether it is there."""
    resource = pytest.importorskip("resource")
    run = library.articles.begin_import()
    refused = [Incoming("gone.txt", None, "It is not there.")]
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(Unwritten, match="cannot be written"):
            run.add(refused)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert [item.outcome for item in run.add(refused)] == ["refused"]
    run.finish()
    assert [item.path for item in library.articles.last_import().items] == ["gone.txt"]
