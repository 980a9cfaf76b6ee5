"""Many people in few seconds: rows like those of `kurak bench-seed`, written past the program.

The first 1,000 people and their cohort come from `bench-seed` itself. Whoever is further has a name
of theirs with a number behind it, the role of a participant, and a place in a cohort of 25. A
further community has a decision too. In the first decision everybody of its community has cast a
ballot. No journal, no attendance.
"""

import contextlib
import hashlib
import sqlite3
import subprocess

BASE = 1000
# A divisor of 1,000, so that no cohort is of two communities.
COHORT = 25
IDEAS = 10


def id(kind, number):
    """Sixteen bytes that say what they are the number of."""
    return f"{kind}{number:015}".encode()


def derived(kind, *parts):
    """The id of a natural pair, as `DerivedID.swift` makes it."""
    digest = bytearray(hashlib.blake2b(b"\0".join([kind.encode(), b"".join(parts)]),
                                       digest_size=32).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    return bytes(digest)


class OnSQLite:
    def __init__(self, room):
        self.path = room / "data" / "kurak.sqlite"
        self.more = []

    def ask(self, question):
        with contextlib.closing(sqlite3.connect(self.path)) as base:
            base.create_function("encode", 2, lambda value, _: value.hex(), deterministic=True)
            return base.execute(question).fetchall()

    def write(self, tables):
        with contextlib.closing(sqlite3.connect(self.path)) as base:
            base.execute("PRAGMA synchronous = OFF")
            # The indices are written in no order; they fit into memory.
            base.execute("PRAGMA cache_size = -1000000")
            for table, columns, rows in tables:
                places = ", ".join("?" * len(columns.split()))
                listed = ", ".join(columns.split())
                base.executemany(f"INSERT INTO {table} ({listed}) VALUES ({places})", rows)
            base.commit()


class OnPostgreSQL:
    def __init__(self, cluster):
        self.cluster = cluster
        self.more = ["--database", cluster.address]

    def ask(self, question):
        return [row.split("|") for row in self.cluster.ask(question)]

    def write(self, tables):
        command = [self.cluster.bin / "psql", "-q", "-h", "127.0.0.1", "-U", "kurak", "-d", "kurak",
                   "-p", str(self.cluster.primary.port), "-v", "ON_ERROR_STOP=1"]
        with subprocess.Popen(command, stdin=subprocess.PIPE, text=True) as psql:
            for table, columns, rows in tables:
                psql.stdin.write(f"COPY {table} ({', '.join(columns.split())}) FROM STDIN;\n")
                psql.stdin.writelines("\t".join(map(copied, row)) + "\n" for row in rows)
                psql.stdin.write("\\.\n")
            # As autovacuum does in time.
            psql.stdin.write("VACUUM ANALYZE;\n")
        if psql.returncode:
            raise SystemExit("bench: the seed was refused")


def copied(value):
    if value is None:
        return "\\N"
    return "\\\\x" + value.hex() if isinstance(value, bytes) else str(value)


class Seed:
    def __init__(self, engine, community, cohort, decision):
        """The community, the cohort and the decision that are there already, as bytes."""
        self.engine = engine
        self.community, self.cohort, self.decision = community, cohort, decision
        names = engine.ask("SELECT encode(sort_key, 'hex'), search_key, name FROM person ORDER BY id")
        self.names = [(bytes.fromhex(key), folded, name) for key, folded, name in names]

    def grow(self, first, last, is_one_community):
        """The people of these numbers, in the one community or in communities of 1,000."""
        numbers = range(first, last + 1)
        place = (lambda _: self.community) if is_one_community else self.place
        communities = [] if is_one_community else range((first - 1) // BASE, (last - 1) // BASE + 1)
        self.engine.write([
            *self.further(communities),
            ("person", "id community name identifier sort_key search_key created_at",
             (self.person(number, place(number)) for number in numbers)),
            ("membership", "id community person role",
             ((id("m", n), place(n), id("p", n), "participant") for n in numbers)),
            ("cohort", "id community title course first_day last_day hours attendance_min"
             " lessons_needed quiz_min",
             ((id("h", h), place(h * COHORT + 1), '{"en":"Bench"}', "how-my-aimak-is-governed",
               "2026-01-05", "2026-12-31", 24, 50, 1, 60)
              for h in self.cohorts(first, last))),
            ("enrolment", "id community cohort person number joined_on",
             ((self.enrolment(n), place(n), id("h", (n - 1) // COHORT), id("p", n), n % COHORT + 1,
               "2026-01-05") for n in numbers)),
            *(self.ballots(numbers) if is_one_community else []),
        ])

    @staticmethod
    def enrolment(number):
        return derived("enrolment", id("h", (number - 1) // COHORT), id("p", number))

    @staticmethod
    def cohorts(first, last):
        """Those that begin with these people; the one before may have been begun earlier."""
        begun = (first - 2) // COHORT + 1 if first > BASE + 1 else (first - 1) // COHORT
        return range(begun, (last - 1) // COHORT + 1)

    def place(self, number):
        return id("c", (number - 1) // BASE)

    def person(self, number, community):
        key, folded, name = self.names[number % len(self.names)]
        suffix = f" {number}"
        return (id("p", number), community, name + suffix, None, key + suffix.encode(),
                folded + suffix, 1_767_000_000_000 + number)

    def further(self, communities):
        name = '{"en":"Bench"}'
        yield ("community", "id oblast district aimak village created_at",
               ((id("c", c), name, name, name, f'{{"en":"Village {c}"}}', 4_000_000_000_000 + c)
                for c in communities))
        yield ("decision", "id community title description budget currency closes_at completion"
               " start exhaustive ties seed uses_paper imported state opened_at",
               ((id("d", c), id("c", c), name, "{}", "100000", "KGS", 4_000_000_000_000, "add1",
                 "exact", 1, "cost", "seed", 0, 0, "open", 1_767_000_000_000) for c in communities))
        yield ("idea", "id community decision number code title description cost",
               ((id("i", c * IDEAS + n), id("c", c), id("d", c), n, str(n), name, "{}", "10000")
                for c in communities for n in range(1, IDEAS + 1)))

    def ballots(self, numbers):
        yield ("ballot_cast", "id community decision person channel cast_at",
               ((id("b", n), self.community, self.decision, id("p", n), "phone", 1_767_000_000_000)
                for n in numbers))
        yield ("ballot", "id community decision approvals",
               ((id("v", n), self.community, self.decision, str(n % IDEAS + 1)) for n in numbers))
