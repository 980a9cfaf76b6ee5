// What libmicrohttpd and SQLite give from C, with the settings Kurak uses: the floor of the bench.
//   floor PORT FILE    FILE is made by people.sql
// GET /constant answers 4 KiB, GET /people.json the people of FILE, read for each request.
#include <arpa/inet.h>
#include <microhttpd.h>
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { THREADS = 2, CONSTANT_SIZE = 4096 };

static const char *database_file;
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

static void append_time(struct text *text, sqlite3_int64 milliseconds) {
  time_t seconds = (time_t)(milliseconds / 1000);
  struct tm parts;
  char out[24];
  gmtime_r(&seconds, &parts);
  append(text, out, strftime(out, sizeof out, "\"%Y-%m-%dT%H:%M:%SZ\"", &parts));
}

static void append_roles(struct text *text, const char *roles, size_t length) {
  append(text, "[", 1);
  for (size_t start = 0, i = 0; i <= length; i++) {
    if (i < length && roles[i] != ',') continue;
    if (start > 0) append(text, ",", 1);
    append_string(text, roles + start, i - start);
    start = i + 1;
  }
  append(text, "]", 1);
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
                         "SELECT id, name, roles, joined_at FROM person"
                         " ORDER BY sort_key, id LIMIT 200",
                         -1, SQLITE_PREPARE_PERSISTENT, &statement, NULL) != SQLITE_OK)
    stop(sqlite3_errmsg(database));
  return statement;
}

static void append_person(struct text *text, sqlite3_stmt *row) {
  append_literal(text, "{\"id\":");
  append_uuid(text, sqlite3_column_blob(row, 0));
  append_literal(text, ",\"name\":");
  append_string(text, (const char *)sqlite3_column_text(row, 1), (size_t)sqlite3_column_bytes(row, 1));
  append_literal(text, ",\"roles\":");
  append_roles(text, (const char *)sqlite3_column_text(row, 2), (size_t)sqlite3_column_bytes(row, 2));
  append_literal(text, ",\"joined\":");
  append_time(text, sqlite3_column_int64(row, 3));
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
  append_literal(&text, "]}");
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

int main(int count, char **arguments) {
  if (count != 3) stop("usage: floor PORT FILE");
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
