"""Says the core's sentences in the language of the reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from PySide6.QtCore import QCoreApplication

from reader.config.damage_sentences import FOUND, TOLD
from reader.config.reading_sentences import OWN_LINES, PLACES, READ
from reader.config.rule_sentences import RULE_PARTS, RULES
from reader.config.sentences import ACTS, ERRORS, EXPORTED, HOLDS_WORDS, IMPORTED, PHRASES
from reader.config.suggestion_sentences import SUGGESTED

CONTEXT = "Sentences"

_HOLE = re.compile(r"\{(\w+)\}")
_END = re.compile(r"(?<=[.!?]) ")
_NUMBERS = frozenset({"n", "m"})
_SAID = (*ERRORS, *IMPORTED, *EXPORTED, *READ, *OWN_LINES)


def core_words(words: object) -> str:
    """Return an error, or the sentences in which the core says what became of a file, as the reader speaks.

    Args:
        words: the error, or what was said.

    Returns:
        The same in the reader's language; as it is where it has no form in `reader.config.sentences`.
    """
    return _sentences(str(words))


def damage_words(words: str) -> str:
    """Return what a check found, or what became of a thing of a damaged library, in the reader's language."""
    found = _said(words, (*FOUND, *TOLD))
    return _sentences(words) if found is None else found


def act_words(name: str) -> str:
    """Return the name of an action, as the library keeps it, in the reader's language."""
    found = _said(name, ACTS)
    return name if found is None else found


def phrase_words(words: str) -> str:
    """Return a part of a sentence, such as “14 mentions and 2 notes”, in the reader's language."""
    found = _said(words, PHRASES)
    return words if found is None else found


def place_words(where: str) -> str:
    """Return where in a file something stands, such as “line 3”, in the reader's language; ids stay as they are."""
    found = _said(where, PLACES)
    return where if found is None else found


def rule_words(words: str) -> str:
    """Return a rule of an outlet, as the core says it, in the reader's language."""
    return _rule_said(words, RULES)


def suggested_words(words: str) -> str:
    """Return why a suggestion is offered, or what found it, in the reader's language."""
    found = _said(words, SUGGESTED)
    return words if found is None else found


def all_forms() -> Iterator[tuple[str, str]]:
    """Return all forms, each with the context of its translation."""
    for form in dict.fromkeys((*ACTS, *PHRASES, *_SAID, *PLACES, *RULES, *RULE_PARTS, *SUGGESTED, *FOUND, *TOLD)):
        yield CONTEXT, form


def form_of(words: str, forms: Iterable[str]) -> tuple[str, dict[str, str]] | None:
    """Return the form that words were made of, and what stands in its holes; None without one.

    Where several fit, the one with the most words of its own counts: “Tag {n} articles with {topic}” and not
    “Tag {words} with {topic}”.
    """
    fitting = [form for form in forms if _may_fit(words, form)]
    for form in sorted(fitting, key=lambda form: -len(_HOLE.sub("", form))):
        found = re.fullmatch(_pattern(form), words, re.DOTALL)
        if found is not None:
            return form, found.groupdict()
    return None


def _sentences(words: str) -> str:
    """Say sentences one by one where they are not of one form together."""
    found = _said(words, _SAID)
    if found is not None:
        return found
    for end in _END.finditer(words):
        first = _said(words[: end.start()], _SAID)
        if first is not None:
            return f"{first} {_sentences(words[end.end() :])}"
    return words


def _said(words: str, forms: Iterable[str]) -> str | None:
    found = form_of(words, forms)
    if found is None:
        return None
    form, holes = found
    for name, value in holes.items():
        if name in HOLDS_WORDS:
            holes[name] = act_words(value) if name == "act" else phrase_words(value)
            if name == "why" and holes[name] == value:
                # A sentence whose full stop is that of the form.
                holes[name] = _sentences(f"{value}.").removesuffix(".")
        elif name == "error":
            holes[name] = _sentences(value)
        elif name == "place":
            holes[name] = place_words(value)
    return _HOLE.sub(lambda hole: holes.get(hole[1], hole[0]), QCoreApplication.translate(CONTEXT, form))


def _rule_said(words: str, forms: Iterable[str]) -> str:
    found = form_of(words, forms)
    if found is None:
        return words
    form, holes = found
    said = {name: _rule_said(value, RULE_PARTS) if name in HOLDS_WORDS else value for name, value in holes.items()}
    return _HOLE.sub(lambda hole: said.get(hole[1], hole[0]), QCoreApplication.translate(CONTEXT, form))


def _may_fit(words: str, form: str) -> bool:
    """Whether words begin and end as a form does; far quicker than to try its pattern."""
    return words.startswith(form.partition("{")[0]) and words.endswith(form.rpartition("}")[2])


def _pattern(form: str) -> str:
    parts = _HOLE.split(form)
    return "".join(re.escape(part) if i % 2 == 0 else _group(part) for i, part in enumerate(parts))


def _group(name: str) -> str:
    return rf"(?P<{name}>[\d,]+)" if name in _NUMBERS else rf"(?P<{name}>.+?)"
