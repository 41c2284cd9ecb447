#pragma once

#include <chrono>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace sqlgen::tests {

/// How a program is started. Its environment holds `environment`, PATH and what the sanitizers are told,
/// and nothing else.
struct ProcessOptions {
  std::filesystem::path folder;
  std::map<std::string, std::string> environment;
  std::string input;
  bool terminal = false;      // standard error is a terminal (and its text arrives in `err`)
  bool typed = false;         // standard input is that terminal, where `input` is typed
  bool close_output = false;  // nobody reads standard output: the first write meets a closed pipe
  std::chrono::seconds timeout{60};
};

struct ProcessResult {
  int status = 0;  // the exit status; 128 + N after signal N, 124 after the timeout
  std::string out;
  std::string err;
};

/// Runs a program and waits for it. Throws std::runtime_error where it can't be started.
[[nodiscard]] ProcessResult run_process(const std::vector<std::string>& command,
                                        const ProcessOptions& options = {});

}  // namespace sqlgen::tests
