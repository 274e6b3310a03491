"""Chains from the outlet to the last source, on sentences with and without their commas."""

import pytest
from tests.build import KNOWLEDGE, reading_of, span_in

from reportedly.extract.attribution.find import find_sayings
from reportedly.extract.attribution.resolve import resolve_chains
from reportedly.extract.attribution.rules import saying_at
from reportedly.records.mention import Saying


def saying(text: str, words: str, nth: int = 0, **told: str) -> Saying:
    reading = reading_of(text, **told)
    span = span_in(reading, words, nth)
    return saying_at(
        reading, resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE), span.start, span.end
    )


def chain(text: str, words: str, nth: int = 0, **told: str) -> list[str]:
    return [link.name for link in saying(text, words, nth, **told).chain[1:]]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("Residents said that jets bombed the mill.", "bombed", ["Residents"]),
        ("Jets bombed the mill, residents said.", "bombed", ["residents"]),
        ("Jets bombed the mill near the river a local resident said.", "bombed", ["local resident"]),
        ("According to the governor two guards were shot at the gate.", "shot", ["governor"]),
        ("Two guards were shot at the gate, according to the governor.", "shot", ["governor"]),
        ('"They shelled us all night" said Karim Haddad, a baker from the old town.', "shelled", ["Karim Haddad"]),
        ("An officer told Reuters that the bridge had been mined.", "mined", ["Reuters", "officer"]),
        (
            "Rudaw quoted a police officer as saying that gunmen stormed the bank.",
            "stormed",
            ["Rudaw", "police officer"],
        ),
        ("A miller was quoted by Rudaw as saying that gunmen stormed the bank.", "stormed", ["Rudaw", "miller"]),
        ("The raid was confirmed by the defence ministry.", "raid", ["defence ministry"]),
        ("Soldiers burned the crops, the Observatory said.", "burned", ["Syrian Observatory for Human Rights"]),
        ("It was reported that the dam had been shelled.", "shelled", ["reports"]),
    ],
)
def test_source_is_found_wherever_it_stands(text, words, names):
    assert chain(text, words) == names


def test_person_follows_the_body_it_speaks_for():
    text = "SOHR director Rami Abdel Rahman said that rockets hit the camp."
    assert chain(text, "hit") == ["Syrian Observatory for Human Rights", "Rami Abdel Rahman"]


def test_spokesman_without_a_name_is_the_body():
    assert chain("A Pentagon spokesman said that jets hit the depot.", "hit") == ["US Department of Defense"]


def test_pronoun_takes_the_chain_of_whom_it_means():
    text = "Rudaw quoted a police officer as saying that gunmen stormed the bank. He said that two clerks were shot."
    assert chain(text, "shot") == ["Rudaw", "police officer"]


def test_definite_medium_speaks_for_itself_not_for_whom_it_quoted():
    text = "Rudaw quoted an officer as saying that gunmen stormed the bank. The channel said that two clerks were shot."
    assert chain(text, "shot") == ["Rudaw"]


def test_monitor_of_the_lead_is_the_one_named_below():
    text = (
        "Ten men were killed in the raid, a monitor said. The Syrian Observatory for Human Rights said a clinic burned."
    )
    assert chain(text, "killed") == ["Syrian Observatory for Human Rights"]


def test_adding_keeps_the_speaker_of_the_sentence():
    assert chain("The mayor said the mill burned, adding that gunmen looted the shops.", "looted") == ["mayor"]


def test_quotation_is_governed_to_its_end():
    text = '"Gunmen stormed the mill. They shot two men. They burned the store," the mayor said.'
    assert chain(text, "stormed") == chain(text, "burned") == ["mayor"]


def test_rest_of_a_telling_goes_on_with_its_speaker_but_background_does_not():
    text = "The mayor said gunmen stormed the mill. Some of the captives were shot. Many have died since the war began."
    assert chain(text, "shot") == ["mayor"]
    assert chain(text, "died") == []


def test_headline_tag_names_the_source_and_a_trailing_country_does_not():
    assert chain("Jets Bomb Mill Near Hama: Monitor\n\nNothing else was known.", "Bomb") == ["Monitor"]
    assert chain("Army Storms Mill Near Hama: Syria\n\nNothing else was known.", "Storms") == []


def test_outlet_is_no_link_of_its_own_chain():
    text = "A source at the police command told SANA that a shell hit the yard."
    assert chain(text, "hit", outlet="sana") == ["source at the police command"]
    assert chain(text, "hit", outlet="Reuters") == ["SANA", "source at the police command"]


def test_place_after_the_source_is_not_the_source():
    assert chain("Activists in Daraya west of Damascus said that shells hit the square.", "hit") == [
        "Activists in Daraya west of Damascus"
    ]


def test_denial_and_accusation_keep_the_happening_as_the_speakers():
    denial = saying("The army denied shelling the camp.", "shelling")
    assert (denial.denies, denial.speech_act, denial.chain[-1].name) == (True, "denial", "army")
    blame = saying("The governor blamed rebels for the attack on the bus.", "attack")
    assert (blame.speech_act, blame.chain[-1].name) == ("accusation", "governor")


def test_hedge_without_a_source_invents_none():
    found = saying("The general was reportedly killed at the dam.", "killed")
    assert len(found.chain) == 1
    assert [span.text for span in found.hedge] == ["reportedly"]


def test_negated_report_is_no_report():
    assert chain("The ministry did not say what burned in the mill.", "burned") == []


def test_every_span_of_a_chain_quotes_the_text():
    reading = reading_of("Rudaw quoted a police officer as saying that gunmen stormed the bank.")
    for one in resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE):
        for link in one.chain:
            assert all(reading.document.text[span.start : span.end] == span.text for span in link.evidence)


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Ten men were shot at the mill, Rudaw reported, citing a police officer.",
            "shot",
            ["Rudaw", "police officer"],
        ),
        ("The army said that rebels fled the mill, Rudaw reported.", "fled", ["Rudaw", "army"]),
        ("A miller noted that, according to the council, two guards fled.", "fled", ["miller", "council"]),
        (
            "Guards fled the mill with Ankara saying that it shelled the road; Rudaw reported.",
            "shelled",
            ["Rudaw", "Turkey"],
        ),
        (
            "Rudaw reported that the mill burned. The sources said that two clerks were shot.",
            "shot",
            ["Rudaw", "unnamed sources"],
        ),
    ],
)
def test_chain_holds_every_mouth_that_carries_the_words(text, words, names):
    assert chain(text, words) == names


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        ("A blast killed nine people including two children state media said.", "killed", ["state media"]),
        ("Earlier state television said that rockets hit the pier.", "hit", ["state television"]),
        ("Two officers died in the clash in northern Aleppo FNA reports.", "died", ["Fars News Agency"]),
        ("The envoy told Foreign Minister Walid Haddad that jets hit the pier.", "hit", ["envoy"]),
        ("Ten fled local officials told reporters Monday stressing that two were shot.", "shot", ["local officials"]),
        ("It is too early to speak of the plan and its purposes said Haddad.", "speak", ["Haddad"]),
        ("Jets hit the pier, Turkeys state-run agency Anadolu said.", "hit", ["Anadolu Agency"]),
        ("According to the bulletin Hezbollah units shelled the pier.", "shelled", ["bulletin"]),
        ("Two clerks fled according to the paramilitary group Hezbollah.", "fled", ["Hezbollah"]),
        ("Al-Qaedas branch in Syria Al-Nusra Front said that it shelled the pier.", "shelled", ["Jabhat al-Nusra"]),
        ("Rebels shelled the pier Rudaw reported a day after the mayor fled.", "shelled", ["Rudaw"]),
        ("Two clerks were shot at the mill, a resident reported on Wednesday.", "shot", ["resident"]),
        ("Two millers were shot by rockets which residents say hit the pier.", "shot", []),
    ],
)  # fmt: skip
def test_only_the_words_of_the_source_make_its_name(text, words, names):
    assert chain(text, words) == names


def test_group_known_by_its_land_is_the_one_named_before():
    text = "The Observatory said that jets hit the pier. Two clerks were shot, the Britain-based group said."
    assert chain(text, "shot") == ["Syrian Observatory for Human Rights"]


def test_addressee_is_no_part_of_what_is_said():
    one = saying("The envoy told Foreign Minister Walid Haddad that jets hit the pier.", "hit")
    assert one.content[0][0] > len("The envoy told Foreign Minister Walid Haddad")


def test_rival_behind_a_contrast_speaks_for_itself():
    text = "The council accused the army of shelling the mill while the ministry denied that jets hit the pier."
    assert chain(text, "shelling") == ["council"]
    assert chain(text, "hit") == ["ministry"]


def test_surname_with_its_article_is_the_person_named_before():
    text = (
        "Rudaw quoted Salim al-Hajj, a police expert, as saying that guards fled. al-Hajj said that clerks were shot."
    )
    assert chain(text, "shot") == ["Rudaw", "Salim al-Hajj"]


def test_he_may_be_somebody_who_condemned_in_the_sentence_before():
    text = "The mayor Adnan Haddad condemned the raids. He stressed that jets hit the pier."
    assert chain(text, "hit") == ["Adnan Haddad"]


def test_spokesman_is_the_one_named_with_his_office():
    text = "Jets hit the pier said U.N. spokesman Adel Nasser. The spokesman said that two clerks were shot."
    assert chain(text, "shot") == ["United Nations", "Adel Nasser"]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Islamic State claimed responsibility for the bombing of the pier.", "bombing"),
        ("Islamic State said it was behind the bombing of the pier.", "bombing"),
        ("Islamic State claimed the bombing of the pier.", "bombing"),
        ("The bombing was claimed by the Islamic State.", "bombing"),
    ],
)
def test_claim_of_responsibility_is_told_as_one(text, words):
    one = saying(text, words)
    assert one.speech_act == "claim-of-responsibility"
    assert one.chain[-1].name == "Islamic State"


@pytest.mark.parametrize(
    "text",
    [
        "The group claimed that the bombing of the pier had failed.",
        "The group claimed the bombing was staged.",
        "The group said it was not behind the bombing.",
        "No group claimed responsibility for the bombing.",
    ],
)
def test_other_claims_are_no_claims_of_responsibility(text):
    assert saying(text, "bombing").speech_act is None


def test_accuser_is_the_source_and_its_words_end_before_the_verb():
    link = saying("Opposition groups have accused the army of shelling the pier.", "shelling").chain[-1]
    assert link.words == "Opposition groups"
    assert link.evidence[0].text == "Opposition groups"


@pytest.mark.parametrize("credit", [", FNA reports.", "; FNA reported."])
def test_medium_that_closes_a_sentence_is_credited_with_the_whole_text(credit):
    text = f"Jets hit the pier{credit} Two clerks were shot near the mill."
    assert chain(text, "shot", outlet="Example Times") == ["Fars News Agency"]


def test_two_media_are_cited_each_for_its_own_words():
    text = "Jets hit the pier, Rudaw reports. The mill burned, FNA reports. Two clerks were shot near the mill."
    assert chain(text, "shot", outlet="Example Times") == []


def test_acronym_that_the_text_spells_out_otherwise_is_not_the_known_source_of_these_letters():
    text = "The Rapid Support Forces took the town. The RSF said its gunners had shelled the market."
    assert chain(text, "shelled") == ["Rapid Support Forces"]
    text = "Reporters Without Borders met the ministers. RSF said gunners had shelled the market."
    assert chain(text, "shelled") == ["Reporters Without Borders"]


def test_sentence_to_which_somebody_adds_is_his_own():
    text = 'The governor said that jets hit the mill. Nine lorries burned near the dam. "Send help" the governor added.'
    assert chain(text, "burned") == ["governor"]


def test_sentence_that_counts_more_than_some_is_no_continuation():
    text = "The governor said that rockets hit the mill. In May more than nine lorries burned near the dam."
    assert chain(text, "burned") == []


def test_unnamed_spokesman_is_the_body_he_speaks_for():
    reading = reading_of("A spokesman for the interior ministry said that rebels shelled the mill.")
    chain = resolve_chains(reading, find_sayings(reading, KNOWLEDGE), KNOWLEDGE)[1].chain
    assert [(link.name, link.type) for link in chain[1:]] == [("interior ministry", "official_military")]


@pytest.mark.parametrize(
    ("text", "words", "names"),
    [
        (
            "Shells hit the mill according to a statement released on Sunday by the Nile Observers Union.",
            "hit",
            ["Nile Observers Union"],
        ),
        ("According to a memo by the governor shells hit the mill.", "hit", ["memo"]),
        (
            "The Syrian Observatory for Human Rights a Britain-based watchdog reported the raid on the mill.",
            "raid",
            ["Syrian Observatory for Human Rights"],
        ),
        ("According to independent monitors hundreds of women were shot.", "shot", ["independent monitors"]),
        (
            "According to a source at Karm Police Command two women were shot.",
            "shot",
            ["source at Karm Police Command"],
        ),
        ("Nurses told Al Arabiya English that shells hit the mill.", "hit", ["Al Arabiya", "Nurses"]),
        (
            '"The mill was hit" activist Samir al Haddad told dpa.',
            "hit",
            ["Deutsche Presse-Agentur", "Samir al Haddad"],
        ),
        ("The band shot nine men and settled fighters in empty homes said the miller.", "shot", ["miller"]),
        ("Soldiers shot nine alleged rebels near the mill.", "shot", []),
        ("The crates were sorted according to size before the shells hit the mill.", "hit", []),
        ("The council rejected a plea to leave the town that was shelled.", "shelled", []),
        ("The flood made it clear that the town had been shelled.", "shelled", []),
    ],
)
def test_source_is_who_made_or_said_it_and_nobody_else(text, words, names):
    assert chain(text, words) == names


def test_spokesman_speaks_for_the_body_named_before():
    text = "The White House said the talks failed. Spokesman Ali Haddad said rockets burned the mill."
    assert chain(text, "burned") == ["White House", "Ali Haddad"]


@pytest.mark.parametrize("office", ["The head of the Observatory", "The head of the monitor"])
def test_head_of_a_body_is_the_person_who_spoke_for_it(office):
    text = f"Observatory head Rami Abdel Rahman said jets hit the mill. {office} said nine guards were shot."
    assert chain(text, "shot") == ["Syrian Observatory for Human Rights", "Rami Abdel Rahman"]


def test_relative_clause_of_a_denial_is_not_denied():
    text = "The army which shelled the mill in May denied that it had burned the crops."
    assert (saying(text, "shelled").denies, saying(text, "burned").denies) == (False, True)


def test_aside_has_only_its_own_source():
    text = "The mayor told Rudaw that the bridge which rebels say was mined is safe."
    assert chain(text, "mined") == ["rebels"]


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("Arvand's opposition", "Arvand's opposition"),
        ("Turkey's opposition", "Turkey's opposition"),
        ("Syria's main armed opposition group", "Syria's main armed opposition group"),
        ("Iraq's militias", "Iraq's militias"),
        ("Russia's biggest opposition party", "Russia's biggest opposition party"),
        ("Syria's Kurds", "Syria's Kurds"),
        ("Egypt's parliament", "Egypt"),
        ("Russia's foreign minister", "Russia"),
        ("US forces", "United States"),
        ("US intelligence", "United States"),
    ],
)
def test_who_only_lives_in_a_land_is_not_its_government(source, name):
    assert chain(f"{source} said on Monday that soldiers shelled the mill.", "shelled") == [name]
