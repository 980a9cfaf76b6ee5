import Core
import HTTP

extension FormReader {
  /// How much a form with a picture and a voice may be.
  package static let mediaLimit = PlainPicture.mostBytes + PlainSound.mostBytes + (1 << 20)

  /// Nothing where no picture was chosen.
  package mutating func describedPicture() -> DescribedPicture? {
    guard let file = form.file("picture"), !file.bytes.isEmpty else { return nil }
    guard let picture = PlainPicture(file: file.bytes) else {
      fault("picture", Message("web.fault.picture", .number(PlainPicture.mostBytes >> 20)))
      return nil
    }
    return DescribedPicture(picture, words: line("picture-words", in: 1...200))
  }

  /// A picture, a voice, or both; a form with neither is refused.
  package mutating func pictureOrSound() -> (picture: DescribedPicture?, sound: PlainSound?) {
    let (picture, sound) = (describedPicture(), sound())
    // A file that was chosen and is none of ours has its own words already.
    if picture == nil, sound == nil, !hasFaults {
      fault("picture", Message("web.fault.required"))
    }
    return (picture, sound)
  }

  package mutating func sound() -> PlainSound? {
    guard let file = form.file("sound"), !file.bytes.isEmpty else { return nil }
    let sound = PlainSound(file: file.bytes)
    if sound == nil {
      fault("sound", Message("web.fault.sound", .number(PlainSound.mostBytes >> 20)))
    }
    return sound
  }
}
