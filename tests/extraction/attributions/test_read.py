"""The shipped reader and these rules together, on sentences written for the purpose."""

import pytest

from sayso.extraction.attributions import find_attributions
from sayso.reading import load_reader
from sayso.records.errors import ModelUnavailable


@pytest.fixture(scope="module")
def read():
    try:
        return load_reader("sayso").read
    except ModelUnavailable as error:
        pytest.skip(f"the reader is not there: {error}")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Governor Ana Silva said the dam held.", "Governor Ana Silva", "the dam held"),
        ("The dam held, according to Governor Ana Silva.", "Governor Ana Silva", "The dam held"),
        ("The police chief accused both camps of looting.", "The police chief", "both camps of looting"),
        ("“The dam held,” the governor said.", "the governor", "“The dam held,”"),
        ("Tarvo has demanded that the prisoners be freed.", "Tarvo", "that the prisoners be freed"),
    ],
)
def test_plain_sentences_are_read(read, text: str, source: str, content: str) -> None:
    (found,) = find_attributions(read(text))
    assert found.sources[-1].span is not None
    assert found.sources[-1].span.text == source
    assert " ".join(part.text for part in found.content) == content
