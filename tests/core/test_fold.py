"""The words of a text: where they stand, and that the full-text index holds exactly these."""

from __future__ import annotations

import sqlite3
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

import pytest
import regex
from hypothesis import assume, given, settings

from annotations.store import fulltext
from annotations.store.schema import FIRST_SCHEMA
from annotations.text.fold import fold, words
from tests.core.strategies import texts

CREATE_INDEX = FIRST_SCHEMA[FIRST_SCHEMA.index("CREATE VIRTUAL TABLE article_text") :].strip().rstrip(";")


@pytest.fixture(scope="module")
def index() -> Iterator[sqlite3.Connection]:
    """An index made like that of a library, and the words in it."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute(CREATE_INDEX)
    connection.execute("CREATE VIRTUAL TABLE indexed USING fts5vocab (article_text, instance)")
    yield connection
    connection.close()


def indexed(index: sqlite3.Connection, documents: Iterable[str]) -> list[list[str]]:
    """The words that the index has of each document, in order."""
    documents = list(documents)
    index.execute("INSERT INTO article_text (article_text) VALUES ('delete-all')")
    index.executemany(
        "INSERT INTO article_text (rowid, text) VALUES (?, ?)", ((i, fold(text)) for i, text in enumerate(documents))
    )
    found: dict[int, list[str]] = defaultdict(list)
    for term, document in index.execute("SELECT term, doc FROM indexed ORDER BY doc, offset"):
        found[document].append(term)
    return [found[i] for i in range(len(documents))]


def folded(text: str) -> list[str]:
    return [word for _, _, word in words(text)]


# Unicode puts marks of several scripts on one letter into an order of its own; no language writes that.
UNSPACED_MARK = r"[\p{M}&&[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3099\u309a\uff9e\uff9f]]"
OTHER_MARK = r"[\p{M}--[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3099\u309a]]"
PILED_UP = regex.compile(rf"{UNSPACED_MARK}\p{{Cf}}*{OTHER_MARK}|{OTHER_MARK}\p{{Cf}}*{UNSPACED_MARK}", regex.V1)


@settings(max_examples=500)
@given(text=texts)
def test_the_index_has_exactly_the_words_of_the_text(index, text):
    assume(not PILED_UP.search(text))
    assert indexed(index, [text]) == [folded(text)]


def around(character: str) -> str:
    return f"x{character}y q{character} {character} {character}z"


def test_every_kind_of_sign_leaves_the_words_beside_it_alone(index):
    """Emoji newer than SQLite's tables, currencies, marks of direction: the index must not take them for letters."""
    signs = [chr(n) for n in range(0x20, 0x2FFFF) if unicodedata.category(chr(n))[0] in "SPZC" and chr(n).isprintable()]
    signs += [chr(n) for n in range(0x20, 0x2FFFF) if unicodedata.category(chr(n)) in {"Cf", "Zl", "Zp"}]
    signs = [sign for sign in signs if not 0xD800 <= ord(sign) < 0xE000]
    texts_of_signs = [around(sign) for sign in signs]
    assert len(signs) > 6000
    wrong = [
        (f"U+{ord(sign):04X}", has, should)
        for sign, text, has in zip(signs, texts_of_signs, indexed(index, texts_of_signs), strict=True)
        if has != (should := folded(text))
    ]
    assert wrong == []


@pytest.mark.torture
def test_the_index_and_words_agree_on_all_of_unicode(index):
    everything = [chr(n) for n in range(1, 0x110000) if not 0xD800 <= n < 0xE000]
    for begin in range(0, len(everything), 50_000):
        characters = everything[begin : begin + 50_000]
        documents = [around(character) for character in characters]
        wrong = [
            (f"U+{ord(character):04X}", has)
            for character, document, has in zip(characters, documents, indexed(index, documents), strict=True)
            if has != folded(document)
        ]
        assert wrong == []


@settings(max_examples=500)
@given(texts)
def test_a_word_stands_where_it_says(text):
    reached, last = 0, (-1, -1)
    for start, end, word in words(text):
        assert reached <= start < end <= len(text) or (start, end) == last
        assert word in folded(text[start:end])
        assert word == word.lower() == "".join(word.split()) != ""
        reached, last = end, (start, end)


@given(texts, texts)
def test_words_do_not_change_with_what_stands_beyond_a_space(before, after):
    assert folded(f"{before} {after}") == folded(before) + folded(after)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("José Kast", ["jose", "kast"]),
        ("Jose\u0301", ["jose"]),
        ("ộ o\u0323\u0302", ["o", "o"]),
        ("so\u00adlar", ["solar"]),
        ("Zeit\u200bgeist \u2060word", ["zeitgeist", "word"]),
        ("foo\ufeffbar", ["foobar"]),
        ("مُحَمَّد محـمد محمد", ["محمد", "محمد", "محمد"]),
        ("שָׁלוֹם שלום", ["שלום", "שלום"]),
        ("\u200fכל\u200e", ["כל"]),
        ("東京都", ["東", "京", "都"]),
        ("ｶﾞ カ\u3099 カﾞ ガ", ["ガ", "ガ", "ガ", "ガ"]),
        ("ทำ", ["ท", "\u0e4d", "า"]),
        ("ÅNGSTRÖM \u212bngström", ["angstrom", "angstrom"]),
        ("İSTANBUL İstanbul istanbul", ["istanbul", "istanbul", "istanbul"]),
        ("ılık", ["ılık"]),
        ("Straße STRASSE", ["straße", "strasse"]),
        ("ΟΔΟΣ οδός ΟΔΟΣΙΑ", ["οδοσ", "οδοσ", "οδοσια"]),
        ("ﬁnal m² ½", ["final", "m2", "1", "2"]),
        ("Acme™ ₽100 ₺50 №5", ["acme", "100", "50", "5"]),
        ("Hola\U0001f917 \U0001f916Kast\U0001fae0", ["hola", "kast"]),
        ("\u2067Kast\u2069 \u202aMilei\u202c", ["kast", "milei"]),
        ("\u2764\ufe0f Kast\u2764\ufe0f", ["kast"]),
        ("don’t well-known x_y 12.5", ["don", "t", "well", "known", "x", "y", "12", "5"]),
        ("हिन्दी", ["हिन्दी"]),
        ("한국어 \u1112\u1161\u11ab\u1100\u116e\u11a8\u110b\u1165", ["한국어", "한국어"]),
        ("\U0001d401\U0001d428\U0001d425\U0001d41d", ["bold"]),
        ("", []),
        ("\u00ad\u200b … 😀", []),
    ],
)
def test_words_of(index, text, expected):
    assert folded(text) == expected
    assert indexed(index, [text]) == [expected]


@given(texts)
def test_accents_apart_or_together_make_the_same_words(text):
    assume(not PILED_UP.search(text))
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


def test_a_word_has_the_offsets_of_the_text_and_not_of_its_folded_form():
    text = "\u00adﬁn… so\u00adlar e\u0301te\u0301 ½!"
    assert [(text[start:end], word) for start, end, word in words(text)] == [
        ("\u00adﬁn", "fin"), ("so\u00adlar", "solar"), ("e\u0301te\u0301", "ete"), ("½", "1"), ("½", "2"),
    ]  # fmt: skip


def test_the_index_compares_itself_with_a_tokenizer_like_its_own():
    """`difference` makes a second index; were its tokenizer another, each text would look broken, or none."""
    assert fulltext._TOKENIZE in CREATE_INDEX
