"""The page of HTML: every word and every annotation is on it, and nothing in it is fetched or run."""

from __future__ import annotations

import io
import json
import re
from pathlib import Path

import lxml.html
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.exchange.export import export
from annotations.exchange.registry import FORMATS
from annotations.exchange.rows import read_rows
from annotations.model.field import Field

_TAGS = set(
    "html head meta title style body main div nav article header h1 h2 h3 p ol ul li a aside span mark sup bdi small"
    " cite b br details summary table thead tbody tr th td blockquote em strong code pre hr del".split()
)
_CHARACTERS = st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
_ATTRIBUTES = set("lang charset http-equiv content name class id dir href title aria-label rel scope".split())
_NASTY = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "javascript:alert(1)",
    "</title></style><svg/onload=x>",
    "&lt;b&gt;",
    "\u202egpj.exe",
    "</mark></article>",
    "<!--",
    "]]>",
    "{}body{background:url(//evil.example)}",
)


def page(desk, **options: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(written(desk, **options).read_text(encoding="utf-8"))


def written(desk, **options: str) -> Path:
    target = desk.folder / "page.html"
    with desk.library.snapshot():
        export(desk.library.db, FORMATS["html"], target, options)
    return target


def found(root: lxml.html.HtmlElement, path: str) -> list[lxml.html.HtmlElement]:
    """What stands at a path of `tag.class` steps, each anywhere below the one before; `>` for directly below."""
    steps, direct = "", "//"
    for step in path.split():
        if step == ">":
            direct = "/"
            continue
        tag, _, name = step.partition(".")
        steps += f"{direct}{tag or '*'}" + (f"[contains(concat(' ', @class, ' '), ' {name} ')]" if name else "")
        direct = "//"
    return root.xpath(f".{steps}")


def is_harmless(root: lxml.html.HtmlElement) -> bool:
    for element in root.iter():
        if not isinstance(element.tag, str):
            continue
        assert element.tag in _TAGS, element.tag
        assert set(element.attrib) <= _ATTRIBUTES, dict(element.attrib)
        href = element.get("href")
        assert href is None or re.match(r"#|https?://|mailto:", href), href
    return True


def test_every_word_of_the_body_is_on_the_page_in_its_order(desk):
    text = "Storm hits Vellmar\n\nRoofs flew — and “nobody” was hurt & <hurt>.\nIt was 5 < 6."
    desk.article("storm.txt", text)
    (shown,) = found(page(desk), ".row > p")
    assert "".join(shown.itertext()).split() == text.split()


def test_words_that_are_marked_twice_stand_in_two_marks_and_are_written_once(desk):
    desk.article("storm.txt", "The Vellmar fire brigade came late.")
    desk.annotate(
        {"article": "storm.txt", "kind": "mention", "start": 4, "end": 24, "label": "Organisation"},
        {"article": "storm.txt", "kind": "mention", "start": 4, "end": 11, "label": "Place"},
        {"article": "storm.txt", "kind": "mention", "start": 17, "end": 29, "label": "Event"},
    )
    root = page(desk)
    (shown,) = found(root, ".row > p")
    for chip in found(shown, ".chip"):
        chip.drop_tree()
    assert "".join(shown.itertext()) == "The Vellmar fire brigade came late."
    depth = [(len(one.xpath("ancestor-or-self::mark")), one.text) for one in shown.iter("mark") if one.text]
    assert depth == [(2, "Vellmar"), (1, " fire "), (2, "brigade"), (1, " came")]
    assert [chip.text_content() for chip in found(root, ".legend > span")] == [
        "ORGOrganisation 1",
        "LOCPlace 1",
        "EVENTEvent 1",
    ]


def test_a_note_stands_beside_its_paragraph_and_both_lead_to_each_other(desk):
    desk.article("storm.txt", "The Vellmar fire brigade came late.")
    desk.annotate({"article": "storm.txt", "kind": "note", "start": 25, "end": 34, "note": "How **late**?"})
    root = page(desk)
    (said,) = found(root, ".row > aside .said")
    (number,) = found(root, ".row > p sup a")
    assert said.text_content().split() == ["1", "“came", "late”", "How", "late?"]
    assert found(said, "strong")[0].text == "late"
    assert root.get_element_by_id(number.get("href")[1:]) is said
    assert root.get_element_by_id(found(said, "a")[0].get("href")[1:]) is number


def test_furniture_is_left_out_unless_something_in_it_is_marked_or_it_is_asked_for(desk, full_desk):
    assert FORMATS["html"].options[1].usual == "marked"
    whole = found(page(full_desk, page="whole"), ".furniture")
    assert len(found(page(full_desk), ".furniture")) <= len(whole)


def test_the_page_speaks_the_language_that_is_chosen(desk):
    desk.article("storm.txt", "The Vellmar fire brigade came late.", [Field("author", "Ana Ruiz")])
    root = page(desk, language="de")
    assert root.get("lang") == "de"
    assert found(root, "header p")[0].text_content() == "Von: Ana Ruiz"


@pytest.mark.parametrize("nasty", _NASTY)
def test_nothing_that_a_library_holds_becomes_markup(desk, nasty):
    text, name = f"He said {nasty} and left.", f"{nasty.replace('/', '_')}.txt"
    desk.article(
        f"{nasty.replace('/', '_')}.txt", text, [Field("title", nasty), Field("url", nasty), Field("author", nasty)]
    )
    desk.annotate(
        {"article": name, "kind": "mention", "start": 3, "end": 7, "label": nasty.replace("/", "\\/"), "entity": nasty},
        {
            "article": name,
            "kind": "note",
            "start": 0,
            "end": 2,
            "note": f"{nasty} [x]({nasty}) ![y](http://evil.example/y.png)",
        },
        {"article": name, "kind": "topic", "topic": nasty.replace("\\", "\\\\").replace("/", "\\/")},
    )
    root = page(desk)
    assert is_harmless(root)
    assert "default-src 'none'" in root.xpath("//meta[@http-equiv]")[0].get("content")


@settings(max_examples=25, deadline=None)
@given(
    text=st.text(
        st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff"), min_size=12, max_size=80
    ),
    spans=st.lists(st.tuples(st.integers(0, 80), st.integers(1, 40)), max_size=8),
)
def test_the_words_are_the_text_however_the_marks_overlap(make_desk, tmp_path_factory, text, spans):
    desk = make_desk(tmp_path_factory.mktemp("any"))
    text = f"Ab {text} yz"
    desk.article("any.txt", text)
    rows = [
        {"article": "any.txt", "kind": "mention", "start": start, "end": min(start + size, len(text)), "label": "L"}
        for start, size in spans
        if start < len(text)
    ]
    lines = b"".join(json.dumps(row).encode() + b"\n" for row in rows)
    # Some cut a character in two, and are refused.
    desk.library.annotations.add(read_rows(io.BytesIO(lines)))
    root = page(desk)
    assert is_harmless(root)
    (shown,) = found(root, ".row > p")
    for chip in found(shown, ".chip"):
        chip.drop_tree()
    for line_break in found(shown, "br"):
        line_break.drop_tree()
    assert "".join(shown.itertext()).split() == text.split()
