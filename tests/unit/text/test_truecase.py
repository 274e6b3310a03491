"""Texts printed in capitals are read as ordinary print, and quoted as they stand."""

from __future__ import annotations

import pytest
from tests.build import KNOWLEDGE, PARSER, claims_of

from reportedly.text.truecase import is_shouted, recase

WIRE = """LIMA, 4 FEB 91 -- GUNMEN OF THE SHINING PATH BLEW UP A BRIDGE NEAR HUANTA ON MONDAY, KILLING
TWO SOLDIERS, THE POLICE SAID TODAY.  THE U.S. EMBASSY IN LIMA CONDEMNED THE
ATTACK.  GENERAL QUISPE OF THE SECOND REGION [SRM] SAID THE SRM WOULD SEND 1ST LINE TROOPS TO
LA OROYA, WHERE JOSE QUINONES LIVES.
"""


def plain(text: str) -> str:
    return recase(text, KNOWLEDGE.printed_names, PARSER.knows_word)


@pytest.mark.parametrize(
    ("shouted", "expected"),
    [
        ("GUNMEN OF THE SHINING PATH BLEW UP A BRIDGE", "Gunmen of the"),
        ("NEAR HUANTA ON MONDAY", "near Huanta on Monday"),
        ("THE U.S. EMBASSY IN LIMA CONDEMNED", "The U.S. embassy in Lima condemned"),
        ("GENERAL QUISPE", "General Quispe"),
        ("[SRM] SAID THE SRM", "[SRM] said the SRM"),
        ("1ST LINE", "1st line"),
        ("LA OROYA, WHERE JOSE", "La Oroya, where Jose"),
    ],
)
def test_words_get_the_capitals_of_ordinary_print(shouted: str, expected: str) -> None:
    at = WIRE.index(shouted)
    assert plain(WIRE)[at : at + len(expected)] == expected


def test_each_paragraph_begins_with_a_capital() -> None:
    assert plain(f"{WIRE}\n   BRIDGES BURNED TOO.").endswith("Bridges burned too.")


def test_the_text_keeps_its_length_whatever_it_holds() -> None:
    odd = WIRE + "İSTANBUL ŒUVRE STRASSE ﬁ ẞ 12ABC x 'S D'URAS"
    assert len(plain(odd)) == len(odd)
    assert plain(odd).lower() == odd.lower()


def test_only_a_text_in_capitals_throughout_is_recased() -> None:
    assert is_shouted(WIRE)
    assert not is_shouted("ARMY SHELLS TOWN\n\n" + WIRE.lower())
    assert not is_shouted("ARMY SHELLS TOWN")


def test_claims_of_a_text_in_capitals_quote_it_as_it_stands() -> None:
    claims = claims_of(WIRE)
    assert claims[0].trigger.text == "BLEW UP"
    killed = [count.value for count in claims[0].how_many if count.value.kind == "killed"]
    assert [(count.low, count.of) for count in killed] == [(2, "soldiers")]
