"""Which happening an article is about, chosen from its claims by a fixed rule, and its labels in FA-KES's terms.

The rule. A claim gets points for being told in the headline, for telling of people killed, for violence, for being told
more than once, and for standing early; it loses points for not being told as a plain fact. Most points: the main event.
Next come the claims of its happening, then the others by points. Of this order

- the actor is the first that the first three claims of the main event's type name; of a clash whose dead are all of
  one side, the other side;
- the cause is the first that one of the first three claims settles;
- the dead are those of the first claim of the main happening that counts any.

The governorate is that of the first place in the text; rivers and roads, which cross several, are passed over.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from bench.quality.coding import ClaimDict, coded_value, coded_values
from reportedly.records.values import PlaceRef

VIOLENT_TYPES = frozenset({"Battles", "Explosions/Remote violence", "Violence against civilians"})
UNKNOWN = "unknown"


class MainEvent(msgspec.Struct, frozen=True, kw_only=True):
    """The labels of one article."""

    governorate: str = UNKNOWN
    actor: str = UNKNOWN
    cause: str = UNKNOWN
    civilians: int = 0
    noncivilians: int = 0
    children: int = 0


# (label, pattern in the folded admin1 or place name), first match wins.
GOVERNORATES = tuple(
    (label, re.compile(pattern))
    for label, pattern in (
        ("aleppo", r"alepp|halab"),
        ("idlib", r"idl[ie]b"),
        ("deir ezzor", r"dei?r e"),
        ("raqqa", r"raqq?a"),
        ("hasakeh", r"has+ak"),
        ("homs", r"homs"),
        ("hama", r"^hama"),
        ("lattakia", r"lat+aki|ladhiqi"),
        ("daraa", r"dar.?a+$|daraa"),
        ("quneitra", r"qun[ae]i"),
        ("sweida", r"suwayda|sweida|suweida"),
        ("tartous", r"tartus|tartous"),
        ("damascus", r"damas|dimashq"),
    )
)
ACTORS = tuple(
    (label, re.compile(pattern))
    for label, pattern in (
        ("the organization of the islamic state in iraq and the levant - isis", r"islamic state|\bisi[sl]\b|da[ei]sh"),
        ("al-nusra front", r"nusra|tahrir al.sham|fat[ae]h al.sham"),
        ("international coalition forces", r"coalition|united states|\bus\b|american|cjtf"),
        ("self administration forces", r"\bypg\b|\bsdf\b|kurd|syrian democratic|self.administration|asayish"),
        ("syrian government or russian troops", r"syrian (arab )?(arm|gov|air|mil|force|state)|government of syria"
            r"|regime|assad|russia|hezbollah|hizb|national defen|pro.government|tiger|republican guard|syrian army"),
        ("armed opposition groups", r"rebel|opposition|free syrian|ahrar|ja[iy]sh al.islam|army of islam|fa[iy]laq"
            r"|zenki|conquest|ja[iy]sh al.fatah|southern front|sultan|levant front|insurgent|turk"),
    )
)  # fmt: skip
CAUSES = {
    "Chemical weapon": "chemical and toxic gases",
    "Air/drone strike": "shelling",
    "Shelling/artillery/missile attack": "shelling",
    "Suicide bomb": "explosion",
    "Remote explosive/landmine/IED": "explosion",
    "Grenade": "explosion",
}
EXECUTION = re.compile(r"execut|behead|hang|crucif|stoned|burn|murder|slaughter", re.IGNORECASE)
SHOOTING = re.compile(r"shot(?! down)|shoot|sniper|gun|assassinat|ambush", re.IGNORECASE)
BY_HAND = ("Attack", "Armed clash")
FOR_ACTOR = 3
"""Number of claims of one type that may name the actor; later ones mostly name somebody else's deed."""
FOR_CAUSE = 3
"""Number of claims that may settle the cause of death: later ones are mostly other happenings."""
CROSSING = ("line", "country")
FIGHTERS = frozenset({"fighters", "soldiers", "militants", "terrorists", "rebels", "police", "officers", "gunmen"})


def label_in(rules: Iterable[tuple[str, re.Pattern[str]]], name: str | None) -> str | None:
    """The first label whose pattern stands in the name."""
    bare = (name or "").lower()
    return next((label for label, pattern in rules if pattern.search(bare)), None)


def killed(claim: ClaimDict) -> list[dict[str, Any]]:
    """The claim's counts of dead."""
    return [count for count in coded_values(claim.get("how_many")) if count["kind"] in ("killed", "bodies_found")]


def is_violent(claim: ClaimDict) -> bool:
    """Say whether the claim tells of fighting, bombing or killing."""
    return (coded_value(claim.get("what")) or {}).get("acled_type") in VIOLENT_TYPES


def points(claim: ClaimDict, headline: int) -> float:
    """How much a claim looks like what the article is about; ``headline`` is the code point where that ends."""
    mentions = [claim["trigger"], *(claim.get("also") or [])]
    first: int = min(span["start"] for span in mentions)
    total = 2.0 * (first < headline) + 1.5 * bool(killed(claim)) + 1.0 * is_violent(claim)
    total += 0.5 * bool(claim.get("also")) - first / 1500
    return total - 1.5 * (coded_value(claim.get("factuality")) not in ("asserted", "hedged"))


def ranked(claims: list[ClaimDict], headline: int) -> list[ClaimDict]:
    """The main claim, then the others of its happening, then the rest by points."""
    by_points = sorted(claims, key=lambda claim: (-points(claim, headline), claim["trigger"]["start"]))
    if not by_points:
        return []
    happening = by_points[0].get("happening")
    return sorted(by_points, key=lambda claim: claim.get("happening") != happening)


def governorate_of(places: Iterable[PlaceRef]) -> str:
    """The governorate of the first place that lies in one."""
    labels = (
        label_in(GOVERNORATES, place.admin1) or label_in(GOVERNORATES, place.name)
        for place in places
        if place.precision not in CROSSING
    )
    return next((label for label in labels if label), UNKNOWN)


def _actor(claims: list[ClaimDict]) -> str:
    named = (label_in(ACTORS, value.get("name")) for claim in claims for value in coded_values(_killers(claim)))
    return next((label for label in named if label), UNKNOWN)


def _killers(claim: ClaimDict) -> Any:
    """Who did it: of a clash that killed people of the first side alone, the second side."""
    sides = {count["side"] for count in killed(claim)}
    return claim.get("whom" if _acled(claim) == "Armed clash" and sides == {"who"} else "who")


def _acled(claim: ClaimDict) -> str:
    return (coded_value(claim.get("what")) or {}).get("acled") or ""


def _cause(claim: ClaimDict) -> str | None:
    """What killed, where the claim settles it."""
    acled = _acled(claim)
    if acled in CAUSES or acled not in BY_HAND:
        return CAUSES.get(acled)
    words = " ".join(span["text"] for span in (claim["trigger"], *(claim.get("also") or [])))
    if EXECUTION.search(words):
        return "execution"
    return "shooting" if SHOOTING.search(words) else None


def _dead(claims: list[ClaimDict]) -> Iterator[tuple[str, int]]:
    """Who died and how many, by kind of victim, from the first claim that tells it."""
    for claim in claims:
        counts = killed(claim)
        if counts:
            for count in counts:
                yield count["of"], count["low"] if count["low"] is not None else count["high"] or 0
            return


def main_event(claims: list[ClaimDict], places: Iterable[PlaceRef], headline: int) -> MainEvent:
    """The labels of one article, from its claims and the places it names."""
    governorate, order = governorate_of(places), ranked(claims, headline)
    if not order:
        return MainEvent(governorate=governorate)
    same = [claim for claim in order if claim.get("happening") == order[0].get("happening")]
    alike = [claim for claim in order if _acled(claim) == _acled(order[0])][:FOR_ACTOR]
    causes = filter(None, map(_cause, order[:FOR_CAUSE]))
    dead = list(_dead(same))
    plain = [n for of, n in dead if of not in FIGHTERS and of not in ("children", "women")]
    return MainEvent(
        governorate=governorate, actor=_actor(alike), cause=next(causes, UNKNOWN),
        civilians=max(plain or [n for of, n in dead if of in ("children", "women")] or [0]),
        noncivilians=sum(n for of, n in dead if of in FIGHTERS),
        children=max([n for of, n in dead if of == "children"] or [0]),
    )  # fmt: skip
