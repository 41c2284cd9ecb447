#include "compile/checks/null_values.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "sqlalchemy/expressions/parameters.hpp"
#include "sqlalchemy/expressions/text_clause.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::compile {

namespace {

std::string quoted_list(const std::set<std::string>& names, std::string_view before) {
  std::vector<std::string> quoted;
  for (const std::string& name : names) {
    quoted.push_back(fmt::format("'{}{}'", before, name));
  }
  return join(quoted, ", ");
}

/// Whether a default= or onupdate= is Python's, which only a connection runs.
bool is_lost(bool is_given, const ir::ExpressionPtr& sql) {
  return is_given && (sql == nullptr || ir::as<ir::BindParameter>(sql) != nullptr);
}

bool loses_default(const ir::Column& column) {
  return is_lost(column.has_python_default, column.python_default) && !column.sequence;
}

bool loses_onupdate(const ir::Column& column) {
  return is_lost(column.has_python_onupdate, column.python_onupdate);
}

std::set<std::string> keys_of(const ir::Assignments& assignments) {
  std::set<std::string> keys;
  for (const ir::Assignment& assignment : assignments) {
    const auto* column = ir::as<ir::ColumnReference>(assignment.column);
    keys.insert(column != nullptr ? column->key : assignment.key);
  }
  return keys;
}

class NullValues {
 public:
  NullValues(Span where, Diagnostics& diagnostics) : where_(where), diagnostics_(diagnostics) {}

  void text(std::string_view sql) { report_parameters(ir::text_parameters(sql)); }

  void element(const ir::ExpressionPtr& element) {
    if (element == nullptr) {
      return;
    }
    std::set<std::string> names;
    for (const auto& [name, parameter] : ir::parameters_of(element)) {
      if (parameter.required) {
        names.insert(name);
      }
    }
    report_parameters(names);
    if (const auto* insert = ir::as<ir::Insert>(element); insert != nullptr && !insert->select) {
      assigned(insert->table, insert->has_values || !insert->rows.empty(),
               keys_of(insert->rows.empty() ? insert->values : insert->rows.front()), "inserted into",
               loses_default);
    } else if (const auto* update = ir::as<ir::Update>(element)) {
      assigned(update->table, update->has_values, keys_of(update->values), "written to", loses_onupdate);
    }
  }

  void rows(const ir::BulkInsert& insert) {
    std::set<std::string> given;
    for (const auto& row : insert.rows) {
      for (const auto& [key, value] : row) {
        given.insert(key);
      }
    }
    if (!insert.rows.empty()) {
      report_lost(*insert.table, given, "inserted into", loses_default);
    }
  }

  void column(const ir::Column& column) {
    if (const auto* sql = std::get_if<ir::ExpressionPtr>(&column.server_default)) {
      element(*sql);
    } else if (const auto* computed = std::get_if<ir::Computed>(&column.server_default)) {
      element(computed->expression);
    }
  }

  void constraint(const ir::Constraint& constraint) {
    if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint)) {
      element(check->condition);
    }
  }

 private:
  using LosesValue = bool (*)(const ir::Column&);

  void assigned(const ir::ExpressionPtr& table, bool has_values, const std::set<std::string>& given,
                std::string_view done, LosesValue loses) {
    const auto* from = ir::as<ir::TableFrom>(table);
    if (from == nullptr) {
      return;
    }
    if (has_values) {
      report_lost(*from->table, given, done, loses);
    } else if (!is_told()) {
      diagnostics_
          .warning("null-value",
                   "the statement has no values: Alembic prints the names of parameters in their place",
                   where_)
          .with_help("give them: .values(...)");
    }
  }

  // What a revision gives beside a statement has been named where it gives it.
  [[nodiscard]] bool is_told() const {
    const auto& known = diagnostics_.all();
    return std::any_of(known.begin(), known.end(), [this](const Diagnostic& diagnostic) {
      return diagnostic.id == "ignored-parameters" && diagnostic.span.file == where_.file &&
             diagnostic.span.begin >= where_.begin && diagnostic.span.end <= where_.end;
    });
  }

  void report_parameters(const std::set<std::string>& names) {
    if (names.empty() || is_told()) {
      return;
    }
    diagnostics_
        .warning("null-value",
                 fmt::format("NULL stands in place of {}: to SQLAlchemy {}, and nothing gives {} a value",
                             quoted_list(names, ":"),
                             names.size() == 1 ? "it is a parameter" : "they are parameters",
                             names.size() == 1 ? "it" : "them"),
                 where_)
        .with_help(
            "a colon that belongs to the text is written '\\:'; a value is given by "
            "sa.text(...).bindparams(...)");
  }

  void report_lost(const ir::Table& table, const std::set<std::string>& given, std::string_view done,
                   LosesValue loses) {
    std::set<std::string> names;
    for (const ir::ColumnPtr& column : table.columns) {
      if (!given.contains(column->key) && loses(*column)) {
        names.insert(column->name.text);
      }
    }
    if (!names.empty()) {
      diagnostics_
          .warning(
              "null-value",
              fmt::format("NULL is {} {}: what default= or onupdate= of Python gives is no part of a script",
                          done, quoted_list(names, "")),
              where_)
          .with_help("'--bind-parameters' writes it into the statement; or give the value there");
    }
  }

  Span where_;
  Diagnostics& diagnostics_;
};

}  // namespace

void warn_of_null_values(const ir::Operation& operation, Diagnostics& diagnostics) {
  NullValues values(ir::span_of(operation), diagnostics);
  std::visit(Overloaded{
                 [&](const ir::ExecuteText& execute) {
                   if (!execute.verbatim && execute.sql.find(':') != std::string::npos) {
                     values.text(execute.sql);
                   }
                 },
                 [&](const ir::Execute& execute) { values.element(execute.statement); },
                 [&](const ir::BulkInsert& insert) { values.rows(insert); },
                 [&](const ir::CreateTable& create) {
                   for (const ir::ColumnPtr& column : create.table->columns) {
                     values.column(*column);
                   }
                   for (const ir::Constraint& constraint : create.table->constraints) {
                     values.constraint(constraint);
                   }
                 },
                 [&](const ir::AddColumn& add) { values.column(*add.column); },
                 [&](const ir::AlterColumn& alter) {
                   const auto* sql = alter.server_default
                                         ? std::get_if<ir::ExpressionPtr>(&*alter.server_default)
                                         : nullptr;
                   if (sql != nullptr) {
                     values.element(*sql);
                   }
                 },
                 [&](const ir::AddConstraint& add) { values.constraint(add.constraint); },
                 [&](const std::shared_ptr<ir::BatchAlterTable>& batch) {
                   for (const ir::Operation& inner : batch->operations) {
                     warn_of_null_values(inner, diagnostics);
                   }
                 },
                 [](const auto&) {},
             },
             static_cast<const ir::Operation::variant&>(operation));
}

}  // namespace sqlgen::compile
