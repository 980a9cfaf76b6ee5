import Core
import Database
import JSON
import Localization
import Paper
import People

/// The agreement of a cohort's hosts.
struct AgreementModel: JSONModel {
  let cohort: Cohort
  let hosts: [CohortHost]
  /// Hosts of the village that are none of this cohort yet.
  let others: [HostRecord]

  static let fields: [JSONField<Self>] = [
    .init("cohort") { $0.cohort.id }, .init("hosts") { $0.hosts }, .init("others") { $0.others },
  ]

  static func find(
    _ id: ID<Cohort>, community: ID<Community>, in tx: borrowing Transaction<some Any>
  ) throws -> AgreementModel {
    let cohort = try Cohort.find(id, community: community, in: tx)
    let hosts = try CohortHost.all(of: id, community: community, in: tx)
    return AgreementModel(
      cohort: cohort, hosts: hosts,
      others: try HostRecord.all(of: community, in: tx).filter { host in
        !hosts.contains { $0.host == host.id }
      })
  }

  /// The paper that the hosts sign.
  func paper(_ words: Localizer) -> PaperProtocol {
    let plan = cohort.plan
    var parts: [PaperProtocol.Part] = [
      .facts([
        PaperFact(words(Message("cohorts.agreement.cohort")), plan.title.text(words.language)),
        PaperFact(words(Message("school.cohort.days")), words.days(plan)),
        PaperFact(words(Message("school.cohort.hours")), words.number(plan.hours)),
      ]),
      .paragraph(words(Message("cohorts.agreement.intro"))),
    ]
    for host in hosts {
      parts.append(.heading(host.name.text(words.language)))
      parts.append(.facts(host.lines(words).map { PaperFact($0.label, $0.value) }))
    }
    parts.append(
      .signatures(
        hosts.map { PaperSignature(name: $0.agreedBy, office: $0.name.text(words.language)) }))
    return PaperProtocol(
      title: words(Message("cohorts.agreement")), place: plan.title.text(words.language),
      parts: parts)
  }
}

extension CohortHost {
  /// What it gives, as lines of a label and a value; what was left empty is no line.
  func lines(_ words: Localizer) -> [(label: String, value: String)] {
    var lines = [
      ("room", terms.room), ("speakers", terms.speakers), ("costs", terms.costs),
      ("signs", terms.signs),
    ].filter { !$0.1.isEmpty }.map { name, value in
      (label: words(Message(key: "cohorts.host.\(name)", arguments: [])), value: value)
    }
    if let agreedOn {
      lines.append((words(Message("cohorts.host.agreed")), agreedOn.dotted))
    }
    return lines
  }
}
