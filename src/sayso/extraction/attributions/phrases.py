"""Attributions told without a verb of saying: according to X, per X, in X's words; allegedly."""

from __future__ import annotations

from sayso.extraction.attributions.drafts import Draft, settled, without
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.sources import phrase_of
from sayso.extraction.attributions.tree import FINITE, Range, Tree
from sayso.lexicon.cues import adverb_cues, phrases

_PERIODS = frozenset(
    {
        "day",
        "week",
        "month",
        "year",
        "hour",
        "minute",
        "second",
        "capita",
        "cent",
        "annum",
        "night",
        "person",
        "mile",
        "gallon",
        "share",
        "head",
        "kilometer",
        "kilometre",
        "household",
        "game",
        "mil",
    }
)
_STOPS = frozenset({",", ";", "—", "–", ".", ":"})


def phrase_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Every "according to" and its like, with the clause it governs."""
    starts: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases("attribution_phrases"):
        words = tuple(phrase.split())
        starts.setdefault(words[0], []).append(words)
    drafts = []
    for index, word in enumerate(tree.low):
        for words in starts.get(word, ()):
            if tuple(tree.low[index : index + len(words)]) == words and not _given_name(tree, index):
                draft = _according(tree, quotes, (index, index + len(words)))
                if draft:
                    drafts.append(draft)
                break
    return drafts


def _given_name(tree: Tree, index: int) -> bool:
    """ "Per Roe": within a sentence the phrase has no capital."""
    return tree.low[index] == "per" and tree.words[index][0].isupper() and index > tree.sentence[index][0]


def _according(tree: Tree, quotes: list[Quotation], cue: Range) -> Draft | None:
    speaker = _titled(tree, _speaker(tree, cue))
    if speaker is None or (tree.low[cue[0]] == "per" and not _is_per_source(tree, speaker)):
        return None
    source = phrase_of(tree, speaker, cue)
    if source is None:
        return None
    source = _cut_at_clause(tree, source, speaker)
    adverbial = (cue[0], source[1])
    content = settled(tree, quotes, _governed(tree, speaker, adverbial), cue[0])
    if not content:
        return None
    return Draft(
        anchor=cue[0],
        cue=(cue,),
        content=content,
        source=source,
        speaker=speaker,
        act="say",
        strong=True,
        frame="phrase",
    )


def _speaker(tree: Tree, cue: Range) -> int | None:
    """The noun that follows the phrase: the head of "according", else the next head noun."""
    limit = tree.sentence[cue[0]][1]
    if cue[1] >= limit:
        return None
    for index in range(cue[1], min(limit, cue[1] + 14)):
        if tree.words[index] in _STOPS and index > cue[1]:
            break
        if (
            tree.pos[index] in ("NOUN", "PROPN", "PRON", "NUM", "ADJ", "SYM")
            and not cue[1] <= tree.head[index] < limit
        ):
            return index
        if tree.left[index] <= cue[0] < index and tree.pos[index] in ("NOUN", "PROPN", "PRON"):
            return index
        if tree.head[index] < cue[1] and tree.pos[index] in ("NOUN", "PROPN", "PRON"):
            return index
    return next(
        (i for i in range(cue[1], min(limit, cue[1] + 6)) if tree.pos[i] in ("NOUN", "PROPN", "PRON")), None
    )


def _titled(tree: Tree, speaker: int | None) -> int | None:
    """The name right behind a title, where the parser hung the preposition on the title ("Orvel Mayor Nora Vane")."""
    if speaker is None or tree.rel[speaker] != "nmod:desc":
        return speaker
    named = tree.head[speaker]
    return named if named == speaker + 1 and tree.pos[named] == "PROPN" else speaker


def _is_per_source(tree: Tree, speaker: int) -> bool:
    """ "Per" also measures ("per day"): a source is a name, a report, officials."""
    return tree.lemma[speaker] not in _PERIODS and (
        tree.pos[speaker] == "PROPN"
        or tree.tag[speaker] == "NNS"
        or tree.lemma[speaker] in ("report", "source", "law")
    )


def _cut_at_clause(tree: Tree, source: Range, speaker: int) -> Range:
    """Ends the source at a comma behind which the main clause begins (a sentence-initial phrase)."""
    if source[0] - 3 > tree.sentence[speaker][0]:
        return source
    for index in range(speaker + 1, source[1]):
        if tree.words[index] == "," and _main_clause_follows(tree, index, source[1]):
            return source[0], index
    return source


def _main_clause_follows(tree: Tree, comma: int, last: int) -> bool:
    return any(
        tree.tag[index] in FINITE
        and tree.base[index] not in ("acl",)
        and not _in_relative(tree, index)
        for index in range(comma + 1, last)
    )


def _in_relative(tree: Tree, token: int) -> bool:
    for _ in range(6):
        if tree.base[token] == "acl":
            return True
        if tree.head[token] == token:
            return False
        token = tree.head[token]
    return False


def _governed(tree: Tree, speaker: int, adverbial: Range) -> list[Range]:
    """The clause that the phrase speaks of, without the phrase."""
    sentence = tree.sentence[speaker]
    governor = _governor(tree, speaker, adverbial)
    whole = sentence
    if governor is not None and _ends_sentence(tree, adverbial):
        governor = _above_circumstance(tree, governor)
    if governor is not None and not _is_main(tree, governor):
        whole = tree.left[governor], tree.right[governor]
    before = without(whole, [(adverbial[0], whole[1])]) if whole[0] < adverbial[0] else []
    after = without(whole, [(whole[0], adverbial[1])]) if whole[1] > adverbial[1] else []
    if not before and not after:
        return without(sentence, [adverbial])
    tail = [
        part for part in after if any(tree.pos[index] in ("VERB", "AUX", "NOUN") for index in range(*part))
    ]
    return before + tail


def _governor(tree: Tree, speaker: int, adverbial: Range) -> int | None:
    """The predicate above the phrase."""
    token = speaker
    while adverbial[0] <= token < adverbial[1]:
        if tree.head[token] == token:
            return None
        token = tree.head[token]
    for _ in range(5):
        if (
            tree.pos[token] in ("VERB", "AUX")
            or tree.kid(token, "nsubj") is not None
            or tree.head[token] == token
        ):
            return token
        token = tree.head[token]
    return token


def _ends_sentence(tree: Tree, adverbial: Range) -> bool:
    """Whether the phrase stands behind a comma at the very end: "12 were hurt when a shell hit, according to X"."""
    last = tree.sentence[adverbial[0]][1]
    return (
        adverbial[0] > tree.sentence[adverbial[0]][0]
        and tree.words[adverbial[0] - 1] == ","
        and all(tree.pos[index] in ("PUNCT", "SPACE") for index in range(adverbial[1], last))
    )


def _above_circumstance(tree: Tree, governor: int) -> int:
    """The clause to which a circumstance without a comma before it belongs: what is said at the end of both is
    said of both."""
    for _ in range(6):
        first = tree.left[governor]  # the comma itself, where the parser hung it on the clause
        parted = "," in (tree.words[first], tree.words[max(first - 1, 0)])
        loose = tree.base[governor] in ("advcl", "xcomp", "acl") and not parted
        if not loose or tree.head[governor] == governor or tree.head[governor] > governor:
            return governor
        above = _predicate(tree, tree.head[governor])
        if above is None or above > governor:
            return governor
        governor = above
    return governor


def _predicate(tree: Tree, token: int) -> int | None:
    """The predicate that a word is part of: its own, or that above the noun that it is."""
    for _ in range(6):
        if tree.pos[token] in ("VERB", "AUX") or tree.kid(token, "nsubj") is not None:
            return token
        if tree.head[token] == token:
            return None
        token = tree.head[token]
    return None


def _is_main(tree: Tree, governor: int) -> bool:
    """Whether the clause is the sentence's main one or coordinated with it."""
    for _ in range(6):
        if tree.head[governor] == governor:
            return True
        if tree.base[governor] not in ("conj", "parataxis"):
            return False
        governor = tree.head[governor]
    return False


def adverb_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Allegedly, reportedly: nobody is named; the content is the clause or phrase around."""
    drafts = []
    words = adverb_cues()
    for index, word in enumerate(tree.low):
        act = words.get(word)
        if act is None:
            continue
        head = tree.head[index]
        if head == index:
            continue
        if tree.base[head] == "cop" or tree.pos[head] == "AUX":
            head = tree.head[head]
        place = tree.left[head], tree.right[head]
        if (
            tree.base[index] == "amod"
        ):  # "the alleged attack": the noun phrase without what else is told of it
            clauses = [tree.left[kid] for kid in tree.kids[head] if tree.base[kid] in ("acl", "parataxis")]
            place = index + 1, min([tree.right[head], *clauses])
        if tree.base[head] == "acl" and tree.pos[head] == "VERB":
            noun = tree.head[head]
            cases = [tree.right[kid] for kid in tree.kids[noun] if tree.base[kid] == "case" and kid < noun]
            place = max([tree.left[noun], *cases]), tree.right[head]
        content = settled(tree, quotes, without(place, [(index, index + 1)]), index)
        if content:
            drafts.append(
                Draft(
                    anchor=index,
                    cue=((index, index + 1),),
                    content=content,
                    source=None,
                    speaker=None,
                    act=act,
                    frame="phrase",
                )
            )
    return drafts
