"""Paths of topics, and trees of codes, whole or damaged."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.model.codebook import Code, join_path, path_of, resolve, split_path
from annotations.model.errors import InvalidInput
from annotations.text.canonical import clean_value

names = st.text(st.sampled_from("/\\ ab\u00a0é\n\t") | st.characters(codec="utf-8"), max_size=8).map(clean_value)
paths = st.lists(names.filter(bool), min_size=1, max_size=4)


@settings(max_examples=500)
@given(paths)
def test_a_path_of_names_is_read_back_as_the_same_names(given_names):
    assert split_path(join_path(given_names)) == given_names


@given(st.text(st.sampled_from("/\\ ab"), max_size=12))
def test_a_typed_path_is_read_the_same_again_once_it_was_written_out(typed):
    try:
        read = split_path(typed)
    except InvalidInput:
        return
    assert split_path(join_path(read)) == read


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("Politics", ["Politics"]),
        ("Politics/Elections", ["Politics", "Elections"]),
        (" Politics / Elections ", ["Politics", "Elections"]),
        (r"AC\/DC", ["AC/DC"]),
        (r"a\\/b", ["a\\", "b"]),
        (r"a\\\/b", ["a\\/b"]),
        (r"C:\temp", [r"C:\temp"]),
        ("a\\", ["a\\"]),
    ],
)
def test_the_names_in_a_path(path, expected):
    assert split_path(path) == expected


@pytest.mark.parametrize("path", ["", "/", "a/", "/a", "a//b", "a/ /b", " "])
def test_an_empty_name_in_a_path_is_refused(path):
    with pytest.raises(InvalidInput, match="empty name"):
        split_path(path)


def tree(**parents: int | None) -> dict[int, Code]:
    """Codes numbered from 1 in the order given, each with the number of its parent."""
    return {
        number: Code(number, f"uuid-{number}", "topic", parent, name)
        for number, (name, parent) in enumerate(parents.items(), start=1)
    }


def test_the_path_of_a_code_runs_from_the_top():
    assert path_of(3, tree(Politics=None, Elections=1, Local=2)) == ["Politics", "Elections", "Local"]


def test_a_tree_that_goes_in_a_circle_still_has_paths():
    assert path_of(1, tree(a=2, b=1)) == ["b", "a"]
    assert path_of(1, tree(a=1)) == ["a"]


def merged(*into: int | None) -> dict[int, Code]:
    return {
        number: Code(number, f"uuid-{number}", "label", None, f"code {number}", merged_into=other)
        for number, other in enumerate(into, start=1)
    }


def test_a_merged_code_stands_for_the_last_of_its_line():
    codes = merged(2, 3, None)
    assert resolve(codes[1], codes).id == 3
    assert resolve(codes[3], codes).id == 3


def test_codes_merged_in_a_circle_come_to_an_end():
    codes = merged(2, 1)
    assert resolve(codes[1], codes).id in {1, 2}
