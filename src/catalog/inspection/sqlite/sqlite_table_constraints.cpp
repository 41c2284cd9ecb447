#include "catalog/inspection/sqlite/sqlite_table_reader.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "catalog/inspection/sqlite/sqlite_definition.hpp"
#include "ir/expressions/expression.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

ir::OptionValue option(std::string text) {
  return {std::move(text)};
}

ir::ConstraintName constraint_name(const std::optional<std::string>& name) {
  return name ? ir::ConstraintName::final_name(*name)
              : ir::ConstraintName{ir::ConstraintName::Kind::no_name, {}};
}

}  // namespace

std::optional<std::string> WholeTableReader::conflict() {
  if (!text_.take("ON", "CONFLICT")) {
    return std::nullopt;
  }
  return to_upper(text_.name());
}

void WholeTableReader::column_constraint(ir::Column& column, const std::optional<std::string>& name) {
  if (text_.take("PRIMARY", "KEY")) {
    column_key(column, name);
  } else if (text_.take("NOT", "NULL")) {
    column.nullable = false;
    if (const auto action = conflict()) {
      column.options.emplace("sqlite_on_conflict_not_null", option(*action));
    }
  } else if (text_.take("NULL")) {
    column.nullable = true;
  } else if (text_.take("UNIQUE")) {
    add_unique(name, {column.name});
  } else if (text_.take("CHECK")) {
    add_check(name);
  } else if (text_.take("DEFAULT")) {
    column.server_default = sqlite_expression(default_value());
  } else if (text_.take("REFERENCES")) {
    references(name, {column.name});
  } else {
    if (text_.take("GENERATED")) {
      text_.expect("ALWAYS");
    }
    text_.expect("AS");
    const ir::ExpressionPtr expression = sqlite_expression(text_.parenthesized());
    const bool stored = text_.take("STORED");
    if (!stored) {
      text_.take("VIRTUAL");
    }
    column.server_default = ir::Computed{expression, stored};
  }
}

void WholeTableReader::column_key(ir::Column& column, const std::optional<std::string>& name) {
  if (text_.is("DESC")) {
    throw UnknownDefinition{};  // INTEGER PRIMARY KEY DESC is no name of the rowid
  }
  text_.take("ASC");
  const auto action = conflict();
  if (text_.take("AUTOINCREMENT")) {
    table_->options.emplace("sqlite_autoincrement", ir::OptionValue{true});
    table_->counts_beside_reference = true;
  }
  if (action) {
    column.options.emplace("sqlite_on_conflict_primary_key", option(*action));
  }
  column.primary_key = true;
  ir::PrimaryKeyConstraint key;
  key.name = constraint_name(name);
  key.columns = {column.name};
  table_->constraints.emplace_back(std::move(key));
}

void WholeTableReader::table_constraint() {
  if (text_.take("CONSTRAINT")) {
    name_ = text_.name();
    return;
  }
  const std::optional<std::string> name = std::exchange(name_, std::nullopt);
  if (text_.take("PRIMARY", "KEY")) {
    ir::PrimaryKeyConstraint key;
    key.name = constraint_name(name);
    key.columns = column_list();
    if (const auto action = conflict()) {
      key.options.emplace("sqlite_on_conflict", option(*action));
    }
    for (const ir::ColumnPtr& column : table_->columns) {
      column->primary_key = column->primary_key || std::find(key.columns.begin(), key.columns.end(),
                                                             column->name) != key.columns.end();
    }
    table_->constraints.emplace_back(std::move(key));
  } else if (text_.take("UNIQUE")) {
    add_unique(name, column_list());
  } else if (text_.take("CHECK")) {
    add_check(name);
  } else {
    text_.expect("FOREIGN");
    text_.expect("KEY");
    std::vector<ir::Identifier> columns = column_list();
    text_.expect("REFERENCES");
    references(name, std::move(columns));
  }
}

std::string WholeTableReader::own_name(const std::string& name) const {
  for (const ir::ColumnPtr& column : table_->columns) {
    if (to_lower(column->name.text) == to_lower(name)) {
      return column->name.text;
    }
  }
  return name;
}

void WholeTableReader::add_unique(const std::optional<std::string>& name,
                                  std::vector<ir::Identifier> columns) {
  ir::UniqueConstraint unique;
  unique.name = constraint_name(name);
  unique.columns = std::move(columns);
  if (const auto action = conflict()) {
    unique.options.emplace("sqlite_on_conflict", option(*action));
  }
  table_->constraints.emplace_back(std::move(unique));
}

void WholeTableReader::add_check(const std::optional<std::string>& name) {
  ir::CheckConstraint check;
  check.name = constraint_name(name);
  check.condition = sqlite_expression(text_.parenthesized());
  if (const auto action = conflict()) {
    check.options.emplace("sqlite_on_conflict", option(*action));
  }
  table_->constraints.emplace_back(std::move(check));
}

void WholeTableReader::references(const std::optional<std::string>& name,
                                  std::vector<ir::Identifier> columns) {
  ir::ForeignKeyConstraint key;
  key.name = constraint_name(name);
  key.columns = std::move(columns);
  key.referred.name = text_.name();
  key.is_resolved = true;
  if (text_.is("(")) {
    for (const std::string& part : text_.list()) {
      key.referred_columns.emplace_back(bare_name(part).value_or(part));
    }
  }
  while (reference_option(key.options)) {
  }
  table_->constraints.emplace_back(std::move(key));
}

bool WholeTableReader::reference_option(ir::ForeignKeyOptions& options) {
  if (text_.take("ON", "DELETE")) {
    options.ondelete = action();
  } else if (text_.take("ON", "UPDATE")) {
    options.onupdate = action();
  } else if (text_.take("NOT", "DEFERRABLE")) {
    options.deferrable = false;
  } else if (text_.take("DEFERRABLE")) {
    options.deferrable = true;
  } else if (text_.take("INITIALLY")) {
    options.initially = to_upper(text_.name());
  } else if (text_.take("MATCH")) {
    options.match = to_upper(text_.name());
  } else {
    return false;
  }
  return true;
}

std::string WholeTableReader::action() {
  std::string words = to_upper(text_.name());
  if (words == "SET" || words == "NO") {
    words += " " + to_upper(text_.name());
  }
  return words;
}

}  // namespace sqlgen::catalog
