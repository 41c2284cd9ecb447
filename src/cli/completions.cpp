#include "cli/completions.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <vector>

#include "cli/command.hpp"
#include "cli/dialects.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

std::vector<Option> options_of(const Command& command) {
  std::vector<Option> all(command.options.begin(), command.options.end());
  all.insert(all.end(), shared_options().begin(), shared_options().end());
  return all;
}

// What may follow an option: "files", "folders", words, or nothing that is known.
std::string values_of(const Option& option) {
  if (option.value == "FILE") {
    return "files";
  }
  if (option.value == "DIR") {
    return "folders";
  }
  if (option.name == "dialect") {
    return join(dialect_names(), " ");
  }
  return option.name == "color"    ? "auto always never"
         : option.name == "format" ? "text json toml xml sql py"
                                   : "";
}

std::string words_of(const std::vector<Option>& options) {
  std::string words;
  for (const Option& option : options) {
    words += fmt::format("{}--{}", words.empty() ? "" : " ", option.name);
  }
  return words;
}

std::string command_names() {
  std::string names;
  for (const Command& command : commands()) {
    names += fmt::format("{}{}", names.empty() ? "" : " ", command.name);
  }
  return names;
}

std::string bash_script() {
  std::string out =
      "# bash completion for sqlgen\n_sqlgen() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command= i\n"
      "  COMPREPLY=()\n"
      "  for ((i = 1; i < COMP_CWORD; i++)); do\n"
      "    [[ ${COMP_WORDS[i]} != -* ]] && { command=${COMP_WORDS[i]}; break; }\n  done\n"
      "  case $before in\n";
  std::vector<std::string> seen;
  for (const Command& command : commands()) {
    for (const Option& option : options_of(command)) {
      const std::string values = values_of(option);
      const std::string name(option.name);
      if (values.empty() || std::find(seen.begin(), seen.end(), name) != seen.end()) {
        continue;
      }
      seen.push_back(name);
      const std::string action = values == "files"     ? "-f"
                                 : values == "folders" ? "-d"
                                                       : fmt::format("-W '{}'", values);
      const std::string letter = option.letter != 0 ? fmt::format("|-{}", option.letter) : "";
      out += fmt::format("    --{}{}) COMPREPLY=($(compgen {} -- \"$word\")); return ;;\n", name, letter,
                         action);
    }
  }
  out += "  esac\n  case $command in\n";
  for (const Command& command : commands()) {
    out += fmt::format("    {}) COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n", command.name,
                       words_of(options_of(command)));
  }
  return out + fmt::format(
                   "    *) COMPREPLY=($(compgen -W '{}' -- \"$word\")) ;;\n  esac\n}}\n"
                   "complete -o default -F _sqlgen sqlgen\n",
                   command_names());
}

// zsh's _arguments takes brackets and colons as its own.
std::string zsh_text(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\'') {
      out += "'\\''";
      continue;
    }
    if (c == '[' || c == ']' || c == ':') {
      out += '\\';
    }
    out += c;
  }
  return out;
}

std::string zsh_option(const Option& option) {
  const std::string values = values_of(option);
  const std::string action = option.value.empty()  ? ""
                             : values == "files"   ? fmt::format(":{}:_files", option.value)
                             : values == "folders" ? fmt::format(":{}:_files -/", option.value)
                             : values.empty()      ? fmt::format(":{}: ", zsh_text(option.value))
                                                   : fmt::format(":{}:({})", option.value, values);
  const std::string equals = option.value.empty() ? "" : "=";
  return fmt::format("'{}--{}{}[{}]{}'", option.repeatable ? "*" : "", option.name, equals,
                     zsh_text(option.help), action);
}

std::string zsh_script() {
  std::string out = "#compdef sqlgen\n_sqlgen() {\n  local -a commands\n  commands=(\n";
  for (const Command& command : commands()) {
    out += fmt::format("    '{}:{}'\n", command.name, zsh_text(command.summary));
  }
  out +=
      "  )\n  if (( CURRENT == 2 )); then\n    _describe command commands\n    return\n  fi\n"
      "  case $words[2] in\n";
  for (const Command& command : commands()) {
    out += fmt::format("    {})\n      _arguments", command.name);
    for (const Option& option : options_of(command)) {
      out += " \\\n        " + zsh_option(option);
    }
    out += " \\\n        '*:argument:_files'\n      ;;\n";
  }
  return out + "  esac\n}\n_sqlgen \"$@\"\n";
}

std::string fish_option(const Option& option, std::string_view condition) {
  std::string line = fmt::format("complete -c sqlgen -n '{}' -l {}", condition, option.name);
  if (option.letter != 0) {
    line += fmt::format(" -s {}", option.letter);
  }
  const std::string values = values_of(option);
  if (!option.value.empty()) {
    line += values == "files" || values == "folders" ? " -r -F"
            : values.empty()                         ? " -x"
                                                     : fmt::format(" -x -a '{}'", values);
  }
  return line + fmt::format(" -d '{}'\n", replace_all(option.help, "'", "\\'"));
}

std::string fish_script() {
  std::string out = "# fish completion for sqlgen\n";
  for (const Command& command : commands()) {
    out += fmt::format("complete -c sqlgen -f -n __fish_use_subcommand -a {} -d '{}'\n", command.name,
                       replace_all(command.summary, "'", "\\'"));
  }
  for (const Option& option : shared_options()) {
    out += fish_option(option, "true");
  }
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      out += fish_option(option, fmt::format("__fish_seen_subcommand_from {}", command.name));
    }
  }
  return out;
}

}  // namespace

std::optional<std::string> completion_script(std::string_view shell) {
  if (shell == "bash") {
    return bash_script();
  }
  if (shell == "zsh") {
    return zsh_script();
  }
  return shell == "fish" ? std::optional(fish_script()) : std::nullopt;
}

}  // namespace sqlgen::cli
