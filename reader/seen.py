"""What a person sees first: the window with the article read last, before list, panels and bars are made."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from annotations.store.connection import is_older
from annotations.text.obeyed import one_row
from reader.config.settings import Settings
from reader.models.article_view import ArticleView, load_article
from reader.tasks.reading import Reading
from reader.ui.dress import Dress
from reader.ui.page.content import hidden_in, page_of
from reader.ui.window.whereabouts import Whereabouts
from reader.ui.window.window import MainWindow


@dataclass(frozen=True, slots=True, eq=False)
class Seen:
    """An article on the screen.

    Attributes:
        path: of its library.
        window: with nothing but the page.
        reading: asks the library.
        view: the article.
    """

    path: Path
    window: MainWindow
    reading: Reading
    view: ArticleView


def show_first(dress: Dress, settings: Settings, path: Path) -> Seen | None:
    """Show the article that was read last in a library, as soon as can be.

    Returns:
        None where there is no such article, where the library has to be brought up to date first, or where it cannot be
        read: whoever opens it whole says why.
    """
    if not path.is_file() or is_older(path):
        return None
    reading = Reading(path)
    try:
        uuid = reading.ask_now(lambda library: library.uuid)
        kept = settings.get("place", uuid)
        last, places, panels = kept.get("article"), kept.get("places"), settings.get("panels", uuid)
        # Who looks is not known yet; the article is read again once that is.
        view = reading.ask_now(lambda library: load_article(library, last, "")) if last else None
    except Exception:  # noqa: BLE001 - whatever it is, opening the library whole says it in words
        view = None
    if view is None:
        reading.close()
        return None
    dress.put_on()
    window = MainWindow(dress.look, dress.page_style(), panels)
    window.setWindowTitle(f"{one_row(path.stem)} – Newsgloss")
    place = places.get(last) if isinstance(places, dict) else None
    Whereabouts(window, settings)
    window.show()
    window.page.set_article(page_of(view, hidden_in(panels)), place if isinstance(place, int) else None)
    window.page.setFocus()
    return Seen(path, window, reading, view)
