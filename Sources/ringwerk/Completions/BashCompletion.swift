/// Completion for bash: two tables of what may stand where, and a function that looks them up.
enum BashCompletion {
  static var script: String {
    """
    # Completion of ringwerk for bash, made by "ringwerk completions bash".

    # Sets kind to what the value of an option is; "switch" for one that has none.
    _ringwerk_option() {
      kind=switch
      case "$1 $2" in
    \(lines(options))
      esac
    }

    # Sets kind to what may stand as a command's operand, counted from 0.
    _ringwerk_operand() {
      kind=nothing
      case "$1 $2" in
    \(lines(operands))
      esac
    }

    # Sets known to the options of a command.
    _ringwerk_options() {
      known="\(Command.everywhere.map(\.name).joined(separator: " "))"
      case "$1" in
    \(lines(names))
      esac
    }

    _ringwerk_offer() {
      case "$1" in
        folders) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
        files) compopt -o filenames 2>/dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
        words:*) mapfile -t COMPREPLY < <(compgen -W "${1#words:}" -- "$2") ;;
        topic:*)
          local words
          words=$("${COMP_WORDS[0]}" ${project:+--project "$project"} completions --words "${1#topic:}" 2>/dev/null)
          mapfile -t COMPREPLY < <(compgen -W "$words" -- "$2")
          [[ ${COMPREPLY[0]} == *= ]] && compopt -o nospace 2>/dev/null
          ;;
      esac
      return 0
    }

    _ringwerk() {
      local current=${COMP_WORDS[COMP_CWORD]} command="" project="" expects="" kind="" known="" word option="" index
      local -i place=0
      COMPREPLY=()
      for ((index = 1; index < COMP_CWORD; index++)); do
        word=${COMP_WORDS[index]}
        if [[ -n $expects ]]; then
          [[ $word == "=" ]] && continue
          [[ $option == --project ]] && project=$word
          expects=""
        elif [[ $word == "=" ]]; then
          ((index++))
        elif [[ $word == -* ]]; then
          option=$word
          _ringwerk_option "$command" "$word"
          [[ $kind == switch ]] || expects=$kind
        elif [[ -z $command ]]; then
          command=$word
        else
          place+=1
        fi
      done
      [[ $current == "=" ]] && current=""
      if [[ -n $expects ]]; then
        _ringwerk_offer "$expects" "$current"
      elif [[ $current == -* ]]; then
        _ringwerk_options "$command"
        [[ -z $command ]] && known+=" --version"
        _ringwerk_offer "words:$known" "$current"
      elif [[ -z $command ]]; then
        _ringwerk_offer "words:\(Command.all.map(\.name).joined(separator: " "))" "$current"
      else
        _ringwerk_operand "$command" "$place"
        _ringwerk_offer "$kind" "$current"
      fi
    }

    complete -F _ringwerk ringwerk

    """
  }

  private static func lines(_ lines: [String]) -> String { lines.map { "    " + $0 }.joined(separator: "\n") }

  private static var options: [String] {
    let own = Command.all.flatMap { command in command.options.map { ("\"\(command.name) \($0.name)\"", $0) } }
    let everywhere = Command.everywhere.map { ("*\" \($0.name)\"", $0) }
    return (own + everywhere).compactMap { pattern, option in
      option.value.map { "\(pattern)) kind=\"\(kind(Placeholder.offer(of: $0)))\" ;;" }
    }
  }

  private static var operands: [String] {
    Command.all.flatMap { command in
      let places = command.places
      return places.offers.enumerated().map { place, offer in
        let any = places.isRepeated && place == places.offers.count - 1 ? "\"\(command.name) \"*" : nil
        return "\(any ?? "\"\(command.name) \(place)\"")) kind=\"\(kind(offer))\" ;;"
      }
    }
  }

  private static var names: [String] {
    Command.all.filter { !$0.options.isEmpty }.map { command in
      "\(command.name)) known+=\" \(command.options.map(\.name).joined(separator: " "))\" ;;"
    }
  }

  private static func kind(_ offer: Placeholder.Offer) -> String {
    switch offer {
    case .folders: "folders"
    case .files: "files"
    case .words(let words): "words:" + words.joined(separator: " ")
    case .topic(let topic): "topic:" + topic.rawValue
    case .nothing: "nothing"
    }
  }
}
