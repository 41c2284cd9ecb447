// The same input gives the same bytes, wherever and however the program runs.

#include <algorithm>
#include <filesystem>
#include <vector>

#include "harness/cli_test.hpp"

namespace sqlgen::tests {
namespace {

namespace fs = std::filesystem;

class DeterminismTest : public CliTest {
 protected:
  static std::vector<std::vector<std::string>> commands() {
    return {{"upgrade", "heads", "--dialect", "postgresql"},
            {"upgrade", "heads", "--dialect", "sqlite"},
            {"downgrade", "heads:base", "--dialect", "postgresql"},
            {"downgrade", "heads:base", "--dialect", "sqlite"},
            {"heads"},
            {"branches"},
            {"history"},
            {"upgrade", "nosuchrevision"}};
  }

  /// Everything that the program says about the project in `at`.
  [[nodiscard]] std::string everything(const fs::path& at,
                                       const std::map<std::string, std::string>& environment) const {
    std::string text;
    for (const std::vector<std::string>& command : commands()) {
      ProcessOptions options;
      options.folder = at;
      options.environment = environment;
      const ProcessResult result = sqlgen(command, options);
      text += result.out + result.err + std::to_string(result.status) + "\n";
    }
    return text;
  }

  // Copies the sample project, its files made in another order and at another time.
  static void copy_sample(const fs::path& to) {
    const fs::path sample(SQLGEN_ROOT);
    fs::create_directories(to / "revisions");
    std::vector<fs::path> files;
    for (const fs::directory_entry& entry : fs::directory_iterator(sample / "revisions")) {
      if (entry.is_regular_file()) {
        files.push_back(entry.path());
      }
    }
    std::sort(files.rbegin(), files.rend());
    for (const fs::path& file : files) {
      fs::copy(file, to / "revisions" / file.filename());
    }
    fs::copy(sample / "sqlgen.toml", to / "sqlgen.toml");
  }
};

TEST_F(DeterminismTest, DoesNotDependOnFolderFileOrderOrEnvironment) {
  const std::string here = everything(SQLGEN_ROOT, {});
  const fs::path elsewhere = folder() / "a folder with blanks" / "ünïcode";
  copy_sample(elsewhere);
  EXPECT_EQ(everything(elsewhere, {}), here);
  EXPECT_EQ(everything(elsewhere, {{"LC_ALL", "de_DE.UTF-8"},
                                   {"LANG", "tr_TR.UTF-8"},
                                   {"TZ", "Pacific/Kiritimati"},
                                   {"HOME", "/nonexistent"},
                                   {"COLUMNS", "20"},
                                   {"PYTHONHASHSEED", "7"},
                                   {"DATABASE_URL", "postgresql://nobody@nowhere/nothing"}}),
            here);
}

TEST_F(DeterminismTest, GivesTheSameTwice) {
  EXPECT_EQ(everything(SQLGEN_ROOT, {}), everything(SQLGEN_ROOT, {}));
}

}  // namespace
}  // namespace sqlgen::tests
