internal import Records

/// Pages of the documentation that are made from the program's own tables.
package enum ManualPage {
  private static let made =
    "<!-- Made by the program itself; `RINGWERK_RECORD=1 swift test --filter ManualTests` makes it anew. -->"

  /// Every key of a pipeline's definition.
  package static var settings: String {
    let groups = PipelineSetting.all.map(\.group).reduce(into: [String]()) { seen, group in
      if !seen.contains(group) { seen.append(group) }
    }
    let tables = groups.map { group in
      heading(group) + "\n\n| key | meaning | written as | when left out | source |\n|---|---|---|---|---|\n"
        + PipelineSetting.all.filter { $0.group == group }.map(row).joined()
    }
    return """
      # Settings of a pipeline

      \(made)

      Every key of `pipelines/NAME.json`. Any other key, and a key that stands twice, is a mistake (exit 78), told with its file,
      line and column and the nearest valid word. `ringwerk figures --compare SETTING=VALUE` shows what another value of a
      measure's setting, a weight or an agreement would change.

      \(tables.joined(separator: "\n"))
      """
  }

  private static func heading(_ group: String) -> String {
    group.isEmpty ? "## The pipeline" : "## `\(group)`"
  }

  private static func row(_ setting: PipelineSetting) -> String {
    row(["`\(setting.key)`", setting.meaning, setting.form, setting.standard ?? "must be there", setting.source ?? ""])
  }

  /// Every figure of the figure document that has a definition.
  package static var figures: String {
    let groups = FigurePattern.all.map(\.group).reduce(into: [String]()) { seen, group in
      if !seen.contains(group) { seen.append(group) }
    }
    let tables = groups.map { group in
      "## \(group)\n\n| path | unit | what it is | wat het is | source |\n|---|---|---|---|---|\n"
        + FigurePattern.all.filter { $0.group == group }.map { figure in
          row(["`\(figure.path)`", figure.unit, figure.english, figure.dutch, figure.source])
        }.joined()
    }
    return """
      # Figures

      \(made)

      Every figure by its path in the document that `ringwerk figures --json` prints; a word in braces stands for any. A share
      `x` has its counts beside it as `x_counts`, and one about persons its 95 % interval as `x_interval`. `ringwerk explain
      PATH --year Y` says the same with the records behind the figure.

      \(tables.joined(separator: "\n"))
      """
  }

  private static func row(_ cells: [String]) -> String {
    "| " + cells.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
  }
}

extension FigurePattern {
  fileprivate var group: String { String(path.prefix { $0 != "/" }) }
}
