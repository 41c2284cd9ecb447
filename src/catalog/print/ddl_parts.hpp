#pragma once

#include <string>
#include <vector>

#include "catalog/model/database.hpp"
#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::catalog {

/// The statements that make parts of a database, each without its semicolon.
class DdlParts {
 public:
  DdlParts(const Database& database, NameStyle style) : db_(database), style_(std::move(style)) {}

  /// An object itself; nothing for what is made by others (the sequence of an identity column).
  [[nodiscard]] std::vector<std::string> object(const Object& object) const;
  /// COMMENT ON the object and its parts.
  [[nodiscard]] std::vector<std::string> comments(const Object& object) const;
  /// COMMENT ON the constraints that are made once all tables are there.
  [[nodiscard]] std::vector<std::string> later_comments(const Object& table) const;
  /// What has to wait until all tables are there.
  [[nodiscard]] std::vector<std::string> indexes(const Object& table) const;
  [[nodiscard]] std::vector<std::string> foreign_keys(const Object& table) const;
  /// Checks that are NOT VALID, which children take over; and those that a child has validated all the same.
  [[nodiscard]] std::vector<std::string> unvalidated_checks(const Object& object) const;
  [[nodiscard]] std::vector<std::string> validations(const Object& object) const;
  [[nodiscard]] std::vector<std::string> attachments(const Object& relation) const;
  [[nodiscard]] std::vector<std::string> ownership(const Object& object) const;
  [[nodiscard]] std::vector<std::string> partition(const Object& table) const;

  /// A constraint as in CREATE TABLE: "PRIMARY KEY (a, b)".
  [[nodiscard]] std::string constraint(const Object& table, const Constraint& constraint) const;
  [[nodiscard]] std::string index(const Object& object) const;
  [[nodiscard]] std::string column(const Object& table, const Column& column) const;
  [[nodiscard]] bool parent_has_default(const Object& table, const Column& column) const;
  [[nodiscard]] std::string name(const Object& object) const { return shown_name(db_, object, style_); }
  [[nodiscard]] std::string trigger(const Object& relation, const Trigger& trigger) const;
  [[nodiscard]] std::string policy(const Object& table, const Attachment& policy) const;
  [[nodiscard]] std::string rule(const Object& relation, const Attachment& rule) const;

 private:
  [[nodiscard]] bool parent_requires(const Table& table, const Column& column) const;
  [[nodiscard]] std::string table(const Object& object) const;
  [[nodiscard]] std::vector<std::string> table_settings(const Object& object) const;
  [[nodiscard]] std::string sequence(const Object& object) const;
  [[nodiscard]] std::string sequence_options(const Sequence& sequence, bool with_type) const;
  [[nodiscard]] std::string identity(const Object& table, const Column& column) const;
  [[nodiscard]] std::string view(const Object& object) const;
  [[nodiscard]] std::string domain(const Object& object) const;
  [[nodiscard]] std::string composite(const Object& object) const;
  [[nodiscard]] std::string other_type(const Object& object) const;
  [[nodiscard]] std::string function(const Object& object) const;
  [[nodiscard]] std::string function_signature(const Object& object) const;
  [[nodiscard]] std::string aggregate(const Object& object) const;
  [[nodiscard]] std::string aggregate_signature(const Object& object) const;
  [[nodiscard]] std::vector<std::string> other(const Object& object) const;
  [[nodiscard]] std::string other_change(const Object& object, const Node& change) const;
  [[nodiscard]] std::string mapping_change(const Object& object, const Node& change) const;
  [[nodiscard]] std::string other_name(const Object& object) const;
  [[nodiscard]] std::string other_target(const Object& object) const;
  [[nodiscard]] std::string cast(const Object& object) const;
  [[nodiscard]] std::string statistics(const Object& object) const;
  [[nodiscard]] std::string publication(const Object& object) const;
  [[nodiscard]] std::string event_trigger(const Object& object) const;
  [[nodiscard]] std::string object_reference(const Node& reference) const;
  [[nodiscard]] std::string operator_reference(const Object& object) const;
  [[nodiscard]] std::string definition_list(const Node& options) const;
  [[nodiscard]] std::string definition_value(const Node& value) const;
  [[nodiscard]] std::string function_options(const Node& options) const;
  [[nodiscard]] bool stands_in_table(const Object& object, const Constraint& constraint) const;
  [[nodiscard]] std::string foreign_key(const Object& table, const Constraint& constraint) const;
  [[nodiscard]] std::string index_key(const Object& object, const Constraint* constraint) const;
  [[nodiscard]] std::string index_element(const Object& table, const IndexElement& element) const;
  [[nodiscard]] std::string column_list(const Object& table, const std::vector<int>& numbers) const;
  [[nodiscard]] std::string expression(const NodePtr& node, const Object* table) const;
  [[nodiscard]] std::string partition_key(const Object& table) const;
  [[nodiscard]] std::string partition_bound(const Object& table) const;
  [[nodiscard]] std::string comment_target(const Object& object) const;
  [[nodiscard]] std::string constraint_comment(const Object& object, const Constraint& constraint) const;

  const Database& db_;
  NameStyle style_;
};

/// "WITH (a=b, c=d)" of options, with a blank in front; empty where there are none.
[[nodiscard]] std::string with_options(const Options& options);

}  // namespace sqlgen::catalog
