"""Telling languages apart."""

from __future__ import annotations

import subprocess
import sys

import pytest

from reader.articles.language import detect_language
from tests.articles.pages import ENGLISH

SENTENCES = {
    "en": " ".join(ENGLISH),
    "de": "Der Gemeinderat hat am Dienstag beschlossen, dass die alte Straße am Hafen für Autos gesperrt wird und nicht"
    " wieder geöffnet werden soll, wie die Bürgermeisterin nach der Sitzung sagte.",
    "es": "El concejo votó el martes por cerrar la antigua calle del puerto a los autos, después de dos años de"
    " discusiones entre los vecinos y los comerciantes de la ciudad.",
    "fr": "Le conseil a voté mardi la fermeture de la vieille rue du port aux voitures, après deux ans de disputes"
    " entre les riverains et les commerçants qui sont dans la ville.",
    "pt": "A câmara votou na terça-feira o fecho da antiga rua do porto aos carros, depois de dois anos de discussões"
    " entre os moradores e os comerciantes, mas ainda não há uma data.",
    "it": "Il consiglio ha votato martedì la chiusura della vecchia strada del porto alle auto, dopo due anni di"
    " discussioni tra i residenti e i negozianti che sono nella città.",
    "nl": "De gemeenteraad heeft dinsdag besloten om de oude weg naar de haven voor auto's te sluiten, na twee jaar"
    " van ruzie tussen de bewoners en de winkeliers in het dorp.",
    "ar": "صوت المجلس يوم الثلاثاء على إغلاق طريق الميناء القديم أمام السيارات بعد عامين من الخلاف بين السكان.",
    "ja": "町議会は火曜日、古い港の道路を車両通行止めにすることを決めた。",
    "ko": "시의회는 화요일 오래된 항구 도로를 자동차에 폐쇄하기로 결정했다.",
    "ru": "Городской совет во вторник проголосовал за то, чтобы закрыть старую дорогу, но жители не были довольны.",
    "tr": "Belediye meclisi eski liman yolunun araçlara kapatılması için karar verdi ve bu karar çok tartışıldı.",
}


@pytest.mark.parametrize("code", sorted(SENTENCES))
def test_the_language_of_a_few_sentences_is_told(code: str) -> None:
    found = detect_language(SENTENCES[code])
    assert found is not None
    assert found[0] == code


@pytest.mark.parametrize("text", ["", "   ", "12:30", "###"])
def test_nothing_is_guessed_from_nothing(text: str) -> None:
    assert detect_language(text) is None


def test_the_model_is_not_loaded_for_a_common_language() -> None:
    code = (
        "import sys, datetime; from reader.articles.parse import read_article;"
        f"read_article({SENTENCES['en']!r}, today=datetime.date(2026, 3, 9));"
        "print('numpy' in sys.modules, 'py3langid' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.split() == ["False", "False"]
