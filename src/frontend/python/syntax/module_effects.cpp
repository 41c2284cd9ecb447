#include "frontend/python/syntax/module_effects.hpp"

namespace sqlgen::python {

ModuleEffects effects_of(const ast::Module& module) {
  ModuleEffects effects;
  for (const ast::Stmt* statement : module.body) {
    if (const auto* import = statement->as<ast::Import>()) {
      for (const ast::Alias& alias : import->names) {
        effects.imports.emplace_back(alias.name.text);
      }
    } else if (const auto* from = statement->as<ast::ImportFrom>()) {
      if (from->level == 0) {
        effects.imports.emplace_back(from->module.text);
      }
    } else if (const auto* function = statement->as<ast::FunctionDef>()) {
      effects.reaches_out |= !function->decorator_list.empty();
    } else if (const auto* cls = statement->as<ast::ClassDef>()) {
      effects.reaches_out |= !cls->decorator_list.empty();
    } else if (const auto* assign = statement->as<ast::Assign>()) {
      effects.reaches_out |= assign->targets[0]->as<ast::Name>() == nullptr;
    } else if (const auto* annotated = statement->as<ast::AnnAssign>()) {
      effects.reaches_out |= annotated->target->as<ast::Name>() == nullptr;
    } else if (const auto* expression = statement->as<ast::ExprStmt>()) {
      effects.reaches_out |= expression->value->as<ast::Constant>() == nullptr;
    } else {
      effects.reaches_out |= statement->as<ast::Pass>() == nullptr;
    }
  }
  return effects;
}

}  // namespace sqlgen::python
