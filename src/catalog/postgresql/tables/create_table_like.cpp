#include <fmt/format.h>

#include <utility>

#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/tables/column_definition.hpp"
#include "catalog/postgresql/tables/create_table.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

// parsenodes.h, TableLikeOption.
enum LikeOption : std::int64_t {
  kComments = 1 << 0,
  kCompression = 1 << 1,
  kConstraints = 1 << 2,
  kDefaults = 1 << 3,
  kGenerated = 1 << 4,
  kIdentity = 1 << 5,
  kIndexes = 1 << 6,
  kStatistics = 1 << 7,
  kStorage = 1 << 8,
};

bool includes(const Node& clause, LikeOption option) {
  return (clause["options"].number() & option) != 0;
}

void copy_checks(Context& context, Oid table_oid, const Table& source, const Node& clause) {
  auto& table = context.db.edit_as<Table>(table_oid);
  const auto numbers = column_mapping(source.columns, table.columns);
  for (const Constraint& constraint : source.constraints) {
    if (constraint.kind != ConstraintKind::check || !includes(clause, kConstraints)) {
      continue;
    }
    Constraint copy = constraint;
    copy.oid = context.db.new_oid();
    copy.expression = renumbered(constraint.expression, numbers);
    copy.inherited = 0;
    copy.is_local = true;
    copy.not_valid = false;  // the new table has no rows
    for (int& column : copy.columns) {
      column = numbers.at(column);
    }
    if (!includes(clause, kComments)) {
      copy.comment.reset();
    }
    table.constraints.push_back(std::move(copy));
  }
}

}  // namespace

void add_like_columns(Context& context, Oid table_oid, const Node& clause) {
  const Oid source_oid = context.relation(clause["relation"]);
  const Object source = *context.db.find(source_oid);
  for (Column column : source.columns()) {
    auto& table = context.db.edit_as<Table>(table_oid);
    if (Column* there = table.column(column.name);
        there != nullptr && there->inherited > 0 && !there->is_local) {
      require_same_type(context, column, *there, false);
      there->is_local = true;
      there->not_null = there->not_null || column.not_null;
      continue;
    }
    if (table.column(column.name) != nullptr) {
      context.fail(Problem::Kind::duplicate_object, "42701",
                   fmt::format("column \"{}\" specified more than once", column.name), {column.name});
    }
    column.number = table.next_number++;
    column.inherited = 0;
    column.is_local = true;
    column.statistics = -1;
    column.options.clear();
    if (!(column.generated ? includes(clause, kGenerated) : includes(clause, kDefaults))) {
      column.default_value = nullptr;
      column.generated = false;
    }
    if (!includes(clause, kComments)) {
      column.comment.reset();
    }
    if (!includes(clause, kStorage)) {
      column.storage.clear();
    }
    if (!includes(clause, kCompression)) {
      column.compression.clear();
    }
    const char identity = std::exchange(column.identity, '\0');
    const int number = column.number;
    table.columns.push_back(std::move(column));
    if (identity != 0 && includes(clause, kIdentity)) {
      add_identity(context, table_oid, number,
                   Node::object("Constraint", {{"generated_when", Node::text(std::string(1, identity))}}));
    }
  }
  context.db.edit(table_oid).doubt = source.doubt;
}

void add_like_parts(Context& context, Oid table_oid, const Node& clause) {
  const Oid source_oid = context.relation(clause["relation"]);
  const auto* source = context.db.find_as<Table>(source_oid);
  if (source == nullptr) {
    return;
  }
  const Table copy = *source;
  {
    auto& table = context.db.edit_as<Table>(table_oid);
    const auto numbers = column_mapping(copy.columns, table.columns);
    for (Column& column : table.columns) {
      if (column.generated && copy.column(column.name) != nullptr) {
        column.default_value = renumbered(column.default_value, numbers);
      }
    }
  }
  copy_checks(context, table_oid, copy, clause);
  if (includes(clause, kIndexes)) {
    for (const Oid index : context.db.indexes_of(source_oid)) {
      copy_index(context, index, table_oid, kNoOid, includes(clause, kComments));
    }
  }
  if (includes(clause, kStatistics)) {
    copy_statistics(context, source_oid, table_oid, includes(clause, kComments));
  }
}

}  // namespace sqlgen::catalog
