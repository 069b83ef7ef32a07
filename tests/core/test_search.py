"""Searching: whatever a person types finds words or gets a sentence, and what is found is shown where it stands."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.errors import InvalidInput
from annotations.search.find import first_place
from annotations.search.query import parse_query
from annotations.text.fold import words
from tests.core.strategies import pieces, texts
from tests.store.making import ANA, incoming

ARTICLES = {
    "kast.txt": "José Antonio Kast met Javier Milei in Buenos Aires. Kast’s visit was short; Kast left.",
    "or.txt": "To be OR not to be, that is NEAR the question AND so on. text: 5-7",
    "mixed.txt": "\u2067محمد\u2069 paid ₽100 for Acme™ at ½ price 🤖Roboter 東京都 so\u00adlar ΟΔΟΣ ทำน้ำ İstanbul",
    "long.txt": "word " * 3000 + "Needle " + "word " * 3000,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("search") / "search.newsgloss"
    with Library.open_to_write(path, ANA, doing="test", create=True) as open_library:
        run = open_library.articles.begin_import()
        run.add([incoming(name, text) for name, text in ARTICLES.items()])
        run.finish()
        yield open_library


def found(library: Library, typed: str) -> list[str]:
    result = library.search(typed)
    assert result.total == len(result.hits)
    return sorted(hit.article.name for hit in result.hits)


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("kast", ["kast.txt"]),
        ("KAST josé", ["kast.txt"]),
        ("jose kast", ["kast.txt"]),
        ('"kast met"', ["kast.txt"]),
        ('"met kast"', []),
        ('"kast met', ["kast.txt"]),
        ("kast -milei", []),
        ("be -kast", ["or.txt"]),
        ("mil*", ["kast.txt"]),
        ('"javier mil"*', ["kast.txt"]),
        ("OR", ["or.txt"]),
        ("NEAR", ["or.txt"]),
        ("kast OR or", []),
        ("(question)", ["or.txt"]),
        ("text:5", ["or.txt"]),
        ("5-7", ["or.txt"]),
        ("^to", ["or.txt"]),
        ("acme", ["mixed.txt"]),
        ("100", ["mixed.txt"]),
        ("roboter", ["mixed.txt"]),
        ("محمد", ["mixed.txt"]),
        ("مُحَمَّد", ["mixed.txt"]),
        ("京都", ["mixed.txt"]),
        ("都京", []),
        ("solar", ["mixed.txt"]),
        ("so\u00adlar", ["mixed.txt"]),
        ("οδος", ["mixed.txt"]),
        ("οδ*", ["mixed.txt"]),
        ("ทำ", ["mixed.txt"]),
        ("istanbul", ["mixed.txt"]),
        ("½", ["mixed.txt"]),
        ("needle", ["long.txt"]),
    ],
)
def test_what_is_typed_finds(library, typed, names):
    assert found(library, typed) == names
    for hit in library.search(typed).hits:
        assert hit.contexts
        for context in hit.contexts:
            text = ARTICLES[hit.article.name]
            assert " ".join(text[context.start : context.end].split()) == context.words
            assert context.before.strip("… ") in " ".join(text.split())


@pytest.mark.parametrize(
    "typed", ["", " ", '"', '""', "*", "-", "--", "-kast", "()", "😀", "\u0301", "\u00ad", "\x00", "\ud83d"]
)
def test_what_has_no_word_to_look_for_gets_a_sentence_that_can_be_printed(library, typed):
    with pytest.raises(InvalidInput, match="There is no word to look for") as caught:
        library.search(typed)
    str(caught.value).encode()


typed_texts = (
    st.text(st.sampled_from("kast OR\"*-+:^(){}[]'\\,.;~%_\x00\ud800AND NEAR/5"), max_size=30)
    | texts
    | st.lists(pieces, max_size=5).map(" ".join)
    | st.text(max_size=20)
)


@settings(max_examples=500)
@given(typed=typed_texts)
def test_nothing_that_can_be_typed_makes_the_search_fail(library, typed):
    try:
        library.search(typed)
    except InvalidInput as error:
        str(error).encode()


@settings(max_examples=300)
@given(typed=texts)
def test_every_term_is_words_as_the_index_has_them(typed):
    try:
        query = parse_query(typed)
    except InvalidInput:
        assert all(term.startswith("-") for term in typed.split() if [*words(term)])
        return
    for term in query.terms:
        assert term.words
        assert all(list(words(word)) == [(0, len(word), word)] for word in term.words)


@pytest.mark.parametrize(
    "typed",
    [
        "kast " * 50_000,
        f'"{"kast " * 20_000}"',
        " ".join(f"word{i}" for i in range(20_000)),
        "kast " + " ".join(f"-word{i}" for i in range(20_000)),
        "k" * 1_000_000,
        "k*" * 10_000,
        '"' * 100_000,
    ],
    ids=["repeated", "long phrase", "many words", "many excluded", "long word", "many stars", "many quotes"],
)
def test_a_pasted_page_makes_the_search_neither_fail_nor_hang(library, typed):
    try:
        library.search(typed)
    except InvalidInput:
        assert not [*words(typed)]


def naughty_strings(shared: Path) -> list[str]:
    file = shared / "nasty" / "blns" / "blns.json"
    if not file.exists():
        pytest.skip("the naughty strings list is not beside the project")
    return json.loads(file.read_text(encoding="utf-8"))


def test_no_naughty_string_makes_the_search_fail(library, shared):
    for typed in naughty_strings(shared):
        try:
            library.search(typed)
        except InvalidInput as error:
            str(error).encode()


def test_every_naughty_string_is_found_again_by_its_own_words(shared, tmp_path):
    strings = [text for text in dict.fromkeys(naughty_strings(shared)) if text.strip()]
    with Library.open_to_write(tmp_path / "blns.newsgloss", ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        items = run.add([incoming(f"{i}.txt", text) for i, text in enumerate(strings)])
        run.finish()
        assert {item.outcome for item in items} == {"taken"}
        for i, article in enumerate(library.articles):
            text = library.articles.text(article)
            quoted = " ".join(word for _, _, word in words(text))
            if quoted:
                names = [hit.article.name for hit in library.search(f'"{quoted}"', limit=1000).hits]
                assert f"{i}.txt" in names
        assert library.check() == []


def test_words_are_found_in_the_article_before_the_furniture_round_it():
    text = "Ferry news\nThe ferry stays\nMore on the ferry and the quay"
    blocks = [Block("furniture", 0, 10), Block("headline", 11, 26), Block("furniture", 27, len(text))]
    assert first_place(text, blocks, parse_query("ferry")) == (15, 20)
    assert first_place(text, blocks, parse_query("quay")) == (text.index("quay"), len(text))
    assert first_place(text, blocks, parse_query("boat")) is None
