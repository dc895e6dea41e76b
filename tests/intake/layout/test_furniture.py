import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import mark

from .samples import LAST, MORE, PROSE, story


def furniture(text: str, title: str | None = None) -> list[str]:
    return [span.text for span in mark(Draft(origin="t", text=text, title=title)).layout.furniture]


@pytest.mark.parametrize(
    "line",
    [
        "Get the Courier in your inbox:",
        "Sign up for our newsletter",
        "Subscribe to our newsletter today!",
        "Subscribe",
        "Share this article",
        "SHARE",
        "Facebook | Twitter | Email",
        "Follow us on Twitter @courier",
        "Follow @courier",
        "Read more: Ceasefire collapses after an hour",
        "Related: Who is who in the talks",
        "READ MORE >> Talks fail",
        "Advertisement",
        "ADVERTISEMENT",
        "Story continues below",
        "Click here to see more pictures",
        "© 2022 The Courier",
        "Copyright 2022 Courier Media. All rights reserved.",
        "(c) 2022 Courier Media",
        "Courier Radio transcripts are created on a deadline by a contractor. This text may be revised.",
        "This is a rush transcript. It may be updated.",
        "Chat with us in Facebook Messenger. Find out what happens as it happens.",
        "All rights reserved. This material may not be published, broadcast or redistributed.",
        "We use cookies to improve your experience on our site. By continuing to browse you accept our cookie policy.",
        "Please enable JavaScript to watch this video",
        "1.2K views",
        "14 Comments",
        "Last updated 3 hours ago",
        "Updated: 13/09/2022 10:45",
        "Tags: border, shelling",
        "Page 3 of 7",
        "3/7",
        "(Reporting by Jane Roe in the capital; Editing by John Doe)",
        "Contact the reporter at roe@courier.example",
        "roe@courier.example",
        "https://courier.example/a/b",
        "Jane Roe can be reached at roe@courier.example.",
        "Read or Share this story: https://courier.example/x",
        "Unsubscribe",
        "ABSTRACT.",
        "ENDS",
        "This article was updated on Wednesday to correct a name.",
        "Home | World | Sport | Culture",
    ],
)
def test_lines_of_the_page_are_furniture(line: str):
    assert furniture(story("Border Clashes Kill Two Soldiers Again", below=line)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "The army will share this information with the observers, the minister said.",
        "Subscribers to the agreement met on Monday and signed a new text.",
        "Follow-up talks in the capital broke down after an hour.",
        "Related figures from the hospital were higher, doctors said.",
        "Read the full statement aloud, the general told the parliament that 43 of his men were dead.",
        "Advertisements in the capital were torn down by protesters on Sunday.",
        "Transcripts of the talks were burnt, the minister said.",
        "Copyright law has nothing to do with the shelling, the judge found.",
        "Page one of the agreement provides for a withdrawal within 48 hours.",
        "Home to 3,000 people, the village was emptied overnight.",
        "Comments by the minister on the dead drew anger.",
        "Contact between the two armies broke off at noon, the ministry said.",
        "Updated figures show that 12 people were killed.",
        "Published on Tuesday, the report said that 12 people were killed.",
        "Tensions are high: 105 soldiers were killed.",
        "More from the front is expected by the evening, the spokesman said.",
        "Sign up for the army or leave, the recruiters told them.",
    ],
)
def test_sentences_of_the_story_are_not(line: str):
    assert furniture(story("Border Clashes Kill Two Soldiers Again", between=line)) == []


def test_counters_above_the_story_are_one_piece():
    assert furniture(story("Border Clashes Kill Two Soldiers Again", "1030\n0")) == ["1030\n0"]


def test_a_lone_number_between_paragraphs_is_a_counter_or_page_number():
    assert furniture(story(between="17")) == ["17"]


def test_cells_of_a_table_are_not():
    text = f"{PROSE}\n\nKilled\n43\nWounded\n105\n\n{MORE}"
    assert furniture(text) == []


def test_a_year_alone_is_none():
    assert furniture(story("2022")) == []


def test_the_headlines_of_a_list_of_further_stories_go_with_its_heading():
    listed = "Related stories:\n\nTalks fail again in the capital\n\nWho shelled the market of Bor?"
    found = furniture(story(below=listed))
    assert found == ["Related stories:", "Talks fail again in the capital", "Who shelled the market of Bor?"]


def test_a_list_ends_where_prose_begins_again():
    text = f"{PROSE}\n\nMost read\n\nTalks fail again in the capital\n\n{MORE}\n\n{LAST}"
    assert MORE not in furniture(text)


def test_navigation_counts_above_and_below_the_story_only():
    assert furniture(story("Politics", "Border Clashes Kill Two Soldiers Again")) == ["Politics"]
    assert furniture(story(between="Politics")) == []


def test_a_title_is_never_furniture():
    title = "Watch: how the ceasefire broke"
    assert furniture(f"{title}\n\n{PROSE}\n\n{MORE}", title=title) == []


def test_lines_broken_at_a_fixed_width_are_read_as_paragraphs():
    text = (
        "The ministry said on Tuesday that two soldiers had been killed and that it would\n"
        "share this information with the observers of the mission before the evening and\n"
        "publish the names later.\n\n" + MORE
    )
    assert furniture(text) == []
