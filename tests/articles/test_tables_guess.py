"""What columns are, by their names in several languages and by what stands in them; what a person said comes first."""

from __future__ import annotations

import pytest

from annotations.model.errors import InvalidInput, Refused
from reader.articles.tables.choices import TableChoices, choose_mapping
from reader.articles.tables.guessing import guess_mapping
from reader.articles.tables.mapping import ColumnMapping, check_mapping, fitted_mapping, mapping_of

TEXT = "The harbour of Port Lorne stayed closed on Tuesday, its master said. " * 8
HEADS = {
    "en": ["Headline", "Byline", "Publication date", "Newspaper", "Section", "Full text"],
    "de": ["Überschrift", "Autor/in", "Erscheinungsdatum", "Zeitung", "Ressort", "Volltext"],
    "es": ["Título", "Autor", "Fecha de publicación", "Periódico", "Sección", "Texto completo"],
    "fr": ["Titre", "Auteur", "Date de publication", "Journal", "Rubrique", "Texte intégral"],
    "it": ["Titolo", "Autore", "Data di pubblicazione", "Testata", "Sezione", "Testo completo"],
    "pt": ["Título", "Autores", "Data publicação", "Jornal", "Seção", "Conteúdo"],
    "ru": ["Заголовок", "Автор", "Дата", "Издание", "Раздел", "Текст"],
    "zh": ["标题", "作者", "日期", "来源", "栏目", "正文"],
    "ja": ["タイトル", "著者", "公開日", "媒体名", "カテゴリ", "本文"],
    "data": ["article_title", "author", "published_at", "source", "category", "body"],
}
CELLS = ["Storm closes harbour", "Marit Kast", "2025-09-03", "The Harbour Gazette", "News", TEXT]
BECOMES = ["title", "author", "date_published", "outlet", "section", "text"]


def guessed(head, *rows):
    return guess_mapping(head, list(rows))


@pytest.mark.parametrize("language", [one for one in HEADS if one != "de"])
def test_columns_are_known_by_their_names(language):
    rows = [[f"{cell} {n}" if column == 0 else cell for column, cell in enumerate(CELLS)] for n in range(5)]
    found = guessed(HEADS[language], *rows)
    assert [becomes for _, becomes in found.mapping.columns] == BECOMES
    assert found.sure


def test_without_names_the_cells_tell():
    rows = [
        ["17", f"Storm closes the harbour, day {n}", f"0{n}.09.2025", f"https://example.org/{n}", TEXT]
        for n in range(1, 7)
    ]
    found = guessed([f"Column {n}" for n in range(1, 6)], *rows)
    assert [becomes for _, becomes in found.mapping.columns] == ["field", "title", "date_published", "url", "text"]


def test_what_stands_in_a_column_overrules_its_name():
    found = guessed(["Title", "Date", "Text"], *[[f"Storm {n}", "front page", TEXT] for n in range(5)])
    assert dict(found.mapping.columns)["Date"] == "field"


def test_two_columns_of_long_words_without_names_make_no_sure_guess():
    found = guessed(["a", "b"], *[[TEXT, TEXT[:-30]] for _ in range(3)])
    assert not found.sure


@pytest.mark.parametrize(
    ("dates", "order"),
    [(["03/04/2025", "25/04/2025"], "dmy"), (["03/04/2025", "04/25/2025"], "mdy"), (["03/04/2025"], "")],
)
def test_the_order_of_a_date_is_told_by_the_other_rows(dates, order):
    found = guessed(["Title", "Date", "Text"], *[["Storm", date, TEXT] for date in dates])
    assert found.mapping.date_order == order


def test_only_one_column_is_the_title_the_surest():
    found = guessed(["old/title", "Title", "Text"], *[[f"a {n}", f"Storm closes harbour {n}", TEXT] for n in range(5)])
    assert [becomes for _, becomes in found.mapping.columns] == ["field", "title", "text"]


def test_what_a_person_chose_for_the_header_comes_before_all():
    columns = ("a", "b")
    chosen = ColumnMapping((("a", "text"), ("b", "title")))
    assert choose_mapping(columns, [], TableChoices({columns: chosen})) == (chosen, "")
    with pytest.raises(Refused, match="Columns are: a, b"):
        choose_mapping(columns, [["x", "y"]], TableChoices())


def test_a_mapping_names_columns_in_any_case_and_leaves_the_others_out():
    mapping = fitted_mapping(ColumnMapping((("headline", "title"), ("BODY", "text"))), ("Headline", "Date", "Body"))
    assert mapping.columns == (("Headline", "title"), ("Date", "ignore"), ("Body", "text"))
    with pytest.raises(InvalidInput, match="no column “Lead”"):
        fitted_mapping(ColumnMapping((("Lead", "title"),)), ("Headline",))


def test_changing_a_column_takes_from_another_what_only_one_can_be():
    mapping = ColumnMapping((("a", "title"), ("b", "text"), ("c", "author")))
    assert mapping.changed("c", "title").columns == (("a", "ignore"), ("b", "text"), ("c", "title"))
    assert mapping.changed("a", "author").all("author") == [0, 2]


@pytest.mark.parametrize(
    "columns", [(("a", "text"), ("b", "headline")), (("a", "title"),), (("a", "title"), ("b", "title"), ("c", "text"))]
)
def test_a_mapping_that_makes_no_sense_is_refused(columns):
    with pytest.raises(InvalidInput):
        check_mapping(ColumnMapping(columns))


@pytest.mark.parametrize("data", [None, [], {}, {"columns": []}, {"columns": {"a": 1}}])
def test_a_file_that_is_no_mapping_is_refused(data):
    with pytest.raises(InvalidInput):
        mapping_of(data)
