#include "compile/replay/rebuild_renames.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "catalog/sql_names.hpp"
#include "catalog/table_parts.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/names.hpp"
#include "ir/expressions/expression.hpp"

namespace sqlgen::compile {

namespace {

bool has_column(const ir::Table& table, const std::string& name) {
  return std::any_of(table.columns.begin(), table.columns.end(),
                     [&](const ir::ColumnPtr& column) { return column->name.text == name; });
}

void rename_listed(std::vector<ir::Identifier>& columns, const catalog::ColumnRename& rename) {
  for (ir::Identifier& column : columns) {
    if (column.text == rename.from) {
      column = rename.to;
    }
  }
}

// Says an operation that goes before a rename with the new name; false where that can't be done.
class Renamed {
 public:
  Renamed(const dialect::Dialect& dialect, const catalog::ColumnRename& rename)
      : dialect_(dialect), rename_(rename) {}

  bool apply(ir::Operation& operation) const {
    if (auto* alter = std::get_if<ir::AlterColumn>(&operation)) {
      if (is_new(alter->column.text) || (alter->new_name && is_either(alter->new_name->text))) {
        return false;
      }
      alter->column = alter->column.text == rename_.from ? rename_.to : alter->column;
      return true;
    }
    if (const auto* add = std::get_if<ir::AddColumn>(&operation)) {
      return !is_either(add->column->name.text) && is_plain(*add->column) &&
             !is_either(add->insert_before.value_or("")) && !is_either(add->insert_after.value_or(""));
    }
    if (const auto* drop = std::get_if<ir::DropColumn>(&operation)) {
      return !is_either(drop->column.text);
    }
    if (auto* constraint = std::get_if<ir::AddConstraint>(&operation)) {
      return apply(constraint->table, constraint->constraint);
    }
    if (auto* create = std::get_if<ir::CreateIndex>(&operation)) {
      return apply(create->index);
    }
    return std::holds_alternative<ir::DropConstraint>(operation) ||
           std::holds_alternative<ir::DropIndex>(operation);
  }

 private:
  [[nodiscard]] bool is_new(const std::string& name) const { return name == rename_.to.text; }
  [[nodiscard]] bool is_either(const std::string& name) const { return is_new(name) || name == rename_.from; }
  [[nodiscard]] bool has_new(const std::vector<ir::Identifier>& columns) const {
    return std::any_of(columns.begin(), columns.end(),
                       [&](const ir::Identifier& column) { return is_new(column.text); });
  }

  // A column without SQL that may name another.
  [[nodiscard]] static bool is_plain(const ir::Column& column) {
    return column.checks.empty() && column.foreign_keys.empty() &&
           !std::holds_alternative<ir::Computed>(column.server_default);
  }

  [[nodiscard]] bool apply(const ir::TableName& table, ir::Constraint& constraint) const {
    if (auto* check = std::get_if<ir::CheckConstraint>(&constraint)) {
      return apply(check->condition);
    }
    std::vector<ir::Identifier>* const columns = catalog::listed_columns(constraint);
    if (columns == nullptr || has_new(*columns)) {
      return false;
    }
    auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
    if (key != nullptr && catalog::same_table(key->referred, table)) {
      if (has_new(key->referred_columns)) {
        return false;
      }
      rename_listed(key->referred_columns, rename_);
    }
    rename_listed(*columns, rename_);
    return true;
  }

  [[nodiscard]] bool apply(ir::Index& index) const {
    for (ir::IndexElement& element : index.elements) {
      if (element.column ? is_new(element.column->text) : !apply(element.expression)) {
        return false;
      }
    }
    for (auto& [key, option] : index.options) {
      auto* condition = std::get_if<ir::ExpressionPtr>(&option.value);
      if (condition != nullptr && !apply(*condition)) {
        return false;
      }
    }
    catalog::rename_column(index, rename_);
    return true;
  }

  // SQL that may name the column: in the text that it will have.
  [[nodiscard]] bool apply(ir::ExpressionPtr& expression) const {
    try {
      const std::string text = dialect_.expressions().compile_in_ddl(*expression);
      if (catalog::names_column(std::string_view(text), rename_.to.text)) {
        return false;
      }
      if (catalog::names_column(std::string_view(text), rename_.from)) {
        expression = ir::make_expression(
            ir::LiteralColumn{catalog::rename_column(text, rename_.from, rename_.written)}, expression->type,
            expression->span);
      }
      return true;
    } catch (const CompileError&) {
      return false;  // which is told where it is to be written
    }
  }

  const dialect::Dialect& dialect_;
  const catalog::ColumnRename& rename_;
};

// Whether an operation says more of a column than its new name.
bool says_more(const ir::AlterColumn& alter) {
  return alter.nullable || alter.server_default || alter.type != nullptr || alter.autoincrement ||
         alter.comment;
}

}  // namespace

RenamesFirst renames_first(const std::vector<ir::Operation>& changes, const ir::Table& table,
                           const dialect::Dialect& dialect) {
  RenamesFirst result;
  ir::Table now = table;
  for (const ir::Operation& operation : changes) {
    const auto* alter = std::get_if<ir::AlterColumn>(&operation);
    if (alter == nullptr || !alter->new_name || alter->new_name->text == alter->column.text ||
        !has_column(now, alter->column.text) || has_column(now, alter->new_name->text)) {
      result.rest.push_back(operation);
      continue;
    }
    const catalog::ColumnRename rename{alter->column.text, *alter->new_name,
                                       dialect.names().quote(*alter->new_name)};
    std::vector<ir::Operation> before = result.rest;
    if (!std::all_of(before.begin(), before.end(),
                     [&](ir::Operation& one) { return Renamed(dialect, rename).apply(one); })) {
      result.rest.push_back(operation);
      continue;
    }
    result.rest = std::move(before);
    ir::AlterColumn first;
    first.table = alter->table;
    first.column = alter->column;
    first.new_name = alter->new_name;
    first.span = alter->span;
    result.renames.emplace_back(std::move(first));
    if (says_more(*alter)) {
      ir::AlterColumn rest = *alter;
      rest.column = *alter->new_name;
      rest.new_name.reset();
      result.rest.emplace_back(std::move(rest));
    }
    for (ir::ColumnPtr& column : now.columns) {
      if (column->name.text == rename.from) {
        column = std::make_shared<ir::Column>(*column);
        column->name = rename.to;
      }
    }
  }
  return result;
}

}  // namespace sqlgen::compile
