#include "convert/nodes/execute_nodes.hpp"

#include "frontend/sql/verbatim.hpp"

namespace sqlgen::convert {

namespace {

// The pieces that `execute` makes of a text.
std::vector<ir::ExecuteText> pieces(const std::string& text) {
  Diagnostics ignored;
  auto statements = sql::verbatim_statements(text, {}, ignored);
  return ignored.has_errors() ? std::vector<ir::ExecuteText>() : statements;
}

Node execute_with(std::string_view key, const std::string& text) {
  Entries entries = entries_of("execute");
  entries.text(key, text);
  return entries.take("execute");
}

}  // namespace

Node execute_node(const std::string& statement) {
  const auto parts = pieces(statement);
  const bool alone = parts.size() == 1 && parts.front().sql == statement + ";";
  return execute_with(alone ? "sql" : "statement", statement);
}

Node execute_complete_node(const std::string& statements) {
  if (statements.ends_with(';')) {
    return execute_node(statements.substr(0, statements.size() - 1));
  }
  const auto parts = pieces(statements);
  if (parts.size() == 1 && parts.front().sql == statements) {
    return execute_with("sql", statements);  // a comment
  }
  throw Unsayable{"statements without a terminator"};
}

}  // namespace sqlgen::convert
