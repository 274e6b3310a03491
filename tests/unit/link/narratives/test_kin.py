"""Whom an actor belongs to, where packs know it and where they do not."""

import pytest
from tests.build import KNOWLEDGE

from reportedly.link.narratives.kin import kin_of, name_of


@pytest.mark.parametrize("actor_id", ["act-sy-gov.X", "act-sy-navvy", "act-nowhere-gov", "nobody"])
def test_an_actor_that_no_pack_knows_is_its_own_kin_and_goes_by_its_id(actor_id: str) -> None:
    assert kin_of(actor_id, KNOWLEDGE.actors) == (actor_id,)
    assert name_of(actor_id, KNOWLEDGE.actors) == actor_id


def test_a_body_of_a_known_state_has_a_name_and_the_state_above_it() -> None:
    assert kin_of("act-sy-gov", KNOWLEDGE.actors)[-1] == "act-sy"
    assert name_of("act-sy-gov", KNOWLEDGE.actors) != "act-sy-gov"
