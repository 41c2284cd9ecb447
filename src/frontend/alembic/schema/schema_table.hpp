#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"
#include "ir/schema.hpp"

namespace sqlgen::alembic {

class MetaDataObject;

/// sa.Table, and what op.create_table gives: a schema object, and a FROM object wherever one is wanted.
class TableObject final : public python::Object, public ExpressionSource {
 public:
  explicit TableObject(ir::TablePtr table) : table_(std::move(table)) {}

  [[nodiscard]] const ir::TablePtr& table() const { return table_; }
  void set_metadata(const std::shared_ptr<MetaDataObject>& metadata) { metadata_ = metadata; }

  [[nodiscard]] ir::ExpressionPtr clause_element() override { return table_expression(table_); }
  [[nodiscard]] std::string type_name() const override { return "Table"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<python::Value> class_object(python::Interpreter& in) override;
  std::string str(python::Interpreter& in, Span where) override;
  std::string repr(python::Interpreter& in, Span where) override;
  bool truth(python::Interpreter& in, Span where) override { refuse_truth(in, where); }

 private:
  ir::TablePtr table_;
  std::shared_ptr<MetaDataObject> metadata_;
};

/// sa.MetaData: its tables in the order made.
class MetaDataObject final : public python::Object {
 public:
  [[nodiscard]] std::string type_name() const override { return "MetaData"; }
  std::string repr(python::Interpreter& /*in*/, Span /*where*/) override { return "MetaData()"; }
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  bool set_attribute(python::Interpreter& in, std::string_view name, const python::Value& value,
                     Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;
  std::optional<bool> contains(python::Interpreter& in, const python::Value& item, Span where) override;

  /// The table of this key ("schema.name"), or null.
  [[nodiscard]] std::shared_ptr<TableObject> find(std::string_view key) const;
  void add(std::string key, std::shared_ptr<TableObject> table);
  void remove(const ir::TablePtr& table);
  void clear();
  /// A class that was to bring a table could not be made, for this reason; or it is not known whether it
  /// brings one, for this base of it is not known.
  void lacks(const Diagnostic& why) { lacking_ = why; }
  void lacks(python::Value unknown_base) { unknown_base_ = std::move(unknown_base); }
  /// Errors: why the tables are not all known, where they are not.
  void require_all_tables(python::Interpreter& in, Span where) const;
  /// Makes this the MetaData of a table that is about to get its parts.
  void take(ir::Table& table) const;
  [[nodiscard]] const std::vector<std::pair<std::string, std::shared_ptr<TableObject>>>& tables() const {
    return tables_;
  }

  const std::shared_ptr<ir::MetaData> data = std::make_shared<ir::MetaData>();
  python::Value info;
  python::Value bind;  // of SQLAlchemy 1: what create_all() uses where nothing is given
  bool has_naming_convention = false;
  std::vector<ir::Sequence> sequences;  // Sequence(metadata=)

 private:
  std::vector<std::pair<std::string, std::shared_ptr<TableObject>>> tables_;
  std::optional<Diagnostic> lacking_;
  python::Value unknown_base_;
};

/// How add_items() takes what it is given.
struct ItemRules {
  bool strict = false;  // an item that is no part of a table is an error: op.create_table() passes it over
  bool replaces_columns =
      false;  // extend_existing=True, replace_existing=True: a column takes another's place
};

/// Puts columns, constraints and indexes into a table (SchemaItem._init_items).
/// Errors: `python-exception` DuplicateColumnError, where the table has the column and it is not to be
/// replaced.
void add_items(python::Interpreter& in, const ir::TablePtr& table, const std::vector<python::Argument>& items,
               ItemRules rules);

/// A Table of a call's items and keyword arguments (schema objects of alembic/operations/schemaobj.py).
[[nodiscard]] python::Value make_table(python::Interpreter& in, const ir::TableName& name,
                                       const std::vector<python::Argument>& items,
                                       const python::BoundArguments& call,
                                       const std::vector<python::KeywordArgument>& keywords,
                                       const std::shared_ptr<MetaDataObject>& metadata = nullptr);

/// The table that a value is (a Table, table(), a declarative class), or null.
[[nodiscard]] ir::TablePtr find_table(python::Interpreter& in, const python::Value& value, Span where);

/// Errors: `unknown-value`, where the table is that of a class of which a base is not known: it may have
/// columns that the class gets from there.
void require_known_columns(python::Interpreter& in, const ir::TablePtr& table, Span where);

/// A copy whose columns are copies too, and whose foreign keys name what they refer to as the MetaData has
/// it: what is recorded does not change when the Table does.
[[nodiscard]] ir::TablePtr snapshot(const ir::Table& table);

/// Looks up the columns that a foreign key refers to: "table.key" may be a column of another name.
void resolve_references(ir::Table& table);
void resolve_reference(ir::ForeignKeyConstraint& key, const ir::Table& table);

/// The foreign keys of a table, or those of one of its columns; a set of ForeignKey, also of what constraints
/// of several columns say.
[[nodiscard]] python::Value foreign_keys_of(python::Interpreter& in, const ir::TablePtr& table,
                                            const ir::Column* column);

/// `.constraints`, `.indexes`, `.foreign_keys`, `.foreign_key_constraints` and `.primary_key` of a Table.
[[nodiscard]] std::optional<python::Value> table_part(python::Interpreter& in, const ir::TablePtr& table,
                                                      std::string_view name);

/// Table.to_metadata().
[[nodiscard]] python::Value copy_to_metadata(python::Interpreter& in, TableObject& table,
                                             const python::BoundArguments& call);

/// sqlalchemy.Table and sqlalchemy.MetaData.
[[nodiscard]] const python::Value& table_class();
[[nodiscard]] const python::Value& metadata_class();

}  // namespace sqlgen::alembic
