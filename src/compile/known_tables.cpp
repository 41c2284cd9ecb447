#include "compile/known_tables.hpp"

#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::compile {

void KnownTables::replay_applied() {
  schema_.emplace([&dialect = dialect_](const ir::Identifier& name) { return dialect.names().quote(name); });
  // What the steps before register and change is not this script's.
  ir::EvaluationContext before = context_;
  before.run = context_.run ? context_.run->fresh() : nullptr;
  for (const ir::Revision* revision : applied_ ? applied_() : std::vector<const ir::Revision*>()) {
    Diagnostics diagnostics;  // of a step that this script does not take
    for (const ir::Operation& operation :
         revision->body->evaluate(ir::Direction::upgrade, before, diagnostics)) {
      apply(operation);
    }
    if (diagnostics.has_errors()) {
      schema_->forget_all();
    }
  }
}

void KnownTables::apply(const ir::Operation& operation) {
  try {
    for (const ir::Operation& settled :
         dialect_.operations().settle(operation, {context_.naming_convention})) {
      schema_->apply(settled);
    }
  } catch (const CompileError&) {  // told where the operation is written
    schema_->forget(operation);
  }
}

ir::TablePtr KnownTables::find(const ir::TableName& name) {
  if (!schema_) {
    replay_applied();
  }
  for (const ir::Operation& operation : done_) {
    apply(operation);
  }
  done_.clear();
  return schema_->find(name);
}

}  // namespace sqlgen::compile
