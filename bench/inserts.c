// The floor of durable writing: one row of attendance a transaction, as fast as SQLite takes them.
//   inserts FILE SECONDS    prints how many rows a second are on the disk
// The same settings as Kurak's: WAL, synchronous=FULL. No journal, no permission, no page.
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void check(int code, sqlite3 *database) {
  if (code == SQLITE_OK || code == SQLITE_DONE) return;
  fprintf(stderr, "inserts: %s\n", sqlite3_errmsg(database));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (double)time.tv_sec + (double)time.tv_nsec / 1e9;
}

int main(int count, char **words) {
  if (count != 3) return 2;
  sqlite3 *database;
  check(sqlite3_open(words[1], &database), database);
  check(sqlite3_exec(database,
                     "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                     "CREATE TABLE attendance (id BLOB PRIMARY KEY, meeting BLOB NOT NULL,"
                     " enrolment BLOB NOT NULL, state TEXT NOT NULL, at INTEGER NOT NULL)"
                     " STRICT, WITHOUT ROWID",
                     NULL, NULL, NULL),
        database);
  sqlite3_stmt *insert;
  check(sqlite3_prepare_v2(database,
                           "INSERT INTO attendance VALUES (randomblob(16), randomblob(16),"
                           " randomblob(16), 'present', 1700000000000)",
                           -1, &insert, NULL),
        database);
  const double begin = now(), seconds = atof(words[2]);
  long rows = 0;
  while (now() - begin < seconds) {
    check(sqlite3_step(insert), database);
    check(sqlite3_reset(insert), database);
    rows++;
  }
  printf("%.1f\n", (double)rows / (now() - begin));
  return 0;
}
