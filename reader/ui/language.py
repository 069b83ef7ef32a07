"""The translations loaded at the start; apart from the tables' words, so that an article is seen before those."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from reader.ui.style.files import resources


def load_translations(application: QCoreApplication, locale: QLocale | None = None) -> list[QTranslator]:
    """Have the program speak the language of the system, as far as it is translated; English is what remains.

    Args:
        application: what gets the translators.
        locale: the language; that of the system by default.

    Returns:
        The translators, for whoever takes them away again.
    """
    locale = locale or QLocale.system()
    ours = resources() / "translations"
    qts = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    wanted = [
        # The English one has the plurals alone; it is asked last.
        (QLocale(QLocale.Language.English), "newsgloss", ours), (locale, "qtbase", qts), (locale, "newsgloss", ours),
    ]  # fmt: skip
    made = []
    for language, name, folder in wanted:
        translator = QTranslator(application)
        if translator.load(language, name, "_", str(folder)):
            application.installTranslator(translator)
            made.append(translator)
    return made
