import Archive
import Core

/// Writes questions of the bank as a package of QTI 3; every kind has its interaction.
struct QTIWriting {
  let language: Language

  private static let items = "http://www.imsglobal.org/xsd/imsqtiasi_v3p0"
  private static let content = "http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1"

  /// Questions that are not written in this language are left out.
  func package(_ questions: [Question]) throws -> [UInt8] {
    let written = questions.filter { $0.text[language] != nil }.enumerated().map {
      place, question in
      (name: "item-\(place + 1)", text: item(question, named: "item-\(place + 1)"))
    }
    return try zip(
      [ArchiveFile("imsmanifest.xml", text: manifest(written.map(\.name)))]
        + written.map { ArchiveFile("items/\($0.name).xml", text: $0.text) })
  }

  private func manifest(_ names: [String]) -> String {
    var xml = XMLText()
    xml.open("manifest", ["xmlns": Self.content, "identifier": "kurak-questions"])
    xml.open("metadata")
    xml.element("schema", [:], "QTI Package")
    xml.element("schemaversion", [:], "3.0.0")
    xml.close("metadata")
    xml.empty("organizations")
    xml.open("resources")
    for name in names {
      let path = "items/\(name).xml"
      xml.open("resource", ["identifier": name, "type": "imsqti_item_xmlv3p0", "href": path])
      xml.empty("file", ["href": path])
      xml.close("resource")
    }
    xml.close("resources")
    xml.close("manifest")
    return xml.text
  }

  func item(_ question: Question, named name: String) -> String {
    var xml = XMLText()
    xml.open(
      "qti-assessment-item",
      [
        "xmlns": Self.items, "identifier": name, "title": String(said(question.text).prefix(80)),
        "adaptive": "false", "time-dependent": "false", "xml:lang": language.tag,
      ])
    declare(question, &xml)
    xml.empty(
      "qti-outcome-declaration",
      ["identifier": "SCORE", "cardinality": "single", "base-type": "float"])
    xml.empty(
      "qti-outcome-declaration",
      ["identifier": "FEEDBACK", "cardinality": "multiple", "base-type": "identifier"])
    xml.open("qti-item-body")
    interaction(question, &xml)
    xml.close("qti-item-body")
    if question.kind.isGraded {
      xml.empty(
        "qti-response-processing",
        ["template": "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/match_correct.xml"])
    }
    feedback(question, &xml)
    xml.close("qti-assessment-item")
    return xml.text
  }

  private func said(_ text: Translated) -> String { text[language] ?? "" }
}

extension QTIWriting {
  private func declare(_ question: Question, _ xml: inout XMLText) {
    let cardinality =
      switch question.kind {
      case .several, .pairs: "multiple"
      case .order: "ordered"
      default: "single"
      }
    let type =
      switch question.kind {
      case .number: "float"
      case .shortText, .freeText: "string"
      case .pairs: "directedPair"
      default: "identifier"
      }
    xml.open(
      "qti-response-declaration",
      ["identifier": "RESPONSE", "cardinality": cardinality, "base-type": type])
    let right = right(question)
    if !right.isEmpty {
      xml.open("qti-correct-response")
      // A single answer has one value; other spellings stand in the mapping.
      for value in cardinality == "single" ? Array(right.prefix(1)) : right {
        xml.element("qti-value", [:], value)
      }
      xml.close("qti-correct-response")
    }
    if question.kind.isTyped {
      xml.open("qti-mapping", ["default-value": "0"])
      for value in right { xml.empty("qti-map-entry", ["map-key": value, "mapped-value": "1"]) }
      xml.close("qti-mapping")
    }
    xml.close("qti-response-declaration")
  }

  private func right(_ question: Question) -> [String] {
    let options = question.options
    switch question.kind {
    case .freeText, .survey: return []
    case .order:
      return options.indices.sorted { (options[$0].place ?? 0) < (options[$1].place ?? 0) }
        .map { "C\($0 + 1)" }
    case .pairs: return question.asked.map { "A\($0 + 1) B\($0 + 1)" }
    case .number:
      return options.filter(\.isRight).compactMap { QuantityRange(said($0.text)) }.map(middle)
    case .shortText:
      return options.filter(\.isRight).flatMap { ShortText.spellings(said($0.text)) }
    default: return options.indices.filter { options[$0].isRight }.map { "C\($0 + 1)" }
    }
  }

  private func middle(_ range: QuantityRange) -> String {
    Quantity(millionths: (range.lower.millionths + range.upper.millionths) / 2).text
  }

  private func interaction(_ question: Question, _ xml: inout XMLText) {
    switch question.kind {
    case .freeText:
      xml.open("qti-extended-text-interaction", ["response-identifier": "RESPONSE"])
      xml.element("qti-prompt", [:], said(question.text))
      xml.close("qti-extended-text-interaction")
    case .number, .shortText:
      let entry = tolerance(question).map {
        XMLText.inline(
          "qti-text-entry-interaction",
          ["response-identifier": "RESPONSE", "data-tolerance": $0], "")
      }
      xml.element(
        "p", [:], said(question.text) + " ",
        then: entry
          ?? XMLText.inline("qti-text-entry-interaction", ["response-identifier": "RESPONSE"], ""))
    case .pairs: pairs(question, &xml)
    case .order:
      choices(
        question, "qti-order-interaction",
        ["response-identifier": "RESPONSE", "shuffle": "false"], &xml)
    default:
      let isOne = question.kind != .several
      choices(
        question, "qti-choice-interaction",
        [
          "response-identifier": "RESPONSE", "shuffle": "false", "max-choices": isOne ? "1" : "0",
          "class": question.kind.rawValue,
        ], &xml)
    }
  }

  /// QTI has a tolerance only in its processing; readers of ours find it here.
  private func tolerance(_ question: Question) -> String? {
    guard question.kind == .number,
      let range = question.options.first(where: \.isRight).flatMap({
        QuantityRange(said($0.text))
      }), range.lower != range.upper
    else { return nil }
    return Quantity(millionths: (range.upper.millionths - range.lower.millionths) / 2).text
  }

  private func choices(
    _ question: Question, _ name: String, _ more: KeyValuePairs<String, String>,
    _ xml: inout XMLText
  ) {
    xml.open(name, more)
    xml.element("qti-prompt", [:], said(question.text))
    for (place, option) in question.options.enumerated() {
      let id = "C\(place + 1)"
      let feedback = option.feedback[language].map {
        XMLText.inline(
          "qti-feedback-inline",
          ["outcome-identifier": "FEEDBACK", "identifier": id, "show-hide": "show"], $0)
      }
      xml.element("qti-simple-choice", ["identifier": id], said(option.text), then: feedback ?? "")
    }
    xml.close(name)
  }

  private func pairs(_ question: Question, _ xml: inout XMLText) {
    let count = String(question.asked.count)
    xml.open(
      "qti-match-interaction",
      ["response-identifier": "RESPONSE", "shuffle": "false", "max-associations": count])
    xml.element("qti-prompt", [:], said(question.text))
    xml.open("qti-simple-match-set")
    for place in question.asked {
      xml.element(
        "qti-simple-associable-choice", ["identifier": "A\(place + 1)", "match-max": "1"],
        said(question.options[place].text))
    }
    xml.close("qti-simple-match-set")
    xml.open("qti-simple-match-set")
    let shown = question.options.indices.sorted {
      (question.options[$0].place ?? 0) < (question.options[$1].place ?? 0)
    }
    for place in shown {
      xml.element(
        "qti-simple-associable-choice", ["identifier": "B\(place + 1)", "match-max": "1"],
        said(question.options[place].match))
    }
    xml.close("qti-simple-match-set")
    xml.close("qti-match-interaction")
  }

  private func feedback(_ question: Question, _ xml: inout XMLText) {
    let right = question.options.first { $0.isRight && question.kind.isTyped }
    let wrong = question.options.first { $0.isAnythingElse && question.kind.isTyped }
    for (name, text) in [
      ("explanation", question.explanation), ("right", right?.feedback ?? Translated()),
      ("wrong", wrong?.feedback ?? Translated()),
    ] {
      guard let text = text[language] else { continue }
      xml.open(
        "qti-modal-feedback",
        ["outcome-identifier": "FEEDBACK", "identifier": name, "show-hide": "show"])
      xml.element("qti-content-body", [:], text)
      xml.close("qti-modal-feedback")
    }
  }
}
