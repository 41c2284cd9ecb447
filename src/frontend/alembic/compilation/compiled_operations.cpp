#include "frontend/alembic/compilation/compiled_operations.hpp"

#include <algorithm>
#include <functional>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/compiled_elements.hpp"
#include "frontend/alembic/compilation/compiled_expressions.hpp"
#include "frontend/alembic/compilation/compiled_parts.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/reference_names.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "ir/sql_writer.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

using VisitType = std::function<void(ir::Type&)>;

void visit(const ir::TypePtr& type, const VisitType& work) {
  if (type == nullptr) {
    return;
  }
  work(*type);
  visit(type->item, work);
  for (const auto& [dialect, variant] : type->variants) {
    visit(variant, work);
  }
}

void visit_columns(const ir::TablePtr& table, const VisitType& work) {
  if (table != nullptr) {
    for (const auto& column : table->columns) {
      visit(column->type, work);
    }
  }
}

/// The types that the statements of an operation spell.
void visit_types(const ir::Operation& operation, const VisitType& work) {
  std::visit(Overloaded{
                 [&](const ir::CreateTable& create) { visit_columns(create.table, work); },
                 [&](const ir::AddColumn& add) { visit(add.column->type, work); },
                 [&](const ir::AlterColumn& alter) {
                   visit(alter.type, work);
                   visit(alter.existing_type, work);
                 },
                 [&](const std::shared_ptr<ir::BatchAlterTable>& batch) {
                   visit_columns(batch->copy_from, work);
                   for (const ir::Operation& inner : batch->operations) {
                     visit_types(inner, work);
                   }
                 },
                 [](const auto&) {},
             },
             static_cast<const ir::Operation::variant&>(operation));
}

void write_type(Interpreter& in, ir::Type& type, Span where) {
  const auto type_class = class_of_kind(type.kind);
  const auto compiler =
      type_class != nullptr ? Evaluation::of(in).find_compiler(Value::object(type_class)) : std::nullopt;
  if (compiler) {
    const Value element = wrap_type(std::make_shared<ir::Type>(type));
    type.compiled = string_of(in, in.call(*compiler, {element, make_type_compiler(in)}, where), where,
                              "the text of a type");
  }
}

using Element = std::shared_ptr<DdlObject>;

/// The element that an operation executes, as a revision would make it by itself; null for one without a
/// class that functions are registered for.
Element element_of(const ir::Operation& operation) {
  const auto make = [](const char* name, ir::Operation statement) {
    return std::make_shared<DdlObject>(name, std::move(statement));
  };
  return std::visit(
      Overloaded{
          [&](ir::DropTable drop) -> Element {
            drop.definition = nullptr;
            return make("DropTable", std::move(drop));
          },
          [&](const ir::CreateIndex& create) -> Element { return make("CreateIndex", create); },
          [&](const ir::DropIndex& drop) -> Element { return make("DropIndex", drop); },
          [&](const ir::AddConstraint& add) -> Element { return make("AddConstraint", add); },
          [&](const ir::DropConstraint& drop) -> Element { return make("DropConstraint", drop); },
          [&](const ir::CreateSequence& create) -> Element { return make("CreateSequence", create); },
          [&](const ir::DropSequence& drop) -> Element { return make("DropSequence", drop); },
          [](const auto&) -> Element { return nullptr; },
      },
      static_cast<const ir::Operation::variant&>(operation));
}

/// CreateTable is written with the parts of tables (compiled_parts.hpp).
bool is_compiled_element(std::string_view name) {
  return name == "DropTable" || name == "CreateIndex" || name == "DropIndex" || name == "AddConstraint" ||
         name == "DropConstraint" || name == "CreateSequence" || name == "DropSequence";
}

std::optional<Value> compiler_of_element(Interpreter& in, std::string_view name) {
  for (const auto& [known, class_object] : ddl_classes()) {
    if (known == name) {
      return Evaluation::of(in).find_compiler(class_object);
    }
  }
  return std::nullopt;
}

/// Has the parts of the operation's tables written.
void write_parts(Interpreter& in, ir::Operation& operation, Span where) {
  PartHooks hooks(in, where);
  if (!hooks.any()) {
    return;
  }
  const std::vector<std::string> texts = Recorder::of(in).writer().operation(operation, hooks);
  if (texts.empty() && std::holds_alternative<std::shared_ptr<ir::BatchAlterTable>>(operation)) {
    throw CompileError(
        "unsupported-python",
        "functions registered with @compiles for parts of a table can't be asked about a table "
        "that only the script knows",
        ir::span_of(operation), "say the table with copy_from=");
  }
  if (hooks.asked()) {
    ir::set_written(operation, hooks.take());
  }
}

/// The operation's statements, that of its element as the function writes it.
std::vector<ir::Operation> compiled_statements(Interpreter& in, const ir::Operation& operation, Span where) {
  const Element element = element_of(operation);
  const auto compiler = element != nullptr ? compiler_of_element(in, element->type_name()) : std::nullopt;
  if (!compiler) {
    return {operation};
  }
  const ir::SqlWriter& writer = Recorder::of(in).writer();
  const std::vector<std::string> own = writer.operation(element->operation());
  std::vector<ir::Operation> statements;
  for (std::string& text : writer.operation(operation)) {
    if (std::find(own.begin(), own.end(), text) != own.end()) {
      const Value made = in.call(*compiler, {Value::object(element), make_sql_compiler(in, true)}, where);
      text = std::string(trim(string_of(in, made, where, "the text of an element")));
    }
    statements.emplace_back(ir::ExecuteText{replace_all(text, ":", "\\:"), ir::span_of(operation)});
  }
  return statements;
}

/// The operation as all functions write it.
std::vector<ir::Operation> compiled(Interpreter& in, ir::Operation operation, Span where) {
  visit_types(operation, [&](ir::Type& type) { write_type(in, type, where); });
  const Value compiler = make_sql_compiler(in, false);
  write_functions(in, compiler, operation, where);
  if (auto statements = written_statements(in, compiler, operation, where)) {
    return *std::move(statements);
  }
  write_parts(in, operation, where);
  return compiled_statements(in, operation, where);
}

}  // namespace

std::vector<std::string> compiled_texts(Interpreter& in, const ir::Operation& operation, Span where) {
  const ir::SqlWriter& writer = Recorder::of(in).writer();
  if (!Evaluation::of(in).has_compilers()) {
    return writer.operation(operation);
  }
  std::vector<std::string> texts;
  for (const ir::Operation& statement : compiled(in, operation, where)) {
    const std::vector<std::string> more = writer.operation(statement);
    texts.insert(texts.end(), more.begin(), more.end());
  }
  return texts;
}

bool can_compile_native(const Value& class_object) {
  const auto* native = class_object.get<python::NativeClass>();
  if (native == nullptr) {
    return false;
  }
  if (kind_of_class(*native)) {
    return true;
  }
  const std::string path = reference_class(native->signature().function());
  if (is_written_part(path) || is_written_expression(path)) {
    return true;
  }
  const auto classes = ddl_classes();
  return std::any_of(classes.begin(), classes.end(), [&](const auto& known) {
    return is_compiled_element(known.first) && known.second.as_object() == class_object.as_object();
  });
}

void apply_compilers(Interpreter& in, Span where) {
  Recorder& recorder = Recorder::of(in);
  if (!Evaluation::of(in).has_compilers() || recorder.context().writer == nullptr) {
    return;
  }
  for (ir::Operation& operation : recorder.take()) {
    for (ir::Operation& statement : compiled(in, std::move(operation), where)) {
      recorder.add(std::move(statement));
    }
  }
}

}  // namespace sqlgen::alembic
