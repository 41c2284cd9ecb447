#include <algorithm>

#include "catalog/postgresql/expressions/effects.hpp"
#include "catalog/postgresql/facts/builtin_functions.hpp"
#include "catalog/rows/postgresql_store.hpp"
#include "catalog/rows/system/system_tables.hpp"
#include "catalog/rows/translation/query_columns.hpp"
#include "catalog/rows/translation/translator.hpp"
#include "catalog/syntax/parser.hpp"
#include "ir/database/not_known.hpp"
#include "support/text.hpp"

// Queries: what is known of their answers, and what they change themselves.

namespace sqlgen::catalog {

namespace {

const ir::RowValue* unknown_value(const ir::Answer& answer) {
  for (const auto& row : answer.rows) {
    for (const ir::RowValue& value : row) {
      if (value.kind == ir::RowValue::Kind::unknown) {
        return &value;
      }
    }
  }
  return nullptr;
}

}  // namespace

std::optional<ir::Outcome> PostgresqlStore::change_sequence(const Node& tree) {
  const auto& targets = tree["targetList"].items();
  const Node& call = targets.size() == 1 ? targets.front()["val"] : Node();
  const std::string name = call.is("FuncCall") ? last_name(call["funcname"]) : std::string();
  const auto& arguments = call["args"].items();
  if ((name != "setval" && name != "nextval") || arguments.empty()) {
    return std::nullopt;
  }
  const Node& first = arguments.front().is("TypeCast") ? arguments.front()["arg"] : arguments.front();
  const Database& database = catalog_.database();
  Oid oid = kNoOid;
  if (first.is("A_Const")) {
    std::vector<Node> names;
    for (const std::string& part : split(replace_all(first["sval"]["sval"].str(), "\"", ""), '.')) {
      names.push_back(Node::text(part));
    }
    oid = Translator(database, catalog_.session(), rows_, {}).relation(Node::list(std::move(names)));
  }
  if (database.find_as<Sequence>(oid) == nullptr) {
    return std::nullopt;
  }
  if (name == "nextval") {
    const SqliteValue value = rows_.next_value(database, oid);
    return ir::Answer{true, {"nextval"}, {{row_value(value, ValueKind::integer)}}, 1};
  }
  auto& state = rows_.sequence(database, oid);
  try {
    Translator translate(database, catalog_.session(), rows_, {});
    const Term term = translate.operand(arguments.at(1));
    const SqliteValue value = rows_.run("SELECT " + term.sql).rows.at(0).at(0);
    if (value.kind == SqliteValue::Kind::null) {
      return ir::Answer{true, {"setval"}, {{ir::RowValue{}}}, 1};
    }
    const bool called = arguments.size() < 3 || arguments[2]["boolval"]["boolval"].truth();
    state = {std::stoll(value.text), called, nullptr};
    return ir::Answer{true, {"setval"}, {{row_value(value, ValueKind::integer)}}, 1};
  } catch (const ir::NotKnown& reason) {
    state.doubt = std::make_shared<Doubt>(Doubt{reason.reason()});
    return ir::Uncertain{reason.reason(), reason.since()};
  }
}

ir::Outcome PostgresqlStore::select(const Node& tree, const Statement& statement) {
  const bool only_reads = !has_effect(tree);
  if (!only_reads) {
    if (auto outcome = change_sequence(tree)) {
      return *outcome;
    }
    RowChanges changes(catalog_.database(), catalog_.session(), rows_, statement.origin);
    doubt_called_functions(changes, tree);
    if (Translator(catalog_.database(), catalog_.session(), rows_, {}).changes_rows(tree["withClause"])) {
      changes.doubt_named(statement.text, "a query that changes rows in WITH is not followed", true);
    }
    tree.walk([&](const Node& node) {
      const std::string name = node.is("FuncCall") ? last_name(node["funcname"]) : std::string();
      if (name == "setval" || name == "nextval") {
        changes.doubt_named(statement.text, "the state of its sequence is not followed", false);
        catalog_.database().for_each([&](const Object& object) {
          if (object.as<Sequence>() != nullptr) {
            rows_.sequence(catalog_.database(), object.oid).doubt =
                std::make_shared<Doubt>(Doubt{"a query may have changed its sequence", statement.origin});
          }
        });
      }
    });
  }
  try {
    ir::Outcome outcome = answer(tree);
    auto& answered = std::get<ir::Answer>(outcome);
    answered.only_reads = only_reads;
    // SELECT EXISTS (...) has one row, whatever is known of its value.
    const ir::RowValue* unknown = tree["fromClause"].items().empty() ? unknown_value(answered) : nullptr;
    const auto tables = unknown == nullptr ? std::vector<std::string>() : tables_in_doubt(tree);
    if (!tables.empty()) {
      return ir::Uncertain{unknown->text,
                           {},
                           only_reads,
                           tables,
                           catalog::query_columns(catalog_.database(), catalog_.session(), tree)};
    }
    return outcome;
  } catch (const ir::NotKnown& reason) {
    return ir::Uncertain{reason.reason(), reason.since(), only_reads, tables_in_doubt(tree),
                         catalog::query_columns(catalog_.database(), catalog_.session(), tree)};
  }
}

std::vector<std::pair<std::string, std::string>> PostgresqlStore::query_columns(const std::string& sql) {
  const auto parsed = parse_postgresql(sql);
  const auto* statements = std::get_if<std::vector<ParsedStatement>>(&parsed);
  return statements == nullptr || statements->size() != 1
             ? std::vector<std::pair<std::string, std::string>>()
             : catalog::query_columns(catalog_.database(), catalog_.session(), statements->front().tree);
}

std::vector<std::string> PostgresqlStore::tables_in_doubt(const Node& tree) {
  std::vector<std::string> names;
  tree.walk([&](const Node& node) {
    if (!node.is("RangeVar")) {
      return;
    }
    const Database& database = catalog_.database();
    const Oid oid = Translator(database, catalog_.session(), rows_, {}).relation(node);
    const std::string& schema = node["schemaname"].str();
    const std::string name = (schema.empty() ? "" : schema + ".") + node["relname"].str();
    if (database.find_as<Table>(oid) != nullptr && rows_.doubt(database, oid) != nullptr &&
        std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(name);
    }
  });
  return names;
}

ir::Outcome PostgresqlStore::answer(const Node& tree) {
  Translator translate(catalog_.database(), catalog_.session(), rows_,
                       system_tables(catalog_.database(), catalog_.session(), tree));
  if (translate.is_empty(tree)) {
    ir::Answer answer;
    answer.gives_rows = true;
    answer.columns = translate.column_names(tree);
    answer.row_count = 0;
    return answer;
  }
  const bool plain = !tree["larg"] && !tree["valuesLists"] && tree["groupClause"].items().empty();
  const TranslatedQuery query =
      plain && has_aggregate(tree["targetList"]) && translate.from_is_empty(tree["fromClause"])
          ? translate.over_nothing(tree)
          : translate.query(tree);
  return answer_of(rows_, query, catalog_.database());
}

}  // namespace sqlgen::catalog
