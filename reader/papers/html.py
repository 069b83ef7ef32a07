"""Annotated articles as one page of HTML: it stands alone, fetches and runs nothing, and is safe with any text in it.

All that comes from a library is escaped; notes are Markdown made harmless by `annotations.text.note_html`. A
content security policy forbids whatever might have been overlooked.
"""

from __future__ import annotations

import re
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable
from html import escape
from typing import IO

from annotations.exchange.cells import iso_time
from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Mark, Source, Told
from annotations.model.codebook import Code
from annotations.text.note_html import note_html
from reader.papers.html_style import style_sheet
from reader.papers.pieces import Aside, Paragraph, Pieces, Run, pieces_of
from reader.papers.words import field_words, words_of

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
_NOTE_LINK = re.compile(r'<a href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_WEB = re.compile(r"https?://", re.IGNORECASE)
_WEB_OR_MAIL = re.compile(r"https?://|mailto:", re.IGNORECASE)
_TAGS = {"quote": "blockquote", "subhead": "h3"}
_KEPT_IN_MEMORY = 4_000_000


def write_html(task: Task) -> None:
    """Write the page; see `annotations.exchange.export.Writer`."""
    page = _Page(task)
    # Head and legend tell how much of what is in the body, so that the body is made first.
    with tempfile.SpooledTemporaryFile(_KEPT_IN_MEMORY, "w+", encoding="utf-8", newline="\n") as body:
        page.body(body)
        with task.text() as file:
            page.head(file)
            body.seek(0)
            shutil.copyfileobj(body, file)
            file.write("</main>\n</body>\n</html>\n")
    task.rows[task.name] = len(page.titles)


class _Page:
    """The page under way.

    Attributes:
        titles: of the articles, in order.
    """

    def __init__(self, task: Task) -> None:
        self.titles: list[str] = []
        self._source: Source = task.source
        self._noting = Noting(task.lost, task.source, FORMATS["html"].instead)
        self._words = words_of(task.options["language"])
        self._language = task.options["language"]
        self._fields = field_words(task.options["language"])
        self._furniture = task.options["page"] == "whole"
        self._used: Counter[int] = Counter()
        self._several = len(self._source.annotators) > 1

    def body(self, file: IO[str]) -> None:
        """Write the articles, then the notes that are in none."""
        for article in self._source.articles():
            self.titles.append(article.title)
            self._noting.article(article)
            pieces = pieces_of(article, self._source.blocks(article), furniture=self._furniture)
            self._used.update(mark.code.id for mark in article.marks if mark.code is not None)
            file.write(f'<article id="a{len(self.titles)}"{_lang(article)}>\n')
            self._header(file, article, pieces)
            file.writelines(self._paragraph(article.text, paragraph) for paragraph in pieces.paragraphs)
            file.write(self._table(article))
            file.write("</article>\n")
        self._noting.rest()
        elsewhere = [self._said(Aside(0, mark), self._target(mark)) for mark in self._source.elsewhere()]
        if elsewhere:
            file.write(
                f"<article>\n<h2>{self._words['elsewhere']}</h2>\n<aside>\n{''.join(elsewhere)}</aside>\n</article>\n"
            )

    def head(self, file: IO[str]) -> None:
        """Write all that comes before the articles."""
        one = len(self.titles) == 1
        title = escape(self.titles[0] if one else self._words["title"])
        codes = [code for number, code in self._source.codes.items() if self._used[number]]
        file.write(
            f'<!DOCTYPE html>\n<html lang="{self._language}">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            '<meta name="referrer" content="no-referrer">\n<meta name="generator" content="Newsgloss">\n'
            f"<title>{title}</title>\n<style>\n{style_sheet(codes)}</style>\n</head>\n<body>\n"
            f'<div class="top">\n<h1><bdi>{title}</bdi></h1>\n'
        )
        for kind, heading in (("label", "labels"), ("topic", "topics")):
            of_kind = [code for code in codes if code.kind == kind]
            if of_kind:
                rows = "".join(
                    f"<span>{self._chip(code)}{_isolated(self._source.path(code))} {self._used[code.id]}</span> "
                    for code in of_kind
                )
                file.write(f'<p class="legend"><b>{self._words[heading]}</b>{rows}</p>\n')
        if len(self.titles) > 1:
            rows = "".join(
                f'<li><a href="#a{number}">{_isolated(name)}</a></li>\n' for number, name in enumerate(self.titles, 1)
            )
            file.write(f'<nav aria-label="{self._words["articles"]}"><ol>\n{rows}</ol></nav>\n')
        file.write("</div>\n<main>\n")

    def _header(self, file: IO[str], article: Told, pieces: Pieces) -> None:
        title = escape(article.title)
        if pieces.title is not None:
            title = "".join(self._run(article.text, run) for run in pieces.title.runs)
        file.write(f'<header>\n<h2 dir="auto">{title}</h2>\n')
        for name, words in self._fields.items():
            values = article.values(name)
            if values:
                shown = _link(values[0]) if name == "url" else escape(", ".join(values))
                file.write(f"<p>{words}: <bdi>{shown}</bdi></p>\n")
        if pieces.topics:
            chips = ", ".join(
                f"{self._chip(mark.code)}{_isolated(self._source.path(mark.code))}{self._who(mark)}"
                for mark in pieces.topics
                if mark.code is not None
            )
            file.write(f"<p>{self._words['topics']}: {chips}</p>\n")
        asides = [*(pieces.title.asides if pieces.title is not None else ()), *pieces.notes]
        if asides:
            said = "".join(self._said(aside, self._about(aside)) for aside in asides)
            file.write(f'<aside aria-label="{self._words["about_article"]}">\n{said}</aside>\n')
        file.write("</header>\n")

    def _paragraph(self, text: str, paragraph: Paragraph) -> str:
        tag = _TAGS.get(paragraph.role, "p")
        words = "".join(self._run(text, run) for run in paragraph.runs)
        row = f'<div class="row"><{tag} dir="auto" class="{paragraph.role}">{words}</{tag}>'
        asides = paragraph.asides
        if asides:
            said = "".join(self._said(aside, self._about(aside)) for aside in asides)
            row += f'\n<aside aria-label="{self._words["margin"]}">\n{said}</aside>'
        return row + "</div>\n"

    def _run(self, text: str, run: Run) -> str:
        words = escape(text[run.start : run.end], quote=False).replace("\n", "<br>\n")
        chips = "".join(self._chip(mark.code, self._title(mark)) for mark in run.begun if mark.code is not None)
        mentions = [mark for mark in run.marks if mark.kind == "mention"]
        if len(mentions) < len(run.marks):
            words = f'<span class="on">{words}</span>'
        for mark in reversed(mentions):
            number = mark.code.id if mark.code is not None else 0
            words = f'<mark class="c{number}" title="{self._title(mark)}">{words}</mark>'
        numbers = "".join(
            f'<sup><a href="#n{aside.mark.number}" id="w{aside.mark.number}">{aside.number}</a></sup>'
            for aside in run.asides
        )
        return chips + words + numbers

    def _title(self, mark: Mark) -> str:
        """What a mention is, as it is said where the pointer rests on it."""
        parts = [self._source.path(mark.code) if mark.code is not None else ""]
        if mark.entity is not None:
            parts.append(mark.entity.name)
        if self._several:
            parts.append(mark.annotator.name)
        return escape(" · ".join(part for part in parts if part))

    def _chip(self, code: Code | None, title: str = "") -> str:
        if code is None:
            return ""
        said = f' title="{title}"' if title else ""
        sign = code.sign or code.name[:3].upper()
        return f'<span class="chip c{code.id}"{said}>{_isolated(sign)}</span>'

    def _said(self, aside: Aside, about: str) -> str:
        """Return a note or a topic as it stands beside the text."""
        mark = aside.mark
        back = f'<a href="#w{mark.number}">{aside.number}</a> ' if aside.number and (mark.spans or aside.about) else ""
        inner = f"<p>{back}{about}</p>\n" if back or about else ""
        if mark.kind == "topic" and mark.code is not None:
            inner += f"<p>{self._chip(mark.code)}{_isolated(self._source.path(mark.code))}</p>\n"
        else:
            inner += _note(mark.note or "")
        return f'<div class="said" id="n{mark.number}" dir="auto">{inner}{self._signed(mark)}</div>\n'

    def _about(self, aside: Aside) -> str:
        """Return which words a note or topic is about."""
        mark = aside.about or aside.mark
        if not mark.spans:
            return ""
        what = f" {self._chip(mark.code)}" if aside.about is not None else ""
        quote = " ".join(mark.quote.split())
        return f"<cite>“{_isolated(quote if len(quote) <= 80 else quote[:79] + '…')}”</cite>{what}"

    def _target(self, mark: Mark) -> str:
        """Return which label, topic or entity a note that is in no article is about."""
        names = [code.name for code in self._source.codes.values() if code.uuid == mark.target]
        names += [entity.name for entity in self._source.entities.values() if entity.uuid == mark.target]
        return f"<b>{_isolated(names[0])}</b>" if names else ""

    def _who(self, mark: Mark) -> str:
        return f" ({escape(mark.annotator.name)})" if self._several else ""

    def _signed(self, mark: Mark) -> str:
        if not self._several:
            return ""
        day = (iso_time(mark.modified_at) or "")[:10]
        return f"<small>{_isolated(mark.annotator.name)} {day}</small>"

    def _table(self, article: Told) -> str:
        """Return all annotations as a table, for those who cannot see the colours."""
        if not article.marks:
            return ""
        heads = ("words", "label", "entity", "note", "annotator")
        head = "".join(f'<th scope="col">{self._words[name]}</th>' for name in heads)
        rows = "".join(
            "<tr>" + "".join(f'<td dir="auto">{escape(cell)}</td>' for cell in self._cells(mark)) + "</tr>\n"
            for mark in article.marks
        )
        return (
            f"<details><summary>{self._words['all_of']}: {len(article.marks)}</summary>\n"
            f"<table><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table></details>\n"
        )

    def _cells(self, mark: Mark) -> Iterable[str]:
        code = self._source.path(mark.code) if mark.code is not None else ""
        entity = mark.entity.name if mark.entity is not None else ""
        return " ".join(mark.quote.split()), code, entity, mark.note or "", mark.annotator.name


def _lang(article: Told) -> str:
    language = article.value("language")
    return f' lang="{language}"' if re.fullmatch(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", language) else ""


def _isolated(words: str) -> str:
    """Return words whose direction of writing changes nothing around them."""
    return f"<bdi>{escape(words)}</bdi>"


def _link(address: str) -> str:
    """Return an address, a link where it leads to the web: nothing else is opened from here."""
    shown = escape(address)
    return f'<a href="{shown}" rel="noreferrer noopener">{shown}</a>' if _WEB.match(address) else shown


def _note(body: str) -> str:
    """Return a note's HTML. Links into the library lead nowhere here, and relative ones into the reader's own files:
    of both only the words stay.
    """
    return _NOTE_LINK.sub(_kept_link, note_html(body)) + "\n"


def _kept_link(found: re.Match[str]) -> str:
    address, words = found.groups()
    return f'<a href="{address}" rel="noreferrer noopener">{words}</a>' if _WEB_OR_MAIL.match(address) else words
