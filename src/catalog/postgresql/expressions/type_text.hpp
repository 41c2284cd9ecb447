#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"

namespace sqlgen::catalog {

/// A name in double quotes where PostgreSQL's quote_ident puts them.
[[nodiscard]] std::string quote_name(std::string_view name);

/// How names are shown: those in these schemas without their schema, where no earlier one hides them.
struct NameStyle {
  std::vector<std::string> search_path = {"public"};
};

/// An object's name, with its schema where the style asks for it.
[[nodiscard]] std::string shown_name(const Database& database, const Object& object, const NameStyle& style);

/// A type as format_type() shows it: "character varying(20)[]". "?" where it is not known.
[[nodiscard]] std::string shown_type(const Database& database, const TypeReference& type,
                                     const NameStyle& style);

}  // namespace sqlgen::catalog
