#include "compile/rebuilds.hpp"

#include <algorithm>

#include "catalog/table_parts.hpp"
#include "dialect/operation_renderer.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::compile {

namespace {

using Batch = std::shared_ptr<ir::BatchAlterTable>;

// A batch that only says what is to change: how it is done is left to the database.
bool is_plain(const ir::BatchAlterTable& batch) {
  return batch.recreate == ir::Recreate::automatic && batch.copy_from == nullptr &&
         batch.table_args_constraints.empty() && batch.table_args_indexes.empty() &&
         batch.table_kwargs.empty() && batch.partial_reordering.empty() && batch.naming_convention.empty();
}

// The existing table that an operation changes; nullptr for any other.
const ir::TableName* changed_table(const ir::Operation& operation) {
  using Name = const ir::TableName*;
  return std::visit(Overloaded{
                        [](const ir::AddColumn& o) -> Name { return &o.table; },
                        [](const ir::DropColumn& o) -> Name { return &o.table; },
                        [](const ir::AlterColumn& o) -> Name { return &o.table; },
                        [](const ir::CreateIndex& o) -> Name { return &o.table; },
                        [](const ir::DropIndex& o) -> Name { return o.table ? &*o.table : nullptr; },
                        [](const ir::AddConstraint& o) -> Name { return &o.table; },
                        [](const ir::DropConstraint& o) -> Name { return &o.table; },
                        [](const Batch& o) -> Name { return is_plain(*o) ? &o->table : nullptr; },
                        [](const ir::CreateTable&) -> Name { return nullptr; },
                        [](const ir::DropTable&) -> Name { return nullptr; },
                        [](const ir::RenameTable&) -> Name { return nullptr; },
                        [](const ir::CreateTableComment&) -> Name { return nullptr; },
                        [](const ir::DropTableComment&) -> Name { return nullptr; },
                        [](const ir::Execute&) -> Name { return nullptr; },
                        [](const ir::ExecuteText&) -> Name { return nullptr; },
                        [](const ir::BulkInsert&) -> Name { return nullptr; },
                        [](const ir::CreateType&) -> Name { return nullptr; },
                        [](const ir::DropType&) -> Name { return nullptr; },
                        [](const ir::CreateSequence&) -> Name { return nullptr; },
                        [](const ir::DropSequence&) -> Name { return nullptr; },
                        [](const ir::CreateSchema&) -> Name { return nullptr; },
                        [](const ir::DropSchema&) -> Name { return nullptr; },
                        [](const ir::AutocommitBegin&) -> Name { return nullptr; },
                        [](const ir::AutocommitEnd&) -> Name { return nullptr; },
                    },
                    operation);
}

void append(std::vector<ir::Operation>& to, const ir::Operation& operation) {
  if (const auto* batch = std::get_if<Batch>(&operation)) {
    to.insert(to.end(), (*batch)->operations.begin(), (*batch)->operations.end());
  } else {
    to.push_back(operation);
  }
}

using Operations = std::vector<ir::Operation>;

// Where the operations that change one table in a row, beginning with that at `begin`, end; `begin` where
// that one changes no table.
std::size_t end_of_changes(const Operations& operations, std::size_t begin) {
  const ir::TableName* const table = changed_table(operations[begin]);
  if (table == nullptr) {
    return begin;
  }
  std::size_t end = begin + 1;
  while (end < operations.size()) {
    const ir::TableName* const next = changed_table(operations[end]);
    if (next == nullptr || !catalog::same_table(*next, *table)) {
      break;
    }
    ++end;
  }
  return end;
}

// One batch of such a row; nullptr where the database can do all of it in place.
Batch rebuild_of(const Operations& changes, const dialect::Dialect& dialect, const FindTable& find) {
  auto batch = std::make_shared<ir::BatchAlterTable>();
  batch->table = *changed_table(changes.front());
  batch->span = ir::span_of(changes.front());
  batch->recreate = ir::Recreate::always;
  batch->implied = true;
  for (const ir::Operation& operation : changes) {
    append(batch->operations, operation);
  }
  const ir::TablePtr table = find(batch->table);
  const bool needed =
      std::any_of(batch->operations.begin(), batch->operations.end(), [&](const ir::Operation& operation) {
        return dialect.operations().needs_rebuild(operation, table.get());
      });
  return needed ? batch : nullptr;
}

}  // namespace

void with_rebuilds(Operations operations, const dialect::Dialect& dialect, const FindTable& find,
                   const std::function<bool(ir::Operation)>& take) {
  std::size_t i = 0;
  while (i < operations.size()) {
    const std::size_t end = end_of_changes(operations, i);
    const auto at = [&operations](std::size_t index) {
      return operations.begin() + static_cast<std::ptrdiff_t>(index);
    };
    Batch batch = end == i ? nullptr : rebuild_of({at(i), at(end)}, dialect, find);
    if (batch != nullptr) {
      if (!take(std::move(batch))) {
        return;
      }
      i = end;
      continue;
    }
    for (const std::size_t last = std::max(i + 1, end); i < last; ++i) {
      if (!take(std::move(operations[i]))) {
        return;
      }
    }
  }
}

}  // namespace sqlgen::compile
