#!/usr/bin/env python3
"""Times and memory of each budget rule beside pabutools in the same run, and how time grows.

Usage: bench/budgets.py PROGRAM DATA-DIRECTORY [SIZES]; BENCH_LIMIT=20 seconds for each count of
pabutools; so many of the files and sizes, the smallest first.
"""
import os
import random
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path

from goals import goal

ROOT = Path(__file__).resolve().parent.parent
LIMIT = float(os.environ.get("BENCH_LIMIT", "20"))
FILES = [
    "poland_warszawa_2017_slodowiec.pb", "poland_wieliczka_2023_green-budget.pb",
    "poland_lodz_2022_.pb",
]
# Counted in no time by either: one project and eight votes; four projects; three.
SMALL = [
    "poland_warszawa_2018_pole-mokotowskie.pb", "poland_warszawa_2017_przyczolek-grochowski.pb",
    "poland_zabrze_2021_helenka.pb",
]
# Of middle size: pabutools takes 2 to 15 seconds for Add1.
MIDDLE = [
    "poland_warszawa_2018_srodmiescie-polnocne.pb", "poland_lodz_2020_koziny.pb",
    "poland_warszawa_2017_slodowiec.pb", "poland_warszawa_2018_wilanow-obszar-ii.pb",
    "poland_warszawa_2018_targowek-fabryczny-elsnerow-i-utrata.pb", "poland_lodz_2022_rokicie.pb",
    "poland_warszawa_2017_targowek-mieszkaniowy.pb", "poland_lodz_2020_stary-widzew.pb",
    "poland_warszawa_2017_rakowiec.pb",
]
# 131,778 voters, 257 projects.
LARGEST = "poland_wroclaw_2015_150-500.pb"
LARGEST_SECONDS = 2
COUNTS = [
    "--rule greedy", "--rule greedy-per-cost", "--rule phragmen", "--rule maximin-support",
] + [f"--utility {utility} --completion {completion}"
     for utility in ("cost", "cardinality", "effort")
     for completion in ("none", "add1", "utilitarian", "add1+utilitarian")]
SIZES = [(1000, 50), (10000, 50), (100000, 50), (10000, 100), (10000, 200)]
RULES = {
    "equal shares": ("", "method_of_equal_shares(i, p, sat_class=Cost_Sat)"),
    "add1": (
        "--completion add1",
        "method_of_equal_shares(i, p, sat_class=Cost_Sat, voter_budget_increment=1)"),
    "greedy": ("--rule greedy", "greedy_utilitarian_welfare(i, p, sat_class=Cost_Sat)"),
    "greedy per cost": (
        "--rule greedy-per-cost", "greedy_utilitarian_welfare(i, p, sat_class=Cardinality_Sat)"),
    "phragmen": ("--rule phragmen", "sequential_phragmen(i, p)"),
    "maximin support": ("--rule maximin-support", "maximin_support(i, p)"),
}
REFERENCE = """
import logging, sys, time
logging.disable(logging.CRITICAL)
from pabutools.election import Cardinality_Sat, Cost_Sat
from pabutools.election.pabulib import parse_pabulib
from pabutools.rules import *
i, p = parse_pabulib(sys.argv[1])
start = time.perf_counter()
{call}
print(time.perf_counter() - start)
"""


def ours(program, path, options):
    """Seconds and MiB of one whole command: start, reading and printing included."""
    start = time.perf_counter()
    child = subprocess.Popen(
        [program, "count", path, "--ties", "id", *options.split()], stdout=subprocess.DEVNULL)
    _, code, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - start
    if code:
        raise SystemExit(f"{path} {options}: exit {code}")
    return seconds, usage.ru_maxrss / 1024


def reference(path, call):
    """Seconds of the count alone, without start and reading, or nothing beyond the limit; MiB of
    the whole process so far."""
    with tempfile.TemporaryFile() as said:
        child = subprocess.Popen(
            [sys.executable, "-c", REFERENCE.format(call=call), path], stdout=said,
            stderr=subprocess.DEVNULL)
        end = threading.Timer(LIMIT, child.kill)
        end.start()
        _, code, usage = os.wait4(child.pid, 0)
        end.cancel()
        said.seek(0)
        return None if code else float(said.read()), usage.ru_maxrss / 1024


def beside(path, call, seconds):
    """What pabutools takes, for whoever reads our seconds left of it."""
    known, memory = reference(path, call)
    if known is None:
        return (f"pabutools over {LIMIT:.0f} s {memory:5.0f} MiB, "
                f"ratio over {LIMIT / seconds:.0f}")
    return f"pabutools {known:.3f} s {memory:5.0f} MiB, ratio {known / seconds:.0f}"


def synthetic(voters, projects):
    """An election of so many; each voter approves one to five, the first ones more often."""
    dice = random.Random(voters * 1000 + projects)
    costs = [dice.randrange(5, 200) * 1000 for _ in range(projects)]
    weights = [1 / (place + 3) for place in range(projects)]
    lines = ["META", "key;value", f"budget;{sum(costs) // 4}", "vote_type;approval", "PROJECTS",
             "project_id;cost"]
    lines += [f"{place};{cost}" for place, cost in enumerate(costs)]
    lines += ["VOTES", "voter_id;vote"]
    for voter in range(voters):
        vote = dict.fromkeys(dice.choices(range(projects), weights, k=dice.randint(1, 5)))
        lines.append(f"{voter};{','.join(map(str, vote))}")
    return "\n".join(lines) + "\n"


def largest(program, folder):
    """Every rule on the largest file: a whole command, start, reading and printing included."""
    print(f"\n{LARGEST}, whole commands")
    for options in COUNTS:
        seconds, memory = min(ours(program, folder / LARGEST, options) for _ in range(2))
        goal(f"  {options}, {memory:.0f} MiB", seconds, most=LARGEST_SECONDS, unit="s")


def counter():
    """Choice alone with a clock around the count, as pabutools has one in REFERENCE."""
    program = ROOT / ".cache" / "budgets"
    sources = [*map(str, (ROOT / "Sources" / "Choice").rglob("*.swift")), str(ROOT / "bench/budgets.swift")]
    subprocess.run(["swiftc", "-O", "-wmo", "-swift-version", "6", "-package-name", "kurak",
                    "-parse-as-library", *sources, "-o", program], check=True)
    return program


def least(path, call):
    """The least of three runs of pabutools where they are short; the limit where it takes longer."""
    known, _ = reference(path, call)
    if known is None:
        print(f"  {path}: pabutools over {LIMIT:.0f} s")
        return LIMIT
    return known if known > 1 else min(known, *(reference(path, call)[0] for _ in range(2)))


def middle(program, folder, some):
    """Add1 with cost utility: the count alone of both, and our whole command besides."""
    print("\nAdd1 with cost utility: the count alone of each; our whole command besides")
    options, call = RULES["add1"]
    ratios, alone = {}, counter()
    for name in SMALL[:some] + MIDDLE[:some]:
        count = float(subprocess.run(
            [alone, folder / name], check=True, capture_output=True, text=True).stdout)
        whole = statistics.median(ours(program, folder / name, options)[0] for _ in range(5))
        known = least(str(folder / name), call)
        ratios[name] = known / count
        print(f"  {name:62} {count:.6f} s   pabutools {known:8.4f} s, ratio {ratios[name]:.0f}   "
              f"whole {whole:.4f} s, ratio {known / whole:.0f}", flush=True)
    sized = [ratio for name, ratio in ratios.items() if name in MIDDLE]
    goal("add1, cost utility: times faster at the median file", statistics.median(sized),
         least=1000)
    goal("add1, cost utility: times faster at the least", min(ratios.values()), least=100)


def main():
    program, data = sys.argv[1], Path(sys.argv[2])
    some = int(sys.argv[3]) if len(sys.argv) > 3 else None
    middle(program, data / "pabulib", some)
    largest(program, data / "pabulib")
    for name in FILES[:some]:
        print(f"\n{name}")
        for rule, (options, call) in RULES.items():
            seconds, memory = ours(program, data / "pabulib" / name, options)
            peer = beside(str(data / "pabulib" / name), call, seconds)
            print(f"  {rule:16} {seconds:7.3f} s {memory:5.0f} MiB   {peer}", flush=True)
    print("\nGrowth, in seconds and MiB, for voters x projects")
    print(f"{'':16}" + "".join(f"{rule:>18}" for rule in RULES))
    with tempfile.TemporaryDirectory() as folder:
        for voters, projects in SIZES[:some]:
            path = Path(folder) / "election.pb"
            path.write_text(synthetic(voters, projects), encoding="utf-8")
            row = ["{:9.3f} {:4.0f} MiB".format(*ours(program, path, options))
                   for options, _ in RULES.values()]
            print(f"  {f'{voters} x {projects}':14}" + "".join(row), flush=True)


main()
