#include "frontend/alembic/expressions/sql_class_names.hpp"

#include "frontend/alembic/reference/reference_names.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::alembic {

namespace {

using Path = std::string;

Path element_path(std::string_view name) {
  return "sqlalchemy.sql.elements." + Path(name);
}
Path selectable(std::string_view name) {
  return "sqlalchemy.sql.selectable." + Path(name);
}
Path in_postgresql(std::string_view name) {
  return "sqlalchemy.dialects.postgresql." + Path(name);
}

// A function that SQLAlchemy has a class for is of that class.
Path class_of(const ir::FunctionCall& call) {
  const Path name = to_lower(call.name.text);
  for (const std::string_view module : {"sqlalchemy.sql.functions", "sqlalchemy.dialects.postgresql.hstore",
                                        "sqlalchemy.dialects.postgresql.ext"}) {
    Path path = reference_class_named(module, name);
    if (call.packages.empty() && !path.empty()) {
      return path;
    }
  }
  return "sqlalchemy.sql.functions.Function";
}

// A column of a Table, or of an alias of one; those of what is lighter are ColumnClauses.
Path class_of(const ir::ColumnReference& reference) {
  const auto* alias = ir::as<ir::Alias>(reference.from);
  const auto* table = ir::as<ir::TableFrom>(alias != nullptr ? alias->element : reference.from);
  return table != nullptr && !table->table->lightweight ? "sqlalchemy.sql.schema.Column"
                                                        : element_path("ColumnClause");
}

Path class_of(const ir::Constant& constant) {
  switch (constant.kind) {
    case ir::ConstantKind::null:
      return element_path("Null");
    case ir::ConstantKind::true_value:
      return element_path("True_");
    case ir::ConstantKind::false_value:
      break;
  }
  return element_path("False_");
}

Path class_of(const ir::Unary& unary) {
  return unary.op == ir::Operator(ir::OperatorKind::exists) ? selectable("Exists")
                                                            : element_path("UnaryExpression");
}

Path class_of(const ir::ExpressionList& list) {
  const bool boolean =
      list.op == ir::Operator(ir::OperatorKind::and_) || list.op == ir::Operator(ir::OperatorKind::or_);
  const bool clauses = list.op == ir::Operator(ir::OperatorKind::comma_op);
  return element_path(boolean ? "BooleanClauseList" : clauses ? "ClauseList" : "ExpressionClauseList");
}

Path class_of(const ir::Alias& alias) {
  switch (alias.kind) {
    case ir::Alias::Kind::alias:
      return selectable("Alias");
    case ir::Alias::Kind::subquery:
      return selectable("Subquery");
    case ir::Alias::Kind::lateral:
      return selectable("Lateral");
    case ir::Alias::Kind::table_sample:
      break;
  }
  return selectable("TableSample");
}

// clang-format off
Path class_of(const ir::TextClause&) { return element_path("TextClause"); }
Path class_of(const ir::LiteralColumn&) { return element_path("ColumnClause"); }
Path class_of(const ir::BindParameter&) { return element_path("BindParameter"); }
Path class_of(const ir::Binary&) { return element_path("BinaryExpression"); }
Path class_of(const ir::Grouping&) { return element_path("Grouping"); }
Path class_of(const ir::Label&) { return element_path("Label"); }
Path class_of(const ir::Cast& cast) { return element_path(cast.try_cast ? "TryCast" : "Cast"); }
Path class_of(const ir::TypeCoerce&) { return element_path("TypeCoerce"); }
Path class_of(const ir::Extract&) { return element_path("Extract"); }
Path class_of(const ir::CollationName&) { return element_path("CollationClause"); }
Path class_of(const ir::FunctionColumn&) { return "sqlalchemy.sql.functions.ScalarFunctionColumn"; }
Path class_of(const ir::FunctionFilter&) { return element_path("FunctionFilter"); }
Path class_of(const ir::WithinGroup&) { return element_path("WithinGroup"); }
Path class_of(const ir::Over&) { return element_path("Over"); }
Path class_of(const ir::Case&) { return element_path("Case"); }
Path class_of(const ir::TupleExpression&) { return element_path("Tuple"); }
Path class_of(const ir::Slice&) { return element_path("Slice"); }
Path class_of(const ir::ArrayLiteral&) { return in_postgresql("array.array"); }
Path class_of(const ir::AggregateOrderBy&) { return in_postgresql("ext.aggregate_order_by"); }
Path class_of(const ir::CollectionAggregate&) { return element_path("CollectionAggregate"); }
Path class_of(const ir::ScalarSelect&) { return selectable("ScalarSelect"); }
Path class_of(const ir::NextValue&) { return "sqlalchemy.sql.functions.next_value"; }
Path class_of(const ir::LabelReference&) { return element_path("_label_reference"); }
Path class_of(const ir::TextualLabel&) { return element_path("_textual_label_reference"); }
Path class_of(const ir::TableFrom& from) { return from.table->lightweight ? selectable("TableClause") : "sqlalchemy.sql.schema.Table"; }
Path class_of(const ir::CommonTable&) { return selectable("CTE"); }
Path class_of(const ir::Join&) { return selectable("Join"); }
Path class_of(const ir::ValuesFrom& values) { return selectable(values.named ? "Values" : "ScalarValues"); }
Path class_of(const ir::TableValuedAlias&) { return selectable("TableValuedAlias"); }
Path class_of(const ir::WholeRow&) { return element_path("TableValuedColumn"); }
Path class_of(const ir::FromGrouping&) { return selectable("FromGrouping"); }
Path class_of(const ir::Select&) { return selectable("Select"); }
Path class_of(const ir::CompoundSelect&) { return selectable("CompoundSelect"); }
Path class_of(const ir::TextualSelect&) { return selectable("TextualSelect"); }
Path class_of(const ir::Insert& insert) { return insert.dialect.empty() ? "sqlalchemy.sql.dml.Insert" : "sqlalchemy.dialects." + insert.dialect + ".dml.Insert"; }
Path class_of(const ir::Update&) { return "sqlalchemy.sql.dml.Update"; }
Path class_of(const ir::Delete&) { return "sqlalchemy.sql.dml.Delete"; }
// clang-format on

}  // namespace

std::string expression_class(const ir::Expression& expression) {
  return std::visit([](const auto& node) { return class_of(node); }, expression.node);
}

}  // namespace sqlgen::alembic
