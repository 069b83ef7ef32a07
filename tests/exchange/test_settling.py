"""What a file says is held against the words of the text, and nothing is taken where these are others."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from annotations.exchange.foreign import ForeignDocument, ForeignMark
from annotations.exchange.settling import CHANGED, CUTS, NO_WORDS, NOT_THERE, NOWHERE, OUTSIDE, SEVERAL, settle
from annotations.model.span import Span
from annotations.text.canonical import canonical
from annotations.text.counted import AS_THEY_ARE, BYTES, POINTS, TWO, UTF16, Way
from annotations.text.graphemes import is_boundary

_TEXT = st.text(
    st.one_of(st.sampled_from("ab é\n\u2028😀👩🏽\u0301ก한."), st.characters(codec="utf-8")), min_size=1, max_size=60
)


def _mark(spans: Sequence[Span], quotes: Sequence[str] | None = None) -> ForeignMark:
    return ForeignMark("mention", "T1", tuple(spans), None if quotes is None else tuple(quotes), ("Person",))


def _document(text: str | None, *marks: ForeignMark, unit: str = "") -> ForeignDocument:
    return ForeignDocument("a.txt", text, unit=unit, marks=list(marks))


def _length(text: str, unit: str) -> int:
    if unit == POINTS:
        return len(text)
    return len(text.encode("utf-16-le")) // 2 if unit == UTF16 else len(text.encode())


@given(_TEXT, st.sampled_from([POINTS, UTF16, BYTES]), st.booleans(), st.data())
def test_each_annotation_stands_on_its_words_however_the_file_counts(
    text: str, unit: str, two: bool, data: st.DataObject
) -> None:
    text = canonical(text)
    bounds = [offset for offset in range(len(text) + 1) if is_boundary(text, offset)]
    assume(len(bounds) > 1)
    spans = []
    for _ in range(data.draw(st.integers(1, 4))):
        first = data.draw(st.integers(0, len(bounds) - 2))
        spans.append((bounds[first], bounds[data.draw(st.integers(first + 1, len(bounds) - 1))]))
    counting = (lambda part: part.replace("\n", "\r\n")) if two else (lambda part: part)
    marks = [
        _mark(
            [(_length(counting(text[:start]), unit), _length(counting(text[:end]), unit))],
            [counting(text[start:end])],
        )
        for start, end in spans
    ]
    for raw in (text, counting(text)):
        settled = settle(_document(raw, *marks)).marks
        for one, (start, end) in zip(settled, spans, strict=True):
            if one.spans is not None:
                assert text[slice(*one.spans[0])].split() == text[start:end].split()
    # One that stands at the end of the text tells the way, if its words tell it at all.
    if len(settled) == 1 and settled[0].spans is None:
        pytest.fail(f"not settled: {settled[0].why}")


@given(_TEXT, st.lists(st.tuples(st.integers(-5, 80), st.integers(-5, 80)), max_size=5), _TEXT)
def test_whatever_a_file_says_nothing_stands_on_other_words(text: str, spans: list[Span], words: str) -> None:
    clean = canonical(text)
    marks = [_mark([span], [words]) for span in spans]
    for one in settle(_document(text, *marks)).marks:
        places = [one.spans] if one.spans else one.offers
        for place in places:
            for start, end in place:
                assert 0 <= start < end <= len(clean)
                assert is_boundary(clean, start)
                assert is_boundary(clean, end)
        if one.spans:
            assert clean[slice(*one.spans[0])].split() == canonical(words).split()


def test_what_most_fit_decides_how_a_document_counts_and_the_one_that_fits_otherwise_is_unsure() -> None:
    text = "😀 Anna met Bo. Anna left."
    marks = [_mark([(3, 7)], ["Anna"]), _mark([(12, 14)], ["Bo"]), _mark([(15, 19)], ["Anna"])]
    settling = settle(_document(text, *marks))
    assert settling.way == Way(UTF16)
    assert [one.spans for one in settling.marks] == [((2, 6),), ((11, 13),), None]
    assert settling.marks[2].why == NOT_THERE
    # The nearest of its words first.
    assert settling.marks[2].offers == (((15, 19),), ((2, 6),))


def test_line_ends_that_were_counted_as_two_characters_are_found_out() -> None:
    settling = settle(_document("One\nTwo\nAnna here", _mark([(10, 14)], ["Anna"])))
    assert settling.way == Way(POINTS, TWO)
    assert settling.marks[0].spans == ((8, 12),)


def test_a_text_with_two_characters_a_line_end_stands_in_the_canonical_one() -> None:
    settling = settle(_document("\ufeffOne\r\nAnna here", _mark([(6, 10)], ["Anna"])))
    assert settling.way == Way(POINTS, AS_THEY_ARE)
    assert settling.marks[0].spans == ((4, 8),)


def test_words_that_stand_elsewhere_are_offered_whatever_their_capitals() -> None:
    text = "ANNA came. Bo left."
    one = settle(_document(text, _mark([(11, 15)], ["Anna"]))).marks[0]
    assert (one.spans, one.why, one.offers) == (None, NOT_THERE, (((0, 4),),))


def test_what_is_outside_the_text_or_cuts_a_character_is_said_so() -> None:
    text = "Anna 👩🏽 here"
    outside, cut = settle(_document(text, _mark([(40, 44)], ["Anna"]), _mark([(5, 6)]))).marks
    assert (outside.why, outside.offers) == (OUTSIDE, (((0, 4),),))
    assert (cut.why, cut.offers) == (CUTS, (((5, 7),),))


def test_stretches_of_one_annotation_come_in_the_order_of_the_text() -> None:
    one = settle(_document("Anna and Bo left", _mark([(9, 11), (0, 4)], ["Bo", "Anna"]))).marks[0]
    assert one.spans == ((0, 4), (9, 11))
    joined = settle(_document("Anna and Bo left", _mark([(0, 4), (9, 11)], ["Anna Bo"]))).marks[0]
    assert joined.spans == ((0, 4), (9, 11))


def test_an_annotation_without_words_stands_nowhere_and_one_without_a_place_where_its_words_are_once() -> None:
    empty, once, twice, never = settle(
        _document(
            "Anna saw Bo and Bo saw none", _mark([(3, 3)]), _mark([], ["Anna"]), _mark([], ["Bo"]), _mark([], ["Cy"])
        )
    ).marks
    assert (empty.spans, empty.why) == (None, NO_WORDS)
    assert once.spans == ((0, 4),)
    assert (twice.spans, twice.why, len(twice.offers)) == (None, SEVERAL, 2)
    assert (never.spans, never.why) == (None, NOWHERE)


def test_where_the_library_has_another_version_what_was_not_changed_moves_and_the_rest_is_unsure() -> None:
    old = "Anna Kast spoke to the council on Monday morning. Bo Ruiz stayed at home with the dog all day long."
    new = "NEWS. Anna Kast spoke to the council on Monday morning. Bob Ruiz stayed at home with the dog all day long."
    anna, bo = old.index("Anna"), old.index("Bo Ruiz")
    marks = [_mark([(anna, anna + 9)], ["Anna Kast"]), _mark([(bo, bo + 7)], ["Bo Ruiz"])]
    first, second = settle(_document(old, *marks), new).marks
    assert first.spans == ((6, 15),)
    assert (second.spans, second.why) == (None, CHANGED)
