#pragma once

#include <string_view>
#include <vector>

#include "catalog/syntax/node.hpp"
#include "review/actions/action.hpp"
#include "review/actions/names.hpp"

namespace sqlgen::review {

/// What a statement does, with the database as it is before it and after it; empty where it touches no table.
/// The nodes in it are those of `tree`.
[[nodiscard]] std::vector<Action> classify(const catalog::Node& tree, const NameLookup& names,
                                           const catalog::Database& after);

/// The commands of an ALTER TABLE (and of ALTER INDEX, VIEW and so on).
void classify_alter_table(const catalog::Node& tree, const NameLookup& names, const catalog::Database& after,
                          std::vector<Action>& actions);

/// DROP, RENAME and SET SCHEMA.
void classify_removal(const catalog::Node& tree, const NameLookup& names, std::vector<Action>& actions);

/// Which kind of change a column's new type is: "alter-type-same-bytes", "alter-type-index", "alter-type".
[[nodiscard]] std::string_view type_change(const catalog::Node& command, const catalog::Object& table,
                                           const NameLookup& names, const catalog::Database& after);

/// Whether an expression may give another value for each row: it calls a function that is volatile, or of
/// which that is not known.
[[nodiscard]] bool is_volatile(const catalog::Node& expression, const NameLookup& names);

/// Which kind of "add-column" it is, by its default, its type and what is generated.
[[nodiscard]] std::string_view added_column(const catalog::Node& definition, const NameLookup& names);

/// A column's constraint of a kind ("CONSTR_DEFAULT"), or nothing.
[[nodiscard]] const catalog::Node& column_constraint(const catalog::Node& definition, std::string_view kind);

/// Queries and changes of rows: the tables that are read, changed, or locked for a foreign key.
void classify_rows(const catalog::Node& tree, const NameLookup& names, std::vector<Action>& actions);

}  // namespace sqlgen::review
