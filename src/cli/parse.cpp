#include "cli/parse.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <boost/program_options.hpp>
#include <optional>
#include <set>
#include <string_view>

#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

namespace po = boost::program_options;

// "-1" and "-2:base" are relative revisions, not options.
std::vector<po::option> relative_revision(std::vector<std::string>& words) {
  std::vector<po::option> result;
  const std::string& word = words.front();
  if (word.size() > 1 && word[0] == '-' && word[1] >= '0' && word[1] <= '9') {
    po::option option;
    option.value.push_back(word);
    option.original_tokens.push_back(word);
    result.push_back(option);
    words.erase(words.begin());
  }
  return result;
}

void add(po::options_description& description, const Option& option) {
  const std::string names =
      option.letter != 0 ? fmt::format("{},{}", option.name, option.letter) : std::string(option.name);
  if (option.value.empty()) {
    description.add_options()(names.c_str(), "");
  } else {
    description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
  }
}

po::parsed_options parse(const std::vector<std::string>& words, const po::options_description& description,
                         bool allow_unknown) {
  po::positional_options_description positional;
  positional.add("", -1);
  po::command_line_parser parser(words);
  parser.options(description)
      .extra_style_parser(relative_revision)
      .style(po::command_line_style::unix_style & ~po::command_line_style::allow_guessing);
  if (allow_unknown) {
    parser.allow_unregistered();
  }
  return parser.run();
}

po::options_description describe_options(const Command* command) {
  po::options_description description;
  for (const Option& option : shared_options()) {
    add(description, option);
  }
  if (command != nullptr) {
    for (const Option& option : command->options) {
      add(description, option);
    }
  }
  return description;
}

// The options of all commands: those of a command may stand before its name, as Alembic has it for -x.
po::options_description describe_all() {
  po::options_description description = describe_options(nullptr);
  std::set<std::string_view> known;
  for (const Option& option : shared_options()) {
    known.insert(option.name);
  }
  for (const Command& command : commands()) {
    for (const Option& option : command.options) {
      if (known.insert(option.name).second) {
        add(description, option);
      }
    }
  }
  return description;
}

const Option* find_option(const Command* command, std::string_view name) {
  for (const auto options :
       {shared_options(), command != nullptr ? command->options : std::span<const Option>()}) {
    for (const Option& option : options) {
      if (option.name == name) {
        return &option;
      }
    }
  }
  return nullptr;
}

// What an option of Alembic's has become.
std::optional<std::string> help_for_alembic_option(const std::string& word) {
  if (word == "--autogenerate") {
    return "sqlgen looks at no models and no database: 'sqlgen revision -m TEXT' writes an empty revision, "
           "whose "
           "operations are written by hand";
  }
  if (word == "--raiseerr") {
    return "leave it out: every error is shown with its place";
  }
  return std::nullopt;
}

// "current -c" asks Alembic whether the database is at the heads; here -c names the configuration.
std::string missing_value_help(const std::vector<std::string>& words) {
  const auto has = [&](const char* word) {
    return std::find(words.begin(), words.end(), word) != words.end();
  };
  if (has("current") && has("-c")) {
    return "-c FILE names the configuration; Alembic's 'current -c' is 'current --check-heads'";
  }
  return "'sqlgen --help' lists the commands and options";
}

std::string unknown_option_help(const Command* command, const std::string& word) {
  if (auto help = help_for_alembic_option(word)) {
    return *std::move(help);
  }
  std::vector<std::string> names;
  for (const auto options :
       {shared_options(), command != nullptr ? command->options : std::span<const Option>()}) {
    for (const Option& option : options) {
      names.emplace_back(option.name);
    }
  }
  const std::string_view name =
      std::string_view(word).substr(std::min(word.find_first_not_of('-'), word.size()));
  constexpr std::size_t kTelling = 3;  // letters of an abbreviation
  const auto is_begun = [&](const std::string& option) { return option.starts_with(name); };
  const auto begun = std::find_if(names.begin(), names.end(), is_begun);
  const bool abbreviates =
      name.size() >= kTelling && std::count_if(names.begin(), names.end(), is_begun) == 1;
  if (const auto near = abbreviates ? std::optional(*begun) : closest(name, names)) {
    return fmt::format("did you mean '--{}'?", *near);
  }
  return command != nullptr ? fmt::format("'sqlgen {} --help' lists the options", command->name)
                            : "'sqlgen --help' lists the commands and options";
}

// The first word that is no option's and no option's value.
const Command* command_of(const std::vector<std::string>& words) {
  for (const auto& option : parse(words, describe_all(), true).options) {
    if (!option.string_key.empty() || option.unregistered) {
      continue;
    }
    if (const Command* command = find_command(option.value.at(0))) {
      return command;
    }
    std::vector<std::string> names;
    for (const Command& command : commands()) {
      names.emplace_back(command.name);
    }
    const auto near = closest(option.value.at(0), names);
    throw UsageError{fmt::format("unknown command '{}'", option.value.at(0)),
                     near ? fmt::format("did you mean '{}'?", *near) : "'sqlgen --help' lists the commands"};
  }
  return nullptr;
}

void check_arguments(const Command& command, const Invocation& invocation) {
  const int count = static_cast<int>(invocation.arguments.size());
  const std::string usage = fmt::format("usage: sqlgen {} {} [OPTIONS]", command.name, command.arguments);
  if (count < command.min_arguments) {
    throw UsageError{fmt::format("'{}' needs {}", command.name, command.arguments), usage};
  }
  if (command.max_arguments >= 0 && count > command.max_arguments) {
    throw UsageError{fmt::format("'{}' is one argument too many",
                                 invocation.arguments.at(static_cast<std::size_t>(command.max_arguments))),
                     usage};
  }
}

Invocation collect(const Command* command, const po::parsed_options& parsed) {
  Invocation invocation;
  for (const auto& option : parsed.options) {
    if (option.string_key.empty()) {
      invocation.arguments.push_back(option.value.at(0));
      continue;
    }
    const Option* known = find_option(command, option.string_key);
    auto& values = invocation.options[option.string_key];
    if (!values.empty() && !known->repeatable) {
      throw UsageError{fmt::format("option '--{}' is given twice", option.string_key), "give it once"};
    }
    values.push_back(option.value.empty() ? std::string() : option.value.front());
  }
  return invocation;
}

}  // namespace

ParsedLine parse_line(const std::vector<std::string>& words) {
  ParsedLine line;
  try {
    line.command = command_of(words);
    line.invocation = collect(line.command, parse(words, describe_options(line.command), false));
    line.invocation.words = words;
    line.invocation.command = line.command != nullptr ? line.command->name : "";
  } catch (const po::unknown_option& error) {
    throw UsageError{fmt::format("unknown option '{}'", error.get_option_name()),
                     unknown_option_help(line.command, error.get_option_name())};
  } catch (const po::invalid_command_line_syntax& error) {
    throw UsageError{error.what(), missing_value_help(words)};
  } catch (const po::error& error) {
    throw UsageError{error.what(), "'sqlgen --help' lists the commands and options"};
  }
  if (line.command != nullptr) {
    line.invocation.arguments.erase(line.invocation.arguments.begin());
    if (!line.invocation.has("help")) {
      check_arguments(*line.command, line.invocation);
    }
  }
  return line;
}

}  // namespace sqlgen::cli
