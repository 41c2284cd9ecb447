#include "catalog/schema.hpp"

#include <algorithm>
#include <set>

#include "catalog/syntax/identifiers.hpp"
#include "catalog/table_parts.hpp"
#include "ir/expressions/expression.hpp"
#include "support/diagnostic.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' ||
         (static_cast<unsigned char>(c) & 0x80U) != 0;
}

bool names_word(std::string_view text, std::string_view word) {
  for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    if ((at == 0 || !is_word(text[at - 1])) && (end == text.size() || !is_word(text[end]))) {
      return true;
    }
  }
  return false;
}

/// A single statement on rows: it changes no table, whatever words its values hold.
bool is_on_rows(std::string_view text) {
  const std::string_view statement = trim(text);
  const std::size_t end = statement.find(';');
  const bool is_single = end == std::string_view::npos || trim(statement.substr(end + 1)).empty();
  const auto begins_with = [&](std::string_view word) {
    return statement.starts_with(word) && statement.size() > word.size() && !is_word(statement[word.size()]);
  };
  return is_single &&
         (begins_with("insert") || begins_with("update") || begins_with("delete") || begins_with("replace"));
}

}  // namespace

Schema::Key Schema::key(const ir::TableName& name) {
  return {name.schema ? name.schema->text : "", name.name.text};
}

ir::TablePtr Schema::find(const ir::TableName& name) const {
  const auto found = tables_.find(key(name));
  return found == tables_.end() ? nullptr : found->second;
}

void Schema::forget(const ir::Operation& operation) {
  if (const auto* created = std::get_if<ir::CreateTable>(&operation)) {
    forget(created->table->name);
  } else if (const auto* batch = std::get_if<std::shared_ptr<ir::BatchAlterTable>>(&operation)) {
    forget((*batch)->table);
  } else if (const auto* added = std::get_if<ir::AddColumn>(&operation)) {
    forget(added->table);
  } else if (const auto* altered = std::get_if<ir::AlterColumn>(&operation)) {
    forget(altered->table);
  } else if (const auto* index = std::get_if<ir::CreateIndex>(&operation)) {
    forget(index->table);
  } else if (const auto* constraint = std::get_if<ir::AddConstraint>(&operation)) {
    forget(constraint->table);
  } else if (const auto* dropped = std::get_if<ir::DropConstraint>(&operation)) {
    forget(dropped->table);
  }
}

void Schema::create(const ir::CreateTable& operation) {
  ir::TablePtr& table = tables_[key(operation.table->name)];
  if (table == nullptr || !operation.if_not_exists) {
    table = operation.table;
  }
}

std::vector<ir::TablePtr> Schema::referring_to(const ir::TableName& name) const {
  std::vector<ir::TablePtr> referring;
  for (const auto& [unused, known] : tables_) {
    const bool refers =
        std::any_of(known->constraints.begin(), known->constraints.end(), [&](const ir::Constraint& one) {
          const auto* key = std::get_if<ir::ForeignKeyConstraint>(&one);
          return key != nullptr && same_table(key->referred, name);
        });
    if (refers && !same_table(known->name, name)) {
      referring.push_back(known);
    }
  }
  return referring;
}

/// Calls the action with each foreign key that refers to the table; tables are replaced by changed copies.
template <class Action>
void Schema::for_each_reference(const ir::TableName& table, Action action) {
  for (auto& [unused, known] : tables_) {
    const auto refers = [&](const ir::Constraint& constraint) {
      const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
      return key != nullptr && same_table(key->referred, table);
    };
    if (std::none_of(known->constraints.begin(), known->constraints.end(), refers)) {
      continue;
    }
    auto changed = std::make_shared<ir::Table>(*known);
    for (ir::Constraint& constraint : changed->constraints) {
      if (refers(constraint)) {
        action(std::get<ir::ForeignKeyConstraint>(constraint));
      }
    }
    known = std::move(changed);
  }
}

void Schema::rename(const ir::RenameTable& operation) {
  for_each_reference(operation.table, [&](ir::ForeignKeyConstraint& reference) {
    reference.referred.name = operation.new_name;
  });
  auto node = tables_.extract(key(operation.table));
  if (!node.empty()) {
    auto renamed = std::make_shared<ir::Table>(*node.mapped());
    renamed->name.name = operation.new_name;
    tables_[{node.key().first, operation.new_name.text}] = std::move(renamed);
  }
}

void Schema::change(const ir::TableName& name, const ir::Operation& operation) {
  const auto found = tables_.find(key(name));
  if (found == tables_.end()) {
    return;
  }
  try {
    TableChange change(*found->second, quote_);
    change.apply(operation);
    found->second = std::make_shared<ir::Table>(change.table());
  } catch (const CompileError&) {
    tables_.erase(found);
  }
}

// Renamed by ALTER TABLE, a column takes the references of other tables along.
void Schema::alter_column(const ir::AlterColumn& operation) {
  change(operation.table, operation);
  if (operation.new_name) {
    for_each_reference(operation.table, [&](ir::ForeignKeyConstraint& reference) {
      for (ir::Identifier& column : reference.referred_columns) {
        column = column.text == operation.column.text ? *operation.new_name : column;
      }
    });
  }
}

void Schema::drop_index(const ir::DropIndex& operation) {
  for (auto& [unused, known] : tables_) {
    const auto is_dropped = [&](const ir::Index& index) {
      return index.name.name.text == operation.name.name.text;
    };
    if (std::any_of(known->indexes.begin(), known->indexes.end(), is_dropped)) {
      auto changed = std::make_shared<ir::Table>(*known);
      std::erase_if(changed->indexes, is_dropped);
      known = std::move(changed);
    }
  }
}

// A copy is made from what the batch says that the table is, where it says so.
void Schema::batch(const ir::BatchAlterTable& operation) {
  const bool copies = operation.recreate == ir::Recreate::always;
  const ir::TablePtr before = operation.copy_from ? operation.copy_from : find(operation.table);
  if (before == nullptr) {
    return;
  }
  if (!copies) {
    for (const ir::Operation& inner : operation.operations) {
      apply(inner);
    }
    return;
  }
  try {
    TableChange change(*before, quote_);
    change.apply_copying(operation);
    tables_[key(operation.table)] = std::make_shared<ir::Table>(change.table());
  } catch (const CompileError&) {
    forget(operation.table);
  }
}

// SQL that changes tables by itself is not followed: the tables that it names are given up, those whose
// indexes it drops and those that refer to what it gives another name, and all of them where a savepoint
// takes back what was done since.
void Schema::read_sql(std::string_view sql) {
  const std::string text = to_lower(sql);
  if (trim(text).starts_with("rollback")) {
    tables_.clear();
    return;
  }
  const bool changes = names_word(text, "alter") || names_word(text, "create") || names_word(text, "drop") ||
                       names_word(text, "rename");
  if (!changes || is_on_rows(text)) {
    return;
  }
  std::set<std::string> words;
  for (const std::string& word : words_of(sql)) {
    words.insert(to_lower(word));
  }
  const auto is_named = [&](const std::string& name) {
    return words.count(to_lower(name)) != 0 || names_word(text, to_lower(name));
  };
  const bool drops = names_word(text, "drop");
  const bool renames = names_word(text, "rename");
  std::erase_if(tables_, [&](const auto& entry) {
    const ir::Table& table = *entry.second;
    return is_named(entry.first.second) ||
           std::any_of(table.indexes.begin(), table.indexes.end(),
                       [&](const ir::Index& index) {
                         return drops && index.name.given() && is_named(index.name.name.text);
                       }) ||
           std::any_of(table.constraints.begin(), table.constraints.end(), [&](const ir::Constraint& one) {
             const auto* reference = std::get_if<ir::ForeignKeyConstraint>(&one);
             return renames && reference != nullptr && is_named(reference->referred.name.text);
           });
  });
}

void Schema::apply(const ir::Operation& operation) {
  std::visit(Overloaded{
                 [&](const ir::CreateTable& o) { create(o); },
                 [&](const ir::DropTable& o) { forget(o.table); },
                 [&](const ir::RenameTable& o) { rename(o); },
                 [&](const ir::AddColumn& o) { change(o.table, operation); },
                 [&](const ir::DropColumn& o) { change(o.table, operation); },
                 [&](const ir::AlterColumn& o) { alter_column(o); },
                 [&](const ir::CreateIndex& o) { change(o.table, operation); },
                 [&](const ir::DropIndex& o) { drop_index(o); },
                 [&](const ir::AddConstraint& o) { change(o.table, operation); },
                 [&](const ir::DropConstraint& o) { change(o.table, operation); },
                 [&](const ir::CreateTableComment& o) { change(o.table, operation); },
                 [&](const ir::DropTableComment& o) { change(o.table, operation); },
                 [&](const ir::Execute& o) {
                   if (const auto* text = ir::as<ir::TextClause>(o.statement)) {
                     read_sql(text->sql);
                   }
                 },
                 [&](const ir::ExecuteText& o) { read_sql(o.sql); },
                 [](const ir::BulkInsert&) {},
                 [](const ir::CreateType&) {},
                 [](const ir::DropType&) {},
                 [](const ir::CreateSequence&) {},
                 [](const ir::DropSequence&) {},
                 [](const ir::CreateSchema&) {},
                 [](const ir::DropSchema&) {},
                 [](const ir::AutocommitBegin&) {},
                 [](const ir::AutocommitEnd&) {},
                 [&](const std::shared_ptr<ir::BatchAlterTable>& o) { batch(*o); },
             },
             operation);
}

}  // namespace sqlgen::catalog
