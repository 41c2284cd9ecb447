#include "project/settings/toml_reader.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <utility>

#include "support/files/file.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

Span TomlReader::span_of(const toml::source_region& region) const {
  const auto offset = [&](const toml::source_position& at) {
    return sources_.offset(file_,
                           {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)});
  };
  return {file_, offset(region.begin), offset(region.end)};
}

std::string TomlReader::in_folder(const std::string& path) const {
  return path.empty() || path.front() == '/' ? path : join_path(folder_, path);
}

void TomlReader::wrong_type(const toml::node& node, std::string_view name, std::string_view wanted) {
  diagnostics_.error("config-type", fmt::format("'{}' must be {}", name, wanted), span_of(node.source()))
      .with_label(fmt::format("expected {}", wanted));
}

TomlReader::Key TomlReader::text(std::string_view name, std::function<void(std::string)> store) {
  return {name, [this, name, store = std::move(store)](const toml::node& node) {
            if (const auto* value = node.as_string()) {
              store(value->get());
            } else {
              wrong_type(node, name, "a string");
            }
          }};
}

TomlReader::Key TomlReader::flag(std::string_view name, std::function<void(bool)> store) {
  return {name, [this, name, store = std::move(store)](const toml::node& node) {
            if (const auto* value = node.as_boolean()) {
              store(value->get());
            } else {
              wrong_type(node, name, "true or false");
            }
          }};
}

TomlReader::Key TomlReader::section(std::string_view name, std::vector<Key> keys) {
  const auto read = [this, name, keys](const toml::node& node) {
    if (const auto* table = node.as_table()) {
      read_table(*table, fmt::format("{}.", name), keys);
    } else {
      wrong_type(node, name, "a table");
    }
  };
  return {name, read, std::move(keys)};
}

TomlReader::Key TomlReader::entries(std::string_view name,
                                    std::function<void(const std::string& key, const toml::node&)> read) {
  const auto read_all = [this, name, read = std::move(read)](const toml::node& node) {
    if (const auto* table = node.as_table()) {
      for (const auto& [key, value] : *table) {
        read(std::string(key.str()), value);
      }
    } else {
      wrong_type(node, name, "a table");
    }
  };
  return {name, read_all, {}, true};
}

TomlReader::Key TomlReader::texts_by_name(std::string_view name, std::map<std::string, std::string>& texts) {
  return entries(name, [this, &texts](const std::string& key, const toml::node& value) {
    if (const auto* text = value.as_string(); text != nullptr && !text->get().empty()) {
      texts.insert_or_assign(key, text->get());
    } else {
      wrong_type(value, key, "a string");
    }
  });
}

void TomlReader::read_table(const toml::table& table, const std::string& prefix,
                            const std::vector<Key>& keys) {
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    const auto found = std::find_if(keys.begin(), keys.end(), [&](const Key& k) { return k.name == name; });
    if (found != keys.end()) {
      found->read(node);
      continue;
    }
    Diagnostic& error = diagnostics_.error("config-key", fmt::format("unknown key '{}{}'", prefix, key.str()),
                                           span_of(key.source()));
    std::vector<std::string> names;
    for (const Key& k : keys) {
      names.emplace_back(k.name);
    }
    if (const auto near = closest(key.str(), names)) {
      error.with_label(fmt::format("did you mean '{}'?", *near));
    }
    error.with_help(fmt::format("keys that are known here: {}", sqlgen::join(names, ", ")));
  }
}

void TomlReader::read_folders(const toml::node& node, std::string_view name,
                              std::vector<std::string>& folders) {
  const auto* array = node.as_array();
  if (array == nullptr || array->empty()) {
    wrong_type(node, name, "a list of folders");
    return;
  }
  folders.clear();
  for (const toml::node& item : *array) {
    if (const auto* folder = item.as_string()) {
      folders.push_back(in_folder(folder->get()));
    } else {
      wrong_type(item, name, "a list of folders");
    }
  }
}

void TomlReader::read_names(const toml::node& node, std::string_view key, std::vector<ir::Located>& names) {
  const auto* array = node.as_array();
  if (array == nullptr) {
    wrong_type(node, key, "a list of names");
    return;
  }
  names.clear();
  for (const toml::node& item : *array) {
    if (const auto* name = item.as_string(); name != nullptr && !name->get().empty()) {
      names.push_back({name->get(), span_of(name->source())});
    } else {
      wrong_type(item, key, "a list of names");
    }
  }
}

}  // namespace sqlgen::project
