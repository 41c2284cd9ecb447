#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/set_operations.hpp"
#include "frontend/python/builtins/types/type_constructors.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "frontend/python/objects/numbers/complex.hpp"

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

}  // namespace sqlgen::python
