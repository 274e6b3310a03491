"""Every ACLED sub-event and PLOVER type is reached by coding a sentence of its own, and light verbs carry nouns."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, PARSER, document

from reportedly.extract.pipeline import code_document
from reportedly.records.coded import Coded

SUB_EVENTS = {
    "Abduction/forced disappearance": "Militants kidnapped two engineers near Saraqib on Monday.",
    "Agreement": "The council and the rebels signed a ceasefire in Saraqib on Monday.",
    "Air/drone strike": "Warplanes bombed the market of Saraqib on Monday.",
    "Armed clash": "The army and the rebels clashed near Saraqib on Monday.",
    "Arrests": "Police arrested nine students in Saraqib on Monday.",
    "Attack": "Gunmen shot two shepherds dead near Saraqib on Monday.",
    "Change to group/activity": "Two factions merged in Saraqib on Monday.",
    "Chemical weapon": "Chlorine gas was used against the town of Saraqib on Monday.",
    "Disrupted weapons use": "Sappers defused a landmine near Saraqib on Monday.",
    "Excessive force against protesters": "Police opened fire on protesters in Saraqib on Monday, killing two.",
    "Government regains territory": "The Syrian army recaptured the town of Saraqib on Monday.",
    "Grenade": "A man threw a grenade at a cafe in Saraqib on Monday.",
    "Headquarters or base established": "Turkish forces set up an observation post near Saraqib on Monday.",
    "Looting/property destruction": "Militiamen looted shops in Saraqib on Monday.",
    "Mob violence": "A mob lynched two traders in Saraqib on Monday.",
    "Non-state actor overtakes territory": "Rebels seized the town of Saraqib on Monday.",
    "Non-violent transfer of territory": "The rebels handed control of Saraqib over to the army on Monday.",
    "Other": "The army deployed tanks near Saraqib on Monday.",
    "Peaceful protest": "Teachers held a protest in Saraqib on Monday.",
    "Protest with intervention": "Police dispersed demonstrators in Saraqib on Monday.",
    "Remote explosive/landmine/IED": "A roadside bomb went off near Saraqib on Monday.",
    "Sexual violence": "Soldiers raped two women in Saraqib on Monday.",
    "Shelling/artillery/missile attack": "Artillery shelled the town of Saraqib on Monday.",
    "Suicide bomb": "A suicide bomber blew himself up in Saraqib on Monday.",
    "Violent demonstration": "Rioters hurled stones at the town hall of Saraqib on Monday.",
}
PLOVER = {
    "AGREE": "The council and the rebels signed a ceasefire in Saraqib on Monday.",
    "CONSULT": "The envoy met with the governor in Saraqib on Monday.",
    "SUPPORT": "The minister pledged support for the government in Saraqib on Monday.",
    "CONCEDE": "The council eased the curfew in Saraqib on Monday.",
    "COOPERATE": "The army and the militia held joint patrols in Saraqib on Monday.",
    "AID": "The agency delivered food to residents of Saraqib on Monday.",
    "RETREAT": "The rebels withdrew from Saraqib on Monday.",
    "REQUEST": "The council called on the army to leave Saraqib on Monday.",
    "ACCUSE": "The minister accused the rebels of treachery in Saraqib on Monday.",
    "REJECT": "The rebels rejected the proposal in Saraqib on Monday.",
    "THREATEN": "The rebels threatened the council of Saraqib on Monday.",
    "PROTEST": "Teachers held a protest in Saraqib on Monday.",
    "SANCTION": "The republic imposed sanctions on nine bankers in Saraqib on Monday.",
    "MOBILIZE": "The army deployed tanks near Saraqib on Monday.",
    "COERCE": "Police arrested nine students in Saraqib on Monday.",
    "ASSAULT": "Warplanes bombed the market of Saraqib on Monday.",
}
PHRASES = {
    "Jets carried out a raid on the depot near Saraqib.": "Air/drone strike",
    "The army inflicted heavy losses on the rebels near Saraqib.": "Armed clash",
    "The rebels seized control over the town of Saraqib.": "Non-state actor overtakes territory",
    "The army established full control over the town of Saraqib.": "Government regains territory",
    "The town of Saraqib came under heavy shelling.": "Shelling/artillery/missile attack",
    "The town of Saraqib was subjected to air strikes.": "Air/drone strike",
    "Gunmen committed a massacre in the village of Saraqib.": "Attack",
    "The factions struck a deal on prisoners in Saraqib.": "Agreement",
    "Rockets struck a convoy near Saraqib.": "Shelling/artillery/missile attack",
    "The army liberated the town of Saraqib.": "Government regains territory",
    "The army liberated nine hostages in Saraqib.": "Other",
}


def coded(text: str) -> list[tuple[str, str]]:
    """The sub-event and PLOVER type of every claim in a text, by rules alone."""
    claims = code_document(document(text), KNOWLEDGE, PARSER)
    told = [claim.what.value for claim in claims if isinstance(claim.what, Coded)]
    return [(what.acled, what.plover) for what in told]


@pytest.mark.parametrize("acled", SUB_EVENTS)
def test_every_sub_event_is_coded_from_a_sentence(acled: str) -> None:
    assert acled in [found for found, _ in coded(SUB_EVENTS[acled])]


@pytest.mark.parametrize("plover", PLOVER)
def test_every_plover_type_is_coded_from_a_sentence(plover: str) -> None:
    assert plover in [found for _, found in coded(PLOVER[plover])]


@pytest.mark.parametrize("text", PHRASES)
def test_light_verbs_and_arguments_settle_the_type(text: str) -> None:
    assert PHRASES[text] in [found for found, _ in coded(text)]


def test_the_list_of_sub_events_is_whole() -> None:
    assert (len(SUB_EVENTS), len(PLOVER)) == (25, 16)
