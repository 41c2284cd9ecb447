#include "review/effects/effect_table.hpp"

#include <fmt/format.h>
#include <toml++/toml.h>

#include <limits>
#include <span>

namespace sqlgen::review_data {
extern const std::span<const std::string_view> lock_tables;
extern const std::string_view postgresql_volatile_tsv;
}  // namespace sqlgen::review_data

namespace sqlgen::review {

namespace {

std::vector<std::string> parts(const toml::table& kind, std::string_view key) {
  std::vector<std::string> found;
  if (const auto* array = kind[key].as_array()) {
    for (const toml::node& item : *array) {
      found.push_back(item.value_or(std::string()));
    }
  }
  return found;
}

Effect read_effect(const toml::table& kind) {
  Effect effect;
  if (const auto* locks = kind["locks"].as_table()) {
    for (const auto& [part, mode] : *locks) {
      effect.locks.emplace_back(part.str(),
                                lock_named(mode.value_or(std::string())).value_or(LockMode::none));
    }
  }
  effect.reads = parts(kind, "reads");
  effect.rewrites = parts(kind, "rewrites");
  effect.builds = parts(kind, "builds");
  effect.outside = kind["outside"].value_or(false);
  return effect;
}

}  // namespace

EffectTable::EffectTable(std::string_view dialect, int version) {
  for (const std::string_view text : review_data::lock_tables) {
    const toml::table table = toml::parse(text);
    const auto* kinds = table["kind"].as_array();
    if (kinds == nullptr || table["dialect"].value_or(std::string()) != dialect) {
      continue;
    }
    for (const toml::node& node : *kinds) {
      const toml::table& kind = *node.as_table();
      const int since = kind["since"].value_or(0);
      const int until = kind["until"].value_or(std::numeric_limits<int>::max());
      has_versions_ = has_versions_ || kind.contains("since") || kind.contains("until");
      if (since <= version && version <= until) {
        effects_[kind["name"].value_or(std::string())] = read_effect(kind);
      }
    }
  }
}

const Effect* EffectTable::find(std::string_view kind) const {
  const auto found = effects_.find(kind);
  return found == effects_.end() ? nullptr : &found->second;
}

bool is_volatile_builtin(std::string_view function) {
  const std::string_view names = review_data::postgresql_volatile_tsv;
  return names.find(fmt::format("\n{}\n", function)) != std::string_view::npos;
}

}  // namespace sqlgen::review
