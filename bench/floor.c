// What libmicrohttpd and SQLite give from C, with the settings Kurak uses: the floor of the bench.
//   floor PORT FILE COHORT    FILE is Kurak's own, COHORT a cohort's id in it
// GET /constant answers 4 KiB, GET /people.json the people of the cohort as Kurak lists them: the
// same rows by the same query, read for each request; no session, no permission, no log.
#include <arpa/inet.h>
#include <microhttpd.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { THREADS = 2, CONSTANT_SIZE = 4096 };

static const char *database_file;
static unsigned char cohort[16];
static char constant[CONSTANT_SIZE];

static void stop(const char *reason) {
  fprintf(stderr, "floor: %s\n", reason);
  exit(1);
}

// A response body that grows.
struct text {
  char *bytes;
  size_t length, capacity;
};

static void append(struct text *text, const char *bytes, size_t length) {
  if (text->length + length > text->capacity) {
    text->capacity = 2 * (text->length + length);
    text->bytes = realloc(text->bytes, text->capacity);
    if (!text->bytes) stop("out of memory");
  }
  memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
}

static void append_literal(struct text *text, const char *literal) {
  append(text, literal, strlen(literal));
}

static void append_string(struct text *text, const char *bytes, size_t length) {
  append(text, "\"", 1);
  size_t start = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char byte = (unsigned char)bytes[i];
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    append(text, bytes + start, i - start);
    char escaped[7];
    snprintf(escaped, sizeof escaped, "\\u%04x", byte);
    append(text, escaped, 6);
    start = i + 1;
  }
  append(text, bytes + start, length - start);
  append(text, "\"", 1);
}

static void append_uuid(struct text *text, const unsigned char *id) {
  static const char digits[] = "0123456789abcdef";
  char out[38], *end = out;
  *end++ = '"';
  for (int i = 0; i < 16; i++) {
    if (i == 4 || i == 6 || i == 8 || i == 10) *end++ = '-';
    *end++ = digits[id[i] >> 4];
    *end++ = digits[id[i] & 15];
  }
  *end++ = '"';
  append(text, out, (size_t)(end - out));
}

// Each thread of the pool keeps its own connection and statement, as Kurak's readers do.
static sqlite3_stmt *people_statement(void) {
  static _Thread_local sqlite3_stmt *statement;
  if (statement) return statement;
  sqlite3 *database;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  if (sqlite3_open_v2(database_file, &database, flags, NULL) != SQLITE_OK ||
      sqlite3_exec(database,
                   "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                   "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;",
                   NULL, NULL, NULL) != SQLITE_OK ||
      sqlite3_prepare_v3(database,
                         "SELECT enrolment.person, enrolment.number, person.name, person.called,"
                         " person.identifier, enrolment.joined_on, enrolment.ended_on,"
                         " enrolment.attended, enrolment.held"
                         " FROM enrolment JOIN person ON person.id = enrolment.person"
                         " WHERE enrolment.cohort = ?1"
                         " ORDER BY enrolment.number LIMIT 500",
                         -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK ||
      sqlite3_bind_blob(statement, 1, cohort, sizeof cohort, SQLITE_STATIC) != SQLITE_OK)
    stop(sqlite3_errmsg(database));
  return statement;
}

static void append_text(struct text *text, const char *name, sqlite3_stmt *row, int column) {
  append_literal(text, name);
  const char *bytes = (const char *)sqlite3_column_text(row, column);
  if (bytes)
    append_string(text, bytes, (size_t)sqlite3_column_bytes(row, column));
  else
    append_literal(text, "null");
}

static void append_number(struct text *text, const char *name, sqlite3_stmt *row, int column) {
  char out[24];
  append_literal(text, name);
  append(text, out, (size_t)snprintf(out, sizeof out, "%lld", sqlite3_column_int64(row, column)));
}

static void append_person(struct text *text, sqlite3_stmt *row) {
  append_literal(text, "{\"id\":");
  append_uuid(text, sqlite3_column_blob(row, 0));
  append_number(text, ",\"number\":", row, 1);
  append_text(text, ",\"name\":", row, 2);
  append_text(text, ",\"called\":", row, 3);
  append_text(text, ",\"identifier\":", row, 4);
  append_text(text, ",\"joined\":", row, 5);
  append_text(text, ",\"ended\":", row, 6);
  append_number(text, ",\"attended\":", row, 7);
  append_number(text, ",\"held\":", row, 8);
  append_literal(text, "}");
}

static struct MHD_Response *people(void) {
  sqlite3_stmt *statement = people_statement();
  struct text text = {0};
  append_literal(&text, "{\"people\":[");
  int step, count = 0;
  while ((step = sqlite3_step(statement)) == SQLITE_ROW) {
    if (count++) append(&text, ",", 1);
    append_person(&text, statement);
  }
  sqlite3_reset(statement);
  if (step != SQLITE_DONE) stop("the people could not be read");
  append_literal(&text, "],\"page\":1,\"total\":");
  char total[16];
  append(&text, total, (size_t)snprintf(total, sizeof total, "%d}", count));
  return MHD_create_response_from_buffer(text.length, text.bytes, MHD_RESPMEM_MUST_FREE);
}

static enum MHD_Result answer(void *context, struct MHD_Connection *connection, const char *url,
                              const char *method, const char *version, const char *upload,
                              size_t *upload_size, void **state) {
  (void)context, (void)method, (void)version, (void)upload, (void)upload_size, (void)state;
  unsigned status = MHD_HTTP_OK;
  const char *type = "application/json";
  struct MHD_Response *response;
  if (strcmp(url, "/people.json") == 0) {
    response = people();
  } else {
    if (strcmp(url, "/constant") != 0) status = MHD_HTTP_NOT_FOUND;
    type = "text/plain";
    response =
        MHD_create_response_from_buffer(CONSTANT_SIZE, constant, MHD_RESPMEM_PERSISTENT);
  }
  MHD_add_response_header(response, MHD_HTTP_HEADER_CONTENT_TYPE, type);
  enum MHD_Result queued = MHD_queue_response(connection, status, response);
  MHD_destroy_response(response);
  return queued;
}

// Reads a UUID as it is written, with its dashes.
static void read_cohort(const char *text) {
  int digits = 0;
  for (; *text && digits < 32; text++) {
    unsigned digit;
    if (*text == '-') continue;
    if (sscanf(text, "%1x", &digit) != 1) stop("that is no id of a cohort");
    cohort[digits / 2] = (unsigned char)(cohort[digits / 2] << 4 | digit);
    digits++;
  }
  if (digits != 32) stop("that is no id of a cohort");
}

int main(int count, char **arguments) {
  if (count != 4) stop("usage: floor PORT FILE COHORT");
  read_cohort(arguments[3]);
  database_file = arguments[2];
  memset(constant, 'k', sizeof constant);

  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGTERM);
  sigaddset(&ends, SIGINT);
  sigprocmask(SIG_BLOCK, &ends, NULL);

  struct sockaddr_in address = {.sin_family = AF_INET,
                                .sin_port = htons((unsigned short)atoi(arguments[1])),
                                .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  struct MHD_Daemon *daemon = MHD_start_daemon(
      MHD_USE_EPOLL_INTERNAL_THREAD, 0, NULL, NULL, answer, NULL, MHD_OPTION_THREAD_POOL_SIZE,
      (unsigned)THREADS, MHD_OPTION_SOCK_ADDR, &address, MHD_OPTION_END);
  if (!daemon) stop("the port could not be opened");
  int received;
  sigwait(&ends, &received);
  MHD_stop_daemon(daemon);
  return 0;
}
