#include <fmt/format.h>

#include "frontend/python/builtins/text/str_text.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/text.hpp"

// What the language asks of every value: truth, hash, length, iteration, membership.

namespace sqlgen::python {

namespace {

// An index loop looks at the list as it is at each step, as Python does while the body changes it.
template <class T>
Iteration over_items(Value value) {
  return [value = std::move(value), index = std::size_t{0}]() mutable -> std::optional<Value> {
    const auto& items = value.cast<T>()->items;
    if (index >= items.size()) {
      index = items.size();
      return std::nullopt;
    }
    return items[index++];
  };
}

Iteration over_table(Interpreter& in, Value value, const HashTable& table, Span where) {
  const char* what = value.cast<DictObject>() != nullptr ? "dictionary" : "Set";
  return [&in, where, value = std::move(value), &table, index = std::size_t{0}, size = table.size(),
          what]() mutable -> std::optional<Value> {
    if (table.size() != size) {
      in.raise("RuntimeError", fmt::format("{} changed size during iteration", what), where);
    }
    while (index < table.extent() && !table.live(index)) {
      ++index;
    }
    return index < table.extent() ? std::optional<Value>(table.entry(index++).key) : std::nullopt;
  };
}

Iteration over_text(const Value& value) {
  return [text = value.string_pointer(), position = std::size_t{0}]() mutable -> std::optional<Value> {
    if (position >= text->size()) {
      return std::nullopt;
    }
    const auto begin = position;
    static_cast<void>(next_code_point(*text, position));
    return character_string(std::string_view(*text).substr(begin, position - begin));
  };
}

Iteration over_range(const RangeObject& range) {
  return [current = range.start, step = range.step, left = range.size()]() mutable -> std::optional<Value> {
    if (left == 0) {
      return std::nullopt;
    }
    const auto value = current;
    if (--left != 0) {
      current += step;
    }
    return Value::integer(value);
  };
}

// The members as they are at the start: a set that is changed meanwhile is not gone on with.
Iteration over_set(Interpreter& in, const Value& value, Span where) {
  const auto& set = *value.cast<SetObject>();
  in.count_bytes(set.size() * sizeof(Value), where);
  return [&in, value, where, items = set.items(), version = set.version(),
          index = std::size_t{0}]() mutable -> std::optional<Value> {
    if (index == items.size()) {
      return std::nullopt;
    }
    if (value.cast<SetObject>()->version() != version) {
      in.raise("RuntimeError", "Set changed size during iteration", where);
    }
    return std::move(items[index++]);
  };
}

}  // namespace

Iteration Interpreter::iterate(const Value& value, Span where) {
  if (value.is_string()) {
    return over_text(value);
  }
  if (value.is_object()) {
    auto& object = *value.as_object();
    switch (object.kind()) {
      case Object::Kind::list:
        return over_items<ListObject>(value);
      case Object::Kind::tuple:
        return over_items<TupleObject>(value);
      case Object::Kind::dict:
        return over_table(*this, value, static_cast<DictObject&>(object).table, where);
      case Object::Kind::set:
        return over_set(*this, value, where);
      case Object::Kind::range:
        return over_range(static_cast<RangeObject&>(object));
      case Object::Kind::bytes:
        return [value, index = std::size_t{0}]() mutable -> std::optional<Value> {
          const auto& bytes = value.cast<BytesObject>()->bytes;
          return index < bytes.size()
                     ? std::optional(Value::integer(static_cast<unsigned char>(bytes[index++])))
                     : std::nullopt;
        };
      case Object::Kind::iterator:
        return [this, value, where]() -> std::optional<Value> {
          state_->check_stack(where);
          return static_cast<IteratorObject*>(value.as_object().get())->next();
        };
      default:
        if (auto iteration = object.iterate(*this, where)) {
          return std::move(*iteration);
        }
    }
  }
  raise("TypeError", fmt::format("'{}' object is not iterable", type_name(value)), where);
}

std::vector<Value> Interpreter::to_vector(const Value& iterable, Span where) {
  if (const auto* list = iterable.cast<ListObject>()) {
    count_steps(list->items.size() / 8, where);
    return list->items;
  }
  if (const auto* tuple = iterable.cast<TupleObject>()) {
    return tuple->items;
  }
  std::vector<Value> items;
  const auto next = iterate(iterable, where);
  while (auto item = next()) {
    count_steps(1, where);
    count_bytes(sizeof(Value), where);
    state_->weigh(*item, where);
    items.push_back(std::move(*item));
  }
  return items;
}

}  // namespace sqlgen::python
