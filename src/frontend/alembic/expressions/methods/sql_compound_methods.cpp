#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/names.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods that SELECT and its unions share: as a subquery, a CTE, a value, a part of a union.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

template <ir::Alias::Kind kKind>
Value compound_alias(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(
      ir::make_alias(kKind, self.expression(), optional_name(in, call.value("name"), call.span("name"))));
}

Value selectable_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(make_cte(in, self.expression(), call));
}

Value scalar_subquery_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& /*call*/) {
  return wrap_expression(ir::make_scalar_select(self.expression()));
}

Value compound_label(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_label(ir::make_scalar_select(self.expression()),
                                        optional_name(in, call.value("name"), call.span("name"))));
}

Value exists_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& /*call*/) {
  return wrap_expression(ir::make_exists(self.expression()));
}

template <ir::SetOperation kOperation>
Value compound_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  std::vector<ir::ExpressionPtr> selects{self.expression()};
  for (const auto& argument : call.rest()) {
    selects.push_back(compound_element_from(in, argument.value, argument.span));
  }
  return wrap_expression(make_compound(kOperation, selects, call.call_span()));
}

/// A changed copy of a union.
template <class Change>
Value changed_compound(ExpressionObject& self, const BoundArguments& call, Change change) {
  ir::CompoundSelect compound = *ir::as<ir::CompoundSelect>(self.expression());
  change(compound);
  return wrap_expression(ir::make_expression(std::move(compound), nullptr, call.call_span()));
}

Value compound_order_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    for (auto& item : orderings_from(in, call.rest(), true)) {
      c.order_by.push_back(std::move(item));
    }
  });
}

Value compound_group_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    for (auto& item : groupings_from(in, call.rest())) {
      c.group_by.push_back(std::move(item));
    }
  });
}

Value compound_limit(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    c.limits.fetch = nullptr;
    c.limits.limit = limit_from(in, call.value("limit"), call.span("limit"));
  });
}

Value compound_offset(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    c.limits.offset = limit_from(in, call.value("offset"), call.span("offset"));
  });
}

Value compound_fetch(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    c.limits.limit = nullptr;
    c.limits.fetch = limit_from(in, call.value("count"), call.span("count"));
    c.limits.fetch_with_ties = flag(in, call, "with_ties");
    c.limits.fetch_percent = flag(in, call, "percent");
  });
}

// A union has the lock, but SQLCompiler.visit_compound_select does not write it.
Value compound_with_for_update(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [](ir::CompoundSelect&) {});
}

Value compound_add_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_compound(self, call, [&](ir::CompoundSelect& c) {
    for (auto& item : added_ctes(in, call)) {
      c.ctes.push_back(std::move(item));
    }
  });
}

const SqlMethods& union_only_methods() {
  static const SqlMethods table = {
      {"order_by(*clauses)", compound_order_by},
      {"group_by(*clauses)", compound_group_by},
      {"limit(limit)", compound_limit},
      {"offset(offset)", compound_offset},
      {"fetch(count, with_ties=False, percent=False, **dialect_kw)", compound_fetch},
      {"with_for_update(*, nowait=False, read=False, of=None, skip_locked=False, key_share=False)",
       compound_with_for_update},
      {"add_cte(*ctes, nest_here=False)", compound_add_cte}};
  return table;
}

Value textual_add_cte_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  ir::TextualSelect select = *ir::as<ir::TextualSelect>(self.expression());
  for (auto& item : added_ctes(in, call)) {
    select.ctes.push_back(std::move(item));
  }
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

/// A select in parentheses, or as it is where a union does not need them (Select.self_group).
Value compound_self_group(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(ir::make_expression(ir::FromGrouping{self.expression()}, nullptr, call.call_span()));
}

/// select(...).select(): of a subquery, as before SQLAlchemy 1.4.
Value compound_select(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  ir::Select select;
  select.columns = {ir::make_alias(ir::Alias::Kind::subquery, self.expression(), std::nullopt)};
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

const SqlMethods& shared_methods() {
  using Operation = ir::SetOperation;
  static const SqlMethods table = {
      {"alias(name=None, flat=False)", compound_alias<ir::Alias::Kind::subquery>},
      {"subquery(name=None)", compound_alias<ir::Alias::Kind::subquery>},
      {"lateral(name=None)", compound_alias<ir::Alias::Kind::lateral>},
      {"cte(name=None, recursive=False, nesting=False)", selectable_cte},
      {"scalar_subquery()", scalar_subquery_method},
      {"as_scalar()", scalar_subquery_method},
      {"label(name)", compound_label},
      {"self_group(against=None)", compound_self_group},
      {"select()", compound_select},
      {"exists()", exists_method},
      {"union(*other)", compound_method<Operation::union_distinct>},
      {"union_all(*other)", compound_method<Operation::union_all>},
      {"except_(*other)", compound_method<Operation::except>},
      {"except_all(*other)", compound_method<Operation::except_all>},
      {"intersect(*other)", compound_method<Operation::intersect>},
      {"intersect_all(*other)", compound_method<Operation::intersect_all>},
  };
  return table;
}

}  // namespace

const SqlMethods& compound_methods() {
  return shared_methods();
}

const SqlMethods& union_methods() {
  return union_only_methods();
}

const SqlMethods& textual_select_methods() {
  static const SqlMethods table = {{"add_cte(*ctes, nest_here=False)", textual_add_cte_method}};
  return table;
}

}  // namespace sqlgen::alembic
