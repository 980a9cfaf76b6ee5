"""Counts the same committee elections with Kurak and abcvoting and compares time and memory."""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from goals import goal

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / ".cache" / "bench-committees"
KURAK = os.environ.get("KURAK", str(ROOT / ".build" / "release" / "kurak"))
LIMIT = float(os.environ.get("COMMITTEE_SECONDS", "20"))
# What abcvoting counts with one committee alone.
RESOLUTE = {"equal-shares-with-increment-completion"}
RULES = ("av", "sav", "seqphragmen", "seqpav", "maximin-support", "equal-shares",
         "equal-shares-with-av-completion", "equal-shares-with-increment-completion", "pav", "cc")
# Candidates, seats, ballots, whether one committee is asked for.
SIZES = ((10, 4, 50, False), (20, 6, 100, False), (30, 10, 300, False),
         (20, 6, 1000, True), (20, 6, 10_000, True), (50, 10, 1000, True),
         (100, 20, 1000, True), (100, 20, 10_000, True))

THEIRS = """
import json, resource, sys, time
from abcvoting import abcrules
from abcvoting.preferences import Profile
file, rule, resolute = sys.argv[1:]
election = json.load(open(file))
profile = Profile(election["candidates"])
profile.add_voters(election["ballots"])
algorithm = {"pav": "branch-and-bound", "cc": "branch-and-bound",
             "maximin-support": "nx-max-flow"}.get(rule, "fastest")
start = time.perf_counter()
found = abcrules.compute(
    rule, profile, election["seats"], algorithm=algorithm, resolute=resolute == "yes")
print(time.perf_counter() - start, file=sys.stderr)
print(json.dumps({"committees": sorted(sorted(map(int, c)) for c in found)}))
"""


def election(candidates, seats, ballots):
    """Voters of five camps, each of whom also likes a few of the others."""
    dice = random.Random(f"{candidates} {seats} {ballots}")
    camps = [dice.sample(range(candidates), max(2, candidates // 4)) for _ in range(5)]

    def ballot():
        camp = dice.choice(camps)
        return [c for c in range(candidates) if dice.random() < (0.6 if c in camp else 0.05)]

    return {"seats": seats, "candidates": candidates, "ballots": [ballot() for _ in range(ballots)]}


def run(command):
    """The answer, seconds and MiB at most; nothing where it took too long or was refused."""
    start = time.perf_counter()
    with open(SCRATCH / "answer", "w+b") as answer, open(SCRATCH / "said", "w+b") as said:
        process = subprocess.Popen(command, stdout=answer, stderr=said)
        while True:
            done, status, usage = os.wait4(process.pid, os.WNOHANG)
            seconds = time.perf_counter() - start
            if done:
                break
            if seconds > LIMIT:
                process.kill()
                os.wait4(process.pid, 0)
                return None, seconds, 0, ""
            time.sleep(0.001)
        answer.seek(0)
        said.seek(0)
        text = said.read().decode()
        found = None if status else json.loads(answer.read())["committees"]
        return found, seconds, usage.ru_maxrss / 1024, text


def measured(file, rule, resolute):
    resolute = resolute or rule in RESOLUTE
    ours, seconds, mib, _ = run(
        [KURAK, "committee", file, "--rule", rule, "--format", "json"]
        + (["--resolute"] if resolute else []))
    theirs, whole, their_mib, said = run(
        [sys.executable, "-c", THEIRS, file, rule, "yes" if resolute else "no"])
    counting = float(said.split()[-1]) if theirs is not None else None
    return ours, seconds, mib, theirs, whole, their_mib, counting


def shown(found, seconds):
    return f"{seconds:.4f}" if found is not None else f">{seconds:.0f} or none"


def main():
    SCRATCH.mkdir(parents=True, exist_ok=True)
    growth, faster, same_count = {}, {}, [0, 0]
    print("seconds of whole processes with reading the file; of abcvoting also the count alone")
    print(f"{'rule':<40}{'cand':>5}{'seats':>6}{'ballots':>8}{'ties':>5}"
          f"{'ours s':>13}{'MiB':>7}{'abcvoting s':>14}{'MiB':>7}{'ratio':>9}{'count alone':>13}  same")
    for candidates, seats, ballots, resolute in SIZES:
        file = str(SCRATCH / f"{candidates}-{seats}-{ballots}.json")
        Path(file).write_text(json.dumps(election(candidates, seats, ballots)))
        for rule in RULES:
            (ours, seconds, mib, theirs, their_seconds, their_mib,
             counting) = measured(file, rule, resolute)
            growth[rule, candidates, ballots] = seconds if ours is not None else None
            both = ours is not None and theirs is not None
            if ours is None:
                faster.setdefault(rule, []).append(0)
            elif counting is not None:
                # Their count alone beside our whole process: start, reading and printing included.
                faster.setdefault(rule, []).append(counting / seconds)
            if both and not resolute and rule not in RESOLUTE:
                same_count[ours == theirs] += 1
            # Of committees that tie, each may name another where one is asked for.
            same = "" if not both else "yes" if ours == theirs else "tie?" if resolute or rule in RESOLUTE else "NO"
            ratio = f"{their_seconds / seconds:.1f}" if ours is not None else ""
            print(f"{rule:<40}{candidates:>5}{seats:>6}{ballots:>8}"
                  f"{'one' if resolute else 'all':>5}{shown(ours, seconds):>13}{mib:>7.0f}"
                  f"{shown(theirs, their_seconds):>14}{their_mib:>7.0f}"
                  f"{ratio if theirs is not None or not ratio else '>' + ratio:>9}"
                  f"{'' if counting is None else f'{counting:.4f}':>13}  {same}", flush=True)
    print("\nours: ten times the ballots (20 candidates), twice the candidates and seats (1000)")
    for rule in RULES:
        print(f"{rule:<40}{times(growth, rule, (20, 1000), (20, 10_000)):>10}"
              f"{times(growth, rule, (50, 1000), (100, 1000)):>10}")
    print("\nour whole process beside the count alone of abcvoting, the slowest size of each rule")
    for rule, ratios in faster.items():
        goal(f"{rule}: times faster than abcvoting, at least", min(ratios), least=1)
    goal("elections with all ties where both give other committees", same_count[0], most=0)


def times(growth, rule, small, large):
    before, after = growth[(rule, *small)], growth[(rule, *large)]
    return f"×{after / before:.1f}" if before and after else "-"


main()
