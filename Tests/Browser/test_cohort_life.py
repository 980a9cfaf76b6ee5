"""A cohort from its opening to its closing, on laptops and on phones of 360 px."""

import pytest

import chapter_cohort as cohort
import chapter_decide as decide
import chapter_set_up as set_up
from audit import audit, the_same_in
from house import House
from story import Story

MOST_BYTES = 60_000


@pytest.fixture(scope="module", params=["uz", "en"])
def story(request, program, browser, shots, tmp_path_factory):
    with House(program, tmp_path_factory.mktemp(f"cohort-{request.param}")) as house:
        story = Story(browser, house, request.param, shots)
        set_up.the_administrator_sets_up(story)
        decide.a_deputy_comes_in(story)
        yield story
        story.close()


def test_it_is_opened_planned_and_agreed(story):
    cohort.she_opens_two_cohorts(story)
    cohort.its_days_are_planned_around_a_holiday(story)
    cohort.two_hosts_agree(story)


def test_it_is_filled_by_application_and_by_code(story):
    story.need("cohort")
    cohort.it_is_opened_to_the_public(story)
    cohort.she_applies_and_is_chosen(story)
    cohort.she_joins_by_the_code_on_the_wall(story)
    cohort.when_it_is_full_one_waits_and_one_is_refused_kindly(story)


def test_women_move_and_leave(story):
    story.need("cohort")
    cohort.one_moves_and_one_leaves_with_a_reason(story)
    cohort.others_are_kept_out(story)


def test_its_pages_are_accessible_and_light_and_fit_in_every_language(story):
    story.need("cohort")
    audit(story)
    path, heaviest = max(
        (weight for walker in story.walkers for weight in walker.weights), key=lambda one: one[1])
    assert heaviest <= MOST_BYTES, f"{path} weighs {heaviest} bytes"
    the_same_in({"uz": "ky", "en": "ru"}[story.language], story)


def test_it_is_closed(story):
    story.need("cohort")
    cohort.it_is_closed(story)
    audit(story)
