#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "catalog/postgresql/expressions/binder.hpp"
#include "catalog/postgresql/options.hpp"
#include "catalog/postgresql/tables/adoption.hpp"
#include "catalog/postgresql/tables/alterations/alter_table.hpp"
#include "catalog/postgresql/tables/inheritance.hpp"
#include "catalog/postgresql/tables/partitions.hpp"

namespace sqlgen::catalog {

namespace {

void set_trigger_states(Context& context, const Object& object, const std::string& type,
                        const std::string& name) {
  auto& table = context.db.edit_as<Table>(object.oid);
  const bool all = type.ends_with("All") || type.ends_with("User");
  const char state = type.starts_with("AT_DisableTrig")         ? 'D'
                     : type.starts_with("AT_EnableAlwaysTrig")  ? 'A'
                     : type.starts_with("AT_EnableReplicaTrig") ? 'R'
                                                                : 'O';
  bool found = all;
  for (Trigger& trigger : table.triggers) {
    if (all || trigger.name == name) {
      trigger.enabled = state;
      found = true;
    }
  }
  if (!found) {
    context.fail(Problem::Kind::unknown_object, "42704",
                 fmt::format("trigger \"{}\" for table \"{}\" does not exist", name, object.name),
                 {object.name + "." + name}, object.doubt);
  }
}

bool set_rule_state(Table& table, const std::string& type, const std::string& name) {
  for (Attachment& rule : table.rules) {
    if (rule.name == name) {
      rule.enabled = type == "AT_DisableRule"         ? 'D'
                     : type == "AT_EnableAlwaysRule"  ? 'A'
                     : type == "AT_EnableReplicaRule" ? 'R'
                                                      : 'O';
    }
  }
  return true;
}

bool alter_inheritance(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  const Node& definition = command.node["def"];
  if (type == "AT_AddInherit") {
    const Oid parent = context.table(definition);
    require_plain_parent(context, *context.db.find(parent));
    require_adoptable(context, parent, command.table);
    require_no_circle(context, parent, command.table);
    adopt_child(context, parent, command.table);
  } else if (type == "AT_DropInherit") {
    const Oid parent = context.table(definition);
    require_child(context, parent, command.table, false);
    release_child(context, parent, command.table);
  } else if (type == "AT_AttachPartition") {
    const Oid partition = context.table(definition["name"]);
    require_partitionable(context, command.table, partition);
    require_no_circle(context, command.table, partition);
    require_adoptable(context, command.table, partition);
    NodePtr bound = std::make_shared<Node>(Binder(context).bind(definition["bound"]));
    require_no_overlap(context, command.table, partition, *bound);
    context.db.edit_as<Table>(partition).partition_bound = std::move(bound);
    adopt_child(context, command.table, partition);
  } else if (type == "AT_DetachPartition") {
    const Oid partition = context.table(definition["name"]);
    require_child(context, command.table, partition, true);
    release_child(context, command.table, partition);
  } else {
    return false;
  }
  return true;
}

void set_replica_identity(Context& context, Table& table, const Object& object, const Node& definition) {
  const std::string& kind = definition["identity_type"].str();
  table.replica_identity = kind.empty() ? 'd' : kind.front();
  table.replica_index =
      definition["name"] ? context.db.find_relation(object.schema, definition["name"].str()) : kNoOid;
}

void cluster_on(Context& context, Oid table, const std::string& name) {
  for (const Oid index : context.db.indexes_of(table)) {
    const bool chosen = context.db.find(index)->name == name;
    if (context.db.find_as<Index>(index)->clustered != chosen) {
      context.db.edit_as<Index>(index).clustered = chosen;
    }
  }
}

void set_persistence_of_sequences(Context& context, Oid table, bool unlogged) {
  std::vector<Oid> owned;
  context.db.for_each([&](const Object& object) {
    const auto* sequence = object.as<Sequence>();
    if (sequence != nullptr && sequence->owner.table == table) {
      owned.push_back(object.oid);
    }
  });
  for (const Oid oid : owned) {
    context.db.edit_as<Sequence>(oid).unlogged = unlogged;
  }
}

// What changes nothing that the catalog has.
bool is_without_effect(const std::string& type) {
  static constexpr std::array<std::string_view, 2> kNames{"AT_ChangeOwner", "AT_DetachPartitionFinalize"};
  return std::find(kNames.begin(), kNames.end(), type) != kNames.end();
}

bool alter_table_itself(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  const Node& definition = command.node["def"];
  const Object object = *context.db.find(command.table);
  auto& table = context.db.edit_as<Table>(command.table);
  if (type == "AT_SetRelOptions" || type == "AT_ResetRelOptions") {
    if (type == "AT_SetRelOptions") {
      require_storage(context, object, definition);
    }
    merge_options(table.options, read_options(definition), type == "AT_ResetRelOptions");
  } else if (type == "AT_SetLogged" || type == "AT_SetUnLogged") {
    if (table.kind == Table::Kind::partitioned) {
      return true;  // it has no rows of its own
    }
    table.unlogged = type == "AT_SetUnLogged";
    set_persistence_of_sequences(context, command.table, table.unlogged);
  } else if (type == "AT_SetTableSpace") {
    table.tablespace = command.node["name"].str();
  } else if (type == "AT_SetAccessMethod") {
    table.access_method = command.node["name"].str();
  } else if (type == "AT_EnableRowSecurity" || type == "AT_DisableRowSecurity") {
    table.row_security = type == "AT_EnableRowSecurity";
  } else if (type == "AT_ForceRowSecurity" || type == "AT_NoForceRowSecurity") {
    table.force_row_security = type == "AT_ForceRowSecurity";
  } else if (type == "AT_ReplicaIdentity") {
    set_replica_identity(context, table, object, definition);
  } else if (type == "AT_GenericOptions") {
    merge_foreign_options(table.options, definition);
  } else if (type == "AT_AlterColumnGenericOptions") {
    const int number = context.column(command.table, command.node["name"].str());
    merge_foreign_options(context.db.edit_as<Table>(command.table).column(number)->foreign_options,
                          definition);
  } else if (type.ends_with("Rule")) {
    return set_rule_state(table, type, command.node["name"].str());
  } else if (type.find("Trig") != std::string::npos) {
    set_trigger_states(context, object, type, command.node["name"].str());
  } else if (type == "AT_AddOf" || type == "AT_DropOf") {
    const Oid of = type == "AT_AddOf" ? context.type(definition).type : kNoOid;
    context.db.edit_as<Table>(command.table).of_type = of;
  } else {
    return is_without_effect(type);
  }
  return true;
}

}  // namespace

bool alter_table_settings(Context& context, const TableCommand& command) {
  const std::string& type = command.node["subtype"].str();
  if (type == "AT_ClusterOn" || type == "AT_DropCluster") {
    cluster_on(context, command.table, command.node["name"].str());
    return true;
  }
  return alter_inheritance(context, command) || alter_table_itself(context, command);
}

}  // namespace sqlgen::catalog
