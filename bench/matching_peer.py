"""The same matching by `matching` from PyPI, timed, as one JSON line."""

import json
import sys
import time

from matching.games import HospitalResident

STATE = 7
MASK = (1 << 64) - 1


def draw():
    global STATE
    STATE = (STATE + 0x9E3779B97F4A7C15) & MASK
    mixed = STATE
    mixed = ((mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9) & MASK
    mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & MASK
    return mixed ^ (mixed >> 31)


def order(count):
    places = list(range(count))
    for last in range(count - 1, 0, -1):
        other = draw() % (last + 1)
        places[last], places[other] = places[other], places[last]
    return places


participants, mentors = int(sys.argv[1]), int(sys.argv[2])
wishes = {p: order(mentors) for p in range(participants)}
likings = {m: order(participants) for m in range(mentors)}
capacities = {m: participants // mentors + 1 for m in range(mentors)}
# Its players find one another by recursion.
sys.setrecursionlimit(1_000_000)
begin = time.perf_counter()
game = HospitalResident.create_from_dictionaries(wishes, likings, capacities)
made = time.perf_counter()
found = game.solve(optimal="resident")
solved = time.perf_counter()
of = {}
for mentor, group in found.items():
    for participant in group:
        of[participant.name] = mentor.name
first = [of.get(p, -1) for p in range(min(1000, participants))]
print(json.dumps({"pairs": len(of), "lists": made - begin, "stable": solved - made, "first": first}))
