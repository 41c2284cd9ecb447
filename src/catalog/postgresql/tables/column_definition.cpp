#include "catalog/postgresql/tables/column_definition.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/analysis/volatility.hpp"
#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/objects/sequences.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/default_value.hpp"

namespace sqlgen::catalog {

namespace {

// serial and its kin: the type that the column gets.
Oid serial_type(const Node& type_name) {
  static constexpr std::array<std::pair<std::string_view, Oid>, 6> kSerial{{
      {"smallserial", type_oid::kInt2},
      {"serial2", type_oid::kInt2},
      {"serial", type_oid::kInt4},
      {"serial4", type_oid::kInt4},
      {"bigserial", type_oid::kInt8},
      {"serial8", type_oid::kInt8},
  }};
  const std::vector<std::string> names = texts(type_name["names"]);
  if (names.size() != 1 || type_name["pct_type"].truth()) {
    return kNoOid;
  }
  for (const auto& [name, type] : kSerial) {
    if (names.front() == name) {
      return type;
    }
  }
  return kNoOid;
}

// generateSerialExtraStmts.
Oid make_column_sequence(Context& context, const std::string& table, const Column& column, Oid schema,
                         const Node& options, bool identity) {
  const Oid type = column.type.type;
  const bool integral = type == type_oid::kInt2 || type == type_oid::kInt4 || type == type_oid::kInt8;
  if (identity && type != kNoOid && (!integral || column.type.array)) {
    context.fail(Problem::Kind::invalid_definition, "22023",
                 "identity column type must be smallint, integer, or bigint", {table + "." + column.name});
  }
  std::string name;
  for (const Node& item : options.items()) {
    if (item["defname"].str() == "sequence_name") {
      name = names_of(item["arg"]).back();
    }
  }
  if (name.empty()) {
    name = choose_relation_name(context.db, table, column.name, "seq", schema, false);
  }
  const Oid sequence = add_sequence(context, name, schema, options, column.type.type);
  context.db.edit_as<Sequence>(sequence).identity = identity;
  return sequence;
}

class Definer {
 public:
  Definer(Context& context, const Node& definition, const std::string& table, Oid schema,
          PendingConstraints& pending)
      : context_(context), definition_(definition), table_(table), schema_(schema), pending_(pending) {}

  ColumnDefinition define() {
    Column& column = result_.column;
    column.name = definition_["colname"].str();
    column.origin = context_.origin();
    column.not_null = definition_["is_not_null"].truth();
    if (const Oid type = serial_type(definition_["typeName"]); type != kNoOid) {
      column.type.type = type;
      column.not_null = true;
      result_.sequence = make_column_sequence(context_, table_, column, schema_, Node::list({}), false);
    } else if (definition_["typeName"]) {
      column.type = context_.type(definition_["typeName"]);
    }
    if (const Node& collation = definition_["collClause"]) {
      column.collation_name = dotted(texts(collation["collname"]));
    }
    column.compression = definition_["compression"].str();
    column.foreign_options = read_options(definition_["fdwoptions"]);
    const auto& constraints = definition_["constraints"].items();
    for (std::size_t i = 0; i < constraints.size(); ++i) {
      constraint(with_attributes(constraints, i));
    }
    return std::move(result_);
  }

 private:
  // DEFERRABLE and so on stand as constraints of their own behind the one that they are about.
  static Node with_attributes(const std::vector<Node>& constraints, std::size_t at) {
    Node merged = constraints[at];
    for (std::size_t i = at + 1; i < constraints.size(); ++i) {
      const std::string& kind = constraints[i]["contype"].str();
      if (!kind.starts_with("CONSTR_ATTR_")) {
        break;
      }
      if (kind == "CONSTR_ATTR_DEFERRABLE" || kind == "CONSTR_ATTR_DEFERRED") {
        merged.set("deferrable", Node::boolean(true));
      }
      if (kind == "CONSTR_ATTR_DEFERRED") {
        merged.set("initdeferred", Node::boolean(true));
      }
    }
    return merged;
  }

  void constraint(const Node& node) {
    const std::string& kind = node["contype"].str();
    Column& column = result_.column;
    Node keyed = node;
    keyed.set(kind == "CONSTR_FOREIGN" ? "fk_attrs" : "keys", Node::list({Node::text(column.name)}));
    if (kind == "CONSTR_NOTNULL") {
      column.not_null = true;
    } else if (kind == "CONSTR_DEFAULT") {
      result_.default_value = node["raw_expr"];
    } else if (kind == "CONSTR_GENERATED") {
      column.generated = true;
      result_.default_value = node["raw_expr"];
    } else if (kind == "CONSTR_IDENTITY") {
      column.identity = node["generated_when"].str() == "d" ? 'd' : 'a';
      column.not_null = true;
      result_.sequence = make_column_sequence(context_, table_, column, schema_, node["options"], true);
    } else if (kind == "CONSTR_CHECK") {
      pending_.checks.push_back(node);
    } else if (kind == "CONSTR_PRIMARY" || kind == "CONSTR_UNIQUE") {
      pending_.indexes.push_back(std::move(keyed));
    } else if (kind == "CONSTR_FOREIGN") {
      pending_.foreign_keys.push_back(std::move(keyed));
    }
  }

  Context& context_;
  const Node& definition_;
  const std::string& table_;
  Oid schema_;
  PendingConstraints& pending_;
  ColumnDefinition result_ = {};
};

}  // namespace

ColumnDefinition define_column(Context& context, const Node& definition, const std::string& table, Oid schema,
                               PendingConstraints& pending) {
  return Definer(context, definition, table, schema, pending).define();
}

void add_pending(PendingConstraints& pending, const Node& constraint) {
  const std::string& kind = constraint["contype"].str();
  if (kind == "CONSTR_CHECK") {
    pending.checks.push_back(constraint);
  } else if (kind == "CONSTR_FOREIGN") {
    pending.foreign_keys.push_back(constraint);
  } else {
    pending.indexes.push_back(constraint);
  }
}

NodePtr next_value(Oid sequence) {
  const Node constant =
      Node::object("RelationConstant", {{"relation", Node::integer(static_cast<std::int64_t>(sequence))}});
  return std::make_shared<Node>(Node::object(
      "FuncCall", {{"funcname", Node::list({Node::text("nextval")})}, {"args", Node::list({constant})}}));
}

void add_defined_column(Context& context, Oid table_oid, const ColumnDefinition& definition) {
  Column column = definition.column;
  const Object& object = *context.db.find(table_oid);
  if (const Column* there = object.as<Table>()->column(column.name); there != nullptr) {
    context.fail(Problem::Kind::duplicate_object, "42701",
                 fmt::format("column \"{}\" of relation \"{}\" already exists", column.name, object.name),
                 {object.name + "." + column.name}, there->doubt != nullptr ? there->doubt : object.doubt);
  }
  auto& table = context.db.edit_as<Table>(table_oid);
  column.number = table.next_number++;
  const int number = column.number;
  table.columns.push_back(std::move(column));
  if (definition.sequence != kNoOid) {
    own_sequence(context, table_oid, number, definition);
  }
}

void own_sequence(Context& context, Oid table_oid, int number, const ColumnDefinition& definition) {
  auto& table = context.db.edit_as<Table>(table_oid);
  Column& column = *table.column(number);
  column.identity = definition.column.identity;
  if (column.identity == 0) {
    column.default_value = next_value(definition.sequence);
  }
  const bool unlogged = table.unlogged;
  auto& sequence = context.db.edit_as<Sequence>(definition.sequence);
  sequence.owner = {table_oid, number};
  sequence.unlogged = unlogged;
}

void bind_default(Context& context, Oid table_oid, const ColumnDefinition& definition) {
  if (!definition.default_value || is_no_default(context, definition.default_value, definition.column.type)) {
    return;
  }
  const bool generated = definition.column.generated;
  require_default_value(context, definition.column.name, definition.column.type, definition.default_value);
  NodePtr bound = Binder(context, generated ? table_oid : kNoOid).expression(definition.default_value);
  if (generated) {
    require_no_generated(context, table_oid, *bound);
    require_immutable(context, table_oid, *bound, "generation expression is not immutable");
  } else {
    require_default_type(context, definition.column.name, definition.column.type, *bound);
  }
  context.db.edit_as<Table>(table_oid).column(definition.column.name)->default_value = std::move(bound);
}

void add_identity(Context& context, Oid table_oid, int number, const Node& constraint) {
  const Object& object = *context.db.find(table_oid);
  const Column column = *object.as<Table>()->column(number);
  const Oid sequence =
      make_column_sequence(context, object.name, column, object.schema, constraint["options"], true);
  context.db.edit_as<Sequence>(sequence).owner = {table_oid, number};
  context.db.edit_as<Table>(table_oid).column(number)->identity =
      constraint["generated_when"].str() == "d" ? 'd' : 'a';
}

}  // namespace sqlgen::catalog
