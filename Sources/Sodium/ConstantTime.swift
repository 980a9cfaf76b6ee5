import Csodium

/// Whether both are the same, taking as long for a near miss as for a far one.
package func constantTimeEqual(_ one: [UInt8], _ other: [UInt8]) -> Bool {
  guard one.count == other.count else { return false }
  guard !one.isEmpty else { return true }
  return unsafe sodium_memcmp(one, other, one.count) == 0
}
