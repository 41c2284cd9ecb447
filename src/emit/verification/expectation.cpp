#include "emit/verification/expectation.hpp"

#include <fmt/format.h>

#include <array>

#include "catalog/print/describe.hpp"

namespace sqlgen::emit {

namespace {

using catalog::Node;

constexpr std::array<std::string_view, 7> kLists{"schemas", "extensions", "types",    "sequences",
                                                 "tables",  "views",      "functions"};
constexpr std::array<std::string_view, 4> kParts{"columns", "constraints", "indexes", "triggers"};

const Node* find_same(const Node& items, const Node& wanted) {
  for (const Node& item : items.items()) {
    if (item["name"] == wanted["name"] && item["schema"] == wanted["schema"] &&
        item["arguments"] == wanted["arguments"]) {
      return &item;
    }
  }
  return nullptr;
}

class Collector {
 public:
  std::vector<Expectation> collect(const Node& before, const Node& after) {
    for (const std::string_view list : kLists) {
      compare(list, before[list], after[list], nullptr);
    }
    return std::move(found_);
  }

 private:
  void compare(std::string_view list, const Node& before, const Node& after, const Node* table) {
    for (const Node& item : before.items()) {
      if (find_same(after, item) == nullptr) {
        add(list, item, {}, table);
      }
    }
    for (const Node& item : after.items()) {
      const Node* old = find_same(before, item);
      if (old != nullptr && *old == item) {
        continue;
      }
      add(list, old == nullptr ? Node() : *old, item, table);
      if (list == "tables") {
        parts(old == nullptr ? Node() : *old, item);
      }
    }
  }

  void parts(const Node& before, const Node& after) {
    for (const std::string_view list : kParts) {
      compare(list, before[list], after[list], &after);
    }
  }

  void add(std::string_view list, const Node& before, const Node& after, const Node* table) {
    const Node& shown = after ? after : before;
    if (!shown["name"]) {
      return;  // a constraint of SQLite without a name: the table's columns tell of it
    }
    Expectation one;
    one.list = list;
    one.schema = (table == nullptr ? shown : *table)["schema"].str();
    one.table = table == nullptr ? "" : (*table)["name"].str();
    one.name = shown["name"].str();
    one.present = static_cast<bool>(after);
    one.doubt = table != nullptr && (*table)["doubt"] ? (*table)["doubt"].str() : shown["doubt"].str();
    one.before = before;
    one.after = after;
    found_.push_back(std::move(one));
  }

  std::vector<Expectation> found_;
};

std::string_view singular(std::string_view list) {
  return list == "indexes" ? "index" : list.substr(0, list.size() - 1);
}

}  // namespace

std::string Expectation::title() const {
  const bool usual = schema.empty() || schema == "public" || schema == "main";
  const std::string prefix = usual ? "" : schema + ".";
  std::string text = fmt::format("{} {}{}{}", singular(list), prefix, table.empty() ? "" : table + ".", name);
  if (list == "functions") {
    text += "(";
    for (const Node& argument : (after ? after : before)["arguments"].items()) {
      text += (text.back() == '(' ? "" : ", ") + argument.str();
    }
    text += ")";
  }
  if (list == "columns" && after["type"]) {
    text += " " + after["type"].str() + (after["not_null"].truth() ? " not null" : "");
  }
  // Of these no more is looked up, and what changed of a table are its parts.
  const bool only_there = before && after &&
                          (list == "tables" || list == "views" || list == "functions" || list == "triggers" ||
                           list == "sequences");
  return text + (only_there ? " is there" : present ? "" : " is gone");
}

std::vector<Expectation> expectations(const catalog::Database& before, const catalog::Database& after) {
  return Collector().collect(catalog::describe(before), catalog::describe(after));
}

}  // namespace sqlgen::emit
