#include "catalog/postgresql/options.hpp"

#include <algorithm>

#include "catalog/postgresql/context.hpp"

namespace sqlgen::catalog {

std::string option_value(const Node& value) {
  switch (value.kind()) {
    case Node::Kind::integer:
      return std::to_string(value.number());
    case Node::Kind::boolean:
      return value.truth() ? "true" : "false";
    case Node::Kind::text:
      return value.str();
    case Node::Kind::list:
      return dotted(texts(value));
    default:
      return value["fval"] ? value["fval"].str() : value["names"] ? dotted(texts(value["names"])) : "";
  }
}

Options read_options(const Node& list) {
  Options options;
  for (const Node& item : list.items()) {
    const std::string& space = item["defnamespace"].str();
    const std::string name = space.empty() ? item["defname"].str() : space + "." + item["defname"].str();
    options.emplace_back(name, item["arg"] ? option_value(item["arg"]) : "true");
  }
  return options;
}

void merge_options(Options& options, const Options& changes, bool reset) {
  for (const auto& change : changes) {
    const auto there = std::find_if(options.begin(), options.end(),
                                    [&](const auto& option) { return option.first == change.first; });
    if (there != options.end()) {
      options.erase(there);
    }
    if (!reset) {
      options.push_back(change);
    }
  }
}

void merge_foreign_options(Options& options, const Node& list) {
  for (const Node& change : list.items()) {
    merge_options(options, read_options(Node::list({change})), change["defaction"].str() == "DEFELEM_DROP");
  }
}

const Node& find_option(const Node& list, std::string_view name) {
  static const Node nothing;
  for (const Node& item : list.items()) {
    if (item["defname"].str() == name) {
      return item;
    }
  }
  return nothing;
}

}  // namespace sqlgen::catalog
