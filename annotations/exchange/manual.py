"""The manual of the CSV files, made from the declared columns; docs/csv-columns.md is what `manual` returns."""

from __future__ import annotations

from annotations.exchange.cells import PROFILES
from annotations.exchange.columns import SENTENCES, TABLES, WIDE, Column, Table

_HEAD = """\
# The CSV files and their columns

`python main.py export LIBRARY --format csv --to FOLDER` writes {files}
and `datapackage.json`. All of them appear together once they are whole; a second export into the same folder replaces
them. This page is made from `annotations/exchange/columns.py` (by `annotations.exchange.manual`), and a test compares
the two.

## Profiles

{profiles}

Both use commas, and double quotes round cells that need them (RFC 4180); quotes in a cell are doubled, and line breaks
stay what they are.

## Reading them

- An empty cell means that there is no value. Read text as text: `NA`, `null` and `-5` may well be words of an article.
- Where a choice was exported (some articles, labels, topics or annotators), `annotations.csv` and `articles.csv` have
  what was chosen, and every number of mentions, topics, notes and uses counts that. `entities.csv` and `codebook.csv`
  are whole all the same; `datapackage.json` says that it was a choice.
- Offsets count Unicode code points, as Python and R do. JavaScript, Java and Excel count UTF-16 units, in which an
  emoji is two.
- An annotation is one row, however many spans it has: `start` and `end` are the outermost, `spans` has all of them.
- Where several values stand in one cell (`author`), they are joined by `; `. A semicolon in a value is written `\\;`, a
  backslash `\\\\`. Any other field is written so only where an article has several values of it; the export says so.
- To get a text back from the profile spreadsheet, take away an apostrophe in front of `=`, `+`, `-`, `@` (also in full
  width, also after blanks or further apostrophes), TAB or LF.
- Where the list separator of the system is the semicolon, Excel splits a file that is double-clicked at semicolons,
  also inside the words. Use Data > From Text/CSV there, and choose the comma.

```python
import csv, pandas
csv.field_size_limit(2**31 - 1)
with open("annotations.csv", encoding="utf-8-sig", newline="") as file:
    rows = list(csv.DictReader(file))
table = pandas.read_csv("annotations.csv", encoding="utf-8-sig", dtype=str, keep_default_na=False)
```

```r
table <- read.csv("annotations.csv", fileEncoding = "UTF-8-BOM", colClasses = "character", na.strings = character())
```

`datapackage.json` describes the files for programs (Data Package and Table Schema, version 1; `frictionless validate
datapackage.json`): types, keys, which column refers to which file, and the size and SHA-256 of each file.
"""

_COUNTED = """\
| `label.PATH` | integer | How many mentions have the label, or 1 and 0 (`values=presence`); one column for each. |
| `topic.PATH` | integer | The same of each topic. |
| `entity.NAME` | integer | The same of each entity, with `entities=yes`; of two of one name one is numbered. |"""
_OWN = "| `field.NAME` | string | A field that people added to articles, one column for each; they come last. |"


def manual() -> str:
    """Return the manual in Markdown."""
    files = ", ".join(f"`{table.file}`" for table in TABLES)
    profiles = "\n".join(f"- `{profile.id}`: {profile.description}" for profile in PROFILES.values())
    return "\n".join([_HEAD.format(files=files, profiles=profiles), *map(_section, (*TABLES, WIDE, SENTENCES))])


def _section(table: Table) -> str:
    rows = [f"| `{column.name}` | {column.type} | {_about(column)} |" for column in table.columns]
    if table is WIDE:
        rows.append(_COUNTED)
    if table.has_fields:
        rows.append(_OWN)
    return "\n".join(
        [f"## {table.file}", "", table.description, "", "| column | type | what |", "|---|---|---|", *rows, ""]
    )


def _about(column: Column) -> str:
    said = [column.about]
    if column.choices:
        said.append(f"One of: {', '.join(column.choices)}.")
    if column.refers:
        said.append(f"An `id` of {column.refers}.csv.")
    if column.required:
        said.append("Never empty.")
    return " ".join(said).replace("|", "\\|")
