"""A text while somebody types in it: what it says now, the edits that lead there, and the way back step by step."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotations.text.edits import Edit, Edits


@dataclass(slots=True)
class _Step:
    """What one undo takes back: edits one after the other, and for each the edits that undo it."""

    kind: str
    done: list[Edits] = field(default_factory=list)
    back: list[Edits] = field(default_factory=list)
    reached: int = -1


class TypedText:
    """A text that is being edited; it says at any time which edits make it of the text it was.

    Attributes:
        original: the text as it was.
        text: as it is now.
    """

    def __init__(self, original: str) -> None:
        self.original = self.text = original
        self._edits = Edits(())
        self._done: list[_Step] = []
        self._undone: list[_Step] = []

    def change(self, edits: Edits, kind: str = "") -> None:
        """Change the text.

        Args:
            edits: of the text as it is now; their words are canonical.
            kind: typing of one kind goes into one step, as long as each letter follows the one before and no new
                word begins; empty for a step of its own.

        Raises:
            InvalidInput: an edit is outside the text.
        """
        back = edits.inverse(self.text)
        step = self._done[-1] if self._done else None
        if step is None or not kind or step.kind != kind or not self._goes_on(step, edits):
            step = _Step(kind)
            self._done.append(step)
        self._make(edits)
        step.done.append(edits)
        step.back.append(back)
        step.reached = _end_of(edits)
        self._undone.clear()

    def undo(self) -> list[Edits]:
        """Take the last step back; return the edits that did, one after the other; none where there is no step."""
        if not self._done:
            return []
        step = self._done.pop()
        step.kind = ""
        self._undone.append(step)
        back = step.back[::-1]
        for edits in back:
            self._make(edits)
        return back

    def redo(self) -> list[Edits]:
        """Do the step again that was taken back last; return the edits that did; none where there is no step."""
        if not self._undone:
            return []
        step = self._undone.pop()
        self._done.append(step)
        for edits in step.done:
            self._make(edits)
        return list(step.done)

    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        return bool(self._done)

    def can_redo(self) -> bool:
        """Whether there is a step to do again."""
        return bool(self._undone)

    def edits(self) -> Edits:
        """Return the edits that make the text as it is now of the text as it was; what came back is no edit."""
        trimmed = (trim(self.original, edit) for edit in self._edits.edits)
        return Edits(tuple(edit for edit in trimmed if edit.start < edit.end or edit.replacement))

    def changed(self) -> bool:
        """Whether the text is another one than it was."""
        return bool(self.edits().edits)

    def _goes_on(self, step: _Step, edits: Edits) -> bool:
        if len(edits.edits) != 1:
            return False
        (edit,) = edits.edits
        if edit.start < edit.end:
            # Letters taken away one by one, backwards or forwards.
            return not edit.replacement and step.reached in {edit.start, edit.end}
        before = self.text[edit.start - 1 : edit.start]
        return edit.start == step.reached and not (before.isspace() and not edit.replacement.isspace())

    def _make(self, edits: Edits) -> None:
        text = edits.apply(self.text)
        self._edits = compose(self._edits, edits, self.text)
        self.text = text


def compose(first: Edits, second: Edits, between: str) -> Edits:
    """Return the edits that do at once what two do one after the other.

    Args:
        first: of the old text.
        second: of the text that `first` makes.
        between: that text.
    """
    clusters: list[_Cluster] = []
    shift = 0
    ours, theirs = list(first.edits), list(second.edits)
    i = j = 0
    while i < len(ours) or j < len(theirs):
        if j == len(theirs) or (i < len(ours) and ours[i].start + shift <= theirs[j].start):
            edit = ours[i]
            start = edit.start + shift
            end = start + len(edit.replacement)
            _join(clusters, start, end).grown += end - start - (edit.end - edit.start)
            shift += len(edit.replacement) - (edit.end - edit.start)
            i += 1
        else:
            _join(clusters, theirs[j].start, theirs[j].end).inner.append(theirs[j])
            j += 1
    made, shift = [], 0
    for one in clusters:
        pieces, reached = [], one.start
        for edit in one.inner:
            pieces += [between[reached : edit.start], edit.replacement]
            reached = edit.end
        words = "".join([*pieces, between[reached : one.end]])
        start = one.start - shift
        shift += one.grown
        made.append(Edit(start, one.end - shift, words))
    return Edits(tuple(made))


def trim(text: str, edit: Edit) -> Edit:
    """Return an edit without the words at its beginning and end that it leaves as they are."""
    old, new = text[edit.start : edit.end], edit.replacement
    most = min(len(old), len(new))
    first = next((n for n in range(most) if old[n] != new[n]), most)
    most -= first
    last = next((n for n in range(most) if old[-1 - n] != new[-1 - n]), most)
    return Edit(edit.start + first, edit.end - last, new[first : len(new) - last])


@dataclass(slots=True)
class _Cluster:
    """A stretch of the text between, that edits of both touch; `grown` is what the first ones added to it."""

    start: int
    end: int
    grown: int = 0
    inner: list[Edit] = field(default_factory=list)


def _join(clusters: list[_Cluster], start: int, end: int) -> _Cluster:
    if clusters and start <= clusters[-1].end:
        clusters[-1].end = max(clusters[-1].end, end)
    else:
        clusters.append(_Cluster(start, end))
    return clusters[-1]


def _end_of(edits: Edits) -> int:
    """Return where the words of the last edit end once all are made."""
    shift = sum(len(edit.replacement) - (edit.end - edit.start) for edit in edits.edits)
    return edits.edits[-1].end + shift if edits.edits else -1
