"""Messy pages in several languages, read whole."""

from __future__ import annotations

from tests.articles.pages import values, words

GERMAN = """Startseite
Politik
Wirtschaft
Sport
Abo
Anmelden

Startseite / Lokales / Gemeinderat sperrt die alte Hafenstraße

Lokales

Gemeinderat sperrt die alte Hafenstraße für Autos

Zwei Jahre lang stritten Anwohner und Händler. Nun ist die Entscheidung gefallen.

Artikel teilen

Die alte Hafenstraße am Montag. © Max Muster

04.03.2025, 09:30 Uhr
Von Jana Beispiel

Der Gemeinderat hat am Dienstag beschlossen, die alte Hafenstraße für Autos zu sperren. Es war knapp.

Anzeige

Die Händler sagten, dass der Plan sie Kunden kosten werde, die Anwohner aber freuten sich.

Streit um den Lärm

Seit Jahren klagen die Anwohner über den Lärm der Lastwagen, die in der Nacht zum Hafen fahren.

Lesen Sie auch

Die letzte Fähre kommt ins Museum

Die Straße wird ab März gesperrt, sagte die Bürgermeisterin, und eine neue Buslinie soll alle zehn Minuten fahren.

Quelle: dpa

Mehr zum Thema

Bäckerei öffnet nach der Flut

Kommentare

Impressum
Datenschutz
"""

SPANISH = """Últimas noticias
Política
Deportes
Suscríbete

Sociedad

El concejo cierra la antigua calle del puerto a los autos

Los vecinos y los comerciantes discutieron durante dos años

Por Ana Ejemplo y Luis de la Fuente
4 de marzo de 2025 - 09:30

Compartir
Facebook
WhatsApp

PUERTO NUEVO, 4 Mar. (EFE) - El concejo votó el martes por cerrar la antigua calle del puerto a los autos.

Los comerciantes dijeron que el plan les costará clientes, mientras que los vecinos celebraron la votación del concejo.

Publicidad

La calle cerrará desde marzo, y una nueva línea de colectivos saldrá cada diez minutos entre la estación y el puerto.

Te puede interesar

El último ferry va al museo
La panadería reabre después de la inundación

Comentarios
"""

ARABIC = """الرئيسية
سياسة
اقتصاد
رياضة

المجلس البلدي يغلق طريق الميناء القديم أمام السيارات

2025-03-04 | 09:30
شارك
فيسبوك
واتساب

صوت المجلس البلدي يوم الثلاثاء على إغلاق طريق الميناء القديم أمام السيارات بعد عامين من الخلاف بين السكان.

وقال أصحاب المحال إن الخطة ستكلفهم الزبائن، في حين أن السكان الذين اشتكوا من الضوضاء منذ سنوات كانوا سعداء بهذا القرار.

وستغلق الطريق من شهر مارس، كما قالت رئيسة البلدية، وستسير حافلة جديدة كل عشر دقائق بين المحطة والميناء في المدينة.

اقرأ أيضا

العبارة الأخيرة إلى المتحف
"""

FRENCH = """Accueil
Politique
Sport
S'abonner

Société

Le conseil ferme la vieille rue du port aux voitures

Par Anne Exemple
Publié le 4 mars 2025 à 09h30, mis à jour le 5 mars 2025 à 08h00

Le conseil municipal a voté mardi la fermeture de la vieille rue du port aux voitures, après deux ans de disputes.

Les commerçants disent que le projet leur coûtera des clients, tandis que les riverains se sont réjouis du vote.

Lire aussi

Le dernier ferry part au musée

La rue sera fermée à partir de mars, a dit la maire, et une nouvelle ligne de bus circulera toutes les dix minutes.

Commentaires
"""

JAPANESE = """ホーム
政治
経済
ログイン

古い港の道路、三月から車両通行止めに

山田花子記者

港町新聞 2025/3/4 09:30（最終更新 3/4 10:00） 312文字

シェア
保存
印刷

町議会は火曜日、古い港の道路を車両通行止めにすることを決めた。住民と商店主の間で二年にわたり議論が続いていた。

商店主らは計画によって客が減ると話した。一方、長年騒音に悩まされてきた住民らは議会の決定を歓迎した。

町長によると、道路は三月から閉鎖され、駅と港の間を十分おきに新しいバスが走る予定だという。

関連記事

最後の連絡船、博物館へ
"""


def test_a_german_page_is_read() -> None:
    assert values(GERMAN, "title") == ["Gemeinderat sperrt die alte Hafenstraße für Autos"]
    assert values(GERMAN, "author") == ["Jana Beispiel"]
    assert values(GERMAN, "date_published") == ["2025-03-04T09:30"]
    assert values(GERMAN, "credit") == ["dpa"]
    assert values(GERMAN, "language") == ["de"]
    assert words(GERMAN, "subhead") == ["Streit um den Lärm"]
    assert len(words(GERMAN, "lead") + words(GERMAN, "paragraph")) == 4


def test_a_spanish_page_is_read() -> None:
    assert values(SPANISH, "title") == ["El concejo cierra la antigua calle del puerto a los autos"]
    assert values(SPANISH, "author") == ["Ana Ejemplo", "Luis de la Fuente"]
    assert values(SPANISH, "date_published") == ["2025-03-04T09:30"]
    assert values(SPANISH, "place") == ["Puerto Nuevo"]
    assert values(SPANISH, "section") == ["Sociedad"]
    assert len(words(SPANISH, "lead") + words(SPANISH, "paragraph")) == 3


def test_an_arabic_page_is_read() -> None:
    assert values(ARABIC, "title") == ["المجلس البلدي يغلق طريق الميناء القديم أمام السيارات"]
    assert values(ARABIC, "author") == []
    assert values(ARABIC, "date_published") == ["2025-03-04T09:30"]
    assert len(words(ARABIC, "lead") + words(ARABIC, "paragraph")) == 3


def test_a_french_page_is_read() -> None:
    assert values(FRENCH, "title") == ["Le conseil ferme la vieille rue du port aux voitures"]
    assert values(FRENCH, "author") == ["Anne Exemple"]
    assert values(FRENCH, "date_published") == ["2025-03-04T09:30"]
    assert values(FRENCH, "date_updated") == ["2025-03-05T08:00"]
    assert len(words(FRENCH, "lead") + words(FRENCH, "paragraph")) == 3


def test_a_japanese_page_is_read() -> None:
    assert values(JAPANESE, "title") == ["古い港の道路、三月から車両通行止めに"]
    assert values(JAPANESE, "author") == ["山田花子"]
    assert values(JAPANESE, "date_published") == ["2025-03-04T09:30"]
    assert values(JAPANESE, "language") == ["ja"]
    assert len(words(JAPANESE, "lead") + words(JAPANESE, "paragraph")) == 3
