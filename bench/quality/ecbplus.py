"""Score cross-document event coreference with gold mentions on ECB+ (set ``ecbplus``; only ``dev`` is measured).

Each gold mention becomes a telling: of the claim that covers its words, in the conflict scope, else of its words and
sentence alone. Tellings are joined by the linker's comparison and clustering with its shipped weights, nothing fitted
on this set. Beside it stands the usual baseline: one chain for each head lemma. Both see which reports are of one
seminal event (the set's sub-topics, as in the literature) and look for no chain across these.

``covered_share`` is the part of the mentions that a claim of ours covers (``…_political`` with politics and diplomacy
in scope), ``covered_chain_share`` of the chains with a covered mention. ``covered_…`` score the covered mentions alone.
"""

from __future__ import annotations

import ast
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from bench.quality.coding import coder, encoder, parser
from bench.quality.figures import Figure, Figures, share_figure
from reportedly.evaluate.coreference import Clusters, b_cubed, ceaf_e, conll, muc
from reportedly.extract.pipeline import code_document
from reportedly.knowledge.linking import LinkingWords
from reportedly.knowledge.scope import SCOPES, Scope
from reportedly.link.columns import columns_of
from reportedly.link.head import Head, head_of
from reportedly.link.same import cluster_component, join_in_documents
from reportedly.link.stems import stems_of
from reportedly.link.telling import Telling, ToldActors
from reportedly.link.tellings import telling_of
from reportedly.records.claim import Claim
from reportedly.records.document import Document, document_of
from reportedly.records.layout import Block
from reportedly.text.parse import Parse

OPENING, CLOSING = frozenset("([{$£€"), frozenset(".,:;!?)]}%")
PLAIN = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}
MOST_SKIPPED = 80
"""Tokens that the address before a report may have."""
Row = dict[str, Any]


class Mention(msgspec.Struct, frozen=True, kw_only=True):
    """One gold mention: code points in our copy of its report, sentence, chain, sub-topic."""

    id: str
    document: str
    start: int
    end: int
    sentence: tuple[int, int]
    chain: str
    topic: str


def folder(root: Path) -> Path:
    """Where the set lies."""
    return root / "ecbplus"


def files(root: Path) -> list[Path]:
    """The texts and the mentions that are gold; none where the set is not there."""
    found = [folder(root) / "docs.jsonl", folder(root) / "dev_event_mentions.json"]
    return found if all(path.is_file() for path in found) else []


class Laid(msgspec.Struct, frozen=True):
    """A report printed from its tokens: its text, the code points of each token, and those of its sentence."""

    text: str
    tokens: tuple[tuple[int, int], ...]
    sentences: tuple[tuple[int, int], ...]


def lay_out(sentences: Sequence[Sequence[str]]) -> Laid:
    """Print tokens as a text of one line a sentence.

    >>> lay_out([["Quake", ",", "again"], ["It", "'s", "over", "."]]).text
    "Quake, again\\nIt's over."
    """
    text, places, lines = "", [], []
    for tokens in sentences:
        text += "\n" if text else ""
        first, before = len(text), ""
        for told in tokens:
            token = PLAIN.get(told, told)
            glued = len(text) == first or token[0] in CLOSING or token[0] == "'" or token == "n't" or before in OPENING
            text += "" if glued else " "
            places.append((len(text), len(text) + len(token)))
            text, before = text + token, token
        lines += [(first, len(text))] * len(tokens)
    return Laid(text, tuple(places), tuple(lines))


def read_reports(root: Path, wanted: Iterable[str]) -> dict[str, Laid]:
    """Print the wanted reports, by the names that mentions give them."""
    names = {name.removesuffix(".xml"): name for name in wanted}
    found = {}
    for line in (folder(root) / "docs.jsonl").read_text("utf-8").splitlines():
        row = json.loads(line)
        if row["doc"] in names:
            told = row["sentences"]
            sentences = ast.literal_eval(told) if isinstance(told, str) else told
            found[names[row["doc"]]] = lay_out([each["tokens"] for each in sentences])
    return found


def read_mentions(root: Path) -> tuple[dict[str, Laid], list[Mention]]:
    """Read dev's gold mentions and the reports that they are in; a mention whose words stand elsewhere is left out.

    The texts of the set's own additions begin with an address that the mentions' token numbers do not count.
    """
    rows: list[Row] = json.loads((folder(root) / "dev_event_mentions.json").read_text("utf-8"))
    by_report: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        by_report[row["doc_id"]].append(row)
    reports = read_reports(root, by_report)
    placed = (mention for name, laid in reports.items() for mention in _placed(laid, by_report[name]))
    return reports, sorted(placed, key=lambda each: each.id)


def _placed(laid: Laid, rows: Sequence[Row]) -> list[Mention]:
    """The mentions of a report, its tokens counted from where most of their words are right."""
    tries = ([each for row in rows for each in _mention(row, laid, skipped)] for skipped in range(MOST_SKIPPED))
    return max(tries, key=len)


def _mention(row: Row, laid: Laid, skipped: int) -> Iterator[Mention]:
    """The mention of a row, if its words are there."""
    numbers = [number + skipped for number in row["tokens_number"]]
    if max(numbers) >= len(laid.tokens):
        return
    words = "".join(laid.text[start:end] for start, end in (laid.tokens[n] for n in numbers))
    if words == "".join(PLAIN.get(word, word) for word in row["tokens_str"].split()):
        yield Mention(
            id=row["mention_id"], document=row["doc_id"], start=laid.tokens[min(numbers)][0],
            end=laid.tokens[max(numbers)][1], sentence=laid.sentences[min(numbers)], chain=row["coref_chain"],
            topic=row["topic_id"],
        )  # fmt: skip


def covering(mention: Mention, claims: Iterable[Claim]) -> Claim | None:
    """The claim that rests on a mention's words: by its trigger, else by another telling."""
    told = tuple(claims)
    for spans in (lambda claim: (claim.trigger,), lambda claim: claim.also):
        for claim in told:
            if any(span.start < mention.end and mention.start < span.end for span in spans(claim)):
                return claim
    return None


def tell(mention: Mention, claim: Claim | None, text: str, head: Head, words: LinkingWords) -> Telling:
    """Make the telling of a mention, named by the mention."""
    if claim is not None:
        told = telling_of(claim, text, head, words)
        return msgspec.structs.replace(told, claim_ids=(mention.id,), document_id=mention.document, start=mention.start)
    first, last = mention.sentence
    near = text[max(first, mention.start - 60) : min(last, mention.end + 60)]
    return Telling(
        claim_ids=(mention.id,), document_id=mention.document, happenings=frozenset({mention.id}),
        start=mention.start, sentence=first, published=None, acleds=frozenset(), families=frozenset(),
        triggers=stems_of(text[mention.start : mention.end]) - words.silent,
        words=stems_of(text[first:last]) - words.silent, near_words=stems_of(near) - words.silent,
        document_words=head.words, title_words=head.title, turn=0, family_turn=0, reference="bare",
        is_headline=mention.start < head.headline, is_lead=mention.start < head.lead, world="done", toll=None,
        places=(), days=None, who=ToldActors(), whom=ToldActors(), counts=frozenset(), sources=frozenset(),
    )  # fmt: skip


def chains_of(tellings: Sequence[Telling], words: LinkingWords) -> list[tuple[str, ...]]:
    """Join the tellings of one sub-topic; mentions by their ids."""
    columns = columns_of(tellings, words)
    groups = cluster_component(columns, tuple(range(len(tellings))), words)
    return [tuple(i for row in group for i in tellings[row].claim_ids) for group in groups]


def head_lemma(mention: Mention, parse: Parse) -> str:
    """The lemma of the word of a mention that governs its others."""
    inside = [token for token in parse.tokens if token.start < mention.end and mention.start < token.end]
    numbers = {token.i for token in inside}
    heads = [token for token in inside if token.head not in numbers or token.head == token.i]
    return (heads or inside)[0].lemma.lower() if inside else mention.id


def run(root: Path) -> Figures:
    """Code the reports in both scopes, tell and join the mentions, compare chains."""
    reports, mentions = read_mentions(root)
    documents = {name: document_of(laid.text) for name, laid in reports.items()}
    claims = {scope: code(documents, scope) for scope in SCOPES}
    gold: Clusters = {each.id: each.chain for each in mentions}
    covered = {
        scope: {each.id: found for each in mentions if (found := covering(each, claims[scope][each.document]))}
        for scope in SCOPES
    }  # fmt: skip
    system = linked(documents, mentions, covered["conflict"])
    baseline = by_lemma(documents, mentions)
    figures = _scores("", gold, system) | _scores("baseline_", gold, baseline)
    alone: Clusters = {each.id: each.chain for each in mentions if each.id in covered["conflict"]}
    for name, chains in (("covered_", system), ("covered_baseline_", baseline)):
        figures[f"{name}conll_f1"] = Figure(value=conll(alone, chains), n=len(alone))
    for scope in SCOPES:
        tail = "" if scope == "conflict" else f"_{scope}"
        figures[f"covered_share{tail}"] = share_figure(len(covered[scope]), len(mentions))
        reached = {each.chain for each in mentions if each.id in covered[scope]}
        figures[f"covered_chain_share{tail}"] = share_figure(len(reached), len({each.chain for each in mentions}))
    return figures


def code(documents: dict[str, Document], scope: Scope) -> dict[str, tuple[Claim, ...]]:
    """Code every report; claims by its name."""
    return {name: code_document(document, *coder(scope), encoder()) for name, document in documents.items()}


def linked(documents: dict[str, Document], mentions: Sequence[Mention], covered: dict[str, Claim]) -> Clusters:
    """Put mentions into chains with our linker: first inside each report, then across the reports of a sub-topic."""
    words = coder()[0].linking
    heads = {name: head_of(document.text, words) for name, document in documents.items()}
    by_topic: dict[str, list[Telling]] = defaultdict(list)
    for each in mentions:
        text = documents[each.document].text
        by_topic[each.topic].append(tell(each, covered.get(each.id), text, heads[each.document], words))
    chains = [chain for told in by_topic.values() for chain in chains_of(join_in_documents(told, words), words)]
    return {name: number for number, chain in enumerate(chains) for name in chain}


def by_lemma(documents: dict[str, Document], mentions: Sequence[Mention]) -> Clusters:
    """Put mentions into chains by sub-topic and head lemma."""
    parses = {
        name: parser().parse(document.text, [Block(kind="paragraph", start=0, end=len(document.text))])
        for name, document in documents.items()
    }
    return {each.id: (each.topic, head_lemma(each, parses[each.document])) for each in mentions}


def _scores(prefix: str, gold: Clusters, found: Clusters) -> Figures:
    """CoNLL F1 and its three parts."""
    parts: dict[str, Any] = {"muc_f1": muc, "b3_f1": b_cubed, "ceafe_f1": ceaf_e}
    figures = {f"{prefix}conll_f1": Figure(value=conll(gold, found), n=len(gold))}
    for name, measure in parts.items():
        scored = measure(gold, found)
        figures[f"{prefix}{name}"] = Figure(value=scored.f1, n=scored.n)
    return figures
