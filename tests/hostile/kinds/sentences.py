"""Plain text whose sentences have no measure: no end, no blanks, no closing, one thing a thousand times."""

from __future__ import annotations

from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import ACTS, CUES, DAYS, PARTIES, PLACES, SPEAKERS, VICTIMS, prose, sentence


@kind("a.txt")
def long_line(random: Random, size: int) -> bytes:
    return prose(random, size).replace("\n\n", " ").encode()


@kind("a.txt")
def one_long_sentence(random: Random, size: int) -> bytes:
    return " and ".join(sentence(random).rstrip(".") for _ in range(size)).encode()


@kind("a.txt")
def no_blanks(random: Random, size: int) -> bytes:
    return (prose(random, 2) + prose(random, size).replace(" ", "").replace("\n", "")).encode()


@kind("a.txt")
def only_capitals(random: Random, size: int) -> bytes:
    return prose(random, size).upper().encode()


@kind("a.txt")
def no_capitals(random: Random, size: int) -> bytes:
    return prose(random, size).lower().encode()


@kind("a.txt")
def a_line_a_word(random: Random, size: int) -> bytes:
    return prose(random, size).replace(" ", random.choice(["\n", "\n\n", "\r", "\r\n"])).encode()


@kind("a.txt", small=100, large=20_000)
def one_long_word(random: Random, size: int) -> bytes:
    return (prose(random, 2) + random.choice(["a", "ab1", "Goris", "-", "'", "9,", "A.", "http://"]) * size).encode()


@kind("a.txt", small=100, large=20_000)
def one_sign_over_and_over(random: Random, size: int) -> bytes:
    return (prose(random, 2) + random.choice(".,;:-–—!?()[]{}<>\"“”'’`*#_=+/\\|&%$^~\n\t \u00a0…•") * size).encode()


@kind("a.txt", small=100, large=20_000)
def blanks_between_two_words(random: Random, size: int) -> bytes:
    return (
        f"{sentence(random)} The ministry said"
        + random.choice([" ", "\t", "\n", " \n", "\u00a0"]) * size
        + "49 soldiers were killed."
    ).encode()


@kind("a.txt")
def quotes_never_closed(random: Random, size: int) -> bytes:
    marks = random.choice(['"', "“", "‘", "«", "'", "``", "„"])
    return " ".join(marks + sentence(random) for _ in range(size)).encode()


@kind("a.txt", small=100, large=5_000)
def quotes_in_quotes(random: Random, size: int) -> bytes:
    return (sentence(random) + " " + "“He said ‘" * size + sentence(random) + "’”" * random.choice([0, size])).encode()


@kind("a.txt", small=100, large=5_000)
def brackets_in_brackets(random: Random, size: int) -> bytes:
    opened, closed = random.choice(["()", "[]", "{}", "<>"])
    return (sentence(random) + (opened + "in Goris ") * size + closed * random.choice([0, size])).encode()


@kind("a.txt")
def sayings_within_sayings(random: Random, size: int) -> bytes:
    return "".join(f"{random.choice(SPEAKERS)} {random.choice(CUES)} that " for _ in range(size)).encode() + b"it fell."


@kind("a.txt")
def places_in_a_row(random: Random, size: int) -> bytes:
    return ("Shelling hit " + ", ".join(random.choice(PLACES) for _ in range(size * 4)) + ".").encode()


@kind("a.txt")
def parties_in_a_row(random: Random, size: int) -> bytes:
    return (" and ".join(random.choice(PARTIES) for _ in range(size * 4)) + " attacked.").encode()


@kind("a.txt")
def deeds_in_a_row(random: Random, size: int) -> bytes:
    return ("Russia " + ", ".join(random.choice(ACTS) + " Goris" for _ in range(size * 3)) + ".").encode()


@kind("a.txt")
def names_in_a_row(random: Random, size: int) -> bytes:
    names = (
        f"{random.choice('ABCDE')}{random.choice(['ram', 'nna', 'li'])} {random.choice('KLMN')}eren{at % 97}"
        for at in range(size * 2)
    )
    return (", ".join(names) + " were killed, the governor said. He said that she told him they denied it.").encode()


@kind("a.txt")
def pronouns_alone(random: Random, size: int) -> bytes:
    return " ".join(
        random.choice(
            [
                "He said they told her it was theirs.",
                "She denied that he had told them so.",
                "They said he said she said it.",
            ]
        )
        for _ in range(size)
    ).encode()


@kind("a.txt")
def days_in_a_row(random: Random, size: int) -> bytes:
    return ("They shelled it " + ", ".join(random.choice(DAYS) for _ in range(size * 2)) + ".").encode()


@kind("a.txt")
def victims_in_a_row(random: Random, size: int) -> bytes:
    return (
        "Killed were " + ", ".join(f"{random.randrange(2, 99)} {random.choice(VICTIMS)}" for _ in range(size * 2)) + "."
    ).encode()


@kind("a.txt")
def the_same_over_and_over(random: Random, size: int) -> bytes:
    return (sentence(random) + " ").encode() * size


@kind("a.txt")
def words_in_no_order(random: Random, size: int) -> bytes:
    words = prose(random, size).split()
    random.shuffle(words)
    return " ".join(words).encode()


@kind("a.txt")
def marked_lines(random: Random, size: int) -> bytes:
    heads = [
        "- ",
        "* ",
        "1. ",
        "> ",
        "| ",
        "(AP) — ",
        "GORIS, Sept 13 (Reuters) - ",
        "By Ana Vell",
        "# ",
        "Photo: ",
        "UPDATE 3: ",
        "14:05 ",
        "\t",
        "Read more: ",
        "@",
        "Published: 13 September 2022 ",
    ]
    return "\n".join(random.choice(heads) + sentence(random) for _ in range(size)).encode()


@kind("a.txt")
def lists_in_a_sentence(random: Random, size: int) -> bytes:
    return (
        "; ".join(
            f"in {random.choice(PLACES)}, {random.randrange(900)} were killed and {random.randrange(900)} wounded"
            for _ in range(size)
        )
        + ", the army said."
    ).encode()
