"""Fields, codebook, texts, suggestions and whole articles, as a person changes them."""

from __future__ import annotations

from datetime import datetime
from random import Random

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.torture.model import Article, Code, Mark, Value, mark, with_mark
from tests.torture.model_acts import MOST_MARKS, Act, select, some_words
from tests.torture.model_hands import CTRL, SHIFT, Hands, leftward

OUTLETS = ("Alder Courier", "Port Post", "Brückenblatt", "Le Pont")
MOST_ARTICLES, MOST_CODES, LONGEST = 10, 30, 900
PASTED = (
    "A quiet week in Alder\n\nNothing happened in Alder this week, said Pieter Vance. Ingrid Solheim agreed and went "
    "for a walk along the harbour.\n\nThe baker sold bread. Number {n} in the queue was Maren Holt.\n"
)


def type_field(hands: Hands, random: Random) -> bool:
    """A value is typed in the details."""
    article, name, value = hands.article, random.choice(("outlet", "place")), random.choice(OUTLETS)
    hands.on_page()
    hands.press(Qt.Key.Key_2, CTRL)
    rows = [row for row in hands.window.details.field_rows() if row.name == name]
    if not rows:
        return False
    hands.until(rows[0].isVisible, "the field is seen")
    rows[0].setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_F2)
    hands.until(lambda: hands.window.details.editor is not None, "the field is typed in")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type(value)
    hands.press(Qt.Key.Key_Return)
    before = [one for one in article.values if one.name == name]
    if [one.value for one in before] != [value]:
        rest = tuple(one for one in article.values if one.name != name)
        values = tuple(sorted((*rest, Value(name, value, "changed")), key=lambda one: one.name))
        hands.world.do(f"Set {name} of {article.name}", article._replace(values=values))
    hands.settle()
    return True


def confirm_field(hands: Hands, random: Random) -> bool:
    """The space bar says that a field is right."""
    article = hands.article
    detected = [one for one in article.values if one.status == "detected"]
    if not detected:
        return False
    one = random.choice(detected)
    if sum(other.name == one.name for other in article.values) > 1:
        return False
    hands.on_page()
    hands.press(Qt.Key.Key_2, CTRL)
    row = next(row for row in hands.window.details.field_rows() if row.name == one.name)
    hands.until(row.isVisible, "the field is seen")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Space)
    values = tuple(other._replace(status="confirmed") if other == one else other for other in article.values)
    hands.world.do(f"Set {one.name} of {article.name}", article._replace(values=values))
    hands.settle()
    return True


def rename_code(hands: Hands, random: Random) -> bool:
    """F2 in the codebook, and another name."""
    world = hands.world
    code = random.choice([*world.codes("label"), *world.codes("topic")])
    name = f"{code.name.split()[0]} {random.randrange(100)}"
    if any(other.name == name for other in (*world.codes("label"), *world.codes("topic"))):
        return False
    view = _at_code(hands, code)
    hands.press(Qt.Key.Key_F2)
    hands.until(lambda: isinstance(hands.focus(), QLineEdit), "the name is typed over")
    hands.press(Qt.Key.Key_A, CTRL)
    hands.type(name)
    hands.press(Qt.Key.Key_Return)
    world.do(f"Rename {code.name} to {name}", code._replace(name=name))
    hands.settle()
    hands.until(lambda: view.current() is not None and view.current().name == name, "the row has the name")
    return True


def _at_code(hands: Hands, code: Code) -> object:
    """Go to a row of the codebook."""
    hands.on_page()
    hands.press(Qt.Key.Key_3, CTRL)
    view, state = hands.window.codebook.view, hands.app.state
    uuid = next(one.uuid for one in state.view.codes.values()  # type: ignore[union-attr]
                if (one.kind, one.name, one.merged_into) == (code.kind, code.name, None))  # fmt: skip
    hands.until(view.isVisible, "the codebook is shown")
    view.go_to(uuid)
    view.setFocus(Qt.FocusReason.TabFocusReason)
    return view


def make_code(hands: Hands, random: Random) -> bool:
    """A label is made while words are labelled with it."""
    article, world = hands.article, hands.world
    if len(world.codes("label")) + len(world.codes("topic")) >= MOST_CODES or len(article.marks) >= MOST_MARKS:
        return False
    name, span = f"Made {random.randrange(10_000)}", some_words(article, random)
    if any(other.name == name for other in world.codes("label")):
        return False
    select(hands, random, span)
    hands.press(Qt.Key.Key_T)
    palette = hands.window.palette_
    hands.until(palette.isVisible, "the palette opens")
    hands.type(name)
    at = next(n for n, (_, chosen) in enumerate(palette._rows) if not chosen.key)
    for _ in range(at):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    made = Code(world.new(), "label", name)
    world.do(f"Label with the new label {name}",
             made, with_mark(article, mark("mention", world, article, span, code=made.id)))  # fmt: skip
    hands.settle()
    return True


# The text


def edit_text(hands: Hands, random: Random) -> bool:
    """A word is typed into the text, where nothing stands on the words."""
    article = hands.article
    text = article.text
    # A line in two directions is another matter: there the arrows and the mouse go where the letters stand.
    places = [at + 1 for at, one in enumerate(text) if one == " " and _free(article, at) and not leftward(text, at)]
    if not places or len(text) > LONGEST:
        return False
    at, words = random.choice(places), random.choice(("indeed ", "today ", "wohl "))
    hands.in_sight(at)
    if not hands.page.rects_of(at, at + 1):
        # What the page shows folded, such as furniture, has no place to point at.
        return False
    hands.caret_to(at)
    hands.press(Qt.Key.Key_E, CTRL | SHIFT)
    editing = hands.app.controller.mending.editing  # type: ignore[union-attr]
    hands.until(lambda: editing.active and hands.focus() is editing.editor, "the text is edited")
    assert editing.editor.caret() == at, f"the caret of the editor is at {editing.editor.caret()}, not at {at}"
    hands.type(words)
    hands.press(Qt.Key.Key_Return, CTRL)
    hands.until(lambda: not editing.active, "the text is kept")
    hands.world.do(f"Edit the text of {article.name}", inserted(article, at, words))
    hands.settle()
    return True


def _free(article: Article, at: int) -> bool:
    """Whether a place is in no words that something stands on, and beside none."""
    spans = [span for one in article.marks for span in one.spans]
    spans += [(start, end) for one in article.values for start, end, *_ in one.evidence]
    return not any(start - 1 <= at <= end for start, end in spans)


def inserted(article: Article, at: int, words: str) -> Article:
    """An article with words typed in at a place; what stands behind it moves along."""
    far = len(words)

    def moved(one: Mark) -> Mark:
        return one._replace(spans=tuple((s + far, e + far) if s >= at else (s, e) for s, e in one.spans))

    def shifted(one: Value) -> Value:
        return one._replace(evidence=tuple(
            (s + far, e + far, q, state) if s >= at else (s, e, q, state) for s, e, q, state in one.evidence
        ))  # fmt: skip

    return article._replace(
        text=article.text[:at] + words + article.text[at:], marks=tuple(map(moved, article.marks)),
        values=tuple(map(shifted, article.values)),
    )  # fmt: skip


# Suggestions


def decide(hands: Hands, random: Random) -> bool:
    """The next suggestion is gone to by the full stop, and accepted, rejected or left."""
    article, world, marks = hands.article, hands.world, hands.app.controller.suggesting.marks  # type: ignore[union-attr]
    hands.on_page()
    if not marks.count() or len(article.marks) >= MOST_MARKS:
        return False
    hands.press(Qt.Key.Key_Period)
    one = marks.here()
    view = hands.app.state.view  # type: ignore[union-attr]
    if one is None or one.marked or one.suggestion.revision_id != view.row.revision_id:  # type: ignore[union-attr]
        return False  # just after the text changed, those of before stand there for a moment, and are refused
    if one.suggestion.entity:  # whom it would be linked to is not for this test to know
        return False
    label = next(code.name for code in hands.app.state.view.codes.values()  # type: ignore[union-attr]
                 if code.uuid == one.suggestion.label)  # fmt: skip
    code = next(code for code in world.codes("label") if code.name == label)
    words, what = article.text[one.start : one.end], random.choice("AARS")
    hands.type(what.lower())
    if what == "A":
        new = mark("mention", world, article, (one.start, one.end), code=code.id, origin="accepted")
        world.do(f"Accept “{_short(words)}” as {code.name}", article._replace(marks=(*article.marks, new)))
    elif what == "R":
        before = sum(article.text.startswith(words, at) for at in range(one.start))
        said = (words, before, code.id, "rejected")
        world.do(f"Reject “{_short(words)}”", article._replace(said=(*article.said, said)))
    hands.settle()
    hands.press(Qt.Key.Key_Escape)
    return True


def _short(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= 60 else words[:59] + "…"


# Articles


def paste(hands: Hands, random: Random) -> bool:
    """What was copied is made an article."""
    world = hands.world
    if len(world.articles()) >= MOST_ARTICLES:
        return False
    text = PASTED.format(n=random.randrange(1_000_000))
    before = set(hands.rows.names())
    # Of two that are pasted within a second both are called the same, and the model tells articles by their names.
    hands.until(lambda: f"{datetime.now().astimezone():pasted %Y-%m-%d %H.%M.%S}.txt" not in before, "another second")
    QApplication.clipboard().setText(text)
    hands.on_page()
    hands.press(Qt.Key.Key_V, CTRL)
    hands.until(lambda: len(hands.rows.names()) > len(before), "an article more is on the disk")
    name = next(name for name in hands.rows.names() if name not in before)
    # What the parser finds in a text, and the name that the clock gives, are not for this test to know.
    values = tuple(Value(*one) for one in hands.rows.values_of(name))
    world.do("Import 1 article", Article(world.new(), name, text, values))
    hands.here = name
    hands.all_listed()
    hands.settle()
    return True


def delete_article(hands: Hands, random: Random) -> bool:
    """Delete in the list; another article is shown then."""
    world = hands.world
    if len(world.articles()) < 5:
        return False
    hands.go(random.choice([one.name for one in world.articles()]))
    gone = hands.article
    list_ = hands.window.library.list
    list_.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(list_, Qt.Key.Key_Delete)
    world.do(f"Delete {gone.name}", gone=(gone,))
    hands.arrive()
    hands.settle()
    return True


ACTS: dict[str, tuple[Act, int]] = {
    "type a field": (type_field, 4),
    "confirm a field": (confirm_field, 2),
    "rename a label": (rename_code, 2),
    "make a label": (make_code, 2),
    "edit the text": (edit_text, 3),
    "decide on a suggestion": (decide, 5),
    "paste": (paste, 2),
    "delete an article": (delete_article, 1),
}
