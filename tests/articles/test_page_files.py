"""The invented pages are whole, and what is read of a page is what stands in its file."""

import pytest

from benchmarks.page_files import FOLDER, read_page, read_pages, write_cases

PAGE = """language: en
date: 2025-03-04
author: Jane Doe
---
X|Menu

>>>
T|Ferry runs again
B|By Jane Doe, March 4, 2025
P|The ferry to the island runs again.
X|Share
<<<
X|Footer | Imprint
"""


@pytest.fixture
def page(tmp_path):
    (tmp_path / "n1-en.page").write_text(PAGE, "utf-8")
    return tmp_path / "n1-en.page"


def test_every_invented_page_is_in_its_form():
    pages = [*read_pages(), *read_pages(FOLDER / "unseen")]

    assert len({page.name for page in pages}) == len(pages) > 0
    assert all(page.name.endswith(f"-{page.head['language']}") for page in pages)


def test_a_page_has_its_lines_with_labels_and_a_selection_round_the_article(page):
    found = read_page(page)

    assert (found.title, found.authors, found.head["date"]) == ("Ferry runs again", ["Jane Doe"], "2025-03-04")
    assert found.form("full")[0][-1] == "Footer | Imprint"
    assert found.form("sel")[1] == ["title", "byline", "body", "chrome"]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("T|", "X|"), ("---\n", ""), ("X|Menu", "Menu"), ("<<<\n", ""), (">>>\nT|Ferry", "T|Ferry\n>>>\nP|Ferry"),
        ("2025-03-04\na", "4 March\na"),
    ],
)  # fmt: skip
def test_a_page_in_another_form_is_refused(page, old, new):
    page.write_text(PAGE.replace(old, new, 1), "utf-8")

    with pytest.raises(ValueError):
        read_page(page)


def test_the_cases_are_the_text_of_the_pages(tmp_path):
    count = write_cases(tmp_path)

    assert (
        count == len(read_pages()) == len(list(tmp_path.glob("*.gold.json"))) == len(list(tmp_path.glob("*.sel.txt")))
    )
