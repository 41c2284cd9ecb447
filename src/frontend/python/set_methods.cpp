#include <fmt/format.h>

#include "frontend/python/builtins.hpp"
#include "frontend/python/containers.hpp"
#include "frontend/python/sequence_operators.hpp"
#include "frontend/python/state.hpp"

namespace sqlgen::python {

namespace {

using Bound = const BoundArguments&;

SetObject& set_of(const Value& self) {
  return *self.cast<SetObject>();
}

Value set_add(Interpreter& in, const Value& self, Bound a) {
  set_of(self).table.set(in, a.value(std::size_t{0}), Value::unset(), a.call_span());
  return Value();
}

Value set_remove(Interpreter& in, const Value& self, Bound a) {
  if (!set_of(self).table.erase(in, a.value(std::size_t{0}), a.call_span())) {
    throw_exception(in, make_exception(in, "KeyError", {a.value(std::size_t{0})}), a.call_span());
  }
  return Value();
}

Value set_discard(Interpreter& in, const Value& self, Bound a) {
  set_of(self).table.erase(in, a.value(std::size_t{0}), a.call_span());
  return Value();
}

// Which item goes is not defined in Python; here it is the first one.
Value set_pop(Interpreter& in, const Value& self, Bound a) {
  auto& table = set_of(self).table;
  for (std::size_t i = 0; i < table.extent(); ++i) {
    if (table.live(i)) {
      const Value key = table.entry(i).key;
      table.erase_at(i);
      return key;
    }
  }
  in.raise("KeyError", "pop from an empty set", a.call_span());
}

Value set_clear(Interpreter&, const Value& self, Bound) {
  set_of(self).table.clear();
  return Value();
}

Value set_copy(Interpreter&, const Value& self, Bound) {
  auto copy = std::make_shared<SetObject>(set_of(self).frozen);
  copy->table = set_of(self).table;
  return Value::object(std::move(copy));
}

Value as_set(Interpreter& in, const Argument& argument) {
  return argument.value.cast<SetObject>() != nullptr
             ? argument.value
             : make_set(in, in.to_vector(argument.value, argument.span), false, argument.span);
}

// union(), intersection(), ... and with `kUpdate` their _update() forms.
template <BinaryOperator kOp, bool kUpdate>
Value combine(Interpreter& in, const Value& self, Bound a) {
  Value result = self;
  for (const auto& argument : a.rest()) {
    const Value other = as_set(in, argument);
    result = set_operation(in, kOp, set_of(result), set_of(other), a.call_span());
  }
  if (kUpdate) {
    if (!a.rest().empty()) {
      set_of(self).table = std::move(set_of(result).table);
    }
    return Value();
  }
  return a.rest().empty() ? set_copy(in, self, a) : result;
}

template <Comparison kOp>
Value relation(Interpreter& in, const Value& self, Bound a) {
  const Value other = as_set(in, Argument{a.value(std::size_t{0}), a.span(std::size_t{0})});
  return in.compare(kOp, self, other, a.call_span());
}

Value set_isdisjoint(Interpreter& in, const Value& self, Bound a) {
  for (const auto& item : in.to_vector(a.value(std::size_t{0}), a.span(std::size_t{0}))) {
    if (set_of(self).table.find(in, item, a.call_span()) != nullptr) {
      return Value::boolean(false);
    }
  }
  return Value::boolean(true);
}

std::vector<MethodTable::Row> frozen_rows() {
  return {
      {"copy()", set_copy},
      {"union(*others)", combine<BinaryOperator::bit_or, false>},
      {"intersection(*others)", combine<BinaryOperator::bit_and, false>},
      {"difference(*others)", combine<BinaryOperator::sub, false>},
      {"symmetric_difference(*others)", combine<BinaryOperator::bit_xor, false>},
      {"issubset(other, /)", relation<Comparison::le>},
      {"issuperset(other, /)", relation<Comparison::ge>},
      {"isdisjoint(other, /)", set_isdisjoint},
  };
}

std::vector<MethodTable::Row> set_rows() {
  auto rows = frozen_rows();
  const std::vector<MethodTable::Row> more{
      {"add(elem, /)", set_add},
      {"remove(elem, /)", set_remove},
      {"discard(elem, /)", set_discard},
      {"pop()", set_pop},
      {"clear()", set_clear},
      {"update(*others)", combine<BinaryOperator::bit_or, true>},
      {"intersection_update(*others)", combine<BinaryOperator::bit_and, true>},
      {"difference_update(*others)", combine<BinaryOperator::sub, true>},
      {"symmetric_difference_update(*others)", combine<BinaryOperator::bit_xor, true>},
  };
  rows.insert(rows.end(), more.begin(), more.end());
  return rows;
}

}  // namespace

const MethodTable& set_methods() {
  static const MethodTable table{set_rows()};
  return table;
}

const MethodTable& frozenset_methods() {
  static const MethodTable table{frozen_rows()};
  return table;
}

}  // namespace sqlgen::python
