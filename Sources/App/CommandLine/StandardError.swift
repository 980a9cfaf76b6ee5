import Glibc

/// Lines for whoever runs the program; each is one write, so that lines of several threads never mix.
enum StandardError {
  static func write(line: some Sequence<UInt8>) {
    let bytes = Array(line) + [10]
    _ = bytes.withUnsafeBytes { Glibc.write(2, $0.baseAddress, $0.count) }
  }
}
