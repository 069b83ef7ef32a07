"""Lines that stand between articles, or say at their beginning or end that one begins or ends there."""

from __future__ import annotations

import re

from reader.articles.splitting.lines import FORM_FEED

_NUMBERED = re.compile(
    r"(?:(?:document|dokument|documento|article|artikel|artículo|articulo|articolo|artigo|result|resultado|story|item"
    r"|meldung|noticia|text|texto|texte|treffer)\s{0,3}(?:n[ro]?[.°º]?\s?)?(?P<a>\d{1,5})\s{0,3}"
    r"(?:of|von|de|di|sur|aus|av|van|/)\s{0,3}(?P<b>\d{1,5})"
    r"|(?P<c>\d{1,5})\s{1,3}(?:of|von|de|di|sur|aus)\s{1,3}(?P<d>\d{1,5})\s{1,3}"
    r"(?:documents?|dokumenten?|documentos|documenti|artikeln?|articles?|artículos))\s{0,3}[.:]?",
    re.IGNORECASE,
)
_END = re.compile(
    r"(?:end of (?:the )?document|ende des dokuments|dokumentende|fin del? documento|fin du document"
    r"|fine del documento|fim do documento|einde van het document)\s{0,3}\.?",
    re.IGNORECASE,
)
_END_LETTERS = frozenset("eEdDfF")
_DATABASE_ID = re.compile(
    r"(?:document|dokument|documento)\s(?=[A-Z]*\d)[A-Z0-9]{3,8}\d{8}[a-z0-9]{4,12}", re.IGNORECASE
)
_RIGHTS = re.compile(
    r"all rights reserved|alle rechte vorbehalten|todos los derechos reservados|tous droits réservés"
    r"|tutti i diritti riservati|todos os direitos reservados|alle rechten voorbehouden",
    re.IGNORECASE,
)
_COPYRIGHT = re.compile(
    r"(?:copyright|©|\(c\))\W{0,3}(?:copyright\W{0,3})?(?:\(c\)\W{0,3})?(?:19|20)\d\d\b", re.IGNORECASE
)
_LONGEST = 300

_MARKS = "-–—=*_~#+•·.§"
_SEPARATOR = re.compile(
    rf"(?P<mark>[{re.escape(_MARKS)}])(?:(?P<gap>[ \t\xa0]{{1,5}})(?P=mark)|(?P=mark))(?:[ \t\xa0]{{0,5}}(?P=mark))+"
)


def numbering(words: str) -> tuple[int, int] | None:
    """Return (3, 27) for a line such as "Document 3 of 27", None for any other."""
    # Most lines of a long text need no closer look.
    if not 5 < len(words) < 60 or not (words[0].isdigit() or words.rstrip(" .:")[-1:].isdigit()):
        return None
    match = _NUMBERED.fullmatch(words)
    if match is None:
        return None
    return int(match["a"] or match["c"]), int(match["b"] or match["d"])


def ends_document(words: str) -> bool:
    """Whether a line says that a document ends with it."""
    return len(words) < 60 and words[:1] in _END_LETTERS and _END.fullmatch(words) is not None


def is_database_id(words: str) -> bool:
    """Whether a line is a press database's own number of an article, which closes it ("Document HARB0020…")."""
    return len(words) < 60 and words[:1] in "dD" and _DATABASE_ID.fullmatch(words) is not None


def is_rights(words: str) -> bool:
    """Whether a line says whose rights all is."""
    return len(words) <= _LONGEST and (_COPYRIGHT.match(words) is not None or _RIGHTS.search(words) is not None)


def separator_shape(words: str) -> str | None:
    """Return what separator lines of one kind have in common: `---` or `- - -`, None for a line that is none.

    A form feed is one by itself.
    """
    if words == FORM_FEED:
        return FORM_FEED
    if len(words) < 3 or words[0] not in _MARKS or len(words) > 400:
        return None
    match = _SEPARATOR.fullmatch(words)
    if match is None:
        return None
    mark = match["mark"]
    return f"{mark} {mark} {mark}" if match["gap"] else mark * 3
