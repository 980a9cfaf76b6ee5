/// A program of H5P that asks a kind of question; none of them is shipped with us.
struct H5PLibrary: Hashable, Sendable {
  let name: String
  let major: Int
  let minor: Int

  static let questionSet = H5PLibrary(name: "H5P.QuestionSet", major: 1, minor: 20)
  static let multiChoice = H5PLibrary(name: "H5P.MultiChoice", major: 1, minor: 16)
  static let trueFalse = H5PLibrary(name: "H5P.TrueFalse", major: 1, minor: 8)
  static let blanks = H5PLibrary(name: "H5P.Blanks", major: 1, minor: 14)
  static let essay = H5PLibrary(name: "H5P.Essay", major: 1, minor: 5)

  /// As content names it.
  var text: String { "\(name) \(major).\(minor)" }

  var dependency: JSONTree {
    [
      "machineName": .text(name), "majorVersion": .number(Double(major)),
      "minorVersion": .number(Double(minor)),
    ]
  }
}
