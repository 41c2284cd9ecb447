#include "dialect/ddl/ddl_hooks.hpp"

namespace sqlgen::dialect {

namespace {

ir::ConstraintName described_name(const std::optional<FinalName>& name) {
  return name ? ir::ConstraintName::final_name(name->name)
              : ir::ConstraintName{ir::ConstraintName::Kind::no_name, {}};
}

ir::Constraint described_constraint(const DdlConstraint& constraint) {
  ir::Constraint described = constraint.definition;
  std::visit([&](auto& c) { c.name = described_name(constraint.name); }, described);
  return described;
}

}  // namespace

ir::TablePtr described_table(const DdlTable& table) {
  auto described = std::make_shared<ir::Table>();
  described->name = table.name;
  described->comment = table.comment;
  described->prefixes = table.prefixes;
  described->options = table.options;
  described->counts_beside_reference = table.counts_beside_reference;
  described->span = table.span;
  for (const DdlColumn& column : table.columns) {
    auto copy = std::make_shared<ir::Column>(column.definition);
    copy->table = described;
    copy->table_of_names.reset();
    described->columns.push_back(std::move(copy));
  }
  if (table.primary_key) {
    described->constraints.push_back(described_constraint(*table.primary_key));
  }
  for (const DdlConstraint& constraint : table.constraints) {
    described->constraints.push_back(described_constraint(constraint));
  }
  return described;
}

std::optional<std::string> asked_constraint(
    const DdlTable& table, const DdlConstraint& constraint,
    const std::function<std::optional<std::string>(const DdlConstraint&)>& write) {
  const ir::Constraint described = described_constraint(constraint);
  return table.hooks->constraint(described_table(table), described, [&](const ir::Constraint& changed) {
    DdlConstraint written = constraint;
    written.definition = changed;
    const ir::ConstraintName& name = ir::given_name(changed);
    const bool is_named = constraint.name && name.given() && name.name == constraint.name->name;
    if (!is_named) {
      written.name = name.given()
                         ? std::optional(FinalName{name.name, name.kind == ir::ConstraintName::Kind::final})
                         : std::nullopt;
    }
    return write(written);
  });
}

}  // namespace sqlgen::dialect
