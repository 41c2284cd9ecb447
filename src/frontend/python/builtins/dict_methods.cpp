#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

HashTable& table_of(const Value& self) {
  return self.cast<DictObject>()->table;
}

Value dict_get(Interpreter& in, const Value& self, Bound a) {
  const auto* value = table_of(self).find(in, a.value(std::size_t{0}), a.call_span());
  return value != nullptr ? *value : a.value(1);
}

template <DictView::Part kPart>
Value dict_view(Interpreter&, const Value& self, Bound) {
  return Value::make<DictView>(self, kPart);
}

Value dict_pop(Interpreter& in, const Value& self, Bound a) {
  if (auto value = table_of(self).erase(in, a.value(std::size_t{0}), a.call_span())) {
    return std::move(*value);
  }
  if (a.given(1)) {
    return a.value(1);
  }
  throw_exception(in, make_exception(in, "KeyError", {a.value(std::size_t{0})}), a.call_span());
}

// OrderedDict.popitem(last=False) takes the first one.
Value dict_popitem(Interpreter& in, const Value& self, Bound a) {
  auto& table = table_of(self);
  if (table.size() == 0) {
    in.raise("KeyError", "popitem(): dictionary is empty", a.call_span());
  }
  const bool last = !a.given(std::size_t{0}) || in.truth(a.value(std::size_t{0}), a.call_span());
  std::size_t position = last ? table.extent() - 1 : 0;
  while (!table.live(position)) {
    position = last ? position - 1 : position + 1;
  }
  const auto entry = table.entry(position);
  table.erase_at(position);
  return make_tuple({entry.key, entry.value});
}

Value dict_move_to_end(Interpreter& in, const Value& self, Bound a) {
  auto& table = table_of(self);
  const Value& key = a.value(std::size_t{0});
  for (std::size_t i = 0; i < table.extent(); ++i) {
    if (table.live(i) && in.equal(table.entry(i).key, key, a.call_span())) {
      table.move_to_end(i, !a.given(1) || in.truth(a.value(1), a.call_span()));
      return Value();
    }
  }
  throw_exception(in, make_exception(in, "KeyError", {key}), a.call_span());
}

Value dict_setdefault(Interpreter& in, const Value& self, Bound a) {
  if (const auto* value = table_of(self).find(in, a.value(std::size_t{0}), a.call_span())) {
    return *value;
  }
  table_of(self).set(in, a.value(std::size_t{0}), a.value(1), a.call_span());
  return a.value(1);
}

Value dict_update(Interpreter& in, const Value& self, Bound a) {
  auto& dict = *self.cast<DictObject>();
  if (a.rest().size() > 1) {
    in.raise("TypeError", fmt::format("update expected at most 1 argument, got {}", a.rest().size()),
             a.call_span());
  }
  for (const auto& argument : a.rest()) {
    update_dict(in, dict, argument.value, argument.span);
  }
  for (const auto& keyword : a.keywords()) {
    dict.table.set(keyword.name, keyword.value);
  }
  return Value();
}

Value dict_clear(Interpreter&, const Value& self, Bound) {
  table_of(self).clear();
  return Value();
}

Value dict_copy(Interpreter& in, const Value& self, Bound a) {
  auto copy = std::make_shared<DictObject>();
  copy->table = table_of(self);
  in.count_bytes(copy->table.extent() * sizeof(HashTable::Entry), a.call_span());
  return Value::object(std::move(copy));
}

}  // namespace

const BuiltinMethodTable& dict_methods() {
  static const BuiltinMethodTable table{
      {"get(key, default=None, /)", dict_get},
      {"keys()", dict_view<DictView::Part::keys>},
      {"values()", dict_view<DictView::Part::values>},
      {"items()", dict_view<DictView::Part::items>},
      {"pop(key, default=None, /)", dict_pop},
      {"popitem(last=True)", dict_popitem},
      {"move_to_end(key, last=True)", dict_move_to_end},
      {"setdefault(key, default=None, /)", dict_setdefault},
      {"update(*args, **kwargs)", dict_update},
      {"clear()", dict_clear},
      {"copy()", dict_copy},
  };
  return table;
}

std::string DictView::type_name() const {
  return part_ == Part::keys ? "dict_keys" : part_ == Part::values ? "dict_values" : "dict_items";
}

std::optional<Iteration> DictView::iterate(Interpreter& in, Span where) {
  return [&in, where, dict = dict_, part = part_, index = std::size_t{0},
          size = this->dict().table.size()]() mutable -> std::optional<Value> {
    const auto& table = dict.cast<DictObject>()->table;
    if (table.size() != size) {
      in.raise("RuntimeError", "dictionary changed size during iteration", where);
    }
    while (index < table.extent() && !table.live(index)) {
      ++index;
    }
    if (index >= table.extent()) {
      return std::nullopt;
    }
    const auto& entry = table.entry(index++);
    return part == Part::keys     ? entry.key
           : part == Part::values ? entry.value
                                  : make_tuple({entry.key, entry.value});
  };
}

std::optional<std::int64_t> DictView::length(Interpreter&, Span) {
  return static_cast<std::int64_t>(dict().table.size());
}

std::optional<bool> DictView::contains(Interpreter& in, const Value& item, Span where) {
  if (part_ == Part::values) {
    return std::nullopt;
  }
  if (part_ == Part::keys) {
    return dict().table.find(in, item, where) != nullptr;
  }
  const auto* pair = item.cast<TupleObject>();
  if (pair == nullptr || pair->items.size() != 2) {
    return false;
  }
  const auto* value = dict().table.find(in, pair->items[0], where);
  return value != nullptr && in.equal(*value, pair->items[1], where);
}

std::optional<Value> DictView::binary(Interpreter& in, BinaryOperator op, const Value& other, bool reflected,
                                      Span where) {
  const bool is_set = op == BinaryOperator::bit_or || op == BinaryOperator::bit_and ||
                      op == BinaryOperator::bit_xor || op == BinaryOperator::sub;
  if (part_ == Part::values || !is_set) {
    return std::nullopt;
  }
  const Value own = make_set(in, in.to_vector(Value::object(shared_from_this()), where), false, where);
  const Value that = make_set(in, in.to_vector(other, where), false, where);
  return reflected ? set_operation(in, op, that, own, where) : set_operation(in, op, own, that, where);
}

std::optional<Value> DictView::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  const bool set_like = other.cast<SetObject>() != nullptr || other.get<DictView>() != nullptr;
  if (part_ == Part::values || !set_like) {
    return std::nullopt;
  }
  const Value own = make_set(in, in.to_vector(Value::object(shared_from_this()), where), false, where);
  return in.compare(op, own, make_set(in, in.to_vector(other, where), false, where), where);
}

std::string DictView::repr(Interpreter& in, Span where) {
  return fmt::format("{}({})", type_name(),
                     in.repr(make_list(in.to_vector(Value::object(shared_from_this()), where)), where));
}

std::optional<Value> DictView::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "mapping") {
    return dict_;
  }
  if (name == "isdisjoint" && part_ != Part::values) {
    const Value own = make_set(in, in.to_vector(Value::object(shared_from_this()), where), false, where);
    return in.find_attribute(own, name, where);
  }
  return std::nullopt;
}

}  // namespace sqlgen::python
