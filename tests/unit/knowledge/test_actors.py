"""The view over actors: look-up by id, branches of states, words of a Parse."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, reading_of

ACTORS = KNOWLEDGE.actors


def roles_in(text: str) -> list[tuple[str, str]]:
    """Words and role of every term of a text."""
    parse = reading_of(text).parse
    return [(" ".join(t.text for t in parse.tokens[m.first : m.stop]), m.role) for m in ACTORS.find(parse)]


def test_state_without_rows_of_its_own_has_forces_named_after_it() -> None:
    assert ACTORS.branch("act-pe", "air").name == "Peruvian Air Force"
    assert ACTORS.branch("act-pe", "gov").name == "Government of Peru"


def test_row_of_a_branch_outranks_the_name_made_from_the_state() -> None:
    assert ACTORS.branch("act-il", "mil").name == "Israel Defense Forces"


def test_branch_and_unit_belong_to_their_state() -> None:
    assert ACTORS.state_of("act-pe-air") == "act-pe"
    assert ACTORS.state_of("act-sy-tiger") == "act-sy"
    assert ACTORS.state_of("act-isil") is None


def test_unknown_actor_is_an_error() -> None:
    with pytest.raises(KeyError):
        ACTORS.actor("act-nobody-knows")


def test_acronym_matches_only_in_capitals() -> None:
    assert ("US", "state") in roles_in("The US sent troops.")
    assert not [words for words, role in roles_in("They told us who is to blame.") if role in ("state", "name")]


def test_name_that_lost_its_apostrophe_is_possessive() -> None:
    parse = reading_of("Russias jets flew over the town.").parse
    assert ACTORS.find(parse)[0].is_possessive


def test_longest_name_wins() -> None:
    assert roles_in("The Syrian Democratic Forces entered the town.")[0] == ("Syrian Democratic Forces", "name")


def test_name_with_apostrophe_inside_matches_as_the_parser_cuts_it() -> None:
    assert ("Lord 's Resistance Army", "name") in roles_in("The Lord's Resistance Army left the village.")
