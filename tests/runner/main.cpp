// Runs the golden cases that it finds when it starts, each as a test `area.case`. With SQLGEN_UPDATE_GOLDEN=1
// it writes down what the program gives, to be read and committed.

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <string>
#include <utility>

#include "harness/files.hpp"
#include "harness/text_diff.hpp"
#include "runner/golden_case.hpp"

namespace {

namespace fs = std::filesystem;
using sqlgen::tests::Expectations;
using sqlgen::tests::GoldenCase;
using sqlgen::tests::GoldenOutcome;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

class GoldenTest : public ::testing::Test {
 public:
  explicit GoldenTest(GoldenCase golden) : golden_(std::move(golden)) {}

  void TestBody() override {
    const GoldenOutcome outcome = run_case(golden_, SQLGEN_BINARY);
    for (const std::string& problem : outcome.problems) {
      ADD_FAILURE() << problem;
    }
    EXPECT_FALSE(outcome.texts.empty()) << "the case prints nothing and writes nothing: it can't fail";
    EXPECT_EQ(outcome.failed, golden_.name.starts_with("fail_"))
        << "a case starts with fail_ if sqlgen refuses its input, and only then";
    const Expectations expected = read_expectations(golden_);
    if (is_set("SQLGEN_UPDATE_GOLDEN")) {
      update(expected, outcome.texts);
    } else {
      compare(expected, outcome.texts);
    }
  }

 private:
  [[nodiscard]] std::string shown(const fs::path& file) const {
    return file.lexically_relative(golden_.path.parent_path().parent_path()).string();
  }

  static void update(const Expectations& expected, const Expectations& actual) {
    for (const auto& [file, text] : expected) {
      if (!actual.contains(file)) {
        fs::remove(file);
      }
    }
    for (const auto& [file, text] : actual) {
      sqlgen::tests::write_text(file, text);
    }
  }

  void compare(const Expectations& expected, const Expectations& actual) const {
    for (const auto& [file, text] : expected) {
      EXPECT_FALSE(text.empty()) << shown(file) << " is empty: nothing is expected by having no file";
      EXPECT_TRUE(actual.contains(file)) << shown(file) << " is expected, and nothing is given";
    }
    for (const auto& [file, text] : actual) {
      const auto found = expected.find(file);
      if (found == expected.end()) {
        ADD_FAILURE() << shown(file) << " does not exist; it would hold:\n" << text;
      } else if (found->second != text) {
        ADD_FAILURE() << shown(file) << " differs (- expected, + given):\n"
                      << sqlgen::tests::text_diff(found->second, text);
      }
    }
  }

  GoldenCase golden_;
};

class StrayTest : public ::testing::Test {
 public:
  explicit StrayTest(fs::path file) : file_(std::move(file)) {}
  void TestBody() override { ADD_FAILURE() << file_.string() << " belongs to no case"; }

 private:
  fs::path file_;
};

}  // namespace

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  if (is_set("SQLGEN_UPDATE_GOLDEN") && is_set("CI")) {
    fmt::print(stderr, "SQLGEN_UPDATE_GOLDEN is refused where CI is set\n");
    return 2;
  }
  const sqlgen::tests::GoldenTree tree = sqlgen::tests::find_cases(SQLGEN_GOLDEN_DIR);
  for (const GoldenCase& golden : tree.cases) {
    ::testing::RegisterTest(golden.area.c_str(), golden.name.c_str(), nullptr, nullptr, __FILE__, __LINE__,
                            [golden]() -> ::testing::Test* { return new GoldenTest(golden); });
  }
  for (const fs::path& file : tree.strays) {
    const std::string area = fs::relative(file, SQLGEN_GOLDEN_DIR).begin()->string();
    ::testing::RegisterTest(area.c_str(), ("stray_" + file.filename().string()).c_str(), nullptr, nullptr,
                            __FILE__, __LINE__, [file]() -> ::testing::Test* { return new StrayTest(file); });
  }
  const int status = RUN_ALL_TESTS();
  if (::testing::UnitTest::GetInstance()->test_to_run_count() == 0) {
    fmt::print(stderr, "no golden case has been run\n");
    return 1;
  }
  return status;
}
