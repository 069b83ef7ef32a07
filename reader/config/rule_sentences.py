"""How the core says the rules of outlets: forms to translate them by, as in `sentences`.

`{what}`, `{more}` and `{last}` hold words of the core again, of `RULE_PARTS`; `{n}` is a number; every other hole has
words of a page, which are nobody's to translate.
"""

from __future__ import annotations

RULES = (
    "{what} is the title", "{what} is the subtitle", "{what} is the author", "{what} is the publication date",
    "{what} is the date of the update", "{what} is the place", "{what} is the section", "{what} is the credit",
    "{what} is the field “{field}”",
    "{what} is never the title", "{what} is never the subtitle", "{what} is never the author",
    "{what} is never the publication date", "{what} is never the date of the update", "{what} is never the place",
    "{what} is never the section", "{what} is never the credit", "{what} is never the field “{field}”",
    "lines that say “{words}”: {more}", "lines that begin with “{words}”: {more}",
    "all lines from “{words}” on: {more}", "all lines up to “{words}”: {more}", "{what}: {more}",
)  # fmt: skip
"""Whole rules."""

RULE_PARTS = (
    "“{words}”",
    "the first line of the page", "line {n} of the page",
    "the line after the headline", "the line before the headline", "the line before the text",
    "line {n} after the headline", "line {n} before the headline", "line {n} before the text",
    "what follows “{words}”", "the line under “{words}”",
    "the nearest line with a date after the headline", "the nearest line with a date before the headline",
    "the nearest line in capitals after the headline", "the nearest line in capitals before the headline",
    "{what} ({more})", "{more}; {last}",
    "its date", "part {n}, cut at “{sep}”", "after “{words}”", "up to “{words}”", "several names",
    "furniture", "kicker", "headline", "standfirst", "byline", "dateline", "lead", "paragraph", "subhead", "quote",
    "list item", "caption", "credit", "correction",
)  # fmt: skip
"""What a rule points at, how its words are taken, and the roles of lines."""
