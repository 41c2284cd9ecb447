#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/alembic/types/classes/spatial_types.hpp"

// What a Table is given: columns, constraints, indexes.

namespace sqlgen::alembic {

using python::Interpreter;

namespace {

/// Foreign keys that name no schema mean the MetaData's (ForeignKey._resolve_col_tokens).
void refer_to_schema(ir::Column& column, const ir::Identifier& schema) {
  for (auto& key : column.foreign_keys) {
    if (!key.referred && std::count(key.target.begin(), key.target.end(), '.') == 1) {
      key.target = schema.text + "." + key.target;
    }
  }
}

/// Whether a foreign key of the table has the column.
bool has_column(const ir::Constraint& constraint, const ir::Column& column) {
  const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
  return key != nullptr && std::any_of(key->columns.begin(), key->columns.end(), [&](const auto& name) {
           return name.text == column.key || name.text == column.name.text;
         });
}

/// Statements that were recorded have the table itself, and are written later: what a value is written as
/// must not become another then.
void require_same_values(Interpreter& in, const ir::Column& old, const ir::Column& column, Span where) {
  const bool same = old.type && column.type && old.type->kind == column.type->kind &&
                    old.has_python_default == column.has_python_default &&
                    old.has_python_onupdate == column.has_python_onupdate;
  const auto& recorded = Recorder::of(in).recorded();
  const bool has_statements =
      std::any_of(recorded.begin(), recorded.end(), [](const ir::Operation& operation) {
        return std::holds_alternative<ir::Execute>(operation) ||
               std::holds_alternative<ir::BulkInsert>(operation);
      });
  if (!same && has_statements) {
    in.fail(Diagnostic{
        .id = "not-modelled",
        .message = fmt::format("column '{}' takes the place of one of another type or default, "
                               "when statements of the old one may be in the script",
                               column.name.text),
        .span = where,
        .help = {"make the other table of a MetaData of its own: sa.Table(name, sa.MetaData(), ...)"}});
  }
}

/// Puts the column where those of its key or name stand, which go with their foreign keys
/// (Column._set_parent, DedupeColumnCollection.replace).
void put_in_place(Interpreter& in, ir::Table& table, const ir::ColumnPtr& column, Span where) {
  const auto is_other = [&](const ir::ColumnPtr& known) {
    return known->key == column->key || known->name.text == column->name.text;
  };
  const auto first = std::find_if(table.columns.begin(), table.columns.end(), is_other);
  if (first == table.columns.end()) {
    table.columns.push_back(column);
    return;
  }
  for (const auto& known : table.columns) {
    if (is_other(known)) {
      require_same_values(in, *known, *column, where);
      std::erase_if(table.constraints,
                    [&](const auto& constraint) { return has_column(constraint, *known); });
    }
  }
  const auto rest = std::remove_if(std::next(first), table.columns.end(), is_other);
  table.columns.erase(rest, table.columns.end());
  *first = column;
}

void add_column_item(Interpreter& in, const ir::TablePtr& table, const python::Argument& item,
                     bool replaces) {
  const auto* object = item.value.get<ColumnObject>();
  ir::ColumnPtr column = find_column(in, item.value, item.span);
  if (column->name.empty()) {
    raise_sqlalchemy(in, "ArgumentError",
                     "Column must be constructed with a non-blank name or assign a non-blank .name before "
                     "adding to a Table.",
                     item.span);
  }
  const bool is_new = object != nullptr && !object->table();
  if (!is_new) {
    column = copy_column(*column);
    copy_objects(column);
  }
  if (column->key.empty()) {
    column->key = column->name.text;
  }
  if (!replaces && table->find_column(column->key)) {
    raise_sqlalchemy(in, "DuplicateColumnError",
                     fmt::format("A column with name '{}' is already present in table '{}'.",
                                 column->name.text, table->name.name.text),
                     item.span);
  }
  for (ir::ForeignKey& key : column->foreign_keys) {
    if (!key.referred && key.target.find('.') == std::string::npos) {
      key.target += "." + column->name.text;  // ForeignKey._resolve_column: the column of the same name
    }
  }
  if (table->metadata && table->metadata->schema) {
    refer_to_schema(*column, *table->metadata->schema);
  }
  if (replaces) {
    put_in_place(in, *table, column, item.span);
  } else {
    table->columns.push_back(column);
  }
  if (std::optional<ir::Index> index = spatial_index(table->name, *column)) {
    table->indexes.push_back(std::move(*index));
  }
  if (is_new) {
    item.value.get<ColumnObject>()->attach(table);
    Evaluation::of(in).column_attached(column, table);
  }
}

bool is_column(Interpreter& in, const python::Argument& item) {
  return item.value.get<ColumnObject>() != nullptr ||
         (item.value.get<ExpressionObject>() != nullptr && find_column(in, item.value, item.span) != nullptr);
}

}  // namespace

namespace {

/// Columns that a constraint or an index names have to be the table's (ColumnCollectionMixin._set_parent).
void check_column(Interpreter& in, const char* class_name, const ir::Identifier& column,
                  const ir::Table& table, Span where) {
  const auto is_it = [&](const ir::ColumnPtr& known) {
    return known->key == column.text || known->name.text == column.text;
  };
  if (!column.text.empty() && std::none_of(table.columns.begin(), table.columns.end(), is_it)) {
    raise_sqlalchemy(in, "ConstraintColumnNotFoundError",
                     fmt::format("Can't create {} on table '{}': no column named '{}' is present.",
                                 class_name, table.name.name.text, column.text),
                     where);
  }
}

void check_columns(Interpreter& in, const ir::Constraint& constraint, const ir::Table& table, Span where) {
  const auto check = [&](const char* class_name, const std::vector<ir::Identifier>& columns) {
    for (const ir::Identifier& column : columns) {
      check_column(in, class_name, column, table, where);
    }
  };
  if (const auto* unique = std::get_if<ir::UniqueConstraint>(&constraint)) {
    check("UniqueConstraint", unique->columns);
  } else if (const auto* primary = std::get_if<ir::PrimaryKeyConstraint>(&constraint)) {
    check("PrimaryKeyConstraint", primary->columns);
  } else if (const auto* foreign = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
    check("ForeignKeyConstraint", foreign->columns);
  }
}

void check_columns(Interpreter& in, const ir::Index& index, const ir::Table& table, Span where) {
  for (const ir::IndexElement& element : index.elements) {
    if (element.expression == nullptr && element.column) {
      check_column(in, "Index", *element.column, table, where);
    }
  }
}

}  // namespace

void add_items(Interpreter& in, const ir::TablePtr& table, const std::vector<python::Argument>& items,
               ItemRules rules) {
  for (const auto& item : items) {
    if (is_column(in, item)) {
      add_column_item(in, table, item, rules.replaces_columns);
    }
  }
  for (const auto& item : items) {
    if (is_column(in, item)) {
      continue;
    }
    if (auto* object = item.value.get<ConstraintObject>()) {
      if (rules.strict) {
        check_columns(in, object->constraint(), *table, item.span);
      }
      attach_constraint(*object, table);
    } else if (auto* index = item.value.get<IndexObject>()) {
      if (rules.strict) {
        check_columns(in, index->index(), *table, item.span);
      }
      attach_index(*index, table);
    } else if (python::is_opaque(item.value)) {
      python::fail_on_opaque(in, item.value, item.span);
    } else if (rules.strict && !item.value.is_none()) {
      raise_sqlalchemy(
          in, "ArgumentError",
          fmt::format("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                      in.repr(item.value, item.span)),
          item.span);
    }
  }
}

}  // namespace sqlgen::alembic
