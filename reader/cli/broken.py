"""What is said where a library holds what no program of ours wrote, and a command stumbled over it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from annotations.library import Library
from annotations.model.errors import Damaged, NewsglossError
from annotations.store.connection import check_file
from reader.cli.damage import next_step


def broken_words(words: Iterable[str]) -> str:
    """Return what is wrong with the libraries that a command line names; empty where nothing is.

    A command that fails on a sound library has an error of its own, which is not to be hidden behind these words.
    """
    for word in words:
        path = Path(word)
        try:
            if not path.is_file() or not check_file(path):
                continue
            with Library.open(path) as library:
                findings = library.check()
        except Damaged as error:
            return f"{error} {next_step(path)}"
        except (NewsglossError, OSError, ValueError):
            continue
        if findings:
            return f"{path.name} is damaged: {findings[0].sentence} {next_step(path)}"
    return ""
