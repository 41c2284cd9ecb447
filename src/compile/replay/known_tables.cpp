#include "compile/replay/known_tables.hpp"

#include <algorithm>

#include "compile/replay/rebuilds.hpp"
#include "compile/steps/prepared_bodies.hpp"
#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"

namespace sqlgen::compile {

namespace {

// More than nearly all scripts have. Kept are a few kilobytes for each.
constexpr std::size_t kMostKept = 2048;

}  // namespace

void KnownTables::follow(const graph::Plan& plan, bool bodies_alone) {
  plan_ = &plan;
  may_forget_ = bodies_alone;
}

void KnownTables::begin_step(std::size_t index) {
  if (done_.size() <= kMostKept) {
    return;
  }
  if (schema_) {
    static_cast<void>(schema());
  } else if (may_forget_) {
    done_.clear();
    forgotten_steps_ = index;
  }
}

void KnownTables::replay_applied() {
  schema_.emplace(empty_draft());
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

void KnownTables::settle() {
  may_forget_ = false;
  if (forgotten_steps_ != 0) {
    static_cast<void>(schema());
  }
}

// The same bodies in a run beside that of the script, as far as it has forgotten them. None of them has
// looked at the database: settle() goes before the first that does.
void KnownTables::replay_forgotten() {
  if (forgotten_steps_ == 0) {
    return;
  }
  ir::EvaluationContext again = context_;
  again.run = context_.run ? context_.run->fresh() : nullptr;
  again.database = nullptr;
  prepare_bodies(*plan_, again);
  for (std::size_t i = 0; i < forgotten_steps_; ++i) {
    const graph::Step& step = plan_->steps[i];
    if (step.revision != nullptr) {
      Diagnostics told_before;
      replay(step.revision->body->evaluate(step.direction, again, told_before));
    }
  }
  forgotten_steps_ = 0;
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

catalog::Schema KnownTables::empty_draft() const {
  return catalog::Schema(
      [&dialect = dialect_](const ir::Identifier& name) { return dialect.names().quote(name); });
}

void KnownTables::follow_in(catalog::Schema& draft, const ir::Operation& operation) const {
  try {
    for (const ir::Operation& settled :
         dialect_.operations().settle(operation, {context_.naming_convention})) {
      draft.apply(settled);
    }
  } catch (const CompileError&) {  // told where the operation is written
    draft.forget(operation);
  }
}

const catalog::Schema& KnownTables::schema() {
  if (!schema_) {
    replay_applied();
    replay_forgotten();
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
