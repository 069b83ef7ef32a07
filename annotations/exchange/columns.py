"""Every column of the exported CSV files, declared once: header, type, description, and the value it is read from.

The files are written, `datapackage.json` is made and `docs/csv-columns.md` is checked from this table.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from annotations.model.block import ROLES
from annotations.model.field import FIELD_NAMES

MANY = "Several values are joined by “; ”; a semicolon in a value is written `\\;`, a backslash `\\\\`."
OWN = "field."
"""What the names of columns for people's own fields begin with."""

_ID = "UUID of"
_MERGED = "UUID of what took its place; empty unless it was merged into another."
_OFFSET = "in Unicode code points of the text that text_sha256 is of"


@dataclass(frozen=True, slots=True)
class Column:
    """A column.

    Attributes:
        name: its header.
        type: its type in Table Schema: string, integer, datetime; array and object are JSON.
        description: for a person, with units.
        source: the name of the value it is read from; its own name where empty.
        required: never empty.
        choices: the only values there are.
        refers: the file (without its ending) whose `id` it holds.
        many: it may hold several values in one cell, see `MANY`.
    """

    name: str
    type: str
    description: str
    source: str = ""
    required: bool = False
    choices: tuple[str, ...] = ()
    refers: str = ""
    many: bool = False

    @property
    def value(self) -> str:
        """The name of the value it is read from."""
        return self.source or self.name

    @property
    def about(self) -> str:
        """Its description with how several values are written, where there may be several."""
        return f"{self.description} {MANY}" if self.many else self.description


@dataclass(frozen=True, slots=True)
class Table:
    """A CSV file; `key` are the columns that together identify a row."""

    name: str
    description: str
    columns: tuple[Column, ...]
    has_fields: bool = False
    key: tuple[str, ...] = ("id",)

    @property
    def file(self) -> str:
        """The name of the file."""
        return f"{self.name}.csv"

    def with_fields(self, several: Mapping[str, bool]) -> Table:
        """Return the table with a column for each own field of people.

        Args:
            several: of each field name in the library, whether some article has several values of it. Then the whole
                column is written so that they can be told apart.
        """
        if not self.has_fields:
            return self
        fixed = (
            replace(column, many=True) if column.name in FIELD_NAMES and several.get(column.name) else column
            for column in self.columns
        )
        own = (
            Column(OWN + name, "string", f"The field “{name}” of the article, which people added.", many=many)
            for name, many in several.items()
            if name not in FIELD_NAMES
        )
        return replace(self, columns=(*fixed, *own))


FIELDS: tuple[Column, ...] = (
    Column("title", "string", "Title (headline) of the article."),
    Column("subtitle", "string", "Subtitle (standfirst) of the article."),
    Column("author", "string", "Authors of the article.", many=True),
    Column("date_published", "string", "When the article was published: ISO 8601, as exact as it is known."),
    Column("date_updated", "string", "When the article was last updated: ISO 8601, as exact as it is known."),
    Column("date_page", "string", "A date the page shows that need not be the article's (of the visit): ISO 8601."),
    Column("place", "string", "Where the article was written, from its dateline."),
    Column("outlet", "string", "Who published the page."),
    Column("credit", "string", "Where the text says that it comes from, such as an agency."),
    Column("section", "string", "Section of the outlet."),
    Column("language", "string", "Language of the text, ISO 639 code."),
    Column("url", "string", "Address of the page."),
)

ANNOTATIONS = Table(
    "annotations",
    "One row for each annotation: mentions, topics and notes, with the article they are in. In the order the articles "
    "were taken, and in reading order within each; notes about entities, labels and topics come last.",
    (
        Column("id", "string", f"{_ID} the annotation.", required=True),
        Column("kind", "string", "What it is.", required=True, choices=("mention", "topic", "note")),
        Column("label", "string", "Name of a mention's label."),
        Column("label_id", "string", f"{_ID} the label.", refers="codebook"),
        Column("entity", "string", "Name of the entity a mention is linked to."),
        Column("entity_id", "string", f"{_ID} the entity.", refers="entities"),
        Column(
            "topic", "string",
            "Path of the topic, the names from the top joined by `/`; a slash in a name is written `\\/`, a backslash "
            "`\\\\`.",
        ),
        Column("topic_id", "string", f"{_ID} the topic.", refers="codebook"),
        Column("note", "string", "Text of a note, in Markdown."),
        Column(
            "target_kind", "string", "What a note is about, if not words or a whole article.",
            choices=("article", "annotation", "entity", "code", "field"),
        ),
        Column("target", "string", f"{_ID} what the note is about; a code is a label or topic."),
        Column("annotator", "string", "Name of the annotator; two may have the same name.", required=True),
        Column("annotator_id", "string", f"{_ID} the annotator.", required=True),
        Column(
            "origin", "string", "How it came about: made by hand, a suggestion accepted, imported, made by a rule.",
            required=True, choices=("manual", "accepted", "imported", "rule"),
        ),
        Column("created_at", "datetime", "When it was made: UTC, with milliseconds."),
        Column("modified_at", "datetime", "When it was last changed: UTC, with milliseconds."),
        Column("start", "integer", f"Where its first span begins, {_OFFSET}; empty for a whole article."),
        Column("end", "integer", f"Where its last span ends, {_OFFSET}; the character there is not part of it."),
        Column("spans", "array", f"JSON list of [start, end], one for each of its spans, {_OFFSET}."),
        Column("quote", "string", "The exact words of its spans; those of several spans are joined by “ … ”."),
        Column("prefix", "string", "The 32 code points before its first span; fewer at the head of the text."),
        Column("suffix", "string", "The 32 code points after its last span; fewer at the end of the text."),
        Column(
            "state", "string",
            "ok: it stands in the current text. review: the text was changed at its words, and a person has to say "
            "where it belongs; lost: a person said that its words are gone. Of these two, offsets, prefix, suffix and "
            "text_sha256 are those of the text before.",
            required=True, choices=("ok", "review", "lost"),
        ),
        Column(
            "text_sha256", "string",
            "SHA-256 of the text the offsets count in (in UTF-8, lower-case hexadecimal); of a whole article, its "
            "current text.",
        ),
        Column("article_id", "string", f"{_ID} the article; empty for a note about no article.", refers="articles"),
        Column("article", "string", "Name of the file the article was made from."),
        *FIELDS,
    ),
    has_fields=True,
)  # fmt: skip

ARTICLES = Table(
    "articles",
    "One row for each article, in the order they were taken.",
    (
        Column("id", "string", f"{_ID} the article.", source="article_id", required=True),
        Column("name", "string", "Name of the file it was made from.", source="article", required=True),
        Column("locator", "string", "Where in that file it stands; empty if it is the whole file."),
        Column("original_sha256", "string", "SHA-256 of the bytes of the file.", required=True),
        Column("original_size", "integer", "Size of the file in bytes.", required=True),
        Column("encoding", "string", "Encoding the file was read in, as Python names it."),
        Column(
            "text_sha256", "string", "SHA-256 of its current text (in UTF-8, lower-case hexadecimal).",
            source="current_sha256", required=True,
        ),
        Column("characters", "integer", "Length of its current text in Unicode code points.", required=True),
        Column("added_at", "datetime", "When it was taken into the library: UTC, with milliseconds."),
        Column("mentions", "integer", "How many mentions are in it.", required=True),
        Column("topics", "integer", "How often it or words in it have a topic.", required=True),
        Column("notes", "integer", "How many notes are in it or about it.", required=True),
        *FIELDS,
    ),
    has_fields=True,
)  # fmt: skip

ENTITIES = Table(
    "entities",
    "One row for each entity, in the order they were made.",
    (
        Column("id", "string", f"{_ID} the entity.", required=True),
        Column("name", "string", "Its name.", required=True),
        Column("label", "string", "Name of the label its mentions get unless they say otherwise."),
        Column("label_id", "string", f"{_ID} that label.", refers="codebook"),
        Column("description", "string", "What is to be known of it."),
        Column(
            "aliases", "array",
            "JSON list of objects with `text` and `kind`: name (another name of it) or description (other words for "
            "it, never looked for in texts).",
            required=True,
        ),
        Column("external_ids", "object", "JSON object of its ids elsewhere, by scheme (wikidata).", required=True),
        Column("merged_into", "string", _MERGED, refers="entities"),
        Column("mentions", "integer", "How many mentions are linked to it.", required=True),
        Column("articles", "integer", "In how many articles these are.", required=True),
        Column("fields", "object", "JSON object of its own fields, value by name, as given.", required=True),
    ),
)  # fmt: skip

CODEBOOK = Table(
    "codebook",
    "One row for each label and topic, in the order they were made.",
    (
        Column("id", "string", f"{_ID} the label or topic.", required=True),
        Column("kind", "string", "What it is.", required=True, choices=("label", "topic")),
        Column("path", "string", "The names from the top down to it, written as in annotations.csv.", required=True),
        Column("name", "string", "Its name.", required=True),
        Column("parent_id", "string", f"{_ID} what stands above it; empty at the top.", refers="codebook"),
        Column("sign", "string", "The letters on its chip."),
        Column("key", "string", "The key that gives it to selected words."),
        Column("colour", "string", "Its colour: a name of the palette, or #rrggbb."),
        Column("definition", "string", "What it stands for."),
        Column("when_to_use", "string", "When to use it."),
        Column("when_not", "string", "When not to use it."),
        Column("examples", "array", "JSON list of examples.", required=True),
        Column("retired_at", "datetime", "Since when it is no longer offered: UTC, with milliseconds."),
        Column("merged_into", "string", _MERGED, refers="codebook"),
        Column("uses", "integer", "How many annotations have it.", required=True),
    ),
)

TABLES: tuple[Table, ...] = (ANNOTATIONS, ARTICLES, ENTITIES, CODEBOOK)
"""The files, in the order they are written."""

WIDE = Table(
    "articles-wide",
    "Of the format csv-wide: one row for each article, in the order they were taken, with a column for each label, "
    "topic and (if asked for) entity that says how often it is in the article, or 0 and 1. Labels and topics that were "
    "merged count as what took their place; a topic counts for itself, not for those above it.",
    (
        Column("id", "string", f"{_ID} the article.", required=True),
        Column("name", "string", "Name of the file it was made from.", required=True),
        Column("text_sha256", "string", "SHA-256 of its text (in UTF-8, lower-case hexadecimal).", required=True),
        Column("characters", "integer", "Length of its text in Unicode code points.", required=True),
        Column("mentions", "integer", "How many mentions are in it.", required=True),
        Column("topics", "integer", "How often it or words in it have a topic.", required=True),
        Column("notes", "integer", "How many notes are in it or about it.", required=True),
        *FIELDS,
    ),
    has_fields=True,
)

SENTENCES = Table(
    "sentences",
    "Of the format csv-sentences: one row for each sentence, in reading order, in the order the articles were taken. "
    "What crosses the end of a sentence is in each of those it has words in.",
    (
        Column("article_id", "string", f"{_ID} the article.", required=True),
        Column("article", "string", "Name of the file it was made from.", required=True),
        Column("sentence", "integer", "Number of the sentence in its article, from 1.", required=True),
        Column("start", "integer", f"Where it begins, {_OFFSET}.", required=True),
        Column("end", "integer", f"Where it ends, {_OFFSET}; the character there is not part of it.", required=True),
        Column("text_sha256", "string", "SHA-256 of the text the offsets count in (in UTF-8).", required=True),
        Column("block", "string", "Role of the block it stands in.", required=True, choices=ROLES),
        Column("text", "string", "The sentence, exactly as it is in the text.", required=True),
        Column("labels", "string", "Paths of the labels of mentions in it, each once.", many=True),
        Column("entities", "string", "Names of the entities these are linked to, each once.", many=True),
        Column("topics", "string", "Paths of the topics words in it have, each once.", many=True),
        Column("article_topics", "string", "Paths of the topics of the whole article, each once.", many=True),
        Column("mentions", "integer", "How many mentions have words in it.", required=True),
        Column("notes", "integer", "How many notes on words have words in it.", required=True),
    ),
    key=("article_id", "sentence"),
)
