"""The same bytes in two encodings: every character of one text is found in the other by its bytes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.canonical import canonical
from annotations.text.recoded import Recoded

ENCODINGS = ("utf-8", "cp1252", "cp1251", "koi8-r", "shift_jis", "gb18030", "euc_jp", "utf-16-le")
SAID = ("Kast", "José", "привет", "港の首相", "“so”", "ß", " ", "\r\n", "\n", "1 €", "\ufeff")


def read(data: bytes, encoding: str) -> str:
    try:
        return canonical(data.decode(encoding))
    except UnicodeDecodeError:
        return canonical(data.decode(encoding, "surrogateescape" if encoding == "utf-8" else "replace"))


@given(st.lists(st.sampled_from(SAID), max_size=12).map("".join), *[st.sampled_from(ENCODINGS)] * 2, st.data())
def test_a_span_stands_on_the_same_bytes_or_nowhere(text, right, wrong, data):
    raw = text.encode(right, "ignore")
    good, bad = read(raw, right), read(raw, wrong)
    there, back = Recoded(raw, wrong, bad, right, good), Recoded(raw, right, good, wrong, bad)
    if not there.exact or not good:
        return
    start = data.draw(st.integers(0, len(good) - 1))
    end = data.draw(st.integers(start + 1, len(good)))
    place = back.place(start, end)
    if place is not None:
        again = there.place(*place)
        assert again in (None, (start, end))
        if all(ord(c) < 128 for c in good) and "utf-16-le" not in (right, wrong):
            assert good[start:end] == bad[slice(*place)]


@pytest.mark.parametrize(
    ("right", "wrong", "words"),
    [
        ("utf-8", "cp1252", "José"), ("cp1251", "koi8-r", "привет"), ("cp1251", "cp1252", "мир"),
        ("shift_jis", "cp1252", "首相"), ("utf-16-le", "cp1252", "мир"),
    ],
)  # fmt: skip
def test_garbled_words_are_found_by_their_bytes(right, wrong, words):
    raw = f"Kast said: {words}!\r\nAnd {words} again.".encode(right)
    good, bad = read(raw, right), read(raw, wrong)
    start = good.rindex(words)
    place = Recoded(raw, right, good, wrong, bad).place(start, start + len(words))
    assert place is not None
    assert canonical(words.encode(right).decode(wrong, "replace")) == bad[slice(*place)]
    assert Recoded(raw, wrong, bad, right, good).place(*place) == (start, start + len(words))


def test_half_a_character_stands_nowhere():
    raw = "José".encode()
    found = Recoded(raw, "cp1252", "JosÃ©", "utf-8", "José")
    assert found.place(0, 5) == (0, 4)
    assert found.place(0, 4) is None
    assert found.place(4, 5) is None


def test_texts_that_the_bytes_do_not_give_are_not_told_of():
    assert not Recoded(b"Kast", "cp1252", "Kast!", "utf-8", "Kast").exact
