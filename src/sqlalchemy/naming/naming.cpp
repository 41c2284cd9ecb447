#include "sqlalchemy/naming/naming.hpp"

#include "sqlalchemy/naming/naming_tokens.hpp"
#include "support/overloaded.hpp"
#include "support/text.hpp"

namespace sqlgen::ir {

NamingConvention::NamingConvention() : templates_{{"ix", "ix_%(column_0_label)s"}} {}

NamingConvention::NamingConvention(std::map<std::string, std::string> templates) : NamingConvention() {
  if (!templates.empty()) {
    templates_ = std::move(templates);
  }
}

const std::string* NamingConvention::template_for(NamedKind kind) const {
  static const std::map<NamedKind, std::string> kPrefixes{{NamedKind::index, "ix"},
                                                          {NamedKind::primary_key, "pk"},
                                                          {NamedKind::unique, "uq"},
                                                          {NamedKind::check, "ck"},
                                                          {NamedKind::foreign_key, "fk"}};
  const auto prefix = kPrefixes.find(kind);
  if (prefix == kPrefixes.end()) {
    return nullptr;
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
  const std::string* pattern = template_for(subject.kind);
  const bool applies = pattern != nullptr &&
                       (given.kind != Kind::plain || pattern->find("constraint_name") != std::string::npos);
  if (applies) {
    return FinalName{expand_convention(*pattern, subject, templates_), true};
  }
  if (given.kind == Kind::plain) {
    return FinalName{given.name, false};
  }
  return std::nullopt;
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
