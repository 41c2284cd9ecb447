#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/constructors/older_select.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods of SELECT (Select of sqlalchemy/sql/selectable.py): each gives a changed copy.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

template <class Change>
Value changed_select(const ExpressionObject& self, const BoundArguments& call, Change change) {
  ir::Select select = *ir::as<ir::Select>(self.expression());
  change(select);
  const Span span = self.expression()->span.valid() ? self.expression()->span : call.call_span();
  return wrap_expression(ir::make_expression(std::move(select), nullptr, span));
}

template <class T>
void append_elements(std::vector<T>& to, std::vector<T> more) {
  to.insert(to.end(), more.begin(), more.end());
}

Value select_where(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.where, clauses_from(in, call.rest())); });
}

Value having_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.having, clauses_from(in, call.rest())); });
}

/// The FROM object whose columns filter_by() names: the last joined, else the first.
ir::ExpressionPtr filtered_from(const ir::Select& select) {
  if (!select.joins.empty()) {
    return select.joins.back().right;
  }
  if (!select.froms.empty()) {
    return select.froms.front();
  }
  for (const auto& column : select.columns) {
    for (const auto& from : ir::froms_of(column)) {
      return from;
    }
  }
  return nullptr;
}

Value select_filter_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto from = filtered_from(s);
    for (const auto& keyword : call.keywords()) {
      const auto column = from ? ir::find_from_column(from, keyword.name) : nullptr;
      if (!column) {
        bad_argument(in, fmt::format("Entity namespace has no property \"{}\"", keyword.name),
                     keyword.name_span);
      }
      s.where.push_back(
          ir::operate(column, ir::OperatorKind::eq, operand_from(in, keyword.value, keyword.span)));
    }
  });
}

bool resets(const BoundArguments& call) {
  return call.rest().size() == 1 && call.rest().front().value.is_none();
}

Value select_order_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (resets(call)) {
      s.order_by.clear();
    }
    append_elements(s.order_by, orderings_from(in, call.rest(), true));
  });
}

Value select_group_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (resets(call)) {
      s.group_by.clear();
    }
    append_elements(s.group_by, groupings_from(in, call.rest()));
  });
}

Value select_limit(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.fetch = nullptr;
    s.limits.limit = limit_from(in, call.value("limit"), call.span("limit"));
  });
}

Value select_offset(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.offset = limit_from(in, call.value("offset"), call.span("offset"));
  });
}

Value select_fetch(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.limits.limit = nullptr;
    s.limits.fetch = limit_from(in, call.value("count"), call.span("count"));
    s.limits.fetch_with_ties = flag(in, call, "with_ties");
    s.limits.fetch_percent = flag(in, call, "percent");
  });
}

Value slice_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto start = optional_integer(in, call, "start");
    const auto stop = optional_integer(in, call, "stop");
    const auto number = [&](std::int64_t value) {
      return ir::make_bind(ir::LiteralValue(ir::LiteralValue::Data(value)), ir::integer_type(),
                           call.call_span());
    };
    s.limits = {};
    if (stop) {
      s.limits.limit = number(*stop - start.value_or(0));
    }
    if (start && *start != 0) {
      s.limits.offset = number(*start);
    }
  });
}

Value select_distinct(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.distinct = true;
    append_elements(s.distinct_on, orderings_from(in, call.rest(), false));
  });
}

/// The tables and conditions that a relationship() stands for as the target or the condition of a join; none
/// for anything else. Errors: `unknown-value` where it is not known what it joins.
std::vector<Value> relationship_steps(Interpreter& in, const BoundArguments& call, std::string_view target,
                                      bool outer) {
  const bool as_condition = !call.absent("onclause");
  const std::string_view name = as_condition ? "onclause" : target;
  const auto* instance = call.value(name).get<python::InstanceObject>();
  if (instance == nullptr || instance->cls->find("join_steps") == nullptr) {
    return {};
  }
  const Value steps = in.get_attribute(call.value(name), "join_steps", call.span(name));
  std::vector<Value> given{Value::boolean(outer)};
  if (as_condition) {
    given.push_back(call.value(target));
  }
  return in.to_vector(in.call(steps, std::move(given), call.span(name)), call.span(name));
}

Value join_onto(Interpreter& in, ExpressionObject& self, const BoundArguments& call, std::string_view target,
                bool has_left, bool outer) {
  const bool is_outer = outer || flag(in, call, "isouter");
  const bool is_full = flag(in, call, "full");
  const auto related = relationship_steps(in, call, target, is_outer || is_full);
  return changed_select(self, call, [&](ir::Select& s) {
    for (const auto& pair : related) {
      const auto parts = in.to_vector(pair, call.span(target));
      ir::JoinStep step;
      step.right = from_from(in, parts.at(0), call.span(target));
      if (has_left && &pair == &related.front()) {
        step.left = from_from(in, call.value("from_"), call.span("from_"));
      }
      step.on = clause_from(in, parts.at(1), call.span(target));
      step.outer = is_outer;
      step.full = is_full;
      s.joins.push_back(std::move(step));
    }
    if (!related.empty()) {
      return;
    }
    ir::JoinStep step;
    step.right = from_from(in, call.value(target), call.span(target));
    if (has_left) {
      step.left = from_from(in, call.value("from_"), call.span("from_"));
    }
    if (!call.absent("onclause")) {
      step.on = clause_from(in, call.value("onclause"), call.span("onclause"));
    }
    step.outer = is_outer;
    step.full = is_full;
    s.joins.push_back(std::move(step));
  });
}

Value select_join(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return join_onto(in, self, call, "target", false, false);
}

Value outerjoin_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return join_onto(in, self, call, "target", false, true);
}

Value join_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return join_onto(in, self, call, "target", true, false);
}

Value outerjoin_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return join_onto(in, self, call, "target", true, true);
}

Value select_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    for (const auto& argument : call.rest()) {
      s.froms.push_back(from_from(in, argument.value, argument.span));
    }
  });
}

Value add_columns_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.columns, columns_from(in, call.rest())); });
}

Value add_column_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    append_elements(s.columns, columns_from(in, {{call.value("column"), call.span("column")}}));
  });
}

Value with_only_columns_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    if (flag(in, call, "maintain_column_froms")) {
      for (const auto& column : s.columns) {
        ir::collect_froms(column, s.froms);
      }
    }
    if (!s.joins.empty()) {
      s.earlier.push_back({std::move(s.columns), std::move(s.joins)});
      s.joins.clear();
    }
    const auto older = older_columns(in, call.rest(), "with_only_columns");
    s.columns = columns_from(in, older ? *older : call.rest());
  });
}

std::vector<ir::ExpressionPtr> correlated(Interpreter& in, const BoundArguments& call) {
  std::vector<ir::ExpressionPtr> froms;
  for (const auto& argument : call.rest()) {
    if (!argument.value.is_none() && !argument.value.is_bool()) {
      froms.push_back(from_from(in, argument.value, argument.span));
    }
  }
  return froms;
}

void correlate(ir::Select& select, std::vector<ir::ExpressionPtr> froms, bool except) {
  select.auto_correlate = false;
  auto& list = except ? select.correlate_except : select.correlate;
  if (!list) {
    list.emplace();
  }
  append_elements(*list, std::move(froms));
}

Value correlate_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { correlate(s, correlated(in, call), false); });
}

Value correlate_except_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { correlate(s, correlated(in, call), true); });
}

Value select_with_for_update(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    ir::ForUpdate lock;
    lock.nowait = flag(in, call, "nowait");
    lock.read = flag(in, call, "read");
    lock.skip_locked = flag(in, call, "skip_locked");
    lock.key_share = flag(in, call, "key_share");
    if (!call.absent("of")) {
      const auto* items = python::sequence_items(call.value("of"));
      const auto values = items != nullptr ? *items : std::vector<Value>{call.value("of")};
      for (const auto& value : values) {
        lock.of.push_back(column_from(in, value, call.span("of")));
      }
    }
    s.for_update = std::move(lock);
  });
}

Value prefix_with_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.prefixes, dialect_texts(in, call)); });
}

Value suffix_with_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call,
                        [&](ir::Select& s) { append_elements(s.suffixes, dialect_texts(in, call)); });
}

Value statement_hint_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    s.hints.push_back({sql_from_value(in, call.value("text"), call.span("text")),
                       optional_string(in, call, "dialect_name").value_or("*")});
  });
}

Value select_add_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { append_elements(s.ctes, added_ctes(in, call)); });
}

Value label_style_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    const auto style = text_of(call.value("style"));
    if (style == "LABEL_STYLE_TABLENAME_PLUS_COL") {
      s.label_style = ir::LabelStyle::tablename_plus_col;
    } else if (style == "LABEL_STYLE_NONE") {
      s.label_style = ir::LabelStyle::none;
    } else if (style) {
      s.label_style = ir::LabelStyle::disambiguate;
    } else {
      bad_argument(in, "a label style is expected", call.span("style"));
    }
  });
}

Value scalar_where_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* scalar = ir::as<ir::ScalarSelect>(self.expression());
  ExpressionObject inner(scalar->select);
  const auto select = select_where(in, inner, call);
  return wrap_expression(ir::make_scalar_select(find_expression(in, select, call.call_span())));
}

template <bool kExcept>
Value scalar_correlate_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  const auto* scalar = ir::as<ir::ScalarSelect>(self.expression());
  const auto* unary = ir::as<ir::Unary>(self.expression());
  if (unary != nullptr) {
    scalar = ir::as<ir::ScalarSelect>(unary->operand);
  }
  const auto* node = scalar != nullptr ? ir::as<ir::Select>(scalar->select) : nullptr;
  if (node == nullptr) {
    in.raise("AttributeError", "correlate", call.call_span());
  }
  ir::Select select = *node;
  correlate(select, correlated(in, call), kExcept);
  auto made = ir::make_expression(std::move(select), nullptr, call.call_span());
  return wrap_expression(unary != nullptr ? ir::make_exists(made) : ir::make_scalar_select(made));
}

/// exists().where(), exists().select_from().
Value exists_change(Interpreter& in, ExpressionObject& self, const BoundArguments& call,
                    Value (*change)(Interpreter&, ExpressionObject&, const BoundArguments&)) {
  const auto* unary = ir::as<ir::Unary>(self.expression());
  const auto* scalar = unary != nullptr ? ir::as<ir::ScalarSelect>(unary->operand) : nullptr;
  if (scalar == nullptr) {
    return scalar_where_method(in, self, call);
  }
  ExpressionObject inner(scalar->select);
  const auto select = change(in, inner, call);
  return wrap_expression(ir::make_exists(find_expression(in, select, call.call_span())));
}

Value exists_where_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return exists_change(in, self, call, select_where);
}

Value exists_select_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return exists_change(in, self, call, select_from_method);
}

Value exists_select_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  ir::Select select;
  select.columns = {self.expression()};
  return wrap_expression(ir::make_expression(std::move(select), nullptr, call.call_span()));
}

}  // namespace

const SqlMethods& select_methods() {
  static const SqlMethods table = {
      {"where(*whereclause)", select_where},
      {"filter(*criteria)", select_where},
      {"filter_by(**kwargs)", select_filter_by},
      {"having(*having)", having_method},
      {"order_by(*clauses)", select_order_by},
      {"group_by(*clauses)", select_group_by},
      {"limit(limit)", select_limit},
      {"offset(offset)", select_offset},
      {"fetch(count, with_ties=False, percent=False, **dialect_kw)", select_fetch},
      {"slice(start, stop)", slice_method},
      {"distinct(*expr)", select_distinct},
      {"join(target, onclause=None, isouter=False, full=False)", select_join},
      {"outerjoin(target, onclause=None, full=False, isouter=True)", outerjoin_method},
      {"join_from(from_, target, onclause=None, isouter=False, full=False)", join_from_method},
      {"outerjoin_from(from_, target, onclause=None, full=False, isouter=True)", outerjoin_from_method},
      {"select_from(*froms)", select_from_method},
      {"add_columns(*entities)", add_columns_method},
      {"column(column)", add_column_method},
      {"with_only_columns(*entities, maintain_column_froms=False)", with_only_columns_method},
      {"correlate(*fromclauses)", correlate_method},
      {"correlate_except(*fromclauses)", correlate_except_method},
      {"with_for_update(nowait=False, read=False, of=None, skip_locked=False, key_share=False)",
       select_with_for_update},
      {"prefix_with(*prefixes, dialect='*')", prefix_with_method},
      {"suffix_with(*suffixes, dialect='*')", suffix_with_method},
      {"with_statement_hint(text, dialect_name='*')", statement_hint_method},
      {"add_cte(*ctes, nest_here=False)", select_add_cte},
      {"set_label_style(style)", label_style_method},
  };
  return table;
}

const SqlMethods& scalar_select_methods() {
  static const SqlMethods table = {{"where(*crit)", exists_where_method},
                                   {"select_from(*froms)", exists_select_from_method},
                                   {"select()", exists_select_method},
                                   {"correlate(*fromclauses)", scalar_correlate_method<false>},
                                   {"correlate_except(*fromclauses)", scalar_correlate_method<true>}};
  return table;
}

}  // namespace sqlgen::alembic
