"""What "everywhere" leaves to the suggestions: words that are a part of a longer name."""

from __future__ import annotations

import pytest

from tests.store.making import incoming, made, mention, rows, take


@pytest.mark.parametrize(
    ("words", "text", "marked"),
    [
        ("Union", "They left the Union of Comoros.", False),
        ("Union", "They left the Union of the Two Rivers.", False),
        ("Union", "Elle parle de l'Union de l'Afrique.", False),
        ("Union", "Elle parle de l'Union d'Afrique.", False),
        ("Unión", "La Unión de Comoras mandó una carta.", False),
        ("Union", "They left the Union of workers.", True),
        ("Union", "They left the Union and Comoros.", True),
        ("union", "The union of Comoros.", True),
        ("Tide League", "In Ostrava Tide League members met.", True),
        ("Tide League", "The vote of Tide League members was clear.", True),
        ("Tide League", "Tide League members met.", True),
        ("Tide League", "They met (Tide League members only).", True),
        ("Tide League", "Then Tide League members met, and then they left.", True),
    ],
)
def test_a_part_of_a_longer_name_is_left_to_the_suggestions(tmp_path, words, text, marked):
    first, other = f"Here is {words} alone.\n", f"A line before.\n{text}\n"
    with made(tmp_path / "library.newsgloss") as library:
        take(library, incoming("first.txt", first), incoming("other.txt", other))
        library.annotations.add(rows(mention("first.txt", words, "Organization", first) | {"everywhere": True}))
        found = library.annotations.reader().of_article(library.articles.find("other.txt").id)
        assert [one.quote for one in found] == ([words] if marked else [])


TITLED = "".join(f"Mayor Ada Quill{n} met the Lowland Guild{n} board.\n" for n in range(12))


@pytest.mark.parametrize(
    ("words", "label", "marked"), [("Tide League", "Organization", False), ("Ann Tide", "Person", True)]
)
def test_several_words_behind_a_capital_are_marked_where_names_of_that_label_usually_have_titles(
    tmp_path, words, label, marked
):
    other = f"A line before.\nThey saw Ostrava {words} at noon.\n"
    with made(tmp_path / "library.newsgloss") as library:
        take(library, incoming("first.txt", TITLED + words), incoming("other.txt", other))
        for n in range(12):
            people = mention("first.txt", f"Ada Quill{n}", "Person", TITLED)
            guilds = mention("first.txt", f"Lowland Guild{n}", "Organization", TITLED)
            library.annotations.add(rows(people, guilds))
        library.annotations.add(rows(mention("first.txt", words, label, TITLED + words) | {"everywhere": True}))
        found = library.annotations.reader().of_article(library.articles.find("other.txt").id)
        assert [one.quote for one in found] == ([words] if marked else [])
