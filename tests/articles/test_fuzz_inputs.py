"""Whatever bytes come in: an article that keeps all rules, or a refusal with a sentence; no crash, no hang."""

from __future__ import annotations

import contextlib
import os
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.imports import Incoming
from annotations.library import Library
from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.model.errors import Refused
from annotations.text.canonical import is_canonical
from reader.articles.found import Found
from reader.articles.kinds.registry import Parts, Source
from reader.articles.original import Original
from reader.articles.reading import read_source
from reader.articles.work import read_files
from tests.articles import test_html, test_office, test_pdf
from tests.articles.documents import HOW, PARAGRAPHS, TITLE, TODAY, docx, odt, page, pdf, zipped
from tests.articles.mutating import mutated
from tests.store.making import ANA

PLAIN = "\n\n".join([TITLE, "By Nora Kast", "9 March 2026", *PARAGRAPHS])
FILES: dict[str, bytes] = {
    "a.html": page(test_html.BODY, test_html.HEAD + test_html.LINKED),
    "b.htm": page(test_html.BODY).decode().encode("utf-16"),
    "c.docx": docx(test_office.WORD, title="Bridge", author="Ana Typist"),
    "d.odt": odt(f"<text:h>{TITLE}</text:h><text:p>{PARAGRAPHS[0]}<text:s text:c='3'/></text:p>"),
    "e.rtf": ("{\\rtf1\\ansi{\\info{\\title x}}" + "\\par ".join(PARAGRAPHS) + "\\'e9\\u8220?}").encode("cp1252"),
    "f.pdf": pdf([test_pdf.ONE, test_pdf.TWO], "/Title (Bridge)"),
    "g.zip": zipped({"a.txt": PLAIN, "b/c.html": "<h1>T</h1><p>x", "d.csv": "title,text\nA,B\n"}),
    "h.txt": PLAIN.encode(),
    "i.csv": ("title,author,date,text\n" + "\n".join(f'{TITLE},"Kast, N",2026-03-0{n},"{words}"'
                                                     for n, words in enumerate(PARAGRAPHS, 1))).encode(),
    "j.jsonl": "".join(f'{{"title": "Bridge", "text": "{words}", "date": "2026"}}\n' for words in PARAGRAPHS).encode(),
    "k.mht": b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
             b"--B\nContent-Type: text/html\n\n<p>x\n--B--",
}  # fmt: skip
NAMES = sorted(FILES)
TAGS = (
    "<p>", "</p>", "<table>", "<td>", "<h1>", "<li>", "<a href=x>", "<br>", "<b", "&#", "&#0;", "<!--", "-->",
    "<script>", "</div>", "<title>", "words of a text that goes on, ", "“a”", "<time datetime='2026-13-01'>", "\x00",
    "\ud7ff", "<pre>\n\n", "<blockquote>",
)  # fmt: skip


def holds(article: NewArticle) -> None:
    assert is_canonical(article.text)
    check_blocks(article.blocks, article.text)
    for field in article.fields:
        assert field.value
        assert (field.start is None) == (field.end is None)
        assert field.start is None or 0 <= field.start < field.end <= len(article.text)  # type: ignore[operator]


def read(data: bytes, name: str) -> None:
    """Read bytes as a worker does; nothing but a refusal may be raised."""
    with contextlib.suppress(Refused):
        article = read_source(Source(name, Original(data)), HOW)
        if isinstance(article, NewArticle):
            holds(article)
            return
        for part in article.listed:
            with contextlib.suppress(Refused):
                holds(part.make())


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.sampled_from(NAMES), st.sampled_from(NAMES), st.integers(0, 2**32))
def test_a_damaged_file_is_an_article_or_refused(name, other, seed):
    read(mutated(FILES[name], FILES[other], seed), name)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=2000), st.sampled_from(NAMES))
def test_any_bytes_are_an_article_or_refused(data, name):
    read(data, name)


@settings(max_examples=80, deadline=None)
@given(st.lists(st.sampled_from(TAGS), max_size=60))
def test_any_soup_of_tags_is_an_article_or_refused(tags):
    read(b"<!doctype html>" + "".join(tags).encode("utf-8", "replace"), "soup.html")


def test_every_sound_file_of_the_tests_is_read():
    for name, data in FILES.items():
        read_one = read_source(Source(name, Original(data)), HOW)
        assert isinstance(read_one, NewArticle | Parts), name


def _sources(shared: Path) -> list[tuple[str, bytes]]:
    """Our own files, and the real ones beside the project where they are."""
    real = [path for folder in ("nasty", "articles/dev") for path in sorted((shared / folder).rglob("*.txt"))]
    texts = [(f"r{number}.txt", path.read_bytes()[:60_000]) for number, path in enumerate(real)]
    pages = [
        (f"p{number}.html", page(f"<article><h1>{TITLE}</h1><p>{words.decode('utf-8', 'replace')}</p></article>"))
        for number, (_, words) in enumerate(texts[::5])
    ]
    return [*FILES.items(), *FILES.items(), *FILES.items(), *texts, *pages]


@pytest.mark.torture
def test_twenty_thousand_damaged_files_neither_crash_nor_hang_and_the_library_is_whole(shared, tmp_path):
    count = int(os.environ.get("FUZZ", "20000"))
    sources = _sources(shared)
    told: Counter[str] = Counter()
    with Library.open_to_write(tmp_path / "fuzz.newsgloss", ANA, doing="test", create=True) as library:
        run = library.articles.begin_import()
        for batch in range(0, count, 1000):
            found = []
            for number in range(batch, min(batch + 1000, count)):
                name, data = sources[number % len(sources)]
                path = tmp_path / f"{number}-{name}"
                path.write_bytes(mutated(data, sources[number * 7 % len(sources)][1], number))
                found.append(Found(path, path.name))
            seen = set()
            outcomes = list(read_files(found, named_encoding=None, today=TODAY))
            for outcome in outcomes:
                seen.add(outcome.found.name)
                told[outcome.reason[:40] or "taken"] += 1
                assert "ended on it" not in outcome.reason, outcome.name
                assert "took longer" not in outcome.reason, outcome.name
            assert seen == {one.name for one in found}
            run.add([Incoming(one.name, one.article, one.reason, one.encoding) for one in outcomes])
            for one in found:
                one.path.unlink()
        run.finish()
        assert library.check() == []
    assert told["taken"] > count // 3, told.most_common(12)
