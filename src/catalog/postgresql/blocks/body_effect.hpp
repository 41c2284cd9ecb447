#pragma once

#include <set>
#include <string>
#include <string_view>

#include "catalog/model/table.hpp"

namespace sqlgen::catalog {

/// What the text of a function in PL/pgSQL or SQL does.
struct BodyEffect {
  bool changes_rows = false;  // it has statements that change rows, or makes statements of texts
  bool runs_texts = false;    // it executes what it makes, which may name tables that it does not
  bool replaces_row = false;  // as a trigger: what it returns is not NEW, or NEW as a whole is another
  std::set<std::string> columns = {};  // of NEW that it assigns
};

[[nodiscard]] BodyEffect effect_of_body(std::string_view body);

/// The language of a function and its text, from CREATE FUNCTION or DO.
struct FunctionBody {
  std::string language, text;
};
[[nodiscard]] FunctionBody function_body(const Node& definition);

}  // namespace sqlgen::catalog
