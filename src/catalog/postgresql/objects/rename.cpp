#include "catalog/postgresql/objects/rename.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/objects/types.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"

namespace sqlgen::catalog {

namespace {

void rename_in_children(Context& context, Oid table, const std::string& before, const std::string& after) {
  for (const Oid child : children_of(context.db, table)) {
    const Object object = *context.db.find(child);
    const auto* body = object.as<Table>();
    const Column* there = body->column(after);
    if (there != nullptr && body->column(before) != nullptr) {
      context.fail(Problem::Kind::duplicate_object, "42701",
                   fmt::format("column \"{}\" of relation \"{}\" already exists", after, object.name),
                   {object.name + "." + after}, there->doubt);
    }
    if (Column* column = context.db.edit_as<Table>(child).column(before)) {
      column->name = after;
    }
    rename_in_children(context, child, before, after);
  }
}

void rename_column(Context& context, Oid oid, const Node& statement) {
  const std::string& before = statement["subname"].str();
  const std::string after = cut_name(statement["newname"].str());
  const int number = context.column(oid, before);
  const Object& object = *context.db.find(oid);
  for (const Column& column : object.columns()) {
    if (column.name == after) {
      context.fail(Problem::Kind::duplicate_object, "42701",
                   fmt::format("column \"{}\" of relation \"{}\" already exists", after, object.name),
                   {object.name + "." + after}, column.doubt);
    }
    if (column.number == number && column.inherited > 0) {
      context.fail(Problem::Kind::invalid_definition, "42P16",
                   fmt::format("cannot rename inherited column \"{}\"", before), {object.name + "." + before},
                   object.doubt);
    }
  }
  Object& changed = context.db.edit(oid);
  auto* table = changed.as<Table>();
  auto* view = changed.as<View>();
  auto* composite = changed.as<CompositeType>();
  for (Column& column : table != nullptr  ? table->columns
                        : view != nullptr ? view->columns
                                          : composite->columns) {
    if (column.number == number) {
      column.name = after;
    }
  }
  if (table != nullptr) {
    rename_in_children(context, oid, before, after);
  }
}

// A constraint and its index have one name; a check's goes on to the children.
void rename_constraint(Context& context, Oid oid, const std::string& before, const std::string& after) {
  const Object table = *context.db.find(oid);
  const Constraint* constraint = table.as<Table>()->constraint(before);
  if (constraint == nullptr) {
    if (table.doubt == nullptr) {
      context.fail(Problem::Kind::unknown_object, "42704",
                   fmt::format("constraint \"{}\" for table \"{}\" does not exist", before, table.name),
                   {table.name + "." + before});
    }
    return;
  }
  require_free_constraint(context, table, after);
  if (constraint->index != kNoOid) {
    context.require_free_relation(table.schema, after);
    context.db.rename(constraint->index, after);
  }
  for (Constraint& changed : context.db.edit_as<Table>(oid).constraints) {
    if (changed.oid == constraint->oid) {
      changed.name = after;
      changed.name_was_given = true;
    }
  }
  if (constraint->kind == ConstraintKind::check && !constraint->no_inherit) {
    for (const Oid child : children_of(context.db, oid)) {
      rename_constraint(context, child, before, after);
    }
  }
}

void rename_relation(Context& context, Oid oid, const std::string& after) {
  const Object object = *context.db.find(oid);
  context.require_free_relation(object.schema, after);
  if (object.as<Index>() == nullptr && object.as<Sequence>() == nullptr) {
    context.require_free_type(object.schema, after);
  }
  context.db.rename(oid, after);
  const auto* index = object.as<Index>();
  if (index == nullptr || index->constraint == kNoOid) {
    return;
  }
  for (Constraint& constraint : context.db.edit_as<Table>(index->table).constraints) {
    if (constraint.oid == index->constraint) {
      constraint.name = after;
      constraint.name_was_given = true;
    }
  }
}

template <class Items>
bool rename_named(Items& items, const std::string& before, const std::string& after) {
  for (auto& item : items) {
    if (item.name == before) {
      item.name = after;
      return true;
    }
  }
  return false;
}

bool rename_attachment(Context& context, Oid oid, const Node& statement) {
  const std::string& type = statement["renameType"].str();
  const std::string& before = statement["subname"].str();
  const std::string& after = statement["newname"].str();
  Object& object = context.db.edit(oid);
  auto* table = object.as<Table>();
  auto* view = object.as<View>();
  if (type == "OBJECT_TRIGGER") {
    return rename_named(table != nullptr ? table->triggers : view->triggers, before, after);
  }
  if (type == "OBJECT_POLICY" && table != nullptr) {
    return rename_named(table->policies, before, after);
  }
  if (type == "OBJECT_RULE") {
    return rename_named(table != nullptr ? table->rules : view->rules, before, after);
  }
  return true;
}

void rename_in_relation(Context& context, const Node& statement) {
  const Node& range = statement["relation"];
  const std::string& type = statement["renameType"].str();
  Oid oid = context.find_relation(range);
  if (oid == kNoOid) {
    if (statement["missing_ok"].truth()) {
      return;
    }
    oid = context.relation(range);
  }
  const std::string after = cut_name(statement["newname"].str());
  if (type == "OBJECT_COLUMN" || type == "OBJECT_ATTRIBUTE") {
    rename_column(context, oid, statement);
  } else if (type == "OBJECT_TABCONSTRAINT") {
    rename_constraint(context, oid, statement["subname"].str(), after);
  } else if (type == "OBJECT_TRIGGER" || type == "OBJECT_POLICY" || type == "OBJECT_RULE") {
    if (!rename_attachment(context, oid, statement)) {
      const Object& object = *context.db.find(oid);
      context.fail(Problem::Kind::unknown_object, "42704",
                   fmt::format("trigger \"{}\" for table \"{}\" does not exist", statement["subname"].str(),
                               object.name),
                   {object.name + "." + statement["subname"].str()}, object.doubt);
    }
  } else {
    rename_relation(context, oid, after);
  }
}

void rename_domain_constraint(Context& context, Oid oid, const std::string& before,
                              const std::string& after) {
  const Object object = *context.db.find(oid);
  const auto* domain = object.as<DomainType>();
  if (domain == nullptr) {
    return;  // in doubt
  }
  const auto has = [&](const std::string& name) {
    return std::any_of(domain->constraints.begin(), domain->constraints.end(),
                       [&](const Constraint& c) { return c.name == name; });
  };
  if (!has(before)) {
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("constraint \"{}\" for domain {} does not exist", before, object.name),
                 {object.name + "." + before}, object.doubt);
  }
  if (has(after)) {
    context.fail(Problem::Kind::duplicate_object, "42710",
                 fmt::format("constraint \"{}\" for domain {} already exists", after, object.name),
                 {object.name + "." + after}, object.doubt);
  }
  rename_named(context.db.edit_as<DomainType>(oid).constraints, before, after);
}

void rename_type(Context& context, const Node& statement) {
  const std::string after = cut_name(statement["newname"].str());
  const Oid oid = context.user_type(names_of(statement["object"]));
  const Object* object = context.db.find(oid);
  if (object == nullptr) {
    return;
  }
  const bool of_domain = statement["renameType"].str() == "OBJECT_DOMCONSTRAINT";
  if (of_domain || statement["renameType"].str() == "OBJECT_DOMAIN") {
    require_domain(context, oid);
  }
  if (of_domain) {
    rename_domain_constraint(context, oid, statement["subname"].str(), after);
    return;
  }
  context.require_free_type(object->schema, after);
  context.db.rename(oid, after);
}

}  // namespace

void rename_statement(Context& context, const Node& statement, std::string_view text) {
  const std::string& type = statement["renameType"].str();
  const std::string& after = statement["newname"].str();
  if (statement["relation"]) {
    rename_in_relation(context, statement);
  } else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN" || type == "OBJECT_DOMCONSTRAINT") {
    rename_type(context, statement);
  } else if (type == "OBJECT_SCHEMA") {
    const Oid oid = context.schema(statement["subname"].str());
    if (context.db.find_schema(after) != kNoOid) {
      context.fail(Problem::Kind::duplicate_object, "42P06",
                   fmt::format("schema \"{}\" already exists", after), {after});
    }
    context.db.rename(oid, after);
  } else if (is_other_type(type)) {
    for (const Oid oid : find_other(context, type, statement["object"])) {
      context.db.rename(oid, cut_name(after));
      note_renamed(context, oid, text);
    }
  } else if (statement["object"]["objname"]) {
    const std::vector<Oid> found = find_functions(context, statement["object"]);
    require_found(context, statement["object"], found);
    for (const Oid oid : found) {
      require_free_signature(context, oid, context.db.find(oid)->schema, after);
      context.db.rename(oid, after);
    }
  }
}

void set_schema(Context& context, const Node& statement, std::string_view text) {
  const Oid target = context.schema(statement["newschema"].str());
  const std::string& type = statement["objectType"].str();
  std::vector<Oid> moved;
  if (statement["relation"]) {
    const Oid oid = context.find_relation(statement["relation"]);
    if (oid == kNoOid && statement["missing_ok"].truth()) {
      return;
    }
    moved.push_back(context.relation(statement["relation"]));
    const auto* sequence = context.db.find_as<Sequence>(moved.front());
    if (sequence != nullptr && sequence->owner.table != kNoOid) {
      context.fail(Problem::Kind::invalid_definition, "0A000",
                   "cannot move an owned sequence into another schema",
                   {context.db.find(moved.front())->name});
    }
  } else if (is_other_type(type)) {
    moved = find_other(context, type, statement["object"]);
  } else if (statement["object"]["objname"]) {
    moved = find_functions(context, statement["object"]);
    require_found(context, statement["object"], moved);
  } else if (type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN") {
    moved.push_back(context.user_type(names_of(statement["object"])));
    if (type == "OBJECT_DOMAIN") {
      require_domain(context, moved.front());
    }
  } else if (type == "OBJECT_EXTENSION") {
    moved.push_back(context.db.find_extension(statement["object"].str()));
  }
  const std::size_t asked = moved.size();
  for (std::size_t i = 0; i < asked; ++i) {  // indexes and owned sequences go with their table
    context.db.for_each([&](const Object& object) {
      const auto* index = object.as<Index>();
      const auto* sequence = object.as<Sequence>();
      if ((index != nullptr && index->table == moved[i]) ||
          (sequence != nullptr && sequence->owner.table == moved[i])) {
        moved.push_back(object.oid);
      }
    });
  }
  for (const Oid oid : moved) {
    const Object* object = context.db.find(oid);
    if (object == nullptr || object->schema == target) {
      continue;
    }
    if (object->is_relation()) {
      context.require_free_relation(target, object->name);
    }
    if (object->is_type()) {
      context.require_free_type(target, object->name);
    }
    require_free_signature(context, oid, target, object->name);
    context.db.move(oid, target);
    note_renamed(context, oid, text);
  }
}

}  // namespace sqlgen::catalog
