#include "dialect/type_compiler.hpp"

#include <fmt/format.h>

#include "support/diagnostic.hpp"

namespace sqlgen::dialect {

const ir::Type& TypeCompiler::implementation(const ir::Type& type) const {
  const ir::Type& resolved = ir::resolve_variant(type, facts_.name);
  return resolved.kind == ir::TypeKind::type_decorator && resolved.item ? implementation(*resolved.item)
                                                                        : resolved;
}

std::string TypeCompiler::render(const ir::Type& type) const {
  return render_resolved(ir::resolve_variant(type, facts_.name));
}

const std::string& TypeCompiler::spelling(const ir::Type& type) const {
  const auto found = facts_.type_names.find(ir::type_name(type.kind));
  if (found == facts_.type_names.end()) {
    throw CompileError("unsupported-type",
                       fmt::format("{} has no type {}", facts_.title, ir::type_name(type.kind)), type.span);
  }
  return found->second;
}

std::string TypeCompiler::render_resolved(const ir::Type& type) const {
  return spelling(type);
}

}  // namespace sqlgen::dialect
