#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/big_int.hpp"
#include "frontend/python/objects/complex.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

Value new_object(Interpreter&, Bound) {
  class PlainObject final : public Object {
   public:
    [[nodiscard]] std::string type_name() const override { return "object"; }
  };
  return Value::make<PlainObject>();
}

Value new_str(Interpreter& in, Bound a) {
  const Value& object = a.value("object");
  if (const auto* bytes = bytes_of(object); bytes != nullptr && (a.given("encoding") || a.given("errors"))) {
    const auto text = [&](const char* name, const char* fallback) {
      return a.given(name) ? in.str(a.value(name), a.call_span()) : std::string(fallback);
    };
    return decode_bytes(in, *bytes, text("encoding", "utf-8"), text("errors", "strict"), a.call_span());
  }
  if (object.is_string()) {
    return object;
  }
  return a.given("object") ? Value::string(in.str(object, a.call_span())) : Value::string("");
}

Value new_int(Interpreter& in, Bound a) {
  return a.given("x") ? parse_int(in, a.value("x"), a.value("base"), a.call_span()) : Value::integer(0);
}

Value new_float(Interpreter& in, Bound a) {
  return a.given("x") ? parse_float(in, a.value("x"), a.call_span()) : Value::floating(0.0);
}

Value new_bool(Interpreter& in, Bound a) {
  return Value::boolean(a.given("x") && in.truth(a.value("x"), a.call_span()));
}

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
template <bool kFrozen>
Value new_set(Interpreter& in, Bound a) {
  const Value& given = a.value(std::size_t{0});
  const auto* set = given.cast<SetObject>();
  if (kFrozen && set != nullptr && set->frozen) {
    return given;
  }
  auto result = std::make_shared<SetObject>(kFrozen);
  if (a.given(std::size_t{0})) {
    unite(in, *result, given, a.call_span());
  }
  return Value::object(std::move(result));
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
  if (a.given("source")) {
    for (const auto& item : in.to_vector(source, a.call_span())) {
      const auto byte = small_int(item);
      if (!byte || *byte < 0 || *byte > 255) {
        in.raise("ValueError", "bytes must be in range(0, 256)", a.call_span());
      }
      bytes += static_cast<char>(*byte);
    }
  }
  return bytes;
}

Value new_bytes(Interpreter& in, Bound a) {
  return make_bytes(bytes_constructor_argument(in, a));
}
Value new_bytearray(Interpreter& in, Bound a) {
  return Value::make<BytesObject>(bytes_constructor_argument(in, a), true);
}

std::int64_t range_bound(Interpreter& in, const Argument& argument) {
  const auto bound = small_int(as_index(in, argument.value, argument.span));
  if (!bound) {
    in.raise("OverflowError", "Python int too large to convert to C ssize_t", argument.span);
  }
  return *bound;
}

Value new_range(Interpreter& in, Bound a) {
  const auto& args = a.rest();
  if (args.empty() || args.size() > 3) {
    in.raise("TypeError",
             fmt::format("range expected {}, got {}",
                         args.empty() ? "at least 1 argument" : "at most 3 arguments", args.size()),
             a.call_span());
  }
  const auto start = args.size() > 1 ? range_bound(in, args[0]) : 0;
  const auto stop = range_bound(in, args[args.size() > 1 ? 1 : 0]);
  const auto step = args.size() > 2 ? range_bound(in, args[2]) : 1;
  if (step == 0) {
    in.raise("ValueError", "range() arg 3 must not be zero", args[2].span);
  }
  return Value::make<RangeObject>(start, stop, step);
}

Value new_slice(Interpreter& in, Bound a) {
  const auto& args = a.rest();
  if (args.empty() || args.size() > 3) {
    in.raise("TypeError", "slice expected 1 to 3 arguments", a.call_span());
  }
  return args.size() == 1 ? Value::make<SliceObject>(Value(), args[0].value, Value())
                          : Value::make<SliceObject>(args[0].value, args[1].value,
                                                     args.size() > 2 ? args[2].value : Value());
}

Value new_type(Interpreter& in, Bound a) {
  if (a.rest().size() == 1) {
    if (has_unknown_class(a.rest()[0].value)) {
      return make_opaque(fmt::format("type({})", opaque_description(a.rest()[0].value)), a.call_span());
    }
    return in.type_of(a.rest()[0].value);
  }
  if (a.rest().size() != 3) {
    in.raise("TypeError", "type() takes 1 or 3 arguments", a.call_span());
  }
  auto dict = std::make_shared<DictObject>();
  update_dict(in, *dict, a.rest()[2].value, a.rest()[2].span);
  if (in.state().frame != nullptr) {
    dict->table.set("__module__", Value::string(in.state().frame->module->name));
  }
  return make_class(in, in.str(a.rest()[0].value, a.call_span()),
                    in.to_vector(a.rest()[1].value, a.rest()[1].span), dict, a.keywords(), a.call_span());
}

Value new_property(Interpreter&, Bound a) {
  return Value::make<PropertyObject>(a.value("fget"), a.value("fset"), a.value("fdel"));
}
Value new_staticmethod(Interpreter&, Bound a) {
  return Value::make<MethodWrapper>(a.value("function"), false);
}
Value new_classmethod(Interpreter&, Bound a) {
  return Value::make<MethodWrapper>(a.value("function"), true);
}

Value new_super(Interpreter& in, Bound a) {
  if (a.rest().size() >= 2) {
    const auto start = a.rest()[0].value.as<ClassObject>();
    if (!start) {
      in.raise("TypeError", "super() argument 1 must be a class of the evaluated code", a.call_span());
    }
    return Value::make<SuperObject>(start, a.rest()[1].value);
  }
  const auto* frame = in.state().frame;
  const auto owner = frame != nullptr && frame->function != nullptr ? frame->function->owner.lock() : nullptr;
  if (!owner) {
    in.raise("RuntimeError", "super(): __class__ cell not found", a.call_span());
  }
  const bool has_self = !frame->environment->slots.empty() && !frame->environment->slots[0].is_unset();
  if (!has_self) {
    in.raise("RuntimeError", "super(): no arguments", a.call_span());
  }
  return Value::make<SuperObject>(owner, frame->environment->slots[0]);
}

Value new_enumerate(Interpreter& in, Bound a) {
  const auto start = a.given("start") ? a.value("start") : Value::integer(0);
  const Span where = a.call_span();
  return make_iterator("enumerate",
                       [&in, where, next = in.iterate(a.value("iterable"), a.span("iterable")),
                        count = start]() mutable -> std::optional<Value> {
                         auto item = next();
                         if (!item) {
                           return std::nullopt;
                         }
                         Value pair = make_tuple({count, std::move(*item)});
                         count = in.binary(BinaryOperator::add, count, Value::integer(1), where);
                         return pair;
                       });
}

Value new_zip(Interpreter& in, Bound a) {
  std::vector<Iteration> iterations;
  for (const auto& argument : a.rest()) {
    iterations.push_back(in.iterate(argument.value, argument.span));
  }
  const bool strict = in.truth(a.value("strict"), a.call_span());
  const Span where = a.call_span();
  return make_iterator(
      "zip", [&in, where, strict, iterations = std::move(iterations)]() -> std::optional<Value> {
        std::vector<Value> items;
        for (std::size_t i = 0; i < iterations.size(); ++i) {
          auto item = iterations[i]();
          if (!item) {
            if (strict && (i > 0 || std::any_of(iterations.begin() + 1, iterations.end(),
                                                [](const auto& next) { return next().has_value(); }))) {
              in.raise("ValueError",
                       fmt::format("zip() argument {} is {} than argument {}", i > 0 ? i + 1 : 2,
                                   i > 0 ? "shorter" : "longer", i > 0 ? i : 1),
                       where);
            }
            return std::nullopt;
          }
          items.push_back(std::move(*item));
        }
        return items.empty() ? std::nullopt : std::optional(make_tuple(std::move(items)));
      });
}

Value new_map(Interpreter& in, Bound a) {
  std::vector<Iteration> iterations;
  for (const auto& argument : a.rest()) {
    iterations.push_back(in.iterate(argument.value, argument.span));
  }
  const Span where = a.call_span();
  return make_iterator("map",
                       [&in, where, function = a.value("function"),
                        iterations = std::move(iterations)]() -> std::optional<Value> {
                         std::vector<Value> items;
                         for (const auto& next : iterations) {
                           auto item = next();
                           if (!item) {
                             return std::nullopt;
                           }
                           items.push_back(std::move(*item));
                         }
                         return in.call(function, std::move(items), where);
                       });
}

Value new_filter(Interpreter& in, Bound a) {
  const Span where = a.call_span();
  return make_iterator(
      "filter",
      [&in, where, function = a.value("function"),
       next = in.iterate(a.value("iterable"), a.span("iterable"))]() -> std::optional<Value> {
        while (auto item = next()) {
          in.count_steps(1, where);
          if (in.truth(function.is_none() ? *item : in.call(function, std::vector{*item}, where), where)) {
            return item;
          }
        }
        return std::nullopt;
      });
}

Value new_reversed(Interpreter& in, Bound a) {
  const Value& sequence = a.value("sequence");
  if (sequence.cast<InstanceObject>() != nullptr) {
    if (const auto method = in.find_attribute(sequence, "__reversed__", a.call_span())) {
      return in.call(*method, std::vector<Value>{}, a.call_span());
    }
  }
  auto items = in.to_vector(sequence, a.span("sequence"));
  return make_iterator("reversed", [items = std::move(items)]() mutable -> std::optional<Value> {
    if (items.empty()) {
      return std::nullopt;
    }
    Value item = std::move(items.back());
    items.pop_back();
    return item;
  });
}

/// One of complex()'s two parts, as the number that it is.
Value complex_part(Interpreter& in, Bound a, const char* name) {
  const Value& part = a.value(name);
  if (!a.given(name)) {
    return Value::integer(0);
  }
  if (part.is_string()) {
    in.raise("TypeError", "complex() can't take a second argument if the first is a string", a.span(name));
  }
  const bool is_number = part.is_float() || is_integer(part) || part.get<ComplexObject>() != nullptr;
  return is_number ? part : parse_float(in, part, a.span(name));
}

Value new_complex(Interpreter& in, Bound a) {
  if (a.value("real").is_string() && !a.given("imag")) {
    const auto number = complex_from_text(a.value("real").as_string());
    if (!number) {
      in.raise("ValueError", "complex() arg is a malformed string", a.call_span());
    }
    return Value::make<ComplexObject>(*number);
  }
  const Value zero = Value::make<ComplexObject>(std::complex<double>(0.0, 0.0));
  const Value real = in.binary(BinaryOperator::add, zero, complex_part(in, a, "real"), a.call_span());
  const Value unit = Value::make<ComplexObject>(std::complex<double>(0.0, 1.0));
  return a.given("imag")
             ? in.binary(BinaryOperator::add, real,
                         in.binary(BinaryOperator::mul, complex_part(in, a, "imag"), unit, a.call_span()),
                         a.call_span())
             : real;
}

struct TypeRow {
  std::string_view name;
  std::string_view declaration;
  Value (*constructor)(Interpreter&, Bound);
};

constexpr TypeRow kTypes[] = {
    {"object", "object()", new_object},
    {"str", "str(object='', encoding='utf-8', errors='strict')", new_str},
    {"int", "int(x=0, base=10)", new_int},
    {"float", "float(x=0, /)", new_float},
    {"complex", "complex(real=0, imag=0)", new_complex},
    {"bool", "bool(x=False, /)", new_bool},
    {"list", "list(iterable=(), /)", new_list},
    {"tuple", "tuple(iterable=(), /)", new_tuple},
    {"set", "set(iterable=(), /)", new_set<false>},
    {"frozenset", "frozenset(iterable=(), /)", new_set<true>},
    {"dict", "dict(*args, **kwargs)", new_dict},
    {"bytes", "bytes(source=b'', encoding='utf-8', errors='strict')", new_bytes},
    {"bytearray", "bytearray(source=b'', encoding='utf-8', errors='strict')", new_bytearray},
    {"range", "range(*args)", new_range},
    {"slice", "slice(*args)", new_slice},
    {"type", "type(*args, **kwargs)", new_type},
    {"property", "property(fget=None, fset=None, fdel=None, doc=None)", new_property},
    {"staticmethod", "staticmethod(function, /)", new_staticmethod},
    {"classmethod", "classmethod(function, /)", new_classmethod},
    {"super", "super(*args)", new_super},
    {"enumerate", "enumerate(iterable, start=0)", new_enumerate},
    {"zip", "zip(*args, strict=False)", new_zip},
    {"map", "map(function, /, *iterables)", new_map},
    {"filter", "filter(function, iterable, /)", new_filter},
    {"reversed", "reversed(sequence, /)", new_reversed},
};

}  // namespace

std::shared_ptr<BuiltinType> make_builtin_type(Interpreter& in, std::string_view name) {
  for (const auto& row : kTypes) {
    if (row.name != name) {
      continue;
    }
    std::vector<ObjectPtr> bases;
    if (name == "bool") {
      bases.push_back(in.state().type("int").as_object());
    }
    auto type = std::make_shared<BuiltinType>(row.declaration, row.constructor, std::move(bases));
    add_class_functions(in, *type);
    return type;
  }
  return nullptr;
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
