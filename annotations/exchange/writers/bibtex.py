"""BibTeX: an entry for each article, for LaTeX, JabRef, Zotero and Pandoc.

UTF-8; what is special in LaTeX is escaped, also in names, and titles keep their capitals. `date` (biblatex) is as exact
as it is known, `year` and `month` are for BibTeX itself. Fields that people added are there as `x-name`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Told
from annotations.exchange.writers.citation import Citation, citations, line
from annotations.exchange.writers.persons import Person

_SPECIAL = {
    # No braces with a backslash before them: BibTeX counts these as if they had none.
    "\\": r"\textbackslash{}", "{": r"\textbraceleft{}", "}": r"\textbraceright{}", "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}", **{sign: f"\\{sign}" for sign in "$&%#_"},
}  # fmt: skip
_SIGN = re.compile("[\\\\{}~^$&%#_]")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FIELDS = {
    "subtitle": "subtitle", "outlet": "journal", "place": "location", "section": "section", "credit": "credit",
    "language": "language", "date_updated": "x-date-updated", "date_page": "x-date-page",
}  # fmt: skip
_NO_NAME = re.compile(r"[^a-z0-9]+")
_IN_URL = {"\\": "%5C", "{": "%7B", "}": "%7D", " ": "%20"}


def write_bibtex(task: Task) -> None:
    """Write one file; see `annotations.exchange.export.Writer`."""
    noting = Noting(task.lost, task.source, FORMATS["bibtex"].instead)
    number = 0
    with task.text() as file:
        for article, cited in citations(task.source, task.source.articles()):
            noting.article(article)
            file.write("\n" * (number > 0) + _entry(article, cited))
            number += 1
    noting.rest()
    task.rows[task.name] = number


def escaped(words: str) -> str:
    """Return words as LaTeX has them."""
    return _SIGN.sub(lambda sign: _SPECIAL[sign.group()], words)


def _entry(article: Told, cited: Citation) -> str:
    kind = "article" if article.value("outlet") else "misc"
    parts = "".join(f",\n  {name} = {value}" for name, value in _values(article, cited))
    return f"@{kind}{{{cited.key}{parts}\n}}\n"


def _values(article: Told, cited: Citation) -> Iterator[tuple[str, str]]:
    if cited.authors:
        yield "author", f"{{{' and '.join(map(_name, cited.authors))}}}"
    yield "title", f"{{{{{escaped(cited.title)}}}}}"
    if cited.date:
        yield "date", f"{{{'-'.join(cited.date)}}}"
        yield "year", f"{{{cited.date[0]}}}"
    if len(cited.date) > 1 and 1 <= int(cited.date[1]) <= 12:
        yield "month", _MONTHS[int(cited.date[1]) - 1]
    for name, called in _FIELDS.items():
        values = article.values(name)
        if values:
            yield called, f"{{{escaped('; '.join(map(line, values)))}}}"
    if url := article.value("url"):
        yield "url", f"{{{''.join(_IN_URL.get(sign, sign) for sign in line(url))}}}"
    if cited.keywords:
        yield "keywords", f"{{{escaped(', '.join(cited.keywords))}}}"
    if cited.notes:
        yield "annote", f"{{{escaped(' / '.join(cited.notes))}}}"
    taken: dict[str, list[str]] = {}
    for name, value in cited.own:
        taken.setdefault(f"x-{_NO_NAME.sub('-', name.lower()).strip('-') or 'field'}", []).append(value)
    for name, values in taken.items():
        yield name, f"{{{escaped('; '.join(values))}}}"


def _name(one: Person) -> str:
    if one.whole:
        return f"{{{escaped(one.family)}}}"
    return ", ".join(escaped(part) for part in (one.family, one.suffix, one.given) if part)
