"""PDF with text, by pypdf (the extra `pdf`): pages joined, paragraphs mended, running heads and page numbers set apart.

A PDF has lines on pages and nothing more. Lines are put together to paragraphs where they fill the width, words parted
at the end of a line are joined where that is clear, and what stands at the top or foot of several pages comes after the
text, as furniture.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from io import BytesIO
from itertools import pairwise
from typing import Any

from annotations.model.errors import Refused
from annotations.model.field import Field
from annotations.text.canonical import canonical
from reader.articles.encoding import is_blank
from reader.articles.kinds.registry import Extract, Hint, How

NOT_INSTALLED = "PDF files need one more package: pip install pypdf. Or copy the text into a .txt file."
NO_TEXT = "This PDF holds pictures of pages, no text. Run it through text recognition (OCR), or type the text."
ENCRYPTED = "This PDF is locked with a password. Open it in its program and save its text."
BROKEN = "This PDF is damaged. Download it again, or copy its text into a .txt file."

_TITLE, _AUTHOR = 0.4, 0.25
_EDGE_LINES = 2
_FULL = 0.75
_DIGITS = re.compile(r"\d+")
_PAGE_NUMBER = re.compile(
    r"\W*(?:(?:page|seite|p[aá]gina|p\.|s\.)\s*)?\d{1,4}\s*(?:(?:/|of|von|de|di|sur)\s*\d{1,4})?\W*", re.IGNORECASE
)
_PARTED = re.compile(r"(?<=[^\W\d_])[-\u2010\u00ad]$")
_WORD_END = re.compile(r"[^\W\d_]+$")
_WORD_START = re.compile(r"^[^\W\d_]+")
_BULLET = re.compile(r"[•·▪◦‣●■]|\d{1,2}[.)]\s")
_ENDS = ".!?…。！？”»\"'’"


def read(data: bytes, how: How) -> Extract:
    """Return the text of a PDF.

    Raises:
        Refused: pypdf is not installed, or the PDF is damaged, locked, or has no text.
    """
    try:
        import pypdf
    except ImportError as error:
        raise Refused(NOT_INSTALLED) from error
    import logging

    # It writes each oddity to the terminal.
    logging.disable(logging.CRITICAL)
    try:
        reader = pypdf.PdfReader(BytesIO(data), strict=False)
        if reader.is_encrypted and not reader.decrypt(""):
            raise Refused(ENCRYPTED)
        pages = []
        for page in reader.pages:
            pages.append(_lines(page.extract_text() or ""))
            how.alive()
        fields = _fields(reader.metadata)
    except (Refused, MemoryError):
        raise
    except pypdf.errors.DependencyError as error:
        raise Refused(ENCRYPTED) from error
    except Exception as error:
        raise Refused(BROKEN) from error
    finally:
        logging.disable(logging.NOTSET)
    return extract_of(pages, fields)


def extract_of(pages: Sequence[Sequence[str]], fields: Sequence[Field] = ()) -> Extract:
    """Return the text of pages.

    Args:
        pages: the lines of each, canonical.
        fields: what the file says of itself.

    Raises:
        Refused: there is no visible character in them.
    """
    heads = _running(pages)
    flow, edges = [], []
    for page in pages:
        kept = [line for place, line in enumerate(page) if not _is_edge(page, place, heads)]
        edges += [line for place, line in enumerate(page) if line.strip() and _is_edge(page, place, heads)]
        flow += kept
    text = "\n\n".join(_paragraphs(flow))
    if is_blank(text):
        raise Refused(NO_TEXT)
    hints: list[Hint] = []
    for line in dict.fromkeys(edges):
        start = len(text) + 2
        text += f"\n\n{line}"
        hints.append(Hint(start, len(text), "furniture"))
    return Extract(text, "utf-8", hints=tuple(hints), fields=tuple(fields))


def _lines(words: str) -> list[str]:
    return [line.strip() for line in canonical(words).split("\n")]


def _fields(metadata: Any) -> list[Field]:
    """Return what the file says of itself; the author may be whoever made it, the title a file name."""
    fields: list[Field] = []
    for name, key, sure in (("title", "/Title", _TITLE), ("author", "/Author", _AUTHOR)):
        value = metadata.get(key) if metadata else None
        if isinstance(value, str) and (tidy := canonical(value).strip()) and "." not in tidy[-5:]:
            fields.append(Field(name, tidy[:500], confidence=sure))
    return fields


def _edge(page: Sequence[str], place: int) -> bool:
    """Whether a line is one of the first or last with words on its page."""
    full = [index for index, line in enumerate(page) if line]
    return place in full[:_EDGE_LINES] or place in full[-_EDGE_LINES:]


def _running(pages: Sequence[Sequence[str]]) -> set[str]:
    """Return the lines, numbers left out, that stand at the edges of half the pages, two at least."""
    counts: Counter[str] = Counter()
    for page in pages:
        full = [line for line in page if line]
        counts.update({_DIGITS.sub("#", line) for line in (*full[:_EDGE_LINES], *full[-_EDGE_LINES:])})
    return {line for line, count in counts.items() if count >= max(2, (len(pages) + 1) // 2)}


def _is_edge(page: Sequence[str], place: int, heads: set[str]) -> bool:
    line = page[place]
    if not line or not _edge(page, place):
        return False
    return _DIGITS.sub("#", line) in heads or _PAGE_NUMBER.fullmatch(line) is not None


def _paragraphs(lines: Sequence[str]) -> Iterator[str]:
    """Yield paragraphs, made of lines that fill the width."""
    lengths = sorted(len(line) for line in lines if line)
    width = lengths[(len(lengths) * 9) // 10] if lengths else 0
    whole = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", "\n".join(lines).lower()))
    paragraph = ""
    for line, following in pairwise([*lines, ""]):
        if not line:
            continue
        paragraph = _joined(paragraph, line, whole) if paragraph else line
        if not _goes_on(line, following, width):
            yield paragraph
            paragraph = ""
    if paragraph:
        yield paragraph


def _goes_on(line: str, following: str, width: int) -> bool:
    if not following or _BULLET.match(following):
        return False
    if following[0].islower() or _PARTED.search(line):
        return True
    if len(line) < _FULL * width:
        return False
    # The last line of a paragraph may be nearly full; then the next one's first word would still have found room.
    return line[-1] not in _ENDS or len(line) + 1 + len(following.split(None, 1)[0]) > width


def _joined(paragraph: str, line: str, whole: Counter[str]) -> str:
    """Put a line behind a paragraph; a word parted between them becomes whole, a compound keeps its hyphen."""
    if not _PARTED.search(paragraph) or not line[0].islower():
        return f"{paragraph} {line}" if not _is_dense(paragraph[-1]) else paragraph + line
    before, after = _WORD_END.search(paragraph[:-1]), _WORD_START.match(line)
    if before and after:
        joined, compound = (before[0] + after[0]).lower(), f"{before[0]}-{after[0]}".lower()
        if whole[compound] and not whole[joined]:
            return paragraph + line
    return paragraph[:-1] + line


def _is_dense(letter: str) -> bool:
    """Whether a letter is of a script that puts no spaces between words."""
    return "\u3040" <= letter <= "\u30ff" or "\u3400" <= letter <= "\u9fff"
