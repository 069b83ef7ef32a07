"""Marking, as a person does it: each act draws what it is about, does it at the window and does it in the model.

An act gets the hands and a randomness of its own, so that its name and a number repeat it. It returns False where it
cannot be done now; then it has done nothing.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import regex
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from tests.torture.model import Article, Code, Mark, Span, changed, mark, short, with_mark, without
from tests.torture.model_hands import ALT, CTRL, SHIFT, Hands
from tests.torture.model_texts import FOLDED

Act = Callable[[Hands, Random], bool]

MOST_MARKS = 24
"""So many marks an article gets; then some have to go first."""


_WORD = regex.compile(r"[\p{L}\p{M}]{2,}")
_ANY_WORD, _PLAIN = regex.compile(r"[\p{L}\p{M}]+"), regex.compile(r"[\p{L}\p{M}\s.,;:?]+")


def words_in(article: Article) -> list[Span]:
    """The words of an article that stand alone, so that everybody agrees where they begin and end."""
    text = article.text
    alone = lambda at: not 0 <= at < len(text) or text[at].isspace() or text[at] in ".,"  # noqa: E731
    hidden = text.find(FOLDED)
    seen = (one for one in _WORD.finditer(text) if not hidden <= one.start() < hidden + len(FOLDED))
    return [one.span() for one in seen if alone(one.start() - 1) and alone(one.end())]


def some_words(article: Article, random: Random) -> Span:
    """One to four words on one line."""
    words = words_in(article)
    first = random.randrange(len(words))
    start, end = words[first]
    for other in words[first + 1 : first + random.choice((1, 1, 2, 3, 4))]:
        if "\n" not in article.text[end : other[0]]:
            end = other[1]
    return start, end


def select(hands: Hands, random: Random, span: Span) -> None:
    """Select words in one of the ways there are."""
    start, end = span
    article = hands.article
    whole_word = span in words_in(article)
    ways = ["keys", "words", "shift click", "drag"] + ["double click", "F2"] * whole_word
    if end - start < 4:
        ways.remove("drag")
    way = random.choice(ways)
    if way == "double click":
        hands.on_page()
        hands.in_sight(start)
        hands.double_click(hands.middle((start + end) // 2))
    elif way == "drag":
        drag(hands, span)
    else:
        hands.caret_to(start)
        if way == "F2":
            hands.press(Qt.Key.Key_F2)
        elif way == "shift click":
            hands.at_rest()
            box = hands.page.rects_of(end - 1, end)[0]
            hands.click(QPoint(box.x + box.width // 2, box.y + box.height // 2), SHIFT)
        elif way == "words":
            for _ in range(60):
                if hands.page.caret() >= end:
                    break
                hands.press(hands.onward(start), CTRL | SHIFT)
        else:
            for _ in range(200):
                if hands.page.caret() >= end:
                    break
                hands.press(hands.onward(start), SHIFT)
    hands.selects(span, way)


def drag(hands: Hands, span: Span) -> None:
    hands.on_page()
    hands.in_sight(span[0])
    view, left = hands.page.viewport(), Qt.MouseButton.LeftButton
    # To ask where a letter stands may find that a line is taller; it is pointed at where it stands then.
    hands.middle(span[1] - 1)
    hands.at_rest()
    first, last = (hands.middle(offset) for offset in (span[0], span[1] - 1))
    QTest.mousePress(view, left, Qt.KeyboardModifier.NoModifier, first)
    for at in (QPoint((first.x() + last.x()) // 2, last.y()), last):
        QTest.mouseMove(view, at)
    QTest.mouseRelease(view, left, Qt.KeyboardModifier.NoModifier, last)


# Acts


def label(hands: Hands, random: Random) -> bool:
    """Label words by a label's key, or by Enter with the one used last."""
    article, world = hands.article, hands.world
    if len(article.marks) >= MOST_MARKS:
        return False
    codes = [code for code in world.codes("label") if code.key and not code.retired]
    code = random.choice(codes)
    span = some_words(article, random)
    select(hands, random, span)
    by_enter = random.random() < 0.3 and hands.label is not None
    if by_enter:
        code = world.code(hands.label)
        hands.press(Qt.Key.Key_Return)
    else:
        hands.type((code.key or "").lower())
    hands.label = code.id
    return _labelled(hands, code, span)


def _labelled(hands: Hands, code: Code, span: Span) -> bool:
    article, world = hands.article, hands.world
    new = mark("mention", world, article, span, code=code.id)
    world.do(f"Label “{short(new.quotes[0])}” as {code.name}", with_mark(article, new))
    hands.settle()
    return True


def label_by_palette(hands: Hands, random: Random) -> bool:
    """T over words, then the name of a label or topic typed."""
    article, world = hands.article, hands.world
    if len(article.marks) >= MOST_MARKS:
        return False
    codes = [code for code in (*world.codes("label"), *world.codes("topic")) if not code.retired]
    code, span = random.choice(codes), some_words(article, random)
    select(hands, random, span)
    hands.press(Qt.Key.Key_T)
    choose(hands, code.name)
    if code.kind == "label":
        hands.label = code.id
        return _labelled(hands, code, span)
    return _tagged(hands, code, span)


def choose(hands: Hands, name: str) -> None:
    """Type a name in the palette, go to its row and take it."""
    palette = hands.window.palette_
    hands.until(palette.isVisible, "the palette opens")
    hands.type(name)
    names = [chosen.key and row.text() for row, chosen in palette._rows]
    assert names, f"the palette finds nothing for {name}"
    for _ in range(names.index(name) if name in names else 0):
        hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Return)
    assert not palette.isVisible()


def _tagged(hands: Hands, code: Code, span: Span | None, origin: str = "manual") -> bool:
    article, world = hands.article, hands.world
    new = mark("topic", world, article, span, code=code.id, origin=origin)
    where = f"“{short(new.quotes[0])}”" if span else article.name
    world.do(f"Tag {where} with {code.name}", with_mark(article, new))
    hands.settle()
    return True


def tag_article(hands: Hands, random: Random) -> bool:
    """A topic on the whole article."""
    article, world = hands.article, hands.world
    if len(article.marks) >= MOST_MARKS:
        return False
    code = random.choice([code for code in world.codes("topic") if not code.retired])
    hands.on_page()
    hands.press(Qt.Key.Key_T, CTRL)
    choose(hands, code.name)
    # To choose what is suggested for the article is to accept it.
    return _tagged(hands, code, None, "accepted" if code.name in hands.suggested_topics() else "manual")


def alone(hands: Hands, random: Random, kinds: tuple[str, ...] = ("mention",)) -> Mark | None:
    """A mark that keys mean once the caret is in it: no other is there."""
    article = hands.article
    fitting = []
    for one in article.marks:
        if one.kind in kinds and one.spans and one.state == "ok" and len(one.spans) == 1:
            start, end = one.spans[0]
            if end - start >= 3 and all(article.at(offset) == [one] for offset in (start + 1, start + 2)):
                fitting.append(one)
    return random.choice(fitting) if fitting else None


def relabel(hands: Hands, random: Random) -> bool:
    """The caret in a mention, and the key of another label."""
    one, world = alone(hands, random), hands.world
    if one is None:
        return False
    codes = [code for code in world.codes("label") if code.key and not code.retired and code.id != one.code]
    code = random.choice(codes)
    hands.caret_to(one.spans[0][0] + 1)
    hands.on_page()
    hands.type((code.key or "").lower())
    hands.label = code.id
    world.do(f"Change “{short(one.quotes[0], 60)}” to {code.name}", changed(hands.article, one._replace(code=code.id)))
    hands.settle()
    return True


def delete(hands: Hands, random: Random) -> bool:
    """Delete the mention under the caret."""
    one = alone(hands, random)
    if one is None:
        return False
    hands.caret_to(one.spans[0][0] + 1)
    hands.on_page()
    hands.press(random.choice((Qt.Key.Key_Delete, Qt.Key.Key_Backspace)))
    hands.world.do(f"Delete the mention “{short(one.quotes[0])}”", without(hands.article, {one.id}))
    hands.settle()
    return True


def delete_listed(hands: Hands, random: Random) -> bool:
    """Delete one or several that are selected in the list of annotations."""
    article = hands.article
    if not any(one.kind != "note" for one in article.marks):
        return False
    hands.section("annotations")
    rows = hands.window.annotations.list
    count = rows._rows.rowCount()
    numbers = random.sample(range(count), min(count, random.choice((1, 1, 1, 2, 4))))
    if not numbers:
        return False
    marks = [listed(article, hands, rows._rows.rows()[number]) for number in numbers]
    if None in marks:
        return False
    hands.click_row(rows, numbers[0])
    for number in numbers[1:]:
        hands.click_row(rows, number, CTRL)
    if len(numbers) == 1:
        rows.setFocus(Qt.FocusReason.TabFocusReason)
    hands.press(Qt.Key.Key_Delete)
    gone = [one for one in marks if one is not None]
    words = f" “{short(gone[0].quotes[0])}”" if gone[0].quotes else ""
    what = f"{len(gone)} annotations" if len(gone) > 1 else f"the {gone[0].kind}{words}"
    hands.world.do(f"Delete {what}", without(article, {one.id for one in gone}))
    hands.settle()
    return True


def listed(article: Article, hands: Hands, row: Any) -> Mark | None:
    """Which mark a row of the list stands for; None where two are alike in all that is seen."""
    found = [one for one in article.marks
             if (one.kind, one.spans) == (row.kind, tuple(row.spans))
             and hands.world.code(one.code).name == (row.label or row.topic)]  # fmt: skip
    return found[0] if len(found) == 1 else None


def move_end(hands: Hands, random: Random) -> bool:
    """Move an end of a mention by a word."""
    one, article = alone(hands, random), hands.article
    if one is None:
        return False
    (start, end), words = one.spans[0], [found.span() for found in _ANY_WORD.finditer(article.text)]
    starts, ends = [word[0] for word in words], [word[1] for word in words]
    if start not in starts or end not in ends:
        return False
    first, last = starts.index(start), ends.index(end)
    at_start, forward = random.random() < 0.5, random.random() < 0.5
    other = (first if at_start else last) + (1 if forward else -1)
    if not 0 <= other < len(words):
        return False
    new = (words[other][0], end) if at_start else (start, words[other][1])
    # What else can stand within a word is a question of its own.
    if new[0] >= new[1] or not _PLAIN.fullmatch(article.text, min(new[0], start), max(new[1], end)):
        return False
    hands.caret_to(start + 1)
    hands.on_page()
    held = ALT | SHIFT | (CTRL if at_start else Qt.KeyboardModifier.NoModifier)
    hands.press(Qt.Key.Key_Right if forward else Qt.Key.Key_Left, held)
    moved = one._replace(spans=(new,), quotes=(article.text[slice(*new)],))
    hands.world.do(f"Resize “{short(one.quotes[0], 60)}”", changed(article, moved))
    hands.settle()
    return True


def undo(hands: Hands, random: Random) -> bool:
    """Take back a change, or several; then it may be done again."""
    if not hands.world.done:
        return False
    many = min(random.choice((1, 1, 1, 2, 3, 8)), len(hands.world.done))
    for _ in range(many):
        _press_undo(hands, random)
        hands.world.undo()
        _follow(hands)
    for _ in range(random.choice((0, 0, many, max(0, many - 1)))):
        _redo(hands, random)
    return True


def _press_undo(hands: Hands, random: Random) -> None:
    button = hands.window.status._undo
    if random.random() < 0.2 and button.isVisible():
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    else:
        hands.on_page()
        hands.press(Qt.Key.Key_Z, CTRL)


def redo(hands: Hands, random: Random) -> bool:
    """Do again what was taken back."""
    if not hands.world.undone:
        return False
    _redo(hands, random)
    return True


def _redo(hands: Hands, random: Random) -> None:
    hands.on_page()
    hands.press(*random.choice(((Qt.Key.Key_Z, CTRL | SHIFT), (Qt.Key.Key_Y, CTRL))))
    hands.world.redo()
    _follow(hands)


def _follow(hands: Hands) -> None:
    """Wait for what undo or redo did; where an article came or went with it, the list says so."""
    names = {one.name for one in hands.world.articles()}
    if hands.here not in names or names != set(hands.listed()):
        hands.arrive()
    hands.settle()
    hands.compare_article()
    hands.counted += 1


ACTS: dict[str, tuple[Act, int]] = {
    "label": (label, 30),
    "label by palette": (label_by_palette, 8),
    "tag the article": (tag_article, 4),
    "relabel": (relabel, 8),
    "delete": (delete, 12),
    "delete in the list": (delete_listed, 6),
    "move an end": (move_end, 8),
    "undo": (undo, 14),
    "redo": (redo, 8),
}
"""What is done, by name, and how often among the others."""
