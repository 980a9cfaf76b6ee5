import Core
import HTTP
import Web

extension FormReader {
  mutating func cohortDoor() -> CohortDoor.Setting {
    var setting = CohortDoor.Setting()
    let seats = number("seats", in: 1...5000, or: 0)
    setting.seats = seats == 0 ? nil : seats
    setting.isPublic = flag("public")
    setting.takesApplications = flag("applications")
    setting.place = line("place", in: 0...200)
    setting.about = translated("about", limit: 600, isRequired: false)
    setting.questions = ["question-1", "question-2"].map { name in
      translated(name, isRequired: false)
    }
    if form["until"]?.isEmpty == false { setting.applyUntil = day("until") }
    setting.keepDays = number("keep", in: 1...365, or: 30)
    if setting.takesApplications && !setting.isPublic {
      fault("applications", Message("cohorts.fault.not-public"))
    }
    return setting
  }
}

extension CohortDoor.Setting {
  var formValues: [String: String] {
    var values = ["place": place, "keep": String(keepDays), "until": applyUntil?.iso ?? ""]
    values["seats"] = seats.map { String($0) }
    if isPublic { values["public"] = "yes" }
    if takesApplications { values["applications"] = "yes" }
    let texts = [("about", about), ("question-1", questions[0]), ("question-2", questions[1])]
    for (name, text) in texts {
      for language in Language.allCases {
        values["\(name).\(language.rawValue)"] = text[language]
      }
    }
    return values
  }
}
