#include <fmt/format.h>

#include "cli/command.hpp"
#include "cli/help/completions.hpp"
#include "cli/version.hpp"
#include "support/text.hpp"

namespace sqlgen::cli {

namespace {

// Text as roff takes it: a backslash or a leading dot would be a request.
std::string roff(std::string_view text) {
  std::string out = replace_all(replace_all(text, "\\", "\\e"), "-", "\\-");
  out = replace_all(out, "\n", "\n.br\n");
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string option_entries(std::span<const Option> options) {
  std::string out;
  for (const Option& option : options) {
    const std::string letter = option.letter != 0 ? fmt::format("\\fB\\-{}\\fR, ", option.letter) : "";
    const std::string value = option.value.empty() ? "" : fmt::format(" \\fI{}\\fR", roff(option.value));
    out += fmt::format(".TP\n{}\\fB\\-\\-{}\\fR{}\n{}{}\n", letter, roff(option.name), value,
                       roff(option.help), option.repeatable ? " (repeatable)" : "");
  }
  return out;
}

}  // namespace

std::string manual_page() {
  std::string out = fmt::format(
      ".TH SQLGEN 1 \"\" \"sqlgen {}\" \"User Commands\"\n.SH NAME\nsqlgen \\- compile revision definitions "
      "into SQL scripts\n"
      ".SH SYNOPSIS\n.B sqlgen\n\\fICOMMAND\\fR [\\fIARGUMENTS\\fR] [\\fIOPTIONS\\fR]\n.SH DESCRIPTION\n"
      "Reads revision definitions (Alembic's Python files as they are, TOML, XML, SQL), resolves the chain "
      "between any two "
      "revisions and writes the SQL script that upgrades or downgrades a PostgreSQL or SQLite database. It "
      "needs no database "
      "and runs nothing that it reads.\n.SH COMMANDS\n",
      kVersion);
  for (const Command& command : commands()) {
    out += fmt::format(".SS {} {}\n{}\n", roff(command.name), roff(command.arguments), roff(command.summary));
    if (!command.details.empty()) {
      out += fmt::format(".PP\n{}\n", roff(command.details));
    }
    out += option_entries(command.options);
  }
  out += ".SH OPTIONS\nOf all commands.\n" + option_entries(shared_options());
  return out +
         ".SH EXIT STATUS\n0 done; 1 the input has errors; 2 wrong usage; 70 a fault of sqlgen's own.\n"
         ".SH ENVIRONMENT\n.TP\n.B SOURCE_DATE_EPOCH\nwhat now() gives in revisions when \\-\\-now is not "
         "given\n"
         ".TP\n.B NO_COLOR\nno colours in diagnostics\n"
         ".SH FILES\n.TP\n.I sqlgen.toml\nthe project's configuration; else alembic.ini or pyproject.toml\n";
}

}  // namespace sqlgen::cli
