#include "catalog/postgresql/facts/conversions.hpp"

#include <map>
#include <set>
#include <string>
#include <utility>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "catalog/postgresql/facts/facts_table.hpp"

namespace sqlgen::embedded {
extern const std::string_view postgresql_casts_tsv;
extern const std::string_view postgresql_operator_classes_tsv;
}  // namespace sqlgen::embedded

namespace sqlgen::catalog {

namespace {

// How a cast is made, and where; '\0' where there is none.
struct Cast {
  char context = '\0', method = '\0', volatility = 'i';
};

Cast find_cast(Oid from, Oid to) {
  static const std::map<std::pair<Oid, Oid>, Cast> casts = [] {
    std::map<std::pair<Oid, Oid>, Cast> all;
    for_each_row(embedded::postgresql_casts_tsv, [&](const auto& fields) {
      all.emplace(std::pair(field_number(fields[0]), field_number(fields[1])),
                  Cast{fields[2].front(), fields[3].front(), fields[4].front()});
    });
    return all;
  }();
  const auto entry = casts.find({from, to});
  return entry == casts.end() ? Cast{} : entry->second;
}

char cast_context(Oid from, Oid to) {
  return find_cast(from, to).context;
}

constexpr Oid kAnyArray = 2277, kAnyEnum = 3500, kAnyRange = 3831, kAnyMultirange = 4537;

}  // namespace

TypeReference base_type(const Database& database, const TypeReference& type) {
  TypeReference current = type;
  while (const auto* domain = database.find_as<DomainType>(current.type)) {
    if (current.array) {
      break;
    }
    current = domain->base;
  }
  return current;
}

bool converts_by_assignment(const Database& database, const TypeReference& from, const TypeReference& to) {
  const TypeReference source = base_type(database, from);
  const TypeReference target = base_type(database, to);
  if (source.type == target.type && source.array == target.array) {
    return true;
  }
  if (source.array && target.array) {  // each element (find_coercion_pathway)
    return converts_by_assignment(database, {source.type}, {target.type});
  }
  const BuiltinType* into = builtin_type(target.type);
  const bool into_string = into != nullptr && into->category == 'S' && !target.array;
  if (into_string) {
    return true;
  }
  const Object* user_source = database.find(source.type);
  const Object* user_target = database.find(target.type);
  const auto unknown = [](const Object* object) {
    return object != nullptr && (object->as<OtherType>() != nullptr || object->doubt != nullptr);
  };
  if (source.type == kNoOid || target.type == kNoOid || unknown(user_source) || unknown(user_target)) {
    return true;
  }
  if (user_source != nullptr || user_target != nullptr || source.array != target.array) {
    return false;
  }
  const char context = cast_context(source.type, target.type);
  return context == 'a' || context == 'i';
}

bool is_binary_coercible(Oid from, Oid to) {
  return find_cast(from, to).method == 'b';
}

bool is_cast_by_function(Oid from, Oid to) {
  return find_cast(from, to).method == 'f';
}

char cast_volatility(const Database& database, const TypeReference& from, const TypeReference& to) {
  const TypeReference source = base_type(database, from);
  const TypeReference target = base_type(database, to);
  if (source.type == target.type || database.find(source.type) != nullptr ||
      database.find(target.type) != nullptr) {
    return 'i';
  }
  if (const Cast cast = find_cast(source.type, target.type); cast.method == 'f' || cast.method == 'b') {
    return cast.volatility;
  }
  const BuiltinType* output = builtin_type(source.type);
  const BuiltinType* input = builtin_type(target.type);
  const bool stable = (output != nullptr && output->output_volatility != 'i') ||
                      (input != nullptr && input->input_volatility != 'i');
  return stable ? 's' : 'i';
}

bool converts_implicitly(Oid from, Oid to) {
  return cast_context(from, to) == 'i';
}

bool has_default_operator_class(const Database& database, std::string_view method,
                                const TypeReference& type) {
  static const std::set<std::pair<std::string_view, Oid>> defaults = [] {
    std::set<std::pair<std::string_view, Oid>> all;
    for_each_row(embedded::postgresql_operator_classes_tsv, [&](const auto& fields) {
      if (fields[2] == "1") {
        all.emplace(fields[0], field_number(fields[1]));
      }
    });
    return all;
  }();
  const TypeReference base = base_type(database, type);
  const bool known_method = defaults.lower_bound({method, 0}) != defaults.end() &&
                            defaults.lower_bound({method, 0})->first == method;
  if (!known_method || method == "gist" || method == "gin") {
    return true;  // extensions bring more of them
  }
  const auto has = [&](Oid oid) { return defaults.count({method, oid}) != 0; };
  if (base.array) {
    return has(kAnyArray);
  }
  if (const Object* object = database.find(base.type)) {
    return object->as<EnumType>() == nullptr || has(kAnyEnum);
  }
  const BuiltinType* builtin = builtin_type(base.type);
  if (builtin == nullptr) {
    return true;
  }
  if (builtin->kind == 'r' || builtin->kind == 'm') {
    return has(builtin->kind == 'r' ? kAnyRange : kAnyMultirange);
  }
  // varchar and cidr go by the classes of text and inet, to which they are binary coercible.
  return has(base.type) || base.type == type_oid::kVarchar || builtin->name == "cidr";
}

bool is_default_operator_class(std::string_view method, std::string_view name) {
  bool is_default = false;
  for_each_row(embedded::postgresql_operator_classes_tsv, [&](const auto& fields) {
    is_default = is_default || (fields[0] == method && fields[2] == "1" && fields[3] == name);
  });
  return is_default;
}

bool has_length_coercion(const Database& database, const TypeReference& type) {
  return (!type.array && database.find_as<DomainType>(type.type) != nullptr) ||
         (!type.modifiers.empty() && type.type != type_oid::kInterval);
}

}  // namespace sqlgen::catalog
