#include "frontend/python/objects/classes/native_class.hpp"

#include <fmt/format.h>

#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/reference_library.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

NativeClass::NativeClass(std::string_view declaration, Constructor constructor, std::vector<ObjectPtr> bases)
    : signature_(declaration), constructor_(std::move(constructor)), bases_(std::move(bases)) {}

std::string NativeClass::name() const {
  const auto& full = signature_.function();
  const auto dot = full.rfind('.');
  return dot == std::string::npos ? full : full.substr(dot + 1);
}

Value NativeClass::call(Interpreter& in, const Arguments& arguments) {
  if (!constructor_) {
    in.raise("TypeError", fmt::format("cannot create '{}' instances", name()), arguments.span);
  }
  return constructor_(in, BoundArguments(in, signature_, arguments));
}

const Value* NativeClass::find(std::string_view attribute_name) const {
  if (const auto found = attributes_.find(attribute_name); found != attributes_.end()) {
    return &found->second;
  }
  for (const auto& base : bases_) {
    if (const auto* native = dynamic_cast<const NativeClass*>(base.get())) {
      if (const auto* value = native->find(attribute_name)) {
        return value;
      }
    }
  }
  return nullptr;
}

std::optional<Value> NativeClass::attribute(Interpreter& in, std::string_view attribute_name, Span where) {
  if (attribute_name == "__name__" || attribute_name == "__qualname__") {
    return Value::string(name());
  }
  if (attribute_name == "__module__") {
    const auto full = class_path(in, *this);
    const auto dot = full.rfind('.');
    return Value::string(dot == std::string::npos ? "builtins" : full.substr(0, dot));
  }
  if (attribute_name == "__mro__" || attribute_name == "__bases__" || attribute_name == "mro") {
    std::vector<Value> classes = attribute_name == "__bases__" ? direct_bases(in) : resolution_order(in);
    if (attribute_name == "mro") {
      return make_builtin("mro()", [classes = std::move(classes)](Interpreter&, const BoundArguments&) {
        return make_list(classes);
      });
    }
    return make_tuple(std::move(classes));
  }
  if (const auto* value = find(attribute_name)) {
    return *value;
  }
  // A class in the class, as String.Comparator, is there to be derived from, if anything.
  const auto& reference = in.state().reference;
  if (reference && !attribute_name.empty() && attribute_name.front() >= 'A' &&
      attribute_name.front() <= 'Z' &&
      reference->has_attribute(in, Value::object(shared_from_this()), attribute_name) ==
          ReferenceLibrary::Answer::yes) {
    return Value::make<LibraryClass>(fmt::format("{}.{}", class_path(in, *this), attribute_name));
  }
  return Object::attribute(in, attribute_name, where);
}

std::vector<Value> NativeClass::direct_bases(Interpreter& in) {
  const auto& reference = in.state().reference;
  std::vector<Value> classes = reference ? reference->bases(in, *this) : std::vector<Value>();
  if (classes.empty()) {
    for (const ObjectPtr& base : bases_) {
      classes.push_back(Value::object(base));
    }
  }
  if (classes.empty()) {
    classes.push_back(in.state().type("object"));
  }
  return classes;
}

std::vector<Value> NativeClass::resolution_order(Interpreter& in) {
  const auto& reference = in.state().reference;
  std::vector<Value> classes = reference ? reference->resolution_order(in, *this) : std::vector<Value>();
  if (classes.empty()) {
    classes.push_back(Value::object(shared_from_this()));
    for (const ObjectPtr& base : bases_) {
      auto* native = dynamic_cast<NativeClass*>(base.get());
      const std::vector<Value> above =
          native != nullptr ? native->resolution_order(in) : std::vector<Value>();
      classes.insert(classes.end(), above.begin(), above.end());
    }
  }
  const auto object = in.state().type("object");
  std::erase_if(classes, [&](const Value& known) {
    return known.is_object() && known.as_object() == object.as_object();
  });
  classes.push_back(object);
  return classes;
}

std::string NativeClass::repr(Interpreter& in, Span) {
  return fmt::format("<class '{}'>", class_path(in, *this));
}

std::optional<Value> NativeClass::subscript(Interpreter& in, const Value& key, Span where) {
  const auto& reference = in.state().reference;
  if (!reference || reference->class_path(*this).empty()) {
    return Object::subscript(in, key, where);
  }
  return Value::object(shared_from_this());
}

void NativeClass::add(std::string attribute_name, Value value) {
  attributes_.insert_or_assign(std::move(attribute_name), std::move(value));
}

bool NativeClass::derives_from(const Object* other) const {
  if (other == this) {
    return true;
  }
  for (const auto& base : bases_) {
    const auto* native = dynamic_cast<const NativeClass*>(base.get());
    if (native != nullptr ? native->derives_from(other) : base.get() == other) {
      return true;
    }
  }
  return false;
}

std::optional<Value> NativeClass::class_object(Interpreter& in) {
  return in.state().type("type");
}

}  // namespace sqlgen::python
