"""Other programs' documents come into a library: once, with their own names, times and identities, undone at once."""

from __future__ import annotations

import hashlib
import zlib
from collections.abc import Sequence
from dataclasses import replace

import pytest

from annotations.commands.bring.documents import Brought
from annotations.commands.bring.marks import WHOLE
from annotations.commands.bring.report import BringReport
from annotations.commands.bring.settle import Placing
from annotations.commands.marking import change_annotations
from annotations.commands.session import ensure_annotator
from annotations.exchange.code_table import CodeKey, Target, key_of_mark
from annotations.exchange.foreign import ForeignCode, ForeignDocument, ForeignMark
from annotations.exchange.settling import NOT_THERE
from annotations.model.annotation import Annotation
from annotations.model.annotator import Annotator
from annotations.model.article import NewArticle
from annotations.model.astray import DELETED, PLACED, UNDECIDED
from annotations.model.block import Block
from annotations.text.canonical import canonical, text_sha256
from tests.exchange.conftest import ANNOTATOR, Desk

_TEXT = "Kast met Milei in Buenos Aires. They spoke of Kast again."
_ID = "0190d3a1-1111-7111-8111-111111111111"


def brought(document: ForeignDocument) -> Brought:
    """Return a document with the article that is made of it."""
    if document.text is None:
        return Brought("file.ann", document)
    text, data = canonical(document.text), document.original or document.text.encode()
    new = NewArticle(
        document.name, hashlib.sha256(data).hexdigest(), len(data), zlib.compress(data), "utf-8", text,
        text_sha256(text), (Block("paragraph", 0, len(text.rstrip())),), (),
    )  # fmt: skip
    return Brought("file.ann", document, new)


def bring(
    desk: Desk, *documents: ForeignDocument, chosen: dict[str, str] | None = None, codebook: Sequence[ForeignCode] = ()
) -> BringReport:
    """Bring documents in, as the program does."""
    keys = [key for document in documents for mark in document.marks if (key := key_of_mark(mark))]
    table = desk.library.bringing.table(dict.fromkeys(keys), chosen)
    run = desk.library.bringing.begin(table, codebook)
    run.add([brought(document) for document in documents])
    run.finish()
    return run.report


def annotations(desk: Desk, article: str = "") -> list[Annotation]:
    """Return the annotations of one article, or of the first."""
    row = desk.library.articles.find(article) if article else next(iter(desk.library.articles))
    return desk.library.annotations.reader().of_article(row.id)


def document(*marks: ForeignMark, text: str | None = _TEXT, name: str = "a.txt") -> ForeignDocument:
    """Return a document of some annotations."""
    return ForeignDocument(name, text, marks=list(marks))


def mention(start: int = 0, end: int = 4, quote: str = "Kast", **more: object) -> ForeignMark:
    """Return a mention."""
    made = ForeignMark("mention", "T1", ((start, end),), (quote,), ("Person",))
    for name, value in more.items():
        setattr(made, name, value)
    return made


def test_articles_and_annotations_come_in_as_one_action_that_one_undo_takes_back(desk: Desk) -> None:
    marks = (
        mention(key="T1", entity="José Kast", note="A senator.", annotator="Ben", created_at=5_000, modified_at=9_000),
        ForeignMark("topic", "A1", code=("Politics", "Elections")),
        ForeignMark("note", "#1", on="T1", note="About the mention."),
        ForeignMark("note", "#2", note="About all of it."),
    )
    codes = set(desk.library.codebook.all())
    report = bring(desk, document(*marks))
    assert report.sentence() == "1 article, 1 mention, 1 topic and 3 notes"
    assert report.left_out == []
    found = annotations(desk)
    one = next(one for one in found if one.kind == "mention")
    assert (one.quote, one.label, one.entity, one.annotator) == ("Kast", "Person", "José Kast", "Ben")
    assert (one.origin, one.created_at, one.modified_at) == ("imported", 5_000, 9_000)
    assert {note.body: note.target for note in found if note.kind == "note"} == {
        "A senator.": one.uuid, "About the mention.": one.uuid, "About all of it.": None,
    }  # fmt: skip
    assert [topic.topic for topic in found if topic.kind == "topic"] == ["Politics/Elections"]
    assert desk.library.check() == []
    (action,) = [one for one in desk.library.history.actions() if one.name.startswith("Import annotations")]
    assert action.name == "Import annotations: 1 article, 1 mention, 1 topic and 3 notes"
    desk.library.history.undo([ANNOTATOR.uuid])
    assert list(desk.library.articles) == []
    assert set(desk.library.codebook.all()) == codes


def test_the_same_again_doubles_nothing_and_is_no_action(desk: Desk) -> None:
    marks = (mention(key="T1", note="Why?", identity=_ID), ForeignMark("note", "#1", on="T1", note="So."))
    bring(desk, document(*marks))
    before = annotations(desk), len(list(desk.library.history.actions()))
    report = bring(desk, document(*marks))
    assert (report.sentence(), report.skipped, report.there) == ("nothing", 2, 1)
    assert (annotations(desk), len(list(desk.library.history.actions()))) == before
    assert before[0][0].uuid == _ID or before[0][-1].uuid == _ID


def test_an_identity_that_is_taken_gives_way_to_a_new_one_and_one_that_was_changed_here_stays(desk: Desk) -> None:
    bring(desk, document(mention(identity=_ID)))
    label = desk.library.codebook.add("label", "Politician")
    change_annotations(desk.library.session, [_ID], code=label)
    assert bring(desk, document(mention(identity=_ID))).skipped == 1
    other = document(mention(identity=_ID), text="Kast elsewhere", name="b.txt")
    assert bring(desk, other).added["mention"] == 1
    assert annotations(desk, "b.txt")[0].uuid != _ID
    assert desk.library.check() == []


def test_an_article_is_found_by_its_text_by_its_bytes_by_its_id_and_by_its_name_where_the_words_fit(desk: Desk) -> None:
    uuid = desk.article("news/a.txt", _TEXT)
    bytes_of = f"news/a.txt\n{_TEXT}".encode()
    ways = [
        document(mention(), name="other.txt"),
        replace(document(mention(), text=f"x {_TEXT}"), original=bytes_of),
        replace(document(mention(), text=None), uuid=uuid),
        document(mention(), text=None),
        replace(document(mention(), text=None, name="zzz"), text_sha256=text_sha256(_TEXT)),
    ]
    for one in ways:
        bring(desk, one)
        assert [row.uuid for row in desk.library.articles] == [uuid]
    assert len(annotations(desk)) == 1


def test_a_document_without_text_whose_words_are_others_is_said_to_be_missing(desk: Desk) -> None:
    desk.article("a.txt", "Nothing of the kind.")
    report = bring(desk, document(mention(), text=None))
    assert report.sentence() == "nothing"
    assert report.left_out == [
        ("file.ann", "a.txt", "There is no article “a.txt” in the library, and the file does not bring its text.")
    ]


def test_codes_become_what_a_person_says_and_what_is_left_out_is_counted(desk: Desk) -> None:
    desk.library.codebook.add("label", "politician")
    marks = (
        mention(code=("Politician",)),
        ForeignMark("code", "c1", ((9, 14),), ("Milei",), ("Actors", "Foreign")),
        ForeignMark("code", "c2", ((0, 4),), ("Kast",), ("Rubbish",)),
        ForeignMark("mention", "c3", ((18, 30),), ("Buenos Aires",), ("Place",)),
    )
    chosen = {"code:Rubbish": "leave out", "Place": "topic:Where/Cities"}
    report = bring(desk, document(*marks), chosen=chosen)
    assert report.chosen == 1
    assert [(one.kind, one.label, one.topic) for one in annotations(desk)] == [
        ("mention", "politician", None), ("topic", None, "Actors/Foreign"), ("topic", None, "Where/Cities"),
    ]  # fmt: skip
    assert ("topic", "Actors/Foreign") in report.made


def test_the_codebook_of_a_file_brings_definitions_colours_and_its_tree(desk: Desk) -> None:
    codebook = [
        ForeignCode(("Actors",), "code"),
        ForeignCode(("Actors", "Foreign"), "code", "#AA0000", "From abroad.", _ID),
        ForeignCode(("Unused",), "label", "", "Nobody has it."),
    ]
    table = {
        CodeKey("code", ("Actors", "Foreign")): Target("topic", ("Actors", "Foreign")),
        CodeKey("label", ("Unused",)): Target("label", ("Unused",)),
    }
    run = desk.library.bringing.begin(table, codebook)
    run.add([brought(document(ForeignMark("code", "c", ((9, 14),), ("Milei",), ("Actors", "Foreign"))))])
    run.finish()
    entries = {entry.path: entry for entry in desk.library.codebook.entries()}
    assert {("Actors",), ("Actors", "Foreign"), ("Unused",)} <= set(entries)
    foreign = entries["Actors", "Foreign"]
    assert (foreign.colour, foreign.definition, foreign.uuid) == ("#aa0000", "From abroad.", _ID)


def test_what_does_not_fit_its_words_waits_and_a_note_about_it_goes_with_it(desk: Desk) -> None:
    marks = (mention(9, 13, key="T1"), ForeignMark("note", "#1", on="T1", note="Really?", annotator="Ben"))
    report = bring(desk, document(*marks))
    assert (report.sentence(), report.left_out) == ("1 article", [])
    (one,) = report.unsettled
    assert (one.why, one.what, one.offers) == (NOT_THERE, "Person", (((0, 4),), ((46, 50),)))
    place = desk.library.bringing.place
    (done,) = place("file.ann", [Placing(one, PLACED, one.offers[1])])
    assert [(a.kind, a.quote, a.annotator) for a in annotations(desk)] == [
        ("note", None, "Ben"),
        ("mention", "Kast", "Ana"),
    ]
    assert annotations(desk)[1].spans == [(46, 50)]
    # Another choice takes the place of the first.
    (done,) = place("file.ann", [Placing(one, PLACED, one.offers[0], done.standing)])
    assert [a.spans for a in annotations(desk) if a.kind == "mention"] == [[(0, 4)]]
    assert bring(desk, document(*marks)).unsettled == []
    # Undo takes all of the review back, and the file offers it anew.
    desk.library.history.undo([ANNOTATOR.uuid])
    assert annotations(desk) == []
    (again,) = bring(desk, document(*marks)).unsettled
    (done,) = place("file.ann", [Placing(again, DELETED)])
    assert bring(desk, document(*marks)).unsettled == []
    place("file.ann", [Placing(again, UNDECIDED, (), done.standing)])
    assert len(bring(desk, document(*marks)).unsettled) == 1
    assert desk.library.check() == []


@pytest.mark.parametrize(
    ("mark", "why"),
    [
        (ForeignMark("mention", "T1", (), None, ("Person",)), WHOLE),
        (ForeignMark("mention", "T1", ((3, 3),), None, ("Person",)), "It stands on no words."),
        (ForeignMark("mention", "T1", ((0, 4),), ("Kast",), (" ",)), "It has no label and no topic."),
        (ForeignMark("note", "T1", note="  "), "The note has no words."),
        (ForeignMark("note", "T1", note="x", on="gone"), "What it is about is not in the file, or was left out."),
        (ForeignMark("mention", "T1", ((0, 4),), ("Zorro",), ("Person",)), f"{NOT_THERE} Its words: “Zorro”."),
    ],
)  # fmt: skip
def test_what_cannot_be_taken_is_said_with_its_place_and_why(desk: Desk, mark: ForeignMark, why: str) -> None:
    report = bring(desk, document(mark))
    assert report.left_out == [("file.ann", "T1", why)]
    assert annotations(desk) == []
    assert desk.library.check() == []


def test_trying_says_what_would_be_done_and_does_nothing(desk: Desk) -> None:
    one = document(mention(annotator="Ben"))
    run = desk.library.bringing.begin(desk.library.bringing.table([CodeKey("label", ("Person",))]))
    with run.trying():
        run.add([brought(one)])
    run.finish()
    assert run.report.sentence() == "1 article and 1 mention"
    assert list(desk.library.articles) == []
    assert [one.name for one in desk.library.history.actions()] == ["Make the library"]
    assert desk.library.check() == []


def test_an_import_in_batches_is_one_action_also_where_it_was_cancelled(desk: Desk) -> None:
    run = desk.library.bringing.begin(desk.library.bringing.table([CodeKey("label", ("Person",))]))
    run.add([brought(document(mention()))])
    run.add([brought(document(mention(), text="Kast is in another.", name="b.txt"))])
    run.finish(complete=False)
    names = [one.name for one in desk.library.history.actions() if one.annotator]
    assert names == ["Import annotations: 2 articles and 2 mentions (cancelled)"]
    desk.library.history.undo([ANNOTATOR.uuid])
    assert list(desk.library.articles) == []


def test_a_label_that_was_renamed_here_is_known_by_its_identity_and_one_that_was_merged_by_what_took_its_place(
    desk: Desk,
) -> None:
    codebook = [ForeignCode(("Envoy",), "label", "", "Who was sent.", _ID)]
    one = document(mention(code=("Envoy",)))
    bring(desk, one, codebook=codebook)
    desk.library.codebook.rename(_ID, "Messenger")
    again = document(mention(9, 14, "Milei", code=("Envoy",)))
    report = bring(desk, again, codebook=codebook)
    assert (report.left_out, report.made) == ([], [])
    assert {one.label for one in annotations(desk)} == {"Messenger"}
    person = next(code.uuid for code in desk.library.codebook.all().values() if code.name == "Person")
    desk.library.codebook.merge(_ID, person)
    bring(desk, document(mention(18, 30, "Buenos Aires", code=("Envoy",))), codebook=codebook)
    assert {one.label for one in annotations(desk)} == {"Person"}
    assert desk.library.check() == []


def test_of_annotators_of_one_name_the_first_gets_what_the_file_gives_the_name_and_that_is_said_once(
    desk: Desk,
) -> None:
    for number in "23":
        with desk.library.session.writer.transaction():
            ensure_annotator(
                desk.library.session.writer, Annotator(ANNOTATOR.uuid.replace("1111-4", f"111{number}-4"), "Ben")
            )
    report = bring(desk, document(mention(annotator="Ben"), mention(9, 14, "Milei", annotator="Ben")))
    assert [why for _, _, why in report.told] == [
        "Several annotators are named “Ben”: their annotations were given to the one who was here first."
    ]
    assert {one.annotator_uuid for one in annotations(desk)} == {ANNOTATOR.uuid.replace("1111-4", "1112-4")}


def test_what_stands_for_somebody_and_becomes_a_topic_says_that_nobody_is_left_of_it(desk: Desk) -> None:
    report = bring(desk, document(mention(entity="Kast")), chosen={"Person": "topic:Persons"})
    assert [why for _, _, why in report.told] == ["It was taken without its entity: a topic stands for nobody."]


def test_a_note_about_an_annotation_stands_on_no_words_of_its_own(desk: Desk) -> None:
    note = ForeignMark("note", "#1", ((9, 14),), ("Kast",), on="T1", note="Hm.")
    report = bring(desk, document(mention(key="T1"), note))
    assert (report.sentence(), report.unsettled, report.left_out) == ("1 article, 1 mention and 1 note", [], [])
    assert [one.spans for one in annotations(desk) if one.kind == "note"] == [[]]
