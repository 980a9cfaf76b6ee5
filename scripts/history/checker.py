"""Whether what many saw at once could have happened one after the other.

Linearizability by Wing and Gong (1993), just in time as by Lowe (2017): an operation is put in order
when its end is met, together with whatever else is under way and has to stand before it.
"""

import dataclasses

NEVER = float("inf")
IMPOSSIBLE = object()


@dataclasses.dataclass(frozen=True)
class Operation:
    """What somebody did, between two moments; one that returned `NEVER` has an unknown outcome: it
    took effect at any time after it was invoked, or not at all."""

    invoked: float
    returned: float
    what: str
    value: object = None
    who: str = ""


def first_fault(history, initial, step):
    """The first operation that nothing explains, or None.

    `step(state, operation)` is the state after it, or `IMPOSSIBLE`.
    """
    history = [each for each in history if each.what != "read" or each.returned != NEVER]
    events = [(each.invoked, False, number) for number, each in enumerate(history)]
    events += [(each.returned, True, number) for number, each in enumerate(history)
               if each.returned != NEVER]
    unknown = frozenset(n for n, each in enumerate(history) if each.returned == NEVER)
    search = Search(history, step, unknown)
    possible = Frontier(unknown)
    possible.add(initial, frozenset())
    for _, has_returned, number in sorted(events):
        if not has_returned:
            search.pending.add(number)
            continue
        possible = search.through(number, possible)
        if possible.is_empty:
            return history[number]
        search.pending.discard(number)
    return None


class Frontier:
    """States that may be, each with the operations that were used up to come there.

    One that used less of what need not happen stands for those that used more.
    """

    def __init__(self, unknown):
        self.unknown = unknown
        self.ways = {}

    @property
    def is_empty(self):
        return not self.ways

    def add(self, state, taken):
        """Whether it was new."""
        ways = self.ways.setdefault(state, [])
        if any(self.stands_for(way, taken) for way in ways):
            return False
        ways[:] = [way for way in ways if not self.stands_for(taken, way)]
        ways.append(taken)
        return True

    def stands_for(self, one, other):
        return one <= other and other - one <= self.unknown

    def __iter__(self):
        return ((state, way) for state, ways in list(self.ways.items()) for way in list(ways))


class Search:
    def __init__(self, history, step, unknown):
        self.history = history
        self.step = step
        self.unknown = unknown
        self.pending = set()

    def through(self, number, possible):
        """All that may be once this operation is over."""
        after = Frontier(self.unknown)
        seen = Frontier(self.unknown)
        level = []
        for state, taken in possible:
            if number in taken:
                after.add(state, taken - {number})
            elif seen.add(state, taken):
                level.append((state, taken))
        while level:
            deeper = []
            for state, taken in level:
                here = self.step(state, self.history[number])
                if here is not IMPOSSIBLE:
                    after.add(here, taken)
                for other in self.pending - taken - {number}:
                    here = self.step(state, self.history[other])
                    if here is not IMPOSSIBLE and seen.add(here, taken | {other}):
                        deeper.append((here, taken | {other}))
            level = deeper
        return after


def around(history, fault, count=12):
    """The operations that ended last before the fault, and those that overlap it, for a reader."""
    near = [each for each in history if each.invoked <= fault.returned]
    near.sort(key=lambda each: min(each.returned, fault.returned))
    return near[-count:]
