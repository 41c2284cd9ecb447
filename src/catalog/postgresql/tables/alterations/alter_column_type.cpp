#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "catalog/postgresql/analysis/shown_expression.hpp"
#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/objects/sequences.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/alterations/alter_table.hpp"
#include "catalog/postgresql/tables/column_definition.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "catalog/postgresql/tables/reread_expressions.hpp"

namespace sqlgen::catalog {

Column& edited_column(Context& context, Oid table, const std::string& name) {
  const int number = context.column(table, name);
  return *context.db.edit_as<Table>(table).column(number);
}

std::vector<Oid> affected_children(Context& context, const TableCommand& command) {
  return command.only ? std::vector<Oid>() : children_of(context.db, command.table);
}

bool in_partition_key(const Object& object, int number) {
  const NodePtr& key = object.as<Table>()->partition_key;
  const auto used = key == nullptr ? std::vector<Address>() : references_of(*key, object.oid);
  return std::any_of(used.begin(), used.end(),
                     [&](const Address& address) { return address.number == number; });
}

namespace {

using Part = Address::Part;

// ATPrepAlterColumnType: views and rules hold a column's type fast.
void require_no_view(Context& context, const Object& table, const Column& column) {
  const auto may_hold = [&](const Object& object) {
    const auto* other = object.as<Table>();
    return object.oid == table.oid || object.as<View>() != nullptr ||
           (other != nullptr && !other->policies.empty());
  };
  for (const Dependency& dependency : dependencies_on(context.db, {table.oid}, may_hold)) {
    const Object* from = context.db.find(dependency.from.object);
    const Address wanted{table.oid, Part::column, column.number};
    if (dependency.to != wanted || from == nullptr) {
      continue;
    }
    Problem problem{Problem::Kind::dependent_objects, "0A000", "", {table.name + "." + column.name}};
    problem.origin = context.origin();
    if (from->as<View>() != nullptr) {
      problem.message = "cannot alter type of a column used by a view or rule";
    } else if (dependency.from.part == Part::trigger) {
      problem.message = "cannot alter type of a column used in a trigger definition";
    } else if (dependency.from.part == Part::policy) {
      problem.message = "cannot alter type of a column used in a policy definition";
    } else if (dependency.from.part == Part::column && dependency.from.object == table.oid) {
      problem.sqlstate = "42601";
      problem.message = "cannot alter type of a column used by a generated column";
    } else {
      continue;
    }
    problem.detail =
        fmt::format("{} depends on column \"{}\"", describe(context.db, dependency.from), column.name);
    problem.certainty = from->doubt != nullptr ? Certainty::likely : Certainty::certain;
    throw Failure{problem};
  }
}

// A column that a parent has, or that is part of the partition key, keeps its type.
void require_own_column(Context& context, const TableCommand& command, const Column& column) {
  const Object& object = *context.db.find(command.table);
  if (column.inherited > 0 && !command.from_parent) {
    context.fail(Problem::Kind::invalid_definition, "42P16",
                 fmt::format("cannot alter inherited column \"{}\"", column.name),
                 {object.name + "." + column.name}, object.doubt);
  }
  if (in_partition_key(object, column.number)) {
    context.fail(
        Problem::Kind::invalid_definition, "42P16",
        fmt::format("cannot alter column \"{}\" because it is part of the partition key of relation \"{}\"",
                    column.name, object.name),
        {object.name + "." + column.name}, object.doubt);
  }
}

// Rows and the default have to become of the new type, unless USING says how the rows do.
void require_conversion(Context& context, const Column& before, const TypeReference& type,
                        const Node& definition) {
  if (before.generated && definition["raw_default"]) {
    context.fail(Problem::Kind::invalid_definition, "42611",
                 "cannot specify USING when altering type of generated column", {before.name}, before.doubt);
  }
  if (before.doubt != nullptr || converts_by_assignment(context.db, before.type, type)) {
    return;
  }
  const std::string wanted = shown_type(context.db, {type.type, {}, type.array}, {});
  if (!definition["raw_default"]) {
    context.fail(Problem::Kind::invalid_definition, "42804",
                 fmt::format("column \"{}\" cannot be cast automatically to type {}", before.name, wanted),
                 {before.name});
  }
  if (before.default_value != nullptr && !before.generated) {
    context.fail(
        Problem::Kind::invalid_definition, "42804",
        fmt::format("default for column \"{}\" cannot be cast automatically to type {}", before.name, wanted),
        {before.name});
  }
}

// A string constant has taken the type of its column; a length is applied by a function, but to an interval.
NodePtr with_type(const NodePtr& value, const TypeReference& type) {
  if (!value->is("A_Const") || !(*value)["sval"] || type.type == kNoOid) {
    return value;
  }
  std::vector<Node> modifiers;
  if (type.type == type_oid::kInterval) {
    std::transform(type.modifiers.begin(), type.modifiers.end(), std::back_inserter(modifiers), Node::text);
  }
  const Node name = Node::object("TypeName", {{"type", oid_value(type.type)},
                                              {"modifiers", Node::list(std::move(modifiers))},
                                              {"array", Node::boolean(type.array)}});
  return std::make_shared<Node>(Node::object("TypeCast", {{"arg", *value}, {"typeName", name}}));
}

void require_identity_type(Context& context, const std::string& name, const TypeReference& type) {
  const bool integral =
      type.type == type_oid::kInt2 || type.type == type_oid::kInt4 || type.type == type_oid::kInt8;
  if (!integral || type.array) {
    context.fail(Problem::Kind::invalid_definition, "22023",
                 "identity column type must be smallint, integer, or bigint", {name});
  }
}

}  // namespace

void alter_column_type(Context& context, const TableCommand& command) {
  const std::string& name = command.node["name"].str();
  const Node& definition = command.node["def"];
  const TypeReference type = context.type(definition["typeName"]);
  const Column before = edited_column(context, command.table, name);
  require_own_column(context, command, before);
  require_conversion(context, before, type, definition);
  require_no_view(context, *context.db.find(command.table), before);
  Column& column = edited_column(context, command.table, name);
  if (const auto shown = shown_default(context.db, before, NameStyle{{}})) {  // it keeps the type that it has
    column.default_value = read_expression(context, command.table, *shown);
  } else if (column.default_value != nullptr && !column.generated) {
    column.default_value = with_type(column.default_value, before.type);
  }
  column.type = type;
  column.collation_name = definition["collClause"] ? dotted(texts(definition["collClause"]["collname"])) : "";
  column.storage.clear();
  if (column.doubt != nullptr) {
    column.doubt = nullptr;
  }
  if (column.identity != 0) {
    require_identity_type(context, before.name, type);
    const Oid sequence = owned_sequence(context.db, {command.table, before.number}, true);
    if (sequence != kNoOid) {
      alter_sequence(context, sequence,
                     Node::list({Node::object(
                         "DefElem", {{"defname", Node::text("as")}, {"arg", definition["typeName"]}})}));
    }
  }
  for (const Oid oid : context.db.indexes_of(command.table)) {
    const Index& index = *context.db.find_as<Index>(oid);
    for (const IndexElement& element : index.elements) {
      if (element.column == before.number && element.operator_class.empty()) {
        require_operator_class(context, index.method, type);
      }
    }
  }
  check_foreign_key_types(context, {command.table, before.number});
  for (const Oid child : affected_children(context, command)) {
    alter_column_type(context, {child, command.node, false, true});
  }
}

void alter_column_identity(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  const std::string& name = command.node["name"].str();
  const int number = context.column(command.table, name);
  const Object& object = *context.db.find(command.table);
  const Column column = *object.as<Table>()->column(number);
  if (type == "AT_AddIdentity") {
    if (column.identity != 0 || column.default_value != nullptr) {
      context.fail(Problem::Kind::invalid_definition, "55000",
                   fmt::format("column \"{}\" of relation \"{}\" already has a{} value", name, object.name,
                               column.identity != 0 ? "n identity" : " default"),
                   {object.name + "." + name}, column.doubt);
    }
    add_identity(context, command.table, number, command.node["def"]);
    if (!column.not_null && column.doubt == nullptr && object.doubt == nullptr) {
      context.fail(Problem::Kind::invalid_definition, "55000",
                   fmt::format("column \"{}\" of relation \"{}\" must be declared NOT NULL before identity "
                               "can be added",
                               name, object.name),
                   {object.name + "." + name});
    }
    return;
  }
  if (column.identity == 0) {
    if (type == "AT_DropIdentity" && command.node["missing_ok"].truth()) {
      return;
    }
    context.fail(Problem::Kind::invalid_definition, "55000",
                 fmt::format("column \"{}\" of relation \"{}\" is not an identity column", name, object.name),
                 {object.name + "." + name}, object.doubt);
  }
  const Oid sequence = owned_sequence(context.db, {command.table, number}, true);
  if (type == "AT_DropIdentity") {
    context.db.edit_as<Table>(command.table).column(number)->identity = 0;
    context.db.remove(sequence);
    return;
  }
  alter_sequence(context, sequence, command.node["def"]);
  if (const Node& generated = find_option(command.node["def"], "generated")) {
    context.db.edit_as<Table>(command.table).column(number)->identity =
        static_cast<char>(generated["arg"].number());
  }
}

}  // namespace sqlgen::catalog
