import Core
import KurakTesting
import Localization

@testable import School

/// A course as a village would have written it: Kyrgyz whole, Russian begun.
enum VillageCourse {
  static let head = """
    ---
    id: our-water
    version: 1
    hours: 2
    title.ky: Биздин суу
    title.ru: Наша вода
    summary.ky: Арык кимдики?
    lessons: 1-spring, 2-canal
    unit.1.first: 2-canal
    unit.1.title.ky: Арыктан үйгө
    ---
    """

  static func lesson(_ title: String, _ text: String = "# Окуя\n\nСуу келди.") -> String {
    "---\ntitle: \(title)\nminutes: 10\n---\n\(text)\n"
  }

  static let quiz = """
    ---
    translation: original
    ---
    ## q1 single

    Суу кимдики?

    - (x) Баарыбыздыкы
      > Ооба.
    - ( ) Эч кимдики эмес
      > Жок, ойлонуңуз.
    """

  static var folder: CourseFolder {
    var folder = CourseFolder("our-water")
    folder.write("course.md", head)
    folder.write("1-spring/lesson.ky.md", lesson("Булак"))
    folder.write("1-spring/lesson.ru.md", lesson("Родник", "Вода пришла."))
    folder.write("1-spring/quiz.ky.md", quiz)
    folder.write("2-canal/lesson.ky.md", lesson("Арык", "![Арыктын картасы](media/map.png)"))
    folder.files["2-canal/media/map.png"] = [1, 2, 3]
    return folder
  }

  /// What is wrong with a folder, as an English reader is told it.
  static func faults(_ folder: CourseFolder) throws -> [String] {
    var reader = CourseReader(folder, .oneLanguage)
    _ = reader.course()
    let words = try TestHouse.catalog.get()[.en]
    return reader.faults.map { $0.text(words) }
  }
}
