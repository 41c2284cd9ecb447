#include "frontend/python/builtins/sequence_operators.hpp"
#include "frontend/python/builtins/set_operations.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "frontend/python/builtins/text/formats/formatting.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/objects.hpp"

namespace sqlgen::python {

namespace {

std::uint64_t repeated_size(Interpreter& in, std::size_t size, std::int64_t count, std::size_t unit,
                            Span where) {
  const auto times = static_cast<std::uint64_t>(std::max<std::int64_t>(count, 0));
  std::uint64_t total = 0;
  if (__builtin_mul_overflow(size, times, &total) || __builtin_mul_overflow(total, unit, &total)) {
    total = std::numeric_limits<std::int64_t>::max();
  }
  in.count_bytes(total, where);
  in.count_steps(total / 256, where);
  return times;
}

std::string repeat_text(Interpreter& in, const std::string& text, std::int64_t count, Span where) {
  const auto times = repeated_size(in, text.size(), count, 1, where);
  std::string result;
  result.reserve(text.size() * times);
  for (std::uint64_t i = 0; i < times; ++i) {
    result += text;
  }
  return result;
}

std::vector<Value> repeat_items(Interpreter& in, const std::vector<Value>& items, std::int64_t count,
                                Span where) {
  const auto times = repeated_size(in, items.size(), count, sizeof(Value), where);
  std::vector<Value> result;
  result.reserve(items.size() * times);
  for (std::uint64_t i = 0; i < times; ++i) {
    result.insert(result.end(), items.begin(), items.end());
  }
  return result;
}

std::vector<Value> concatenate(Interpreter& in, const std::vector<Value>& left,
                               const std::vector<Value>& right, Span where) {
  in.count_bytes((left.size() + right.size()) * sizeof(Value), where);
  std::vector<Value> result;
  result.reserve(left.size() + right.size());
  result.insert(result.end(), left.begin(), left.end());
  result.insert(result.end(), right.begin(), right.end());
  return result;
}

std::optional<Value> repeat_sequence(Interpreter& in, const Value& sequence, const Value& count, Span where) {
  const auto number = small_int(count);
  if (!number) {
    return std::nullopt;
  }
  if (sequence.is_string()) {
    return Value::string(repeat_text(in, sequence.as_string(), *number, where));
  }
  if (const auto* bytes = sequence.cast<BytesObject>()) {
    return Value::make<BytesObject>(repeat_text(in, bytes->bytes, *number, where), bytes->is_array);
  }
  if (const auto* list = sequence.cast<ListObject>()) {
    return make_list(repeat_items(in, list->items, *number, where));
  }
  if (const auto* tuple = sequence.cast<TupleObject>()) {
    return make_tuple(repeat_items(in, tuple->items, *number, where));
  }
  return std::nullopt;
}

std::optional<Value> add(Interpreter& in, const Value& left, const Value& right, Span where) {
  if (left.is_string()) {
    const Value* other = right.is_string() ? &right : nullptr;
    if (other == nullptr) {
      return std::nullopt;
    }
    in.count_bytes(left.as_string().size() + other->as_string().size(), where);
    return Value::string(left.as_string() + other->as_string());
  }
  if (const auto* list = left.cast<ListObject>()) {
    const auto* other = right.cast<ListObject>();
    return other != nullptr ? std::optional(make_list(concatenate(in, list->items, other->items, where)))
                            : std::nullopt;
  }
  if (const auto* tuple = left.cast<TupleObject>()) {
    const auto* other = right.cast<TupleObject>();
    return other != nullptr ? std::optional(make_tuple(concatenate(in, tuple->items, other->items, where)))
                            : std::nullopt;
  }
  if (const auto* bytes = left.cast<BytesObject>()) {
    const auto* other = right.cast<BytesObject>();
    if (other != nullptr) {
      in.count_bytes(bytes->bytes.size() + other->bytes.size(), where);
      return Value::make<BytesObject>(bytes->bytes + other->bytes, bytes->is_array);
    }
  }
  return std::nullopt;
}

std::optional<Value> merge_dicts(Interpreter& in, const Value& left, const Value& right, Span where) {
  const auto* a = left.cast<DictObject>();
  const auto* b = right.cast<DictObject>();
  if (a == nullptr || b == nullptr) {
    return std::nullopt;
  }
  auto result = std::make_shared<DictObject>();
  for (const auto* source : {a, b}) {
    for (std::size_t i = 0; i < source->table.extent(); ++i) {
      if (source->table.live(i)) {
        result->table.set(in, source->table.entry(i).key, source->table.entry(i).value, where);
      }
    }
  }
  return Value::object(std::move(result));
}

}  // namespace

std::optional<Value> sequence_binary(Interpreter& in, BinaryOperator op, const Value& left,
                                     const Value& right, Span where) {
  switch (op) {
    case BinaryOperator::add:
      return add(in, left, right, where);
    case BinaryOperator::mul: {
      auto result = repeat_sequence(in, left, right, where);
      return result ? result : repeat_sequence(in, right, left, where);
    }
    case BinaryOperator::mod:
      if (left.is_string()) {
        return Value::string(percent_format(in, left.as_string(), right, where));
      }
      if (const auto* bytes = left.cast<BytesObject>()) {
        return make_bytes(percent_format(in, bytes->bytes, right, where, true));
      }
      return std::nullopt;
    case BinaryOperator::bit_or:
      if (auto merged = merge_dicts(in, left, right, where)) {
        return merged;
      }
      [[fallthrough]];
    case BinaryOperator::sub:
    case BinaryOperator::bit_xor:
    case BinaryOperator::bit_and: {
      auto* a = left.cast<SetObject>();
      auto* b = right.cast<SetObject>();
      return a != nullptr && b != nullptr ? std::optional(set_operation(in, op, left, right, where))
                                          : std::nullopt;
    }
    default:
      return std::nullopt;
  }
}

}  // namespace sqlgen::python
