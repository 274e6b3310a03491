"""Many reports, how many origins: copies, relays, citation and shared voices collapse."""

import pytest
from tests.unit.link.origins.build import SOURCES, link, reported, somebody, told

from reportedly.link.origins.count import OriginCount, count_origins
from reportedly.link.reported import NO_NAME
from reportedly.records.claim import Claim
from reportedly.records.source import Facets, SourceLink

SOHR, SANA = "Syrian Observatory for Human Rights", "SANA"


def counted(*claims: Claim, copy_of: str | None = None) -> OriginCount:
    """The count over some claims."""
    return count_origins(claims, reported(*claims, copy_of=copy_of), SOURCES)


def test_one_monitor_behind_two_outlets_is_one_origin():
    found = counted(told("1", SOHR), told("2", "AFP", SOHR, outlet="Al Arabiya"))
    assert (found.reports, found.outlets, found.origins, found.names) == (2, 2, 1, (SOHR,))


def test_two_bodies_are_two_origins_with_their_sides():
    found = counted(told("1", "Syrian National Coalition"), told("2", "Russian Defence Ministry"))
    assert (found.origins, found.sides) == (2, ("Russian government", "opposition"))


def test_a_monitor_run_by_opponents_of_a_side_stands_on_none():
    assert counted(told("1", SOHR)).sides == ()


def test_nobody_that_can_be_told_is_null_and_every_claim_unknown():
    found = counted(told("1"), told("2", somebody(), outlet="AFP"))
    assert (found.origins, found.unknown) == (None, ("clm-1", "clm-2"))


def test_an_unknown_claim_is_in_no_count_of_origins():
    found = counted(told("1", SOHR), told("2", somebody()))
    assert (found.origins, found.unknown) == (1, ("clm-2",))


def test_a_two_link_chain_and_its_relay_by_a_third_outlet_are_one_origin():
    chain = ("Agence France-Presse", SOHR)
    assert counted(told("1", *chain), told("2", "BBC", *chain, outlet="Al Arabiya")).origins == 1


def test_a_person_and_their_body_are_one_origin():
    assert counted(told("1", SOHR), told("2", "Rami Abdel Rahman")).origins == 1


def test_the_army_and_the_state_agency_of_one_government_are_one_origin():
    assert counted(told("1", SANA), told("2", "Syrian Arab Army"), told("3", "Bashar al-Assad")).names == (
        "Syrian government",
    )


def test_a_name_its_acronym_and_a_part_of_it_are_one_origin():
    names = ("Mersa Valley Health Union", "MVHU", "Health Union")
    claims = [told(str(n), link(name, type="ngo")) for n, name in enumerate(names)]
    assert counted(*claims).names == ("Mersa Valley Health Union",)


def test_a_copy_adds_a_report_and_an_outlet_and_no_origin_whatever_was_coded_of_it():
    first = told("1", SOHR, document_id="doc-1")
    copy = told("2", "Amnesty International", outlet="Al Arabiya", document_id="doc-2")
    found = counted(first, copy, copy_of="doc-1")
    assert (found.reports, found.outlets, found.origins) == (2, 2, 1)


def test_a_report_that_quotes_a_medium_ends_where_its_own_report_ends():
    relay = told("1", SANA, outlet="al-Manar")
    assert counted(relay).names == ("Syrian government",)
    assert counted(relay, told("2", SOHR, outlet=SANA)).names == (SOHR,)
    assert counted(relay, told("2", somebody(), outlet=SANA)).origins is None
    assert counted(relay, told("2", outlet=SANA)).origins is None


def test_a_relay_of_a_relay_ends_where_the_first_ends_even_in_its_own_voice():
    first = told("1", outlet="Lebanese National News Agency")
    relay = told("2", "Lebanese National News Agency", outlet="al-Manar")
    again = told("3", "Lebanese National News Agency", "al-Manar", outlet="Press TV")
    assert [counted(*told).origins for told in ((first,), (first, relay), (first, relay, again))] == [None] * 3
    assert counted(relay, again).names == ("Lebanese government",)


def test_two_media_that_quote_each_other_are_nobody():
    assert counted(told("1", "SANA", outlet="al-Manar"), told("2", "al-Manar", outlet="SANA")).origins is None


def test_an_organisation_and_its_armed_wing_are_one_origin():
    for names in (("Kachin Independence Organisation", "Kachin Independence Army"), ("Democratic Union Party", "YPG"),
                  ("Hamas", "Qassam Brigades")):  # fmt: skip
        assert counted(*(told(str(n), name) for n, name in enumerate(names))).origins == 1


def test_who_speaks_together_is_one_origin_and_none_where_one_of_them_is_counted():
    together = link("United States and France", type="official_military", facets=None)
    assert counted(told("1", together)).origins == 1
    assert counted(told("1", together), told("2", "White House")).names == ("US government",)
    assert counted(told("1", together), told("2", "Kremlin")).origins == 2


def test_outlets_that_nobody_named_are_one_at_most():
    nameless = SourceLink(source_id=None, name=NO_NAME, type="media_outlet")
    claims = [told(str(n)) for n in range(2)]
    blank = [Claim(**{**{f: getattr(c, f) for f in c.__struct_fields__}, "attribution": (nameless,)}) for c in claims]
    assert count_origins(blank, {}, SOURCES).outlets == 1
    assert count_origins([*blank, told("9")], {}, SOURCES).outlets == 1


@pytest.mark.parametrize("words", ["activists", "US officials", "a police source"])
def test_those_who_are_described_are_never_counted(words):
    described = SourceLink(source_id=None, name=words, type="official_military", words=words,
                           facets=Facets(identification="anonymous"))  # fmt: skip
    assert counted(told("1", described)).origins is None


def named(name: str) -> SourceLink:
    """A link to a body that no pack knows."""
    return link(name, type="official_military")


def test_a_ministry_of_a_land_is_its_government():
    found = counted(told("1", named("Turkish Health Ministry")), told("2", "Turkish Armed Forces"))
    assert (found.origins, found.names) == (1, ("Turkish government",))


def test_a_ministry_of_those_who_do_not_govern_is_its_own():
    assert counted(told("1", named("Syrian Interim Health Ministry"))).names == ("Syrian Interim Health Ministry",)


def test_two_spellings_of_one_name_are_one_origin():
    found = counted(told("1", named("Liwa al-Mersah Brigade")), told("2", named("Lewaa al Mersa Brigade")))
    assert found.origins == 1


def test_two_names_that_share_a_word_are_two_origins():
    assert counted(told("1", named("Mersa Health Council")), told("2", named("Sahel Health Council"))).origins == 2


def test_a_named_person_whom_the_pack_knows_speaks_for_the_body():
    found = counted(told("1", "Talal Silo"), told("2", "Syrian Democratic Forces"))
    assert (found.origins, found.names) == (1, ("SDF",))
