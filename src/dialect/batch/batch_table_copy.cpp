#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "dialect/batch/batch_names.hpp"
#include "dialect/batch/batch_table.hpp"
#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/ddl/compiler/ddl_types.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/facts/facts.hpp"
#include "dialect/names.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

// The new table, the rows that move into it, and its name.

namespace sqlgen::dialect {

namespace {

std::vector<ir::Identifier> identifiers(const std::vector<std::string>& names) {
  return {names.begin(), names.end()};
}

bool same_name(const ir::TableName& a, const ir::TableName& b) {
  const auto schema = [](const ir::TableName& name) {
    return name.schema ? name.schema->text : std::string();
  };
  return a.name.text == b.name.text && schema(a) == schema(b);
}

ir::ConstraintName name_to_keep(const DdlConstraint& constraint) {
  if (!constraint.name) {
    return {};
  }
  return constraint.name->may_be_truncated ? ir::ConstraintName::final_name(constraint.name->name)
                                           : ir::ConstraintName::plain(constraint.name->name);
}

}  // namespace

std::vector<const BatchTable::BatchColumn*> BatchTable::ordered_columns() const {
  std::vector<std::string> names;
  for (const BatchColumn& column : columns_) {
    names.push_back(column.name);
  }
  std::vector<const BatchColumn*> ordered;
  for (const std::string& name : order_.apply(names, batch_.span)) {
    ordered.push_back(&*std::find_if(columns_.begin(), columns_.end(),
                                     [&](const BatchColumn& column) { return column.name == name; }));
  }
  return ordered;
}

ir::Table BatchTable::table_of_columns(const std::vector<const BatchColumn*>& columns) const {
  ir::Table table;
  table.name = {ir::Identifier(temporary_name(original_.name.name.text)), original_.name.schema};
  table.span = batch_.span;
  std::set<std::string> names;
  for (const BatchColumn* column : columns) {
    const std::string& name = column->definition.name.text;
    if (!names.insert(name).second) {
      throw CompileError(
          "batch-operation",
          fmt::format("table '{}' would have two columns '{}'", original_.name.name.text, name), batch_.span,
          "give the renamed column another name, or drop the other one before");
    }
    auto definition = std::make_shared<ir::Column>(column->definition);
    definition->key = column->name;
    table.columns.push_back(std::move(definition));
  }
  table.constraints = batch_.table_args_constraints;
  table.indexes = batch_.table_args_indexes;
  table.options = batch_.table_kwargs;
  table.options.insert(original_.options.begin(), original_.options.end());
  table.comment = option_text(batch_.table_kwargs, "comment");
  if (const ir::OptionValue* prefixes = find_option(batch_.table_kwargs, "prefixes")) {
    for (const ir::Identifier& prefix : option_names(*prefixes)) {
      table.prefixes.push_back(prefix.text);
    }
  }
  return table;
}

/// ApplyBatchImpl._transfer_elements_to_new_table.
void BatchTable::transfer(DdlTable& table, const BatchConstraint& kept) const {
  const bool complete = std::all_of(kept.columns.begin(), kept.columns.end(), [&](const std::string& key) {
    return table.position_of(key) < table.columns.size();
  });
  if (!complete) {
    return;
  }
  if (kept.constraint.type_bound) {
    DdlConstraint check = kept.constraint;
    check.columns = {table.position_of(kept.columns.front())};
    const ir::Identifier& name = table.columns[check.columns.front()].definition.name;
    check.condition = type_check(impl_.dialect(), name, *kept.checked_type).value_or(check.condition);
    table.constraints.push_back(std::move(check));
    return;
  }
  ir::Constraint definition = kept.constraint.definition;
  std::visit(Overloaded{
                 [](ir::CheckConstraint& c) { c.options.clear(); },
                 [&](ir::PrimaryKeyConstraint& c) {
                   c.columns = identifiers(kept.columns);
                   c.implicit = false;
                 },
                 [&](ir::UniqueConstraint& c) {
                   c.columns = identifiers(kept.columns);
                   c.from_column = false;
                 },
                 [&](ir::ForeignKeyConstraint& c) {
                   c.columns = identifiers(kept.columns);
                   c.options.dialect.clear();
                   // A reference of the table to itself keeps the old name, which the copy will have.
                   if (original_.name.schema && !same_name(c.referred, original_.name)) {
                     c.referred.schema = original_.name.schema;
                   }
                 },
                 [](ir::ExcludeConstraint&) {},
             },
             definition);
  std::visit([&](auto& c) { c.name = name_to_keep(kept.constraint); }, definition);
  TableBuilder(impl_.dialect(), naming_).add_constraint(table, std::move(definition));
}

// A foreign key of table_args finds its table where a key of the table itself refers to that, of which
// ApplyBatchImpl._setup_referent() makes one, and nowhere else; the copy goes by its temporary name.
void BatchTable::check_referred_tables(const DdlTable& table) const {
  const auto is_set_up = [&](const ir::ForeignKeyConstraint& key, const ir::Identifier& column) {
    return std::any_of(
        table.constraints.begin(), table.constraints.end(), [&](const DdlConstraint& constraint) {
          const auto* other = std::get_if<ir::ForeignKeyConstraint>(&constraint.definition);
          return other != nullptr && !(other->span == key.span) && same_name(other->referred, key.referred) &&
                 std::any_of(other->referred_columns.begin(), other->referred_columns.end(),
                             [&](const ir::Identifier& known) { return known.text == column.text; });
        });
  };
  for (const ir::Constraint& given : batch_.table_args_constraints) {
    const auto* key = std::get_if<ir::ForeignKeyConstraint>(&given);
    if (key == nullptr || key->is_resolved || same_name(key->referred, table.name)) {
      continue;
    }
    for (const ir::Identifier& column : key->referred_columns) {
      if (!is_set_up(*key, column)) {
        throw CompileError(
            "batch-operation",
            fmt::format("foreign key of '{}': could not find table '{}' with which to generate "
                        "a foreign key to target column '{}'",
                        table.name.name.text, key->referred.name.text, column.text),
            key->span, "use batch_op.create_foreign_key(), which needs no table");
      }
    }
  }
}

DdlTable BatchTable::new_table() const {
  const std::vector<const BatchColumn*> columns = ordered_columns();
  std::set<std::string> silent;
  for (const BatchColumn* column : columns) {
    if (column->type_replaced) {
      silent.insert(column->name);
    }
  }
  DdlTable table = TableBuilder(impl_.dialect(), naming_).build(table_of_columns(columns), silent);
  for (const BatchConstraint& kept : named_) {
    transfer(table, kept);
  }
  for (const BatchConstraint& kept : unnamed_) {
    transfer(table, kept);
  }
  check_referred_tables(table);
  return table;
}

namespace {

/// What an INSERT gives a column that has a default of Python's or a sequence, or nothing
/// (sqlalchemy/sql/crud.py): a value of Python's is one that offline mode does not know, and NULL.
ir::ExpressionPtr inserted_default(const Dialect& dialect, const ir::Column& column) {
  if (column.sequence && !column.sequence->optional && dialect.facts().can("sequences")) {
    return ir::make_expression(ir::NextValue{std::make_shared<ir::Sequence>(*column.sequence)},
                               ir::integer_type(), column.span);
  }
  if (!column.has_python_default) {
    return nullptr;
  }
  const bool is_sql = column.python_default && ir::as<ir::BindParameter>(column.python_default) == nullptr;
  return is_sql ? ir::self_group(column.python_default, std::nullopt)
                : ir::make_bind({}, column.type, column.span);
}

}  // namespace

std::string BatchTable::copy_rows(const DdlTable& table,
                                  const std::vector<const BatchColumn*>& columns) const {
  const Names& names = impl_.dialect().names();
  std::vector<std::string> targets;
  std::vector<std::string> sources;
  for (const BatchColumn* column : columns) {
    if (column->source) {
      targets.push_back(names.quote(column->definition.name));
      const std::string label = column->is_cast ? " AS " + names.quote(ir::Identifier(column->name)) : "";
      sources.push_back(*column->source + label);
    }
  }
  ir::Select defaults;
  for (const BatchColumn* column : columns) {
    if (auto value = column->source ? nullptr : inserted_default(impl_.dialect(), column->definition)) {
      targets.push_back(names.quote(column->definition.name));
      defaults.columns.push_back(std::move(value));
    }
  }
  if (!defaults.columns.empty()) {
    constexpr std::string_view kVerb = "SELECT ";
    const ir::ExpressionPtr select = ir::make_expression(std::move(defaults), nullptr, batch_.span);
    sources.push_back(impl_.dialect().expressions().compile(*select).substr(kVerb.size()));
  }
  if (targets.empty()) {
    throw nothing_to_copy(original_.name, batch_.span);
  }
  return fmt::format("INSERT INTO {} ({}) SELECT {} \nFROM {}", names.table(table.name), join(targets, ", "),
                     join(sources, ", "), names.table(original_.name));
}

void BatchTable::write() {
  const DdlTable table = new_table();
  std::vector<std::string> kept;
  for (const BatchConstraint& constraint : named_) {
    kept.push_back(constraint.constraint.name->name.text);
  }
  impl_.before_copy(original_, kept);
  impl_.create_table(table, false);
  impl_.exec(copy_rows(table, ordered_columns()));
  impl_.drop_table(original_, false);
  impl_.rename_table(table.name, original_.name.name);
  DdlTable renamed = table;
  renamed.name = original_.name;
  create_indexes(renamed);
}

void BatchTable::create_indexes(const DdlTable& table) {
  // Columns that were dropped come back with an index that names them (_copy_expression in sqla_compat.py).
  std::set<std::string> known;
  for (const DdlColumn& column : table.columns) {
    known.insert(column.definition.key);
  }
  for (const DdlIndex& index : indexes_) {
    if (index.definition.from_column) {
      continue;
    }
    impl_.create_index({table, index, false});
    for (const ir::IndexElement& element : index.definition.elements) {
      if (element.column) {
        known.insert(element.column->text);
      }
    }
  }
  for (const DdlIndex& index : new_indexes_) {
    for (const ir::IndexElement& element : index.definition.elements) {
      if (!element.column || !known.contains(element.column->text)) {
        throw CompileError("batch-operation",
                           "an index that is added where a table is copied can only be on columns",
                           index.definition.span, "create it after the batch with op.create_index()");
      }
    }
    impl_.create_index({table, index, false});
  }
}

}  // namespace sqlgen::dialect
