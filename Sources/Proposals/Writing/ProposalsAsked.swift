import Core
import HTTP
import Web

/// Which proposals of a process are asked for, in which order, and which page of them.
struct ProposalsAsked {
  let process: ID<JointProcess>
  var shelf: Shelf?
  var isByLiking = false
  var page = 1

  init(of process: ID<JointProcess>) { self.process = process }

  /// As a path and its query say; what is no shelf for everybody is none.
  init(_ visit: Visit) throws {
    process = try visit.id("process")
    shelf = visit.form["shelf"].flatMap(Shelf.init(rawValue:)).flatMap { shelf in
      Shelf.offered.contains(shelf) ? shelf : nil
    }
    isByLiking = visit.form["order"] == "liked"
    page = visit.pageNumber
  }

  /// Where a page of them is.
  func path(page: Int, _ visit: Visit) -> URLPath {
    visit.proposals.listing(process, shelf: shelf, byLiking: isByLiking, page: page)
  }
}
