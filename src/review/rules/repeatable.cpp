#include "review/rules/repeatable.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sqlgen::review {

using catalog::Node;

bool is_repeatable(const Node& tree) {
  constexpr auto kOnce =
      std::to_array<std::string_view>({"RenameStmt", "CreateEnumStmt", "CreateRangeStmt", "CreateDomainStmt",
                                       "CompositeTypeStmt", "RuleStmt", "CreatePolicyStmt"});
  constexpr auto kReplaced =
      std::to_array<std::string_view>({"ViewStmt", "CreateFunctionStmt", "CreateTrigStmt"});
  constexpr auto kNamed =
      std::to_array<std::string_view>({"CreateStmt", "IndexStmt", "CreateSeqStmt", "CreateSchemaStmt",
                                       "CreateExtensionStmt", "CreateStatsStmt", "CreateTableAsStmt"});
  const auto is_one_of = [&](const auto& tags) {
    return std::find(tags.begin(), tags.end(), tree.tag()) != tags.end();
  };
  if (is_one_of(kNamed)) {
    return tree["if_not_exists"].truth();
  }
  if (is_one_of(kReplaced)) {
    return tree["replace"].truth();
  }
  if (tree.is("DropStmt")) {
    return tree["missing_ok"].truth();
  }
  if (tree.is("AlterEnumStmt")) {
    return tree["skipIfNewValExists"].truth();
  }
  bool repeatable = !is_one_of(kOnce);
  for (const Node& command : tree["cmds"].items()) {
    const std::string& type = command["subtype"].str();
    const bool adds = type == "AT_AddColumn" || type == "AT_DropColumn" || type == "AT_DropConstraint";
    repeatable = repeatable && (adds ? command["missing_ok"].truth() : type != "AT_AddConstraint");
  }
  return repeatable;
}

}  // namespace sqlgen::review
