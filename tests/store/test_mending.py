"""Mending a text: what stands on it comes along, what does not is up for review, and every text is kept."""

from __future__ import annotations

import pytest

from annotations.model.errors import InvalidInput, NotFound
from annotations.text.edits import Edit
from tests.store.making import ANA, TEXT, mention, rows


@pytest.fixture
def article(library) -> str:
    """The article, with the names in it marked."""
    library.annotations.add(
        rows(
            mention("a.txt", "José Antonio Kast"),
            mention("a.txt", "Javier Milei"),
            mention("a.txt", "Buenos Aires", label="Place"),
            mention("a.txt", "Kast stayed", label="Event"),
        )
    )
    return str(library.articles.find("a.txt").uuid)


def marks(library, article: str) -> dict[str, str]:
    """The words of each mention and how it stands."""
    reader = library.annotations.reader()
    found = reader.of_article(library.articles.find(article).id)
    return {one.quote: one.anchors[0].state for one in found}


def test_a_text_that_was_edited_elsewhere_takes_its_marks_along(library, article):
    new = TEXT.replace("met Javier Milei", "has met Javier Milei").replace("Buenos Aires on", "Buenos  Aires on")
    new = new.replace("Kast stayed", "Kast had stayed")
    mended = library.mending.set_text(article, new)
    assert library.articles.text(library.articles.find(article)) == new
    assert marks(library, article) == {
        "José Antonio Kast": "ok", "Javier Milei": "ok", "Buenos  Aires": "ok", "Kast stayed": "review"
    }  # fmt: skip
    # The evidence of the title is one of those that moved.
    assert (mended.moved, mended.review) == (4, 1)


def test_a_preview_says_what_would_become_of_the_marks_and_changes_nothing(library, article):
    before = library.articles.find(article)
    preview = library.mending.preview(article, TEXT.replace("Milei", "Boric"))
    # The evidence of the title has the name in it too; but a title that was detected is read anew.
    assert (preview.moved, preview.review) == (3, 1)
    assert [edit.replacement for edit in preview.edits.edits] == ["Boric", "Boric"]
    assert library.articles.find(article) == before


def test_words_that_were_cut_out_and_put_in_elsewhere_keep_their_marks(library, article):
    line = "José Antonio Kast met Javier Milei in Buenos Aires on Monday. Kast stayed a day."
    at = TEXT.index(line)
    library.mending.edit(article, [Edit(0, 0, f"{line}\n\n"), Edit(at, at + len(line), "The end.")])
    assert set(marks(library, article).values()) == {"ok"}


def test_a_paragraph_that_is_replaced_by_a_corrected_one_is_compared_word_by_word(library, article):
    at = TEXT.index("José")
    library.mending.edit(article, [Edit(at, len(TEXT), TEXT[at:].replace("on Monday", "last Monday"))])
    assert set(marks(library, article).values()) == {"ok"}


def test_stretches_that_change_their_order_are_no_annotation_any_more(library, article):
    lines = TEXT + "\nNobody else had been asked to come to the palace."
    library.mending.set_text(article, lines)
    spans = [[lines.index("Monday"), lines.index("Monday") + 6], [lines.index("palace"), lines.index("palace") + 6]]
    library.annotations.add(rows({"article": article, "kind": "mention", "spans": spans, "label": "Event"}))
    library.mending.set_text(article, "\n".join([*lines.split("\n")[:2], *lines.split("\n")[:1:-1]]))
    assert marks(library, article)["Monday … palace"] == "review"
    assert marks(library, article)["Buenos Aires"] == "ok"


def test_a_text_that_is_the_same_is_no_change(library, article):
    with pytest.raises(InvalidInput, match="as it was"):
        library.mending.set_text(article, TEXT)
    with pytest.raises(InvalidInput, match="leave no text"):
        library.mending.set_text(article, " \n")


def test_blocks_keep_to_their_words(library, article):
    library.mending.set_text(article, TEXT.replace("on Monday.", "on Monday.\n\nIt rained."))
    row = library.articles.find(article)
    text = library.articles.text(row)
    assert [text[b.start : b.end] for b in library.articles.blocks(row)] == [text]


def test_every_text_is_kept_with_who_made_it(library, article, ben):
    first = library.mending.revisions(article)
    ben.mending.set_text(article, TEXT + " It rained.")
    second = library.mending.revisions(article)
    library.history.undo([ANA.uuid, "22222222-2222-4222-8222-222222222222"])
    newest, oldest = library.mending.revisions(article)
    assert [(one.kind, one.by, one.edits, one.current) for one in second] == [
        ("edited", "Ben", 1, True), ("decoded", "Ana", 0, False)
    ]  # fmt: skip
    assert [one.uuid for one in first] == [oldest.uuid]
    assert (newest.current, newest.led_here, oldest.current, oldest.led_here) == (False, False, True, True)
    assert library.mending.revision_text(newest.uuid) == TEXT + " It rained."
    edits = library.mending.edits_between(oldest.uuid, newest.uuid)
    assert edits.apply(TEXT) == TEXT + " It rained."
    with pytest.raises(NotFound, match="no text"):
        library.mending.revision_text(article)
