"""`annotate`: each kind of annotation, where it stands, what counts as there already, and one call as one action."""

from __future__ import annotations

import json

import pytest

ADDED = "Added 1 {}."


@pytest.fixture
def add(newsgloss, library):
    """Annotate with rows and return what was printed, the annotations of the articles, and all runs."""

    def run(*rows, options=(), status=0):
        done = newsgloss.annotate(library, rows, *options)
        assert done.status == status, done.err
        return done

    return run


def test_a_mention_stands_on_its_words(newsgloss, library, add, span_of):
    row = {**span_of("harbour.txt", "Norda Shipping Company"), "kind": "mention", "label": "Organisation"}
    assert add(row).lines == [ADDED.format("mention")]
    (one,) = newsgloss.annotations(library)
    assert (one["kind"], one["quote"], one["label"], one["entity"]) == ("mention", row["quote"], "Organisation", None)
    assert (one["start"], one["end"], one["spans"]) == (row["start"], row["end"], [[row["start"], row["end"]]])
    assert (one["origin"], one["state"], one["topic"], one["note"], one["target"]) == (
        "imported",
        "ok",
        None,
        None,
        None,
    )
    newsgloss.whole(library)


def test_a_mention_on_several_stretches_is_one_annotation(newsgloss, library, add, texts):
    text = texts["harbour.txt"]
    first, second = text.index("dockers"), text.index("went back")
    spans = [[first, first + 7], [second, second + 9]]
    row = {
        "article": "harbour.txt",
        "kind": "mention",
        "spans": spans,
        "label": "Event",
        "quote": "dockers … went back",
    }
    add(row, {**row, "start": first, "end": second + 9})
    (one,) = newsgloss.annotations(library)
    assert (one["spans"], one["start"], one["end"]) == (spans, first, second + 9)
    assert one["quote"] == "dockers … went back"


def test_a_topic_stands_on_the_article_or_on_words(newsgloss, library, add, span_of):
    words = span_of("courier.md", "Aron Teveld asked for patience")
    run = add(
        {"article": "courier.md", "kind": "topic", "topic": "Politics"},
        {**words, "kind": "topic", "topic": "Politics/Talks/Second round"},
        {**words, "kind": "topic", "topic": "Music/AC\\/DC"},
    )
    assert run.lines == [
        "new topic: Politics/Talks",
        "new topic: Politics/Talks/Second round",
        "new topic: Music",
        "new topic: Music/AC\\/DC",
        "Added 3 topics.",
    ]
    whole, *placed = newsgloss.annotations(library)
    assert (whole["topic"], whole["start"], whole["end"], whole["spans"], whole["quote"]) == (
        "Politics",
        None,
        None,
        [],
        None,
    )
    assert {one["topic"] for one in placed} == {"Politics/Talks/Second round", "Music/AC\\/DC"}
    assert {one["quote"] for one in placed} == {words["quote"]}
    assert add({"article": "courier.md", "kind": "topic", "topic": "Music/AC\\/DC"}).lines == ["Added 1 topic."]


def test_a_note_stands_on_the_article_on_words_or_on_a_thing(newsgloss, library, add, span_of):
    add({**span_of("harbour.txt", "40 new cranes"), "kind": "mention", "label": "Claim", "entity": "The cranes"})
    (mention,) = newsgloss.annotations(library)
    article = newsgloss.show(library, "harbour.txt")["id"]
    add(
        {"article": "harbour.txt", "kind": "note", "note": "Whole **article**.\n\nTwo paragraphs."},
        {**span_of("harbour.txt", "nine days"), "kind": "note", "note": "Ten, says the Courier."},
        {"kind": "note", "on": mention["id"].upper(), "note": "Who pays?"},
        {"kind": "note", "on": article, "note": "By its id."},
        {"article": "harbour.txt", "kind": "note", "on": mention["id"], "note": "With its article."},
        {"kind": "note", "on": mention["entity_id"], "note": "About the entity."},
    )
    notes = {one["note"]: one for one in newsgloss.annotations(library) if one["kind"] == "note"}
    assert len(notes) == 5  # the one about the entity belongs to no article
    assert notes["Whole **article**.\n\nTwo paragraphs."]["target"] is None
    assert notes["Ten, says the Courier."]["quote"] == "nine days"
    assert (notes["Who pays?"]["target"], notes["Who pays?"]["target_kind"]) == (mention["id"], "annotation")
    assert (notes["By its id."]["target"], notes["By its id."]["target_kind"]) == (article, "article")
    assert notes["With its article."]["target"] == mention["id"]
    newsgloss.whole(library)


def test_a_note_can_be_about_an_annotation_of_the_same_call(newsgloss, library, add, span_of):
    add({**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person", "note": "Her first words."})
    mention, note = sorted(newsgloss.annotations(library), key=lambda one: one["kind"])
    assert (note["kind"], note["note"], note["target"]) == ("note", "Her first words.", mention["id"])
    again = add({**span_of("harbour.txt", "Ilse Kast"), "kind": "mention", "label": "Person", "note": "A second note."})
    assert again.lines == ["Added 1 note; 1 there already."]
    assert {one["target"] for one in newsgloss.annotations(library)} == {None, mention["id"]}


def test_an_equal_annotation_is_skipped_and_counted(newsgloss, library, add, span_of):
    words = span_of("harbour.txt", "Monday")
    rows = [
        {**words, "kind": "mention", "label": "Date"},
        {"article": "harbour.txt", "kind": "topic", "topic": "Economy"},
        {**words, "kind": "note", "note": "A Monday."},
    ]
    assert add(*rows, rows[0]).lines == ["Added 1 mention, 1 note and 1 topic; 1 there already."]
    before = newsgloss.ok("history", library).lines
    assert add(*rows).lines == ["Added nothing; 3 there already."]
    assert newsgloss.ok("history", library).lines == before
    different = [
        {**rows[0], "label": "Event"},
        {**rows[0], "end": words["end"] - 1, "quote": words["quote"][:-1]},
        {**rows[0], "annotator": "Somebody else"},
        {**rows[0], "entity": "Monday"},
        {**rows[2], "note": "A Monday!"},
        {**rows[1], "topic": "Economy/Ports"},
    ]
    assert add(*different).lines[-1] == "Added 4 mentions, 1 note and 1 topic."


def test_one_call_is_one_action_that_one_undo_takes_back_whole(newsgloss, library, add, span_of):
    rows = [
        {**span_of("harbour.txt", "Norda"), "kind": "mention", "label": "Harbour", "entity": "Norda"},
        {"article": "courier.md", "kind": "topic", "topic": "Brand/New", "annotator": "Bo"},
    ]
    add(*rows)
    newest, *before = (row for row in newsgloss.ok("history", library, "--json").rows if row["kind"] == "change")
    assert (newest["name"], len(before)) == ("Annotate: 1 mention and 1 topic", 1)
    assert newsgloss.ok("undo", library).lines == ["Undone: Annotate: 1 mention and 1 topic"]
    assert newsgloss.annotations(library) == []
    # Labels, topics and entities went with it: they are made again.
    assert {"new label: Harbour", "new entity: Norda", "new topic: Brand"} <= set(add(*rows).lines)
    newsgloss.whole(library)


def test_the_article_is_found_by_id_by_name_and_by_the_end_of_its_path(newsgloss, library, add):
    ids = {row["name"]: row["id"] for row in newsgloss.ok("articles", library, "--json").rows}
    add(
        {"article": ids["old/latin.txt"], "kind": "topic", "topic": "Politics"},
        {"article": ids["old/latin.txt"].upper(), "kind": "topic", "topic": "Society"},
        {"article": "old/latin.txt", "kind": "topic", "topic": "Economy"},
        {"article": "latin.txt", "kind": "topic", "topic": "Sport"},
    )
    assert newsgloss.show(library, "latin.txt")["annotations"] == newsgloss.annotations(library)
    assert len(newsgloss.annotations(library)) == 4


def test_times_and_ids_are_new_and_of_now(newsgloss, library, add, span_of):
    row = {**span_of("harbour.txt", "Monday"), "kind": "mention", "label": "Date"}
    shown = {"id": "01a20c7d-4aa9-7002-b9ed-332f9d947709", "created_at": "1999-01-01T00:00:00.000Z"}
    assert add({**row, **shown, "modified_at": "1999-01-01T00:00:00.000Z"}).err == ""
    (one,) = newsgloss.annotations(library)
    assert one["id"] != shown["id"]
    assert one["created_at"] == one["modified_at"] > "2026"


def test_keys_that_mean_nothing_are_told_of_and_the_line_is_taken(newsgloss, library, add, span_of):
    row = {**span_of("harbour.txt", "Monday"), "kind": "mention", "label": "Date", "labl": "x", "confidence": 0.5}
    run = add(row)
    assert run.complaints == ["line 1: “labl”, “confidence” means nothing here and was passed over."]
    assert len(newsgloss.annotations(library)) == 1


def test_what_show_prints_can_be_given_back(newsgloss, library, add, span_of, other_machine, articles):
    add(
        {
            **span_of("harbour.txt", "Ilse Kast"),
            "kind": "mention",
            "label": "Person",
            "entity": "Ilse Kast",
            "note": "Hm.",
        },
        {"article": "harbour.txt", "kind": "topic", "topic": "Economy/Ports"},
        {"article": "harbour.txt", "kind": "note", "note": "Whole."},
    )
    harbour = newsgloss.show(library, "harbour.txt")
    rows = [{**one, "article": harbour["id"]} for one in harbour["annotations"]]
    again = add(*rows)
    assert (again.lines, again.err) == (["Added nothing; 4 there already."], "")


def test_files_from_other_systems_are_read_line_by_line(newsgloss, library, span_of, tmp_path):
    rows = [
        {**span_of("harbour.txt", "Monday"), "kind": "mention", "label": "Date", "entity": "Day\u2028one\x85\u2029"},
        {**span_of("courier.md", "went on. Aron"), "kind": "mention", "label": "Event"},
        {"article": "courier.md", "kind": "note", "note": "One\r\ntwo\rthree\u2028four"},
    ]
    lines = [json.dumps(row, ensure_ascii=False) for row in rows]
    file = tmp_path / "from elsewhere.jsonl"
    file.write_bytes(b"\xef\xbb\xbf" + "\r\n\r\n  \r\n".join(lines).encode())
    run = newsgloss.ok("annotate", library, file)
    assert run.lines[-1] == "Added 2 mentions and 1 note."
    by_kind = {one["kind"]: one for one in newsgloss.annotations(library)}
    assert by_kind["note"]["note"] == "One\ntwo\nthree\u2028four"
    entities = {one["entity"] for one in newsgloss.annotations(library)}
    assert "Day\u2028one\x85\u2029".strip() in entities


def test_a_quote_may_have_the_line_ends_of_its_file(newsgloss, library, add, span_of):
    row = {**span_of("courier.md", "Lysmark\n\nThe talks"), "kind": "mention", "label": "Event"}
    add({**row, "quote": "Lysmark\r\n\r\nThe talks"})
    (one,) = newsgloss.annotations(library)
    assert one["quote"] == "Lysmark\n\nThe talks"


def test_characters_of_several_code_points_are_counted_as_python_counts(newsgloss, library, add, texts):
    text = texts["letter.txt"]
    words = ["👩‍👩‍👧", "🇦🇷", "Café\u0301", "Ne\u0301stor Brun"]
    rows = [
        {
            "article": "letter.txt",
            "kind": "mention",
            "label": "Person",
            "start": at,
            "end": at + len(word),
            "quote": word,
        }
        for word, at in ((word, text.index(word)) for word in words)
    ]
    add(*rows)
    assert [one["quote"] for one in newsgloss.annotations(library)] == words
    cut = [
        {**rows[0], "end": rows[0]["start"] + 1, "quote": "👩"},
        {**rows[1], "start": rows[1]["start"] + 1, "quote": "🇷"},
        {**rows[2], "end": rows[2]["end"] - 1, "quote": "Café"},
    ]
    run = add(*cut, status=1)
    assert [line.split(": ", 1)[0] for line in run.complaints] == ["line 1", "line 2", "line 3"]
    assert all("cuts a character that is made of several code points" in line for line in run.complaints)


def test_an_empty_file_adds_nothing(newsgloss, library):
    before = newsgloss.ok("history", library).out
    assert newsgloss.ok("annotate", library, "-", stdin=b"\n\r\n").lines == ["Added nothing."]
    assert newsgloss.ok("history", library).out == before


def test_a_library_that_is_not_there_is_made(newsgloss):
    run = newsgloss.annotate("new.newsgloss", [{"article": "a.txt", "kind": "topic", "topic": "Politics"}])
    assert run.error == "line 1: There is no article “a.txt” in the library."
    newsgloss.whole("new.newsgloss")


def test_a_dash_is_standard_input_and_a_file_of_that_name_needs_its_folder(newsgloss, library, tmp_path, lines_of):
    (tmp_path / "-").write_text(lines_of([{"article": "courier.md", "kind": "topic", "topic": "Economy"}]))
    assert newsgloss.ok("annotate", library, "./-").lines == ["Added 1 topic."]
