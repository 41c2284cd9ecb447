#include "frontend/alembic/expressions/methods/sql_select_methods.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"

// Methods of SELECT (Select of sqlalchemy/sql/selectable.py): each gives a changed copy.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

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

}  // namespace

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

Value correlate_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { correlate(s, correlated(in, call), false); });
}

Value correlate_except_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) { correlate(s, correlated(in, call), true); });
}

Value select_from_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_select(self, call, [&](ir::Select& s) {
    for (const auto& argument : call.rest()) {
      s.froms.push_back(from_from(in, argument.value, argument.span));
    }
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

}  // namespace sqlgen::alembic
