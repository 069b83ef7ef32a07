"""The formats of references: articles as citations."""

from __future__ import annotations

from annotations.exchange.format import Format

_OF_REFERENCES = {
    "mentions": "left out",
    "topics_on_words": "keywords of the article",
    "notes": "left out",
    "notes_on_annotations": "left out",
    "notes_elsewhere": "left out",
    "annotators": "left out",
    "entities": "left out",
    "definitions": "left out",
    "times": "left out",
    "astray": "left out",
    "texts": "left out",
}

REFERENCE_FORMATS: tuple[Format, ...] = (
    Format(
        "bibtex",
        "BibTeX",
        "The articles as references, with topics as keywords: for LaTeX, JabRef and Zotero.",
        "file",
        (".bib",),
        writer="annotations.exchange.writers.bibtex:write_bibtex",
        instead=_OF_REFERENCES,
    ),
    Format(
        "ris",
        "RIS",
        "The articles as references, with topics as keywords: for EndNote, Zotero, Citavi and Mendeley.",
        "file",
        (".ris",),
        writer="annotations.exchange.writers.ris:write_ris",
        instead=_OF_REFERENCES,
    ),
)
