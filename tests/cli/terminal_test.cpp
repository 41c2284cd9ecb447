// What is for people who sit at a terminal: colour, and a question.

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

// A file that was written says so where somebody looks on, for nothing else would be said.
class WrittenTest : public CliTest {
 protected:
  [[nodiscard]] std::string told(std::vector<std::string> arguments, bool terminal) const {
    for (const char* more : {"--revisions", "revisions", "--dialect", "sqlite"}) {
      arguments.emplace_back(more);
    }
    ProcessOptions options;
    options.terminal = terminal;
    options.environment = {{"TERM", "dumb"}};
    return sqlgen(arguments, options).err;
  }
};

TEST_F(WrittenTest, AScriptOnATerminal) {
  const std::vector<std::string> upgrade{"upgrade", "heads", "-o", "up.sql"};
  EXPECT_NE(told(upgrade, true).find("wrote up.sql"), std::string::npos);
  EXPECT_EQ(told(upgrade, false), "");
  EXPECT_EQ(told({"upgrade", "heads", "-o", "up.sql", "--quiet"}, true), "");
}

TEST_F(WrittenTest, AConvertedFolderOnATerminal) {
  const std::string text = told({"convert", "revisions", "--to", "toml", "-o", "converted"}, true);
  EXPECT_NE(text.find("wrote "), std::string::npos) << text;
  EXPECT_NE(text.find(" to converted"), std::string::npos) << text;
}

class ProgressTest : public CliTest {
 protected:
  // What `sqlgen check` of a long history says besides its findings.
  [[nodiscard]] std::string progress(bool terminal, const std::string& kind,
                                     const std::vector<std::string>& more = {}) const {
    std::string last = "b";
    for (int i = 0; i < 60; ++i) {
      const std::string id = "r" + std::to_string(i);
      write("revisions/" + id + ".py", revision_text(id, last, "    pass\n"));
      last = id;
    }
    std::vector<std::string> arguments{"check", "--revisions", "revisions", "--dialect", "sqlite"};
    arguments.insert(arguments.end(), more.begin(), more.end());
    ProcessOptions options;
    options.terminal = terminal;
    options.environment = {{"TERM", kind}};
    return sqlgen(arguments, options).err;
  }
};

TEST_F(ProgressTest, ALongCheckSaysHowFarItIs) {
  const std::string text = progress(true, "xterm");
  EXPECT_NE(text.find("sqlite upgrade: 30 of 62"), std::string::npos) << text;
  EXPECT_NE(text.find("sqlite downgrade: 30 of 62"), std::string::npos) << text;
  EXPECT_TRUE(text.ends_with("\r\x1b[K")) << text;  // and leaves nothing of it
}

TEST_F(ProgressTest, ButNotInAPipeNorWhereNobodyAsks) {
  EXPECT_EQ(progress(false, "xterm"), "");
  EXPECT_EQ(progress(true, "dumb"), "");
  EXPECT_EQ(progress(true, "xterm", {"--quiet"}), "");
}

class QuestionTest : public CliTest {
 protected:
  // `sqlgen init`, with what is typed at its question.
  [[nodiscard]] ProcessResult init(const std::string& typed, bool terminal = true) const {
    ProcessOptions options;
    options.folder = folder() / "new";
    std::filesystem::create_directory(options.folder);
    options.terminal = terminal;
    options.typed = terminal;
    options.input = typed;
    return sqlgen({"init"}, options);
  }
  static bool asks(const ProcessResult& result) {
    return result.err.find("Which database are the scripts for (postgresql or sqlite)?") != std::string::npos;
  }
};

TEST_F(QuestionTest, InitAsksForTheDialect) {
  const ProcessResult result = init("sqlite\n");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_TRUE(asks(result)) << result.err;
  EXPECT_NE(read("new/sqlgen.toml").find("\ndialect = \"sqlite\"\n"), std::string::npos);
}

TEST_F(QuestionTest, InitAsksAgainAndTakesWhatIsMeant) {
  const ProcessResult result = init("oracle\n\nSQLite3 \n");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(result.err.find("?", result.err.find("?") + 1), std::string::npos) << result.err;
  EXPECT_NE(read("new/sqlgen.toml").find("\ndialect = \"sqlite\"\n"), std::string::npos);
}

TEST_F(QuestionTest, InitGoesOnWithoutAnAnswer) {
  const ProcessResult result = init("\x04");
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_NE(read("new/sqlgen.toml").find("\n# postgresql or sqlite\ndialect = \"postgresql\"\n"),
            std::string::npos);
}

TEST_F(QuestionTest, InitAsksNobodyInAPipe) {
  const ProcessResult result = init("sqlite\n", false);
  EXPECT_EQ(result.status, 0) << result.err;
  EXPECT_FALSE(asks(result)) << result.err;
}

}  // namespace
}  // namespace sqlgen::tests
