"""What a web page says of itself in its head: JSON-LD, Open Graph, other meta elements, the language, the address."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from datetime import date
from typing import Any

from annotations.model.field import Field
from annotations.text.canonical import clean_value
from reader.articles.kinds.stamps import stamp

_LINKED_DATA, _META, _WEAK = 0.93, 0.9, 0.7
_MOST_JSON = 2_000_000
_MOST_NODES = 5_000
_ARTICLES = re.compile(r"\w*Article|(?:Live)?BlogPosting", re.IGNORECASE)
_NOT_A_NAME = re.compile(
    r"https?://|@|^\W*$|^(?:admin|editor|author|redaktion|redacci[oó]n|staff|unknown)$", re.IGNORECASE
)
_SAVED_FROM = re.compile(rb"<!--\s*saved from url=\(\d+\)(\S{8,2000}?)\s*-->")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(?=$|[-_])")
_PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date", "publishdate",
    "pubdate", "date.published", "dc.date.issued", "dcterms.created", "dc.date", "sailthru.date", "date",
)  # fmt: skip
_UPDATED = ("article:modified_time", "og:updated_time", "datemodified", "lastmod", "last-modified", "dcterms.modified")
_TITLES = ("og:title", "twitter:title", "dc.title", "title", "headline", "parsely-title")
_AUTHORS = ("author", "article:author", "og:article:author", "dc.creator", "parsely-author", "sailthru.author", "byl")
_OUTLETS = ("og:site_name", "application-name", "publisher", "dc.publisher")
_SECTIONS = ("article:section", "og:article:section", "parsely-section")
_BY = re.compile(r"^(?:by|von|por|par|di|de|door|af|av)\s+(?=\S)", re.IGNORECASE)
_AND = re.compile(r"\s*;\s*|\s*,\s+(?=\w+\s+\w)|\s+(?:and|und|y|et|e|en|och|og)\s+(?=\w+\s+\w)")


def page_fields(tree: Any, data: bytes, today: date) -> list[Field]:
    """Return the fields a page's head tells, the surest first for each name; authors one by one.

    Args:
        tree: the page's root element.
        data: its bytes, for what the browser that saved it wrote in front.
        today: no time later than this is believed.
    """
    meta = _meta(tree)
    node = next(_article_nodes(tree), {})
    found: list[Field] = []

    def add(name: str, value: str | None, sure: float) -> None:
        if value and (value := clean_value(" ".join(value.split())))[:1000] and name not in {one.name for one in found}:
            found.append(Field(name, value, confidence=sure))

    add("title", _words(node.get("headline")), _LINKED_DATA)
    add("title", _first(meta, _TITLES), _META)
    add("date_published", _time(_words(node.get("datePublished")), today), _LINKED_DATA)
    add("date_published", _time(_first(meta, _PUBLISHED), today), _META)
    add("date_updated", _time(_words(node.get("dateModified")), today), _LINKED_DATA)
    add("date_updated", _time(_first(meta, _UPDATED), today), _META)
    authors, sure = _names(node.get("author")), _LINKED_DATA
    if not authors:
        authors = next((names for name in _AUTHORS if (names := _split(meta.get(name, "")))), [])
        sure = _META - 0.05
    found += [Field("author", name, confidence=sure) for name in authors[:20]]
    add("outlet", next(iter(_names(node.get("publisher"))), None), _LINKED_DATA - 0.05)
    add("outlet", _first(meta, _OUTLETS), _META)
    add("section", _words(node.get("articleSection")), _META)
    add("section", _first(meta, _SECTIONS), _META)
    add("url", _address(tree, meta, node, data), _META)
    if match := _LANGUAGE.match(tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang") or ""):
        add("language", match[0].lower(), _WEAK)
    return _plausible(found)


def _plausible(found: list[Field]) -> list[Field]:
    """Leave out an update that is the publication itself, or before it."""
    published = next((one.value for one in found if one.name == "date_published"), "")
    return [one for one in found if one.name != "date_updated" or not published or one.value[:16] > published[:16]]


def _meta(tree: Any) -> dict[str, str]:
    """Return the contents of meta elements by their names, in lower case; the first of each name counts."""
    meta: dict[str, str] = {}
    for element in tree.iter("meta", "{*}meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop") or ""
        content = element.get("content")
        if name and content and content.strip():
            meta.setdefault(name.strip().lower()[:60], content.strip())
    for element in tree.iter("time", "{*}time"):
        name, moment = (element.get("itemprop") or "").lower(), element.get("datetime")
        if moment and (name in ("datepublished", "datemodified") or element.get("pubdate") is not None):
            meta.setdefault(name or "datepublished", moment)
    return meta


def _first(meta: dict[str, str], names: tuple[str, ...]) -> str | None:
    return next((meta[name] for name in names if name in meta), None)


def _time(words: str | None, today: date) -> str | None:
    return stamp(words, today) if words else None


def _article_nodes(tree: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects of JSON-LD that describe articles."""
    left = _MOST_JSON
    for script in tree.iter("script", "{*}script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        source = script.text or ""
        left -= len(source)
        if left < 0:
            return
        try:
            loaded = json.loads(source.strip().removesuffix(";"), strict=False)
        except (ValueError, RecursionError):
            continue
        yield from (node for node in _nodes(loaded) if _is_article(node))


def _nodes(loaded: Any) -> Iterator[dict[str, Any]]:
    """Yield the objects in a JSON value, outer ones first, so many at most."""
    waiting, seen = [loaded], 0
    while waiting and seen < _MOST_NODES:
        one = waiting.pop(0)
        seen += 1
        if isinstance(one, dict):
            yield one
            waiting += [value for key, value in one.items() if key in ("@graph", "mainEntity", "mainEntityOfPage")]
        elif isinstance(one, list):
            waiting += one[:_MOST_NODES]


def _is_article(node: dict[str, Any]) -> bool:
    kinds = node.get("@type")
    return any(
        isinstance(kind, str) and _ARTICLES.fullmatch(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
    )


def _words(value: Any) -> str | None:
    if isinstance(value, list):
        value = value[0] if value else None
    return value if isinstance(value, str) and value.strip() else None


def _names(value: Any) -> list[str]:
    """Return the names of persons or organisations that JSON-LD gives in any of its ways."""
    names: list[str] = []
    for one in (value if isinstance(value, list) else [value])[:50]:
        name = one.get("name") if isinstance(one, dict) else one
        for each in name if isinstance(name, list) else [name]:
            if isinstance(each, str):
                names += _split(each)
    return list(dict.fromkeys(names))


def _split(words: str) -> list[str]:
    words = _BY.sub("", " ".join(words.split()))
    names = [clean_value(name) for name in _AND.split(words)]
    return [name for name in names if 1 < len(name) <= 100 and not _NOT_A_NAME.search(name)]


def _address(tree: Any, meta: dict[str, str], node: dict[str, Any], data: bytes) -> str | None:
    link = next(
        (one.get("href") for one in tree.iter("link", "{*}link") if (one.get("rel") or "").lower() == "canonical"), None
    )
    saved = _SAVED_FROM.search(data, 0, 4096)
    candidates = (
        link,
        meta.get("og:url"),
        _words(node.get("url")),
        saved[1].decode("ascii", "replace") if saved else None,
    )
    return next((one.strip() for one in candidates if one and re.match(r"https?://\S+$", one.strip())), None)
