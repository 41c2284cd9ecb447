#include "catalog/postgresql/statements.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "catalog/postgresql/blocks/called_functions.hpp"
#include "catalog/postgresql/blocks/fired_triggers.hpp"
#include "catalog/postgresql/doubts.hpp"
#include "catalog/postgresql/drops/drop.hpp"
#include "catalog/postgresql/indexes/index_definition.hpp"
#include "catalog/postgresql/objects/attachments.hpp"
#include "catalog/postgresql/objects/functions.hpp"
#include "catalog/postgresql/objects/namespaces.hpp"
#include "catalog/postgresql/objects/others/other_objects.hpp"
#include "catalog/postgresql/objects/rename.hpp"
#include "catalog/postgresql/objects/sequences.hpp"
#include "catalog/postgresql/objects/types.hpp"
#include "catalog/postgresql/objects/views.hpp"
#include "catalog/postgresql/tables/alterations/alter_table.hpp"
#include "catalog/postgresql/tables/create_table.hpp"

namespace sqlgen::catalog {

namespace {

using Handler = void (*)(Context&, const Node&);

constexpr auto kHandlers = std::to_array<std::pair<std::string_view, Handler>>({
    {"CreateStmt", create_table},
    {"CreateForeignTableStmt", create_foreign_table},
    {"AlterTableStmt", alter_table},
    {"IndexStmt", create_index},
    {"DropStmt", drop_statement},
    {"CommentStmt", comment_statement},
    {"CreateSeqStmt", create_sequence},
    {"AlterSeqStmt", alter_sequence_statement},
    {"CreateEnumStmt", create_enum},
    {"AlterEnumStmt", alter_enum},
    {"CompositeTypeStmt", create_composite},
    {"CreateRangeStmt", create_range},
    {"CreateDomainStmt", create_domain},
    {"AlterDomainStmt", alter_domain},
    {"ViewStmt", create_view},
    {"CreateTrigStmt", create_trigger},
    {"CreatePolicyStmt", create_policy},
    {"AlterPolicyStmt", alter_policy},
    {"RuleStmt", create_rule},
    {"CreateFunctionStmt", create_function},
    {"AlterFunctionStmt", alter_function},
    {"CreateSchemaStmt", create_schema},
    {"CreateExtensionStmt", create_extension},
    {"AlterExtensionStmt", alter_extension},
});

// Statements that leave the schema as it is.
constexpr auto kNoEffect = std::to_array<std::string_view>({"AlterCollationStmt",
                                                            "AlterDatabaseSetStmt",
                                                            "AlterDatabaseStmt",
                                                            "AlterDefaultPrivilegesStmt",
                                                            "AlterOwnerStmt",
                                                            "AlterRoleSetStmt",
                                                            "AlterRoleStmt",
                                                            "AlterSystemStmt",
                                                            "AlterExtensionContentsStmt",
                                                            "AlterObjectDependsStmt",
                                                            "CheckPointStmt",
                                                            "ClusterStmt",
                                                            "ConstraintsSetStmt",
                                                            "CopyStmt",
                                                            "CreateRoleStmt",
                                                            "DeallocateStmt",
                                                            "DropRoleStmt",
                                                            "ExplainStmt",
                                                            "GrantRoleStmt",
                                                            "GrantStmt",
                                                            "ListenStmt",
                                                            "LoadStmt",
                                                            "LockStmt",
                                                            "NotifyStmt",
                                                            "PrepareStmt",
                                                            "ReassignOwnedStmt",
                                                            "RefreshMatViewStmt",
                                                            "ReindexStmt",
                                                            "SecLabelStmt",
                                                            "TruncateStmt",
                                                            "UnlistenStmt",
                                                            "VacuumStmt",
                                                            "VariableShowStmt"});

// CREATE SCHEMA may hold the statements that make what is in it; names in them are of that schema.
void create_schema_with_elements(Context& context, const Node& tree, std::string_view text,
                                 Outcome& outcome) {
  create_schema(context, tree);
  const auto& elements = tree["schemaElts"].items();
  if (elements.empty()) {
    return;
  }
  const std::vector<std::string> before = context.session.search_path;
  context.session.search_path.insert(context.session.search_path.begin(), tree["schemaname"].str());
  for (const Node& element : elements) {
    static_cast<void>(apply_statement(context, element, text, outcome));
  }
  context.session.search_path = before;
}

// Which tables it makes, the other server knows.
void doubt_imported(Context& context, const Node& tree, Outcome& outcome) {
  const auto doubt =
      std::make_shared<Doubt>(Doubt{"IMPORT FOREIGN SCHEMA makes what another server has", context.origin()});
  Breadth breadth;
  breadth.names = true;
  if (tree["list_type"].str() == "FDW_IMPORT_SCHEMA_LIMIT_TO") {
    for (const Node& table : tree["table_list"].items()) {
      context.db.doubt_name(table["relname"].str(), doubt);
    }
    return;
  }
  doubt_widely(context, breadth, doubt, outcome);
}

}  // namespace

bool apply_statement(Context& context, const Node& tree, std::string_view text, Outcome& outcome) {
  if (tree.is("CreateSchemaStmt")) {
    create_schema_with_elements(context, tree, text, outcome);
    return true;
  }
  for (const auto& [tag, handler] : kHandlers) {
    if (tree.is(tag)) {
      handler(context, tree);
      return true;
    }
  }
  if (tree.is("CreateTableAsStmt")) {
    tree["objtype"].str() == "OBJECT_MATVIEW" ? create_materialized_view(context, tree)
                                              : create_table_as(context, tree);
    return true;
  }
  if (tree.is("SelectStmt") && tree["intoClause"]) {
    Node query = tree;
    query.set("intoClause", {});
    create_table_as(context,
                    Node::object("CreateTableAsStmt", {{"query", query}, {"into", tree["intoClause"]}}));
    return true;
  }
  if (tree.is("SelectStmt") || tree.is("InsertStmt") || tree.is("UpdateStmt") || tree.is("DeleteStmt") ||
      tree.is("MergeStmt")) {
    check_query(context, tree, outcome);
    return true;
  }
  if (tree.is("DefineStmt")) {
    define_object(context, tree, text);
    return true;
  }
  if (tree.is("RenameStmt") || tree.is("AlterObjectSchemaStmt")) {
    tree.is("RenameStmt") ? rename_statement(context, tree, text) : set_schema(context, tree, text);
    return true;
  }
  if (tree.is("ImportForeignSchemaStmt")) {
    doubt_imported(context, tree, outcome);
    return true;
  }
  if (tree.is("CallStmt")) {
    doubt_call(context, tree["funccall"], true, outcome);
    return false;  // what its text names is in doubt
  }
  if (tree.is("DoStmt")) {
    apply_do(context, tree, text, outcome);
    return true;
  }
  if (tree.is("DiscardStmt")) {
    context.session = Session{};
    return true;
  }
  doubt_fired(context, tree, outcome);  // TRUNCATE and COPY
  return std::find(kNoEffect.begin(), kNoEffect.end(), tree.tag()) != kNoEffect.end() ||
         apply_to_other(context, tree, text);
}

}  // namespace sqlgen::catalog
