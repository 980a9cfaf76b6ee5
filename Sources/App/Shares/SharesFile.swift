import Equality
import Spreadsheet

/// The table of a page of shares for a spreadsheet: words that stay, whatever language is read; what
/// is hidden is empty.
enum SharesFile {
  static let columns = [
    "step", "women", "men", "unsaid", "women_percent", "village_percent", "counted", "hidden",
  ]

  static func csv(_ model: SharesModel) -> [UInt8] {
    var writer = CSVWriter(byteOrderMark: true)
    writer.append(columns)
    if let village = model.population { writer.append(row(village, model) + ["", ""]) }
    for line in model.lines {
      writer.append(row(line.sum, model) + [String(line.counted), String(line.hidden)])
    }
    return writer.bytes
  }

  private static func row(_ step: ShareStep, _ model: SharesModel) -> [String] {
    let counts = [step.women, step.men, step.unsaid, step.percent, model.population?.percent]
    return [step.name] + counts.map { $0.map(String.init) ?? "" }
  }
}
