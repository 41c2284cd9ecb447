#pragma once

#include <optional>
#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "random.hpp"

namespace sqlgen::chains {

/// Makes statements that mostly fit a database as it is, now and then one that does not.
class Generator {
 public:
  Generator(Random& random, const catalog::Database& database) : random_(random), db_(database) {}

  [[nodiscard]] std::string statement();

 private:
  struct Table {
    std::string name;
    const catalog::Object* object = nullptr;
  };

  [[nodiscard]] std::string create_table();
  [[nodiscard]] std::string create_partition();
  [[nodiscard]] std::string alter_table();
  [[nodiscard]] std::string alter_action(const Table& table);
  [[nodiscard]] std::string add_constraint(const Table& table);
  [[nodiscard]] std::string create_index();
  [[nodiscard]] std::string create_type();
  [[nodiscard]] std::string alter_type();
  [[nodiscard]] std::string create_view();
  [[nodiscard]] std::string create_sequence();
  [[nodiscard]] std::string create_function_or_trigger();
  [[nodiscard]] std::string drop();
  [[nodiscard]] std::string rename();
  [[nodiscard]] std::string comment();
  [[nodiscard]] std::string move();
  [[nodiscard]] std::string policy_or_rule();

  [[nodiscard]] std::string change_type();
  [[nodiscard]] std::string change_view();
  [[nodiscard]] std::string change_trigger();
  [[nodiscard]] std::string change_function();
  [[nodiscard]] std::string change_attachment();
  [[nodiscard]] std::string change_inheritance();
  [[nodiscard]] std::string change_column();
  [[nodiscard]] std::string comment_elsewhere();
  [[nodiscard]] std::string table_from_query();
  [[nodiscard]] std::string use_function();

  [[nodiscard]] std::string new_table_name();
  [[nodiscard]] std::string column_name();
  [[nodiscard]] std::string type();
  [[nodiscard]] std::string column_definition(const std::string& name, bool with_constraints);
  [[nodiscard]] std::string default_of(const std::string& type);
  [[nodiscard]] std::string check_of(const catalog::Column* column);
  [[nodiscard]] std::string reference();
  [[nodiscard]] std::string some_columns(const catalog::Object& table, std::size_t most);
  [[nodiscard]] std::string type_text(const catalog::Column& column) const;
  [[nodiscard]] std::optional<Table> table();
  [[nodiscard]] const catalog::Column* column(const catalog::Object& table);
  /// A column of a type that functions of strings take as it is.
  [[nodiscard]] const catalog::Column* string_column(const catalog::Object& table);
  /// A column that a gist index takes, or an expression that it takes.
  [[nodiscard]] std::string range_column(const catalog::Object& table) const;
  [[nodiscard]] std::vector<const catalog::Object*> objects(bool (*wanted)(const catalog::Object&)) const;
  [[nodiscard]] std::string shown(const catalog::Object& object) const;
  [[nodiscard]] std::string name_of(bool (*wanted)(const catalog::Object&), const char* otherwise);
  [[nodiscard]] std::string cascade() { return random_.chance(40) ? " CASCADE" : ""; }
  [[nodiscard]] std::string if_exists() { return random_.chance(30) ? "IF EXISTS " : ""; }

  Random& random_;
  const catalog::Database& db_;
};

}  // namespace sqlgen::chains
