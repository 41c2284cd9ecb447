#include "frontend/python/evaluator/scopes/scope.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "frontend/python/evaluator/scopes/scope_builder.hpp"
#include "frontend/python/objects/objects.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::python {

bool holds_name(const std::vector<std::string_view>& names, std::string_view name) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

std::optional<std::uint32_t> ScopeInfo::slot(std::string_view name) const {
  for (std::uint32_t i = 0; i < locals.size(); ++i) {
    if (locals[i] == name) {
      return i;
    }
  }
  return std::nullopt;
}

Binding ScopeInfo::resolve(std::string_view name) const {
  const bool in_class = kind == Kind::class_;
  const auto local = in_class ? Binding::Kind::class_then_local : Binding::Kind::local;
  const auto global = in_class ? Binding::Kind::class_then_global : Binding::Kind::global;
  if (holds_name(globals, name)) {
    return {Binding::Kind::global, 0, 0};
  }
  std::uint32_t depth = 0;
  for (const auto* scope = this; scope != nullptr; scope = scope->parent) {
    if (!scope->has_environment()) {
      continue;
    }
    if (holds_name(scope->globals, name)) {
      break;
    }
    if (const auto index = scope->slot(name)) {
      return {holds_name(nonlocals, name) ? Binding::Kind::local : local, depth, *index};
    }
    ++depth;
  }
  return {global, 0, 0};
}

Environment::~Environment() {
  dispose(std::move(slots));
}

ScopeTable::ScopeTable(ast::Module& module) {
  try {
    ScopeBuilder(*this, module);
  } catch (CompileError& error) {
    if (!error.diagnostic().span.valid()) {
      error.diagnostic().span = {module.file, 0, 0};
    }
    throw;
  }
}

}  // namespace sqlgen::python
