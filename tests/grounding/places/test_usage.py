from sayso.grounding.places.usage import spoken_of


def test_words_of_one_country() -> None:
    assert spoken_of("He paid 5,000 naira; nobody had naira.") == {"NG": 1.0}


def test_a_word_of_several_countries_counts_in_parts() -> None:
    told = spoken_of("A village in Kherson oblast")
    assert set(told) == {"BY", "KZ", "RU", "UA"}
    assert sum(told.values()) == 1.0


def test_plain_words_tell_nothing() -> None:
    assert spoken_of("The police chief of the county spoke.") == {}
