"""The story of the issue, from an empty data directory to a counted decision."""

import pytest

import chapter_certify as certify
import chapter_decide as decide
import chapter_enrol as enrol
import chapter_invite as invite
import chapter_learn as learn
import chapter_meet as meet
import chapter_set_up as set_up
import prints
from audit import audit, the_same_in
from house import House
from story import Story

MOST_BYTES = 60_000
MOST_FOR_SIGN_IN = 25_000


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
    set_up.she_signs_in_by_keyboard_alone(story)


def test_a_cohort_is_enrolled_from_a_file(story):
    story.need("administrator")
    enrol.she_opens_a_cohort(story)
    enrol.a_broken_file_is_refused_without_harm(story)
    enrol.she_imports_them_looks_undoes_and_imports_again(story)
    enrol.a_known_row_is_called_known(story)


def test_cards_bring_participants_in(story):
    story.need("cohort")
    invite.she_prints_the_cards(story)
    invite.a_participant_scans_her_card(story)
    invite.another_types_the_code(story)
    invite.a_used_card_is_dead(story)
    invite.she_comes_back_with_her_pin_on_her_phone_alone(story)
    invite.a_new_card_kills_the_old_one(story)


def test_a_decision_is_opened_and_voted_on(story):
    story.need("cohort", "participants")
    decide.a_deputy_comes_in(story)
    decide.neighbours_come_in(story)
    decide.the_deputy_opens_a_decision(story)
    decide.participants_vote_and_change_their_mind(story)
    decide.neighbours_vote(story)
    decide.papers_are_printed_and_given(story)
    decide.nothing_is_told_before_closing(story)
    decide.who_holds_a_paper_cannot_vote_by_phone(story)


def test_a_session_is_held(story):
    story.need("cohort")
    meet.she_plans_a_session(story)
    meet.the_sheet_bears_every_name(story)
    meet.thirty_women_in_sixty_taps(story)
    meet.the_sheet_is_typed_back(story)


def test_three_lessons_are_learned(story):
    story.need("participants")
    learn.a_participant_reads_and_answers(story)
    learn.she_sees_her_progress(story)
    learn.the_facilitator_sees_who_is_stuck(story)


def test_a_certificate_is_issued_and_verified(story):
    story.need("participants", "meeting")
    certify.the_certificate_is_issued(story)
    certify.it_bears_her_name_and_a_code(story)
    certify.anybody_checks_it(story)
    certify.she_finds_it_herself(story)


def test_the_pages_so_far_are_accessible_in_light_and_dark(story):
    # While the decision is still open.
    story.need("administrator")
    audit(story)


def test_the_decision_is_counted_and_counted_again(story, tmp_path):
    story.need("deputy", "decision")
    decide.it_closes_by_itself(story)
    decide.papers_are_typed_and_repeated(story)
    decide.it_is_counted(story)
    decide.the_protocol_bears_the_ideas(story)
    decide.anybody_counts_it_again(story, tmp_path)


def test_every_page_is_accessible_in_light_and_dark(story):
    story.need("administrator")
    audit(story)


def test_pages_are_light_on_a_first_visit(story):
    story.need("administrator")
    icon = len(story.administrator.fetch(story.administrator.href("link[rel=icon]")))
    weights = [weight for walker in story.walkers for weight in walker.weights]
    path, heaviest = max(weights, key=lambda weight: weight[1])
    sign_in = max(bytes for path, bytes in weights if path.endswith("/sign-in"))
    print(f"sign-in {sign_in + icon} bytes; heaviest: {path}, {heaviest + icon} bytes")
    assert sign_in > 1000, "nothing was weighed"
    assert sign_in + icon <= MOST_FOR_SIGN_IN, f"sign-in weighs {sign_in + icon} bytes"
    assert heaviest + icon <= MOST_BYTES, f"{path} weighs {heaviest + icon} bytes"


def test_pages_print_well(story):
    story.need("cohort", "meeting", "decision")
    prints.they_print(story)


def test_the_other_languages_fit_a_phone_too(story):
    story.need("administrator")
    the_same_in({"ky": "uz", "ru": "en"}[story.language], story)
