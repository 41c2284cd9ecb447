#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

namespace {

std::vector<Value>& own_items(const Value& self) {
  return self.cast<ListObject>()->items;
}

Value list_append(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(sizeof(Value), a.call_span());
  own_items(self).push_back(a.value(std::size_t{0}));
  return Value();
}

Value list_extend(Interpreter& in, const Value& self, Bound a) {
  const auto more = in.to_vector(a.value(std::size_t{0}), a.span(std::size_t{0}));
  in.count_bytes(more.size() * sizeof(Value), a.call_span());
  own_items(self).insert(own_items(self).end(), more.begin(), more.end());
  return Value();
}

std::int64_t index_argument(Interpreter& in, Bound a, std::size_t index, std::int64_t fallback) {
  if (!a.given(index)) {
    return fallback;
  }
  const Value given = as_index(in, a.value(index), a.span(index));
  const auto number = small_int(given);
  return number                                      ? *number  // beyond any sequence
         : int_compare(given, Value::integer(0)) < 0 ? std::numeric_limits<std::int64_t>::min() / 2
                                                     : std::numeric_limits<std::int64_t>::max() / 2;
}

Value list_insert(Interpreter& in, const Value& self, Bound a) {
  auto& items = own_items(self);
  auto index = index_argument(in, a, 0, 0);  // first: an __index__ may change the list
  const auto size = static_cast<std::int64_t>(items.size());
  index = std::clamp(index < 0 ? index + size : index, std::int64_t{0}, size);
  in.count_bytes(sizeof(Value), a.call_span());
  in.count_steps(items.size() / 16, a.call_span());
  items.insert(items.begin() + index, a.value(1));
  return Value();
}

Value list_pop(Interpreter& in, const Value& self, Bound a) {
  auto index = index_argument(in, a, 0, -1);
  auto& items = own_items(self);
  if (items.empty()) {
    in.raise("IndexError", "pop from empty list", a.call_span());
  }
  index += index < 0 ? static_cast<std::int64_t>(items.size()) : 0;
  if (index < 0 || index >= static_cast<std::int64_t>(items.size())) {
    in.raise("IndexError", "pop index out of range", a.call_span());
  }
  Value value = std::move(items[static_cast<std::size_t>(index)]);
  in.count_steps((items.size() - static_cast<std::size_t>(index)) / 16, a.call_span());
  items.erase(items.begin() + index);
  return value;
}

// Position of an equal item, looking at the list as it is at each step.
std::optional<std::size_t> position_of(Interpreter& in, const std::vector<Value>& items, const Value& wanted,
                                       std::size_t begin, std::size_t end, Span where) {
  for (std::size_t i = begin; i < std::min(end, items.size()); ++i) {
    in.count_steps(1, where);
    // NOLINTNEXTLINE(performance-unnecessary-copy-initialization): __eq__ may change the list
    const Value item = items[i];
    if (in.equal(item, wanted, where)) {
      return i;
    }
  }
  return std::nullopt;
}

Value list_remove(Interpreter& in, const Value& self, Bound a) {
  auto& items = own_items(self);
  const auto position = position_of(in, items, a.value(std::size_t{0}), 0, items.size(), a.call_span());
  if (!position) {
    in.raise("ValueError", "list.remove(x): x not in list", a.call_span());
  }
  if (*position < items.size()) {  // the comparison may have changed the list
    const Value removed = items[*position];
    items.erase(items.begin() + static_cast<std::ptrdiff_t>(*position));
  }
  return Value();
}

Value sequence_index(Interpreter& in, const Value& self, Bound a) {
  const auto& items = *sequence_items(self);
  const auto size = static_cast<std::int64_t>(items.size());
  const auto bound = [&](std::size_t index, std::int64_t fallback) {
    const auto number = index_argument(in, a, index, fallback);
    return static_cast<std::size_t>(std::clamp(number < 0 ? number + size : number, std::int64_t{0}, size));
  };
  const auto position =
      position_of(in, items, a.value(std::size_t{0}), bound(1, 0), bound(2, size), a.call_span());
  if (!position) {
    in.raise("ValueError",
             is_list(self) ? fmt::format("{} is not in list", in.repr(a.value(std::size_t{0}), a.call_span()))
                           : "tuple.index(x): x not in tuple",
             a.call_span());
  }
  return Value::integer(static_cast<std::int64_t>(*position));
}

Value sequence_count(Interpreter& in, const Value& self, Bound a) {
  std::int64_t count = 0;
  for (const auto& item : std::vector<Value>(*sequence_items(self))) {
    in.count_steps(1, a.call_span());
    count += in.equal(item, a.value(std::size_t{0}), a.call_span()) ? 1 : 0;
  }
  return Value::integer(count);
}

Value list_clear(Interpreter&, const Value& self, Bound) {
  const auto old = std::move(own_items(self));
  own_items(self).clear();
  return Value();
}

Value list_copy(Interpreter& in, const Value& self, Bound a) {
  in.count_bytes(own_items(self).size() * sizeof(Value), a.call_span());
  return make_list(own_items(self));
}

Value list_reverse(Interpreter&, const Value& self, Bound) {
  std::reverse(own_items(self).begin(), own_items(self).end());
  return Value();
}

Value list_sort(Interpreter& in, const Value& self, Bound a) {
  // Sorted apart from the list: the key function may look at it.
  auto items = own_items(self);
  sort_values(in, items, a.value("key"), in.truth(a.value("reverse"), a.call_span()), a.call_span());
  own_items(self) = std::move(items);
  return Value();
}

Value range_count(Interpreter& in, const Value& self, Bound a) {
  return Value::integer(in.contains(self, a.value(std::size_t{0}), a.call_span()) ? 1 : 0);
}

Value range_index(Interpreter& in, const Value& self, Bound a) {
  const Value& wanted = a.value(std::size_t{0});
  if (!wanted.is_int() || !in.contains(self, wanted, a.call_span())) {
    in.raise("ValueError", fmt::format("{} is not in range", in.repr(wanted, a.call_span())), a.call_span());
  }
  const auto* range = self.cast<RangeObject>();
  return Value::integer((wanted.as_int() - range->start) / range->step);
}

}  // namespace

const BuiltinMethodTable& list_methods() {
  static const BuiltinMethodTable table{
      {"append(object, /)", list_append},
      {"extend(iterable, /)", list_extend},
      {"insert(index, object, /)", list_insert},
      {"pop(index=-1, /)", list_pop},
      {"remove(value, /)", list_remove},
      {"index(value, start=0, stop=None, /)", sequence_index},
      {"count(value, /)", sequence_count},
      {"clear()", list_clear},
      {"copy()", list_copy},
      {"reverse()", list_reverse},
      {"sort(*, key=None, reverse=False)", list_sort},
  };
  return table;
}

const BuiltinMethodTable& tuple_methods() {
  static const BuiltinMethodTable table{
      {"index(value, start=0, stop=None, /)", sequence_index},
      {"count(value, /)", sequence_count},
  };
  return table;
}

const BuiltinMethodTable& range_methods() {
  static const BuiltinMethodTable table{
      {"index(value, /)", range_index},
      {"count(value, /)", range_count},
  };
  return table;
}

}  // namespace sqlgen::python
