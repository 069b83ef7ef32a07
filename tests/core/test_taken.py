"""Which stretches are taken, against looking at each of them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from annotations.text.taken import Taken

stretches = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 8)).map(lambda one: (one[0], sum(one))), max_size=12)


@given(stretches, stretches)
def test_what_overlaps_none_is_taken_in_and_all_else_is_not(first, more):
    taken, known = Taken(first), list(first)
    for start, end in more:
        over = any(low < end and start < high for low, high in known)
        assert taken.over(start, end) is over
        assert taken.put(start, end) is not over
        if not over:
            known.append((start, end))
