"""The whole main job in one process and its children: what `test_no_network.py` runs where no socket can be had.

`python tests/torture/whole_job.py FOLDER` works in an empty folder, and prints the name of each step before it.
"""

from __future__ import annotations

import contextlib
import io
import os
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

AWAY = "http://198.51.100.7:9"
"""An address that belongs to nobody (RFC 5737): whoever asks for it would be seen."""
_HEAD = (
    f'<link rel="stylesheet" href="{AWAY}/a.css"><script src="{AWAY}/a.js"></script><base href="{AWAY}/">'
    f'<meta http-equiv="refresh" content="0; url={AWAY}/r"><link rel="canonical" href="{AWAY}/c"><title>T</title>'
)
_BODY = (
    f'<img src="{AWAY}/a.png" srcset="{AWAY}/b.png 2x"><iframe src="{AWAY}/f"></iframe>'
    f'<video poster="{AWAY}/v"></video>'
    f'<object data="{AWAY}/o"></object><style>@import url({AWAY}/i.css);</style><p background="{AWAY}/p">'
)
_DOCTYPE = f'<!DOCTYPE x SYSTEM "{AWAY}/x.dtd" [<!ENTITY % r SYSTEM "{AWAY}/r.ent"> %r; <!ENTITY e SYSTEM "{AWAY}/e">]>'
NOTE = f"![x]({AWAY}/n.png) <img src='{AWAY}/m.png'> [here]({AWAY}/l) <script src='{AWAY}/s.js'></script> *seen*"


_SAID = (
    ("suggest",), ("suggest-topics",), ("search", "harbour"), ("mark-everywhere", "Monday", "--label", "Date"),
    ("undo",), ("redo",), ("history",), ("entities",), ("to-check",), ("alike",), ("errata",), ("codebook",),
    ("codebook", "--ready", "framing"), ("outlet-rules",), ("anonymise", "--to", "given.newsgloss"), ("check",),
)  # fmt: skip


def tell(*words: object) -> None:
    """Say what comes next."""
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def command(*words: object, allowed: tuple[int, ...] = (0,)) -> str:
    """Run a command in this process; return what it printed."""
    from reader.cli.app import main

    tell("step", *words)
    out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8") for _ in range(2))
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main([str(word) for word in words])
    for stream in (out, err):
        stream.flush()
    assert status in allowed, (words, status, err.buffer.getvalue().decode())
    return out.buffer.getvalue().decode()


def write_articles(folder: Path) -> None:
    """Write a file of every kind, each with what is elsewhere in it."""
    from tests.articles.documents import PARAGRAPHS, TITLE, page
    from tests.articles.test_fuzz_inputs import FILES

    folder.mkdir()
    for name, data in FILES.items():
        (folder / name).write_bytes(data)
    words = "".join(f"<p>{one}</p>" for one in PARAGRAPHS)
    (folder / "away.html").write_bytes(page(f"<article><h1>{TITLE}</h1>{_BODY}{words}</article>", _HEAD))
    (folder / "away.xhtml").write_text(f'<?xml version="1.0"?>{_DOCTYPE}<html><body><p>&e;x</p>{words}</body></html>')
    (folder / "away.mht").write_text(
        f"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\nContent-Location: {AWAY}/\n\n--B\n"
        f"Content-Type: text/html\nContent-Location: {AWAY}/a.html\n\n<h1>T</h1>{_BODY}{words}\n--B\n"
        f"Content-Type: message/external-body; access-type=URL; URL={AWAY}/y\n\n--B--"
    )
    _with_member(folder / "c.docx", folder / "away.docx", "word/_rels/document.xml.rels", (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9"'
        ' Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"'
        f' Target="{AWAY}/p.png" TargetMode="External"/></Relationships>'
    ))  # fmt: skip
    _with_member(folder / "d.odt", folder / "away.odt", "meta.xml", f'<?xml version="1.0"?>{_DOCTYPE}<x>&e;</x>')
    text = (folder / "f.pdf").read_bytes()
    (folder / "away.pdf").write_bytes(
        text.replace(b"/Type /Catalog", f"/OpenAction << /S /URI /URI ({AWAY}/u) >> /Type /Catalog".encode())
    )
    (folder / "away.csv").write_text(f'title,url,text\nA,{AWAY}/a,"=WEBSERVICE(""{AWAY}/w"")"\nB,{AWAY}/b,words here\n')


def _with_member(source: Path, target: Path, name: str, text: str) -> None:
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for member in old.namelist():
            if member != name:
                new.writestr(member, old.read(member))
        new.writestr(name, text)


def commands(folder: Path) -> None:
    """Take articles of every kind, annotate, learn, search, write every format, take each in again, merge, prove."""
    import json

    from annotations.exchange.registry import FORMATS
    from reader.config.training import start_training

    command("import", "study.newsgloss", folder / "articles", allowed=(0, 1))
    command("columns", folder / "articles" / "i.csv")
    named = [json.loads(one) for one in command("articles", "study.newsgloss", "--json").splitlines()]
    assert len(named) > 10, named
    rows = [{"article": one["id"], "kind": "note", "note": NOTE} for one in named]
    for one in named:
        text = json.loads(command("show", "study.newsgloss", one["id"], "--json"))["text"]
        place = text.find("Monday")
        if place >= 0:
            rows.append({"article": one["id"], "kind": "mention", "start": place, "end": place + 6, "label": "Date",
                         "entity": "Monday", "note": NOTE})  # fmt: skip
    Path("rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    command("annotate", "study.newsgloss", "rows.jsonl")
    tell("step train")
    made = json.loads(command("show", "study.newsgloss", named[0]["id"], "--json"))["annotations"][0]
    start_training(Path("study.newsgloss"), made["annotator_id"])
    for words in _SAID:
        command(words[0], "study.newsgloss", *words[1:])
    command("revisions", "study.newsgloss", named[0]["id"])
    command("merge", "other.newsgloss", "given.newsgloss")
    for one in FORMATS.values():
        if one.writer and not one.missing():
            target = folder / f"out.{one.id}{'' if one.kind == 'folder' else one.suffixes[0]}"
            command("export", "study.newsgloss", "--format", one.id, "--to", target)
            if one.reader:
                _with_doctype(target)
                command("import-annotations", "again.newsgloss", target, allowed=(0, 1))


def _with_doctype(target: Path) -> None:
    """Have the XML of a file, or of files in a folder, ask for what is elsewhere."""
    for path in [target, *target.rglob("*")] if target.is_dir() else [target]:
        if path.is_file() and path.read_bytes()[:5] == b"<?xml":
            head, _, rest = path.read_text("utf-8").partition("?>")
            path.write_text(f"{head}?>{_DOCTYPE}{rest}", "utf-8")
        elif path.is_file() and zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as old:
                members = {name: old.read(name) for name in old.namelist()}
            with zipfile.ZipFile(path, "w") as new:
                for name, data in members.items():
                    if data[:5] == b"<?xml":
                        head, _, rest = data.partition(b"?>")
                        data = head + b"?>" + _DOCTYPE.encode() + rest  # noqa: PLW2901
                    new.writestr(name, data)


def window(folder: Path) -> None:
    """Open the window, walk through the articles with their notes, look at what an export will be, and close it."""
    from PySide6.QtCore import QEventLoop, QTimer
    from PySide6.QtWidgets import QApplication

    from reader.app import App

    application = QApplication([])
    app = App(application)
    shown = app.open(Path("study.newsgloss"))
    shown.resize(1800, 900)

    def wait(milliseconds: int) -> None:
        loop = QEventLoop()
        QTimer.singleShot(milliseconds, loop.quit)
        loop.exec()

    wait(500)
    assert app.state is not None
    for section in ("details", "codebook", "annotations", "notes", "entities"):
        tell("step window", section)
        shown.arrange.show_section(section)
        wait(50)
    for article in app.state.reading.ask_now(lambda library: [one.uuid for one in library.articles]):
        app.state.show_article(article)
        wait(30)
        shown.grab()
    tell("step window import")
    app.controller.files.import_paths([folder / "articles" / "away.html"])
    wait(700)
    shown.close()
    tell("done")


if __name__ == "__main__":
    place = Path(sys.argv[1])
    os.chdir(place)
    write_articles(place / "articles")
    commands(place)
    window(place)
