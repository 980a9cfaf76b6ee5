"""Gives a house a full disk, a locked folder, a rival and wrong clocks, and looks what it does."""

import contextlib
import os
import pathlib
import random
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.parse
import uuid

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "Tests" / "Browser"), str(ROOT / "scripts" / "crash")]

from client import Client  # noqa: E402
from house import House  # noqa: E402
from village import PASSPHRASE, Village  # noqa: E402

TYPED = "Чоң бөлмө, экинчи кабат"


@contextlib.contextmanager
def small_disk(megabytes):
    """A file system of so many megabytes; nothing where mounting is not allowed."""
    place = pathlib.Path(tempfile.mkdtemp(prefix="kurak-disk-"))
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", place], capture_output=True
    )
    try:
        yield place if done.returncode == 0 else None
    finally:
        if done.returncode == 0:
            subprocess.run(["umount", "-l", place], check=True)
        place.rmdir()


def fill(place):
    """Leaves not one block."""
    filler = place / "filler"
    with open(filler, "wb", buffering=0) as file:
        for size in (1 << 20, 4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    file.write(b"\0" * size)
    return filler


def sound(data):
    """The file as SQLite itself judges it."""
    with copied(data) as file:
        assert file.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert file.execute("PRAGMA foreign_key_check").fetchall() == []
        return file.execute("SELECT count(*) FROM meeting").fetchone()[0]


def plan(staff, cohort, place):
    """Plans a meeting; the answer's status and page, whatever they are."""
    staff.page(f"{cohort}/meetings/new")
    fields = {"day": "2026-12-01", "time": "14:00", "place": place, "lesson": ""}
    fields |= {"token": staff.token, "command": str(uuid.uuid4())}
    headers = {
        "Content-Type": "application/x-www-form-urlencoded",
        "Origin": f"http://127.0.0.1:{staff.port}",
    }
    body = urllib.parse.urlencode(fields)
    answer, content = staff.ask("POST", f"{cohort}/meetings", body=body, headers=headers)
    return answer.status, content.decode()


def full_disk(program, room):
    with small_disk(24) as disk:
        if disk is None:
            return "skipped: mounting is not allowed here"
        with House(program, room, data=disk / "data") as house:
            village = Village(house.port, house.set_up_token, women=5, sessions=1, voters=1)
            before = sound(disk / "data")
            filler = fill(disk)
            refused = reads = tries = 0
            # The log may have been larger before: that much room in it is left, however full the disk.
            while refused < 20 and tries < 2000:
                tries += 1
                status, text = plan(village.staff, village.cohort, TYPED)
                assert status in (303, 507), f"a full disk answered {status}: {text}"
                if status == 507:
                    refused += 1
                    assert TYPED in text, "what was typed is lost"
                    assert "орун бошотсун" in text, "it does not say what to do"
                for path in [village.cohort, "/ky/decisions", "/ky/people", "/ru"]:
                    village.staff.page(path)
                    reads += 1
            assert refused == 20, f"{refused} of {tries} were refused: the disk was not full"
            filler.unlink()
            status, text = plan(village.staff, village.cohort, TYPED)
            assert status == 303, f"room returned, and it answered {status}: {text}"
        after = sound(disk / "data")
        written = tries - refused + 1
        assert after == before + written, f"{before} and {written} written make {after}"
    return f"{refused} writes refused with a reason, {reads} reads, {written} written, none lost"


def locked_folder(program, room):
    """A file system that may be read and not written."""
    with House(program, room) as house:
        Village(house.port, house.set_up_token, women=3, sessions=1, voters=1)
    before = {p.name: p.read_bytes() for p in house.data.iterdir() if p.is_file()}
    with tempfile.TemporaryDirectory() as lid:
        done = subprocess.run(
            ["unshare", "-m", "sh", "-c",
             f"mount --bind {house.data} {lid} && mount -o remount,bind,ro {lid} && "
             f"exec {program} serve --data {lid} --listen 127.0.0.1:1 --quiet"],
            capture_output=True, text=True, timeout=60,
        )
    if "mount" in done.stderr and "kurak:" not in done.stderr:
        return "skipped: mounting is not allowed here"
    assert done.returncode == 1, f"{done.returncode}: {done.stderr}"
    assert re.search(r"kurak: .*(written|write|read-only|readonly)", done.stderr), done.stderr
    after = {p.name: p.read_bytes() for p in house.data.iterdir() if p.is_file()}
    assert before == after, "something was touched"
    return f"refused to start: {done.stderr.strip()}"


def rival(program, room):
    with House(program, room) as house:
        Village(house.port, house.set_up_token, women=3, sessions=1, voters=1)
        done = subprocess.run(
            [program, "serve", "--data", house.data, "--listen", "127.0.0.1:1", "--quiet"],
            capture_output=True, text=True, timeout=60,
        )
        assert done.returncode == 3, f"{done.returncode}: {done.stderr}"
        Client(house.port).page("/ky/decisions")
    return f"refused to start: {done.stderr.strip()}"


def wrong_clock(program, room):
    if not shutil.which("faketime"):
        return "skipped: there is no faketime"
    with House(program, room) as house:
        village = Village(house.port, house.set_up_token, women=3, sessions=1, voters=1)
        # Its clock looks every two seconds, and must have believed the time once.
        time.sleep(5)
    said = []
    for moment in ["@1970-01-02 00:00:00", "+10y"]:
        clocked = ClockedHouse(program, room, moment, data=house.data)
        with clocked:
            staff = Client(clocked.port)
            text = staff.page(village.decision)
            assert "Бюджет" in text
            # Long enough for the house's clock to look at what is due.
            time.sleep(6)
            # Sessions of another decade are over: she signs in as on any morning.
            staff.page("/ky/sign-in")
            staff.post("/ky/sign-in", {"login": "gulnara", "password": PASSPHRASE})
            assert "/ky/clock" in staff.page("/ky"), "nobody is asked whether the clock is right"
            status, text = plan(staff, village.cohort, f"Саат {moment}")
            assert status == 303, f"{status}: {text}"
        sound(house.data)
        assert states(house.data) == ["open"], f"{moment}: {states(house.data)}"
        said.append(moment)
    with House(program, room, data=house.data) as house:
        Client(house.port).page(village.decision)
    assert states(house.data) == ["open"]
    return f"{' and '.join(said)}: read, written, asked about, nothing closed"


def cut_migration(program, room):
    """Killed while it brings a folder up to date, at a time of chance; the next one ends it."""
    chance = random.Random(7)
    whole = room / "whole"
    begin = time.monotonic()
    subprocess.run([program, "migrate", "--data", whole], check=True, capture_output=True)
    length = time.monotonic() - begin
    steps = set()
    for number in range(25):
        data = room / f"cut-{number}"
        process = subprocess.Popen(
            [program, "migrate", "--data", data],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )
        time.sleep(chance.uniform(0, length))
        process.kill()
        process.wait()
        if (data / "kurak.sqlite").exists():
            steps.add(migrations(data))
        subprocess.run([program, "migrate", "--data", data], check=True, capture_output=True)
        assert schema(data) == schema(whole), f"cut {number} ended in another schema"
    return f"25 kills, {len(steps)} different states behind them, all brought up to date"


def migrations(data):
    with copied(data) as file:
        try:
            return file.execute("SELECT count(*) FROM schema_migration").fetchone()[0]
        except sqlite3.OperationalError:
            return 0


def schema(data):
    with copied(data) as file:
        return file.execute("SELECT name, sql FROM sqlite_schema ORDER BY name").fetchall()


@contextlib.contextmanager
def copied(data):
    """The data as another program reads them, from a copy."""
    with tempfile.TemporaryDirectory() as room:
        for part in pathlib.Path(data).glob("kurak.sqlite*"):
            if not part.name.endswith(".lock"):
                shutil.copy(part, room)
        yield sqlite3.connect(f"{room}/kurak.sqlite")


def states(data):
    with copied(data) as file:
        return [state for (state,) in file.execute("SELECT state FROM decision")]


class ClockedHouse(House):
    """A house whose machine has another time."""

    def __init__(self, program, folder, moment, **more):
        # Preloading the library by hand loses the program's words; its own command does not.
        wrapped = folder / "clocked"
        wrapped.write_text(
            "#!/bin/sh\nexport DONT_FAKE_MONOTONIC=1\n"
            f"exec faketime -f '{moment}' '{program}' \"$@\"\n"
        )
        wrapped.chmod(0o755)
        super().__init__(str(wrapped), folder, **more)

    def kill(self):
        self.tell(signal.SIGKILL)
        super().kill()

    def stop(self):
        self.tell(signal.SIGTERM)
        return super().stop()

    def tell(self, what):
        # faketime waits for the program it began; the program is the one to be told.
        family = pathlib.Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        for child in family.read_text().split():
            os.kill(int(child), what)


def main():
    program = str(pathlib.Path(sys.argv[1]).resolve())
    for fault in [full_disk, locked_folder, rival, wrong_clock, cut_migration]:
        with tempfile.TemporaryDirectory(prefix="kurak-fault-") as room:
            print(f"{fault.__name__.replace('_', ' ')}: {fault(program, pathlib.Path(room))}")


main()
