import HTTP
import Web

extension Deliberation {
  var wallEndpoints: [Endpoint] {
    [
      .page("deliberations/{topic}/wall", for: OpenTopic.access, answers: WallModel.self) { visit in
        let model = try WallModel.read(visit)
        return visit.seen(model, as: WallPage(model: model, visit: visit))
      }
    ]
  }
}
