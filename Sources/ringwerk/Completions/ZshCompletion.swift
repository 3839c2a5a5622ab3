/// Completion for zsh: what `_arguments` wants to know of each command.
enum ZshCompletion {
  static var script: String {
    """
    #compdef ringwerk
    # Completion of ringwerk for zsh, made by "ringwerk completions zsh".

    _ringwerk_topic() {
      local -a asked found how
      how=("${@[1,-2]}")
      asked=(ringwerk)
      [[ -n ${opt_args[--project]} ]] && asked+=(--project ${opt_args[--project]})
      found=(${(f)"$($asked completions --words ${@[-1]} 2>/dev/null)"})
      [[ ${@[-1]} == settings ]] && how+=(-S "")
      compadd "${how[@]}" -a found
    }

    _ringwerk() {
      local curcontext=$curcontext state line
      local -A opt_args
      local -a commands
      commands=(
    \(Command.all.map { "    " + quoted(escaped($0.name) + ":" + $0.summary) }.joined(separator: "\n"))
      )
      _arguments -C \\
    \(specifications(Command.everywhere, indent: 4))
        '--version[what this is]' \\
        '1:command:->command' '*::word:->words' && return 0
      case $state in
        command) _describe -t commands command commands ;;
        words)
          case $words[1] in
    \(Command.all.map(clause).joined(separator: "\n"))
          esac
          ;;
      esac
    }

    if [[ $funcstack[1] == _ringwerk ]]; then _ringwerk "$@"; else compdef _ringwerk ringwerk; fi

    """
  }

  private static func clause(of command: Command) -> String {
    let places = command.places
    let operands = places.offers.enumerated().map { place, offer in
      let number = places.isRepeated && place == places.offers.count - 1 ? "*" : String(place + 1)
      return "            " + quoted("\(number):\(title(offer)):\(action(offer))")
    }
    let lines = [specifications(command.options + Command.everywhere, indent: 12)] + operands.map { $0 + " \\" }
    return "        \(command.name))\n          _arguments \\\n"
      + lines.joined(separator: "\n") + "\n            && return 0\n          ;;"
  }

  private static func specifications(_ options: [Command.Option], indent: Int) -> String {
    options.map { option in
      let meaning = "[\(bracketed(option.meaning))]"
      let value = option.value.map { value in
        let offer = Placeholder.offer(of: value)
        return "=" + meaning + ":" + escaped(value) + ":" + action(offer)
      }
      return String(repeating: " ", count: indent) + quoted(option.name + (value ?? meaning)) + " \\"
    }.joined(separator: "\n")
  }

  private static func title(_ offer: Placeholder.Offer) -> String {
    switch offer {
    case .folders: "folder"
    case .files: "file"
    case .words, .nothing: "word"
    case .topic(let topic): topic.rawValue
    }
  }

  private static func action(_ offer: Placeholder.Offer) -> String {
    switch offer {
    case .folders: "_files -/"
    case .files: "_files"
    case .words(let words): "(" + words.joined(separator: " ") + ")"
    case .topic(let topic): "_ringwerk_topic \(topic.rawValue)"
    case .nothing: " "
    }
  }

  private static func escaped(_ text: String) -> String { text.replacing(":", with: "\\:") }
  private static func bracketed(_ text: String) -> String {
    text.replacing("[", with: "\\[").replacing("]", with: "\\]")
  }
  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
}
