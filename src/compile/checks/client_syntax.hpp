#pragma once

#include <string_view>

namespace sqlgen::compile {

/// How the program that applies a script takes it apart, which is not quite how its database does: psql
/// (https://www.postgresql.org/docs/15/app-psql.html) and the sqlite3 shell
/// (https://www.sqlite.org/cli.html).
struct ClientSyntax {
  std::string_view dialect;         // "postgresql"
  std::string_view program;         // "psql"
  bool backslash_commands = false;  // \x anywhere outside of quotes
  bool variables = false;           // :NAME is replaced where the program has a variable of that name
  bool line_commands = false;       // a line that begins a statement and begins with one of ".#"
  bool escape_strings = false;      // E'it\'s'
  bool dollar_quotes = false;       // $tag$ ... $tag$
  bool nested_comments = false;     // /* /* */ */
  bool bracket_names = false;       // [a name], `a name`
  bool array_constructors = false;  // ARRAY[1, 2], whose type is that of its values
  bool carriage_return_ends_line = false;
};

/// The client that scripts of a dialect are applied with; one without anything of its own for a dialect that
/// is not known.
[[nodiscard]] const ClientSyntax& client_syntax(std::string_view dialect);

/// The client of this name ("psql"), or nullptr.
[[nodiscard]] const ClientSyntax* find_client(std::string_view program);

/// Whether psql has a variable of this name without anybody setting it.
[[nodiscard]] bool is_client_variable(std::string_view name);

}  // namespace sqlgen::compile
