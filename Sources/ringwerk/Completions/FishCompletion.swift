/// Completion for fish: one line for each command, option and operand.
enum FishCompletion {
  static var script: String {
    """
    # Completion of ringwerk for fish, made by "ringwerk completions fish".

    # The command that stands on the line, and after it its operands.
    function __ringwerk_words
      set -l valued \(valued.joined(separator: " "))
      set -l skips 0
      for word in (commandline -opc)[2..]
        if test $skips = 1
          set skips 0
        else if contains -- $word $valued
          set skips 1
        else if not string match -q -- '-*' $word
          echo $word
        end
      end
    end

    # No command stands on the line yet.
    function __ringwerk_begins
      test (count (__ringwerk_words)) = 0
    end

    # The command stands on the line, and so many operands follow it; without a number, however many.
    function __ringwerk_at
      set -l words (__ringwerk_words)
      test "$words[1]" = "$argv[1]"; or return 1
      test (count $argv) = 1; or test (count $words) = (math $argv[2] + 1)
    end

    function __ringwerk_topic
      set -l words (commandline -opc)
      set -l place (contains -i -- --project $words)
      set -l project
      test -n "$place"; and set project --project $words[(math $place + 1)]
      $words[1] $project completions --words $argv[1] 2>/dev/null
    end

    complete -c ringwerk -f
    \((commands + options + operands).joined(separator: "\n"))

    """
  }

  private static var valued: [String] {
    let all = Command.everywhere + Command.all.flatMap(\.options)
    return Set(all.filter { $0.value != nil }.map(\.name)).sorted()
  }

  private static var commands: [String] {
    Command.all.map { "complete -c ringwerk -n __ringwerk_begins -a \($0.name) -d \(quoted($0.summary))" }
  }

  private static var options: [String] {
    let version = "complete -c ringwerk -n __ringwerk_begins -l version -d 'what this is'"
    let everywhere = Command.everywhere.map { line(for: $0, when: nil) }
    let own = Command.all.flatMap { command in
      command.options.map { line(for: $0, when: "__ringwerk_at \(command.name)") }
    }
    return everywhere + [version] + own
  }

  private static func line(for option: Command.Option, when condition: String?) -> String {
    let place = condition.map { " -n '\($0)'" } ?? ""
    let values = option.value.map { " -r " + offered(Placeholder.offer(of: $0)) } ?? ""
    return "complete -c ringwerk\(place) -l \(option.name.dropFirst(2))\(values) -d \(quoted(option.meaning))"
  }

  private static var operands: [String] {
    Command.all.flatMap { command in
      let places = command.places
      return places.offers.enumerated().filter { $1 != .nothing }.map { place, offer in
        let isAny = places.isRepeated && place == places.offers.count - 1
        let condition = "__ringwerk_at \(command.name)" + (isAny ? "" : " \(place)")
        return "complete -c ringwerk -n '\(condition)' \(offered(offer))"
      }
    }
  }

  private static func offered(_ offer: Placeholder.Offer) -> String {
    switch offer {
    case .folders: "-f -a '(__fish_complete_directories (commandline -ct))'"
    case .files: "-F"
    case .words(let words): "-f -a '\(words.joined(separator: " "))'"
    case .topic(let topic): "-f -a '(__ringwerk_topic \(topic.rawValue))'"
    case .nothing: "-f"
    }
  }

  private static func quoted(_ text: String) -> String {
    "'" + text.replacing("\\", with: "\\\\").replacing("'", with: "\\'") + "'"
  }
}
