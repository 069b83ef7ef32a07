"""Which articles want a look, in which order; and that accepting them is one action that one undo takes back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.library import Library
from annotations.model.block import Block
from annotations.model.checking import MISSING, ODD, UNSURE
from annotations.model.errors import NotFound
from annotations.model.field import Field
from tests.store.making import incoming, take
from tests.store.proof import things
from tests.store.undoing import undo

BODY = "The council of Port Alder kept the night ferry on Wednesday. " * 6


def whole(name: str, *fields: Field, text: str = "", without: str = "", blocks=None, remark: str = ""):
    """An article in which nothing is odd, but for what is asked for."""
    usual = {
        "title": f"Title of {name}",
        "author": "Maren Holt",
        "date_published": "2025-09-04",
        "outlet": "Coast Today",
    }
    made = [Field(name, value, confidence=0.9) for name, value in usual.items()]
    given = {field.name for field in fields}
    made = [field for field in made if field.name not in given and field.name != without]
    one = incoming(name, text or f"{name}\n{BODY}", blocks, [*made, *fields])
    return replace(one, article=replace(one.article, warnings=(remark,) if remark else ()))


def doubts(library: Library, uuid: str, **more) -> list[tuple[str, str, str]]:
    found = next(one for one in library.checking.to_check(**more).articles if one.uuid == uuid)
    return [(one.kind, one.about, one.said) for one in found.doubts]


def test_articles_with_a_field_missing_come_first_then_unsure_then_odd_then_sure_ones(library):
    odd = whole("odd", text="Short.")
    sure, odd_, unsure, missing = take(
        library, whole("sure"), odd, whole("unsure", Field("date_published", "2025-04-03", confidence=0.5)),
        whole("missing", without="author"),
    )  # fmt: skip
    found = [one for one in library.checking.to_check().articles if one.name != "a.txt"]
    assert [one.uuid for one in found] == [missing, unsure, odd_, sure]
    assert [one.rank for one in found] == [0, 1, 2, 3]
    assert [one.title for one in found][-1] == "Title of sure"
    assert doubts(library, missing) == [(MISSING, "author", "")]
    assert doubts(library, unsure) == [(UNSURE, "date_published", "0.50")]
    assert doubts(library, odd_) == [(ODD, "short_body", "")]
    assert doubts(library, sure) == []


def test_a_field_that_a_person_says_is_not_there_is_not_missing(library):
    uuid = take(library, whole("a", without="author"))[0]
    library.articles.set_field(uuid, "author", [Field("author", "", status="absent")])
    assert doubts(library, uuid) == []


@pytest.mark.parametrize(
    ("more", "found"),
    [
        ({"text": "x" * 400, "blocks": [Block("furniture", 0, 400)]}, ("no_body", "")),
        ({"text": "x" * 4000, "blocks": [Block("furniture", 0, 3700), Block("lead", 3700, 4000)]}, ("small_body", "")),
        ({"text": f"{BODY} na\ufffdve"}, ("replaced", "")),
        ({"remark": "The encoding was guessed as cp1252. Read it with another one if words look wrong."},
         ("remark", "The encoding was guessed as cp1252. Read it with another one if words look wrong.")),
    ],
)  # fmt: skip
def test_an_odd_text_is_told(library, more, found):
    uuid = take(library, whole("odd", **more))[0]
    assert doubts(library, uuid) == [(ODD, *found)]


def test_what_the_import_says_of_unreadable_characters_is_told_once(library):
    remark = "1 unprintable character became U+FFFD."
    uuid = take(library, whole("odd", text=f"{BODY} na\ufffdve", remark=remark))[0]
    assert doubts(library, uuid) == [(ODD, "remark", remark)]


@pytest.mark.parametrize(
    ("field", "about"),
    [
        (Field("title", "Word " * 60), "long_title"), (Field("date_published", "1025-09-04"), "early_date"),
        (Field("date_published", "2999-09-04T10:00"), "late_date"), (Field("date_published", "2999"), "late_date"),
    ],
)  # fmt: skip
def test_an_odd_field_is_told(library, field, about):
    uuid = take(library, whole("odd", field))[0]
    assert doubts(library, uuid) == [(ODD, about, "")]


def test_a_year_alone_is_not_later_than_a_day_in_it(library):
    uuid = take(library, whole("a", Field("date_published", "2025")))[0]
    assert doubts(library, uuid) == []


def test_a_title_of_three_articles_is_odd_and_stays_so_where_one_of_them_is_read_again(library):
    uuids = take(library, *(whole(name, Field("title", "Coast Today")) for name in "abc"))
    assert doubts(library, uuids[0]) == [(ODD, "same_title", "3")]
    shared = library.checking.to_check().shared
    number = library.articles.find(uuids[1]).id
    assert doubts(library, uuids[1], ids=[number], shared=shared) == [(ODD, "same_title", "3")]


def test_an_author_of_many_outlets_is_odd_one_of_a_single_outlet_is_not(library):
    named = [Field("outlet", f"Paper {n % 3}") for n in range(5)]
    many = take(library, *(whole(f"m{n}", Field("author", "Follow us"), outlet) for n, outlet in enumerate(named)))
    one = take(library, *(whole(f"o{n}", Field("author", "Tomás Ibarra")) for n in range(6)))
    assert doubts(library, many[0]) == [(ODD, "same_author", "5")]
    assert doubts(library, one[0]) == []


def test_accepting_an_article_confirms_fields_and_blocks_and_one_undo_brings_it_back(library):
    uuid = take(library, whole("a.html", Field("place", "Port Alder", 0, 4, 0.4), without="author"))[0]
    before = things(library.db)
    assert library.checking.accept([uuid]) == 1
    row = library.articles.find(uuid)
    assert {(one.status, one.confidence) for one in library.articles.fields(row)} == {("confirmed", None)}
    assert {one.status for one in library.articles.blocks(row)} == {"confirmed"}
    assert next(one for one in library.articles.fields(row) if one.name == "place").start == 0
    assert undo(library) == "Check a.html"
    assert things(library.db) == before


def test_an_accepted_article_does_not_come_back_though_its_author_is_still_missing(library):
    uuid, other = take(library, whole("a", without="author"), whole("b", without="author"))
    library.checking.accept([uuid])
    found = {one.uuid: one for one in library.checking.to_check().articles}
    assert (found[uuid].checked, found[other].checked) == (True, False)
    assert library.checking.to_check().articles[-1].uuid == uuid
    assert library.checking.to_check().checked() == 1


def test_what_a_person_set_is_not_overwritten_by_accepting(library):
    uuid = take(library, whole("a"))[0]
    library.articles.set_field(uuid, "author", [Field("author", "Ana", status="changed")])
    library.checking.set_role(uuid, 0, 0, "furniture")
    library.checking.accept([uuid])
    row = library.articles.find(uuid)
    assert [(one.value, one.status) for one in library.articles.fields(row) if one.name == "author"] == [
        ("Ana", "changed")
    ]
    assert library.articles.blocks(row)[0].status == "changed"


def test_many_are_accepted_as_one_action_and_those_accepted_before_are_left_alone(library):
    uuids = take(library, *(whole(name) for name in "abc"))
    library.checking.accept(uuids[:1])
    before = things(library.db)
    assert library.checking.accept(uuids) == 2
    assert library.checking.accept(uuids) == 0
    assert undo(library) == "Check 2 articles"
    assert things(library.db) == before


def test_very_many_are_accepted_some_at_a_time_and_are_one_action_all_the_same(library):
    uuids = take(library, *(whole(name) for name in "abcde"))
    before = things(library.db)
    run = library.checking.begin_accepting()
    library.articles.delete(uuids[4:])
    gone = things(library.db)
    assert [run.add(uuids[:2]), run.add(uuids[2:]), run.add(uuids)] == [2, 2, 0]
    run.finish()
    assert undo(library) == "Check 4 articles"
    assert things(library.db) == gone
    undo(library)
    assert things(library.db) == before


def test_articles_that_look_alike_are_told_with_the_share_of_their_words(library):
    words = " ".join(f"word{n}" for n in range(120))
    uuids = take(library, whole("a", text=f"A\n{words}"), whole("b", text=f"B\n{words} and a few more"))
    library.alike.bring_up_to_date(Kept(library), lambda _: None, lambda: False)
    assert [(kind, about) for kind, about, _ in doubts(library, uuids[0])] == [(ODD, "alike")]
    assert float(doubts(library, uuids[1])[0][2]) > 0.9


def test_an_undo_while_many_are_accepted_takes_back_those_that_were_and_the_others_are_left(library):
    uuids = take(library, *(whole(name) for name in "abcd"))
    before = things(library.db)
    run = library.checking.begin_accepting()
    run.add(uuids[:2])
    assert undo(library) == "Check 2 articles"
    assert run.add(uuids[2:]) == 0
    run.finish()
    assert things(library.db) == before


class Kept:
    """Keeps at once what is found of likeness."""

    def __init__(self, library: Library) -> None:
        self.put, self.settle = library.alike.keep_likeness, library.alike.keep_pairs


def test_an_article_that_is_gone_cannot_be_accepted(library):
    uuid = take(library, whole("a"))[0]
    library.articles.delete([uuid])
    with pytest.raises(NotFound):
        library.checking.accept([uuid])


def test_a_new_text_is_to_be_checked_again_only_as_far_as_it_is_detected(library):
    uuid = take(library, whole("a"))[0]
    library.checking.accept([uuid])
    library.articles.set_blocks(uuid, [replace(one, status="detected") for one in blocks_of(library, uuid)])
    assert not next(one for one in library.checking.to_check().articles if one.uuid == uuid).checked


def blocks_of(library: Library, uuid: str) -> tuple[Block, ...]:
    return library.articles.blocks(library.articles.find(uuid))


def test_the_list_of_an_import_has_its_own_articles_alone(library):
    first = take(library, whole("a"), whole("b"))
    second = take(library, whole("c"), whole("d"))
    runs = [one.uuid for one in reversed(library.articles.imports())]
    assert {one.uuid for one in library.checking.to_check(run=runs[-2]).articles} == set(first)
    library.articles.delete(second[:1])
    assert {one.uuid for one in library.checking.to_check(run=runs[-1]).articles} == set(second[1:])


def test_the_reports_of_all_imports_are_kept_the_newest_first(library):
    take(library, whole("a"), whole("b"))
    take(library, whole("a"), replace(whole("c"), article=None, reason="The file has no text."))
    heads = library.articles.imports()
    assert [(one.taken, one.same, one.refused, one.complete) for one in heads[:2]] == [
        (0, 1, 1, True), (2, 0, 0, True),
    ]  # fmt: skip
    for head in heads:
        report = library.articles.import_report(head.uuid)
        assert report is not None
        assert (report.uuid, report.started_at) == (head.uuid, head.started_at)
        assert report.counts()["taken"] == head.taken
    assert library.articles.last_import() == library.articles.import_report(heads[0].uuid)
    assert library.articles.import_report("none") is None


def test_what_is_accepted_after_something_else_was_done_is_an_action_of_its_own(library):
    uuids = take(library, *(whole(name) for name in "abcd"))
    before = things(library.db)
    run = library.checking.begin_accepting()
    run.add(uuids[:3])
    library.codebook.add("topic", "Ports")
    run.add(uuids[3:])
    run.finish()
    assert run.changed == 4
    assert undo(library) == "Check 1 articles"
    undo(library)
    assert undo(library) == "Check 3 articles"
    assert things(library.db) == before
