"""A look at files of annotations before anything is imported: what they hold, and what of it is in the library."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING

from annotations.commands.bring.documents import Brought
from annotations.exchange.code_table import CodeKey, key_of_code, key_of_mark
from annotations.exchange.foreign import ForeignCode
from annotations.exchange.recognise import Group
from reader.articles.foreign.reading import read_groups

if TYPE_CHECKING:
    from annotations.library import Library

_MOST_LISTED = 10_000


@dataclass(slots=True)
class Survey:
    """What files hold.

    Attributes:
        documents: how many; there: how many of them are articles of the library already.
        listed: (name, whether it is there, how many annotations) of the first ten thousand documents.
        marks: how many annotations.
        keys: how many annotations each label, topic and code has; 0 for those only in a file's codebook.
        codebook: what the files' codebooks say.
        annotators: how many annotations each name made; the empty name stands for nobody named.
        left_out: (file, where, why) of what could not be read.
    """

    documents: int = 0
    there: int = 0
    listed: list[tuple[str, bool, int]] = field(default_factory=list)
    marks: int = 0
    keys: Counter[CodeKey] = field(default_factory=Counter)
    codebook: list[ForeignCode] = field(default_factory=list)
    annotators: Counter[str] = field(default_factory=Counter)
    left_out: list[tuple[str, str, str]] = field(default_factory=list)


def look(
    library: Library, groups: Sequence[Group], *, today: date, cancelled: Callable[[], bool] = lambda: False,
    progress: Callable[[Survey], None] = lambda _: None,
) -> Survey:  # fmt: skip
    """Look at files of annotations; nothing is changed.

    Args:
        library: in which their articles are looked for.
        groups: of files, with their formats.
        today: what "today" means in articles.
        cancelled: asked often; once it says yes, what was seen till then is returned.
        progress: told after each document.
    """
    survey = Survey()
    for given in read_groups(groups, today=today, articles=False, cancelled=cancelled):
        item = given.item
        if isinstance(item, Brought):
            _see(library, survey, item)
            progress(survey)
        elif isinstance(item, ForeignCode):
            key = key_of_code(item)
            if key is not None:
                survey.codebook.append(item)
                survey.keys[key] += 0
        else:
            survey.left_out.append((given.group.name if not item.file else item.file, item.where, item.why))
    # A code of the file's codebook whose annotations say more exactly what it is needs no row of its own.
    for key in [key for key, number in survey.keys.items() if key.kind == "code" and not number]:
        if any(CodeKey(kind, key.path) in survey.keys for kind in ("label", "topic")):
            del survey.keys[key]
    return survey


def _see(library: Library, survey: Survey, brought: Brought) -> None:
    document = brought.document
    there = library.bringing.has(document)
    survey.documents += 1
    survey.there += there
    survey.marks += len(document.marks)
    if len(survey.listed) < _MOST_LISTED:
        survey.listed.append((document.name, there, len(document.marks)))
    for mark in document.marks:
        survey.annotators[mark.annotator] += 1
        key = key_of_mark(mark)
        if key is not None:
            survey.keys[key] += 1
    survey.left_out += [(brought.file, where, why) for where, why in document.left_out]
