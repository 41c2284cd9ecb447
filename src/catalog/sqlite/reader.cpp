#include "catalog/sqlite/reader.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

#include "support/text.hpp"

namespace sqlgen::catalog {

namespace {

int number(const std::optional<std::string>& field) {
  int value = 0;
  if (field) {
    std::from_chars(field->data(), field->data() + field->size(), value);
  }
  return value;
}

NodePtr sql_text(std::string text) {
  return std::make_shared<Node>(Node::object("SqlText", {{"text", Node::text(std::move(text))}}));
}

char referential_action(const std::string& word) {
  return word == "CASCADE"       ? 'c'
         : word == "SET NULL"    ? 'n'
         : word == "SET DEFAULT" ? 'd'
         : word == "RESTRICT"    ? 'r'
                                 : 'a';
}

class SchemaReader {
 public:
  explicit SchemaReader(const SqliteConnection& connection) : connection_(connection) {}

  Database read() {
    Object schema;
    schema.name = "main";
    schema.body = Namespace{};
    schema_ = db_.add(std::move(schema));
    for (const char* type : {"table", "view", "index", "trigger"}) {
      for (const SqliteRow& row : connection_.query("SELECT name, tbl_name, sql FROM sqlite_schema WHERE "
                                                    "type = ? AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
                                                    "ORDER BY rowid",
                                                    {type})) {
        object(type, *row[0], *row[1], row[2].value_or(""));
      }
    }
    add_foreign_keys();
    return std::move(db_);
  }

 private:
  Oid add(const std::string& name, ObjectBody body, const std::string& text) {
    Object made;
    made.schema = schema_;
    made.name = name;
    made.text = text;
    made.body = std::move(body);
    return db_.add(std::move(made));
  }

  void object(std::string_view type, const std::string& name, const std::string& table,
              const std::string& text) {
    if (type == "table") {
      Table body;
      body.columns = columns(name);
      body.next_number = static_cast<int>(body.columns.size()) + 1;
      for (const SqliteRow& row : connection_.query("SELECT wr, strict FROM pragma_table_list(?)", {name})) {
        body.without_rowid = number(row[0]) != 0;
        body.strict = number(row[1]) != 0;
      }
      const Oid oid = add(name, std::move(body), text);
      add_keys(oid, name);
    } else if (type == "view") {
      View body;
      body.columns = columns(name);
      add(name, std::move(body), text);
    } else if (type == "index") {
      add_index(name, table, text);
    } else {
      const Oid on = db_.find_relation(schema_, table);
      Trigger trigger{name, sql_text(text)};
      if (auto* body = on == kNoOid ? nullptr : db_.edit(on).as<Table>()) {
        body->triggers.push_back(std::move(trigger));
      } else if (auto* view = on == kNoOid ? nullptr : db_.edit(on).as<View>()) {
        view->triggers.push_back(std::move(trigger));
      }
    }
  }

  std::vector<Column> columns(const std::string& name) {
    std::vector<Column> result;
    for (const SqliteRow& row : connection_.query(
             "SELECT name, type, \"notnull\", dflt_value, hidden FROM pragma_table_xinfo(?)", {name})) {
      Column column;
      column.number = static_cast<int>(result.size()) + 1;
      column.name = row[0].value_or("");
      column.type_text = row[1].value_or("");
      column.not_null = number(row[2]) != 0;
      column.default_value = row[3] ? sql_text(*row[3]) : nullptr;
      column.generated = number(row[4]) == 3;
      column.generated_virtual = number(row[4]) == 2;
      result.push_back(std::move(column));
    }
    return result;
  }

  // The primary key, and the unique constraints in the order in which the table declares them.
  void add_keys(Oid oid, const std::string& name) {
    Constraint key;
    key.kind = ConstraintKind::primary_key;
    for (const SqliteRow& row :
         connection_.query("SELECT cid FROM pragma_table_xinfo(?) WHERE pk > 0 ORDER BY pk", {name})) {
      key.columns.push_back(number(row[0]) + 1);
    }
    auto& table = db_.edit_as<Table>(oid);
    if (!key.columns.empty()) {
      key.oid = db_.new_oid();
      table.constraints.push_back(std::move(key));
    }
    for (const SqliteRow& row : connection_.query(
             "SELECT name FROM pragma_index_list(?) WHERE origin = 'u' ORDER BY seq DESC", {name})) {
      Constraint unique;
      unique.kind = ConstraintKind::unique;
      unique.oid = db_.new_oid();
      for (const SqliteRow& part :
           connection_.query("SELECT cid FROM pragma_index_info(?) ORDER BY seqno", {*row[0]})) {
        unique.columns.push_back(number(part[0]) + 1);
      }
      table.constraints.push_back(std::move(unique));
    }
  }

  void add_index(const std::string& name, const std::string& table, const std::string& text) {
    Index index;
    index.table = db_.find_relation(schema_, table);
    for (const SqliteRow& row : connection_.query(
             "SELECT \"unique\", partial FROM pragma_index_list(?) WHERE name = ?", {table, name})) {
      index.unique = number(row[0]) != 0;
      if (number(row[1]) != 0) {
        const std::size_t where = to_lower(text).rfind(" where ");
        index.predicate = sql_text(
            where == std::string::npos ? "" : text.substr(where + std::string_view(" where ").size()));
      }
    }
    for (const SqliteRow& row : connection_.query(
             "SELECT cid, name, \"desc\", coll FROM pragma_index_xinfo(?) WHERE key ORDER BY seqno",
             {name})) {
      IndexElement element;
      element.column = number(row[0]) >= 0 ? number(row[0]) + 1 : 0;
      element.name = row[1].value_or("");
      element.descending = number(row[2]) != 0;
      if (row[3] && *row[3] != "BINARY") {
        element.collation = {*row[3]};
      }
      if (number(row[0]) == -2) {
        element.expression = sql_text("");  // only the statement's text has it
      }
      index.elements.push_back(std::move(element));
    }
    add(name, std::move(index), text);
  }

  void add_foreign_keys() {
    std::vector<std::pair<Oid, std::string>> tables;
    db_.for_each([&](const Object& object) {
      if (object.as<Table>() != nullptr) {
        tables.emplace_back(object.oid, object.name);
      }
    });
    for (const auto& [oid, name] : tables) {
      std::map<int, Constraint> keys;
      for (const SqliteRow& row :
           connection_.query("SELECT id, \"table\", \"from\", \"to\", on_update, on_delete FROM "
                             "pragma_foreign_key_list(?) ORDER BY id, seq",
                             {name})) {
        Constraint& key = keys[-number(row[0])];  // the last declared has the number 0
        key.kind = ConstraintKind::foreign_key;
        key.referenced_table = db_.find_relation(schema_, *row[1]);
        key.on_update = referential_action(row[4].value_or(""));
        key.on_delete = referential_action(row[5].value_or(""));
        if (const Column* from = db_.find_as<Table>(oid)->column(row[2].value_or(""))) {
          key.columns.push_back(from->number);
        }
        const auto* target = db_.find_as<Table>(key.referenced_table);
        if (const Column* to = target == nullptr ? nullptr : target->column(row[3].value_or(""))) {
          key.referenced_columns.push_back(to->number);
        }
      }
      for (auto& [id, key] : keys) {
        key.oid = db_.new_oid();
        db_.edit_as<Table>(oid).constraints.push_back(std::move(key));
      }
    }
  }

  const SqliteConnection& connection_;
  Database db_;
  Oid schema_ = kNoOid;
};

}  // namespace

Database read_sqlite(const SqliteConnection& connection) {
  return SchemaReader(connection).read();
}

}  // namespace sqlgen::catalog
