#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "dialect/ddl/ddl_table.hpp"
#include "dialect/ddl/ddl_table_parts.hpp"
#include "dialect/ddl/settled.hpp"
#include "sqlalchemy/expressions/schema_types.hpp"
#include "sqlalchemy/expressions/types.hpp"
#include "sqlalchemy/selects/from_clause.hpp"

namespace sqlgen::dialect {

namespace {

/// A column without a type takes that of the column it refers to, which is known only in the same table
/// (ForeignKey._set_target_column).
void infer_types(DdlTable& table) {
  for (const DdlConstraint& constraint : table.constraints) {
    const auto* key = std::get_if<ir::ForeignKeyConstraint>(&constraint.definition);
    if (key == nullptr || !is_same_table(key->referred, table.name)) {
      continue;
    }
    for (std::size_t i = 0; i < constraint.columns.size() && i < key->referred_columns.size(); ++i) {
      ir::TypePtr& type = table.columns[constraint.columns[i]].definition.type;
      const std::size_t target = table.position_of(key->referred_columns[i].text);
      if (ir::is_null_type(type) && target < table.columns.size()) {
        type = table.columns[target].definition.type;
      }
    }
  }
}

}  // namespace

std::vector<std::size_t> positions(const DdlTable& table, const std::vector<ir::Identifier>& keys,
                                   Span span) {
  std::vector<std::size_t> result;
  for (const ir::Identifier& key : keys) {
    const std::size_t position = table.position_of(key.text);
    if (position == table.columns.size()) {
      throw CompileError(
          "unknown-column",
          fmt::format("can't create a constraint on table '{}': no column named '{}' is present",
                      table.name.name.text, key.text),
          span);
    }
    if (std::find(result.begin(), result.end(), position) == result.end()) {
      result.push_back(position);
    }
  }
  return result;
}

bool is_same_table(const ir::TableName& a, const ir::TableName& b) {
  const auto schema = [](const ir::TableName& name) {
    return name.schema ? name.schema->text : std::string();
  };
  return a.name.text == b.name.text && schema(a) == schema(b);
}

NamingColumn naming_column(const DdlTable& table, std::size_t position) {
  const ir::Column& column = table.columns[position].definition;
  return {column.name.text, column.key, column_label(table.name, column.name.text)};
}

DdlTable TableBuilder::bare(const ir::TableName& name, const std::vector<std::string>& columns) {
  DdlTable table;
  table.name = name;
  table.columns.reserve(columns.size());
  for (const std::string& column : columns) {
    if (table.position_of(column) == table.columns.size()) {
      DdlColumn& untyped = table.columns.emplace_back();
      untyped.definition.name = ir::Identifier(column);
      untyped.definition.key = column;
    }
  }
  return table;
}

DdlTable TableBuilder::build(const ir::Table& source, const std::set<std::string>& silent) const {
  if (source.metadata) {
    const NamingConvention own(source.metadata->naming_convention);
    return TableBuilder(dialect_, own).build_parts(source, silent);
  }
  return build_parts(source, silent);
}

DdlTable TableBuilder::build_parts(const ir::Table& source, const std::set<std::string>& silent) const {
  DdlTable table;
  table.name = source.name;
  table.comment = source.comment;
  table.prefixes = source.prefixes;
  table.options = source.options;
  table.counts_beside_reference = source.counts_beside_reference;
  table.span = source.span;
  table.columns.reserve(source.columns.size());
  for (const ir::ColumnPtr& column : source.columns) {
    add_column(table, *column);
    DdlColumn& added = table.columns.back();
    added.type_is_silent = silent.contains(added.definition.key);
  }
  add_implicit_primary_key(table);
  for (const ir::Constraint& constraint : source.constraints) {
    const auto* unique = std::get_if<ir::UniqueConstraint>(&constraint);
    const auto* foreign = std::get_if<ir::ForeignKeyConstraint>(&constraint);
    // What the columns bring along is made from the columns.
    if ((unique == nullptr || !unique->from_column) && (foreign == nullptr || !foreign->from_column)) {
      add_constraint(table, constraint);
    }
  }
  for (std::size_t position = 0; position < table.columns.size(); ++position) {
    add_column_parts(table, position);
  }
  for (const ir::Index& index : source.indexes) {
    if (!index.from_column) {
      add_index(table, index);
    }
  }
  infer_types(table);
  std::erase_if(table.constraints, [&](const DdlConstraint& constraint) {
    return std::any_of(source.isolated.begin(), source.isolated.end(), [&](const ir::Constraint& isolated) {
      return ir::same_constraint(isolated, constraint.definition);
    });
  });
  return table;
}

void TableBuilder::add_column(DdlTable& table, const ir::Column& column) const {
  DdlColumn added{.definition = column};
  if (added.definition.key.empty()) {
    added.definition.key = column.name.text;
  }
  added.definition.type = ir::with_table_schema(column.type, table.name.schema);
  const std::size_t existing = table.position_of(added.definition.key);
  if (existing < table.columns.size()) {
    throw std::logic_error(
        fmt::format("table '{}' has two columns '{}'", table.name.name.text, column.name.text));
  }
  for (const ir::CheckConstraint& check : column.checks) {
    DdlConstraint constraint;
    constraint.definition = check;
    added.checks.push_back(std::move(constraint));
  }
  table.columns.push_back(std::move(added));
}

void TableBuilder::add_index(DdlTable& table, ir::Index index) const {
  NamingSubject subject;
  subject.kind = NamedKind::index;
  subject.given = index.name;
  subject.table = table.name.name.text;
  subject.span = index.span;
  for (const ir::IndexElement& element : index.elements) {
    if (element.column) {
      const std::size_t position = table.position_of(element.column->text);
      if (position == table.columns.size()) {
        throw CompileError("unknown-column",
                           fmt::format("can't create an index on table '{}': no column named '{}' is present",
                                       table.name.name.text, element.column->text),
                           index.span);
      }
      ir::add_naming_column(subject.columns, naming_column(table, position));
    } else if (const auto* text = ir::as<ir::TextClause>(element.expression)) {
      if (const std::size_t position = table.position_of(text->sql); position != table.columns.size()) {
        ir::add_naming_column(subject.columns, naming_column(table, position));
      }
    } else if (std::optional<ir::IndexedColumn> column = ir::first_indexed_column(element.expression)) {
      const std::size_t position = table.position_of(column->key);
      if (column->label) {
        ir::add_naming_column(subject.columns, {column->key, column->key, *std::move(column->label)});
      } else if (position != table.columns.size()) {
        ir::add_naming_column(subject.columns, naming_column(table, position));
      }
    }
  }
  if (naming_.has_functions()) {
    subject.part = [&] { return ir::NamedPart{settled(dialect_, table), index}; };
  }
  DdlIndex added;
  added.name = naming_.resolve(subject);
  added.definition = std::move(index);
  table.indexes.push_back(std::move(added));
}

std::optional<FinalName> TableBuilder::name_of(const DdlTable& table, const DdlConstraint& constraint,
                                               Referent referent) const {
  NamingSubject subject;
  subject.kind = named_kind(constraint.definition);
  subject.given = given_name(constraint.definition);
  subject.table = table.name.name.text;
  subject.span = span_of(constraint.definition);
  for (const std::size_t position : constraint.columns) {
    subject.columns.push_back(naming_column(table, position));
  }
  if (const auto* check = std::get_if<ir::CheckConstraint>(&constraint.definition);
      check != nullptr && !constraint.type_bound) {
    for (const std::string& key : check->columns) {
      const std::size_t position = table.position_of(key);
      subject.columns.push_back(position < table.columns.size() ? naming_column(table, position)
                                                                : NamingColumn{key, key, key});
    }
  }
  if (const auto* foreign = std::get_if<ir::ForeignKeyConstraint>(&constraint.definition)) {
    subject.referred_table = foreign->referred.name.text;
    if (referent == Referent::known || foreign->is_resolved || is_same_table(foreign->referred, table.name)) {
      for (const ir::Identifier& column : foreign->referred_columns) {
        subject.referred_columns.push_back(column.text);
      }
    }
  }
  if (naming_.has_functions()) {
    subject.part = [&] { return ir::NamedPart{settled(dialect_, table), constraint.definition}; };
  }
  return naming_.resolve(subject);
}

}  // namespace sqlgen::dialect
