#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// One statement of a text.
struct ParsedStatement {
  Node tree;               // its tag says which statement it is
  std::size_t begin = 0;   // bytes of the text
  std::size_t length = 0;  // without the semicolon
};

/// Why PostgreSQL's parser refuses a text.
struct ParseFailure {
  std::string message;     // as the server says it
  std::size_t offset = 0;  // of the byte at which it stopped
};

/// The block of a DO or CREATE FUNCTION statement in PL/pgSQL, as the tree that plpgsql's own parser makes
/// ("action", and the variables, "datums"); nothing where it does not read it.
[[nodiscard]] std::optional<Node> parse_plpgsql(std::string_view statement);

/// The statements of a text by PostgreSQL 15's own grammar. A subquery in FROM may lack its alias, as
/// 16 has it: what stands behind one has a `location` in the text with aliases.
[[nodiscard]] std::variant<std::vector<ParsedStatement>, ParseFailure> parse_postgresql(
    std::string_view text);

}  // namespace sqlgen::catalog
