"""A terminal never obeys what stands in a name or a text, and a script always reads whole lines."""

from __future__ import annotations

import json
import sys

import pytest

from annotations.model.annotator import Annotator

ESC, BELL, CSI, OVERRIDE, ISOLATE, MARK = "\x1b", "\x07", "\x9b", "\u202e", "\u2066", "\u200f"
EVIL = (
    f"{ESC}[31mred{ESC}[0m {ESC}]0;title{BELL} {CSI}2J {OVERRIDE}txt.exe{ISOLATE}{MARK} \u2028 \u2029 \x85 \ufeff end"
)
OBEYED = set("\x1b\x07\x9b\x85\u2028\u2029\u202e\u2066\u200f\ufeff\r\x00\x08")
BODY = f"A title of {OVERRIDE}signs\n\nSome words {ESC}[2J and {CSI}31m more, {EVIL}.\n\nBy nobody at all.\n"
NAMES = {
    "new\nline.txt": "new\ufffdline.txt",
    f"esc{ESC}[31m.txt": "esc\ufffd[31m.txt",
    f"rtl_{OVERRIDE}exe.txt": f"rtl_{OVERRIDE}exe.txt",
    "tab\there.txt": "tab\ufffdhere.txt",
    " leading and trailing space .txt": None,
    "-dash-first.txt": "-dash-first.txt",
    "quote's & <tag>.txt": "quote's & <tag>.txt",
    "percent%20%s%n.txt": "percent%20%s%n.txt",
    "semi;colon,comma.txt": "semi;colon,comma.txt",
    "ünïcödé–name “quoted”.txt": "ünïcödé–name “quoted”.txt",
    "nfd_Me\u0301xico.txt": "nfd_Me\u0301xico.txt",
    "emoji_🇦🇷📰.txt": "emoji_🇦🇷📰.txt",
    "lo" + "o" * 240 + "ng.txt": None,
    ".hidden.txt": ".hidden.txt",
    "noextension": "noextension",
    "UPPER.TXT": "UPPER.TXT",
    "separated\u2028by.txt": "separated\u2028by.txt",
}
pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such file names")


@pytest.fixture
def evil(newsgloss, library, tmp_path, take):
    """The library with an article for each name, each with evil text, one of them annotated with evil names."""
    folder = tmp_path / "evil"
    folder.mkdir()
    for name in NAMES:
        (folder / name).write_text(f"{name.strip()[:3]!r} {len(name)}\n\n{BODY}", encoding="utf-8")
    (folder / "caf\udce9.txt").write_text(f"Not UTF-8\n\n{BODY}", encoding="utf-8")
    take(library, folder, Annotator("0f0e0d0c-0b0a-7908-8706-050403020100", EVIL))
    rows = [
        {"article": "noextension", "kind": "mention", "start": 0, "end": 2, "label": EVIL, "entity": EVIL},
        {"article": "noextension", "kind": "topic", "topic": EVIL + "\nnew line", "annotator": EVIL},
        {"article": "noextension", "kind": "note", "note": EVIL + "\nnew line"},
    ]
    return newsgloss.annotate(library, rows)


def test_nothing_that_is_printed_for_people_is_obeyed(newsgloss, library, evil):
    runs = [evil, newsgloss.ok("articles", library), newsgloss.ok("show", library, "--all")]
    runs.append(newsgloss.ok("search", library, "words", "--limit", "100"))
    runs.append(newsgloss.ok("history", library))
    runs.append(newsgloss.run("import", library, newsgloss.folder / "evil", "-v"))
    runs.append(newsgloss.run("undo", library, "--annotator", f" {EVIL}\n"))
    runs.append(newsgloss.run("show", library, EVIL + "\nx"))
    runs.append(newsgloss.run("undo", library, "--annotator", EVIL + "\nx"))
    runs.append(newsgloss.run("export", library, "--format", EVIL, "--to", "out"))
    runs.append(newsgloss.run(f"{EVIL}\nx"))
    runs.append(newsgloss.run("articles", newsgloss.folder / f"no {EVIL}"))
    for run in runs:
        assert not OBEYED & set(run.out), sorted(OBEYED & set(run.out))
        assert not OBEYED & set(run.err), sorted(OBEYED & set(run.err))
    assert "\\x9b31m more" in runs[2].out
    assert "\\x1b[31mred" in runs[-1].err
    assert "\\u202etxt.exe" in runs[2].out
    assert len(runs[1].lines) == len(newsgloss.ok("articles", library, "--json").rows) == 5 + len(NAMES) + 1


def test_json_is_one_object_a_line_for_every_reader_of_lines(newsgloss, library, evil):
    for command in (["articles"], ["show", "--all"], ["search", "words", "--limit", "100"], ["history"]):
        run = newsgloss.ok(command[0], library, *command[1:], "--json")
        assert run.out.splitlines() == run.lines
        assert all(isinstance(json.loads(line), dict) for line in run.lines)
    shown = newsgloss.show(library, "noextension")
    # JSON says exactly what is there; escapes are for people.
    assert OVERRIDE in shown["text"]
    assert "\u2028 \u2029 \x85" in shown["text"]
    assert [one["note"] for one in shown["annotations"] if one["kind"] == "note"] == [
        EVIL.replace(ESC, "\ufffd").replace(BELL, "\ufffd") + "\nnew line"
    ]


def test_every_article_is_found_by_the_name_its_file_has(newsgloss, library, evil):
    stored = {row["name"] for row in newsgloss.ok("articles", library, "--json").rows}
    assert {kept for kept in NAMES.values() if kept is not None} | {"caf\ufffd.txt"} <= stored
    rows = [{"article": name, "kind": "topic", "topic": f"Name/{n}"} for n, name in enumerate(NAMES)]
    assert newsgloss.annotate(library, rows).lines[-1] == f"Added {len(rows)} topics."
    shown = newsgloss.ok("show", library, "--all", "--json").rows
    text_of = {one["topic"]: article["text"] for article in shown for one in article["annotations"]}
    for n, name in enumerate(NAMES):
        assert text_of[f"Name/{n}"].startswith(f"{name.strip()[:3]!r} {len(name)}\n")
    for name in ("new\nline.txt", f"esc{ESC}[31m.txt", " leading and trailing space .txt", "-dash-first.txt"):
        assert newsgloss.show(library, name)["text"].startswith(f"{name.strip()[:3]!r} {len(name)}\n")
    assert newsgloss.run("show", library, b"caf\xe9.txt").status == 0


def test_a_library_may_have_any_name_a_file_can_have(newsgloss, imported, tmp_path):
    for name in (
        "100%25 ?query#hash&x=1.newsgloss",
        "new\nline",
        " ",
        "-dash",
        "ünï.newsgloss",
        "file:odd?mode=memory",
    ):
        path = tmp_path / name
        path.write_bytes(imported.read_bytes())
        assert len(newsgloss.ok("articles", path).lines) == 5
        assert newsgloss.ok("undo", path).err == ""
        newsgloss.whole(path)
    (tmp_path / "-dash2").write_bytes(imported.read_bytes())
    assert len(newsgloss.ok("articles", "--", "-dash2").lines) == 5


def test_a_library_whose_name_is_not_utf8_works_too(newsgloss, imported, tmp_path):
    path = tmp_path / "b\udcfccher.newsgloss"
    path.write_bytes(imported.read_bytes())
    assert len(newsgloss.ok("articles", path).lines) == 5
    assert newsgloss.ok("undo", path).lines == ["Undone: Import 5 articles"]
    assert newsgloss.ok("check", path).lines == ["b\\udcfccher.newsgloss is whole."]
