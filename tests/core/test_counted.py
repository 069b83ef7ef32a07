"""Whatever another program counts offsets in, and however it counts line ends, they lead to the same words."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.text.canonical import canonical
from annotations.text.counted import AS_THEY_ARE, BYTES, ONE, POINTS, TWO, UTF16, Counted, Way, ways

_TEXT = st.text(
    st.one_of(st.sampled_from("ab é\n\r\t\ufeff\u2028😀👩🏽\u0301ก한\x00"), st.characters(codec="utf-8")), max_size=60
)


def _as_counted(raw: str, way: Way) -> str:
    if way.ends == AS_THEY_ARE:
        return raw
    text = canonical(raw)
    return text.replace("\n", "\r\n") if way.ends == TWO else text


def _length(text: str, unit: str) -> int:
    if unit == POINTS:
        return len(text)
    return len(text.encode("utf-16-le")) // 2 if unit == UTF16 else len(text.encode())


@given(_TEXT, st.sampled_from([POINTS, UTF16, BYTES]), st.sampled_from([AS_THEY_ARE, ONE, TWO]), st.data())
def test_a_span_leads_to_the_words_it_was_counted_for(raw: str, unit: str, ends: str, data: st.DataObject) -> None:
    way = Way(unit, ends)
    text = _as_counted(raw, way)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    # A line end of two characters is one for us: nothing can begin or end in its middle.
    if "\r\n" in (text[start - 1 : start + 1], text[end - 1 : end + 1]):
        return
    span = Counted(raw, way).span(_length(text[:start], unit), _length(text[:end], unit))
    assert span is not None
    words = text[start:end]
    # What is no text's beginning keeps the sign that stands before texts.
    assert canonical(raw)[slice(*span)] == (canonical(words) if start == 0 else canonical("x" + words)[1:])


@given(_TEXT, st.sampled_from([POINTS, UTF16, BYTES]), st.integers(1, 9))
def test_what_is_outside_the_text_is_nowhere(raw: str, unit: str, more: int) -> None:
    counted = Counted(raw, Way(unit))
    assert counted.span(0, _length(raw, unit) + more) is None
    assert counted.span(-more, 0) is None
    assert 0 <= counted.near(_length(raw, unit) + more) <= len(canonical(raw))


def test_the_middle_of_a_character_is_nowhere() -> None:
    assert Counted("a😀b", Way(UTF16)).span(2, 4) is None
    assert Counted("a😀b", Way(BYTES)).span(0, 3) is None
    assert Counted("a😀b", Way(UTF16)).span(1, 3) == (1, 2)


@pytest.mark.parametrize(
    ("raw", "first", "number"),
    [
        ("plain", "", 1),
        ("plain\nlines", "", 2),
        ("lines\r\nof two", "", 2),
        ("é", "", 2),
        ("é", "bytes", 2),
        ("😀\nb", "utf16", 6),
    ],
)
def test_only_ways_that_differ_in_a_text_are_tried_and_what_the_file_says_comes_first(
    raw: str, first: str, number: int
) -> None:
    found = list(ways(raw, first))
    assert len(found) == number
    assert found[0] == Way(first or POINTS)
    assert len(set(found)) == number
