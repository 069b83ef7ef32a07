"""Merging libraries in one of which an article has a newer version, another encoding, or an earlier text again."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.article import NewArticle
from tests.store.making import TEXT, incoming, take
from tests.store.merging import BEN, copied, dump, mark, marks_of, merged, opened, text_of, with_article

NEWER = TEXT.replace("Buenos Aires", "Rosario").replace("stayed a day", "stayed two days") + "\n\nCorrected."
GARBLED = "JosÃ© Antonio Kast llegÃ³ el lunes."


def read(text: str, data: bytes | None = None, encoding: str = "utf-8", name: str = "b.txt") -> NewArticle:
    new = incoming(name, text, data=data).article
    assert new is not None
    return replace(new, encoding=encoding)


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


@pytest.fixture
def article(ours, theirs):
    """An article that both libraries have, with two marks, copies of one library."""
    uuid = with_article(ours)
    with opened(ours) as library:
        mark(library, uuid, "Javier Milei")
        mark(library, uuid, "Buenos Aires")
    copied(ours, theirs.name)
    return uuid


def states(path, article):
    return {one.quote: one.anchors[0].state for one in marks_of(path, article).values()}


def test_a_newer_version_comes_with_its_bytes_and_marks(ours, theirs, article):
    with opened(theirs, BEN) as library:
        library.mending.replace(article, read(NEWER))
    with opened(ours) as library:
        mark(library, article, "José Antonio Kast")
        mark(library, article, "Kast stayed a day")
    merged(ours, theirs)
    assert text_of(ours, article) == NEWER
    assert states(ours, article) == {
        "Javier Milei": "ok", "Buenos Aires": "review", "José Antonio Kast": "ok", "Kast stayed a day": "review"
    }  # fmt: skip
    with Library.open(ours) as library:
        assert library.mending.source(article).data == NEWER.encode()
        assert [one.kind for one in library.mending.revisions(article)] == ["replaced", "decoded"]
    before = dump(ours)
    merged(ours, theirs)
    assert dump(ours)["anchor"] == before["anchor"]


def test_what_a_person_settled_there_is_settled_here(ours, theirs, article):
    with opened(theirs, BEN) as library:
        library.mending.replace(article, read(NEWER))
        (waiting,) = library.mending.astray(article)
        assert library.mending.resettle(waiting.uuid, waiting.offers[0].spans).done
    merged(ours, theirs)
    assert states(ours, article) == {"Javier Milei": "ok", "Rosario": "ok"}


def test_an_earlier_text_that_was_gone_back_to_there_stands_here(ours, theirs, article):
    with opened(theirs, BEN) as library:
        first = library.mending.revisions(article)[0].uuid
        library.mending.replace(article, read(NEWER))
    merged(ours, theirs)
    assert states(ours, article)["Buenos Aires"] == "review"
    with opened(theirs, BEN) as library:
        library.mending.go_back(article, first)
    merged(ours, theirs)
    assert text_of(ours, article) == TEXT
    assert states(ours, article) == {"Javier Milei": "ok", "Buenos Aires": "ok"}


def test_another_encoding_comes_with_what_the_marks_quote_now(ours, theirs):
    data = "José Antonio Kast llegó el lunes.".encode()
    with opened(ours) as library:
        (article,) = take(library, Incoming("c.txt", read(GARBLED, data, "cp1252", "c.txt"), encoding="cp1252"))
        mark(library, article, "JosÃ© Antonio Kast")
        mark(library, article, "lunes")
    copied(ours, theirs.name)
    with opened(theirs, BEN) as library:
        library.mending.decode_again(article, read(data.decode(), data, "utf-8", "c.txt"))
    merged(ours, theirs)
    assert text_of(ours, article) == data.decode()
    assert states(ours, article) == {"José Antonio Kast": "ok", "lunes": "ok"}
