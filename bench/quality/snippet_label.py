"""The one label of a news snippet, chosen from its claims by a fixed rule, in the terms of the CASE 2021 shared task.

The rule. Every claim is put under the label of its ACLED sub-event; what our coder calls "Other" goes by its PLOVER
type and its frame (MOVED, below), since the task files troop movements under changes of groups, and talks and
surrenders under agreements. A claim gets points for how telling its label is (POINTS: a chemical attack says more than
a clash), for standing early, for being told more than once, and loses points for not being told as a fact. The label of
the claim with most points is the snippet's; no claim, no label.

Five labels lie beyond ACLED. Where they are asked for (``beyond``), the word lists of ``beyond_acled`` come first.
"""

from __future__ import annotations

from bench.quality.beyond_acled import label_beyond
from bench.quality.coding import ClaimDict, coded_value

LABELS = {
    "Abduction/forced disappearance": "ABDUCT_DISSAP", "Agreement": "AGREEMENT", "Air/drone strike": "AIR_STRIKE",
    "Armed clash": "ARMED_CLASH", "Arrests": "ARREST", "Shelling/artillery/missile attack": "ART_MISS_ATTACK",
    "Attack": "ATTACK", "Change to group/activity": "CHANGE_TO_GROUP_ACT", "Chemical weapon": "CHEM_WEAP",
    "Disrupted weapons use": "DISR_WEAP", "Excessive force against protesters": "FORCE_AGAINST_PROTEST",
    "Government regains territory": "GOV_REGAINS_TERIT", "Grenade": "GRENADE",
    "Headquarters or base established": "HQ_ESTABLISHED", "Mob violence": "MOB_VIOL",
    "Non-state actor overtakes territory": "NON_STATE_ACTOR_OVERTAKES_TER",
    "Non-violent transfer of territory": "NON_VIOL_TERRIT_TRANSFER", "Other": "OTHER",
    "Peaceful protest": "PEACE_PROTEST", "Looting/property destruction": "PROPERTY_DISTRUCT",
    "Protest with intervention": "PROTEST_WITH_INTER", "Remote explosive/landmine/IED": "REM_EXPLOS",
    "Sexual violence": "SEX_VIOL", "Suicide bomb": "SUIC_BOMB", "Violent demonstration": "VIOL_DEMONSTR",
}  # fmt: skip
"""ACLED sub-event -> label: all 25."""

POINTS = {
    "CHEM_WEAP": 6.0, "SUIC_BOMB": 6.0, "SEX_VIOL": 6.0, "GRENADE": 5.5, "MOB_VIOL": 5.0, "FORCE_AGAINST_PROTEST": 5.0,
    "ABDUCT_DISSAP": 5.0, "HQ_ESTABLISHED": 5.0, "NON_VIOL_TERRIT_TRANSFER": 5.0, "VIOL_DEMONSTR": 4.5,
    "PROTEST_WITH_INTER": 4.5, "GOV_REGAINS_TERIT": 4.5, "NON_STATE_ACTOR_OVERTAKES_TER": 4.5, "PEACE_PROTEST": 4.0,
    "AIR_STRIKE": 4.0, "ART_MISS_ATTACK": 4.0, "REM_EXPLOS": 4.0, "DISR_WEAP": 4.0, "AGREEMENT": 4.0,
    "PROPERTY_DISTRUCT": 4.0, "ARREST": 3.5, "ARMED_CLASH": 3.0, "ATTACK": 3.0, "CHANGE_TO_GROUP_ACT": 3.5,
    "OTHER": 1.0,
}  # fmt: skip
"""How telling a label is."""

MOVED = {"MOBILIZE": "CHANGE_TO_GROUP_ACT", "CONSULT": "AGREEMENT"}
"""PLOVER type of an "Other" claim -> the label that the task gives it: talks stand with agreements."""
SURRENDER = frozenset({"surrender", "prisoner release"})
PER_POINT = 120
"""Code points by which a claim must stand earlier to be worth a point more."""
REPEATED, DOUBTED = 0.5, 1.5


def label_of(text: str, claims: list[ClaimDict], *, beyond: bool) -> str | None:
    """The label of a snippet from its claims, or None where there is none to choose from."""
    outside = label_beyond(text, claims) if beyond else None
    if outside is not None or not claims:
        return outside
    best = min(claims, key=lambda claim: (-points(claim), claim["trigger"]["start"]))
    return claim_label(best)


def claim_label(claim: ClaimDict) -> str:
    """The label of one claim."""
    what = coded_value(claim.get("what")) or {}
    if what.get("acled") != "Other":
        return LABELS[what["acled"]] if what else "OTHER"
    if what["label"] in SURRENDER:
        return "AGREEMENT"
    return MOVED.get(what["plover"], "OTHER")


def points(claim: ClaimDict) -> float:
    """How much a claim looks like what a snippet is about."""
    start: int = claim["trigger"]["start"]
    total = POINTS[claim_label(claim)] - start / PER_POINT + REPEATED * bool(claim.get("also"))
    return total - DOUBTED * (coded_value(claim.get("factuality")) not in ("asserted", "hedged"))
