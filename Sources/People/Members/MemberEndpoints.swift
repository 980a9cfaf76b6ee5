import Core
import HTTP
import Web

extension People {
  var memberEndpoints: [Endpoint] {
    [
      .page("/people", for: .staff, answers: MemberListModel.self) { visit in
        let model = try visit.read { tx in try MemberListModel.find(visit, in: tx) }
        return visit.seen(model, as: MemberListPage(model: model, visit: visit))
      },
      .page("/people/new", for: .staff, answers: MemberModel.self) { visit in
        newMemberPage(visit, FormState())
      },
      .form("/people/new", for: .staff) { visit in
        try visit.submit(otherwise: { state in newMemberPage(visit, state) }) { form in
          let (name, called, roles) = read(&form)
          try form.finish()
          let person = try visit.perform(
            AddPerson(personName: name, called: called, roles: roles))
          return visit.done(person, backTo: visit.path("people", person.description))
        }
      },
      .page("/people/{person}", for: .staff, answers: MemberModel.self) { visit in
        try memberPage(visit, FormState())
      },
      .form("/people/{person}", for: .staff) { visit in
        try visit.submit(otherwise: { state in try memberPage(visit, state) }) { form in
          let (name, called, roles) = read(&form)
          try form.finish()
          let person: ID<Person> = try visit.id("person")
          let done = try visit.perform(
            ChangePerson(person: person, personName: name, called: called, roles: roles))
          return visit.done(done, backTo: visit.path("people"))
        }
      },
    ]
  }

  private func read(_ form: inout FormReader) -> (String, String?, Set<Role>) {
    let called = form.line("called", in: 0...80)
    return (
      form.line("name", in: 1...200), called.isEmpty ? nil : called,
      Set(form.form.all("role").compactMap(Role.init(rawValue:)))
    )
  }

  private func newMemberPage(_ visit: Visit, _ state: FormState) -> Response {
    let model = MemberModel(
      person: nil, roles: [.resident],
      mayGiveAllRoles: visit.viewer.roles.contains(.administrator))
    return visit.seen(model, as: MemberPage(model: model, state: state, visit: visit))
  }

  private func memberPage(_ visit: Visit, _ state: FormState) throws -> Response {
    let model = try visit.read { tx in try MemberModel.find(visit, in: tx) }
    let filled = state.or([
      "name": model.person?.name ?? "", "called": model.person?.called ?? "",
    ])
    return visit.seen(model, as: MemberPage(model: model, state: filled, visit: visit))
  }
}
