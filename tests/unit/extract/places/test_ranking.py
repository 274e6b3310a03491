"""Which of several places of one name is meant: words beside it, company, kind, first name, size, and true ties."""

from __future__ import annotations

from tests.build import KNOWLEDGE, mention_at, reading_of

from reportedly.extract.places.found import Cue, FoundPlace
from reportedly.extract.places.toponym import resolve_toponyms
from reportedly.knowledge.gazetteer import Place
from reportedly.records.values import PlacePrecision

GAZETTEER = KNOWLEDGE.gazetteer


def place(
    name: str,
    country: str,
    admin1: str | None,
    lat: float,
    lon: float,
    people: int,
    feature: str = "town",
    precision: PlacePrecision = "settlement",
) -> Place:
    return Place(
        id=f"t:{feature}:{name}:{admin1}:{country}",
        name=name,
        lat=None if feature == "country" else lat,
        lon=None if feature == "country" else lon,
        precision=precision,
        radius_km=5.0,
        feature=feature,
        admin1=admin1,
        country=country,
        population=people,
    )


def unit(name: str, country: str, lat: float, lon: float, people: int) -> Place:
    return place(name, country, name, lat, lon, people, "admin1", "admin1")


PARIS_FR = place("Paris", "FR", "Île-de-France", 48.85, 2.35, 2_100_000)
PARIS_TX = place("Paris", "US", "Texas", 33.66, -95.55, 24_000)
PARIS_KY = place("Paris", "US", "Kentucky", 38.2, -84.25, 9_800)
TEXAS = unit("Texas", "US", 31.5, -99.3, 25_000_000)
BONHAM = place("Bonham", "US", "Texas", 33.58, -96.18, 10_000)
SHERMAN = place("Sherman", "US", "Texas", 33.64, -96.6, 43_000)
KANDAHAR = place("Kandahar", "AF", "Kandahar", 31.61, 65.71, 523_000)
KANDAHAR_PROVINCE = unit("Kandahar", "AF", 31.6, 65.8, 1_200_000)
ARDEN_ONE, ARDEN_TWO = (
    place("Arden", "US", "Nevada", 36.0, -115.2, 900),
    place("Arden", "GB", "England", 52.0, -1.8, 900),
)


def found(text: str, kind: str | None = None, given: bool = True, **names: tuple[Place, ...]) -> list[FoundPlace]:
    """Names as somebody marked them, with their candidates; the kind is the first one's."""
    places = []
    for n, (words, candidates) in enumerate(names.items()):
        first, stop, _ = mention_at(reading_of(text), words)
        cue = Cue(first=first, stop=stop, kind=None if n else kind)
        places.append(FoundPlace(first=first, stop=stop, cue=cue, candidates=candidates, given=given))
    return places


def chosen(text: str, kind: str | None = None, given: bool = True, **names: tuple[Place, ...]) -> list[Place | None]:
    names_found = tuple(found(text, kind, given, **names))
    return list(resolve_toponyms(reading_of(text), names_found, GAZETTEER))


def test_with_nothing_else_the_larger_place_is_meant() -> None:
    assert chosen("Crowds gathered in Paris on Sunday.", Paris=(PARIS_TX, PARIS_FR)) == [PARIS_FR]


def test_what_the_words_beside_a_name_say_outweighs_size() -> None:
    text = "Crowds gathered in Paris, Texas on Sunday."
    assert chosen(text, Paris=(PARIS_TX, PARIS_FR, PARIS_KY), Texas=(TEXAS,))[0] == PARIS_TX


def test_a_short_form_of_a_state_is_read_behind_a_comma() -> None:
    from reportedly.extract.places.containment import Containment

    text = "Crowds gathered in Paris, Tex., on Sunday."
    names = found(text, Paris=(PARIS_TX, PARIS_FR))
    told = Containment(reading_of(text), names, GAZETTEER).told(names[0])
    expected = GAZETTEER.admin1.get(("US", "Texas"))
    assert told == ((expected,) if expected else ())


def test_neighbours_named_elsewhere_in_the_document_choose_the_namesake() -> None:
    text = "Storms hit Bonham and Sherman. Crews from Paris came on Sunday."
    places = chosen(text, Bonham=(BONHAM,), Sherman=(SHERMAN,), Paris=(PARIS_FR, PARIS_TX, PARIS_KY))
    assert places[-1] == PARIS_TX


def test_one_name_no_list_has_leaves_the_others_as_they_are() -> None:
    text = "Storms hit Bonham, Sherman and Qaxbury. Crews from Paris came on Sunday."
    names = {"Bonham": (BONHAM,), "Sherman": (SHERMAN,), "Paris": (PARIS_FR, PARIS_TX)}
    assert chosen(text, **names, Qaxbury=())[2] == chosen(text, **names)[2] == PARIS_TX


def test_one_sense_holds_for_every_mention_of_the_document() -> None:
    reading = reading_of("A storm hit Paris, Texas. In Paris, roofs came off.")
    names = []
    for words, nth, candidates in (
        ("Paris", 0, (PARIS_FR, PARIS_TX)),
        ("Texas", 0, (TEXAS,)),
        ("Paris", 1, (PARIS_FR, PARIS_TX)),
    ):
        first, stop, _ = mention_at(reading, words, nth)
        names.append(
            FoundPlace(first=first, stop=stop, cue=Cue(first=first, stop=stop), candidates=candidates, given=True)
        )
    assert resolve_toponyms(reading, tuple(names), GAZETTEER)[2] == PARIS_TX


def test_a_bare_name_means_the_town_and_a_unit_word_the_unit() -> None:
    both = (KANDAHAR, KANDAHAR_PROVINCE)
    assert chosen("Fighting broke out in Kandahar.", Kandahar=both) == [KANDAHAR]
    assert chosen("Fighting broke out in Kandahar.", "admin1", Kandahar=both) == [KANDAHAR_PROVINCE]


def test_a_country_comes_before_the_villages_named_after_it() -> None:
    russia = place("Russia", "RU", None, 0.0, 0.0, 10_000_000, "country", "country")
    village = place("Russia", "US", "Ohio", 40.2, -84.4, 656)
    text = "Talks between Russia and the United States failed."
    assert chosen(text, Russia=(village, russia)) == [russia]


def test_a_first_name_comes_before_an_alternate_one() -> None:
    other = place("Oshkosh", "US", "Wisconsin", 44.0, -88.5, 66_000)
    athens = place("Athens", "US", "Ohio", 39.3, -82.1, 25_000)
    assert chosen("The council of Athens met.", Athens=(other, athens)) == [athens]


def test_the_town_keeps_its_rank_under_the_english_name_that_its_unit_bears() -> None:
    town = place("Al Hudaydah", "YE", "Hodeidah", 14.8, 42.95, 617_000)
    province = unit("Hodeidah", "YE", 14.8, 43.2, 870_000)
    assert chosen("Jets bombed Hodeidah.", Hodeidah=(town, province)) == [town]


def test_equal_places_far_apart_stay_ambiguous() -> None:
    assert chosen("The farm at Arden was sold.", Arden=(ARDEN_ONE, ARDEN_TWO)) == [None]


def test_a_hamlet_overseas_is_out_of_place_in_a_text_that_plays_at_home() -> None:
    homs = place("Homs", "SY", "Homs", 34.73, 36.71, 800_000, "city")
    idlib = place("Idlib", "SY", "Idlib", 35.93, 36.63, 160_000, "city")
    overseas = place("Hawa", "DE", "Hesse", 50.0, 8.5, 4_000)
    at_home = chosen("Jets hit Homs, Idlib and Hawa.", given=False, Homs=(homs,), Idlib=(idlib,), Hawa=(overseas,))
    abroad = chosen(
        "Storms hit Bonham, Sherman and Hawa.", given=False, Bonham=(BONHAM,), Sherman=(SHERMAN,), Hawa=(overseas,)
    )
    assert (at_home[-1], abroad[-1]) == (None, overseas)


def test_a_large_city_abroad_needs_no_company() -> None:
    homs = place("Homs", "SY", "Homs", 34.73, 36.71, 800_000, "city")
    idlib = place("Idlib", "SY", "Idlib", 35.93, 36.63, 160_000, "city")
    text = "Jets hit Homs and Idlib. Envoys met in Paris."
    assert chosen(text, given=False, Homs=(homs,), Idlib=(idlib,), Paris=(PARIS_FR,))[-1] == PARIS_FR
