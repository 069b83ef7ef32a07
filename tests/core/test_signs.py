"""Labels are told apart without colour: no two of them have the same sign."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.model.codebook import Code
from annotations.model.starter import STARTER_CODES
from reader.models.signs import sign_of, with_own_signs


def label(number: int, name: str, sign: str | None = None, **more) -> Code:
    return Code(number, f"u{number}", "label", None, name, sign, **more)


def signs(*labels: Code) -> list[str]:
    return [sign_of(code) for code in with_own_signs({code.id: code for code in labels}).values()]


def test_a_sign_is_the_one_that_was_given_or_the_beginning_of_the_name():
    assert signs(label(1, "Person", "PER"), label(2, "Organisation")) == ["PER", "ORGANI"]


def test_of_two_labels_with_the_same_sign_the_newer_gets_another():
    evenings = label(1, "Evening paper"), label(2, "Evening party"), label(3, "Evenings")
    assert signs(*evenings) == ["EVENIN", "EP", "EVENIN2"]
    assert signs(label(1, "One", "SAME"), label(2, "Two", "same")) == ["SAME", "same2"]


def test_a_sign_that_was_given_stays_before_one_made_of_a_name():
    assert signs(label(1, "Person"), label(2, "Somebody", "PERSON")) == ["PERSON2", "PERSON"]


def test_retired_labels_make_way_and_merged_ones_and_topics_do_not_count():
    assert signs(label(1, "Person", retired_at=5), label(2, "Person of note")) == ["PERSON2", "PERSON"]
    assert signs(label(1, "Person", merged_into=2), label(2, "Person of note")) == ["PERSON", "PERSON"]
    topic = Code(3, "u3", "topic", None, "Person")
    assert with_own_signs({3: topic, 4: label(4, "Person")})[4].sign is None


def test_the_labels_the_program_comes_with_keep_theirs():
    codes = {n: label(n, one.name, one.sign) for n, one in enumerate(STARTER_CODES) if one.kind == "label"}
    assert with_own_signs(codes) == codes


NAMES = st.text(st.sampled_from("ab C1ß"), min_size=1, max_size=9).map(lambda name: name.strip() or "x")


@given(st.lists(st.tuples(NAMES, st.none() | NAMES.map(lambda sign: sign[:8])), max_size=60))
def test_whatever_labels_are_called_no_two_have_the_same_sign_nor_one_that_is_too_long(labels):
    found = signs(*(label(n, name, sign) for n, (name, sign) in enumerate(labels)))
    assert len({sign.casefold() for sign in found}) == len(labels)
    assert all(1 <= len(sign) <= 12 for sign in found)
