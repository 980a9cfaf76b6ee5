import Core
import HTTP
import Web

extension Proposals {
  var progressEndpoints: [Endpoint] {
    [
      .form("/proposals/{proposal}/milestones", for: SetMilestone.access) { visit in
        try onProposal(visit) { form, id in
          let (title, due) = (form.line("step"), form.day("step-due"))
          try form.finish()
          return try visit.perform(SetMilestone(title, of: id, dueOn: due))
        }
      },
      .form("/proposals/{proposal}/milestones/{milestone}/done", for: ReachMilestone.access) {
        visit in
        try onProposal(visit) { _, id in
          let step = try visit.id("milestone", as: Never.self).uuid
          return try visit.perform(ReachMilestone(step, of: id))
        }
      },
      .form(
        "/proposals/{proposal}/reports", for: ReportProgress.access, pace: .slow,
        bodyLimit: FormReader.mediaLimit
      ) { visit in
        try onProposal(visit) { form, id in
          let ending = form.form["ending"].flatMap(ProgressReport.Ending.init(rawValue:))
          var command = ReportProgress(
            form.text("report", in: 1...3000), of: id,
            spent: form.number("spent", in: 0...EstimateProposal.most, or: 0), ending: ending)
          command.picture = form.describedPicture()
          try form.finish()
          return try visit.perform(command)
        }
      },
    ]
  }
}
