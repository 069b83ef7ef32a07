"""Credits, corrections, outlets and addresses."""

from __future__ import annotations

import pytest

from annotations.model.field import FIELD_NAMES
from tests.articles.made_pages import NEWS
from tests.articles.pages import HEADLINE, evidence, page, read, values, words

_FRENCH_HEAD = (NEWS["fr"]["headline"], "Par Jeanne Exemple", "Publié le 4 mars 2025")
FRENCH = "\n\n".join((*_FRENCH_HEAD, *NEWS["fr"]["body"])) + "\n"


@pytest.mark.parametrize(
    ("line", "credit"),
    [
        ("Originally published in El Faro Norte", "El Faro Norte"),
        ("This article was originally published by The Quay.", "The Quay"),
        ("Quelle: dpa", "dpa"),
        ("Fuente: EFE", "EFE"),
        ("Publicado originalmente en El Muelle", "El Muelle"),
        ("With AFP", "AFP"),
        ("(avec Reuters)", "Reuters"),
        ("Mit dpa und AFP", "dpa und AFP"),
    ],
)
def test_a_credit_under_the_text_is_a_block_and_a_field(line: str, credit: str) -> None:
    german = "Der Rat hat am Dienstag beschlossen, dass die alte Straße am Hafen für Autos gesperrt wird und bleibt."
    spanish = "El concejo votó el martes por cerrar la antigua calle del puerto a los autos de todos los vecinos."
    body = {"Q": (german,) * 2, "F": (spanish,) * 2, "P": (spanish,) * 2}.get(line[0])
    text = (page(body=body) if body else page()) + f"\n{line}\n"
    assert words(text, "credit") == [line]
    assert values(text, "credit") == [credit]
    assert evidence(text, "credit") == [credit]


def test_a_correction_is_a_block() -> None:
    line = "Correction: An earlier version of this article gave the wrong year for the first vote of the council."
    assert words(page() + f"\n{line}\n", "correction") == [line]


@pytest.mark.parametrize("line", ["© 2026 Porthaven Gazette. All rights reserved.", "Copyright 2026 Porthaven Gazette"])
def test_the_outlet_is_read_from_the_copyright(line: str) -> None:
    assert values(page() + f"\n{line}\n", "outlet") == ["Porthaven Gazette"]


@pytest.mark.parametrize(
    ("line", "outlet"),
    [
        ("حقوق النشر © 2025 صحيفة المرفأ", "صحيفة المرفأ"), ("جميع الحقوق محفوظة © صحيفة المرفأ 2025", "صحيفة المرفأ"),
        ("صحيفة المرفأ © 2025", "صحيفة المرفأ"),
    ],
)  # fmt: skip
def test_words_for_copyright_before_its_sign_are_not_the_outlet(line: str, outlet: str) -> None:
    text = page(headline=NEWS["ar"]["headline"], body=tuple(NEWS["ar"]["body"])) + f"\n{line}\n"
    assert values(text, "outlet") == evidence(text, "outlet") == [outlet]


def test_english_words_for_copyright_before_its_sign_are_not_the_outlet_on_any_page() -> None:
    line = "All rights reserved. © 2026 Porthaven Gazette Limited."
    assert values(page() + f"\n{line}\n", "outlet") == ["Porthaven Gazette Limited"]
    assert values(f"{FRENCH}\n{line}\n", "outlet") == ["Porthaven Gazette Limited"]
    assert values(page() + "\nCopyright © 2026\n", "outlet") == []


def test_the_outlet_is_read_from_the_window_title() -> None:
    assert values(f"{HEADLINE} | Porthaven Gazette\n\n{page()}", "outlet") == ["Porthaven Gazette"]


@pytest.mark.parametrize(
    "line",
    [
        "© Le Quotidien du Port 2025", "Le Quotidien du Port © 2025",
        "© 2025 Le Quotidien du Port - Tous droits réservés",
        "Le Quotidien du Port - Tous droits réservés", "Copyright Le Quotidien du Port, tous droits réservés",
    ],
)  # fmt: skip
def test_the_outlet_is_read_from_a_french_copyright(line: str) -> None:
    assert values(FRENCH + f"\nContact\n{line}\n", "outlet") == ["Le Quotidien du Port"]


def test_an_entry_of_the_menu_over_the_headline_is_no_section() -> None:
    menu = "Accueil\nActualités\nPolitique\nSports\n\n"
    assert values(menu + FRENCH, "section") == []
    assert values("Accueil | Politique | Économie | Sports\n\n" + FRENCH, "section") == []
    assert values("Accueil | Politique | Économie\n\n" + FRENCH, "section") == []
    assert values("Politique\n\n" + FRENCH, "section") == ["Politique"]


@pytest.mark.parametrize("crumbs", ["Accueil > Politique > Économie", "Accueil / Économie", "Accueil | Économie"])
def test_the_last_of_the_bread_crumbs_is_the_section(crumbs: str) -> None:
    assert values(f"{crumbs}\n\n{FRENCH}", "section") == ["Économie"]


def test_a_picture_credit_is_no_outlet() -> None:
    assert values(page("© JOHN PUBLIC"), "outlet") == []


def test_an_address_alone_over_the_headline_is_the_url() -> None:
    assert values(f"https://gazette.example/road\n\n{page()}", "url") == ["https://gazette.example/road"]


def test_fields_come_in_the_order_they_are_shown_in() -> None:
    text = f"https://gazette.example/road\n\nPolitics\n\n{page('By Jane Doe', 'March 4, 2025')}\nSource: The Quay\n"
    names = [field.name for field in read(text).fields]
    assert names == sorted(names, key=FIELD_NAMES.index)
    assert {"title", "author", "date_published", "credit", "section", "language", "url"} <= set(names)
