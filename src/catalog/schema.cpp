#include "catalog/schema.hpp"

#include <algorithm>

#include "ir/expression.hpp"
#include "support/ascii.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

// A copy that later changes don't reach: a revision's own objects stay as they are.
ir::TablePtr copy_of(const ir::Table& table) {
  auto copy = std::make_shared<ir::Table>(table);
  for (ir::ColumnPtr& column : copy->columns) {
    column = std::make_shared<ir::Column>(*column);
  }
  return copy;
}

const ir::ConstraintName& name_of(const ir::Constraint& constraint) {
  return std::visit([](const auto& c) -> const ir::ConstraintName& { return c.name; }, constraint);
}

bool is_word(char c) {
  return (c >= 'a' && c <= 'z') || is_ascii_digit(c) || c == '_' ||
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

bool names_column(const ir::Constraint& constraint, const std::string& column) {
  const auto in = [&](const std::vector<ir::Identifier>& columns) {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ir::Identifier& c) { return c.text == column; });
  };
  return std::visit(Overloaded{
                        [](const ir::CheckConstraint&) { return false; },
                        [&](const ir::PrimaryKeyConstraint& c) { return in(c.columns); },
                        [&](const ir::UniqueConstraint& c) { return in(c.columns); },
                        [&](const ir::ForeignKeyConstraint& c) { return in(c.columns); },
                        [](const ir::ExcludeConstraint&) { return false; },
                    },
                    constraint);
}

}  // namespace

Schema::Key Schema::key(const ir::TableName& name) {
  return {name.schema ? name.schema->text : "", name.name.text};
}

ir::Table* Schema::table(const ir::TableName& name) {
  const auto found = tables_.find(key(name));
  return found == tables_.end() ? nullptr : found->second.get();
}

ir::TablePtr Schema::find(const ir::TableName& name) const {
  const auto found = tables_.find(key(name));
  return found == tables_.end() ? nullptr : copy_of(*found->second);
}

void Schema::create(const ir::CreateTable& operation) {
  tables_[key(operation.table->name)] = copy_of(*operation.table);
}

void Schema::rename(const ir::RenameTable& operation) {
  auto node = tables_.extract(key(operation.table));
  if (!node.empty()) {
    node.key().second = operation.new_name.text;
    node.mapped()->name.name = operation.new_name;
    tables_.insert(std::move(node));
  }
}

void Schema::alter(const ir::AlterColumn& operation) {
  ir::Table* const changed = table(operation.table);
  if (changed == nullptr) {
    return;
  }
  const auto found = std::find_if(changed->columns.begin(), changed->columns.end(),
                                  [&](const auto& c) { return c->name.text == operation.column.text; });
  if (found == changed->columns.end()) {
    tables_.erase(key(operation.table));
    return;
  }
  ir::Column& column = **found;
  column.type = operation.type ? operation.type : column.type;
  column.nullable = operation.nullable.value_or(column.nullable);
  column.server_default = operation.server_default.value_or(column.server_default);
  column.comment = operation.comment.value_or(column.comment);
  column.autoincrement = operation.autoincrement.value_or(column.autoincrement);
  if (operation.new_name) {
    const bool used = std::any_of(changed->constraints.begin(), changed->constraints.end(),
                                  [&](const auto& c) { return names_column(c, operation.column.text); });
    if (used || !changed->indexes.empty()) {
      tables_.erase(key(operation.table));  // constraints and indexes would have to be renamed with it
      return;
    }
    column.name = *operation.new_name;
    column.key = operation.new_name->text;
  }
}

void Schema::drop_column(const ir::TableName& name, const std::string& column) {
  if (ir::Table* const changed = table(name)) {
    std::erase_if(changed->columns, [&](const auto& c) { return c->name.text == column; });
    std::erase_if(changed->constraints, [&](const auto& c) { return names_column(c, column); });
    std::erase_if(changed->indexes, [&](const ir::Index& index) {
      return std::any_of(index.elements.begin(), index.elements.end(),
                         [&](const auto& e) { return e.column && e.column->text == column; });
    });
  }
}

void Schema::drop_index(const ir::DropIndex& operation) {
  for (auto& [unused, known] : tables_) {
    std::erase_if(known->indexes,
                  [&](const ir::Index& index) { return index.name.name.text == operation.name.name.text; });
    for (const ir::ColumnPtr& column : known->columns) {
      if (column->index.value_or(false) &&
          operation.name.name.text == "ix_" + known->name.name.text + "_" + column->name.text) {
        column->index = false;
      }
    }
  }
}

void Schema::drop_constraint(const ir::DropConstraint& operation) {
  ir::Table* const changed = table(operation.table);
  if (changed == nullptr) {
    return;
  }
  const auto dropped = std::erase_if(changed->constraints, [&](const auto& c) {
    return name_of(c).given() && name_of(c).name.text == operation.name.name.text;
  });
  if (dropped == 0) {
    tables_.erase(key(operation.table));
  }
}

// SQL that changes tables by itself is not followed: the tables that it names are given up.
void Schema::read_sql(std::string_view sql) {
  const std::string text = to_lower(sql);
  const bool changes = names_word(text, "alter") || names_word(text, "create") || names_word(text, "drop") ||
                       names_word(text, "rename");
  if (!changes) {
    return;
  }
  std::erase_if(tables_, [&](const auto& entry) { return names_word(text, to_lower(entry.first.second)); });
}

void Schema::apply(const ir::Operation& operation) {
  std::visit(Overloaded{
                 [&](const ir::CreateTable& o) { create(o); },
                 [&](const ir::DropTable& o) { tables_.erase(key(o.table)); },
                 [&](const ir::RenameTable& o) { rename(o); },
                 [&](const ir::AddColumn& o) {
                   if (ir::Table* const changed = table(o.table)) {
                     changed->columns.push_back(std::make_shared<ir::Column>(*o.column));
                   }
                 },
                 [&](const ir::DropColumn& o) { drop_column(o.table, o.column.text); },
                 [&](const ir::AlterColumn& o) { alter(o); },
                 [&](const ir::CreateIndex& o) {
                   if (ir::Table* const changed = table(o.table)) {
                     changed->indexes.push_back(o.index);
                   }
                 },
                 [&](const ir::DropIndex& o) { drop_index(o); },
                 [&](const ir::AddConstraint& o) {
                   if (ir::Table* const changed = table(o.table)) {
                     changed->constraints.push_back(o.constraint);
                   }
                 },
                 [&](const ir::DropConstraint& o) { drop_constraint(o); },
                 [&](const ir::CreateTableComment& o) {
                   if (ir::Table* const changed = table(o.table)) {
                     changed->comment = o.comment;
                   }
                 },
                 [&](const ir::DropTableComment& o) {
                   if (ir::Table* const changed = table(o.table)) {
                     changed->comment.reset();
                   }
                 },
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
                 [&](const std::shared_ptr<ir::BatchAlterTable>& o) {
                   for (const ir::Operation& inner : o->operations) {
                     apply(inner);
                   }
                 },
             },
             operation);
}

}  // namespace sqlgen::catalog
