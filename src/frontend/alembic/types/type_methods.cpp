#include "frontend/alembic/types/type_methods.hpp"

#include <fmt/format.h>

#include <map>
#include <type_traits>

#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/live/first_look.hpp"
#include "frontend/alembic/run/connection/connection.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/types/classes/type_classes.hpp"
#include "frontend/alembic/types/type_decorator.hpp"
#include "frontend/python/objects/callables.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::alembic {

namespace {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

// A further type made of one: of the same class.
Value derived(Interpreter& in, const Value& self, ir::TypePtr type) {
  return Value::make<TypeObject>(std::move(type), in.type_of(self));
}

Value copy(Interpreter& in, const Value& self, const BoundArguments& call) {
  return derived(in, self, std::make_shared<ir::Type>(*type_from_value(in, self, call.call_span())));
}

Value with_variant(Interpreter& in, const Value& self, const BoundArguments& call) {
  const ir::TypePtr variant = type_from_value(in, call.value("type_"), call.span("type_"));
  if (call.rest().empty()) {
    in.raise("ArgumentError", "At least one dialect name is required", call.call_span());
  }
  if (!variant->variants.empty()) {
    in.raise("ArgumentError",
             "can't pass a type that already has variants as a dialect-level type to with_variant()",
             call.span("type_"));
  }
  auto type = std::make_shared<ir::Type>(*type_from_value(in, self, call.call_span()));
  for (const python::Argument& argument : call.rest()) {
    const std::string dialect = in.str(argument.value, argument.span);
    if (!type->variants.emplace(dialect, variant).second) {
      in.raise("ArgumentError",
               fmt::format("Dialect '{}' is already present in the mapping for this type", dialect),
               argument.span);
    }
  }
  return derived(in, self, std::move(type));
}

// Whether the type is one that is made by a statement of its own (SchemaType.create, ENUM.create).
bool is_named_type(const ir::Type& type) {
  return type.kind == ir::TypeKind::pg_enum || type.kind == ir::TypeKind::pg_domain ||
         (type.kind == ir::TypeKind::enumeration && type.enumeration && type.enumeration->native);
}

template <class Operation>
Value run_ddl(Interpreter& in, const Value& self, const BoundArguments& call) {
  require_bind(in, call);
  constexpr auto kWanted =
      std::is_same_v<Operation, ir::CreateType> ? FirstLook::Wanted::made : FirstLook::Wanted::gone;
  const ir::TypePtr whole = type_from_value(in, self, call.call_span());
  const auto variant = whole->variants.find(Recorder::of(in).dialect());
  const ir::TypePtr& type = variant != whole->variants.end() ? variant->second : whole;
  if (is_named_type(*type)) {
    // SchemaType.create(checkfirst=False), NamedType.create(checkfirst=True).
    const bool usual = whole->kind != ir::TypeKind::enumeration;
    const bool checkfirst = call.given("checkfirst") ? flag(in, call, "checkfirst") : usual;
    if (FirstLook(in, kWanted, checkfirst).is_to_do(*type)) {
      Recorder::of(in).add(Operation{type, checkfirst, call.call_span()});
    }
  }
  return Value::none();
}

// The CamelCase class that an upper-case one derives from, with the same arguments.
Value as_generic(Interpreter& in, const Value& self, const BoundArguments& call) {
  auto type = std::make_shared<ir::Type>(*type_from_value(in, self, call.call_span()));
  auto current = class_of_kind(type->kind);
  while (current != nullptr && current->name() != "TypeEngine") {
    const bool is_generic = current->name().find_first_of("abcdefghijklmnopqrstuvwxyz") != std::string::npos;
    const auto kind = is_generic ? kind_of_class(*current) : std::nullopt;
    if (kind) {
      type->kind = *kind;
      return Value::make<TypeObject>(std::move(type), Value::object(current));
    }
    current = current->bases().empty()
                  ? nullptr
                  : std::dynamic_pointer_cast<python::NativeClass>(current->bases().front());
  }
  in.raise("NotImplementedError", "Default TypeEngine.as_generic() heuristic method was unsuccessful",
           call.call_span());
}

Value give_type(Interpreter& /*in*/, const Value& self, const BoundArguments& /*call*/) {
  return self;
}

Value load_dialect_impl(Interpreter& in, const Value& self, const BoundArguments& call) {
  auto* instance = self.cast<python::InstanceObject>();
  return instance != nullptr ? wrap_type(decorated_type(in, *instance, call.call_span())) : self;
}

const std::map<std::string_view, TypeMethod::Row>& type_methods_by_name() {
  static const std::map<std::string_view, TypeMethod::Row> kMethods{
      {"with_variant", {"with_variant(type_, *dialect_names)", with_variant}},
      {"create", {"create(bind=None, checkfirst=None)", run_ddl<ir::CreateType>}},
      {"drop", {"drop(bind=None, checkfirst=None)", run_ddl<ir::DropType>}},
      {"as_generic", {"as_generic(allow_nulltype=False)", as_generic}},
      {"copy", {"copy(**kw)", copy}},
      {"evaluates_none", {"evaluates_none()", copy}},
      {"dialect_impl", {"dialect_impl(dialect)", give_type}},
      {"load_dialect_impl", {"load_dialect_impl(dialect)", load_dialect_impl}},
  };
  return kMethods;
}

}  // namespace

Value TypeMethod::bind(const Value& self) const {
  return python::make_builtin(row_.declaration,
                              [self, this_row = &row_](Interpreter& in, const BoundArguments& call) {
                                return this_row->run(in, self, call);
                              });
}

std::optional<Value> TypeMethod::attribute(Interpreter& in, std::string_view name, Span where) {
  if (name != "__get__") {
    return python::Object::attribute(in, name, where);
  }
  return python::make_builtin("__get__(instance, owner=None)",
                              [method = self<TypeMethod>()](Interpreter&, const BoundArguments& call) {
                                return method->bind(call.value("instance"));
                              });
}

void add_type_methods(python::NativeClass& type_engine) {
  for (const auto& [name, row] : type_methods_by_name()) {
    type_engine.add(std::string(name), Value::make<TypeMethod>(row));
  }
}

std::optional<Value> type_method(const Value& self, std::string_view name) {
  const auto found = type_methods_by_name().find(name);
  return found != type_methods_by_name().end() ? std::optional(TypeMethod(found->second).bind(self))
                                               : std::nullopt;
}

}  // namespace sqlgen::alembic
