"""Pages to learn the headline's signs from, each as a choice of a line: measured, changed, spliced and made ones.

Measured are pages of real outlets and invented ones in the layouts of others (`tests/pages`). Of each every third, in
the order of their names, is kept out of learning.
"""

from __future__ import annotations

import json
import random
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.page_files import read_pages
from reader.articles.body import best_stretch, line_values, repeated_lines
from reader.articles.encoding import decode
from reader.articles.headline import find_headline, headline_places
from reader.articles.headline_signs import Signs, look_at, signs_of
from reader.articles.language import detect_language
from reader.articles.lexicon import lexicon
from reader.articles.line_kinds import mark_kinds
from reader.articles.lines import Line, cut_lines
from reader.articles.parse import language_sample
from tests.articles.made_pages import NEWS, make_page

FORMS = ("full", "sel", "seed")
"""The whole page, a selection round the article, the article under a header with another date."""

_ROOT = Path(__file__).parents[1]
_LEAST_OF_LANGUAGE = 4
_IN_ARTICLE = ("title", "byline", "date", "body")


@dataclass(frozen=True, slots=True)
class Measured:
    """A measured page.

    Attributes:
        name: of its files; ends with its language.
        title: its headline.
        forms: by form, its lines, and the label of each ("title", "byline", "body" ..., "" for none).
    """

    name: str
    title: str
    forms: dict[str, tuple[list[str], list[str]]]


@dataclass(frozen=True, slots=True)
class Choice:
    """A page as a choice among the lines that may be its headline.

    Attributes:
        names: of the pages it is made of; the one whose article it has stands first.
        form: "full", "sel", "seed", or "made".
        change: what was done to it: "plain" for nothing.
        title: its headline.
        lines, core, core_end: what `find_headline` is asked with.
        signs: of each line that may be the headline.
        wanted: which of these is it; None where none is.
    """

    names: tuple[str, ...]
    form: str
    change: str
    title: str
    lines: Sequence[Line]
    core: int
    core_end: int
    signs: Sequence[Signs]
    wanted: int | None

    def is_right(self, table: dict[str, float]) -> bool:
        """Whether the headline is found with these weights."""
        found = find_headline(self.lines, self.core, self.core_end, table)
        return found is not None and same_key(self.lines[found[0]].text) == same_key(self.title)


def same_key(text: str) -> str:
    """Return the casefolded letters and digits of a text, which is what headlines are compared by."""
    return "".join(char for char in unicodedata.normalize("NFKC", text).casefold() if char.isalnum())


def read_measured(folder: Path) -> tuple[list[Measured], list[Measured]]:
    """Return the measured pages of a folder to learn from, and the third that is kept out."""
    pages = [_measured(path) for path in sorted(folder.glob("*.gold.json"))]
    return [page for place, page in enumerate(pages) if place % 3 != 2], pages[2::3]


def read_invented() -> tuple[list[Measured], list[Measured]]:
    """Return the invented pages to learn from, and the third that is kept out."""
    pages = [
        Measured(page.name, page.title, {form: page.form(form) for form in ("full", "sel")}) for page in read_pages()
    ]
    return [page for place, page in enumerate(pages) if place % 3 != 2], pages[2::3]


def _measured(path: Path) -> Measured:
    gold = json.loads(path.read_text("utf-8"))
    name, forms = path.name.removesuffix(".gold.json"), {}
    for form in FORMS:
        text = path.with_name(f"{name}.{form}.txt")
        if form in gold["variants"] and text.exists():
            lines = decode(text.read_bytes()).text.split("\n")
            labels: list[str] = gold["variants"][form]["line_labels"]
            forms[form] = lines, labels + [""] * (len(lines) - len(labels))
    return Measured(name, gold["title"], forms)


def plain(pages: Sequence[Measured]) -> list[Choice]:
    """Return the measured pages as they are."""
    return [
        _choice("\n".join(lines), page.title, (page.name,), form, "plain")
        for page in pages
        for form, (lines, _) in page.forms.items()
    ]


def changed(pages: Sequence[Measured]) -> list[Choice]:
    """Return the measured pages without empty lines, with more of them, and without byline and date."""
    return [
        _choice(text, page.title, (page.name,), form, change)
        for page in pages
        for form, (lines, labels) in page.forms.items()
        for change, text in _changes(lines, labels)
    ]


def _changes(lines: Sequence[str], labels: Sequence[str]) -> Iterator[tuple[str, str]]:
    printed = [line for line in lines if line.strip()]
    yield "no empty line", "\n".join(printed)
    yield "all apart", "\n\n".join(printed)
    kept = (line for line, label in zip(lines, labels, strict=False) if label not in ("byline", "date"))
    yield "no byline", "\n".join(kept)


def spliced(pages: Sequence[Measured], count: int) -> list[Choice]:
    """Return articles between the menus of a second page and the teasers of a third one in the same language."""
    dice, by_language = random.Random(1), defaultdict(list)
    for page in pages:
        by_language[page.name[-2:]].append(page)
    pool = [page for known in by_language.values() if len(known) >= _LEAST_OF_LANGUAGE for page in known]
    made = []
    for _ in range(count if pool else 0):
        article = dice.choice(pool)
        top, foot = (dice.choice(by_language[article.name[-2:]]) for _ in range(2))
        over, labels = top.forms["full"]
        first = next((place for place, label in enumerate(labels) if label in _IN_ARTICLE), 0)
        under, labels = foot.forms["full"]
        last = max((place for place, label in enumerate(labels) if label in ("body", "subhead")), default=len(under))
        text = "\n".join([*over[:first], "", *article.forms["sel"][0], "", *under[last + 1 :]])
        made.append(_choice(text, article.title, (article.name, top.name, foot.name), "full", "spliced"))
    return made


def made_up(seeds: range) -> list[Choice]:
    """Return made pages in all their languages, and the articles that come with the program."""
    made = [
        _choice(page.text, page.title, (f"{language}{seed}",), "made", "made")
        for language in NEWS
        for seed in seeds
        for page in [make_page(language, seed)]
    ]
    samples = json.loads((_ROOT / "tests/articles/sample_gold.json").read_text("utf-8"))
    for name, gold in samples.items():
        text = decode((_ROOT / "resources/samples" / name).read_bytes()).text
        made.append(_choice(text, gold["title"], (name,), "made", "made"))
    return made


def _choice(text: str, title: str, names: tuple[str, ...], form: str, change: str) -> Choice:
    lines, _ = cut_lines(text)
    language = detect_language(language_sample(lines, text))
    mark_kinds(lines, lexicon(language[0] if language else None))
    core, core_end = best_stretch(lines, line_values(lines, repeated_lines(lines)))
    if core == core_end:
        core = core_end = len(lines)
    places = headline_places(lines, core, core_end)
    page = look_at(lines, core, core_end)
    wanted = [number for number, place in enumerate(places) if same_key(lines[place].text) == same_key(title)]
    signs = [signs_of(page, place) for place in places]
    # Printed twice, the one nearer to the text is meant.
    return Choice(names, form, change, title, lines, core, core_end, signs, wanted[-1] if wanted else None)
