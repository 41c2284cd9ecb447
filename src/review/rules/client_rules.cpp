// What the application that runs while the script does, or a little after, does not survive.

#include <fmt/format.h>

#include <array>

#include "review/actions/classify.hpp"
#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

constexpr std::string_view kSecondRelease =
    "add the new beside the old, have both kept the same, and drop the old with a later release";

void rename_column(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "rename-column", [&](const Action& action, const std::string& table) {
    reporter
        .report(table + "." + action.object, fmt::format("who asks for {}.{} fails until it asks for {}",
                                                         table, action.object, action.new_name))
        .fix = kSecondRelease;
  });
}

void rename_table(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "rename-table", [&](const Action& action, const std::string& table) {
    if (action.new_name.empty() || table.starts_with(kCopyPrefix)) {
      return;
    }
    Finding& finding = reporter.report(
        table, fmt::format("who asks for {} fails until it asks for {}", table, action.new_name));
    finding.fix = "leave a view of the old name behind, and drop it with a later release";
    finding.fix_sql =
        fmt::format("CREATE VIEW {} AS SELECT * FROM {}", sql_name(table), sql_name(action.new_name));
  });
}

void set_schema(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "set-schema", [&](const Action& action, const std::string& table) {
    reporter
        .report(table,
                fmt::format("who asks for {} fails, unless {} is on its search_path", table, action.new_name))
        .fix = "leave a view in the old schema behind";
  });
}

void rename_other(const Moment& moment, Reporter& reporter) {
  const std::string& type = moment.tree["renameType"].str();
  if (moment.tree.is("RenameStmt") &&
      (type == "OBJECT_SCHEMA" || type == "OBJECT_TYPE" || type == "OBJECT_FUNCTION")) {
    const std::string name =
        type == "OBJECT_SCHEMA" ? moment.tree["subname"].str() : last_name(moment.tree["object"]);
    reporter
        .report(name,
                fmt::format("who asks for {} fails until it asks for {}", name, moment.tree["newname"].str()))
        .fix = kSecondRelease;
  }
  for_each_action(moment, "rename-view", [&](const Action& action, const std::string&) {
    reporter
        .report(moment.before.name(moment.tree["relation"]),
                fmt::format("who asks for the view fails until it asks for {}", action.new_name))
        .fix = kSecondRelease;
  });
}

void rename_enum_value(const Moment& moment, Reporter& reporter) {
  if (moment.tree.is("AlterEnumStmt") && moment.tree["oldVal"]) {
    reporter
        .report(last_name(moment.tree["typeName"]),
                fmt::format("who writes or compares with '{}' fails until it knows '{}'",
                            moment.tree["oldVal"].str(), moment.tree["newVal"].str()))
        .fix = "add the new value, move the rows, and leave the old one";
  }
}

void required_column(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "add-column", [&](const Action& action, const std::string& table) {
    const Node& definition = (*action.node)["def"];
    if (!column_constraint(definition, "CONSTR_NOTNULL") &&
        !column_constraint(definition, "CONSTR_PRIMARY")) {
      return;
    }
    Finding& finding = reporter.report(
        table + "." + action.object,
        fmt::format(
            "{} is NOT NULL without a default: the statement fails where {} has rows, and so does the "
            "INSERT of an application that does not know it",
            action.object, table));
    finding.fix = "with a default, or nullable until all rows and all releases have a value";
  });
}

void new_not_null(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"set-not-null", "set-not-null-checked"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const catalog::Table* body = moment.before.table(moment.tree["relation"]);
      const catalog::Column* column = body == nullptr ? nullptr : body->column(action.object);
      if (column == nullptr || (column->default_value == nullptr && column->identity == 0)) {
        reporter
            .report(
                table + "." + action.object,
                fmt::format("who leaves {}.{} out, or writes NULL, fails from here on", table, action.object))
            .fix = "a default, or a release before that always writes it";
      }
    });
  }
}

void drop_not_null(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "drop-not-null", [&](const Action& action, const std::string& table) {
    reporter.report(
        table + "." + action.object,
        fmt::format("who reads {}.{} may meet NULL, which it never did; the way back reads all rows", table,
                    action.object));
  });
}

void drop_default(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "set-default", [&](const Action& action, const std::string& table) {
    const catalog::Table* body = moment.before.table(moment.tree["relation"]);
    const catalog::Column* column = body == nullptr ? nullptr : body->column(action.object);
    if (!(*action.node)["def"] && column != nullptr && column->not_null && column->default_value != nullptr) {
      reporter
          .report(table + "." + action.object,
                  fmt::format("{}.{} is NOT NULL and has no default any more: an INSERT without it fails",
                              table, action.object))
          .fix = "a release before that always writes it";
    }
  });
}

void drop_other(const Moment& moment, Reporter& reporter) {
  constexpr auto kKinds =
      std::to_array<std::pair<std::string_view, std::string_view>>({{"OBJECT_VIEW", "view"},
                                                                    {"OBJECT_MATVIEW", "materialized view"},
                                                                    {"OBJECT_FUNCTION", "function"},
                                                                    {"OBJECT_PROCEDURE", "procedure"},
                                                                    {"OBJECT_TYPE", "type"}});
  for (const auto& [type, word] : kKinds) {
    if (!moment.tree.is("DropStmt") || moment.tree["removeType"].str() != type) {
      continue;
    }
    for (const Node& object : moment.tree["objects"].items()) {
      const Node& names = object["objname"] ? object["objname"] : object["names"] ? object["names"] : object;
      const std::string name = last_name(names);
      if (!name.empty() && moment.new_tables.count(name) == 0) {
        reporter.report(name, fmt::format("who asks for the {} {} fails", word, name));
      }
    }
  }
}

constexpr auto kClientRules = std::to_array<Rule>({
    {"rename-column", Level::block, "a column is called otherwise", "", rename_column},
    {"rename-table", Level::block, "a table is called otherwise", "", rename_table},
    {"set-schema", Level::block, "a table moves to another schema", "set-schema", set_schema},
    {"rename-object", Level::block, "a schema, type, view or function is called otherwise", "", rename_other},
    {"rename-enum-value", Level::block, "a value of an enum is called otherwise", "", rename_enum_value},
    {"required-column", Level::block, "a new column is NOT NULL without a default", "", required_column},
    {"new-not-null", Level::note, "a column without a default becomes NOT NULL", "", new_not_null},
    {"drop-not-null", Level::note, "a column may be NULL from here on", "", drop_not_null},
    {"drop-default", Level::note, "a NOT NULL column loses its default", "", drop_default},
    {"drop-object", Level::note, "a view, function or type goes", "", drop_other},
});

}  // namespace

std::span<const Rule> client_rules() {
  return kClientRules;
}

}  // namespace sqlgen::review
