"""The story of the issue, from an empty data directory to a counted decision."""

import pytest

import chapter_set_up as set_up
from audit import audit
from house import House
from story import Story


@pytest.fixture(scope="module", params=["ky", "ru"])
def story(request, program, browser, shots, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp(f"village-{request.param}")) as house:
        story = Story(browser, house, request.param, shots)
        yield story
        story.close()


def test_it_is_set_up(story):
    set_up.a_visitor_reads_that_it_is_being_set_up(story)
    set_up.the_administrator_sets_up(story)
    set_up.she_signs_in_again_with_her_passphrase(story)


def test_every_page_is_accessible_in_light_and_dark(story):
    audit(story)


def test_no_page_weighs_more_than_60_kilobytes(story):
    weights = [weight for walker in story.walkers for weight in walker.weights]
    assert weights, "no page was visited"
    path, heaviest = max(weights, key=lambda weight: weight[1])
    print(f"heaviest page: {path}, {heaviest} bytes")
    assert heaviest <= 60_000, f"{path} weighs {heaviest} bytes"
