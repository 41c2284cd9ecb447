#include <algorithm>

#include <fmt/format.h>

#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/literals/literal_renderer.hpp"
#include "dialect/names.hpp"
#include "dialect/sqlite/ddl/ddl_compiler.hpp"
#include "dialect/sqlite/ddl/ddl_impl.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

/// SQLite's ADD COLUMN takes no expression as a default and no stored computed column.
bool add_column_needs_copy(const ir::ServerDefault& value) {
  const auto* computed = std::get_if<ir::Computed>(&value);
  return std::holds_alternative<ir::ExpressionPtr>(value) ||
         (computed != nullptr && computed->persisted.value_or(false));
}

/// SQLite has the table sqlite_sequence, and a row of this table in it, for AUTOINCREMENT alone.
bool keeps_highest_key(const DdlTable& table) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const DdlColumn& column) { return has_autoincrement(table, column); });
}

}  // namespace

// SQLite keeps JSON as the text that it is: there is nothing to cast to.
bool SqliteImpl::casts_copied_rows(const ir::Type& to) const {
  return ir::type_family(undecorated(to).kind) != ir::TypeFamily::json;
}

// A key that a foreign key is added to goes on counting.
void SqliteImpl::keep(const DdlTable& from, DdlTable& to) const {
  if (keeps_highest_key(from)) {
    to.counts_beside_reference = true;
  }
}

// The highest key that was ever given out may be that of a row that is gone.
void SqliteImpl::after_copy(const DdlTable& from, const DdlTable& to) {
  if (!keeps_highest_key(from) || !keeps_highest_key(to)) {
    return;
  }
  const std::string sequences =
      dialect().names().table({ir::Identifier("sqlite_sequence"), from.name.schema});
  const std::string copy = dialect().literals().render_string(to.name.name.text);
  exec(fmt::format("DELETE FROM {} WHERE name = {}", sequences, copy));
  exec(fmt::format("INSERT INTO {} (name, seq) SELECT {}, seq FROM {} WHERE name = {}", sequences, copy,
                   sequences, dialect().literals().render_string(from.name.name.text)));
}

bool SqliteImpl::requires_recreate(const std::vector<DdlCall>& calls) const {
  return std::any_of(calls.begin(), calls.end(), [](const DdlCall& call) {
    return std::visit(Overloaded{
                          [](const AddColumnCall& c) {
                            return add_column_needs_copy(c.column().definition.server_default);
                          },
                          [](const CreateIndexCall&) { return false; },
                          [](const DropIndexCall&) { return false; },
                          [](const AlterColumnCall&) { return true; },
                          [](const DropColumnCall&) { return true; },
                          [](const AddConstraintCall&) { return true; },
                          [](const DropConstraintCall&) { return true; },
                          [](const TableCommentCall&) { return true; },
                          [](const ColumnCommentCall&) { return true; },
                      },
                      call);
  });
}

}  // namespace sqlgen::dialect
