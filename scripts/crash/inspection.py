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
    doctor = subprocess.run(
        [program, "doctor", "--data", copy], capture_output=True, text=True, timeout=120
    )
    if doctor.returncode:
        faults.append(f"doctor: {doctor.stdout}{doctor.stderr}")
    return faults


def look(path, acknowledged):
    base = sqlite3.connect(path)
    try:
        faults = [f"integrity: {row[0]}" for row in base.execute("PRAGMA integrity_check")
                  if row[0] != "ok"]
        faults += [f"foreign key: {row}" for row in base.execute("PRAGMA foreign_key_check")]
        done = {bytes(row[0]) for row in base.execute("SELECT id FROM command_done")}
        missing = [command for command, _ in acknowledged if uuid.UUID(command).bytes not in done]
        if missing:
            faults.append(f"{len(missing)} acknowledged writes are missing, as {missing[0]}")
        faults += twice(base)
        return faults
    finally:
        base.close()


def twice(base):
    """A command changes a row of these at most once, so a second line means it ran twice."""
    marks = ", ".join("?" * len(CHANGES))
    rows = base.execute(
        f"""
        SELECT hex(command), table_name, count(*) FROM journal WHERE table_name IN ({marks})
        GROUP BY command, table_name, row_id HAVING count(*) > 1
        """,
        CHANGES,
    )
    return [f"written twice: {row}" for row in rows]
