#include "frontend/alembic/schema/columns/column_maker.hpp"

#include <fmt/format.h>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/methods.hpp"
#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/constraints/schema_constraints.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/alembic/schema/schema_text.hpp"
#include "frontend/alembic/types/type_objects.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

// A type that SQLAlchemy takes for an item of the schema: a SchemaEventTarget.
bool listens(const ir::Type& type) {
  switch (type.kind) {
    case ir::TypeKind::enumeration:
    case ir::TypeKind::pg_enum:
    case ir::TypeKind::pg_domain:
    case ir::TypeKind::boolean:
    case ir::TypeKind::BOOLEAN:
    case ir::TypeKind::array:
    case ir::TypeKind::pg_array:
    case ir::TypeKind::type_decorator:
      return true;
    default:
      return false;
  }
}

/// Makes a Column of a call's arguments in the order in which SQLAlchemy looks at them (Column.__init__).
class ColumnMaker {
 public:
  ColumnMaker(Interpreter& in, const BoundArguments& call)
      : in_(in), call_(call), column_(std::make_shared<ir::Column>()) {}

  ir::ColumnPtr make() {
    read_name_and_type();
    read_flags();
    read_defaults();
    for (; next_ < call_.rest().size(); ++next_) {
      add_item(call_.rest()[next_]);
    }
    read_notes();
    column_->options = dialect_options(in_, Construct::column, call_.keywords());
    column_->span = call_.call_span();
    return column_;
  }

 private:
  [[nodiscard]] const python::Argument* peek() const {
    return next_ < call_.rest().size() ? &call_.rest()[next_] : nullptr;
  }

  void read_name_and_type() {
    if (const auto* first = peek(); first != nullptr && (first->value.is_none() || text_of(first->value))) {
      if (!first->value.is_none()) {
        if (!call_.absent("name")) {
          raise_sqlalchemy(in_, "ArgumentError", "May not pass name positionally and as a keyword.",
                           call_.span("name"));
        }
        column_->name = identifier_of(in_, first->value, first->span);
      }
      ++next_;
    }
    if (!call_.absent("name")) {
      column_->name = identifier_argument(in_, call_, "name");
    }
    if (!call_.absent("quote")) {
      column_->name.quote = optional_bool(in_, call_, "quote");
    }
    column_->type = ir::make_type(ir::TypeKind::null_type);
    if (const auto* second = peek(); second != nullptr) {
      if (second->value.is_none()) {
        ++next_;
      } else if (is_type_value(second->value) || python::is_opaque(second->value)) {
        column_->type = type_from_value(in_, second->value, second->span);
        ++next_;
      }
    }
    if (!call_.absent("type_")) {
      column_->type = type_from_value(in_, call_.value("type_"), call_.span("type_"));
    }
  }

  void read_flags() {
    const auto key = optional_string(in_, call_, "key");
    if (key && key->empty()) {
      in_.fail(Diagnostic{.id = "not-modelled",
                          .message = "a column whose key is empty",
                          .span = call_.span("key"),
                          .help = {"leave the key out: it is the column's name then"}});
    }
    column_->key = key.value_or(column_->name.text);
    column_->primary_key = flag(in_, call_, "primary_key");
    if (call_.given("nullable")) {  // None too: it is not true
      column_->nullable_given = in_.truth(call_.value("nullable"), call_.span("nullable"));
    }
    column_->nullable = column_->nullable_given.value_or(!column_->primary_key);
    if (call_.given("autoincrement")) {
      column_->autoincrement =
          autoincrement_from_value(in_, call_.value("autoincrement"), call_.span("autoincrement"));
    }
    column_->index = optional_bool(in_, call_, "index");
    column_->unique = optional_bool(in_, call_, "unique");
    column_->comment = optional_string(in_, call_, "comment");
    column_->system = flag(in_, call_, "system");
  }

  void read_defaults() {
    const std::string_view name = call_.given("insert_default") ? "insert_default" : "default";
    if (!call_.absent(name)) {
      set_python_default(call_.value(name), call_.span(name));
    }
    if (!call_.absent("onupdate")) {
      const Value given = column_default_of(in_, call_.value("onupdate"), true, call_.span("onupdate"));
      column_->has_python_onupdate = true;
      column_->python_onupdate = scalar_default(in_, *column_, given, call_.span("onupdate"));
      keep(&ColumnObjects::python_onupdate, given);
    }
    if (!call_.absent("server_default")) {
      set_server_default(
          server_default_of(in_, call_.value("server_default"), false, call_.span("server_default")),
          call_.span("server_default"));
    }
    if (!call_.absent("server_onupdate")) {
      keep(&ColumnObjects::server_onupdate,
           server_default_of(in_, call_.value("server_onupdate"), true, call_.span("server_onupdate")));
    }
  }

  /// Column(info=, doc=).
  void read_notes() {
    for (const auto& [name, member] :
         {std::pair{"info", &ColumnObjects::info}, std::pair{"doc", &ColumnObjects::doc}}) {
      if (!call_.absent(name)) {
        objects_of(*column_).*member = call_.value(name);
      }
    }
  }

  void keep(Value ColumnObjects::*member, const Value& object) {
    if (auto* part = object.get<ColumnPart>()) {
      part->give_to(column_);
    }
    objects_of(*column_).*member = object;
  }

  void set_python_default(const Value& value, Span where) {
    const Value given = column_default_of(in_, value, false, where);
    keep(&ColumnObjects::python_default, given);
    if (const auto* sequence = given.get<SequenceObject>()) {
      column_->sequence = *sequence->sequence();
      return;
    }
    column_->has_python_default = true;
    column_->python_default = usable_default(in_, *column_, given, where);
  }

  // Computed._set_parent, Identity._set_parent: beside no other default, nor onupdate, of the server.
  void require_alone(const ir::ServerDefault& value, Span where) {
    const bool identity = std::holds_alternative<ir::Identity>(value);
    if (!identity && !std::holds_alternative<ir::Computed>(value)) {
      return;
    }
    const bool has_other = column_->is_fetched || (ir::has_default(column_->server_default) &&
                                                   column_->server_default.index() != value.index());
    const bool has_onupdate = !call_.absent("server_onupdate");
    if (has_other || has_onupdate) {
      raise_sqlalchemy(in_, "ArgumentError",
                       fmt::format("A {} cannot specify a server_default or a server_onupdate argument",
                                   identity ? "column with an Identity object" : "generated column"),
                       where);
    }
    if (identity && column_->autoincrement == ir::Autoincrement::off) {
      raise_sqlalchemy(in_, "ArgumentError",
                       "A column with an Identity object cannot specify autoincrement=False", where);
    }
  }

  void set_server_default(const Value& given, Span where) {
    ir::ServerDefault value = server_default_from_value(in_, given, where);
    require_alone(value, where);
    keep(&ColumnObjects::server_default, given);
    if (std::holds_alternative<ir::Computed>(value)) {  // Computed._set_parent
      keep(&ColumnObjects::server_onupdate, given);
    }
    if (std::holds_alternative<ir::Identity>(value) && !column_->nullable_given) {
      column_->nullable = false;  // Identity._set_parent
    }
    column_->is_fetched = !ir::has_default(value);
    if (column_->is_fetched && column_->autoincrement == ir::Autoincrement::automatic) {
      column_->autoincrement = ir::Autoincrement::off;
    }
    column_->server_default = std::move(value);
  }

  void add_item(const python::Argument& item) {
    if (const auto* key = item.value.get<ForeignKeyObject>()) {
      column_->foreign_keys.push_back(key->key());
    } else if (const auto* constraint = item.value.get<ConstraintObject>()) {
      add_constraint(*constraint, item.span);
    } else if (item.value.get<SequenceObject>() != nullptr ||
               item.value.get<ColumnDefaultObject>() != nullptr) {
      set_python_default(item.value, item.span);
    } else if (item.value.get<ServerDefaultObject>() != nullptr) {
      set_server_default(item.value, item.span);
    } else if (const auto type = instance_type(item); type != nullptr && listens(*type)) {
      column_->listening_types.push_back(type);
    } else if (python::is_opaque(item.value)) {
      python::fail_on_opaque(in_, item.value, item.span);
    } else if (!item.value.is_none()) {
      raise_sqlalchemy(
          in_, "ArgumentError",
          fmt::format("'SchemaItem' object, such as a 'Column' or a 'Constraint' expected, got {}",
                      in_.repr(item.value, item.span)),
          item.span);
    }
  }

  // Also of a class that the project defines; null for what is no instance of a type.
  [[nodiscard]] ir::TypePtr instance_type(const python::Argument& item) const {
    const bool is_instance =
        item.value.get<TypeObject>() != nullptr ||
        (item.value.get<python::InstanceObject>() != nullptr && is_type_value(item.value));
    return is_instance ? type_from_value(in_, item.value, item.span) : nullptr;
  }

  void add_constraint(const ConstraintObject& constraint, Span where) {
    if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint.constraint())) {
      column_->checks.push_back(*check);
      return;
    }
    raise_sqlalchemy(in_, "ArgumentError",
                     fmt::format("{} object can't be an argument of a Column", constraint.type_name()),
                     where);
  }

  Interpreter& in_;
  const BoundArguments& call_;
  ir::ColumnPtr column_;
  std::size_t next_ = 0;
};

}  // namespace

ir::ColumnPtr column_of_call(Interpreter& in, const BoundArguments& call) {
  return ColumnMaker(in, call).make();
}

}  // namespace sqlgen::alembic
