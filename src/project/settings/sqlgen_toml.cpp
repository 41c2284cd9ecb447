#include <fmt/format.h>
#include <toml++/toml.h>

#include <array>
#include <functional>
#include <string_view>

#include "dialect/facts/known_dialects.hpp"
#include "project/settings/settings.hpp"
#include "project/settings/sqlgen_toml_overrides.hpp"
#include "support/files/file.hpp"
#include "support/limits/toml_depth.hpp"
#include "support/text.hpp"

namespace sqlgen::project {

namespace {

class Reader {
 public:
  Reader(SourceManager& sources, FileId file, std::string folder, Diagnostics& diagnostics)
      : sources_(sources), file_(file), folder_(std::move(folder)), diagnostics_(diagnostics) {}

  Settings read(const toml::table& root, Settings s);

 private:
  struct Key {
    std::string_view name;
    std::function<void(const toml::node&)> read;
  };

  // Hands each entry of the table to the key of its name.
  void read_table(const toml::table& table, const std::string& prefix, const std::vector<Key>& keys);
  Key text(std::string_view name, std::function<void(std::string)> store);
  Key flag(std::string_view name, std::function<void(bool)> store);
  Key section(std::string_view name, std::vector<Key> keys);
  Key texts_by_name(std::string_view name, std::map<std::string, std::string>& texts);
  std::vector<Key> script_keys(Settings& settings);
  void wrong_type(const toml::node& node, std::string_view name, std::string_view wanted);
  void read_folders(const toml::node& node, std::string_view name, std::vector<std::string>& folders);
  /// A table whose keys are names of one's own.
  Key entries(std::string_view name, std::function<void(const std::string& key, const toml::node&)> read);
  Key review(Settings& settings);
  void read_names(const toml::node& node, std::string_view key, std::vector<ir::Located>& names);
  void read_variables(const toml::node& node, Settings& settings);
  void read_types(const toml::node& node, Settings& settings);
  void read_type(const toml::key& key, const toml::node& node, Settings& settings);
  [[nodiscard]] Span span_of(const toml::source_region& region) const;
  [[nodiscard]] std::string in_folder(const std::string& path) const;

  SourceManager& sources_;
  FileId file_;
  std::string folder_;
  Diagnostics& diagnostics_;
};

Span Reader::span_of(const toml::source_region& region) const {
  return toml_span(sources_, file_, region);
}

std::string Reader::in_folder(const std::string& path) const {
  return path.empty() || path.front() == '/' ? path : join_path(folder_, path);
}

void Reader::wrong_type(const toml::node& node, std::string_view name, std::string_view wanted) {
  report_wrong_type(diagnostics_, span_of(node.source()), name, wanted);
}

Reader::Key Reader::text(std::string_view name, std::function<void(std::string)> store) {
  return {name, [this, name, store = std::move(store)](const toml::node& node) {
            if (const auto* value = node.as_string()) {
              store(value->get());
            } else {
              wrong_type(node, name, "a string");
            }
          }};
}

Reader::Key Reader::flag(std::string_view name, std::function<void(bool)> store) {
  return {name, [this, name, store = std::move(store)](const toml::node& node) {
            if (const auto* value = node.as_boolean()) {
              store(value->get());
            } else {
              wrong_type(node, name, "true or false");
            }
          }};
}

Reader::Key Reader::section(std::string_view name, std::vector<Key> keys) {
  return {name, [this, name, keys = std::move(keys)](const toml::node& node) {
            if (const auto* table = node.as_table()) {
              read_table(*table, fmt::format("{}.", name), keys);
            } else {
              wrong_type(node, name, "a table");
            }
          }};
}

Reader::Key Reader::texts_by_name(std::string_view name, std::map<std::string, std::string>& texts) {
  return {name, [this, name, &texts](const toml::node& node) {
            const auto* table = node.as_table();
            if (table == nullptr) {
              wrong_type(node, name, "a table");
              return;
            }
            for (const auto& [key, value] : *table) {
              if (const auto* text = value.as_string(); text != nullptr && !text->get().empty()) {
                texts.insert_or_assign(std::string(key.str()), text->get());
              } else {
                wrong_type(value, key.str(), "a string");
              }
            }
          }};
}

Reader::Key Reader::entries(std::string_view name,
                            std::function<void(const std::string& key, const toml::node&)> read) {
  return {name, [this, name, read = std::move(read)](const toml::node& node) {
            if (const auto* table = node.as_table()) {
              for (const auto& [key, value] : *table) {
                read(std::string(key.str()), value);
              }
            } else {
              wrong_type(node, name, "a table");
            }
          }};
}

Reader::Key Reader::review(Settings& settings) {
  ReviewSettings& s = settings.review;
  const auto located = [this](const toml::node& node, std::string_view name) -> std::optional<ir::Located> {
    if (const auto* value = node.as_string()) {
      return ir::Located{value->get(), span_of(node.source())};
    }
    wrong_type(node, name, "a level");
    return std::nullopt;
  };
  return section(
      "review", {entries("levels",
                         [&s, located](const std::string& rule, const toml::node& node) {
                           if (auto level = located(node, rule)) {
                             s.levels[rule] = std::move(*level);
                           }
                         }),
                 {"server_version",
                  [this, &s](const toml::node& node) {
                    if (const auto* value = node.as_integer()) {
                      s.server_version = value->get();
                      s.server_version_span = span_of(node.source());
                    } else {
                      wrong_type(node, "server_version", "a number");
                    }
                  }},
                 {"fail_on", [&s, located](const toml::node& node) { s.fail_on = located(node, "fail_on"); }},
                 text("baseline", [&s](std::string v) { s.baseline = std::move(v); }),
                 entries("rows", [this, &s](const std::string& table, const toml::node& node) {
                   if (const auto* value = node.as_integer(); value != nullptr && value->get() >= 0) {
                     s.rows[table] = static_cast<std::uint64_t>(value->get());
                   } else {
                     wrong_type(node, table, "a number of rows");
                   }
                 })});
}

void Reader::read_table(const toml::table& table, const std::string& prefix, const std::vector<Key>& keys) {
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

void Reader::read_folders(const toml::node& node, std::string_view name, std::vector<std::string>& folders) {
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

void Reader::read_names(const toml::node& node, std::string_view key, std::vector<ir::Located>& names) {
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

void Reader::read_variables(const toml::node& node, Settings& settings) {
  const auto* array = node.as_array();
  if (array == nullptr) {
    wrong_type(node, "env", "a list of names of variables");
    return;
  }
  settings.variables.clear();
  for (const toml::node& item : *array) {
    const auto* name = item.as_string();
    if (name != nullptr && !name->get().empty() && name->get().front() != '=') {
      settings.variables.push_back(name->get());
    } else {
      wrong_type(item, "env", "a list of names of variables");
    }
  }
}

// A class's type as one expression, or one for each dialect.
void Reader::read_type(const toml::key& key, const toml::node& node, Settings& settings) {
  auto type = dialect::parse_type_key(key.str());
  if (!type || type->module.empty()) {
    diagnostics_
        .error("config-key", fmt::format("'{}' names no class of a module", key.str()), span_of(key.source()))
        .with_help("write it as revisions import it: \"shop.types.Money\" or \"shop.types.Code(length=10)\"");
    return;
  }
  type->span = span_of(node.source());
  if (const auto* text = node.as_string()) {
    type->otherwise = text->get();
  } else if (const auto* table = node.as_table()) {
    for (const auto& [dialect, expression] : *table) {
      const auto* of_dialect = expression.as_string();
      const bool is_known = dialect.str() == "default" || dialect::find_dialect(dialect.str()) != nullptr;
      if (of_dialect == nullptr || !is_known) {
        wrong_type(expression, dialect.str(), "an expression for a dialect or for 'default'");
        return;
      }
      (dialect.str() == "default" ? type->otherwise : type->by_dialect[std::string(dialect.str())]) =
          of_dialect->get();
    }
  } else {
    wrong_type(node, key.str(), "a string or a table of them by dialect");
    return;
  }
  settings.types.push_back(*std::move(type));
}

void Reader::read_types(const toml::node& node, Settings& settings) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    wrong_type(node, "types", "a table");
    return;
  }
  for (const auto& [key, value] : *table) {
    if (key.str() == "sqlite") {
      texts_by_name("sqlite", settings.substitute_types).read(value);
    } else {
      read_type(key, value, settings);
    }
  }
}

std::vector<Reader::Key> Reader::script_keys(Settings& s) {
  const auto client_text = [this, &s](std::string_view name, std::string ClientSettings::*member) {
    return text(name, [&s, member](std::string v) { s.client.*member = std::move(v); });
  };
  return {flag("transaction_per_revision", [&s](bool v) { s.transaction_per_revision = v; }),
          flag("transactional_ddl", [&s](bool v) { s.transactional_ddl = v; }),
          flag("strict", [&s](bool v) { s.strict = v; }),
          flag("derive_downgrades", [&s](bool v) { s.derive_downgrades = v; }),
          flag("bind_parameters", [&s](bool v) { s.bind_parameters = v; }),
          flag("sqlite_rebuild", [&s](bool v) { s.sqlite_rebuild = v; }),
          text("unresolved", [&s](std::string v) { s.unresolved = std::move(v); }),
          flag("guard", [&s](bool v) { s.client.guard = v; }),
          flag("wait", [&s](bool v) { s.client.wait = v; }),
          client_text("for", &ClientSettings::program),
          client_text("transactions", &ClientSettings::transactions),
          client_text("role", &ClientSettings::role),
          client_text("search_path", &ClientSettings::search_path),
          client_text("lock_timeout", &ClientSettings::lock_timeout),
          client_text("statement_timeout", &ClientSettings::statement_timeout),
          client_text("history_table", &ClientSettings::history_table),
          client_text("header", &ClientSettings::header)};
}

Settings Reader::read(const toml::table& root, Settings s) {
  std::vector<Key> conventions;
  for (const std::string_view kind : {"ix", "uq", "ck", "fk", "pk"}) {
    conventions.push_back(
        text(kind, [&s, kind](const std::string& v) { s.naming_convention[std::string(kind)] = v; }));
  }
  read_table(
      root, "",
      {
          {"revisions", [this, &s](const toml::node& node) { read_folders(node, "revisions", s.revisions); }},
          {"import_paths",
           [this, &s](const toml::node& node) { read_folders(node, "import_paths", s.import_paths); }},
          text("dialect", [&s](std::string v) { s.dialect = std::move(v); }),
          {"env", [this, &s](const toml::node& node) { read_variables(node, s); }},
          text("output", [this, &s](const std::string& v) { s.output = in_folder(v); }),
          section("version_table",
                  {text("name", [&s](std::string v) { s.version_table.name = std::move(v); }),
                   text("schema", [&s](std::string v) { s.version_table.schema = std::move(v); }),
                   flag("primary_key", [&s](bool v) { s.version_table.primary_key = v; }),
                   text("column_type",
                        [&s](std::string v) {
                          s.version_table.column_type = std::move(v);
                          s.version_table.definition = nullptr;
                        })}),
          section("script", script_keys(s)),
          section("naming_convention", std::move(conventions)),
          {"types", [this, &s](const toml::node& node) { read_types(node, s); }},
          section(
              "assume",
              {{"empty", [this, &s](const toml::node& node) { read_names(node, "empty", s.assumed_empty); }},
               {"done", [this, &s](const toml::node& node) { read_names(node, "done", s.assumed_done); }}}),
          {"overrides",
           [this, &s](const toml::node& node) { read_overrides(sources_, file_, node, s, diagnostics_); }},
          review(s),
      });
  return s;
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
  Reader reader(sources, file, slash == std::string::npos ? "" : path.substr(0, slash + 1), diagnostics);
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
  return {"revisions",
          "dialect",
          "env",
          "output",
          "version_table.name",
          "version_table.schema",
          "version_table.primary_key",
          "version_table.column_type",
          "script.transaction_per_revision",
          "script.transactional_ddl",
          "script.strict",
          "script.derive_downgrades",
          "script.bind_parameters",
          "script.sqlite_rebuild",
          "script.unresolved",
          "assume.empty",
          "assume.done",
          "review.server_version",
          "review.fail_on",
          "review.baseline",
          "script.guard",
          "script.wait",
          "script.for",
          "script.transactions",
          "script.role",
          "script.search_path",
          "script.lock_timeout",
          "script.statement_timeout",
          "script.history_table",
          "script.header",
          "naming_convention.ix",
          "naming_convention.uq",
          "naming_convention.ck",
          "naming_convention.fk",
          "naming_convention.pk"};
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
    settings =
        Reader(sources, file, "", diagnostics).read(toml::parse(std::string_view(line)), std::move(settings));
  } catch (const toml::parse_error& error) {
    diagnostics.error("config-syntax", std::string(error.description()),
                      {file, 0, static_cast<std::uint32_t>(key.size())});
  }
  return diagnostics.error_count() == errors_before;
}

}  // namespace sqlgen::project
