"""The documents for people; what writes them has the program's colours and page, and is only named here."""

from __future__ import annotations

from annotations.exchange.format import Format, Option

LANGUAGE = Option("language", "Language", (("en", "English"), ("de", "Deutsch"), ("es", "Español")))

FURNITURE = Option("page", "Around the article", (("marked", "Only what is marked"), ("whole", "All of it")))

PEOPLE_FORMATS: tuple[Format, ...] = (
    Format(
        "html",
        "Web page for reading (HTML)",
        "One page with highlights, legend and margin notes; it stands alone and needs no network.",
        "file",
        (".html",),
        writer="reader.papers.html:write_html",
        options=(LANGUAGE, FURNITURE),
        instead={
            "definitions": "left out",
            "times": "shown as days, where several people annotated",
            "astray": "left out",
        },
    ),
    Format(
        "pdf",
        "PDF for printing",
        "The articles as the page shows them, with notes in the margin and a legend, on A4.",
        "file",
        (".pdf",),
        writer="reader.papers.pdf:write_pdf",
        package="PySide6",
        pip="PySide6-Essentials",
        options=(LANGUAGE, FURNITURE),
        instead={
            "notes_elsewhere": "left out",
            "entities": "left out",
            "definitions": "left out",
            "times": "shown as days, where several people annotated",
            "astray": "left out",
        },
    ),
    Format(
        "docx",
        "Word document",
        "Marked words shaded, notes and topics of words as real comments; up to 500 articles.",
        "file",
        (".docx",),
        writer="reader.papers.docx:write_docx",
        options=(LANGUAGE, FURNITURE),
        instead={
            "entities": "left out",
            "definitions": "left out",
            "times": "left out",
            "annotators": "of comments only",
            "astray": "left out",
        },
    ),
)
