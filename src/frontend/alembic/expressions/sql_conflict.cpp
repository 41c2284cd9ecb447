#include "frontend/alembic/expressions/sql_conflict.hpp"

#include <optional>
#include <string>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// A column of the target: by its key in the table where the constraint has one.
ir::ExpressionPtr target_column(const ir::TablePtr& table, const ir::Identifier& key) {
  if (table) {
    if (auto column = ir::find_from_column(ir::make_table_from(table), key.text)) {
      return column;
    }
  }
  ir::ColumnReference reference;
  reference.name = key;
  reference.key = key.text;
  return ir::make_expression(std::move(reference), ir::null_type());
}

void add_conflict_column(ir::OnConflict& clause, const ir::TablePtr& table, const ir::Identifier& key) {
  clause.elements.push_back(target_column(table, key));
  clause.element_names.emplace_back();
}

ir::ExpressionPtr where_option(const ir::DialectOptions& options) {
  const auto found = options.find("postgresql_where");
  if (found == options.end()) {
    return nullptr;
  }
  const auto* expression = std::get_if<ir::ExpressionPtr>(&found->second.value);
  return expression != nullptr ? *expression : nullptr;
}

/// An index stands for its elements, named or not.
void read_index(const IndexObject& object, ir::OnConflict& clause) {
  clause.has_target = true;
  for (const auto& element : object.index().elements) {
    if (element.column) {
      add_conflict_column(clause, object.table(), *element.column);
    } else {
      clause.elements.push_back(element.expression);
      clause.element_names.emplace_back();
    }
  }
  clause.index_where = where_option(object.index().options);
}

/// A constraint without a name stands for its columns.
void read_columns(const ConstraintObject& object, ir::OnConflict& clause) {
  clause.has_target = true;
  const auto add_all = [&](const auto& constraint) {
    for (const auto& column : constraint.columns) {
      add_conflict_column(clause, object.table(), column);
    }
    clause.index_where = where_option(constraint.options);
  };
  std::visit(Overloaded{[&](const ir::UniqueConstraint& unique) { add_all(unique); },
                        [&](const ir::PrimaryKeyConstraint& key) { add_all(key); },
                        [&](const ir::ExcludeConstraint& exclude) {
                          for (const auto& element : exclude.elements) {
                            clause.elements.push_back(element.expression);
                            clause.element_names.emplace_back();
                          }
                          clause.index_where = exclude.where;
                        },
                        [](const ir::CheckConstraint&) {}, [](const ir::ForeignKeyConstraint&) {}},
             object.constraint());
}

/// `constraint` by its name, or the object itself (postgresql/dml.py, OnConflictClause).
void read_constraint(Interpreter& in, const Value& value, Span where, ir::OnConflict& clause) {
  if (const auto text = text_of(value)) {
    clause.constraint = *text;
    return;
  }
  if (const auto* index = value.get<IndexObject>()) {
    read_index(*index, clause);
    return;
  }
  const auto* constraint = value.get<ConstraintObject>();
  if (constraint == nullptr) {
    bad_argument(in, "a constraint, an index or its name is expected", where);
  }
  const auto name = in.get_attribute(value, "name", where);
  if (const auto text = text_of(name)) {
    clause.constraint = *text;
    return;
  }
  read_columns(*constraint, clause);
  if (clause.elements.empty()) {
    bad_argument(in, "a constraint without a name needs columns to stand for it", where);
  }
}

void read_target(Interpreter& in, const BoundArguments& call, ir::OnConflict& clause) {
  if (!call.absent("constraint")) {
    if (!call.absent("index_elements")) {
      in.raise("ValueError", "'constraint' and 'index_elements' are mutually exclusive",
               call.span("constraint"));
    }
    read_constraint(in, call.value("constraint"), call.span("constraint"), clause);
    return;
  }
  if (call.absent("index_elements")) {
    return;
  }
  clause.has_target = true;
  const Span where = call.span("index_elements");
  for (const auto& element : in.to_vector(call.value("index_elements"), where)) {
    const auto text = text_of(element);
    clause.element_names.push_back(text.value_or(""));
    clause.elements.push_back(text ? nullptr : expression_from_value(in, element, where));
  }
  if (!call.absent("index_where")) {
    clause.index_where = clause_from(in, call.value("index_where"), call.span("index_where"));
  }
}

/// postgresql.insert(), sqlite.insert(): only they have ON CONFLICT.
void require_dialect_insert(Interpreter& in, const ir::Insert& statement, Span where) {
  if (statement.dialect.empty()) {
    in.raise("AttributeError", "'Insert' object has no attribute 'on_conflict_do_update'", where);
  }
}

ir::Assignments set_argument(Interpreter& in, const BoundArguments& call) {
  const Value& value = call.value("set_");
  const Span where = call.span("set_");
  if (python::is_dict(value)) {
    return assignments_from(in, value, where);
  }
  ir::Assignments result;
  if (const auto items = in.find_attribute(value, "items", where)) {
    for (const auto& pair : in.to_vector(in.call(*items, std::vector<Value>{}, where), where)) {
      const auto* parts = python::sequence_items(pair);
      if (parts != nullptr && parts->size() == 2) {
        result.push_back(assignment_from(in, (*parts)[0], (*parts)[1], where));
      }
    }
  }
  if (result.empty()) {
    in.raise("ValueError", "set parameter must be a non-empty dictionary or a ColumnCollection", where);
  }
  return result;
}

ir::Insert conflicting(Interpreter& in, const ExpressionObject& self, const BoundArguments& call,
                       std::shared_ptr<const ir::OnConflict> clause) {
  ir::Insert statement = *ir::as<ir::Insert>(self.expression());
  require_dialect_insert(in, statement, call.call_span());
  statement.on_conflict = std::move(clause);
  return statement;
}

Value wrapped_insert(const ExpressionObject& self, const BoundArguments& call, ir::Insert statement) {
  const Span span = self.expression()->span.valid() ? self.expression()->span : call.call_span();
  return wrap_expression(ir::make_expression(std::move(statement), nullptr, span));
}

}  // namespace

Value on_conflict_do_nothing(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  auto clause = std::make_shared<ir::OnConflict>();
  read_target(in, call, *clause);
  return wrapped_insert(self, call, conflicting(in, self, call, std::move(clause)));
}

Value on_conflict_do_update(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  auto clause = std::make_shared<ir::OnConflict>();
  read_target(in, call, *clause);
  clause->update = true;
  clause->assignments = set_argument(in, call);
  if (!call.absent("where")) {
    clause->where = clause_from(in, call.value("where"), call.span("where"));
  }
  const bool targeted = !clause->constraint.empty() || clause->has_target;
  auto statement = conflicting(in, self, call, std::move(clause));
  if (!targeted && dialect::dialect_can(statement.dialect, "conflict_update_needs_target")) {
    in.raise("ValueError",
             "Either constraint or index_elements, but not both, must be specified unless DO NOTHING",
             call.call_span());
  }
  return wrapped_insert(self, call, std::move(statement));
}

}  // namespace sqlgen::alembic
