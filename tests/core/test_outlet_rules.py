"""Rules of outlets: what a correction is taken to mean, what the rule finds elsewhere, and how it says itself."""

from __future__ import annotations

import pytest

import reader  # noqa: F401 - it tells the core how to read dates
from annotations.model.block import Block, check_blocks
from annotations.model.errors import InvalidInput
from annotations.model.field import Field
from annotations.model.outlet_rule import OutletRule
from annotations.suggest.outlet_key import host_of, keys_of, outlet_key, outlet_of
from annotations.suggest.page import Page, page_of
from annotations.suggest.propose import Known, propose_field
from annotations.suggest.propose_blocks import propose_role
from annotations.suggest.rule_blocks import amended_blocks
from annotations.suggest.rule_fields import amended_fields, values_by
from annotations.suggest.rule_params import check_rule
from annotations.suggest.rule_words import rule_in_words

BODY = "The harbour was closed on Monday, the port authority said. Ships had to wait outside."


def page(*lines: str, headline: int = 0, body: int | None = None, language: str = "en", latest: str = "") -> Page:
    """A text of lines with an empty line between each; one is the headline, those from `body` on are paragraphs."""
    text, blocks = "", []
    body = len(lines) - 1 if body is None else body
    for index, line in enumerate(lines):
        start = len(text)
        role = "headline" if index == headline else "paragraph" if index >= body else "furniture"
        if line.strip():
            blocks.append(Block(role, start, start + len(line)))
        text += line + "\n\n"
    return page_of(text, blocks, language, latest)


def field(at: Page, name: str, words: str, value: str | None = None) -> Field:
    """A field that a person set to the first place of some words."""
    start = at.text.index(words)
    return Field(name, words if value is None else value, start, start + len(words), None, "changed")


def proposed(at: Page, *fields: Field, **more) -> OutletRule:
    rule = propose_field("The Daily Quay", fields[0].name, fields, at, **more)
    assert rule is not None
    check_rule(rule)
    return rule


def found(rule: OutletRule, at: Page) -> list[str]:
    values = values_by(rule, at)
    for one in values:
        assert one.start is not None
        assert " ".join(at.text[one.start : one.end].split()) == one.value or one.name.startswith("date")
    return [one.value for one in values]


HERE = page("Harbour closed", "Ada Example", BODY)
ELSEWHERE = page("Menu", "Bridge opened", "Bo Sample", BODY, headline=1)

CASES = {
    "the line after the headline is the author": (
        HERE, [field(HERE, "author", "Ada Example")], ELSEWHERE, ["Bo Sample"],
    ),
    "the line after the headline (after “Texto de”) is the author": (
        one := page("Cierre del puerto", "Texto de Ada Example", BODY), [field(one, "author", "Ada Example")],
        page("Menu", "Otra cosa", "Texto de Bo Sample", BODY, headline=1), ["Bo Sample"],
    ),
    "what follows “Texte:” is the author": (
        one := page("Port fermé", "Lundi", "Texte: Ada Example", BODY), [field(one, "author", "Ada Example")],
        page("Pont ouvert", "Un", "Deux", "Trois", "texte: Bo Sample", BODY), ["Bo Sample"],
    ),
    "the line under “Autor:” is the author": (
        one := page("Hafen zu", "Autor:", "Ada Example", BODY), [field(one, "author", "Ada Example")],
        page("Autor:", "Bo Sample", "Brücke auf", BODY, headline=2), ["Bo Sample"],
    ),
    "the line after the headline (part 2, cut at “|”) is the author": (
        one := page("Harbour closed", "4 September 2025 | Ada Example | News", BODY),
        [field(one, "author", "Ada Example")],
        page("Bridge opened", "5 October 2025 | Bo Sample | Sport", BODY), ["Bo Sample"],
    ),
    "the line after the headline (part 2, cut at “|”; after “By”) is the author": (
        one := page("Harbour closed", "News | By Ada Example | 4 September 2025", BODY),
        [field(one, "author", "Ada Example")],
        page("Bridge opened", "Sport | By Bo Sample | 5 October 2025", BODY), ["Bo Sample"],
    ),
    "the line after the headline (up to “für”; several names) is the author": (
        one := page("Hafen zu", "Ada Example, Cy Muster und Di Probe für die Zeitung", BODY),
        [field(one, "author", name) for name in ("Ada Example", "Cy Muster", "Di Probe")],
        page("Brücke auf", "Bo Sample und Ed Fürst für die Zeitung", BODY), ["Bo Sample", "Ed Fürst"],
    ),
    "line 2 after the headline (its date) is the publication date": (
        one := page("Hafen zu", "Ada Example", "Quayburg, 4. September 2025, 10 Uhr", BODY, language="de"),
        [field(one, "date_published", "4. September 2025", "2025-09-04")],
        page("Brücke auf", "Bo Sample", "Quayburg, 5. Oktober 2025, 11 Uhr", BODY, language="de"), ["2025-10-05"],
    ),
    "the line before the headline is the section": (
        one := page("Menu", "ECONOMY", "Harbour closed", BODY, headline=2), [field(one, "section", "ECONOMY")],
        page("SPORT", "Bridge opened", BODY, headline=1), ["SPORT"],
    ),
    "the line before the text is the title": (
        one := page("Skip to content", "Harbour closed for days", BODY),
        [field(one, "title", "Harbour closed for days")],
        page("Skip to content", "Search", "Is the bridge opened?", BODY), ["Is the bridge opened?"],
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "case"), CASES.items(), ids=CASES)
def test_a_correction_becomes_a_rule_that_says_itself_and_finds_the_same_elsewhere(words, case):
    here, fields, elsewhere, wanted = case
    rule = proposed(here, *fields)
    assert rule_in_words(rule) == words
    assert found(rule, here) == [one.value for one in fields]
    assert found(rule, elsewhere) == wanted


def test_what_was_typed_is_looked_up_near_the_headline():
    at = page("Ada Example", "Menu", "Harbour closed", "Ada Example", BODY, headline=2)
    assert rule_in_words(proposed(at, Field("author", "Ada Example", status="changed"))) == (
        "the line after the headline is the author"
    )
    typed = Field("date_published", "2025-09-04", status="changed")
    dated = page("Harbour closed", "Thursday, 4 September 2025", BODY)
    assert found(proposed(dated, typed), dated) == ["2025-09-04"]


def test_what_no_words_of_the_text_say_is_no_rule():
    typed = Field("author", "Nobody Here", status="changed")
    assert propose_field("The Daily Quay", "author", [typed], HERE) is None


def test_without_an_outlet_or_for_a_field_that_tells_the_outlet_there_is_no_rule():
    assert propose_field(" – ", "author", [field(HERE, "author", "Ada Example")], HERE) is None
    assert propose_field("The Daily Quay", "url", [field(HERE, "url", "Ada Example")], HERE) is None


def test_of_several_rules_the_one_that_fits_the_other_corrected_articles_is_taken():
    here = page("Harbour closed", "By Ada Example", BODY)
    other = page("Bridge opened", "Today", "By Bo Sample", BODY)
    alone = proposed(here, field(here, "author", "Ada Example"))
    assert rule_in_words(alone) == "the line after the headline (after “By”) is the author"
    rule = proposed(here, field(here, "author", "Ada Example"), known=[Known(other, ("Bo Sample",))])
    assert found(rule, other) == ["Bo Sample"]
    assert found(rule, here) == ["Ada Example"]


def test_a_rule_that_most_corrected_articles_contradict_is_not_offered():
    others = [Known(page("Bridge opened", "Some words", f"Name {n}", BODY), ("Bo Sample",)) for n in "abc"]
    assert propose_field("The Daily Quay", "author", [field(HERE, "author", "Ada Example")], HERE, others) is None


@pytest.mark.parametrize(
    "line",
    [
        "This is a sentence that ends like one.", "word " * 40, "12.03.", "***", "Menu", "Share this article by mail",
        "By Somebody Else", "Room 12 of the Town Hall", "The mayor of Port Alder and seven of his friends",
    ],
)  # fmt: skip
def test_a_line_that_can_be_no_name_is_passed_by(line):
    rule = proposed(HERE, field(HERE, "author", "Ada Example"))
    assert found(rule, page("Bridge opened", line.strip(), BODY)) == []


@pytest.mark.parametrize("line", ["Video", "4 September 2025", "By Ada Example and others"])
def test_a_line_that_can_be_no_title_is_passed_by(line):
    here = page("Skip to content", "Harbour closed for days", BODY)
    rule = proposed(here, field(here, "title", "Harbour closed for days"))
    assert found(rule, page("Skip to content", line, BODY)) == []


def test_a_caption_that_holds_a_date_is_not_the_date_where_the_line_itself_was_one():
    here = page("Harbour closed", "4 September 2025", BODY)
    rule = proposed(here, field(here, "date_published", "4 September 2025", "2025-09-04"))
    caption = "The harbour on a picture that Ada Example took on 5 October 2019 from the old bridge"
    assert found(rule, page("Bridge opened", caption, BODY)) == []


def test_what_stands_far_from_where_lines_are_counted_is_no_rule_by_its_place():
    far = page("Harbour closed", *"abcdefgh", "Ada Example", BODY, *"ij", body=10)
    rule = propose_field("The Daily Quay", "author", [field(far, "author", "Ada Example")], far)
    assert rule is None or rule.params["base"] == "body"


def test_several_authors_are_taken_apart_also_where_the_rule_was_made_of_one():
    rule = proposed(HERE, field(HERE, "author", "Ada Example"))
    assert found(rule, page("Bridge opened", "Bo Sample, Cy Muster & Di Probe", BODY)) == [
        "Bo Sample", "Cy Muster", "Di Probe",
    ]  # fmt: skip


def test_a_date_after_the_import_is_none():
    one = page("Harbour closed", "4 September 2025", BODY)
    rule = proposed(one, field(one, "date_published", "4 September 2025", "2025-09-04"))
    later = page("Bridge opened", "5 October 2026", BODY, latest="2026-10-04")
    assert found(rule, later) == []
    assert found(rule, page("Bridge opened", "5 October 2026", BODY, latest="2026-10-05")) == ["2026-10-05"]


def test_a_value_that_is_none_is_forbidden_elsewhere_and_other_values_stay():
    wrong = Field("author", "Newsletter", 16, 26, 0.6)
    rule = propose_field("The Daily Quay", "author", [Field("author", "", status="absent")], HERE, wrong=wrong)
    assert rule is not None
    assert rule_in_words(rule) == "“Newsletter” is never the author"
    fields = [Field("author", "newsletter", 16, 26, 0.6), Field("author", "Bo Sample", 30, 39, 0.6)]
    assert amended_fields(fields, [rule], ELSEWHERE) == [("author", [fields[1]])]
    assert amended_fields(fields[1:], [rule], ELSEWHERE) == []


def test_a_date_that_is_none_is_told_by_its_place():
    one = page("Monday, 1 December 2025", "Harbour closed", BODY, headline=1)
    wrong = Field("date_published", "2025-12-01", 0, 23, 0.6)
    rule = propose_field("Q", "date_published", [Field("date_published", "", status="absent")], one, wrong=wrong)
    assert rule is not None
    assert rule_in_words(rule) == "the line before the headline is never the publication date"
    assert amended_fields([wrong], [rule], one) == [("date_published", [])]


@pytest.mark.parametrize("status", ["confirmed", "changed", "absent"])
def test_what_a_person_set_is_left_alone(status):
    rule = proposed(HERE, field(HERE, "author", "Ada Example"))
    value = "" if status == "absent" else "Somebody Else"
    assert amended_fields([Field("author", value, status=status)], [rule], ELSEWHERE) == []
    ((name, values),) = amended_fields([Field("author", "Somebody Else", confidence=0.95)], [rule], ELSEWHERE)
    assert (name, [one.value for one in values]) == ("author", ["Bo Sample"])


def test_what_a_rule_found_is_not_found_again():
    rule = proposed(HERE, field(HERE, "author", "Ada Example"))
    ((_, values),) = amended_fields([], [rule], ELSEWHERE)
    assert amended_fields(values, [rule], ELSEWHERE) == []


def roles(at: Page, blocks) -> list[str]:
    return [next(b.role for b in blocks if b.start < end and b.end > start) for start, end in at.lines]


def with_roles(at: Page, lines: dict[int, str]) -> Page:
    blocks = [
        Block(lines.get(index, block.role), block.start, block.end, "changed" if index in lines else block.status)
        for index, block in enumerate(at.blocks)
    ]
    return page_of(at.text, blocks)


LONG = page("Menu", "Harbour closed", BODY, "Lesen Sie auch", BODY, "Lesen Sie auch", BODY, "Ships", headline=1, body=2)
ROLE_CASES = {
    "lines that say “Lesen Sie auch”: furniture": (LONG, {3: "furniture", 5: "furniture"}),
    "all lines from “Lesen Sie auch” on: furniture": (LONG, dict.fromkeys(range(3, 8), "furniture")),
    "lines that begin with “Photo:”: caption": (
        page("Harbour closed", BODY, "Photo: Ada Example in the harbour of the town", BODY, body=1), {2: "caption"},
    ),
    "the line before the headline: kicker": (
        page("Menu", "Economy", "Harbour closed", BODY, headline=2), {1: "kicker"},
    ),
    "all lines up to “Skip this”: furniture": (
        page("Harbour closed", BODY, "Skip this", "Bridge", BODY, headline=3, body=0),
        {0: "furniture", 1: "furniture", 2: "furniture"},
    ),
}  # fmt: skip


@pytest.mark.parametrize(("words", "case"), ROLE_CASES.items(), ids=ROLE_CASES)
def test_a_change_of_roles_becomes_a_rule_that_makes_the_same_change(words, case):
    before, lines = case
    after = with_roles(before, lines)
    rule = propose_role("The Daily Quay", before.blocks, after)
    assert rule is not None
    check_rule(rule)
    assert rule_in_words(rule) == words
    blocks = amended_blocks([rule], before)
    assert blocks is not None
    check_blocks(blocks, before.text)
    assert roles(before, blocks) == roles(after, after.blocks)
    assert amended_blocks([rule], page_of(before.text, blocks)) is None


def test_lines_that_a_person_gave_a_role_keep_it():
    rule = OutletRule("Q", "q", "block", "says", {"words": "Lesen Sie auch", "role": "furniture"})
    blocks = amended_blocks([rule], with_roles(LONG, {3: "subhead"}))
    assert blocks is not None
    assert [block.role for block in blocks if LONG.text[block.start : block.end] == "Lesen Sie auch"] == [
        "subhead", "furniture",
    ]  # fmt: skip


def test_a_role_for_a_part_of_a_block_leaves_the_rest_as_it_was():
    text = "Headline\n\nOne line of it\nAdvert\nAnother line"
    at = page_of(text, [Block("headline", 0, 8), Block("paragraph", 10, len(text))])
    blocks = amended_blocks([OutletRule("Q", "q", "block", "says", {"words": "advert", "role": "furniture"})], at)
    assert blocks is not None
    check_blocks(blocks, text)
    assert [(b.role, text[b.start : b.end]) for b in blocks[1:]] == [
        ("paragraph", "One line of it"), ("furniture", "Advert"), ("paragraph", "Another line"),
    ]  # fmt: skip


def test_an_outlet_is_known_by_its_field_or_by_the_host_of_its_address():
    url = Field("url", "https://www.daily-quay.example/a/1")
    assert outlet_of([url]) == "daily-quay.example"
    assert outlet_of([url, Field("outlet", "The Daily Quay")]) == "The Daily Quay"
    assert outlet_of([Field("outlet", "", status="absent")]) == ""
    assert keys_of([url, Field("outlet", "The DAILY  Quay!")]) == {outlet_key("the daily quay"), "daily quay example"}
    assert outlet_key("Él País") == outlet_key("el pais")
    assert host_of("https://[broken") == ""
    assert host_of("no address") == ""


BROKEN = {
    "another kind": {"kind": "magic"},
    "no outlet": {"outlet": "…", "key": ""},
    "the key of another": {"key": "another"},
    "no such base": {"params": {"base": "moon", "n": 1}},
    "n is true": {"params": {"base": "headline", "n": True}},
    "nothing": {"params": {}},
    "more than there is": {"params": {"base": "headline", "n": 1, "run": "rm"}},
    "part without sep": {"params": {"base": "headline", "n": 1, "part": 2}},
    "very far": {"params": {"base": "headline", "n": 10**9}},
    "controls": {"kind": "label", "params": {"label": "a\x00b"}},
    "no such role": {"settles": "block", "params": {"base": "headline", "n": 1, "role": "king"}},
    "a role for a field": {"params": {"base": "headline", "n": 1, "role": "lead"}},
    "a state between": {"state": "dim"},
}


@pytest.mark.parametrize("changes", BROKEN.values(), ids=BROKEN)
def test_what_is_no_rule_is_refused(changes):
    good = {"outlet": "Q", "key": "q", "settles": "author", "kind": "position", "params": {"base": "headline", "n": 1}}
    check_rule(OutletRule(**good))
    with pytest.raises(InvalidInput):
        check_rule(OutletRule(**{**good, **changes}))
