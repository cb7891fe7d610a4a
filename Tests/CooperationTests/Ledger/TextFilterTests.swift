import Cooperation
import Testing

struct TextFilterTests {
  @Test(arguments: [
    ("coal", ["Coal safety and mining"]), ("mining coal", ["Coal safety and mining"]),
    ("COAL", ["coal"]), ("ha lam", ["Hà Lầm coal mine"]), ("Hà Lầm", ["ha lam"]),
    ("viet", ["Việt Nam"]), ("viet coal", ["Việt Nam", "Coal"]), ("duong", ["Đường"]),
    ("H\u{E0}", ["Ha\u{300}"]), ("Ha\u{300}", ["H\u{E0}"]), ("ｃｏａｌ", ["coal"]),
    ("coal coal", ["coal"]), ("  coal\t", ["coal"]), ("viet\u{3000}coal", ["coal viet"]),
    ("ベトナム", ["ベトナム"]), ("oal", ["coal"]),
  ]) func `every word occurs, in any order`(filter: String, texts: [String]) {
    #expect(TextFilter(filter).matches(texts))
  }

  @Test(arguments: [
    ("coal", ["charcoa l"]), ("coal gas", ["coal"]), ("coal", []), ("coal", [""]),
    ("coalmine", ["coal", "mine"]), ("coal mine", ["coal", "min"]),
  ]) func `a word that does not occur in one text is not found`(filter: String, texts: [String]) {
    #expect(!TextFilter(filter).matches(texts))
  }

  @Test(arguments: ["", " ", "\t\u{3000} ", "\u{301}"])
  func `a filter without words lets everything through`(text: String) {
    let filter = TextFilter(text)
    #expect(filter.isEmpty)
    #expect(filter.text == text)
    #expect(filter.matches([]))
    #expect(filter.matches(["coal"]))
  }

  @Test func `a filter with words is not empty`() {
    #expect(!TextFilter("a").isEmpty)
  }
}
