#include "compile/checks/client_syntax.hpp"

#include <algorithm>
#include <array>

namespace sqlgen::compile {

namespace {

constexpr ClientSyntax kPsql{.dialect = "postgresql",
                             .program = "psql",
                             .backslash_commands = true,
                             .variables = true,
                             .escape_strings = true,
                             .dollar_quotes = true,
                             .nested_comments = true,
                             .array_constructors = true,
                             .carriage_return_ends_line = true};
constexpr ClientSyntax kSqlite3{
    .dialect = "sqlite", .program = "sqlite3", .line_commands = true, .bracket_names = true};
constexpr ClientSyntax kNone{};

}  // namespace

const ClientSyntax& client_syntax(std::string_view dialect) {
  return dialect == kPsql.dialect ? kPsql : dialect == kSqlite3.dialect ? kSqlite3 : kNone;
}

const ClientSyntax* find_client(std::string_view program) {
  return program == kPsql.program ? &kPsql : program == kSqlite3.program ? &kSqlite3 : nullptr;
}

bool is_client_variable(std::string_view name) {
  constexpr std::array<std::string_view, 33> kNames{"AUTOCOMMIT",
                                                    "COMP_KEYWORD_CASE",
                                                    "DBNAME",
                                                    "ECHO",
                                                    "ECHO_HIDDEN",
                                                    "ENCODING",
                                                    "ERROR",
                                                    "FETCH_COUNT",
                                                    "HIDE_TABLEAM",
                                                    "HIDE_TOAST_COMPRESSION",
                                                    "HISTCONTROL",
                                                    "HISTFILE",
                                                    "HISTSIZE",
                                                    "HOST",
                                                    "IGNOREEOF",
                                                    "LASTOID",
                                                    "LAST_ERROR_MESSAGE",
                                                    "LAST_ERROR_SQLSTATE",
                                                    "ON_ERROR_ROLLBACK",
                                                    "ON_ERROR_STOP",
                                                    "PORT",
                                                    "PROMPT1",
                                                    "PROMPT2",
                                                    "PROMPT3",
                                                    "QUIET",
                                                    "ROW_COUNT",
                                                    "SERVER_VERSION_NAME",
                                                    "SERVER_VERSION_NUM",
                                                    "SHOW_ALL_RESULTS",
                                                    "SHOW_CONTEXT",
                                                    "SQLSTATE",
                                                    "USER",
                                                    "VERBOSITY"};
  return std::find(kNames.begin(), kNames.end(), name) != kNames.end();
}

}  // namespace sqlgen::compile
