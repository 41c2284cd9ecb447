#include "cli/parse.hpp"

#include <gtest/gtest.h>

#include <set>

namespace sqlgen::cli {
namespace {

std::string usage_error(const std::vector<std::string>& words) {
  try {
    static_cast<void>(parse_line(words));
  } catch (const UsageError& error) {
    return error.message;
  }
  return "none";
}

TEST(ParseLine, TakesOptionsBeforeAndAfterTheCommand) {
  const ParsedLine line =
      parse_line({"--dialect", "sqlite", "upgrade", "head", "-x", "a=1", "-x", "b=2", "--color=never"});
  ASSERT_NE(line.command, nullptr);
  EXPECT_EQ(line.command->name, "upgrade");
  EXPECT_EQ(line.invocation.arguments, std::vector<std::string>{"head"});
  EXPECT_EQ(line.invocation.value("dialect"), "sqlite");
  EXPECT_EQ(line.invocation.values("x"), (std::vector<std::string>{"a=1", "b=2"}));
  EXPECT_EQ(line.invocation.value("color"), "never");
  EXPECT_FALSE(line.invocation.has("tag"));
}

// "-1" would be an option by the rules of the shell.
TEST(ParseLine, TakesARelativeRevisionForAnArgument) {
  EXPECT_EQ(parse_line({"downgrade", "-1", "--dialect", "sqlite"}).invocation.arguments,
            std::vector<std::string>{"-1"});
  EXPECT_EQ(parse_line({"upgrade", "+2"}).invocation.arguments, std::vector<std::string>{"+2"});
}

TEST(ParseLine, GuessesNothing) {
  EXPECT_NE(usage_error({"upgrade", "head", "--dial", "sqlite"}), "none");
  EXPECT_EQ(usage_error({"upgarde", "head"}), "unknown command 'upgarde'");
}

TEST(ParseLine, CountsArgumentsAndOptions) {
  EXPECT_NE(usage_error({"upgrade"}), "none");
  EXPECT_EQ(usage_error({"upgrade", "head", "base"}), "'base' is one argument too many");
  EXPECT_EQ(usage_error({"heads", "--dialect", "sqlite", "--dialect", "postgresql"}),
            "option '--dialect' is given twice");
}

TEST(ParseLine, AsksForNoArgumentsWhereHelpIsWanted) {
  EXPECT_TRUE(parse_line({"upgrade", "--help"}).invocation.has("help"));
  EXPECT_EQ(parse_line({"--help"}).command, nullptr);
}

// Help, completions and the parser are made from the table: no name may stand for two things.
TEST(Commands, AreToldApartByTheirNamesAndOptions) {
  std::set<std::string_view> names;
  for (const Command& command : commands()) {
    EXPECT_TRUE(names.insert(command.name).second) << command.name;
    EXPECT_EQ(find_command(command.name), &command);
    std::set<std::string_view> options;
    std::set<char> letters;
    for (const auto group : {shared_options(), command.options}) {
      for (const Option& option : group) {
        EXPECT_TRUE(options.insert(option.name).second) << command.name << " --" << option.name;
        EXPECT_TRUE(option.letter == 0 || letters.insert(option.letter).second)
            << command.name << " -" << option.letter;
        EXPECT_FALSE(option.help.empty()) << command.name << " --" << option.name;
      }
    }
  }
}

}  // namespace
}  // namespace sqlgen::cli
