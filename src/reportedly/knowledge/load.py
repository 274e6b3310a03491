"""All knowledge a run uses: the packs it names and the typed views over them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property, lru_cache

from reportedly.knowledge.actors import Actors
from reportedly.knowledge.attitudes import AttitudeCues
from reportedly.knowledge.counts import CountWords
from reportedly.knowledge.cues import SayingCues
from reportedly.knowledge.factuality import FactualityCues
from reportedly.knowledge.gazetteer import Gazetteer
from reportedly.knowledge.happenings import HappeningWords
from reportedly.knowledge.larger import LargerWords
from reportedly.knowledge.layout import LayoutCues
from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.names import printed_names
from reportedly.knowledge.narratives import NarrativeWords
from reportedly.knowledge.negations import NegationCues
from reportedly.knowledge.packs import SHIPPED, Pack
from reportedly.knowledge.place_bonds import place_bonds
from reportedly.knowledge.place_cache import cache_folder
from reportedly.knowledge.roles import RoleWords
from reportedly.knowledge.scope import Scope
from reportedly.knowledge.sources import Sources
from reportedly.knowledge.standards import Standards
from reportedly.knowledge.times import TimeWords
from reportedly.knowledge.triggers import Triggers
from reportedly.text.truecase import Names


class Knowledge:
    """Views over a tuple of packs, each built when first used and never changed.

    >>> load_knowledge().versions["core"].split()[0]
    '0.1.0'
    """

    def __init__(self, packs: tuple[Pack, ...], scope: Scope = "conflict") -> None:
        self.packs, self.scope = packs, scope

    @property
    def versions(self) -> dict[str, str]:
        """Version and first hash digits of each pack, as a Run keeps them."""
        return {pack.name: f"{pack.manifest['version']} {pack.digest[:16]}" for pack in self.packs}

    @cached_property
    def layout(self) -> LayoutCues:
        """Page chrome, captions, credits, section heads."""
        return LayoutCues(self.packs)

    @cached_property
    def triggers(self) -> Triggers:
        """Words that show events, with their types."""
        return Triggers(self.packs, self.scope)

    @cached_property
    def actors(self) -> Actors:
        """Actors and their dated aliases."""
        return Actors(self.packs, self.scope)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """Places and their names."""
        return Gazetteer(self.packs, cache_folder())

    @cached_property
    def place_bonds(self) -> Mapping[str, float]:
        """What speaks for an event having happened at a place, in log-odds."""
        return place_bonds(self.packs)

    @cached_property
    def happenings(self) -> HappeningWords:
        """Words that tell effects of an act."""
        return HappeningWords(self.packs)

    @cached_property
    def linking(self) -> LinkingWords:
        """What decides whether two documents tell one happening."""
        return LinkingWords(self.packs, self.actors, self.happenings)

    @cached_property
    def narratives(self) -> NarrativeWords:
        """Words that tell what a repeated story is about."""
        return NarrativeWords(self.packs, self.happenings)

    @cached_property
    def larger(self) -> LargerWords:
        """Words that name a larger happening, and what makes another part of it."""
        return LargerWords(self.packs)

    @cached_property
    def standards(self) -> Standards:
        """Codes of the published data sets."""
        return Standards(self.packs)

    @cached_property
    def printed_names(self) -> Names:
        """Names as they are printed, for texts all in capitals."""
        return printed_names(self.packs)

    @cached_property
    def roles(self) -> RoleWords:
        """Words that decide who and whom."""
        return RoleWords(self.packs)

    @cached_property
    def times(self) -> TimeWords:
        """Month, weekday and period words."""
        return TimeWords(self.packs)

    @cached_property
    def counts(self) -> CountWords:
        """Vague numbers and counted nouns."""
        return CountWords(self.packs)

    @cached_property
    def saying(self) -> SayingCues:
        """Words that attribute."""
        return SayingCues(self.packs)

    @cached_property
    def attitudes(self) -> AttitudeCues:
        """Words of wish, plan, view and feeling."""
        return AttitudeCues(self.packs)

    @cached_property
    def sources(self) -> Sources:
        """Outlets, agencies, monitors, bodies that speak."""
        return Sources(self.packs)

    @cached_property
    def factuality(self) -> FactualityCues:
        """Words that hedge, plan or order."""
        return FactualityCues(self.packs)

    @cached_property
    def negations(self) -> NegationCues:
        """Words that deny or prevent what they govern."""
        return NegationCues(self.packs)


def load_knowledge(names: tuple[str, ...] = SHIPPED, scope: Scope = "conflict") -> Knowledge:
    """Open packs by name or folder for a scope of events; the same names and scope give the same object.

    Where two packs have a row of one key in a table of words, the later pack's row stands.

    Raises:
        PackError: RPT-402 for an unknown name, RPT-401 for a damaged table.
    """
    return _opened(names, scope)


@lru_cache(maxsize=4)
def _opened(names: tuple[str, ...], scope: Scope) -> Knowledge:
    """Open packs once for each choice of names and scope, however the call spells it."""
    return Knowledge(tuple(Pack.named(name) for name in names), scope)
