#include "frontend/alembic/compilation/default_text.hpp"

#include <set>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/compilation/sql_element_text.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_class_names.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "ir/expressions/expression_parts.hpp"
#include "ir/sql_writer.hpp"
#include "sqlalchemy/expressions/parameters.hpp"

namespace sqlgen::alembic {

using python::Interpreter;

namespace {

/// The dialect in which an element is written that names none (ClauseElement.stringify_dialect).
std::string_view own_dialect(const ir::ExpressionPtr& expression) {
  const auto* insert = ir::as<ir::Insert>(expression);
  return insert == nullptr || insert->dialect.empty() ? dialect::default_facts().name : insert->dialect;
}

/// Types that are made by themselves belong to the dialect that has them (create_drop_stringify_dialect).
std::string_view own_dialect(const ir::Operation& operation) {
  const bool is_of_type =
      std::holds_alternative<ir::CreateType>(operation) || std::holds_alternative<ir::DropType>(operation);
  for (const dialect::Facts& facts : dialect::known_dialects()) {
    if (is_of_type && dialect::dialect_can(facts.name, "native_enum")) {
      return facts.name;
    }
  }
  return dialect::default_facts().name;
}

[[noreturn]] void refuse_text(Interpreter& in, const std::string& path, Span where) {
  Diagnostic diagnostic;
  diagnostic.id = "unsupported-python";
  diagnostic.message = "the text of this element is made when the script is written, not before";
  diagnostic.span = where;
  diagnostic.with_label("str() of a " + path.substr(path.rfind('.') + 1));
  diagnostic.with_help("give the element itself to op.execute()");
  in.fail(std::move(diagnostic));
}

/// Whether a function of the revision would write an element, or a part of it, for the dialect.
class WrittenParts {
 public:
  WrittenParts(Interpreter& in, std::string_view dialect, Span where)
      : in_(in), dialect_(dialect), where_(where) {}

  void element(const ir::ExpressionPtr& element) {
    if (any || !seen_.insert(element.get()).second) {
      return;
    }
    const auto element_class = reference_class_object(in_, expression_class(*element), where_);
    any = element_class && Evaluation::of(in_).find_compiler(*element_class, dialect_);
    ir::visit_elements(element->node, *this);
  }
  void column_from(const ir::ExpressionPtr& from) { element(from); }

  bool any = false;

 private:
  Interpreter& in_;
  std::string_view dialect_;
  Span where_;
  std::set<const ir::Expression*> seen_;
};

}  // namespace

bool is_written_by_revision(Interpreter& in, const ir::ExpressionPtr& expression, std::string_view dialect,
                            Span where) {
  if (!Evaluation::of(in).has_compilers()) {
    return false;
  }
  WrittenParts parts(in, dialect, where);
  parts.element(expression);
  return parts.any;
}

const ir::SqlWriter* find_writer(Interpreter& in, std::string_view dialect) {
  const auto& writers = Evaluation::of(in).context().writers;
  return writers == nullptr ? nullptr : writers->find(dialect);
}

std::string written_text(const ir::SqlWriter& writer, const ir::ExpressionPtr& expression,
                         bool literal_binds) {
  return literal_binds ? writer.expression(*expression, false) : writer.with_parameters(*expression);
}

std::string written_text(const ir::SqlWriter& writer, const DdlObject& ddl) {
  return text_of_ddl(ddl, writer.operation(ddl.operation()));
}

std::string default_text(Interpreter& in, const ir::ExpressionPtr& expression, Span where) {
  if (const auto* cte = ir::as<ir::CommonTable>(expression)) {
    return default_text(in, cte->element, where);
  }
  const std::string path = expression_class(*expression);
  const std::string_view dialect = own_dialect(expression);
  if (dialect != dialect::default_facts().name && ir::has_values(expression)) {
    refuse_text(in, path, where);  // parameters as that dialect's driver has them
  }
  const ir::SqlWriter* writer = find_writer(in, dialect);
  if (writer == nullptr || is_written_by_revision(in, expression, dialect, where)) {
    refuse_text(in, path, where);
  }
  return written_text(*writer, expression, false);
}

std::string default_text(Interpreter& in, const DdlObject& ddl, Span where) {
  const ir::SqlWriter* writer = find_writer(in, own_dialect(ddl.operation()));
  if (writer == nullptr || Evaluation::of(in).has_compilers()) {
    refuse_text(in, ddl.type_name(), where);
  }
  return written_text(*writer, ddl);
}

}  // namespace sqlgen::alembic
