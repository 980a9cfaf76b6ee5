import Core
import HTTP

/// What a form shows: what was typed, or the values so far, and what is wrong with them.
package struct FormState: Sendable {
  private var typed: FormData?
  private var initial: [String: String]
  package private(set) var faults: [Fault]

  package init(_ initial: [String: String] = [:]) {
    self.initial = initial
    faults = []
  }

  /// Values with what is wrong with them, before anything was sent.
  package init(_ initial: [String: String], faults: [Fault]) {
    self.initial = initial
    self.faults = faults
  }

  /// A form as it was sent, with what is wrong with it.
  package init(typed: FormData, faults: [Fault] = []) {
    self.typed = typed
    self.faults = faults
    initial = [:]
  }

  /// The state with values for what was not typed.
  package func or(_ values: [String: String]) -> FormState {
    var state = self
    if state.typed == nil { state.initial.merge(values) { old, _ in old } }
    return state
  }

  /// What was typed into one of several forms of a page, over what the others show.
  package func over(_ values: [String: String]) -> FormState {
    let typed = values.map { name, old in (name, value(name).isEmpty ? old : value(name)) }
    return FormState(Dictionary(uniqueKeysWithValues: typed), faults: faults)
  }

  package func value(_ name: String) -> String {
    guard let typed else { return initial[name] ?? "" }
    return typed[name] ?? ""
  }

  /// Whether a box or a choice is set.
  package func has(_ name: String, _ value: String) -> Bool {
    guard let typed else { return initial[name] == value }
    return typed.all(name).contains(value)
  }

  package var isTyped: Bool { typed != nil }

  package func fault(_ name: String) -> Message? { faults.first { $0.field == name }?.message }

  /// Faults of the form as a whole.
  package var general: [Message] { faults.filter { $0.field.isEmpty }.map(\.message) }
}
