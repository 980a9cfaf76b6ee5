@testable import Choice

/// A small file with everything that real ones contain.
enum PabulibSample {
  static let village = """
    META
    key;value
    description;"Aikol; the ""quilt"" budget"
    country;Kyrgyzstan
    num_projects;3
    num_votes;4
    budget;1000,50
    vote_type;approval
    PROJECTS
    project_id;cost;votes;name
    1;500;2;Мектеп көпүрөсү
    2;250.25;3;Суу
    a-3;400;1;"Жол; жарык"
    VOTES
    voter_id;age;vote
    10;34;1,2
    11;;2
    12;51;
    13;20;2,a-3,1

    """

  static func text(
    meta: String = "budget;10\nvote_type;approval", projects: String = "1;10",
    votes: String = "a;1"
  ) -> String {
    "META\nkey;value\n\(meta)\nPROJECTS\nproject_id;cost\n\(projects)\n"
      + "VOTES\nvoter_id;vote\n\(votes)\n"
  }

  static func fault(_ text: String) -> PabulibError? { fault(Array(text.utf8)) }

  static func fault(_ bytes: [UInt8]) -> PabulibError? {
    do {
      _ = try Pabulib(reading: bytes)
      return nil
    } catch {
      return error
    }
  }
}
