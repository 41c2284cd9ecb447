#include "catalog/postgresql/tables/create_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "catalog/postgresql/chosen_names.hpp"
#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/column_definition.hpp"
#include "catalog/postgresql/tables/constraints.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "catalog/postgresql/tables/partitions.hpp"

namespace sqlgen::catalog {

namespace {

// CREATE TABLE in the server's order: sequences, the table with its columns, defaults and checks, what LIKE
// brings, indexes, foreign keys (transformCreateStmt, DefineRelation).
class TableMaker {
 public:
  TableMaker(Context& context, const Node& statement) : context_(context), statement_(statement) {}

  Oid make() {
    const Node& range = statement_["relation"];
    const bool temporary = range["relpersistence"].str() == "t";
    schema_ = temporary ? context_.temporary_schema() : context_.creation_schema(range["schemaname"].str());
    name_ = cut_name(range["relname"].str());
    if (statement_["if_not_exists"].truth() && context_.db.find_relation(schema_, name_) != kNoOid) {
      return kNoOid;
    }
    context_.require_free_relation(schema_, name_);
    context_.require_free_type(schema_, name_);
    add_table(temporary);
    add_parents();
    add_elements();
    add_defaults();
    add_constraints();
    return table_;
  }

 private:
  void add_table(bool temporary) {
    const Node& range = statement_["relation"];
    Table table;
    table.temporary = temporary;
    table.unlogged = range["relpersistence"].str() == "u";
    table.options = read_options(statement_["options"]);
    table.tablespace = statement_["tablespacename"].str();
    table.access_method = statement_["accessMethod"].str();
    if (statement_["partspec"]) {
      table.kind = Table::Kind::partitioned;
    }
    if (statement_["ofTypename"]) {
      table.of_type = context_.type(statement_["ofTypename"]).type;
    }
    table_ = context_.db.add(context_.make(name_, schema_, std::move(table)));
    context_.db.trust_name(name_);
    require_storage(context_, *context_.db.find(table_), statement_["options"]);
  }

  void add_parents() {
    for (const Node& range : statement_["inhRelations"].items()) {
      const Oid parent = context_.table(range);
      require_new_parent(parent);
      if (!statement_["partbound"]) {
        require_plain_parent(context_, *context_.db.find(parent));
      }
      inherit_columns(context_, table_, parent);
    }
    if (const auto* table = context_.db.find_as<Table>(table_); table->of_type != kNoOid) {
      const std::vector<Column> columns = context_.db.find(table->of_type)->columns();
      for (Column column : columns) {
        auto& changed = context_.db.edit_as<Table>(table_);
        column.number = changed.next_number++;
        changed.columns.push_back(std::move(column));
      }
    }
  }

  void require_new_parent(Oid parent) const {
    const auto& parents = context_.db.find_as<Table>(table_)->parents;
    if (std::find(parents.begin(), parents.end(), parent) != parents.end()) {
      const std::string& name = context_.db.find(parent)->name;
      context_.fail(Problem::Kind::duplicate_object, "42P07",
                    fmt::format("relation \"{}\" would be inherited from more than once", name), {name});
    }
  }

  void add_elements() {
    for (const Node& element : statement_["tableElts"].items()) {
      if (element.is("TableLikeClause")) {
        add_like_columns(context_, table_, element);
      } else if (element.is("Constraint")) {
        add_pending(pending_, element);
      } else {
        add_column(element);
      }
    }
    for (const Node& constraint : statement_["constraints"].items()) {
      add_pending(pending_, constraint);
    }
  }

  void add_column(const Node& element) {
    ColumnDefinition definition = define_column(context_, element, name_, schema_, pending_);
    Column* there = context_.db.edit_as<Table>(table_).column(definition.column.name);
    const bool merges =
        there != nullptr && ((there->inherited > 0 && !there->is_local) || !element["typeName"]);
    if (!merges) {
      add_defined_column(context_, table_, definition);
    } else {  // a column that a parent, or the type, has as well
      if (element["typeName"]) {
        require_same_type(context_, definition.column, *there, false);
      }
      there->is_local = there->is_local || statement_["partbound"].fields().empty();
      there->not_null = there->not_null || definition.column.not_null;
      if (definition.default_value) {
        there->default_value = nullptr;
        there->generated = definition.column.generated;
      }
      if (definition.sequence != kNoOid) {
        own_sequence(context_, table_, there->number, definition);
      }
    }
    definitions_.push_back(std::move(definition));
  }

  void add_defaults() {
    if (statement_["partspec"]) {
      NodePtr key =
          std::make_shared<Node>(Binder(context_, table_).bind(with_columns(statement_["partspec"])));
      for (const Node& element : (*key)["partParams"].items()) {
        const Column* column =
            context_.db.find_as<Table>(table_)->column(static_cast<int>(element["expr"]["number"].number()));
        if (column != nullptr && !element["opclass"]) {
          const TypeReference type = column->type;
          require_operator_class(context_, (*key)["strategy"].str() == "hash" ? "hash" : "btree", type);
        }
      }
      context_.db.edit_as<Table>(table_).partition_key = std::move(key);
    }
    if (statement_["partbound"]) {
      NodePtr bound = std::make_shared<Node>(Binder(context_).bind(statement_["partbound"]));
      for (const Oid parent : std::vector<Oid>(context_.db.find_as<Table>(table_)->parents)) {
        require_no_overlap(context_, parent, table_, *bound);
      }
      context_.db.edit_as<Table>(table_).partition_bound = std::move(bound);
    }
    for (const ColumnDefinition& definition : definitions_) {
      bind_default(context_, table_, definition);
    }
  }

  // A partition key's column is a name; as a reference it follows renames.
  static Node with_columns(const Node& specification) {
    return specification.transformed([](const Node& node) -> Node {
      if (!node.is("PartitionElem") || !node["name"]) {
        return {};
      }
      Node copy = node;
      copy.set("expr", Node::object("ColumnRef", {{"fields", Node::list({node["name"]})}}));
      copy.set("name", {});
      return copy;
    });
  }

  void add_constraints() {
    const std::vector<Oid> parents = context_.db.find_as<Table>(table_)->parents;
    for (const Oid parent : parents) {
      inherit_checks(context_, table_, parent);
    }
    for (const Node& check : pending_.checks) {
      add_check(context_, table_, check);
    }
    for (const Node& element : statement_["tableElts"].items()) {
      if (element.is("TableLikeClause")) {
        add_like_parts(context_, table_, element);
      }
    }
    if (statement_["partbound"]) {
      for (const Oid parent : parents) {
        clone_to_partition(context_, parent, table_);
      }
    }
    add_index_constraints(context_, table_, pending_.indexes);
    for (const Node& key : pending_.foreign_keys) {
      add_foreign_key(context_, table_, key);
    }
    for (Constraint& constraint : context_.db.edit_as<Table>(table_).constraints) {
      constraint.not_valid = false;  // the new table has no rows
    }
  }

  Context& context_;
  const Node& statement_;
  std::string name_;
  Oid schema_ = kNoOid;
  Oid table_ = kNoOid;
  PendingConstraints pending_;
  std::vector<ColumnDefinition> definitions_;
};

}  // namespace

void create_table(Context& context, const Node& statement) {
  TableMaker(context, statement).make();
}

void create_foreign_table(Context& context, const Node& statement) {
  const Oid made = TableMaker(context, statement["base"]).make();
  if (made != kNoOid) {
    auto& table = context.db.edit_as<Table>(made);
    table.kind = Table::Kind::foreign;
    table.server = statement["servername"].str();
    table.options = read_options(statement["options"]);
  }
}

void create_table_as(Context& context, const Node& statement) {
  const Node& into = statement["into"];
  const Node& range = into["rel"];
  const bool temporary = range["relpersistence"].str() == "t";
  const Oid schema =
      temporary ? context.temporary_schema() : context.creation_schema(range["schemaname"].str());
  const std::string name = cut_name(range["relname"].str());
  const NodePtr query = Binder(context).query(statement["query"]);
  if (statement["if_not_exists"].truth() && context.db.find_relation(schema, name) != kNoOid) {
    return;
  }
  context.require_free_relation(schema, name);
  context.require_free_type(schema, name);
  QueryColumns columns = query_columns(context.db, *query);
  const auto& aliases = into["colNames"].items();
  for (std::size_t i = 0; i < columns.columns.size() && i < aliases.size(); ++i) {
    columns.columns[i].name = aliases[i].str();
  }
  require_distinct(context, columns.columns);
  const auto unknown = std::make_shared<Doubt>(Doubt{"its columns are those of a query", context.origin()});
  Table table;
  table.temporary = temporary;
  table.unlogged = range["relpersistence"].str() == "u";
  table.options = read_options(into["options"]);
  for (Column& column : columns.columns) {
    column.doubt = column.type.type == kNoOid ? unknown : nullptr;
    table.next_number = column.number + 1;
    table.columns.push_back(std::move(column));
  }
  Object object = context.make(name, schema, std::move(table));
  object.doubt = columns.known ? nullptr : unknown;
  context.db.add(std::move(object));
}

}  // namespace sqlgen::catalog
