/// What the arguments of `kurak groups` ask for.
struct GroupsOptions: Equatable {
  var source = ""
  var format = CountOptions.Format.text
  var isPolis = false
  var resamples = OpinionMap.leastResamples
  var showsPeople = false

  init(_ arguments: [String]) throws(CountOptions.Misuse) {
    var rest = arguments[...]
    while let argument = rest.popFirst() {
      guard argument.hasPrefix("--") else {
        guard source.isEmpty else { throw .init(sentence: "Only one folder can be counted.") }
        source = argument
        continue
      }
      let parts = argument.split(separator: "=", maxSplits: 1).map(String.init)
      guard let value = parts.count == 2 ? parts[1] : rest.popFirst() else {
        throw .init(sentence: "\(argument) needs a value.")
      }
      try take(parts[0], value)
    }
    if source.isEmpty { throw .init(sentence: "Say which folder or votes.csv to count.") }
  }

  private mutating func take(
    _ option: String, _ value: String
  ) throws(CountOptions.Misuse) {
    switch option {
    case "--compatible":
      guard value == "polis" else {
        throw .init(sentence: "--compatible is polis, not \(value.shortened).")
      }
      isPolis = true
    case "--format": format = try CountOptions.choose(CountOptions.Format.self, option, value)
    case "--people":
      showsPeople = try CountOptions.choose(CountOptions.Answer.self, option, value) == .yes
    case "--resamples":
      guard let count = Int(value), (OpinionMap.leastResamples...100_000).contains(count) else {
        throw .init(
          sentence: "--resamples is a whole number from 100 to 100000, not \(value.shortened).")
      }
      resamples = count
    default: throw .init(sentence: "\(option) is not an option.")
    }
  }
}
