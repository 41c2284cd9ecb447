#include "dialect/batch/batch_operations.hpp"

#include "dialect/batch/batch_table.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

BatchOperations::BatchOperations(DdlImpl& impl, const NamingConvention& naming,
                                 const ir::BatchAlterTable& batch)
    : impl_(impl), batch_(batch), operations_(impl.dialect(), naming, *this) {}

bool BatchOperations::record(const ir::Operation& operation) {
  const auto taken = [](auto&& take) {
    take();
    return true;
  };
  return std::visit(
      Overloaded{
          [&](const ir::AlterColumn& o) { return taken([&] { operations_.alter_column(o); }); },
          [&](const ir::AddColumn& o) { return taken([&] { operations_.add_column(o); }); },
          [&](const ir::DropColumn& o) { return taken([&] { operations_.drop_column(o); }); },
          [&](const ir::CreateIndex& o) { return taken([&] { operations_.create_index(o); }); },
          [&](const ir::DropIndex& o) { return taken([&] { operations_.drop_index(o); }); },
          [&](const ir::AddConstraint& o) { return taken([&] { operations_.add_constraint(o); }); },
          [&](const ir::DropConstraint& o) { return taken([&] { operations_.drop_constraint(o); }); },
          [&](const ir::CreateTableComment& o) {
            return taken([&] { operations_.create_table_comment(o); });
          },
          [&](const ir::DropTableComment& o) { return taken([&] { operations_.drop_table_comment(o); }); },
          [](const ir::CreateTable&) { return false; },
          [](const ir::DropTable&) { return false; },
          [](const ir::RenameTable&) { return false; },
          [](const ir::Execute&) { return false; },
          [](const ir::ExecuteText&) { return false; },
          [](const ir::BulkInsert&) { return false; },
          [](const ir::CreateType&) { return false; },
          [](const ir::DropType&) { return false; },
          [](const ir::CreateSequence&) { return false; },
          [](const ir::DropSequence&) { return false; },
          [](const ir::CreateSchema&) { return false; },
          [](const ir::DropSchema&) { return false; },
          [](const ir::AutocommitBegin&) { return false; },
          [](const ir::AutocommitEnd&) { return false; },
          [](const std::shared_ptr<ir::BatchAlterTable>&) { return false; },
      },
      operation);
}

void BatchOperations::take(DdlCall call) {
  const auto* added = std::get_if<AddColumnCall>(&call);
  if (added != nullptr && (added->insert_before || added->insert_after) && !should_recreate()) {
    throw CompileError("batch-order",
                       "the place of a new column can be chosen only where the table is copied", added->span,
                       "say recreate='always' in batch_alter_table()");
  }
  calls_.push_back(std::move(call));
}

bool BatchOperations::should_recreate() const {
  switch (batch_.recreate) {
    case ir::Recreate::automatic:
      return impl_.requires_recreate(calls_);
    case ir::Recreate::always:
      return true;
    case ir::Recreate::never:
      return false;
  }
  return false;
}

void BatchOperations::flush() {
  if (!should_recreate()) {
    for (DdlCall& call : calls_) {
      impl_.take(std::move(call));
    }
    return;
  }
  BatchTable table(impl_, batch_);
  for (DdlCall& call : calls_) {
    table.apply(std::move(call));
  }
  table.write();
}

}  // namespace sqlgen::dialect
