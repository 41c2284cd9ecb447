#include <array>
#include <cstdlib>
#include <utility>

#include "catalog/inspection/postgresql_inspector.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"

namespace sqlgen::catalog {

namespace {

using ir::TypeKind;

// PGDialect.ischema_names, by the names of pg_type.
constexpr auto kReflected = std::to_array<std::pair<std::string_view, TypeKind>>({
    {"int2", TypeKind::SMALLINT},
    {"int4", TypeKind::INTEGER},
    {"int8", TypeKind::BIGINT},
    {"float4", TypeKind::REAL},
    {"float8", TypeKind::DOUBLE_PRECISION},
    {"numeric", TypeKind::NUMERIC},
    {"bool", TypeKind::BOOLEAN},
    {"text", TypeKind::TEXT},
    {"varchar", TypeKind::VARCHAR},
    {"bpchar", TypeKind::CHAR},
    {"date", TypeKind::DATE},
    {"time", TypeKind::pg_time},
    {"timetz", TypeKind::pg_time},
    {"timestamp", TypeKind::pg_timestamp},
    {"timestamptz", TypeKind::pg_timestamp},
    {"interval", TypeKind::pg_interval},
    {"bytea", TypeKind::pg_bytea},
    {"uuid", TypeKind::UUID},
    {"json", TypeKind::pg_json},
    {"jsonb", TypeKind::pg_jsonb},
    {"inet", TypeKind::pg_inet},
    {"cidr", TypeKind::pg_cidr},
    {"macaddr", TypeKind::pg_macaddr},
    {"macaddr8", TypeKind::pg_macaddr8},
    {"money", TypeKind::pg_money},
    {"oid", TypeKind::pg_oid},
    {"regclass", TypeKind::pg_regclass},
    {"tsvector", TypeKind::pg_tsvector},
    {"tsquery", TypeKind::pg_tsquery},
    {"bit", TypeKind::pg_bit},
    {"varbit", TypeKind::pg_bit},
    {"int4range", TypeKind::pg_int4range},
    {"int8range", TypeKind::pg_int8range},
    {"numrange", TypeKind::pg_numrange},
    {"daterange", TypeKind::pg_daterange},
    {"tsrange", TypeKind::pg_tsrange},
    {"tstzrange", TypeKind::pg_tstzrange},
});

std::optional<std::int64_t> type_modifier(const TypeReference& type, std::size_t place) {
  if (place >= type.modifiers.size()) {
    return std::nullopt;
  }
  return std::strtoll(type.modifiers[place].c_str(), nullptr, 10);
}

ir::TypePtr builtin_reflected(std::string_view name, const TypeReference& type) {
  for (const auto& [known, kind] : kReflected) {
    if (known != name) {
      continue;
    }
    auto made = ir::make_type(kind);
    made->timezone = name == "timestamptz" || name == "timetz";
    made->varying = name == "varbit";
    if (kind == TypeKind::NUMERIC) {
      made->precision = type_modifier(type, 0);
      made->scale = made->precision ? std::optional(type_modifier(type, 1).value_or(0)) : std::nullopt;
    } else if (kind == TypeKind::DOUBLE_PRECISION) {
      made->precision = 53;
    } else if (kind == TypeKind::pg_time || kind == TypeKind::pg_timestamp || kind == TypeKind::pg_interval) {
      made->precision = type_modifier(type, 0);
    } else {
      made->length = type_modifier(type, 0);
    }
    return made;
  }
  return nullptr;
}

}  // namespace

ir::TypePtr reflected_type(const Database& database, const TypeReference& type) {
  if (type.array) {
    TypeReference item = type;
    item.array = false;
    auto made = ir::make_type(TypeKind::pg_array);
    made->item = reflected_type(database, item);
    return made->item == nullptr ? nullptr : made;
  }
  if (const BuiltinType* builtin = builtin_type(type.type)) {
    return builtin_reflected(builtin->name, type);
  }
  const Object* object = database.find(type.type);
  if (object == nullptr) {
    return nullptr;
  }
  if (const auto* labels = object->as<EnumType>()) {
    auto made = ir::make_type(TypeKind::pg_enum);
    made->enumeration = std::make_shared<ir::EnumInfo>();
    made->enumeration->labels = labels->values;
    made->name = ir::ConstraintName::plain(object->name);
    if (database.schema_name(*object) != "public") {
      made->schema = ir::Identifier{database.schema_name(*object)};
    }
    return made;
  }
  if (object->as<OtherType>() != nullptr) {
    return object->name == "citext"   ? ir::make_type(TypeKind::pg_citext)
           : object->name == "hstore" ? ir::make_type(TypeKind::pg_hstore)
                                      : nullptr;
  }
  return nullptr;
}

}  // namespace sqlgen::catalog
