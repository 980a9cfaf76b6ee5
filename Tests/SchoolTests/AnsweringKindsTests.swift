import Core
import Database
import HTTP
import KurakTesting
import Testing
import Web

@testable import School

/// Every kind of question as it is asked, answered and explained.
@Suite struct AnsweringKindsTests {
  @Test func `Every kind has its form, which works without a script`() throws {
    let page = try KindsHouse().page("courses/village/1-who/quiz")
    #expect(page.contains(#"type="radio" name="q1" value="2""#))
    #expect(page.contains(#"name="q2" value="" inputmode="decimal""#))
    #expect(page.contains(#"<select name="q4.3"><option value="">–</option><option value="1">1"#))
    #expect(page.contains(#"<select name="q5.1" lang="en"><option value="">–</option>"#))
    #expect(page.contains(#"<textarea name="q6" rows="6">"#))
    #expect(page.contains("Your best try counts."))
    for secret in ["As the law", "өкмөтү", "Nearly", "A good plan", "Told"] {
      #expect(!page.contains(secret), "\(secret)")
    }
  }

  @Test func `The same as JSON tells nothing of what is right`() throws {
    let school = try KindsHouse()
    let json = try school.house.get(
      "/en/courses/village/1-who/quiz", as: .participant, accept: "application/json"
    ).text
    #expect(json.contains(#""halves":[{"en":"does"},{"en":"decides"}]"#))
    #expect(json.contains(#""kind":"short-text""#))
    for secret in ["As the law", "өкмөтү", "Nearly", "good plan"] {
      #expect(!json.contains(secret))
    }
  }

  @Test func `All right`() throws {
    let result = try KindsHouse().result(KindsHouse.right)
    #expect(result.contains("Right: 5 of 5."))
    for said in [
      "Yes.", "As the law says.", "Right so.", "Then write.", "It votes.", "A good plan has",
      "I will ask.", "In May.", "Your facilitator has not answered yet.",
    ] { #expect(result.contains(said), "\(said)") }
    #expect(!result.contains("Nearly"))
    #expect(!result.contains("Not right"))
  }

  @Test func `All wrong: the feedback of what she answered, and the right one beside it`() throws {
    let result = try KindsHouse().result(KindsHouse.wrong)
    #expect(result.contains("Right: 0 of 5."))
    for said in [
      "No wind decides.", "Nearly.", "As the law says.", "Read again.", "айыл өкмөтү, АО",
      "you: 1", "Council → decides", "Your certificate asks for 60%. Read the explanations",
    ] { #expect(result.contains(said), "\(said)") }
  }

  @Test func `What is missing is asked for beside its question, and what was typed stays`() throws {
    let school = try KindsHouse()
    let refused = school.answer([
      "q1": "1", "q2": "many", "q3": " ", "q4.1": "1", "q4.2": "1", "q4.3": "2", "q5.1": "2",
      "q6": "", "q7": "3",
    ])
    #expect(refused.status == 422)
    for number in [2, 3, 4, 5, 6, 7] {
      #expect(refused.text.contains(#"id="q\#(number)-fault""#), "\(number)")
    }
    #expect(!refused.text.contains(#"id="q1-fault""#))
    #expect(refused.text.contains(#"name="q2" value="many""#))
    #expect(refused.text.contains("Each place is taken once"))
    #expect(refused.text.contains(#"<option value="2" selected>decides"#))
    #expect(try school.house.read { tx in try tx.count("SELECT count(*) FROM writing") } == 0)
  }

  @Test(arguments: ["0", "4", "-1", "9223372036854775807", "-9223372036854775808", "x", ""])
  func `A place that was not offered is none`(place: String) throws {
    let school = try KindsHouse()
    let refused = school.answer([
      "q1": "1", "q2": "21", "q3": "a", "q4.1": "2", "q4.2": "3", "q4.3": place, "q5.1": "2",
      "q5.2": "1", "q6": "a", "q7": "1",
    ])
    #expect(refused.status == 422)
  }

  @Test func `There are as many tries as the quiz says, and the page says so before`() throws {
    let school = try KindsHouse(tries: 2, counting: .last)
    #expect(school.page("courses/village/1-who/quiz").contains("You may answer 2 more times."))
    let first = school.result(KindsHouse.right)
    #expect(first.contains("Try again"))
    #expect(school.page("courses/village/1-who/quiz").contains("You may answer 1 more time."))
    let second = school.result(KindsHouse.wrong)
    #expect(!second.contains("Try again"))
    let closed = school.page("courses/village/1-who/quiz")
    #expect(closed.contains("You have answered as often as it is allowed here."))
    #expect(!closed.contains("Check my answers"))
    #expect(school.answer(KindsHouse.right).status == 409)
    #expect(try school.house.read { tx in try tx.count("SELECT count(*) FROM quiz_attempt") } == 2)
  }

  @Test func `Where the last try counts, a worse one takes the place of a better`() throws {
    for (counting, shown) in [(Quiz.Counting.best, "best: 5 of 5"), (.last, "last: 0 of 5")] {
      let school = try KindsHouse(counting: counting)
      _ = school.result(KindsHouse.right)
      _ = school.result(KindsHouse.wrong)
      #expect(school.page("courses/village").contains(shown))
    }
  }

  @Test func `Whoever only practises is told that her words go nowhere`() throws {
    let school = try KindsHouse(tries: 1)
    let result = try school.house.post(
      "/en/courses/village/1-who/quiz", KindsHouse.right, as: .resident)
    #expect(result.status == 200)
    #expect(result.text.contains("what you wrote was sent to nobody"))
    #expect(try school.house.read { tx in try tx.count("SELECT count(*) FROM writing") } == 0)
  }
}
