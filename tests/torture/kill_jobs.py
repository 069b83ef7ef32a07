"""The jobs of the command line that are killed, and the library they are done on."""

from __future__ import annotations

import json
import re
import shutil
from dataclasses import dataclass
from pathlib import Path

from annotations.commands.marking import NewAnnotation, add_annotations, delete_annotations
from annotations.library import Library
from annotations.model.annotator import Annotator
from tests.flow.conftest import HARBOUR, TEXTS, take_articles, write_texts
from tests.torture.kill_kit import Server, State, read_state

NEWER = HARBOUR.replace("nine days", "ten days").replace("Ilse Kast, who", "Ilse Kast-Brun, who") + "\nCorrected.\n"
PLACES = "Xanten sleeps. The mayor of Xanten wakes.\n\nIn Xanten, Jonas Brandt said so. Brandt knows Xanten.\n"
LATER = "A ship left Xanten on Monday. North Xanten Bank paid. Jonas Brandt came from Xanten.\n"
FILES = 12
WHOLE: dict[str, tuple[str, ...]] = {
    "annotate": ("annotate", "{library}", "rows.jsonl"),
    "mark everywhere": ("mark-everywhere", "{library}", "Norda", "--label", "Place", "--doubtful"),
    "revise": ("revise", "{library}", "harbour.txt", "newer.txt"),
    "decode": ("decode", "{library}", "latin.txt", "--encoding", "cp1251"),
    "decide": ("decide", "{library}", "decisions.jsonl"),
    "codebook": ("codebook", "{library}", "--load", "codebook.json"),
    "entities": ("entities", "{library}", "Ilse Kast", "--merge", "Norda Shipping Company"),
    "merge": ("merge", "{library}", "other.newsgloss"),
    "import annotations": ("import-annotations", "{library}", "labelstudio.json"),
    "restore to a moment": ("restore", "{library}", "--to", "{moment}"),
    "put back": ("put-back", "{library}", "{deleted}"),
}
"""What changes a library as one action: all of it is there, or nothing."""

EXPORTS: dict[str, str] = {"csv": "csv", "xlsx": "book.xlsx", "jsonl": "rows.out.jsonl", "docx": "words.docx"}
"""Formats, and what they are written to."""


@dataclass(frozen=True)
class Ground:
    """What is killed upon.

    Attributes:
        folder: in which commands run, with the files they take.
        library: seven articles, some of them marked; it is copied for each use.
        server: does the jobs.
        who: acts on this machine.
        words: what commands name: `moment`, an action after which much was done; `deleted`, a note that was.
    """

    folder: Path
    library: Path
    server: Server
    who: Annotator
    words: dict[str, str]

    def copy(self, name: str = "study.newsgloss") -> Path:
        """Return a library of its own, beside which nothing is."""
        target = self.folder / "at work" / name
        shutil.rmtree(target.parent, ignore_errors=True)
        target.parent.mkdir()
        return Path(shutil.copy(self.library, target))

    def state(self) -> State:
        """What is in the library that is copied."""
        return read_state(self.library)


def make_ground(folder: Path, server: Server, who: Annotator) -> Ground:
    """Make the library and all files that the jobs take."""
    library = folder / "whole.newsgloss"
    texts = {**TEXTS, "places.txt": PLACES.encode(), "later.txt": LATER.encode()}
    take_articles(library, write_texts(folder / "articles", texts), who)
    marks = _marks("harbour.txt", HARBOUR, "Ilse Kast", "Person", entity="Ilse Kast")
    marks += _marks("harbour.txt", HARBOUR, "Norda Shipping Company", "Organisation", entity="Norda Shipping Company")
    marks += _marks("places.txt", PLACES, "Xanten", "Place") + _marks("places.txt", PLACES, "Jonas Brandt", "Person")
    _write_rows(folder / "marks.jsonl", marks)
    moment = json.loads(_done(server, "history", library, "--json", "--limit", "1")[0])["id"]
    _done(server, "annotate", library, "marks.jsonl")
    _delete_a_note(library, who)
    deleted = json.loads(_done(server, "bin", library, "--json")[0])["id"]
    notes = [
        {"article": "harbour.txt", "kind": "note", "start": n % 90, "end": n % 90 + 1, "note": f"Note {n}"}
        for n in range(400)
    ]
    _write_rows(folder / "rows.jsonl", notes)
    (folder / "newer.txt").write_text(NEWER, "utf-8")
    texts = {f"n{n}.txt": f"Article {n}\n\nThe words of number {n}, by nobody.\n".encode() for n in range(FILES)}
    write_texts(folder / "many", texts)
    offered = [json.loads(line) for line in _done(server, "suggest", library, "--json")]
    verdicts = [
        {"suggestion": one["id"], "decision": "accept" if n % 2 else "reject"}
        for n, one in enumerate(offered)
        if one["state"] == "offered"
    ]
    _write_rows(folder / "decisions.jsonl", verdicts)
    assert len(verdicts) > 2
    other = Path(shutil.copy(library, folder / "other.newsgloss"))
    _write_rows(folder / "more.jsonl", [{**one, "note": f"From the other: {one['note']}"} for one in notes[:60]])
    _done(server, "annotate", other, "more.jsonl")
    _done(server, "import", other, "many")
    _done(server, "codebook", other, "--ready", _ready(server))
    _done(server, "codebook", other, "--save", "codebook.json")
    _done(server, "export", other, "--format", "labelstudio", "--to", "labelstudio.json", "--article", "harbour.txt")
    return Ground(folder, library, server, who, {"moment": moment, "deleted": deleted})


def _delete_a_note(path: Path, who: Annotator) -> None:
    with Library.open_to_write(path, who, doing="test") as library:
        article = library.articles.find("harbour.txt").uuid
        (note,) = add_annotations(library.session, [NewAnnotation("note", article, ((0, 7),), body="Gone")])
        delete_annotations(library.session, [note])


def _ready(server: Server) -> str:
    return _done(server, "codebook", "--list-ready")[0].split("\t")[0]


def _marks(article: str, text: str, words: str, label: str, **more: str) -> list[dict[str, object]]:
    return [
        {"article": article, "kind": "mention", "start": found.start(), "end": found.end(), "label": label, **more}
        for found in re.finditer(words, text)
    ]


def _write_rows(path: Path, rows: list[dict[str, object]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def _done(server: Server, *arguments: object) -> list[str]:
    ended = server.run(*arguments)
    assert ended.status == 0, ended.err
    return ended.lines
