"""Merging articles and texts: whose text is newer stands, every annotation moves with it or waits for a person."""

from __future__ import annotations

import pytest

from annotations.library import Library
from annotations.model.block import Block
from tests.store.making import ANA, BEN, TEXT, incoming, take
from tests.store.merging import (
    CYD,
    PERSON,
    copied,
    dump,
    edit,
    mark,
    marks_of,
    merged,
    note,
    opened,
    said,
    text_of,
    with_article,
    work_of,
)  # fmt: skip


@pytest.fixture
def ours(tmp_path):
    return tmp_path / "ours.newsgloss"


@pytest.fixture
def theirs(tmp_path):
    return tmp_path / "theirs.newsgloss"


@pytest.fixture
def article(ours, theirs):
    """An article that both libraries have, copies of one library."""
    uuid = with_article(ours)
    copied(ours, theirs.name)
    return uuid


def places(path, article):
    """Where each annotation stands: on the current text or not, in which state, on which words."""
    with Library.open(path) as library:
        current = library.articles.find(article).revision_id
    return {
        uuid: [(anchor.revision_id == current, anchor.state, anchor.quote) for anchor in one.anchors]
        for uuid, one in marks_of(path, article).items()
    }


def blocks_of(path, article):
    with Library.open(path) as library:
        return library.articles.blocks(library.articles.find(article))


def names(path):
    with Library.open(path) as library:
        return [article.name for article in library.articles]


def test_the_same_bytes_imported_apart_are_one_article(ours, theirs):
    here = with_article(ours)
    there = with_article(theirs, "other name.txt", annotator=BEN)
    assert here != there
    with opened(theirs, BEN) as library:
        kast = mark(library, there, "Kast")
        about_article = note(library, there, "Good one.", target=there)
    report = merged(ours, theirs)
    assert report.added["article"] == 0
    assert names(ours) == ["a.txt"]
    assert places(ours, here)[kast] == [(True, "ok", "Kast")]
    assert marks_of(ours, here)[about_article].target == here
    assert not merged(ours, theirs).changed


def test_the_same_text_of_other_bytes_is_one_article_if_that_is_beyond_doubt(ours, theirs):
    with opened(ours) as library:
        here = take(library, incoming("a.txt", TEXT))[0]
    with opened(theirs, BEN) as library:
        there = take(library, incoming("b.txt", TEXT, data=TEXT.encode("utf-16")))[0]
        kast = mark(library, there, "Kast")
    merged(ours, theirs)
    assert names(ours) == ["a.txt"]
    assert kast in marks_of(ours, here)
    with opened(ours) as library:
        edit(library, here, "Monday", "Tuesday")
    assert not merged(ours, theirs).changed


def test_the_same_text_in_two_articles_here_is_no_reason_to_take_it_for_either(ours, theirs):
    with opened(ours) as library:
        take(library, incoming("a.txt", TEXT), incoming("b.txt", TEXT, data=TEXT.encode("utf-16")))
    with opened(theirs, BEN) as library:
        take(library, incoming("c.txt", TEXT, data=TEXT.encode("utf-32")))
    merged(ours, theirs)
    assert names(ours) == ["a.txt", "b.txt", "c.txt"]


def test_the_same_text_in_two_articles_there_stays_two(ours, theirs):
    with_article(ours)
    with opened(theirs, BEN) as library:
        take(library, incoming("a.txt", TEXT), incoming("b.txt", TEXT, data=TEXT.encode("utf-16")))
    merged(ours, theirs)
    assert names(ours) == ["a.txt", "b.txt"]
    assert not merged(ours, theirs).changed


def test_a_text_edited_there_is_taken_and_what_stands_on_ours_moves_along(ours, theirs, article):
    with opened(ours) as library:
        before = mark(library, article, "Kast")
        behind = mark(library, article, "stayed")
        touched = mark(library, article, "Monday")
        whole = mark(library, article, "Buenos Aires on Monday")
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "the first Monday")
        edit(library, article, "visits", "meets")
        there = mark(library, article, "first Monday")
    report = merged(ours, theirs)
    assert report.updated["article"] == 1
    assert report.notices == [
        "The text of “a.txt” is now the one of theirs.newsgloss, where it was edited. 2 of what is here is up for review."  # noqa: E501
    ]
    assert text_of(ours, article) == text_of(theirs, article)
    found = places(ours, article)
    assert found[before] == [(True, "ok", "Kast")]
    assert found[behind] == [(True, "ok", "stayed")]
    assert found[touched] == [(False, "review", "Monday")]
    assert found[whole] == [(False, "review", "Buenos Aires on Monday")]
    assert found[there] == [(True, "ok", "first Monday")]
    with Library.open(ours) as library:
        assert library.search("first monday").total == 1
    assert not merged(ours, theirs).changed


def test_annotations_that_both_have_move_once(ours, theirs, article):
    with opened(ours) as library:
        uuids = [mark(library, article, words) for words in ("Kast", "Monday", "stayed")]
    merged(theirs, ours, annotator=BEN)
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    report = merged(ours, theirs)
    assert (report.same["annotation"], report.conflicts, report.review) == (3, [], 0)
    assert places(ours, article) == places(theirs, article)
    assert [places(ours, article)[uuid][0][1] for uuid in uuids] == ["ok", "review", "ok"]


def test_a_text_edited_here_stays_and_what_stands_on_theirs_moves_along(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "visits", "meets")
        edit(library, article, "Monday", "Tuesday")
    with opened(theirs, BEN) as library:
        moved = mark(library, article, "stayed")
        touched = mark(library, article, "on Monday")
        early = mark(library, article, "visits")
    report = merged(ours, theirs)
    assert (report.updated["article"], report.conflicts, report.review) == (0, [], 2)
    found = places(ours, article)
    assert found[moved] == [(True, "ok", "stayed")]
    assert found[touched] == [(False, "review", "on Monday")]
    assert found[early] == [(False, "review", "visits")]
    assert not merged(ours, theirs).changed


def test_texts_edited_apart_both_stay_and_annotations_come_over_where_their_words_do(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "Kast visits", "Kast meets")
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "a rainy Monday")
        behind = mark(library, article, "stayed")
        in_between = mark(library, article, "Buenos Aires")
        only_there = mark(library, article, "rainy Monday")
        only_before = mark(library, article, "visits")
    report = merged(ours, theirs)
    assert report.conflicts == [
        (
            "The text of “a.txt” was edited here and in theirs.newsgloss. It stays as it is here; what is annotated there "  # noqa: E501
            "is here where the words are in both texts, else it is up for review."
        )
    ]
    assert "meets" in text_of(ours, article)
    found = places(ours, article)
    assert found[behind] == [(True, "ok", "stayed")]
    assert found[in_between] == [(True, "ok", "Buenos Aires")]
    assert found[only_there] == [(False, "review", "rainy Monday")]
    assert found[only_before] == [(False, "review", "visits")]
    assert report.review == 2
    assert not merged(ours, theirs).changed


def test_what_both_have_is_no_conflict_only_because_both_edited_the_text(ours, theirs, article):
    with opened(ours) as library:
        for words in ("Kast", "Monday", "stayed", "visits"):
            mark(library, article, words)
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        edit(library, article, "visits", "meets")
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    before = dump(ours)["annotation"]
    report = merged(ours, theirs)
    assert len(report.conflicts) == 1
    assert report.same["annotation"] == 4
    assert dump(ours)["annotation"] == before


@pytest.mark.parametrize("edits_text", [True, False])
def test_a_label_changed_there_is_taken_though_the_text_was_edited_here(ours, theirs, article, edits_text):
    from annotations.commands.marking import change_annotations

    with opened(ours) as library:
        kast = mark(library, article, "Kast")
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        edit(library, article, "visits", "meets")
    with opened(theirs, BEN) as library:
        place = next(code.uuid for code in library.codebook.all().values() if code.name == "Place")
        change_annotations(library.session, [kast], code=place)
        if edits_text:
            edit(library, article, "Monday", "Tuesday")
    merged(ours, theirs)
    assert marks_of(ours, article)[kast].label == "Place"
    assert places(ours, article)[kast] == [(True, "ok", "Kast")]


def test_a_label_changed_here_stays_though_the_text_was_edited_there(ours, theirs, article):
    from annotations.commands.marking import change_annotations

    with opened(ours) as library:
        kast, monday = mark(library, article, "Kast"), mark(library, article, "Monday")
    merged(theirs, ours, annotator=BEN)
    with opened(ours) as library:
        place = next(code.uuid for code in library.codebook.all().values() if code.name == "Place")
        change_annotations(library.session, [kast, monday], code=place)
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    report = merged(ours, theirs)
    assert report.conflicts == []
    assert {one.label for one in marks_of(ours, article).values()} == {"Place"}
    assert places(ours, article)[monday] == [(False, "review", "Monday")]


def test_an_edit_undone_here_does_not_come_back_by_a_merge(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "Monday", "Tuesday")
    copied(ours, theirs.name)
    with opened(ours) as library:
        library.history.undo([ANA.uuid])
    with opened(theirs, BEN) as library:
        moved, touched = mark(library, article, "stayed"), mark(library, article, "Tuesday")
    report = merged(ours, theirs)
    assert report.conflicts == []
    assert "Monday" in text_of(ours, article)
    assert places(ours, article)[moved] == [(True, "ok", "stayed")]
    assert places(ours, article)[touched] == [(False, "review", "Tuesday")]


def test_an_edit_undone_there_does_not_take_ours_back(ours, theirs, article):
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    merged(ours, theirs)
    with opened(theirs, BEN) as library:
        library.history.undo([BEN.uuid])
    assert not merged(ours, theirs).changed
    assert "Tuesday" in text_of(ours, article)


def test_texts_edited_after_the_same_bytes_were_imported_apart_come_together(ours, theirs):
    here = with_article(ours)
    there = with_article(theirs, annotator=BEN)
    with opened(ours) as library:
        kast = mark(library, here, "Kast")
    with opened(theirs, BEN) as library:
        edit(library, there, "Monday", "Tuesday")
        edit(library, there, "visits", "meets")
        new = mark(library, there, "Tuesday")
    merged(ours, theirs)
    assert text_of(ours, here) == text_of(theirs, there)
    assert places(ours, here) == {kast: [(True, "ok", "Kast")], new: [(True, "ok", "Tuesday")]}
    assert not merged(ours, theirs).changed


def test_the_same_edit_made_apart_is_no_conflict(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "Monday", "Tuesday")
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
        new = mark(library, article, "Tuesday")
    report = merged(ours, theirs)
    assert report.conflicts == []
    assert places(ours, article)[new] == [(True, "ok", "Tuesday")]


def test_an_edit_that_brings_an_earlier_text_back_is_still_the_newer_one(ours, theirs, article):
    with opened(ours) as library:
        edit(library, article, "Monday", "Tuesday")
    copied(ours, theirs.name)
    with opened(theirs, BEN) as library:
        edit(library, article, "Tuesday", "Monday")
    merged(ours, theirs)
    assert "Monday" in text_of(ours, article)


def test_annotations_that_wait_for_review_there_wait_here_on_the_text_they_quote(ours, theirs):
    with opened(ours):
        pass
    article = with_article(theirs, annotator=BEN)
    with opened(theirs, BEN) as library:
        monday = mark(library, article, "Monday")
        edit(library, article, "Monday", "Tuesday")
    merged(ours, theirs)
    assert places(ours, article)[monday] == [(False, "review", "Monday")]
    assert said(ours)["revision"] == said(theirs)["revision"]


def test_discontinuous_spans_move_all_or_none(ours, theirs, article):
    from annotations.commands.marking import NewAnnotation, add_annotations

    with opened(ours) as library:
        spans = tuple((TEXT.index(words), TEXT.index(words) + len(words)) for words in ("met", "Monday"))
        uuid = add_annotations(library.session, [NewAnnotation("mention", article, spans, PERSON)])[0]
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    merged(ours, theirs)
    assert places(ours, article)[uuid] == [(False, "review", "met"), (False, "review", "Monday")]


def test_blocks_changed_there_are_taken_and_ours_stay_if_both_changed_them(ours, theirs, article):
    end = len(TEXT)
    with opened(theirs, BEN) as library:
        library.articles.set_blocks(article, [Block("headline", 0, 17, "changed"), Block("lead", 19, end, "changed")])
    merged(ours, theirs)
    assert [block.role for block in blocks_of(ours, article)] == ["headline", "lead"]
    with opened(ours) as library:
        library.articles.set_blocks(article, [Block("headline", 0, 17, "changed"), Block("quote", 19, end, "changed")])
    assert not merged(ours, theirs).conflicts
    with opened(theirs, BEN) as library:
        library.articles.set_blocks(article, [Block("headline", 0, end, "changed")])
    report = merged(ours, theirs)
    assert report.conflicts == [
        "The text “a.txt” was changed here and in theirs.newsgloss. It stays as it is here. There: other blocks."
    ]
    assert [block.role for block in blocks_of(ours, article)] == ["headline", "quote"]


def test_blocks_that_a_person_set_come_over_to_the_same_bytes_imported_apart(ours, theirs):
    here, there = with_article(ours), with_article(theirs, annotator=BEN)
    with opened(theirs, BEN) as library:
        library.articles.set_blocks(there, [Block("lead", 0, len(TEXT), "changed")])
    merged(ours, theirs)
    assert [block.role for block in blocks_of(ours, here)] == ["lead"]
    assert not merged(ours, theirs).changed
    with opened(ours) as library:
        library.articles.set_blocks(here, [Block("quote", 0, len(TEXT), "changed")])
    assert len(merged(ours, theirs).conflicts) == 1
    assert [block.role for block in blocks_of(ours, here)] == ["quote"]


def test_undoing_the_merge_gives_back_the_text_and_every_place(ours, theirs, article):
    with opened(ours) as library:
        mark(library, article, "Kast")
        mark(library, article, "Monday")
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
        edit(library, article, "Kast visits", "Mr Kast visits")
        mark(library, article, "Tuesday")
    with opened(ours) as library:
        before = work_of(library.db)
        library.merge([theirs])
        library.history.undo([ANA.uuid])
        assert work_of(library.db) == before
        assert library.check() == []
        assert library.search("monday").total == 1
        assert library.search("tuesday").total == 0


def test_three_who_edit_one_after_the_other_end_with_one_text(tmp_path, ours, theirs, article):
    cyd = tmp_path / "cyd.newsgloss"
    with opened(theirs, BEN) as library:
        edit(library, article, "Monday", "Tuesday")
    copied(theirs, cyd.name)
    with opened(cyd, CYD) as library:
        edit(library, article, "stayed", "remained")
        late = mark(library, article, "remained")
    merged(ours, cyd)
    assert not merged(ours, theirs).updated["article"]
    assert text_of(ours, article) == text_of(cyd, article)
    assert places(ours, article)[late] == [(True, "ok", "remained")]
