#pragma once
#include <libpq-fe.h>

// The fields of an error are named by character constants, which Swift does not import.
static inline const char *kurak_pq_state(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_SQLSTATE);
}

static inline const char *kurak_pq_message(const PGresult *result) {
  return PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
}
