"""Files of our own making, of the kinds that are no plain text: the bytes of small documents."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterable, Sequence
from datetime import date
from xml.sax.saxutils import escape

from annotations.model.article import NewArticle
from annotations.model.block import check_blocks
from annotations.text.canonical import is_canonical
from reader.articles.kinds.registry import How, Parts, Source
from reader.articles.original import Original
from reader.articles.parse import read_article
from reader.articles.reading import read_source

TODAY = date(2026, 3, 20)
HOW = How(read_article, None, TODAY)

TITLE = "Harbour bridge to close for three weeks"
PARAGRAPHS = (
    "The harbour bridge will close on Monday for three weeks, the council of Port Elsin said on Friday after a debate.",
    "Engineers found rust in two of the four cables last autumn. “We would rather close it now,” said the engineer.",
    "Ferries will run every ten minutes until the bridge opens again, and the council meets about the money in April.",
)


def read(data: bytes, name: str = "news.txt", how: How = HOW) -> NewArticle:
    """Return the article that a file holds, which keeps the rules that all articles keep."""
    article = read_source(Source(name, Original(data)), how)
    assert not isinstance(article, Parts)
    assert is_canonical(article.text)
    check_blocks(article.blocks, article.text)
    for field in article.fields:
        assert field.start is None or article.text[field.start : field.end].strip()
    return article


def roles(article: NewArticle) -> list[tuple[str, str]]:
    """Return the role and the first words of each block."""
    return [(block.role, article.text[block.start : block.end][:24]) for block in article.blocks]


def values(article: NewArticle, name: str) -> list[str]:
    """Return the values of a field."""
    return [field.value for field in article.fields if field.name == name]


def sure(article: NewArticle, name: str) -> float:
    """Return how sure the first value of a field is."""
    return next(field.confidence or 0 for field in article.fields if field.name == name)


def page(body: str, head: str = "", language: str = "en") -> bytes:
    """Return a web page in UTF-8."""
    head = f'<head><meta charset="utf-8">{head}</head>'
    return f'<!DOCTYPE html><html lang="{language}">{head}<body>{body}</body></html>'.encode()


def zipped(members: dict[str, str]) -> bytes:
    """Return a zip file of texts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return file.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx(body: str, *, title: str = "", author: str = "") -> bytes:
    """Return a Word document of the XML of its body."""
    styles = "".join(
        f'<w:style w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in (
            ("Titel", "Title"), ("berschrift1", "heading 1"), ("Liste", "List Bullet"), ("Zitat", "Quote"),
            ("Bild", "caption"),
        )
    )  # fmt: skip
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{escape(title)}</dc:title>'
        f"<dc:creator>{escape(author)}</dc:creator></cp:coreProperties>"
    )
    return zipped(
        {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>",
            "docProps/core.xml": core,
        }
    )


def paragraph(words: str, style: str = "") -> str:
    """Return a paragraph of a Word document."""
    look = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f'<w:p>{look}<w:r><w:t xml:space="preserve">{escape(words)}</w:t></w:r></w:p>'


def odt(body: str) -> bytes:
    """Return an OpenDocument text of the XML of its body."""
    spaces = " ".join(
        f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
        for short, name in (("office", "office"), ("text", "text"), ("style", "style"), ("table", "table"))
    )
    content = (
        f'<office:document-content {spaces}><office:automatic-styles><style:style style:name="P1" '
        'style:parent-style-name="Quotations"/></office:automatic-styles>'
        f"<office:body><office:text>{body}</office:text></office:body></office:document-content>"
    )
    return zipped({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def pdf(pages: Sequence[Iterable[str]], info: str = "") -> bytes:
    """Return a PDF with lines of text on pages."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", "", "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"]
    kids = []
    for lines in pages:
        shown = "".join(
            "({}) Tj T* ".format(line.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")) for line in lines
        )
        stream = f"BT /F1 11 Tf 14 TL 50 780 Td {shown}ET"
        objects.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {len(objects)} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>"
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<< /Type /Pages /Kids [{' '.join(kids)}] /Count {len(kids)} >>"
    objects.append(f"<< {info} >>")
    out, places = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n".encode("latin-1")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{place:010} 00000 n \n".encode() for place in places)
    trailer = (
        f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R /Info {len(objects)} 0 R >>\nstartxref\n{start}\n%%EOF\n"
    )
    return out + trailer.encode()
