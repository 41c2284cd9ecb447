#include "frontend/alembic/compilation/compiled_expressions.hpp"

#include <map>
#include <utility>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/expressions/sql_class_names.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "ir/expressions/expression_parts.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

constexpr std::string_view kFunctionsModule = "sqlalchemy.sql.functions.";

std::optional<Value> expression_function(Interpreter& in, const std::string& class_path) {
  const auto class_object = reference_class_object(in, class_path, Span{});
  return class_object ? Evaluation::of(in).find_compiler(*class_object) : std::nullopt;
}

class FunctionWriter {
 public:
  FunctionWriter(Interpreter& in, const Value& compiler, Span where)
      : in_(in), compiler_(compiler), where_(where) {}

  ir::ExpressionPtr written(const ir::ExpressionPtr& element) {
    const auto known = made_.find(element);
    return known != made_.end() ? known->second : made_.emplace(element, make(element)).first->second;
  }

  /// The element itself as it is, with what it is made of written.
  ir::ExpressionPtr with_written_parts(const ir::ExpressionPtr& element) {
    ir::ExpressionNode node = element->node;
    Changes changes{*this};
    ir::visit_elements(node, changes);
    return changes.any ? ir::make_expression(std::move(node), element->type, element->span) : element;
  }

 private:
  // Whether any part of a node became another.
  struct Changes {
    FunctionWriter& writer;
    bool any = false;
    void element(ir::ExpressionPtr& part) { take(part); }
    void column_from(ir::ExpressionPtr& part) { take(part); }
    void take(ir::ExpressionPtr& part) {
      ir::ExpressionPtr made = writer.written(part);
      any = any || made != part;
      part = std::move(made);
    }
  };

  ir::ExpressionPtr make(const ir::ExpressionPtr& element) {
    const auto* call = element->get<ir::FunctionCall>();
    const auto function =
        call != nullptr ? expression_function(in_, expression_class(*element)) : std::nullopt;
    if (!function) {
      return with_written_parts(element);
    }
    const Value made = in_.call(*function, {wrap_expression(element), compiler_}, where_);
    ir::LiteralColumn text{string_of(in_, made, where_, "the text of a function")};
    text.construct = true;
    text.name = call->name.text;
    text.clauses = call->arguments;
    return ir::make_expression(std::move(text), element->type, element->span);
  }

  Interpreter& in_;
  const Value& compiler_;
  Span where_;
  std::map<ir::ExpressionPtr, ir::ExpressionPtr> made_;
};

/// Goes over the expressions that an operation's statements are made of.
class OperationExpressions {
 public:
  explicit OperationExpressions(FunctionWriter& writer) : writer_(writer) {}

  void visit(ir::Operation& operation) {
    std::visit(Overloaded{
                   [&](ir::Execute& o) { write(o.statement); },
                   [&](ir::BulkInsert& o) {
                     for (auto& row : o.rows) {
                       for (auto& [key, value] : row) {
                         write(value);
                       }
                     }
                   },
                   [&](ir::CreateTable& o) { visit(o.table); },
                   [&](ir::AddColumn& o) { visit(*o.column); },
                   [&](ir::AlterColumn& o) {
                     if (o.server_default) {
                       visit(*o.server_default);
                     }
                   },
                   [&](ir::CreateIndex& o) { visit(o.index); },
                   [&](ir::AddConstraint& o) { visit(o.constraint); },
                   [&](std::shared_ptr<ir::BatchAlterTable>& o) {
                     for (ir::Operation& inner : o->operations) {
                       visit(inner);
                     }
                     visit(o->copy_from);
                   },
                   [](auto&) {},
               },
               static_cast<ir::Operation::variant&>(operation));
  }

 private:
  void write(ir::ExpressionPtr& expression) {
    if (expression) {
      expression = writer_.written(expression);
    }
  }
  void visit(ir::ServerDefault& value) {
    if (auto* sql = std::get_if<ir::ExpressionPtr>(&value)) {
      write(*sql);
    } else if (auto* computed = std::get_if<ir::Computed>(&value)) {
      write(computed->expression);
    }
  }
  void visit(ir::Column& column) {
    visit(column.server_default);
    for (ir::CheckConstraint& check : column.checks) {
      write(check.condition);
    }
  }
  void visit(ir::Constraint& constraint) {
    if (auto* check = std::get_if<ir::CheckConstraint>(&constraint)) {
      write(check->condition);
    } else if (auto* exclude = std::get_if<ir::ExcludeConstraint>(&constraint)) {
      write(exclude->where);
      for (ir::ExcludeConstraint::Element& element : exclude->elements) {
        write(element.expression);
      }
    }
  }
  void visit(ir::Index& index) {
    for (ir::IndexElement& element : index.elements) {
      write(element.expression);
    }
    for (auto& [name, option] : index.options) {
      if (auto* sql = std::get_if<ir::ExpressionPtr>(&option.value)) {
        write(*sql);
      }
    }
  }
  void visit(const ir::TablePtr& table) {
    if (table == nullptr) {
      return;
    }
    for (const ir::ColumnPtr& column : table->columns) {
      visit(*column);
    }
    for (ir::Constraint& constraint : table->constraints) {
      visit(constraint);
    }
    for (ir::Index& index : table->indexes) {
      visit(index);
    }
  }

  FunctionWriter& writer_;
};

/// The function for an INSERT, UPDATE or DELETE: that of its own class, or of the class that its own is of.
std::optional<Value> statement_function(Interpreter& in, const ir::ExpressionPtr& statement) {
  const std::string own = expression_class(*statement);
  const std::size_t at = own.find(".dml.");
  if (at == std::string::npos) {
    return std::nullopt;
  }
  auto function = expression_function(in, own);
  return function ? function : expression_function(in, "sqlalchemy.sql" + own.substr(at));
}

std::vector<ir::ExpressionPtr> row_inserts(const ir::BulkInsert& rows) {
  std::vector<ir::ExpressionPtr> inserts;
  for (const auto& row : rows.rows) {
    ir::Insert insert;
    insert.table = ir::make_table_from(rows.table);
    insert.inline_defaults = true;
    insert.has_values = true;
    for (const auto& [key, value] : row) {
      if (value) {
        insert.values.push_back({key, nullptr, value});
      }
    }
    inserts.push_back(ir::make_expression(std::move(insert), nullptr, rows.span));
  }
  return inserts;
}

}  // namespace

bool is_written_expression(std::string_view class_path) {
  if (class_path.starts_with(kFunctionsModule)) {
    const std::string_view name = class_path.substr(kFunctionsModule.size());
    return !name.empty() && name.front() >= 'a' && name.front() <= 'z' && name != "next_value";
  }
  return class_path == "sqlalchemy.sql.dml.Insert" || class_path == "sqlalchemy.sql.dml.Update" ||
         class_path == "sqlalchemy.sql.dml.Delete";
}

ir::ExpressionPtr written_functions(Interpreter& in, const Value& compiler,
                                    const ir::ExpressionPtr& expression, Span where) {
  return Evaluation::of(in).has_compilers() ? FunctionWriter(in, compiler, where).written(expression)
                                            : expression;
}

void write_functions(Interpreter& in, const Value& compiler, ir::Operation& operation, Span where) {
  FunctionWriter writer(in, compiler, where);
  OperationExpressions(writer).visit(operation);
}

std::optional<std::vector<ir::Operation>> written_statements(Interpreter& in, const Value& compiler,
                                                             const ir::Operation& operation, Span where) {
  std::vector<ir::ExpressionPtr> statements;
  if (const auto* execute = std::get_if<ir::Execute>(&operation)) {
    statements = {execute->statement};
  } else if (const auto* rows = std::get_if<ir::BulkInsert>(&operation)) {
    statements = row_inserts(*rows);
  }
  const auto function = statements.empty() ? std::nullopt : statement_function(in, statements.front());
  if (!function) {
    return std::nullopt;
  }
  std::vector<ir::Operation> written;
  for (const ir::ExpressionPtr& statement : statements) {
    const Value made = in.call(*function, {wrap_expression(statement), compiler}, where);
    const std::string text = string_of(in, made, where, "the text of a statement");
    written.emplace_back(ir::ExecuteText{replace_all(trim(text), ":", "\\:"), ir::span_of(operation)});
  }
  return written;
}

std::optional<ir::ExpressionPtr> visited_function(Interpreter& in, const Value& compiler,
                                                  const Value& element, Span where) {
  if (auto* instance = element.cast<python::InstanceObject>()) {
    return generic_function_call(in, *instance, where);
  }
  const auto* object = element.get<ExpressionObject>();
  if (object == nullptr || object->expression()->get<ir::FunctionCall>() == nullptr) {
    return std::nullopt;
  }
  return FunctionWriter(in, compiler, where).with_written_parts(object->expression());
}

}  // namespace sqlgen::alembic
