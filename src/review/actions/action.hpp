#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "catalog/syntax/node.hpp"

namespace sqlgen::review {

/// One thing that a statement does: its kind in the table of effects, and what is behind the parts of that
/// kind ("subject", "referenced" ...).
struct Action {
  std::string_view kind = {};
  std::vector<std::pair<std::string_view, std::string>> parts = {};  // part, table
  std::string object = {};              // the column, index, constraint or type that it is about
  std::string new_name = {};            // of what is renamed
  const catalog::Node* node = nullptr;  // of the statement's tree: the command, or the statement itself

  /// The first table in a part; empty where there is none.
  [[nodiscard]] std::string_view table(std::string_view part = "subject") const;
  [[nodiscard]] bool is(std::string_view wanted) const { return kind == wanted; }
};

}  // namespace sqlgen::review
