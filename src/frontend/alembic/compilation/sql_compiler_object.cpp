#include "frontend/alembic/compilation/sql_compiler_object.hpp"

#include <algorithm>
#include <array>
#include <map>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/clause_list.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/compilation/compiled_expressions.hpp"
#include "frontend/alembic/compilation/preparer.hpp"
#include "frontend/alembic/compilation/sql_element_text.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "ir/sql_writer.hpp"
#include "sqlalchemy/expressions/parameters.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

/// SQLCompiler, or DDLCompiler.
class CompilerObject final : public python::Object {
 public:
  CompilerObject(bool in_ddl, std::string of_class, OwnText own = {})
      : in_ddl_(in_ddl), class_(std::move(of_class)), own_(std::move(own)) {}
  [[nodiscard]] bool in_ddl() const { return in_ddl_; }
  /// What it writes for the part that it was made for; nothing for any other element.
  [[nodiscard]] std::optional<Value> own_text(const Value& element) const {
    const auto own = own_ ? own_(element) : std::nullopt;
    if (!own) {
      return std::nullopt;
    }
    return *own ? Value::string(**own) : Value::none();
  }
  [[nodiscard]] std::string type_name() const override { return class_; }
  std::optional<Value> attribute(Interpreter& in, std::string_view name, Span where) override;

 private:
  bool in_ddl_;
  std::string class_;
  OwnText own_;
};

std::string text_of_list(Interpreter& in, const std::vector<Value>& clauses, Span where) {
  std::vector<std::string> texts;
  for (const Value& clause : clauses) {
    texts.push_back(text_of_element(in, clause, where));
  }
  return join(texts, ", ");
}

}  // namespace

std::string text_of_ddl(const DdlObject& ddl, const std::vector<std::string>& statements) {
  const std::string text = join(statements, "; ");
  const std::string name = ddl.type_name();
  if (name == "CreateTable") {
    return "\n" + text + "\n\n";
  }
  return name == "DropTable" || name == "DropIndex" ? "\n" + text : text;
}

std::string text_of_element(Interpreter& in, const Value& element, Span where) {
  if (const auto* list = element.get<ClauseListObject>()) {
    return text_of_list(in, list->clauses(), where);
  }
  if (const auto* ddl = element.get<DdlObject>()) {
    return text_of_ddl(*ddl, Recorder::of(in).writer().operation(ddl->operation()));
  }
  if (is_type_value(element)) {
    return Recorder::of(in).writer().type(*type_from_value(in, element, where));
  }
  if (auto text = compiled_text(in, element, where)) {
    return *text;
  }
  const auto expression =
      written_functions(in, make_sql_compiler(in, false), expression_from_value(in, element, where), where);
  return Recorder::of(in).writer().expression(*expression, false);
}

namespace {

/// "big_integer" of BigInteger, "datetime" of DateTime: the __visit_name__ of a generic type's class.
std::string visit_name(std::string_view class_name) {
  std::string name;
  for (const char c : class_name == "DateTime" ? "Datetime" : class_name) {
    const bool upper = c >= 'A' && c <= 'Z';
    name += upper && !name.empty() ? "_" : "";
    name += upper ? static_cast<char>(c - 'A' + 'a') : c;
  }
  return name;
}

/// The kind that visit_NAME() of a type compiler writes.
std::optional<ir::TypeKind> visited_kind(std::string_view name) {
  static const std::map<std::string, ir::TypeKind, std::less<>> kGeneric = [] {
    std::map<std::string, ir::TypeKind, std::less<>> kinds;
    for (const ir::TypeKind kind :
         {ir::TypeKind::string, ir::TypeKind::text, ir::TypeKind::unicode, ir::TypeKind::unicode_text,
          ir::TypeKind::integer, ir::TypeKind::small_integer, ir::TypeKind::big_integer,
          ir::TypeKind::numeric, ir::TypeKind::floating, ir::TypeKind::double_type, ir::TypeKind::date_time,
          ir::TypeKind::date, ir::TypeKind::time, ir::TypeKind::large_binary, ir::TypeKind::boolean,
          ir::TypeKind::enumeration}) {
      kinds.emplace(visit_name(ir::type_name(kind)), kind);
    }
    return kinds;
  }();
  const auto generic = kGeneric.find(name);
  return generic != kGeneric.end() ? std::optional(generic->second) : ir::type_kind_named(name);
}

/// The type as one of another name is written, by whatever function it has itself.
std::string text_of_type(Interpreter& in, const Value& element, std::string_view visited, Span where) {
  const auto* object = python::unwrap(element).get<TypeObject>();
  ir::Type type = object != nullptr ? *object->type() : *type_from_value(in, element, where);
  type.compiled.reset();
  type.variants.clear();
  const auto kind = visited_kind(visited);
  if (kind && ir::type_name(type.kind) != ir::type_name(*kind)) {
    type.kind = *kind;
  }
  return Recorder::of(in).writer().type(type);
}

Value process(Interpreter& in, CompilerObject& self, const BoundArguments& call) {
  if (auto own = self.own_text(call.value("element"))) {
    return *std::move(own);
  }
  for (const auto& keyword : call.keywords()) {
    const auto* table =
        keyword.name == "asfrom" && in.truth(keyword.value, keyword.span)
            ? ir::as<ir::TableFrom>(find_expression(in, call.value("element"), call.span("element")))
            : nullptr;
    if (table != nullptr) {
      return Value::string(Recorder::of(in).writer().table(table->table->name));
    }
  }
  return Value::string(text_of_element(in, call.value("element"), call.span("element")));
}

Value render_literal(Interpreter& in, CompilerObject& /*self*/, const BoundArguments& call) {
  const auto type =
      call.absent("type_") ? nullptr : type_from_value(in, call.value("type_"), call.span("type_"));
  return Value::string(Recorder::of(in).writer().expression(
      *bound_value(in, call.value("value"), type, call.span("value")), false));
}

/// DDLCompiler.get_column_default_string().
Value column_default_text(Interpreter& in, CompilerObject& /*self*/, const BoundArguments& call) {
  const auto column = find_column(in, call.value("column"), call.span("column"));
  if (column == nullptr) {
    fail_on_type(in, call.value("column"), call.span("column"), "a column", "sa.Column(...)");
  }
  const ir::SqlWriter& writer = Recorder::of(in).writer();
  if (const auto* text = std::get_if<std::string>(&column->server_default)) {
    const auto literal = bound_value(in, Value::string(*text), nullptr, call.call_span());
    return Value::string(writer.expression(*literal, true));
  }
  const auto* sql = std::get_if<ir::ExpressionPtr>(&column->server_default);
  return sql != nullptr ? Value::string(writer.expression(**sql, true)) : Value::none();
}

const NativeMethodTable<CompilerObject>& compiler_methods() {
  static const NativeMethodTable<CompilerObject> table = {
      {"DDLCompiler.get_column_default_string(column)", column_default_text},
      {"SQLCompiler.process(element, **kw)", process},
      {"SQLCompiler.render_literal_value(value, type_)", render_literal},
  };
  return table;
}

Value make_visit_method(std::shared_ptr<CompilerObject> compiler, std::string visited) {
  return python::make_function("visit(element, **kw)", [compiler = std::move(compiler),
                                                        visited = std::move(visited)](
                                                           Interpreter& in, const BoundArguments& call) {
    const Value& element = call.value("element");
    if (auto function = visited_function(in, Value::object(compiler), element, call.span("element"))) {
      return Value::string(Recorder::of(in).writer().expression(**function, false));
    }
    return is_type_value(element) ? Value::string(text_of_type(in, element, visited, call.span("element")))
                                  : process(in, *compiler, call);
  });
}

/// Whether none of the dialect's compilers has the method.
bool is_no_visit_method(Interpreter& in, std::string_view name) {
  constexpr std::array<std::string_view, 3> kCompilerClasses = {"Compiler", "DDLCompiler", "TypeCompiler"};
  return std::all_of(kCompilerClasses.begin(), kCompilerClasses.end(), [&](std::string_view part) {
    const std::string path = reference_class("sqlalchemy." + class_of_dialect(in, std::string(part)));
    return reference_class_has(path, name) == ReferenceAnswer::no;
  });
}

std::optional<Value> CompilerObject::attribute(Interpreter& in, std::string_view name, Span /*where*/) {
  if (name == "dialect") {
    return Evaluation::of(in).dialect_object();
  }
  if (name == "preparer") {
    return make_preparer(in);
  }
  if (name == "sql_compiler" || name == "type_compiler") {
    return name == "sql_compiler" ? make_sql_compiler(in, false) : make_type_compiler(in);
  }
  if (name.starts_with("visit_")) {
    if (is_no_visit_method(in, name)) {
      return std::nullopt;
    }
    return make_visit_method(self<CompilerObject>(), std::string(name.substr(6)));
  }
  return compiler_methods().bind(self<CompilerObject>(), name);
}

}  // namespace

Value make_part_compiler(Interpreter& in, OwnText own) {
  return Value::make<CompilerObject>(true, class_of_dialect(in, "DDLCompiler"), std::move(own));
}

Value make_sql_compiler(Interpreter& in, bool in_ddl) {
  return Value::make<CompilerObject>(in_ddl, class_of_dialect(in, in_ddl ? "DDLCompiler" : "Compiler"));
}

Value make_type_compiler(Interpreter& in) {
  return Value::make<CompilerObject>(false, class_of_dialect(in, "TypeCompiler"));
}

}  // namespace sqlgen::alembic
