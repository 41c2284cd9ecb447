#include "review/script/session_settings.hpp"

#include <array>
#include <charconv>
#include <utility>

#include "review/actions/names.hpp"
#include "support/text.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

std::string constant_text(const Node& value) {
  if (value["ival"]) {
    return std::to_string(value["ival"]["ival"].number());
  }
  if (value["boolval"]) {
    return value["boolval"]["boolval"].truth() ? "true" : "false";
  }
  return value["fval"] ? value["fval"]["fval"].str() : value["sval"]["sval"].str();
}

}  // namespace

std::optional<std::int64_t> parse_milliseconds(std::string_view text) {
  constexpr auto kUnits = std::to_array<std::pair<std::string_view, double>>(
      {{"", 1}, {"us", 0.001}, {"ms", 1}, {"s", 1000}, {"min", 60'000}, {"h", 3'600'000}, {"d", 86'400'000}});
  text = trim(text);
  double number = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (error != std::errc()) {
    return std::nullopt;
  }
  const std::string_view unit = trim(text.substr(static_cast<std::size_t>(end - text.data())));
  for (const auto& [name, factor] : kUnits) {
    if (unit == name) {
      return static_cast<std::int64_t>(number * factor);
    }
  }
  return std::nullopt;
}

void SessionSettings::set(const std::string& name, const std::string& value, bool local,
                          std::size_t statement) {
  (local ? local_ : session_)[name] = {value, statement};
  if (!local) {
    local_.erase(name);
  }
}

void SessionSettings::follow(const Node& tree, std::size_t statement, bool in_transaction) {
  if (tree.is("VariableSetStmt")) {
    const std::string& kind = tree["kind"].str();
    const std::string name = to_lower(tree["name"].str());
    if (kind == "VAR_RESET_ALL") {
      session_.clear();
      local_.clear();
    } else if (kind == "VAR_SET_VALUE") {
      const auto& arguments = tree["args"].items();
      const bool local = tree["is_local"].truth();
      if (!local || in_transaction) {  // outside of a transaction it has no effect
        set(name, arguments.empty() ? "" : constant_text(arguments.front()), local, statement);
      }
    } else {
      session_.erase(name);
      local_.erase(name);
    }
    return;
  }
  if (!tree.is("SelectStmt")) {
    return;
  }
  tree["targetList"].walk([&](const Node& node) {
    const auto& arguments = node["args"].items();
    if (node.is("FuncCall") && last_name(node["funcname"]) == "set_config" && arguments.size() == 3) {
      set(to_lower(constant_text(arguments[0])), constant_text(arguments[1]),
          constant_text(arguments[2]) == "true", statement);
    }
  });
}

std::optional<std::int64_t> SessionSettings::milliseconds(std::string_view name) const {
  const auto local = local_.find(name);
  const auto session = session_.find(name);
  const std::string* text = local != local_.end()       ? &local->second.text
                            : session != session_.end() ? &session->second.text
                                                        : nullptr;
  const auto value = text == nullptr ? std::nullopt : parse_milliseconds(*text);
  return value && *value > 0 ? value : std::nullopt;
}

std::vector<SessionSettings::Set> SessionSettings::session() const {
  std::vector<Set> all;
  for (const auto& [name, value] : session_) {
    all.push_back({name, value.text, value.statement});
  }
  return all;
}

}  // namespace sqlgen::review
