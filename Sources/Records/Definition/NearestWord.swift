/// The word that a person most likely meant: the least edits away, at most a third of the longer word's length.
package func nearestWord(to text: String, among words: [String]) -> String? {
  var best: (word: String, distance: Int)?
  for word in words {
    let distance = editDistance(Array(text.lowercased().utf8), Array(word.lowercased().utf8))
    guard distance * 3 <= max(text.utf8.count, word.utf8.count) else { continue }
    if best.map({ distance < $0.distance }) ?? true { best = (word, distance) }
  }
  return best?.word
}

/// Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment).
private func editDistance(_ a: [UInt8], _ b: [UInt8]) -> Int {
  guard !a.isEmpty, !b.isEmpty, a.count <= 200, b.count <= 200 else { return max(a.count, b.count) }
  var rows = [[Int]](repeating: Array(0...b.count), count: 3)
  for i in 1...a.count {
    rows[i % 3][0] = i
    for j in 1...b.count {
      let replaced = rows[(i - 1) % 3][j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
      var least = min(replaced, rows[(i - 1) % 3][j] + 1, rows[i % 3][j - 1] + 1)
      if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { least = min(least, rows[(i - 2) % 3][j - 2] + 1) }
      rows[i % 3][j] = least
    }
  }
  return rows[a.count % 3][b.count]
}
