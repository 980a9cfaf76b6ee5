import Core
import HTTP
import Web

/// What a story may be used for, given and ended by its teller.
extension Stories {
  var consentEndpoints: [Endpoint] {
    [
      .form("/stories/{story}/consents/give", for: .signedIn) { visit in
        try onStory(visit) { form, id in
          let use = form.choice("use", StoryUse.self)
          try form.finish()
          guard let use else { throw DomainError.notFound }
          return try visit.perform(GiveConsent(use, of: id))
        }
      },
      .form("/stories/{story}/consents/end", for: .signedIn) { visit in
        let id = try visit.id("story", as: Story.self)
        return try visit.submit(otherwise: { state in try show(visit, state) }) { form in
          let use = form.flag("use") ? form.choice("use", StoryUse.self) : nil
          try form.finish()
          let done = try visit.perform(EndConsent(use, of: id))
          // Whoever ended the last one for her cannot read it any more.
          let isReadable = try visit.read { tx in
            try Story.find(id, community: try visit.community, in: tx)
              .isReadable(by: visit.viewer)
          }
          return visit.done(
            done, backTo: isReadable ? visit.stories.story(id) : visit.stories.home)
        }
      },
    ]
  }
}
