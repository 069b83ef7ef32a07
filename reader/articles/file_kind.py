"""What a file is: of a kind that is read, or refused with a sentence that says what to do.

The content decides, whatever the name says; the name's suffix only where the content may be one thing or another.
"""

from __future__ import annotations

import re

from annotations.model.article import MAX_ORIGINAL_BYTES
from annotations.model.errors import Refused
from reader.articles.encoding import NO_TEXT, byte_order_mark
from reader.articles.tables.suffixes import XLSX, table_kind
from reader.articles.wide import wide_encoding

TOO_LARGE = f"Larger than {MAX_ORIGINAL_BYTES // 1024 // 1024} MB. Split it, or save only the article's own text."

_SAVE_AS_TEXT = "Open it in its program and save it as plain text."
_IMAGE = "An image, whatever its name says. Copy the words from it into a .txt file."
_MEDIA = "A sound or a film, whatever its name says. Only texts can be read."
ARCHIVE = "An archive of a kind that is not read. Unpack it and take the texts in it, or pack them as .zip."
_PROGRAM = "A program, whatever its name says. Only texts can be read."
_DATABASE = "An SQLite database, whatever its name says. A Newsgloss library is opened or merged, not imported."
_OFFICE = f"A document of an old office program, whatever its name says. {_SAVE_AS_TEXT}"
_FONT = "A font, whatever its name says. Only texts can be read."
NO_CHARACTERS = (
    "Not a text: too many of its bytes are no characters. If it is one, open it in a text editor and save it as UTF-8."
)

# Signs at the very beginning. Those that words could begin with ("BMW", "MZ", "ID3") need more than their letters.
_SIGNS: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(sign, re.DOTALL), sentence)
    for sign, sentence in (
        (rb"\x89PNG\r\n\x1a\n|GIF8[79]a|\xff\xd8\xff|II\*\x00|MM\x00\*|8BPS\x00\x01|RIFF....WEBP", _IMAGE),
        (rb"BM.{4}\x00{4}.{3}\x00|\x00{2}\x01\x00[\x01-\x40]\x00|\xff\x0a\xfa|\x00{3}\x0cJXL ", _IMAGE),
        (rb"....ftyp(?:avi[fs]|hei[cx]|mif1)", _IMAGE),
        (rb"RIFF....(?:WAVE|AVI )|ID3[\x02-\x04]\x00|OggS\x00|fLaC\x00|\x1aE\xdf\xa3|\x00{3}.ftyp|MThd\x00", _MEDIA),
        (rb"\x1f\x8b\x08|BZh[1-9]1AY&SY|\xfd7zXZ\x00|7z\xbc\xaf\x27\x1c|Rar!\x1a\x07|\x28\xb5\x2f\xfd", ARCHIVE),
        (rb".{257}ustar[\x00 ]|PK\x05\x06|PK\x07\x08", ARCHIVE),
        (rb"SQLite format 3\x00", _DATABASE),
        (rb"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", _OFFICE),
        (rb"\x7fELF|MZ.{0,62}\x00\x00|\xca\xfe\xba\xbe|\xfe\xed\xfa[\xce\xcf]|[\xce\xcf]\xfa\xed\xfe|\0asm", _PROGRAM),
        (rb"wOF[F2]\x00|OTTO\x00|\x00\x01\x00\x00\x00", _FONT),
    )
)  # fmt: skip
_READ_SIGNS: tuple[tuple[re.Pattern[bytes], str], ...] = tuple(
    (re.compile(sign, re.DOTALL), kind)
    for sign, kind in (
        (rb"(?:\xef\xbb\xbf)?\s{0,100}\{\\rtf", "rtf"),
        (rb"(?:\xef\xbb\xbf)?\s{0,100}%PDF-\d", "pdf"),
    )
)
# Signs of what would pass for a text.
_HTML = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,200}(?:<\?xml[^>]{0,400}\?>\s{0,200})?(?:<!--.{0,2000}?-->\s{0,200}){0,5}"
    rb"(?:<!doctype\s+html|<html[\s>])",
    re.DOTALL | re.IGNORECASE,
)
_HTML_NAME = re.compile(r"\.(?:x?html?|xht|shtml?)$", re.IGNORECASE)
# What a server wrote before a PDF is passed over, as far as other programs do it.
_PDF_BEHIND = re.compile(rb".{0,1019}?%PDF-\d", re.DOTALL)
_PDF_NAME = re.compile(r"\.pdf$", re.IGNORECASE)
_MHTML = re.compile(
    rb"(?=[\w-]{2,40}:)(?=.{0,3000}?\bmime-version:)(?=.{0,3000}?\bcontent-type:\s*multipart/related)",
    re.DOTALL | re.IGNORECASE,
)
_MHTML_NAME = re.compile(r"\.mht(?:ml)?$", re.IGNORECASE)
_HEAD = 8_192
_ZIP = b"PK\x03\x04"
_READ_ZIPPED = {"word/document.xml": "docx", "xl/workbook.xml": "table"}
_ZIPPED = {
    "ppt/presentation.xml": f"A PowerPoint file (.pptx), whatever its name says. {_SAVE_AS_TEXT}",
}
# By what a file named "mimetype" says in it.
_READ_TYPES = {"application/vnd.oasis.opendocument.text": "odt"}
_TYPES = {
    "application/vnd.oasis.opendocument": f"An OpenDocument file, and no text (.odt). {_SAVE_AS_TEXT}",
    "application/epub": f"An e-book (.epub), whatever its name says. {_SAVE_AS_TEXT}",
}
_LONGEST_TYPE = 100

# Controls that texts do not have: all but TAB, the line ends, SUB (the end of a DOS file) and ESC (terminal colours).
_CONTROLS = bytes(c for c in range(0x20) if c not in b"\t\n\x0b\x0c\r\x1a\x1b")
_EMPTY = b"\0\t\n\x0b\x0c\r \xef\xbb\xbf\xff\xfe"
_MOST_CONTROLS_IN_TEXT = 0.15
_MOST_CONTROLS = 0.03
_MOST_BROKEN = 0.05
_FEW = 3


def check_size(size: int) -> None:
    """Refuse a file of more bytes than an original may have.

    Raises:
        Refused: it is larger than MAX_ORIGINAL_BYTES.
    """
    if size > MAX_ORIGINAL_BYTES:
        raise Refused(TOO_LARGE)


def is_document(data: bytes) -> bool:
    """Whether bytes are a document or an archive, which make no sense where they are shown as a text."""
    return is_zip(data) or data.lstrip()[:5] == b"%PDF-"


def is_zip(head: bytes) -> bool:
    """Whether a file that begins with these bytes is a zip file."""
    return head.startswith(_ZIP)


def find_kind(data: bytes, name: str = "", named: str | None = None) -> str:
    """Return the kind of a file, a key of `kinds.registry.ONE` or `MANY`.

    Refused are nothing at all, formats that are not read, and other binary data. Texts in any encoding are "text",
    UTF-16 and UTF-32 too; a zero byte here and there makes no binary.

    Args:
        data: all bytes of the file.
        name: the file's name; its suffix counts where the content may be one thing or another.
        named: the canonical name of the encoding a person named; known formats are what they are all the same.

    Raises:
        Refused: with a sentence that says what it is and what to do.
    """
    check_size(len(data))
    if not data.strip(_EMPTY):
        raise Refused(NO_TEXT)
    for sign, kind in _READ_SIGNS:
        if sign.match(data):
            return kind
    for sign, sentence in _SIGNS:
        if sign.match(data):
            raise Refused(sentence)
    if _PDF_NAME.search(name.strip()) and _PDF_BEHIND.match(data):
        return "pdf"
    if is_zip(data):
        return "table" if table_kind(name) == XLSX else _zipped(data)
    if not _may_hold_controls(named) and _is_binary(data, named):
        raise Refused(NO_CHARACTERS)
    return _kind_of_text(data, name.strip(), named)


def _kind_of_text(data: bytes, name: str, named: str | None) -> str:
    """Return what a text is written in: a web page by its first words, or by its name where it has any tag."""
    head = data[:_HEAD]
    wide = named if _may_hold_controls(named) else wide_encoding(data) or byte_order_mark(data)
    if wide:
        head = head.decode(wide, "ignore").lstrip("\ufeff").encode("utf-8", "ignore")
    if _HTML.match(head) or (_HTML_NAME.search(name) and b"<" in head):
        return "html"
    if _MHTML_NAME.search(name) and _MHTML.match(head.lstrip()):
        return "mhtml"
    return "table" if table_kind(name) else "text"


def _zipped(data: bytes) -> str:
    """Return what a zip file is by what is in it; one that cannot be opened is an archive, which will say so."""
    import io
    import zipfile

    from reader.articles.kinds.zips import DAMAGED

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist())
            told = ""
            if "mimetype" in names:
                with archive.open("mimetype") as file:
                    told = file.read(_LONGEST_TYPE).decode("ascii", "replace").strip()
    except DAMAGED:
        return "zip"
    if told in _READ_TYPES:
        return _READ_TYPES[told]
    for name, kind in _READ_ZIPPED.items():
        if name in names:
            return kind
    for sentence in (*(_ZIPPED[name] for name in _ZIPPED if name in names),
                     *(_TYPES[start] for start in _TYPES if told.startswith(start))):  # fmt: skip
        raise Refused(sentence)
    return "zip"


def _may_hold_controls(named: str | None) -> bool:
    """Whether the named encoding writes words with bytes that are controls in ASCII (UTF-16, EBCDIC)."""
    return named is not None and "Aa 1\n".encode(named, "replace") != b"Aa 1\n"


def _is_binary(data: bytes, named: str | None) -> bool:
    controls = len(data) - len(data.translate(None, _CONTROLS))
    if controls <= _FEW or controls <= _MOST_CONTROLS * len(data):
        return False
    if byte_order_mark(data) not in (None, "utf-8") or wide_encoding(data):
        return False
    # Bytes that chance made have controls and are no UTF-8; a damaged text with stray controls is still a text.
    clean = data.decode("utf-8", "ignore")
    broken = len(data.decode("utf-8", "surrogateescape")) - len(clean)
    is_likely_text = named is not None or broken <= _MOST_BROKEN * len(data)
    return not is_likely_text or controls > _MOST_CONTROLS_IN_TEXT * len(data)
