"""What must be true of a data directory, however its house ended."""

import pathlib
import shutil
import sqlite3
import subprocess
import uuid

CHANGES = ("attendance", "ballot_cast")


def inspect(program, data, acknowledged, room):
    """Looks at a copy, so that the recovery is the program's own; returns what is wrong."""
    copy = pathlib.Path(room) / "copy"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(data, copy, copy_function=shutil.copy2)
    faults = look(copy / "kurak.sqlite", acknowledged)
    return faults + examined(program, ["--data", copy])


def inspect_cluster(program, cluster, data, acknowledged):
    """The same of a database in PostgreSQL, asked of whoever is its primary now."""
    done = {plain(text) for text in cluster.ask("SELECT id FROM command_done")}
    faults = missing(acknowledged, done, lambda command: command.replace("-", ""))
    tables = ", ".join(f"'{name}'" for name in CHANGES)
    faults += [f"written twice: {row}" for row in cluster.ask(REPEATED.format(tables))]
    return faults + examined(program, ["--data", data, "--database", cluster.address])


def plain(text):
    """An identifier without the dress PostgreSQL shows it in."""
    return text.removeprefix("\\x").replace("-", "")


def examined(program, where):
    doctor = subprocess.run(
        [program, "doctor", *where], capture_output=True, text=True, timeout=120
    )
    return [f"doctor: {doctor.stdout}{doctor.stderr}"] if doctor.returncode else []


def missing(acknowledged, done, key):
    lost = [command for command, _ in acknowledged if key(command) not in done]
    return [f"{len(lost)} acknowledged writes are missing, as {lost[0]}"] if lost else []


def look(path, acknowledged):
    base = sqlite3.connect(path)
    try:
        faults = [f"integrity: {row[0]}" for row in base.execute("PRAGMA integrity_check")
                  if row[0] != "ok"]
        faults += [f"foreign key: {row}" for row in base.execute("PRAGMA foreign_key_check")]
        done = {bytes(row[0]) for row in base.execute("SELECT id FROM command_done")}
        faults += missing(acknowledged, done, lambda command: uuid.UUID(command).bytes)
        return faults + twice(base)
    finally:
        base.close()


# A command changes a row of these at most once, so a second line means it ran twice.
REPEATED = """
    SELECT command, table_name, count(*) FROM journal WHERE table_name IN ({})
    GROUP BY command, table_name, row_id HAVING count(*) > 1
"""


def twice(base):
    rows = base.execute(REPEATED.format(", ".join("?" * len(CHANGES))), CHANGES)
    return [f"written twice: {row}" for row in rows]
