import sys

import pytest

from sayso.intake.language import language_of

from .samples import PROSE, RUSSIAN, SPANISH


@pytest.mark.parametrize("text", [PROSE, PROSE.upper(), "Two soldiers were killed in the fighting, officials said."])
def test_english_is_english_in_any_case(text: str):
    assert language_of(text) == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (SPANISH, "es"),
        (RUSSIAN, "ru"),
        ("Die russischen Truppen haben in der Nacht drei Dörfer im Osten beschossen, zwei Menschen starben.", "de"),
        ("Les forces armées ont bombardé trois villages dans la nuit, selon le ministère de la Défense.", "fr"),
        ("Ordu gece boyunca üç köyü bombaladı, iki kişi öldü, beş kişi de yaralandı.", "tr"),
        ("قتل شخصان في قصف قرية على الحدود وأصيب ثلاثة آخرون بحسب الوزارة", "ar"),
    ],
)
def test_other_languages_are_named(text: str, language: str):
    assert language_of(text) == language


@pytest.mark.parametrize("text", ["Deux morts", "Kapan", "49 KIA", "…", "", "12:30"])
def test_too_little_text_has_the_benefit_of_the_doubt(text: str):
    assert language_of(text) is None


def test_names_and_numbers_do_not_make_a_text_foreign():
    assert language_of("Ahmad Jibril Qasim, 34; Layla Hassan Omar, 29; Yusuf Karim Said, 7") in (None, "en")


def test_clear_english_is_told_without_loading_the_identifier():
    sys.modules.pop("py3langid.langid", None)
    assert language_of(PROSE) == "en"
    assert "py3langid.langid" not in sys.modules
