import Core
import HTTP
import Paper
import Web

extension Deliberation {
  var resultEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}/results", for: .anyone, answers: ResultModel.self) { visit in
        let model = try visit.read { tx in
          try ResultModel.read(visit, page: visit.pageNumber, in: tx)
        }
        return visit.seen(model, as: ResultPage(model: model, visit: visit))
      },
      .page("deliberations/{topic}/report", for: .anyone, answers: ReportModel.self) { visit in
        let model = try ReportModel.read(visit)
        return visit.seen(model, as: ReportPage(model: model, visit: visit))
      },
      .file("deliberations/{topic}/report.pdf", for: .anyone) { visit in
        let model = try ReportModel.read(visit)
        return .file(.pdf, named: "report.pdf", try model.paper(visit.words).pdf())
      },
    ]
  }
}
