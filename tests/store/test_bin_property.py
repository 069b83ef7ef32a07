"""Random libraries: what was deleted comes back as it was, and a purge leaves all else as it was."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from annotations.commands.marking import NewAnnotation, add_annotations
from annotations.library import Library
from annotations.model.errors import InvalidInput, NewsglossError, NothingToUndo, UndoBlocked
from annotations.model.field import Field
from annotations.store import codes
from annotations.text.edits import Edit
from tests.store.making import ANA, BEN, in_the_name_of, incoming, made, take
from tests.store.proof import State, broken, things

TEXTS = {
    "one.txt": "Qwortz opens early\n\nQwortz met Vexley in Umbra. Ünsal and 漢字 came, said Vexley.",
    "two.txt": "Calm at the quay\n\nMaren met Ilse in Norda. Ilse stayed, said Maren.",
}
WORDS = {"one.txt": ("Qwortz", "Vexley", "Umbra", "Ünsal", "漢字"), "two.txt": ("Maren", "Ilse", "Norda")}
STEPS = ("mark", "mark", "note", "field", "edit", "delete", "tag", "undo", "redo", "back", "entity", "gone")
_NAMES_OF_ENTITIES = (
    "SELECT name FROM entity UNION SELECT json_extract(old, '$.row.name') FROM change WHERE tbl = 'entity'"
)
MANY = settings(max_examples=25, deadline=None, phases=[Phase.generate])


def keys(library: Library, table: str) -> list[str]:
    return sorted(key for kind, key in things(library.db) if kind == table)


def code(library: Library, kind: str) -> str:
    return next(one.uuid for one in codes.all_codes(library.db).values() if one.kind == kind)


def there(library: Library, name: str) -> str | None:
    found = [article.uuid for article in library.articles if article.name == name]
    return found[0] if found else None


def step(library: Library, what: str, data: st.DataObject) -> None:
    """Do something in somebody's name; what cannot be done now is not done."""
    library = in_the_name_of(data.draw(st.sampled_from([ANA, BEN])), library)
    name = data.draw(st.sampled_from(sorted(TEXTS)))
    article, word = there(library, name), data.draw(st.sampled_from(WORDS[name]))
    if what in {"undo", "redo"}:
        who = [library.session.annotator.uuid]
        (library.history.undo if what == "undo" else library.history.redo)(who)
    elif what == "entity":
        library.entities.add(word, code(library, "label"))
    elif what == "back" and (deleted := [one.uuid for run in library.bin.deleted() for one in run]):
        library.bin.put_back(data.draw(st.lists(st.sampled_from(deleted), min_size=1, max_size=3)))
    elif what == "delete" and (marks := keys(library, "annotation")):
        library.annotations.delete([data.draw(st.sampled_from(marks))])
    elif article is not None:
        in_article(library, what, article, word, data)


def in_article(library: Library, what: str, article: str, word: str, data: st.DataObject) -> None:
    at = library.articles.text(library.articles.find(article)).find(word)
    if what == "mark" and at >= 0:
        new = NewAnnotation("mention", article, ((at, at + len(word)),), code(library, "label"))
        add_annotations(library.session, [new])
    elif what == "edit" and at >= 0:
        library.mending.edit(article, [Edit(at, at, data.draw(st.sampled_from(["Again ", f"{word}, "])))])
    elif what == "note":
        target = data.draw(st.sampled_from([None, *keys(library, "annotation")]))
        add_annotations(library.session, [NewAnnotation("note", article, body=f"On {word}.", target=target)])
    elif what == "tag":
        add_annotations(library.session, [NewAnnotation("topic", article, code=code(library, "topic"))])
    elif what == "field":
        library.articles.set_field(article, "author", [Field("author", word, status="changed")])
    elif what == "gone":
        library.articles.delete([article])


def drawn(library: Library, data: st.DataObject, most: int) -> None:
    for what in data.draw(st.lists(st.sampled_from(STEPS), max_size=most)):
        try:
            step(library, what, data)
        except (NothingToUndo, UndoBlocked, InvalidInput):
            continue


def begun(path: Path) -> Library:
    library = made(path)
    take(library, *(incoming(name, text) for name, text in TEXTS.items()))
    return library


def of_article(state: State, uuid: str) -> State:
    number = state["article", uuid]["id"]
    return {
        key: one
        for key, one in state.items()
        if one.row.get("article_id") == number or key == ("article", uuid)
    }  # fmt: skip


@MANY
@given(st.data())
def test_whatever_is_deleted_comes_back_as_it_was_in_any_order(data):
    with tempfile.TemporaryDirectory() as folder, begun(Path(folder) / "library.newsgloss") as library:
        for what in data.draw(st.lists(st.sampled_from(("mark", "note", "field", "tag", "edit")), max_size=8)):
            step(library, what, data)
        before = things(library.db)
        listed = {one.uuid for run in library.bin.deleted() for one in run}
        for what in data.draw(st.lists(st.sampled_from(("delete", "delete", "gone")), max_size=4)):
            step(library, what, data)
        gone = [one.uuid for run in library.bin.deleted() for one in run if one.uuid not in listed]
        for uuid in data.draw(st.permutations(gone)):
            # What came along with another is back already; and what was marked twice comes back once.
            with suppress(InvalidInput):
                library.bin.put_back([uuid])
        after = things(library.db)
        missing = {key: one for key, one in before.items() if key not in after}
        assert {key: one for key, one in after.items() if key in before} == {
            key: one for key, one in before.items() if key not in missing
        }
        assert all(key[0] == "annotation" for key in missing)
        assert broken(library.db) == []
        assert library.check() == []


@MANY
@given(st.data())
def test_a_purge_leaves_all_else_as_it_was_and_nothing_of_what_went(data):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.newsgloss"
        with begun(path) as library:
            first, second = there(library, "one.txt"), there(library, "two.txt")
            drawn(library, data, 12)
            before = things(library.db)
            kept = of_article(before, second) if ("article", second) in before else {}
            entities = {key for key in before if key[0] == "entity"}
            assert library.purging.articles([first]).finished
            after = things(library.db)
            assert {key: after.get(key) for key in kept} == kept
            assert entities <= after.keys()
            assert ("article", first) not in after
            assert broken(library.db) == []
            assert library.check() == []
            drawn(library, data, 4)
            assert broken(library.db) == []
            # What entities are or were called is nobody's; the history of these stays.
            named = {name for (name,) in library.db.execute(_NAMES_OF_ENTITIES)}
        written = path.read_bytes()
        assert [word for word in WORDS["one.txt"] if word.encode() in written and word not in named] == []


@MANY
@given(st.data(), st.booleans())
def test_a_purged_annotator_is_nowhere_and_the_library_holds(data, keep):
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "library.newsgloss"
        with begun(path) as library:
            ben = in_the_name_of(BEN, library)
            add_annotations(ben.session, [NewAnnotation("note", there(library, "two.txt"), body="Mine.")])
            drawn(library, data, 10)
            number = things(library.db)["annotator", BEN.uuid]["id"]
            library.purging.annotator(BEN.uuid, keep=keep)
            after = things(library.db)
            assert broken(library.db) == []
            assert library.check() == []
            left = {key for key, one in after.items() if key[0] == "annotation" and _is_of(one, number)}
            if not keep:
                assert not left
            drawn_by_ana(library, data)
            assert broken(library.db) == []
        assert BEN.uuid.encode() not in path.read_bytes()


def _is_of(annotation, number: int) -> bool:
    return bool(annotation["annotator_id"] == number)


def drawn_by_ana(library: Library, data: st.DataObject) -> None:
    for _ in range(data.draw(st.integers(0, 4))):
        try:
            library.history.undo([ANA.uuid])
        except NewsglossError:
            return
