"""With whom an entity appears: those in one sentence first, then those in most articles."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotations.commands.marking import NewAnnotation, add_annotations
from tests.store.making import incoming, made, take

ONE = "Ada met Ben. Ada left Cid at home.\nBen stayed with Dan. 😀 Ada met Ben again, Mr. Dan says."
TWO = "Ada called.\nCid answered Dan, and Cid was glad."
THREE = "Nobody but Dan and Ben."


@pytest.fixture
def library(tmp_path: Path):
    with made(tmp_path / "a.newsgloss") as library:
        articles = take(library, *(incoming(f"{n}.txt", text) for n, text in enumerate((ONE, TWO, THREE))))
        label = next(code.uuid for code in library.codebook.all().values() if code.name == "Person")
        known = {name: library.entities.add(name, label) for name in ("Ada", "Ben", "Cid", "Dan", "Eva")}
        for article, text in zip(articles, (ONE, TWO, THREE), strict=True):
            for name, uuid in known.items():
                at = text.find(name)
                while at >= 0:
                    new = NewAnnotation("mention", article, ((at, at + 3),), label, uuid)
                    add_annotations(library.session, [new])
                    at = text.find(name, at + 1)
        yield library


def found(library, name):
    uuid = next(one.uuid for one in library.entities if one.name == name)
    return [(one.name, one.articles, one.sentences) for one in library.entities.together(uuid)]


def test_sentences_and_articles_are_counted(library):
    assert found(library, "Ada") == [("Ben", 1, 2), ("Cid", 2, 1), ("Dan", 2, 1)]
    assert found(library, "Cid") == [("Ada", 2, 1), ("Dan", 2, 1), ("Ben", 1, 0)]
    assert found(library, "Eva") == []


def test_a_sentence_counts_once_however_often_they_stand_in_it_and_lines_end_sentences(library):
    assert ("Cid", 2, 1) in found(library, "Ada")
    assert found(library, "Ben") == [("Dan", 2, 3), ("Ada", 1, 2), ("Cid", 1, 0)]


def test_after_a_merge_it_is_the_one_that_stays(library):
    known = {one.name: one.uuid for one in library.entities}
    library.entities.merge([known["Dan"]], known["Ben"])
    assert [name for name, _, _ in found(library, "Ada")] == ["Ben", "Cid"]
