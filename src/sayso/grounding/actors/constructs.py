"""Expressions that grammar itself makes one: apposition, predicate, relative pronoun (sieve 4 of Lee et al. 2013)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.parties import parties
from sayso.reading.columns import Columns

_BODIES = frozenset(["institution", "force", "party", "outlet", "group", None])
# An apposition that the parser missed stands within so many tokens of the name, commas around it.
APPOSITION_REACH = 9


def link_constructs(nodes: Sequence[Node], columns: Columns) -> None:
    """Joins nominals to the names they stand beside, and relative pronouns to what they relate to."""
    by_token: dict[int, Node] = {}
    for node in sorted(nodes, key=lambda one: one.form != "name"):
        if node.form != "adjective":
            by_token.setdefault(node.token, node)
    for node in nodes:
        if node.form == "nominal":
            partner = _called(node, nodes) or _apposed(node, by_token, columns) or _predicated(node, by_token, columns)
            partner = partner or _beside(node, nodes, columns)
            if partner:
                _join(partner, node)
    for node in nodes:
        if node.form == "pronoun" and columns.lower[node.token] in ("who", "whom", "whose"):
            antecedent = _antecedent(node, nodes, by_token, columns)
            if antecedent:
                _join(antecedent, node)


def _join(name: Node, other: Node) -> None:
    entity = name.entity or Entity(kind=name.kind, plural=name.plural)
    if name.entity is None:
        entity.add(name)
    if other.entity is entity:
        return
    if other.entity is not None and other.entity.named:
        return
    if other.form == "nominal" and other.party and name.kind == "person":
        entity.party = entity.party or other.party
    entity.add(other)


def _compatible(one: Node, other: Node) -> bool:
    if one.plural != other.plural or (one.gender and other.gender and one.gender != other.gender):
        return False
    if "person" in (one.kind, other.kind):
        return one.kind == other.kind
    if one.kind == "party" and (one.party is None or parties()[one.party].sort in ("state", "people")):
        return False
    return one.kind in _BODIES and other.kind in _BODIES


def _called(node: Node, nodes: Sequence[Node]) -> Node | None:
    """The name that stands right before a noun of its own kind: "the TASS news agency", "the Hezbollah movement"."""
    if node.plural or node.kind not in ("outlet", "institution"):
        return None
    start = node.mention.head.start
    for other in nodes[max(0, node.number - 3):node.number + 4]:
        if other.mention.head not in node.mention.span or not 0 < start - other.mention.head.end <= 1:
            continue
        named_group = other.kind == "party" and other.party and parties()[other.party].sort in (
            "armed group", "organisation", "coalition")
        if node.kind == "outlet":
            if other.kind == "outlet" and other.form == "name":
                return other
        elif named_group:
            return other
    return None


def _apposed(node: Node, by_token: Mapping[int, Node], columns: Columns) -> Node | None:
    """The name that a nominal is in apposition with, in either direction."""
    if columns.dep[node.token] == "appos":
        other = by_token.get(columns.head[node.token])
        if other and other.form == "name" and _compatible(other, node):
            return other
    for child in columns.children[node.token]:
        other = by_token.get(child)
        if (columns.dep[child] in ("appos", "flat") and other and other.form == "name" and other is not node
                and _compatible(other, node)):
            return other
    return None


def _predicated(node: Node, by_token: Mapping[int, Node], columns: Columns) -> Node | None:
    """The name of which a nominal is said by "is", unless it is denied."""
    children = columns.children[node.token]
    relations = {columns.dep[child]: child for child in children}
    if "cop" not in relations or "nsubj" not in relations:
        return None
    if any(columns.lower[child] in ("not", "n't", "n’t", "never") for child in children):
        return None
    other = by_token.get(relations["nsubj"])
    return other if other and other.form == "name" and other.kind == "person" and _compatible(other, node) else None


def _beside(node: Node, nodes: Sequence[Node], columns: Columns) -> Node | None:
    """The name on the other side of a comma, where the parse does not say apposition.

    "X, a journalist from Y," and "an MP from the Z party, X": a person's nominal without a verb between.
    """
    if node.kind != "person" or node.plural or not _introduces(node, columns):
        return None
    for other in nodes[max(0, node.number - 6):node.number + 7]:
        if other.form != "name" or other.kind != "person" or other.sentence != node.sentence:
            continue
        if not _compatible(other, node):
            continue
        if other.last < node.first and _comma_between(other.last, node.first, columns) and _bounded(node, columns):
            return other
        if (node.last <= other.first <= node.last + APPOSITION_REACH and columns.words[other.first - 1] == ","
                and _nominal_only(node.last, other.first - 1, columns) and _free(node, other, columns)):
            return other
    return None


def _introduces(node: Node, columns: Columns) -> bool:
    """Whether a nominal has an article, as one that introduces a name has; "his wife, X" may be a list."""
    return columns.lower[node.first] in ("a", "an", "the") and not any(
        columns.dep[child] == "nmod:poss" for child in columns.children[node.token])


def _free(node: Node, name: Node, columns: Columns) -> bool:
    """Whether a nominal may be the name's apposition: no subject, or of one verb with it ("an MP, X, said")."""
    return not node.subject or (name.subject and columns.head[node.token] == columns.head[name.token])


def _comma_between(last: int, first: int, columns: Columns) -> bool:
    return first - last == 1 and columns.words[last] == ","


def _bounded(node: Node, columns: Columns) -> bool:
    """Whether the nominal ends at a comma, a full stop or a relative clause, and governs no verb as subject."""
    if node.subject:
        return False
    if node.last >= len(columns):
        return True
    return columns.words[node.last] in (",", ".", "-", "—", "–", ")") or columns.pos[node.last] in ("ADP", "PRON")


def _nominal_only(first: int, last: int, columns: Columns) -> bool:
    return all(columns.pos[token] not in ("VERB", "AUX", "PUNCT", "SCONJ", "PRON") or columns.dep[token] == "amod"
               for token in range(first, last))


def _antecedent(node: Node, nodes: Sequence[Node], by_token: Mapping[int, Node], columns: Columns) -> Node | None:
    """What a relative pronoun relates to: the noun that governs its clause, else the mention right before."""
    token = node.token
    for governor in columns.ancestors(node.token):
        if columns.dep[token] in ("acl:relcl", "acl"):
            found = by_token.get(governor)
            if found and found.token < node.token:
                return found
            break
        token = governor
    before = [other for other in nodes[:node.number] if other.last <= node.token and other.form in ("name", "nominal")]
    if before and node.token - before[-1].last <= 1:
        return before[-1]
    return None
