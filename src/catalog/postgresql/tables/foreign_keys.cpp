#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/key_operators.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

std::vector<int> key_columns(Context& context, Oid table_oid, const Node& keys) {
  std::vector<int> numbers;
  for (const Node& key : keys.items()) {
    const Object& table = *context.db.find(table_oid);
    if (table.doubt == nullptr && table.as<Table>()->column(key.str()) == nullptr) {
      context.fail(
          Problem::Kind::unknown_object, "42703",
          fmt::format("column \"{}\" referenced in foreign key constraint does not exist", key.str()),
          {table.name + "." + key.str()});
    }
    numbers.push_back(context.column(table_oid, key.str()));
  }
  return numbers;
}

// transformFkeyGetPrimaryKey.
void refer_to_primary_key(Context& context, Constraint& constraint) {
  const Object& referenced = *context.db.find(constraint.referenced_table);
  if (const Constraint* key = referenced.as<Table>()->primary_key()) {
    constraint.referenced_columns = key->columns;
    constraint.referenced_index = key->index;
    return;
  }
  if (referenced.doubt == nullptr) {
    context.fail(Problem::Kind::foreign_key, "42704",
                 fmt::format("there is no primary key for referenced table \"{}\"", referenced.name),
                 {referenced.name});
  }
}

bool same_columns(const Index& index, const std::vector<int>& columns) {
  return index.elements.size() == columns.size() &&
         std::all_of(index.elements.begin(), index.elements.end(), [&](const IndexElement& element) {
           return element.column != 0 && std::count(columns.begin(), columns.end(), element.column) == 1;
         });
}

bool is_deferrable(const Table& table, Oid constraint_oid) {
  return std::any_of(table.constraints.begin(), table.constraints.end(), [&](const Constraint& c) {
    return c.oid == constraint_oid && constraint_oid != kNoOid && c.deferrable;
  });
}

// transformFkeyCheckAttrs: a unique index over just these columns.
void find_key(Context& context, Constraint& constraint) {
  const Object& referenced = *context.db.find(constraint.referenced_table);
  bool only_deferrable = false;
  for (const Oid oid : context.db.indexes_of(constraint.referenced_table)) {
    const Index& index = *context.db.find_as<Index>(oid);
    if (!index.unique || index.predicate != nullptr || !same_columns(index, constraint.referenced_columns)) {
      continue;
    }
    if (is_deferrable(*referenced.as<Table>(), index.constraint)) {
      only_deferrable = true;
      continue;
    }
    constraint.referenced_index = oid;
    return;
  }
  if (only_deferrable) {
    context.fail(
        Problem::Kind::foreign_key, "55000",
        fmt::format("cannot use a deferrable unique constraint for referenced table \"{}\"", referenced.name),
        {referenced.name}, referenced.doubt);
  }
  if (referenced.doubt == nullptr) {
    context.fail(Problem::Kind::foreign_key, "42830",
                 fmt::format("there is no unique constraint matching given keys for referenced table \"{}\"",
                             referenced.name),
                 {referenced.name});
  }
}

void require_validated_in_partitions(Context& context, const Object& table, const Constraint& constraint) {
  if (constraint.not_valid && table.as<Table>()->kind == Table::Kind::partitioned) {
    const std::string& referenced = context.db.find(constraint.referenced_table)->name;
    context.fail(Problem::Kind::wrong_object, "42809",
                 fmt::format("cannot add NOT VALID foreign key on partitioned table \"{}\" referencing "
                             "relation \"{}\"",
                             table.name, referenced),
                 {table.name}, table.doubt);
  }
}

void check_types(Context& context, const Object& table, const Constraint& constraint) {
  const Object& referenced = *context.db.find(constraint.referenced_table);
  for (std::size_t i = 0; i < constraint.columns.size() && i < constraint.referenced_columns.size(); ++i) {
    const Column* from = table.as<Table>()->column(constraint.columns[i]);
    const Column* to = referenced.as<Table>()->column(constraint.referenced_columns[i]);
    if (from == nullptr || to == nullptr || from->type.type == kNoOid || to->type.type == kNoOid ||
        refers_by_equality(context.db, from->type, to->type)) {
      continue;
    }
    Problem problem{Problem::Kind::foreign_key,
                    "42804",
                    fmt::format("foreign key constraint \"{}\" cannot be implemented", constraint.name),
                    {table.name, referenced.name}};
    const NameStyle style;
    problem.detail = fmt::format("Key columns \"{}\" and \"{}\" are of incompatible types: {} and {}.",
                                 from->name, to->name, shown_type(context.db, from->type, style),
                                 shown_type(context.db, to->type, style));
    problem.certainty =
        from->doubt != nullptr || to->doubt != nullptr ? Certainty::likely : Certainty::certain;
    problem.origin = context.origin();
    throw Failure{problem};
  }
}

char action(const Node& node, std::string_view field, char otherwise) {
  const std::string& text = node[field].str();
  return text.empty() ? otherwise : text.front();
}

// Partitions get the constraint as well, under its name.
void add_to_partitions(Context& context, Oid table_oid, const Constraint& constraint) {
  const Table parent = *context.db.find_as<Table>(table_oid);
  if (parent.kind != Table::Kind::partitioned) {
    return;
  }
  for (const Oid child : children_of(context.db, table_oid)) {
    const Object partition = *context.db.find(child);
    const auto numbers = column_mapping(parent.columns, partition.columns());
    Constraint copy = constraint;
    copy.oid = context.db.new_oid();
    copy.inherited = 1;
    copy.is_local = false;
    for (int& column : copy.columns) {
      column = numbers.at(column);
    }
    if (partition.as<Table>()->constraint(copy.name) != nullptr) {
      copy.name = choose_constraint_name(context.db, partition.name,
                                         joined_column_names(column_names(partition, copy.columns)), "fkey",
                                         partition.schema, {});
    }
    context.db.edit_as<Table>(child).constraints.push_back(copy);
    add_to_partitions(context, child, copy);
  }
}

}  // namespace

void check_foreign_key_types(Context& context, ColumnReference column) {
  const auto has = [&](Oid table, const std::vector<int>& numbers) {
    return table == column.table && std::count(numbers.begin(), numbers.end(), column.number) != 0;
  };
  context.db.for_each([&](const Object& object) {
    const auto* table = object.as<Table>();
    for (const Constraint& constraint : items_of(table, &Table::constraints)) {
      if (has(object.oid, constraint.columns) ||
          has(constraint.referenced_table, constraint.referenced_columns)) {
        if (constraint.kind == ConstraintKind::foreign_key) {
          check_types(context, object, constraint);
        }
      }
    }
  });
}

namespace {

// Rows that a crash or the session's end takes away are referred to by such rows alone.
void require_persistence(const Context& context, const Object& table, const Object& referenced) {
  const auto* from = table.as<Table>();
  const auto* to = referenced.as<Table>();
  if (from == nullptr || to == nullptr) {
    return;
  }
  const std::string_view allowed = from->temporary ? "temporary tables may reference only temporary tables"
                                   : from->unlogged
                                       ? "unlogged tables may reference only permanent or unlogged tables"
                                       : "permanent tables may reference only permanent tables";
  const bool fits = from->temporary ? to->temporary : !to->temporary && (from->unlogged || !to->unlogged);
  if (!fits) {
    context.fail(Problem::Kind::foreign_key, "42P16", fmt::format("constraints on {}", allowed),
                 {table.name, referenced.name}, table.doubt != nullptr ? table.doubt : referenced.doubt);
  }
}

}  // namespace

void add_foreign_key(Context& context, Oid table_oid, const Node& node) {
  Constraint constraint;
  constraint.kind = ConstraintKind::foreign_key;
  constraint.origin = context.origin();
  constraint.referenced_table = context.table(node["pktable"]);
  constraint.columns = key_columns(context, table_oid, node["fk_attrs"]);
  constraint.match = action(node, "fk_matchtype", 's');
  constraint.on_update = action(node, "fk_upd_action", 'a');
  constraint.on_delete = action(node, "fk_del_action", 'a');
  constraint.delete_set_columns = key_columns(context, table_oid, node["fk_del_set_cols"]);
  constraint.deferrable = node["deferrable"].truth();
  constraint.initially_deferred = node["initdeferred"].truth();
  constraint.not_valid = node["skip_validation"].truth();
  require_persistence(context, *context.db.find(table_oid), *context.db.find(constraint.referenced_table));
  require_validated_in_partitions(context, *context.db.find(table_oid), constraint);
  if (node["pk_attrs"].items().empty()) {
    refer_to_primary_key(context, constraint);
  } else {
    constraint.referenced_columns = key_columns(context, constraint.referenced_table, node["pk_attrs"]);
    if (constraint.referenced_columns.size() == constraint.columns.size()) {
      find_key(context, constraint);
    }
  }
  const Object table = *context.db.find(table_oid);
  const bool sizes_known = !constraint.referenced_columns.empty();
  if (sizes_known && constraint.referenced_columns.size() != constraint.columns.size()) {
    context.fail(Problem::Kind::foreign_key, "42830",
                 "number of referencing and referenced columns for foreign key disagree", {table.name});
  }
  constraint.name = node["conname"].str();
  constraint.name_was_given = !constraint.name.empty();
  if (constraint.name_was_given) {
    require_free_constraint(context, table, constraint.name);
  } else {
    constraint.name = choose_constraint_name(context.db, table.name,
                                             joined_column_names(column_names(table, constraint.columns)),
                                             "fkey", table.schema, {});
  }
  check_types(context, table, constraint);
  constraint.oid = context.db.new_oid();
  context.db.edit_as<Table>(table_oid).constraints.push_back(constraint);
  add_to_partitions(context, table_oid, constraint);
}

}  // namespace sqlgen::catalog
