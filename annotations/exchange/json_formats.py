"""The rows of the table of formats for files of JSON: our own, and those of other programs."""

from __future__ import annotations

from annotations.exchange.format import Format, Option

_META = "kept in “meta” of each region, which is not shown"

OFFSETS = Option(
    "offsets",
    "Offsets",
    (("utf16", "UTF-16 units, as browsers count"), ("points", "Code points, as Python counts")),
)

JSON_FORMATS: tuple[Format, ...] = (
    Format(
        "jsonl",
        "JSON Lines (Newsgloss)",
        "The whole library as one file, with texts, originals and definitions; read in again, it is the same.",
        "file",
        (".jsonl",),
        writer="annotations.exchange.writers.jsonl:write_jsonl",
    ),
    Format(
        "doccano",
        "doccano (JSON Lines)",
        "A text a line with its mentions as spans and its topics as categories, for doccano and for training.",
        "file",
        (".jsonl",),
        writer="annotations.exchange.writers.doccano:write_doccano",
        reader="annotations.exchange.readers.doccano:read_doccano",
        instead={
            "gaps": "a span for each stretch",
            "topics_on_words": "left out",
            "notes": "as comments, without their words",
            "notes_on_annotations": "as comments",
            "notes_elsewhere": "left out",
            "annotators": "left out",
            "entities": "left out",
            "definitions": "left out",
            "times": "left out",
            "astray": "left out",
        },
    ),
    Format(
        "labelstudio",
        "Label Studio (JSON tasks)",
        "tasks.json and config.xml for a project of Label Studio: labels, choices, notes and who made them.",
        "folder",
        (".json",),
        writer="annotations.exchange.writers.labelstudio:write_labelstudio",
        reader="annotations.exchange.readers.labelstudio:read_labelstudio",
        options=(OFFSETS,),
        files=("config.xml", "tasks.json"),
        instead={
            "gaps": "a region for each stretch",
            "entities": _META,
            "notes_on_annotations": _META,
            "notes_elsewhere": "left out",
            "definitions": "left out",
            "times": _META,
            "astray": "left out",
        },
    ),
    Format(
        "w3c",
        "Web Annotations (W3C, JSON-LD)",
        "One collection of Web Annotations with texts, positions and quotes, by the W3C's recommendation.",
        "file",
        (".jsonld",),
        writer="annotations.exchange.writers.w3c:write_w3c",
        reader="annotations.exchange.readers.w3c:read_w3c",
        instead={"notes_elsewhere": "left out", "definitions": "left out", "astray": "left out"},
    ),
)
