"""A list of names is read as people write them, and understood by the labels and entities of a library."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.exchange.word_list import Listed, read_word_list
from annotations.model.candidate import Phrase, Target
from annotations.model.entity import Alias
from annotations.model.errors import NotFound, Refused
from reader.articles.listed_words import list_of_file
from tests.store.making import made


@pytest.mark.parametrize(
    ("text", "commas", "expected"),
    [
        ("Ingrid Solheim\r\n\r\n  Erik   Solheim \n", False, [("Ingrid Solheim",), ("Erik Solheim",)]),
        ("Solheim, Ingrid\nKast, José", False, [("Solheim, Ingrid",), ("Kast, José",)]),
        ("Solheim,Person\n\"Kast, José\",Person", True, [("Solheim", "Person"), ("Kast, José", "Person")]),
        ("Solheim;Person;Ingrid Solheim", False, [("Solheim", "Person", "Ingrid Solheim")]),
        ("Solheim\tPerson\nNorda", False, [("Solheim", "Person"), ("Norda",)]),
        ("Entity;Name;Label\nIngrid Solheim;Solheim;Person", False, [("Solheim", "Person", "Ingrid Solheim")]),
        ("Name\nNorda", False, [("Norda",)]),
        ("名前;ラベル\n東京;Place", False, [("名前", "ラベル"), ("東京", "Place")]),
        ("He said \"so\nNorda", True, [('He said "so',), ("Norda",)]),
        ("", False, []),
    ],
)  # fmt: skip
def test_a_list_has_a_name_a_line_and_perhaps_columns(text, commas, expected):
    assert [*read_word_list(text, commas=commas).lines] == [Listed(*row) for row in expected]


def test_what_stands_twice_or_is_no_name_is_counted_and_left_out():
    read = read_word_list("Norda\nNorda\n…\n" + "x" * 201)
    assert (read.lines, read.twice, read.unusable) == ((Listed("Norda"),), 1, 2)


@given(st.text(max_size=200), st.booleans())
def test_whatever_is_pasted_is_read(text, commas):
    assert all(one.name for one in read_word_list(text, commas=commas).lines)


@pytest.fixture
def library(tmp_path):
    with made(tmp_path / "list.newsgloss") as library:
        yield library


def uuid_of(library, name):
    return next(code.uuid for code in library.codebook.all().values() if code.kind == "label" and code.name == name)


def test_a_list_means_the_labels_and_entities_that_are_there(library):
    person, place = uuid_of(library, "Person"), uuid_of(library, "Place")
    ingrid = library.entities.add("Ingrid Solheim", person, [Alias("Solheim"), Alias("the mayor", "description")])
    text = "Solheim;person;ingrid solheim\nIngrid Solheim;;Solheim\nNorda;;\nX;Nobody;Nobody\nthe boss;;the mayor"
    meant = library.review.phrases_of_list(read_word_list(text).lines, place)
    assert meant.phrases == (
        Phrase("Solheim", Target(person, ingrid), alias=True), Phrase("Ingrid Solheim", Target(person, ingrid), True),
        Phrase("Norda", Target(place)), Phrase("X", Target(place), alias=True),
        Phrase("the boss", Target(place), alias=True),
    )  # fmt: skip
    assert (meant.labels, meant.no_labels, meant.no_entities) == (2, ("Nobody",), ("Nobody", "the mayor"))
    without = library.review.phrases_of_list(read_word_list(text).lines, None)
    assert [one.words for one in without.phrases] == ["Solheim", "Ingrid Solheim"]


def test_a_name_that_several_entities_have_stands_for_none_of_them(library):
    for _ in range(2):
        library.entities.add("Solheim", uuid_of(library, "Person"))
    meant = library.review.phrases_of_list([Listed("Sol", "Person", "Solheim")], None)
    assert (meant.phrases[0].target.entity, meant.no_entities) == (None, ("Solheim",))


def test_a_file_is_read_whatever_its_encoding(tmp_path):
    file = tmp_path / "names.csv"
    file.write_bytes("José Kast,Person\r\n".encode("utf-16"))
    assert list_of_file(file).lines == (Listed("José Kast", "Person"),)


def test_a_file_that_is_no_list_is_refused(tmp_path):
    with pytest.raises(NotFound):
        list_of_file(tmp_path)
    large = tmp_path / "large.txt"
    with large.open("wb") as file:
        file.truncate(16_000_001)
    with pytest.raises(Refused, match=r"large.txt is too large for a list of names"):
        list_of_file(large)
