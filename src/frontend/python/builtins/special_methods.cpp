#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/builtins/python_hash.hpp"
#include "frontend/python/evaluator/generators/generators.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/containers.hpp"
#include "frontend/python/objects/numbers/big_int.hpp"
#include "support/spelling/object_address.hpp"

// What object and the builtin types define under special names, for super().__getitem__(key), str.__len__ and
// the like. On an instance they act on its native part, never through the instance's own methods, which may
// be calling them.
namespace sqlgen::python {

namespace {

const Value& first(Bound a) {
  return a.value(std::size_t{0});
}

Value special_len(Interpreter& in, const Value& self, Bound a) {
  return Value::integer(in.length(unwrap(self), a.call_span()));
}
Value special_getitem(Interpreter& in, const Value& self, Bound a) {
  if (const auto* instance = self.cast<InstanceObject>(); instance != nullptr &&
                                                          instance->native.cast<DictObject>() != nullptr &&
                                                          instance->cls->find("__missing__") != nullptr) {
    if (const auto* value = instance->native.cast<DictObject>()->table.find(in, first(a), a.call_span())) {
      return *value;
    }
    return in.call(in.get_attribute(self, "__missing__", a.call_span()), std::vector{first(a)},
                   a.call_span());
  }
  return in.subscript(unwrap(self), first(a), a.call_span());
}
Value special_setitem(Interpreter& in, const Value& self, Bound a) {
  in.set_subscript(unwrap(self), first(a), a.value(1), a.call_span());
  return Value();
}
Value special_delitem(Interpreter& in, const Value& self, Bound a) {
  in.delete_subscript(unwrap(self), first(a), a.call_span());
  return Value();
}
Value special_contains(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(in.contains(unwrap(self), first(a), a.call_span()));
}
Value special_iter(Interpreter& in, const Value& self, Bound a) {
  return make_iterator("iterator", in.iterate(unwrap(self), a.call_span()));
}

template <Comparison kOp>
Value special_compare(Interpreter& in, const Value& self, Bound a) {
  const auto* instance = self.cast<InstanceObject>();
  if (instance == nullptr || !instance->native.is_unset()) {
    return in.compare(kOp, unwrap(self), unwrap(first(a)), a.call_span());
  }
  if (kOp != Comparison::eq && kOp != Comparison::ne) {
    return *in.state().builtin("NotImplemented");
  }
  if (first(a).is_object() && first(a).as_object() == self.as_object()) {
    return Value::boolean(kOp == Comparison::eq);
  }
  return *in.state().builtin("NotImplemented");
}

Value special_hash(Interpreter& in, const Value& self, Bound a) {
  const auto& plain = unwrap(self);
  if (plain.cast<InstanceObject>() != nullptr) {
    return Value::integer(static_cast<std::int64_t>(
        in.state().ids.try_emplace(plain.as_object(), in.state().ids.size() + 1).first->second));
  }
  return Value::integer(static_cast<std::int64_t>(python_hash(in, plain, a.call_span()).value));
}

Value special_repr(Interpreter& in, const Value& self, Bound a) {
  const auto& plain = unwrap(self);
  if (const auto* instance = plain.cast<InstanceObject>()) {
    return Value::string(instance->plain_repr());
  }
  return Value::string(in.repr(plain, a.call_span()));
}

Value special_str(Interpreter& in, const Value& self, Bound a) {
  if (auto* exception = dynamic_cast<ExceptionInstance*>(self.cast<InstanceObject>())) {
    return Value::string(exception->message(in, a.call_span()));
  }
  const auto& plain = unwrap(self);
  return plain.cast<InstanceObject>() != nullptr ? Value::string(in.repr(plain, a.call_span()))
                                                 : Value::string(in.str(plain, a.call_span()));
}

Value special_format(Interpreter& in, const Value& self, Bound a) {
  const auto& plain = unwrap(self);
  const std::string spec = in.str(first(a), a.call_span());
  if (plain.cast<InstanceObject>() != nullptr) {
    if (!spec.empty()) {
      in.raise("TypeError",
               fmt::format("unsupported format string passed to {}.__format__", in.type_name(plain)),
               a.call_span());
    }
    return Value::string(in.str(plain, a.call_span()));
  }
  return Value::string(in.format(plain, spec, a.call_span()));
}

Value special_bool(Interpreter& in, const Value& self, Bound a) {
  return Value::boolean(in.truth(unwrap(self), a.call_span()));
}

Value special_init(Interpreter&, const Value&, Bound) {
  return Value();
}

Value special_call(Interpreter& in, const Value& self, Bound a) {
  return in.call(self, Arguments{a.rest(), a.keywords(), a.call_span()});
}

Value special_setattr(Interpreter& in, const Value& self, Bound a) {
  if (auto* instance = self.cast<InstanceObject>()) {
    instance->dict->table.set(in.str(first(a), a.call_span()), a.value(1));
  } else {
    in.set_attribute(self, in.str(first(a), a.call_span()), a.value(1), a.call_span());
  }
  return Value();
}

Value special_getattribute(Interpreter& in, const Value& self, Bound a) {
  const auto name = in.str(first(a), a.call_span());
  if (auto* instance = self.cast<InstanceObject>()) {
    if (auto value = instance->plain_attribute(in, name, a.call_span())) {
      return std::move(*value);
    }
    in.raise("AttributeError", fmt::format("'{}' object has no attribute '{}'", instance->cls->name, name),
             a.call_span());
  }
  return in.get_attribute(self, name, a.call_span());
}

Value special_delattr(Interpreter& in, const Value& self, Bound a) {
  const auto name = in.str(first(a), a.call_span());
  auto* instance = self.cast<InstanceObject>();
  if (instance == nullptr || !instance->dict->table.erase(name)) {
    in.raise("AttributeError", name, a.call_span());
  }
  return Value();
}

template <BinaryOperator kOp, bool kReflected>
Value special_binary(Interpreter& in, const Value& self, Bound a) {
  const auto& own = unwrap(self);
  if (own.cast<InstanceObject>() != nullptr) {
    return *in.state().builtin("NotImplemented");
  }
  return kReflected ? in.binary(kOp, first(a), own, a.call_span())
                    : in.binary(kOp, own, unwrap(first(a)), a.call_span());
}

Value special_enter(Interpreter& in, const Value& self, Bound a) {
  return self.as_object()->enter(in, a.call_span()).value_or(self);
}

Value special_exit(Interpreter& in, const Value& self, Bound a) {
  const Value exception = a.rest().size() > 1 ? a.rest()[1].value : Value();
  return Value::boolean(self.as_object()->exit(in, exception, a.call_span()));
}

Value special_dir(Interpreter& in, const Value& self, Bound) {
  std::vector<Value> names;
  for (auto& name : attribute_names(in, self)) {
    names.push_back(Value::string(std::move(name)));
  }
  return make_list(std::move(names));
}

Value advance(Interpreter& in, const Value& self, std::optional<Value> item, Span where) {
  if (item) {
    return std::move(*item);
  }
  auto* generator = generator_of(self);
  std::vector<Value> result;
  if (generator != nullptr && !generator->result().is_none()) {
    result.push_back(generator->result());
  }
  throw_exception(in, make_exception(in, "StopIteration", std::move(result)), where);
}

GeneratorObject& generator_self(Interpreter& in, const Value& self, const char* method, Span where) {
  auto* generator = generator_of(self);
  if (generator == nullptr) {
    in.raise("AttributeError", fmt::format("'{}' object has no attribute '{}'", in.type_name(self), method),
             where);
  }
  return *generator;
}

Value iterator_next(Interpreter& in, const Value& self, Bound a) {
  return advance(in, self, self.cast<IteratorObject>()->next(), a.call_span());
}

Value iterator_iter(Interpreter&, const Value& self, Bound) {
  return self;
}

Value generator_send(Interpreter& in, const Value& self, Bound a) {
  return advance(in, self, generator_self(in, self, "send", a.call_span()).send(first(a)), a.call_span());
}

Value generator_throw(Interpreter& in, const Value& self, Bound a) {
  const Value& given = a.given(1) && !a.value(1).is_none() ? a.value(1) : first(a);
  const Value exception = is_class(given) ? in.call(given, std::vector<Value>{}, a.call_span()) : given;
  if (dynamic_cast<const ExceptionInstance*>(exception.cast<InstanceObject>()) == nullptr) {
    in.raise("TypeError",
             fmt::format("exceptions must be classes or instances deriving from BaseException, not {}",
                         in.type_name(given)),
             a.call_span());
  }
  return advance(in, self, generator_self(in, self, "throw", a.call_span()).raise(exception), a.call_span());
}

Value generator_close(Interpreter& in, const Value& self, Bound a) {
  generator_self(in, self, "close", a.call_span()).close();
  return Value();
}

}  // namespace

const BuiltinMethodTable& special_methods() {
  static const BuiltinMethodTable table{
      {"__len__()", special_len},
      {"__getitem__(key, /)", special_getitem},
      {"__setitem__(key, value, /)", special_setitem},
      {"__delitem__(key, /)", special_delitem},
      {"__contains__(item, /)", special_contains},
      {"__iter__()", special_iter},
      {"__eq__(other, /)", special_compare<Comparison::eq>},
      {"__ne__(other, /)", special_compare<Comparison::ne>},
      {"__lt__(other, /)", special_compare<Comparison::lt>},
      {"__le__(other, /)", special_compare<Comparison::le>},
      {"__gt__(other, /)", special_compare<Comparison::gt>},
      {"__ge__(other, /)", special_compare<Comparison::ge>},
      {"__hash__()", special_hash},
      {"__repr__()", special_repr},
      {"__str__()", special_str},
      {"__format__(spec='', /)", special_format},
      {"__bool__()", special_bool},
      {"__init__(*args, **kwargs)", special_init},
      {"__init_subclass__(*args, **kwargs)", special_init},
      {"__call__(*args, **kwargs)", special_call},
      {"__setattr__(name, value, /)", special_setattr},
      {"__getattribute__(name, /)", special_getattribute},
      {"__delattr__(name, /)", special_delattr},
      {"__add__(other, /)", special_binary<BinaryOperator::add, false>},
      {"__radd__(other, /)", special_binary<BinaryOperator::add, true>},
      {"__sub__(other, /)", special_binary<BinaryOperator::sub, false>},
      {"__mul__(other, /)", special_binary<BinaryOperator::mul, false>},
      {"__mod__(other, /)", special_binary<BinaryOperator::mod, false>},
      {"__or__(other, /)", special_binary<BinaryOperator::bit_or, false>},
      {"__and__(other, /)", special_binary<BinaryOperator::bit_and, false>},
      {"__enter__()", special_enter},
      {"__exit__(*args)", special_exit},
      {"__dir__()", special_dir},
  };
  return table;
}

const BuiltinMethodTable& iterator_methods() {
  static const BuiltinMethodTable table{
      {"__next__()", iterator_next},      {"__iter__()", iterator_iter},
      {"send(value, /)", generator_send}, {"throw(type, value=None, traceback=None, /)", generator_throw},
      {"close()", generator_close},
  };
  return table;
}

}  // namespace sqlgen::python
