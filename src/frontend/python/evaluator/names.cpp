#include <fmt/format.h>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/evaluator.hpp"
#include "support/text.hpp"

namespace sqlgen::python {

namespace {

const Value& local(const Frame& frame, const Binding& binding) {
  const auto* environment = frame.environment.get();
  for (auto depth = binding.depth; depth > 0; --depth) {
    environment = environment->parent.get();
  }
  return environment->slots[binding.index];
}

}  // namespace

Value Evaluator::load_name(const ast::Name& name, Span where) {
  auto& binding = frame_.scopes->binding(name);
  if (binding.kind == Binding::Kind::global) {
    return load_global(binding, name.id, where);
  }
  if (binding.kind != Binding::Kind::local) {
    if (const auto* value = frame_.class_names->table.find(name.id)) {
      return *value;
    }
    if (binding.kind == Binding::Kind::class_then_global) {
      return load_global(binding, name.id, where);
    }
  }
  const Value& value = local(frame_, binding);
  if (!value.is_unset()) {
    return value;
  }
  if (binding.kind == Binding::Kind::class_then_local) {
    return load_global(binding, name.id, where);
  }
  if (binding.depth == 0) {
    in_.raise(
        "UnboundLocalError",
        fmt::format("cannot access local variable '{}' where it is not associated with a value", name.id),
        where);
  }
  in_.raise("NameError",
            fmt::format(
                "cannot access free variable '{}' where it is not associated with a value in enclosing scope",
                name.id),
            where);
}

Value Evaluator::load_global(Binding& binding, std::string_view name, Span where) {
  const bool cached = binding.kind == Binding::Kind::global;
  auto& names = frame_.module->names();
  if (cached && binding.index < names.extent()) {
    const auto& entry = names.entry(binding.index);
    if (entry.key.is_string() && entry.key.as_string() == name) {
      return entry.value;
    }
  }
  if (const auto position = names.position(name)) {
    if (cached) {
      binding.index = static_cast<std::uint32_t>(*position);
    }
    return names.entry(*position).value;
  }
  if (auto value = state_.builtin(name)) {
    return std::move(*value);
  }
  if (!frame_.module->unknown_names.is_unset()) {
    return in_.get_attribute(frame_.module->unknown_names, name, where);
  }
  undefined_name(name, where);
}

void Evaluator::undefined_name(std::string_view name, Span where) {
  std::vector<std::string> candidates = builtin_names();
  const auto& names = frame_.module->names();
  for (std::size_t i = 0; i < names.extent(); ++i) {
    if (names.live(i) && names.entry(i).key.is_string()) {
      candidates.push_back(names.entry(i).key.as_string());
    }
  }
  for (const auto* scope = frame_.scope; scope != nullptr; scope = scope->parent) {
    candidates.insert(candidates.end(), scope->locals.begin(), scope->locals.end());
  }
  const auto near = closest(name, candidates);
  in_.raise("NameError",
            fmt::format("name '{}' is not defined{}", name,
                        near ? fmt::format(". Did you mean: '{}'?", *near) : ""),
            where);
}

}  // namespace sqlgen::python
