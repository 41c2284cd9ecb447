#include <fmt/format.h>
#include <toml++/toml.h>

#include <string_view>

#include "dialect/facts/known_dialects.hpp"
#include "project/settings/settings.hpp"
#include "project/settings/sqlgen_toml_overrides.hpp"
#include "project/settings/toml_reader.hpp"
#include "support/files/file.hpp"
#include "support/limits/toml_depth.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

// What each key of sqlgen.toml sets.
class SettingsReader {
 public:
  SettingsReader(SourceManager& sources, FileId file, std::string folder, Diagnostics& diagnostics)
      : toml_(sources, file, std::move(folder), diagnostics) {}

  [[nodiscard]] std::vector<TomlReader::Key> keys(Settings& s);
  [[nodiscard]] Settings read(const toml::table& root, Settings s);

 private:
  [[nodiscard]] TomlReader::Key review(Settings& settings);
  [[nodiscard]] std::vector<TomlReader::Key> script(Settings& settings);
  [[nodiscard]] std::vector<TomlReader::Key> naming_convention(Settings& settings);
  void read_variables(const toml::node& node, Settings& settings);
  void read_types(const toml::node& node, Settings& settings);
  void read_type(const toml::key& key, const toml::node& node, Settings& settings);

  TomlReader toml_;
};

TomlReader::Key SettingsReader::review(Settings& settings) {
  ReviewSettings& s = settings.review;
  const auto located = [this](const toml::node& node, std::string_view name) -> std::optional<ir::Located> {
    if (const auto* value = node.as_string()) {
      return ir::Located{value->get(), toml_.span_of(node.source())};
    }
    toml_.wrong_type(node, name, "a level");
    return std::nullopt;
  };
  return toml_.section(
      "review", {toml_.entries("levels",
                               [&s, located](const std::string& rule, const toml::node& node) {
                                 if (auto level = located(node, rule)) {
                                   s.levels[rule] = std::move(*level);
                                 }
                               }),
                 {"server_version",
                  [this, &s](const toml::node& node) {
                    if (const auto* value = node.as_integer()) {
                      s.server_version = value->get();
                      s.server_version_span = toml_.span_of(node.source());
                    } else {
                      toml_.wrong_type(node, "server_version", "a number");
                    }
                  }},
                 {"fail_on", [&s, located](const toml::node& node) { s.fail_on = located(node, "fail_on"); }},
                 toml_.text("baseline", [&s](std::string v) { s.baseline = std::move(v); }),
                 toml_.entries("rows", [this, &s](const std::string& table, const toml::node& node) {
                   if (const auto* value = node.as_integer(); value != nullptr && value->get() >= 0) {
                     s.rows[table] = static_cast<std::uint64_t>(value->get());
                   } else {
                     toml_.wrong_type(node, table, "a number of rows");
                   }
                 })});
}

void SettingsReader::read_variables(const toml::node& node, Settings& settings) {
  const auto* array = node.as_array();
  if (array == nullptr) {
    toml_.wrong_type(node, "env", "a list of names of variables");
    return;
  }
  settings.variables.clear();
  for (const toml::node& item : *array) {
    const auto* name = item.as_string();
    if (name != nullptr && !name->get().empty() && name->get().front() != '=') {
      settings.variables.push_back(name->get());
    } else {
      toml_.wrong_type(item, "env", "a list of names of variables");
    }
  }
}

// A class's type as one expression, or one for each dialect.
void SettingsReader::read_type(const toml::key& key, const toml::node& node, Settings& settings) {
  auto type = dialect::parse_type_key(key.str());
  if (!type || type->module.empty()) {
    toml_.diagnostics()
        .error("config-key", fmt::format("'{}' names no class of a module", key.str()),
               toml_.span_of(key.source()))
        .with_help("write it as revisions import it: \"shop.types.Money\" or \"shop.types.Code(length=10)\"");
    return;
  }
  type->span = toml_.span_of(node.source());
  if (const auto* text = node.as_string()) {
    type->otherwise = text->get();
  } else if (const auto* table = node.as_table()) {
    for (const auto& [dialect, expression] : *table) {
      const auto* of_dialect = expression.as_string();
      const bool is_known = dialect.str() == "default" || dialect::find_dialect(dialect.str()) != nullptr;
      if (of_dialect == nullptr || !is_known) {
        toml_.wrong_type(expression, dialect.str(), "an expression for a dialect or for 'default'");
        return;
      }
      (dialect.str() == "default" ? type->otherwise : type->by_dialect[std::string(dialect.str())]) =
          of_dialect->get();
    }
  } else {
    toml_.wrong_type(node, key.str(), "a string or a table of them by dialect");
    return;
  }
  settings.types.push_back(*std::move(type));
}

void SettingsReader::read_types(const toml::node& node, Settings& settings) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    toml_.wrong_type(node, "types", "a table");
    return;
  }
  for (const auto& [key, value] : *table) {
    if (key.str() == "sqlite") {
      toml_.texts_by_name("sqlite", settings.substitute_types).read(value);
    } else {
      read_type(key, value, settings);
    }
  }
}

std::vector<TomlReader::Key> SettingsReader::script(Settings& s) {
  const auto client_text = [this, &s](std::string_view name, std::string ClientSettings::*member) {
    return toml_.text(name, [&s, member](std::string v) { s.client.*member = std::move(v); });
  };
  return {toml_.flag("transaction_per_revision", [&s](bool v) { s.transaction_per_revision = v; }),
          toml_.flag("transactional_ddl", [&s](bool v) { s.transactional_ddl = v; }),
          toml_.flag("strict", [&s](bool v) { s.strict = v; }),
          toml_.flag("derive_downgrades", [&s](bool v) { s.derive_downgrades = v; }),
          toml_.flag("bind_parameters", [&s](bool v) { s.bind_parameters = v; }),
          toml_.flag("sqlite_rebuild", [&s](bool v) { s.sqlite_rebuild = v; }),
          toml_.text("unresolved", [&s](std::string v) { s.unresolved = std::move(v); }),
          toml_.flag("guard", [&s](bool v) { s.client.guard = v; }),
          toml_.flag("wait", [&s](bool v) { s.client.wait = v; }),
          client_text("for", &ClientSettings::program),
          client_text("transactions", &ClientSettings::transactions),
          client_text("role", &ClientSettings::role),
          client_text("search_path", &ClientSettings::search_path),
          client_text("lock_timeout", &ClientSettings::lock_timeout),
          client_text("statement_timeout", &ClientSettings::statement_timeout),
          client_text("history_table", &ClientSettings::history_table),
          client_text("header", &ClientSettings::header)};
}

std::vector<TomlReader::Key> SettingsReader::naming_convention(Settings& s) {
  std::vector<TomlReader::Key> conventions;
  for (const std::string_view kind : {"ix", "uq", "ck", "fk", "pk"}) {
    conventions.push_back(
        toml_.text(kind, [&s, kind](const std::string& v) { s.naming_convention[std::string(kind)] = v; }));
  }
  return conventions;
}

std::vector<TomlReader::Key> SettingsReader::keys(Settings& s) {
  const auto folders = [this](std::string_view name, std::vector<std::string>& into) {
    return TomlReader::Key{
        name, [this, name, &into](const toml::node& node) { toml_.read_folders(node, name, into); }};
  };
  const auto names = [this](std::string_view name, std::vector<ir::Located>& into) {
    return TomlReader::Key{
        name, [this, name, &into](const toml::node& node) { toml_.read_names(node, name, into); }};
  };
  return {
      folders("revisions", s.revisions),
      folders("import_paths", s.import_paths),
      toml_.text("dialect", [&s](std::string v) { s.dialect = std::move(v); }),
      {"env", [this, &s](const toml::node& node) { read_variables(node, s); }},
      toml_.text("output", [this, &s](const std::string& v) { s.output = toml_.in_folder(v); }),
      toml_.section("version_table",
                    {toml_.text("name", [&s](std::string v) { s.version_table.name = std::move(v); }),
                     toml_.text("schema", [&s](std::string v) { s.version_table.schema = std::move(v); }),
                     toml_.flag("primary_key", [&s](bool v) { s.version_table.primary_key = v; }),
                     toml_.text("column_type",
                                [&s](std::string v) {
                                  s.version_table.column_type = std::move(v);
                                  s.version_table.definition = nullptr;
                                })}),
      toml_.section("script", script(s)),
      toml_.section("naming_convention", naming_convention(s)),
      {"types", [this, &s](const toml::node& node) { read_types(node, s); }, {}, true},
      toml_.section("assume", {names("empty", s.assumed_empty), names("done", s.assumed_done)}),
      {"overrides", [this, &s](const toml::node& node) { read_overrides(toml_, node, s); }, {}, true},
      review(s),
  };
}

Settings SettingsReader::read(const toml::table& root, Settings s) {
  toml_.read_table(root, "", keys(s));
  return s;
}

// The keys below `prefix` that have one value each.
void add_settable(std::vector<std::string>& names, const std::string& prefix,
                  const std::vector<TomlReader::Key>& keys) {
  for (const TomlReader::Key& key : keys) {
    const std::string name = prefix + std::string(key.name);
    if (!key.keys.empty()) {
      add_settable(names, name + ".", key.keys);
    } else if (!key.has_names_of_ones_own) {
      names.push_back(name);
    }
  }
}

}  // namespace

std::optional<Settings> read_sqlgen_toml(SourceManager& sources, const std::string& path,
                                         Diagnostics& diagnostics) {
  std::string why;
  auto bytes = read_file(path, why);
  if (!bytes) {
    diagnostics.error("config-unreadable", fmt::format("can't read '{}': {}", path, why));
    return std::nullopt;
  }
  const FileId file = sources.add(path, std::move(*bytes));
  const std::size_t slash = path.rfind('/');
  SettingsReader reader(sources, file, slash == std::string::npos ? "" : path.substr(0, slash + 1),
                        diagnostics);
  const std::size_t errors_before = diagnostics.error_count();
  if (const auto deep = find_deep_key(sources.text(file))) {
    const auto at = static_cast<std::uint32_t>(*deep);
    diagnostics.error("config-syntax", "this is nested too deeply", {file, at, at + 1});
    return std::nullopt;
  }
  try {
    Settings settings = reader.read(toml::parse(sources.text(file), std::string_view(path)), Settings{});
    return diagnostics.error_count() == errors_before ? std::optional(std::move(settings)) : std::nullopt;
  } catch (const toml::parse_error& error) {
    const auto& at = error.source().begin;
    const std::uint32_t offset =
        sources.offset(file, {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)});
    diagnostics.error("config-syntax", std::string(error.description()), {file, offset, offset + 1});
    return std::nullopt;
  }
}

std::vector<std::string> setting_keys() {
  SourceManager sources;
  Diagnostics diagnostics;
  Settings settings;
  std::vector<std::string> names;
  add_settable(names, "", SettingsReader(sources, {}, "", diagnostics).keys(settings));
  return names;
}

bool apply_setting(SourceManager& sources, const std::string& key, const std::string& value,
                   Settings& settings, Diagnostics& diagnostics) {
  // A value that is no TOML is a text: --set version_table.name=versions.
  std::string line = fmt::format("{} = {}", key, value);
  try {
    (void)toml::parse(std::string_view(line));
  } catch (const toml::parse_error&) {
    line = fmt::format("{} = \"{}\"", key, replace_all(replace_all(value, "\\", "\\\\"), "\"", "\\\""));
  }
  const FileId file = sources.add("--set", line);
  const std::size_t errors_before = diagnostics.error_count();
  try {
    settings = SettingsReader(sources, file, "", diagnostics)
                   .read(toml::parse(std::string_view(line)), std::move(settings));
  } catch (const toml::parse_error& error) {
    diagnostics.error("config-syntax", std::string(error.description()),
                      {file, 0, static_cast<std::uint32_t>(key.size())});
  }
  return diagnostics.error_count() == errors_before;
}

}  // namespace sqlgen::project
