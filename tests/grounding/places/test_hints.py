import pytest

from sayso.grounding.places import publisher_country


@pytest.mark.parametrize(("publisher", "url", "country"), [
    (None, "https://www.example.co.uk/news/1", "GB"), ("news.example.am", None, None), (None, "https://a.b.ie/x", "IE"),
    ("paper.example.com.au", None, "AU"), ("The Example Times", None, None), (None, "https://example.com/x.uk", None),
    ("The Example Times", "https://example.lb/", "LB"), (None, None, None), ("", "not an address", None),
])
def test_the_country_of_an_address(publisher: str | None, url: str | None, country: str | None) -> None:
    assert publisher_country(publisher, url) == country
