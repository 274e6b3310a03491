"""Finds which tellings are one happening: first inside each document, then across documents."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

import numpy as np

from reportedly.knowledge.linking import LinkingWords
from reportedly.link.blocking import candidate_pairs, keys_of
from reportedly.link.columns import Columns, Ints, columns_of
from reportedly.link.comparison import score_pairs
from reportedly.link.coreference import EDGE, EXCLUDED, LARGEST, SURE, Group, Scores, cluster, components, matrix_of
from reportedly.link.telling import Telling
from reportedly.link.tellings import merge_tellings

BOUND = np.float32(1000.0)
"""Log-odds of two claims that coding took for one happening."""


def order_of(telling: Telling) -> tuple[bool, int, str, int, tuple[str, ...]]:
    """The order in which tellings stand: day of publication, unknown last, document, place in the text."""
    when = telling.published
    return (when is None, when or 0, telling.document_id, telling.start, telling.claim_ids)


def join_in_documents(tellings: Iterable[Telling], words: LinkingWords) -> tuple[Telling, ...]:
    """Take together what tells one happening inside each document; a pure function of each document's tellings.

    Returns:
        One telling of each happening and document, in ``order_of``.
    """
    told = sorted(tellings, key=order_of)
    rows: dict[str, list[int]] = defaultdict(list)
    for row, telling in enumerate(told):
        rows[telling.document_id].append(row)
    columns = columns_of(told, words)
    pairs = [_all_pairs(np.array(each, np.int64)) for each in rows.values()]
    scored = _scores(columns, pairs, words, within=True)
    found = [
        merge_tellings(told[each[at]] for at in group)
        for each, matrix in zip(rows.values(), scored, strict=True)
        for group in cluster(_bound(matrix, [told[row].happenings for row in each]), [1.0] * len(each))
    ]
    return tuple(sorted(found, key=order_of))


def _bound(matrix: Scores, happenings: Sequence[frozenset[str]]) -> Scores:
    """Bind what coding took for one happening, whatever the scores."""
    for one, mine in enumerate(happenings):
        for other in range(one):
            if mine & happenings[other]:
                matrix[one, other] = matrix[other, one] = BOUND
    return matrix


def _all_pairs(rows: Ints) -> tuple[Ints, Ints, int]:
    """All pairs of some rows, and how many rows there are."""
    left, right = np.triu_indices(len(rows), 1)
    return rows[left], rows[right], len(rows)


def _scores(
    columns: Columns, pairs: list[tuple[Ints, Ints, int]], words: LinkingWords, *, within: bool
) -> list[np.ndarray]:
    """The matrix of scores of each set of rows, all pairs of all sets scored at once."""
    left = np.concatenate([np.zeros(0, np.int64), *(each[0] for each in pairs)])
    right = np.concatenate([np.zeros(0, np.int64), *(each[1] for each in pairs)])
    reach = "within" if within else "across"
    scores, excluded = score_pairs(columns, left, right, words.weights(reach), within=within)
    found, at = [], 0
    for some, _, n in pairs:
        part = slice(at, at + len(some))
        found.append(matrix_of(n, *np.triu_indices(n, 1), scores[part], excluded[part]))
        at += len(some)
    return found


def join_across(tellings: Sequence[Telling], words: LinkingWords) -> tuple[Group, ...]:
    """Group tellings of many documents by the happening they tell; the order given does not matter.

    Returns:
        Groups of rows into ``tellings``.
    """
    order = sorted(range(len(tellings)), key=lambda row: order_of(tellings[row]))
    told = [tellings[row] for row in order]
    columns = columns_of(told, words)
    left, right = candidate_pairs([keys_of(telling, words) for telling in told])
    apart = columns.document[left] != columns.document[right]
    left, right = left[apart], right[apart]
    scores, excluded = score_pairs(columns, left, right, words.weights("across"), within=False)
    likely = (scores >= EDGE) & ~excluded
    left, right, scores = left[likely], right[likely], scores[likely]
    groups = [
        group
        for rows in _cut(tuple(range(len(told))), left, right, scores, EDGE)
        for group in cluster_component(columns, rows, words)
    ]
    return tuple(tuple(order[row] for row in group) for group in groups)


def _cut(rows: Group, left: Ints, right: Ints, scores: np.ndarray, edge: float) -> list[Group]:
    """Components no larger than LARGEST, those larger cut again at higher log-odds."""
    found: list[Group] = []
    number = {row: at for at, row in enumerate(rows)}
    inside = np.array([a in number and b in number for a, b in zip(left.tolist(), right.tolist(), strict=True)], bool)
    kept = inside & (scores >= edge) if len(left) else np.zeros(0, bool)
    mine = [np.array([number[row] for row in side[kept].tolist()], np.int64) for side in (left, right)]
    for part in components(len(rows), mine[0], mine[1]):
        group = tuple(rows[at] for at in part)
        if len(group) <= LARGEST or edge >= SURE:
            found.append(group)
        else:
            found += _cut(group, left, right, scores, edge + 1)
    return found


def cluster_component(columns: Columns, rows: Group, words: LinkingWords) -> list[Group]:
    """Cluster the rows of one component by all of its pairs; two tellings of one document stay apart."""
    if len(rows) == 1 or len(rows) > LARGEST:
        return [rows]
    at = np.array(rows, np.int64)
    matrix = _scores(columns, [_all_pairs(at)], words, within=False)[0]
    alike = columns.document[at][:, None] == columns.document[at][None, :]
    matrix[alike] = np.maximum(EXCLUDED, np.minimum(matrix[alike], -1.0))
    return [tuple(rows[row] for row in group) for group in cluster(matrix, [1.0] * len(rows))]
