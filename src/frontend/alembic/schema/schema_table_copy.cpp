#include "frontend/alembic/arguments.hpp"
#include "frontend/alembic/ddl/metadata_ddl.hpp"
#include "frontend/alembic/names.hpp"
#include "frontend/alembic/schema/columns/schema_column.hpp"
#include "frontend/alembic/schema/columns/schema_defaults.hpp"
#include "frontend/alembic/schema/schema_attach.hpp"
#include "frontend/alembic/schema/schema_table.hpp"
#include "frontend/python/objects/containers.hpp"

// Table.to_metadata(): a table of the same parts in another MetaData.

namespace sqlgen::alembic {

using python::BoundArguments;
using python::Interpreter;
using python::Value;

namespace {

using Schema = std::optional<ir::Identifier>;

class TableCopy {
 public:
  TableCopy(Interpreter& in, TableObject& source, const BoundArguments& call)
      : in_(in),
        call_(call),
        source_(Value::object(source.shared_from_this())),
        from_(snapshot(*source.table())),
        metadata_(call.value("metadata").as<MetaDataObject>()) {
    if (!metadata_) {
      raise_on_type(in, call.value("metadata"), call.span("metadata"), "a MetaData", "sa.MetaData()",
                    "tables");
    }
    name_ = {call.absent("name") ? from_->name.name : identifier_argument(in, call, "name"), target_schema()};
  }

  Value make() {
    ir::Table named;
    named.name = name_;
    if (const auto existing = metadata_->find(named.name.fullname())) {
      return Value::object(existing);
    }
    auto table = std::make_shared<ir::Table>();
    table->name = name_;
    table->comment = from_->comment;
    table->options = from_->options;
    if (from_->objects) {  // info
      const Value& info = *std::static_pointer_cast<Value>(from_->objects);
      table->objects = std::make_shared<Value>(
          in_.call(in_.get_attribute(info, "copy", from_->span), std::vector<Value>{}, from_->span));
    }
    table->span = from_->span;
    metadata_->take(*table);
    for (const auto& column : from_->columns) {
      table->columns.push_back(copy_column(*column));
      copy_objects(table->columns.back());
      table->columns.back()->foreign_keys.clear();  // copied as constraints of the table
    }
    add_parts(table);
    auto object = std::make_shared<TableObject>(table);
    object->set_metadata(metadata_);
    metadata_->add(table->name.fullname(), object);
    return Value::object(object);
  }

 private:
  [[nodiscard]] Schema target_schema() const {
    if (!call_.given("schema") || python::is_opaque(call_.value("schema"))) {  // RETAIN_SCHEMA
      return from_->name.schema ? from_->name.schema : metadata_->data->schema;
    }
    return call_.absent("schema") ? metadata_->data->schema : optional_identifier(in_, call_, "schema");
  }

  void add_parts(const ir::TablePtr& table) {
    std::vector<ir::Constraint> constraints;
    for (const auto& column : from_->columns) {
      for (const auto& key : column->foreign_keys) {
        constraints.emplace_back(column_constraint(*column, key));
      }
    }
    constraints.insert(constraints.end(), from_->constraints.begin(), from_->constraints.end());
    for (ir::Constraint& constraint : constraints) {
      if (auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint)) {
        const bool is_own = key->referred == from_->name;
        key->referred.schema = referred_schema(*key);
        if (is_own) {
          key->referred.name = name_.name;
        }
      }
      ConstraintObject object(std::move(constraint));
      attach_constraint(object, table);
    }
    for (const auto& index : from_->indexes) {
      IndexObject object(index, nullptr);
      attach_index(object, table);
    }
  }

  /// The referred table moves along where it is in the table's own schema, or where the function says.
  [[nodiscard]] Schema referred_schema(const ir::ForeignKeyConstraint& key) const {
    const Schema& written = key.referred.schema;
    if (call_.absent("referred_schema_fn")) {
      return written == from_->name.schema ? name_.schema : written;
    }
    const auto schema_value = [this](const Schema& schema) {
      return schema ? make_name(in_, *schema) : Value::none();
    };
    auto constraint = std::make_shared<ConstraintObject>(key);
    constraint->attach(from_, key);
    const Span where = call_.span("referred_schema_fn");
    const Value given = in_.call(
        call_.value("referred_schema_fn"),
        {source_, schema_value(name_.schema), Value::object(constraint), schema_value(written)}, where);
    return text_of(given) ? Schema(identifier_of(in_, given, where)) : written;
  }

  Interpreter& in_;
  const BoundArguments& call_;
  Value source_;
  ir::TablePtr from_;
  std::shared_ptr<MetaDataObject> metadata_;
  ir::TableName name_;
};

}  // namespace

Value copy_to_metadata(Interpreter& in, TableObject& table, const BoundArguments& call) {
  return TableCopy(in, table, call).make();
}

}  // namespace sqlgen::alembic
