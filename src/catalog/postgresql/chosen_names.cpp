#include "catalog/postgresql/chosen_names.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/context.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

bool constraint_exists(const Database& database, Oid schema, std::string_view name) {
  bool exists = false;
  database.for_each([&](const Object& object) {
    if (object.schema != schema || exists) {
      return;
    }
    const auto has = [&](const std::vector<Constraint>& constraints) {
      return std::any_of(constraints.begin(), constraints.end(),
                         [&](const Constraint& c) { return c.name == name; });
    };
    if (const auto* table = object.as<Table>()) {
      exists = has(table->constraints);
    } else if (const auto* domain = object.as<DomainType>()) {
      exists = has(domain->constraints);
    }
  });
  return exists;
}

// A column's name and how much it says: 2 a name, 1 a type, 0 nothing.
struct FoundName {
  std::string name = {};
  int strength = 0;
};

FoundName find_name(const Node& node);

FoundName name_of_choice(const Node& node) {
  if (node.is("CaseExpr")) {
    const FoundName otherwise = find_name(node["defresult"]);
    return otherwise.strength > 1 ? otherwise : FoundName{"case", 1};
  }
  if (node.is("CoalesceExpr")) {
    return {"coalesce", 2};
  }
  if (node.is("MinMaxExpr")) {
    return {node["op"].str() == "IS_LEAST" ? "least" : "greatest", 2};
  }
  if (node.is("SQLValueFunction")) {
    std::string name = to_lower(node["op"].str().substr(std::string_view("SVFOP_").size()));
    if (name.ends_with("_n")) {
      name.resize(name.size() - 2);
    }
    return {name, 2};
  }
  if (node.is("XmlExpr")) {
    return {"xml" + to_lower(node["op"].str().substr(std::string_view("IS_XML").size())), 2};
  }
  return {};
}

FoundName name_of_sublink(const Node& node) {
  const std::string& kind = node["subLinkType"].str();
  if (kind == "EXISTS_SUBLINK") {
    return {"exists", 2};
  }
  if (kind == "ARRAY_SUBLINK") {
    return {"array", 2};
  }
  const auto& targets = node["subselect"]["targetList"].items();
  if (kind != "EXPR_SUBLINK" || targets.empty()) {
    return {};
  }
  if (targets.front()["name"]) {
    return {targets.front()["name"].str(), 2};
  }
  return find_name(targets.front()["val"]);
}

FoundName find_name(const Node& node) {
  const auto last_text = [](const Node& list) {
    std::string name;
    for (const Node& item : list.items()) {
      name = item.is_text() ? item.str() : name;
    }
    return name;
  };
  if (node.is("ColumnRef") || node.is("FuncCall")) {
    const std::string name = last_text(node[node.is("FuncCall") ? "funcname" : "fields"]);
    return name.empty() ? FoundName{} : FoundName{name, 2};
  }
  if (node.is("A_Indirection")) {
    const std::string name = last_text(node["indirection"]);
    return name.empty() ? find_name(node["arg"]) : FoundName{name, 2};
  }
  if (node.is("A_Expr")) {
    return node["kind"].str() == "AEXPR_NULLIF" ? FoundName{"nullif", 2} : FoundName{};
  }
  if (node.is("TypeCast")) {
    const FoundName argument = find_name(node["arg"]);
    return argument.strength > 1 ? argument : FoundName{last_text(node["typeName"]["names"]), 1};
  }
  if (node.is("CollateClause")) {
    return find_name(node["arg"]);
  }
  if (node.is("SubLink")) {
    return name_of_sublink(node);
  }
  if (node.is("A_ArrayExpr")) {
    return {"array", 2};
  }
  if (node.is("RowExpr")) {
    return {"row", 2};
  }
  return node.is("GroupingFunc") ? FoundName{"grouping", 2} : name_of_choice(node);
}

}  // namespace

std::string cut_name(std::string_view text, std::size_t bytes) {
  if (text.size() <= bytes) {
    return std::string(text);
  }
  while (bytes > 0 && (static_cast<unsigned char>(text[bytes]) & 0xC0U) == 0x80U) {
    --bytes;
  }
  return std::string(text.substr(0, bytes));
}

std::string make_object_name(std::string_view first, std::string_view second, std::string_view label) {
  const std::size_t overhead = (second.empty() ? 0 : 1) + (label.empty() ? 0 : label.size() + 1);
  std::size_t first_size = first.size();
  std::size_t second_size = second.size();
  while (first_size + second_size > kMaxNameBytes - overhead) {
    --(first_size > second_size ? first_size : second_size);
  }
  std::string name = cut_name(first, first_size);
  if (!second.empty()) {
    name += "_" + cut_name(second, second_size);
  }
  return label.empty() ? name : name + "_" + std::string(label);
}

std::string choose_relation_name(const Database& database, std::string_view first, std::string_view second,
                                 std::string_view label, Oid schema, bool is_constraint) {
  std::string modified(label);
  for (int pass = 1;; ++pass) {
    std::string name = make_object_name(first, second, modified);
    if (database.find_relation(schema, name) == kNoOid &&
        (!is_constraint || !constraint_exists(database, schema, name))) {
      return name;
    }
    modified = std::string(label) + std::to_string(pass);
  }
}

std::string choose_constraint_name(const Database& database, std::string_view first, std::string_view second,
                                   std::string_view label, Oid schema,
                                   const std::vector<std::string>& taken) {
  std::string modified(label);
  for (int pass = 1;; ++pass) {
    std::string name = make_object_name(first, second, modified);
    if (std::find(taken.begin(), taken.end(), name) == taken.end() &&
        !constraint_exists(database, schema, name)) {
      return name;
    }
    modified = std::string(label) + std::to_string(pass);
  }
}

std::vector<std::string> index_column_names(const std::vector<std::string>& element_names) {
  std::vector<std::string> names;
  for (const std::string& wanted : element_names) {
    const std::string base = wanted.empty() ? "expr" : wanted;
    std::string name = base;
    for (int number = 1; std::find(names.begin(), names.end(), name) != names.end(); ++number) {
      const std::string digits = std::to_string(number);
      name = cut_name(base, kMaxNameBytes - digits.size()) + digits;
    }
    names.push_back(std::move(name));
  }
  return names;
}

std::string joined_column_names(const std::vector<std::string>& names) {
  std::string joined;
  for (const std::string& name : names) {
    joined += joined.empty() ? name : "_" + name;
    if (joined.size() > kMaxNameBytes) {
      break;
    }
  }
  return joined;
}

std::string figure_column_name(const Node& expression) {
  return find_name(expression).name;
}

}  // namespace sqlgen::catalog
