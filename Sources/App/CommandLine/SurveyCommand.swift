import Choice

/// `kurak survey`: says what changed between two rounds of a survey.
enum SurveyCommand {
  static let help = """
    kurak survey FILE.csv [--least N] [--format text|json]
    kurak survey --design KEY=NUMBER,… [--format text|json]

    FILE.csv has a row for each person and round, its columns in any order:
      person   a code, the same in every round and never a name
      round    invited, baseline or endline
      village, sex  as they are written, the same in every row of a person
      every other column is an item: yes or no throughout, or 1 to 5; empty is no answer

      --least    the smallest count of people that is shown: 10 (usual), 5 inside the house
      --format   text (sentences and tables), or one JSON object

    --design says how many to ask before anybody is asked; shares are parts of one:
      people, margin, share    to know a share of about SHARE (0.5) within MARGIN (0.05 is five
                               percentage points) among so many people
      gained, lost, power      to see so many change to yes and to no, with a POWER of 0.8
      cluster, correlation, variation   how many are asked in one village, how alike they answer
                               (0 to 1), and by how much villages differ in size (0)
      answers                  so many there will be: how much they are worth

    Exit codes: 0 computed, 1 the file cannot be read, 2 the words make no sense
    """

  static func run(_ words: [String]) throws -> Int32 {
    print(Arguments.askForHelp(words) ? help + "\n" : try compute(words), terminator: "")
    return 0
  }

  /// What changed, as it is printed.
  static func compute(_ words: [String]) throws -> String {
    let arguments = try Arguments(words, options: ["least", "format", "design"])
    let format = try arguments.format
    if let words = arguments["design"] {
      guard arguments.rest.isEmpty, arguments["least"] == nil else {
        throw Complaint("--design stands alone, without a file and --least", code: 2)
      }
      return try plan(words, format)
    }
    let path = try arguments.file(of: "survey", "FILE.csv")
    let least = try arguments.number("least", in: 5...1000) ?? 10
    let bytes = try InputFile.bytes(path)
    do {
      let report = try SurveyReport(SurveyFile(bytes).answers, least: least)
      return format == .json ? report.json : report.table
    } catch let fault as SurveyFile.Fault {
      throw Complaint("\(path): row \(fault.row): \(fault.sentence)")
    } catch let error as SurveyError {
      throw Complaint("\(path): \(error)")
    }
  }

  private static func plan(_ words: String, _ format: Arguments.Format) throws -> String {
    do {
      let report = try SurveyPlanReport(SurveyPlan(words))
      return format == .json ? report.json : report.table
    } catch let error as SurveyError {
      throw Complaint("--design \(words): \(error)", code: 2)
    }
  }
}
