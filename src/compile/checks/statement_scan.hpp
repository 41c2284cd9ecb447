#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "compile/checks/client_syntax.hpp"

namespace sqlgen::compile {

/// What a text holds besides the statement that it is meant to be.
struct ScanFinding {
  enum class Kind {
    client_command,   // the client runs this itself
    client_variable,  // the client puts a value of its own here
    null_character,   // the client stops reading here
    open_quote,       // a string, a quoted name or a comment that never ends
    open_comment,     // a line comment at the end, in which the terminator would stand
    empty_array,      // ARRAY[] without a type
  };
  Kind kind;
  std::size_t at;    // offset in the text
  std::string what;  // the command, the variable, or what is open: "string"
};

/// A statement of the text by its first words, in upper case: {"CREATE", "UNIQUE", "INDEX", "CONCURRENTLY"}.
struct ScannedStatement {
  std::size_t at = 0;
  std::vector<std::string> words;
  std::vector<std::size_t> word_ends = {};  // offsets behind the words
};

struct Scan {
  std::vector<ScanFinding> findings;
  std::vector<ScannedStatement> statements;
  /// There is a :NAME outside of quotes, for which psql would put the value of a variable that somebody set.
  bool has_variables = false;
};

/// Takes a text apart as the client does. `terminated`: the text has its own terminators.
[[nodiscard]] Scan scan_statement(std::string_view text, const ClientSyntax& client, bool terminated);

}  // namespace sqlgen::compile
