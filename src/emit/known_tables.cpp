#include "emit/known_tables.hpp"

namespace sqlgen::emit {

void KnownTables::replay_applied() {
  schema_.emplace();
  for (const ir::Revision* revision : applied_ ? applied_() : std::vector<const ir::Revision*>()) {
    Diagnostics diagnostics;  // of a step that this script does not take
    for (const ir::Operation& operation :
         revision->body->evaluate(ir::Direction::upgrade, context_, diagnostics)) {
      schema_->apply(operation);
    }
    if (diagnostics.has_errors()) {
      schema_->forget_all();
    }
  }
}

ir::TablePtr KnownTables::find(const ir::TableName& name) {
  if (!schema_) {
    replay_applied();
  }
  for (const ir::Operation& operation : done_) {
    schema_->apply(operation);
  }
  done_.clear();
  return schema_->find(name);
}

}  // namespace sqlgen::emit
