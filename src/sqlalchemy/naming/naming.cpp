#include "sqlalchemy/naming/naming.hpp"

#include <algorithm>

#include "sqlalchemy/naming/naming_tokens.hpp"
#include "sqlalchemy/selects/from_clause.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

NamingConvention::NamingConvention() : templates_{{"ix", "ix_%(column_0_label)s"}} {}

NamingConvention::NamingConvention(NamingTemplates templates) : NamingConvention() {
  if (!templates.none()) {
    templates_ = std::move(templates);
  }
}

const Diagnostic* NamingTemplates::unknown_at(const std::string& key) const {
  if (unknown == nullptr) {
    return nullptr;
  }
  if (const auto found = unknown->by_key.find(key); found != unknown->by_key.end()) {
    return &found->second;
  }
  return unknown->others && count(key) == 0 ? &*unknown->others : nullptr;
}

void fail_on_unknown(const Diagnostic& unknown, Span where) {
  Diagnostic diagnostic = unknown;
  diagnostic.span = where;
  throw CompileError(std::move(diagnostic));
}

const std::string* NamingConvention::template_for(NamedKind kind, Span where) const {
  static const std::map<NamedKind, std::string> kPrefixes{{NamedKind::index, "ix"},
                                                          {NamedKind::primary_key, "pk"},
                                                          {NamedKind::unique, "uq"},
                                                          {NamedKind::check, "ck"},
                                                          {NamedKind::foreign_key, "fk"}};
  const auto prefix = kPrefixes.find(kind);
  if (prefix == kPrefixes.end()) {
    return nullptr;
  }
  if (const Diagnostic* unknown = templates_.unknown_at(prefix->second)) {
    fail_on_unknown(*unknown, where);
  }
  const auto found = templates_.find(prefix->second);
  return found == templates_.end() ? nullptr : &found->second;
}

std::optional<FinalName> NamingConvention::resolve(const NamingSubject& subject) const {
  using Kind = ConstraintName::Kind;
  const ConstraintName& given = subject.given;
  if (given.kind == Kind::final) {
    return FinalName{given.name, true};
  }
  const std::string* pattern = template_for(subject.kind, subject.span);
  const bool applies = pattern != nullptr &&
                       (given.kind != Kind::plain || pattern->find("constraint_name") != std::string::npos);
  if (applies) {
    std::string name = expand_convention(*pattern, subject, templates_);
    if (!name.empty()) {  // an empty one is none (_constraint_name of sqlalchemy/sql/naming.py)
      return FinalName{std::move(name), true};
    }
  }
  if (given.kind == Kind::plain) {
    return FinalName{given.name, false};
  }
  return std::nullopt;
}

void add_naming_column(std::vector<NamingColumn>& columns, NamingColumn column) {
  const auto same = std::find_if(columns.begin(), columns.end(),
                                 [&](const NamingColumn& other) { return other.key == column.key; });
  if (same != columns.end()) {
    *same = std::move(column);
  } else {
    columns.push_back(std::move(column));
  }
}

std::optional<IndexedColumn> first_indexed_column(const ExpressionPtr& expression) {
  std::vector<ExpressionPtr> columns;
  collect_columns(expression, columns);
  if (columns.empty()) {
    return std::nullopt;
  }
  const auto& reference = *as<ColumnReference>(columns.front());
  IndexedColumn found{key_of(reference), std::nullopt};
  const auto* from = as<TableFrom>(reference.from);
  if (from != nullptr && from->table->lightweight) {
    found.label = column_label(from->table->name, reference.name.text);
  } else if (from == nullptr && reference.column == nullptr) {
    found.label = reference.name.text;
  }
  return found;
}

NamedKind named_kind(const Constraint& constraint) {
  return std::visit(Overloaded{
                        [](const CheckConstraint&) { return NamedKind::check; },
                        [](const PrimaryKeyConstraint&) { return NamedKind::primary_key; },
                        [](const UniqueConstraint&) { return NamedKind::unique; },
                        [](const ForeignKeyConstraint&) { return NamedKind::foreign_key; },
                        [](const ExcludeConstraint&) { return NamedKind::other; },
                    },
                    constraint);
}

const ConstraintName& given_name(const Constraint& constraint) {
  return std::visit([](const auto& c) -> const ConstraintName& { return c.name; }, constraint);
}

Span span_of(const Constraint& constraint) {
  return std::visit([](const auto& c) { return c.span; }, constraint);
}

std::string column_label(const TableName& table, const std::string& column) {
  std::string label = table.name.text + "_" + column;
  if (table.schema && !table.schema->empty()) {
    label = replace_all(table.schema->text, ".", "_") + "_" + label;
  }
  return label;
}

}  // namespace sqlgen::ir
