#include "dialect/ddl/settled.hpp"

#include "catalog/sql_names.hpp"
#include "dialect/ddl/compiler/ddl_options.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "dialect/naming.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::dialect {

namespace {

ir::ConstraintName fitted_constraint_name(const Dialect& dialect, const std::optional<FinalName>& name,
                                          Span span) {
  if (!name) {
    return {ir::ConstraintName::Kind::no_name, {}};
  }
  return ir::ConstraintName::final_name(fitted_name(dialect, *name, span));
}

ir::ExpressionPtr literal_sql(std::string sql, Span span) {
  return ir::make_expression(ir::LiteralColumn{std::move(sql)}, {}, span);
}

ir::ExpressionPtr settled_expression(const Dialect& dialect, const ir::TableName& table,
                                     const ir::ExpressionPtr& expression) {
  if (!expression) {
    return nullptr;
  }
  const std::string sql = dialect.expressions().compile_in_ddl(*expression);
  return literal_sql(catalog::without_qualifier(sql, table.name.text), expression->span);
}

ir::ServerDefault settled_default(const Dialect& dialect, const ir::TableName& table,
                                  const ir::ServerDefault& value) {
  const auto* computed = std::get_if<ir::Computed>(&value);
  if (computed == nullptr) {
    return value;
  }
  return ir::Computed{settled_expression(dialect, table, computed->expression), computed->persisted};
}

std::vector<ir::Identifier> names_of(const DdlTable& table, const std::vector<std::size_t>& positions) {
  std::vector<ir::Identifier> names;
  for (const std::size_t position : positions) {
    names.push_back(table.columns[position].definition.name);
  }
  return names;
}

ir::ColumnPtr settled_column(const Dialect& dialect, const ir::TableName& table, const DdlColumn& column) {
  auto result = std::make_shared<ir::Column>(column.definition);
  result->key = result->name.text;
  result->server_default = settled_default(dialect, table, result->server_default);
  result->foreign_keys.clear();
  result->checks.clear();
  result->index = false;
  result->unique = false;
  result->table.reset();
  result->table_of_names.reset();
  return result;
}

std::vector<ir::Operation> added_column(const Dialect& dialect, const AddColumnCall& call) {
  const DdlTable& table = call.table;
  ir::AddColumn added;
  added.table = table.name;
  added.column = settled_column(dialect, table.name, call.column());
  added.if_not_exists = call.if_not_exists;
  added.insert_before = call.insert_before;
  added.insert_after = call.insert_after;
  added.span = call.span;
  std::vector<ir::Operation> operations{std::move(added)};
  const auto add = [&](const DdlConstraint& constraint) {
    operations.emplace_back(ir::AddConstraint{table.name, settled(dialect, table, constraint), call.span});
  };
  for (const DdlConstraint& check : call.column().checks) {
    add(check);
  }
  if (call.inline_references && call.column().foreign_keys == 1) {
    for (const DdlConstraint& constraint : table.constraints) {
      if (std::holds_alternative<ir::ForeignKeyConstraint>(constraint.definition)) {
        add(constraint);
      }
    }
  }
  return operations;
}

ir::DropConstraint dropped_constraint(const Dialect& dialect, const DropConstraintCall& call) {
  ir::DropConstraint dropped;
  dropped.table = call.table;
  dropped.name = fitted_constraint_name(dialect, call.name, call.span);
  dropped.kind = call.kind;
  dropped.if_exists = call.if_exists || call.type_bound;
  dropped.span = call.span;
  return dropped;
}

ir::DropIndex dropped_index(const Dialect& dialect, const DropIndexCall& call) {
  ir::DropIndex dropped;
  dropped.name = fitted_constraint_name(dialect, call.index.name, call.index.definition.span);
  dropped.table = call.table.name;
  dropped.if_exists = call.if_exists;
  dropped.span = call.index.definition.span;
  return dropped;
}

}  // namespace

ir::Constraint settled(const Dialect& dialect, const DdlTable& table, const DdlConstraint& constraint) {
  ir::Constraint definition = constraint.definition;
  std::visit(Overloaded{
                 [&](ir::CheckConstraint& c) {
                   if (constraint.type_bound) {
                     c.condition = literal_sql(constraint.condition, c.span);
                     c.type_bound = table.columns[constraint.columns.front()].definition.type;
                   } else {
                     c.condition = settled_expression(dialect, table.name, c.condition);
                   }
                 },
                 [&](ir::PrimaryKeyConstraint& c) { c.columns = names_of(table, constraint.columns); },
                 [&](ir::UniqueConstraint& c) {
                   c.columns = names_of(table, constraint.columns);
                   c.from_column = false;
                 },
                 [&](ir::ForeignKeyConstraint& c) {
                   c.columns = names_of(table, constraint.columns);
                   c.from_column = false;
                 },
                 [&](ir::ExcludeConstraint& c) {
                   c.where = settled_expression(dialect, table.name, c.where);
                   for (ir::ExcludeConstraint::Element& element : c.elements) {
                     element.expression = settled_expression(dialect, table.name, element.expression);
                   }
                 },
             },
             definition);
  std::visit([&](auto& c) { c.name = fitted_constraint_name(dialect, constraint.name, c.span); }, definition);
  return definition;
}

ir::Index settled(const Dialect& dialect, const DdlTable& table, const DdlIndex& index) {
  ir::Index definition = index.definition;
  definition.name = fitted_constraint_name(dialect, index.name, definition.span);
  definition.from_column = false;
  for (ir::IndexElement& element : definition.elements) {
    if (!element.column) {
      element.expression =
          literal_sql(dialect.expressions().compile_index_element(*element.expression), definition.span);
    } else if (const std::size_t position = table.position_of(element.column->text);
               position < table.columns.size()) {
      element.column = table.columns[position].definition.name;
    }
  }
  const std::string where = dialect.name() + "_where";
  if (const ir::OptionValue* condition = find_option(definition.options, where)) {
    definition.options[where] = {literal_sql(option_sql(dialect, *condition), definition.span)};
  }
  return definition;
}

ir::TablePtr settled(const Dialect& dialect, const DdlTable& table) {
  auto result = std::make_shared<ir::Table>();
  result->name = table.name;
  result->comment = table.comment;
  result->prefixes = table.prefixes;
  result->options = table.options;
  result->counts_beside_reference = table.counts_beside_reference;
  result->span = table.span;
  for (const DdlColumn& column : table.columns) {
    result->columns.push_back(settled_column(dialect, table.name, column));
  }
  if (table.primary_key && !table.primary_key->columns.empty()) {
    result->constraints.push_back(settled(dialect, table, *table.primary_key));
  }
  for (const DdlConstraint& constraint : table.constraints) {
    result->constraints.push_back(settled(dialect, table, constraint));
  }
  for (const DdlColumn& column : table.columns) {
    for (const DdlConstraint& check : column.checks) {
      result->constraints.push_back(settled(dialect, table, check));
    }
  }
  for (const DdlIndex& index : table.indexes) {
    result->indexes.push_back(settled(dialect, table, index));
  }
  return result;
}

std::vector<ir::Operation> settled(const Dialect& dialect, const DdlCall& call) {
  using Operations = std::vector<ir::Operation>;
  return std::visit(
      Overloaded{
          [&](const AlterColumnCall& c) -> Operations {
            ir::AlterColumn altered = c.operation;
            if (altered.server_default) {
              altered.server_default = settled_default(dialect, altered.table, *altered.server_default);
            }
            return {std::move(altered)};
          },
          [&](const AddColumnCall& c) { return added_column(dialect, c); },
          [&](const DropColumnCall& c) -> Operations { return {c.operation}; },
          [&](const AddConstraintCall& c) -> Operations {
            return {ir::AddConstraint{c.table.name, settled(dialect, c.table, c.constraint),
                                      span_of(c.constraint.definition)}};
          },
          [&](const DropConstraintCall& c) -> Operations { return {dropped_constraint(dialect, c)}; },
          [&](const CreateIndexCall& c) -> Operations {
            return {ir::CreateIndex{c.table.name, settled(dialect, c.table, c.index), c.if_not_exists}};
          },
          [&](const DropIndexCall& c) -> Operations { return {dropped_index(dialect, c)}; },
          [](const TableCommentCall& c) -> Operations {
            return {ir::CreateTableComment{c.table, c.comment}};
          },
          // The column has brought its comment along.
          [](const ColumnCommentCall&) -> Operations { return {}; },
      },
      call);
}

}  // namespace sqlgen::dialect
