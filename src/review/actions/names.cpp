#include "review/actions/names.hpp"

#include <algorithm>

#include "review/actions/action.hpp"

namespace sqlgen::review {

std::string_view Action::table(std::string_view part) const {
  const auto found =
      std::find_if(parts.begin(), parts.end(), [&](const auto& entry) { return entry.first == part; });
  return found == parts.end() ? std::string_view() : std::string_view(found->second);
}

std::vector<std::string> name_parts(const catalog::Node& names) {
  std::vector<std::string> parts;
  if (names.is_list()) {
    for (const catalog::Node& item : names.items()) {
      parts.push_back(item.str());
    }
    return parts;
  }
  if (names.is_text()) {
    return {names.str()};
  }
  if (names["schemaname"]) {
    parts.push_back(names["schemaname"].str());
  }
  parts.push_back(names["relname"].str());
  return parts;
}

std::string last_name(const catalog::Node& names) {
  const auto parts = name_parts(names);
  return parts.empty() ? std::string() : parts.back();
}

const catalog::Object* NameLookup::find(const std::vector<std::string>& names, bool types) const {
  if (names.empty()) {
    return nullptr;
  }
  const auto in_schema = [&](const std::string& schema_name) -> const catalog::Object* {
    const catalog::Oid schema = database_.find_schema(schema_name);
    if (schema == catalog::kNoOid) {
      return nullptr;
    }
    return database_.find(types ? database_.find_type(schema, names.back())
                                : database_.find_relation(schema, names.back()));
  };
  if (names.size() > 1) {
    return in_schema(names[names.size() - 2]);
  }
  for (const std::string& schema : search_path_) {
    if (const catalog::Object* found = in_schema(schema)) {
      return found;
    }
  }
  return nullptr;
}

const catalog::Object* NameLookup::relation(const catalog::Node& names) const {
  return find(name_parts(names), false);
}

const catalog::Table* NameLookup::table(const catalog::Node& names) const {
  const catalog::Object* object = relation(names);
  return object == nullptr ? nullptr : object->as<catalog::Table>();
}

bool NameLookup::is_missing(const catalog::Node& names) const {
  return relation(names) == nullptr && database_.doubt_about(last_name(names)) == nullptr;
}

const catalog::Object* NameLookup::type(const std::vector<std::string>& names) const {
  return find(names, true);
}

catalog::Oid NameLookup::shown(std::string_view name) const {
  const std::size_t dot = name.find('.');
  std::vector<std::string> parts{std::string(name)};
  if (dot != std::string_view::npos) {
    parts = {std::string(name.substr(0, dot)), std::string(name.substr(dot + 1))};
  }
  const catalog::Object* object = find(parts, false);
  return object == nullptr ? catalog::kNoOid : object->oid;
}

const catalog::Object* NameLookup::function(const std::vector<std::string>& names) const {
  std::vector<std::string> schemas = search_path_;
  if (names.size() > 1) {
    schemas = {names[names.size() - 2]};
  }
  for (const std::string& schema : schemas) {
    const auto found = names.empty() ? std::vector<catalog::Oid>()
                                     : database_.find_others(database_.find_schema(schema), names.back());
    for (const catalog::Oid oid : found) {
      if (database_.find_as<catalog::Function>(oid) != nullptr) {
        return database_.find(oid);
      }
    }
  }
  return nullptr;
}

std::string NameLookup::name(const catalog::Object& object) const {
  const std::string schema = database_.schema_name(object);
  const bool is_looked_up = std::find(search_path_.begin(), search_path_.end(), schema) != search_path_.end();
  return schema.empty() || is_looked_up ? object.name : schema + "." + object.name;
}

std::string NameLookup::name(const catalog::Node& names) const {
  if (const catalog::Object* object = relation(names)) {
    return name(*object);
  }
  const auto parts = name_parts(names);
  if (parts.size() > 1 &&
      std::find(search_path_.begin(), search_path_.end(), parts[parts.size() - 2]) == search_path_.end()) {
    return parts[parts.size() - 2] + "." + parts.back();
  }
  return parts.empty() ? std::string() : parts.back();
}

std::vector<const catalog::Object*> NameLookup::descendants(catalog::Oid table) const {
  std::vector<const catalog::Object*> found;
  std::vector<catalog::Oid> wanted{table};
  for (std::size_t i = 0; i < wanted.size(); ++i) {
    database_.for_each([&](const catalog::Object& object) {
      const auto* child = object.as<catalog::Table>();
      if (child != nullptr &&
          std::find(child->parents.begin(), child->parents.end(), wanted[i]) != child->parents.end()) {
        wanted.push_back(object.oid);
        found.push_back(&object);
      }
    });
  }
  return found;
}

const catalog::Object* NameLookup::default_partition(catalog::Oid table) const {
  const catalog::Object* found = nullptr;
  database_.for_each([&](const catalog::Object& object) {
    const auto* body = object.as<catalog::Table>();
    if (body != nullptr && body->partition_bound != nullptr &&
        (*body->partition_bound)["is_default"].truth() &&
        std::find(body->parents.begin(), body->parents.end(), table) != body->parents.end()) {
      found = &object;
    }
  });
  return found;
}

}  // namespace sqlgen::review
