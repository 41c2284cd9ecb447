#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/older_select.hpp"
#include "frontend/alembic/expressions/constructors/sql_constructors.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/orm/mapped_attribute.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/functions.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// The functions that make statements and FROM objects (sqlalchemy/sql/_selectable_constructors.py,
// _dml_constructors.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::make_function;
using python::NativeClass;
using python::Value;

namespace {

// select([columns], whereclause, from_obj=...) is SQLAlchemy 1's.
Value make_select(Interpreter& in, const BoundArguments& call) {
  ir::Select select;
  const auto older = older_columns(in, call.rest(), "select");
  const auto& entities = older ? *older : call.rest();
  append_columns(in, select, entities);
  select.of_entities = !entities.empty() && is_entity(entities.front().value);
  Value made = wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
  if (older && call.rest().size() > 1 && !call.rest()[1].value.is_none()) {
    made =
        in.call(in.get_attribute(made, "where", call.call_span()), {call.rest()[1].value}, call.call_span());
  }
  return with_older_clauses(in, std::move(made), call);
}

template <class Statement>
Value make_statement(Interpreter& in, const BoundArguments& call) {
  Statement statement;
  statement.table =
      dml_table(in, call, std::is_same_v<Statement, ir::Insert> ? ClassUse::insert : ClassUse::change);
  return wrap_expression(ir::make_expression(std::move(statement), nullptr, call.call_span()));
}

template <ir::SetOperation kOperation>
Value make_union(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::ExpressionPtr> selects;
  for (const auto& argument : call.rest()) {
    selects.push_back(compound_element_from(in, argument.value, argument.span));
  }
  if (selects.empty()) {
    bad_argument(in, "union() needs a select", call.call_span());
  }
  return wrap_expression(make_compound(kOperation, selects, call.call_span()));
}

Value make_exists_function(Interpreter& in, const BoundArguments& call) {
  if (call.absent("argument")) {
    ir::Select select;
    select.columns = {ir::make_expression(ir::LiteralColumn{"*"})};
    return wrap_expression(
        ir::make_exists(ir::make_expression(std::move(select), nullptr, call.call_span())));
  }
  const auto expression = find_expression(in, call.value("argument"), call.span("argument"));
  if (expression && ir::is_select_base(expression)) {
    return wrap_expression(ir::make_exists(expression));
  }
  if (const auto* scalar = ir::as<ir::ScalarSelect>(expression)) {
    return wrap_expression(ir::make_exists(scalar->select));
  }
  ir::Select select;
  select.columns = columns_from(in, {{call.value("argument"), call.span("argument")}});
  return wrap_expression(ir::make_exists(ir::make_expression(std::move(select), nullptr, call.call_span())));
}

template <bool kOuter>
Value make_join_function(Interpreter& in, const BoundArguments& call) {
  auto on =
      call.absent("onclause") ? nullptr : clause_from(in, call.value("onclause"), call.span("onclause"));
  return wrap_expression(ir::make_join(from_from(in, call.value("left"), call.span("left")),
                                       from_from(in, call.value("right"), call.span("right")), std::move(on),
                                       kOuter || flag(in, call, "isouter"), flag(in, call, "full"),
                                       call.call_span()));
}

template <ir::Alias::Kind kKind>
Value make_alias_function(Interpreter& in, const BoundArguments& call) {
  const auto& selectable = call.value("selectable");
  const auto element = find_expression(in, selectable, call.span("selectable"));
  const bool function = kKind == ir::Alias::Kind::lateral && ir::as<ir::FunctionCall>(element) != nullptr;
  if (!element || (!ir::is_select_base(element) && !ir::is_from_clause(element) && !function)) {
    bad_argument(in, "a FROM object or a select is expected", call.span("selectable"));
  }
  if (kKind != ir::Alias::Kind::subquery && !function) {
    // alias(x, name) is x.alias(name), and lateral(x, name) is x.lateral(name).
    const auto method = in.find_attribute(selectable, kKind == ir::Alias::Kind::lateral ? "lateral" : "alias",
                                          call.call_span());
    return in.call(*method, std::vector<Value>{call.value("name")}, call.call_span());
  }
  return wrap_expression(
      ir::make_alias(kKind, element, optional_name(in, call.value("name"), call.span("name"))));
}

Value make_cte_function(Interpreter& in, const BoundArguments& call) {
  const Value& value = call.value("selectable");
  auto selectable = find_expression(in, value, call.span("selectable"));
  const bool has_cte = ir::as<ir::ValuesFrom>(selectable) != nullptr ||
                       ir::as<ir::Insert>(selectable) != nullptr ||
                       ir::as<ir::Update>(selectable) != nullptr || ir::as<ir::Delete>(selectable) != nullptr;
  if (!has_cte) {
    selectable = compound_element_from(in, value, call.span("selectable"));
  }
  return wrap_expression(make_cte(in, selectable, call));
}

Value make_tablesample_function(Interpreter& in, const BoundArguments& call) {
  return wrap_expression(
      make_table_sample(in, from_from(in, call.value("selectable"), call.span("selectable")), call));
}

/// sa.table(name, *columns): a name and columns, and nothing of the schema.
Value make_table_function(Interpreter& in, const BoundArguments& call) {
  auto table = std::make_shared<ir::Table>();
  table->name.name = identifier_argument(in, call, "name");
  table->lightweight = true;
  table->span = call.call_span();
  if (!call.absent("schema")) {
    table->name.schema = identifier_argument(in, call, "schema");
  }
  for (const auto& argument : call.rest()) {
    if (const auto* object = argument.value.get<ColumnObject>()) {
      table->columns.push_back(object->column());
      continue;
    }
    const auto expression = find_expression(in, argument.value, argument.span);
    const auto* reference = ir::as<ir::ColumnReference>(expression);
    if (reference == nullptr) {
      raise_on_type(in, argument.value, argument.span, "a column", "sa.column(...)", "table");
    }
    auto column = std::make_shared<ir::Column>();
    column->name = reference->name;
    column->key = reference->key;
    column->type = ir::type_of(expression);
    column->bare = true;
    column->span = argument.span;
    table->columns.push_back(std::move(column));
  }
  return wrap_expression(ir::make_table_from(table));
}

Value make_values_function(Interpreter& in, const BoundArguments& call) {
  ir::ValuesFrom values;
  values.columns = columns_from(in, call.rest());
  values.name = optional_name(in, call.value("name"), call.span("name"));
  values.anonymous = ir::fresh_anonymous_id();
  values.aliased = values.qualified = values.name.has_value();
  values.literal_binds = flag(in, call, "literal_binds");
  return wrap_expression(ir::make_expression(std::move(values), nullptr, call.call_span()));
}

Value class_stub(std::string_view declaration) {
  return Value::make<NativeClass>(declaration, [](Interpreter& in, const BoundArguments& call) -> Value {
    in.raise("TypeError", "this class is not made directly", call.call_span());
  });
}

}  // namespace

ir::ExpressionPtr dml_table(Interpreter& in, const BoundArguments& call, ClassUse use) {
  Value given = call.value("table");
  if (given.get<python::ClassObject>() != nullptr) {
    require_followed(in, given, use, call.span("table"));
    given = in.find_attribute(given, "__table__", call.span("table")).value_or(given);
  }
  auto table = find_expression(in, given, call.span("table"));
  if (!table || !ir::is_from_clause(table)) {
    if (python::is_opaque(call.value("table"))) {
      python::fail_on_opaque(in, call.value("table"), call.span("table"));
    }
    bad_argument(in,
                 fmt::format("subject table for an INSERT, UPDATE or DELETE expected, got {}.",
                             in.repr(call.value("table"), call.span("table"))),
                 call.span("table"));
  }
  return table;
}

SqlNames statement_constructors() {
  using Operation = ir::SetOperation;
  return {
      {"select", make_function("select(*entities, **clauses)", make_select)},
      {"insert", make_function("insert(table)", make_statement<ir::Insert>)},
      {"update", make_function("update(table)", make_statement<ir::Update>)},
      {"delete", make_function("delete(table)", make_statement<ir::Delete>)},
      {"union", make_function("union(*selects)", make_union<Operation::union_distinct>)},
      {"union_all", make_function("union_all(*selects)", make_union<Operation::union_all>)},
      {"except_", make_function("except_(*selects)", make_union<Operation::except>)},
      {"except_all", make_function("except_all(*selects)", make_union<Operation::except_all>)},
      {"intersect", make_function("intersect(*selects)", make_union<Operation::intersect>)},
      {"intersect_all", make_function("intersect_all(*selects)", make_union<Operation::intersect_all>)},
      {"exists", make_function("exists(argument=None, /)", make_exists_function)},
      {"join", make_function("join(left, right, onclause=None, isouter=False, full=False)",
                             make_join_function<false>)},
      {"outerjoin", make_function("outerjoin(left, right, onclause=None, full=False, isouter=True)",
                                  make_join_function<true>)},
      {"alias", make_function("alias(selectable, name=None, flat=False)",
                              make_alias_function<ir::Alias::Kind::alias>)},
      {"subquery",
       make_function("subquery(selectable, name=None)", make_alias_function<ir::Alias::Kind::subquery>)},
      {"lateral",
       make_function("lateral(selectable, name=None)", make_alias_function<ir::Alias::Kind::lateral>)},
      {"cte", make_function("cte(selectable, name=None, recursive=False, nesting=False)", make_cte_function)},
      {"tablesample",
       make_function("tablesample(selectable, sampling, name=None, seed=None)", make_tablesample_function)},
      {"table", make_function("table(name, *columns, schema=None)", make_table_function)},
      {"TableClause",
       Value::make<NativeClass>("selectable.TableClause(name, *columns, schema=None)", make_table_function)},
      {"values", make_function("values(*columns, name=None, literal_binds=False)", make_values_function)},
      {"Select", Value::make<NativeClass>("selectable.Select(*entities)", make_select)},
      {"Insert", Value::make<NativeClass>("dml.Insert(table)", make_statement<ir::Insert>)},
      {"Update", Value::make<NativeClass>("dml.Update(table)", make_statement<ir::Update>)},
      {"Delete", Value::make<NativeClass>("dml.Delete(table)", make_statement<ir::Delete>)},
      {"FromClause", class_stub("selectable.FromClause(*args)")},
      {"Subquery", class_stub("selectable.Subquery(*args)")},
      {"Alias", class_stub("selectable.Alias(*args)")},
      {"CTE", class_stub("selectable.CTE(*args)")},
      {"LABEL_STYLE_TABLENAME_PLUS_COL", Value::string("LABEL_STYLE_TABLENAME_PLUS_COL")},
      {"LABEL_STYLE_NONE", Value::string("LABEL_STYLE_NONE")},
      {"LABEL_STYLE_DISAMBIGUATE_ONLY", Value::string("LABEL_STYLE_DISAMBIGUATE_ONLY")},
      {"LABEL_STYLE_DEFAULT", Value::string("LABEL_STYLE_DISAMBIGUATE_ONLY")},
  };
}

}  // namespace sqlgen::alembic
