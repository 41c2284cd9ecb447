#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/older_select.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/older_notation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods of FROM objects: tables, aliases, subqueries, CTEs, joins, VALUES.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

Value wrapped_from(const ir::ExpressionPtr& expression) {
  return wrap_expression(expression);
}

template <bool kOuter>
Value from_join(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto right = from_from(in, call.value("right"), call.span("right"));
  auto on =
      call.absent("onclause") ? nullptr : clause_from(in, call.value("onclause"), call.span("onclause"));
  const bool outer = kOuter || flag(in, call, "isouter");
  return wrapped_from(ir::make_join(self.expression(), right, std::move(on), outer, flag(in, call, "full"),
                                    call.call_span()));
}

// An alias of an alias stands for what that one stands for (selectable.py, TableValuedAlias.alias).
Value table_valued_alias(const ir::TableValuedAlias& valued, std::optional<ir::Identifier> name, bool lateral,
                         const ExpressionObject& self, Span where) {
  ir::TableValuedAlias copy = valued;
  copy.base = valued.name ? valued.name->text : "anon";
  copy.name = std::move(name);
  // An alias is written as what it is an alias of, LATERAL with it.
  copy.lateral = lateral || copy.lateral;
  return wrapped_from(ir::make_expression(std::move(copy), self.expression()->type, where));
}

Value from_alias(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  auto name = optional_name(in, call.value("name"), call.span("name"));
  if (const auto* valued = ir::as<ir::TableValuedAlias>(self.expression())) {
    return table_valued_alias(*valued, std::move(name), false, self, call.call_span());
  }
  if (const auto* cte = ir::as<ir::CommonTable>(self.expression())) {
    ir::CommonTable alias = *cte;
    alias.alias_of = self.expression();
    alias.restates = nullptr;
    alias.name = std::move(name);
    alias.anonymous = ir::fresh_anonymous_id();
    return wrapped_from(ir::make_expression(std::move(alias), nullptr, call.call_span()));
  }
  if (const auto* values = ir::as<ir::ValuesFrom>(self.expression())) {
    ir::ValuesFrom copy = *values;
    copy.name = std::move(name);
    copy.anonymous = ir::fresh_anonymous_id();
    copy.aliased = copy.qualified = true;
    return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
  }
  return wrapped_from(ir::make_alias(ir::Alias::Kind::alias, self.expression(), std::move(name)));
}

// table.update(whereclause, values) and the like.
Value with_older_arguments(Interpreter& in, Value statement, const BoundArguments& call) {
  for (const auto& [argument, method] : {std::pair{"whereclause", "where"}, std::pair{"values", "values"}}) {
    if (call.given(argument) && !call.absent(argument)) {
      note_older_notation(in, fmt::format("`{}` of a table's method", argument), call.span(argument));
      statement = in.call(in.get_attribute(statement, method, call.call_span()), {call.value(argument)},
                          call.call_span());
    }
  }
  return statement;
}

// table.select(whereclause, order_by=...) is SQLAlchemy 1's.
Value from_select(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::Select select;
  select.columns = {self.expression()};
  if (const auto* join = ir::as<ir::Join>(self.expression())) {
    select.columns = {join->left, join->right};
    select.froms = {self.expression()};
  }
  Value made = wrapped_from(ir::make_expression(std::move(select), nullptr, call.call_span()));
  return with_older_clauses(in, with_older_arguments(in, std::move(made), call), call);
}

Value from_lateral(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  if (const auto* values = ir::as<ir::ValuesFrom>(self.expression())) {
    ir::ValuesFrom copy = *values;
    if (auto name = optional_name(in, call.value("name"), call.span("name"))) {
      copy.name = std::move(name);
    }
    copy.lateral = copy.aliased = true;
    return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
  }
  if (const auto* valued = ir::as<ir::TableValuedAlias>(self.expression())) {
    return table_valued_alias(*valued, optional_name(in, call.value("name"), call.span("name")), true, self,
                              call.call_span());
  }
  return wrapped_from(ir::make_alias(ir::Alias::Kind::lateral, self.expression(),
                                     optional_name(in, call.value("name"), call.span("name"))));
}

Value tablesample_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrapped_from(make_table_sample(in, self.expression(), call));
}

Value from_table_valued(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return wrapped_from(ir::make_expression(ir::WholeRow{self.expression()}, nullptr, call.call_span()));
}

Value render_derived_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* valued = ir::as<ir::TableValuedAlias>(self.expression());
  if (valued == nullptr) {
    in.raise("AttributeError", "render_derived", call.call_span());
  }
  ir::TableValuedAlias copy = *valued;
  copy.render_derived = true;
  copy.with_types = flag(in, call, "with_types");
  copy.name = optional_name(in, call.value("name"), call.span("name"));
  copy.lateral = false;  // made anew from the function
  return wrapped_from(ir::make_expression(std::move(copy), self.expression()->type, call.call_span()));
}

template <ir::SetOperation kOperation>
Value cte_union(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* cte = ir::as<ir::CommonTable>(self.expression());
  if (cte == nullptr) {
    in.raise("AttributeError", "union", call.call_span());
  }
  std::vector<ir::ExpressionPtr> selects{cte->element};
  for (const auto& argument : call.rest()) {
    selects.push_back(compound_element_from(in, argument.value, argument.span));
  }
  ir::CommonTable copy = *cte;
  copy.element = make_compound(kOperation, selects, call.call_span());
  copy.restates = self.expression();
  copy.alias_of = nullptr;
  return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

Value data_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* values = ir::as<ir::ValuesFrom>(self.expression());
  if (values == nullptr) {
    in.raise("AttributeError", "data", call.call_span());
  }
  ir::ValuesFrom copy = *values;
  for (const auto& row : in.to_vector(call.value("values"), call.span("values"))) {
    std::vector<ir::ExpressionPtr> cells;
    const auto items = in.to_vector(row, call.span("values"));
    for (std::size_t i = 0; i < items.size(); ++i) {
      const auto type = i < copy.columns.size() ? copy.columns[i]->type : nullptr;
      auto operand = operand_from(in, items[i], call.span("values"));
      cells.push_back(ir::self_group(ir::to_expression(operand, ir::is_null_type(type) ? nullptr : type),
                                     ir::Operator(ir::OperatorKind::comma_op)));
    }
    copy.rows.push_back(std::move(cells));
  }
  return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

Value scalar_values_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  ir::ValuesFrom copy = *ir::as<ir::ValuesFrom>(self.expression());
  copy.named = false;
  return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

// cte.prefix_with("MATERIALIZED"), cte.suffix_with(...).
template <bool kBefore>
Value cte_texts(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* cte = ir::as<ir::CommonTable>(self.expression());
  if (cte == nullptr) {
    in.raise("AttributeError", kBefore ? "prefix_with" : "suffix_with", call.call_span());
  }
  ir::CommonTable copy = *cte;
  const std::string dialect = optional_string(in, call, "dialect").value_or("*");
  for (const auto& argument : call.rest()) {
    const std::string text = string_of(in, argument.value, argument.span);
    if (!kBefore) {
      copy.suffixes.emplace_back(text, dialect);
    } else if (dialect == "*" || dialect == Recorder::of(in).dialect()) {
      copy.prefixes.push_back(text);
    }
  }
  return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

Value cte_of_values(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrapped_from(make_cte(in, self.expression(), call));
}

Value add_cte_to_values(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::ValuesFrom copy = *ir::as<ir::ValuesFrom>(self.expression());
  for (auto& item : added_ctes(in, call)) {
    copy.ctes.push_back(std::move(item));
  }
  return wrapped_from(ir::make_expression(std::move(copy), nullptr, call.call_span()));
}

template <class Statement>
Value dml_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  Statement statement;
  statement.table = self.expression();
  return with_older_arguments(
      in, wrapped_from(ir::make_expression(std::move(statement), nullptr, call.call_span())), call);
}

}  // namespace

const SqlMethods& from_methods() {
  static const SqlMethods table = {
      {"join(right, onclause=None, isouter=False, full=False)", from_join<false>},
      {"outerjoin(right, onclause=None, full=False, isouter=True)", from_join<true>},
      {"alias(name=None, flat=False)", from_alias},
      {"select(whereclause=None, **clauses)", from_select},
      {"lateral(name=None)", from_lateral},
      {"tablesample(sampling, name=None, seed=None)", tablesample_method},
      {"table_valued()", from_table_valued},
      {"render_derived(name=None, with_types=False)", render_derived_method},
      {"prefix_with(*prefixes, dialect='*')", cte_texts<true>},
      {"suffix_with(*suffixes, dialect='*')", cte_texts<false>},
      {"union(*other)", cte_union<ir::SetOperation::union_distinct>},
      {"union_all(*other)", cte_union<ir::SetOperation::union_all>},
  };
  return table;
}

const SqlMethods& values_methods() {
  static const SqlMethods table = {{"data(values)", data_method},
                                   {"scalar_values()", scalar_values_method},
                                   {"add_cte(*ctes, nest_here=False)", add_cte_to_values},
                                   {"cte(name=None, recursive=False, nesting=False)", cte_of_values}};
  return table;
}

const SqlMethods& table_methods_of_sql() {
  static const SqlMethods table = {{"insert(values=None)", dml_method<ir::Insert>},
                                   {"update(whereclause=None, values=None)", dml_method<ir::Update>},
                                   {"delete(whereclause=None)", dml_method<ir::Delete>}};
  return table;
}

}  // namespace sqlgen::alembic
