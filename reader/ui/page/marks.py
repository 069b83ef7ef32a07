"""What the page is given to show, and what it tells: plain frozen data. Offsets are code points of the text."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotations.model.block import Block
from annotations.model.span import Span

KINDS = ("mention", "topic", "note", "evidence", "suggestion")


@dataclass(frozen=True, slots=True)
class PageMark:
    """One annotation, suggestion or piece of evidence as it stands on the page.

    Attributes:
        id: its UUID, or another name that is unique on this page.
        kind: mention, topic (a bar in the margin), note (a dotted line under the words a note is about), evidence
            (words a field came from) or suggestion (dashed).
        spans: where it stands, in order; several for a discontinuous mention.
        sign: the letters on its chip; empty for no chip.
        colour: a name of the palette or `#rrggbb`.
        own: False for another annotator's: half the fill.
        title: what a screen reader says, such as `Person, José Antonio Kast`.
        tip: what is told where the pointer rests on it; empty for nothing.
    """

    id: str
    kind: str
    spans: tuple[Span, ...]
    sign: str = ""
    colour: str = ""
    own: bool = True
    title: str = ""
    tip: str = ""


@dataclass(frozen=True, slots=True)
class PageNote:
    """A note in the margin.

    Attributes:
        body: Markdown.
        anchor: the end of the words it is about; None for a note on the whole article.
        author, when: as they are shown.
        names: what its links lead to is called now, by address; None for what is no longer there.
    """

    id: str
    body: str
    anchor: int | None = None
    author: str = ""
    when: str = ""
    names: tuple[tuple[str, str | None], ...] = ()


@dataclass(frozen=True, slots=True)
class PageHeader:
    """The lines above the article; an empty one is left out.

    Attributes:
        outlet: outlet and section, shown in capitals.
        second: author, date, place.
        counts: how many annotations there are.
        language: ISO 639 code of the text; empty if not known.
        right_to_left: whether the header stands at the right.
    """

    outlet: str = ""
    second: str = ""
    counts: str = ""
    language: str = ""
    right_to_left: bool = False


@dataclass(frozen=True, slots=True)
class PageArticle:
    """All that is shown of an article: its current text with everything round it.

    Attributes:
        text: canonical; never read back from the page.
        blocks: in order, as `check_blocks` wants them; without any, every line is a paragraph.
    """

    text: str
    blocks: tuple[Block, ...] = ()
    marks: tuple[PageMark, ...] = ()
    notes: tuple[PageNote, ...] = ()
    header: PageHeader = field(default_factory=PageHeader)


@dataclass(frozen=True, slots=True)
class PageStyle:
    """How the page is set.

    Attributes:
        size: of the words, in pixels at zoom 1.
        zoom: times the size.
        families: of the page, the first that is installed is taken for each script.
        sans: of chips, header and notes.
        measure: width of the column in characters.
        leading: times the distance between lines.
        chips, notes: whether they are shown.
        furniture: whether it is unfolded, but for what a person folds.
        bare: whether folded furniture leaves no line, and a missing header little space.
        strip: whether a strip beside the scroll bar shows where marks are.
        margin: pixels to keep free at the right of the column, where the page is wide enough for a card there.
    """

    size: float = 18.0
    zoom: float = 1.0
    families: tuple[str, ...] = ("Source Serif Pro",)
    sans: tuple[str, ...] = ("Source Sans Pro",)
    measure: int = 66
    leading: float = 1.0
    chips: bool = True
    notes: bool = True
    furniture: bool = False
    bare: bool = False
    strip: bool = False
    margin: int = 0

    @property
    def pixels(self) -> int:
        """The size of the words on screen."""
        return max(6, round(self.size * self.zoom))


@dataclass(frozen=True, slots=True)
class Rect:
    """A rectangle in the viewport of the page, in pixels."""

    x: int
    y: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class Selected:
    """The words that are selected now; start and end are equal when none are.

    Attributes:
        may_grow: whether they were selected by clicks, of which the next selects more.
    """

    start: int
    end: int
    may_grow: bool = False


@dataclass(frozen=True, slots=True)
class CaretAt:
    """Where the caret is, and the marks there, innermost first."""

    offset: int
    marks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MarkHit:
    """A mark that was clicked or is under the pointer; `id` is None when the pointer left the last one."""

    id: str | None
    offset: int
    rect: Rect


@dataclass(frozen=True, slots=True)
class NoteHit:
    """A note that was clicked, and where its card or sign is."""

    id: str
    rect: Rect


@dataclass(frozen=True, slots=True)
class FurnitureToggled:
    """Furniture that was opened or folded."""

    start: int
    end: int
    open: bool


@dataclass(frozen=True, slots=True)
class ResizeWanted:
    """An end of the focused mark was dragged: the span with this index should become [start, end)."""

    id: str
    index: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class ZoomWanted:
    """The wheel was turned with Ctrl: so many steps larger."""

    steps: int


@dataclass(frozen=True, slots=True)
class Announced:
    """What a screen reader was told."""

    words: str
