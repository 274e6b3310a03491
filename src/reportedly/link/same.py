"""Finds which tellings are one happening: first inside each document, then across documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import count

import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.blocking import keys_of
from reportedly.link.candidates import candidate_pairs
from reportedly.link.columns import Columns, Flags, Floats, Ints, columns_of
from reportedly.link.comparison import score_pairs
from reportedly.link.coreference import EDGE, LARGEST, Group, Scores, cluster, cut_components, matrix_of
from reportedly.link.packed import Rows, pack_columns
from reportedly.link.telling import Telling
from reportedly.link.tellings import merge_tellings

PAIRS_AT_ONCE = 100_000
"""Pairs of components that are scored at once; some 50 MB of working memory."""
PARTS_AT_ONCE = 5_000


def order_of(telling: Telling) -> tuple[bool, int, str, int, tuple[str, ...]]:
    """The order in which tellings stand: day of publication, unknown last, document, place in the text."""
    when = telling.published
    return (when is None, when or 0, telling.document_id, telling.start, telling.claim_ids)


def join_in_documents(tellings: Iterable[Telling], words: LinkingWords) -> tuple[Telling, ...]:
    """Take together what tells one happening inside each document; a pure function of each document's tellings.

    That coding took two claims for one happening is evidence with a weight of its own ("happening-same"), no law.

    Returns:
        One telling of each happening and document, in ``order_of``.
    """
    told = sorted(tellings, key=order_of)
    return tuple(telling for telling, _ in _joined(told, columns_of(told, words), words))


def join_and_pack(tellings: Iterable[Telling], words: LinkingWords) -> tuple[tuple[Telling, ...], Rows]:
    """Do what ``join_in_documents`` does, and pack the columns of what it gives, a row each."""
    told = sorted(tellings, key=order_of)
    columns = columns_of(told, words)
    found = _joined(told, columns, words)
    merged = columns_of([telling for telling, row in found if row is None], words)
    behind = count(len(told))
    rows = np.array([next(behind) if row is None else row for _, row in found], np.int64)
    return tuple(telling for telling, _ in found), np.concatenate([pack_columns(columns), pack_columns(merged)])[rows]


def _joined(told: Sequence[Telling], columns: Columns, words: LinkingWords) -> list[tuple[Telling, int | None]]:
    """One telling of each happening and document, in ``order_of``; the row of one that is told once."""
    documents: dict[str, list[int]] = defaultdict(list)
    for row, telling in enumerate(told):
        documents[telling.document_id].append(row)
    rows = [np.array(each, np.int64) for each in documents.values()]
    found: list[tuple[Telling, int | None]] = []
    for each, matrix in zip(rows, _matrices(columns, rows, words), strict=True):
        for group in cluster(matrix):
            alone = int(each[group[0]]) if len(group) == 1 else None
            found.append((merge_tellings(told[each[at]] for at in group), alone))
    return sorted(found, key=lambda one: order_of(one[0]))


def join_across(tellings: Sequence[Telling], words: LinkingWords) -> tuple[Group, ...]:
    """Group tellings of many documents by the happening they tell; the order given does not matter.

    Args:
        tellings: What ``join_in_documents`` gave for each document.
        words: Weights and words.

    Returns:
        Groups of rows into ``tellings``, each in ``order_of`` its tellings, groups by their first.
    """
    order = sorted(range(len(tellings)), key=lambda row: order_of(tellings[row]))
    told = [tellings[row] for row in order]
    columns = columns_of(told, words)
    left, right = candidate_pairs([keys_of(telling, words) for telling in told])
    left, right, scores = likely_pairs(columns, left, right, words)
    found = [
        group
        for rows in cut_components(len(told), left, right, scores)
        for group in cluster_component(columns, rows, words)
    ]
    return tuple(tuple(order[row] for row in group) for group in sorted(found))


def likely_pairs(columns: Columns, left: Ints, right: Ints, words: LinkingWords) -> tuple[Ints, Ints, Floats]:
    """Keep the pairs that make components: of two documents, allowed, as likely as not; with their log-odds."""
    apart = columns.document[left] != columns.document[right]
    left, right = left[apart], right[apart]
    scores, excluded = score_both(columns, left, right, words)
    likely = (scores >= EDGE) & ~excluded
    return left[likely], right[likely], scores[likely]


def cluster_component(columns: Columns, rows: Group, words: LinkingWords) -> list[Group]:
    """Cluster the rows of one component by all of its pairs; a component too large for that stays whole."""
    return next(cluster_components(columns, [rows], words))


def cluster_components(columns: Columns, parts: Iterable[Group], words: LinkingWords) -> Iterator[list[Group]]:
    """Cluster components, each as if it were alone; so many at once that comparing pays.

    Of copies of one telling the first alone is compared, and the others go with it.
    """
    waiting: list[_Part] = []
    pairs = 0
    for rows in parts:
        part = _Part(columns, rows)
        waiting.append(part)
        pairs += len(part.firsts) ** 2 // 2
        if pairs > PAIRS_AT_ONCE or len(waiting) > PARTS_AT_ONCE:
            yield from _clustered(columns, waiting, words)
            waiting, pairs = [], 0
    yield from _clustered(columns, waiting, words)


class _Part:
    """A component: its rows, and of each distinct telling all copies; none where it stays whole."""

    def __init__(self, columns: Columns, rows: Group) -> None:
        self.rows = rows
        self.firsts: list[list[int]] = []
        if not 1 < len(rows) <= LARGEST:
            return
        copies: dict[int, list[int]] = defaultdict(list)
        for row, twin in zip(rows, columns.twin[list(rows)].tolist(), strict=True):
            copies[twin].append(row)
        self.firsts = list(copies.values())


def _clustered(columns: Columns, parts: Sequence[_Part], words: LinkingWords) -> Iterator[list[Group]]:
    """The groups of each of some components."""
    compared = [np.array([each[0] for each in part.firsts], np.int64) for part in parts]
    for part, matrix in zip(parts, _matrices(columns, compared, words), strict=True):
        groups = (tuple(sorted(row for at in group for row in part.firsts[at])) for group in cluster(matrix))
        yield sorted(groups) if part.firsts else [part.rows]


def _matrices(columns: Columns, rows: list[Ints], words: LinkingWords) -> list[Scores]:
    """The scores of all pairs of each set of rows, all sets scored at once."""
    pairs = [np.triu_indices(len(each), 1) for each in rows]
    none = np.zeros(0, np.int64)
    left = np.concatenate([none, *(each[one] for each, (one, _) in zip(rows, pairs, strict=True))])
    right = np.concatenate([none, *(each[two] for each, (_, two) in zip(rows, pairs, strict=True))])
    scores, excluded = score_both(columns, left, right, words)
    found, first = [], 0
    for each, (one, two) in zip(rows, pairs, strict=True):
        part = slice(first, first := first + len(one))
        found.append(matrix_of(len(each), one, two, scores[part], excluded[part]))
    return found


def score_both(columns: Columns, left: Ints, right: Ints, words: LinkingWords) -> tuple[Floats, Flags]:
    """Score pairs, those of one document by the weights ``within`` one, the others by those ``across``.

    Where coding gave no view of either (claims of another program), those of one document by the weights ``alone``.
    """
    scores, excluded = np.zeros(len(left), np.float32), np.zeros(len(left), np.bool_)
    in_one = columns.document[left] == columns.document[right]
    seen = np.zeros(len(left), np.bool_)
    seen[in_one] = (columns.alike[left[in_one], 0] != 0) | (columns.alike[right[in_one], 0] != 0)
    for reach, where in (("within", in_one & seen), ("alone", in_one & ~seen), ("across", ~in_one)):
        found = score_pairs(columns, left[where], right[where], words.weights(reach), within=reach != "across")
        scores[where], excluded[where] = found
    return scores, excluded
