"""For worker processes: every text is a file of many articles, one a line, so that many articles share an original."""

from __future__ import annotations

import time
from collections.abc import Iterator

from annotations.model.article import NewArticle
from annotations.model.errors import Refused
from reader.articles.kinds.registry import MANY, Extract, How, Part, Parts, Source
from reader.articles.reading import article_of
from tests.articles.hostile_parsers import by_words

MANY["text"] = "tests.articles.many_parsers:parts"
__all__ = ["by_words"]


def parts(source: Source, how: How) -> Parts:
    """A line is an article; `list badly` breaks the listing, `sentence` of the choices goes in front of each."""
    assert source.original is not None
    lines = source.original.data.decode().splitlines()
    return Parts(_listed(source, lines, how), len(lines))


def _be_long(how: How) -> None:
    """Work for three seconds of the processor, page by page."""
    begun = time.process_time()
    while time.process_time() - begun < 3.0:
        how.alive()


def _listed(source: Source, lines: list[str], how: How) -> Iterator[Part]:
    for number, line in enumerate(lines, 1):
        if "list badly" in line:
            raise Refused("The list is torn.")
        locator = f"row {number}"

        def make(line: str = line, locator: str = locator) -> NewArticle:
            if not line:
                raise Refused("The row is empty.")
            assert source.original is not None
            if "page by page" in line:
                _be_long(how)
            words = f"{how.choices.get('sentence', '')}{line}"
            return article_of(source.original, Extract(words, "utf-8"), how, locator)

        yield Part(make, locator=locator)
