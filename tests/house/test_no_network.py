"""Nothing that reaches a network is imported in what people run, and what leaves the program does so in one place."""

from __future__ import annotations

import ast
from collections.abc import Iterator

REACHING = (
    "asyncio", "ftplib", "http", "httplib2", "httpx", "aiohttp", "imaplib", "nntplib", "poplib", "requests", "smtplib",
    "socket", "socketserver", "ssl", "telnetlib", "urllib.request", "urllib.robotparser", "urllib3", "webbrowser",
    "websockets", "wsgiref", "xmlrpc", "multiprocessing.managers", "PySide6.QtNetwork", "PySide6.QtNetworkAuth",
    "PySide6.QtWebEngineCore", "PySide6.QtWebEngineWidgets", "PySide6.QtWebSockets", "PySide6.QtHttpServer",
    "PySide6.QtRemoteObjects", "trafilatura.downloads", "trafilatura.feeds", "trafilatura.sitemaps",
    "trafilatura.spider",
)  # fmt: skip
NO_REACHING = {
    # So that a library that comes along tries out no socket.
    ("reader/articles/kinds/html.py", "socket"),
    ("reader/articles/spacy_model.py", "socket"),
    ("annotations/exchange/writers/spacy.py", "socket"),
}
OPENS_OUTSIDE = {
    # Web pages and mail, on a click, with the address shown before.
    "reader/ui/outside.py",
    # The folder that was exported to, on a click.
    "reader/ui/window/exporting.py",
    # The folder of the backups, on a click.
    "reader/ui/window/backing_up.py",
}


def _imported(tree: ast.Module) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (one.name for one in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module
            yield from (f"{node.module}.{one.name}" for one in node.names)


def test_nothing_that_reaches_a_network_is_imported(program):
    found = [
        f"{source.name}: {name}"
        for source in program
        for name in _imported(source.tree)
        if any(name == one or name.startswith(f"{one}.") for one in REACHING) and (source.name, name) not in NO_REACHING
    ]
    assert found == []


def test_addresses_are_handed_to_other_programs_in_one_place_only(program):
    found = {source.name for source in program if "openUrl" in source.text or "setOpenExternalLinks" in source.text}
    assert found == OPENS_OUTSIDE


def test_pages_are_never_fetched_by_the_library_that_reads_them(program):
    asked = ("fetch_url", "fetch_response", "urlopen", "urlretrieve", "download(")
    assert [source.name for source in program if any(one in source.text for one in asked)] == []
