#pragma once

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "harness/files.hpp"
#include "harness/process.hpp"

namespace sqlgen::tests {

/// Runs the real program in a folder of its own, which holds `revisions/` with two revisions: a creates the
/// table `t`, b adds a column to it.
class CliTest : public ::testing::Test {
 protected:
  void SetUp() override;

  /// Writes a file of the test's folder.
  void write(const std::string& name, std::string_view text) const { write_text(folder() / name, text); }
  [[nodiscard]] std::string read(const std::string& name) const { return read_text(folder() / name); }

  /// Runs `sqlgen ARGUMENTS` in the test's folder, unless the options name another.
  [[nodiscard]] ProcessResult sqlgen(std::vector<std::string> arguments, ProcessOptions options = {}) const;

  [[nodiscard]] const std::filesystem::path& folder() const { return dir_.path(); }

 private:
  TempDir dir_;
};

/// A revision file, `body` being the lines of upgrade(), each indented.
[[nodiscard]] std::string revision_text(std::string_view id, std::string_view down, std::string_view body);

}  // namespace sqlgen::tests
