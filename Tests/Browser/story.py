"""The main job of one village, told in one language by those who live it."""

from client import Client
from walker import LAPTOP, PHONE, Walker

PASSPHRASE = "алма бадам сары жол 7"


class Story:
    """What the chapters hand on to each other."""

    def __init__(self, browser, house, language, shots):
        self.browser = browser
        self.house = house
        self.language = language
        self.shots = shots
        self.seen = {}
        self.walkers = []
        self.codes = {}
        self.participants = {}
        self.administrator = None
        self.cohort = None
        self.meeting = None
        self.decision = None
        self.deputy = None
        self.neighbours = {}

    def walker(self, name, device=PHONE):
        walker = Walker(
            self.browser, self.house, self.language, name, device, self.shots, self.seen
        )
        self.walkers.append(walker)
        return walker

    def laptop(self, name):
        return self.walker(name, LAPTOP)

    def client(self):
        """A device that is not watched, for those who do what others were seen to do."""
        return Client(self.house.port, timeout=60)

    def need(self, *names):
        """A chapter begins only where the one before it ended."""
        for name in names:
            assert getattr(self, name), f"an earlier chapter did not come as far as {name}"

    def close(self):
        for walker in self.walkers:
            walker.close()
