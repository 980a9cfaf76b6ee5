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

  /// Paper does not speak: it says where the story is heard or seen.
  private var recording: [String] {
    story.text.telling == .words
      ? [] : [words(Message(key: "stories.print.\(story.text.telling.rawValue)", arguments: []))]
  }

  var paper: BoardNotice {
    let teller = story.isNamed ? story.authorName : words(Message("stories.unnamed"))
    let common = StoryGuide.common.map { number in
      words(Message(key: "stories.guide.\(number)", arguments: []))
    }
    let questions = (common + story.questions).enumerated().map { "\($0 + 1). \($1)" }
    return BoardNotice(
      place: visit.viewer.communityName.text(visit.language), title: story.text.title,
      sentences: [teller] + recording + story.text.words.split(separator: "\n").map(String.init)
        + [words(Message("stories.guide"))] + questions,
      table: nil, facts: [], note: words(Message("stories.print.note")),
      address: visit.siteAddress + visit.stories.story(story.id).text)
  }
}
