"""Codebooks for the tests of their files: as any file may say them."""

from __future__ import annotations

from hypothesis import strategies as st

from annotations.exchange.codebooks.entries import checked
from annotations.model.code_entry import CodeEntry
from annotations.text.canonical import clean_value
from tests.core.strategies import PIECES

COLOURS = {"teal": "#048f90", "red": "#ca5551", "ochre": "#9a7d0b"}

HEADS = ("When to use:", "\\When not:", "Examples:", "- ", "  ", "\n", "\n\n", "\\", "Examples: none")
words = st.lists(st.sampled_from([*PIECES, *HEADS]) | st.characters(codec="utf-8"), max_size=6).map("".join)
names = words.map(clean_value).filter(bool)
times = st.integers(0, 4_000_000_000_000)


@st.composite
def codebooks(draw: st.DrawFn) -> tuple[CodeEntry, ...]:
    """Codebooks of up to six labels and topics in trees, as reading a file gives them."""
    made: list[CodeEntry] = []
    for number in range(draw(st.integers(1, 6))):
        above = draw(st.sampled_from([None, *made]))
        kind = above.kind if above else draw(st.sampled_from(["label", "topic"]))
        made.append(CodeEntry(
            kind, (*(above.path if above else ()), draw(names)), draw(words.map(lambda one: one[:8])),
            draw(st.sampled_from(["", "A", "7"])) if kind == "label" else "",
            draw(st.sampled_from(["", "teal", "red", "#12ab34"])), draw(words), draw(words), draw(words),
            tuple(draw(st.lists(words, max_size=2))), draw(st.none() | times),
            f"0b5c1c43-7a51-4d6c-9a2e-{number:012}",
        ))  # fmt: skip
    return checked(made, "made")[0]
