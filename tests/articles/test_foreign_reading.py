"""Files of annotations are read in a process of their own: whatever they do to it, the others are read."""

from __future__ import annotations

import sys
import time
from datetime import date
from pathlib import Path

import pytest

from annotations.commands.bring.documents import Brought
from annotations.exchange.foreign import ForeignDocument, LeftOut
from annotations.exchange.recognise import Group
from annotations.exchange.registry import Format
from reader.articles.foreign.making import made_of
from reader.articles.foreign.reading import Given, read_groups

_TODAY = date(2026, 3, 12)


def _group(reader: str) -> Group:
    made = Format("x", "X", "", "file", (".x",), reader=f"tests.articles.hostile_readers:{reader}")
    return Group((Path(f"{reader}.x"),), made)


def _read(*readers: str, **how: object) -> list[Given]:
    return list(read_groups([_group(reader) for reader in readers], today=_TODAY, **how))  # type: ignore[arg-type]


def test_documents_come_with_the_articles_made_of_them_and_what_was_left_out() -> None:
    document, left_out = (given.item for given in _read("sound"))
    assert isinstance(document, Brought)
    assert document.article is not None
    assert (document.article.name, document.article.text) == ("kast.txt", "Kast came.\n")
    assert [block.role for block in document.article.blocks] != []
    assert left_out == LeftOut("kast.txt", "line 2", "It is empty.")


@pytest.mark.parametrize(
    ("reader", "why"),
    [
        ("hangs", "Reading it took longer than 1 second."),
        ("sleeps", "Reading it took longer than 1 second."),
        ("crashes", "The program that reads files ended on it (exit status 7)."),
        ("raises", "Reading it failed (RecursionError). The other files are not affected."),
        ("refuses", "It is of another program."),
        pytest.param(
            "eats", "Reading it took more than 500 MB of memory.",
            marks=pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits memory"),
        ),
    ],
)  # fmt: skip
def test_a_file_that_does_harm_is_left_out_and_the_next_one_is_read(reader: str, why: str) -> None:
    # Only what would go on for ever meets its deadline: how fast this machine is says nothing of the others.
    deadline = 1.0 if "longer" in why else 30.0
    items = [given.item for given in _read(reader, "sound", deadline_s=deadline, memory_mb=500)]
    troubles = [item for item in items if isinstance(item, LeftOut)]
    assert [trouble.why for trouble in troubles] == [why, "It is empty."]
    assert troubles[0].file == f"{reader}.x"
    assert isinstance(items[-2], Brought)


def test_what_was_cancelled_ends_soon() -> None:
    begun = time.monotonic()
    assert _read("sleeps", cancelled=lambda: time.monotonic() - begun > 1) == []


def test_a_document_without_words_has_no_article_and_half_characters_become_whole_ones() -> None:
    empty, half = (given.item for given in _read("wordless"))
    assert isinstance(empty, Brought)
    assert (empty.article, empty.why) == (None, "It has no words.")
    assert isinstance(half, Brought)
    assert half.article is not None
    assert half.article.text == "\ufffd half \ufffd a character"


def test_the_bytes_of_a_document_are_kept_where_they_give_its_text() -> None:
    text = "Kast kam aus Köln.\r\nEr blieb."
    latin = ForeignDocument("a.txt", text, original=text.encode("utf-16"), fields=(("title", "Ankunft"), ("mood", " ")))
    article = made_of(latin, _TODAY)
    assert (article.original_size, article.text) == (len(text.encode("utf-16")), text.replace("\r\n", "\n"))
    assert [field.value for field in article.fields if field.name == "title"] == ["Ankunft"]
    other = made_of(ForeignDocument("a.txt", text, original=b"something else"), _TODAY)
    assert (other.original_size, other.text) == (len(text.encode()), text.replace("\r\n", "\n"))
