import Core
import Database
import JSON

/// What a person is in her community; she may be several.
package enum Role: String, CaseIterable, Sendable, Hashable, SQLBindable, SQLReadable {
  case administrator, facilitator, mentor, deputy, officer
  case caseWorker = "case-worker"
  case participant, resident
  /// Of the women's council, whose word stands for more than her own. Last: ids hang on the order.
  case councilWoman = "womens-council"

  /// Roles that see other people's data, or speak for others, need more than a PIN.
  package var seesOthers: Bool { self != .participant && self != .resident }

  package var title: Message { Message("web.role.\(rawValue)") }
}

extension Role: JSONValue {
  package static var schema: JSONSchema { .string(format: nil) }
  package func write(json: inout [UInt8]) { rawValue.write(json: &json) }
}
