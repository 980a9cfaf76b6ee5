import Choice
import FoundationEssentials

/// `kurak survey`: says what changed between two rounds of a survey.
enum SurveyCommand {
  static let help = """
    kurak survey FILE.csv [--least N] [--format text|json]

    FILE.csv has a row for each person and round, its columns in any order:
      person   a code, the same in every round and never a name
      round    invited, baseline or endline
      village, sex  as they are written, the same in every row of a person
      every other column is an item: yes or no throughout, or 1 to 5; empty is no answer

      --least    the smallest count of people that is shown: 10 (usual), 5 inside the house
      --format   text, or one JSON object

    Exit codes: 0 computed, 1 the file cannot be read, 2 the words make no sense
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try compute(words), terminator: "")
    return 0
  }

  /// What changed, as it is printed.
  static func compute(_ words: [String]) throws -> String {
    let arguments = try Arguments(words, options: ["least", "format"])
    let format = arguments["format"] ?? "text"
    guard arguments.rest.count == 1, ["text", "json"].contains(format) else {
      throw Complaint("survey takes one FILE.csv; see kurak survey --help", code: 2)
    }
    guard let least = Int(arguments["least"] ?? "10"), (5...1000).contains(least) else {
      throw Complaint("--least is a number from 5 to 1000", code: 2)
    }
    let path = arguments.rest[0]
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else {
      throw Complaint("\(path): this file cannot be opened")
    }
    do {
      let report = try SurveyReport(SurveyFile([UInt8](data)).answers, least: least)
      return format == "json" ? report.json : report.table
    } catch let fault as SurveyFile.Fault {
      throw Complaint("\(path): row \(fault.row): \(fault.sentence)")
    } catch let error as SurveyError {
      throw Complaint("\(path): \(error)")
    }
  }
}
