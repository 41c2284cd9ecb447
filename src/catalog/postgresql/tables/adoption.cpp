#include "catalog/postgresql/tables/adoption.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "catalog/postgresql/tables/partitions.hpp"

namespace sqlgen::catalog {

namespace {

DoubtPtr doubt_of_both(const Object& parent, const Object& child) {
  return parent.doubt != nullptr ? parent.doubt : child.doubt;
}

[[noreturn]] void refuse(Context& context, std::string_view sqlstate, std::string message,
                         const Object& parent, const Object& child) {
  context.fail(Problem::Kind::invalid_definition, sqlstate, std::move(message), {parent.name, child.name},
               doubt_of_both(parent, child));
}

// MergeAttributesIntoExisting.
void require_columns(Context& context, const Object& parent, const Object& child) {
  for (const Column& column : parent.columns()) {
    const Column* own = child.as<Table>()->column(column.name);
    if (own == nullptr) {
      refuse(context, "42804", fmt::format("child table is missing column \"{}\"", column.name), parent,
             child);
    }
    require_child_type(context, child, *own, column);
    if (own->collation_name != column.collation_name) {
      refuse(context, "42P21",
             fmt::format("child table \"{}\" has different collation for column \"{}\"", child.name,
                         column.name),
             parent, child);
    }
    if (column.not_null && !own->not_null) {
      refuse(context, "42804",
             fmt::format("column \"{}\" in child table must be marked NOT NULL", column.name), parent, child);
    }
    if (column.generated != own->generated) {
      refuse(context, "42804",
             fmt::format("column \"{}\" in child table must {}be a generated column", column.name,
                         own->generated ? "not " : ""),
             parent, child);
    }
  }
}

// Nothing where the text of one of them is not known.
bool differ(const Context& context, const Object& parent, const Constraint& one, const Object& child,
            const Constraint& other) {
  const auto left = shown_expression(context.db, parent.columns(), *one.expression);
  const auto right = shown_expression(context.db, child.columns(), *other.expression);
  return left && right && *left != *right;
}

// MergeConstraintsIntoExisting.
void require_checks(Context& context, const Object& parent, const Object& child) {
  for (const Constraint& constraint : parent.as<Table>()->constraints) {
    if (constraint.kind != ConstraintKind::check || constraint.no_inherit) {
      continue;
    }
    const Constraint* own = child.as<Table>()->constraint(constraint.name);
    if (own == nullptr || own->kind != ConstraintKind::check) {
      refuse(context, "42804", fmt::format("child table is missing constraint \"{}\"", constraint.name),
             parent, child);
    }
    if (differ(context, parent, constraint, child, *own)) {
      refuse(context, "42804",
             fmt::format("child table \"{}\" has different definition for check constraint \"{}\"",
                         child.name, constraint.name),
             parent, child);
    }
    if (own->no_inherit || own->not_valid) {
      refuse(context, "42P17",
             fmt::format("constraint \"{}\" conflicts with {} constraint on child table \"{}\"",
                         constraint.name, own->no_inherit ? "non-inherited" : "NOT VALID", child.name),
             parent, child);
    }
  }
}

bool is_parent(const Object& parent, const Object& child) {
  const auto& parents = child.as<Table>()->parents;
  return std::find(parents.begin(), parents.end(), parent.oid) != parents.end();
}

}  // namespace

void require_adoptable(Context& context, Oid parent_oid, Oid child_oid) {
  const Object parent = *context.db.find(parent_oid), child = *context.db.find(child_oid);
  if (is_parent(parent, child)) {
    refuse(context, "42P07",
           fmt::format("relation \"{}\" would be inherited from more than once", parent.name), parent, child);
  }
  if (doubt_of_both(parent, child) != nullptr) {
    return;
  }
  require_columns(context, parent, child);
  require_checks(context, parent, child);
}

void require_partitionable(Context& context, Oid parent_oid, Oid child_oid) {
  const Object parent = *context.db.find(parent_oid), child = *context.db.find(child_oid);
  const auto* table = child.as<Table>();
  if (parent.as<Table>()->kind != Table::Kind::partitioned) {
    refuse(context, "42809", fmt::format("table \"{}\" is not partitioned", parent.name), parent, child);
  }
  if (table->partition_bound != nullptr) {
    refuse(context, "42809", fmt::format("\"{}\" is already a partition", child.name), parent, child);
  }
  if (!table->parents.empty() ||
      (table->kind == Table::Kind::ordinary && !children_of(context.db, child_oid).empty())) {
    refuse(
        context, "42809",
        fmt::format("cannot attach inheritance {} as partition", table->parents.empty() ? "parent" : "child"),
        parent, child);
  }
  for (const Column& column : table->columns) {
    if (parent.as<Table>()->column(column.name) == nullptr && doubt_of_both(parent, child) == nullptr) {
      refuse(context, "42804",
             fmt::format("table \"{}\" contains column \"{}\" not found in parent \"{}\"", child.name,
                         column.name, parent.name),
             parent, child);
    }
  }
}

void require_child(Context& context, Oid parent_oid, Oid child_oid, bool partition) {
  const Object& parent = *context.db.find(parent_oid);
  const Object& child = *context.db.find(child_oid);
  if (!is_parent(parent, child)) {
    refuse(context, "42P01",
           partition
               ? fmt::format("relation \"{}\" is not a partition of relation \"{}\"", child.name, parent.name)
               : fmt::format("relation \"{}\" is not a parent of relation \"{}\"", parent.name, child.name),
           parent, child);
  }
}

}  // namespace sqlgen::catalog
