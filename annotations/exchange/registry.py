"""Every format files can be written in or read from, declared once; what does it is loaded when it is used.

The command line, the export's and the import's windows and docs/formats.md are made from this table.
"""

from __future__ import annotations

from annotations.exchange.format import Format, Option
from annotations.exchange.json_formats import JSON_FORMATS
from annotations.model.errors import InvalidInput

__all__ = ["FORMATS", "Format", "Option", "format_named"]

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

LANGUAGE = Option("language", "Words of the document", (("en", "English"), ("de", "Deutsch"), ("es", "Español")))

FURNITURE = Option(
    "page", "The page's own matter", (("marked", "Only where something is marked"), ("whole", "All of it"))
)


TAGS = Option("tags", "Tags", (("bio", "B- and I-"), ("bioes", "B-, I-, E- for the last word and S- for a single one")))

_BESIDE = "kept in newsgloss.jsonl, which other programs do not read"

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

FORMATS: dict[str, Format] = {
    one.id: one
    for one in (
        Format(
            "csv",
            "CSV with datapackage.json",
            "Tables of annotations, articles, entities and the codebook, for R, pandas and spreadsheets.",
            "folder",
            (".csv",),
            writer="annotations.exchange.csv_files:write_csv",
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
        ),
        *JSON_FORMATS,
        Format(
            "spacy",
            "spaCy (DocBin)",
            "Files of documents for spaCy: spans, entities that do not overlap, topics as categories; all else in "
            "user_data.",
            "folder",
            (".spacy",),
            writer="annotations.exchange.writers.spacy:write_spacy",
            package="spacy",
            extra="spacy",
            instead={
                "gaps": "a span for each part, with one id",
                "notes_elsewhere": "left out",
                "definitions": "left out",
                "astray": "left out",
            },
        ),
        Format(
            "brat",
            "brat standoff",
            "A text and an .ann file for each article, with annotation.conf: for brat, and whatever reads its files.",
            "folder",
            (".ann",),
            writer="annotations.exchange.writers.brat:write_brat",
            reader="annotations.exchange.readers.brat:read_brat",
            files=("annotation.conf", "visual.conf", "newsgloss.jsonl"),
            instead={
                "topics": _BESIDE,
                "notes_on_articles": _BESIDE,
                "notes_elsewhere": "left out",
                "fields": _BESIDE,
                "astray": "left out",
            },
        ),
        Format(
            "conll",
            "CoNLL (a word a line)",
            "One file with a word and its tag a line, for training and measuring of named entity recognition.",
            "file",
            (".conll", ".bio", ".bioes", ".iob", ".iob2"),
            writer="annotations.exchange.writers.conll:write_conll",
            reader="annotations.exchange.readers.conll:read_conll",
            options=(TAGS,),
            instead={
                "overlap": "the first and longest is kept, others are left out",
                "gaps": "left out",
                "topics": "left out",
                "topics_on_words": "left out",
                "notes": "left out",
                "notes_on_annotations": "left out",
                "notes_on_articles": "left out",
                "notes_elsewhere": "left out",
                "annotators": "left out",
                "entities": "left out",
                "fields": "left out",
                "definitions": "left out",
                "times": "left out",
                "astray": "left out",
                "texts": "as words, without what stands between them",
            },
        ),
        Format(
            "webanno-tsv",
            "WebAnno TSV 3.3",
            "A file for each article: for WebAnno and INCEpTION. Topics and notes on words need the layers "
            "webanno.custom.Topic and webanno.custom.Note there.",
            "folder",
            (".tsv",),
            writer="annotations.exchange.writers.webanno_tsv:write_webanno_tsv",
            reader="annotations.exchange.readers.webanno_tsv:read_webanno_tsv",
            files=("newsgloss.jsonl",),
            instead={
                "gaps": "an annotation for each of the spans",
                "topics": _BESIDE,
                "notes_on_annotations": _BESIDE,
                "notes_on_articles": _BESIDE,
                "notes_elsewhere": "left out",
                "annotators": _BESIDE,
                "fields": _BESIDE,
                "definitions": "left out",
                "astray": "left out",
                "texts": "as sentences; what stands between them is kept in newsgloss.jsonl",
            },
        ),
        Format(
            "xmi",
            "UIMA XMI",
            "A CAS for each article, and for each annotator where there are several, with TypeSystem.xml: for "
            "INCEpTION, dkpro-cassis and UIMA.",
            "folder",
            (".xmi",),
            writer="annotations.exchange.writers.xmi:write_xmi",
            reader="annotations.exchange.readers.xmi:read_xmi",
            files=("TypeSystem.xml", "newsgloss.jsonl"),
            instead={
                "gaps": "an annotation for each of the spans",
                "topics": _BESIDE,
                "notes_on_annotations": _BESIDE,
                "notes_on_articles": _BESIDE,
                "notes_elsewhere": "left out",
                "fields": _BESIDE,
                "definitions": "left out",
                "astray": "left out",
            },
        ),
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
        Format(
            "qdpx",
            "REFI-QDA project",
            "Texts, codes, codings and notes in one file, for ATLAS.ti, MAXQDA, NVivo, QualCoder and others.",
            "file",
            (".qdpx",),
            writer="annotations.exchange.writers.qdpx:write_qdpx",
            reader="annotations.exchange.readers.qdpx:read_qdpx",
            instead={"gaps": "written as a selection for each span", "astray": "left out"},
        ),
        Format(
            "qdc",
            "REFI-QDA codebook",
            "The labels and topics alone, with their definitions, for other programs of qualitative research.",
            "file",
            (".qdc",),
            writer="annotations.exchange.codebooks.exchanged:write_qdc",
            reader="annotations.exchange.codebooks.exchanged:read_qdc_codes",
            instead={
                "texts": "left out; this is a codebook alone",
                "fields": "left out",
                "topics": "left out",
                "topics_on_words": "left out",
                "notes": "left out",
                "notes_on_annotations": "left out",
                "notes_on_articles": "left out",
                "notes_elsewhere": "left out",
                "entities": "left out",
            },
        ),
        # Documents for people have the program's colours and page; they are the program's, and only named here.
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
}


def format_named(format_id: str) -> Format:
    """Return a format that can be written, by its id.

    Raises:
        InvalidInput: there is none.
    """
    written = {one.id: one for one in FORMATS.values() if one.writer}
    if format_id not in written:
        raise InvalidInput(f"There is no format “{format_id}”. Formats are: {', '.join(written)}.")
    return written[format_id]
