"""Invented pages with the label of every line (`tests/pages`), and what they are measured as.

`python -m benchmarks.page_files FOLDER [unseen]` writes them, or those for judging alone, as cases in the form of the
measuring data.
"""

from __future__ import annotations

import json
import sys
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

FOLDER = Path(__file__).parents[1] / "tests" / "pages"
LABELS = {
    "T": "title", "B": "byline", "D": "date", "L": "lede", "S": "subhead", "P": "body", "C": "credit", "M": "maybe",
    "X": "chrome",
}  # fmt: skip
_BEGIN, _END = ">>>", "<<<"


@dataclass(slots=True)
class PageFile:
    """A page whose lines are labelled.

    Attributes:
        name: of the file, without its ending; ends with the page's language.
        head: what stands over the lines, by its key; `author` is in `authors`.
        authors: as printed.
        lines, labels: all lines, and the label of each ("" for an empty one).
        begin, end: the lines that a selection round the article holds.
    """

    name: str
    head: dict[str, str] = field(default_factory=dict)
    authors: list[str] = field(default_factory=list)
    lines: list[str] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    begin: int = -1
    end: int = -1

    @property
    def title(self) -> str:
        """The headline."""
        return self.lines[self.labels.index("title")]

    def form(self, name: str) -> tuple[list[str], list[str]]:
        """Return the lines and labels of the whole page ("full") or of a selection round the article ("sel")."""
        stretch = slice(self.begin, self.end) if name == "sel" else slice(None)
        return self.lines[stretch], self.labels[stretch]

    def gold(self) -> dict[str, Any]:
        """Return what is right, in the form of the measuring data."""
        return {
            "id": self.name, "language": self.head["language"], "title": self.title, "authors": self.authors,
            "date": self.head.get("date") or None, "page_date_trap": None,
            "score": {"title": True, "date": True, "authors": True, "body": "lines"},
            "variants": {form: self._variant(form) for form in ("full", "sel")},
        }  # fmt: skip

    def _variant(self, form: str) -> dict[str, Any]:
        return {
            "line_labels": self.form(form)[1], "date": self.head.get("date") or None, "authors": self.authors,
            "page_date": (self.head.get("page_date") or None) if form == "full" else None,
        }  # fmt: skip


def read_page(path: Path) -> PageFile:
    """Return a page.

    Raises:
        ValueError: the file is not in the form that `tests/pages/README.md` tells; says which line.
    """
    page = PageFile(path.stem)
    head, mark, rest = path.read_text("utf-8").partition("\n---\n")
    for line in filter(str.strip, head.split("\n")):
        key, _, value = line.partition(":")
        if key == "author":
            page.authors += [value.strip()] if value.strip() else []
        else:
            page.head[key] = value.strip()
    for number, line in enumerate(rest.rstrip("\n").split("\n"), start=head.count("\n") + 3):
        if line in (_BEGIN, _END):
            setattr(page, "begin" if line == _BEGIN else "end", len(page.lines))
            continue
        code, bar, words = line.partition("|")
        if line.strip() and (not bar or code not in LABELS):
            raise ValueError(f"{path.name}, line {number}: no label stands before “{line[:40]}”")
        page.lines.append(words)
        page.labels.append(LABELS[code] if words.strip() else "")
    _check(page, whole=bool(mark))
    return page


def _check(page: PageFile, *, whole: bool) -> None:
    if not whole or not page.head.get("language"):
        raise ValueError(f"{page.name} has no head, or no language in it")
    for key in ("date", "page_date"):
        if page.head.get(key):
            date.fromisoformat(page.head[key])
    if page.labels.count("title") != 1 or "body" not in page.labels:
        raise ValueError(
            f"{page.name} has {page.labels.count('title')} headlines, and {page.labels.count('body')} text"
        )
    outside = [*page.labels[: page.begin], *page.labels[page.end :]]
    if not 0 <= page.begin < page.end or set(outside) - {"", "chrome", "credit", "maybe"}:
        raise ValueError(f"{page.name}: not all of the article is between {_BEGIN} and {_END}")


def read_pages(folder: Path = FOLDER) -> list[PageFile]:
    """Return all pages of a folder, in the order of their names."""
    return [read_page(path) for path in sorted(folder.glob("*.page"))]


def write_cases(folder: Path, source: Path = FOLDER) -> int:
    """Write the pages of a folder as cases in the form of the measuring data; return how many."""
    folder.mkdir(parents=True, exist_ok=True)
    pages = read_pages(source)
    for page in pages:
        for form in ("full", "sel"):
            text = "\n".join(page.form(form)[0]) + "\n"
            (folder / f"{page.name}.{form}.txt").write_text(text, encoding="utf-8", newline="\n")
        gold = json.dumps(page.gold(), ensure_ascii=False)
        (folder / f"{page.name}.gold.json").write_text(gold, encoding="utf-8")
    return len(pages)


if __name__ == "__main__":
    print(f"{write_cases(Path(sys.argv[1]), FOLDER.joinpath(*sys.argv[2:3]))} pages")
