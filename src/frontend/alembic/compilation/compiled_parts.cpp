#include "frontend/alembic/compilation/compiled_parts.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <utility>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/compilation/sql_compiler_object.hpp"
#include "frontend/alembic/ddl/statements.hpp"
#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/run/evaluation.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"

namespace sqlgen::alembic {

using python::Interpreter;
using python::Value;

namespace {

constexpr std::array<std::string_view, 7> kParts = {"sqlalchemy.sql.schema.CheckConstraint",
                                                    "sqlalchemy.sql.schema.PrimaryKeyConstraint",
                                                    "sqlalchemy.sql.schema.UniqueConstraint",
                                                    "sqlalchemy.sql.schema.ForeignKeyConstraint",
                                                    "sqlalchemy.dialects.postgresql.ext.ExcludeConstraint",
                                                    "sqlalchemy.sql.ddl.CreateTable",
                                                    "sqlalchemy.sql.ddl.CreateColumn"};

std::optional<Value> part_function(Interpreter& in, std::string_view class_path) {
  const auto class_object = reference_class_object(in, std::string(class_path), Span{});
  return class_object ? Evaluation::of(in).find_compiler(*class_object) : std::nullopt;
}

std::optional<Value> part_function(Interpreter& in, const ir::Constraint& constraint) {
  const std::string_view name = constraint_class_name(constraint);
  const auto* path = std::find_if(kParts.begin(), kParts.end(),
                                  [&](std::string_view known) { return known.ends_with(name); });
  return path != kParts.end() ? part_function(in, *path) : std::nullopt;
}

/// CreateColumn: `element` is the column.
class CreateColumnObject final : public python::Object {
 public:
  explicit CreateColumnObject(Value column) : column_(std::move(column)) {}
  [[nodiscard]] std::string type_name() const override { return "CreateColumn"; }
  std::optional<Value> attribute(Interpreter& /*in*/, std::string_view name, Span /*where*/) override {
    return name == "element" ? std::optional(column_) : std::nullopt;
  }

 private:
  Value column_;
};

/// What the function makes of the element; `own` is what the compiler's visit_ methods give for it.
ir::WrittenElement ask(Interpreter& in, const Value& function, const Value& element,
                       const std::function<ir::WrittenElement()>& own, Span where) {
  const auto own_text = [&](const Value& asked) -> std::optional<ir::WrittenElement> {
    if (!asked.is_object() || asked.as_object() != element.as_object()) {
      return std::nullopt;
    }
    return std::make_optional<ir::WrittenElement>(own());
  };
  const Value made = in.call(function, {element, make_part_compiler(in, own_text)}, where);
  return made.is_none() ? std::nullopt : std::optional(string_of(in, made, where, "the text of an element"));
}

}  // namespace

bool is_written_part(std::string_view class_path) {
  return std::find(kParts.begin(), kParts.end(), class_path) != kParts.end();
}

bool PartHooks::any() const {
  return std::any_of(kParts.begin(), kParts.end(),
                     [&](std::string_view path) { return part_function(in_, path).has_value(); });
}

ir::WrittenElementsPtr PartHooks::take() {
  return std::make_shared<ir::WrittenElements>(ir::WrittenElements{std::move(answers_)});
}

ir::WrittenElement PartHooks::note(ir::WrittenElement text) {
  answers_.push_back(text);
  return text;
}

ir::WrittenElement PartHooks::constraint(const ir::TablePtr& table, const ir::Constraint& constraint,
                                         const WriteConstraint& write) {
  const auto function = part_function(in_, constraint);
  if (!function) {
    return note(write(constraint));
  }
  asked_ = true;
  const auto object = std::make_shared<ConstraintObject>(constraint);
  object->attach(table, constraint);
  return note(ask(
      in_, *function, Value::object(object), [&] { return write(object->constraint()); }, where_));
}

ir::WrittenElement PartHooks::column(const ir::TablePtr& table, const ir::ColumnPtr& column,
                                     std::string own) {
  const auto function = part_function(in_, "sqlalchemy.sql.ddl.CreateColumn");
  if (!function) {
    return note(std::move(own));
  }
  asked_ = true;
  const Value element = Value::make<CreateColumnObject>(wrap_expression(column_expression(table, column)));
  return note(ask(
      in_, *function, element, [&] { return ir::WrittenElement(own); }, where_));
}

std::string PartHooks::create_table(const ir::TablePtr& table, bool if_not_exists, std::string own) {
  const auto function = part_function(in_, "sqlalchemy.sql.ddl.CreateTable");
  if (!function) {
    return *note(std::move(own));
  }
  asked_ = true;
  const Value element = Value::make<DdlObject>(
      "CreateTable", ir::CreateTable{table, if_not_exists, where_, ir::TableMaker::statement});
  auto text = ask(
      in_, *function, element, [&] { return ir::WrittenElement(own); }, where_);
  return *note(std::move(text).value_or(""));
}

}  // namespace sqlgen::alembic
