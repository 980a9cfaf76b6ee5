import Choice
import Core
import HTTP
import Web

extension Deliberation {
  var topicEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}", for: .anyone, answers: TopicModel.self) { visit in
        try showTopic(visit, FormState())
      },
      .form("deliberations/{topic}/own", for: WriteOpinion.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showTopic(visit, $0) }) { form in
          let words = form.line("words", in: Opinion.length)
          let language: Language? = form.choice("language")
          try form.finish()
          let done = try visit.perform(
            WriteOpinion(words, in: language ?? visit.language, on: id, as: Voter(visit)))
          return visit.done(done, backTo: DeliberationPath.topic(id, visit))
        }
      },
      .page("deliberations/{topic}/revision", for: ReviseTopic.access, answers: NothingModel.self) {
        visit in try showRevision(visit, FormState())
      },
      .form("deliberations/{topic}/revision", for: ReviseTopic.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showRevision(visit, $0) }) { form in
          let done = try visit.perform(try form.revision(of: id))
          return visit.done(done, backTo: DeliberationPath.topic(id, visit))
        }
      },
      .form("deliberations/{topic}/end", for: EndTopic.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showTopic(visit, $0) }) { _ in
          let done = try visit.perform(EndTopic(id))
          return visit.done(done, backTo: DeliberationPath.topic(id, visit))
        }
      },
    ]
  }

  var answerEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}/cards", for: .anyone, answers: CardsModel.self) { visit in
        let model = try visit.read { tx in try CardsModel.next(visit, in: tx) }
        return visit.seen(model, as: CardsPage(model: model, kind: "cards", visit: visit))
      }.kept(),
      // Never kept on a phone: others hold it in their hands, too.
      .page("deliberations/{topic}/answers", for: .anyone, answers: CardsModel.self) { visit in
        let model = try visit.read { tx in try CardsModel.answered(visit, in: tx) }
        return visit.seen(model, as: CardsPage(model: model, kind: "answers", visit: visit))
      },
      .form("deliberations/{topic}/answers", for: AnswerOpinion.access) { visit in
        let id: ID<Topic> = try visit.id("topic")
        return try visit.submit(otherwise: { try showTopic(visit, $0) }) { form in
          let number = form.number("number", in: 0...1_000_000)
          guard let answer = form.form["answer"].flatMap(Answer.init(word:)) else {
            throw DomainError.invalid([Fault("answer", Message("web.fault.choose"))])
          }
          try form.finish()
          let done = try visit.perform(
            AnswerOpinion(number, answer, on: id, as: Voter(visit)))
          return visit.done(done, backTo: origin(form.form["from"], id, visit))
        }
      },
    ]
  }
}

private func origin(_ name: String?, _ id: ID<Topic>, _ visit: Visit) -> URLPath {
  guard let name, ["cards", "answers"].contains(name) else {
    return DeliberationPath.topic(id, visit)
  }
  return DeliberationPath.part(id, name, visit)
}

private func showTopic(_ visit: Visit, _ state: FormState) throws -> Response {
  let model = try visit.read { tx in try TopicModel.read(visit, in: tx) }
  return visit.seen(model, as: TopicPage(model: model, state: state, visit: visit))
}

private func showRevision(_ visit: Visit, _ state: FormState) throws -> Response {
  let id: ID<Topic> = try visit.id("topic")
  let (topic, editions) = try visit.read { tx in
    (
      try Topic.find(id, community: try visit.community, in: tx),
      try TopicEdition.all(of: id, in: tx)
    )
  }
  return visit.seen(
    NothingModel(),
    as: RevisionPage(topic: topic, edition: editions.count + 1, state: state, visit: visit))
}

extension FormReader {
  fileprivate mutating func revision(of topic: ID<Topic>) throws -> ReviseTopic {
    let command = ReviseTopic(
      topic: topic, edition: number("edition", in: 1...1000), question: translated("question"),
      background: translatedText("background", limit: 1000),
      opensAt: moment("opens"), closesAt: moment("closes"), why: line("why", in: 3...300))
    try finish()
    return command
  }
}
