#include <fmt/format.h>

#include <map>

#include "cli/commands/commands.hpp"
#include "cli/session.hpp"
#include "frontend/native/schemas/schemas.hpp"
#include "frontend/python/syntax/parser/parser.hpp"
#include "frontend/python/syntax/tree/ast_dump.hpp"
#include "support/files/file.hpp"

namespace sqlgen::cli {

namespace {

Status dump_schema(const Invocation& invocation) {
  const std::string& notation = invocation.arguments[1];
  const std::map<std::string_view, std::string (*)()> makers{
      {"json", native::json_schema}, {"markdown", native::operation_reference}, {"xsd", native::xml_schema}};
  const auto maker = makers.find(notation);
  if (maker == makers.end()) {
    throw UsageError{fmt::format("no schema in '{}'", notation),
                     "'json' is for revisions in TOML, 'xsd' for those in XML, 'markdown' for people"};
  }
  Session session(invocation);
  if (invocation.has("output")) {
    session.settings.output = invocation.value("output");
  }
  return session.finish(maker->second());
}

Status dump_ast(const Invocation& invocation) {
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

Status run_dump(const Invocation& invocation) {
  const std::string& what = invocation.arguments[0];
  if (what == "ast") {
    return dump_ast(invocation);
  }
  if (what == "schema") {
    return dump_schema(invocation);
  }
  throw UsageError{fmt::format("can't dump '{}'", what),
                   "'sqlgen dump ast FILE' prints a syntax tree, 'sqlgen dump schema json' a schema"};
}

}  // namespace

const Command kDump{
    "dump",
    "ast FILE|schema FORMAT",
    "print a Python file's syntax tree, or the schema of native revisions",
    "The tree is printed as Python's own ast.dump(tree, indent=2) does. The schema is for editors:\n"
    "FORMAT is json for revisions in TOML, xsd for those in XML; markdown is a page about all of them.",
    2,
    2,
    {},
    run_dump,
    "ast schema"};

}  // namespace sqlgen::cli
