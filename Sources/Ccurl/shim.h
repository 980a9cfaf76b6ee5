#pragma once
#include <curl/curl.h>
#include <string.h>

// Swift cannot call a variadic C function, so each way of setting an option stands here once with
// the type it is used with; and the letter is read here, so that Swift hands over plain bytes.

static inline CURLcode kurak_curl_start(void) { return curl_global_init(CURL_GLOBAL_DEFAULT); }

static inline CURLcode kurak_curl_text(
    CURL *_Nonnull curl, CURLoption option, const char *_Nonnull text) {
  return curl_easy_setopt(curl, option, text);
}

static inline CURLcode kurak_curl_no_text(CURL *_Nonnull curl, CURLoption option) {
  return curl_easy_setopt(curl, option, NULL);
}

static inline CURLcode kurak_curl_number(CURL *_Nonnull curl, CURLoption option, long number) {
  return curl_easy_setopt(curl, option, number);
}

static inline CURLcode kurak_curl_reader(
    CURL *_Nonnull curl, struct curl_slist *_Nonnull readers) {
  return curl_easy_setopt(curl, CURLOPT_MAIL_RCPT, readers);
}

struct kurak_letter {
  const char *_Nonnull bytes;
  size_t size;
  size_t sent;
};

static size_t kurak_letter_read(
    char *_Nonnull buffer, size_t size, size_t count, void *_Nonnull context) {
  struct kurak_letter *letter = (struct kurak_letter *)context;
  size_t left = letter->size - letter->sent;
  size_t now = size * count < left ? size * count : left;
  memcpy(buffer, letter->bytes + letter->sent, now);
  letter->sent += now;
  return now;
}

static inline CURLcode kurak_curl_letter(
    CURL *_Nonnull curl, struct kurak_letter *_Nonnull letter) {
  CURLcode code = curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
  if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READFUNCTION, kurak_letter_read);
  if (code == CURLE_OK) code = curl_easy_setopt(curl, CURLOPT_READDATA, letter);
  return code;
}

// The last answer of the other side, such as 250 or 550.
static inline long kurak_curl_answer(CURL *_Nonnull curl) {
  long answer = 0;
  curl_easy_getinfo(curl, CURLINFO_RESPONSE_CODE, &answer);
  return answer;
}
