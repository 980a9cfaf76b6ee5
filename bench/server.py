"""A server under measurement: a process on the loopback address that is always ended."""

import http.client
import os
import signal
import socket
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

START_LIMIT = 60


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def get(port, path, headers):
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=30)
    try:
        connection.request("GET", path, headers=headers)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def answers(port, path):
    try:
        return get(port, path, {})[0] == 200
    except (OSError, http.client.HTTPException):
        return False


def seconds_to_first_answer(process, port, path, since):
    while not answers(port, path):
        if process.poll() is not None:
            raise SystemExit(f"bench: {process.args[0]} ended with {process.returncode}")
        if time.monotonic() - since > START_LIMIT:
            raise SystemExit(f"bench: {process.args[0]} did not answer {path}")
        time.sleep(0.002)
    return time.monotonic() - since


@contextmanager
def running(command, port, path, log, environment=None):
    """Starts a server, waits for `path`; gives its process and how long that took."""
    with open(log, "wb") as output:
        since = time.monotonic()
        process = subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=output, stderr=output,
            env={**os.environ, **(environment or {})},
        )
        try:
            yield process, seconds_to_first_answer(process, port, path, since)
        finally:
            process.send_signal(signal.SIGTERM)
            try:
                process.wait(timeout=15)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()


def parents():
    for status in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = status.read_text().rpartition(")")[2].split()
        except OSError:  # It ended while the folder was read.
            continue
        yield int(status.parent.name), int(fields[1])


def resident_mib(process):
    """What the process and everything it started hold in memory."""
    family = {process.pid}
    links = sorted(parents())
    for _ in links:
        grown = family | {child for child, parent in links if parent in family}
        if grown == family:
            break
        family = grown
    pages = sum(int(Path(f"/proc/{pid}/statm").read_text().split()[1]) for pid in family)
    return pages * os.sysconf("SC_PAGE_SIZE") / 2**20
