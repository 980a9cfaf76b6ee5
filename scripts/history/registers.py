"""What a ballot and a mark of attendance are to those who use them."""

from checker import UNSEEN

NO_BALLOT = None


class Ballot:
    """Nothing, or the ideas ticked and whether the house says that they were changed."""

    initial = NO_BALLOT

    def step(self, state, what, value):
        return NO_BALLOT if what == "withdraw" else (value, state is not NO_BALLOT)

    def seen(self, state):
        return state

    def written(self, seen):
        return NO_BALLOT if seen is NO_BALLOT else seen[0]

    def forget(self, state, value):
        if state is NO_BALLOT or state[0] != value:
            return state
        return UNSEEN, state[1]


class Marks:
    """What was written last; in the beginning nothing."""

    def __init__(self, initial=None):
        self.initial = initial

    def step(self, state, what, value):
        return value

    def seen(self, state):
        return state

    def written(self, seen):
        return seen

    def forget(self, state, value):
        return UNSEEN if state == value else state
