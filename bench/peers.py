"""What is measured: how each program is prepared, started and asked for the same things."""

import json
import os
import shutil
import subprocess
import urllib.request
from dataclasses import dataclass, field
from http.cookiejar import CookieJar
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRATCH = ROOT / ".cache" / "bench"
PEOPLE = 200


@dataclass
class Program:
    """`paths` by the name of the work; `headers` are those of a signed-in facilitator."""

    name: str
    port: int
    command: list
    ready: str
    paths: dict = field(default_factory=dict)
    headers: dict = field(default_factory=dict)
    environment: dict = field(default_factory=dict)
    sign_in: object = None


def kurak(port):
    """Seeds a scratch data directory: a cookie, the list's path and the sign-in page's path."""
    binary = os.environ.get("KURAK", ROOT / ".build" / "release" / "kurak")
    data = SCRATCH / "kurak"
    shutil.rmtree(data, ignore_errors=True)
    said = subprocess.run(
        [binary, "bench-seed", "--data", data, "--people", str(PEOPLE)],
        capture_output=True, text=True,
    )
    lines = said.stdout.split()
    if said.returncode or len(lines) < 2:
        raise SystemExit(f"bench: kurak bench-seed failed: {said.stderr or said.stdout}")
    cookie, people, *more = lines
    return Program(
        "Kurak", port, [binary, "serve", "--data", data, "--listen", f"127.0.0.1:{port}"],
        ready="/health",
        paths={"people": people, "sign-in": more[0] if more else "/ky/sign-in"},
        headers={"Cookie": cookie, "Accept": "application/json"},
    )


def floor(port, ours):
    """C with libmicrohttpd and SQLite on a copy of our own file, built with the toolchain's clang."""
    program, rows = SCRATCH / "floor", SCRATCH / "people.db"
    cohort = ours.paths["people"].split("/")[-2]
    flags = subprocess.check_output(
        ["pkg-config", "--cflags", "--libs", "libmicrohttpd", "sqlite3"], text=True
    ).split()
    source = ROOT / "bench" / "floor.c"
    subprocess.run(
        ["clang", "-std=c11", "-D_GNU_SOURCE", "-O2", source, "-o", program, *flags], check=True
    )
    rows.unlink(missing_ok=True)
    subprocess.run(["sqlite3", SCRATCH / "kurak" / "kurak.sqlite", f".backup {rows}"], check=True)
    return Program(
        "floor in C", port, [program, str(port), rows, cohort], ready="/constant",
        paths={"people": "/people.json", "constant": "/constant"},
    )


def kolibri_settings():
    """The environment that bench/kolibri-environment describes, read from it."""
    shown = subprocess.check_output(
        ["bash", "-c", ". bench/kolibri-environment; env -0"], cwd=ROOT, text=True
    )
    pairs = (line.partition("=") for line in shown.split("\0"))
    return {name: value for name, _, value in pairs if name.startswith("KOLIBRI_")}


def kolibri_session(port, name="bench", password="bench-only"):
    """Signs the facilitator, or somebody else, in through Kolibri's API and gives her headers."""
    base = f"http://127.0.0.1:{port}"
    jar = CookieJar()
    client = urllib.request.build_opener(
        urllib.request.ProxyHandler({}), urllib.request.HTTPCookieProcessor(jar)
    )
    client.open(f"{base}/en/auth/").read()
    facility = json.load(client.open(f"{base}/api/public/v1/facility/"))[0]["id"]
    person = {"username": name, "password": password, "facility": facility}
    token = next((cookie.value for cookie in jar if "csrf" in cookie.name), "")
    request = urllib.request.Request(
        f"{base}/api/auth/session/", json.dumps(person).encode(),
        {"Content-Type": "application/json", "X-CSRFToken": token},
    )
    client.open(request).read()
    cookies = "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar)
    return {"Cookie": cookies, "Accept": "application/json"}


def kolibri(port, zip_port):
    subprocess.run(
        [ROOT / "bench" / "kolibri-setup"], check=True, env={**os.environ, "PEOPLE": str(PEOPLE)}
    )
    binary = ROOT / ".cache" / "kolibri" / "env" / "bin" / "kolibri"
    start = [binary, "start", "--foreground", "--port", str(port), "--zip-port", str(zip_port)]
    return Program(
        "Kolibri", port, start, ready="/api/public/info/",
        paths={"people": "/api/auth/facilityuser/", "sign-in": "/en/auth/"},
        environment=kolibri_settings(), sign_in=kolibri_session,
    )
