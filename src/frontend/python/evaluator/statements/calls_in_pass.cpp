#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/statements/plain_loop.hpp"
#include "frontend/python/evaluator/statements/unknown_pass.hpp"

namespace sqlgen::python {

namespace {

bool is_row_value(const Value& value) {
  const auto* instance = value.cast<InstanceObject>();
  return instance != nullptr && instance->cls->find("__row_value__") != nullptr;
}

// Whether a value is one of a row, or holds one directly or in what it holds.
bool holds_row_value(const Value& value, int depth = 2) {
  if (is_row_value(value)) {
    return true;
  }
  if (depth == 0 || !value.is_object()) {
    return false;
  }
  const auto holds = [depth](const Value& item) { return holds_row_value(item, depth - 1); };
  if (const auto* items = sequence_items(value)) {
    return std::any_of(items->begin(), items->end(), holds);
  }
  const auto pairs = value.cast<DictObject>() != nullptr ? dict_items(value) : std::nullopt;
  return pairs && std::any_of(pairs->begin(), pairs->end(),
                              [&holds](const auto& pair) { return holds(pair.first) || holds(pair.second); });
}

// One of Python's own containers, or derived from one (Counter).
bool is_own_container(const Value& value) {
  const auto* instance = value.cast<InstanceObject>();
  const Value& made = instance == nullptr ? value : instance->native;
  return made.cast<DictObject>() != nullptr || made.cast<ListObject>() != nullptr ||
         made.cast<SetObject>() != nullptr;
}

}  // namespace

std::optional<Value> Evaluator::call_in_pass(const ast::Expr& function, const Value& receiver,
                                             const Arguments& given, Span where) {
  const std::string_view name = callee_name(function);
  if (name == "append" && !state_.collected_list.is_none() && given.positional.size() == 1 &&
      identical(receiver, state_.collected_list)) {
    in_.call(in_.get_attribute(state_.collected_items, "__add_item__", where),
             {given.positional.front().value}, where);
    return Value();
  }
  const bool is_chance = name == "uuid4";  // asked of the rows, as is what they are passed to
  const bool sets_something = name == "set" && function.as<ast::Attribute>() != nullptr;  // no set()
  const bool is_anew = state_.is_evaluated_anew;
  const bool is_plain = !sets_something && (is_chance || is_plain_call(name) || is_sql_function(function));
  if (is_anew && name == "rollback") {
    refuse_in_pass(in_, "it takes back what was done before", where);
  }
  if (!is_anew && !is_plain) {
    refuse_in_pass(in_, fmt::format("it calls '{}', which may give something else for each row", name),
                   where);
  }
  if (!is_anew && state_.may_change.contains(&function) && is_own_container(receiver)) {
    refuse_in_pass(in_, "it changes something that it has not made itself", where);
  }
  std::vector<Value> positional;
  bool has_row_value = is_chance;
  for (const Argument& argument : given.positional) {
    has_row_value = has_row_value || holds_row_value(argument.value);
    positional.push_back(argument.value);
  }
  std::vector<std::pair<Value, Value>> named;
  for (const KeywordArgument& argument : given.keywords) {
    has_row_value = has_row_value || holds_row_value(argument.value);
    named.emplace_back(Value::string(argument.name), argument.value);
  }
  if (!has_row_value) {
    return std::nullopt;
  }
  if (!is_plain) {
    refuse_in_pass(in_, fmt::format("it gives a value of the row to '{}', which is not followed", name),
                   where);
  }
  const Value known = in_.call(in_.get_attribute(state_.unknown_rows, "__call_native__", where),
                               {Value::string(std::string(name)), receiver, make_tuple(std::move(positional)),
                                make_dict(in_, std::move(named), where)},
                               where);
  const auto* made = sequence_items(known);
  return made == nullptr ? std::nullopt : std::optional(made->front());
}

std::optional<Value> Evaluator::percent_in_pass(const Value& left, const Value& right, Span where) {
  if (!left.is_string() || !holds_row_value(right)) {
    return std::nullopt;
  }
  const Value known =
      in_.call(in_.get_attribute(state_.unknown_rows, "__call_native__", where),
               {Value::string("%"), left, make_tuple({right}), make_dict(in_, {}, where)}, where);
  const auto* made = sequence_items(known);
  return made == nullptr ? std::nullopt : std::optional(made->front());
}

}  // namespace sqlgen::python
