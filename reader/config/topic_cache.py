"""What was learned of topics on this machine: kept outside of the library, made again where it is missing."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from annotations.library import Library
from reader.config.folders import settings_folder

if TYPE_CHECKING:
    from annotations.suggest.topics.learn import Learned


def topics_file(library_uuid: str, annotator_uuid: str) -> Path:
    """Return where what was learned from an annotator's taggings in a library is kept."""
    return settings_folder() / "models" / f"topics-{library_uuid}-{annotator_uuid}.npz"


def kept_topics(library: Library, annotator_uuid: str) -> Learned | None:
    """Return what was learned and kept on this machine; None where nothing is."""
    path = topics_file(library.uuid, annotator_uuid)
    if not path.is_file():
        return None
    from annotations.suggest.topics.cache import load

    return load(path)


def learned_topics(
    library: Library, annotator_uuid: str, known: Learned | None = None,
    cancelled: Callable[[], bool] = lambda: False,
) -> Learned | None:  # fmt: skip
    """Return what there is to know of an annotator's topics: what is known, or kept, or learned now where that is due.

    A disk that does not take what was learned now is no error: it is learned again the next time.

    Args:
        library: open to read.
        annotator_uuid: whose topics.
        known: what the caller has had so far.
        cancelled: whether to stop.

    Raises:
        Stopped: it was cancelled.
    """
    if known is None:
        known = kept_topics(library, annotator_uuid)
    if not library.topics.is_due(annotator_uuid, known):
        return known
    learned = library.topics.learn(annotator_uuid, cancelled)
    if learned is not None:
        from annotations.suggest.topics.cache import save

        with suppress(OSError):
            save(learned, topics_file(library.uuid, annotator_uuid))
    return learned
