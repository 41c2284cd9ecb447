#include "catalog/postgresql/analysis/coercion.hpp"

#include <utility>

#include "catalog/postgresql/analysis/constant_value.hpp"
#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/conversions.hpp"

namespace sqlgen::catalog {

namespace {

constexpr Oid kAny = 2276, kAnyArray = 2277, kAnyElement = 2283, kAnyNonArray = 2776, kAnyEnum = 3500;
constexpr Oid kFirstAnyCompatible = 5077, kLastAnyCompatible = 5080, kAnyRange = 3831, kAnyMultirange = 4537;

bool fits_polymorphic(const Database& database, const TypeReference& from, Oid to) {
  switch (to) {
    case kAny:
    case kAnyElement:
      return true;
    case kAnyArray:
      return from.array;
    case kAnyNonArray:
      return !from.array;
    case kAnyEnum:
      return !from.array && database.find_as<EnumType>(from.type) != nullptr;
    case kAnyRange:
    case kAnyMultirange: {
      const BuiltinType* type = builtin_type(from.type);
      return !from.array && type != nullptr && type->kind == (to == kAnyRange ? 'r' : 'm');
    }
    default:
      return true;  // anycompatible
  }
}

Typed made_cast(const Database& database, Typed part, const TypeReference& to, bool implicit) {
  Typed cast{Typed::Kind::cast, to};
  cast.implicit = implicit;
  cast.volatility = cast_volatility(database, part.type, to);
  cast.by_function = !to.modifiers.empty() ||
                     (!part.type.array && !to.array && is_cast_by_function(part.type.type, to.type));
  cast.parts.push_back(std::move(part));
  return cast;
}

// A constant has the type under a domain, and is cast to that.
Typed typed_constant(const Database& database, Typed part, const TypeReference& to, bool implicit) {
  const TypeReference base = base_type(database, to);
  part.kind = Typed::Kind::constant;
  part.type = {base.type, {}, base.array};
  if (!part.is_null) {
    auto value = constant_value(database, base, part.text);
    if (!value) {
      throw NotFollowed{};
    }
    part.text = std::move(*value);
  }
  if (!is_same_type(base, to)) {
    return made_cast(database, std::move(part), {to.type, {}, to.array}, implicit);
  }
  return part;
}

}  // namespace

TypeReference type_of_oid(Oid oid) {
  if (builtin_type(oid) != nullptr) {
    return {oid};
  }
  if (const BuiltinType* element = builtin_element_type(oid)) {
    return {element->oid, {}, true};
  }
  return {oid};
}

bool is_same_type(const TypeReference& left, const TypeReference& right) {
  return left.type == right.type && left.array == right.array;
}

bool is_foreign_type(const Database& database, const TypeReference& type) {
  const TypeReference base = base_type(database, type);
  const Object* object = database.find(base.type);
  return base.type == kNoOid || (object == nullptr && builtin_type(base.type) == nullptr) ||
         (object != nullptr && (object->doubt != nullptr || object->as<EnumType>() == nullptr));
}

char category_of(const Database& database, const TypeReference& type) {
  const TypeReference base = base_type(database, type);
  if (base.array) {
    return 'A';
  }
  if (const Object* object = database.find(base.type)) {
    return object->as<EnumType>() != nullptr ? 'E' : object->as<CompositeType>() != nullptr ? 'C' : 'U';
  }
  const BuiltinType* builtin = builtin_type(base.type);
  return builtin == nullptr ? 'U' : builtin->category;
}

bool is_preferred(const TypeReference& type) {
  const BuiltinType* builtin = builtin_type(type.type);
  return !type.array && builtin != nullptr && builtin->preferred;
}

bool is_polymorphic(const TypeReference& type) {
  const Oid oid = type.type;
  return oid == kAny || oid == kAnyElement || oid == kAnyArray || oid == kAnyNonArray || oid == kAnyEnum ||
         oid == kAnyRange || oid == kAnyMultirange ||
         (oid >= kFirstAnyCompatible && oid <= kLastAnyCompatible);
}

bool coerces(const Database& database, const TypeReference& from, const TypeReference& to) {
  if (is_same_type(from, to)) {
    return true;
  }
  if (is_polymorphic(to)) {
    return fits_polymorphic(database, base_type(database, from), to.type);
  }
  const TypeReference source = base_type(database, from);
  const TypeReference target = base_type(database, to);
  if (is_same_type(source, target)) {
    return true;
  }
  if (database.find(source.type) != nullptr || database.find(target.type) != nullptr ||
      source.array != target.array) {
    return false;
  }
  return converts_implicitly(source.type, target.type);
}

bool coerces(const Database& database, const Typed& from, const TypeReference& to) {
  return from.kind == Typed::Kind::untyped || coerces(database, from.type, to);
}

Typed coerced(const Database& database, Typed part, const TypeReference& to) {
  if (part.kind == Typed::Kind::untyped) {
    if (to.type == kAny) {
      part.kind = Typed::Kind::constant;
      part.type = {type_oid::kUnknown};
      return part;
    }
    return typed_constant(database, std::move(part), to, true);
  }
  if (is_same_type(part.type, to) || to.type == kAny) {
    return part;
  }
  return made_cast(database, std::move(part), {to.type, {}, to.array}, true);
}

Typed cast_to(const Database& database, Typed part, const TypeReference& to) {
  if (is_foreign_type(database, to)) {
    throw NotFollowed{};
  }
  if (part.kind == Typed::Kind::untyped) {
    part = typed_constant(database, std::move(part), to, false);
    return to.modifiers.empty() ? part : made_cast(database, std::move(part), to, false);
  }
  if (is_same_type(part.type, to)) {
    if (to.modifiers == part.type.modifiers) {
      return part;
    }
    if (to.modifiers.empty()) {
      throw NotFollowed{};  // a relabelling, by some versions only
    }
  }
  return made_cast(database, std::move(part), to, false);
}

TypeReference common_type(const Database& database, const std::vector<Typed>& parts) {
  TypeReference chosen;
  for (const Typed& part : parts) {
    if (part.kind == Typed::Kind::untyped) {
      continue;
    }
    const TypeReference type{part.type.type, {}, part.type.array};
    if (chosen.type == kNoOid) {
      chosen = type;
    } else if (!is_same_type(chosen, type)) {
      const TypeReference left = base_type(database, chosen), right = base_type(database, type);
      if (is_same_type(left, right)) {
        chosen = left;
        continue;
      }
      if (category_of(database, left) != category_of(database, right)) {
        throw NotFollowed{};
      }
      const bool takes_other =
          !is_preferred(left) && coerces(database, left, right) && !coerces(database, right, left);
      chosen =
          takes_other ? TypeReference{right.type, {}, right.array} : TypeReference{left.type, {}, left.array};
    }
  }
  return chosen.type == kNoOid ? TypeReference{type_oid::kText} : chosen;
}

}  // namespace sqlgen::catalog
