#include <algorithm>

#include "dialect/ddl/ddl_types.hpp"
#include "dialect/sqlite/ddl_impl.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

/// SQLite's ADD COLUMN takes no expression as a default and no stored computed column.
bool add_column_needs_copy(const ir::ServerDefault& value) {
  const auto* computed = std::get_if<ir::Computed>(&value);
  return std::holds_alternative<ir::ExpressionPtr>(value) ||
         (computed != nullptr && computed->persisted.value_or(false));
}

}  // namespace

// SQLite keeps JSON as the text that it is: there is nothing to cast to.
bool SqliteImpl::casts_copied_rows(const ir::Type& to) const {
  return ir::type_family(undecorated(to).kind) != ir::TypeFamily::json;
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
