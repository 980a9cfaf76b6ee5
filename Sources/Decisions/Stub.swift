import Web
extension Decisions {
  var draftEndpoints: [Endpoint] { [] }
  var importEndpoints: [Endpoint] { [] }
  var decisionEndpoints: [Endpoint] { [] }
  var ballotEndpoints: [Endpoint] { [] }
  var paperEndpoints: [Endpoint] { [] }
  var resultEndpoints: [Endpoint] { [] }
}
