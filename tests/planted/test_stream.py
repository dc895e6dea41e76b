"""The generator writes what it says it writes: words at their places, the same for the same seed."""

from collections import Counter

from tests.planted.prose import fill, prose
from tests.planted.stream import planted, write_lines
from tests.planted.truth import relation, standing


def test_a_seed_gives_the_same_stream_and_another_seed_another():
    assert planted(1, reports=20) == planted(1, reports=20)
    assert planted(1, reports=20).reports != planted(2, reports=20).reports


def test_counts_stand_where_mentions_say():
    stream = planted(3)
    texts = {report.id: report.text for report in stream.reports}
    for mention in stream.mentions:
        words = texts[mention.report][mention.start : mention.end]
        told = stream.told.get(mention.told)
        if told is None or told.stance or told.hedge:
            continue
        small = "zero one two three four five six seven eight nine ten".split()
        assert str(told.low) in words or small[told.low or 0] in words.lower(), words


def test_no_slot_is_left_open_and_sentences_begin_with_capitals():
    for report in planted(4).reports:
        assert "{" not in report.text
        assert "  " not in report.text
        assert all(line[0].isupper() or not line[0].isalpha() for line in report.text.split("\n\n")), report.text


def test_no_pair_of_statements_is_a_matter_of_taste():
    stream = planted(5)
    for told in stream.told.values():
        labels = {other.source.key: relation(stream, told, other) for other in standing(stream, told)}
        assert not {None} & set(labels.values()), (told, labels)


def test_all_that_a_history_can_hold_is_there():
    streams = [planted(seed) for seed in (1, 2, 3)]
    roles = Counter(mention.role for stream in streams for mention in stream.mentions)
    assert min(roles[role] for role in ("said", "voice", "earlier", "background")) > 3
    topics = Counter(asked.topic for stream in streams for asked in stream.asked.values())
    assert set(topics) == {"figure", "fact", "territory", "agreement"}
    assert all(any(one.copied for one in stream.reports) for stream in streams)
    assert all(len({one.incident for one in stream.reports}) > 6 for stream in streams)


def test_each_sort_of_saying_has_several_sentences_and_headlines():
    for key, contents in prose()["contents"].items():
        assert len(contents) + len(prose()["whole"].get(key, ())) >= 2, key
        assert prose()["headlines"][key], key


def test_marks_move_with_the_text_before_them():
    words = {"who": "the {town} doctors", "town": "Ibb", "k": "two"}
    piece = fill("{Who} said {k} died.", dict(words), marked=frozenset("k"))
    assert piece.text == "The Ibb doctors said two died."
    assert [piece.text[start:end] for start, end, _ in piece.marks] == ["two"]


def test_lines_are_what_sayso_takes_in(tmp_path):
    stream = planted(6, reports=10)
    write_lines(stream, tmp_path / "reports.jsonl")
    assert len((tmp_path / "reports.jsonl").read_text(encoding="utf-8").splitlines()) == 10
