"""Web pages saved as one file (.mht, .mhtml): the page in it is read, its pictures are not."""

from __future__ import annotations

import email.policy
from email.message import Message

from annotations.model.errors import InvalidInput, Refused
from annotations.model.field import Field
from annotations.text.canonical import clean_value
from reader.articles.encoding import NO_TEXT, Decoded, text_encoding
from reader.articles.kinds.html import read_page
from reader.articles.kinds.html_text import page_source
from reader.articles.kinds.registry import Extract, How

_PAGES = ("text/html", "application/xhtml+xml")
_ADDRESS_SURE = 0.9


def read(data: bytes, how: How) -> Extract:
    """Return the article of a page that was saved with its pictures.

    Raises:
        Refused: there is no page in it, or no visible character.
        InvalidInput: the encoding named is none.
    """
    message = email.message_from_bytes(data, policy=email.policy.compat32)
    page = next(
        (part for part in message.walk() if part.get_content_type() in ("text/html", "application/xhtml+xml")), None
    )
    if page is None:
        raise Refused(NO_TEXT)
    content = page.get_payload(decode=True)
    if not isinstance(content, bytes):
        raise Refused(NO_TEXT)
    extract = read_page(_decoded(page, content, how.named), content, how.today)
    address = clean_value(str(page.get("Content-Location") or message.get("Snapshot-Content-Location") or ""))
    if address.startswith(("http://", "https://")) and not any(field.name == "url" for field in extract.fields):
        field = Field("url", address, confidence=_ADDRESS_SURE)
        return Extract(extract.text, extract.encoding, extract.warnings, extract.hints, (*extract.fields, field),
                       extract.structured)  # fmt: skip
    return extract


def _decoded(page: Message, content: bytes, named: str | None) -> Decoded:
    charset = page.get_content_charset()
    if named is None and charset:
        try:
            encoding = text_encoding(charset)
            content.decode(encoding)
        except (InvalidInput, ValueError):
            pass
        else:
            named = encoding
    return page_source(content, named)
