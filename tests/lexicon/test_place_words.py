from sayso.lexicon.place_words import parts_of_towns


def test_parts_of_towns_are_single_words_in_small_letters() -> None:
    assert all(word == word.lower() and " " not in word for word in parts_of_towns())
    assert {"street", "hospital", "neighbourhood"} <= parts_of_towns()
    assert "village" not in parts_of_towns()
