from pathlib import Path

from models.sentences import Sentence, put_names, read_conllu, read_iob2

TREE = """# newdoc id = d1
# newpar
# sent_id = s1
# text = They can't stop.
1	They	they	PRON	PRP	_	4	nsubj	_	_
2-3	can't	_	_	_	_	_	_	_	_
2	ca	can	AUX	MD	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	stop	stop	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = s2
1	Go	go	VERB	VB	_	0	root	_	_
1.1	you	you	PRON	PRP	_	_	_	_	_

# newdoc id = d2
# sent_id = s3
1	No	no	INTJ	UH	_	0	root	_	_
"""


def test_trees_are_read_with_their_spaces_and_paragraphs(tmp_path: Path) -> None:
    path = tmp_path / "x.conllu"
    path.write_text(TREE, encoding="utf-8")
    first, second = read_conllu(path, "web")
    sentence = first.sentences[0]
    assert sentence.words == ["They", "ca", "n't", "stop", "."]
    assert sentence.spaced == [True, False, True, False, True]
    assert sentence.heads == [4, 4, 4, 0, 4]
    assert [s.opens_paragraph for s in first.sentences] == [True, False]
    assert first.sentences[1].words == ["Go"]
    assert second.id == "d2"


def test_names_are_read_by_letters_and_other_labels_dropped(tmp_path: Path) -> None:
    path = tmp_path / "x.iob2"
    path.write_text("# sent_id = s1\n1\tNew\tB-LOC\t-\n2\tGoris\tI-LOC\t-\n3\tArmenian\tB-OTH\t-\n\n1\tx\tO\t-\n")
    named = read_iob2(path)
    assert named["NewGorisArmenian"] == [("New", "B-LOC"), ("Goris", "I-LOC"), ("Armenian", "O")]
    sentence = Sentence("s", ["NewGo", "ris", "Armenian"], [True] * 3)
    put_names(sentence, named)
    assert sentence.names == ["B-LOC", "I-LOC", "O"]


def test_a_sentence_that_was_not_tagged_has_no_names() -> None:
    sentence = Sentence("s", ["Go"], [True])
    put_names(sentence, {})
    assert sentence.names is None
