"""Rules of outlets in a library: offered, remembered, applied, taken back, carried to other libraries."""

from __future__ import annotations

from sqlite3 import ProgrammingError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.errors import Cancelled, InvalidInput, NotFound
from annotations.model.field import Field
from annotations.model.outlet_rule import OutletRule
from tests.store.making import ANA, BEN, Incoming, in_the_name_of, incoming, made, take
from tests.store.merging import merged, work_of
from tests.store.proof import broken

QUAY = "The Daily Quay"
BODY = "The harbour was closed on Monday, the port authority said. Ships had to wait."
AFTER = "the line after the headline is the author"


def article(name: str, author: str, outlet: str = QUAY, fields: tuple[Field, ...] = ()) -> Incoming:
    """An article of an outlet with its author on the line after the headline, and no author found."""
    head = f"Harbour closed ({name})"
    text = f"{head}\n\n{author}\n\n{BODY}\n\nRead also"
    at = len(head) + 2
    body = at + len(author) + 2
    blocks = [
        Block("headline", 0, len(head)), Block("paragraph", at, at + len(author)),
        Block("paragraph", body, body + len(BODY)), Block("paragraph", len(text) - 9, len(text)),
    ]  # fmt: skip
    found = [Field("title", head, 0, len(head), 0.8), *fields]
    return incoming(name, text, blocks, [*found, Field("outlet", outlet, None, None, 0.7)] if outlet else found)


def authors(library: Library, uuid: str) -> list[tuple[str, str]]:
    found = library.articles.fields(library.articles.find(uuid))
    return [(one.value, one.status) for one in found if one.name == "author"]


def set_author(library: Library, uuid: str, words: str) -> None:
    text = library.articles.text(library.articles.find(uuid))
    start = text.index(words)
    library.articles.set_field(uuid, "author", [Field("author", words, start, start + len(words), None, "changed")])


@pytest.fixture
def quay(tmp_path):
    with made(tmp_path / "library.newsgloss") as library:
        uuids = take(
            library, article("a.txt", "Ada Example"), article("b.txt", "Bo Sample"), article("c.txt", "Cy Muster"),
            article("d.txt", "Di Probe", "Another Paper"),
        )  # fmt: skip
        yield library, uuids
        if not library.session.writer.closed:
            assert broken(library.db) == []
            assert library.check() == []


def state_of(library: Library) -> tuple[object, ...]:
    """All of a person's work, with the blocks of the articles that there are."""
    return work_of(library.db), {one.uuid: library.articles.blocks(one) for one in library.articles}


def remembered(library: Library, uuid: str, words: str = "Ada Example") -> str:
    set_author(library, uuid, words)
    offered = library.outlets.offer(uuid, "author")
    assert offered is not None
    return library.outlets.remember(offered)


def test_after_a_correction_a_rule_is_offered_in_words_with_how_many_articles_it_settles(quay):
    library, (a, *_) = quay
    assert library.outlets.offer(a, "author") is None, "nothing was corrected"
    set_author(library, a, "Ada Example")
    before = len(list(library.history.actions()))
    offered = library.outlets.offer(a, "author")
    assert offered is not None
    assert (offered.rule.outlet, offered.words, offered.settles) == (QUAY, AFTER, 2)
    assert len(list(library.history.actions())) == before, "an offer changes nothing"
    assert library.outlets.rules() == []


def test_what_is_remembered_already_is_not_offered_again(quay):
    library, (a, b, *_) = quay
    uuid = remembered(library, a)
    assert library.outlets.offer(a, "author") is None
    set_author(library, b, "Bo Sample")
    assert library.outlets.offer(b, "author") is None
    library.outlets.set_state(uuid, "off")
    offered = library.outlets.offer(b, "author")
    assert offered is not None
    assert library.outlets.remember(offered) == uuid, "it is switched on again"
    assert [rule.state for rule in library.outlets.rules()] == ["on"]


def test_an_article_of_no_known_outlet_offers_nothing(quay):
    library, _ = quay
    (lone,) = take(library, article("e.txt", "Ed Nowhere", outlet=""))
    set_author(library, lone, "Ed Nowhere")
    assert library.outlets.offer(lone, "author") is None
    with pytest.raises(NotFound):
        library.outlets.offer("11111111-1111-4111-8111-111111111119", "author")


def test_the_preview_shows_what_would_change_and_changes_nothing(quay):
    library, (a, b, c, _) = quay
    uuid = remembered(library, a)
    state = work_of(library.db)
    changes = library.outlets.preview()
    assert [(one.article, one.name, one.settles, one.before, one.after, one.rule) for one in changes] == [
        (c, "c.txt", "author", "", "Cy Muster", uuid), (b, "b.txt", "author", "", "Bo Sample", uuid),
    ]  # fmt: skip
    assert work_of(library.db) == state
    with pytest.raises(Cancelled):
        library.outlets.preview(cancelled=lambda: True)


def test_applying_settles_the_articles_of_the_outlet_in_one_action_and_one_undo_takes_it_back(quay):
    library, (a, b, c, d) = quay
    uuid = remembered(library, a)
    before = work_of(library.db)
    assert library.outlets.apply() == 2
    assert [authors(library, one) for one in (a, b, c, d)] == [
        [("Ada Example", "changed")], [("Bo Sample", "detected")], [("Cy Muster", "detected")], [],
    ]  # fmt: skip
    assert library.outlets.settled() == {uuid: 2}
    found = next(f for f in library.articles.fields(library.articles.find(b)) if f.name == "author")
    assert (found.rule, found.confidence) == (uuid, 0.9)
    assert library.articles.text(library.articles.find(b))[found.start : found.end] == "Bo Sample"
    assert next(library.history.actions()).name == "Apply rules of outlets to 2 articles"
    assert library.outlets.apply() == 0, "once is enough"
    library.history.undo([ANA.uuid])
    assert work_of(library.db) == before
    library.history.redo([ANA.uuid])
    assert authors(library, b) == [("Bo Sample", "detected")]


def test_what_a_person_set_confirmed_or_denied_is_never_changed(quay):
    library, (a, b, c, _) = quay
    remembered(library, a)
    library.articles.set_field(b, "author", [Field("author", "Somebody Else", status="confirmed")])
    library.articles.set_field(c, "author", [Field("author", "", status="absent")])
    assert library.outlets.preview() == []
    assert library.outlets.apply() == 0
    assert authors(library, b) == [("Somebody Else", "confirmed")]
    assert authors(library, c) == [("", "absent")]


def test_an_article_that_comes_in_gets_what_the_rules_find(quay):
    library, (a, *_) = quay
    uuid = remembered(library, a)
    wrong = Field("author", "Harbour", 0, 7, 0.95)
    new, other = take(library, article("n.txt", "Nu Neumann", fields=(wrong,)), article("o.txt", "Ob Ober", "Else"))
    assert authors(library, new) == [("Nu Neumann", "detected")]
    assert authors(library, other) == []
    assert library.outlets.settled() == {uuid: 1}
    library.outlets.set_state(uuid, "off")
    (off,) = take(library, article("p.txt", "Per Probe"))
    assert authors(library, off) == []


def test_the_host_of_the_address_is_an_outlet_where_no_field_says_one(quay):
    library, _ = quay
    url = "https://www.quay.example/2025/{}"
    e, f = take(
        library, article("e.txt", "Ed Exempel", "", (Field("url", url.format(1), None, None, 0.8),)),
        article("f.txt", "Fe Firma", "", (Field("url", url.format(2), None, None, 0.8),)),
    )  # fmt: skip
    set_author(library, e, "Ed Exempel")
    offered = library.outlets.offer(e, "author")
    assert offered is not None
    assert (offered.rule.outlet, offered.settles) == ("quay.example", 1)
    library.outlets.remember(offered)
    library.outlets.apply()
    assert authors(library, f) == [("Fe Firma", "detected")]


def test_a_line_given_another_role_is_a_rule_for_the_outlets_articles(quay):
    library, (a, b, *_) = quay
    text = library.articles.text(library.articles.find(a))
    library.checking.set_role(a, text.index("Read also"), len(text), "furniture")
    offered = library.outlets.offer(a, "block")
    assert offered is not None
    assert (offered.words, offered.settles) == ("lines that say “Read also”: furniture", 2)
    uuid = library.outlets.remember(offered)
    (first, *_) = library.outlets.preview()
    assert (first.settles, first.before, first.after, first.rule) == ("block", "Read also", "furniture", uuid)
    library.outlets.apply()
    assert library.articles.blocks(library.articles.find(b))[-1].role == "furniture"
    assert library.articles.blocks(library.articles.find(b))[-1].status == "detected"
    (new,) = take(library, article("n.txt", "Nu Neumann"))
    assert library.articles.blocks(library.articles.find(new))[-1].role == "furniture"
    assert library.outlets.offer(a, "author") is None


def test_a_value_that_a_person_said_to_be_none_is_none_in_the_other_articles(quay):
    library, _ = quay
    detected = (Field("author", "Harbour", 0, 7, 0.7),)
    e, f = take(library, article("e.txt", "x", fields=detected), article("f.txt", "y", fields=detected))
    library.articles.set_field(e, "author", [Field("author", "", status="absent")])
    offered = library.outlets.offer(e, "author")
    assert offered is not None
    assert (offered.words, offered.settles) == ("“Harbour” is never the author", 1)
    library.outlets.remember(offered)
    assert [(one.before, one.after) for one in library.outlets.preview()] == [("Harbour", "")]
    library.outlets.apply()
    assert authors(library, f) == []


def test_notes_on_a_value_are_on_the_one_that_takes_its_place(quay):
    library, (a, *_) = quay
    uuid = remembered(library, a)
    library.outlets.set_state(uuid, "off")
    (new,) = take(library, article("n.txt", "Nu Neumann", fields=(Field("author", "Harbour", 0, 7, 0.5),)))
    from annotations.commands.marking import NewAnnotation, add_annotations

    row = library.articles.find(new)
    names = [field.name for field in library.articles.fields(row)]
    about = library.articles.field_uuids(row)[names.index("author")]
    add_annotations(library.session, [NewAnnotation("note", new, (), None, body="Is it?", target=about)])
    library.outlets.set_state(uuid, "on")
    library.outlets.apply()
    assert len(library.outlets.settled()) == 1


def test_rules_are_switched_and_deleted_by_name_and_undone(quay):
    library, (a, *_) = quay
    uuid = remembered(library, a)
    library.outlets.set_state(uuid, "off")
    library.outlets.set_state(uuid, "off")
    library.outlets.delete([uuid])
    names = [action.name for action in library.history.actions()][:3]
    assert names == [f"Delete a rule of {QUAY}", f"Switch off a rule of {QUAY}", f"Remember a rule of {QUAY}"]
    assert library.outlets.rules() == []
    library.history.undo([ANA.uuid])
    assert [rule.state for rule in library.outlets.rules()] == ["off"]
    with pytest.raises(NotFound):
        library.outlets.delete(["11111111-1111-4111-8111-111111111119"])
    with pytest.raises(InvalidInput):
        library.outlets.set_state(uuid, "perhaps")


def test_rules_come_along_when_libraries_are_merged_and_only_once(quay, tmp_path):
    library, (a, *_) = quay
    uuid = remembered(library, a)
    library.outlets.apply()
    library.close()
    target = tmp_path / "target.newsgloss"
    report = merged(target, library.path)
    assert report.added["outlet_rule"] == 1
    assert not merged(target, library.path).changed
    with made(target, BEN) as other:
        assert [(rule.uuid, rule.outlet) for rule in other.outlets.rules()] == [(uuid, QUAY)]
        assert other.outlets.settled() == {uuid: 2}
        other.outlets.set_state(uuid, "off")
    with made(library.path) as ours:
        assert ours.merge([target]).updated["outlet_rule"] == 1
        assert [rule.state for rule in ours.outlets.rules()] == ["off"]


def test_a_broken_rule_of_another_library_is_left_out_and_the_rest_is_merged(quay, tmp_path):
    library, (a, *_) = quay
    remembered(library, a)
    library.db.execute('UPDATE outlet_rule SET params = \'{"base": "moon"}\'')
    library.close()
    report = merged(tmp_path / "target.newsgloss", library.path)
    assert report.left_out["outlet_rule"] == 1
    assert report.added["article"] == 4
    with made(library.path) as opened:
        opened.db.execute('UPDATE outlet_rule SET params = \'{"base":"headline","n":1}\'')


def test_a_rule_from_elsewhere_is_loaded_once(quay):
    library, _ = quay
    from annotations.commands.outlets import load

    rule = OutletRule(QUAY, "the daily quay", "author", "position", {"base": "headline", "n": 1})
    assert load(library.session, [rule, rule]) == 1
    assert load(library.session, [rule]) == 0
    with pytest.raises(InvalidInput):
        load(library.session, [OutletRule(QUAY, "x", "author", "magic")])
    assert in_the_name_of(BEN, library).outlets.apply() == 3


def test_what_fails_in_the_middle_of_applying_is_taken_back_whole_and_the_rest_is_one_action(quay):
    library, (a, b, c, _) = quay
    remembered(library, a)
    before = state_of(library)
    run, articles = library.outlets.begin_applying()
    with pytest.raises(ProgrammingError):
        run.add([*articles, object()])
    assert state_of(library) == before
    assert run.changed == 0
    run.add(articles)
    run.finish()
    assert [authors(library, one) for one in (b, c)] == [[("Bo Sample", "detected")], [("Cy Muster", "detected")]]
    library.history.undo([ANA.uuid])
    assert state_of(library) == before


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("correct"), st.integers(0, 2)),
        st.tuples(st.just("remember"), st.integers(0, 2)),
        st.tuples(st.just("role"), st.integers(0, 2)),
        st.tuples(st.just("apply"), st.just(0)),
        st.tuples(st.just("switch"), st.booleans()),
        st.tuples(st.just("delete"), st.just(0)),
        st.tuples(st.just("import"), st.integers(0, 99)),
    ),
    min_size=1,
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_whatever_is_done_with_rules_undo_leaves_the_library_as_it_was(steps, tmp_path_factory):
    path = tmp_path_factory.mktemp("rules") / "library.newsgloss"
    with made(path) as library:
        uuids = take(library, *(article(f"{name}.txt", f"{name} Name") for name in ("Ada", "Bo", "Cy")))
        states = [state_of(library)]
        for what, value in steps:
            _do(library, uuids, what, value)
            state = state_of(library)
            if state != states[-1]:
                states.append(state)
        assert broken(library.db) == []
        assert library.check() == []
        for state in reversed(states[:-1]):
            library.history.undo([ANA.uuid])
            assert state_of(library) == state
        for state in states[1:]:
            library.history.redo([ANA.uuid])
            assert state_of(library) == state
        assert broken(library.db) == []


def _do(library: Library, uuids: list[str], what: str, value: int) -> None:
    rules = library.outlets.rules()
    if what == "correct":
        set_author(library, uuids[value], ("Ada", "Bo", "Cy")[value] + " Name")
    elif what == "role":
        text = library.articles.text(library.articles.find(uuids[value]))
        library.checking.set_role(uuids[value], text.index("Read also"), len(text), "furniture")
    elif what == "remember":
        for settles in ("author", "block"):
            offered = library.outlets.offer(uuids[value], settles)
            if offered is not None:
                library.outlets.remember(offered)
                return
    elif what == "apply":
        library.outlets.apply()
    elif what == "switch" and rules:
        library.outlets.set_state(rules[0].uuid, "on" if value else "off")
    elif what == "delete" and rules:
        library.outlets.delete([rules[0].uuid])
    elif what == "import":
        take(library, article(f"n{value}.txt", f"Nu Name{'abc'[value % 3]}"))
