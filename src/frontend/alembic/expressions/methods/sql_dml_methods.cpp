#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/expressions/methods/sql_method_tables.hpp"
#include "frontend/alembic/expressions/operands/sql_operands.hpp"
#include "frontend/alembic/expressions/sql_conflict.hpp"
#include "frontend/alembic/expressions/sql_statements.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/python/objects/containers.hpp"
#include "sqlalchemy/expressions/builder.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

// Methods of INSERT, UPDATE and DELETE (sqlalchemy/sql/dml.py).

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

template <class Statement, class Change>
Value changed_statement(const ExpressionObject& self, const BoundArguments& call, Change change) {
  Statement statement = *ir::as<Statement>(self.expression());
  change(statement);
  const Span span = self.expression()->span.valid() ? self.expression()->span : call.call_span();
  return wrap_expression(ir::make_expression(std::move(statement), nullptr, span));
}

template <class T>
void append_clauses(std::vector<T>& to, std::vector<T> more) {
  to.insert(to.end(), more.begin(), more.end());
}

ir::Assignments keyword_assignments(Interpreter& in, const ir::ExpressionPtr& table,
                                    const BoundArguments& call) {
  ir::Assignments result;
  for (const auto& keyword : call.keywords()) {
    result.push_back(assignment_from(in, Value::string(keyword.name), keyword.value, keyword.span, table));
  }
  return result;
}

/// A row given as a list or tuple: its values go to the table's columns in their order.
ir::Assignments positional_assignments(Interpreter& in, const ir::ExpressionPtr& table,
                                       const std::vector<Value>& values, Span where) {
  ir::Assignments result;
  const auto columns = ir::from_columns(table);
  for (std::size_t i = 0; i < values.size() && i < columns.size(); ++i) {
    result.push_back(assignment_from(in, Value::string(columns[i].key), values[i], where, table));
  }
  return result;
}

/// The one row of values(), from keywords, a dict or a sequence.
ir::Assignments single_row(Interpreter& in, const ir::ExpressionPtr& table, const BoundArguments& call) {
  if (call.rest().empty()) {
    return keyword_assignments(in, table, call);
  }
  const auto& argument = call.rest().front();
  if (!call.keywords().empty() || call.rest().size() > 1) {
    bad_argument(in,
                 "Only a single dictionary/tuple or list of dictionaries/tuples is accepted positionally.",
                 argument.span);
  }
  if (const auto* items = python::sequence_items(argument.value)) {
    return positional_assignments(in, table, *items, argument.span);
  }
  if (python::is_opaque(argument.value)) {
    python::fail_on_opaque(in, argument.value, argument.span);
  }
  return assignments_from(in, argument.value, argument.span, table);
}

/// The rows of values([...]), or nothing where it is one row.
std::optional<std::vector<ir::Assignments>> many_rows(Interpreter& in, const ir::ExpressionPtr& table,
                                                      const BoundArguments& call) {
  if (call.rest().size() != 1) {
    return std::nullopt;
  }
  const auto& argument = call.rest().front();
  const auto* items = python::sequence_items(argument.value);
  if (items == nullptr || items->empty()) {
    return std::nullopt;
  }
  const bool dicts = python::is_dict(items->front());
  if (!dicts && python::sequence_items(items->front()) == nullptr) {
    return std::nullopt;
  }
  std::vector<ir::Assignments> rows;
  for (const auto& item : *items) {
    if (dicts) {
      rows.push_back(assignments_from(in, item, argument.span, table));
    } else if (const auto* row = python::sequence_items(item)) {
      rows.push_back(positional_assignments(in, table, *row, argument.span));
    }
  }
  return rows;
}

Value insert_values(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<ir::Insert>(self, call, [&](ir::Insert& s) {
    if (auto rows = many_rows(in, s.table, call)) {
      if (s.has_values && s.rows.empty()) {
        raise_sqlalchemy(in, "InvalidRequestError",
                         "Can't mix single and multiple VALUES formats in one INSERT statement",
                         call.call_span());
      }
      append_clauses(s.rows, std::move(*rows));
    } else {
      append_clauses(s.values, single_row(in, s.table, call));
    }
    s.has_values = true;
  });
}

Value update_values(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<ir::Update>(self, call, [&](ir::Update& s) {
    append_clauses(s.values, single_row(in, s.table, call));
    s.has_values = true;
  });
}

Value ordered_values(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<ir::Update>(self, call, [&](ir::Update& s) {
    for (const auto& argument : call.rest()) {
      const auto* pair = python::sequence_items(argument.value);
      if (pair == nullptr || pair->size() != 2) {
        bad_argument(in, "a (column, value) tuple is expected", argument.span);
      }
      s.values.push_back(assignment_from(in, (*pair)[0], (*pair)[1], argument.span));
    }
    s.ordered = true;
    s.has_values = true;
  });
}

Value from_select_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<ir::Insert>(self, call, [&](ir::Insert& s) {
    for (const auto& name : in.to_vector(call.value("names"), call.span("names"))) {
      if (const auto text = text_of(name)) {
        s.select_names.push_back(*text);
        continue;
      }
      const auto* column = ir::as<ir::ColumnReference>(find_expression(in, name, call.span("names")));
      if (column == nullptr) {
        bad_argument(in, "a column or a column's name is expected", call.span("names"));
      }
      s.select_names.push_back(column->key);
    }
    s.select = inserted_select_from(in, call.value("select"), call.span("select"));
    s.include_defaults = !call.given("include_defaults") || flag(in, call, "include_defaults");
  });
}

template <class Statement>
Value dml_where(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(
      self, call, [&](Statement& s) { append_clauses(s.where, clauses_from(in, call.rest())); });
}

template <class Statement>
Value dml_filter_by(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(self, call, [&](Statement& s) {
    for (const auto& keyword : call.keywords()) {
      const auto column = ir::find_from_column(s.table, keyword.name);
      if (!column) {
        bad_argument(in, fmt::format("Entity namespace has no property \"{}\"", keyword.name),
                     keyword.name_span);
      }
      s.where.push_back(
          ir::operate(column, ir::OperatorKind::eq, operand_from(in, keyword.value, keyword.span)));
    }
  });
}

template <class Statement>
Value returning_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(
      self, call, [&](Statement& s) { append_clauses(s.returning, columns_from(in, call.rest())); });
}

template <class Statement>
Value prefix_method(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(
      self, call, [&](Statement& s) { append_clauses(s.prefixes, dialect_texts(in, call)); });
}

template <class Statement>
Value dml_add_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(self, call,
                                      [&](Statement& s) { append_clauses(s.ctes, added_ctes(in, call)); });
}

template <class Statement>
Value inline_method(Interpreter& /*in*/, ExpressionObject& self, const BoundArguments& call) {
  return changed_statement<Statement>(self, call, [](Statement& s) { s.inline_defaults = true; });
}

Value dml_cte(Interpreter& in, ExpressionObject& self, const BoundArguments& call) {
  return wrap_expression(make_cte(in, self.expression(), call));
}

}  // namespace

const SqlMethods& insert_methods() {
  static const SqlMethods table = {
      {"values(*args, **kwargs)", insert_values},
      {"from_select(names, select, include_defaults=True)", from_select_method},
      {"returning(*cols, sort_by_parameter_order=False)", returning_method<ir::Insert>},
      {"prefix_with(*prefixes, dialect='*')", prefix_method<ir::Insert>},
      {"add_cte(*ctes, nest_here=False)", dml_add_cte<ir::Insert>},
      {"inline()", inline_method<ir::Insert>},
      {"cte(name=None, recursive=False, nesting=False)", dml_cte},
      {"on_conflict_do_nothing(constraint=None, index_elements=None, index_where=None)",
       on_conflict_do_nothing},
      {"on_conflict_do_update(constraint=None, index_elements=None, index_where=None, set_=None, where=None)",
       on_conflict_do_update},
  };
  return table;
}

const SqlMethods& update_methods() {
  static const SqlMethods table = {
      {"values(*args, **kwargs)", update_values},
      {"ordered_values(*args)", ordered_values},
      {"where(*whereclause)", dml_where<ir::Update>},
      {"filter(*whereclause)", dml_where<ir::Update>},
      {"filter_by(**kwargs)", dml_filter_by<ir::Update>},
      {"returning(*cols)", returning_method<ir::Update>},
      {"prefix_with(*prefixes, dialect='*')", prefix_method<ir::Update>},
      {"add_cte(*ctes, nest_here=False)", dml_add_cte<ir::Update>},
      {"inline()", inline_method<ir::Update>},
      {"cte(name=None, recursive=False, nesting=False)", dml_cte},
  };
  return table;
}

const SqlMethods& delete_methods() {
  static const SqlMethods table = {
      {"where(*whereclause)", dml_where<ir::Delete>},
      {"filter(*whereclause)", dml_where<ir::Delete>},
      {"filter_by(**kwargs)", dml_filter_by<ir::Delete>},
      {"returning(*cols)", returning_method<ir::Delete>},
      {"prefix_with(*prefixes, dialect='*')", prefix_method<ir::Delete>},
      {"add_cte(*ctes, nest_here=False)", dml_add_cte<ir::Delete>},
      {"cte(name=None, recursive=False, nesting=False)", dml_cte},
  };
  return table;
}

}  // namespace sqlgen::alembic
