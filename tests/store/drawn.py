"""What the property test of the store draws: small articles of hard text, marks on them, and changes of them."""

from __future__ import annotations

import itertools

from hypothesis import strategies as st

from annotations.model.block import ROLES, Block
from annotations.model.field import Field
from annotations.text.canonical import canonical
from tests.core.strategies import PIECES
from tests.store.foretell import boundaries
from tests.store.making import ANA, BEN, Incoming, incoming

people = st.sampled_from([ANA, BEN])
pieces = st.sampled_from([piece for piece in PIECES if not piece.startswith("\ufeff")])
article_texts = st.lists(pieces, min_size=1, max_size=10).map("".join).map(canonical).filter(str.strip)
LABELS, TOPICS, ENTITIES = ("Person", "Neu", "Ort"), ("Politics", "Politics/Wahl", "Neu/Neu"), ("Kast", "José")
some_notes = st.sampled_from(["n", "ein *Wort*", "a\u2028b"])


@st.composite
def spans_in(draw: st.DrawFn, text: str) -> tuple[int, int]:
    """A span that cuts no grapheme cluster, mostly."""
    edges = sorted(boundaries(text)) if draw(st.integers(0, 9)) else list(range(len(text) + 2))
    start = draw(st.integers(0, len(edges) - 2))
    return edges[start], edges[draw(st.integers(start + 1, len(edges) - 1))]


@st.composite
def blocks_of(draw: st.DrawFn, text: str) -> list[Block]:
    """Blocks that cover the text."""
    cuts = sorted({0, len(text), *draw(st.lists(st.integers(0, len(text)), max_size=2))})
    return [Block(draw(st.sampled_from(ROLES)), *span) for span in itertools.pairwise(cuts)]


@st.composite
def fields_of(draw: st.DrawFn, text: str, name: str) -> list[Field]:
    """Up to two values of a field, with and without evidence."""
    found = []
    for _ in range(draw(st.integers(0, 2))):
        start = draw(st.integers(0, len(text) - 1))
        span = draw(st.sampled_from([(None, None), (start, start + 1), (start, len(text))]))
        found.append(Field(name, draw(st.sampled_from(["Ana", "Kast"])), *span, draw(st.sampled_from([None, 0.5, 1]))))
    return found


@st.composite
def files(draw: st.DrawFn, number: int) -> Incoming:
    """A file on its way in; its name is used once only."""
    text = draw(article_texts)
    fields = draw(fields_of(text, "title")) + draw(fields_of(text, "author"))
    return incoming(f"{number}.txt", text, draw(blocks_of(text)), fields)
