"""The process that writes a PDF: it is told articles on its standard input, and has Qt to itself.

So the command line and the window need no Qt for it of their own, and can end it at any moment.
"""

from __future__ import annotations

import os
import pickle
import sys


def main(path: str, legend: str, notes: str, page: str) -> None:
    """Write a PDF of the articles that come on the standard input, each a pickle of our own parent's.

    Args:
        path: of the PDF.
        legend, notes: headings.
        page: `whole` for the page's own matter, too.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtGui import QGuiApplication

    from reader.ui.paper.printed import printed_article
    from reader.ui.paper.sheets import PaperWords, Sheets
    from reader.ui.style.fonts import load_fonts

    application = QGuiApplication(["newsgloss"])
    sheets = Sheets(path, load_fonts(), PaperWords(legend, notes), furniture=page == "whole")
    while True:
        try:
            title, article, blocks, topics, codes, several = pickle.load(sys.stdin.buffer)
        except EOFError:
            break
        sheets.add(title, printed_article(article, blocks, topics, several=several), codes)
        application.processEvents()
    sheets.end()


if __name__ == "__main__":
    main(*sys.argv[1:])
