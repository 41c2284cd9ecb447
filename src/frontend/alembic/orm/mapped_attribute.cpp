#include "frontend/alembic/orm/mapped_attribute.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/orm/followed_classes.hpp"
#include "frontend/alembic/reference/reference_classes.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using Kind = MappedAttributeObject::Kind;

const char* class_of_kind(Kind kind) {
  switch (kind) {
    case Kind::column:
      return "sqlalchemy.orm.properties.MappedColumn";
    case Kind::expression:
      return "sqlalchemy.orm.properties.MappedSQLExpression";
    case Kind::property:
      return "sqlalchemy.orm.properties.ColumnProperty";
    case Kind::instrumented:
      break;
  }
  return "sqlalchemy.orm.attributes.InstrumentedAttribute";
}

Value make_attribute(Kind kind, const BoundArguments& call) {
  return Value::make<MappedAttributeObject>(kind, call.value("column"), std::string(), Value::none());
}

Value make_instrumented(Interpreter& in, const BoundArguments& call) {
  return Value::make<MappedAttributeObject>(Kind::instrumented, call.value("column"),
                                            string_argument(in, call, "key"), call.value("owner"));
}

}  // namespace

std::string MappedAttributeObject::type_name() const {
  const std::string_view path = class_of_kind(kind_);
  return std::string(path.substr(path.rfind('.') + 1));
}

std::optional<Value> MappedAttributeObject::class_object(Interpreter& in) {
  return reference_class_object(in, class_of_kind(kind_), Span{});
}

ir::ExpressionPtr MappedAttributeObject::clause_element() {
  if (auto* column = column_.get<ColumnObject>()) {
    return column->clause_element();
  }
  return column_.get<ExpressionObject>()->expression();
}

void MappedAttributeObject::require_followed(Interpreter& in, Span where) const {
  if (kind_ == Kind::instrumented) {
    alembic::require_followed(in, owner_, ClassUse::attribute, where);
  }
}

ir::ExpressionPtr MappedAttributeObject::operand(Interpreter& in, Span where) {
  require_followed(in, where);
  return clause_element();
}

// What an attribute of an object is that its own dictionary lacks: the session asks for it where it is the
// row's, else it was never set (sqlalchemy/orm/attributes.py, InstrumentedAttribute.__get__).
Value MappedAttributeObject::value_of(Interpreter& in, const Value& instance, Span where) {
  const auto* object = instance.cast<python::InstanceObject>();
  if (object == nullptr) {
    return instance.is_none() ? Value::object(shared_from_this()) : Value::none();
  }
  const Value* state = object->dict->table.find("_sa_instance_state");
  if (state == nullptr) {
    return Value::none();
  }
  return in.call(in.get_attribute(*state, "load", where), std::vector{instance, Value::string(key_)}, where);
}

// What an attribute has not itself it looks for in its comparator, and that in the column
// (sqlalchemy/orm/attributes.py, QueryableAttribute.__getattr__).
std::optional<Value> MappedAttributeObject::attribute(Interpreter& in, std::string_view name, Span where) {
  if (kind_ == Kind::instrumented) {
    if (name == "__get__") {
      return python::make_function(
          "InstrumentedAttribute.__get__(instance, owner=None)",
          [self = self<MappedAttributeObject>()](Interpreter& inner, const BoundArguments& call) {
            return self->value_of(inner, call.value("instance"), call.call_span());
          });
    }
    if (name == "class_") {
      return owner_;
    }
    if (name == "key") {
      return Value::string(key_);
    }
    if (name == "parent" || name == "parententity") {
      return in.find_attribute(owner_, "__mapper__", where);
    }
    if (name == "property" || name == "prop") {
      return Value::make<MappedAttributeObject>(Kind::property, column_, key_, owner_);
    }
  } else if (name == "column" && kind_ == Kind::column) {
    return column_;
  } else if (name == "columns" && kind_ != Kind::column) {
    return python::make_list({column_});
  } else if (name == "key" && !key_.empty()) {
    return Value::string(key_);
  }
  return in.find_attribute(column_, name, where);
}

std::optional<Value> MappedAttributeObject::unary(Interpreter& in, python::UnaryOperator op, Span where) {
  return expression_unary(in, operand(in, where), op, where);
}

std::optional<Value> MappedAttributeObject::binary(Interpreter& in, python::BinaryOperator op,
                                                   const Value& other, bool reflected, Span where) {
  return expression_binary(in, operand(in, where), op, other, reflected, where);
}

std::optional<Value> MappedAttributeObject::compare(Interpreter& in, python::Comparison op,
                                                    const Value& other, Span where) {
  return expression_compare(in, operand(in, where), op, other, where);
}

std::optional<Value> MappedAttributeObject::subscript(Interpreter& in, const Value& key, Span where) {
  return expression_subscript(in, operand(in, where), key, where);
}

std::optional<bool> MappedAttributeObject::contains(Interpreter& in, const Value& item, Span where) {
  return expression_contains(in, operand(in, where), item, where);
}

std::optional<python::Iteration> MappedAttributeObject::iterate(Interpreter& in, Span where) {
  return expression_iterate(in, operand(in, where), where);
}

std::string MappedAttributeObject::str(Interpreter& in, Span where) {
  if (const auto* owner = owner_.cast<python::ClassObject>(); owner != nullptr) {
    return fmt::format("{}.{}", owner->name, key_);
  }
  return repr(in, where);
}

std::optional<Value> column_behind(const Value& value) {
  if (const auto* attribute = value.get<MappedAttributeObject>()) {
    return attribute->column();
  }
  return value.get<ColumnObject>() != nullptr ? std::optional(value) : std::nullopt;
}

Value mapped_attributes_module() {
  return python::make_module(
      "sqlalchemy._mapped_attributes",
      {{"mapped_column", python::make_function("mapped_column(column)",
                                               [](Interpreter&, const BoundArguments& call) {
                                                 return make_attribute(Kind::column, call);
                                               })},
       {"mapped_expression", python::make_function("mapped_expression(column)",
                                                   [](Interpreter&, const BoundArguments& call) {
                                                     return make_attribute(Kind::expression, call);
                                                   })},
       {"instrumented", python::make_function("instrumented(owner, key, column)", make_instrumented)},
       {"is_instrumented",
        python::make_function("is_instrumented(value)",
                              [](Interpreter&, const BoundArguments& call) {
                                const auto* attribute = call.value("value").get<MappedAttributeObject>();
                                return Value::boolean(attribute != nullptr &&
                                                      attribute->kind() == Kind::instrumented);
                              })},
       {"note_unknown_base", python::make_function("note_unknown_base(metadata, base)",
                                                   [](Interpreter&, const BoundArguments& call) {
                                                     if (const auto metadata =
                                                             call.value("metadata").as<MetaDataObject>()) {
                                                       metadata->lacks(call.value("base"));
                                                     }
                                                     return Value::none();
                                                   })},
       {"column_of", python::make_function("column_of(value)", [](Interpreter&, const BoundArguments& call) {
          return column_behind(call.value("value")).value_or(Value::none());
        })}});
}

}  // namespace sqlgen::alembic
