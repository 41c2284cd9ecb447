#include "cli/command.hpp"

#include <array>

#include "cli/commands/commands.hpp"

namespace sqlgen::cli {

namespace {

constexpr std::array kShared{
    Option{"config", 'c', "FILE", "the configuration: a sqlgen.toml, an alembic.ini or a pyproject.toml",
           true},
    Option{"name", 'n', "SECTION", "the section of alembic.ini to use (default: alembic)"},
    Option{"revisions", 0, "DIR", "a folder of revision files; stands in for the configuration's", true},
    Option{"import-path", 0, "DIR", "where modules that revisions import are looked for first", true},
    Option{"dialect", 0, "NAME", "postgresql or sqlite"},
    Option{"output", 'o', "FILE", "write there instead of to standard output"},
    Option{"set", 0, "KEY=VALUE", "a key of sqlgen.toml, set here: --set version_table.name=versions", true},
    Option{"now", 0, "TIME",
           "what now() gives, as 2024-01-31T12:00:00 (default: SOURCE_DATE_EPOCH, or 1970)"},
    Option{"env", 0, "NAME[=VALUE]",
           "a variable that revisions see in os.environ: the one set here, or VALUE", true},
    Option{"env-all", 0, "", "revisions see all variables that are set here"},
    Option{"quiet", 'q', "", "no warnings"},
    Option{"verbose", 'v', "", "say more"},
    Option{"color", 0, "WHEN", "colour diagnostics: auto, always or never", false, "auto always never"},
    Option{"help", 'h', "", "help on the program or on a command"},
    Option{"version", 0, "", "the version of the program"},
};

}  // namespace

bool Invocation::has(std::string_view option) const {
  return options.contains(std::string(option));
}

std::string Invocation::value(std::string_view option) const {
  const auto found = options.find(std::string(option));
  return found == options.end() ? std::string() : found->second.front();
}

std::vector<std::string> Invocation::values(std::string_view option) const {
  const auto found = options.find(std::string(option));
  return found == options.end() ? std::vector<std::string>() : found->second;
}

std::span<const Command> commands() {
  static const std::array table{
      kUpgrade,  kDowngrade, kStamp, kEnsureVersion, kCheck,  kCurrent, kHistory,     kHeads,
      kBranches, kShow,      kLock,  kReview,        kBundle, kVerify,  kSchema,      kDiff,
      kInit,     kRevision,  kMerge, kConvert,       kEdit,   kDump,    kCompletions, kMan,
  };
  return table;
}

std::span<const Option> shared_options() {
  return kShared;
}

const Command* find_command(std::string_view name) {
  for (const Command& command : commands()) {
    if (command.name == name) {
      return &command;
    }
  }
  return nullptr;
}

}  // namespace sqlgen::cli
