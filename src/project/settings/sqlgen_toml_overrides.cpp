#include "project/settings/sqlgen_toml_overrides.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace sqlgen::project {

Span toml_span(const SourceManager& sources, FileId file, const toml::source_region& region) {
  const auto offset = [&](const toml::source_position& at) {
    return sources.offset(file, {static_cast<std::uint32_t>(at.line), static_cast<std::uint32_t>(at.column)});
  };
  return {file, offset(region.begin), offset(region.end)};
}

void report_wrong_type(Diagnostics& diagnostics, Span where, std::string_view name, std::string_view wanted) {
  diagnostics.error("config-type", fmt::format("'{}' must be {}", name, wanted), where)
      .with_label(fmt::format("expected {}", wanted));
}

namespace {

class OverridesReader {
 public:
  OverridesReader(SourceManager& sources, FileId file, Settings& settings, Diagnostics& diagnostics)
      : sources_(sources), file_(file), settings_(settings), diagnostics_(diagnostics) {}

  void read(const toml::node& node);

 private:
  void read_override(const toml::key& revision, const toml::node& node);
  void read_text(const toml::key& key, const toml::node& node, OverrideSetting setting);
  [[nodiscard]] Span text_span(const toml::value<std::string>& text) const;
  [[nodiscard]] Span span_of(const toml::source_region& region) const {
    return toml_span(sources_, file_, region);
  }
  void wrong_type(const toml::node& node, std::string_view name, std::string_view wanted) {
    report_wrong_type(diagnostics_, span_of(node.source()), name, wanted);
  }

  SourceManager& sources_;
  FileId file_;
  Settings& settings_;
  Diagnostics& diagnostics_;
};

// Where a text stands in the file; one that is written otherwise than it reads (escapes) in a file of its
// own.
Span OverridesReader::text_span(const toml::value<std::string>& text) const {
  const Span written = span_of(text.source());
  const std::size_t at = text->empty() ? std::string_view::npos : sources_.text(written).find(*text);
  if (at != std::string_view::npos) {
    const std::uint32_t begin = written.begin + static_cast<std::uint32_t>(at);
    return {file_, begin, begin + static_cast<std::uint32_t>(text->size())};
  }
  const FileId own = sources_.add(fmt::format("a text of {}", sources_.path(file_)), *text);
  return {own, 0, static_cast<std::uint32_t>(text->size())};
}

void OverridesReader::read_text(const toml::key& key, const toml::node& node, OverrideSetting setting) {
  setting.where = span_of(key.source());
  if (const auto* text = node.as_string()) {
    setting.text = text_span(*text);
    settings_.overrides.push_back(std::move(setting));
    return;
  }
  const auto* table = node.as_table();
  if (table == nullptr) {
    wrong_type(node, key.str(), "SQL, or a table of it by dialect");
    return;
  }
  for (const auto& [dialect, sql] : *table) {
    if (const auto* text = sql.as_string()) {
      setting.where = span_of(dialect.source());
      setting.dialect = dialect.str() == "default" ? std::string() : std::string(dialect.str());
      setting.text = text_span(*text);
      settings_.overrides.push_back(setting);
    } else {
      wrong_type(sql, dialect.str(), "SQL");
    }
  }
}

// [overrides."REV"]: SQL by hand for the directions of a revision.
void OverridesReader::read_override(const toml::key& revision, const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    wrong_type(node, revision.str(), "a table");
    return;
  }
  OverrideSetting setting;
  setting.revision = {std::string(revision.str()), span_of(revision.source())};
  if (const auto* digest = (*table)["revision_sha256"].as_string()) {
    setting.revision_sha256 = {digest->get(), span_of(digest->source())};
  }
  for (const auto& [key, value] : *table) {
    if (key.str() == "upgrade" || key.str() == "downgrade") {
      setting.direction = key.str() == "upgrade" ? ir::Direction::upgrade : ir::Direction::downgrade;
      read_text(key, value, setting);
    } else if (key.str() != "revision_sha256") {
      diagnostics_
          .error("config-key", fmt::format("unknown key 'overrides.{}.{}'", revision.str(), key.str()),
                 span_of(key.source()))
          .with_help("keys that are known here: upgrade, downgrade, revision_sha256");
    } else if (!value.is_string()) {
      wrong_type(value, "revision_sha256", "a string");
    }
  }
}

void OverridesReader::read(const toml::node& node) {
  const auto* table = node.as_table();
  if (table == nullptr) {
    wrong_type(node, "overrides", "a table");
    return;
  }
  for (const auto& [revision, value] : *table) {
    read_override(revision, value);
  }
}

}  // namespace

void read_overrides(SourceManager& sources, FileId file, const toml::node& node, Settings& settings,
                    Diagnostics& diagnostics) {
  OverridesReader(sources, file, settings, diagnostics).read(node);
}

}  // namespace sqlgen::project
