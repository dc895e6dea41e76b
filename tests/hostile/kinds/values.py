"""Numbers, days and words that no expression of ours should stumble over, and text that would be something else."""

from __future__ import annotations

from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import sentence


def _told(values: list[str]) -> bytes:
    return " ".join(f"The ministry said that {one} soldiers were killed in Goris." for one in values).encode()


@kind("a.txt", small=1, large=3_000)
def numbers_with_a_thousand_digits(random: Random, size: int) -> bytes:
    return _told([str(random.randrange(1, 10)) + "".join(random.choices("0123456789", k=size * 3)) for _ in range(3)])


@kind("a.txt", small=1, large=3_000)
def numbers_with_marks(random: Random, size: int) -> bytes:
    mark = random.choice([",", ".", " ", "-", "'", "\u00a0", "/", "1,", ",,", "½", "%", "e9", "٣", "Ⅻ", "²", "x"])
    return _told([mark.join(random.choices("0123456789", k=size))])


@kind("a.txt", small=1, large=500)
def numbers_in_words(random: Random, size: int) -> bytes:
    words = "one two twenty-three hundred thousand million dozen and a half score tens of hundreds no several".split()
    return _told([random.choice([" ", "-", " and "]).join(random.choices(words, k=size))])


@kind("a.txt", small=1, large=100)
def odd_numbers(random: Random, size: int) -> bytes:
    odd = [
        "0",
        "-1",
        "1e999",
        "NaN",
        "Infinity",
        "0x1F",
        "1_000",
        "00049",
        "4.9",
        "49.",
        ".49",
        "1,00,000",
        "٤٩",
        "四十九",
        "49½",
        "½",
        "²",
        "Ⅷ",
        "1/0",
        "49-48",
        "100-1",
        "between 30 and 20",
        "9" * 400,
        "minus 5",
        "1.2.3.4",
        "+49",
    ]
    return _told([random.choice(odd) for _ in range(size)])


@kind("a.txt", small=1, large=200)
def days_out_of_every_calendar(random: Random, size: int) -> bytes:
    years = [0, 1, 4, 99, 999, 1582, 1900, 2022, 9999, 10000, 99999, 123456789, -44]

    def day() -> str:
        y, m, d = random.choice(years), random.randrange(0, 15), random.randrange(0, 40)
        return random.choice(
            [
                f"{y:04}-{m:02}-{d:02}",
                f"{d} September {y}",
                f"September {d}, {y}",
                f"{m}/{d}/{y}",
                f"{d}.{m}.{y}",
                f"in {y}",
                f"{y}s",
                f"{m}:{d} p.m.",
                f"{d}{m}Z",
                f"{y}-W{d}",
                f"the {y}th century",
                f"{y} years ago",
                f"in {y} days",
                f"February {d}",
                f"{y} BC",
                f"{d:02}:{d + 30}:99",
                f"{y}-{m}-{d}T{d}:99:99+99:99",
                f"over the last {y} months",
                f"{d}-{d + 1} February {y}",
            ]
        )

    return ". ".join(
        f"Forces shelled Goris {random.choice(['on', 'since', 'until', 'by', 'at'])} {day()}" for _ in range(size)
    ).encode()


@kind("a.txt", small=1, large=200)
def a_dateline_out_of_every_calendar(random: Random, size: int) -> bytes:
    y, d = random.choice([0, 1, 9999, 10000, 99999, 2022]), random.randrange(0, 99)
    return (
        f"GORIS, Sept {d}, {y} (Reuters) - {sentence(random)} Yesterday it fell. "
        + " Last week it fell." * size
        + f"\nPublished: {d}/{d}/{y} {d}:{d} +{d}{d}:00"
    ).encode()


@kind("a.txt", small=10, large=4_000)
def expression_traps(random: Random, size: int) -> bytes:
    unit = random.choice(
        [
            "a ",
            "1 ",
            "1,",
            "A.",
            "Mr. ",
            "and ",
            "of the ",
            "- ",
            "\n> ",
            "\n\n ",
            " \n",
            "> > ",
            "A B ",
            "1-",
            "1:1",
            "--",
            "=\n",
            "Sept ",
            "by ",
            "By A ",
            "(AP",
            "http://a",
            "@a ",
            "the the ",
            "AAA ",
            "A, ",
            "«",
            "“",
            "St. ",
            "On a",
            "\n-- \n",
            "----- ",
            "From: a\n",
            "A’",
            "’s ",
            "1/",
            "1.1.",
            "one ",
            "twenty-",
            "hundred ",
            "per cent ",
            " km",
            "°",
            "’ ",
            "N ",
            "\t",
            "| ",
            "* ",
            "...",
            "? ",
        ]
    )
    return (
        sentence(random) + "\n\n" + unit * size + random.choice(["", "!", "x", "\n", "wrote:", sentence(random)])
    ).encode()


INERT = [
    "<script>alert(1)</script>",
    "'; DROP TABLE documents;--",
    '=HYPERLINK("http://x","y")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "../../../../etc/passwd",
    "..\\..\\x",
    "\x1b]8;;http://x\x1b\\y\x1b]8;;\x1b\\",
    "[red]x[/red]",
    "{{7*7}}",
    "${jndi:ldap://x}",
    "%s%s%n",
    "%00",
    '#let x = read("/etc/passwd")',
    '" onload="x',
    "javascript:alert(1)",
    "a* OR b NEAR(",
    "%_\\%",
    "<!--",
    "]]>",
    "&amp;lt;",
    "\u202egnp.exe",
    "$(id)",
    "`id`",
    "| ls",
    "\r\nSet-Cookie: a=b",
    "-h",
    "--store",
    "~/x",
]


@kind("a.txt", small=1, large=60)
def text_that_would_be_something_else(random: Random, size: int) -> bytes:
    return " ".join(sentence(random).replace(" ", f" {random.choice(INERT)} ", 1) for _ in range(size)).encode()
