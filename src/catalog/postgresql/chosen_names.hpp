#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/syntax/node.hpp"

namespace sqlgen::catalog {

/// How many bytes of a name PostgreSQL keeps (NAMEDATALEN - 1).
inline constexpr std::size_t kMaxNameBytes = 63;

/// The first bytes of a text, without cutting a character in two.
[[nodiscard]] std::string cut_name(std::string_view text, std::size_t bytes = kMaxNameBytes);

/// makeObjectName: "first_second_label", the longer of the two cut until all of it fits.
[[nodiscard]] std::string make_object_name(std::string_view first, std::string_view second,
                                           std::string_view label);

/// ChooseRelationName: the same, with a number where the schema has such a relation (or, for an index of a
/// constraint, such a constraint).
[[nodiscard]] std::string choose_relation_name(const Database& database, std::string_view first,
                                               std::string_view second, std::string_view label, Oid schema,
                                               bool is_constraint);

/// ChooseConstraintName: the same for a constraint's name among those of the schema and `taken`.
[[nodiscard]] std::string choose_constraint_name(const Database& database, std::string_view first,
                                                 std::string_view second, std::string_view label, Oid schema,
                                                 const std::vector<std::string>& taken);

/// ChooseIndexColumnNames: the names that an index gives its columns, of those of the elements.
[[nodiscard]] std::vector<std::string> index_column_names(const std::vector<std::string>& element_names);

/// "a_b_c", as far as it fits into a name (ChooseIndexNameAddition, ChooseForeignKeyConstraintNameAddition).
[[nodiscard]] std::string joined_column_names(const std::vector<std::string>& names);

/// FigureColname: what a target without a name is called; empty where nothing in it says.
[[nodiscard]] std::string figure_column_name(const Node& expression);

}  // namespace sqlgen::catalog
