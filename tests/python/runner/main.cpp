// Runs tests/python/AREA/CASE.py, each as a test `AREA.CASE`: by sqlgen's evaluator, and by python3 where
// there is one. What a case prints is compared with its own comments (tests/python/README.md).

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/callables.hpp"
#include "harness/files.hpp"
#include "harness/process.hpp"
#include "harness/text_diff.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace {

namespace fs = std::filesystem;
namespace python = sqlgen::python;

constexpr std::string_view kExpect = "# expect: ";
constexpr std::string_view kExpectError = "# expect error: ";
constexpr std::string_view kExpectRefusal = "# expect refusal: ";

/// What a case is to print, a line for each comment; an uncaught exception is a line "error: Type: message",
/// a refusal of the evaluator's a line "refusal: DIAGNOSTIC-ID".
std::string expectation(std::string_view source) {
  std::string expected;
  for (std::size_t begin = 0; begin < source.size();) {
    const std::size_t end = std::min(source.find('\n', begin), source.size());
    const std::string_view line = source.substr(begin, end - begin);
    if (const auto at = line.find(kExpectError); at != std::string_view::npos) {
      expected.append("error: ").append(line.substr(at + kExpectError.size())).append("\n");
    } else if (const auto refusal = line.find(kExpectRefusal); refusal != std::string_view::npos) {
      expected.append("refusal: ").append(line.substr(refusal + kExpectRefusal.size())).append("\n");
    } else if (const auto value = line.find(kExpect); value != std::string_view::npos) {
      expected.append(line.substr(value + kExpect.size())).append("\n");
    }
    begin = end + 1;
  }
  return expected;
}

/// python3 refuses nothing, and has nothing to say of a case that is the evaluator's own.
bool is_for_python3(std::string_view source) {
  return source.find("# not for python3:") == std::string_view::npos &&
         source.find(kExpectRefusal) == std::string_view::npos;
}

/// What the evaluator makes of it; `print` is the only builtin that is not the program's own.
std::string evaluate(const fs::path& path, std::string source) {
  sqlgen::SourceManager sources;
  sqlgen::Diagnostics diagnostics;
  const sqlgen::FileId file = sources.add(path.filename().string(), std::move(source));
  std::string printed;
  python::Interpreter in(sources, diagnostics);
  in.set_now(1'700'000'000);
  in.set_seed("ae1027a6acf");
  in.state().builtins.set(
      "print", python::make_builtin(
                   "print(*args)", [&printed](python::Interpreter& self, const python::BoundArguments& call) {
                     for (const python::Argument& argument : call.rest()) {
                       printed.append(&argument == call.rest().data() ? "" : " ")
                           .append(self.str(argument.value, argument.span));
                     }
                     printed.append("\n");
                     return python::Value();
                   }));
  try {
    in.run_module(file, "__main__");
  } catch (const python::PythonException& exception) {
    printed.append("error: ").append(in.describe(exception).message).append("\n");
  } catch (const sqlgen::CompileError& error) {
    printed.append("refusal: ").append(error.diagnostic().id).append("\n");
  }
  return printed;
}

/// What python3 makes of it: standard output, and the last line of a traceback.
std::string run_python(const fs::path& path) {
  sqlgen::tests::ProcessOptions options;
  options.folder = path.parent_path();
  options.environment = {
      {"PYTHONHASHSEED", "0"}, {"PYTHONUTF8", "1"}, {"PYTHONDONTWRITEBYTECODE", "1"}, {"TZ", "UTC"}};
  const auto result =
      sqlgen::tests::run_process({SQLGEN_PYTHON3, "-P", "-W", "ignore", path.string()}, options);
  std::string printed = result.out;
  if (result.status != 0) {
    const std::string_view traceback =
        std::string_view(result.err).substr(0, result.err.find_last_not_of('\n') + 1);
    printed.append("error: ").append(traceback.substr(traceback.rfind('\n') + 1)).append("\n");
  }
  return printed;
}

class PythonCase : public ::testing::Test {
 public:
  explicit PythonCase(fs::path path) : path_(std::move(path)) {}

  void TestBody() override {
    const std::string source = sqlgen::tests::read_text(path_);
    const std::string expected = expectation(source);
    ASSERT_FALSE(expected.empty()) << path_ << " expects nothing: it can't fail";
    compare("the evaluator", expected, evaluate(path_, source));
    if (std::string_view(SQLGEN_PYTHON3) != "" && is_for_python3(source)) {
      compare("python3", expected, run_python(path_));
    }
  }

 private:
  static void compare(std::string_view who, const std::string& expected, const std::string& printed) {
    EXPECT_TRUE(expected == printed) << "by " << who << " (- expected, + printed):\n"
                                     << sqlgen::tests::text_diff(expected, printed);
  }

  fs::path path_;
};

}  // namespace

int main(int argc, char** argv) {
  ::testing::InitGoogleTest(&argc, argv);
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(SQLGEN_PYTHON_CASES)) {
    const fs::path path = entry.path();
    if (path.extension() == ".py") {
      ::testing::RegisterTest(path.parent_path().filename().c_str(), path.stem().c_str(), nullptr, nullptr,
                              __FILE__, __LINE__,
                              [path]() -> ::testing::Test* { return new PythonCase(path); });
    }
  }
  const int status = RUN_ALL_TESTS();
  return ::testing::UnitTest::GetInstance()->test_to_run_count() == 0 ? 1 : status;
}
