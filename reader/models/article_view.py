"""All that is shown of one article, read at one moment of the library."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from dataclasses import field as _field
from typing import TYPE_CHECKING

from annotations.library import Library
from annotations.model.annotation import Annotation
from annotations.model.block import Block
from annotations.model.codebook import Code
from annotations.model.field import Field
from annotations.store.articles import ArticleRow
from reader.config.palette import NAMES
from reader.models.signs import with_own_signs

if TYPE_CHECKING:
    from annotations.store.note_links import LinkTarget


@dataclass(frozen=True, slots=True)
class ArticleView:
    """An article with its text, fields and annotations.

    Attributes:
        row: the article itself.
        codes: the codebook by internal id.
        me: UUID of the annotator who looks.
        field_uuids: of the fields, in their order.
        linked: what the links in its notes lead to, by their address; None for what is no longer there.
    """

    row: ArticleRow
    text: str
    blocks: tuple[Block, ...]
    fields: tuple[Field, ...]
    annotations: tuple[Annotation, ...]
    codes: Mapping[int, Code]
    me: str
    field_uuids: tuple[str, ...] = ()
    linked: Mapping[str, LinkTarget | None] = _field(default_factory=dict)

    def field(self, name: str) -> str:
        """Return the values of a field, several joined by `; `; empty where there is none."""
        return "; ".join(field.value for field in self.fields if field.name == name and field.value)

    def field_of(self, uuid: str) -> Field | None:
        """Return the field with a UUID."""
        return next((field for field, key in zip(self.fields, self.field_uuids, strict=False) if key == uuid), None)

    def annotation(self, uuid: str) -> Annotation | None:
        """Return one of its annotations."""
        return next((one for one in self.annotations if one.uuid == uuid), None)

    def names(self) -> dict[str, str | None]:
        """Return what the links in its notes lead to is called now, by address; None for what is no longer there."""
        return {address: target.name if target is not None else None for address, target in self.linked.items()}

    def placed(self, one: Annotation) -> bool:
        """Whether an annotation stands on words of the text that is shown."""
        return bool(one.anchors) and all(anchor.revision_id == self.row.revision_id for anchor in one.anchors)


def load_article(library: Library, uuid: str, me: str) -> ArticleView:
    """Read an article.

    Raises:
        NotFound: it is not in the library.
    """
    row = library.articles.find(uuid)
    annotations = tuple(library.annotations.reader().of_article(row.id))
    return ArticleView(
        row=row,
        text=library.articles.text(row),
        blocks=library.articles.blocks(row),
        fields=library.articles.fields(row),
        annotations=annotations,
        codes=with_own_signs(library.codebook.all()),
        me=me,
        field_uuids=library.articles.field_uuids(row),
        linked=library.annotations.links(one.body for one in annotations if one.body),
    )


def colour_of(code: Code | None) -> str:
    """Return the colour of a code: its own, else one that its UUID picks, always the same."""
    if code is None:
        return NAMES[0]
    return code.colour or NAMES[int(code.uuid[-6:], 16) % len(NAMES)]
