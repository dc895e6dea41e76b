from pathlib import Path

import numpy as np
import pytest

from sayso.reading.network import Network, WindowInput
from sayso.reading.reader import WEIGHTS
from sayso.reading.word_features import SET_SPACE, SET_START
from sayso.records.errors import ModelUnavailable


@pytest.fixture(scope="module")
def network() -> Network:
    return Network(WEIGHTS)


def window(network: Network, text: str) -> WindowInput:
    words = text.split()
    return WindowInput(words, [SET_START] + [SET_SPACE] * (len(words) - 1), network.pieces(words))


def test_missing_weights_are_told_with_a_remedy(tmp_path: Path) -> None:
    with pytest.raises(ModelUnavailable, match="make train"):
        Network(tmp_path)


def test_damaged_weights_are_told(tmp_path: Path) -> None:
    for path in WEIGHTS.iterdir():
        (tmp_path / path.name).write_bytes(b"damaged")
    with pytest.raises(ModelUnavailable):
        Network(tmp_path)


def test_findings_run_over_the_words(network: Network) -> None:
    (found,) = network.run([window(network, "Troops left Goris on Monday .")])
    assert found.arcs.shape == (6, 7)
    assert len(found.upos) == len(found.start) == len(found.names) == 6
    assert np.allclose(np.exp(found.names).sum(axis=1), 1, atol=1e-4)


def test_neighbours_change_nothing(network: Network) -> None:
    one, other = window(network, "Troops left Goris ."), window(network, "Ten people were killed there .")
    alone = network.run([one])[0]
    among = network.run([other, one, other])[1]
    assert (alone.arcs == among.arcs).all()
    assert (alone.names == among.names).all()


def test_labels_come_back_window_by_window(network: Network) -> None:
    found = network.run([window(network, "Troops left ."), window(network, "They came back .")])
    labels = network.dependency_labels(found, [[2, 0, 2], [2, 0, 2, 2]])
    names = network.labels["label"]
    assert [len(own) for own in labels] == [3, 4]
    assert names[labels[0][0]] == "nsubj"
    assert names[labels[1][3]] == "punct"


def test_a_word_has_at_least_one_piece_and_at_most_eight(network: Network) -> None:
    pieces = network.pieces(["\u00ad", "\u200b", "x" * 500, "Goris"])
    assert all(1 <= len(own) <= 8 for own in pieces)
