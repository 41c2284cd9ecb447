#include "compile/replay/rebuilds.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <string>

#include "catalog/table_parts.hpp"
#include "compile/replay/rebuild_renames.hpp"
#include "dialect/names.hpp"
#include "dialect/operation_renderer.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::compile {

namespace {

using Batch = std::shared_ptr<ir::BatchAlterTable>;

// A batch that only says what is to change: how it is done is left to the database.
bool is_plain(const ir::BatchAlterTable& batch) {
  return batch.recreate == ir::Recreate::automatic && batch.copy_from == nullptr &&
         batch.table_args_constraints.empty() && batch.table_args_indexes.empty() &&
         batch.table_kwargs.empty() && batch.partial_reordering.empty() && batch.naming_convention.none();
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

// What the operations of a row so far have done to columns.
class RowOfChanges {
 public:
  explicit RowOfChanges(const FindTable& find) : find_(find) {}

  /// Whether an operation takes away what those before it need: the default that rows get with a new column,
  /// or the last column of the table, behind which a new one goes.
  [[nodiscard]] bool is_ended_by(const ir::Operation& operation) const {
    if (const auto* drop = std::get_if<ir::DropColumn>(&operation); drop != nullptr && !added_.empty()) {
      return last_column(drop->table) == before(drop->column.text);
    }
    const auto* alter = std::get_if<ir::AlterColumn>(&operation);
    return alter != nullptr && alter->server_default && added_.count(before(alter->column.text)) != 0;
  }

  void take(const ir::Operation& operation) {
    if (const auto* add = std::get_if<ir::AddColumn>(&operation)) {
      added_.insert(add->column->name.text);
    }
    if (const auto* drop = std::get_if<ir::DropColumn>(&operation)) {
      dropped_.insert(before(drop->column.text));
    }
    const auto* alter = std::get_if<ir::AlterColumn>(&operation);
    if (alter != nullptr && alter->new_name) {
      renamed_[alter->new_name->text] = before(alter->column.text);
    }
  }

 private:
  // What a column was called where the row begins, or where the row adds it.
  [[nodiscard]] std::string before(const std::string& name) const {
    const auto found = renamed_.find(name);
    return found == renamed_.end() ? name : found->second;
  }

  // The last of the table's own columns that the row leaves, by the name that it has where the row begins.
  [[nodiscard]] std::string last_column(const ir::TableName& name) const {
    const ir::TablePtr table = find_(name);
    if (table == nullptr) {
      return {};
    }
    const auto last = std::find_if(table->columns.rbegin(), table->columns.rend(), [&](const auto& column) {
      return dropped_.count(column->name.text) == 0;
    });
    return last == table->columns.rend() ? std::string() : (*last)->name.text;
  }

  const FindTable& find_;
  std::set<std::string> added_;
  std::set<std::string> dropped_;
  std::map<std::string, std::string> renamed_;
};

// Where the operations that change one table in a row, beginning with that at `begin`, end; `begin` where
// that one changes no table.
std::size_t end_of_changes(const Operations& operations, std::size_t begin, const FindTable& find) {
  const ir::TableName* const table = changed_table(operations[begin]);
  if (table == nullptr) {
    return begin;
  }
  RowOfChanges row(find);
  std::size_t end = begin;
  while (end < operations.size()) {
    const ir::TableName* const next = changed_table(operations[end]);
    if (next == nullptr || !catalog::same_table(*next, *table) || row.is_ended_by(operations[end])) {
      break;
    }
    row.take(operations[end]);
    ++end;
  }
  return end;
}

// What an operation that is done in place leaves for those behind it to find.
void do_in_place(ir::Table& table, const ir::Operation& operation, const dialect::Dialect& dialect) {
  if (const auto* create = std::get_if<ir::CreateIndex>(&operation)) {
    table.indexes.push_back(create->index);
  } else if (const auto* drop = std::get_if<ir::DropIndex>(&operation)) {
    std::erase_if(table.indexes,
                  [&](const ir::Index& index) { return index.name.name.text == drop->name.name.text; });
  } else if (const auto* add = std::get_if<ir::AddColumn>(&operation)) {
    table.columns.push_back(add->column);
    if (add->column->index.value_or(false)) {
      ir::Index index;
      index.elements.push_back({add->column->name, nullptr});
      table.indexes.push_back(std::move(index));
    }
  } else if (const auto* alter = std::get_if<ir::AlterColumn>(&operation);
             alter != nullptr && alter->new_name) {
    const catalog::ColumnRename rename{alter->column.text, *alter->new_name,
                                       dialect.names().quote(*alter->new_name)};
    for (ir::ColumnPtr& column : table.columns) {
      if (column->name.text == rename.from) {
        column = std::make_shared<ir::Column>(*column);
        column->name = rename.to;
      }
    }
    for (ir::Index& index : table.indexes) {
      catalog::rename_column(index, rename);
    }
    for (ir::Constraint& constraint : table.constraints) {
      catalog::rename_column(constraint, rename);
    }
  }
}

bool needs_rebuild(const Operations& operations, const ir::Table* table, const dialect::Dialect& dialect) {
  ir::TablePtr now = table == nullptr ? nullptr : std::make_shared<ir::Table>(*table);
  for (const ir::Operation& operation : operations) {
    if (dialect.operations().needs_rebuild(operation, now.get())) {
      return true;
    }
    if (now != nullptr) {
      do_in_place(*now, operation, dialect);
    }
  }
  return false;
}

Batch batch_of(const ir::Operation& first, Operations operations) {
  auto batch = std::make_shared<ir::BatchAlterTable>();
  batch->table = *changed_table(first);
  batch->span = ir::span_of(first);
  batch->recreate = ir::Recreate::always;
  batch->implied = true;
  batch->operations = std::move(operations);
  return batch;
}

// Whether a batch's own order of columns is asked for.
bool is_placed(const ir::Operation& operation) {
  const auto* add = std::get_if<ir::AddColumn>(&operation);
  const auto* alter = std::get_if<ir::AlterColumn>(&operation);
  return (add != nullptr && (add->insert_before || add->insert_after)) ||
         (alter != nullptr && (alter->insert_before || alter->insert_after));
}

// Such a row as the database is to do it: in place, or as one batch behind the names that it can give in
// place.
Operations with_one_rebuild(Operations changes, const dialect::Dialect& dialect, const FindTable& find) {
  Operations flat;
  for (const ir::Operation& operation : changes) {
    append(flat, operation);
  }
  const ir::TablePtr table = find(*changed_table(changes.front()));
  if (!needs_rebuild(flat, table.get(), dialect)) {
    return table == nullptr || std::any_of(flat.begin(), flat.end(), is_placed) ? changes : flat;
  }
  const ir::Operation& first = changes.front();
  if (table == nullptr) {
    return {batch_of(first, std::move(flat))};
  }
  auto [made, rest] = renames_first(flat, *table, dialect);
  ir::Table renamed = *table;
  for (const ir::Operation& rename : made) {
    do_in_place(renamed, rename, dialect);
  }
  if (needs_rebuild(rest, &renamed, dialect)) {
    made.emplace_back(batch_of(first, std::move(rest)));
  } else {
    made.insert(made.end(), rest.begin(), rest.end());
  }
  return made;
}

}  // namespace

void with_rebuilds(Operations operations, const dialect::Dialect& dialect, const FindTable& find,
                   const std::function<bool(ir::Operation)>& take) {
  std::size_t i = 0;
  while (i < operations.size()) {
    const std::size_t end = end_of_changes(operations, i, find);
    const auto at = [&operations](std::size_t index) {
      return operations.begin() + static_cast<std::ptrdiff_t>(index);
    };
    const std::size_t last = std::max(i + 1, end);
    Operations changes{std::make_move_iterator(at(i)), std::make_move_iterator(at(last))};
    for (ir::Operation& operation :
         end == i ? changes : with_one_rebuild(std::move(changes), dialect, find)) {
      if (!take(std::move(operation))) {
        return;
      }
    }
    i = last;
  }
}

}  // namespace sqlgen::compile
