"""A codebook as REFI-QDA Codebook (.qdc, version 1.0 of the standard), for other programs of qualitative research.

A code there has a name, a description, a colour in figures and codes under it. What else is said of a label or topic
goes into the description, see `described`; signs and keys have no place, and `lost_in_qdc` counts them. Labels and
topics are told apart by two sets.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from annotations.exchange.codebooks.described import as_description, taken_apart
from annotations.exchange.codebooks.entries import DEEPEST, MOST, checked, shown
from annotations.model.code_entry import CodebookFile, CodeEntry
from annotations.model.errors import InvalidInput
from annotations.model.ids import built_in_uuid, new_uuid, parse_uuid

NAMESPACE = "urn:QDA-XML:codebook:1.0"
_OURS = f"{{{NAMESPACE}}}"
_PROJECT = "urn:QDA-XML:project:1.0"
SETS = {"label": "Labels", "topic": "Topics"}
"""The sets that tell labels from topics; their GUIDs are `built_in_uuid("set", kind)`."""

_BARE = "[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
GUID = re.compile(rf"{_BARE}|\{{{_BARE}\}}")
"""How the standard writes a GUID."""

COLOUR = re.compile(r"#(?:[0-9a-fA-F]{6}|[0-9a-fA-F]{3})")
"""How the standard writes a colour."""

# Without these an XML file has no way to grow, or to reach for other files. In UTF-16 there are zeros between.
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")

Path = tuple[str, ...]


def as_qdc(entries: Sequence[CodeEntry], colours: Mapping[str, str]) -> bytes:
    """Return a codebook as REFI-QDA XML: UTF-8 without a byte order mark, lines ended by LF.

    Args:
        entries: each after the one it stands under; those without a UUID get a fresh one.
        colours: what `#rrggbb` each name of a colour is.

    Raises:
        InvalidInput: there are none, which the standard does not know.
    """
    from lxml import etree

    if not entries:
        raise InvalidInput("The codebook has no labels and no topics. There is nothing to write.")
    root = etree.Element(_OURS + "CodeBook", nsmap={None: NAMESPACE}, origin="Newsgloss")
    elements: dict[tuple[str, tuple[str, ...]], Any] = {}
    members: dict[str, list[str]] = {}
    top = etree.SubElement(root, _OURS + "Codes")
    for entry in entries:
        guid = entry.uuid or new_uuid()
        above = elements[entry.kind, entry.path[:-1]] if len(entry.path) > 1 else top
        code = etree.SubElement(above, _OURS + "Code", guid=guid, name=entry.path[-1], isCodable="true")
        colour = colours.get(entry.colour, entry.colour)
        if COLOUR.fullmatch(colour):
            code.set("color", colour)
        words = as_description(entry.definition, entry.when_to_use, entry.when_not, entry.examples)
        if words:
            etree.SubElement(code, _OURS + "Description").text = words
        elements[entry.kind, entry.path] = code
        members.setdefault(entry.kind, []).append(guid)
    sets = etree.SubElement(root, _OURS + "Sets")
    for kind, guids in members.items():
        one = etree.SubElement(sets, _OURS + "Set", guid=built_in_uuid("set", kind), name=SETS[kind])
        for guid in guids:
            etree.SubElement(one, _OURS + "MemberCode", guid=guid)
    etree.indent(root, " ")
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written + b"\n"


def lost_in_qdc(entries: Iterable[CodeEntry]) -> tuple[str, ...]:
    """Return sentences about what of a codebook REFI-QDA has no place for."""
    listed = list(entries)
    keys, signs = sum(bool(one.key) for one in listed), sum(bool(one.sign) for one in listed)
    retired = sum(one.retired_at is not None for one in listed)
    said = []
    if keys or signs:
        said.append(f"REFI-QDA has no place for keys ({keys}) and signs ({signs}): they are not in the file.")
    if retired:
        said.append(f"REFI-QDA does not know what is retired ({retired}): it is in the file like all else.")
    return tuple(said)


def read_qdc(data: bytes, name: str, kind: str, colours: Mapping[str, str]) -> CodebookFile:
    """Return the codebook of a REFI-QDA file, or that of a project's `.qde`.

    Args:
        data: the file's bytes.
        name: of the file, for what is said.
        kind: what codes are that are in neither of our sets: label or topic.
        colours: what `#rrggbb` each name of a colour is, to find the name again.

    Raises:
        InvalidInput: it is none, is not whole, declares entities, or names codes wrongly; the text says what.
    """
    book = _book_of(data, name)
    space = book.tag.removesuffix("CodeBook")
    kinds, told = _kinds(book, space)
    names = {value.lower(): colour for colour, value in colours.items()}
    codes = book.find(f"{space}Codes")
    found: list[CodeEntry] = []
    seen: set[str] = set()
    top = kind
    for code, path in _walk(codes, space, name) if codes is not None else ():
        guid = _guid(code, path, name)
        if guid in seen:
            raise InvalidInput(f"Two codes of {name} have the same GUID {guid}. It was left as it is.")
        seen.add(guid)
        if len(path) == 1:
            # What stands under a label is one, whatever the sets say: no tree here has both.
            top = kinds.get(guid, kind)
        found.append(_entry(code, path, guid, top, space, names))
    entries, said = checked(found, name)
    return CodebookFile(entries, said, told_kinds=told)


def _book_of(data: bytes, name: str) -> Any:
    """Return the element of the codebook."""
    from lxml import etree

    plain = data.replace(b"\0", b"").upper()
    declares = any(word in plain for word in _DECLARES)
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = None if declares else etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError):
        raise InvalidInput(f"{name} is no XML file that is whole. Save it again where it comes from.") from None
    # In an encoding of its own a declaration has other bytes.
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        raise InvalidInput(
            f"{name} declares a document type or entities, which no codebook needs. It was left as it is."
        )
    if root.tag == f"{{{NAMESPACE}}}CodeBook":
        return root
    inside = root.find(f"{{{_PROJECT}}}CodeBook") if root.tag == f"{{{_PROJECT}}}Project" else None
    if inside is None:
        raise InvalidInput(f"{name} is no codebook of REFI-QDA (.qdc). It was left as it is.")
    return inside


def _walk(codes: Any, space: str, name: str) -> Iterator[tuple[Any, Path]]:
    """Give each code with its path, from the top down, in the order of the file."""
    tag = f"{space}Code"
    ahead: list[tuple[Any, Path]] = [(code, (code.get("name", ""),)) for code in reversed(codes.findall(tag))]
    number = 0
    while ahead:
        code, path = ahead.pop()
        number += 1
        if number > MOST:
            raise InvalidInput(f"{name} has more than {MOST} labels and topics. It was left as it is.")
        if len(path) > DEEPEST:
            raise InvalidInput(f"{name} has labels or topics more than {DEEPEST} levels deep. It was left as it is.")
        yield code, path
        ahead += [(one, (*path, one.get("name", ""))) for one in reversed(code.findall(tag))]


def _guid(code: Any, path: tuple[str, ...], name: str) -> str:
    guid = code.get("guid", "").strip()
    if not GUID.fullmatch(guid):
        raise InvalidInput(f"The code “{shown(path)}” of {name} has no GUID that is one. It was left as it is.")
    return parse_uuid(guid)


def _kinds(book: Any, space: str) -> tuple[dict[str, str], bool]:
    """Return the kind of each code in one of our sets, by its UUID, and whether the file has such a set."""
    known = {built_in_uuid("set", kind): kind for kind in SETS}
    kinds: dict[str, str] = {}
    told = False
    for one in book.iterfind(f"{space}Sets/{space}Set"):
        guid = one.get("guid", "").strip()
        kind = known.get(parse_uuid(guid)) if GUID.fullmatch(guid) else None
        if kind is None:
            continue
        told = True
        for member in one.iterfind(f"{space}MemberCode"):
            guid = member.get("guid", "").strip()
            if GUID.fullmatch(guid):
                kinds[parse_uuid(guid)] = kind
    return kinds, told


def _entry(code: Any, path: tuple[str, ...], guid: str, kind: str, space: str, names: Mapping[str, str]) -> CodeEntry:
    """Return what the file says of a code."""
    colour = code.get("color", "").strip().lower()
    if re.fullmatch(r"#[0-9a-f]{3}", colour):
        colour = "#" + "".join(2 * figure for figure in colour[1:])
    description = code.find(f"{space}Description")
    words = "".join(description.itertext()) if description is not None else ""
    definition, when_to_use, when_not, examples = taken_apart(words)
    return CodeEntry(
        kind, path, colour=names.get(colour, colour), definition=definition, when_to_use=when_to_use,
        when_not=when_not, examples=examples, uuid=guid,
    )  # fmt: skip
