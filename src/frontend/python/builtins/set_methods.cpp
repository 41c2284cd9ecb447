#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

SetObject& set_of(const Value& self) {
  return *self.cast<SetObject>();
}

Value set_add(Interpreter& in, const Value& self, Bound a) {
  set_of(self).add(in, a.value(std::size_t{0}), a.call_span());
  return Value();
}

Value set_remove(Interpreter& in, const Value& self, Bound a) {
  if (!set_of(self).erase(in, a.value(std::size_t{0}), a.call_span())) {
    throw_exception(in, make_exception(in, "KeyError", {a.value(std::size_t{0})}), a.call_span());
  }
  return Value();
}

Value set_discard(Interpreter& in, const Value& self, Bound a) {
  set_of(self).erase(in, a.value(std::size_t{0}), a.call_span());
  return Value();
}

Value set_pop(Interpreter& in, const Value& self, Bound a) {
  if (auto item = set_of(self).pop(in, a.call_span())) {
    return *item;
  }
  in.raise("KeyError", "pop from an empty set", a.call_span());
}

Value set_clear(Interpreter&, const Value& self, Bound) {
  set_of(self).clear();
  return Value();
}

Value set_copy(Interpreter& in, const Value& self, Bound a) {
  auto copy = std::make_shared<SetObject>(set_of(self).frozen);
  copy->update(in, set_of(self), a.call_span());
  return Value::object(std::move(copy));
}

using Update = void (*)(Interpreter&, SetObject&, const Value&, Span);
using SetUpdate = Value (*)(Interpreter&, SetObject&, const Value&, Span);

template <Update kUpdate>
Value update_method(Interpreter& in, const Value& self, Bound a) {
  for (const auto& argument : a.rest()) {
    kUpdate(in, set_of(self), argument.value, argument.span);
  }
  return Value();
}

Value set_union(Interpreter& in, const Value& self, Bound a) {
  Value result = set_copy(in, self, a);
  for (const auto& argument : a.rest()) {
    unite(in, set_of(result), argument.value, argument.span);
  }
  return result;
}

template <SetUpdate kOperation>
Value combine_with_all(Interpreter& in, const Value& self, Bound a) {
  Value result = self;
  for (const auto& argument : a.rest()) {
    result = kOperation(in, set_of(result), argument.value, argument.span);
  }
  return a.rest().empty() ? set_copy(in, self, a) : result;
}

Value set_difference(Interpreter& in, const Value& self, Bound a) {
  if (a.rest().empty()) {
    return set_copy(in, self, a);
  }
  Value result = difference(in, set_of(self), a.rest()[0].value, a.rest()[0].span);
  for (std::size_t i = 1; i < a.rest().size(); ++i) {
    subtract(in, set_of(result), a.rest()[i].value, a.rest()[i].span);
  }
  return result;
}

Value set_intersection_update(Interpreter& in, const Value& self, Bound a) {
  const Value result = combine_with_all<intersection>(in, self, a);
  set_of(self).assign(std::move(set_of(result)));
  return Value();
}

Value set_symmetric_difference(Interpreter& in, const Value& self, Bound a) {
  return symmetric_difference(in, set_of(self), a.value(std::size_t{0}), a.call_span());
}

Value set_symmetric_difference_update(Interpreter& in, const Value& self, Bound a) {
  symmetric_update(in, set_of(self), a.value(std::size_t{0}), a.call_span());
  return Value();
}

template <Comparison kOp>
Value relation(Interpreter& in, const Value& self, Bound a) {
  const Value& other = a.value(std::size_t{0});
  const Value set = other.cast<SetObject>() != nullptr
                        ? other
                        : make_set(in, in.to_vector(other, a.call_span()), false, a.call_span());
  return in.compare(kOp, self, set, a.call_span());
}

Value set_isdisjoint(Interpreter& in, const Value& self, Bound a) {
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.span(std::size_t{0}))) {
    if (set_of(self).has(in, item, a.call_span())) {
      return Value::boolean(false);
    }
  }
  return Value::boolean(true);
}

std::vector<BuiltinMethodTable::Row> frozen_rows() {
  return {
      {"copy()", set_copy},
      {"union(*others)", set_union},
      {"intersection(*others)", combine_with_all<intersection>},
      {"difference(*others)", set_difference},
      {"symmetric_difference(other, /)", set_symmetric_difference},
      {"issubset(other, /)", relation<Comparison::le>},
      {"issuperset(other, /)", relation<Comparison::ge>},
      {"isdisjoint(other, /)", set_isdisjoint},
  };
}

std::vector<BuiltinMethodTable::Row> set_rows() {
  auto rows = frozen_rows();
  const std::vector<BuiltinMethodTable::Row> more{
      {"add(elem, /)", set_add},
      {"remove(elem, /)", set_remove},
      {"discard(elem, /)", set_discard},
      {"pop()", set_pop},
      {"clear()", set_clear},
      {"update(*others)", update_method<unite>},
      {"intersection_update(*others)", set_intersection_update},
      {"difference_update(*others)", update_method<subtract>},
      {"symmetric_difference_update(other, /)", set_symmetric_difference_update},
  };
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace

const BuiltinMethodTable& set_methods() {
  static const BuiltinMethodTable table{set_rows()};
  return table;
}

const BuiltinMethodTable& frozenset_methods() {
  static const BuiltinMethodTable table{frozen_rows()};
  return table;
}

}  // namespace sqlgen::python
