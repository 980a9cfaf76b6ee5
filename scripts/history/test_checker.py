"""The checker finds wrong histories, and lets right ones pass."""

import itertools
import random
import unittest

from checker import NEVER, Operation, first_fault
from registers import NO_BALLOT, Ballot, Marks


def cast(begin, end, *ideas):
    return Operation(begin, end, "cast", ideas)


def withdraw(begin, end):
    return Operation(begin, end, "withdraw")


def sees(begin, end, *ideas, changed=False):
    return Operation(begin, end, "read", (ideas, changed))


def sees_none(begin, end):
    return Operation(begin, end, "read", NO_BALLOT)


class Ballots(unittest.TestCase):
    def passes(self, *history):
        self.assertIsNone(first_fault(history, Ballot()))

    def fails(self, fault, *history):
        self.assertEqual(first_fault(history, Ballot()), fault)

    def test_one_after_the_other(self):
        self.passes(sees_none(0, 1), cast(2, 3, 1), sees(4, 5, 1), cast(6, 7, 2),
                    sees(8, 9, 2, changed=True), withdraw(10, 11), sees_none(12, 13))

    def test_lost(self):
        fault = sees_none(4, 5)
        self.fails(fault, cast(2, 3, 1), fault)

    def test_lost_withdrawal(self):
        fault = sees(6, 7, 1)
        self.fails(fault, cast(1, 2, 1), withdraw(3, 4), fault)

    def test_done_twice(self):
        fault = sees(4, 5, 1, changed=True)
        self.fails(fault, cast(2, 3, 1), fault)

    def test_from_nowhere(self):
        fault = sees(4, 5, 9)
        self.fails(fault, cast(2, 3, 1), fault)

    def test_from_the_future(self):
        fault = sees(0, 1, 1)
        self.fails(fault, fault, cast(2, 3, 1))

    def test_old_after_new(self):
        fault = sees(6, 7, 1)
        self.fails(fault, cast(0, 1, 1), cast(2, 9, 2), sees(4, 5, 2, changed=True), fault)

    def test_two_at_once_in_either_order(self):
        for last in (1, 2):
            self.passes(cast(0, 5, 1), cast(1, 4, 2), sees(6, 7, last, changed=True))

    def test_two_readers_agree_on_the_order(self):
        fault = sees(8, 9, 1, changed=True)
        self.fails(fault, cast(0, 5, 1), cast(1, 4, 2), sees(6, 7, 2, changed=True), fault)

    def test_unknown_outcome_took_effect_late(self):
        self.passes(cast(0, 1, 1), cast(2, NEVER, 2), sees(3, 4, 1), sees(5, 6, 2, changed=True))

    def test_unknown_outcome_never_took_effect(self):
        self.passes(cast(0, 1, 1), cast(2, NEVER, 2), sees(3, 4, 1), withdraw(5, 6), cast(7, 8, 3),
                    sees(9, 10, 3))

    def test_unknown_outcome_explains_what_is_said_of_another(self):
        self.passes(cast(0, NEVER, 2), cast(1, 2, 1), sees(3, 4, 1, changed=True))

    def test_unknown_outcome_took_effect_once(self):
        fault = sees(9, 10, 2, changed=True)
        self.fails(fault, cast(0, 1, 1), cast(2, NEVER, 2), sees(3, 4, 2, changed=True),
                   cast(5, 6, 3), sees(7, 8, 3, changed=True), fault)

    def test_unknown_outcome_not_before_it_was_invoked(self):
        fault = sees(2, 3, 2, changed=True)
        self.fails(fault, cast(0, 1, 1), fault, cast(4, NEVER, 2))

    def test_an_unknown_read_says_nothing(self):
        self.passes(cast(0, 1, 1), sees(2, NEVER, 7), sees(3, 4, 1))

    def test_many_unknown_outcomes(self):
        history = [cast(number, NEVER, number) for number in range(40)]
        self.passes(*history, sees(50, 51, 9), sees(52, 53, 4, changed=True),
                    withdraw(54, 55), sees(56, 57, 7))
        fault = sees(50, 51, 41, changed=True)
        self.fails(fault, *history, fault)

    def test_agrees_with_trying_every_order(self):
        chance = random.Random(1)
        outcomes = [agrees(*random_history(chance)) for _ in range(3000)]
        # Neither answer is rare, so both are tested.
        self.assertGreater(min(outcomes.count(True), outcomes.count(False)), 300)


def random_history(chance):
    """A few operations at once; what the readers see is guessed, so that many are wrong."""
    history = []
    for _ in range(chance.randint(2, 6)):
        begin = chance.randint(0, 8)
        end = chance.choice([begin + chance.randint(1, 4), NEVER])
        what = chance.choice(["cast", "cast", "withdraw", "read", "read"])
        seen = chance.choice([NO_BALLOT, ((1,), False), ((1,), True), ((2,), False), ((2,), True)])
        value = {"cast": (chance.randint(1, 2),), "withdraw": None, "read": seen}[what]
        history.append(Operation(begin, end, what, value))
    return history


def agrees(*history):
    """Whether it is linearizable, by the checker and by every order of every choice of what happened."""
    found = first_fault(history, Ballot()) is None
    sure = [each for each in history if each.returned != NEVER]
    unsure = [each for each in history if each.returned == NEVER and each.what != "read"]
    tried = any(
        explains(order)
        for count in range(len(unsure) + 1)
        for more in itertools.combinations(unsure, count)
        for order in itertools.permutations([*sure, *more])
    )
    if found != tried:
        raise AssertionError(f"{found}, not {tried}: {history}")
    return found


def explains(order):
    register, state = Ballot(), NO_BALLOT
    for place, each in enumerate(order):
        # Ends and begins of one moment overlap.
        if any(later.returned < each.invoked for later in order[place + 1:]):
            return False
        if each.what != "read":
            state = register.step(state, each.what, each.value)
        elif state != each.value:
            return False
    return True


class Sheets(unittest.TestCase):
    def test_half_a_sheet(self):
        torn = Operation(6, 7, "read", ("late", "present"))
        history = [Operation(0, 1, "mark", ("present", "present")),
                   Operation(2, 3, "mark", ("late", "late")), torn]
        self.assertEqual(first_fault(history, Marks((None, None))), torn)

    def test_last_sheet_stands(self):
        history = [Operation(0, 3, "mark", "late"), Operation(1, 4, "mark", "absent"),
                   Operation(5, 6, "read", "late"), Operation(7, 8, "read", "late")]
        self.assertIsNone(first_fault(history, Marks()))


if __name__ == "__main__":
    unittest.main()
