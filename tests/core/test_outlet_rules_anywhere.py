"""Rules of outlets over any page: what is found stands there, blocks stay whole, a proposal finds what was set."""

from __future__ import annotations

from hypothesis import assume, given, settings
from hypothesis import strategies as st

import reader  # noqa: F401 - it tells the core how to read dates
from annotations.model.block import Block, check_blocks
from annotations.model.field import Field
from annotations.model.outlet_rule import OutletRule
from annotations.suggest.page import Page, page_of
from annotations.suggest.propose import propose_field
from annotations.suggest.rule_blocks import amended_blocks
from annotations.suggest.rule_fields import amended_fields, values_by
from annotations.suggest.rule_params import check_rule
from annotations.suggest.rule_words import rule_in_words
from annotations.text.canonical import clean_value

BODY = "The harbour was closed on Monday, the port authority said. Ships had to wait outside."
LINES = st.sampled_from(
    ["Menu", "By Ada Example", "Texte: Bo Sample", "4 September 2025 | Ada", BODY, "SPORT", "", "  \t", "a\u2028b",
     "Autor:", "İstanbul ß ŉ", "\ufeffx", "👩‍👩‍👧 e\u0301", "||| a | b", "Read also"]
)  # fmt: skip
WORDS = st.sampled_from(["By", "Texte:", "|", "read also", "İ", "ß", "Menu", "a", "👩", ":", "İstanbul"])


@st.composite
def pages(draw: st.DrawFn) -> Page:
    text = "\n".join(draw(st.lists(LINES, min_size=1, max_size=12)))
    blocks = []
    at = 0
    while at < len(text):
        end = draw(st.integers(at + 1, len(text)))
        words = text[at:end]
        start, stop = at + len(words) - len(words.lstrip()), at + len(words.rstrip())
        if start < stop:
            status = draw(st.sampled_from(["detected", "detected", "changed"]))
            blocks.append(
                Block(draw(st.sampled_from(["headline", "paragraph", "furniture", "lead"])), start, stop, status)
            )
        at = end
    return page_of(text, blocks, draw(st.sampled_from(["", "en", "de", "xx"])))


@st.composite
def rules(draw: st.DrawFn) -> OutletRule:
    words, number = draw(WORDS), draw(st.integers(1, 4))
    role = draw(st.sampled_from(["furniture", "byline", "lead"]))
    place = {"base": draw(st.sampled_from(["headline", "body", "top"])), "n": draw(st.sampled_from([-2, -1, 1, 2, 40]))}
    takes = draw(st.fixed_dictionaries({}, optional={
        "prefix": WORDS, "until": WORDS, "between": st.lists(WORDS, min_size=1, max_size=3), "date": st.booleans(),
    }))  # fmt: skip
    if draw(st.booleans()):
        takes |= {"sep": words, "part": number}
    kind, params = draw(st.sampled_from([
        ("position", {**place, **takes}), ("label", {"label": words, "next": number > 2}), ("not_at", place),
        ("shape", {"shape": "date", "side": "after"}), ("shape", {"shape": "capitals", "side": "before"}),
        ("never", {"words": words}),
    ]))  # fmt: skip
    if draw(st.booleans()):
        kind, params = draw(st.sampled_from([("says", "words"), ("begins", "words"), ("from_on", "words"),
                                             ("up_to", "words"), ("position", "")]))  # fmt: skip
        own = {"words": words} if params else place
        return OutletRule("Q", "q", "block", kind, {**own, "role": role})
    settles = draw(st.sampled_from(["title", "author", "date_published", "place", "mine"]))
    return OutletRule("Q", "q", settles, kind, params, uuid=f"rule {number}")


@settings(max_examples=400, deadline=None)
@given(at=pages(), several=st.lists(rules(), min_size=1, max_size=4))
def test_whatever_the_page_and_the_rules_what_is_found_stands_there_and_blocks_stay_whole(at, several):
    for rule in several:
        check_rule(rule)
        assert rule_in_words(rule)
    check_blocks(at.blocks, at.text)
    fields = [Field("author", "Menu", 0, 4, 0.5)] if at.text.startswith("Menu") else []
    for name, values in amended_fields(fields, [rule for rule in several if rule.settles != "block"], at):
        for value in values:
            assert value.name == name
            assert 0 <= value.start < value.end <= len(at.text)
            assert value.value
    blocks = amended_blocks([rule for rule in several if rule.settles == "block"], at)
    if blocks is not None:
        check_blocks(blocks, at.text)
        kept = [block for block in at.blocks if block.status == "changed"]
        assert set(kept) <= set(blocks), "what a person set stands as it did"


@settings(max_examples=200, deadline=None)
@given(at=pages(), data=st.data())
def test_a_rule_that_is_proposed_finds_what_was_set(at, data):
    assume(at.lines)
    start, end = data.draw(st.sampled_from(list(at.lines)))
    first = data.draw(st.integers(start, end - 1))
    last = data.draw(st.integers(first + 1, end))
    value = " ".join(at.text[first:last].split())
    assume(value and clean_value(value) == value)
    name = data.draw(st.sampled_from(["author", "title", "place", "section", "credit"]))
    rule = propose_field("Q", name, [Field(name, value, first, last, None, "changed")], at)
    if rule is not None:
        check_rule(rule)
        assert ", ".join(one.value for one in values_by(rule, at)).casefold() == value.casefold()
