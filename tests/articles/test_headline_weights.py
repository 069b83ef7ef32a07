"""The headline's weights can be learned again, and what is kept out of learning stays out."""

import json
import math

import pytest

from benchmarks.headline_pages import made_up, plain, read_measured, spliced
from benchmarks.headline_weights import PRIOR, TABLE, learn, main
from tests.articles.made_pages import make_page


@pytest.fixture
def measured(tmp_path):
    """A folder of nine pages in the form of the measuring data."""
    for number in range(9):
        page, name = make_page("en", number), f"{number:02}-en"
        lines = page.text.split("\n")
        labels = ["body" if line in page.body else "title" if line == page.title else "" for line in lines]
        gold = {"title": page.title, "variants": {form: {"line_labels": labels} for form in ("full", "sel")}}
        (tmp_path / f"{name}.gold.json").write_text(json.dumps(gold), "utf-8")
        for form in ("full", "sel"):
            (tmp_path / f"{name}.{form}.txt").write_text(page.text, "utf-8")
    return tmp_path


def test_learned_weights_make_the_headlines_likelier_than_the_hand_set_ones():
    pages = made_up(range(1))
    names = sorted({sign for page in pages for signs in page.signs for sign in signs})

    assert _unlikely(pages, learn(pages, names, steps=60)) < _unlikely(pages, PRIOR)


def test_a_sign_that_no_page_has_keeps_its_hand_set_weight():
    pages = made_up(range(1))
    absent = sorted(PRIOR.keys() - {sign for page in pages for signs in page.signs for sign in signs})

    assert absent
    assert learn(pages, absent, steps=5) == {sign: PRIOR[sign] for sign in absent}


def test_every_third_page_is_kept_out_also_of_the_spliced_ones(measured):
    learned, kept_out = read_measured(measured)

    assert [page.name for page in kept_out] == ["02-en", "05-en", "08-en"]
    names = {name for page in [*plain(learned), *spliced(learned, 20)] for name in page.names}
    assert names == {"00-en", "01-en", "03-en", "04-en", "06-en", "07-en"}


def test_without_the_measured_pages_nothing_is_written_and_it_says_so(tmp_path, capsys):
    before = TABLE.read_bytes()

    assert main(["--shared", str(tmp_path), "--write"]) == 1

    assert "no measured pages" in capsys.readouterr().out
    assert TABLE.read_bytes() == before


def _unlikely(pages, table):
    """Return the mean of minus the logarithm of the chance that the headline is chosen."""
    lost = []
    for page in pages:
        points = [sum(table.get(sign, 0.0) * value for sign, value in signs.items()) for signs in page.signs]
        if page.wanted is not None:
            lost.append(math.log(sum(math.exp(point) for point in points)) - points[page.wanted])
    return sum(lost) / len(lost)
