#include "cli/main.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdio>
#include <exception>

#include "cli/help/help.hpp"
#include "cli/output.hpp"
#include "cli/parse.hpp"
#include "cli/version.hpp"

namespace sqlgen::cli {

namespace {

Status print_text(const std::string& text) {
  std::string why;
  if (!write_standard_output(text, why)) {
    fmt::print(stderr, "error[output-unwritable]: can't write to standard output: {}\n", why);
    return Status::bad_input;
  }
  return Status::done;
}

Status run_line(const std::vector<std::string>& words) {
  const ParsedLine line = parse_line(words);
  if (line.invocation.has("help")) {
    return print_text(line.command != nullptr ? command_help(*line.command) : program_help());
  }
  if (line.invocation.has("version")) {
    return print_text(fmt::format("sqlgen {}\n", kVersion));
  }
  if (line.command == nullptr) {
    throw UsageError{"no command is named", "'sqlgen --help' lists the commands"};
  }
  const std::string color = line.invocation.value("color");
  if (line.invocation.has("color") && color != "auto" && color != "always" && color != "never") {
    throw UsageError{fmt::format("'--color {}' is unknown", color), "it is auto, always or never"};
  }
  return line.command->run(line.invocation);
}

}  // namespace

int run(int argc, char** argv) {
  try {
    return static_cast<int>(run_line({argv + std::min(argc, 1), argv + argc}));
  } catch (const UsageError& error) {
    fmt::print(stderr, "error[usage]: {}\n", error.message);
    if (!error.help.empty()) {
      fmt::print(stderr, "help: {}\n", error.help);
    }
    return static_cast<int>(Status::wrong_usage);
  } catch (const std::exception& fault) {
    fmt::print(stderr,
               "internal error: {}\nThis is a fault of sqlgen's own; please report it with the input.\n",
               fault.what());
    return static_cast<int>(Status::internal_fault);
  }
}

}  // namespace sqlgen::cli
