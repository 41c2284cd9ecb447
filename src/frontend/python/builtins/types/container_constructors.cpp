#include "frontend/python/builtins/types/type_constructors.hpp"

#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"

namespace sqlgen::python {

namespace {

std::string bytes_constructor_argument(Interpreter& in, Bound a) {
  const Value& source = a.value("source");
  if (source.is_string()) {
    if (!a.given("encoding")) {
      in.raise("TypeError", "string argument without an encoding", a.call_span());
    }
    const Value encoded = encode_text(in, source.as_string(), in.str(a.value("encoding"), a.call_span()),
                                      "strict", a.call_span());
    return *bytes_of(encoded);
  }
  if (const auto* bytes = bytes_of(source)) {
    return *bytes;
  }
  if (const auto count = small_int(source)) {
    if (*count < 0) {
      in.raise("ValueError", "negative count", a.call_span());
    }
    in.count_bytes(static_cast<std::uint64_t>(*count), a.call_span());
    return std::string(static_cast<std::size_t>(*count), '\0');
  }
  std::string bytes;
  if (source.is_float() || (source.is_none() && a.given("source"))) {
    in.raise("TypeError", fmt::format("cannot convert '{}' object to bytes", in.type_name(source)),
             a.call_span());
  }
  if (a.given("source")) {
    for (const auto& item : in.to_vector(source, a.call_span())) {
      const auto number = find_index(in, item, a.call_span());
      if (!number) {
        in.raise("TypeError",
                 fmt::format("'{}' object cannot be interpreted as an integer", in.type_name(item)),
                 a.call_span());
      }
      const auto byte = small_int(*number).value_or(-1);
      if (byte < 0 || byte > 255) {
        in.raise("ValueError", "bytes must be in range(0, 256)", a.call_span());
      }
      bytes += static_cast<char>(byte);
    }
  }
  return bytes;
}

}  // namespace

std::vector<Value> iterable_argument(Interpreter& in, Bound a) {
  auto items = a.given(std::size_t{0}) ? in.to_vector(a.value(std::size_t{0}), a.span(std::size_t{0}))
                                       : std::vector<Value>{};
  in.count_bytes(items.size() * sizeof(Value) + 64, a.call_span());
  return items;
}

Value new_list(Interpreter& in, Bound a) {
  return make_list(iterable_argument(in, a));
}

Value new_tuple(Interpreter& in, Bound a) {
  const Value& given = a.value(std::size_t{0});
  return given.cast<TupleObject>() != nullptr ? given : make_tuple(iterable_argument(in, a));
}

Value new_dict(Interpreter& in, Bound a) {
  auto dict = std::make_shared<DictObject>();
  Value result = Value::object(dict);
  in.count_bytes(sizeof(DictObject), a.call_span());
  if (!a.rest().empty()) {
    update_dict(in, *dict, a.rest()[0].value, a.rest()[0].span);
  }
  for (const auto& keyword : a.keywords()) {
    dict->table.set(keyword.name, keyword.value);
  }
  return result;
}

Value new_bytes(Interpreter& in, Bound a) {
  return make_bytes(bytes_constructor_argument(in, a));
}

Value new_bytearray(Interpreter& in, Bound a) {
  return Value::make<BytesObject>(bytes_constructor_argument(in, a), true);
}

void update_dict(Interpreter& in, DictObject& dict, const Value& source, Span where) {
  if (is_dict(source) || (source.is_object() && in.find_attribute(source, "keys", where))) {
    for (auto& [key, value] : mapping_items(in, source, where)) {
      dict.table.set(in, key, std::move(value), where);
    }
    return;
  }
  std::size_t position = 0;
  const auto next = in.iterate(source, where);
  while (const auto item = next()) {
    in.count_steps(1, where);
    const auto pair = in.to_vector(*item, where);
    if (pair.size() != 2) {
      in.raise("ValueError",
               fmt::format("dictionary update sequence element #{} has length {}; 2 is required", position,
                           pair.size()),
               where);
    }
    dict.table.set(in, pair[0], pair[1], where);
    ++position;
  }
}

}  // namespace sqlgen::python
