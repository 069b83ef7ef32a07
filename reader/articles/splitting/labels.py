"""The labels that press databases and agencies print before what they tell of an article, in several languages."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

BODY = "body"
FURNITURE = "furniture"

# What follows the label: a field's name, BODY where the words of the article begin, or nothing that is kept as a field.
_WORDS: dict[str, str] = {
    "title": """headline; title; document title; article title; titel; überschrift; schlagzeile; titular; título;
        titre; titre de l'article; titolo; manchete; hd; hl""",
    "subtitle": """subheadline; subtitle; highlight; standfirst; untertitel; unterzeile; vorspann; subtítulo;
        entradilla; bajada; sous-titre; chapeau; chapô; sottotitolo; occhiello""",
    "author": """byline; author; authors; by; written by; reporter; autor; autorin; autoren; verfasser; von;
        autores; autora; firma; por; auteur; auteurs; par; autore; autori; signature""",
    "date_published": """date; publication date; published; publish date; issue date; date published; datum;
        erscheinungsdatum; veröffentlichungsdatum; veröffentlicht; publikationsdatum; fecha; fecha de
        publicación; publicado; date de publication; date de parution; publié le; data; data di pubblicazione;
        data de publicação; pd""",
    "outlet": """source; publication; publication title; publication name; publication info; newspaper; journal;
        outlet; quelle; zeitung; medium; publikation; zeitschrift; fuente; publicación; periódico; medio;
        diario; información de publicación; nombre de publicación; nom de la publication; nom du journal;
        journal d'origine; titre de la publication; informations de publication; fonte; giornale; testata;
        jornal; sn""",
    "section": """section; desk; ressort; rubrik; sección; rubrique; sezione; rubrica; seção; se""",
    "place": """dateline; place of publication; location; ort; ortsmarke; lugar; lugar de publicación; lieu; lieu
        de publication; luogo; local""",
    "language": """language; language of publication; sprache; publikationssprache; idioma; idioma de la
        publicación; langue; langue de publication; lingua; la""",
    "url": """url; link; web address; document url; webadresse; enlace; dirección url; url del documento; lien;
        url du document; adresse web; collegamento""",
    "credit": """agency; news agency; agentur; agencia; agence; agenzia; credit""",
    BODY: """body; full text; text; article text; story; volltext; artikeltext; textkörper; haupttext; texto
        completo; texto; cuerpo; cuerpo del texto; texte intégral; texte; corps; corps de l'article; testo;
        testo completo; texto integral; td; lp""",
    FURNITURE: """length; word count; words; wc; load-date; load date; publication-type; publication type;
        document type; document-type; source type; issn; isbn; copyright; cy; database; subject; subjects; ns;
        keywords; persons; people; company; company / organization; organization; organisation; co; in; re;
        ipc; ipd; geographic; geographic region; graphic; correction-date; journal code; pagination; pages;
        page; first page; pg; volume; issue; edition; ed; sc; an; et; clm; vol; art; rf; pub; publisher;
        country of publication; year; publication year; last updated; proquest document id; document id;
        accession number; notes; classification; location of publication; cite; series; type; industry; state;
        country; city; ticker; länge; wortanzahl; wörter; anzahl der wörter; seite; seiten; ausgabe; update;
        dokumenttyp; schlagwörter; rubriken; datenbank; verlag; land; jahrgang; nummer; longitud; palabras;
        número de palabras; fecha de carga; tipo de publicación; tipo de documento; tipo de fuente; página;
        páginas; número; volumen; materia; base de datos; editorial; país; longueur; nombre de mots; mots;
        date de chargement; type de publication; type de document; numéro; édition; sujet; base de données;
        éditeur; pays; lunghezza; parole; pagina; numero; edizione; editore; paese; abstract; enlaces; links;
        resumen; zusammenfassung; résumé""",
}  # fmt: skip

_LABEL = re.compile(r"[ \t]*(?P<label>[^\W\d_][\w'’ ./()-]{0,38}?)[ \xa0]?[:：][ \t\xa0]*(?P<value>.*)")
_CODE = re.compile(r"(?P<label>[A-Z]{2,3})(?:[ \t]{2,}(?P<value>\S.*)|[ \t]*$)")

CODES = frozenset("HD BY PD SN SC LA CY LP TD WC SE CO IN NS RE IPC IPD PUB AN CR ED PG VOL ET CLM ART RF CT".split())
"""The codes of two or three capitals that one press database begins its lines with."""


def folded_label(label: str) -> str:
    """Return a label in small letters without accents, its spaces squeezed."""
    plain = unicodedata.normalize("NFKD", label.lower().replace("’", "'"))
    return " ".join("".join(letter for letter in plain if not unicodedata.combining(letter)).split())


@lru_cache(maxsize=1)
def _by_label() -> dict[str, str]:
    return {folded_label(word): what for what, words in _WORDS.items() for word in words.split(";")}


def labelled(line: str) -> tuple[str, str, int] | None:
    """Return what a line such as `Fecha: 3 de mayo` tells: (its kind, the label as printed, where the value begins).

    The kind is a field's name, BODY or FURNITURE. None for a line that begins with no known label.
    """
    if len(line) > 2000:
        line = line[:2000]
    match = _LABEL.match(line)
    if match is None:
        return None
    kind = _by_label().get(folded_label(match["label"]))
    return (kind, match["label"], match.start("value")) if kind else None


def coded(line: str) -> tuple[str, str, int] | None:
    """Return what a line such as `HD  Storm closes harbour` tells, as `labelled` does; the code may stand alone."""
    match = _CODE.match(line[:2000]) if line[:2].isupper() else None
    if match is None or match["label"] not in CODES:
        return None
    kind = _by_label().get(match["label"].lower(), FURNITURE)
    return kind, match["label"], match.start("value") if match["value"] else len(line)
