#include "frontend/python/builtins/set_operations.hpp"

#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

namespace {

std::shared_ptr<SetObject> copy_of(Interpreter& in, const SetObject& set, Span where) {
  auto copy = std::make_shared<SetObject>(set.frozen);
  copy->update(in, set, where);
  return copy;
}

// Adds the items of an iterable whose being in `filter` is `wanted`.
void add_items(Interpreter& in, SetObject& target, const std::vector<Value>& items, SetObject& filter,
               bool wanted, Span where) {
  in.count_steps(items.size(), where);
  for (const Value& item : items) {
    if (filter.has(in, item, where) == wanted) {
      target.add(in, item, where);
    }
  }
}

std::vector<Value> iterated_items(Interpreter& in, const Value& iterable, Span where) {
  const auto* set = iterable.cast<SetObject>();
  return set != nullptr ? set->items() : in.to_vector(iterable, where);
}

// A set as it is, any other iterable as a set.
Value as_set(Interpreter& in, const Value& other, Span where) {
  return other.cast<SetObject>() != nullptr ? other : make_set(in, in.to_vector(other, where), false, where);
}

}  // namespace

Value make_set(Interpreter& in, const std::vector<Value>& items, bool frozen, Span where) {
  auto set = std::make_shared<SetObject>(frozen);
  for (const auto& item : items) {
    set->add(in, item, where);
  }
  return Value::object(std::move(set));
}

void unite(Interpreter& in, SetObject& set, const Value& other, Span where) {
  if (const auto* members = other.cast<SetObject>()) {
    set.update(in, *members, where);
    return;
  }
  const auto items = in.to_vector(other, where);
  if (other.cast<DictObject>() != nullptr) {
    set.make_room(items.size());
  }
  for (const Value& item : items) {
    set.add(in, item, where);
  }
}

Value intersection(Interpreter& in, SetObject& set, const Value& other, Span where) {
  auto result = std::make_shared<SetObject>(set.frozen);
  auto* right = other.cast<SetObject>();
  if (right != nullptr && right->size() > set.size()) {
    add_items(in, *result, set.items(), *right, true, where);
  } else {
    add_items(in, *result, iterated_items(in, other, where), set, true, where);
  }
  return Value::object(std::move(result));
}

void subtract(Interpreter& in, SetObject& set, const Value& other, Span where) {
  const auto items = iterated_items(in, other, where);
  in.count_steps(items.size(), where);
  for (const Value& item : items) {
    set.erase(in, item, where);
  }
  set.tidy();
}

Value difference(Interpreter& in, SetObject& set, const Value& other, Span where) {
  auto* right = other.cast<SetObject>();
  const auto* dict = other.cast<DictObject>();
  const std::size_t size = right != nullptr ? right->size() : dict != nullptr ? dict->table.size() : 0;
  if ((right == nullptr && dict == nullptr) || set.size() / 4 > size) {
    auto result = copy_of(in, set, where);
    subtract(in, *result, other, where);
    return Value::object(std::move(result));
  }
  auto result = std::make_shared<SetObject>(set.frozen);
  const Value excluded = as_set(in, other, where);
  add_items(in, *result, set.items(), *excluded.cast<SetObject>(), false, where);
  return Value::object(std::move(result));
}

void symmetric_update(Interpreter& in, SetObject& set, const Value& other, Span where) {
  const Value right = as_set(in, other, where);
  const auto items = right.cast<SetObject>()->items();
  in.count_steps(items.size(), where);
  for (const Value& item : items) {
    if (!set.erase(in, item, where)) {
      set.add(in, item, where);
    }
  }
}

Value symmetric_difference(Interpreter& in, SetObject& set, const Value& other, Span where) {
  auto result = std::make_shared<SetObject>(set.frozen);
  unite(in, *result, other, where);
  const auto items = set.items();
  for (const Value& item : items) {
    if (!result->erase(in, item, where)) {
      result->add(in, item, where);
    }
  }
  return Value::object(std::move(result));
}

Value set_operation(Interpreter& in, BinaryOperator op, const Value& left, const Value& right, Span where) {
  auto& set = *left.cast<SetObject>();
  switch (op) {
    case BinaryOperator::bit_or: {
      auto result = copy_of(in, set, where);
      unite(in, *result, right, where);
      return Value::object(std::move(result));
    }
    case BinaryOperator::bit_and:
      return intersection(in, set, right, where);
    case BinaryOperator::bit_xor:
      return symmetric_difference(in, set, right, where);
    default:
      return difference(in, set, right, where);
  }
}

void set_update(Interpreter& in, BinaryOperator op, SetObject& left, const Value& right, Span where) {
  switch (op) {
    case BinaryOperator::bit_or:
      unite(in, left, right, where);
      break;
    case BinaryOperator::bit_and:
      left.assign(std::move(*intersection(in, left, right, where).cast<SetObject>()));
      break;
    case BinaryOperator::bit_xor:
      symmetric_update(in, left, right, where);
      break;
    default:
      subtract(in, left, right, where);
  }
}

}  // namespace sqlgen::python
