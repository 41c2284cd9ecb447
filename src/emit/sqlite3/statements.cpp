#include "emit/sqlite3/statements.hpp"

#include "compile/checks/client_syntax.hpp"

namespace sqlgen::emit::sqlite3 {

compile::ScannedStatement first_statement(std::string_view text) {
  const compile::Scan scan = compile::scan_statement(text, *compile::find_client("sqlite3"), false);
  return scan.statements.empty() ? compile::ScannedStatement() : scan.statements.front();
}

bool begins_with(const compile::ScannedStatement& statement, std::string_view first,
                 std::string_view second) {
  return statement.words.size() > 1 && statement.words[0] == first && statement.words[1] == second;
}

std::string batch_table(std::string_view text) {
  if (text.find(kBatchTable) == std::string_view::npos) {
    return {};
  }
  const compile::ScannedStatement statement = first_statement(text);
  if (!begins_with(statement, "CREATE", "TABLE")) {
    return {};
  }
  const std::string_view rest = text.substr(statement.word_ends[1]);
  const std::string_view name = rest.substr(0, rest.find(" ("));
  return name.find(kBatchTable) == std::string_view::npos ? std::string() : std::string(name.substr(1));
}

}  // namespace sqlgen::emit::sqlite3
