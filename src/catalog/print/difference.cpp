#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "catalog/print/describe.hpp"

namespace sqlgen::catalog {

namespace {

// "tables" holds each a table.
std::string one_of(std::string_view list) {
  if (list == "indexes") {
    return "index";
  }
  return list.ends_with("ies") ? std::string(list.substr(0, list.size() - 3)) + "y"
                               : std::string(list.substr(0, list.size() - 1));
}

std::string title(const Node& item) {
  const std::string& schema = item["schema"].str();
  const std::string name = item["name"] ? item["name"].str() : item["kind"].str();
  std::string text = schema.empty() || schema == "public" || schema == "main" ? name : schema + "." + name;
  if (item["arguments"]) {
    text += "(";
    for (const Node& argument : item["arguments"].items()) {
      text += (text.back() == '(' ? "" : ", ") + argument.str();
    }
    text += ")";
  }
  return text;
}

bool is_same_object(const Node& left, const Node& right) {
  const bool named = left["name"] || right["name"];
  return named ? left["name"] == right["name"] && left["schema"] == right["schema"] &&
                     left["arguments"] == right["arguments"]
               : left == right;
}

std::string value_text(const Node& value) {
  if (value.is_list()) {
    std::string text;
    for (const Node& item : value.items()) {
      text += (text.empty() ? "" : ", ") + item.str();
    }
    return text;
  }
  return value.kind() == Node::Kind::boolean   ? "yes"
         : value.kind() == Node::Kind::integer ? std::to_string(value.number())
         : value                               ? value.str()
                                               : "none";
}

// What a new column or constraint is, on one line.
std::string summary(const Node& item) {
  std::string text;
  if (item["type"]) {
    text = " " + item["type"].str() + (item["not_null"].truth() ? " not null" : "");
    text += item["default"] ? " default " + item["default"].str() : "";
  } else if (item["definition"]) {
    text = ": " + item["definition"].str();
  } else if (item["values"]) {
    text = ": " + value_text(item["values"]);
  }
  return text;
}

class Comparison {
 public:
  std::string compare(const Node& before, const Node& after) {
    lists(before, after, "");
    return std::move(out_);
  }

 private:
  static bool is_list_of_objects(const Node& node) {
    return node.is_list() && !node.items().empty() && node.items().front().kind() == Node::Kind::object;
  }

  static std::vector<std::string> all_fields(const Node& before, const Node& after) {
    std::vector<std::string> fields = before.fields();
    for (const std::string& field : after.fields()) {
      if (std::find(fields.begin(), fields.end(), field) == fields.end()) {
        fields.push_back(field);
      }
    }
    return fields;
  }

  void lists(const Node& before, const Node& after, const std::string& indent) {
    for (const std::string& field : all_fields(before, after)) {
      if (is_list_of_objects(before[field]) || is_list_of_objects(after[field])) {
        list(one_of(field), before[field], after[field], indent);
      }
    }
  }

  void list(const std::string& what, const Node& before, const Node& after, const std::string& indent) {
    const auto find = [](const Node& items, const Node& wanted) -> const Node* {
      for (const Node& item : items.items()) {
        if (is_same_object(item, wanted)) {
          return &item;
        }
      }
      return nullptr;
    };
    const auto kind_of = [&](const Node& item) { return what == "object" ? item["kind"].str() : what; };
    for (const Node& item : before.items()) {
      if (find(after, item) == nullptr) {
        out_ += fmt::format("{}- {} {}\n", indent, kind_of(item), title(item));
      }
    }
    for (const Node& item : after.items()) {
      const Node* old = find(before, item);
      if (old == nullptr) {
        out_ += fmt::format("{}+ {} {}{}\n", indent, kind_of(item), title(item),
                            indent.empty() && what != "type" ? "" : summary(item));
      } else if (!(*old == item)) {
        const std::size_t begin = out_.size();
        out_ += fmt::format("{}~ {} {}\n", indent, kind_of(item), title(item));
        const std::size_t told = out_.size();
        changes(*old, item, indent + "    ");
        if (out_.size() == told) {  // the order of its parts is all that differs: one was made again
          out_.resize(begin);
        }
      }
    }
  }

  void changes(const Node& before, const Node& after, const std::string& indent) {
    for (const std::string& field : all_fields(before, after)) {
      const bool nested = is_list_of_objects(before[field]) || is_list_of_objects(after[field]);
      if (!nested && !(before[field] == after[field])) {
        out_ += fmt::format("{}{}: {} -> {}\n", indent, field, value_text(before[field]),
                            value_text(after[field]));
      }
    }
    lists(before, after, indent);
  }

  std::string out_;
};

}  // namespace

std::string difference(const Database& before, const Database& after, Compared compared) {
  const bool with_assumed = compared == Compared::all;
  return Comparison().compare(describe(before, with_assumed), describe(after, with_assumed));
}

}  // namespace sqlgen::catalog
