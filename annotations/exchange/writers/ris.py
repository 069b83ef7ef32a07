"""RIS: a reference for each article, for EndNote, Zotero, Mendeley, Citavi and RefWorks.

UTF-8, lines ended by CR LF. Newspaper articles (`NEWS`); topics are keywords (`KW`), notes about the article and fields
that people added are notes (`N1`).
"""

from __future__ import annotations

from collections.abc import Iterator

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Told
from annotations.exchange.writers.citation import Citation, citations, line
from annotations.exchange.writers.persons import Person

_FIELDS = {
    "subtitle": "AB",
    "outlet": "T2",
    "place": "CY",
    "section": "SE",
    "url": "UR",
    "language": "LA",
    "credit": "C1",
}
_NOTED = {"date_updated": "Updated", "date_page": "Date on the page"}


def write_ris(task: Task) -> None:
    """Write one file; see `annotations.exchange.export.Writer`."""
    noting = Noting(task.lost, task.source, FORMATS["ris"].instead)
    number = 0
    with task.text(newline="\r\n") as file:
        for article, cited in citations(task.source, task.source.articles()):
            noting.article(article)
            file.write("".join(f"{tag}  - {value}\n" for tag, value in _lines(article, cited)) + "\n")
            number += 1
    noting.rest()
    task.rows[task.name] = number


def _lines(article: Told, cited: Citation) -> Iterator[tuple[str, str]]:
    yield "TY", "NEWS" if article.value("outlet") else "ELEC"
    yield "ID", cited.key
    for author in cited.authors:
        yield "AU", _name(author)
    yield "TI", cited.title
    for name, tag in _FIELDS.items():
        values = [line(value) for value in article.values(name)]
        if values:
            yield tag, "; ".join(values)
    if cited.date:
        yield "PY", cited.date[0]
        yield "DA", "/".join((*cited.date, "", "", "")[:3]) + "/"
    for keyword in cited.keywords:
        yield "KW", line(keyword)
    for note in cited.notes:
        yield "N1", note
    for name, said in _NOTED.items():
        for value in article.values(name):
            yield "N1", f"{said}: {line(value)}"
    for name, value in cited.own:
        yield "N1", f"{line(name)}: {value}"
    yield "ER", ""


def _name(one: Person) -> str:
    return ", ".join(part for part in (one.family, one.given, one.suffix) if part)
