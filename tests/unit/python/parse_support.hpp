#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>

#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/tree/ast_dump.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::python {

struct TreeCase {
  std::string_view source;
  std::string_view tree;
};

/// A dump on one line, as `ast.dump` prints it without `indent`.
inline std::string flat(std::string_view dump) {
  std::string out;
  for (std::size_t i = 0; i < dump.size(); ++i) {
    if (dump[i] != '\n') {
      out += dump[i];
      continue;
    }
    const std::size_t next = dump.find_first_not_of(' ', i + 1);
    if (next == std::string_view::npos) {
      break;
    }
    if (dump[i - 1] == ',') {
      out += ' ';
    }
    i = next - 1;
  }
  return out;
}

/// The first problem as "id: message at begin-end".
inline std::string first_problem(const Diagnostics& diagnostics) {
  if (diagnostics.all().empty()) {
    return "nothing reported";
  }
  const Diagnostic& first = diagnostics.all()[0];
  return fmt::format("{}: {} at {}-{}", first.id, first.message, first.span.begin, first.span.end);
}

/// The statements of `source` on one line, or its error.
inline std::string tree(std::string_view source) {
  SourceManager sources;
  Diagnostics diagnostics;
  const auto module = parse_module(sources, sources.add("test.py", std::string(source)), diagnostics);
  if (module == nullptr) {
    return first_problem(diagnostics);
  }
  const std::string text = flat(dump(*module));
  constexpr std::string_view kPrefix = "Module(body=[";
  constexpr std::string_view kSuffix = "], type_ignores=[])";
  return text.substr(kPrefix.size(), text.size() - kPrefix.size() - kSuffix.size());
}

/// Whether `source` is accepted.
inline bool parses(std::string_view source) {
  SourceManager sources;
  Diagnostics diagnostics;
  return parse_module(sources, sources.add("test.py", std::string(source)), diagnostics) != nullptr;
}

}  // namespace sqlgen::python
