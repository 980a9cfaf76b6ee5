import Glibc

/// Milliseconds that only go forward, whatever happens to the wall clock.
func monotonicMilliseconds() -> Int64 {
  var time = timespec()
  unsafe clock_gettime(CLOCK_MONOTONIC_COARSE, &time)
  return Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000
}

/// How many cores this machine has.
let coreCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
