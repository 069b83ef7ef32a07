"""Finding the headline, the lines over and under it, and where the text begins and ends."""

from __future__ import annotations

import pytest

from reader.articles.headline_signs import content_words
from tests.articles.pages import ENGLISH, HEADLINE, page, read, values, words

MENU = "Home\nNews\nSport\nCulture\nWeather\nSign in\nSubscribe"
TEASERS = "\n\n".join(
    (
        "Related articles",
        "Ferry sold to a museum on the other side of the bay",
        "The last ferry of Porthaven goes to a museum, where children will be allowed to steer it on Sundays.",
        "Bakery reopens after the flood",
        "For eleven months the ovens were cold. Now there is bread again, and the queue reaches round the corner.",
    )
)


@pytest.mark.parametrize("before", ["", f"{MENU}\n\n", f"{MENU}\n\nHome / News / {HEADLINE}\n\n", "Local news\n\n"])
def test_the_headline_is_found_under_menus_and_bread_crumbs(before: str) -> None:
    assert values(before + page("By Jane Doe\nMarch 4, 2025"), "title") == [HEADLINE]


SHORT = "Harbour strike ends"


@pytest.mark.parametrize("outlet", ["The Harbour Gazette", "PORTHAVEN POST", "Porthavener Zeitung", "Diario de Norda"])
@pytest.mark.parametrize("below", ["By Jane Doe\n", "4 March 2025\n", "By Jane Doe\n4 March 2025\n", "\nBy Jane Doe\n"])
def test_a_newspaper_s_name_over_a_short_headline_is_no_headline(outlet: str, below: str) -> None:
    text = f"{outlet}\n{SHORT}\n{below}\n" + "\n\n".join(ENGLISH)
    assert values(text, "title") == [SHORT]


def test_a_newspaper_s_name_is_the_headline_where_nothing_else_can_be() -> None:
    assert values("The Harbour Gazette\nBy Jane Doe\n\n" + "\n\n".join(ENGLISH), "title") == ["The Harbour Gazette"]


def test_a_headline_that_looks_like_a_newspaper_s_name_is_one_where_the_text_speaks_of_it() -> None:
    body = ("The last post left Porthaven on Monday, on the ferry that has brought letters for ninety years.", *ENGLISH)
    text = "The Last Post\nA trumpeter retires\nBy Jane Doe\n\n" + "\n\n".join(body)
    assert values(text, "title") == ["The Last Post"]


def test_the_headline_is_no_standfirst() -> None:
    standfirst = "Residents and shopkeepers had argued about the harbour road for two years before the council voted"
    text = f"{MENU}\n\n" + page(standfirst, "By Jane Doe\nMarch 4, 2025")
    assert values(text, "title") == [HEADLINE]
    assert values(text, "subtitle") == [standfirst]
    assert words(text, "standfirst") == [standfirst]


def test_a_name_in_a_caption_is_no_headline() -> None:
    text = f"The old harbour road in Porthaven on Monday. Photo: John Public\n\n{page('By Jane Doe')}"
    assert values(text, "title") == [HEADLINE]


def test_a_kicker_stands_over_the_headline_and_gives_the_section() -> None:
    text = f"{MENU}\n\nPolitics\n\n{page()}"
    assert words(text, "kicker") == ["Politics"]
    assert values(text, "section") == ["Politics"]


def test_menus_before_and_teasers_after_the_text_are_furniture() -> None:
    text = f"{MENU}\n\n{page('By Jane Doe')}\n{TEASERS}\n\nPrivacy policy\nContact us\n"
    assert words(text, "lead") == [ENGLISH[0]]
    assert words(text, "paragraph") == list(ENGLISH[1:])
    furniture = "\n".join(words(text, "furniture"))
    assert "Ferry sold" in furniture
    assert "Subscribe" in furniture


def test_advertisements_and_newsletters_inside_the_text_are_furniture() -> None:
    body = (ENGLISH[0], "Advertisement", ENGLISH[1], "Sign up for our newsletter", "Advertisement", ENGLISH[2])
    text = page(body=body)
    assert words(text, "paragraph") == list(ENGLISH[1:])
    assert len(words(text, "furniture")) == 3


def test_a_link_inside_the_text_is_furniture_and_the_text_goes_on() -> None:
    text = page(body=(*ENGLISH[:2], "Read more", "Ferry sold to a museum on the other side of the bay", ENGLISH[2]))
    assert words(text, "paragraph") == list(ENGLISH[1:])
    assert not words(text, "subhead")


def test_captions_inside_the_text_are_captions() -> None:
    caption = "The old harbour road on Monday. (Photo: John Public/Porthaven Gazette)"
    assert words(page(body=(ENGLISH[0], caption, *ENGLISH[1:])), "caption") == [caption]


def test_a_text_of_one_paragraph_is_read() -> None:
    text = f"{HEADLINE}\n\n{ENGLISH[0]}"
    assert values(text, "title") == [HEADLINE]
    assert words(text, "lead") == [ENGLISH[0]]


def test_a_text_without_a_headline_has_no_title() -> None:
    assert values("\n\n".join(ENGLISH), "title") == []


def test_what_is_said_of_the_author_under_the_text_is_furniture() -> None:
    bio = "Jane Doe is a reporter of the Porthaven Gazette and has written about harbours for ten years."
    for under in (bio, f"Jane Doe\n\n{bio}"):
        text = page("By Jane Doe", body=(*ENGLISH, under))
        assert words(text, "paragraph") == list(ENGLISH[1:])
        assert bio in words(text, "furniture")


def test_the_author_quoted_early_in_the_text_is_no_end_of_it() -> None:
    told = "Jane Doe visited the harbour road herself and counted two hundred lorries in one night."
    text = page("By Jane Doe", body=(ENGLISH[0], told, *ENGLISH[1:], *ENGLISH_MORE))
    assert told in words(text, "paragraph")


ENGLISH_MORE = tuple(
    f"The council will meet again in week {number}, the mayor said, to talk about the buses and their drivers."
    for number in ("three", "four", "five", "six")
)


def test_a_headline_far_over_the_text_is_found_behind_a_subscribers_box() -> None:
    box = "\n\n".join(f"Offer {number} of the shop for readers" for number in ("one", "two", "three", "four", "five"))
    text = f"{MENU}\n\n{HEADLINE}\n\nBy Jane Doe\n\nMarch 4, 2025\n\n{box}\n\n" + "\n\n".join(ENGLISH)
    assert values(text, "title") == [HEADLINE]


def test_the_title_is_surer_where_the_page_says_more_for_it() -> None:
    def sure(text: str) -> float:
        return next(field.confidence or 0.0 for field in read(text).fields if field.name == "title")

    assert sure(f"{HEADLINE} | Gazette\n\n{page('By Jane Doe', 'March 4, 2025')}") > 0.5
    rival = "Harbour road council vote: what shopkeepers said"
    assert sure(f"{rival}\n\n{page()}") < sure(page("By Jane Doe", "March 4, 2025"))


def test_of_two_headings_that_say_as_much_the_upper_one_is_the_headline() -> None:
    upper = "Porthaven council votes for repairs of its docks"
    lower = "Council votes to close the old harbour road to cars for a year of repairs, after years of argument in town"
    text = f"{upper}\n\n{lower}\n\n{page('By Jane Doe').split(chr(10), 2)[2]}"
    assert values(text, "title") == [upper]


def test_a_few_words_alone_over_a_bare_text_are_its_title_but_an_unsure_one() -> None:
    text = "Council meets\n\nThe council met on Monday and talked about the bridge for two hours.\n"
    titles = [field for field in read(text).fields if field.name == "title"]
    assert [field.value for field in titles] == ["Council meets"]
    assert (titles[0].confidence or 0) < 0.6
    assert words(text, "headline") == ["Council meets"]


def test_a_last_paragraph_behind_a_newsletters_box_is_text_still() -> None:
    last = (
        "The engineers who walked the road in February said on Friday that it was too early to tell how deep the water "
        "had come, and that they would measure again when the ice in the basin has gone, as they did after the flood."
    )
    box = "\n\n".join(
        ("Sign up to Porthaven Morning", "Free weekly newsletter", "The stories that the town talks about, every day",
         "Enter your email address", "Sign up", "Read our privacy policy", "after newsletter promotion")
    )  # fmt: skip
    text = f"{page('By Jane Doe')}\n\n{box}\n\n{last}\n\nExplore more on these topics\n\nPorthaven\nRoads\n"
    assert last in words(text, "paragraph")
    assert "Free weekly newsletter" in words(text, "furniture")


def test_a_long_box_about_consent_inside_the_text_is_furniture() -> None:
    consent = (
        "Um eingebettete Inhalte anzuzeigen, ist deine widerrufliche Einwilligung in die Verarbeitung von "
        "personenbezogenen Daten nötig, da die Anbieter als Drittanbieter diese Einwilligung verlangen. Mit dem "
        "Schalter auf „Ein“ stimmst du dem zu. Das gilt auch für die Weitergabe dieser Daten in Länder, deren Schutz "
        "der Daten dem hiesigen nicht entspricht. Du kannst das jederzeit über den Schalter und die Einstellungen am "
        "Ende dieser Seite widerrufen, und wir fragen dich beim nächsten Besuch, ob du es dir überlegt hast."
    )
    before = (
        "Der Hafen von Elsin bleibt bis Freitag geschlossen, sagte die Meisterin des Hafens am Montag in Elsin. " * 3
    )
    after = "Am Abend lagen vierzehn Schiffe vor der Einfahrt und warteten auf das Ende des Sturms über der Bucht. " * 3
    text = f"Hafen von Elsin bleibt wegen des Sturms geschlossen\n\n{before}\n\n{consent}\n\n{after}\n"
    assert words(text, "furniture") == [consent]


BOAT = "The boat stays.\nIt will run on until autumn.\n"
CAT = (
    "A cat that had been missing in Westmark for nine days was found in the organ of the church on Sunday.\n\n"
    "The organist, Lars Ohm, had wondered about the sound of the low F.\n"
)
GERMAN = "Die Nachtfähre nach Tolmsund fährt weiter. Das beschloss der Inselrat am Dienstag.\n"
RUSSIAN = "Совет острова решил сохранить ночной паром до 2027 года. Об этом сообщила пресс-служба.\n"


@pytest.mark.parametrize(
    ("head", "body"),
    [
        ("Night ferry is safe\nBy Maren Holt", BOAT),
        ("Cat found after nine days\nBy Ann Birk\n5 March 2024", CAT),
        ("Nachtfähre bleibt\nVon Jörn Ahlers", GERMAN),
        ("Ночной паром сохранят\nМарина Ольхова\n12 марта 2024 года", RUSSIAN),
    ],
)
def test_a_short_first_line_over_byline_and_text_is_the_headline_and_a_paragraph_is_not(head: str, body: str) -> None:
    title = head.split("\n", maxsplit=1)[0]
    assert values(f"{head}\n\n{body}", "title") == [title]
    assert words(f"{head}\n\n{body}", "headline") == [title]


@pytest.mark.parametrize("top", ["Home\nNews\nSport\nLog in", "Home > News", "12 March 2024"])
def test_menus_ways_and_dates_over_a_short_text_are_no_headline(top: str) -> None:
    text = f"{top}\n\nThe council met on Monday and agreed to buy two buses.\nThey run from May.\n"
    assert values(text, "title") == []


@pytest.mark.parametrize("heading", ["# Closing the harbour road", "Closing the harbour road\n==="])
def test_a_heading_of_markdown_is_the_title_although_it_is_short(heading: str) -> None:
    text = f"{MENU}\n\n{heading}\n\n{page('By Jane Doe').split(chr(10), 2)[2]}"
    assert values(text, "title") == ["Closing the harbour road"]


def test_headlines_with_their_teasers_under_read_also_inside_the_text_are_furniture() -> None:
    box = (
        "Read also",
        "Ferry sold to a museum on the other side of the bay",
        "The last ferry of Porthaven goes to a museum, where children will be allowed to steer it.",
        "Bakery reopens eleven months after the great flood",
        "Now there is bread again, and the queue reaches round the corner of the street.",
    )
    opening, body = page("By Jane Doe"), page("").split("\n\n")[-2:]
    text = "\n\n".join((opening, *box, *(f"Once more: {one}" for one in body)))
    assert set(box) <= set(words(text, "furniture"))
    assert f"Once more: {body[0]}" in words(text, "paragraph")


def test_no_line_of_a_note_of_a_few_words_is_furniture() -> None:
    text = "Night school\n\nClosed.\n"
    assert words(text, "paragraph") == ["Night school", "Closed."]
    assert words(text, "furniture") == []


BODY = "\n\n".join(ENGLISH)


def test_a_short_headline_is_found_over_a_longer_standfirst() -> None:
    standfirst = "The council of Porthaven wants buses on the harbour road, and shopkeepers fear for their customers"
    text = f"{MENU}\n\n{page(standfirst, 'By Jane Doe', 'March 4, 2025', headline='A road without cars')}"
    assert values(text, "title") == ["A road without cars"]
    assert values(text, "subtitle") == [standfirst]


def test_what_a_picture_shows_is_no_headline_though_nobody_is_named_for_it() -> None:
    picture = "An empty road beside the harbour of Porthaven on a grey day, with one bus"
    head = f"Local news\nThe harbour road closes\n\n{picture}\nBy Jane Doe\nMarch 4, 2025"
    assert values(f"{MENU}\n\n{head}\n\n{BODY}", "title") == ["The harbour road closes"]


def test_the_windows_title_with_a_colon_before_the_outlet_is_no_headline() -> None:
    head = f"Towns\n{HEADLINE}\nMarch 4, 2025\nJane Doe\nHeard on Morning Harbour"
    assert values(f"{HEADLINE} : PHG\n\n{MENU}\n\n{head}\n\n{BODY}", "title") == [HEADLINE]


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("4 March 2025\nHarbour road to close\nHon Jane Doe\nTransport", "Harbour road to close"),
        ("March 4, 2025\nHarbour road closes", "Harbour road closes"),
    ],
)
def test_a_few_words_under_the_date_are_the_headline(head: str, title: str) -> None:
    assert values(f"{MENU}\n\n{head}\n\n{BODY}", "title") == [title]


def test_arabic_and_hebrew_words_are_known_again_with_and_without_their_article() -> None:
    assert content_words("المكتبة والمدرسة") == content_words("مكتبة مدرسة")
    assert content_words("הספרייה בספרייה") == content_words("ספרייה")


def test_korean_words_are_compared_by_their_letters_not_by_the_spaces_between() -> None:
    assert content_words("감자밭 마을") & content_words("작은 마을") == {"마을"}
    assert not content_words("감자 꽃") & content_words("모자 손")
