// Where the script goes, and that nothing goes anywhere when something fails.

#include <sys/stat.h>

#include <filesystem>

#include "harness/cli_test.hpp"

namespace sqlgen::tests {
namespace {

namespace fs = std::filesystem;

class OutputTest : public CliTest {
 protected:
  // How many entries the test's folder has, to see what is left lying about.
  [[nodiscard]] std::ptrdiff_t entries() const {
    return std::distance(fs::directory_iterator(folder()), fs::directory_iterator());
  }

  void break_revisions() const { write("revisions/b.py", revision_text("b", "a", "    op.add_column(\n")); }
};

TEST_F(OutputTest, WritesTheSameBytesToAFileAsToStandardOutput) {
  const ProcessResult printed = sqlgen({"upgrade", "head"});
  ASSERT_EQ(printed.status, 0) << printed.err;
  const ProcessResult written = sqlgen({"upgrade", "head", "-o", "up.sql"});
  EXPECT_EQ(written.status, 0) << written.err;
  EXPECT_EQ(written.out, "");
  EXPECT_EQ(read("up.sql"), printed.out);
}

TEST_F(OutputTest, LeavesNothingBesideTheFile) {
  const std::ptrdiff_t before = entries();
  ASSERT_EQ(sqlgen({"upgrade", "head", "-o", "up.sql"}).status, 0);
  EXPECT_EQ(entries(), before + 1);
}

TEST_F(OutputTest, PrintsNothingWhenAnyRevisionFails) {
  break_revisions();
  const ProcessResult result = sqlgen({"upgrade", "head"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err, "");
}

TEST_F(OutputTest, KeepsTheOldFileWhenAnyRevisionFails) {
  write("up.sql", "what was here\n");
  break_revisions();
  const std::ptrdiff_t before = entries();
  EXPECT_EQ(sqlgen({"upgrade", "head", "-o", "up.sql"}).status, 1);
  EXPECT_EQ(read("up.sql"), "what was here\n");
  EXPECT_EQ(entries(), before);
}

TEST_F(OutputTest, ReplacesAFileAndKeepsItsPermissions) {
  write("up.sql", "what was here\n");
  ASSERT_EQ(::chmod((folder() / "up.sql").c_str(), 0640), 0);
  ASSERT_EQ(sqlgen({"upgrade", "head", "-o", "up.sql"}).status, 0);
  EXPECT_NE(read("up.sql"), "what was here\n");
  EXPECT_EQ(fs::status(folder() / "up.sql").permissions(), fs::perms{0640});
}

TEST_F(OutputTest, SaysWhyAFileCannotBeWritten) {
  const ProcessResult result = sqlgen({"upgrade", "head", "-o", "no/such/folder/up.sql"});
  EXPECT_EQ(result.status, 1);
  EXPECT_EQ(result.out, "");
  EXPECT_NE(result.err.find("no/such/folder/up.sql"), std::string::npos) << result.err;
}

TEST_F(OutputTest, DoesNotReplaceAFolder) {
  fs::create_directory(folder() / "up.sql");
  const ProcessResult result = sqlgen({"upgrade", "head", "-o", "up.sql"});
  EXPECT_EQ(result.status, 1);
  EXPECT_TRUE(fs::is_directory(folder() / "up.sql"));
}

TEST_F(OutputTest, ReplacesTheFileThatALinkLeadsTo) {
  fs::create_directory(folder() / "real");
  write("real/up.sql", "what was here\n");
  fs::create_symlink("real/up.sql", folder() / "up.sql");
  ASSERT_EQ(sqlgen({"upgrade", "head", "-o", "up.sql"}).status, 0);
  EXPECT_TRUE(fs::is_symlink(folder() / "up.sql"));
  EXPECT_EQ(read("real/up.sql"), sqlgen({"upgrade", "head"}).out);
}

TEST_F(OutputTest, WritesToAPipeAndLeavesItAPipe) {
  const fs::path pipe = folder() / "up.sql";
  ASSERT_EQ(::mkfifo(pipe.c_str(), 0600), 0);
  const ProcessResult result =
      run_process({"/bin/sh", "-c", "cat up.sql & \"$0\" upgrade head -o up.sql; wait", SQLGEN_BINARY},
                  {.folder = folder(), .environment = {}, .input = {}});
  EXPECT_EQ(result.out, sqlgen({"upgrade", "head"}).out);
  EXPECT_TRUE(fs::is_fifo(pipe));
}

TEST_F(OutputTest, SaysThatADeviceIsFullAndLeavesItADevice) {
  fs::create_symlink("/dev/full", folder() / "full.sql");
  const ProcessResult result = sqlgen({"upgrade", "head", "-o", "full.sql"});
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err.find("No space left on device"), std::string::npos) << result.err;
  EXPECT_TRUE(fs::is_character_file("/dev/full"));
}

TEST_F(OutputTest, IsQuietWhenNobodyReads) {
  ProcessOptions options;
  options.close_output = true;
  for (const std::vector<std::string>& command :
       {std::vector<std::string>{"upgrade", "head"}, {"history"}, {"--help"}}) {
    const ProcessResult result = sqlgen(command, options);
    EXPECT_EQ(result.err, "") << command.front();
    EXPECT_TRUE(result.status == 0 || result.status == 128 + 13) << command.front() << ": " << result.status;
  }
}

TEST_F(OutputTest, FailsWhenStandardOutputCannotTakeTheScript) {
  const ProcessResult result =
      run_process({"/bin/sh", "-c", "exec \"$0\" upgrade head > /dev/full", SQLGEN_BINARY},
                  {.folder = folder(), .environment = {}, .input = {}});
  EXPECT_EQ(result.status, 1);
  EXPECT_NE(result.err, "");
}

}  // namespace
}  // namespace sqlgen::tests
