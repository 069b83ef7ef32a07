"""A line is made furniture, or text again: the blocks keep their rules, the text stays, and undo brings all back."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.commands.roles import lines_of, with_role
from annotations.model.block import ROLES, Block, check_blocks
from annotations.model.errors import InvalidInput, NotFound
from tests.store.making import incoming, take
from tests.store.proof import things
from tests.store.undoing import undo

PAGE = "Share\nFerry saved\n\nThe ferry stays. It sails on.\nRead more\n  \nThe end is near."


def blocks_of(library, uuid: str) -> list[tuple[str, str, str]]:
    row = library.articles.find(uuid)
    text = library.articles.text(row)
    return [(one.role, text[one.start : one.end], one.status) for one in library.articles.blocks(row)]


def block(role: str, words: str, text: str = PAGE) -> Block:
    start = text.index(words)
    return Block(role, start, start + len(words))


@pytest.fixture
def page(library) -> str:
    blocks = [
        block("furniture", "Share"), block("headline", "Ferry saved"), block("subhead", "The ferry stays."),
        block("lead", "It sails on."), block("paragraph", "Read more\n  \nThe end is near."),
    ]  # fmt: skip
    return take(library, incoming("page.txt", PAGE, blocks))[0]


def test_the_line_of_the_caret_becomes_furniture_and_the_rest_of_its_block_stays(library, page):
    before = things(library.db)
    at = PAGE.index("more")
    assert library.checking.set_role(page, at, at, "furniture") == 1
    assert blocks_of(library, page)[4:] == [
        ("furniture", "Read more", "changed"), ("paragraph", "The end is near.", "detected"),
    ]  # fmt: skip
    assert undo(library) == "Change the role of a line of page.txt"
    assert things(library.db) == before


def test_all_lines_of_a_selection_change_and_what_is_fused_on_a_line_becomes_one(library, page):
    start, end = PAGE.index("saved"), PAGE.index("sails")
    assert library.checking.set_role(page, start, end, "furniture") == 2
    assert blocks_of(library, page)[:3] == [
        ("furniture", "Share", "detected"), ("furniture", "Ferry saved", "changed"),
        ("furniture", "The ferry stays. It sails on.", "changed"),
    ]  # fmt: skip
    assert library.history.next_undo([library.session.annotator.uuid]).name == "Change the role of 2 lines of page.txt"


def test_selected_words_alone_become_a_heading_where_they_are_fused_to_a_paragraph(library, page):
    start = PAGE.index("The end")
    library.checking.set_role(page, start, start + 7, "subhead", whole_lines=False)
    assert blocks_of(library, page)[4:] == [
        ("paragraph", "Read more", "detected"), ("subhead", "The end", "changed"),
        ("paragraph", "is near.", "detected"),
    ]  # fmt: skip


def test_a_line_that_has_the_role_already_leaves_no_action(library, page):
    newest = next(library.history.actions(1)).id
    assert library.checking.set_role(page, 2, 2, "furniture") == 0
    assert next(library.history.actions(1)).id == newest


def test_a_selection_that_ends_before_a_line_does_not_touch_it():
    assert lines_of(PAGE, 0, 6) == (0, 5)
    assert lines_of(PAGE, 6, 6) == (6, 17)


def test_annotations_stay_on_their_words_when_roles_change(library, page):
    start = PAGE.index("ferry stays")
    person = next(code.uuid for code in library.codebook.all().values() if code.kind == "label")
    uuid = add_annotations(library.session, [NewAnnotation("mention", page, ((start, start + 5),), code=person)])[0]
    before = library.annotations.reader().of_article(library.articles.find(page).id)
    library.checking.set_role(page, 0, len(PAGE), "furniture")
    assert library.annotations.reader().of_article(library.articles.find(page).id) == before
    assert [one.uuid for one in before] == [uuid]


@pytest.mark.parametrize(
    ("start", "end", "role", "said"),
    [(0, 1, "advert", "is no role"), (0, 999, "furniture", "outside the text"), (18, 18, "quote", "no words")],
)
def test_what_cannot_have_the_role_is_refused(library, page, start, end, role, said):
    if role == "quote":
        start = end = PAGE.index("\n\n") + 1
    with pytest.raises(InvalidInput, match=said):
        library.checking.set_role(page, start, end, role)


def test_the_role_of_an_article_that_is_gone_is_refused(library, page):
    library.articles.delete([page])
    with pytest.raises(NotFound):
        library.checking.set_role(page, 0, 1, "furniture")


@st.composite
def pages(draw: st.DrawFn) -> tuple[str, list[Block]]:
    """A text with blocks that may begin and end anywhere between words."""
    text = draw(st.text("ab \n\u00a0\u2028\U0001f600", max_size=60))
    blocks: list[Block] = []
    at = 0
    while at < len(text):
        end = draw(st.integers(at + 1, len(text)))
        words = text[at:end]
        if words.strip():
            start = at + len(words) - len(words.lstrip())
            status = draw(st.sampled_from(["detected", "confirmed", "changed"]))
            blocks.append(Block(draw(st.sampled_from(ROLES)), start, at + len(words.rstrip()), status))
        at = end
    return text, blocks


@given(pages(), st.data())
def test_whatever_is_selected_the_blocks_keep_their_rules_and_only_what_is_between_changes(page, data):
    text, blocks = page
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    role = data.draw(st.sampled_from(ROLES))
    first, last = lines_of(text, start, end)
    words = text[first:last]
    if not words.strip():
        return
    first, last = first + len(words) - len(words.lstrip()), last - len(words) + len(words.rstrip())
    new = with_role(blocks, text, first, last, role)
    check_blocks(new, text)

    def role_at(of, place: int) -> str | None:
        return next((one.role for one in of if one.start <= place < one.end), None)

    for place, character in enumerate(text):
        if not character.isspace():
            assert role_at(new, place) == (role if first <= place < last else role_at(blocks, place))
    assert with_role(new, text, first, last, role) == new


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(pages(), st.data())
def test_undo_brings_any_blocks_back_and_the_text_is_never_touched(library, page, data):
    text, blocks = page
    if not text.strip():
        return
    uuid = take(library, incoming("page.txt", text, blocks, data=repr((text, blocks)).encode()))[0]
    row = library.articles.find(uuid)
    place = data.draw(st.integers(0, len(text)))
    try:
        changed = library.checking.set_role(uuid, place, data.draw(st.integers(place, len(text))), "furniture")
    except InvalidInput:
        changed = 0
    assert library.articles.text(row) == text
    if changed:
        undo(library)
    assert library.articles.blocks(library.articles.find(uuid)) == tuple(blocks)
    library.articles.delete([uuid])
