"""Annotated articles as a document of Word: marked words are shaded, notes and topics of words are real comments."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from typing import TYPE_CHECKING, Any

import docx
from docx.enum.text import WD_BREAK
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Told
from annotations.model.codebook import Code
from annotations.model.errors import Refused
from annotations.store import export_rows
from annotations.text.note_words import plain_words
from reader.config.palette import mark_colours, over, to_hex, to_rgb
from reader.config.themes import LIGHT
from reader.papers.pieces import Aside, Paragraph, Pieces, Run, pieces_of
from reader.papers.words import field_words, words_of

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph as Written
    from docx.text.run import Run as WrittenRun

MOST_ARTICLES = 500
"""More than these make a document that no word processor opens in reasonable time, and that takes much memory."""

_STYLES = {"subhead": "Heading 3", "quote": "Quote", "list_item": "List Bullet", "caption": "Caption"}
_PALE = frozenset({"furniture", "byline", "dateline", "caption", "credit", "kicker"})
_GREY = RGBColor(0x66, 0x5F, 0x55)


def write_docx(task: Task) -> None:
    """Write the document; see `annotations.exchange.export.Writer`.

    Raises:
        Refused: more articles are chosen than a document can hold.
    """
    number = export_rows.article_count(task.connection, task.choice)
    if number > MOST_ARTICLES:
        raise Refused(
            f"A document of Word can hold {MOST_ARTICLES} articles, and {number} are chosen. Choose fewer, or another "
            "format."
        )
    document = _Document(task)
    document.make()
    with task.binary() as file:
        document.save(file)
    task.rows[task.name] = document.articles


class _Document:
    """The document under way.

    Attributes:
        articles: how many are in it.
    """

    def __init__(self, task: Task) -> None:
        self.articles = 0
        self._source, self._language = task.source, task.options["language"]
        self._words, self._fields = words_of(self._language), field_words(self._language)
        self._furniture = task.options["page"] == "whole"
        self._noting = Noting(task.lost, task.source, FORMATS["docx"].instead)
        self._used: Counter[int] = Counter()
        self._several = len(self._source.annotators) > 1
        self._document = docx.Document()
        properties = self._document.core_properties
        properties.author, properties.title, properties.comments = "Newsgloss", self._words["title"], ""
        normal = self._document.styles["Normal"]
        normal.font.name, normal.font.size = "Georgia", Pt(11)
        self._legend = self._document.add_paragraph()
        # First run and last run of each note or topic whose words are under way.
        self._open: dict[str, list[WrittenRun]] = {}

    def make(self) -> None:
        """Write all articles, then the notes that are in none, then the legend in its place."""
        for article in self._source.articles():
            if self.articles:
                self._document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
            self.articles += 1
            self._open.clear()
            self._noting.article(article)
            self._used.update(mark.code.id for mark in article.marks if mark.code is not None)
            self._article(article, pieces_of(article, self._source.blocks(article), furniture=self._furniture))
        self._noting.rest()
        elsewhere = list(self._source.elsewhere())
        if elsewhere:
            self._document.add_heading(self._words["elsewhere"], 2)
            for mark in elsewhere:
                self._document.add_paragraph(f"{self._target(mark)}: {plain_words(mark.note or '')}")
        self._fill_legend()

    def save(self, file: Any) -> None:
        """Write it."""
        # Made in memory first: a packer whose file fails it cannot be closed, and complains when it is thrown away.
        packed = BytesIO()
        self._document.save(packed)
        file.write(packed.getbuffer())

    def _article(self, article: Told, pieces: Pieces) -> None:
        heading = self._document.add_heading(level=1)
        if pieces.title is None:
            heading.add_run(article.title)
        else:
            self._fill(heading, article, pieces.title)
        for name, words in self._fields.items():
            if article.values(name):
                self._small(f"{words}: {', '.join(article.values(name))}")
        if pieces.topics:
            paths = ", ".join(self._source.path(mark.code) for mark in pieces.topics if mark.code is not None)
            self._small(f"{self._words['topics']}: {paths}")
        for aside in pieces.notes:
            self._small(f"{self._words['note']}: {plain_words(aside.mark.note or '')}")
        for paragraph in pieces.paragraphs:
            style = _STYLES.get(paragraph.role)
            self._fill(self._document.add_paragraph(style=style), article, paragraph)

    def _fill(self, written: Written, article: Told, paragraph: Paragraph) -> None:
        for run in paragraph.runs:
            mentions = [mark for mark in run.marks if mark.kind == "mention"]
            for mark in run.begun:
                self._sign(written, mark)
            made = self._run(written, article.text[run.start : run.end], mentions, pale=paragraph.role in _PALE)
            for mark in run.marks:
                if mark.kind != "mention":
                    made.font.underline = True
                self._open.setdefault(mark.uuid, []).append(made)
            self._comments(run, made)

    def _run(self, written: Written, words: str, mentions: Sequence[Mark], *, pale: bool) -> WrittenRun:
        made = written.add_run()
        for number, line in enumerate(words.split("\n")):
            if number:
                made.add_break()
            made.add_text(line)
        if pale:
            made.font.color.rgb = _GREY
        if mentions and mentions[-1].code is not None:
            _shade(made, _fill_of(mentions[-1].code))
        if len(mentions) > 1:
            made.font.underline = True
        return made

    def _sign(self, written: Written, mark: Mark) -> None:
        """Write the letters of a mention's label before its words: colour alone says nothing to many."""
        if mark.code is None:
            return
        colours = mark_colours(mark.code.colour, LIGHT)
        made = written.add_run(f"{mark.code.sign or mark.code.name[:3].upper()}\u00a0")
        made.font.size, made.font.bold = Pt(7), True
        made.font.color.rgb = RGBColor(*to_rgb(colours.chip_text))

    def _comments(self, run: Run, made: WrittenRun) -> None:
        for aside in run.asides:
            mark = aside.about or aside.mark
            runs = self._open.get(aside.mark.uuid) or self._open.get(mark.uuid) or [made]
            author = aside.mark.annotator.name
            self._document.add_comment(
                [runs[0], runs[-1]], text=self._said(aside), author=author, initials=author[:2].upper()
            )

    def _said(self, aside: Aside) -> str:
        mark = aside.mark
        if mark.kind == "topic" and mark.code is not None:
            return f"{self._words['kind_topic']}: {self._source.path(mark.code)}"
        return plain_words(mark.note or "")

    def _small(self, words: str) -> None:
        made = self._document.add_paragraph().add_run(words)
        made.font.size, made.font.color.rgb = Pt(9), _GREY

    def _target(self, mark: Mark) -> str:
        names = [code.name for code in self._source.codes.values() if code.uuid == mark.target]
        names += [entity.name for entity in self._source.entities.values() if entity.uuid == mark.target]
        return names[0] if names else "?"

    def _fill_legend(self) -> None:
        for kind, heading in (("label", "labels"), ("topic", "topics")):
            codes = list(self._of_kind(kind))
            if not codes:
                continue
            self._legend.add_run(f"{self._words[heading]}: ").bold = True
            for code in codes:
                made = self._legend.add_run(f"{code.sign or code.name[:3].upper()} {self._source.path(code)}")
                _shade(made, _fill_of(code))
                self._legend.add_run(f" {self._used[code.id]}   ")
            self._legend.add_run().add_break()

    def _of_kind(self, kind: str) -> Iterator[Code]:
        return (code for number, code in self._source.codes.items() if self._used[number] and code.kind == kind)


def _fill_of(code: Code) -> str:
    """Return the colour of a label over white paper."""
    colours = mark_colours(code.colour, LIGHT)
    return to_hex(over(to_rgb(colours.fill), colours.fill_alpha, (255, 255, 255)))


def _shade(run: WrittenRun, colour: str) -> None:
    """Lay a colour under words; Word's own highlighter has fifteen colours only."""
    shading = OxmlElement("w:shd")
    shading.set(qn("w:val"), "clear")
    shading.set(qn("w:color"), "auto")
    shading.set(qn("w:fill"), colour.removeprefix("#"))
    run._r.get_or_add_rPr().append(shading)  # noqa: SLF001
