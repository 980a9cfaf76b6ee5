#include "include/kurak_unicode.h"

#include <stdlib.h>
#include <string.h>
#include <unicode/ucol.h>
#include <unicode/umsg.h>
#include <unicode/unorm2.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

// Names are short: most texts never touch the heap.
enum { INLINE = 256 };

typedef struct {
  UChar *at;
  int32_t length;
  UChar room[INLINE];
} Text;

// UTF-16 never needs more units than UTF-8 has bytes.
static int text_open(Text *text, const uint8_t *utf8, size_t length) {
  if (length > INT32_MAX / 4) return 0;
  text->at = length <= INLINE ? text->room : malloc(length * sizeof(UChar));
  if (!text->at) return 0;
  UErrorCode code = U_ZERO_ERROR;
  int32_t capacity = length <= INLINE ? INLINE : (int32_t)length;
  u_strFromUTF8WithSub(
    text->at, capacity, &text->length, (const char *)utf8, (int32_t)length, 0xFFFD, NULL, &code);
  if (code == U_STRING_NOT_TERMINATED_WARNING || U_SUCCESS(code)) return 1;
  if (text->at != text->room) free(text->at);
  return 0;
}

static void text_close(Text *text) {
  if (text->at != text->room) free(text->at);
}

static void put(char *to, size_t capacity, const char *words) {
  if (capacity == 0) return;
  size_t length = strlen(words);
  if (length >= capacity) length = capacity - 1;
  memcpy(to, words, length);
  to[length] = 0;
}

// ICU reports the neighbourhood of the fault.
static void put_fault(char *to, size_t capacity, UErrorCode code, const UParseError *fault) {
  char around[U_PARSE_CONTEXT_LEN * 8] = {0};
  UErrorCode ignored = U_ZERO_ERROR;
  u_strToUTF8(around, sizeof around - 1, NULL, fault->preContext, -1, &ignored);
  size_t used = strlen(around);
  ignored = U_ZERO_ERROR;
  u_strToUTF8(around + used, (int32_t)(sizeof around - 1 - used), NULL, fault->postContext, -1,
              &ignored);
  put(to, capacity, u_errorName(code));
  if (around[0] == 0) return;
  used = strlen(to);
  put(to + used, capacity - used, " near ");
  used = strlen(to);
  put(to + used, capacity - used, around);
}

int kurak_message_check(
  const char *locale, const uint8_t *utf8, size_t length, char *reason, size_t capacity) {
  Text text;
  if (!text_open(&text, utf8, length)) return -1;
  UErrorCode code = U_ZERO_ERROR;
  UParseError fault = {0};
  UMessageFormat *message = umsg_open(text.at, text.length, locale, &fault, &code);
  if (message) umsg_close(message);
  text_close(&text);
  if (U_SUCCESS(code)) return 0;
  put_fault(reason, capacity, code, &fault);
  return 1;
}

const void *kurak_plural_open(const char *locale) {
  UErrorCode code = U_ZERO_ERROR;
  UPluralRules *rules = uplrules_open(locale, &code);
  return U_SUCCESS(code) ? rules : NULL;
}

char kurak_plural_category(const void *rules, int64_t number) {
  UChar keyword[16];
  UErrorCode code = U_ZERO_ERROR;
  int32_t length = rules ? uplrules_select(rules, (double)number, keyword, 16, &code) : 0;
  if (U_FAILURE(code) || length < 1) return 'r';
  if (length == 5 && keyword[0] == 'o') return 'r';
  return (char)keyword[0];
}

const void *kurak_collator_open(const char *locale) {
  UErrorCode code = U_ZERO_ERROR;
  UCollator *collator = ucol_open(locale, &code);
  return U_SUCCESS(code) ? collator : NULL;
}

void kurak_collator_version(const void *collator, uint8_t version[4]) {
  memset(version, 0, 4);
  if (collator) ucol_getVersion(collator, version);
}

ptrdiff_t kurak_sort_key(
  const void *collator, const uint8_t *utf8, size_t length, uint8_t *key, size_t capacity) {
  Text text;
  if (!collator || !text_open(&text, utf8, length)) return -1;
  int32_t limit = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
  int32_t needed = ucol_getSortKey(collator, text.at, text.length, key, limit);
  text_close(&text);
  if (needed <= 0) return -1;
  return needed <= limit ? needed - 1 : needed;
}

static ptrdiff_t compose(
  const UNormalizer2 *form, const Text *text, uint8_t *to, size_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  int32_t room = text->length * 3 + 16;
  UChar *composed = malloc((size_t)room * sizeof(UChar));
  if (!composed) return -1;
  int32_t units = unorm2_normalize(form, text->at, text->length, composed, room, &code);
  int32_t bytes = 0;
  int32_t limit = capacity > INT32_MAX ? INT32_MAX : (int32_t)capacity;
  if (U_SUCCESS(code)) u_strToUTF8((char *)to, limit, &bytes, composed, units, &code);
  free(composed);
  if (code == U_BUFFER_OVERFLOW_ERROR) return bytes;
  return U_SUCCESS(code) ? bytes : -1;
}

ptrdiff_t kurak_compose(const uint8_t *utf8, size_t length, uint8_t *to, size_t capacity) {
  UErrorCode code = U_ZERO_ERROR;
  const UNormalizer2 *form = unorm2_getNFCInstance(&code);
  Text text;
  if (U_FAILURE(code) || !text_open(&text, utf8, length)) return -1;
  if (unorm2_quickCheck(form, text.at, text.length, &code) == UNORM_YES) {
    if (length <= capacity) memcpy(to, utf8, length);
    text_close(&text);
    return (ptrdiff_t)length;
  }
  ptrdiff_t bytes = compose(form, &text, to, capacity);
  text_close(&text);
  return bytes;
}
