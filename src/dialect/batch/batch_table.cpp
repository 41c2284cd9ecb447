#include "dialect/batch/batch_table.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/names.hpp"
#include "dialect/type_compiler.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

/// A name that is settled, as a revision would have to give it to get just that.
ir::ConstraintName settled_name(const std::optional<FinalName>& name) {
  if (!name) {
    return {};
  }
  return name->may_be_truncated ? ir::ConstraintName::final_name(name->name)
                                : ir::ConstraintName::plain(name->name);
}

/// The table with the types that copies of its columns have: a copied Enum is a new one, without its variants
/// (Enum.adapt in sqlalchemy/sql/sqltypes.py).
ir::Table with_copied_types(ir::Table table) {
  for (ir::ColumnPtr& column : table.columns) {
    const ir::TypePtr& type = column->type;
    if (type == nullptr || type->variants.empty() || type->kind != ir::TypeKind::enumeration) {
      continue;
    }
    auto copy = std::make_shared<ir::Column>(*column);
    copy->type = std::make_shared<ir::Type>(*type);
    copy->type->variants.clear();
    column = std::move(copy);
  }
  return table;
}

std::vector<std::string> column_names(const DdlTable& table) {
  std::vector<std::string> names;
  for (const DdlColumn& column : table.columns) {
    names.push_back(column.definition.name.text);
  }
  return names;
}

}  // namespace

[[noreturn]] void fail_batch(std::string message, Span span) {
  throw CompileError("batch-operation", std::move(message), span);
}

BatchTable::BatchTable(DdlImpl& impl, const ir::BatchAlterTable& batch)
    : impl_(impl),
      batch_(batch),
      original_(TableBuilder(impl.dialect(), NamingConvention(batch.copy_from->naming_convention))
                    .build(with_copied_types(*batch.copy_from))),
      order_(column_names(original_), batch.partial_reordering) {
  keep_existing(original_);
}

void BatchTable::keep_existing(const DdlTable& table) {
  for (const DdlColumn& existing : table.columns) {
    BatchColumn column;
    column.name = existing.definition.name.text;
    column.definition = existing.definition;
    column.definition.index = false;
    column.definition.unique = false;
    column.definition.foreign_keys.clear();
    column.definition.checks.clear();
    for (const DdlConstraint& check : existing.checks) {
      auto definition = std::get<ir::CheckConstraint>(check.definition);
      definition.name = settled_name(check.name);
      column.definition.checks.push_back(std::move(definition));
    }
    column.source = impl_.dialect().names().table(table.name) + "." +
                    impl_.dialect().names().quote(existing.definition.name);
    columns_.push_back(std::move(column));
  }
  const auto keep = [&](const DdlConstraint& constraint) {
    if (!constraint.type_bound) {
      keep_constraint({constraint, column_keys(table, constraint), {}, true});
    }
  };
  if (table.primary_key) {
    keep(*table.primary_key);
  }
  std::for_each(table.constraints.begin(), table.constraints.end(), keep);
  indexes_ = table.indexes;
}

/// Named ones are found by their names, where a later one takes the place of an earlier.
void BatchTable::keep_constraint(BatchConstraint constraint) {
  if (!constraint.constraint.name) {
    unnamed_.push_back(std::move(constraint));
    return;
  }
  const auto same = std::find_if(named_.begin(), named_.end(), [&](const BatchConstraint& other) {
    return other.constraint.name->name.text == constraint.constraint.name->name.text;
  });
  if (same != named_.end()) {
    *same = std::move(constraint);
  } else {
    named_.push_back(std::move(constraint));
  }
}

void BatchTable::take(DdlCall call) {
  std::visit(Overloaded{
                 [this](const AlterColumnCall& c) { alter_column(c.operation); },
                 [this](const AddColumnCall& c) { add_column(c); },
                 [this](const DropColumnCall& c) { drop_column(c.operation); },
                 [this](const AddConstraintCall& c) { add_constraint(c); },
                 [this](const DropConstraintCall& c) { drop_constraint(c); },
                 [this](const CreateIndexCall& c) { create_index(c.index); },
                 [this](const DropIndexCall& c) { drop_index(c); },
                 // CREATE TABLE brings the columns' comments; the table's own are not carried over.
                 [](const TableCommentCall&) {},
                 [](const ColumnCommentCall&) {},
             },
             call);
}

BatchTable::BatchColumn& BatchTable::column_called(const std::string& name, Span span) {
  const auto found = std::find_if(columns_.begin(), columns_.end(),
                                  [&](const BatchColumn& column) { return column.name == name; });
  if (found == columns_.end()) {
    throw CompileError("batch-column",
                       fmt::format("table '{}' has no column '{}'", original_.name.name.text, name), span);
  }
  return *found;
}

void BatchTable::alter_column(const ir::AlterColumn& operation) {
  BatchColumn& column = column_called(operation.column.text, operation.span);
  ir::Column& definition = column.definition;
  if (operation.new_name && operation.new_name->text != operation.column.text) {
    definition.name = *operation.new_name;
    if (operation.existing_type) {
      forget_named(
          std::make_shared<ir::Type>(ir::resolve_variant(*operation.existing_type, impl_.dialect().name())));
    }
  }
  if (operation.type) {
    replace_type(column, operation.type);
  }
  if (operation.nullable) {
    definition.nullable = *operation.nullable;
  }
  if (operation.server_default) {
    replace_default(definition, *operation.server_default, operation.span);
  }
  if (operation.autoincrement) {
    definition.autoincrement =
        *operation.autoincrement == ir::Autoincrement::off ? ir::Autoincrement::off : ir::Autoincrement::on;
  }
  if (operation.comment) {
    definition.comment = *operation.comment;
  }
}

/// A generated column stays one: Alembic changes the default beside its expression.
void BatchTable::replace_default(ir::Column& definition, const ir::ServerDefault& given, Span span) const {
  const bool has_expression = std::holds_alternative<ir::Computed>(definition.server_default) ||
                              (std::holds_alternative<ir::Identity>(definition.server_default) &&
                               impl_.dialect().facts().can("identity_columns"));
  if (!has_expression) {
    definition.server_default = given;
  } else if (ir::has_default(given)) {
    fail_batch(
        fmt::format("column '{}' is generated, which leaves no place for a default", definition.name.text),
        span);
  }
}

void BatchTable::replace_type(BatchColumn& column, const ir::TypePtr& type) {
  const bool differs =
      ir::is_null_type(column.definition.type) || !dialect::same_affinity(*column.definition.type, *type);
  if (column.source && differs && impl_.casts_copied_rows(*type)) {
    column.source = impl_.dialect().types().cast(*column.source, *type);
    column.is_cast = true;
  }
  column.definition.type = type;
  column.type_replaced = true;
}

void BatchTable::add_column(const AddColumnCall& call) {
  const ir::Column& definition = call.column().definition;
  order_.add(definition.name.text, call.insert_before, call.insert_after, call.span);
  std::erase_if(columns_, [&](const BatchColumn& column) { return column.name == definition.name.text; });
  BatchColumn column;
  column.name = definition.name.text;
  column.definition = definition;
  column.definition.foreign_keys.clear();
  columns_.push_back(std::move(column));
}

void BatchTable::drop_column(const ir::DropColumn& operation) {
  const std::string& name = operation.column.text;
  static_cast<void>(column_called(name, operation.span));
  std::erase_if(columns_, [&](const BatchColumn& column) { return column.name == name; });
  order_.drop(name);
  for (auto* kept : {&named_, &unnamed_}) {
    for (BatchConstraint& constraint : *kept) {
      if (constraint.existing &&
          std::holds_alternative<ir::PrimaryKeyConstraint>(constraint.constraint.definition)) {
        std::erase(constraint.columns, name);
      }
    }
  }
  if (operation.existing_type) {
    forget_named(operation.existing_type);
  }
}

/// The CHECK of a Boolean or Enum by its type's name.
void BatchTable::forget_named(const ir::TypePtr& type) {
  if (schema_type(*type, impl_.dialect().name()) != nullptr && type->name.given()) {
    std::erase_if(named_, [&](const BatchConstraint& kept) {
      return kept.constraint.name->name.text == type->name.name.text;
    });
  }
}

}  // namespace sqlgen::dialect
