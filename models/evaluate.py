"""Measure the shipped reader: `python -m models.evaluate`.

Prints, for EWT test, GUM test by genre, PUD and the held-out part of re3d, how well the
exported int8 weights do with gold tokens and sentences, and from raw text.
"""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np

from sayso.reading.lemmas import Lemmatizer
from sayso.reading.name_tags import NameTags
from sayso.reading.network import Network, WindowInput
from sayso.reading.reader import WEIGHTS, SaysoReader
from sayso.reading.trees import best_tree
from sayso.reading.word_features import SET_JOINED, SET_SPACE, SET_START

from . import corpora
from .sentences import Sentence, Text

Names = set[tuple[int, int, str]]


def name_spans(tags: Sequence[str], at: int = 0) -> Names:
    """Read spans off BIO tags."""
    spans: list[tuple[int, int, str]] = []
    for position, tag in enumerate(tags):
        if tag.startswith("B-"):
            spans.append((at + position, at + position + 1, tag[2:]))
        elif tag.startswith("I-") and spans:
            first, _, label = spans[-1]
            spans[-1] = (first, at + position + 1, label)
    return set(spans)


def f1(both: int, gold: int, found: int) -> float:
    """Return the harmonic mean of precision and recall, 0 where nothing is to be found."""
    return 2 * both / (gold + found) if gold + found else 0.0


def _windows(text: Text, alone: bool, network: Network, most: int = 144) -> Iterator[list[Sentence]]:
    pending: list[Sentence] = []
    size = 0
    for sentence in text.sentences:
        cost = sum(map(len, network.pieces(sentence.words)))
        if pending and (alone or sentence.opens_paragraph or size + cost > most):
            yield pending
            pending, size = [], 0
        pending.append(sentence)
        size += cost
    if pending:
        yield pending


def gold_tokens(network: Network, texts: Iterable[Text], *, alone: bool = False) -> Counter[str]:
    """Count right answers with gold tokens and sentences.

    Args:
        network: the loaded weights.
        texts: annotated texts.
        alone: each sentence in a window of its own, else paragraphs.
    """
    groups = [group for text in texts for group in _windows(text, alone, network)]
    inputs = []
    for group in groups:
        words = [word for sentence in group for word in sentence.words]
        spaced = [True, *(space for sentence in group for space in sentence.spaced)][:-1]
        setting = [SET_SPACE if space else SET_JOINED for space in spaced]
        setting[0] = SET_START
        inputs.append(WindowInput(words, setting, network.pieces(words)))
    count: Counter[str] = Counter()
    tags = NameTags(network.labels["name"])
    for group, findings in zip(groups, network.run(inputs), strict=True):
        at = 0
        for sentence in group:
            end = at + len(sentence.words)
            columns = [0, *range(at + 1, end + 1)]
            if sentence.heads:
                heads = best_tree(findings.arcs[at:end, columns])
                whole = [0] * at + [head + at if head else 0 for head in heads]
                whole += [0] * (len(findings.upos) - len(whole))
                labels = network.dependency_labels([findings], [whole])[0][at:end]
                _count_grammar(
                    count,
                    network,
                    sentence,
                    heads,
                    labels,
                    {name: getattr(findings, name)[at:end].tolist() for name in ("upos", "xpos", "lemma")},
                )
            if sentence.names is not None:
                gold = name_spans(sentence.names)
                found = set(tags.spans(findings.names[at:end]))
                _count_names(count, gold, found)
            at = end
    return count


def _count_names(count: Counter[str], gold: Names, found: Names) -> None:
    count["names gold"] += len(gold)
    count["names found"] += len(found)
    count["names both"] += len(gold & found)
    bare = {span[:2] for span in gold} & {span[:2] for span in found}
    count["names spans"] += len(bare)
    for label in ("PER", "LOC", "ORG"):
        count[f"{label} gold"] += sum(1 for span in gold if span[2] == label)
        count[f"{label} found"] += sum(1 for span in found if span[2] == label)
        count[f"{label} both"] += sum(1 for span in gold & found if span[2] == label)


def _count_grammar(
    count: Counter[str],
    network: Network,
    sentence: Sentence,
    heads: list[int],
    labels: list[int],
    tags: dict[str, list[int]],
) -> None:
    names = network.labels
    lemmatizer = Lemmatizer(network.lemmas, network.vocabulary)
    for position, word in enumerate(sentence.words):
        label = "root" if heads[position] == 0 else names["label"][labels[position]]
        count["words"] += 1
        count["upos"] += names["upos"][tags["upos"][position]] == sentence.upos[position]
        count["xpos"] += names["xpos"][tags["xpos"][position]] == sentence.xpos[position]
        tag = names["xpos"][tags["xpos"][position]]
        lemma = lemmatizer.lemma(word, tag, names["lemma"][tags["lemma"][position]])
        count["lemma"] += lemma == sentence.lemmas[position]
        right = heads[position] == sentence.heads[position]
        count["uas"] += right
        count["las"] += right and label == sentence.labels[position]


def raw_text(reader: SaysoReader, texts: Iterable[Text], *, blank_lines: bool = False) -> Counter[str]:
    """Count right answers from running text, by characters (as in the CoNLL 2018 shared task).

    Args:
        reader: the reader.
        texts: annotated texts.
        blank_lines: put blank lines between paragraphs; else all runs on with single spaces.
    """
    count: Counter[str] = Counter()
    for text in texts:
        running, spans = _running(text, blank_lines)
        doc = reader.read(running)
        found = {(token.idx, token.idx + len(token)): token for token in doc if not token.is_space}
        ends = [[token for token in sent if not token.is_space] for sent in doc.sents]
        found_sentences = {(s[0].idx, s[-1].idx + len(s[-1])) for s in ends if s}
        gold_sentences = {(own[0][0], own[-1][1]) for own in spans}
        count["sent gold"] += len(gold_sentences)
        count["sent found"] += len(found_sentences)
        count["sent both"] += len(gold_sentences & found_sentences)
        count["tok gold"] += sum(map(len, spans))
        count["tok found"] += len(found)
        gold_names: Names = set()
        for sentence, own in zip(text.sentences, spans, strict=True):
            for position, span in enumerate(own):
                token = found.get(span)
                if token is None:
                    continue
                count["tok both"] += 1
                count["upos"] += token.pos_ == sentence.upos[position]
                head = sentence.heads[position]
                at = token.idx if token.head is token or token.head.i == token.i else token.head.idx
                right = (token.head.i == token.i) if head == 0 else at == own[head - 1][0] and token.head.i != token.i
                count["uas"] += right
                count["las"] += right and token.dep_ == sentence.labels[position]
            if sentence.names is not None:
                gold_names |= {(own[a][0], own[b - 1][1], label) for a, b, label in name_spans(sentence.names)}
        _count_names(count, gold_names, {(ent.start_char, ent.end_char, ent.label_) for ent in doc.ents})
    return count


def _running(text: Text, blank_lines: bool) -> tuple[str, list[list[tuple[int, int]]]]:
    parts: list[str] = []
    length = 0
    spans: list[list[tuple[int, int]]] = []

    def add(piece: str) -> None:
        nonlocal length
        parts.append(piece)
        length += len(piece)

    for order, sentence in enumerate(text.sentences):
        if order and blank_lines and sentence.opens_paragraph:
            add("\n\n")
        elif order and not parts[-1].endswith(" "):
            add(" ")
        own = []
        for word, space in zip(sentence.words, sentence.spaced, strict=True):
            own.append((length, length + len(word)))
            add(word)
            if space:
                add(" ")
        spans.append(own)
    return "".join(parts), spans


def show_gold(name: str, count: Counter[str]) -> None:
    """Print one line of a gold-token result."""
    words = count["words"]
    line = f"{name:24}"
    if words:
        line += f" UPOS {count['upos'] / words:.4f} XPOS {count['xpos'] / words:.4f} lemma {count['lemma'] / words:.4f}"
        line += f" UAS {count['uas'] / words:.4f} LAS {count['las'] / words:.4f}"
    print(line + _names_line(count), flush=True)


def _names_line(count: Counter[str]) -> str:
    if not count["names gold"]:
        return ""
    whole = f1(count["names both"], count["names gold"], count["names found"])
    bare = f1(count["names spans"], count["names gold"], count["names found"])
    by_label = " / ".join(
        f"{f1(count[f'{label} both'], count[f'{label} gold'], count[f'{label} found']):.3f}"
        for label in ("PER", "LOC", "ORG")
    )
    return f" names {whole:.4f} ({by_label}) spans {bare:.4f}"


def show_raw(name: str, count: Counter[str]) -> None:
    """Print one line of a raw-text result: F of tokens, sentences, and of each layer."""
    gold, found = count["tok gold"], count["tok found"]
    print(
        f"{name:24} tokens {f1(count['tok both'], gold, found):.4f}"
        f" sentences {f1(count['sent both'], count['sent gold'], count['sent found']):.4f}"
        f" UPOS {f1(count['upos'], gold, found):.4f} UAS {f1(count['uas'], gold, found):.4f}"
        f" LAS {f1(count['las'], gold, found):.4f}" + _names_line(count),
        flush=True,
    )


def factuality(network: Network, values: dict[str, dict[int, float]]) -> tuple[float, float]:
    """Return (mean absolute error, Pearson r) on sentences with factuality values."""
    inputs, asked = [], []
    for joined, found in values.items():
        words = joined.split(" ")
        inputs.append(WindowInput(words, [SET_START] + [SET_SPACE] * (len(words) - 1), network.pieces(words)))
        asked.append(found)
    gold, ours = [], []
    for findings, found in zip(network.run(inputs), asked, strict=True):
        for position, value in found.items():
            gold.append(value)
            ours.append(float(np.clip(findings.factuality[position], -3, 3)))
    return float(np.abs(np.array(gold) - np.array(ours)).mean()), float(np.corrcoef(gold, ours)[0, 1])


def main() -> None:
    """Print all figures."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--data", type=Path, default=Path("../shared/data"))
    options.add_argument("--weights", type=Path, default=WEIGHTS)
    options.add_argument("--dev", action="store_true", help="only the development sets")
    chosen = options.parse_args()
    network = Network(chosen.weights)
    data = chosen.data
    if chosen.dev:
        show_gold("EWT dev", gold_tokens(network, corpora.ewt(data, "dev")))
        show_gold("GUM dev", gold_tokens(network, corpora.gum(data, "dev")))
        for subset in ("uds_ih2", "meantime"):
            error, r = factuality(network, corpora.factuality(data, subset, "dev"))
            print(f"factuality {subset} dev: MAE {error:.3f} r {r:.3f}")
        return
    gum = corpora.gum(data, "test")
    sets = {"PUD": corpora.pud(data), "EWT test": corpora.ewt(data, "test"), "GUM test": gum}
    sets |= {f"GUM {genre}": [t for t in gum if t.genre == genre] for genre in sorted({t.genre for t in gum})}
    print("gold tokens and sentences, paragraphs as windows")
    for name, texts in sets.items():
        show_gold(name, gold_tokens(network, texts))
    held = [text for number, text in enumerate(corpora.re3d(data)) if number % 5 == 0]
    show_gold("re3d held out", gold_tokens(network, held))
    print("gold tokens, each sentence alone")
    for name in ("PUD", "EWT test", "GUM test"):
        show_gold(name, gold_tokens(network, sets[name], alone=True))
    reader = SaysoReader(chosen.weights)
    for blank in (False, True):
        print("raw text, " + ("blank lines between paragraphs" if blank else "all run on"))
        for name, texts in sets.items():
            show_raw(name, raw_text(reader, texts, blank_lines=blank))
        news = [text for part in ("dev", "test") for text in corpora.gum(data, part) if text.genre == "news"]
        show_raw("GUM news, dev and test", raw_text(reader, news, blank_lines=blank))
    for subset in ("uds_ih2", "meantime"):
        error, r = factuality(network, corpora.factuality(data, subset, "dev"))
        print(f"factuality {subset} dev: MAE {error:.3f} r {r:.3f}")


if __name__ == "__main__":
    main()
