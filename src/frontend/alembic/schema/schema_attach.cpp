#include "frontend/alembic/schema/schema_attach.hpp"

#include <algorithm>

#include <fmt/format.h>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "sqlalchemy/naming/naming.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

ir::NamingColumn naming_column(const ir::Table& table, const std::string& key) {
  const auto column = table.find_column(key);
  const std::string& name = column ? column->name.text : key;
  return {name, key, ir::column_label(table.name, name)};
}

std::vector<std::string> covered_keys(const ir::Constraint& constraint) {
  std::vector<std::string> keys;
  const auto add = [&](const std::vector<ir::Identifier>& columns) {
    for (const auto& column : columns) {
      keys.push_back(column.text);
    }
  };
  std::visit(Overloaded{
                 [&](const ir::CheckConstraint& check) { keys = check.columns; },
                 [&](const ir::PrimaryKeyConstraint& key) { add(key.columns); },
                 [&](const ir::UniqueConstraint& unique) { add(unique.columns); },
                 [&](const ir::ForeignKeyConstraint& key) { add(key.columns); },
                 [](const ir::ExcludeConstraint&) {},
             },
             constraint);
  return keys;
}

/// The name of a subject after the table's own convention; as given where it has none.
ir::ConstraintName name_in(const ir::Table& table, ir::NamingSubject subject,
                           const std::variant<ir::Constraint, ir::Index>& part) {
  if (!table.metadata || subject.given.kind == ir::ConstraintName::Kind::no_name) {
    return subject.given;
  }
  subject.table = table.name.name.text;
  const ir::ConstraintName given = subject.given;
  if (table.metadata->naming_convention.functions != nullptr) {
    subject.part = [&] { return ir::NamedPart{std::make_shared<ir::Table>(table), part}; };
  }
  const auto name = ir::NamingConvention(table.metadata->naming_convention).resolve(subject);
  return name && name->may_be_truncated ? ir::ConstraintName::final_name(name->name) : given;
}

template <class Object>
void attach_weakly(Interpreter& in, const ItemColumns& columns, const std::shared_ptr<Object>& object,
                   bool several, Span where, void (*attach)(Object&, const ir::TablePtr&)) {
  columns.attach_when_ready(in, several, where,
                            [object, attach](const ir::TablePtr& table) { attach(*object, table); });
}

}  // namespace

ir::ConstraintName attached_name(const ir::Constraint& constraint, const ir::Table& table) {
  ir::NamingSubject subject;
  subject.kind = ir::named_kind(constraint);
  subject.given = ir::given_name(constraint);
  subject.span = ir::span_of(constraint);
  for (const auto& key : covered_keys(constraint)) {
    add_naming_column(subject.columns, naming_column(table, key));
  }
  if (const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
    ir::ForeignKeyConstraint known = *key;
    resolve_reference(known, table);
    subject.referred_table = known.referred.name.text;
    for (const auto& column : known.referred_columns) {
      if (known.is_resolved) {
        subject.referred_columns.push_back(column.text);
      }
    }
  }
  return name_in(table, std::move(subject), constraint);
}

ir::ConstraintName attached_name(const ir::Index& index, const ir::Table& table) {
  ir::NamingSubject subject;
  subject.kind = ir::NamedKind::index;
  subject.given = index.name;
  subject.span = index.span;
  for (const auto& element : index.elements) {
    if (element.column) {
      add_naming_column(subject.columns, naming_column(table, element.column->text));
    } else if (const auto column = ir::first_indexed_column(element.expression)) {
      add_naming_column(subject.columns, column->label
                                             ? ir::NamingColumn{column->key, column->key, *column->label}
                                             : naming_column(table, column->key));
    }
  }
  return name_in(table, std::move(subject), index);
}

namespace {

/// The columns of a primary key that another one takes the place of stay what it made them
/// (PrimaryKeyConstraint._set_parent).
void replace_primary_key(ir::Table& table) {
  std::erase_if(table.constraints, [&](const ir::Constraint& constraint) {
    const auto* key = std::get_if<ir::PrimaryKeyConstraint>(&constraint);
    for (std::size_t i = 0; key != nullptr && i < key->columns.size(); ++i) {
      if (const auto column = table.find_column(key->columns[i].text)) {
        column->primary_key = true;
        column->nullable = column->nullable_given ? column->nullable : false;
      }
    }
    return key != nullptr;
  });
}

}  // namespace

namespace {

ir::Identifier key_of(const ir::Column& column) {
  return {column.key.empty() ? column.name.text : column.key, column.name.quote};
}

void name_columns(ir::Constraint& constraint, const UnnamedColumns& unnamed) {
  for (const auto& [place, column] : unnamed) {
    const ir::Identifier key = key_of(*column);
    std::visit(
        Overloaded{
            [&, at = place](ir::CheckConstraint& check) { check.columns.at(at) = key.text; },
            [&, at = place](ir::ExcludeConstraint& exclude) { exclude.elements.at(at).name = key.text; },
            [&, at = place](auto& held) { held.columns.at(at) = key; },
        },
        constraint);
  }
}

}  // namespace

void attach_constraint(ConstraintObject& object, const ir::TablePtr& table) {
  if (object.table() == table) {
    return;
  }
  ir::Constraint constraint = object.constraint();
  name_columns(constraint, object.unnamed());
  const auto name = attached_name(constraint, *table);
  std::visit(Overloaded{
                 [&](ir::UniqueConstraint& unique) {
                   unique.name = name;
                   unique.from_column = false;
                 },
                 [&](ir::ForeignKeyConstraint& key) {
                   key.name = name;
                   key.from_column = false;
                 },
                 [&](auto& held) { held.name = name; },
             },
             constraint);
  if (auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint);
      key != nullptr && !key->is_resolved && !key->referred.schema && table->metadata) {
    key->referred.schema = table->metadata->schema;
  }
  if (std::holds_alternative<ir::PrimaryKeyConstraint>(constraint)) {
    replace_primary_key(*table);
  }
  const auto* check = std::get_if<ir::CheckConstraint>(&constraint);
  const bool of_type = check != nullptr && check->type_bound;  // the column's type brings it along
  if (!object.is_left_out() && !of_type) {
    table->constraints.push_back(constraint);
  }
  object.attach(table, std::move(constraint));
}

void attach_index(IndexObject& object, const ir::TablePtr& table) {
  if (object.table() == table) {
    return;
  }
  ir::Index index = object.index();
  for (const auto& [place, column] : object.unnamed()) {
    index.elements.at(place).column = key_of(*column);
  }
  index.name = attached_name(index, *table);
  if (!object.is_left_out()) {
    table->indexes.push_back(index);
  }
  object.attach(table, std::move(index));
}

void ItemColumns::add_column(const ir::ColumnPtr& column, const ir::TablePtr& table) {
  if (!table) {
    waiting_.push_back(column);
  } else if (std::find(tables_.begin(), tables_.end(), table) == tables_.end()) {
    tables_.push_back(table);
  }
}

void ItemColumns::add(Interpreter& in, const Value& value, Span where) {
  if (text_of(value)) {
    has_names_ = true;
  } else {
    const ir::ExpressionPtr expression = find_expression(in, value, where);
    note(expression);
    take(expression);
  }
  ++places_;
}

void ItemColumns::add(const ir::ExpressionPtr& expression) {
  std::vector<ir::ExpressionPtr> columns;
  ir::collect_columns(expression, columns);
  for (const auto& column : columns) {
    note(column);
    ++places_;
  }
  take(expression);
}

void ItemColumns::note(const ir::ExpressionPtr& column) {
  const auto* reference = ir::as<ir::ColumnReference>(column);
  if (reference != nullptr && reference->column && reference->name.empty()) {
    unnamed_.emplace_back(places_, reference->column);
  }
}

void ItemColumns::take(const ir::ExpressionPtr& expression) {
  std::vector<ir::ExpressionPtr> columns;
  ir::collect_columns(expression, columns);
  for (const auto& column : columns) {
    const auto& reference = *ir::as<ir::ColumnReference>(column);
    const auto* from = ir::as<ir::TableFrom>(reference.from);
    if (reference.column == nullptr || (from != nullptr && from->table->lightweight)) {
      has_names_ = true;
    } else if (from != nullptr || reference.from == nullptr) {
      add_column(reference.column, from != nullptr ? from->table : nullptr);
    }
  }
}

void ItemColumns::attach_when_ready(Interpreter& in, bool several, Span where,
                                    const std::function<void(const ir::TablePtr&)>& attach) const {
  if (!waiting_.empty() && !has_names_) {
    struct Pending {
      std::vector<ir::ColumnPtr> waiting;
      std::vector<ir::TablePtr> tables;
    };
    const auto pending = std::make_shared<Pending>(Pending{waiting_, tables_});
    for (const auto& column : waiting_) {
      Evaluation::of(in).when_attached(
          column, [pending, attach](const ir::ColumnPtr& attached, const ir::TablePtr& table) {
            std::erase(pending->waiting, attached);
            auto& tables = pending->tables;
            if (std::find(tables.begin(), tables.end(), table) == tables.end()) {
              tables.push_back(table);
            }
            if (pending->waiting.empty() && tables.size() == 1) {
              attach(table);
            }
          });
    }
    return;
  }
  if (tables_.size() == 1) {
    attach(tables_.front());
  } else if (tables_.size() > 1 && !several) {
    raise_sqlalchemy(in, "ArgumentError",
                     fmt::format("Column(s) are not part of table '{}'.", tables_.front()->name.name.text),
                     where);
  }
}

void attach_with_columns(Interpreter& in, const ItemColumns& columns,
                         const std::shared_ptr<ConstraintObject>& object, Span where) {
  object->name_later(columns.unnamed());
  const bool several = std::holds_alternative<ir::CheckConstraint>(object->constraint());
  attach_weakly(in, columns, object, several, where, &attach_constraint);
}

void attach_with_columns(Interpreter& in, const ItemColumns& columns,
                         const std::shared_ptr<IndexObject>& object, Span where) {
  object->name_later(columns.unnamed());
  attach_weakly(in, columns, object, false, where, &attach_index);
}

}  // namespace sqlgen::alembic
