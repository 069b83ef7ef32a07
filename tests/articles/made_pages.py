"""Pages of made-up outlets in many layouts and languages, with what is on them: the truth the parser is measured by."""

from __future__ import annotations

import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

NEWS: dict[str, dict[str, Any]] = json.loads((Path(__file__).parent / "made_news.json").read_text("utf-8"))
"""By language: a headline, a text, names, and the words such pages print round them."""

DAY = "2025-03-04"
"""The day every page says it was published."""

OUTLET = "Harbour Gazette"
HEADS = (
    "byline then date", "date then byline", "one line", "byline above", "date above", "name alone", "labelled",
    "with role",
)  # fmt: skip


@dataclass(slots=True)
class Made:
    """A page and what is on it.

    Attributes:
        text: the page.
        title, authors: what it prints.
        body: the lines of the text, headings among them.
        subheads: the headings among them.
        furniture: lines that are not the article's.
        layout: how it was put together, in words.
    """

    text: str
    title: str
    authors: list[str]
    body: list[str] = field(default_factory=list)
    subheads: list[str] = field(default_factory=list)
    furniture: list[str] = field(default_factory=list)
    layout: str = ""


def make_page(language: str, seed: int) -> Made:
    """Return the page that a language and a number stand for."""
    news, dice = NEWS[language], random.Random(f"{language} {seed}")
    authors = news["names"][: dice.choice((1, 1, 1, 2))]
    style = dice.choice(HEADS)
    made = Made("", news["headline"], authors)
    rows: list[tuple[str, bool]] = []
    _top(news, dice, rows, made)
    _head(news, dice, style, authors, rows, made)
    _body(news, dice, rows, made)
    _foot(news, dice, rows, made)
    spacing = dice.choice(("wide", "mixed", "mixed", "tight"))
    made.layout = f"{language} {seed}: {style}, {spacing}"
    lines: list[str] = []
    for text, gap in rows:
        if lines and (spacing == "wide" or (spacing == "mixed" and gap)):
            lines.append("")
        lines.append(text)
    made.text = "\n".join(lines) + "\n"
    return made


def _furniture(rows: list[tuple[str, bool]], made: Made, text: str, *, gap: bool = False) -> None:
    rows.append((text, gap))
    made.furniture.append(text)


def _top(news: dict[str, Any], dice: random.Random, rows: list[tuple[str, bool]], made: Made) -> None:
    if dice.random() < 0.4:
        rows.append((f"{news['headline']} | {OUTLET}", True))
    if dice.random() < 0.4:
        _furniture(rows, made, news["cookie"], gap=True)
    if dice.random() < 0.7:
        for section in news["sections"]:
            _furniture(rows, made, section)
    if dice.random() < 0.3:
        for teaser in news["teasers"]:
            _furniture(rows, made, teaser, gap=dice.random() < 0.5)
    if dice.random() < 0.3:
        rows.append((f"{news['sections'][0]} / {news['sections'][1]} / {news['headline']}", True))
    elif dice.random() < 0.4:
        rows.append((news["sections"][1], True))


def _head(
    news: dict[str, Any], dice: random.Random, style: str, authors: list[str], rows: list[tuple[str, bool]], made: Made
) -> None:
    names = ", ".join(authors)
    by, date = news["by"].format(names), news["date"]
    clock = dice.choice(("", "", " 10:30", ", 10:30"))
    published, updated = news["published"].format(date) + clock, news["updated"].format(date) + clock
    if style == "byline above":
        rows.append((by, True))
    if style == "date above":
        rows.append((date + clock, True))
    rows.append((news["headline"], True))
    if dice.random() < 0.5:
        rows.append((news["standfirst"], True))
    if dice.random() < 0.3:
        _share(news, rows, made)
    head = {
        "byline then date": [by, date + clock],
        "date then byline": [date + clock, by],
        "one line": [f"{by} | {date}"],
        "byline above": [date + clock],
        "date above": [by],
        "name alone": [names, published],
        "labelled": [by, published, updated],
        "with role": [by, news["role"], published],
    }[style]
    rows.extend((line, number == 0) for number, line in enumerate(head))
    if dice.random() < 0.3:
        _share(news, rows, made)
    if dice.random() < 0.3:
        _furniture(rows, made, news["caption"], gap=True)


def _share(news: dict[str, Any], rows: list[tuple[str, bool]], made: Made) -> None:
    for word in news["share"]:
        _furniture(rows, made, word)


def _body(news: dict[str, Any], dice: random.Random, rows: list[tuple[str, bool]], made: Made) -> None:
    headed = dice.random() < 0.6
    for number, paragraph in enumerate(news["body"]):
        if headed and number in (2, 4):
            heading = news["subheads"][number // 2 - 1]
            rows.append((heading, True))
            made.body.append(heading)
            made.subheads.append(heading)
        rows.append((paragraph, True))
        made.body.append(paragraph)
        drawn = dice.random()
        if number == len(news["body"]) - 1 or drawn > 0.45:
            continue
        if drawn < 0.12:
            _furniture(rows, made, news["newsletter"], gap=True)
        elif drawn < 0.24:
            _furniture(rows, made, news["caption"], gap=True)
        elif drawn < 0.36:
            _furniture(rows, made, news["also"], gap=True)
            _furniture(rows, made, news["teasers"][0])


def _foot(news: dict[str, Any], dice: random.Random, rows: list[tuple[str, bool]], made: Made) -> None:
    if dice.random() < 0.3:
        _share(news, rows, made)
    if dice.random() < 0.7:
        _furniture(rows, made, news["ends"], gap=True)
        for teaser in news["teasers"]:
            _furniture(rows, made, teaser, gap=True)
            if dice.random() < 0.5:
                _furniture(rows, made, news["teaser_text"], gap=True)
    if dice.random() < 0.5:
        _furniture(rows, made, news["comments"], gap=True)
        _furniture(rows, made, news["names"][1], gap=True)
        _furniture(rows, made, news["comment"])
    if dice.random() < 0.6:
        _furniture(rows, made, f"© 2025 {OUTLET}", gap=True)
