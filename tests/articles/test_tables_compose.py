"""The article of a row: its text in one stated order, every field on its words, what the cells say before all else."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.commands.imports import check_fields
from annotations.model.block import check_blocks
from annotations.model.errors import Refused
from annotations.text.canonical import is_canonical
from reader.articles.parse import read_article
from reader.articles.tables.compose import compose
from reader.articles.tables.mapping import BECOMES, FIELD, TEXT, ColumnMapping
from reader.articles.tables.markup import readable
from reader.articles.tables.values import author_names, cell_date, language_code

TODAY = datetime.date(2026, 3, 12)
BODY = "The harbour of Port Lorne stayed closed on Tuesday, its master said.\n\nShips waited outside till evening."


def made(order="", **cells):
    columns = tuple((name, name.rstrip("2") if name.rstrip("2") in BECOMES else "field") for name in cells)
    return compose(tuple(cells.values()), ColumnMapping(columns, order), TODAY, read_article)


def values(composed, name):
    return [field.value for field in composed.fields if field.name == name]


def test_the_text_is_composed_as_it_is_stated():
    article = made(
        outlet="The Harbour Gazette", text=BODY, author="Kast, Marit; Roe, John", title="Storm  closes\nharbour",
        subtitle="Ships wait", date_published="3 September 2025", Codes="A1",
    )  # fmt: skip
    assert article.text == (
        "Storm closes harbour\nShips wait\n\nKast, Marit; Roe, John\n3 September 2025\n\n" + BODY
        + "\n\noutlet: The Harbour Gazette\nCodes: A1"
    )  # fmt: skip
    assert [block.role for block in article.blocks] == [
        "headline", "standfirst", "byline", "byline", "lead", "paragraph", "furniture", "furniture",
    ]  # fmt: skip


def test_every_field_stands_on_the_words_of_its_cell():
    article = made(
        title="Storm", author="By Marit Kast and John Roe", date_published="03/04/2025", text=BODY, url="x.org"
    )
    words = {field.name: article.text[field.start : field.end] for field in article.fields if field.start is not None}
    assert words["title"] == "Storm"
    assert words["date_published"] == "03/04/2025"
    assert words["url"] == "x.org"
    assert values(article, "author") == ["Marit Kast", "John Roe"]


def test_what_the_cells_do_not_say_is_looked_for_in_the_text():
    text = f"By Marit Kast\n\n3 September 2025\n\n{BODY} {BODY}\n\n{BODY} {BODY}"
    article = made(title="Storm closes the harbour of Port Lorne", author="", text=text)
    assert values(article, "author") == ["Marit Kast"]
    assert values(article, "date_published") == ["2025-09-03"]


def test_several_columns_of_text_follow_each_other():
    assert made(text="One.", text2="Two.").text == "One.\n\nTwo."


def test_a_row_without_text_is_refused():
    with pytest.raises(Refused, match="cell for the text is empty"):
        made(title="Storm", text=" \n ")


def test_a_date_that_is_none_or_to_come_is_said_and_not_believed():
    assert made(date_published="Tuesday last", text=BODY).warnings == ("“Tuesday last” is no date that could be read.",)
    late = made(date_published="2031-01-01", text=BODY)
    assert late.warnings == ("The date 2031-01-01 is in the future.",)
    assert next(field for field in late.fields if field.name == "date_published").confidence < 0.5


def test_html_becomes_what_a_reader_sees():
    html = (
        "<div><h2>Storm &amp; wall</h2><p>It <b>blew</b>.<br/>All night.</p><script>alert(1)</script>"
        "<ul><li>One<li>Two</ul></div>"
    )
    assert readable(html) == "Storm & wall\n\nIt blew.\nAll night.\n\nOne\n\nTwo"
    assert readable("5 < 6 and 7 > 3") == "5 < 6 and 7 > 3"
    assert readable("R&amp;D said &quot;no&quot;") == 'R&D said "no"'
    assert readable("First.\\n\\nSecond.") == "First.\n\nSecond."
    assert readable("<p>" * 5000 + "deep" + "</p>" * 5000).strip().endswith("deep")


@pytest.mark.parametrize(
    ("cell", "order", "iso"),
    [
        ("2025-09-03", "", "2025-09-03"), ("2025-09-03T10:30:00Z", "", "2025-09-03T10:30:00Z"),
        ("2025-09-03 10:30:00+02", "", "2025-09-03T10:30:00+02:00"), ("2025-09-03 00:00:00", "", "2025-09-03"),
        ("2025-09-03T10:30:99+99:99", "", "2025-09-03T10:30"), ("2025-09-03 10:30 -0330", "", "2025-09-03T10:30-03:30"),
        ("20250903", "", "2025-09-03"), ("1756895400", "", "2025-09-03T10:30:00Z"),
        ("1756895400000", "", "2025-09-03T10:30:00Z"), ("03/04/2025", "dmy", "2025-04-03"),
        ("03/04/2025", "mdy", "2025-03-04"), ("3. September 2025", "", "2025-09-03"),
        ("3 de mayo de 2025", "", "2025-05-03"),
        ("Wednesday, September 3, 2025", "", "2025-09-03"), ("20259999", "", None), ("2025-13-40", "", None),
        ("soon", "", None),
    ],
)  # fmt: skip
def test_dates_of_cells(cell, order, iso):
    found = cell_date(cell, order)
    assert (found[0] if found else None) == iso


@pytest.mark.parametrize(
    ("cell", "names"),
    [
        ("Marit Kast", ["Marit Kast"]), ("By Marit Kast", ["Marit Kast"]), ("Kast, Marit", ["Marit Kast"]),
        ("Kast, Marit; Roe, John", ["Marit Kast", "John Roe"]), ("Marit Kast, John Roe", ["Marit Kast", "John Roe"]),
        ("Marit Kast | John Roe", ["Marit Kast", "John Roe"]), ("Marit Kast and John Roe", ["Marit Kast", "John Roe"]),
        ("Marit Kast, John Roe & Ana Brun", ["Marit Kast", "John Roe", "Ana Brun"]),
        ("Marit Kast, political editor", ["Marit Kast"]), ("Marit Kast, Political Editor", ["Marit Kast"]),
        ("Kast, Marit, political editor", ["Marit Kast"]), ("Marit Kast (science editor)", ["Marit Kast"]),
        ("Marit Kast, political editor; Roe, John, science editor", ["Marit Kast", "John Roe"]),
        ("Marit Kast, editor, John Roe, correspondent", ["Marit Kast", "John Roe"]),
        ("Marit Kast, editor, and John Roe, writer and critic", ["Marit Kast", "John Roe"]),
        ("Marit Kast; Reuters; staff writer", ["Marit Kast", "Reuters"]), ("Staff writer", ["Staff writer"]),
        ("Marit Kast, Grace Senior", ["Marit Kast", "Grace Senior"]),
        ("Guest, Ana; Roe, John", ["Ana Guest", "John Roe"]),
        ("Marit Kast (Port Lorne)", ["Marit Kast (Port Lorne)"]),
        ("Ed King, Jr.", ["Ed King, Jr."]), ("Ada Roe, PhD, Ed King, Jr.", ["Ada Roe, PhD", "Ed King, Jr."]),
        ("Ada Roe, MD Rahman", ["Ada Roe", "MD Rahman"]),
        ("Marit Kast, Reuters", ["Marit Kast", "Reuters"]), ("", []), (" ; | ", []),
    ],
)  # fmt: skip
def test_authors_of_cells(cell, names):
    assert [name for _, name in author_names(cell)] == names


def test_languages_of_cells():
    assert [language_code(one) for one in ("EN", "de-AT", "Spanish", "deu", "gibberish")] == [
        "en",
        "de",
        "es",
        "de",
        None,
    ]


@given(
    st.dictionaries(st.sampled_from([one for one in BECOMES if one != "text"]), st.text(max_size=60), max_size=6),
    st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=200),
)
def test_whatever_the_cells_hold_the_article_keeps_the_rules(cells, text):
    try:
        article = made(**cells, text=text)
    except Refused:
        return
    assert is_canonical(article.text)
    check_blocks(article.blocks, article.text)
    check_fields(article.fields, article.text)


def test_a_column_of_its_own_is_never_a_second_value_of_a_field_that_is_known():
    mapping = ColumnMapping((("Headline", "title"), ("title", FIELD), ("date", "date_published"),
                             ("date_published", FIELD), ("text", TEXT)))  # fmt: skip
    composed = compose(
        ("Storm", "Storm, say officials", "2025-01-03", "03/01/2025", BODY), mapping, TODAY, read_article
    )
    said = [(one.name, one.value) for one in composed.fields if one.name.startswith(("title", "date_"))]
    assert sorted(said) == [("date_published", "2025-01-03"), ("date_published (2)", "03/01/2025"), ("title", "Storm"),
                            ("title (2)", "Storm, say officials")]  # fmt: skip


SPANISH = (
    "El puerto de la ciudad permaneció cerrado el martes tras una tormenta que derribó dos grúas, dijo su capitán. "
    "Los barcos esperaron fuera de la bahía hasta la noche, y nadie supo cuándo se abriría de nuevo el muelle."
)


def test_without_a_column_for_it_the_language_of_the_text_tells_what_dates_and_names_mean():
    found = made(title="La tormenta", author="Por María López y Juan Pérez", date_published="03/04/2025", text=SPANISH)
    assert values(found, "author") == ["María López", "Juan Pérez"]
    assert values(found, "date_published") == ["2025-04-03"]


@pytest.mark.parametrize("nothing", ["nan", "None", "NULL", "N/A"])
def test_what_programs_write_for_nothing_is_no_value(nothing):
    found = made(title=nothing, author=nothing, date_published=nothing, text=BODY, outlet=nothing, code=nothing)
    assert [(one.name, one.value) for one in found.fields if one.value == nothing] == [("code", nothing)]
    assert not found.warnings
    with pytest.raises(Refused):
        made(title="Storm", text=nothing)


@pytest.mark.parametrize(
    "cell", ["['Marit Kast', 'John Roe']", '["Marit Kast", "John Roe"]', "['Marit Kast','John Roe',]"]
)
def test_a_list_as_programs_write_it_is_its_names(cell):
    found = made(title="Storm", author=cell, text=BODY)
    assert values(found, "author") == ["Marit Kast", "John Roe"]
    assert values(made(title="Storm", author="[]", text=BODY), "author") == []


def test_html_as_deep_as_broken_pages_have_it_loses_no_words_nor_does_one_with_its_tags_as_entities():
    deep, deeper = ("<div>" * n + "deep words" + "</div>" * n + "<p>after</p>" for n in (300, 3_000))
    assert readable(deep) == "deep words\n\nafter"
    assert readable(deeper).split() == ["deep", "words", "after"]
    assert readable("&lt;p&gt;One&lt;/p&gt;&lt;p&gt;Two&lt;/p&gt;") == "One\n\nTwo"
