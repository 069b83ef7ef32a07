"""Definition, when to use, when not and examples as one text, as REFI-QDA has it; and taken apart again.

The text is what a person would write: the definition, then paragraphs that begin with “When to use:”, “When not:” and
“Examples:”, the examples a line each, with a dash before it. Where the words of a definition would be mistaken for such
a head, or lines of an example for further ones, a backslash stands before them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

USE, NOT, EXAMPLES = "When to use:", "When not:", "Examples:"
_HEADS = (USE, NOT, EXAMPLES)
_DASH = "- "
_MORE = "  "
_HEAD = re.compile(r"(\\*)(When to use:|When not:|Examples:)")


def as_description(definition: str, when_to_use: str, when_not: str, examples: Sequence[str]) -> str:
    """Return what is said of a label or topic as one text; blanks round each part go."""
    parts = [_guarded(definition.strip())]
    for head, words in ((USE, when_to_use.strip()), (NOT, when_not.strip())):
        parts.append(f"{head} {_guarded(words)}" if words else "")
    listed = [_DASH + one.strip().replace("\n", f"\n{_MORE}") for one in examples if one.strip()]
    if listed:
        parts.append("\n".join([EXAMPLES, *listed]))
    return "\n\n".join(part for part in parts if part)


def taken_apart(description: str) -> tuple[str, str, str, tuple[str, ...]]:
    """Return (definition, when to use, when not, examples) of a text; one by another program is all definition."""
    found: dict[str, list[str]] = {"": [], USE: [], NOT: [], EXAMPLES: []}
    at = ""
    for line in description.split("\n"):
        head = next((one for one in _HEADS if line.startswith(one)), "")
        # Each part comes once, in this order: a second head is words of somebody else.
        if head and _HEADS.index(head) > (_HEADS.index(at) if at else -1) and (head != EXAMPLES or line == EXAMPLES):
            at = head
            found[at].append(line.removeprefix(head).removeprefix(" "))
        else:
            found[at].append(line)
    parts = {name: _plain("\n".join(lines).strip()) for name, lines in found.items()}
    return parts[""], parts[USE], parts[NOT], _listed(found[EXAMPLES])


def _listed(lines: Sequence[str]) -> tuple[str, ...]:
    examples: list[str] = []
    for line in lines:
        if line.startswith(_DASH):
            examples.append(line.removeprefix(_DASH))
        elif examples:
            examples[-1] += "\n" + line.removeprefix(_MORE)
        elif line.strip():
            examples.append(line)
    return tuple(one.strip() for one in examples if one.strip())


def _guarded(words: str) -> str:
    """Put a backslash before each line that begins as a head does."""
    return "\n".join(f"\\{line}" if _HEAD.match(line) else line for line in words.split("\n"))


def _plain(words: str) -> str:
    return "\n".join(line[1:] if line.startswith("\\") and _HEAD.match(line) else line for line in words.split("\n"))
