import Core
import Database
import Proposals
import Web

extension Demonstration {
  /// A budget hearing under way: its needs are gathered, and proposals are being checked.
  func proposals(_ deputy: ID<Person>) throws {
    let plan = ProcessPlan(
      .budgetHearing,
      title: Translated([
        .ky: "2027-жылдын бюджети боюнча угуу", .ru: "Слушания по бюджету 2027 года",
        .uz: "2027 йил бюджети эшитуви", .en: "Hearing on the budget of 2027",
      ]),
      purpose: Translated([
        .ky: "Айылды жакшыртуучу иштерди чогуу тандайбыз.",
        .ru: "Вместе выбираем, что улучшить в селе.",
        .uz: "Қишлоқни яхшилайдиган ишларни биргаликда танлаймиз.",
        .en: "Together we choose what will make the village better.",
      ]),
      firstDay: day(-40), answeredBy: "Айкөл айыл өкмөтү", passedTo: "Айкөл айылдык кеңеши")
    let process = try perform(PlanProcess(plan), on: day(-45), person: deputy)
    _ = try perform(PublishProcess(process), on: day(-44), person: deputy)
  }
}
