"""Names with what their bearers are, as Korean, Japanese and Chinese pages print them ("김하늘 기자")."""

from __future__ import annotations

import re

_NAMED = re.compile(
    r"\s*[\[(【]?(?:[가-힣]{2,6}[=\s])?([가-힣]{2,4}|[\u3040-\u30ff\u3400-\u9fff]{2,8})\s?"
    r"(?:기자|특파원|선임기자|인턴기자|記者|记者)[\])】]?(?:\s?[(\[]?\S+@\S+)?\s*$"
)
# "編集委員　山田太郎": what they are, then the names.
_LED = re.compile(
    r"^[(（【\[]?[\u3400-\u9fff]{0,8}(?:记者|記者|編集委員|論説委員|特派員|特派记者|通讯员)[\s:：]+"
    r"([\u3040-\u30ff\u3400-\u9fff]{2,6}(?:[\s、，,][\u3040-\u30ff\u3400-\u9fff]{2,6}){0,3})[)）】\]]?$"
)
_NAME = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]{2,6}")


def names_with_roles(words: str) -> list[tuple[int, int]]:
    """Return where in a line the names are, if it consists of a role and names; empty if it does not."""
    if words.isascii():
        return []
    if named := _NAMED.match(words):
        return [named.span(1)]
    if led := _LED.match(words):
        return [(led.start(1) + one.start(), led.start(1) + one.end()) for one in _NAME.finditer(led[1])]
    return []
