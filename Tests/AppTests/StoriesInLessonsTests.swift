import Core
import Database
import Foundation
import HTTP
import School
import Stories
import Testing
import Web

@testable import App

/// A story as an example in a lesson, where two rooms meet that do not know one another.
@Suite struct `A story beside a lesson` {
  let whole: WholeHouse

  init() throws {
    whole = try WholeHouse()
    let environment = whole.house.environment
    _ = try environment.performAsSystem(
      TakeCourse(Self.course, besides: []), in: whole.community)
    _ = try environment.performAsSystem(PublishCourse(course: "suu"), in: whole.community)
  }

  private static var course: CourseFolder {
    var folder = CourseFolder("suu")
    folder.write(
      "course.md", "---\nid: suu\nversion: 1\nhours: 1\ntitle.ky: Суу\nlessons: 1-kuduk\n---\n")
    folder.write("1-kuduk/lesson.ky.md", "---\ntitle: Кудук\nminutes: 5\n---\n# Кудук\n\nТекст.\n")
    return folder
  }

  private func actor(_ role: Role) throws -> Actor {
    let environment = whole.house.environment
    let person = try environment.database.read { tx in
      try tx.first("SELECT id FROM person WHERE name = \("The \(role.rawValue)")") { row in
        try row(0) as ID<Person>
      }
    }
    return Actor(
      person: try #require(person), community: whole.community, roles: [role],
      now: environment.now(), command: .v7(at: environment.now()))
  }

  private func told(for uses: Set<StoryUse>) throws -> ID<Story> {
    let environment = whole.house.environment
    let id = try environment.perform(
      TellStory(
        StoryText("Кудук кантип казылды", "Кеңешке үч жолу бардым, акыры казышты.", in: .ky),
        isNamed: true, for: uses), by: try actor(.resident))
    _ = try environment.perform(ShowStory(id), by: try actor(.facilitator))
    return id
  }

  private func ask(
    _ method: HTTP.Method, _ path: String, _ form: String = "", as role: Role? = .facilitator
  ) -> Response {
    let secret = role.flatMap { whole.sessions[$0] } ?? ""
    let token = whole.house.environment.keys.formToken.make(for: secret)
    return whole.house.respond(
      to: Request(
        method, path,
        headers: [
          "Host": "kurak.test", "Origin": "http://kurak.test", "Accept": "text/html",
          "Cookie": "kurak=\(secret)", "Content-Type": "application/x-www-form-urlencoded",
        ], body: method == .post ? Array("token=\(token)&\(form)".utf8) : []))
  }

  @Test(arguments: ["suu/1-kuduk", "my-voice-and-my-right/1-ask-and-get-an-answer"])
  func `stands in one that the village wrote and in one that ships`(lesson: String) throws {
    let id = try told(for: [.school])
    let page = String(decoding: ask(.get, "/ky/stories/\(id)").body, as: UTF8.self)
    #expect(page.contains("value=\"\(lesson)\""))
    let form = "lesson=\(URLPath.encode(lesson))"
    #expect(ask(.post, "/ky/stories/\(id)/lessons", form).status == 303)
    func shown(to role: Role?) -> Bool {
      let lesson = ask(.get, "/ky/courses/\(lesson)", as: role)
      #expect(lesson.status == 200)
      return String(decoding: lesson.body, as: UTF8.self).contains("/ky/stories/\(id)")
    }
    #expect(shown(to: .participant))
    // She let it be used in the school, not on pages that anybody opens.
    #expect(!shown(to: nil))
    _ = try whole.house.environment.perform(EndConsent(nil, of: id), by: try actor(.resident))
    #expect(!shown(to: .participant))
  }
}
