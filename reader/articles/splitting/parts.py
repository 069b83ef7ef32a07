"""The articles of a text that holds many, as parts of its file."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import cast

from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.text.canonical import canonical_words, text_sha256
from reader.articles.encoding import Decoded, decode_as_is
from reader.articles.kinds.registry import ONE, TEXT, Extract, How, Part, Parts, Source, load
from reader.articles.original import Original
from reader.articles.splitting.lines import ended_by_lf
from reader.articles.splitting.part import read_part
from reader.articles.splitting.ways import Stretch, Way, may_be_many, split_by, sure_way

SPLIT = "split"
"""The key in `kinds.registry.How.choices`; its value is a `SplitChoices`."""

AUTO, NO = "auto", "no"
# So much of a text is looked at where nobody asked.
_LOOKED_AT = 300_000
LOOKS_LIKE_MANY = (
    "It looks like many articles, and was taken as one. To take them one by one, import it by itself in the window, or "
    "with --split auto."
)
LOOKS_LIKE_SO_MANY = (
    "It looks like {count:,} articles, and was taken as one. To take them one by one, import it by itself in the "
    "window, or with --split auto."
)


@dataclass(frozen=True, slots=True)
class SplitChoices:
    """Whether and how texts are split.

    Attributes:
        by_file: the way for single files, by their paths: AUTO, NO, or what `ways.split_by` takes.
        common: the way for all others.
    """

    by_file: Mapping[str, str] = field(default_factory=dict)
    common: str = NO

    def of(self, path: str | None) -> str:
        """Return the way for a file."""
        return self.by_file.get(path or "", self.common)


def split_way(text: str, chosen: str) -> Way | None:
    """Return the way to split a text; None where it is to stay one.

    Args:
        text: as `lines.ended_by_lf` gives it.
        chosen: AUTO (only where it is sure), NO, or what `ways.split_by` takes.

    Raises:
        InvalidInput: the pattern chosen is none.
    """
    if chosen == NO:
        return None
    if chosen == AUTO:
        return sure_way(text)
    return split_by(text, chosen)


def split_parts(source: Source, kind: str, how: How) -> Parts | None:
    """List the articles of a file of words, in the way that was chosen for it; None where it is one.

    Raises:
        Refused: there is no text in it.
        InvalidInput: the encoding or the pattern is none.
    """
    chosen = _choices(how).of(source.path)
    if chosen == NO or source.original is None:
        return None
    if kind == TEXT:
        words = decode_as_is(source.original.data, how.named)
    else:
        extract = cast("Extract", load(ONE[kind])(source.original.data, how))
        words = Decoded(extract.text, extract.encoding, extract.warnings)
    text = ended_by_lf(words.text)
    way = split_way(text, chosen)
    return None if way is None else Parts(_listed(source.original, words, text, way, how), len(way.stretches))


def with_doubt(article: NewArticle, source: Source, kind: str, how: How) -> NewArticle:
    """Return an article with a warning where it is surely many and nobody said how to take it."""
    if SPLIT in how.choices or not may_be_many(article.text[:_LOOKED_AT]):
        return article
    text = article.text[:_LOOKED_AT]
    if source.original is not None and b"\x0c" in source.original.data:
        # Form feeds are line ends in the article.
        text = ended_by_lf(decode_as_is(source.original.data, article.encoding).text)[:_LOOKED_AT]
    way = sure_way(text)
    if way is None:
        return article
    whole = len(article.text) <= _LOOKED_AT
    doubt = LOOKS_LIKE_SO_MANY.format(count=len(way.stretches)) if whole else LOOKS_LIKE_MANY
    return replace(article, warnings=(*article.warnings, doubt))


def _choices(how: How) -> SplitChoices:
    chosen = how.choices.get(SPLIT)
    return chosen if isinstance(chosen, SplitChoices) else SplitChoices()


def _listed(original: Original, decoded: Decoded, text: str, way: Way, how: How) -> Iterator[Part]:
    for number, stretch in enumerate(way.stretches, start=1):
        locator = f"part {number}"
        warnings = decoded.warnings if number == 1 else ()
        yield Part(_making(original, decoded.encoding, text, stretch, locator, warnings, how), "", locator)


def _making(
    original: Original, encoding: str, text: str, stretch: Stretch, locator: str, warnings: tuple[str, ...], how: How
) -> Callable[[], NewArticle]:  # fmt: skip
    def make() -> NewArticle:
        words = canonical_words(text[stretch.start : stretch.end])
        blocks, fields = read_part(words, how.today, how.parser)
        check_blocks(blocks, words)
        return NewArticle(
            name="",
            original_sha256=original.sha256,
            original_size=len(original.data),
            original_packed=original.packed,
            encoding=encoding,
            text=words,
            text_sha256=text_sha256(words),
            blocks=blocks,
            fields=fields,
            locator=locator,
            warnings=warnings,
        )

    return make
