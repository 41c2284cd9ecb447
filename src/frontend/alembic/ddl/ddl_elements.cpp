#include "frontend/alembic/ddl/statements.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/ddl_events.hpp"
#include "frontend/alembic/ddl/metadata_ddl.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/naming/naming.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::NativeClass;
using python::Value;

// The statements of sqlalchemy.schema and of the PostgreSQL dialect that a revision executes by itself.

namespace {

Value ddl(std::string name, ir::Operation operation) {
  return Value::make<DdlObject>(std::move(name), std::move(operation));
}

ir::TablePtr table_argument(Interpreter& in, const BoundArguments& call) {
  auto table = find_table(in, call.value("element"), call.span("element"));
  if (!table) {
    fail_on_type(in, call.value("element"), call.span("element"), "a table", "sa.Table(...)");
  }
  return table;
}

/// CreateTable(include_foreign_key_constraints=): the others are left to statements of their own.
void keep_foreign_keys(Interpreter& in, const BoundArguments& call, ir::Table& table) {
  std::vector<ir::Constraint> kept;
  for (const Value& value : in.to_vector(call.value("include_foreign_key_constraints"),
                                         call.span("include_foreign_key_constraints"))) {
    if (const auto* object = value.get<ConstraintObject>()) {
      kept.push_back(object->constraint());
    }
  }
  const auto is_kept = [&](const ir::Constraint& key) {
    return std::any_of(kept.begin(), kept.end(),
                       [&](const ir::Constraint& other) { return ir::same_constraint(other, key); });
  };
  std::erase_if(table.constraints, [&](const ir::Constraint& constraint) {
    return std::holds_alternative<ir::ForeignKeyConstraint>(constraint) && !is_kept(constraint);
  });
  for (const auto& column : table.columns) {
    std::erase_if(column->foreign_keys,
                  [&](const ir::ForeignKey& key) { return !is_kept(column_constraint(*column, key)); });
  }
}

Value create_table_element(Interpreter& in, const BoundArguments& call) {
  auto table = snapshot(*table_argument(in, call));
  if (!call.absent("include_foreign_key_constraints")) {
    keep_foreign_keys(in, call, *table);
  }
  table->indexes.clear();  // the statement alone: what goes with a table is Table.create()'s business
  for (auto& column : table->columns) {
    if (column->index.value_or(false)) {
      column->index = false;
      column->unique = false;
    }
  }
  return ddl("CreateTable", ir::CreateTable{table, flag(in, call, "if_not_exists"), call.call_span(),
                                            ir::TableMaker::statement});
}

Value drop_table_element(Interpreter& in, const BoundArguments& call) {
  ir::DropTable operation{table_argument(in, call)->name};
  operation.if_exists = flag(in, call, "if_exists");
  operation.span = call.call_span();
  return ddl("DropTable", std::move(operation));
}

const IndexObject& index_argument(Interpreter& in, const BoundArguments& call) {
  const auto* index = call.value("element").get<IndexObject>();
  if (index == nullptr) {
    fail_on_type(in, call.value("element"), call.span("element"), "an index", "sa.Index(...)");
  }
  return *index;
}

Value create_index_element(Interpreter& in, const BoundArguments& call) {
  const IndexObject& index = index_argument(in, call);
  if (!index.table()) {
    raise_sqlalchemy(
        in, "CompileError",
        fmt::format("Index '{}' is not associated with any table.", index.index().name.name.text),
        call.call_span());
  }
  ir::CreateIndex operation{index.table()->name, index.index()};
  operation.if_not_exists = flag(in, call, "if_not_exists");
  operation.definition = snapshot(*index.table());
  operation.span = call.call_span();
  return ddl("CreateIndex", std::move(operation));
}

Value drop_index_element(Interpreter& in, const BoundArguments& call) {
  const IndexObject& index = index_argument(in, call);
  ir::DropIndex operation{index.index().name};
  operation.if_exists = flag(in, call, "if_exists");
  operation.options = index.index().options;
  if (index.table()) {
    operation.table = index.table()->name;
    operation.schema = index.table()->name.schema;
    operation.definition = snapshot(*index.table());
    operation.elements = index.index().elements;
  }
  operation.span = call.call_span();
  return ddl("DropIndex", std::move(operation));
}

const ir::Sequence& sequence_argument(Interpreter& in, const BoundArguments& call) {
  const auto* sequence = call.value("element").get<SequenceObject>();
  if (sequence == nullptr) {
    fail_on_type(in, call.value("element"), call.span("element"), "a sequence", "sa.Sequence(...)");
  }
  return *sequence->sequence();
}

Value create_sequence_element(Interpreter& in, const BoundArguments& call) {
  return ddl("CreateSequence", ir::CreateSequence{sequence_argument(in, call),
                                                  flag(in, call, "if_not_exists"), call.call_span()});
}

Value drop_sequence_element(Interpreter& in, const BoundArguments& call) {
  return ddl("DropSequence",
             ir::DropSequence{sequence_argument(in, call), flag(in, call, "if_exists"), call.call_span()});
}

Value create_schema(Interpreter& in, const BoundArguments& call) {
  return ddl("CreateSchema", ir::CreateSchema{identifier_argument(in, call, "name"),
                                              flag(in, call, "if_not_exists"), call.call_span()});
}

Value drop_schema(Interpreter& in, const BoundArguments& call) {
  return ddl("DropSchema", ir::DropSchema{identifier_argument(in, call, "name"), flag(in, call, "cascade"),
                                          flag(in, call, "if_exists"), call.call_span()});
}

ConstraintObject& constraint_argument(Interpreter& in, const BoundArguments& call) {
  auto* constraint = call.value("element").get<ConstraintObject>();
  if (constraint == nullptr || !constraint->table()) {
    fail_on_type(in, call.value("element"), call.span("element"), "a constraint of a table",
                 "a constraint that a Table has");
  }
  return *constraint;
}

/// isolate_from_table: from now on the constraint is no part of CREATE TABLE.
void isolate(Interpreter& in, const BoundArguments& call, const ConstraintObject& object) {
  if (call.given("isolate_from_table") && !flag(in, call, "isolate_from_table")) {
    return;
  }
  object.table()->isolated.push_back(object.constraint());
}

Value add_constraint_element(Interpreter& in, const BoundArguments& call) {
  const ConstraintObject& object = constraint_argument(in, call);
  ir::Constraint constraint = object.constraint();
  if (auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
    resolve_reference(*key, *object.table());
  }
  const auto definition = snapshot(*object.table());
  isolate(in, call, object);
  return ddl("AddConstraint",
             ir::AddConstraint{object.table()->name, std::move(constraint), call.call_span(), definition});
}

Value drop_constraint_element(Interpreter& in, const BoundArguments& call) {
  const ConstraintObject& object = constraint_argument(in, call);
  ir::DropConstraint operation;
  operation.table = object.table()->name;
  operation.name = ir::given_name(object.constraint());
  operation.if_exists = flag(in, call, "if_exists");
  operation.cascade = flag(in, call, "cascade");
  operation.statement = true;
  operation.span = call.call_span();
  isolate(in, call, object);
  return ddl("DropConstraint", std::move(operation));
}

Value create_type(Interpreter& in, const BoundArguments& call) {
  return ddl("CreateEnumType", ir::CreateType{type_from_value(in, call.value("type"), call.span("type")),
                                              false, call.call_span()});
}

Value drop_type(Interpreter& in, const BoundArguments& call) {
  return ddl("DropEnumType", ir::DropType{type_from_value(in, call.value("type"), call.span("type")), false,
                                          call.call_span()});
}

}  // namespace

std::vector<std::pair<std::string, Value>> ddl_classes() {
  static const std::vector<std::pair<std::string, Value>> classes = {
      {"CreateTable",
       Value::make<NativeClass>("sqlalchemy.CreateTable(element, include_foreign_key_constraints=None, "
                                "if_not_exists=False)",
                                create_table_element)},
      {"DropTable",
       Value::make<NativeClass>("sqlalchemy.DropTable(element, if_exists=False)", drop_table_element)},
      {"CreateIndex", Value::make<NativeClass>("sqlalchemy.CreateIndex(element, if_not_exists=False)",
                                               create_index_element)},
      {"DropIndex",
       Value::make<NativeClass>("sqlalchemy.DropIndex(element, if_exists=False)", drop_index_element)},
      {"CreateSequence", Value::make<NativeClass>("sqlalchemy.CreateSequence(element, if_not_exists=False)",
                                                  create_sequence_element)},
      {"DropSequence",
       Value::make<NativeClass>("sqlalchemy.DropSequence(element, if_exists=False)", drop_sequence_element)},
      {"CreateSchema",
       Value::make<NativeClass>("sqlalchemy.CreateSchema(name, if_not_exists=False)", create_schema)},
      {"DropSchema",
       Value::make<NativeClass>("sqlalchemy.DropSchema(name, cascade=False, if_exists=False)", drop_schema)},
      {"AddConstraint", Value::make<NativeClass>("sqlalchemy.AddConstraint(element, isolate_from_table=True)",
                                                 add_constraint_element)},
      {"DropConstraint",
       Value::make<NativeClass>("sqlalchemy.DropConstraint(element, cascade=False, if_exists=False, "
                                "isolate_from_table=True, **kw)",
                                drop_constraint_element)},
      {"CreateDomainType", Value::make<NativeClass>("postgresql.CreateDomainType(type)", create_type)},
      {"DropDomainType", Value::make<NativeClass>("postgresql.DropDomainType(type)", drop_type)},
      {"CreateEnumType", Value::make<NativeClass>("postgresql.CreateEnumType(type)", create_type)},
      {"DropEnumType", Value::make<NativeClass>("postgresql.DropEnumType(type)", drop_type)},
      {"DDL", ddl_text_class()},
  };
  auto all = classes;
  const auto comments = comment_classes();
  all.insert(all.end(), comments.begin(), comments.end());
  return all;
}

}  // namespace sqlgen::alembic
