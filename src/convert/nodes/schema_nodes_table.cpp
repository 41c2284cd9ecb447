#include <fmt/format.h>

#include "convert/nodes/schema_nodes.hpp"
#include "dialect/expressions/expression_compiler.hpp"
#include "frontend/native/model/model.hpp"
#include "ir/expressions/expression.hpp"
#include "support/overloaded.hpp"

namespace sqlgen::convert {

List SchemaNodes::index_columns(const std::vector<ir::IndexElement>& elements) const {
  List columns;
  for (const ir::IndexElement& element : elements) {
    columns.push_back(
        element.column
            ? identifier_node(*element.column)
            : tagged("sql", text_node(dialect_.expressions().compile_index_element(*element.expression))));
  }
  return columns;
}

List SchemaNodes::exclude_elements(const ir::ExcludeConstraint& exclude) const {
  List elements;
  for (const ir::ExcludeConstraint::Element& element : exclude.elements) {
    Entries entries(inner_model(native::constraint_model(), "elements"));
    if (const auto* column = ir::as<ir::ColumnReference>(element.expression)) {
      entries.identifier("column", column->name);
    } else {
      entries.text("sql", sql(element.expression));
    }
    entries.text("operator", element.operator_text);
    elements.push_back(entries.take());
  }
  return elements;
}

Node SchemaNodes::constraint(const ir::Constraint& constraint) const {
  Entries entries(native::constraint_model(), true);
  std::visit(
      Overloaded{
          [&](const ir::CheckConstraint& check) {
            entries.text("kind", "check");
            entries.text("sqltext", sql(check.condition));
            options(entries, check.options);
          },
          [&](const ir::PrimaryKeyConstraint& key) {
            entries.text("kind", "primary_key");
            entries.names("columns", key.columns);
            options(entries, key.options);
          },
          [&](const ir::UniqueConstraint& unique) {
            entries.text("kind", "unique");
            entries.names("columns", unique.columns);
            options(entries, unique.options);
          },
          [&](const ir::ForeignKeyConstraint& key) {
            entries.text("kind", "foreign_key");
            entries.names("columns", key.columns);
            List referred;
            for (const ir::Identifier& column : key.referred_columns) {
              referred.push_back(text_node(fmt::format("{}.{}", key.referred.fullname(), column.text)));
            }
            entries.list("refcolumns", std::move(referred));
            foreign_key_options(entries, key.options);
          },
          [&](const ir::ExcludeConstraint& exclude) {
            entries.text("kind", "exclude");
            entries.list("elements", exclude_elements(exclude));
            entries.text("using", exclude.using_method);
            if (exclude.where) {
              entries.text("where", sql(exclude.where));
            }
            if (!exclude.ops.empty()) {
              entries.set("ops", texts_node(exclude.ops));
            }
          },
      },
      constraint);
  std::visit(
      [&](const auto& any) {
        name(entries, "name", any.name);
        if constexpr (!std::is_same_v<std::decay_t<decltype(any)>, ir::ForeignKeyConstraint>) {
          deferral(entries, any.deferrable, any.initially);
        }
      },
      constraint);
  return entries.take();
}

Node SchemaNodes::index(const ir::Index& index) const {
  Entries entries(native::index_model(), true);
  name(entries, "name", index.name);
  entries.list("columns", index_columns(index.elements));
  entries.switch_on("unique", index.unique);
  options(entries, index.options);
  return entries.take();
}

void SchemaNodes::table(Entries& entries, const ir::Table& table) const {
  entries.identifier("table_name", table.name.name);
  entries.identifier("schema", table.name.schema);
  List columns, constraints, indexes;
  for (const ir::ColumnPtr& item : table.columns) {
    columns.push_back(column(*item));
  }
  for (const ir::Constraint& item : table.constraints) {
    constraints.push_back(constraint(item));
  }
  for (const ir::Index& item : table.indexes) {
    indexes.push_back(index(item));
  }
  entries.list("columns", std::move(columns));
  entries.list("constraints", std::move(constraints));
  entries.list("indexes", std::move(indexes));
  entries.text("comment", table.comment);
  List prefixes;
  for (const std::string& prefix : table.prefixes) {
    prefixes.push_back(text_node(prefix));
  }
  entries.list("prefixes", std::move(prefixes));
  if (table.has_naming_convention) {
    entries.set("naming_convention", texts_node(table.naming_convention));
  }
  options(entries, table.options);
}

}  // namespace sqlgen::convert
