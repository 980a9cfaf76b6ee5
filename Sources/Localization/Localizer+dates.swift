import Core

extension Localizer {
  /// `05.12.2026`, as papers write it in every language.
  package func date(_ day: Day) -> String { day.dotted }

  /// The day on which this moment falls in the village.
  package func date(_ moment: Instant) -> String { moment.day.dotted }

  /// `14:07`, village time.
  package func time(_ moment: Instant) -> String {
    "\(padded(moment.hour, 2)):\(padded(moment.minute, 2))"
  }

  /// `05.12.2026, 14:07`.
  package func moment(_ moment: Instant) -> String { "\(date(moment)), \(time(moment))" }

  /// The day in words, for certificates and minutes: `2026-жылдын 5-декабры`.
  package func longDate(_ day: Day) -> String {
    let parts = day.parts
    return self(
      Message(
        "core.date.\(parts.month)", .text(String(parts.day)), .text(String(parts.year))))
  }

  /// The name of the weekday, in lower case where the language writes it so.
  package func weekday(_ day: Day) -> String { self(Message("core.weekday.\(day.weekday + 1)")) }
}
