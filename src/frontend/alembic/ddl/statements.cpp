#include "frontend/alembic/ddl/statements.hpp"

#include <algorithm>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/compilation/default_text.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/ddl/ddl_events.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/statement_values.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/operation_errors.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

std::string DdlObject::str(Interpreter& in, Span where) {
  return default_text(in, *this, where);
}

namespace {

ir::TablePtr table_or_named(const ir::TablePtr& table, const ir::TableName& name) {
  if (table != nullptr) {
    return table;
  }
  auto named = std::make_shared<ir::Table>();
  named->name = name;
  return named;
}

Value table_value(const ir::TablePtr& table, const ir::TableName& name) {
  return wrap_expression(table_expression(table_or_named(table, name)));
}

/// What an element is about (ExecutableDDLElement.element); nothing where that is not known.
std::optional<Value> subject_of(const ir::Operation& operation) {
  using Subject = std::optional<Value>;
  return std::visit(
      Overloaded{
          [](const ir::CreateTable& o) -> Subject { return table_value(o.table, o.table->name); },
          [](const ir::DropTable& o) -> Subject { return table_value(o.definition, o.table); },
          [](const ir::CreateIndex& o) -> Subject {
            return Value::make<IndexObject>(o.index, table_or_named(o.definition, o.table));
          },
          [](const ir::DropIndex& o) -> Subject {
            ir::Index index;
            index.name = o.name;
            index.elements = o.elements;
            return Value::make<IndexObject>(index,
                                            o.table ? table_or_named(o.definition, *o.table) : o.definition);
          },
          [](const ir::AddConstraint& o) -> Subject {
            auto constraint = std::make_shared<ConstraintObject>(o.constraint);
            constraint->attach(table_or_named(o.definition, o.table), o.constraint);
            return Value::object(std::move(constraint));
          },
          [](const ir::CreateSequence& o) -> Subject { return Value::make<SequenceObject>(o.sequence); },
          [](const ir::DropSequence& o) -> Subject { return Value::make<SequenceObject>(o.sequence); },
          [](const ir::CreateSchema& o) -> Subject { return Value::string(o.name.text); },
          [](const ir::DropSchema& o) -> Subject { return Value::string(o.name.text); },
          [](const auto&) -> Subject { return std::nullopt; },
      },
      static_cast<const ir::Operation::variant&>(operation));
}

}  // namespace

std::optional<Value> DdlObject::attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) {
  if (name == "element") {
    return subject_of(operation_);
  }
  if (name == "execute_if") {
    return conditional_ddl(Value::object(shared_from_this()));
  }
  if (name == "compile") {
    return make_compile_method(Value::object(shared_from_this()));
  }
  return std::nullopt;
}

Value conditional_ddl(Value statement) {
  return python::make_function(
      "execute_if(dialect=None, callable_=None, state=None)",
      [statement = std::move(statement)](Interpreter& in, const BoundArguments& call) {
        if (!ddl_condition_holds(in, call, Value::none())) {
          Evaluation::of(in).left_out.push_back(statement);
        }
        return statement;
      });
}

bool is_left_out(Interpreter& in, const Value& statement) {
  const auto& left_out = Evaluation::of(in).left_out;
  return std::any_of(left_out.begin(), left_out.end(), [&](const Value& other) {
    return statement.is_object() && other.as_object() == statement.as_object();
  });
}

bool binds_values(Interpreter& in) {
  return Recorder::of(in).context().bind_parameters || Recorder::of(in).connected();
}

void execute_statement(Interpreter& in, const Value& statement, Span where, Span call) {
  Recorder& recorder = Recorder::of(in);
  if (auto text = text_of(statement)) {
    recorder.add(ir::ExecuteText{*std::move(text), call});
    return;
  }
  if (const auto* element = statement.get<DdlObject>()) {
    recorder.add(element->operation());
    return;
  }
  if (python::is_opaque(statement)) {
    if (const auto* calls = Evaluation::of(in).environment_calls) {
      calls->unknown(call);
    }
    python::fail_on_opaque(in, statement, where);
  }
  if (auto sql = ddl_text(in, statement, where)) {
    recorder.add(ir::ExecuteText{*std::move(sql), call});
    return;
  }
  if (const auto sql = compiled_text(in, statement, where)) {
    recorder.add(ir::ExecuteText{replace_all(*sql, ":", "\\:"), call});
    return;
  }
  const bool is_class = statement.cast<python::ClassObject>() != nullptr;  // a mapped one is no statement
  if (auto expression = is_class ? nullptr : find_expression(in, statement, where)) {
    if (binds_values(in)) {
      expression = with_column_defaults(in, expression, where);
      require_parameter_values(in, expression, where);
    }
    ir::Execute execute{std::move(expression), call};
    check_operation(in, execute);
    recorder.add(std::move(execute));
    return;
  }
  raise_on_type(in, statement, where, "a statement", "a str, sa.text(...) or another SQL statement",
                "compile");
}

}  // namespace sqlgen::alembic
