#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/tables/alterations/alter_table.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

using Part = Address::Part;

[[noreturn]] void no_constraint(Context& context, const Object& table, const std::string& name) {
  context.fail(Problem::Kind::unknown_object, "42704",
               fmt::format("constraint \"{}\" of relation \"{}\" does not exist", name, table.name),
               {table.name + "." + name}, table.doubt);
}

Constraint* edited_constraint(Context& context, Oid table_oid, const std::string& name) {
  for (Constraint& constraint : context.db.edit_as<Table>(table_oid).constraints) {
    if (constraint.name == name) {
      return &constraint;
    }
  }
  return nullptr;
}

// Null of a table that may have it all the same.
Constraint* constraint_to_alter(Context& context, Oid table_oid, const std::string& name) {
  Constraint* constraint = edited_constraint(context, table_oid, name);
  const Object& table = *context.db.find(table_oid);
  if (constraint == nullptr && table.doubt == nullptr) {
    no_constraint(context, table, name);
  }
  return constraint;
}

// ATExecDropConstraint: a check goes from the children with the last parent that has it.
void drop_check_from_children(Context& context, Oid table, const std::string& name) {
  for (const Oid child : children_of(context.db, table)) {
    Constraint* constraint = edited_constraint(context, child, name);
    if (constraint == nullptr) {
      continue;
    }
    if (constraint->inherited == 1 && !constraint->is_local) {
      const Oid oid = constraint->oid;
      drop_check_from_children(context, child, name);
      drop_all(context, {{child, Part::constraint, oid}}, true);
    } else if (constraint->inherited > 0) {
      --constraint->inherited;
    }
  }
}

void drop_constraint(Context& context, const TableCommand& command) {
  const std::string& name = command.node["name"].str();
  const Object table = *context.db.find(command.table);
  const Constraint* constraint = table.as<Table>()->constraint(name);
  if (constraint == nullptr) {
    if (!command.node["missing_ok"].truth() && table.doubt == nullptr) {
      no_constraint(context, table, name);
    }
    return;
  }
  if (constraint->inherited > 0) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("cannot drop inherited constraint \"{}\" of relation \"{}\"", name, table.name),
                 {table.name + "." + name}, table.doubt);
  }
  const bool cascade = command.node["behavior"].str() == "DROP_CASCADE";
  if (!command.only && constraint->index == kNoOid) {
    drop_check_from_children(context, command.table, name);
  }
  drop_all(context, {{command.table, Part::constraint, constraint->oid}}, cascade);
}

void alter_constraint(Context& context, const TableCommand& command) {
  const Node& definition = command.node["def"];
  const std::string& name = definition["conname"].str();
  Constraint* constraint = constraint_to_alter(context, command.table, name);
  const Object& table = *context.db.find(command.table);
  if (constraint == nullptr) {
    return;
  }
  if (constraint->kind != ConstraintKind::foreign_key) {
    context.fail(
        Problem::Kind::wrong_object, "42809",
        fmt::format("constraint \"{}\" of relation \"{}\" is not a foreign key constraint", name, table.name),
        {table.name + "." + name}, table.doubt);
  }
  constraint->deferrable = definition["deferrable"].truth();
  constraint->initially_deferred = definition["initdeferred"].truth();
}

void validate(Context& context, const TableCommand& command) {
  const std::string& name = command.node["name"].str();
  Constraint* constraint = constraint_to_alter(context, command.table, name);
  const Object& table = *context.db.find(command.table);
  if (constraint == nullptr) {
    return;
  }
  if (constraint->kind != ConstraintKind::foreign_key && constraint->kind != ConstraintKind::check) {
    context.fail(Problem::Kind::wrong_object, "42809",
                 fmt::format("constraint \"{}\" of relation \"{}\" is not a foreign key or check constraint",
                             name, table.name),
                 {table.name + "." + name}, table.doubt);
  }
  constraint->not_valid = false;
  for (const Oid child : children_of(context.db, command.table)) {
    if (Constraint* inherited = edited_constraint(context, child, name)) {
      inherited->not_valid = false;
    }
  }
}

// The query by which the new key's rows are checked compares arrays as anyarray, which loses the type of
// their elements where that has a length (RI_Initial_Check, ri_GenerateQualCollation).
void require_comparable_arrays(Context& context, Oid table_oid) {
  const Object& table = *context.db.find(table_oid);
  const Constraint& key = table.as<Table>()->constraints.back();
  const Object& referenced = *context.db.find(key.referenced_table);
  const auto loses_type = [](const Object& of, int number) {
    const Column* column = of.as<Table>()->column(number);
    return column != nullptr && column->doubt == nullptr && column->type.array &&
           !column->type.modifiers.empty();
  };
  for (std::size_t i = 0; i < key.columns.size() && i < key.referenced_columns.size(); ++i) {
    const bool wrong = loses_type(table, key.columns[i]) || loses_type(referenced, key.referenced_columns[i]);
    if (wrong && !key.not_valid && table.as<Table>()->kind == Table::Kind::ordinary) {
      context.fail(Problem::Kind::foreign_key, "42804",
                   "cannot determine element type of \"anyarray\" argument", {table.name, referenced.name},
                   table.doubt);
    }
  }
}

void require_children(Context& context, const TableCommand& command) {
  const bool of_all = !command.node["def"]["is_no_inherit"].truth();
  if (command.only && of_all && !children_of(context.db, command.table).empty()) {
    const Object& table = *context.db.find(command.table);
    context.fail(Problem::Kind::invalid_definition, "42P16", "constraint must be added to child tables too",
                 {table.name}, table.doubt);
  }
}

}  // namespace

bool alter_table_constraints(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  if (type == "AT_AddConstraint") {
    const Node& definition = command.node["def"];
    const std::string& kind = definition["contype"].str();
    if (kind == "CONSTR_CHECK") {
      require_children(context, command);
      add_check(context, command.table, definition);
    } else if (kind == "CONSTR_FOREIGN") {
      add_foreign_key(context, command.table, definition);
      require_comparable_arrays(context, command.table);
    } else {
      add_index_constraint(context, command.table, definition);
    }
  } else if (type == "AT_DropConstraint") {
    drop_constraint(context, command);
  } else if (type == "AT_AlterConstraint") {
    alter_constraint(context, command);
  } else if (type == "AT_ValidateConstraint") {
    validate(context, command);
  } else {
    return false;
  }
  return true;
}

}  // namespace sqlgen::catalog
