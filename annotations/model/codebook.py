"""The codebook: labels and topics, each in a tree, and the paths that name them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from annotations.model.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class Code:
    """A label or a topic.

    Attributes:
        id: internal, in this library.
        kind: label or topic.
        parent_id: the code above it; None at the top.
        sign: letters for its chip; colour: a name of the palette or `#rrggbb`; key: what gives it to a selection.
        retired_at: since when it is no longer offered (milliseconds).
        merged_into: the id of the code that took its place.
    """

    id: int
    uuid: str
    kind: str
    parent_id: int | None
    name: str
    sign: str | None = None
    key: str | None = None
    colour: str | None = None
    retired_at: int | None = None
    merged_into: int | None = None


def split_path(path: str) -> list[str]:
    r"""Return the names of a path such as `Politics/Elections`; a slash in a name is written `\/`, a backslash `\\`.

    Raises:
        InvalidInput: if a name in it is empty.
    """
    names, current, escaped = [], "", False
    for character in path:
        if escaped:
            current += character if character in "/\\" else "\\" + character
            escaped = False
        elif character == "\\":
            escaped = True
        elif character == "/":
            names.append(current)
            current = ""
        else:
            current += character
    names.append(current + "\\" if escaped else current)
    names = [name.strip() for name in names]
    if not all(names):
        raise InvalidInput(f"The topic “{path}” has an empty name in its path.")
    return names


def join_path(names: Iterable[str]) -> str:
    """Return the path of names, the reverse of `split_path`."""
    return "/".join(name.replace("\\", "\\\\").replace("/", "\\/") for name in names)


def path_of(code_id: int, codes: Mapping[int, Code]) -> list[str]:
    """Return the names from the top of the tree down to a code."""
    names: list[str] = []
    seen: set[int] = set()
    current: int | None = code_id
    # A damaged library may hold a tree that goes in a circle.
    while current is not None and current not in seen:
        seen.add(current)
        code = codes[current]
        names.append(code.name)
        current = code.parent_id
    return names[::-1]


def resolve(code: Code, codes: Mapping[int, Code]) -> Code:
    """Return the code that took the place of a merged one, or the code itself."""
    seen: set[int] = set()
    while code.merged_into is not None and code.id not in seen:
        seen.add(code.id)
        code = codes[code.merged_into]
    return code


def counting_as(uuids: Iterable[str], codes: Mapping[int, Code]) -> tuple[int, ...]:
    """Return the ids of the codes that count as one of these: they, what was merged into them, all below either."""
    wanted = set(uuids)
    return tuple(number for number in codes if any(code.uuid in wanted for code in counts_as(number, codes)))


def counts_as(number: int, codes: Mapping[int, Code]) -> list[Code]:
    """Return what a code counts as: itself, what it was merged into, and all that stands above either."""
    found: dict[int, Code] = {}
    ahead: list[int | None] = [number]
    while ahead:
        at = ahead.pop()
        if at is not None and at not in found:
            found[at] = codes[at]
            ahead += [codes[at].parent_id, codes[at].merged_into]
    return list(found.values())
