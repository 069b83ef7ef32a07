"""Texts as words in sentences, for formats in which an annotation is of whole words."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from annotations.exchange.told import Source, Told
from annotations.model.span import Span
from annotations.text.sentences import sentence_ends
from annotations.text.tokens import word_spans


class Tokenised:
    """The words and signs of an article.

    Attributes:
        words: their places in the text, in order.
        ends: of each sentence, how many words there are up to its end; none is empty.
    """

    def __init__(self, text: str, paragraphs: Iterable[Span]) -> None:
        self.words: list[Span] = []
        self.ends: list[int] = []
        for start, end in paragraphs:
            begin = start
            for reached in sentence_ends(text, start, end):
                self.words += word_spans(text, begin, reached)
                begin = reached
                if len(self.words) > (self.ends[-1] if self.ends else 0):
                    self.ends.append(len(self.words))
        self._starts = [start for start, _ in self.words]
        self._ends = [end for _, end in self.words]

    def of(self, span: Span) -> range:
        """Return which words a span has a part of; an empty range where it has none."""
        return range(bisect_right(self._ends, span[0]), bisect_left(self._starts, span[1]))

    def is_whole(self, span: Span, words: range) -> bool:
        """Whether a span is exactly these words, with what stands between them."""
        return span == (self._starts[words.start], self._ends[words.stop - 1])

    def join(self, words: range) -> None:
        """Make one sentence of those that these words are in."""
        first, last = bisect_right(self.ends, words.start), bisect_left(self.ends, words.stop)
        del self.ends[first:last]

    def sentences(self) -> list[Sequence[int]]:
        """Return the numbers of the words of each sentence."""
        begins = [0, *self.ends]
        return [range(start, end) for start, end in zip(begins, self.ends, strict=False)]


def tokenised(source: Source, article: Told) -> Tokenised:
    """Return the words of an article, sentences parted where its blocks are."""
    blocks = [(block.start, block.end) for block in source.blocks(article)]
    return Tokenised(article.text, blocks or [(0, len(article.text))])
