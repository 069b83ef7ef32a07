"""The page that shows how marks stand in many ways of writing; its sentences are made up."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication

from reader.config.themes import Theme
from reader.ui.page.marks import PageArticle, PageHeader, PageMark, PageStyle
from reader.ui.page.page import ArticlePage
from reader.ui.style.fonts import load_fonts

_LABELS = {
    "PER": "orange", "ORG": "green", "LOC": "blue", "EVENT": "pink", "DATE": "purple", "CLAIM": "teal", "LAW": "ochre",
}  # fmt: skip
_LINES: tuple[tuple[str, dict[str, str]], ...] = (
    ("Harbour council מועצת הנמל votes (12:30) על המעבורת tonight.", {"Harbour council": "ORG", "מועצת הנמל": "ORG"}),
    (
        "وافق مجلس ميناء ألدر على إبقاء العبّارة الليلية حتى عام 2031، وقالت ميرا سولبرغ (Mira Solberg)",
        {"مجلس ميناء ألدر": "ORG", "ألدر على": "LOC", "2031": "DATE", "ميرا سولبرغ": "PER", "Mira Solberg": "PER"},
    ),
    (
        "מועצת נמל אלדר אישרה את המעבורת עד 2031, והחברה Nordline Ferries לא הגיעה.",
        {"מועצת נמל אלדר": "ORG", "2031": "DATE", "והחברה Nordline": "CLAIM", "Nordline Ferries": "ORG"},
    ),
    (
        "奥尔德港议会周二投票决定保留夜间渡轮。市长陈若兰表示，预算将增加52.8万元。",
        {"奥尔德港议会": "ORG", "陈若兰": "PER", "52.8万元": "CLAIM"},
    ),
    (
        "オルダー港の議会は火曜日、夜間フェリーの存続を決めた。",
        {"オルダー港": "LOC", "火曜日": "DATE", "夜間フェリー": "EVENT"},
    ),
    (
        "एल्डर बंदरगाह परिषद ने रात्रि नौका बनाए रखने का निर्णय लिया। मीरा सोलबर्ग ने कहा।",
        {"एल्डर बंदरगाह परिषद": "ORG", "मीरा सोलबर्ग": "PER"},
    ),
    ("ஆல்டர் துறைமுக சபை இரவுப் படகுச் சேவையைத் தொடர முடிவு செய்தது.", {"ஆல்டர் துறைமுக சபை": "ORG"}),
    ("অ্যাল্ডার বন্দর পরিষদ রাতের ফেরি চালু রাখার সিদ্ধান্ত নিয়েছে।", {"অ্যাল্ডার বন্দর পরিষদ": "ORG", "রাতের ফেরি": "EVENT"}),
    (
        "สภาท่าเรืออัลเดอร์ให้คงเรือข้ามฟากกลางคืนไว้ มีรา โซลเบิร์กกล่าวว่าเป็นก้าวแรก",
        {"สภาท่าเรืออัลเดอร์": "ORG", "มีรา โซลเบิร์ก": "PER"},
    ),
    (
        "The family 👨‍👩‍👧‍👦 and the flags 🇨🇱🇳🇴 waved 👍🏽 at Café Ålesund.",
        {"👨‍👩‍👧‍👦": "PER", "🇳🇴": "LOC", "Café Ålesund": "LOC"},
    ),
)


def scripts_picture(theme: Theme) -> QImage:
    """Return a picture of the page in a theme."""
    fonts = load_fonts()
    text, marks = "", list[PageMark]()
    for line, words in _LINES:
        for word, label in words.items():
            start = len(text) + line.index(word)
            marks.append(PageMark(f"m{len(marks)}", "mention", ((start, start + len(word)),), label, _LABELS[label]))
        text += f"{line}\n\n"
    page = ArticlePage(theme, replace(PageStyle(), families=fonts.page, sans=fonts.ui))
    page.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    page.resize(800, 790)
    page.show()
    header = PageHeader("The Alder Courier", "Mira Holt")
    page.set_article(PageArticle(text.rstrip(), marks=tuple(marks), header=header))
    QApplication.processEvents()
    picture = page.grab().toImage()
    page.close()
    return picture
