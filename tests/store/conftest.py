"""What the tests of the store begin with: a library with one article, and two people at it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from annotations.library import Library
from annotations.model.field import Field
from tests.store.making import BEN, TEXT, in_the_name_of, incoming, made, take
from tests.store.proof import broken


@pytest.fixture
def library(tmp_path) -> Iterator[Library]:
    """A library that Ana has open, with the article `a.txt`; all contracts must hold of it in the end."""
    with made(tmp_path / "library.newsgloss") as open_library:
        take(open_library, incoming("a.txt", TEXT, fields=[Field("title", "Kast visits Milei", 0, 17, 0.9)]))
        yield open_library
        assert broken(open_library.db) == []
        assert open_library.check() == []


@pytest.fixture
def ben(library) -> Library:
    """The same library with Ben at it."""
    return in_the_name_of(BEN, library)
