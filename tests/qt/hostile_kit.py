"""A library in which all that has a name has a bad one."""

from __future__ import annotations

import json
from pathlib import Path

from annotations.library import Library
from annotations.model.annotator import Annotator
from reader.articles.pasted import pasted_article
from tests.qt.window_kit import ANA, TEXT
from tests.store.making import in_the_name_of, rows

BAD = '<img src="http://127.0.0.1:9/x.png"><b onclick="x">&lt;\u202egnp.exe'
WORDS = "Ingrid Solheim"
NOTE = (
    f"{BAD}\n\n![a](http://127.0.0.1:9/y.png) <script>alert(1)</script> [x](file:///etc/passwd) [y](javascript:x)"
    " [z](data:text/html,x) [out](https://\u0430pple.com/\u202egnp.exe) <img src='file:///etc/passwd'>"
)


def hostile_library(folder: Path, bad: str, note: str = NOTE, text: str = TEXT, words: str = WORDS) -> Path:
    """Make it: everything is called `bad`, or the beginning of it; in `ferry.txt`, of `text`, `words` are annotated."""
    folder /= "<img src=x>"
    folder.mkdir()
    path = folder / f"{bad.replace('/', '').replace(chr(0), '')[:40]}.newsgloss"
    with Library.open_to_write(path, Annotator(ANA.uuid, bad), doing="test", create=True) as library:
        run = library.articles.begin_import()
        run.add([pasted_article("ferry.txt", text), pasted_article(f"{bad}.txt", f"{bad}\n\nNothing happened.")])
        run.finish()
        article = library.articles.find("ferry.txt").uuid
        label = library.codebook.add("label", bad[:60])
        for name in ("title", "outlet", "author", "section", bad[:40]):
            library.articles.set_field_of_many([article], name, bad)
        start = text.index(words)
        entity = library.entities.add(bad, label)
        library.entities.set_external_ids(entity, {bad: bad, "web": "https://\u0430pple.com/x"})
        library.entities.set_fields(entity, [(bad, bad)])
        here = {"article": article, "start": start, "end": start + len(words)}
        other = in_the_name_of(Annotator("22222222-2222-4222-8222-222222222222", bad), library)
        for one in (library, other):
            one.annotations.add(rows(
                {**here, "kind": "mention", "label": bad[:60], "entity": bad, "note": note},
                {"article": article, "kind": "topic", "topic": json.dumps(bad[:30], ensure_ascii=False)},
                {**here, "kind": "note", "note": note},
            ))  # fmt: skip
    return path
