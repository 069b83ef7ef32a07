"""Saved web pages: the article with its roles, the page's metadata with what it is worth, and no harm by odd pages."""

from __future__ import annotations

import socket

import pytest

from annotations.model.errors import Refused
from reader.articles.file_kind import find_kind
from reader.articles.kinds import html, mhtml
from tests.articles.documents import HOW, PARAGRAPHS, TITLE, page, read, roles, sure, values

HEAD = (
    f"<title>{TITLE} | The Harbour Post</title>"
    '<meta property="og:site_name" content="The Harbour Post">'
    '<meta property="article:published_time" content="2026-03-09T10:00:00+01:00">'
    '<meta property="article:modified_time" content="2026-03-09T12:30:00+01:00">'
    '<meta property="article:section" content="Town"><link rel="canonical" href="https://post.example/bridge">'
)
LINKED = (
    '<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [{"@type": "WebPage"}, '
    '{"@type": ["NewsArticle"], "headline": "HEADLINE", "author": [{"@type": "Person", "name": "Nora Kast"}, '
    '{"name": "Edmund Vale"}], "datePublished": "2026-03-09T09:00:00Z", "publisher": {"name": "Harbour Post"}}]}'
    "</script>"
).replace("HEADLINE", TITLE)
BODY = (
    '<nav><a href="/">Home</a><a href="/town">Town</a></nav><div class="top">Friday, 20 March 2026</div><article>'
    f'<h1>{TITLE}</h1><p class="intro">Drivers face detours of an hour.</p>'
    '<p class="by">By <a href="#">Nora Kast</a></p>'
    f"<time>9 March 2026</time><p>PORT ELSIN (AP) &mdash; {PARAGRAPHS[0]}</p><h2>Who pays</h2><p>{PARAGRAPHS[1]}</p>"
    "<ul><li>Buses leave from the market</li><li>Bicycles go by ferry</li></ul>"
    '<div class="more"><a href="#">Read more: Ferry strike ends</a></div>'
    "<blockquote><p>We would rather close it now than watch it fall.</p></blockquote>"
    '<figure><img src="x.jpg"><figcaption>The bridge at dawn. Photo: A. Lund</figcaption></figure>'
    f"<p>{PARAGRAPHS[2]}</p></article><aside><h3>Most read</h3><p>Cat found</p></aside><footer>Imprint</footer>"
)


def test_the_structure_of_a_page_gives_the_roles():
    assert roles(read(page(BODY, HEAD))) == [
        ("headline", TITLE[:24]),
        ("standfirst", "Drivers face detours of "),
        ("byline", "By Nora Kast"),
        ("byline", "9 March 2026"),
        ("dateline", "PORT ELSIN (AP) —"),
        ("lead", PARAGRAPHS[0][:24]),
        ("subhead", "Who pays"),
        ("paragraph", PARAGRAPHS[1][:24]),
        ("list_item", "Buses leave from the mar"),
        ("list_item", "Bicycles go by ferry"),
        ("furniture", "Read more: Ferry strike "),
        ("quote", "We would rather close it"),
        ("caption", "The bridge at dawn. Phot"),
        ("paragraph", PARAGRAPHS[2][:24]),
    ]


def test_menus_and_what_stands_round_the_article_are_left_to_the_original():
    text = read(page(BODY, HEAD)).text
    assert not any(words in text for words in ("Home", "20 March", "Most read", "Cat found", "Imprint"))


def test_a_form_amid_the_article_is_left_to_the_original():
    form = "<form><p>Get our letter each morning, free of charge and of adverts</p></form><h2>Who pays</h2>"
    text = read(page(BODY.replace("<h2>Who pays</h2>", form), HEAD)).text
    assert "Get our letter" not in text
    assert "Who pays" in text


def test_an_update_at_the_time_of_publication_is_none():
    assert values(read(page(BODY, HEAD.replace("T12:30", "T10:00"))), "date_updated") == []


def test_what_page_and_metadata_both_say_is_nearly_sure_and_has_its_words():
    article = read(page(BODY, HEAD))
    published = next(field for field in article.fields if field.name == "date_published")
    assert published.value == "2026-03-09T10:00+01:00"
    assert article.text[published.start : published.end] == "9 March 2026"
    assert sure(article, "date_published") == sure(article, "title") == 0.97
    assert values(article, "date_updated") == ["2026-03-09T12:30+01:00"]
    assert values(article, "title") == [TITLE]
    assert values(article, "author") == ["Nora Kast"]


def test_what_only_the_metadata_say_has_no_words_in_the_text():
    article = read(page(BODY, HEAD))
    told = {field.name: (field.value, field.start, field.confidence) for field in article.fields}
    assert told["outlet"] == ("The Harbour Post", None, 0.9)
    assert told["section"] == ("Town", None, 0.9)
    assert told["url"] == ("https://post.example/bridge", None, 0.9)
    assert told["language"][0] == "en"


def test_linked_data_come_before_other_metadata_and_name_each_author():
    article = read(page(BODY, HEAD + LINKED))
    assert values(article, "author") == ["Nora Kast", "Edmund Vale"]
    assert values(article, "date_published") == ["2026-03-09T09:00Z"]
    assert values(article, "outlet") == ["Harbour Post"]


def test_a_date_after_today_is_no_date_of_publication():
    late = page(BODY.replace("<time>9 March 2026</time>", ""), HEAD.replace("2026-03-09", "2031-01-01"))
    assert values(read(late), "date_published") == []


@pytest.mark.parametrize(
    "linked",
    ["{", "[" * 3000, '{"@type": "NewsArticle", "author": {"name": {"name": 5}}, "datePublished": 7, "headline": [1]}',
     '{"@type": "NewsArticle", "author": [null, [], "https://x.example", "a@b.example"]}', "null", '"x"'],
)  # fmt: skip
def test_broken_linked_data_do_no_harm(linked):
    article = read(page(BODY, f'{HEAD}<script type="application/ld+json">{linked}</script>'))
    assert values(article, "author") == ["Nora Kast"]
    assert values(article, "title") == [TITLE]


def test_a_headline_that_stands_nowhere_on_the_page_is_the_first_line():
    article = read(page(BODY.replace(f"<h1>{TITLE}</h1>", ""), HEAD))
    assert article.text.startswith(f"{TITLE}\n\n")
    assert roles(article)[0] == ("headline", TITLE[:24])


def test_a_page_that_holds_no_article_is_taken_but_for_its_menus():
    article = read(page("<nav>Menu</nav><h1>Bridge closes</h1><p>It &amp; the ferry closed.</p>"))
    assert article.text == "Bridge closes\n\nIt & the ferry closed."
    assert roles(article)[0] == ("headline", "Bridge closes")


@pytest.mark.parametrize("body", ["", "<script>alert('words')</script>", "<p> \u200b</p>", "<img src=x>"])
def test_a_page_without_words_is_refused(body):
    with pytest.raises(Refused, match="no text"):
        read(page(body, "<title>T</title>"))


def test_line_breaks_part_paragraphs():
    body = f"<h1>{TITLE}</h1><div>{'<br><br>'.join(PARAGRAPHS)}</div>"
    assert [words for role, words in roles(read(page(body))) if role in ("lead", "paragraph")] == [
        words[:24] for words in PARAGRAPHS
    ]


@pytest.mark.parametrize(
    ("encoding", "said", "told"),
    [
        ("utf-8", "utf-8", "utf-8"), ("cp1252", "iso-8859-1", "cp1252"), ("cp1252", "windows-1252", "cp1252"),
        ("utf-16", "utf-16", "utf-16-le"), ("utf-8", "no-such-one", "utf-8"), ("cp1252", "utf-8", "cp1252"),
        ("cp1252", "idna", "cp1252"), ("utf-8-sig", "iso-8859-1", "utf-8"), ("utf-8", "base64", "utf-8"),
    ],
)  # fmt: skip
def test_the_encoding_is_that_of_the_mark_then_what_the_page_says_then_guessed(encoding, said, told):
    source = page(
        BODY + "<p>Señora Peña y “los demás” están aquí, dijo el señor Núñez ayer por la mañana.</p>"
    ).decode()
    article = read(source.replace('charset="utf-8"', f'charset="{said}"').encode(encoding), "a.html")
    assert article.encoding == told
    assert "“We would rather" in article.text


def test_a_page_under_a_name_of_text_is_a_page_and_a_text_about_pages_is_none():
    assert find_kind(page(BODY), "a.txt") == "html"
    assert find_kind(page(BODY).decode().encode("utf-16"), "a.txt") == "html"
    assert find_kind(b"<?xml version='1.0'?>\n<!-- saved -->\n<html><body>x</body></html>") == "html"
    assert find_kind(b"How to write <html> in a text", "a.txt") == "text"
    assert find_kind(b"<p>Only a paragraph</p>", "a.htm") == "html"
    assert find_kind(b"<p>Only a paragraph</p>", "a.txt") == "text"
    assert find_kind(b"words only", "a.html") == "text"


def test_where_a_browser_saved_a_page_from_is_its_address():
    data = b"<!-- saved from url=(0027)https://post.example/saved -->\n" + page(BODY)
    assert values(read(data), "url") == ["https://post.example/saved"]


def test_a_page_saved_with_its_pictures_is_read():
    content = page(BODY).decode().replace("=", "=3D").encode("ascii", "xmlcharrefreplace").decode()
    lines = "\r\n".join(f"{content[at : at + 70]}=" for at in range(0, len(content), 70))
    data = (
        "From: <Saved by a browser>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=B\r\n\r\n--B\r\n"
        "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
        f"Content-Location: https://post.example/bridge\r\n\r\n{lines}\r\n\r\n"
        "--B\r\nContent-Type: image/png\r\n\r\nx\r\n--B--"
    )
    article = read(data.encode(), "bridge.mhtml")
    assert roles(article)[0] == ("headline", TITLE[:24])
    assert values(article, "url") == ["https://post.example/bridge"]


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 5000 + BODY,
        BODY + "<p>" + "<b>" * 3000 + "deep" + "</b>" * 3000,
        BODY.replace("<p>", "<p><table><tr><td>"),
        "<p/>" * 20000 + BODY,
        BODY + "<div>a</div>" * 30000,
        BODY + "<p>&#0;&#xFFFF;&#xD800;\x0b &nosuch;</p>",
        BODY.replace("</p>", ""),
        "<frameset><frame src='x'></frameset>" + BODY,
        "<svg><p>x</p></svg><math><mi>y</mi></math>" + BODY,
    ],
)
def test_odd_pages_are_read_all_the_same(body):
    assert PARAGRAPHS[0][:60] in read(page(body, HEAD), "a.html").text


def test_nothing_is_ever_fetched(monkeypatch):
    def refuse(*_: object, **__: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    body = BODY + '<iframe src="http://x.example/"></iframe><link rel="stylesheet" href="http://x.example/a.css">'
    declared = b'<!DOCTYPE html [<!ENTITY e SYSTEM "http://x.example/e">]>' + page(body + "<p>&e;</p>", HEAD)[15:]
    assert PARAGRAPHS[0] in read(declared, "a.html", HOW).text


@pytest.mark.parametrize("named", ["unicode_escape", "idna", "rot13", "klingon"])
def test_a_page_that_names_no_encoding_of_texts_is_read_by_its_own_signs(named):
    source = f'<meta charset="{named}"><h1>{TITLE}</h1><p>C:\\u0041rchive {PARAGRAPHS[0]}</p>'
    found = html.read(source.encode(), HOW)
    assert found.encoding == "utf-8"
    assert "C:\\u0041rchive" in found.text


def test_a_page_in_one_file_that_names_no_encoding_of_texts_is_read_all_the_same():
    head = "MIME-Version: 1.0\r\nContent-Type: text/html; charset=unicode_escape\r\n\r\n"
    assert mhtml.read(f"{head}<h1>{TITLE}</h1><p>{PARAGRAPHS[0]}</p>".encode(), HOW).encoding == "utf-8"
