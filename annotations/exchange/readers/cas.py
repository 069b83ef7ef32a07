"""A UIMA CAS as its files say it, XMI or JSON: texts, and feature structures with a place in one of them.

The types need not be known: what has a beginning and an end is an annotation. XML with a DOCTYPE is not read, so no
entity is ever resolved, and nothing is fetched.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from lxml import etree

_XMI = "{http://www.omg.org/XMI}"
_CAS = "{http:///uima/cas.ecore}"
_NO_SPACE = "http:///uima/noNamespace.ecore"
_PLACE = frozenset(["begin", "end", "sofa"])
_MOST_DIGITS = 9
_OWNER = "CASMetadata"
_NOBODY = ("INITIAL_CAS", "CURATION_USER")
_DECLARES = (b"<!DOCTYPE", b"<!ENTITY")


@dataclass(slots=True)
class Structure:
    """A feature structure with a place: its id, its full type, its place in UTF-16 units, and its features as text.

    Attributes:
        points_at: names of features that name other structures, as far as the file tells.
    """

    id: str
    type: str
    sofa: str
    begin: int
    end: int
    features: dict[str, str]
    points_at: tuple[str, ...] = ()


@dataclass(slots=True)
class Cas:
    """What a file holds.

    Attributes:
        sofas: (name of the view, text) by id; those without a text are left out.
        members: ids of the structures that are in the index of some view; None where the file has no index.
        annotator: who WebAnno or INCEpTION say the CAS is of; empty where nobody is named.
    """

    sofas: dict[str, tuple[str, str]] = field(default_factory=dict)
    structures: list[Structure] = field(default_factory=list)
    members: set[str] | None = None
    annotator: str = ""


def parse_cas(data: bytes) -> Cas | str:
    """Return what a file's bytes say, or why they say nothing."""
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"{":
        return _json(data)
    plain = data.replace(b"\0", b"").upper()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = None if any(word in plain for word in _DECLARES) else etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        return f"It is no whole XML: {str(error)[:200]}."
    # In an encoding of its own a declaration has other bytes.
    if root is None or root.getroottree().docinfo.internalDTD is not None:
        return "It declares entities, as no CAS does."
    return _xmi(root) if root.tag == f"{_XMI}XMI" else "It is no CAS."


def _xmi(root: Any) -> Cas:
    cas = Cas()
    for one in root:
        if one.tag == f"{_CAS}Sofa":
            if one.get("sofaString") is not None:
                cas.sofas[one.get(f"{_XMI}id", "")] = one.get("sofaID", ""), one.get("sofaString")
        elif one.tag == f"{_CAS}View":
            cas.members = (cas.members or set()) | set(one.get("members", "").split())
        else:
            begin, end = _number(one.get("begin")), _number(one.get("end"))
            if etree.QName(one).localname == _OWNER:
                cas.annotator = _annotator(one.get("username"))
            if begin is None or end is None:
                continue
            features = {name: value for name, value in one.attrib.items() if name not in _PLACE and name[0] != "{"}
            for child in one:
                features.setdefault(etree.QName(child).localname, child.text or "")
            cas.structures.append(
                Structure(one.get(f"{_XMI}id", ""), _type(one.tag), one.get("sofa", ""), begin, end, features)
            )
    return cas


def _type(tag: str) -> str:
    """Return the full name of a type: `{http:///de/x.ecore}Y` is `de.x.Y`."""
    name = etree.QName(tag)
    space = name.namespace or ""
    if not space or space == _NO_SPACE:
        return str(name.localname)
    return f"{space.removeprefix('http:///').removesuffix('.ecore').replace('/', '.')}.{name.localname}"


def _json(data: bytes) -> Cas | str:
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        return "It is no whole JSON."
    if not isinstance(found, dict) or not found.keys() & {"%TYPES", "%FEATURE_STRUCTURES", "%VIEWS"}:
        return "It is no CAS."
    cas = Cas()
    views = found.get("%VIEWS")
    if isinstance(views, dict):
        listed = [view.get("%MEMBERS") for view in views.values() if isinstance(view, dict)]
        cas.members = {str(one) for members in listed if isinstance(members, list) for one in members}
    for number, one in _listed(found.get("%FEATURE_STRUCTURES")):
        kind = one.get("%TYPE")
        if kind == "uima.cas.Sofa":
            if isinstance(one.get("sofaString"), str):
                cas.sofas[number] = str(one.get("sofaID", "")), _without_halves(one["sofaString"])
            continue
        begin, end = _number(one.get("begin")), _number(one.get("end"))
        if isinstance(kind, str) and kind.endswith(_OWNER):
            cas.annotator = _annotator(one.get("username"))
        if begin is None or end is None or not isinstance(kind, str):
            continue
        features = {
            name.lstrip("#^"): value if isinstance(value, str) else json.dumps(value)
            for name, value in one.items()
            if name not in _PLACE and not name.startswith(("%", "@")) and value is not None
        }
        points_at = tuple(name[1:] for name in one if name.startswith("@") and name != "@sofa")
        cas.structures.append(Structure(number, kind, str(one.get("@sofa", "")), begin, end, features, points_at))
    return cas


def _without_halves(text: str) -> str:
    """Return a text with a sign for each half of a surrogate pair that stands alone."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def _listed(structures: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield (id, structure) of a list of structures, or of an object of them by id."""
    if isinstance(structures, dict):
        yield from ((number, one) for number, one in structures.items() if isinstance(one, dict))
    elif isinstance(structures, list):
        yield from ((str(one.get("%ID", "")), one) for one in structures if isinstance(one, dict))


def _annotator(name: Any) -> str:
    """Return who a CAS is of, unless it is the text before anybody, or what was curated."""
    return name if isinstance(name, str) and name not in _NOBODY else ""


def _number(value: Any) -> int | None:
    """Return an offset; None for what cannot be one."""
    if isinstance(value, str):
        return int(value) if value.isascii() and value.isdigit() and len(value) <= _MOST_DIGITS else None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 0 <= value < 10**_MOST_DIGITS else None
