#include "catalog/postgresql/tables/alterations/alter_table.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/reread_expressions.hpp"

namespace sqlgen::catalog {

namespace {

constexpr int kTypePass = 1;

// The passes in which the commands of one ALTER TABLE are executed (tablecmds.c, ATPrepCmd).
int pass_of(const Node& command) {
  static constexpr std::array<std::pair<std::string_view, int>, 8> kPasses{{
      {"AT_DropColumn", 0},
      {"AT_DropConstraint", 0},
      {"AT_DropNotNull", 0},
      {"AT_DropIdentity", 0},
      {"AT_AlterColumnType", kTypePass},
      {"AT_AddColumn", 4},
      {"AT_SetNotNull", 6},
      {"AT_AddIdentity", 7},
  }};
  const std::string& type = command["subtype"].str();
  for (const auto& [name, pass] : kPasses) {
    if (type == name) {
      return pass;
    }
  }
  if (type == "AT_ColumnDefault") {
    return command["def"] ? 7 : 0;
  }
  if (type == "AT_AddConstraint") {
    const std::string& kind = command["def"]["contype"].str();
    return kind == "CONSTR_CHECK" || kind == "CONSTR_FOREIGN" ? 10 : 8;
  }
  return 11;
}

void view_command(Context& context, Oid oid, const Node& command) {
  auto* view = context.db.edit(oid).as<View>();
  const std::string& type = command["subtype"].str();
  if (type == "AT_SetRelOptions" || type == "AT_ResetRelOptions") {
    merge_options(view->options, read_options(command["def"]), type == "AT_ResetRelOptions");
  } else if (type == "AT_SetTableSpace") {
    view->tablespace = command["name"].str();
  }
}

void index_command(Context& context, Oid oid, const Node& command) {
  auto* index = context.db.edit(oid).as<Index>();
  const std::string& type = command["subtype"].str();
  if (type == "AT_SetRelOptions" || type == "AT_ResetRelOptions") {
    merge_options(index->options, read_options(command["def"]), type == "AT_ResetRelOptions");
  } else if (type == "AT_SetTableSpace") {
    index->tablespace = command["name"].str();
  } else if (type == "AT_AttachPartition") {
    const Oid partition = context.relation(command["def"]["name"]);
    if (context.db.find_as<Index>(partition) != nullptr) {
      context.db.edit_as<Index>(partition).parent = oid;
    }
  }
}

void apply_command(Context& context, const TableCommand& command) {
  const Object& object = *context.db.find(command.table);
  if (object.as<View>() != nullptr) {
    view_command(context, command.table, command.node);
  } else if (object.as<Index>() != nullptr) {
    index_command(context, command.table, command.node);
  } else if (object.as<CompositeType>() != nullptr) {
    alter_composite_type(context, command);
  } else if (object.as<Table>() != nullptr) {
    const bool known = alter_table_columns(context, command) || alter_table_constraints(context, command) ||
                       alter_table_settings(context, command);
    if (!known) {
      context.db.edit(command.table).doubt = std::make_shared<Doubt>(
          Doubt{fmt::format("{} is not understood", command.node["subtype"].str()), context.origin()});
    }
  }
}

std::string_view word_of(const std::string& type) {
  return type == "OBJECT_INDEX" || type == "OBJECT_SEQUENCE" || type == "OBJECT_VIEW" ||
                 type == "OBJECT_MATVIEW" || type == "OBJECT_TABLE" || type == "OBJECT_FOREIGN_TABLE"
             ? "relation"
             : "type";
}

}  // namespace

void alter_table(Context& context, const Node& statement) {
  const Node& range = statement["relation"];
  Oid oid = context.find_relation(range);
  if (oid == kNoOid) {
    if (statement["missing_ok"].truth()) {
      return;
    }
    if (statement["objtype"].str() != "OBJECT_TABLE") {
      context.no_relation(word_of(statement["objtype"].str()), range);
    }
    oid = context.relation(range);
  }
  std::vector<Node> commands = statement["cmds"].items();
  std::stable_sort(commands.begin(), commands.end(),
                   [](const Node& left, const Node& right) { return pass_of(left) < pass_of(right); });
  std::vector<std::string> retyped;
  for (const Node& command : commands) {
    if (command["subtype"].str() == "AT_AlterColumnType") {
      if (std::find(retyped.begin(), retyped.end(), command["name"].str()) != retyped.end()) {
        context.fail(Problem::Kind::invalid_definition, "0A000",
                     fmt::format("cannot alter type of column \"{}\" twice", command["name"].str()),
                     {command["name"].str()});
      }
      retyped.push_back(command["name"].str());
    }
  }
  std::optional<RereadExpressions> expressions;
  for (std::size_t i = 0; i < commands.size(); ++i) {
    const bool is_retyping = pass_of(commands[i]) == kTypePass;
    if (is_retyping && !expressions) {
      expressions.emplace(context, oid, retyped);
    }
    apply_command(context, {oid, commands[i], !range["inh"].truth()});
    if (is_retyping && (i + 1 == commands.size() || pass_of(commands[i + 1]) > kTypePass)) {
      expressions->reread();
    }
  }
}

}  // namespace sqlgen::catalog
