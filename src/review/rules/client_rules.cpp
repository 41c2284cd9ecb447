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
    if (moment.is_new_column(moment.tree["relation"], action.object)) {
      return;
    }
    Finding& finding = reporter.report(
        table + "." + action.object,
        fmt::format("who asks for {}.{} fails until it asks for {}", table, action.object, action.new_name));
    finding.fix = kSecondRelease;
    finding.lost = {table, action.object};
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
    finding.lost = {table, ""};
  });
}

void set_schema(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "set-schema", [&](const Action& action, const std::string& table) {
    Finding& finding = reporter.report(
        table, fmt::format("who asks for {} fails, unless {} is on its search_path", table, action.new_name));
    finding.fix = "leave a view in the old schema behind";
    finding.lost = {table, ""};
  });
}

void rename_other(const Moment& moment, Reporter& reporter) {
  const std::string& type = moment.tree["renameType"].str();
  if (moment.tree.is("RenameStmt") &&
      (type == "OBJECT_SCHEMA" || type == "OBJECT_TYPE" || type == "OBJECT_FUNCTION")) {
    const Node& names = type == "OBJECT_FUNCTION" ? moment.tree["object"]["objname"] : moment.tree["object"];
    const std::string name = type == "OBJECT_SCHEMA" ? moment.tree["subname"].str() : last_name(names);
    const catalog::Object* object =
        type == "OBJECT_SCHEMA" ? moment.before.database().find(moment.before.database().find_schema(name))
        : type == "OBJECT_TYPE" ? moment.before.type(name_parts(names))
                                : moment.before.function(name_parts(names));
    if (!moment.is_new(object)) {
      Finding& finding = reporter.report(name, fmt::format("who asks for {} fails until it asks for {}", name,
                                                           moment.tree["newname"].str()));
      finding.fix = kSecondRelease;
      finding.lost = {name, ""};
    }
  }
  for_each_action(moment, "rename-view", [&](const Action& action, const std::string&) {
    if (moment.is_new(moment.before.relation(moment.tree["relation"]))) {
      return;
    }
    const std::string name = moment.before.name(moment.tree["relation"]);
    Finding& finding = reporter.report(
        name, fmt::format("who asks for the view fails until it asks for {}", action.new_name));
    finding.fix = kSecondRelease;
    finding.lost = {name, ""};
  });
}

void rename_enum_value(const Moment& moment, Reporter& reporter) {
  if (moment.tree.is("AlterEnumStmt") && moment.tree["oldVal"] &&
      !moment.is_new(moment.before.type(name_parts(moment.tree["typeName"])))) {
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

// What the transaction leaves of a column, under whatever name: whether `holds` of it, or it is gone.
template <class Holds>
Finding::Condition of_column(const Moment& moment, const std::string& name, const Holds& holds) {
  const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
  const auto* body = object == nullptr ? nullptr : object->as<catalog::Table>();
  const catalog::Column* column = body == nullptr ? nullptr : body->column(name);
  if (column == nullptr) {
    return {};
  }
  return [oid = object->oid, number = column->number, holds](const catalog::Database& left) {
    const auto* then = left.find_as<catalog::Table>(oid);
    const catalog::Column* kept = then == nullptr ? nullptr : then->column(number);
    return kept == nullptr || holds(*kept);
  };
}

bool has_value(const catalog::Column& column) {
  return column.default_value != nullptr || column.identity != 0;
}

// Whether a column took no NULL when the transaction began.
bool was_not_null(const Moment& moment, const catalog::Object& table, int number) {
  const auto* first = moment.transaction_start.find_as<catalog::Table>(table.oid);
  const catalog::Column* column = first == nullptr ? nullptr : first->column(number);
  return column != nullptr && column->not_null;
}

void new_not_null(const Moment& moment, Reporter& reporter) {
  for (const std::string_view kind : {"set-not-null", "set-not-null-checked"}) {
    for_each_loud(moment, kind, [&](const Action& action, const std::string& table) {
      const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
      const auto* body = object == nullptr ? nullptr : object->as<catalog::Table>();
      const catalog::Column* column = body == nullptr ? nullptr : body->column(action.object);
      if (column != nullptr &&
          (has_value(*column) || column->not_null || was_not_null(moment, *object, column->number))) {
        return;
      }
      Finding& finding = reporter.report(
          table + "." + action.object,
          fmt::format("who leaves {}.{} out, or writes NULL, fails from here on", table, action.object));
      finding.fix = "a default, or a release before that always writes it";
      finding.moot_after_transaction = of_column(moment, action.object, [](const catalog::Column& kept) {
        return has_value(kept) || !kept.not_null;
      });
    });
  }
}

void drop_not_null(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "drop-not-null", [&](const Action& action, const std::string& table) {
    const catalog::Table* body = moment.before.table(moment.tree["relation"]);
    const catalog::Column* column = body == nullptr ? nullptr : body->column(action.object);
    if ((column != nullptr && !column->not_null) ||
        moment.is_new_column(moment.tree["relation"], action.object)) {
      return;
    }
    reporter
        .report(table + "." + action.object,
                fmt::format("who reads {}.{} may meet NULL, which it never did; the way back reads all rows",
                            table, action.object))
        .moot_after_transaction =
        of_column(moment, action.object, [](const catalog::Column& kept) { return kept.not_null; });
  });
}

void drop_default(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "set-default", [&](const Action& action, const std::string& table) {
    const catalog::Table* body = moment.before.table(moment.tree["relation"]);
    const catalog::Column* column = body == nullptr ? nullptr : body->column(action.object);
    if (!(*action.node)["def"] && column != nullptr && column->not_null && column->default_value != nullptr) {
      Finding& finding = reporter.report(
          table + "." + action.object,
          fmt::format("{}.{} is NOT NULL and has no default any more: an INSERT without it fails", table,
                      action.object));
      finding.fix = "a release before that always writes it";
      finding.moot_after_transaction = of_column(moment, action.object, [](const catalog::Column& kept) {
        return has_value(kept) || !kept.not_null;
      });
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
      const bool is_function = type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE";
      const auto parts = name_parts(names);
      const catalog::Object* gone = is_function             ? moment.before.function(parts)
                                    : type == "OBJECT_TYPE" ? moment.before.type(parts)
                                                            : moment.before.relation(names);
      // What is not there now was never there; one that the script has renamed is asked for by its old name.
      const bool is_there = gone != nullptr || !moment.tree["missing_ok"].truth();
      const catalog::Object* first = gone == nullptr ? nullptr : moment.start.find(gone->oid);
      const bool was_renamed = first != nullptr && first->name != name;
      if (!name.empty() && is_there && !was_renamed && !moment.is_new(gone)) {
        reporter.report(name, fmt::format("who asks for the {} {} fails", word, name)).lost = {name, ""};
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
