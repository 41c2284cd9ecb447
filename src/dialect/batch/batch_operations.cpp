#include "dialect/batch/batch_operations.hpp"

#include <fmt/format.h>

#include "catalog/table_parts.hpp"
#include "dialect/batch/batch_rebuild.hpp"
#include "dialect/batch/batch_table.hpp"
#include "dialect/ddl/settled.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

/// ApplyBatchImpl.add_constraint.
void require_names(const std::vector<DdlCall>& calls) {
  for (const DdlCall& call : calls) {
    const auto* added = std::get_if<AddConstraintCall>(&call);
    if (added != nullptr && !added->constraint.name && !added->constraint.type_bound) {
      throw CompileError("batch-operation", "a constraint that is added in a batch must have a name",
                         span_of(added->constraint.definition));
    }
  }
}

std::vector<std::string> texts(const std::vector<ir::Identifier>* columns) {
  std::vector<std::string> names;
  for (const ir::Identifier& column : columns == nullptr ? std::vector<ir::Identifier>() : *columns) {
    names.push_back(column.text);
  }
  return names;
}

std::vector<std::string> texts(const std::vector<ir::IndexElement>& elements) {
  std::vector<std::string> names;
  for (const ir::IndexElement& element : elements) {
    if (element.column) {
      names.push_back(element.column->text);
    }
  }
  return names;
}

/// What table_args= gives the copy.
void settle_arguments(const Dialect& dialect, ir::BatchAlterTable& batch) {
  const NamingConvention none;
  const TableBuilder builder(dialect, none);
  for (ir::Constraint& constraint : batch.table_args_constraints) {
    DdlTable table = TableBuilder::bare(batch.table, texts(catalog::listed_columns(constraint)));
    builder.add_constraint(table, constraint);
    constraint =
        settled(dialect, table, table.constraints.empty() ? *table.primary_key : table.constraints.back());
  }
  for (ir::Index& index : batch.table_args_indexes) {
    DdlTable table = TableBuilder::bare(batch.table, texts(index.elements));
    builder.add_index(table, index);
    index = settled(dialect, table, table.indexes.back());
  }
}

}  // namespace

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

BatchNeedsTable::BatchNeedsTable(const ir::BatchAlterTable& batch)
    : CompileError("batch-needs-table",
                   fmt::format("the table '{}' has to be copied, and nothing says what it looks like",
                               batch.table.name.text),
                   batch.span, "pass the table as it is to batch_alter_table() with copy_from=") {}

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
  if (!batch_.copy_from) {
    rebuild_known_table();
    return;
  }
  BatchTable table(impl_, batch_);
  for (DdlCall& call : calls_) {
    table.apply(std::move(call));
  }
  table.write();
}

void BatchOperations::rebuild_known_table() {
  const ir::TablePtr known = impl_.known_table(batch_.table);
  if (known == nullptr) {
    throw BatchNeedsTable(batch_);
  }
  if (!batch_.implied) {
    require_names(calls_);
  }
  TableRebuild(impl_, *known, *settled()).write();
}

std::shared_ptr<ir::BatchAlterTable> BatchOperations::settled() const {
  const Dialect& dialect = impl_.dialect();
  auto batch = std::make_shared<ir::BatchAlterTable>(batch_);
  const bool copies = should_recreate();
  batch->recreate = copies ? ir::Recreate::always : ir::Recreate::never;
  batch->copy_from = nullptr;
  if (copies && batch_.copy_from) {
    const NamingConvention naming(batch_.copy_from->naming_convention);
    batch->copy_from = dialect::settled(dialect, TableBuilder(dialect, naming).build(*batch_.copy_from));
  }
  settle_arguments(dialect, *batch);
  batch->operations.clear();
  for (const DdlCall& call : calls_) {
    for (ir::Operation& operation : dialect::settled(dialect, call)) {
      batch->operations.push_back(std::move(operation));
    }
  }
  return batch;
}

}  // namespace sqlgen::dialect
