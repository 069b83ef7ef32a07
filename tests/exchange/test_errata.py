"""Errata: what kind of change each place is, where it was, and that what was taken back is none."""

from __future__ import annotations

import pytest

from annotations.exchange.errata import kind_of, save_errata
from annotations.model.errors import Refused
from annotations.text.layered import compared
from tests.store.making import ANA, TEXT, incoming, made, take


@pytest.fixture
def library(tmp_path):
    with made(tmp_path / "library.newsgloss") as open_library:
        take(open_library, incoming("a.txt", TEXT), incoming("b.txt", "Nothing happened here.\nAt all."))
        yield open_library


@pytest.mark.parametrize(
    ("old", "new", "kind"),
    [
        ("a goverment fell", "a government fell", "typo"),
        ("the inter-\nnational court", "the international court", "hyphen"),
        ("one  two", "one two", "space"),
        ("one two\n\nthree", "one two\nthree", "space"),
        ("first line\nAdvertisement here\nlast line", "first line\nlast line", "line"),
        ("first line\nlast line", "first line\nanother line\nlast line", "line"),
        ("nine days", "ten days", "words"),
        ("He said so.", "He said it was so.", "words"),
    ],
)
def test_each_change_has_its_kind(old, new, kind):
    (edit,) = compared(old, new).bare.edits
    assert kind_of(old, edit) == kind


def test_errata_say_where_and_who(library):
    article = library.articles.find("a.txt").uuid
    library.mending.set_text(article, TEXT.replace("Javier Milei", "Javier Miley"))
    (found,) = library.mending.errata()
    assert (found.name, found.line, found.before, found.after, found.changed_by) == (
        "a.txt",
        3,
        "Milei",
        "Miley",
        "Ana",
    )
    assert TEXT[found.start : found.end] == found.before
    assert (found.prefix[-7:], found.suffix[:3]) == ("Javier ", " in")
    assert list(library.mending.errata([library.articles.find("b.txt").uuid])) == []


def test_what_was_taken_back_is_no_erratum(library):
    article = library.articles.find("a.txt").uuid
    library.mending.set_text(article, TEXT + "!")
    library.history.undo([ANA.uuid])
    assert list(library.mending.errata()) == []


def test_errata_replace_errata_and_nothing_else(library, tmp_path):
    library.mending.set_text(library.articles.find("a.txt").uuid, TEXT.replace("a day", "a week"))
    target = tmp_path / "errata.csv"
    assert save_errata(target, library.mending.errata()) == 1
    assert save_errata(target, []) == 0
    target.write_text("mine")
    with pytest.raises(Refused, match="something else"):
        save_errata(target, [])
    assert target.read_text() == "mine"
