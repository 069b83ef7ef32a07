"""Which outlet an article is of: by its field, else by its address."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from urllib.parse import urlsplit

from annotations.model.field import Field
from annotations.text.fold import words

_NO_NAME = frozenset({"www", "m", "amp", "mobile"})


@lru_cache(maxsize=4096)
def outlet_key(name: str) -> str:
    """Return an outlet's name as articles are matched with it: without case, accents, signs and needless spaces."""
    return " ".join(word for _, _, word in words(name))


@lru_cache(maxsize=4096)
def host_of(url: str) -> str:
    """Return the host of an address, without `www.` and the like; empty where there is none."""
    try:
        host = urlsplit(url.strip()).hostname or ""
    except ValueError:
        return ""
    first, dot, rest = host.partition(".")
    return rest if dot and first in _NO_NAME and "." in rest else host


def outlet_of(fields: Iterable[Field]) -> str:
    """Return what to call an article's outlet: its field, else the host of its address; empty without either."""
    found = {field.name: field.value for field in reversed(list(fields)) if field.value and field.status != "absent"}
    return found.get("outlet") or host_of(found.get("url", ""))


def keys_of(fields: Iterable[Field]) -> frozenset[str]:
    """Return all keys that rules for an article may have."""
    return keys_of_values((field.name, field.value) for field in fields if field.status != "absent")


def keys_of_values(values: Iterable[tuple[str, str]]) -> frozenset[str]:
    """Return the keys by (name, value) of fields; those other than `outlet` and `url` do not count."""
    found = set()
    for name, value in values:
        if name in {"outlet", "url"}:
            found.add(outlet_key(value if name == "outlet" else host_of(value)))
    return frozenset(found - {""})
