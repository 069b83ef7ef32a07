"""Newer versions of an article, its bytes in another encoding, and the way back to an earlier text."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotations.model.block import Block
from annotations.model.errors import InvalidInput, NotFound
from annotations.model.field import Field
from annotations.text.edits import Edit
from tests.store.making import ANA, TEXT, incoming, mention, rows, take

NEWER = (
    "Kast visits Milei, stays two days\n\nJosé Antonio Kast met President Javier Milei in Buenos Aires on Monday."
    " Kast stayed a day more.\n\nCorrected on Tuesday."
)


def newer(text=NEWER, name="b.txt", fields=(), data=None, blocks=None):
    found = incoming(name, text, blocks, fields, data).article
    assert found is not None
    return found


@pytest.fixture
def article(library) -> str:
    """The article with names marked in it."""
    library.annotations.add(
        rows(
            mention("a.txt", "José Antonio Kast"),
            mention("a.txt", "Buenos Aires", label="Place"),
            mention("a.txt", "Kast stayed a day", label="Event"),
            mention("a.txt", "met Javier Milei", label="Event"),
        )
    )
    return str(library.articles.find("a.txt").uuid)


def states(library, article: str) -> dict[str, str]:
    reader = library.annotations.reader()
    return {one.quote: one.anchors[0].state for one in reader.of_article(library.articles.find(article).id)}


def text_of(library, article: str) -> str:
    return library.articles.text(library.articles.find(article))


def fields_of(library, article: str) -> dict[str, tuple[str, str]]:
    row = library.articles.find(article)
    text = library.articles.text(row)
    return {f.name: (f.value, "" if f.start is None else text[f.start : f.end]) for f in library.articles.fields(row)}


def test_a_newer_version_takes_the_annotations_that_have_their_words_in_it(library, article):
    mended = library.mending.replace(article, newer())
    assert text_of(library, article) == NEWER
    assert states(library, article) == {
        "José Antonio Kast": "ok", "Buenos Aires": "ok", "Kast stayed a day": "ok", "met Javier Milei": "review"
    }  # fmt: skip
    newest = library.mending.revisions(article)[0]
    assert (newest.uuid, newest.kind, newest.current) == (mended.revision, "replaced", True)
    assert library.mending.source(article).data == NEWER.encode()
    assert library.articles.original(library.articles.find(article)) == TEXT.encode()
    assert next(iter(library.history.actions(1))).name == "Replace the text of a.txt by b.txt"


def test_fields_that_were_detected_are_those_of_the_newer_version(library, article):
    title = Field("title", "Kast visits Milei, stays two days", 0, 33, 0.8)
    library.mending.replace(article, newer(fields=[title, Field("place", "Buenos Aires", 81, 93, 0.7)]))
    assert fields_of(library, article)["title"] == (title.value, title.value)
    assert fields_of(library, article)["place"][0] == "Buenos Aires"


def test_fields_that_a_person_set_stay_with_their_evidence(library, article):
    library.articles.set_field(article, "title", [Field("title", "Kast visits Milei", 0, 17, status="confirmed")])
    library.articles.set_field(article, "outlet", [Field("outlet", "The Tide", status="changed")])
    other = Field("title", "Corrected on Tuesday.", 0, 4, 0.9)
    library.mending.replace(article, newer(fields=[other, Field("outlet", "Kast Daily", None, None, 0.5)]))
    assert fields_of(library, article) == {"title": ("Kast visits Milei",) * 2, "outlet": ("The Tide", "")}


def test_a_detected_field_that_is_not_found_any_more_goes_unless_there_is_a_note_about_it(library, article):
    place = Field("place", "Rome", None, None, 0.5)
    first = newer(TEXT + " It rained.", "b.txt", [place, Field("title", "Kast visits Milei", 0, 17, 0.9)])
    library.mending.replace(article, first)
    row = library.articles.find(article)
    key = library.articles.field_uuids(row)[[f.name for f in library.articles.fields(row)].index("place")]
    library.annotations.add(rows({"kind": "note", "on": key, "note": "Is it?"}))
    library.mending.replace(article, newer())
    assert fields_of(library, article) == {"place": ("Rome", "")}


def test_a_role_that_a_person_gave_to_a_block_stays(library, article):
    end = TEXT.index("\n")
    library.articles.set_blocks(
        article, [Block("furniture", 0, end, "changed"), Block("paragraph", end + 2, len(TEXT))]
    )
    new = "Update\n\n" + TEXT
    blocks = [Block("headline", 0, 6), Block("headline", 8, 8 + end), Block("lead", 10 + end, len(new))]
    library.mending.replace(article, newer(new, blocks=blocks))
    found = library.articles.blocks(library.articles.find(article))
    assert [(b.role, b.status) for b in found] == [
        ("headline", "detected"), ("furniture", "changed"), ("lead", "detected")
    ]  # fmt: skip


def test_one_undo_takes_a_newer_version_back(library, article):
    before = states(library, article), fields_of(library, article)
    library.mending.replace(article, newer(fields=[Field("title", "Other", None, None, 0.5)]))
    library.history.undo([ANA.uuid])
    assert (states(library, article), fields_of(library, article)) == before
    library.history.redo([ANA.uuid])
    assert text_of(library, article) == NEWER


def test_the_same_text_is_no_newer_version(library, article):
    with pytest.raises(InvalidInput, match="has already"):
        library.mending.replace(article, newer(TEXT))


MOJIBAKE = "Jos\u00e9 Antonio Kast \u00abvisit\u00f3\u00bb Buenos Aires.\r\nKast lleg\u00f3 el lunes a la ciudad.\n"


@pytest.fixture
def garbled(library) -> str:
    """An article in UTF-8 that was read as cp1252, with marks on what it says."""
    data = MOJIBAKE.encode()
    new = incoming(
        "c.txt", data.decode("cp1252"), data=data, fields=[Field("author", "JosÃ© Antonio Kast", 0, 18, 0.5)]
    )
    assert new.article is not None
    import dataclasses

    take(library, dataclasses.replace(new, article=dataclasses.replace(new.article, encoding="cp1252")))
    text = library.articles.text(library.articles.find("c.txt"))
    library.annotations.add(
        rows(
            *(
                mention("c.txt", words, text=text)
                for words in ("JosÃ© Antonio Kast", "Buenos Aires", "visitÃ³", "lunes")
            )
        )
    )
    return str(library.articles.find("c.txt").uuid)


def again(library, article: str, encoding: str):
    """What reading the bytes in another encoding gives."""
    data = library.mending.source(article).data
    fields = [Field("author", data.decode(encoding)[:17], 0, 17, 0.5)]
    return replace(newer(data.decode(encoding), data=data, fields=fields), encoding=encoding)


def test_marks_stay_on_their_bytes_when_these_are_read_in_another_encoding(library, garbled):
    mended = library.mending.decode_again(garbled, again(library, garbled, "utf-8"))
    assert states(library, garbled) == dict.fromkeys(("José Antonio Kast", "Buenos Aires", "visitó", "lunes"), "ok")
    assert mended.review == 0
    newest = library.mending.revisions(garbled)[0]
    assert (newest.kind, newest.encoding) == ("decoded", "utf-8")
    assert fields_of(library, garbled)["author"] == ("José Antonio Kast",) * 2
    library.history.undo([ANA.uuid])
    assert "JosÃ© Antonio Kast" in states(library, garbled)


def test_marks_stay_on_their_bytes_though_the_text_was_edited_meanwhile(library, garbled):
    library.articles.edit_text(garbled, [Edit(0, 0, "By "), Edit(len("JosÃ© Antonio Kast"), 18, " Rist")])
    library.mending.decode_again(garbled, again(library, garbled, "utf-8"))
    assert states(library, garbled)["visitó"] == "ok"
    assert states(library, garbled)["José Antonio Kast"] == "ok"
    assert text_of(library, garbled) == MOJIBAKE.replace("\r\n", "\n")


def test_a_field_that_a_person_confirmed_says_what_its_evidence_says(library, garbled):
    set_to = Field("author", "JosÃ© Antonio Kast", 0, 18, status="confirmed")
    library.articles.set_field(garbled, "author", [set_to])
    library.mending.decode_again(garbled, again(library, garbled, "utf-8"))
    assert fields_of(library, garbled)["author"] == ("José Antonio Kast",) * 2


def test_other_bytes_are_not_the_same_text_in_another_encoding(library, article, garbled):
    with pytest.raises(InvalidInput, match="was made of"):
        library.mending.decode_again(article, again(library, garbled, "utf-8"))
    with pytest.raises(InvalidInput, match="same in cp1252"):
        library.mending.decode_again(garbled, again(library, garbled, "cp1252"))


def test_going_back_brings_the_annotations_along_and_sets_right_what_waits(library, article):
    first = library.mending.revisions(article)[0].uuid
    library.mending.set_text(article, TEXT.replace("Buenos Aires", "Rosario").replace("met", "has met"))
    library.mending.set_text(article, text_of(library, article) + " It rained.")
    new = text_of(library, article)
    library.annotations.add(rows(mention(article, "rained", label="Event", text=new)))
    library.annotations.add(rows(mention(article, "Monday", label="Event", text=new)))
    assert states(library, article)["Buenos Aires"] == "review"
    mended = library.mending.go_back(article, first)
    assert text_of(library, article) == TEXT
    assert states(library, article) == {
        "José Antonio Kast": "ok", "Buenos Aires": "ok", "Kast stayed a day": "ok", "met Javier Milei": "ok",
        "Monday": "ok", "rained": "review",
    }  # fmt: skip
    newest = library.mending.revisions(article)[0]
    assert (newest.uuid, newest.kind, newest.current) == (mended.revision, "edited", True)
    library.history.undo([ANA.uuid])
    assert text_of(library, article) == new
    assert states(library, article)["Buenos Aires"] == "review"


def test_going_back_from_a_newer_version_goes_back_to_its_bytes(library, article):
    first = library.mending.revisions(article)[0].uuid
    library.mending.replace(article, newer())
    library.mending.go_back(article, first)
    assert library.mending.source(article).data == TEXT.encode()


def test_going_back_from_another_encoding_leaves_marks_on_their_bytes_and_fields_say_what_stands_there(
    library, garbled
):
    first = library.mending.revisions(garbled)[0].uuid
    before = states(library, garbled)
    library.mending.decode_again(garbled, again(library, garbled, "utf-8"))
    mended = library.mending.go_back(garbled, first)
    assert states(library, garbled) == before
    assert mended.review == 0
    assert fields_of(library, garbled)["author"] == ("JosÃ© Antonio Kast",) * 2
    library.history.undo([ANA.uuid])
    assert fields_of(library, garbled)["author"] == ("José Antonio Kast",) * 2


def test_a_detected_title_goes_back_with_the_text_and_waits_for_nobody(library, article):
    first = library.mending.revisions(article)[0].uuid
    old = fields_of(library, article)["title"]
    title = Field("title", "Kast visits Milei, stays two days", 0, 33, 0.8)
    assert library.mending.preview(article, NEWER).review == 1
    assert library.mending.replace(article, newer(fields=[title])).review == 1
    mended = library.mending.go_back(article, first)
    assert fields_of(library, article)["title"] == old
    assert mended.review == 0


def test_there_is_no_going_back_to_another_article_or_to_what_is_there(library, article, garbled):
    with pytest.raises(InvalidInput, match="the text that"):
        library.mending.go_back(article, library.mending.revisions(article)[0].uuid)
    with pytest.raises(NotFound, match="no text"):
        library.mending.go_back(article, library.mending.revisions(garbled)[0].uuid)
