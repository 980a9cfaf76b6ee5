import Ccurl

extension MailRoad {
  /// Hands one letter over; returns when the other side has taken it.
  package func send(_ letter: Letter) throws(MailFault) {
    guard MailRoad.isReady, let curl = unsafe curl_easy_init() else {
      throw .failed("libcurl does not start")
    }
    defer { unsafe curl_easy_cleanup(curl) }
    guard let reader = unsafe curl_slist_append(nil, "<\(letter.to)>") else {
      throw .failed("no memory")
    }
    defer { unsafe curl_slist_free_all(reader) }
    try unsafe prepare(curl, from: letter.from)
    try unsafe check(kurak_curl_reader(curl, reader), curl)
    let bytes = letter.bytes.map { CChar(bitPattern: $0) }
    let code = unsafe bytes.withUnsafeBufferPointer { buffer in
      // A letter has a head, and so is never empty.
      guard let start = buffer.baseAddress else { return CURLE_READ_ERROR }
      var held = unsafe kurak_letter(bytes: start, size: buffer.count, sent: 0)
      let set = unsafe kurak_curl_letter(curl, &held)
      return unsafe set == CURLE_OK ? curl_easy_perform(curl) : set
    }
    try unsafe check(code, curl)
  }

  private func prepare(
    _ curl: UnsafeMutableRawPointer, from: MailAddress
  ) throws(MailFault) {
    var texts = [
      (CURLOPT_URL, "\(address)/\(from.domain)"), (CURLOPT_MAIL_FROM, "<\(from)>"),
      (CURLOPT_PROTOCOLS_STR, "smtp,smtps"),
      // What the environment of the process says of proxies is not meant for letters.
      (CURLOPT_PROXY, ""),
    ]
    if let user { texts.append((CURLOPT_USERNAME, user)) }
    if user != nil, let password { texts.append((CURLOPT_PASSWORD, password)) }
    if let authority {
      texts.append((CURLOPT_CAINFO, authority))
      // Without this the machine's own authorities would be believed as well.
      try unsafe check(kurak_curl_no_text(curl, CURLOPT_CAPATH), curl)
    }
    for (option, text) in texts { try unsafe check(kurak_curl_text(curl, option, text), curl) }
    let numbers = [
      (CURLOPT_USE_SSL, secrecy == .demanded ? Int(CURLUSESSL_ALL.rawValue) : 0),
      (CURLOPT_NOSIGNAL, 1), (CURLOPT_CONNECTTIMEOUT, 10), (CURLOPT_TIMEOUT, 40),
    ]
    for (option, number) in numbers {
      try unsafe check(kurak_curl_number(curl, option, number), curl)
    }
  }

  private func check(_ code: CURLcode, _ curl: UnsafeMutableRawPointer) throws(MailFault) {
    if code == CURLE_OK { return }
    let answer = unsafe kurak_curl_answer(curl)
    if answer >= 400 { throw .refused(answer) }
    throw unsafe .failed(String(cString: curl_easy_strerror(code)))
  }

  /// Once for the whole process.
  private static let isReady = kurak_curl_start() == CURLE_OK
}
