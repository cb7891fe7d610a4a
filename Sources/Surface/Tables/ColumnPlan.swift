/// Where columns go in a width, whatever they are called: see ``ColumnLayout``.
///
/// It is not generic, as a layout is made several times for each frame, and other modules cannot make the
/// generic one fast.
struct ColumnPlan {
  /// What a column asks for.
  struct Need {
    let minimum: Int
    let preferred: Int
    let importance: Int
    let isFlexible: Bool
  }

  /// A column that is shown, by its position among those that were asked for.
  struct Place {
    let column: Int
    let offset: Int
    let width: Int
  }

  /// What is shown, from left to right.
  let places: [Place]

  init(_ needs: [Need], width: Int, gap: Int) {
    let width = min(max(width, 0), Size.limit)
    let gap = min(max(gap, 0), Size.limit)
    var kept = Array(needs.indices)
    func needed() -> Int {
      var sum = gap * max(kept.count - 1, 0)
      for column in kept { sum += needs[column].minimum }
      return sum
    }
    while kept.count > 1, needed() > width {
      var least = kept.startIndex
      for index in kept.indices
      where needs[kept[index]].importance <= needs[kept[least]].importance {
        least = index
      }
      kept.remove(at: least)
    }

    var widths = kept.map { min(needs[$0].minimum, width) }
    var spare = max(width - needed(), 0)
    let byImportance = kept.indices.sorted {
      (needs[kept[$1]].importance, $0) < (needs[kept[$0]].importance, $1)
    }
    for index in byImportance {
      let need = needs[kept[index]]
      let share = min(need.preferred - need.minimum, spare)
      widths[index] += share
      spare -= share
    }
    if let flexible = kept.firstIndex(where: { needs[$0].isFlexible }) { widths[flexible] += spare }

    var offset = 0
    var places: [Place] = []
    for (column, width) in zip(kept, widths) where width > 0 {
      places.append(Place(column: column, offset: offset, width: width))
      offset += width + gap
    }
    self.places = places
  }
}
