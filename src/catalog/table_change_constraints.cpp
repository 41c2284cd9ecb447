#include "catalog/table_change.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/table_change_parts.hpp"
#include "catalog/table_parts.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "support/diagnostic.hpp"

namespace sqlgen::catalog {

namespace {

bool is_primary_key(const ir::Constraint& constraint) {
  return std::holds_alternative<ir::PrimaryKeyConstraint>(constraint);
}

bool has_name(const std::vector<ir::Identifier>& columns, const std::string& name) {
  return std::any_of(columns.begin(), columns.end(),
                     [&](const ir::Identifier& column) { return column.text == name; });
}

}  // namespace

// A table that is made has no key that counts where it is a foreign key, too; one that comes later stops
// none.
void TableChange::keep_counting() {
  const bool refers =
      std::any_of(table_.constraints.begin(), table_.constraints.end(), [&](const ir::Constraint& one) {
        const auto* key = std::get_if<ir::ForeignKeyConstraint>(&one);
        return key != nullptr && std::any_of(columns_.begin(), columns_.end(), [&](const Column& column) {
                 return column.definition->primary_key &&
                        has_name(key->columns, column.definition->name.text);
               });
      });
  table_.counts_beside_reference = table_.counts_beside_reference || !refers;
}

void TableChange::add_constraint(ir::Constraint constraint) {
  const Span span = ir::span_of(constraint);
  if (std::vector<ir::Identifier>* columns = listed_columns(constraint)) {
    resolve(*columns, span);
  }
  if (auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
      key != nullptr && same_table(key->referred, table_.name)) {
    resolve(key->referred_columns, span);
  }
  if (std::holds_alternative<ir::ForeignKeyConstraint>(constraint)) {
    keep_counting();
  }
  if (const auto* key = std::get_if<ir::PrimaryKeyConstraint>(&constraint)) {
    std::erase_if(table_.constraints, is_primary_key);
    for (Column& column : columns_) {
      column.definition->primary_key = has_name(key->columns, column.definition->name.text);
    }
  }
  const ir::ConstraintName name = name_of(constraint);
  const auto same =
      std::find_if(table_.constraints.begin(), table_.constraints.end(),
                   [&](const auto& known) { return name.given() && is_called(known, name.name.text); });
  if (same != table_.constraints.end()) {
    *same = std::move(constraint);
  } else {
    table_.constraints.push_back(std::move(constraint));
  }
}

void TableChange::drop_constraint(const ir::DropConstraint& operation) {
  if (!operation.name.given() && !implied_) {
    if (operation.if_exists) {
      return;
    }
    fail_change("a constraint that is dropped in a batch must have a name", operation.span,
                "give the constraint's name");
  }
  const std::string& name = operation.name.name.text;
  auto found = std::find_if(
      table_.constraints.begin(), table_.constraints.end(),
      [&](const auto& constraint) { return operation.name.given() && is_called(constraint, name); });
  if (found == table_.constraints.end() && implied_) {
    found = find_unnamed(operation);
  }
  if (found == table_.constraints.end()) {
    if (operation.if_exists) {
      return;
    }
    std::vector<std::string> names;
    for (const ir::Constraint& constraint : table_.constraints) {
      if (ir::given_name(constraint).given()) {
        names.push_back(ir::given_name(constraint).name.text);
      }
    }
    const bool some_unnamed = names.size() < table_.constraints.size();
    fail_change(fmt::format("table '{}' has no constraint '{}'", table_.name.name.text, name), operation.span,
                list_of_names("named constraints", names) +
                    (some_unnamed ? "; naming_convention= of batch_alter_table() names the others" : ""));
  }
  if (is_primary_key(*found)) {
    for (Column& column : columns_) {
      column.definition->primary_key = false;
    }
  }
  table_.constraints.erase(found);
}

void TableChange::create_index(const ir::CreateIndex& operation) {
  ir::Index index = operation.index;
  for (ir::IndexElement& element : index.elements) {
    if (element.column) {
      element.column = column_called(element.column->text, index.span).definition->name;
    }
  }
  const auto same = std::find_if(table_.indexes.begin(), table_.indexes.end(), [&](const ir::Index& known) {
    return known.name.name.text == index.name.name.text;
  });
  if (same == table_.indexes.end()) {
    table_.indexes.push_back(std::move(index));
  } else if (!operation.if_not_exists) {
    *same = std::move(index);
  }
}

void TableChange::drop_index(const ir::DropIndex& operation) {
  const auto dropped = std::erase_if(table_.indexes, [&](const ir::Index& index) {
    return index.name.name.text == operation.name.name.text;
  });
  if (dropped == 0 && !operation.if_exists) {
    std::vector<std::string> names;
    for (const ir::Index& index : table_.indexes) {
      names.push_back(index.name.name.text);
    }
    fail_change(fmt::format("table '{}' has no index '{}'", table_.name.name.text, operation.name.name.text),
                operation.span, list_of_names("indexes", names));
  }
}

}  // namespace sqlgen::catalog
