"""Reading a list of names from a file, whatever its encoding."""

from __future__ import annotations

from pathlib import Path

from annotations.exchange.word_list import WordList, read_word_list
from annotations.model.errors import NotFound, Refused
from reader.articles.encoding import decode
from reader.articles.found import clean_name

_LARGEST = 16_000_000
_WITH_COMMAS = frozenset([".csv"])


def text_of_list(path: Path) -> str:
    """Return the text of a file.

    Raises:
        NotFound: there is no such file.
        Refused: it cannot be read, has no text, or is far too large for a list of names.
    """
    if not path.is_file():
        raise NotFound(f"There is no such file: {path}.")
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST + 1)
    except OSError as error:
        raise Refused(f"{path} cannot be read: {error.strerror or error}.") from None
    if len(data) > _LARGEST:
        raise Refused(f"{clean_name(path.name)} is too large for a list of names.")
    return decode(data).text


def list_of_file(path: Path) -> WordList:
    """Read the list that a file holds; see `text_of_list` for what can go wrong."""
    return read_word_list(text_of_list(path), commas=path.suffix.lower() in _WITH_COMMAS)
