"""Whether what many saw at once could have happened one after the other.

Linearizability by Wing and Gong (1993), just in time as by Lowe (2017): an operation is put in order
when its end is met, together with whatever else is under way and has to stand before it. Operations
of unknown outcome stay under way for ever; what keeps them few is that those which nobody could tell
apart any more, because what they wrote is never seen again, are taken for one another.
"""

import collections
import dataclasses

NEVER = float("inf")
# Stands for whatever was written and is not seen from now on.
UNSEEN = "unseen"


@dataclasses.dataclass(frozen=True)
class Operation:
    """What somebody did, between two moments; one that returned `NEVER` has an unknown outcome: it
    took effect at any time after it was invoked, or not at all."""

    invoked: float
    returned: float
    what: str
    value: object = None
    who: str = ""


def first_fault(history, register):
    """The first operation that nothing explains, or None.

    The register tells what an operation makes of a state and what a reader sees of it.
    """
    search = Search(history, register)
    for _, has_returned, number in search.events():
        if not has_returned:
            search.pending.add(number)
        elif not search.finish(number):
            return search.history[number]
    return None


class Frontier:
    """States that may be, each with the operations that were used up to come there.

    One that used less of what need not happen stands for those that used more.
    """

    def __init__(self, unknown):
        self.unknown = unknown
        self.ways = {}

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
        return ((state, way) for state, ways in self.ways.items() for way in ways)


class Search:
    def __init__(self, history, register):
        told = [each for each in history if each.what != "read" or each.returned != NEVER]
        self.history = sorted(told, key=lambda each: (each.invoked, each.returned))
        self.register = register
        self.unknown = frozenset(
            number for number, each in enumerate(self.history) if each.returned == NEVER
        )
        self.pending = set()
        self.last_reader = {}
        for returned, number in sorted(
            (each.returned, number) for number, each in enumerate(self.history)
            if each.what == "read"
        ):
            self.last_reader[register.written(self.history[number].value)] = number
        self.possible = Frontier(self.unknown)
        self.possible.add(register.initial, frozenset())

    def events(self):
        begins = [(each.invoked, False, number) for number, each in enumerate(self.history)]
        ends = [(each.returned, True, number) for number, each in enumerate(self.history)
                if each.returned != NEVER]
        return sorted(begins + ends)

    def finish(self, number):
        """Whether anything may be, once this operation is over."""
        self.possible = self.through(number)
        self.pending.discard(number)
        operation = self.history[number]
        if operation.what == "read":
            value = self.register.written(operation.value)
            if self.last_reader[value] == number:
                self.forget(value)
        return bool(self.possible.ways)

    def through(self, number):
        after, seen, level = Frontier(self.unknown), Frontier(self.unknown), []
        for state, taken in self.possible:
            if number in taken:
                after.add(state, taken - {number})
            elif seen.add(state, taken):
                level.append((state, taken))
        while level:
            deeper = []
            for state, taken in level:
                if self.fits(state, number):
                    after.add(self.step(state, number), taken)
                for other in self.candidates(taken | {number}):
                    if self.fits(state, other):
                        there = self.step(state, other), taken | {other}
                        if seen.add(*there):
                            deeper.append(there)
            level = deeper
        return after

    def candidates(self, taken):
        """Whatever may come next; of those of unknown outcome that are alike, the first."""
        alike = set()
        for number in sorted(self.pending - taken):
            if number in self.unknown:
                kind = self.kind(number)
                if kind in alike:
                    continue
                alike.add(kind)
            yield number

    def kind(self, number):
        operation = self.history[number]
        value = operation.value
        return operation.what, value if value in self.last_reader else UNSEEN

    def fits(self, state, number):
        operation = self.history[number]
        return operation.what != "read" or self.register.seen(state) == operation.value

    def step(self, state, number):
        if self.history[number].what == "read":
            return state
        return self.register.step(state, *self.kind(number))

    def forget(self, value):
        """From now on nobody can tell this value from others that are not seen again."""
        del self.last_reader[value]
        kinds = collections.defaultdict(list)
        for number in sorted(self.pending & self.unknown):
            kinds[self.kind(number)].append(number)
        before, self.possible = self.possible, Frontier(self.unknown)
        for state, taken in before:
            count = collections.Counter(map(self.kind, taken & self.unknown))
            first = (number for kind, times in count.items() for number in kinds[kind][:times])
            self.possible.add(
                self.register.forget(state, value), (taken - self.unknown).union(first)
            )


def around(history, fault, count=12):
    """The operations that ended last before the fault, and those that overlap it, for a reader."""
    near = [each for each in history if each.invoked <= fault.returned]
    near.sort(key=lambda each: min(each.returned, fault.returned))
    return near[-count:]
