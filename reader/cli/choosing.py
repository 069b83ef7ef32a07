"""What `export` is to write, by the names a person gives on the command line."""

from __future__ import annotations

from collections.abc import Sequence

from annotations.exchange.selection import Selection
from annotations.library import Library
from annotations.model.codebook import Code, path_of, resolve, split_path
from annotations.model.errors import Ambiguous, InvalidInput, NotFound
from annotations.model.ids import is_uuid
from annotations.text.canonical import clean_value
from reader.articles.found import clean_name
from reader.config.identity import identities


def options_of(given: Sequence[str], profile: str | None) -> dict[str, str]:
    """Return the options of a format by name, from `NAME=VALUE` each.

    Raises:
        InvalidInput: one is not written so.
    """
    found = {} if profile is None else {"profile": profile}
    for one in given:
        name, sign, value = one.partition("=")
        if not sign:
            raise InvalidInput(f"“{one}” is no option. Write NAME=VALUE.")
        found[name.strip()] = value.strip()
    return found


def selection_of(
    library: Library, articles: Sequence[str], labels: Sequence[str], topics: Sequence[str], annotators: Sequence[str],
    *, first: str = "", last: str = "", states: Sequence[str] = (), read: Sequence[str] = (),
) -> Selection:  # fmt: skip
    """Return what the names stand for; a kind of thing of which none is named is not chosen from.

    Where labels or topics are named, only the notes about what has them are taken: the others have neither.

    Args:
        library: to choose from.
        articles, labels, topics, annotators: names, paths and ids.
        first, last: from which date of publication to which.
        states: of annotations.
        read: how far the one who acts on this machine is with the articles.

    Raises:
        NotFound, Ambiguous: a name stands for nothing, or for several articles, labels or topics.
    """
    codes = {code_of(library, kind, name) for kind, names in (("label", labels), ("topic", topics)) for name in names}
    return Selection(
        articles=frozenset(_article(library, name) for name in articles) or None,
        codes=frozenset(codes) or None,
        annotators=frozenset(uuid for name in annotators for uuid in _annotator(library, name)) or None,
        own_notes=not codes,
        first=first.strip(),
        last=last.strip(),
        states=frozenset(states) or None,
        read=frozenset(read) or None,
        reader=identities().current.uuid if read else None,
    )


def _article(library: Library, name: str) -> str:
    return library.articles.find(clean_value(clean_name(name))).uuid


def _annotator(library: Library, name: str) -> list[str]:
    found = library.annotator_uuids(name)
    if not found:
        raise NotFound(f"There is no annotator “{clean_value(name)}” in {library.path.name}.")
    return found


def code_of(library: Library, kind: str, name: str) -> str:
    """Return a label's or topic's UUID, by UUID, by path, or by a name that only one has."""
    name, book = clean_value(name), library.codebook.all()
    of_kind = [code for code in book.values() if code.kind == kind]
    if is_uuid(name):
        found = [code for code in of_kind if code.uuid == name.lower()]
    else:
        path = split_path(name)
        found = _current([code for code in of_kind if path_of(code.id, book) == path], book)
        if not found and kind == "label":
            found = _current([code for code in of_kind if code.name == name], book)
    if len(found) > 1:
        raise Ambiguous(f"Several {kind}s are named “{name}”. Give the names from the top down to it, or its id.")
    if not found:
        raise NotFound(f"There is no {kind} “{name}” in {library.path.name}.")
    return found[0].uuid


def _current(found: Sequence[Code], book: dict[int, Code]) -> list[Code]:
    """Return what took the place of merged ones, each once."""
    return list({current.id: current for current in (resolve(code, book) for code in found)}.values())
