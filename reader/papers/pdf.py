"""Annotated articles as PDF: set as the window's page sets them, with legend and notes in the margin.

A process of its own does it (`reader.ui.paper.child`), since that needs Qt, which this one may not have.
"""

from __future__ import annotations

import pickle
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from annotations.exchange.export import Task
from annotations.exchange.losses import Noting
from annotations.exchange.registry import FORMATS
from annotations.exchange.told import Told
from annotations.model.codebook import Code
from annotations.model.errors import Refused
from reader.papers.words import words_of

_CHILD = "reader.ui.paper.child"
_LAST_SECONDS = 300
_LAST_WORDS = 300


def write_pdf(task: Task) -> None:
    """Write the document; see `annotations.exchange.export.Writer`.

    Raises:
        Refused: its process ended before it was done.
    """
    words, number = words_of(task.options["language"]), 0
    several = len(task.source.annotators) > 1
    noting = Noting(task.lost, task.source, FORMATS["pdf"].instead)
    with tempfile.TemporaryDirectory(prefix="newsgloss-") as folder:
        made = Path(folder) / "made.pdf"
        with _child([str(made), words["legend"], words["notes"], task.options["page"]]) as child:
            assert child.stdin is not None
            for article in task.source.articles():
                number += 1
                codes = [(task.source.path(code), code, uses) for code, uses in _used(article)]
                whole = [one.code for one in article.marks if one.kind == "topic" and not one.spans]
                topics = [task.source.path(code) for code in whole if code is not None]
                told = (article.title, article, task.source.blocks(article), topics, codes, several)
                pickle.dump(told, child.stdin, pickle.HIGHEST_PROTOCOL)
                child.stdin.flush()
                noting.article(article)
            if not number:
                raise Refused("There is no article to print. Choose some.")
            _finish(task, child)
        noting.rest()
        with made.open("rb") as source, task.binary() as target:
            shutil.copyfileobj(source, target)
    task.rows[task.name] = number


@contextmanager
def _child(arguments: list[str]) -> Iterator[subprocess.Popen[bytes]]:
    """Run the process that prints; it is gone after the block, however that ends."""
    root = Path(__file__).parents[2]
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [sys.executable, "-m", _CHILD, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=said,
            cwd=root,
        )  # fmt: skip
        try:
            yield child
        except BrokenPipeError:
            child.wait()
            said.seek(0)
            raise Refused(
                f"The PDF could not be made: {said.read().decode(errors='replace')[-_LAST_WORDS:].strip()}"
            ) from None
        finally:
            child.kill()
            with suppress(OSError):
                assert child.stdin is not None
                child.stdin.close()
            child.wait()


def _finish(task: Task, child: subprocess.Popen[bytes]) -> None:
    """Wait till all is printed, and stop at once when asked to."""
    assert child.stdin is not None
    child.stdin.close()
    waited = 0.0
    while True:
        try:
            if child.wait(0.1) != 0:
                raise BrokenPipeError
            return
        except subprocess.TimeoutExpired:
            task.steps.done(0)
            waited += 0.1
            if waited > _LAST_SECONDS:
                raise BrokenPipeError from None


def _used(article: Told) -> list[tuple[Code, int]]:
    counts = Counter(mark.code.id for mark in article.marks if mark.code is not None)
    codes = {mark.code.id: mark.code for mark in article.marks if mark.code is not None}
    return [(codes[number], counts[number]) for number in sorted(codes, key=lambda one: (codes[one].kind, one))]
