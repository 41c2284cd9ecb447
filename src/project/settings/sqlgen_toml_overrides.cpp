#include "project/settings/sqlgen_toml_overrides.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace sqlgen::project {

namespace {

class OverridesReader {
 public:
  OverridesReader(TomlReader& reader, Settings& settings) : reader_(reader), settings_(settings) {}

  void read(const toml::node& node);

 private:
  void read_override(const toml::key& revision, const toml::node& node);
  void read_text(const toml::key& key, const toml::node& node, OverrideSetting setting);
  [[nodiscard]] Span text_span(const toml::value<std::string>& text) const;

  TomlReader& reader_;
  Settings& settings_;
};

// Where a text stands in the file; one that is written otherwise than it reads (escapes) in a file of its
// own.
Span OverridesReader::text_span(const toml::value<std::string>& text) const {
  SourceManager& sources = reader_.sources();
  const Span written = reader_.span_of(text.source());
  const std::size_t at = text->empty() ? std::string_view::npos : sources.text(written).find(*text);
  if (at != std::string_view::npos) {
    const std::uint32_t begin = written.begin + static_cast<std::uint32_t>(at);
    return {reader_.file(), begin, begin + static_cast<std::uint32_t>(text->size())};
  }
  const FileId own = sources.add(fmt::format("a text of {}", sources.path(reader_.file())), *text);
  return {own, 0, static_cast<std::uint32_t>(text->size())};
}

void OverridesReader::read_text(const toml::key& key, const toml::node& node, OverrideSetting setting) {
  setting.where = reader_.span_of(key.source());
  if (const auto* text = node.as_string()) {
    setting.text = text_span(*text);
    settings_.overrides.push_back(std::move(setting));
    return;
  }
  const auto* table = node.as_table();
  if (table == nullptr) {
    reader_.wrong_type(node, key.str(), "SQL, or a table of it by dialect");
    return;
  }
  for (const auto& [dialect, sql] : *table) {
    if (const auto* text = sql.as_string()) {
      setting.where = reader_.span_of(dialect.source());
      setting.dialect = dialect.str() == "default" ? std::string() : std::string(dialect.str());
      setting.text = text_span(*text);
      settings_.overrides.push_back(setting);
    } else {
      reader_.wrong_type(sql, dialect.str(), "SQL");
    }
  }
}

// [overrides."REV"]: SQL by hand for the directions of a revision.
void OverridesReader::read_override(const toml::key& revision, const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    reader_.wrong_type(node, revision.str(), "a table");
    return;
  }
  OverrideSetting setting;
  setting.revision = {std::string(revision.str()), reader_.span_of(revision.source())};
  if (const auto* digest = (*table)["revision_sha256"].as_string()) {
    setting.revision_sha256 = {digest->get(), reader_.span_of(digest->source())};
  }
  for (const auto& [key, value] : *table) {
    if (key.str() == "upgrade" || key.str() == "downgrade") {
      setting.direction = key.str() == "upgrade" ? ir::Direction::upgrade : ir::Direction::downgrade;
      read_text(key, value, setting);
    } else if (key.str() != "revision_sha256") {
      reader_.diagnostics()
          .error("config-key", fmt::format("unknown key 'overrides.{}.{}'", revision.str(), key.str()),
                 reader_.span_of(key.source()))
          .with_help("keys that are known here: upgrade, downgrade, revision_sha256");
    } else if (!value.is_string()) {
      reader_.wrong_type(value, "revision_sha256", "a string");
    }
  }
}

void OverridesReader::read(const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    reader_.wrong_type(node, "overrides", "a table");
    return;
  }
  for (const auto& [revision, value] : *table) {
    read_override(revision, value);
  }
}

}  // namespace

void read_overrides(TomlReader& reader, const toml::node& node, Settings& settings) {
  OverridesReader(reader, settings).read(node);
}

}  // namespace sqlgen::project
