import Testing

@testable import Choice

@Suite struct CountCommandTests {
  private struct NoSuchFile: Error {}

  private func run(_ arguments: String..., file: String = PabulibSample.village)
    -> CountCommand.Result
  {
    CountCommand.run(arguments) { path in
      guard path == "v.pb" else { throw NoSuchFile() }
      return Array(file.utf8)
    }
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
        "votersWithWinner":3,"explanations":[
        {"id":"1","cost":"500","votes":2,"reason":"addedByCompletion","rank":1,"left":"750.25"},
        {"id":"2","cost":"250.25","votes":3,"reason":"funded","round":1,"payers":3,"short":0,\
        "share":"1001/12"},
        {"id":"a-3","cost":"400","votes":1,"reason":"doesNotFit","left":"250.25"}],\
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
    let stated = PabulibSample.village.replacing(
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
    ["--format", "xml", "v.pb"], ["--rule", "thiele", "v.pb"], ["v.pb", "--utility", "joy"],
    ["v.pb", "--ties", "id,coin"],
    ["v.pb", "--ties", ""], ["v.pb", "--completion"], ["v.pb", "w.pb"], ["--what", "x", "v.pb"],
    [], ["--exhaustive=maybe", "v.pb"], ["--step", "0", "v.pb"], ["--gate", "0", "v.pb"],
    ["--exclusive", "1", "v.pb"], ["--increase", "all", "v.pb"], ["v.pb", "--compare", "most"],
  ])
  func `arguments that make no sense end with 2 and a sentence`(arguments: [String]) {
    let result = CountCommand.run(arguments) { _ in Array(PabulibSample.village.utf8) }
    #expect(result.code == 2)
    #expect(result.output.isEmpty)
    #expect(result.complaint.hasSuffix("Try: kurak count --help\n"))
  }

  @Test func `a file that cannot be opened, read or counted ends with 1`() {
    #expect(run("w.pb").complaint == "w.pb: this file cannot be opened\n")
    #expect(run("v.pb", file: "hello").complaint.hasPrefix("v.pb: line 1: a section"))
    let ranked = PabulibSample.village.replacing("approval", with: "cumulative")
    #expect(run("v.pb", file: ranked).complaint.contains("no column points"))
    #expect(
      [run("w.pb"), run("v.pb", file: "hello"), run("v.pb", file: ranked)].map(\.code) == [1, 1, 1])
  }

  @Test func `help names every option and exit code`() {
    let help = run("--help")
    #expect(help.code == 0)
    for word in [
      "--rule", "--completion", "--start", "--exhaustive", "--ties", "--seed", "--format",
      "Exit codes", "--utility", "--increase", "--step", "--gate", "--compare", "--exclusive",
      "--payments",
    ] + BudgetRule.allCases.map(\.rawValue) + Utility.allCases.map(\.rawValue)
      + Tie.allCases.map(\.rawValue) + Completion.allCases.map(\.rawValue)
    {
      #expect(help.output.contains(word))
    }
  }

  @Test func `control characters and quotation marks are escaped in JSON`() {
    let odd = PabulibSample.village.replacing("a-3", with: "a\"\\\u{1}")
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
    let stated = PabulibSample.village.replacing(
      "vote_type",
      with:
        "gate;3\ncompare;any\nexclusive;1,2\nincrease;total\nstep;2.5\ncompletion;add1\nvote_type")
    for format in ["json", "text"] {
      let told = CountCommand.run(["v.pb", "--format", format] + options) { _ in
        Array(PabulibSample.village.utf8)
      }
      #expect(told.output == run("v.pb", "--format", format, file: stated).output)
      #expect(told.code == 0)
    }
    let json = run("v.pb", "--format", "json", file: stated).output
    #expect(json.contains(#""increase":"total","step":"2.5","exhaustive":true,"gate":3"#))
    #expect(json.contains(#""compare":"any","exclusive":[["1","2"]]"#))
    #expect(json.contains(#""comparison":{"preferRule":"#))
  }

  @Test func `payments are listed on request, and an unknown id in a group is refused`() {
    let json = run("v.pb", "--format", "json", "--payments").output
    #expect(json.contains(#""payments":["#) && json.contains(#""each":"1001/12""#))
    #expect(run("v.pb", "--payments").output.contains("2 was paid by:\n  3 paid 83.42 each"))
    #expect(!run("v.pb").output.contains("was paid by"))
    let odd = run("v.pb", "--exclusive", "1,zz")
    #expect(odd.code == 1 && odd.complaint.contains("names zz"))
  }

  @Test func `the utility is that of the votes unless another is named`() {
    let ranked = PabulibSample.village.replacing("approval", with: "ordinal")
    #expect(run("v.pb", "--format", "json", file: ranked).output.contains("\"utility\":\"borda\""))
    #expect(
      run("v.pb", "--format", "json", "--utility", "cardinality", file: ranked).output
        .contains("\"utility\":\"cardinality\""))
    #expect(run("v.pb", "--utility", "borda").complaint.contains("approval votes"))
  }
}
