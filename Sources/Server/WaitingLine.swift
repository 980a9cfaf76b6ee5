import Glibc

/// A bounded queue between the polling threads and the workers of a lane.
// Unchecked, because every access to `places` and the counters is under `mutex`; a Swift Mutex
// would do, but nobody can wait on one.
@safe final class WaitingLine<Element: Sendable>: @unchecked Sendable {
  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let arrival = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var places: [Element?]
  private var first = 0
  private var count = 0
  private var reserved = 0
  private var isOpen = true
  private var sleeping = 0
  private var waking = 0

  init(capacity: Int) {
    places = Array(repeating: nil, count: max(capacity, 1))
    unsafe mutex.initialize(to: pthread_mutex_t())
    unsafe arrival.initialize(to: pthread_cond_t())
    unsafe pthread_mutex_init(mutex, nil)
    unsafe pthread_cond_init(arrival, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(arrival)
    unsafe pthread_mutex_destroy(mutex)
    unsafe arrival.deallocate()
    unsafe mutex.deallocate()
  }

  private func locked<R>(_ body: () -> R) -> R {
    unsafe pthread_mutex_lock(mutex)
    defer { unsafe pthread_mutex_unlock(mutex) }
    return body()
  }

  /// Takes a place for an element about to be pushed; false where the line is full or closed.
  func reserve() -> Bool {
    locked {
      guard isOpen, count + reserved < places.count else { return false }
      reserved += 1
      return true
    }
  }

  /// Fills a reserved place; false where the line was closed in between.
  func push(_ element: Element) -> Bool {
    let (taken, wakes) = locked {
      reserved -= 1
      guard isOpen else { return (false, false) }
      places[(first + count) % places.count] = element
      count += 1
      return (true, wakeNext())
    }
    if wakes { unsafe pthread_cond_signal(arrival) }
    return taken
  }

  /// The longest waiting element, waiting for one to come; nothing once the line is closed.
  func pop() -> Element? {
    let (element, wakes) = locked {
      while isOpen && count == 0 { sleep() }
      guard isOpen else { return (nil as Element?, false) }
      let element = places[first]
      places[first] = nil
      first = (first + 1) % places.count
      count -= 1
      return (element, count > 0 && wakeNext())
    }
    if wakes { unsafe pthread_cond_signal(arrival) }
    return element
  }

  private func sleep() {
    sleeping += 1
    unsafe pthread_cond_wait(arrival, mutex)
    sleeping -= 1
    waking = max(waking - 1, 0)
  }

  /// Whether a worker is to be woken.
  ///
  /// Never a second one while a first is on its way: when work is short the first will have done
  /// both pieces before the second has even woken, and when it is long the first wakes the second.
  private func wakeNext() -> Bool {
    guard waking == 0, sleeping > 0 else { return false }
    waking = 1
    return true
  }

  /// Sends the workers home and forgets whoever still waits.
  func close() {
    locked {
      isOpen = false
      places = [nil]
      (first, count) = (0, 0)
    }
    unsafe pthread_cond_broadcast(arrival)
  }
}
