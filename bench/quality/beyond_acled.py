"""Five labels of the CASE 2021 shared task that ACLED does not have, told by small word lists of general knowledge."""

from __future__ import annotations

import re

from bench.quality.coding import ClaimDict, coded_value

NATURAL = re.compile(
    r"earthquakes?|aftershocks?|tremors?|magnitude|tsunamis?|volcan\w+|floods?|flooding|landslides?|mudslides?|avalanches?"
    r"|hurricanes?|cyclones?|typhoons?|tornado\w*|wildfires?|bush ?fires?|heavy (?:rain\w*|snow\w*)|torrential|drought"
    r"|heat ?wave|blizzards?|storms?|covid\S*|coronavirus|pandemic|epidemic|cholera|ebola|outbreak of",
    re.I,
)
ACCIDENT = re.compile(
    r"(?:chemical|gas|oil|oxygen|chlorine|toxic|ammonia)\W+(?:\w+\W+){0,2}?(?:spills?|leak\w*|hazard\w*)"
    r"|leak(?:ed|s|age|ing)\b|(?:plane|car|bus|train|vehicle|helicopter|aircraft|tanker)\W+(?:\w+\W+){0,2}?crash\w*"
    r"|crash\w*|collided|collision|derail\w*|capsiz\w+|sank|shipwreck\w*|aground|overturned|plunged"
    r"|(?:plant|factory|boiler|tank|warehouse|refinery|container|depot|mill)s?\W+(?:\w+\W+){0,3}?explo\w+"
    r"|explosion at (?:a|the) \w+ (?:plant|factory|warehouse)|gas explosions?|poisoning|food poison\w+|accident\w*"
    r"|ammonium nitrate|contaminat\w+|toxins?|struck by a \w+ carrier",
    re.I,
)
DIPLOMACY = re.compile(
    r"sanctions?|expel\w*|expulsion|diplomats?|ambassadors?|consulates?|sever\w* (?:diplomatic )?(?:ties|relations)"
    r"|retaliatory measures|persona non grata|isolate",
    re.I,
)
CLAIMED = re.compile(
    r"claim\w*\W+(?:\w+\W+){0,2}?(?:responsibility|murder|credit)|den(?:y|ies|ied)\W+(?:\w+\W+){0,4}?(?:involve\w+|respons\w+)"
    r"|(?:is|are|was|were)? ?blam(?:es|ed|ing)\b|accusations?|allegations against",
    re.I,
)
CRIME = re.compile(
    r"smuggl\w+|traffick\w+|counterfeit|gangs?|robber\w+|thefts?|stolen|steal\w*|burglar\w*|break and enter|scam|fraud"
    r"|corruption|hate crime|cyber crime|hackers?|extortion|drug\w*|cocaine|heroin|hashish|migrants?",
    re.I,
)
FORCE = ("ASSAULT", "PROTEST")


def label_beyond(text: str, claims: list[ClaimDict]) -> str | None:
    """The label beyond ACLED that a snippet's words tell, or None; war and unrest come before disaster and crime."""
    forceful = any((coded_value(claim.get("what")) or {}).get("plover") in FORCE for claim in claims)
    if CLAIMED.search(text):
        return "ATTRIB"
    if len(DIPLOMACY.findall(text)) >= 2 or (DIPLOMACY.search(text) and not forceful):
        return "DIPLO"
    if forceful:
        return None
    if NATURAL.search(text):
        return "NATURAL_DISASTER"
    if ACCIDENT.search(text):
        return "MAN_MADE_DISASTER"
    return "ORG_CRIME" if CRIME.search(text) else None
