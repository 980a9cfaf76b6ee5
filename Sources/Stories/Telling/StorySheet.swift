import Core
import Localization
import Paper
import Web

/// A story for the board or the table: her words, and the questions to talk about them.
struct StorySheet {
  let model: StoryModel
  let visit: Visit

  private var words: Localizer { visit.words }
  private var story: Story { model.story }

  var paper: BoardNotice {
    let teller = story.isNamed ? story.authorName : words(Message("stories.unnamed"))
    let common = StoryGuide.common.map { number in
      words(Message(key: "stories.guide.\(number)", arguments: []))
    }
    let questions = (common + story.questions).enumerated().map { "\($0 + 1). \($1)" }
    return BoardNotice(
      place: visit.viewer.communityName.text(visit.language), title: story.text.title,
      sentences: [teller] + story.text.words.split(separator: "\n").map(String.init)
        + [words(Message("stories.guide"))] + questions,
      table: nil, facts: [], note: words(Message("stories.print.note")),
      address: visit.siteAddress + visit.stories.story(story.id).text)
  }
}
