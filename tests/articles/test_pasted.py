"""What was copied from a page comes twice, with its structure and without: the better article is kept."""

from __future__ import annotations

import codecs
import zlib

from reader.articles.pasted import pasted_article, pasted_page
from tests.articles.documents import PARAGRAPHS, TITLE

WORDS = "\n".join([TITLE, *PARAGRAPHS, "Read more", "Ferry strike ends", "Share"])
PAGE = (
    f'<meta charset="utf-16"><h1>{TITLE}</h1><p>By Nora Kast</p><time>9 March 2026</time><p>{PARAGRAPHS[0]}</p>'
    f"<h2>Who pays – und wer nicht</h2><p>{PARAGRAPHS[1]}</p><p>{PARAGRAPHS[2]}</p>"
)


def test_a_copied_page_is_read_with_its_structure_and_its_bytes_are_the_original():
    article = pasted_page("pasted", WORDS, PAGE).article
    assert article is not None
    assert article.name == "pasted.html"
    assert zlib.decompress(article.original_packed) == codecs.BOM_UTF8 + PAGE.encode()
    assert ("subhead", "Who pays – und wer nicht") in [
        (block.role, article.text[block.start : block.end]) for block in article.blocks
    ]
    assert [field.value for field in article.fields if field.name == "author"] == ["Nora Kast"]


def test_a_page_that_lost_most_of_the_words_gives_way_to_the_words():
    lossy = f"<h1>{TITLE}</h1><p>By Nora Kast</p><time>9 March 2026</time><p>{PARAGRAPHS[0]}</p>"
    assert pasted_page("pasted", WORDS, lossy).path == "pasted.txt"


def test_words_in_which_more_is_found_are_kept():
    bare = "".join(f"<div>{words}</div>" for words in PARAGRAPHS)
    words = "\n\n".join([TITLE, "By Nora Kast", "9 March 2026", *PARAGRAPHS])
    assert pasted_page("pasted", words, bare).path == "pasted.txt"


def test_the_words_stand_in_where_the_page_has_none_and_the_page_where_there_are_no_words():
    assert pasted_page("pasted", WORDS, "<img src=x>").path == "pasted.txt"
    assert pasted_page("pasted", "", PAGE).path == "pasted.html"


def test_nothing_is_made_of_nothing_or_once_it_is_cancelled():
    assert pasted_page("pasted", " ", "<p> </p>").article is None
    assert pasted_page("pasted", WORDS, PAGE, cancelled=lambda: True).article is None
    assert pasted_article("pasted.txt", " ").reason == "There is no text in it."
