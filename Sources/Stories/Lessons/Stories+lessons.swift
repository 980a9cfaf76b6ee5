import Core
import HTTP
import Web

/// Stories as examples in lessons.
extension Stories {
  var lessonEndpoints: [Endpoint] {
    [
      .form("/stories/{story}/lessons", for: .staff) { visit in
        try onStory(visit) { form, id in
          let key = form.line("lesson")
          let found = try lessonNames(visit).first { $0.key == key }
          if found == nil { form.fault("lesson", Message("web.fault.choose")) }
          try form.finish()
          guard let found else { throw DomainError.notFound }
          return try visit.perform(LinkStory(id, to: found.lesson, of: found.course))
        }
      },
      .form("/stories/{story}/lessons/removal", for: .staff) { visit in
        try onStory(visit) { form, id in
          let key = form.line("lesson")
          try form.finish()
          return try visit.perform(UnlinkStory(story: id, key: key))
        }
      },
    ]
  }

  /// What a story may be an example in.
  func lessonNames(_ visit: Visit) throws -> [LessonName] {
    let community = try visit.community
    return try visit.read { tx in try lessons.all(in: visit.language, of: community, in: tx) }
  }
}
