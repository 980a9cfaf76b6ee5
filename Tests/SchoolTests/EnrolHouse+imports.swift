import Core
import Database
import HTTP
import JSON
import KurakTesting
import Testing
import Web

@testable import School

extension EnrolHouse {
  /// Uploads a file and gives the answer.
  func upload(
    _ text: String, into cohort: ID<Cohort>? = nil, command: UUID16? = nil
  ) throws -> Response {
    try upload(Array(text.utf8), into: cohort, command: command)
  }

  func upload(
    _ bytes: [UInt8], into cohort: ID<Cohort>? = nil, command: UUID16? = nil
  ) throws -> Response {
    try house.upload(
      "/en/cohorts/\(cohort ?? self.cohort)/imports", field: "file", name: "list.csv", bytes,
      ["command": (command ?? .v7(at: house.now)).description], as: .facilitator)
  }

  /// Uploads a file that is right; gives the path of its preview.
  func preview(_ text: String, into cohort: ID<Cohort>? = nil) throws -> String {
    let answer = try upload(text, into: cohort)
    try #require(answer.status == 303, "\(answer.text)")
    return answer.location
  }

  func confirm(
    _ path: String, _ fields: KeyValuePairs<String, String> = [:]
  ) throws -> Response {
    try house.post("\(path)/confirm", fields, as: .facilitator)
  }

  func found(_ path: String) throws -> PeopleImport {
    let id = try #require(ID<PeopleImport>(String(path.suffix(36))))
    return try house.read { tx in
      try PeopleImport.find(id, community: house.community, in: tx)
    }
  }

  /// `2 Айгүл new`, in the order of the preview.
  func rows(_ path: String) throws -> [String] {
    let id = try found(path).id
    let rows = try house.read { tx in
      try ImportRow.page(of: id, Paging(page: 1, total: 50), in: tx)
    }
    return rows.map { row in
      "\(row.number) \(row.name) \(row.fault?.kind.rawValue ?? row.verdict.rawValue)"
    }
  }

  /// Works off the jobs as the thread of the server does.
  func work() throws {
    try JobSteps([ImportJob()], environment: house.environment).drain()
  }

  func peopleCount() throws -> Int {
    try house.read { tx in try tx.count("SELECT count(*) FROM person") }
  }
}
