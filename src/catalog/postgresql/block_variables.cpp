#include "catalog/postgresql/block_variables.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

Node constant(std::string_view field, std::string_view tag, std::string_view name, Node value) {
  return Node::object("A_Const", {{std::string(field),
                                   Node::object(std::string(tag), {{std::string(name), std::move(value)}})}});
}

Node null_constant() {
  return Node::object("A_Const", {{"isnull", Node::boolean(true)}});
}

Node truth_constant(bool value) {
  return constant("boolval", "Boolean", "boolval", Node::boolean(value));
}

// Nothing for what no constant says.
Node constant_of(const ir::RowValue& value) {
  switch (value.kind) {
    case ir::RowValue::Kind::null:
      return null_constant();
    case ir::RowValue::Kind::boolean:
      return truth_constant(value.text == "1");
    case ir::RowValue::Kind::integer:
      return constant("ival", "Integer", "ival", Node::integer(std::stoll(value.text)));
    case ir::RowValue::Kind::text:
      return constant("sval", "String", "sval", Node::text(value.text));
    default:
      return {};
  }
}

template <std::size_t kSize>
bool contains_word(const std::array<std::string_view, kSize>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr auto kBooleans = std::to_array<std::string_view>({"boolean", "bool"});
constexpr auto kIntegers = std::to_array<std::string_view>({"integer", "int", "int4", "bigint", "int8"});
constexpr auto kTexts = std::to_array<std::string_view>({"text", "varchar", "character varying"});
constexpr auto kRecords = std::to_array<std::string_view>({"record"});
constexpr std::string_view kFound = "found";
constexpr std::string_view kTypeOfLoops = "unknown";  // as the parser has it for FOR i IN 1..3

bool reads_or_changes_rows(const Node& statement) {
  static constexpr auto kStatements =
      std::to_array<std::string_view>({"SelectStmt", "InsertStmt", "UpdateStmt", "DeleteStmt", "MergeStmt"});
  return contains_word(kStatements, statement.tag());
}

}  // namespace

void BlockVariables::declare(const Node& block) {
  std::map<std::string, int> times;
  const std::int64_t begins = block["action"]["lineno"].number();
  for (const Node& datum : block["datums"].items()) {
    Variable variable{datum.is("PLpgSQL_row") ? std::string() : datum["refname"].str()};
    const std::string type = to_lower(trim(datum["datatype"]["typname"].str()));
    const bool of_loop = type == kTypeOfLoops;
    if (datum["lineno"].number() > begins && !of_loop) {
      variable.name.clear();
    }
    variable.kind = datum.is("PLpgSQL_rec") || contains_word(kRecords, type) || type.ends_with("%rowtype")
                        ? Kind::record
                    : contains_word(kBooleans, type) || variable.name == kFound ? Kind::boolean
                    : contains_word(kIntegers, type) || of_loop                 ? Kind::integer
                    : contains_word(kTexts, type)                               ? Kind::text
                                                                                : Kind::other;
    variable.value = datum["default_val"]["query"].str();
    ++times[variable.name];
    declared_.push_back(std::move(variable));
  }
  for (Variable& variable : declared_) {
    if (times[variable.name] > 1) {
      variable.name.clear();
    }
  }
  set_found(false);
}

std::vector<std::pair<std::string, std::string>> BlockVariables::defaults() const {
  std::vector<std::pair<std::string, std::string>> all;
  for (const Variable& variable : declared_) {
    if (!variable.name.empty() && variable.name != kFound && variable.kind != Kind::record) {
      all.emplace_back(variable.name, variable.value.empty() ? "NULL" : variable.value);
    }
  }
  return all;
}

BlockVariables::Kind BlockVariables::kind_of(const std::string& name) const {
  const auto found = std::find_if(declared_.begin(), declared_.end(),
                                  [&](const Variable& variable) { return variable.name == name; });
  return name.empty() || found == declared_.end() ? Kind::unknown : found->kind;
}

std::string BlockVariables::name(std::int64_t number) const {
  const bool is_there = number >= 0 && number < static_cast<std::int64_t>(declared_.size());
  return is_there ? declared_[static_cast<std::size_t>(number)].name : std::string();
}

std::optional<std::vector<std::string>> BlockVariables::targets(const Node& target) const {
  std::vector<std::string> names;
  if (!target.is("PLpgSQL_row")) {
    names.push_back(target["refname"].str());
  }
  for (const Node& field : target["fields"].items()) {
    names.push_back(field["name"].str());
  }
  const bool followed = std::all_of(names.begin(), names.end(),
                                    [this](const std::string& one) { return kind_of(one) != Kind::unknown; });
  return followed && !names.empty() ? std::optional(std::move(names)) : std::nullopt;
}

void BlockVariables::assign(const std::vector<std::string>& targets, const std::vector<std::string>& columns,
                            const std::vector<ir::RowValue>& row) {
  if (targets.size() == 1 && is_record(targets.front())) {
    std::map<std::string, Node>& values = records_[targets.front()];
    values.clear();
    for (std::size_t i = 0; i < columns.size(); ++i) {
      values[columns[i]] = i < row.size() ? constant_of(row[i]) : null_constant();
    }
    return;
  }
  for (std::size_t i = 0; i < targets.size(); ++i) {
    assign(targets[i], i < row.size() ? row[i] : ir::RowValue{});
  }
}

void BlockVariables::assign(const std::string& variable, const ir::RowValue& value) {
  const Kind kind = kind_of(variable);
  const bool fits = value.kind == ir::RowValue::Kind::null ||
                    (value.kind == ir::RowValue::Kind::boolean && kind == Kind::boolean) ||
                    (value.kind == ir::RowValue::Kind::integer && kind == Kind::integer) ||
                    (value.kind == ir::RowValue::Kind::text && kind == Kind::text);
  const Node known = fits ? constant_of(value) : Node();
  if (known) {
    values_[variable] = known;
  } else {
    forget(variable);
  }
}

void BlockVariables::assign_array(const std::string& variable, const Node& array) {
  values_[variable] = array;
}

void BlockVariables::set_found(std::optional<bool> found) {
  if (found) {
    values_[std::string(kFound)] = truth_constant(*found);
  } else {
    values_.erase(std::string(kFound));
  }
}

void BlockVariables::forget(const std::string& variable) {
  values_.erase(variable);
  records_.erase(variable);
}

void BlockVariables::forget_assigned(const Node& statement) {
  set_found(std::nullopt);
  statement.walk([this](const Node& node) {
    if (node.is("PLpgSQL_stmt_assign") || node.is("PLpgSQL_stmt_foreach_a")) {
      forget(name(node["varno"].number()));
    } else if (node.is("PLpgSQL_diag_item")) {
      forget(name(node["target"].number()));
    } else if (node.is("PLpgSQL_rec") || node.is("PLpgSQL_var")) {
      forget(node["refname"].str());
    } else if (node.is("PLpgSQL_row")) {
      for (const Node& field : node["fields"].items()) {
        forget(field["name"].str());
      }
    }
  });
}

std::string BlockVariables::words() const {
  std::string words;
  const auto add = [&](const Node& value) {
    value.walk([&](const Node& node) { words += node.is_text() ? node.str() + " " : std::string(); });
  };
  for (const auto& [record, values] : records_) {
    for (const auto& [column, value] : values) {
      add(value);
    }
  }
  for (const auto& [variable, value] : values_) {
    add(value);
  }
  return words;
}

Node BlockVariables::filled(const Node& statement) const {
  if (!reads_or_changes_rows(statement)) {
    return statement;
  }
  return statement.transformed([this](const Node& node) {
    const auto& fields = node["fields"].items();
    if (!node.is("ColumnRef") || fields.empty() || fields.size() > 2) {
      return Node();
    }
    if (fields.size() == 1) {
      const auto value = values_.find(fields.front().str());
      return value == values_.end() ? Node() : value->second;
    }
    const auto record = records_.find(fields.front().str());
    if (record == records_.end()) {
      return Node();
    }
    const auto value = record->second.find(fields.back().str());
    return value == record->second.end() ? Node() : value->second;
  });
}

bool is_plain_loop(const Node& body) {
  static constexpr auto kLeaving = std::to_array<std::string_view>(
      {"PLpgSQL_stmt_exit", "PLpgSQL_stmt_return", "PLpgSQL_stmt_while", "PLpgSQL_stmt_loop"});
  bool plain = true;
  body.walk([&](const Node& node) { plain = plain && !contains_word(kLeaving, node.tag()); });
  return plain;
}

}  // namespace sqlgen::catalog
