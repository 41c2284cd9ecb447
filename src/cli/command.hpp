#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::cli {

/// Exit statuses.
enum class Status { done = 0, bad_input = 1, wrong_usage = 2, internal_fault = 70 };

/// An option as help, completions and the parser see it.
struct Option {
  std::string_view name;        // "output"
  char letter = 0;              // 'o', or 0
  std::string_view value = {};  // "FILE"; empty: a switch
  std::string_view help = {};
  bool repeatable = false;
  std::string_view choices = {};  // what the value may be, with blanks between, where that is known
};

/// What a command was called with.
class Invocation {
 public:
  std::vector<std::string> arguments;                       // what is no option, without the command's name
  std::map<std::string, std::vector<std::string>> options;  // by name; a switch has an empty value
  std::vector<std::string> words;                           // the whole line, as it was written
  std::string_view command;                                 // its name in the table; empty without one

  [[nodiscard]] bool has(std::string_view option) const;
  /// The value of an option that is given at most once; empty where it is not.
  [[nodiscard]] std::string value(std::string_view option) const;
  [[nodiscard]] std::vector<std::string> values(std::string_view option) const;
};

/// A command is a row of the table: help, completions and the parser are made from it.
struct Command {
  std::string_view name;
  std::string_view arguments;  // "[START:]DEST"
  std::string_view summary;
  std::string_view details;
  int min_arguments = 0;
  int max_arguments = 0;  // -1: any number
  std::span<const Option> options;
  Status (*run)(const Invocation& invocation);
  std::string_view choices = {};  // words that completions offer as the first argument, with blanks between
};

/// All commands, in the order in which help lists them.
[[nodiscard]] std::span<const Command> commands();

/// Options that every command takes.
[[nodiscard]] std::span<const Option> shared_options();

/// The command of this name, or nullptr.
[[nodiscard]] const Command* find_command(std::string_view name);

/// Thrown for a command line that can't be understood; ends with Status::wrong_usage.
struct UsageError {
  std::string message;
  std::string help;
};

}  // namespace sqlgen::cli
