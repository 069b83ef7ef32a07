"""Links in notes: as they are kept, as they are typed, as they are shown."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from annotations.text.note_html import note_html
from annotations.text.note_links import LINKED, NoteLink, as_kept, as_typed, link_at, links_in, new_link, target_of
from annotations.text.note_words import plain_words

A, B = "8f14e45f-ceea-467f-a1b2-0123456789ab", "00000000-0000-4000-8000-000000000001"
PORT = NoteLink("entity", A, "Port Alder")
ECONOMY = NoteLink("topic", B, "Economy")
KEPT = f"Is [Port Alder](newsgloss:entity/{A}) really about [#Economy](newsgloss:topic/{B})?"
TYPED = "Is [[Port Alder]] really about #Economy?"


def test_a_link_is_markdown_when_kept_and_a_name_while_it_is_typed():
    assert links_in(KEPT) == [PORT, ECONOMY]
    assert as_typed(KEPT) == (TYPED, {"[[Port Alder]]": PORT, "#Economy": ECONOMY})
    assert as_kept(TYPED, {PORT.typed: PORT, ECONOMY.typed: ECONOMY}) == KEPT
    assert plain_words(KEPT) == "Is Port Alder really about #Economy?"


def test_words_that_were_changed_are_no_link_any_more_and_a_longer_topic_is_another_one():
    trade = NoteLink("topic", A, "Economy and trade")
    known = {one.typed: one for one in (PORT, ECONOMY, trade)}
    assert as_kept("[[Port Alde]] #Economys x#Economy", known) == "[[Port Alde]] #Economys x#Economy"
    assert as_kept("#Economy and trade", known) == trade.markdown


def test_two_things_of_one_name_are_told_apart():
    other = new_link("article", B, "Port Alder", {PORT.typed: PORT})
    assert other.typed == "[[Port Alder (2)]]"
    assert new_link("entity", A, "Port Alder", {PORT.typed: PORT}) == PORT
    assert new_link("article", B, "a [b]\n c", {}).name == "a (b) c"


def test_the_link_at_a_place_is_found():
    known = {PORT.typed: PORT, ECONOMY.typed: ECONOMY}
    assert link_at(TYPED, TYPED.index("Port"), known) == PORT
    assert link_at(TYPED, TYPED.index("#"), known) == ECONOMY
    assert link_at(TYPED, TYPED.index("really") + 2, known) is None
    assert link_at(TYPED, 5, {}) is None


words = st.text(alphabet="ab #[]()\\*_`<>&\n!", max_size=12)
link = st.builds(NoteLink, st.sampled_from(LINKED), st.sampled_from([A, B]), words.map(lambda w: " ".join(w.split())))
body = st.lists(st.one_of(words, link.map(lambda one: one.markdown), link.map(lambda one: one.typed))).map("".join)


@given(body)
@example(f"[[Port Alder]] {PORT.markdown}")
@example(f"{PORT.markdown}{NoteLink('article', B, 'Port Alder').markdown}")
def test_a_note_that_is_opened_and_not_changed_is_kept_as_it_was(kept):
    typed, known = as_typed(kept)
    assert as_kept(typed, known) == kept


@given(st.sampled_from(LINKED), st.text(min_size=1, max_size=40))
def test_any_name_can_be_linked_to_and_comes_back(kind, name):
    made = new_link(kind, A, name, {})
    assert links_in(f"x {made.markdown} y") == [made]
    assert as_typed(f"x {made.markdown} y")[0] == f"x {made.typed} y"


def test_a_link_is_shown_by_its_present_name_and_one_that_leads_nowhere_says_so():
    assert note_html(KEPT) == (
        f'<p>Is <a href="newsgloss:entity/{A}">Port Alder</a> really about'
        f' <a href="newsgloss:topic/{B}">#Economy</a>?</p>'
    )
    names = {PORT.target: "Old <Harbour>", ECONOMY.target: None}
    assert note_html(KEPT, names, "(gone)") == (
        f'<p>Is <a href="newsgloss:entity/{A}">Old &lt;Harbour&gt;</a> really about #Economy (gone)?</p>'
    )


@pytest.mark.parametrize(
    "address",
    ["newsgloss:quit", f"newsgloss:entity/{A}/x", f"NewsGloss:entity/{A}", "newsgloss://x", f"newsgloss:label/{A}"],
)
def test_no_other_address_of_the_program_s_own_is_left(address):
    assert target_of(address) is None
    assert "href" not in note_html(f"[a]({address}) <a href='{address}'>b</a>")


class Tags(HTMLParser):
    """Everything in HTML that could do anything."""

    def __init__(self):
        super().__init__()
        self.found: list[tuple[str, list[tuple[str, str | None]]]] = []

    def handle_starttag(self, tag, attrs):
        self.found.append((tag, attrs))


SAFE = set("a blockquote br code del em h1 h2 h3 hr li ol p pre strong ul".split())
hostile = st.sampled_from(
    [
        "<script>", "</a>", '" onclick="x', "javascript:", "newsgloss:", "[", "](", ")", "<a href='", "'>", "data:",
        "<img src=x>", "![a](", "&lt;", "<b ", "http://a.b", f"newsgloss:entity/{A}", "\n", " ", "`", "<!--", "-->",
        "x", "<style>",
    ]
)  # fmt: skip


@given(
    st.lists(st.one_of(hostile, link.map(lambda one: one.markdown)), max_size=12).map("".join),
    st.one_of(st.none(), st.text(max_size=20), hostile),
)
def test_whatever_a_note_and_a_name_say_nothing_unsafe_comes_of_it(kept, name):
    names = {f"newsgloss:{kind}/{uuid}": name for kind in LINKED for uuid in (A, B)}
    html = note_html(kept, names, "(gone)")
    tags = Tags()
    tags.feed(html)
    tags.close()
    for tag, attributes in tags.found:
        assert tag in SAFE
        for key, value in attributes:
            assert (tag, key) == ("a", "href")
            scheme = re.match(r"\s*([\w+.-]+):", value or "")
            assert scheme is None or scheme[1].lower() in {"http", "https", "mailto"} or target_of(value or "")


def test_signs_in_a_name_are_words_when_shown():
    made = new_link("entity", A, r"A & B <i>*x*</i> \ y_z_", {})
    assert note_html(made.markdown) == (
        rf'<p><a href="newsgloss:entity/{A}">A &amp; B &lt;i&gt;*x*&lt;/i&gt; \ y_z_</a></p>'
    )
