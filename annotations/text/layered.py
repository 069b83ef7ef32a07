"""What differs between two texts of an article, found layer by layer, and told so that no mark is led astray.

Common ends first; then lines that stand once in each; then six words in a row that stand once in each; then, between
these, the cheapest way from word to word. Where too much differs for that, all of it is one replacement.

The edits are wider than they could be, in three ways, so that `Edits.move` never moves a span by chance: they begin
and end between words; words between two edits that may be alike by chance belong to them; and where an edit could as
well have happened beside it (one of two equal words was taken out: which?), all the places it could have are in it.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import accumulate

from annotations.text.edits import Edit, Edits
from annotations.text.graphemes import is_boundary
from annotations.text.matching import common_prefix, common_suffix, unique_pairs
from annotations.text.tokens import cuts_word, has_word, tokens

SHINGLE = 6
"""So many words in a row are taken for the same words when they stand once in each text."""

_SHORTEST_LINE = 16
_MANY_TOKENS = 400
# The table of `Levenshtein.opcodes` has a bit for each pair of tokens, twice.
_MOST_PAIRS = 4_000_000
_LONG_ENOUGH = 64
# So many code points beside a change are looked through for words that it repeats.
_NEAR = 100

Block = tuple[int, int, int]
"""Equal words: where they stand in the old text, where in the new one, and how many code points they are."""


@dataclass(frozen=True, slots=True)
class Compared:
    """What differs between two texts.

    Attributes:
        bare: the edits as they were found, of whole words: to be shown.
        edits: the same, as wide as they must be for spans to be moved by them (see above).
    """

    bare: Edits
    edits: Edits


def compared(old: str, new: str) -> Compared:
    """Return what differs between two texts; the same for the same texts, always.

    Args:
        old, new: canonical texts; some tens of milliseconds for a million characters with few differences.
    """
    blocks: list[Block] = []
    _by_lines(old, new, blocks)
    changes = _between(blocks, len(old), len(new))
    bare = _edits(_apart(_by_whole_lines(changes, old, new), old, new), new)
    changes = _with_all_places(changes, old, new)
    # What became one by this may have other places again.
    changes = _with_all_places(_without_chance(changes, old), old, new)
    return Compared(bare, _edits(changes, new))


def differences(old: str, new: str) -> Edits:
    """Return edits that make the new text out of the old one, such that spans can be moved by them."""
    return compared(old, new).edits


def _edits(changes: list[_Change], new: str) -> Edits:
    return Edits(tuple(Edit(a, b, new[c:d]) for a, b, c, d in changes))


def refined(edits: Edits, old: str) -> Edits:
    """Return edits that do the same, with those that replace much by what really differs in them."""
    found: list[Edit] = []
    for edit in edits.edits:
        if edit.start == edit.end or not edit.replacement or max(edit.end - edit.start, len(edit.replacement)) <= 32:
            found.append(edit)
            continue
        inner = differences(old[edit.start : edit.end], edit.replacement)
        found += [Edit(edit.start + one.start, edit.start + one.end, one.replacement) for one in inner.edits]
    return Edits(tuple(found))


_Change = tuple[int, int, int, int]
"""[start, end) in the old text, and [start, end) in the new one, of which at least one is not empty."""


def _by_lines(old: str, new: str, blocks: list[Block]) -> None:
    a, b, c, d = _trimmed(old, new, (0, len(old), 0, len(new)), blocks)
    if a == b or c == d:
        return
    old_lines, new_lines = _lines(old[a:b]), _lines(new[c:d])
    old_at = [a, *accumulate((len(line) for line in old_lines), initial=a)][1:]
    new_at = [c, *accumulate((len(line) for line in new_lines), initial=c)][1:]
    pairs = unique_pairs(
        [line if len(line) > _SHORTEST_LINE else None for line in old_lines],
        [line if len(line) > _SHORTEST_LINE else None for line in new_lines],
    )
    for i, j, k, m in _gaps(pairs, old_lines, new_lines, old_at, new_at, blocks):
        _by_words(old, new, (old_at[i], old_at[j], new_at[k], new_at[m]), blocks)


def _lines(text: str) -> list[str]:
    lines = text.split("\n")
    return [line + "\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _gaps(
    pairs: list[tuple[int, int]], old: list[str], new: list[str], old_at: list[int], new_at: list[int],
    blocks: list[Block],
) -> list[_Change]:  # fmt: skip
    """Note the pairs, and what is alike right round them, as equal; return what is left between, in their indexes."""
    gaps: list[_Change] = []
    done_old = done_new = 0
    for pair in [*pairs, (len(old), len(new))]:
        i, j = first_old, first_new = pair
        if i < done_old or j < done_new:
            continue
        while first_old > done_old and first_new > done_new and old[first_old - 1] == new[first_new - 1]:
            first_old, first_new = first_old - 1, first_new - 1
        if first_old > done_old or first_new > done_new:
            gaps.append((done_old, first_old, done_new, first_new))
        while i < len(old) and j < len(new) and old[i] == new[j]:
            i, j = i + 1, j + 1
        if i > first_old:
            blocks.append((old_at[first_old], new_at[first_new], old_at[i] - old_at[first_old]))
        done_old, done_new = i, j
    return gaps


def _by_words(old: str, new: str, gap: _Change, blocks: list[Block]) -> None:
    a, b, c, d = _trimmed(old, new, gap, blocks)
    if a == b or c == d:
        return
    old_words, new_words = tokens(old[a:b]), tokens(new[c:d])
    old_at = list(accumulate(map(len, old_words), initial=a))
    new_at = list(accumulate(map(len, new_words), initial=c))
    parts = [(0, len(old_words), 0, len(new_words))]
    if max(len(old_words), len(new_words)) > _MANY_TOKENS:
        pairs = _shingles(old_words, new_words)
        parts = _gaps(pairs, old_words, new_words, old_at, new_at, blocks)
    for i, j, k, m in parts:
        if (j - i) * (m - k) <= _MOST_PAIRS:
            _cheapest(old_words[i:j], new_words[k:m], old_at[i:j], new_at[k:m], blocks)


def _shingles(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return where words begin that are followed by the same five words, and stand so once in each."""
    found = []
    for words in (old, new):
        places = [i for i, token in enumerate(words) if has_word(token)]
        found.append((places, list(zip(*(places[k:] for k in range(SHINGLE)), strict=False)), words))
    keys = [[tuple(words[i] for i in row) for row in rows] for _, rows, words in found]
    return [(found[0][0][i], found[1][0][j]) for i, j in unique_pairs(*keys)]


def _cheapest(old: list[str], new: list[str], old_at: list[int], new_at: list[int], blocks: list[Block]) -> None:
    if not old or not new:
        return
    from rapidfuzz.distance import Levenshtein

    numbers: dict[str, int] = {}
    one, other = ([numbers.setdefault(token, len(numbers)) for token in words] for words in (old, new))
    for code in Levenshtein.opcodes(one, other):
        if code.tag == "equal":
            i, last = code.src_start, code.src_end - 1
            blocks.append((old_at[i], new_at[code.dest_start], old_at[last] + len(old[last]) - old_at[i]))


def _trimmed(old: str, new: str, gap: _Change, blocks: list[Block]) -> _Change:
    """Note what both stretches begin and end with as equal, and return what is left."""
    a, b, c, d = gap
    same = common_prefix(old[a:b], new[c:d])
    while same and (cuts_word(old, a + same) or cuts_word(new, c + same)):
        same -= 1
    if same:
        blocks.append((a, c, same))
        a, c = a + same, c + same
    same = common_suffix(old[a:b], new[c:d])
    while same and (cuts_word(old, b - same) or cuts_word(new, d - same)):
        same -= 1
    if same:
        blocks.append((b - same, d - same, same))
        b, d = b - same, d - same
    return a, b, c, d


def _between(blocks: list[Block], old_length: int, new_length: int) -> list[_Change]:
    changes: list[_Change] = []
    reached_old = reached_new = 0
    for i, j, length in [*sorted(blocks), (old_length, new_length, 0)]:
        if i > reached_old or j > reached_new:
            changes.append((reached_old, i, reached_new, j))
        reached_old, reached_new = i + length, j + length
    return changes


def _without_chance(changes: list[_Change], old: str) -> list[_Change]:
    """Make one of two changes between which there is less than they changed: it may be alike by chance."""
    kept: list[_Change] = []
    for one in changes:
        change = one
        while kept:
            a, _, c, _ = before = kept[-1]
            run = old[before[1] : change[0]]
            weight = 2 * max(_weight(before), _weight(change))
            if len(run.strip()) >= min(_LONG_ENOUGH, weight) and has_word(run):
                break
            kept.pop()
            change = a, change[1], c, change[3]
        kept.append(change)
    return kept


def _weight(change: _Change) -> int:
    a, b, c, d = change
    return max(b - a, d - c)


def _with_all_places(changes: list[_Change], old: str, new: str) -> list[_Change]:
    """Widen changes by the words that could as well have been put in, or taken out, in the place of theirs."""
    return _apart([_with_places(changes, i, old, new) for i in range(len(changes))], old, new)


def _with_places(changes: list[_Change], index: int, old: str, new: str) -> _Change:
    a, b, c, d = change = changes[index]
    # Not into the changes beside it.
    low = changes[index - 1][1] if index else 0
    high = changes[index + 1][0] if index + 1 < len(changes) else len(old)
    if a < b and c < d:
        left = right = 0
    else:
        left, right = _slides(old, low, high, change) if a < b else _slides(new, c - (a - low), d + high - b, change)
    for part in (old[a:b], new[c:d]):
        left = max(left, a - _repeated_before(old, low, a, part))
        right = max(right, _repeated_after(old, b, high, part) - b)
    return a - left, b + right, c - left, d + right


def _slides(text: str, low: int, high: int, change: _Change) -> tuple[int, int]:
    """Return how far words that were put in, or taken out, could stand more to the left and to the right of it."""
    start, end = change[:2] if change[0] < change[1] else change[2:]
    left = right = 0
    while left < start - low and text[start - left - 1] == text[end - left - 1]:
        left += 1
    while right < high - end and text[start + right] == text[end + right]:
        right += 1
    # A word has to be in it: with fewer characters than these there is none.
    least = left + 1 - len(text[start - left : start].rstrip())
    while left >= least and cuts_word(text, start - left):
        left -= 1
    least_right = right + 1 - len(text[end : end + right].lstrip())
    while right >= least_right and cuts_word(text, end + right):
        right -= 1
    return left if left >= least else 0, right if right >= least_right else 0


def _by_whole_lines(changes: list[_Change], old: str, new: str) -> list[_Change]:
    """Return changes as a person sees them: what was put in or taken out is whole lines, or whole words."""
    found = []
    for index, (a, b, c, d) in enumerate(changes):
        low = changes[index - 1][1] if index else 0
        high = changes[index + 1][0] if index + 1 < len(changes) else len(old)
        if a < b and c < d:
            shift = 0
        elif a < b:
            shift = _best_shift(old, a, b, low, high)
        else:
            shift = _best_shift(new, c, d, c - (a - low), d + high - b)
        found.append((a + shift, b + shift, c + shift, d + shift))
    return found


def _best_shift(text: str, start: int, end: int, low: int, high: int) -> int:
    """Return by how much a stretch is to be shifted over equal characters to be whole lines, or whole words."""
    low, high = max(low, start - _NEAR), min(high, end + _NEAR)
    first = last = 0
    while start + first > low and text[start + first - 1] == text[end + first - 1]:
        first -= 1
    while end + last < high and text[start + last] == text[end + last]:
        last += 1

    def worth(shift: int) -> tuple[int, int]:
        left, right = start + shift, end + shift
        begins = left == 0 or text[left - 1] == "\n"
        lines = begins and (text[right - 1] == "\n" or right == len(text))
        words = (left == 0 or text[left - 1].isspace()) and (text[right - 1].isspace() or right == len(text))
        return 2 * lines + (words and not cuts_word(text, left)), -abs(shift)

    return max(range(first, last + 1), key=worth)


def _repeated_before(text: str, low: int, start: int, part: str) -> int:
    """Return where the words right before a change begin that the changed part begins with too; else its start."""
    first = [word for word in tokens(part[:_NEAR]) if not word.isspace()]
    while first:
        near = max(low, start - _NEAR)
        before = [(at, word) for at, word in _placed(text[near:start], near) if not word.isspace()]
        said = [word for _, word in before]
        alike = next((k for k in range(min(len(first), len(said)), 0, -1) if first[:k] == said[-k:]), 0)
        if not alike or cuts_word(text, before[-alike][0]):
            break
        start = before[-alike][0]
    return start


def _repeated_after(text: str, end: int, high: int, part: str) -> int:
    """Return where the words right after a change end that the changed part ends with too; else its end."""
    last = [word for word in tokens(part[-_NEAR:]) if not word.isspace()]
    while last:
        near = min(high, end + _NEAR)
        after = [(at, word) for at, word in _placed(text[end:near], end) if not word.isspace()]
        said = [word for _, word in after]
        alike = next((k for k in range(min(len(last), len(said)), 0, -1) if last[-k:] == said[:k]), 0)
        reached = after[alike - 1][0] + len(after[alike - 1][1]) if alike else end
        if not alike or cuts_word(text, reached):
            break
        end = reached
    return end


def _placed(text: str, at: int) -> list[tuple[int, str]]:
    words = tokens(text)
    return list(zip(accumulate(map(len, words), initial=at), words, strict=False))


def _whole_characters(change: _Change, old: str, new: str) -> _Change:
    """Widen a change till it cuts no character that is made of several code points."""
    a, b, c, d = change
    while a and c and not (is_boundary(old, a) and is_boundary(new, c)):
        a, c = a - 1, c - 1
    while b < len(old) and d < len(new) and not (is_boundary(old, b) and is_boundary(new, d)):
        b, d = b + 1, d + 1
    return a, b, c, d


def _apart(changes: list[_Change], old: str, new: str) -> list[_Change]:
    """Return changes that cut no character, with those that touch or reach into one another made one."""
    joined: list[_Change] = []
    for one in changes:
        change = _whole_characters(one, old, new)
        while joined and change[0] <= joined[-1][1]:
            a, b, c, d = joined.pop()
            change = _whole_characters((a, max(b, change[1]), c, max(d, change[3])), old, new)
        joined.append(change)
    return joined
