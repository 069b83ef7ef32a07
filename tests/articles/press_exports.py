"""Exports of press databases as they are shaped, with fictional articles: (text, how many, fields of the second)."""

from __future__ import annotations

BODY = {
    "en": (
        "The harbour of Port Lorne stayed closed on Tuesday after a storm tore two cranes loose, its master said.\n\n"
        "Ships waited outside. “We count the hours,” said Ilse Brand, who runs the pilots' office.\n\n"
        "The council meets on Friday to talk about the wall."
    ),
    "de": (
        "Der Hafen von Lornstadt blieb am Dienstag geschlossen, nachdem ein Sturm zwei Kräne losgerissen hatte.\n\n"
        "Die Schiffe warten draußen. „Wir zählen die Stunden“, sagte Ilse Brand, die das Lotsenamt leitet."
    ),
    "es": (
        "El puerto de Lorna siguió cerrado el martes tras soltar una tormenta dos grúas, dijo su capitán.\n\n"
        "Los barcos esperan fuera. «Contamos las horas», dijo Ilse Brand, que dirige la oficina de prácticos."
    ),
    "fr": (
        "Le port de Lorne est resté fermé mardi après qu'une tempête a arraché deux grues, a dit son capitaine.\n\n"
        "Les navires attendent au large. « Nous comptons les heures », a dit Ilse Brand, qui dirige le pilotage."
    ),
}


def ended() -> str:
    """A head of lines without labels, labels, a body, and a line that ends it."""
    return "".join(
        f"Storm closes harbour, day {n}\n\nThe Harbour Gazette\n\nSeptember {n}, 2025 Wednesday\n\n"
        "Copyright 2025 Gazette Newspapers All Rights Reserved\n\nSection: NEWS; Pg. A4\nLength: 512 words\n"
        f"Byline: Marit Kast and John Roe\nDateline: PORT LORNE\n\nBody\n\n\n{BODY['en']}\n\n"
        f"Load-Date: September {n + 1}, 2025\n\n\nEnd of Document\n\n\n"
        for n in (1, 2, 3)
    )


def labelled(language: str = "en") -> str:
    """Rows of underscores, labels in front of the text and behind it."""
    return "".join(
        f"{'_' * 60}\n\nStorm {n}\n\nTitle: Storm closes harbour, day {n}\n\nAuthor: Kast, Marit; Roe, John\n\n"
        f"Publication info: The Harbour Times; Port Lorne [Port Lorne]0{n} Sep 2025: A.4.\n\nFull text: "
        f"{BODY[language]}\n\nSubject: Storms; Harbours\n\nPublication title: The Harbour Times\n\n"
        f"Publication date: Sep {n}, 2025\n\nLanguage of publication: English\n\n"
        for n in (1, 2, 3)
    )


def coded() -> str:
    """Codes of two letters at the beginnings of lines."""
    return "".join(
        f"SE  News\nHD  Storm closes harbour, day {n}\nBY  By Marit Kast\nWC  512 words\nPD  {n} September 2025\n"
        f"SN  The Harbour Gazette\nSC  HARGAZ\nLA  English\nCY  Copyright 2025 Gazette\n\nLP\n{BODY['en']}\n\nTD\n"
        f"{BODY['en']}\n\nAN\nDocument HARGAZ0020250903el930000{n}\n\n"
        for n in (1, 2, 3)
    )


def numbered(document: str, of: str, labels: tuple[str, str, str, str], date: str, language: str) -> str:
    """Documents that are counted, with labels in the language."""
    title, author, source, day = labels
    return "".join(
        f"{document} {n} {of} 3\n\n{title}: Titel {n} vom Hafen\n{author}: Marit Kast\n{source}: Hafenblatt\n"
        f"{day}: {date.format(n=n)}\n\n{BODY[language]}\n\n"
        for n in (1, 2, 3)
    )


GERMAN = numbered("Dokument", "von", ("Titel", "Autor", "Quelle", "Datum"), "{n}. September 2025", "de")
SPANISH = numbered("Documento", "de", ("Título", "Autor", "Fuente", "Fecha"), "{n} de septiembre de 2025", "es")
FRENCH = numbered("Document", "de", ("Titre", "Auteur", "Source", "Date"), "{n} septembre 2025", "fr")


def plain(separator: str) -> str:
    """Articles without labels, with something between them."""
    return separator.join(
        f"{title}\nBy Marit Kast\n{n} September 2025\n\n{BODY['en']}"
        for n, title in enumerate(("Storm closes harbour", "Wall to be built", "Ferry sails again"), start=1)
    )


ONE_WITH_SCENES = (
    f"Storm closes harbour\nBy Marit Kast\n3 September 2025\n\n{BODY['en']}\n\n***\n\nThe next morning the boats lay "
    f"still.\n\n{BODY['en']}\n\n***\n\nNobody had slept.\n\n{BODY['en']}"
)
"""One article, with breaks between its scenes."""


def counted() -> str:
    """The older form of heads: the count, the outlet, the date, and only then the title."""
    return "".join(
        f"{n} of 3 DOCUMENTS\n\nThe Harbour Gazette\n\nSeptember {n}, 2025 Wednesday\n\nStorm closes harbour, day {n}\n"
        f"\nBYLINE: Marit Kast\n\nSECTION: NEWS; Pg. 4\n\nLENGTH: 512 words\n\n{BODY['en']}\n\n"
        f"LOAD-DATE: September {n}, 2025\n\nLANGUAGE: ENGLISH\n\nPUBLICATION-TYPE: Newspaper\n\n"
        "Copyright 2025 The Harbour Gazette\nAll Rights Reserved\n\n\n"
        for n in (1, 2, 3)
    )
