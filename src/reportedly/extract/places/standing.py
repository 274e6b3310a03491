"""Judge how a place name stands: as a place, as the actor that shares its name, or inside another name."""

from __future__ import annotations

import re

import msgspec

from reportedly.extract.places.found import FoundPlace, Standing
from reportedly.extract.places.names import is_capital, key_words
from reportedly.extract.reading import Reading
from reportedly.knowledge.gazetteer import Gazetteer, Place
from reportedly.text.parse import Sentence, Token

_NAME_DEPS = frozenset({"compound", "nmod", "appos", "conj", "amod", "nummod"})
_DATELINE = re.compile(r"^[^\n]{0,40}?(?:\([A-Z][A-Za-z. ]{1,20}\)|[-–—]{1,2}\s|:)")
_HYPHENS = ("-", "–", "‑", "‐")
_STATES_ACT = frozenset({"nsubj", "agent"})
_BESIDE = frozenset({"by", "between", "against", "for", "upon", "under", "amid", "off"})
"""Locative prepositions that, before a state or capital, name the state as a party."""


def _is_strong(place: Place, home: frozenset[str]) -> bool:
    """Say whether a name is known well enough to be a place amid other capitalised words."""
    return place.population >= 20_000 and (place.country in home or place.capital)


class Standings:
    """Judges the places of one reading by their grammar and neighbours."""

    def __init__(self, reading: Reading, gazetteer: Gazetteer) -> None:
        self.reading = reading
        self.tokens = reading.parse.tokens
        self.gazetteer = gazetteer
        self.words = gazetteer.words

    def judged(self, place: FoundPlace, sentence: Sentence) -> FoundPlace:
        """Give a found place its preposition and standing."""
        head = self.reading.parse.head_of(place.cue.first, place.cue.stop)
        standing: Standing = "place"
        if not place.repeats and self._is_inside_name(place, sentence):
            standing = "inside-name"
        elif self._is_dateline(place, sentence):
            standing = "dateline"
        elif self._is_actor(place, self.tokens[head]):
            standing = "actor"
        return msgspec.structs.replace(place, preposition=self._preposition(head), standing=standing)

    def _preposition(self, head: int) -> str | None:
        """The preposition that governs a name, through "the town of", appositions and lists."""
        token = self.tokens[head]
        for _ in range(8):
            above = self.tokens[token.head]
            if token.dep == "pobj" or (token.dep == "pcomp" and above.pos == "ADP"):
                noun = self.tokens[above.head]
                if above.lower != "of" or noun.pos not in ("NOUN", "PROPN"):
                    return above.lower
                token = noun
            elif token.dep in _NAME_DEPS or (token.dep == "poss" and above.pos in ("NOUN", "PROPN")):
                token = above
            else:
                return None
        return None

    def _is_inside_name(self, place: FoundPlace, sentence: Sentence) -> bool:
        """Say whether a name is part of an organisation's, person's or compound's name ("Aleppo-based")."""
        after = self._token(place.cue.stop, sentence)
        if after and self._has_rear(after, sentence):
            return True
        if self._has_title_before(place, sentence):
            return True
        if self._is_stance(place.first):
            return True
        if self._has_organisation_after(place.cue.stop, sentence):
            return True
        return self._is_part_of_person(place, sentence)

    def _has_rear(self, after: Token, sentence: Sentence) -> bool:
        """Say whether what follows a name tells of people or things from there ("Oslo-based monitor").

        Without a hyphen it must hang on a noun behind it: "Aleppo led by rebels" is the town itself.
        """
        if after.text in _HYPHENS:
            then = self._token(after.i + 1, sentence)
            return then is not None and then.lower in self.words.rear
        return after.lower in self.words.rear and after.tag == "VBN" and self._is_before_noun(after)

    def _is_before_noun(self, participle: Token) -> bool:
        """Say whether a participle hangs on a noun that follows it."""
        noun = self.tokens[participle.head]
        return noun.i > participle.i and noun.pos in ("NOUN", "PROPN")

    def _has_organisation_after(self, at: int, sentence: Sentence) -> bool:
        """Say whether the capitalised words after a name make an organisation ("Aleppo Media Centre")."""
        for token in self.tokens[at : min(at + 4, sentence.stop)]:
            if not is_capital(token.text):
                return False
            if token.lower in self.words.organisation:
                return True
        return False

    def _is_stance(self, first: int) -> bool:
        """Say whether a name is the second half of "pro-Turkey" or "anti-Damascus"."""
        return first >= 2 and self.tokens[first - 1].text == "-" and self.tokens[first - 2].lower in ("pro", "anti")

    def _has_title_before(self, place: FoundPlace, sentence: Sentence) -> bool:
        """Say whether a single name follows a title or the "Abu" of a person ("Abu Jaber", "Sheikh Sinjar")."""
        before = self._token(place.cue.first - 1, sentence, left=True)
        one_word = place.stop - place.first == 1 and place.cue.first == place.first
        return one_word and before is not None and before.lower in self.words.titles

    def _is_part_of_person(self, place: FoundPlace, sentence: Sentence) -> bool:
        """Say whether a name follows a title and a first name, or a weak one stands amid unknown capitalised words."""
        if place.cue.kind or place.cue.direction:
            return False
        before = self._token(place.first - 1, sentence, left=True)
        if before is not None and self._is_first_name(before, place, sentence):
            return True
        if any(_is_strong(p, self.gazetteer.home) for p in place.candidates):
            return False
        after = self._token(place.stop, sentence)
        return any(t is not None and self._is_name_part(t, place) for t in (before, after))

    def _is_first_name(self, token: Token, place: FoundPlace, sentence: Sentence) -> bool:
        """Say whether the word before a name is a person's first name, as its title tells ("minister Karim Sinjar")."""
        title = self._token(token.i - 1, sentence, left=True)
        is_titled = title is not None and title.lower in self.words.titles and is_capital(token.text)
        return is_titled and token.pos == "PROPN" and token.head in range(place.first, place.stop)

    def _is_name_part(self, token: Token, place: FoundPlace) -> bool:
        """Say whether a neighbour is one more word of the same name."""
        if not is_capital(token.text) or token.pos != "PROPN" or token.text.isupper():
            return False
        if token.lower in self.words.types or token.lower in self.words.directions or token.lower in self.words.heads:
            return False
        keys = key_words(token.text)
        known = bool(keys) and (bool(self.gazetteer.keyed(" ".join(keys))) or keys[0].endswith("s"))
        linked = token.head in range(place.first, place.stop) or any(
            self.tokens[i].head == token.i for i in range(place.first, place.stop)
        )
        return linked and not known

    def _is_dateline(self, place: FoundPlace, sentence: Sentence) -> bool:
        """Say whether a name opens a block as its dateline: "BEIRUT (AP)", "Damascus, SANA -", "TEHRAN:"."""
        block = self.reading.parse.blocks[sentence.block]
        start = self.tokens[place.first].start
        if start - block.start > 3 or place.cue.direction or place.cue.kind:
            return False
        line = self.reading.document.text[start : start + 60]
        return bool(_DATELINE.match(line)) and (block.kind != "headline" or self.tokens[place.first].text.isupper())

    def _is_actor(self, place: FoundPlace, head: Token) -> bool:
        """Say whether a country or capital stands for its government."""
        if not any(p.capital for p in place.candidates) or place.cue.kind or place.cue.direction or place.cue.facility:
            return False
        verb = self.tokens[head.head]
        top = head
        while (
            top.dep in ("conj", "appos", "compound", "nmod")
            and self.tokens[top.head].pos == "PROPN"
            and top.head != top.i
        ):
            top = self.tokens[top.head]
            verb = self.tokens[top.head]
        if top.dep in _STATES_ACT:
            return verb.lemma not in ("be", "see", "witness", "suffer", "remain", "face")
        if top.dep == "pobj":
            return self._acts_beside(verb)
        if top.dep in ("dobj", "dative"):
            return verb.lemma in self.words.speech or verb.pos not in ("VERB", "AUX")
        if top.dep == "poss":
            return not self._is_ground(verb)
        return False

    def _acts_beside(self, preposition: Token) -> bool:
        """Say whether a preposition joins states rather than places ("deal with Turkey", "loyal to Damascus")."""
        if preposition.lower in ("from", "to", "towards", "toward"):
            above = [self.tokens[preposition.head], *self.reading.parse.ancestors(preposition.head)][:3]
            return not any(token.lemma in self.words.motion for token in above)
        return preposition.lower not in self.words.prepositions or preposition.lower in _BESIDE

    def _is_ground(self, noun: Token) -> bool:
        """Say whether what a state possesses is a place or the war in it ("Syria's Idlib", "Syria's war")."""
        words = self.words
        known = noun.lower in words.types or noun.lower in words.facilities or noun.lemma in words.ground
        return known or noun.lower in words.directions or bool(self.gazetteer.named(noun.text))

    def _token(self, at: int, sentence: Sentence, *, left: bool = False) -> Token | None:
        """A token of the sentence, or None outside it."""
        if sentence.first <= at < sentence.stop or (left and sentence.first <= at):
            return self.tokens[at]
        return None
