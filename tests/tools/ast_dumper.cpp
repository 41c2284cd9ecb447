// Parses the Python files whose names come on standard input, one a line. For each it writes "ok" or "error",
// a null byte, the tree or the message, and a null byte.
#include <fmt/format.h>

#include <cstdio>
#include <cstring>
#include <string>
#include <string_view>

#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/tree/ast_dump.hpp"
#include "support/diagnostic.hpp"
#include "support/files/file.hpp"
#include "support/source.hpp"

namespace {

using namespace sqlgen;

void answer(std::string_view verdict, std::string_view text) {
  fmt::print("{}{}{}{}", verdict, '\0', text, '\0');
  std::fflush(stdout);
}

void dump_file(const std::string& path, bool with_positions) {
  std::string error;
  auto bytes = read_file(path, error);
  if (!bytes) {
    answer("error", error);
    return;
  }
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add(path, std::move(*bytes));
  const auto module = python::parse_module(sources, file, diagnostics);
  if (module == nullptr) {
    answer("error", render(diagnostics, sources));
    return;
  }
  try {
    answer("ok", python::dump(*module, with_positions ? &sources : nullptr));
  } catch (const CompileError& too_deep) {
    answer("error", too_deep.what());
  }
}

}  // namespace

int main(int count, char** arguments) {
  const bool with_positions = count > 1 && std::strcmp(arguments[1], "--positions") == 0;
  std::string path;
  for (int c = std::getchar(); c != EOF; c = std::getchar()) {
    if (c == '\n') {
      dump_file(path, with_positions);
      path.clear();
    } else {
      path += static_cast<char>(c);
    }
  }
  return 0;
}
