#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"

// The statements `import` and `from ... import`; imports.cpp finds the modules.

namespace sqlgen::python {

void Evaluator::execute_import(const ast::Import& node) {
  for (const auto& alias : node.names) {
    const auto name = alias.name.text;
    Value module;
    for (std::size_t dot = name.find('.');; dot = name.find('.', dot + 1)) {
      const auto prefix = name.substr(0, dot);
      Value part = in_.import_module(std::string(prefix), alias.name.span);
      if (module.is_none() || alias.asname) {
        module = std::move(part);
      }
      if (dot == std::string_view::npos) {
        break;
      }
    }
    store_identifier(alias.asname ? alias.asname.text : name.substr(0, name.find('.')), std::move(module),
                     alias.span);
  }
}

std::string Evaluator::absolute_module(const ast::ImportFrom& node, Span where) {
  std::string name(node.module.text);
  if (node.level == 0) {
    return name;
  }
  const auto* own = frame_.module->names().find("__package__");
  std::string package = own != nullptr && own->is_string() ? own->as_string() : std::string();
  for (int level = 1; level < node.level && !package.empty(); ++level) {
    const auto dot = package.rfind('.');
    package = dot == std::string::npos ? std::string() : package.substr(0, dot);
  }
  if (package.empty()) {
    in_.raise("ImportError", "attempted relative import with no known parent package", where);
  }
  return name.empty() ? package : package + "." + name;
}

namespace {

/// An open module without names: it may as well be a class or a function of its parent.
bool knows_nothing(const Value& value) {
  auto* module = value.cast<ModuleObject>();
  if (module == nullptr || !module->open) {
    return false;
  }
  auto& names = module->names();
  for (std::size_t i = 0; i < names.extent(); ++i) {
    if (names.live(i) && !names.entry(i).key.as_string().starts_with("__")) {
      return false;
    }
  }
  return true;
}

/// The attribute that a module holds or its __getattr__ gives.
std::optional<Value> imported_name(Interpreter& in, const Value& module, std::string_view name, Span where) {
  try {
    return in.find_attribute(module, name, where);
  } catch (const PythonException& exception) {
    if (!is_exception(exception.exception, "AttributeError")) {
      throw;
    }
    return std::nullopt;
  }
}

}  // namespace

void Evaluator::execute_import_from(const ast::ImportFrom& node, Span where) {
  const std::string name = absolute_module(node, where);
  const Span module_span = node.module ? node.module.span : where;
  Value module;
  for (std::size_t dot = name.find('.');; dot = name.find('.', dot + 1)) {
    module = in_.import_module(name.substr(0, dot), module_span);
    if (dot == std::string::npos) {
      break;
    }
  }
  for (const auto& alias : node.names) {
    if (alias.name.text == "*") {
      import_star(module, name, where);
      continue;
    }
    auto value = imported_name(in_, module, alias.name.text, alias.span);
    // Of a package that is not there a module may be known.
    if (!value || (is_opaque(*value) && (module.cast<ModuleObject>() != nullptr || is_opaque(module)))) {
      import_as_submodule(module, fmt::format("{}.{}", name, alias.name.text), alias, value);
    }
    if (!value) {
      in_.raise("ImportError", fmt::format("cannot import name '{}' from '{}'", alias.name.text, name),
                alias.span);
    }
    if (auto* unknown = value->cast<OpaqueObject>(); unknown != nullptr && is_opaque(module)) {
      value = make_opaque(unknown->description, alias.span);
      value->cast<OpaqueObject>()->is_imported = true;
    }
    store_identifier(alias.asname ? alias.asname.text : alias.name.text, std::move(*value), alias.span);
  }
}

// What `from module import name` gives where `name` is a module of its own: `value` is what the module has by
// that name, nothing or something opaque.
void Evaluator::import_as_submodule(const Value& module, const std::string& full_name,
                                    const ast::Alias& alias, std::optional<Value>& value) {
  const auto& reference = state_.reference;
  if (reference && reference->has_module(full_name) == ReferenceLibrary::Answer::no) {
    return;
  }
  const Value submodule = in_.import_module(full_name, alias.span);
  if (submodule.cast<OpaqueObject>() == nullptr) {
    value = value && knows_nothing(submodule) ? value : submodule;
    return;
  }
  state_.modules.erase(full_name);
  if (auto* object = module.cast<ModuleObject>(); object != nullptr && !value) {
    object->names().erase(alias.name.text);
  }
}

void Evaluator::import_star(const Value& module, const std::string& name, Span where) {
  auto* object = module.cast<ModuleObject>();
  if (object == nullptr) {
    frame_.module->unknown_names = module;
    return;
  }
  if (object->open) {
    frame_.module->unknown_names = make_opaque(name, where);
  }
  if (const auto* all = object->names().find("__all__")) {
    for (const auto& item : in_.to_vector(*all, where)) {
      auto value = object->open ? imported_name(in_, module, item.as_string(), where)
                                : std::optional(in_.get_attribute(module, item.as_string(), where));
      if (value) {
        store_identifier(item.as_string(), *std::move(value), where);
      }
    }
    return;
  }
  for (std::size_t i = 0; i < object->names().extent(); ++i) {
    if (object->names().live(i)) {
      const auto entry = object->names().entry(i);
      if (entry.key.is_string() && !entry.key.as_string().starts_with('_')) {
        store_identifier(entry.key.as_string(), entry.value, where);
      }
    }
  }
}

}  // namespace sqlgen::python
