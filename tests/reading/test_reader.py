"""The shipped reader on invented sentences."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from spacy.tokens import Doc

from sayso.reading import load_reader
from sayso.reading.loading import Reader

REPORT = (
    "YEREVAN, Sept. 13 (Agency) - At least 49 soldiers were killed overnight, Prime Minister Aram Petrosyan said on "
    "Tuesday.\n\n“They have attacked our positions,” Maj. Gen. Lev Orlov told reporters in Goris. “We can't accept "
    "that.” The Ministry of Defense denied\nthe accusations.\n\nShare this story\n"
)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader()


def named(doc: Doc) -> set[tuple[str, str]]:
    return {(ent.text, ent.label_) for ent in doc.ents}


def word(doc: Doc, text: str) -> int:
    return next(token.i for token in doc if token.text == text)


def test_grammar_and_names_of_a_report(reader: Reader) -> None:
    doc = reader.read(REPORT)
    killed, said = doc[word(doc, "killed")], doc[word(doc, "said")]
    assert said.dep_ == "root"
    assert (killed.pos_, killed.tag_, killed.lemma_) == ("VERB", "VBN", "kill")
    soldiers = doc[word(doc, "soldiers")]
    assert (soldiers.dep_, soldiers.head.i) == ("nsubj:pass", killed.i)
    assert {("Aram Petrosyan", "PER"), ("Lev Orlov", "PER"), ("Goris", "LOC")} <= named(doc)


def test_sentences_end_where_they_should(reader: Reader) -> None:
    sentences = [sent.text.strip() for sent in reader.read(REPORT).sents]
    assert sentences[1].startswith("“They have attacked")
    assert sentences[1].endswith("in Goris.")
    assert sentences[2] == "“We can't accept that.”"
    assert sentences[3].endswith("denied\nthe accusations.")


def test_furniture_is_tokenised_and_not_read(reader: Reader) -> None:
    start = REPORT.index("Share")
    doc = reader.read(REPORT, furniture=[(start, len(REPORT))])
    assert doc.text == REPORT
    rest = [token for token in doc if token.idx >= start and not token.is_space]
    assert [token.text for token in rest] == ["Share", "this", "story"]
    assert all(token.pos_ == "" and token.dep_ == "dep" for token in rest)
    assert rest[0].is_sent_start


def test_capitals_are_read(reader: Reader) -> None:
    doc = reader.read(
        "SAN MIGUEL, 12 JUN (AGENCY) -- GUERRILLAS KILLED TWO SOLDIERS IN\nSAN MIGUEL, COL. MENDOZA SAID."
    )
    killed = doc[word(doc, "KILLED")]
    assert killed.pos_ == "VERB"
    assert doc[word(doc, "GUERRILLAS")].head.i == killed.i
    assert len(list(doc.sents)) <= 2


def test_whether_it_happened(reader: Reader) -> None:
    doc = reader.read("The army destroyed the bridge. The army did not destroy the bridge.")
    yes, no = doc[word(doc, "destroyed")], doc[word(doc, "destroy")]
    assert yes._.factuality > 1 > no._.factuality
    assert doc[word(doc, "bridge")]._.factuality is None


@pytest.mark.parametrize(
    "text",
    [
        "",
        " ",
        "\n\n",
        "x",
        "\u00a0",
        "\u00ad",
        "a\u00a0b",
        "A.\r\n\r\nB.",
        "\ufeffHe left.",
        "🙂🙂",
        "w" * 3000,
        "- - - - -",
        "\u200b",
    ],
)
def test_any_text_comes_back_to_the_letter(reader: Reader, text: str) -> None:
    doc = reader.read(text)
    assert doc.text == text
    assert sum(len(sent) for sent in doc.sents) == len(doc)


@settings(max_examples=30)
@given(text=st.text(max_size=200))
def test_no_text_breaks_it(reader: Reader, text: str) -> None:
    assert reader.read(text).text == text


def test_a_blank_line_ends_a_sentence(reader: Reader) -> None:
    doc = reader.read("Fighting near the river\n\ncontinued on Monday")
    assert [sent.text for sent in doc.sents] == ["Fighting near the river\n\n", "continued on Monday"]


def test_neighbours_and_repetition_change_nothing(reader: Reader) -> None:
    other = "The minister said that ten people were wounded."
    alone = reader.read(REPORT).to_bytes(exclude=["user_data"])
    among = [doc.to_bytes(exclude=["user_data"]) for doc in reader.pipe([other, REPORT, other])]
    assert among[1] == alone == reader.read(REPORT).to_bytes(exclude=["user_data"])


def test_pipe_takes_furniture_in_step(reader: Reader) -> None:
    docs = list(reader.pipe(["Go on.", "Stay here."], furniture=[[(0, 2)], []]))
    assert docs[0][0].dep_ == "dep"
    assert docs[1][0].dep_ == "root"


def test_how_many_windows_are_run_at_once_changes_nothing(reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    text = "\n\n".join(f"Shells hit Orvel for the {count} time, the ministry said." for count in range(9))
    whole = reader.read(text).to_json()
    monkeypatch.setattr("sayso.reading.reader._AT_ONCE", 2)
    assert reader.read(text).to_json() == whole
