"""What differs between two texts, and where spans of one stand in the other, against edits whose outcome is known."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.text.edits import Edit, Edits
from annotations.text.graphemes import is_boundary
from annotations.text.layered import compared, differences, refined
from annotations.text.matching import common_prefix, common_suffix, longest_rising
from annotations.text.reanchor import reanchor
from annotations.text.tokens import tokens
from benchmarks.reanchor import made_case, measured

WORDS = (
    *("Kast", "Milei", "the", "port", "said", "José", "cafe\u0301", "港", "首相", "\U0001f469\u200d\U0001f467"),
    *("\U0001f1e6\U0001f1f7", "\U0001f1e6\U0001f1fa"),
    *(",", ".", " ", " ", " ", "\n", "\n\n"),
)
texts = st.lists(st.sampled_from(WORDS), max_size=40).map("".join)
LONG = (
    "Harbour strike ends after nine days\n"
    "\n"
    "The dockers of Ellmouth went back to work on Tuesday, Varga said.\n"
    "Okafor, who leads the union, called it a good day for the town.\n"
    "Varga did not answer a request for comment on the costs.\n"
)


def pieces(old: str, new: str) -> list[tuple[str, str]]:
    """What is replaced by what."""
    return [(old[e.start : e.end], e.replacement) for e in differences(old, new).edits]


def place(words: str, old: str, new: str, nth: int = 0) -> str | None:
    """Where the nth place of some words in the old text stands in the new one, with what is round it."""
    start = -1
    for _ in range(nth + 1):
        start = old.index(words, start + 1)
    (found,) = reanchor([(start, start + len(words))], old, new, differences(old, new))
    return None if found is None else f"{new[: found[0]][-6:]}[{new[slice(*found)]}]{new[found[1] :][:6]}"


@settings(max_examples=400)
@given(texts, texts)
def test_differences_make_the_new_text_and_cut_no_character(old, new):
    for edits in (compared(old, new).bare, compared(old, new).edits):
        assert edits.apply(old) == new
        back = edits.inverse(old)
        assert back.apply(new) == old
        for text, there in ((old, edits), (new, back)):
            assert all(is_boundary(text, edit.start) and is_boundary(text, edit.end) for edit in there.edits)


@settings(max_examples=300)
@given(texts, st.lists(st.tuples(st.integers(0, 100), st.integers(0, 6), texts), max_size=3), st.data())
def test_a_span_is_found_with_its_own_words_or_not_at_all(old, cuts, data):
    new = old
    for at, length, words in cuts:
        new = new[: at % (len(new) + 1)] + words + new[at % (len(new) + 1) + length :]
    spans = [
        (start, data.draw(st.integers(start + 1, len(old))))
        for start in data.draw(st.lists(st.integers(0, max(0, len(old) - 1)), max_size=4))
        if old
    ]
    for span, found in zip(spans, reanchor(spans, old, new, differences(old, new)), strict=True):
        assert found is None or new[slice(*found)].split() == old[slice(*span)].split()


@settings(max_examples=200)
@given(texts, texts, texts, texts)
def test_refined_edits_do_the_same(before, old, new, after):
    text = before + old * 3 + after
    edits = Edits((Edit(len(before), len(before) + 3 * len(old), new * 3),))
    assert refined(edits, text).apply(text) == edits.apply(text)


@given(st.text("ab", max_size=12), st.text("ab", max_size=12))
def test_common_ends_are_as_long_as_they_can_be(one, other):
    prefix, suffix = common_prefix(one, other), common_suffix(one, other)
    assert one[:prefix] == other[:prefix]
    assert one[len(one) - suffix :] == other[len(other) - suffix :]
    assert min(len(one), len(other)) == prefix or one[prefix] != other[prefix]
    assert min(len(one), len(other)) == suffix or one[-suffix - 1] != other[-suffix - 1]


def test_the_longest_rising_part_is_found():
    assert longest_rising([(0, 4), (1, 0), (2, 1), (3, 3), (4, 2), (5, 5)]) in (
        [(1, 0), (2, 1), (3, 3), (5, 5)],
        [(1, 0), (2, 1), (4, 2), (5, 5)],
    )
    assert longest_rising([]) == []


def test_what_has_no_spaces_is_compared_character_by_character():
    assert tokens("日本の port, naïve cafe\u0301!") == [
        *"日本の",
        " ",
        "port",
        ",",
        " ",
        "naïve",
        " ",
        "cafe\u0301",
        "!",
    ]
    assert pieces("日本の首相は東京で", "日本の新しい首相は東京で") == [("", "新しい")]


def test_edits_begin_and_end_between_words():
    assert pieces("Chile won", "Chilean won") == [("Chile", "Chilean")]
    assert pieces("a goverment fell", "a government fell") == [("goverment", "government")]
    assert pieces("cafe x", "cafe\u0301 x") == [("cafe", "cafe\u0301")]
    assert pieces("an apple fell", "apple fell") == [("an ", "")]


def test_a_flag_is_one_character():
    assert pieces("a 🇦🇷 b", "a 🇦🇺 b") == [("🇦🇷", "🇦🇺")]


def test_words_that_are_alike_by_chance_belong_to_what_was_changed_round_them():
    assert pieces("Ana told them that the ship had sunk", "Bo asked if the crew had left") == [
        ("Ana told them that the ship had sunk", "Bo asked if the crew had left")
    ]


def test_words_that_new_lines_begin_with_again_are_in_the_edit():
    old = "Nobody in the old harbour of Ellmouth had seen the ferry\nAnd so it was.\n"
    new = old.replace("ferry\n", "ferry ferry\nRead more: the week in pictures\n")
    assert place("ferry", old, new) is None
    assert place("Ellmouth", old, new) is not None


def test_words_that_were_doubled_or_halved_are_all_in_the_edit():
    assert pieces("Kast said hello", "Kast Kast said hello") == [("Kast ", "Kast Kast ")]
    assert pieces("Kast said Kast", "Kast") == [("Kast said Kast", "Kast")]
    assert place("Kast", "Kast said hello to all of them", "Kast Kast said hello to all of them") is None
    assert place("Kast", "a day with Kast said Kast of them", "a day with Kast of them") is None


@pytest.mark.parametrize(
    ("words", "new", "found"),
    [
        ("Varga", "Update: " + LONG, "sday, [Varga] said."),
        ("Okafor", LONG.replace("Okafor, who", "Okafor, whom"), "said.\n[Okafor], whom"),
        ("the union", LONG.replace("leads", "led").replace("called", "calls"), "o led [the union], call"),
        ("Ellmouth", LONG.replace("dockers", "workers").replace("went back", "returned"), "rs of [Ellmouth] retur"),
    ],
)
def test_a_span_that_nothing_touched_moves(words, new, found):
    assert place(words, LONG, new) == found


def test_a_line_that_was_moved_takes_its_spans_along():
    lines = LONG.splitlines(keepends=True)
    new = "".join([*lines[:2], lines[4], lines[2], lines[3]])
    for words in ("Okafor", "the union", "Ellmouth", "a request"):
        assert place(words, LONG, new) is not None
    assert place("Varga", LONG, new) == "sday, [Varga] said."
    assert place("Varga", LONG, new, nth=1) == "days\n\n[Varga] did n"


def test_a_line_that_stands_twice_is_not_found_by_its_words():
    line = "Varga did not answer a request for comment on the costs.\n"
    old = LONG + "Nobody else was there to be asked on that day.\n" + line
    new = old.replace(line, "", 1)
    assert place("Varga", old, new, nth=1) is None
    assert place("Varga", old, new, nth=2) is not None


def test_a_line_that_came_again_where_it_was_changed_is_not_found_by_its_words():
    line = "Sign up for the letter of the week and never miss a story.\n"
    old = f"{LONG}{line}Nobody else was there on that day.\n{line}"
    at = old.index(line)
    edits = Edits((Edit(at, at + 11, "Write to"), Edit(at + len(line), at + len(line), line)))
    assert reanchor([(at, at + 11)], old, edits.apply(old), edits) == [None]


def test_words_that_others_were_put_in_between_are_for_a_person():
    old = "The week in pictures\n* * *\ntold reporters on Tuesday that nobody had been there\n"
    at = old.index("told")
    edits = Edits((Edit(at, at, "* * *\n"),))
    span = at - 2, at + len("told reporters")
    assert reanchor([span], old, edits.apply(old), edits) == [None]


def test_words_that_stand_doubled_now_are_for_a_person():
    old = "Nobody in the old harbour of Ellmouth said that Kast came home\n"
    at, end = old.index("said"), old.index("came")
    edits = Edits((Edit(at, end, "wrote that Kast Kast "),))
    start = old.index("that Kast")
    assert reanchor([(start, start + 9)], old, edits.apply(old), edits) == [None]


def test_a_name_in_a_line_that_was_written_anew_is_for_a_person():
    new = LONG.replace("Okafor, who leads the union, called it a good day for the town.", "Nobody had asked Okafor.")
    assert place("Okafor", LONG, new) is None


def test_words_between_which_lines_end_elsewhere_are_the_same_words():
    assert place("went back to", LONG, LONG.replace("went back", "went\nback")) == "mouth [went\nback to] work "
    assert place("went back", LONG, LONG.replace("went back", "wentback")) is None
    assert place("went back", LONG, LONG.replace("went back", "went, back")) is None
    assert place("went ", LONG, LONG.replace("went back", "went\nback")) is None


def test_changed_words_are_for_a_person():
    assert place("Ellmouth", LONG, LONG.replace("Ellmouth", "Elmouth")) is None
    assert place("Ellmouth went", LONG, LONG.replace("Ellmouth went", "Ellmouth soon went")) is None


def test_the_same_texts_always_differ_in_the_same_way():
    case = made_case(3, 20_000, 50, 40)
    assert differences(case.old, case.new) == differences(case.old, case.new)
    assert compared(case.old, case.old).edits.edits == ()


@pytest.mark.parametrize("known", [True, False], ids=["edits known", "found by comparing"])
@pytest.mark.parametrize("seed", range(6))
def test_none_of_the_annotations_of_a_long_text_is_silently_wrong(seed, known):
    found = measured(made_case(seed, 100_000, 1000, 20), known=known)
    assert found.wrong == 0
    assert found.right / (found.right + found.missed) > 0.995


@pytest.mark.parametrize("edits", [0, 3])
def test_a_text_in_one_line_is_compared_by_words_in_a_row(edits):
    case = made_case(edits, 60_000, 200, edits)
    old, new = case.old.replace("\n", " "), case.new.replace("\n", " ")
    found = differences(old, new)
    assert found.apply(old) == new
    assert sum(edit.end - edit.start for edit in found.edits) < 1000


def test_a_line_taken_out_of_a_great_many_empty_ones_is_found_at_once():
    # Each step that looked at all of them again would make this take minutes.
    empty = "\n" * 300_000
    old, new = f"First.{empty}Last.", f"First.{empty[1:]}Last."
    (edit,) = compared(old, new).edits.edits
    assert old[edit.start : edit.end].strip() == edit.replacement.strip()
    assert compared(old, new).edits.apply(old) == new
