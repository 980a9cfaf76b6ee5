import Core
import Localization
import People

/// The minutes as they follow from what was counted and measured, in the form used in the country.
///
/// Who led and wrote, who was there, the agenda, and for each item what was heard, who spoke and what
/// was decided. Whoever writes them fills in what no counter knows.
struct MinutesDraft {
  let gathering: Gathering
  let items: [AgendaItem]
  let present: Presence
  let speaking: SpeakingTally
  let motions: [Motion]
  let notes: [GatheringNote]
  let words: Localizer

  private var plan: GatheringPlan { gathering.plan }

  /// A line that begins with `# ` is a heading.
  var body: String {
    ([head, agenda] + items.map(section) + [outside]).filter { !$0.isEmpty }
      .map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private func say(_ key: String, _ arguments: Message.Argument...) -> String {
    words(Message(key: "gatherings.minutes.\(key)", arguments: arguments))
  }

  private var head: [String] {
    let facts = GatheringFacts(gathering: gathering, words: words).lines
    var lines = ["\(words(plan.kind.title)): \(plan.title.text(words.language))"]
    lines += facts.map { "\($0.label): \($0.value)" }
    lines.append(attendance)
    if present.guests > 0 { lines.append(say("guests", .number(present.guests))) }
    lines += times
    return lines
  }

  private var attendance: String {
    SmallCell.mayShow(present.women, present.men)
      ? say(
        "present-by-sex", .number(present.residents), .number(present.women),
        .number(present.men))
      : say("present", .number(present.residents))
  }

  private var times: [String] {
    var lines: [String] = []
    if let opened = gathering.openedAt { lines.append(say("opened", .text(words.time(opened)))) }
    guard let ended = gathering.endedAt else { return lines }
    lines.append(
      gathering.state == .adjourned
        ? say("adjourned", .text(words.time(ended))) : say("closed", .text(words.time(ended))))
    return lines
  }

  private var agenda: [String] {
    guard gathering.state != .adjourned else { return [] }
    return ["# \(words(Message("gatherings.agenda")))"]
      + items.map { "\($0.place). \($0.title.text(words.language))" }
  }

  private func section(_ item: AgendaItem) -> [String] {
    guard gathering.state != .adjourned else { return [] }
    var lines = ["# \(item.place). \(item.title.text(words.language))"]
    lines.append(item.reporter.isEmpty ? say("heard") : "\(say("heard")) \(item.reporter)")
    return lines + happened(on: item.id) + [say("decided")]
  }

  private var outside: [String] {
    let lines = happened(on: nil)
    return lines.isEmpty ? [] : ["# \(words(Message("gatherings.item.any")))"] + lines
  }

  private func happened(on item: ID<AgendaItem>?) -> [String] {
    spoke(on: item) + noted(on: item) + motions.filter { $0.item == item }.flatMap(lines)
  }

  /// A line that would be a heading of the minutes is none in a note.
  private func noted(on item: ID<AgendaItem>?) -> [String] {
    notes.filter { $0.item == item }.flatMap { $0.words.split(separator: "\n") }
      .map { $0.hasPrefix("# ") ? String($0.dropFirst(2)) : String($0) }
  }

  private func spoke(on item: ID<AgendaItem>?) -> [String] {
    let (women, men) = (speaking.turns(.woman, on: item), speaking.turns(.man, on: item))
    let seconds = (speaking.seconds(.woman, on: item), speaking.seconds(.man, on: item))
    guard women + men > 0 else { return [] }
    return SmallCell.mayShow(women, men)
      ? [
        say(
          "spoke-by-sex", .number(women), .text(Duration.text(seconds.0)), .number(men),
          .text(Duration.text(seconds.1)))
      ]
      : [say("spoke", .number(women + men), .text(Duration.text(seconds.0 + seconds.1)))]
  }

  private func lines(_ motion: Motion) -> [String] {
    guard let result = motion.result else { return [] }
    let mover =
      motion.terms.mover.isEmpty
      ? "" : " \(words(Message("gatherings.motion.mover"))): \(motion.terms.mover)."
    let outcome = Message(
      result.isAdopted ? "gatherings.motion.adopted" : "gatherings.motion.rejected")
    return [
      "\(say("put")) «\(motion.terms.words)»\(mover)",
      "\(words(Message("gatherings.motion.majority"))): \(words(motion.terms.majority.title)).",
      "\(words(result.sentence)) \(words(outcome)).",
    ] + (result.leftOutSentence.map { [words($0)] } ?? [])
  }
}
