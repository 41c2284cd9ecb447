#include "catalog/postgresql/block_variables.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sqlgen::catalog {

namespace {

Node constant(std::string_view field, std::string_view tag, std::string_view name, Node value) {
  return Node::object("A_Const", {{std::string(field),
                                   Node::object(std::string(tag), {{std::string(name), std::move(value)}})}});
}

// Nothing for what no constant says.
Node constant_of(const ir::RowValue& value) {
  switch (value.kind) {
    case ir::RowValue::Kind::null:
      return Node::object("A_Const", {{"isnull", Node::boolean(true)}});
    case ir::RowValue::Kind::boolean:
      return constant("boolval", "Boolean", "boolval", Node::boolean(value.text == "1"));
    case ir::RowValue::Kind::integer:
      return constant("ival", "Integer", "ival", Node::integer(std::stoll(value.text)));
    case ir::RowValue::Kind::text:
      return constant("sval", "String", "sval", Node::text(value.text));
    default:
      return {};
  }
}

}  // namespace

void BlockVariables::set(const std::string& record, const std::vector<std::string>& columns,
                         const std::vector<ir::RowValue>& row) {
  std::map<std::string, Node>& values = records_[record];
  values.clear();
  for (std::size_t i = 0; i < columns.size() && i < row.size(); ++i) {
    values[columns[i]] = constant_of(row[i]);
  }
}

std::string BlockVariables::words() const {
  std::string words;
  for (const auto& [record, values] : records_) {
    for (const auto& [column, value] : values) {
      words += value["sval"]["sval"].str() + " ";
    }
  }
  return words;
}

Node BlockVariables::filled(const Node& statement) const {
  return statement.transformed([this](const Node& node) {
    const auto& fields = node["fields"].items();
    if (!node.is("ColumnRef") || fields.size() != 2) {
      return Node();
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
  static constexpr auto kLeaving =
      std::to_array<std::string_view>({"PLpgSQL_stmt_exit", "PLpgSQL_stmt_return", "PLpgSQL_stmt_while",
                                       "PLpgSQL_stmt_loop", "PLpgSQL_stmt_assign", "PLpgSQL_stmt_getdiag"});
  bool plain = true;
  body.walk([&](const Node& node) {
    plain = plain && std::find(kLeaving.begin(), kLeaving.end(), node.tag()) == kLeaving.end() &&
            !(node.is("PLpgSQL_stmt_execsql") && node["into"].truth());
  });
  return plain;
}

}  // namespace sqlgen::catalog
