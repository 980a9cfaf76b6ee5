import Choice
import Core
import HTTP
import Paper
import People
import Sodium
import Web

extension Deliberation {
  var sheetEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}/sheets", for: TypeSheet.access, answers: SheetModel.self) {
        visit in try showSheets(visit, FormState())
      },
      .form("deliberations/{topic}/sheets", for: PrintSheets.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showSheets(visit, $0) }) { form in
          let count = form.number("count", in: 1...200)
          try form.finish()
          let done = try visit.perform(PrintSheets(topic: id, count: count))
          return visit.done(done, backTo: DeliberationPath.part(id, "sheets", visit))
        }
      },
      .file("deliberations/{topic}/sheets.pdf", for: PrintSheets.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        let papers = try visit.read { tx in
          AnswerPapers(
            topic: try Topic.find(id, community: try visit.community, in: tx),
            place: try CommunityRecord.find(try visit.community, in: tx),
            opinions: try AnswerPaper.opinions(of: id, in: tx),
            codes: try AnswerPaper.open(of: id, in: tx))
        }
        guard !papers.codes.isEmpty else { throw DomainError.notFound }
        return .file(.pdf, named: "answer-sheets.pdf", try papers.paper(visit.words).pdf())
      },
      .form("deliberations/{topic}/sheet", for: TypeSheet.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showSheets(visit, $0) }) { form in
          let done = try visit.perform(
            try form.sheet(on: id, visit.environment.keys))
          return visit.done(done, backTo: DeliberationPath.part(id, "sheets", visit))
        }
      },
    ]
  }
}

extension FormReader {
  fileprivate mutating func sheet(
    on topic: ID<Topic>, _ keys: ServerKeys
  ) throws -> TypeSheet {
    guard let person = form["person"].flatMap({ ID<Person>($0) }) else {
      throw DomainError.notFound
    }
    let typed = form["code"] ?? ""
    let code = ShortCode.normalise(typed) ?? ""
    if code.count != AnswerPaper.codeLength {
      fault(
        "code",
        Message(typed.isEmpty ? "web.fault.required" : "deliberation.fault.sheet"))
    }
    try finish()
    var answers: [Int: Answer] = [:]
    for number in 1...Opinion.most {
      if let word = form["s\(number)"], let answer = Answer(word: word) {
        answers[number] = answer
      }
    }
    return TypeSheet(topic: topic, code: code, person: person, answers: answers, keys: keys)
  }
}

private func showSheets(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Topic> = try visit.id("topic")
  let model = try visit.read { tx in
    try SheetModel.read(
      id, query: String((visit.form["q"] ?? "").prefix(100)),
      person: visit.form["person"].flatMap { ID<Person>($0) },
      community: try visit.community, in: tx)
  }
  return visit.seen(model, as: SheetPage(model: model, state: state, visit: visit))
}
