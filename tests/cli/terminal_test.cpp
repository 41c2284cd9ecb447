// Colour is for people who look at a terminal.

#include "harness/cli_test.hpp"

namespace sqlgen::tests {
namespace {

class TerminalTest : public CliTest {
 protected:
  // What an unknown revision's diagnostic looks like.
  [[nodiscard]] std::string error_text(bool terminal, const std::map<std::string, std::string>& environment,
                                       const std::vector<std::string>& more = {}) const {
    std::vector<std::string> arguments{"upgrade", "nosuchrevision"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    ProcessOptions options;
    options.terminal = terminal;
    options.environment = environment;
    return sqlgen(arguments, options).err;
  }

  static bool colored(const std::string& text) { return text.find("\x1b[") != std::string::npos; }
};

TEST_F(TerminalTest, ColorsOnATerminal) {
  EXPECT_TRUE(colored(error_text(true, {{"TERM", "xterm"}})));
}

TEST_F(TerminalTest, IsPlainInAPipe) {
  EXPECT_FALSE(colored(error_text(false, {{"TERM", "xterm"}})));
}

TEST_F(TerminalTest, IsPlainWithNoColor) {
  EXPECT_FALSE(colored(error_text(true, {{"TERM", "xterm"}, {"NO_COLOR", "1"}})));
}

TEST_F(TerminalTest, IsPlainOnADumbTerminal) {
  EXPECT_FALSE(colored(error_text(true, {{"TERM", "dumb"}})));
}

TEST_F(TerminalTest, DoesAsToldByTheOption) {
  EXPECT_TRUE(colored(error_text(false, {}, {"--color", "always"})));
  EXPECT_FALSE(colored(error_text(true, {{"TERM", "xterm"}}, {"--color", "never"})));
}

}  // namespace
}  // namespace sqlgen::tests
