"""The articles of the page's benchmark: a text of any size in three shapes, with mentions, topics and notes on it."""

from __future__ import annotations

import random

from benchmarks.corpus import Corpus
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageNote

SHAPES = ("paragraphs", "one line", "CJK")
"""CJK is one line too, without a space."""
_COLOURS = ("orange", "green", "blue", "pink", "purple", "teal", "red", "ochre")
_SIGNS = ("PER", "ORG", "LOC", "EVENT", "DATE", "CLAIM", "QUOTE", "LAW")
_TOPIC_EVERY, _NOTE_EVERY = 50, 500
_TOPIC_LENGTH = 900


def make_article(shape: str, size: int, count: int) -> PageArticle:
    """Return an article of about so many characters with so many spans."""
    text = make_text(shape, size)
    marks = make_marks(text, count)
    anchors = [mark.spans[0][1] for mark in marks[:: min(_NOTE_EVERY, max(1, count // 2))]]
    notes = tuple(
        PageNote(f"n{turn}", "Who says so, and who else was asked?", anchor, "Maren Holt", "2026-03-04")
        for turn, anchor in enumerate(anchors)
    )
    return PageArticle(text, marks=marks, notes=notes, header=PageHeader("Outlet", "By line", "Counts"))


def make_text(shape: str, size: int) -> str:
    """Return a text of about so many characters."""
    if shape == "CJK":
        letters = "总统当选人与会见首次领导市长港口渡轮夜间保留委员会投票决定预算水务公司表示记者"
        chance = random.Random(3)
        return "".join("，" if turn % 17 == 16 else chance.choice(letters) for turn in range(size))
    lines: list[str] = []
    for article in Corpus(5).articles(1 + size // 3_500):
        lines += article.split("\n")
    text = "\n".join(lines)[:size]
    while len(text) < size:
        text += "\n" + text[: size - len(text) - 1]
    return text if shape == "paragraphs" else text.replace("\n", " ")


def make_marks(text: str, count: int) -> tuple[PageMark, ...]:
    """Return marks spread over the text; every fifth holds another, and every fiftieth is a topic."""
    chance = random.Random(11)
    step = max(1, len(text) // count)
    found = []
    for turn in range(count):
        start = min(turn * step + chance.randrange(max(1, step // 3)), len(text) - 2)
        number = chance.randrange(8)
        topic = turn % _TOPIC_EVERY == _TOPIC_EVERY - 1
        length = _TOPIC_LENGTH if topic else 60 if turn % 5 == 0 else chance.randint(4, 18)
        end = min(len(text), start + length)
        kind, sign = ("topic", "") if topic else ("mention", _SIGNS[number])
        found.append(PageMark(f"m{turn}", kind, ((start, end),), sign, _COLOURS[number], title=f"Person, {turn}"))
    return tuple(found)
