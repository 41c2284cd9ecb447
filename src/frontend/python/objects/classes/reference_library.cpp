#include "frontend/python/objects/classes/reference_library.hpp"

#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/type_members.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

bool stands_for_same(Interpreter& in, const Value& one, const Value& other) {
  const auto is_native = [](const Value& value) {
    return value.is_object() && value.as_object()->kind() == Object::Kind::native;
  };
  const auto& reference = in.state().reference;
  return is_native(one) && is_native(other) && reference && reference->is_same(in, one, other);
}

void set_reference_library(Interpreter& in, std::shared_ptr<const ReferenceLibrary> library) {
  in.state().reference = std::move(library);
}

std::optional<Value> unlisted_name(Interpreter& in, const std::string& module, std::string_view name,
                                   Span where) {
  const auto& reference = in.state().reference;
  return reference && reference->has_module(module) == ReferenceLibrary::Answer::yes
             ? reference->missing_name(in, module, name, where)
             : make_opaque(fmt::format("{}.{}", module, name), where);
}

std::string class_path(Interpreter& in, const NativeClass& cls) {
  const auto& reference = in.state().reference;
  auto known = reference ? reference->class_path(cls) : std::string();
  return known.empty() ? cls.signature().function() : known;
}

// With parameters it takes no others.
LibraryClass::LibraryClass(const std::string& path)
    : NativeClass(path.ends_with(')') ? path : path + "(*args, **kwargs)", NativeClass::Constructor{}) {}

Value LibraryClass::call(Interpreter& in, const Arguments& arguments) {
  static_cast<void>(BoundArguments(in, signature(), arguments));
  return make_opaque_of(Value::object(shared_from_this()), signature().function() + "()", arguments.span);
}

std::optional<Value> LibraryClass::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (auto own = NativeClass::attribute(in, attribute_name, where)) {
    return own;
  }
  const auto& reference = in.state().reference;
  if (attribute_name.starts_with("__") ||
      (reference && reference->has_attribute(in, Value::object(shared_from_this()), attribute_name) ==
                        ReferenceLibrary::Answer::no)) {
    return std::nullopt;
  }
  return make_opaque(fmt::format("{}.{}", signature().function(), attribute_name), where);
}

// Generic[T]: what the parameters are matters to no one here.
std::optional<Value> LibraryClass::subscript(Interpreter& /*in*/, const Value& /*key*/, Span /*where*/) {
  return Value::object(shared_from_this());
}

std::optional<Value> LibraryClass::binary(Interpreter& /*in*/, BinaryOperator op, const Value& other,
                                          bool reflected, Span /*where*/) {
  if (op != BinaryOperator::bit_or || (!is_class(other) && !other.is_none() && !is_opaque(other))) {
    return std::nullopt;
  }
  const Value self = Value::object(shared_from_this());
  return make_union(reflected ? std::vector{other, self} : std::vector{self, other});
}

std::optional<Value> reference_constant(Interpreter& in, const Value& object, std::string_view name) {
  const auto& reference = in.state().reference;
  if (reference && object.is_object()) {
    if (auto constant = reference->constant(in, object, name)) {
      return constant;
    }
  }
  if (is_class(object) || is_opaque(object)) {
    return std::nullopt;
  }
  // What is called on a type of Python's, as datetime.now(), is an attribute of its values, too.
  const Value cls = in.type_of(object);
  const auto* native = cls.get<NativeClass>();
  const auto* value = native != nullptr && python_type_has(in, object, name) ? native->find(name) : nullptr;
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

std::optional<Value> probe_attribute(Interpreter& in, const Value& object, std::string_view name,
                                     Span where) {
  std::optional<Value> found;
  try {
    found = in.find_attribute(object, name, where);
  } catch (const PythonException& exception) {
    if (!is_exception(exception.exception, "AttributeError")) {
      throw;
    }
  }
  if (!found) {
    if (auto constant = reference_constant(in, object, name)) {
      return constant;
    }
    refuse_unmodelled(in, object, name, where);
    return std::nullopt;
  }
  const auto& reference = in.state().reference;
  const bool may_offer_more = reference && !name.starts_with("__") && object.is_object() &&
                              object.as_object()->kind() == Object::Kind::native;
  return may_offer_more && reference->has_attribute(in, object, name) == ReferenceLibrary::Answer::no
             ? std::nullopt
             : std::move(found);
}

bool is_known_attribute(Interpreter& in, const Value& object, std::string_view name) {
  const bool may_be_guessed = is_opaque(object) || object.cast<ModuleObject>() != nullptr;
  const auto& reference = in.state().reference;
  return !may_be_guessed ||
         (reference && reference->has_attribute(in, object, name) == ReferenceLibrary::Answer::yes);
}

void refuse_unmodelled(Interpreter& in, const Value& object, std::string_view name, Span where) {
  const auto& reference = in.state().reference;
  const bool is_known = reference && object.is_object() && !name.starts_with("__") &&
                        reference->has_attribute(in, object, name) == ReferenceLibrary::Answer::yes;
  if (!is_known && !python_type_has(in, object, name)) {
    return;
  }
  const std::string owner = is_class(object) ? class_name(object) : in.type_name(object);
  in.fail(Diagnostic{
      .id = "not-modelled",
      .message = fmt::format("`{}` has an attribute `{}`, which sqlgen does not know", owner, name),
      .span = where,
      .label = "its value decides here",
      .help = {"write what it gives into the revision itself"}});
}

}  // namespace sqlgen::python
