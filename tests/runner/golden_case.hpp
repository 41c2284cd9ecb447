#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sqlgen::tests {

/// One golden case of tests/golden/<area>/, in either form that CONTRIBUTING.md describes.
struct GoldenCase {
  enum class Form { folder, compact };

  std::string area;
  std::string name;
  Form form = Form::folder;
  std::filesystem::path path;  // the case's folder, or the compact case's revision file
};

/// What is found below a golden folder, sorted; `strays` are files that belong to no case.
struct GoldenTree {
  std::vector<GoldenCase> cases;
  std::vector<std::filesystem::path> strays;
};

[[nodiscard]] GoldenTree find_cases(const std::filesystem::path& root);

/// Text by the path of the file that holds it.
using Expectations = std::map<std::filesystem::path, std::string>;

/// The expectation files that stand beside a case now.
[[nodiscard]] Expectations read_expectations(const GoldenCase& golden);

/// What the program gives for a case, under the names of the files that should hold it.
struct GoldenOutcome {
  Expectations texts;
  bool failed = false;                // the program refused its input, for every dialect asked for
  std::vector<std::string> problems;  // what no expectation can make good: a crash, a contradiction
};

[[nodiscard]] GoldenOutcome run_case(const GoldenCase& golden, const std::filesystem::path& sqlgen);

}  // namespace sqlgen::tests
