#include "frontend/python/objects/callables.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "support/spelling/object_address.hpp"

namespace sqlgen::python {

namespace {

// The str, int, float or bytes beneath an instance of a class derived from it; other values as they are.
const Value& plain_scalar(const Value& value) {
  if (const auto* instance = value.cast<InstanceObject>();
      instance != nullptr && instance->is_library_value()) {
    return value;
  }
  const auto& plain = unwrap(value);
  return plain.is_object() && plain.cast<BytesObject>() == nullptr ? value : plain;
}

Arguments plain_arguments(const Arguments& arguments) {
  Arguments plain = arguments;
  for (auto& argument : plain.positional) {
    const Value given = argument.value;
    argument.value = plain_scalar(given);
  }
  for (auto& keyword : plain.keywords) {
    const Value given = keyword.value;
    keyword.value = plain_scalar(given);
  }
  return plain;
}

bool has_instance(const Arguments& arguments) {
  const auto is_instance = [](const auto& argument) {
    return argument.value.template cast<InstanceObject>() != nullptr;
  };
  return std::any_of(arguments.positional.begin(), arguments.positional.end(), is_instance) ||
         std::any_of(arguments.keywords.begin(), arguments.keywords.end(), is_instance);
}

}  // namespace

std::optional<Value> function_name(const std::string& name, std::string_view attribute) {
  if (attribute == "__name__" || attribute == "__qualname__") {
    const auto dot = name.rfind('.');
    return Value::string(dot == std::string::npos || attribute == "__qualname__" ? name
                                                                                 : name.substr(dot + 1));
  }
  return std::nullopt;
}

Value NativeFunctionObject::call(Interpreter& in, const Arguments& arguments) {
  if (unwraps_ && has_instance(arguments)) {
    return function_(in, BoundArguments(in, signature_, plain_arguments(arguments)));
  }
  return function_(in, BoundArguments(in, signature_, arguments));
}

std::optional<Value> NativeFunctionObject::attribute(Interpreter&, std::string_view name, Span) {
  return function_name(signature_.function(), name);
}

std::string NativeFunctionObject::repr(Interpreter&, Span) {
  return fmt::format("<built-in function {}>", signature_.function());
}

BuiltinMethodTable::BuiltinMethodTable(const std::vector<Row>& rows) {
  for (const auto& row : rows) {
    methods_.push_back(std::make_unique<BuiltinMethod>(row.declaration, row.function));
  }
  std::sort(methods_.begin(), methods_.end(),
            [](const auto& a, const auto& b) { return a->signature.function() < b->signature.function(); });
}

const BuiltinMethod* BuiltinMethodTable::find(std::string_view name) const {
  const auto found = std::lower_bound(
      methods_.begin(), methods_.end(), name,
      [](const auto& method, std::string_view key) { return method->signature.function() < key; });
  return found != methods_.end() && (*found)->signature.function() == name ? found->get() : nullptr;
}

std::vector<std::string> BuiltinMethodTable::names() const {
  std::vector<std::string> names;
  for (const auto& method : methods_) {
    names.push_back(method->signature.function());
  }
  return names;
}

const BuiltinMethodTable* methods_of(const Value& value) {
  if (value.is_string()) {
    return &str_methods();
  }
  if (value.is_int() || value.is_bool()) {
    return &int_methods();
  }
  if (value.is_float()) {
    return &float_methods();
  }
  if (!value.is_object()) {
    return nullptr;
  }
  switch (value.as_object()->kind()) {
    case Object::Kind::list:
      return &list_methods();
    case Object::Kind::tuple:
      return &tuple_methods();
    case Object::Kind::dict:
      return &dict_methods();
    case Object::Kind::set:
      return value.cast<SetObject>()->frozen ? &frozenset_methods() : &set_methods();
    case Object::Kind::bytes:
      return value.cast<BytesObject>()->is_array ? &bytearray_methods() : &bytes_methods();
    case Object::Kind::range:
      return &range_methods();
    case Object::Kind::big_int:
      return &int_methods();
    case Object::Kind::iterator:
      return &iterator_methods();
    default:
      return nullptr;
  }
}

const BuiltinMethodTable* methods_of_type(std::string_view name) {
  using Maker = const BuiltinMethodTable& (*)();
  static constexpr std::pair<std::string_view, Maker> kTypes[] = {
      {"str", str_methods},     {"int", int_methods},     {"bool", int_methods},
      {"float", float_methods}, {"list", list_methods},   {"tuple", tuple_methods},
      {"dict", dict_methods},   {"set", set_methods},     {"frozenset", frozenset_methods},
      {"bytes", bytes_methods}, {"range", range_methods}, {"bytearray", bytearray_methods},
  };
  for (const auto& [type, maker] : kTypes) {
    if (type == name) {
      return &maker();
    }
  }
  return nullptr;
}

Value BoundBuiltinMethod::call(Interpreter& in, const Arguments& arguments) {
  return method_->function(in, self_, BoundArguments(in, method_->signature, arguments));
}

std::optional<Value> BoundBuiltinMethod::attribute(Interpreter&, std::string_view name, Span) {
  return name == "__self__" ? self_ : function_name(method_->signature.function(), name);
}

std::string BoundBuiltinMethod::repr(Interpreter& in, Span) {
  return fmt::format("<built-in method {} of {} object at {}>", method_->signature.function(),
                     in.type_name(self_), kObjectAddress);
}

Value UnboundBuiltinMethod::call(Interpreter& in, const Arguments& arguments) {
  if (arguments.positional.empty()) {
    in.raise("TypeError",
             fmt::format("unbound method {}.{}() needs an argument", type_, method_->signature.function()),
             arguments.span);
  }
  Arguments rest = arguments;
  rest.positional.erase(rest.positional.begin());
  return call_with(in, arguments.positional.front().value, rest);
}

Value UnboundBuiltinMethod::call_with(Interpreter& in, const Value& self, const Arguments& arguments) {
  const bool special = type_ == "object" || type_ == "type";
  const Value& plain = special ? self : unwrap(self);
  if (!special && in.type_name(plain) != type_ && !(type_ == "int" && plain.is_bool())) {
    in.raise("TypeError",
             fmt::format("descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                         method_->signature.function(), type_, in.type_name(self)),
             arguments.span);
  }
  return method_->function(in, plain, BoundArguments(in, method_->signature, arguments));
}

std::optional<Value> UnboundBuiltinMethod::attribute(Interpreter&, std::string_view name, Span) {
  return function_name(method_->signature.function(), name);
}

std::string UnboundBuiltinMethod::repr(Interpreter&, Span) {
  return fmt::format("<method '{}' of '{}' objects>", method_->signature.function(), type_);
}

Value FunctionObject::call(Interpreter& in, const Arguments& arguments) {
  return call_function(in, *this, arguments);
}

std::optional<Value> FunctionObject::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (attributes) {
    if (const auto* value = attributes->table.find(attribute_name)) {
      return *value;
    }
  }
  if (attribute_name == "__name__") {
    return Value::string(name);
  }
  if (attribute_name == "__qualname__") {
    return Value::string(qualified_name);
  }
  if (attribute_name == "__module__") {
    return module ? module->attribute(in, "__name__", where) : Value();
  }
  if (attribute_name == "__dict__") {
    if (!attributes) {
      attributes = std::make_shared<DictObject>();
    }
    return Value::object(attributes);
  }
  if (attribute_name == "__defaults__") {
    return defaults.empty() ? Value() : make_tuple(defaults);
  }
  if (attribute_name == "__annotations__") {
    return make_dict(in, {}, where);
  }
  if (attribute_name == "__globals__") {
    return module ? Value::object(module->dict) : Value();
  }
  if (attribute_name == "__get__") {
    const Value self = Value::object(shared_from_this());
    return make_builtin("__get__(instance, owner=None)",
                        [self](Interpreter&, const BoundArguments& arguments) {
                          const Value& instance = arguments.value(std::size_t{0});
                          return instance.is_none() ? self : Value::make<BoundMethod>(self, instance);
                        });
  }
  if (attribute_name == "__doc__" && definition != nullptr && !definition->body.empty()) {
    const auto* text = docstring(definition->body);
    return text != nullptr ? Value::string(std::string(*text)) : Value();
  }
  return std::nullopt;
}

bool FunctionObject::set_attribute(Interpreter&, std::string_view attribute_name, const Value& value, Span) {
  if (attribute_name == "__name__" && value.is_string()) {
    name = value.as_string();
    return true;
  }
  if (attribute_name == "__qualname__" && value.is_string()) {
    qualified_name = value.as_string();
    return true;
  }
  if (!attributes) {
    attributes = std::make_shared<DictObject>();
  }
  attributes->table.set(attribute_name, value);
  return true;
}

std::string FunctionObject::repr(Interpreter&, Span) {
  return fmt::format("<function {} at {}>", qualified_name, kObjectAddress);
}

Value BoundMethod::call(Interpreter& in, const Arguments& arguments) {
  if (auto* callee = function.cast<FunctionObject>()) {
    return call_function(in, *callee, arguments, &self);
  }
  if (auto* method = function.get<UnboundBuiltinMethod>()) {
    return method->call_with(in, self, arguments);
  }
  Arguments with_self = arguments;
  with_self.positional.insert(with_self.positional.begin(), Argument{self, arguments.span});
  return in.call(function, with_self);
}

std::optional<Value> BoundMethod::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name == "__self__") {
    return self;
  }
  return name == "__func__" ? std::optional(function) : in.find_attribute(function, name, where);
}

std::string BoundMethod::repr(Interpreter& in, Span where) {
  const auto name = in.find_attribute(function, "__qualname__", where);
  return fmt::format("<bound method {} of {}>", name ? in.str(*name, where) : "?", in.repr(self, where));
}

std::optional<Value> BoundMethod::compare(Interpreter& in, Comparison op, const Value& other, Span where) {
  const bool is_equality = op == Comparison::eq || op == Comparison::ne;
  return is_equality ? std::optional(Value::boolean(equals(in, other, where) == (op == Comparison::eq)))
                     : std::nullopt;
}

bool BoundMethod::equals(Interpreter& in, const Value& other, Span where) {
  const auto* method = other.cast<BoundMethod>();
  return method != nullptr && in.equal(function, method->function, where) && self.is_object() &&
         method->self.is_object() && self.as_object() == method->self.as_object();
}

std::size_t BoundMethod::hash(Interpreter& in, Span where) {
  return in.hash(function, where) + 7;
}

}  // namespace sqlgen::python
