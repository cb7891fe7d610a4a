/// The whole number nearest to a small number from zero on.
///
/// `rounded()` would need the C library's mathematics, and with it a link that a pure floor has
/// not.
func nearest(_ number: Double) -> Int {
  Int(number + 0.5)
}
