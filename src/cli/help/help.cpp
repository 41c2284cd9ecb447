#include "cli/help/help.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace sqlgen::cli {

namespace {

std::string left_column(const Option& option) {
  std::string text = option.letter != 0 ? fmt::format("-{}, ", option.letter) : "    ";
  text += fmt::format("--{}", option.name);
  return option.value.empty() ? text : fmt::format("{} {}", text, option.value);
}

std::string option_list(std::span<const Option> options) {
  std::string out;
  for (const Option& option : options) {
    out += fmt::format("  {:<28} {}{}\n", left_column(option), option.help,
                       option.repeatable ? " (repeatable)" : "");
  }
  return out;
}

}  // namespace

std::string program_help() {
  std::string out =
      "usage: sqlgen COMMAND [ARGUMENTS] [OPTIONS]\n\n"
      "Compiles revision definitions into the SQL script that upgrades or downgrades a database.\n"
      "It needs no database and runs nothing that it reads.\n\ncommands:\n";
  for (const Command& command : commands()) {
    out +=
        fmt::format("  {:<28} {}\n", fmt::format("{} {}", command.name, command.arguments), command.summary);
  }
  out += "\noptions of all commands:\n" + option_list(shared_options());
  return out + "\n'sqlgen COMMAND --help' tells about a command.\n";
}

std::string command_help(const Command& command) {
  std::string out = fmt::format("usage: sqlgen {}{}{} [OPTIONS]\n\n{}\n", command.name,
                                command.arguments.empty() ? "" : " ", command.arguments, command.summary);
  if (!command.details.empty()) {
    out += fmt::format("{}\n", command.details);
  }
  if (!command.options.empty()) {
    out += "\noptions:\n" + option_list(command.options);
  }
  return out + "\noptions of all commands:\n" + option_list(shared_options());
}

}  // namespace sqlgen::cli
