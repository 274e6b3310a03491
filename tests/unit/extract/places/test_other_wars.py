"""Places of other wars than Syria's resolve to their country, province and point, with the list that installs."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

from reportedly.extract.places.find import find_places
from reportedly.extract.places.resolve import resolve_places
from reportedly.records.coded import Coded
from reportedly.records.values import PlaceRef
from reportedly.text.distance import km_between

SETTLEMENTS = [
    # Ukraine
    ("Russian forces shelled the town of Bakhmut in Donetsk region overnight.", "Bakhmut", "UA", 48.59, 38.0),
    ("Drones struck a warehouse in the Ukrainian city of Kharkiv.", "Kharkiv", "UA", 49.99, 36.23),
    ("Shelling killed three people in Nikopol, Ukrainian officials said.", "Nikopol", "UA", 47.57, 34.4),
    ("Missiles hit the port of Odesa in southern Ukraine.", "Odesa", "UA", 46.48, 30.72),
    ("Troops withdrew from the city of Donetsk in eastern Ukraine.", "Donetsk", "UA", 48.02, 37.8),
    ("Artillery hit the towns of Avdiivka and Marinka in Donetsk Oblast.", "Marinka", "UA", 47.94, 37.5),
    # Yemen
    ("Houthi fighters fired a missile at Marib, killing soldiers.", "Marib", "YE", 15.46, 45.32),
    ("Coalition jets bombed the Yemeni port of Hodeidah.", "Hodeidah", "YE", 14.8, 42.95),
    ("A car bomb exploded in Aden, Yemen.", "Aden", "YE", 12.78, 45.02),
    ("Snipers killed a child in the Yemeni city of Taiz.", "Taiz", "YE", 13.58, 44.02),
    # Sudan
    ("The RSF shelled a camp near El Fasher in North Darfur.", "El Fasher", "SD", 13.63, 25.35),
    ("Fighting spread to Omdurman across the Nile from Khartoum.", "Omdurman", "SD", 15.64, 32.48),
    ("Militias burned houses in El Geneina, West Darfur.", "El Geneina", "SD", 13.45, 22.45),
    ("Sudanese troops retook Wad Madani from the militia.", "Wad Madani", "SD", 14.4, 33.52),
    # Palestine, Lebanon, Libya
    ("Air strikes hit a house in Rafah in the Gaza Strip.", "Rafah", "PS", 31.29, 34.25),
    ("Gunmen clashed with soldiers in Jenin in the West Bank.", "Jenin", "PS", 32.46, 35.3),
    ("Tanks entered Khan Younis in southern Gaza.", "Khan Younis", "PS", 31.34, 34.3),
    ("Militias fought in the Libyan capital Tripoli.", "Tripoli", "LY", 32.88, 13.19),
    ("Clashes broke out in Tripoli in northern Lebanon.", "Tripoli", "LB", 34.43, 35.84),
    ("Haftar's forces shelled Tripoli after taking Sirte and Benghazi in Libya.", "Tripoli", "LY", 32.88, 13.19),
    # Sahel and Central Africa
    ("Tuareg rebels took a base in Kidal in northern Mali.", "Kidal", "ML", 18.44, 1.41),
    ("Gunmen attacked a convoy near Djibo in Burkina Faso.", "Djibo", "BF", 14.1, -1.63),
    ("Boko Haram raided Maiduguri in Borno State.", "Maiduguri", "NG", 11.85, 13.16),
    ("Insurgents attacked Diffa in Niger.", "Diffa", "NE", 13.32, 12.61),
    ("M23 rebels entered Goma in eastern Congo.", "Goma", "CD", -1.68, 29.22),
    ("ADF fighters killed farmers near Beni, North Kivu.", "Beni", "CD", 0.49, 29.47),
    ("Rebels seized Bunia, the capital of Ituri province in the DR Congo.", "Bunia", "CD", 1.56, 30.25),
    # Asia
    ("The army bombed Lashio in Shan State, Myanmar.", "Lashio", "MM", 22.93, 97.75),
    ("Resistance fighters took the town of Loikaw in Kayah State.", "Loikaw", "MM", 19.67, 97.21),
    ("Taliban fighters stormed the city of Kunduz in northern Afghanistan.", "Kunduz", "AF", 36.73, 68.86),
    ("A bomb killed worshippers in Jalalabad, Afghanistan.", "Jalalabad", "AF", 34.43, 70.45),
    ("The Taliban attacked police in the city of Kandahar.", "Kandahar", "AF", 31.61, 65.71),
    ("Azerbaijani drones struck the city of Stepanakert in Nagorno-Karabakh.", "Stepanakert", "AZ", 39.82, 46.75),
    ("Azerbaijan shelled Shusha in Nagorno-Karabakh.", "Shusha", "AZ", 39.76, 46.75),
    # Latin America and Spain
    ("ELN rebels attacked police in Cartagena, Colombia.", "Cartagena", "CO", 10.4, -75.51),
    ("Guerrillas bombed a pipeline near Arauca in Colombia.", "Arauca", "CO", 7.08, -70.76),
    ("Soldiers clashed with dissidents in Tumaco, Nariño.", "Tumaco", "CO", 1.8, -78.76),
    ("A bomb went off in Valencia, Venezuela.", "Valencia", "VE", 10.16, -68.0),
    ("Protesters marched in Valencia, Spain.", "Valencia", "ES", 39.47, -0.38),
    ("Protesters marched in Cordoba, Argentina.", "Cordoba", "AR", -31.41, -64.18),
    # the theatre's own stay
    ("Rebels shelled the city of Hama in Syria.", "Hama", "SY", 35.13, 36.75),
    ("Islamic State fighters attacked al-Qa'im in Iraq's Anbar province.", "al-Qa'im", "IQ", 34.37, 41.09),
]
UNITS = [
    ("Fighting went on in the Donetsk region of Ukraine.", "Donetsk", "UA"),
    ("The Taliban overran checkpoints in Kandahar province.", "Kandahar", "AF"),
    ("Al-Shabaab attacked in Helmand province, Afghanistan.", "Helmand", "AF"),
    ("Herders were killed in Borno State, Nigeria.", "Borno", "NG"),
    ("Clashes displaced thousands in North Darfur state.", "North Darfur", "SD"),
    ("Air strikes killed villagers in the Sagaing region of Myanmar.", "Sagaing", "MM"),
    ("Militiamen killed civilians in Ituri province, DR Congo.", "Ituri", "CD"),
    ("Houthi rebels advanced in Yemen's al-Jawf governorate.", "Al Jawf", "YE"),
]


def test_a_region_that_is_no_unit_is_an_area_of_its_own_size() -> None:
    ref = about("Fighting went on in Donbas, Ukraine.", "Donbas")
    assert (ref.country, ref.precision) == ("UA", "area")
    assert ref.radius_km is not None
    assert ref.radius_km > 100.0


def placed(text: str) -> dict[str, PlaceRef]:
    """Every coded place of a text by the words that name it."""
    reading = reading_of(text)
    found = find_places(reading, KNOWLEDGE)
    mentions = resolve_places(reading, found, KNOWLEDGE)
    return {text[m.start : m.end]: m.value.value for m in mentions if isinstance(m.value, Coded)}


def about(text: str, name: str) -> PlaceRef:
    """The place whose words hold a name."""
    places = placed(text)
    held = [ref for words, ref in places.items() if name in words]
    assert held, f"{name} in {places}"
    return held[0]


@pytest.mark.parametrize(("text", "name", "country", "lat", "lon"), SETTLEMENTS)
def test_town_stands_in_its_country_at_its_point(text: str, name: str, country: str, lat: float, lon: float) -> None:
    ref = about(text, name)
    assert ref.country == country
    assert ref.lat is not None
    assert ref.lon is not None
    assert km_between(lat, lon, ref.lat, ref.lon) < 15.0


@pytest.mark.parametrize(("text", "name", "country"), UNITS)
def test_a_word_for_a_unit_asks_for_the_unit(text: str, name: str, country: str) -> None:
    ref = about(text, name.removeprefix("Al "))
    assert (ref.precision, ref.admin1, ref.country) == ("admin1", name, country)
