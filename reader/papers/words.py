"""The few words a document for people brings itself, in the languages it can be made in."""

from __future__ import annotations

_WORDS: dict[str, dict[str, str]] = {
    "en": {
        "annotations": "Annotations", "articles": "Articles", "legend": "Legend", "labels": "Labels",
        "topics": "Topics", "notes": "Notes", "note": "Note", "about_article": "About the article",
        "elsewhere": "Notes on labels, topics and entities", "words": "Words", "label": "Label or topic",
        "entity": "Entity", "annotator": "Annotator", "about": "about", "none": "No annotations.",
        "all_of": "All annotations of this article", "mentions": "Mentions", "kind_mention": "mention",
        "kind_topic": "topic", "kind_note": "note", "title": "Annotated articles", "margin": "Beside the text",
    },
    "de": {
        "annotations": "Annotationen", "articles": "Artikel", "legend": "Legende", "labels": "Labels",
        "topics": "Themen", "notes": "Notizen", "note": "Notiz", "about_article": "Zum Artikel",
        "elsewhere": "Notizen zu Labels, Themen und Entitäten", "words": "Wörter", "label": "Label oder Thema",
        "entity": "Entität", "annotator": "Annotator", "about": "zu", "none": "Keine Annotationen.",
        "all_of": "Alle Annotationen dieses Artikels", "mentions": "Erwähnungen", "kind_mention": "Erwähnung",
        "kind_topic": "Thema", "kind_note": "Notiz", "title": "Annotierte Artikel", "margin": "Neben dem Text",
    },
    "es": {
        "annotations": "Anotaciones", "articles": "Artículos", "legend": "Leyenda", "labels": "Etiquetas",
        "topics": "Temas", "notes": "Notas", "note": "Nota", "about_article": "Sobre el artículo",
        "elsewhere": "Notas sobre etiquetas, temas y entidades", "words": "Palabras", "label": "Etiqueta o tema",
        "entity": "Entidad", "annotator": "Anotador", "about": "sobre", "none": "Sin anotaciones.",
        "all_of": "Todas las anotaciones de este artículo", "mentions": "Menciones", "kind_mention": "mención",
        "kind_topic": "tema", "kind_note": "nota", "title": "Artículos anotados", "margin": "Junto al texto",
    },
}  # fmt: skip

_FIELDS: dict[str, tuple[str, ...]] = {
    "author": ("By", "Von", "Por"),
    "date_published": ("Published", "Veröffentlicht", "Publicado"),
    "date_updated": ("Updated", "Aktualisiert", "Actualizado"),
    "place": ("Place", "Ort", "Lugar"),
    "outlet": ("Outlet", "Medium", "Medio"),
    "credit": ("Credit", "Quelle", "Crédito"),
    "section": ("Section", "Ressort", "Sección"),
    "url": ("Address", "Adresse", "Dirección"),
}


def words_of(language: str) -> dict[str, str]:
    """Return the words, by what they are for."""
    return _WORDS[language]


def field_words(language: str) -> dict[str, str]:
    """Return what the fields that stand under a title are called, in the order they stand there."""
    turn = tuple(_WORDS).index(language)
    return {name: words[turn] for name, words in _FIELDS.items()}
