#include "compile/known_tables.hpp"

#include <algorithm>

#include "compile/rebuilds.hpp"
#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::compile {

void KnownTables::replay_applied() {
  schema_.emplace([&dialect = dialect_](const ir::Identifier& name) { return dialect.names().quote(name); });
  // What the steps before register and change is not this script's.
  ir::EvaluationContext before = context_;
  before.run = context_.run ? context_.run->fresh() : nullptr;
  before.database = nullptr;  // it is that of the script
  for (const ir::Revision* revision : applied_ ? applied_() : std::vector<const ir::Revision*>()) {
    Diagnostics diagnostics;  // of a step that this script does not take
    replay(revision->body->evaluate(ir::Direction::upgrade, before, diagnostics));
    if (diagnostics.has_errors()) {
      schema_->forget_all();
    }
  }
}

void KnownTables::replay(std::vector<ir::Operation> operations) {
  if (!rebuilds_) {
    std::for_each(operations.begin(), operations.end(), [this](const auto& operation) { apply(operation); });
    return;
  }
  with_rebuilds(
      std::move(operations), dialect_, [this](const ir::TableName& name) { return schema_->find(name); },
      [this](const ir::Operation& operation) {
        apply(operation);
        return true;
      });
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

const catalog::Schema& KnownTables::schema() {
  if (!schema_) {
    replay_applied();
  }
  done_.drain([this](const ir::Operation& operation) { apply(operation); });
  return *schema_;
}

void KnownTables::forget() {
  static_cast<void>(schema());
  schema_->forget_all();
}

ir::TablePtr KnownTables::find(const ir::TableName& name) {
  return schema().find(name);
}

std::vector<ir::TablePtr> KnownTables::referring_to(const ir::TableName& name) {
  return schema().referring_to(name);
}

}  // namespace sqlgen::compile
