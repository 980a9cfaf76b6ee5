"""One measurement: wrk against an address of this machine, and what it said."""

import re
import subprocess
from dataclasses import dataclass

UNITS = {"us": 0.001, "ms": 1, "s": 1000, "m": 60_000}


@dataclass
class Figures:
    requests_per_second: float
    median_ms: float
    p99_ms: float


def milliseconds(text):
    parts = re.fullmatch(r"([\d.]+)(us|ms|s|m)", text)
    if not parts:
        raise SystemExit(f"bench: wrk tells a latency nobody can read: {text}")
    return float(parts.group(1)) * UNITS[parts.group(2)]


def wrk(url, connections, seconds, headers):
    command = ["wrk", f"-t{min(connections, 2)}", f"-c{connections}", f"-d{seconds}s"]
    command += ["--latency", "--timeout", "30s"]
    for name, value in headers.items():
        command += ["-H", f"{name}: {value}"]
    ended = subprocess.run(
        [*command, url], capture_output=True, text=True, timeout=seconds + 60, check=True
    )
    return ended.stdout


def measure(url, connections, seconds, headers):
    """Warms the server up for a second, then measures; an error answer fails the run."""
    wrk(url, connections, 1, headers)
    said = wrk(url, connections, seconds, headers)
    wrong = re.search(r"Non-2xx or 3xx responses: \d+|Socket errors: .*", said)
    if wrong:
        raise SystemExit(f"bench: {url} with {connections} connections: {wrong.group()}")
    return Figures(
        float(re.search(r"Requests/sec:\s+([\d.]+)", said).group(1)),
        milliseconds(re.search(r"(?m)^\s+50%\s+(\S+)", said).group(1)),
        milliseconds(re.search(r"(?m)^\s+99%\s+(\S+)", said).group(1)),
    )
