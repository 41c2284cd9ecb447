#include "catalog/table_change.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/table_change_parts.hpp"
#include "catalog/table_parts.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/diagnostic.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

[[noreturn]] void fail_change(std::string message, Span span, std::string help) {
  throw CompileError("batch-operation", std::move(message), span, std::move(help));
}

std::string list_of_names(std::string_view kind, const std::vector<std::string>& names) {
  return names.empty() ? fmt::format("it has no {}", kind)
                       : fmt::format("its {} are '{}'", kind, join(names, "', '"));
}

TableChange::TableChange(const ir::Table& before, Quote quote) : table_(before), quote_(std::move(quote)) {
  for (const ir::ColumnPtr& column : table_.columns) {
    columns_.push_back({column->name.text, std::make_shared<ir::Column>(*column), column->name, {}});
  }
  table_.columns.clear();
}

ir::Table TableChange::table() const {
  ir::Table table = table_;
  for (const Column& column : columns_) {
    table.columns.push_back(std::make_shared<ir::Column>(*column.definition));
    table.columns.back()->key = column.definition->name.text;
  }
  return table;
}

void TableChange::apply(const ir::Operation& operation) {
  std::visit(Overloaded{
                 [this](const ir::AddColumn& o) { add_column(o); },
                 [this](const ir::DropColumn& o) { drop_column(o); },
                 [this](const ir::AlterColumn& o) { alter_column(o); },
                 [this](const ir::AddConstraint& o) { add_constraint(o.constraint); },
                 [this](const ir::DropConstraint& o) { drop_constraint(o); },
                 [this](const ir::CreateIndex& o) { create_index(o); },
                 [this](const ir::DropIndex& o) { drop_index(o); },
                 [this](const ir::CreateTableComment& o) { table_.comment = o.comment; },
                 [this](const ir::DropTableComment&) { table_.comment.reset(); },
                 [](const ir::CreateTable&) {},
                 [](const ir::DropTable&) {},
                 [](const ir::RenameTable&) {},
                 [](const ir::Execute&) {},
                 [](const ir::ExecuteText&) {},
                 [](const ir::BulkInsert&) {},
                 [](const ir::CreateType&) {},
                 [](const ir::DropType&) {},
                 [](const ir::CreateSequence&) {},
                 [](const ir::DropSequence&) {},
                 [](const ir::CreateSchema&) {},
                 [](const ir::DropSchema&) {},
                 [](const ir::AutocommitBegin&) {},
                 [](const ir::AutocommitEnd&) {},
                 [](const std::shared_ptr<ir::BatchAlterTable>&) {},
             },
             operation);
}

// Alembic calls a column by its name before the batch even where the batch has renamed it; by its new name is
// what one expects. Where two columns claim a name, the one that has it on both sides comes first.
TableChange::Column* TableChange::find(const std::string& name) {
  const auto first = [&](const auto& matches) -> Column* {
    const auto found = std::find_if(columns_.begin(), columns_.end(), matches);
    return found == columns_.end() ? nullptr : &*found;
  };
  const auto by_key = [&](const Column& column) { return column.key == name; };
  const auto by_name = [&](const Column& column) { return column.definition->name.text == name; };
  if (Column* both = first([&](const Column& column) { return by_key(column) && by_name(column); })) {
    return both;
  }
  Column* const keyed = copies_ ? first(by_key) : nullptr;
  return keyed != nullptr ? keyed : first(by_name);
}

TableChange::Column& TableChange::column_called(const std::string& name, Span span) {
  Column* const found = find(name);
  if (found == nullptr) {
    std::vector<std::string> names;
    for (const Column& column : columns_) {
      names.push_back(column.definition->name.text);
    }
    throw CompileError("batch-column",
                       fmt::format("table '{}' has no column '{}'", table_.name.name.text, name), span,
                       list_of_names("columns", names));
  }
  return *found;
}

void TableChange::resolve(std::vector<ir::Identifier>& columns, Span span) {
  for (ir::Identifier& column : columns) {
    column = column_called(column.text, span).definition->name;
  }
}

void TableChange::add_column(const ir::AddColumn& operation) {
  const std::string& name = operation.column->name.text;
  for (Column& column : columns_) {
    if (column.definition->name.text == name) {
      if (operation.if_not_exists) {
        return;
      }
      fail_change(fmt::format("table '{}' already has a column '{}'", table_.name.name.text, name),
                  operation.span, "drop the column first, or leave this out");
    }
    if (column.key == name) {
      column.key = column.definition->name.text;  // it was renamed, and made room
    }
  }
  columns_.push_back({name, std::make_shared<ir::Column>(*operation.column), {}, {}});
}

void TableChange::drop_column(const ir::DropColumn& operation) {
  if (operation.if_exists && find(operation.column.text) == nullptr) {
    return;
  }
  const Column& dropped = column_called(operation.column.text, operation.span);
  const std::string name = dropped.definition->name.text;
  const auto* const gone = &dropped;
  for (const Column& column : columns_) {
    const auto* computed = std::get_if<ir::Computed>(&column.definition->server_default);
    if (&column != gone && computed != nullptr && names_column(computed->expression, name)) {
      fail_change(fmt::format("column '{}' can't be dropped: column '{}' is computed from it", name,
                              column.definition->name.text),
                  operation.span, fmt::format("drop column '{}' first", column.definition->name.text));
    }
  }
  columns_.erase(columns_.begin() + (gone - columns_.data()));
  // A copy keeps what is left of a primary key (ApplyBatchImpl.drop_column).
  for (ir::Constraint& constraint : table_.constraints) {
    if (auto* key = std::get_if<ir::PrimaryKeyConstraint>(&constraint); copies_ && key != nullptr) {
      std::erase_if(key->columns, [&](const ir::Identifier& column) { return column.text == name; });
    }
  }
  std::erase_if(table_.constraints, [&](ir::Constraint& constraint) {
    const auto* columns = listed_columns(constraint);
    return names_column(constraint, name) || (columns != nullptr && columns->empty());
  });
  std::erase_if(table_.indexes, [&](const ir::Index& index) { return names_column(index, name); });
}

void TableChange::alter_column(const ir::AlterColumn& operation) {
  Column& column = column_called(operation.column.text, operation.span);
  ir::Column& definition = *column.definition;
  if (operation.type) {
    column.type_before = column.before && !column.type_before ? definition.type : column.type_before;
    definition.type = operation.type;
    // The CHECK that the old type brought along goes with it, unless it has a name of its own to go by.
    std::erase_if(table_.constraints, [&](const ir::Constraint& constraint) {
      const auto* check = std::get_if<ir::CheckConstraint>(&constraint);
      return check != nullptr && check->type_bound && !check->name.given() &&
             names_column(constraint, definition.name.text);
    });
  }
  if (operation.nullable) {
    definition.nullable = *operation.nullable;
    definition.nullable_given = operation.nullable;
  }
  definition.server_default = operation.server_default.value_or(definition.server_default);
  definition.comment = operation.comment.value_or(definition.comment);
  if (operation.autoincrement) {
    definition.autoincrement =
        *operation.autoincrement == ir::Autoincrement::off ? ir::Autoincrement::off : ir::Autoincrement::on;
  }
  if (operation.new_name && operation.new_name->text != definition.name.text) {
    const auto is_taken = [&](const Column& other) {
      return other.definition->name.text == operation.new_name->text;
    };
    if (copies_ && std::any_of(columns_.begin(), columns_.end(), is_taken)) {
      column.wanted = *operation.new_name;
      rename_column(column, ir::Identifier("\n" + column.key));
    } else {
      rename_column(column, *operation.new_name);
    }
  }
}

/// Two columns may exchange their names: until both have been renamed, the first is called as no column can
/// be.
void TableChange::settle_renames(Span span) {
  for (Column& column : columns_) {
    if (!column.wanted) {
      continue;
    }
    for (const Column& other : columns_) {
      if (other.definition->name.text == column.wanted->text) {
        fail_change(
            fmt::format("table '{}' already has a column '{}'", table_.name.name.text, column.wanted->text),
            span, "drop that column first, or give it another name");
      }
    }
    rename_column(column, *column.wanted);
    column.wanted.reset();
  }
}

void TableChange::rename_column(Column& column, const ir::Identifier& name) {
  const ColumnRename rename{column.definition->name.text, name, quote_(name)};
  for (ir::Constraint& constraint : table_.constraints) {
    catalog::rename_column(constraint, rename);
    auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
    if (key != nullptr && same_table(key->referred, table_.name)) {
      for (ir::Identifier& referred : key->referred_columns) {
        referred = referred.text == rename.from ? name : referred;
      }
    }
  }
  for (ir::Index& index : table_.indexes) {
    catalog::rename_column(index, rename);
  }
  for (Column& other : columns_) {
    if (auto* computed = std::get_if<ir::Computed>(&other.definition->server_default)) {
      computed->expression = catalog::rename_column(computed->expression, rename);
    }
  }
  column.definition->name = name;
  if (!copies_) {
    column.key = name.text;
  }
}

}  // namespace sqlgen::catalog
