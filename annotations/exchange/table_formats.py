"""The formats of tables: CSV and workbooks."""

from __future__ import annotations

from annotations.exchange.format import Format, Option

PROFILE = Option(
    "profile",
    "Profile",
    (
        ("data", "Exact, for R, pandas and other programs"),
        ("spreadsheet", "For spreadsheets, with formulas made harmless"),
    ),
)


_YES_NO = (("yes", "Yes"), ("no", "No"))
WIDE_COLUMNS = (
    Option("values", "Numbers", (("counts", "How often it is there"), ("presence", "1 where it is there, else 0"))),
    Option("labels", "Columns of labels", _YES_NO),
    Option("topics", "Columns of topics", _YES_NO),
    Option("entities", "Columns of entities", (("no", "No"), ("yes", "Yes"))),
    Option("fields", "Columns of own fields", _YES_NO),
)

TABLE_FORMATS: tuple[Format, ...] = (
    Format(
        "csv",
        "CSV with datapackage.json",
        "Tables of annotations, articles, entities and the codebook, for R, pandas and spreadsheets.",
        "folder",
        (".csv",),
        writer="annotations.exchange.csv_files:write_csv",
        without=frozenset({"texts"}),
        options=(PROFILE,),
        files=("annotations.csv", "articles.csv", "entities.csv", "codebook.csv", "datapackage.json"),
    ),
    Format(
        "csv-wide",
        "CSV, a row for each article",
        "How often each label, topic or entity is in each article, with the articles' fields: for statistics.",
        "folder",
        (".csv",),
        writer="annotations.exchange.writers.csv_wide:write_wide",
        options=(PROFILE, *WIDE_COLUMNS),
        files=("articles-wide.csv", "articles-wide.datapackage.json"),
        instead={
            "mentions": "counted",
            "topics_on_words": "counted",
            "notes": "counted",
            "notes_on_annotations": "counted",
            "notes_on_articles": "counted",
            "notes_elsewhere": "left out",
            "annotators": "counted together",
            "definitions": "left out",
            "times": "left out",
            "texts": "left out",
        },
    ),
    Format(
        "csv-sentences",
        "CSV, a row for each sentence",
        "Every sentence with the labels, entities and topics in it: to code, count or train on sentences.",
        "folder",
        (".csv",),
        writer="annotations.exchange.writers.csv_sentences:write_sentences",
        options=(PROFILE,),
        files=("sentences.csv", "sentences.datapackage.json"),
        instead={
            "mentions": "which sentence they are in",
            "topics_on_words": "which sentence they are in",
            "notes": "counted",
            "notes_on_annotations": "left out",
            "notes_on_articles": "left out",
            "notes_elsewhere": "left out",
            "annotators": "left out",
            "fields": "left out",
            "definitions": "left out",
            "times": "left out",
            "astray": "left out",
        },
    ),
    Format(
        "xlsx",
        "Excel workbook",
        "The tables of the CSV as sheets of one workbook, for spreadsheet programs. Nothing in it is a formula.",
        "file",
        (".xlsx",),
        writer="annotations.exchange.writers.xlsx:write_xlsx",
        without=frozenset({"texts"}),
    ),
)
