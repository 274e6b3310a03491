"""Words that decide roles: prepositions by frame, container nouns, doubt about the author, support."""

from __future__ import annotations

from collections import defaultdict

from reportedly.knowledge.packs import Pack, rows_of


class RoleWords:
    """Views over ``role_prepositions``, ``role_words``, ``civilian_objects``, ``effects`` and ``hostilities``.

    ``prepositions[frame][role]`` are the words that lead to that role (who, whom, sides); ``containers`` are nouns
    whose "of" phrase is what is meant ("dozens of soldiers"); ``delivery`` are participles that tell who sent a
    weapon ("rockets fired by"); ``using`` are participles that tell whose a thing is ("used by"); ``doubt_links`` are
    the words that may stand between a word of doubt and the author; ``accusing`` and ``claiming`` are verbs that name
    the author of an act, ``authorship_nouns`` what may stand between ("claimed responsibility for"); ``beholding`` are
    verbs whose subject only judges, tells, expects or prevents the act that is their object; ``effects`` are
    lemmas of what an act did ("killed", "casualties"); ``civilian_objects`` are things whose users are civilians;
    ``hostile[side]`` are the sides that a side of a war fights, as documented.

    >>> from reportedly.knowledge.load import load_knowledge
    >>> "against" in load_knowledge().roles.prepositions["attack"]["whom"]
    True
    """

    def __init__(self, packs: tuple[Pack, ...]) -> None:
        table: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        for _, row in rows_of(packs, "role_prepositions"):
            table[row["frame"]][row["role"]].add(row["preposition"])
        self.prepositions = {f: {role: frozenset(words) for role, words in roles.items()} for f, roles in table.items()}
        uses: dict[str, set[str]] = defaultdict(set)
        for _, row in rows_of(packs, "role_words"):
            uses[row["use"]].add(row["word"])
        self.containers = frozenset(uses["container"])
        self.author_doubt = frozenset(uses["author-doubt"])
        self.doubt_links = frozenset(uses["doubt-link"])
        self.support = frozenset(uses["support"])
        self.support_nouns = frozenset(uses["support-noun"])
        self.delivery = frozenset(uses["delivery"])
        self.accusing = frozenset(uses["accusing"])
        self.claiming = frozenset(uses["claiming"])
        self.authorship_nouns = frozenset(uses["authorship-noun"])
        self.holding = frozenset(uses["holding"])
        self.beholding = frozenset(uses["beholding"])
        self.using = frozenset(uses["using"])
        self.strongholds = frozenset(uses["stronghold"])
        self.civilian_objects = frozenset(row["lemma"] for _, row in rows_of(packs, "civilian_objects"))
        enemies: dict[str, set[str]] = defaultdict(set)
        for _, row in rows_of(packs, "hostilities"):
            enemies[row["side"]].add(row["enemy"])
        self.hostile = {side: frozenset(others) for side, others in enemies.items()}
        self.effects = frozenset(row["lemma"] for _, row in rows_of(packs, "effects"))

    def leading_to(self, frame: str, role: str) -> frozenset[str]:
        """Prepositions that lead to ``role`` in ``frame``; none for an unknown pair."""
        return self.prepositions.get(frame, {}).get(role, frozenset())
