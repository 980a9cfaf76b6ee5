import Choice
import Core

/// What the counting library would propose for all who wait at once.
///
/// It is a stable matching, best for those who ask. A person decides.
struct Suggestion {
  private let mentors: [ID<MentoringRequest>: ID<Person>]

  init(_ requests: [MentoringRequest], _ profiles: [MentorProfile], parted: Set<Couple>) {
    let match = MentorMatch(
      requests.map { request in
        Seeker(
          request.person.description, languages: Set(request.wish.languages.map(\.rawValue)),
          district: request.wish.district, wantsWoman: request.wish.wantsWoman,
          prefers: request.wish.wishes.map(\.description),
          conflicts: Set((request.wish.avoids + [request.person]).map(\.description)),
          earlier: Set(
            parted.filter { $0.participant == request.person }.map(\.mentor.description)))
      },
      with: profiles.map { profile in
        Mentor(
          profile.person.description, languages: Set(profile.offer.languages.map(\.rawValue)),
          district: profile.offer.district, isWoman: profile.offer.isWoman,
          capacity: profile.free)
      })
    mentors = Dictionary(
      uniqueKeysWithValues: match.matching.mentors.enumerated().compactMap { place, mentor in
        mentor.map { (requests[place].id, profiles[$0].person) }
      })
  }

  /// The mentor for a request, unless all who could be are wanted more by others.
  func mentor(for request: ID<MentoringRequest>) -> ID<Person>? { mentors[request] }
}
