"""Every pair of colours that has to be read can be read: in each theme, for each label, also for picked colours."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model.starter import STARTER_CODES
from reader.config.palette import NAMES, colour_for, contrast, distance, mark_colours, over, to_hex, to_rgb
from reader.config.themes import PAIRS, STRONG_PAIRS, THEMES, turned

EACH_THEME = pytest.mark.parametrize("theme", THEMES.values(), ids=THEMES)
PICKED = st.integers(0, 0xFFFFFF).map("#{:06x}".format)


@EACH_THEME
def test_every_promised_pair_of_tokens_is_readable(theme):
    promised = PAIRS + (STRONG_PAIRS if theme.strong else ())
    weak = {
        (front, back): round(contrast(getattr(theme, front), getattr(theme, back)), 2)
        for front, back, least in promised
        if contrast(getattr(theme, front), getattr(theme, back)) < least
    }
    assert weak == {}


@EACH_THEME
def test_the_other_side_of_a_look_is_dark_for_light_and_as_strong(theme):
    other = turned(theme)
    assert other.dark is not theme.dark
    assert other.strong is theme.strong


@pytest.mark.parametrize("theme", [one for one in THEMES.values() if one.strong], ids=lambda one: one.name)
@pytest.mark.parametrize("name", [*NAMES, None])
def test_a_strong_look_has_seven_to_one_for_all_words_also_those_of_labels(theme, name):
    words = {(front, back) for front, back, _ in STRONG_PAIRS}
    assert {
        ("ink", "textsel"),
        ("muted", "sel"),
        ("accent", "paper"),
        ("onaccent", "accent"),
        ("danger", "raised"),
    } <= words
    assert all(contrast(getattr(theme, front), getattr(theme, back)) >= 7 for front, back in words)
    look = mark_colours(name, theme)
    assert contrast(look.chip_text, look.chip) >= 7
    assert contrast(look.chip_text, theme.paper) >= 7


@EACH_THEME
@pytest.mark.parametrize("name", NAMES)
def test_every_label_colour_is_readable(theme, name):
    assert_readable(name, theme)


@EACH_THEME
@given(colour=PICKED)
def test_every_colour_that_a_person_picks_is_readable(theme, colour):
    assert_readable(colour, theme)


@EACH_THEME
def test_an_unknown_colour_is_a_readable_grey(theme):
    assert mark_colours("no such colour", theme) == mark_colours(None, theme)
    assert_readable(None, theme)


@EACH_THEME
def test_the_colours_of_the_palette_can_be_told_apart(theme):
    rules = {name: mark_colours(name, theme).rule for name in NAMES}
    close = {
        (one, other): round(distance(rules[one], rules[other]), 3)
        for one, other in combinations(NAMES, 2)
        if distance(rules[one], rules[other]) < 0.027
    }
    assert len(NAMES) == 24
    assert close == {}


def test_the_starter_codebook_uses_colours_of_the_palette():
    assert {code.colour for code in STARTER_CODES} <= set(NAMES)


def test_new_labels_get_different_colours_as_long_as_there_are_any():
    assert len({colour_for(number) for number in range(24)}) == 24
    assert colour_for(24) == colour_for(0)


def assert_readable(colour: str | None, theme) -> None:
    look = mark_colours(colour, theme)
    more = 1.4 if theme.strong else 1.0
    for surface in theme.surfaces:
        assert contrast(look.rule, surface) >= (4.6 if theme.dark else 3.0) * more
    least = (7.3 if theme.dark else 5.1) * more
    assert contrast(look.chip_text, look.chip) >= least
    assert contrast(look.chip_text, theme.paper) >= least
    # The ground of the paragraph that is lit in a presentation is that of what is hovered over.
    for ground, fills in ((theme.paper, 3), (theme.hover, 2)):
        stacked = to_rgb(ground)
        for _ in range(fills):
            stacked = over(to_rgb(look.fill), look.fill_alpha, stacked)
        assert contrast(theme.ink, to_hex(stacked)) >= 4.5
