#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/session.hpp"
#include "frontend/python/ast_dump.hpp"
#include "frontend/python/parser.hpp"
#include "support/file.hpp"

namespace sqlgen::cli {

namespace {

Status run_dump(const Invocation& invocation) {
  if (invocation.arguments[0] != "ast") {
    throw UsageError{fmt::format("can't dump '{}'", invocation.arguments[0]),
                     "'sqlgen dump ast FILE' prints a syntax tree"};
  }
  Session session(invocation);
  const std::string& path = invocation.arguments[1];
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    session.diagnostics.error("file-unreadable", fmt::format("can't read '{}': {}", path, why));
    return session.finish(std::nullopt);
  }
  const FileId file = session.sources.add(path, std::move(*bytes));
  const auto module = python::parse_module(session.sources, file, session.diagnostics);
  if (invocation.has("output")) {
    session.settings.output = invocation.value("output");
  }
  return session.finish(module ? std::optional(python::dump(*module) + "\n") : std::nullopt);
}

}  // namespace

const Command kDump{"dump",
                    "ast FILE",
                    "print the syntax tree of a Python file",
                    "The tree is printed as Python's own ast.dump(tree, indent=2) does.",
                    2,
                    2,
                    {},
                    run_dump};

}  // namespace sqlgen::cli
