"""Bytes that several articles were made from: a purge of one empties them, and who brings them again fills them."""

from __future__ import annotations

import zlib
from dataclasses import replace
from pathlib import Path

import pytest

from annotations.library import Library
from annotations.model.errors import Refused
from annotations.text.edits import Edit
from tests.store.making import ANA, incoming, made, take
from tests.store.proof import broken

ONE = "Quokkas storm Wimbledon\n\nFrobnitz Ziegenkäse claimed that xylophones melt."
TWO = "Calm at the harbour\n\nMaren Holt met Ilse Kast, and the ferry stays."


@pytest.fixture
def path(tmp_path):
    return tmp_path / "library.newsgloss"


@pytest.fixture
def both(path):
    """A library of two articles made of one file, and the file: (library, its bytes, what to import)."""
    data = (ONE + "\n\n" + TWO).encode()
    second = incoming("both.txt", TWO, data=data)
    second = replace(second, article=replace(second.article, locator="2", name="calm.txt"))
    file = (incoming("both.txt", ONE, data=data), second)
    with made(path) as library:
        take(library, *file)
        yield library, data, file


def purge(library: Library) -> None:
    """Purge the first of the two articles."""
    library.purging.articles([library.articles.find("both.txt").uuid])


def is_held(path: Path, data: bytes) -> bool:
    """Whether a file beside a library holds bytes, packed, or words of the first article."""
    files = [file.read_bytes() for file in path.parent.rglob("*") if file.is_file()]
    return any(words in file for file in files for words in (zlib.compress(data), b"Frobnitz"))


def test_bytes_that_another_article_was_made_from_too_are_emptied(both, path):
    library, data, _file = both
    assert is_held(path, data)
    purge(library)
    assert library.check() == []
    assert broken(library.db) == []
    assert not is_held(path, data)
    with pytest.raises(Refused, match="was purged, for good"):
        library.articles.original(library.articles.find("calm.txt"))
    with made(path.with_name("other.newsgloss")) as other:
        other.merge([path])
        assert other.articles.find("calm.txt")
        assert other.check() == []


def test_bytes_that_were_emptied_are_there_again_once_they_are_imported_again(both, path):
    library, data, file = both
    purge(library)
    take(library, *file)
    for name in ("both.txt", "calm.txt"):
        article = library.articles.find(name)
        assert library.articles.original(article) == data
        assert article.original_size == len(data)
    assert library.check() == []
    assert broken(library.db) == []
    purge(library)
    assert library.check() == []
    assert not is_held(path, data)


def test_what_an_import_brought_again_stands_in_the_way_of_no_undo(both):
    library, data, file = both
    purge(library)
    take(library, *file)
    newest, _purge, oldest = list(library.history.actions())[:3]
    assert library.history.changed_since(oldest) == ""
    library.history.undo([ANA.uuid], only=newest.uuid)
    assert library.articles.original(library.articles.find("calm.txt")) == data
    assert library.check() == []
    library.history.redo([ANA.uuid])
    library.history.undo_earlier([ANA.uuid], oldest.uuid)
    assert [article.name for article in library.articles] == ["both.txt"]
    assert library.check() == []


def test_bytes_that_were_emptied_are_there_again_with_a_newer_version_made_of_them(both):
    library, data, file = both
    calm = library.articles.find("calm.txt")
    purge(library)
    library.mending.edit(calm.uuid, [Edit(0, 4, "Storm")])
    library.mending.replace(calm.uuid, file[1].article)
    assert library.articles.original(calm) == data
    assert library.check() == []
