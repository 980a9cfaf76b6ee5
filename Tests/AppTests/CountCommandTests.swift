import Choice
import Foundation
import Testing

@testable import App

@Suite struct `kurak count` {
  /// A small file with everything that real ones contain.
  private static let village = """
    META
    key;value
    description;"Aikol; the ""quilt"" budget"
    num_votes;4
    budget;1000,50
    vote_type;approval
    PROJECTS
    project_id;cost;votes;name
    1;500;2;Мектеп көпүрөсү
    2;250.25;3;Суу
    a-3;400;1;"Жол; жарык"
    VOTES
    voter_id;age;vote
    10;34;1,2
    11;;2
    12;51;
    13;20;2,a-3,1

    """

  private func run(_ words: String..., file: String = Self.village) -> SaidOfFile {
    SaidOfFile(words, "v.pb", file, CountCommand.count)
  }

  @Test func `the result comes as JSON`() {
    let result = run("v.pb", "--format", "json", "--completion=utilitarian")
    #expect(result.code == 0)
    #expect(
      result.output == """
        {"rule":"equal-shares","parameters":{"utility":"cost","completion":"utilitarian","start":"exact",\
        "increase":"voter","step":"1","exhaustive":true,"gate":"none","compare":"none",\
        "exclusive":[],"ties":["id"],"seed":""},"budget":"1000.5","voters":4,\
        "winners":["1","2"],"cost":"750.25","endowment":"250.125","raises":0,\
        "voters_with_winner":3,"explanations":[
        {"id":"1","cost":"500","votes":2,"reason":"added_by_completion","rank":1,"left":"750.25"},
        {"id":"2","cost":"250.25","votes":3,"reason":"funded","round":1,"payers":3,"short":0,\
        "share":"1001/12"},
        {"id":"a-3","cost":"400","votes":1,"reason":"does_not_fit","left":"250.25"}],\
        "remarks":[]}

        """)
  }

  @Test func `the result comes as a table`() {
    let lines = run("v.pb").output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(
      lines.prefix(6) == [
        "Rule: equal-shares, completion none, start exact, exhaustive yes, ties id",
        "Budget: 1000.5, spent: 250.25, left: 750.25",
        "Each of 4 voters had 250.13, raised 0 times by 1",
        "Voters with at least one winner: 3", "Winners: 1 of 3", "",
      ])
    #expect(lines.contains("+  2    250.25      3  round 1: 3 pay at most 83.42"))
    #expect(lines.contains("-  a-3     400      1  its voters have 250.13 after 0 projects"))
  }

  @Test func `options win over what the file states`() {
    let stated = Self.village.replacing(
      "vote_type", with: "completion;add1\nstart;floor\nties;lot,id\nseed;Nooruz\nvote_type")
    let own = run("v.pb", "--format", "json", file: stated).output
    #expect(own.contains(#""completion":"add1","start":"floor""#))
    #expect(own.contains(#""ties":["lot","id"],"seed":"Nooruz""#))
    let told = run(
      "v.pb", "--format", "json", "--start", "exact", "--ties", "min-cost,max-votes", "--seed",
      "x", "--exhaustive", "no", "--rule", "equal-shares", file: stated
    ).output
    #expect(
      told.contains(
        #""completion":"add1","start":"exact","increase":"voter","step":"1","exhaustive":false"#))
    #expect(told.contains(#""ties":["min-cost","max-votes"],"seed":"x""#))
  }

  @Test(arguments: [
    (["--format", "xml"], "--format is one of text, json, not xml"),
    (["--rule", "thiele"], "--rule is one of equal-shares, greedy"),
    (["--utility", "joy"], "--utility is one of cost"),
    (["--completion"], "--completion needs a value"),
    (["--ties", "id,coin"], "--ties is a list of id"), (["--ties", ""], "--ties is a list of id"),
    (["w.pb"], "count takes one FILE.pb; see kurak count --help"),
    (["--what", "x"], "unknown option --what"), (["-f", "json"], "unknown option -f; see --help"),
    (["--exhaustive=maybe"], "--exhaustive is yes or no, not maybe"),
    (["--exhaustive", "--rule"], "--exhaustive needs a value"),
    (["--payments=some"], "--payments is yes or no, not some"),
    (["--step", "0"], "--step is an amount above zero"), (["--gate", "0"], "--gate is none or"),
    (["--exclusive", "1"], "--exclusive names at least two"),
    (["--increase", "all"], "--increase is one of voter, total"),
    (["--compare", "most"], "--compare is one of none, winners, any"),
  ])
  func `words that make no sense end with 2 and say which`(words: [String], sentence: String) {
    let said = SaidOfFile(["v.pb"] + words, "v.pb", Self.village, CountCommand.count)
    #expect(said.code == 2 && said.output.isEmpty)
    #expect(said.complaint.contains(sentence), "\(said.complaint)")
  }

  @Test func `without a file it says which it takes`() {
    #expect(run().code == 2 && run().complaint.hasPrefix("count takes one FILE.pb"))
  }

  @Test func `a file that cannot be opened, read or counted ends with 1`() {
    #expect(run("w.pb").complaint == "w.pb: this file cannot be opened")
    #expect(run("v.pb", file: "hello").complaint.hasPrefix("v.pb: line 1: a section"))
    let ranked = Self.village.replacing("approval", with: "cumulative")
    #expect(run("v.pb", file: ranked).complaint.contains("no column points"))
    #expect(
      [run("w.pb"), run("v.pb", file: "hello"), run("v.pb", file: ranked)].map(\.code) == [1, 1, 1])
  }

  @Test func `help names every option and exit code`() {
    let help = CountCommand.help
    for word in [
      "--rule", "--completion", "--start", "--exhaustive", "--ties", "--seed", "--format",
      "Exit codes", "--utility", "--increase", "--step", "--gate", "--compare", "--exclusive",
      "--payments",
    ] + BudgetRule.allCases.map(\.rawValue) + Utility.allCases.map(\.rawValue)
      + Tie.allCases.map(\.rawValue) + Completion.allCases.map(\.rawValue)
    {
      #expect(help.contains(word))
    }
  }

  @Test func `control characters and quotation marks are escaped in JSON`() {
    let odd = Self.village.replacing("a-3", with: "a\"\\\u{1}")
    #expect(
      run("v.pb", "--format", "json", file: odd.replacing("\"Жол; жарык\"", with: "x")).output
        .contains(#"{"id":"a\"\\\u0001","cost""#))
  }

  @Test(arguments: BudgetRule.allCases)
  func `every rule counts and says so`(rule: BudgetRule) {
    let json = run("v.pb", "--format", "json", "--rule", rule.rawValue).output
    #expect(json.hasPrefix("{\"rule\":\"\(rule.rawValue)\""))
    #expect(run("v.pb", "--rule", rule.rawValue).output.hasPrefix("Rule: \(rule.rawValue), "))
  }

  @Test func `a gate, a comparison, groups and steps are told, from options or from the file`() {
    let options = [
      "--gate", "3", "--compare", "any", "--exclusive", "1,2", "--increase", "total", "--step",
      "2.5", "--completion", "add1",
    ]
    let stated = Self.village.replacing(
      "vote_type",
      with:
        "gate;3\ncompare;any\nexclusive;1,2\nincrease;total\nstep;2.5\ncompletion;add1\nvote_type")
    for format in ["json", "text"] {
      let told = SaidOfFile(
        ["v.pb", "--format", format] + options, "v.pb", Self.village, CountCommand.count)
      #expect(told.output == run("v.pb", "--format", format, file: stated).output)
      #expect(told.code == 0)
    }
    let json = run("v.pb", "--format", "json", file: stated).output
    #expect(json.contains(#""increase":"total","step":"2.5","exhaustive":true,"gate":3"#))
    #expect(json.contains(#""compare":"any","exclusive":[["1","2"]]"#))
    #expect(json.contains(#""comparison":{"prefer_rule":"#))
  }

  @Test func `payments are listed on request, and an unknown id in a group is refused`() {
    let json = run("v.pb", "--format", "json", "--payments").output
    #expect(json.contains(#""payments":["#) && json.contains(#""each":"1001/12""#))
    #expect(run("v.pb", "--payments").output.contains("2 was paid by:\n  3 paid 83.42 each"))
    #expect(!run("v.pb").output.contains("was paid by"))
    #expect(run("v.pb", "--payments=yes") == run("v.pb", "--payments"))
    #expect(run("v.pb", "--payments=no") == run("v.pb"))
    #expect(run("--payments", "--", "v.pb") == run("v.pb", "--payments"))
    let odd = run("v.pb", "--exclusive", "1,zz")
    #expect(odd.code == 1 && odd.complaint.contains("names zz"))
  }

  @Test func `the utility is that of the votes unless another is named`() {
    let ranked = Self.village.replacing("approval", with: "ordinal")
    #expect(run("v.pb", "--format", "json", file: ranked).output.contains("\"utility\":\"borda\""))
    #expect(
      run("v.pb", "--format", "json", "--utility", "cardinality", file: ranked).output
        .contains("\"utility\":\"cardinality\""))
    #expect(run("v.pb", "--utility", "borda").complaint.contains("approval votes"))
  }
}
