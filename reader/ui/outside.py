"""Addresses that lead out of the program: said as what they are before, and opened only by a click of a person."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QUrl, QUrlQuery
from PySide6.QtGui import QDesktopServices

_SCHEMES = frozenset({"http", "https", "mailto"})
_LONGEST = 300
_OF_MAIL = frozenset({"to", "cc", "bcc", "subject", "body"})
_URL = QUrl.ComponentFormattingOption


def outside(address: str) -> QUrl | None:
    """Return the address of a web page or of mail; None for all else, such as files, scripts and what is no address.

    Mail that asks for more than an address, a subject and words is none: some programs would attach files to it.
    """
    url = QUrl(address)
    scheme = url.scheme().lower()
    if not url.isValid() or scheme not in _SCHEMES:
        return None
    if scheme != "mailto":
        return url if url.host() else None
    asked = {key.lower() for key, _ in QUrlQuery(url).queryItems()}
    return url if url.path() and asked <= _OF_MAIL else None


def address_words(address: str) -> str:
    """Return what is shown of an address before it is followed; empty where it leads nowhere outside.

    First where it leads, then the whole of it. Letters of other alphabets in the name of a host are shown in their
    plain form (`xn--…`), since many look like others; marks of direction and controls as escapes.
    """
    url = outside(address)
    if url is None:
        return ""
    from reader.articles.found import display_name

    query, part = url.query(_URL.PrettyDecoded), url.fragment(_URL.PrettyDecoded)
    rest = f"{url.path(_URL.PrettyDecoded)}{f'?{query}' if query else ''}{f'#{part}' if part else ''}"
    host = url.host(_URL.FullyEncoded)
    whole = display_name(f"{url.scheme()}:{f'//{url.authority(_URL.FullyEncoded)}' if host else ''}{rest}")
    if len(whole) > _LONGEST:
        whole = f"{whole[: _LONGEST - 20]}…{whole[-19:]}"
    if not host:
        return QCoreApplication.translate("Outside", "Writes a mail: {address}").format(address=whole)
    said = QCoreApplication.translate("Outside", "Opens {host} in the browser:")
    return f"{said.format(host=host)}\n{whole}"


def open_outside(address: str) -> bool:
    """Open an address in the browser or the mail program; a person has clicked it. Return whether it is one."""
    url = outside(address)
    return url is not None and QDesktopServices.openUrl(url)
