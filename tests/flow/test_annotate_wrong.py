"""`annotate`: every reason a line can be wrong for, told by number; the rest is taken, or with --strict nothing."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from annotations.commands.session import ensure_annotator
from annotations.library import Library
from annotations.model.annotator import Annotator
from annotations.model.ids import new_uuid
from annotations.store.tables import CODE, ENTITY
from annotations.store.things import Image

DOCUMENT = (Path(__file__).resolve().parents[2] / "docs" / "cli.md").read_text(encoding="utf-8")
NOWHERE = "01a20c7d-4aa9-7002-b9ed-332f9d947709"
NO_LABEL = "and the line names no label for a new one."

HARBOUR = {"article": "harbour.txt", "kind": "mention", "label": "Person"}
GOOD = {**HARBOUR, "start": 0, "end": 7, "quote": "Harbour"}
TOPIC = {"article": "harbour.txt", "kind": "topic", "topic": "Politics"}
NOTE = {"article": "harbour.txt", "kind": "note", "note": "Well."}

# What a line is, and the beginning of what is said of it. A string is the line itself; LETTER, MENTION, ARTICLE and
# COURIER are replaced by offsets and ids.
WRONG: list[tuple[object, str]] = [
    ("{", "The line is not JSON ("),
    (json.dumps(GOOD)[:-1], "The line is not JSON ("),
    (json.dumps(GOOD) + json.dumps(GOOD), "The line is not JSON (Extra data"),
    ("{'article': 'harbour.txt'}", "The line is not JSON ("),
    (b'{"article": "caf\xe9.txt"}', "The line is not UTF-8."),
    (b"\xff\xfe{\x00", "The line is not UTF-8."),
    ('{"start": NaN}', "The line is not JSON that can be read here."),
    ('{"start": ' + "9" * 5000 + "}", "The line is not JSON that can be read here."),
    ("[" * 100_000, "The line is not JSON that can be read here."),
    ("[]", "The line is not a JSON object"),
    ("null", "The line is not a JSON object"),
    ('"mention"', "The line is not a JSON object"),
    (json.dumps(GOOD)[:-1] + ', "start": 3}', "“start” stands in it twice."),
    ({**GOOD, "kind": "mentions"}, "“kind” must be one of mention, topic, note."),
    ({**GOOD, "kind": None}, "“kind” must be one of mention, topic, note."),
    ({**GOOD, "kind": ["mention"]}, "“kind” must be text."),
    ({**GOOD, "label": 7}, "“label” must be text."),
    ({**GOOD, "article": {"id": 1}}, "“article” must be text."),
    ({**GOOD, "quote": True}, "“quote” must be text."),
    ({**GOOD, "note": ["a"]}, "“note” must be text."),
    ({**GOOD, "label": " \n"}, "“label” is empty."),
    ({**GOOD, "entity": ""}, "“entity” is empty."),
    ({**GOOD, "article": " "}, "“article” is empty."),
    ({**GOOD, "annotator": "\t"}, "“annotator” is empty."),
    ({**NOTE, "note": "\n \n"}, "“note” is empty."),
    ({**GOOD, "entity": "half \ud83d"}, "“entity” holds half of a surrogate pair."),
    ({**NOTE, "note": "\udc00"}, "“note” holds half of a surrogate pair."),
    ({**GOOD, "quote": "\ud800Harbour"}, "“quote” holds half of a surrogate pair."),
    ({**HARBOUR, "spans": {"start": 0}}, "“spans” must be a list of [start, end]."),
    ({**HARBOUR, "spans": [0, 7]}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "spans": [[0, 7, 9]]}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "spans": [], "start": 0, "end": 7}, "“spans” must be a list of [start, end]."),
    ({**HARBOUR, "start": 0}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "end": 7}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "start": 0.0, "end": 7}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "start": "0", "end": "7"}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "start": False, "end": True}, "A span must be two whole numbers, start and end."),
    ({**HARBOUR, "spans": [[0, 7]], "start": 1}, "“start” and “end” are not the first and the last offset"),
    ({"kind": "topic", "topic": "Politics"}, "The line names no “article”."),
    ({**GOOD, "article": None}, "The line names no “article”."),
    ({**GOOD, "article": "Harbour.txt"}, "There is no article “Harbour.txt” in the library."),
    ({**GOOD, "article": NOWHERE}, f"There is no article “{NOWHERE}” in the library."),
    ({**GOOD, "article": "harbour.txt' OR 1=1"}, "There is no article “harbour.txt' OR 1=1” in the library."),
    ({**GOOD, "article": "twice.txt"}, "Several articles are named “twice.txt”."),
    ({**HARBOUR, "start": -1, "end": 7}, "The span -1 to 7 is outside the text, "),
    ({**HARBOUR, "start": 0, "end": 100_000}, "The span 0 to 100000 is outside the text, "),
    ({**HARBOUR, "start": 10**40, "end": 10**40 + 1}, "The span 1"),
    ({**HARBOUR, "start": 7, "end": 7}, "The span 7 to 7 is empty."),
    ({**HARBOUR, "start": 7, "end": 0}, "The span 7 to 0 is empty."),
    ({**HARBOUR, "spans": [[0, 7], [5, 9]]}, "The span 5 to 9 begins before the one in front of it ends."),
    ({**HARBOUR, "spans": [[8, 14], [0, 7]]}, "The span 0 to 7 begins before the one in front of it ends."),
    ({**HARBOUR, "article": "letter.txt", "start": "LETTER", "end": "LETTER+1"}, "The span LETTER to LETTER+1 cuts a"),
    ({**GOOD, "quote": "harbour"}, "The words at 0 are “Harbour”, not “harbour”."),
    ({**GOOD, "quote": ""}, "The words at 0 are “Harbour”, not “”."),
    ({**GOOD, "quote": "\x1b[31mHarbour"}, "The words at 0 are “Harbour”, not “\ufffd[31mHarbour”."),
    ({**TOPIC, "quote": "Harbour"}, "There is a “quote” but no “start” and “end”."),
    ({**GOOD, "label": None}, "A mention needs a “label”."),
    ({**TOPIC, "topic": None}, "A topic needs a “topic”."),
    ({**NOTE, "note": None}, "A note needs a “note”."),
    (HARBOUR, "A mention needs “start” and “end”, or “spans”."),
    ({**GOOD, "topic": "Politics"}, "A mention has no “topic”."),
    ({**TOPIC, "label": "Person"}, "A topic has no “label”."),
    ({**TOPIC, "entity": "Kast"}, "A topic has no “entity”."),
    ({**NOTE, "label": "Person"}, "A note has no “label”."),
    ({**NOTE, "topic": "Politics"}, "A note has no “topic”."),
    ({**GOOD, "label": None, "entity": "Without label"}, "The mention has no label, and neither has its entity."),
    ({**GOOD, "label": None, "entity": "Quite new"}, f"There is no entity “Quite new” yet, {NO_LABEL}"),
    ({**GOOD, "label": "Twin"}, "There are 2 labels named “Twin”."),
    ({**TOPIC, "topic": "Politics//Elections"}, "The topic “Politics//Elections” has an empty name in its path."),
    ({**TOPIC, "topic": "/"}, "The topic “/” has an empty name in its path."),
    ({**GOOD, "entity": NOWHERE}, f"There is no entity {NOWHERE} in the library."),
    ({**GOOD, "entity": "Twin"}, "“Twin” may be any of 2 entities."),
    ({**GOOD, "annotator": "Twin"}, "Several annotators are named “Twin”."),
    ({**NOTE, "on": "harbour.txt"}, "“harbour.txt” is no UUID."),
    ({**NOTE, "on": NOWHERE}, f"There is nothing with the id {NOWHERE} in the library."),
    ({"kind": "note", "note": "Well.", "target": NOWHERE}, f"There is nothing with the id {NOWHERE} in the library."),
    ({**GOOD, "on": "MENTION"}, "Only a note can be “on” something."),
    ({**NOTE, "on": "MENTION", "start": 0, "end": 7}, "A note is either on words (“start”, “end”) or “on” a thing"),
    ({**GOOD, "everywhere": "yes"}, "“everywhere” must be true or false."),
    ({**TOPIC, "everywhere": True}, "Only a mention of one stretch of words can be “everywhere”."),
    ({**NOTE, "on": "MENTION", "article": "courier.md"}, "What the note is about does not belong to the article “co"),
]  # fmt: skip


@pytest.fixture
def odd(newsgloss, library, tmp_path, take):
    """The library, where two of everything are named Twin, and an entity has no label; returns what to replace."""
    twins = tmp_path / "twins"
    for folder in ("one", "two"):
        (twins / folder).mkdir(parents=True)
        (twins / folder / "twice.txt").write_text(f"Twice {folder}\n\nThe same name, other words: {folder}.\n")
    preparer = Annotator(new_uuid(), "Preparer")
    take(library, twins, preparer)
    assert newsgloss.annotate(library, [{**GOOD, "label": "Place"}]).status == 0
    with Library.open_to_write(library, preparer, doing="test") as opened:
        session = opened.session
        journal = session.writer.journal
        parents = [number for number, code in opened.codebook.all().items() if code.name in ("Person", "Place")]
        with session.action("Prepare") as action:
            for parent in parents:
                ensure_annotator(session.writer, Annotator(new_uuid(), "Twin"))
                code = (journal.new_id("code"), new_uuid(), "label", parent, "Twin", None, None, None, None, None)
                journal.insert(action, CODE, [Image(code)])
                entity = (journal.new_id("entity"), new_uuid(), "Twin", parents[0], "", "{}", None, None)
                journal.insert(action, ENTITY, [Image(entity)])
            bare = (journal.new_id("entity"), new_uuid(), "Without label", None, "", "{}", None, None)
            journal.insert(action, ENTITY, [Image(bare)])
    shown = {article["original"]["name"]: article for article in newsgloss.ok("show", library, "--all", "--json").rows}
    emoji = shown["letter.txt"]["text"].index("👩")
    return {"MENTION": shown["harbour.txt"]["annotations"][0]["id"], "LETTER": emoji, "LETTER+1": emoji + 1}


def line_of(wrong: object, replaced: dict[str, object]) -> bytes:
    if isinstance(wrong, bytes):
        return wrong
    if isinstance(wrong, str):
        return wrong.encode()
    row = {key: replaced.get(value, value) if isinstance(value, str) else value for key, value in wrong.items()}
    return json.dumps(row).encode()


def said(beginning: str, replaced: dict[str, object]) -> str:
    for word in ("LETTER+1", "LETTER"):
        beginning = beginning.replace(word, str(replaced[word]))
    return beginning


def test_every_wrong_line_is_told_by_number_and_reason_and_the_rest_is_taken(newsgloss, library, odd):
    lines = [line_of(wrong, odd) for wrong, _ in WRONG]
    # Good lines between them, so that numbers and what is taken show.
    good = [json.dumps({**NOTE, "note": f"Note {n}"}).encode() for n in range(len(lines))]
    before = newsgloss.annotations(library)
    run = newsgloss.run(
        "annotate", library, "-", stdin=b"\n".join(b"\n".join(pair) for pair in zip(good, lines, strict=True))
    )
    assert run.status == 1
    told = [re.match(r"line (\d+): (.*)", line).groups() for line in run.complaints]
    assert [int(number) for number, _ in told] == list(range(2, 2 * len(lines) + 1, 2))
    for (_, reason), (wrong, beginning) in zip(told, WRONG, strict=True):
        assert reason.startswith(said(beginning, odd)), wrong
    assert run.lines == [f"Added {len(good)} notes; {len(lines)} lines left out."]
    assert len(newsgloss.annotations(library)) == len(before) + len(good)
    newsgloss.whole(library)
    newsgloss.ok("undo", library)
    assert newsgloss.annotations(library) == before


def test_strict_takes_nothing_if_any_line_is_wrong(newsgloss, library, lines_of):
    before = newsgloss.ok("show", library, "--all", "--json").out, newsgloss.ok("history", library).out
    rows = [GOOD, {**TOPIC, "topic": "Brand new", "annotator": "New annotator"}, {**GOOD, "quote": "harbour"}, NOTE]
    run = newsgloss.annotate(library, rows, "--strict")
    assert run.error == "line 3: The words at 0 are “Harbour”, not “harbour”."
    assert run.lines == ["Nothing was added: 1 line wrong, and --strict was given."]
    assert (newsgloss.ok("show", library, "--all", "--json").out, newsgloss.ok("history", library).out) == before
    newsgloss.whole(library)
    assert newsgloss.annotate(library, [GOOD, TOPIC, NOTE], "--strict").lines == [
        "Added 1 mention, 1 note and 1 topic."
    ]


def test_every_reason_is_documented_and_every_documented_reason_occurs():
    section = DOCUMENT.split("### Why a line can be wrong")[1].split("\n## ")[0]
    documented = re.findall(r"^\| `(.*?)` \|", section, re.MULTILINE)
    patterns = {reason: re.compile(re.escape(reason).replace("…", ".*")) for reason in documented}
    reasons = [*(whole_reason(beginning) for _, beginning in WRONG), "The line is longer than 64 MB."]
    reasons.append("There is no label “x” in the library, and --no-new was given.")
    # The first row that fits: `There is no article …` is no `There is no … in the library, and --no-new was given.`
    met = {next((doc for doc, pattern in patterns.items() if pattern.match(reason)), reason) for reason in reasons}
    assert met == set(documented)


def whole_reason(beginning: str) -> str:
    """A beginning with the rest of the sentence, as far as the document writes it."""
    ends = {
        "The line is not JSON (": "x).", "The line is not a JSON": " object, { ... }.", "cuts a": " character that is "
        "made of several code points.", "offset": " of “spans”.", "The span 1": "0 to 1 is outside the text, ",
        "“on” a thing": ", not both.", "the article “co": "urier.md”.", "“label”.": "", "labels named “Twin”.": " G",
        "named “twice.txt”.": " U", "any of 2 entities.": " U", "named “Twin”.": " G",
    }  # fmt: skip
    if beginning.startswith("The line is not JSON (Extra"):
        return "The line is not JSON (x)."
    if beginning.startswith("The line is not a JSON object"):
        return "The line is not a JSON object, { ... }."
    return beginning + next((rest for end, rest in ends.items() if beginning.endswith(end)), "")


def test_a_line_longer_than_64_mb_is_one_wrong_line(newsgloss, library, tmp_path):
    file = tmp_path / "long.jsonl"
    with file.open("wb") as out:
        out.write(b'{"article": "')
        out.write(b"x" * (64 * 1024 * 1024))
        out.write(b'"}\n')
        out.write(json.dumps(NOTE).encode())
    run = newsgloss.run("annotate", library, file)
    assert run.error == "line 1: The line is longer than 64 MB."
    assert run.lines == ["Added 1 note; 1 line left out."]


def test_a_file_that_is_no_json_lines_at_all_changes_nothing(newsgloss, library):
    before = library.read_bytes()
    run = newsgloss.run("annotate", library, library)
    assert run.status == 1
    assert all(re.match(r"line \d+: The line is not ", line) for line in run.complaints)
    assert run.lines[-1].startswith("Added nothing; ")
    assert newsgloss.run("annotate", library, "no such file.jsonl").error.startswith("no such file.jsonl ")
    assert "Is a directory" in newsgloss.run("annotate", library, newsgloss.folder).error
    assert len(library.read_bytes()) == len(before)
    newsgloss.whole(library)
