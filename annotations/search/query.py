"""What a person types into a search field, as an expression of the full-text index.

Words must all occur; "words in quotes" must follow one another; a word with * at its end stands for all that begin
so; a word with - before it must not occur. Nothing else has a meaning: OR, NEAR, brackets and the like are words.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from annotations.model.errors import InvalidInput
from annotations.text.canonical import canonical
from annotations.text.fold import words

_TERM = re.compile(r'(-?)(?:"([^"]*)"?|([^\s"]+))(\*?)')


@dataclass(frozen=True, slots=True)
class Term:
    """Words that must follow one another, folded; the last may be the beginning of a word."""

    words: tuple[str, ...]
    prefix: bool
    excluded: bool

    def expression(self) -> str:
        """Return the term in the syntax of FTS5, with nothing in it that FTS5 could take for an operator."""
        phrase = " ".join(self.words).replace('"', "")
        return f'"{phrase}"{" *" if self.prefix else ""}'


@dataclass(frozen=True, slots=True)
class Query:
    """A parsed query."""

    terms: tuple[Term, ...]

    @property
    def wanted(self) -> tuple[Term, ...]:
        """The terms that must occur."""
        return tuple(term for term in self.terms if not term.excluded)

    def expression(self) -> str:
        """Return the query in the syntax of FTS5."""
        wanted = " AND ".join(term.expression() for term in self.wanted)
        unwanted = [term.expression() for term in self.terms if term.excluded]
        return f"({wanted}) NOT ({' OR '.join(unwanted)})" if unwanted else wanted


def typed_words(typed: str) -> list[str]:
    """Return the words of a query as they were typed: all that are wanted, together where none is in quotes, and each.

    What stands for more than is typed (`elect*`) is left out.
    """
    wanted = [
        (spoken, bool(quoted))
        for minus, quoted, plain, star in _TERM.findall(canonical(typed))
        if not minus and not star and not (spoken := quoted or plain).endswith("*") and any(True for _ in words(spoken))
    ]
    each = [" ".join(spoken.split()) for spoken, _ in wanted]
    together = [] if any(quoted for _, quoted in wanted) else [" ".join(each)]
    return list(dict.fromkeys(one for one in (*together, *each) if one))


def parse_query(typed: str) -> Query:
    """Return the query for what a person typed.

    Raises:
        InvalidInput: there is no word in it that could be looked for.
    """
    typed = canonical(typed)
    terms = []
    for minus, quoted, plain, star in _TERM.findall(typed):
        spoken = quoted or plain
        prefix = bool(star) or (not quoted and spoken.endswith("*"))
        folded = tuple(word for _, _, word in words(spoken))
        if folded:
            terms.append(Term(folded, prefix, bool(minus)))
    query = Query(tuple(dict.fromkeys(terms)))
    if not query.wanted:
        raise InvalidInput(f"There is no word to look for in “{typed}”.")
    return query
