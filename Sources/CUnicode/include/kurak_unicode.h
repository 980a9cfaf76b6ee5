// What Kurak needs of ICU, without naming one of its types: ICU's own headers clash with the
// toolchain's in any Swift module that also sees Foundation.
#pragma once
#include <stddef.h>
#include <stdint.h>

// Text goes in and out as UTF-8 with a length. Functions that fill a buffer return the number
// of bytes needed, which may be more than `capacity` (nothing usable is written then), or -1.

/// Checks an ICU message; 0 if it stands, 1 if not (and why, as a C string), -1 out of memory.
int kurak_message_check(
  const char *locale, const uint8_t *text, size_t length, char *reason, size_t capacity);

/// The plural rules of a language: immutable, to be shared between threads, never freed.
const void *kurak_plural_open(const char *locale);

/// The CLDR category of a whole number: 'z'ero, 'o'ne, 't'wo, 'f'ew, 'm'any; 'r' for other.
char kurak_plural_category(const void *rules, int64_t number);

/// The collation of a language: immutable, to be shared between threads, never freed.
const void *kurak_collator_open(const char *locale);

/// The version of that collation: keys of different versions must not be compared.
void kurak_collator_version(const void *collator, uint8_t version[4]);

/// The sort key of a text, without a closing zero.
ptrdiff_t kurak_sort_key(
  const void *collator, const uint8_t *text, size_t length, uint8_t *key, size_t capacity);

/// The text in Unicode's normalization form C.
ptrdiff_t kurak_compose(const uint8_t *text, size_t length, uint8_t *composed, size_t capacity);
