// What is gone afterwards.

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <charconv>

#include "catalog/postgresql/facts/builtin_types.hpp"
#include "review/rules/helpers.hpp"

namespace sqlgen::review {

namespace {

using catalog::Node;

void drop_table(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "drop-table", [&](const Action&, const std::string& table) {
    if (is_being_replaced(moment, table) || table.starts_with(kCopyPrefix)) {
      return;
    }
    reporter
        .report(table,
                fmt::format("{}; a downgrade can make it again, but empty. The application must not ask for "
                            "it any more",
                            table))
        .fix = "a release before that does not use it; keep a copy of its rows";
  });
  for_each_action(moment, "drop-missing-table", [&](const Action&, const std::string& table) {
    Finding& finding = reporter.report(
        table,
        fmt::format("{}, which no revision has made: where it is there all the same, its rows go", table));
    finding.level = std::min(finding.level, Level::note);
  });
}

void drop_column(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "drop-column", [&](const Action& action, const std::string& table) {
    const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
    const auto* body = object == nullptr ? nullptr : object->as<catalog::Table>();
    const bool is_missing = body != nullptr && !object->assumed && object->doubt == nullptr &&
                            body->column(action.object) == nullptr && (*action.node)["missing_ok"].truth();
    if (is_missing || moment.is_new_column(moment.tree["relation"], action.object)) {
      return;
    }
    Finding& finding = reporter.report(
        table + "." + action.object,
        fmt::format(
            "{}.{}; a downgrade can add it again, but empty. The application must not name it any more",
            table, action.object));
    finding.fix = "a release before that does not use it (with an ORM: that does not load it)";
    finding.moot_without = moment.before.shown(table);
  });
}

void drop_schema(const Moment& moment, Reporter& reporter) {
  if (!moment.tree.is("DropStmt") || moment.tree["removeType"].str() != "OBJECT_SCHEMA") {
    return;
  }
  for (const Node& name : moment.tree["objects"].items()) {
    const catalog::Database& database = moment.before.database();
    if (moment.is_new(database.find(database.find_schema(last_name(name))))) {
      continue;
    }
    reporter.report(
        last_name(name),
        fmt::format("the schema {}{}", last_name(name),
                    moment.tree["behavior"].str() == "DROP_CASCADE" ? " with all that is in it" : ""));
  }
}

void drop_database(const Moment& moment, Reporter& reporter) {
  if (moment.tree.is("DropdbStmt")) {
    reporter.report(moment.tree["dbname"].str(),
                    fmt::format("the database {} with all that is in it", moment.tree["dbname"].str()));
  }
}

// Only the script itself can have made what depends on what it has made.
bool drops_what_is_new(const Moment& moment) {
  if (!moment.tree.is("DropStmt")) {
    return moment.is_new(moment.before.relation(moment.tree["relation"]));
  }
  const std::string& type = moment.tree["removeType"].str();
  const auto find = [&](const Node& object) -> const catalog::Object* {
    const Node& names = object["objname"] ? object["objname"] : object["names"] ? object["names"] : object;
    const auto parts = name_parts(names);
    if (type == "OBJECT_SCHEMA") {
      return moment.before.database().find(moment.before.database().find_schema(last_name(names)));
    }
    if (type == "OBJECT_FUNCTION" || type == "OBJECT_PROCEDURE") {
      return moment.before.function(parts);
    }
    return type == "OBJECT_TYPE" || type == "OBJECT_DOMAIN" ? moment.before.type(parts)
                                                            : moment.before.relation(names);
  };
  const auto& objects = moment.tree["objects"].items();
  const bool may_be_missing = moment.tree["missing_ok"].truth() && type == "OBJECT_TABLE";
  return std::all_of(objects.begin(), objects.end(), [&](const Node& object) {
    return moment.is_new(find(object)) || (may_be_missing && moment.before.is_missing(object));
  });
}

bool is_named(const Node& drop, const std::string& name) {
  const auto& objects = drop["objects"].items();
  return std::any_of(objects.begin(), objects.end(), [&](const Node& object) {
    return last_name(object["objname"] ? object["objname"]
                     : object["names"] ? object["names"]
                                       : object) == name;
  });
}

// What CASCADE took that nobody named, as far as the catalog follows it.
void drop_cascade(const Moment& moment, Reporter& reporter) {
  bool cascades = moment.tree.is("DropStmt") && moment.tree["behavior"].str() == "DROP_CASCADE";
  for (const Node& command : moment.tree["cmds"].items()) {
    cascades = cascades || command["behavior"].str() == "DROP_CASCADE";
  }
  if (!cascades) {
    return;
  }
  std::vector<std::string> gone;
  std::size_t constraints = 0;
  moment.before.database().for_each([&](const catalog::Object& object) {
    const catalog::Object* left = moment.after.find(object.oid);
    const std::string name = moment.before.name(object);
    const bool named =
        std::any_of(moment.actions.begin(), moment.actions.end(),
                    [&](const Action& action) { return action.table() == name || action.object == name; }) ||
        is_named(moment.tree, object.name);
    const bool part_of_table =
        object.as<catalog::Index>() != nullptr || object.as<catalog::Sequence>() != nullptr;
    if (moment.is_new(&object)) {
      return;
    }
    if (left == nullptr) {
      if (!named && !part_of_table && !(moment.tree["removeType"].str() == "OBJECT_SCHEMA")) {
        gone.push_back(fmt::format("{} {}", object.kind_name(), name));
      }
      return;
    }
    const auto* table = object.as<catalog::Table>();
    const auto* table_left = left->as<catalog::Table>();
    if (table != nullptr && table_left != nullptr && !named) {
      for (const catalog::Column& column : table->columns) {
        if (table_left->column(column.number) == nullptr) {
          gone.push_back(fmt::format("column {}.{}", name, column.name));
        }
      }
      constraints +=
          table->constraints.size() - std::min(table->constraints.size(), table_left->constraints.size());
    }
  });
  const std::string other = constraints == 0
                                ? ""
                                : fmt::format("{}{} constraint{} of other tables", gone.empty() ? "" : ", ",
                                              constraints, constraints == 1 ? "" : "s");
  const bool nothing = gone.empty() && other.empty();
  if (nothing && drops_what_is_new(moment)) {
    return;
  }
  reporter
      .report(moment.statement.objects.empty() ? "" : moment.statement.objects.front(),
              nothing
                  ? "CASCADE takes whatever depends on it in the database, also what the chain did not make"
                  : fmt::format("CASCADE takes {}{}, and whatever else depends on it in the database",
                                listed(gone, 6), other))
      .fix = "name what is to go, and leave CASCADE out";
}

void truncate(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "truncate", [&](const Action& action, const std::string& table) {
    if ((*action.node)["behavior"].str() != "DROP_CASCADE") {
      reporter.report(table, fmt::format("all rows of {}, under ACCESS EXCLUSIVE", table));
    }
  });
}

void truncate_cascade(const Moment& moment, Reporter& reporter) {
  for_each_action(moment, "truncate", [&](const Action& action, const std::string& table) {
    if ((*action.node)["behavior"].str() != "DROP_CASCADE") {
      return;
    }
    std::vector<std::string> others;
    const catalog::Object* subject = nullptr;
    for (const Node& relation : (*action.node)["relations"].items()) {
      if (moment.before.name(relation) == table) {
        subject = moment.before.relation(relation);
      }
    }
    moment.before.database().for_each([&](const catalog::Object& object) {
      const auto* body = object.as<catalog::Table>();
      if (body == nullptr || subject == nullptr || &object == subject) {
        return;
      }
      for (const catalog::Constraint& constraint : body->constraints) {
        if (constraint.referenced_table == subject->oid) {
          others.push_back(moment.before.name(object));
          break;
        }
      }
    });
    reporter
        .report(table,
                others.empty()
                    ? fmt::format("all rows of {}, and of every table that refers to it", table)
                    : fmt::format("all rows of {}, and of those that refer to it: {}", table, listed(others)))
        .fix = "name each table that is to be empty, and leave CASCADE out";
  });
}

void delete_all(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "delete", [&](const Action& action, const std::string& table) {
    if (!(*action.node)["whereClause"] && moment.tree.is("DeleteStmt")) {
      reporter.report(table, fmt::format("all rows of {}", table));
    }
  });
}

int first_modifier(const catalog::TypeReference& type) {
  int value = -1;
  if (!type.modifiers.empty()) {
    const std::string& text = type.modifiers.front();
    std::from_chars(text.data(), text.data() + text.size(), value);
  }
  return value;
}

// How many values a number's type has, as an order; 0 for what is no whole number.
int integer_rank(catalog::Oid type) {
  namespace oid = catalog::type_oid;
  return type == oid::kInt2 ? 1 : type == oid::kInt4 ? 2 : type == oid::kInt8 ? 3 : 0;
}

bool narrows(const catalog::TypeReference& from, const catalog::TypeReference& to) {
  namespace oid = catalog::type_oid;
  const bool from_string = from.type == oid::kText || from.type == oid::kVarchar || from.type == oid::kBpchar;
  const bool to_string = to.type == oid::kText || to.type == oid::kVarchar || to.type == oid::kBpchar;
  if (from_string && to_string) {
    return !to.modifiers.empty() && (from.modifiers.empty() || first_modifier(to) < first_modifier(from));
  }
  if (integer_rank(from.type) != 0 && integer_rank(to.type) != 0) {
    return integer_rank(to.type) < integer_rank(from.type);
  }
  const bool from_exact = from.type == oid::kNumeric || from.type == oid::kFloat8;
  return (from_exact && (integer_rank(to.type) != 0 || to.type == oid::kFloat4)) ||
         ((from.type == oid::kTimestamp || from.type == oid::kTimestamptz) && to.type == oid::kDate) ||
         (from_string && integer_rank(to.type) != 0);
}

void type_narrowing(const Moment& moment, Reporter& reporter) {
  for_each_loud(moment, "alter-type", [&](const Action& action, const std::string& table) {
    const catalog::Object* object = moment.before.relation(moment.tree["relation"]);
    const auto* before = object == nullptr ? nullptr : object->as<catalog::Table>();
    const auto* after = object == nullptr ? nullptr : moment.after.find_as<catalog::Table>(object->oid);
    const catalog::Column* from = before == nullptr ? nullptr : before->column(action.object);
    const catalog::Column* to = after == nullptr ? nullptr : after->column(action.object);
    if (from != nullptr && to != nullptr && !from->type.array && narrows(from->type, to->type)) {
      reporter
          .report(
              table + "." + action.object,
              fmt::format("the new type of {}.{} holds less than the old one: values that don't fit stop the "
                          "script, or are cut",
                          table, action.object))
          .fix = "look for such values first";
    }
  });
}

constexpr auto kLossRules = std::to_array<Rule>({
    {"drop-table", Level::loss, "a table goes", "", drop_table},
    {"drop-column", Level::loss, "a column goes", "", drop_column},
    {"drop-schema", Level::loss, "a schema goes", "", drop_schema},
    {"drop-database", Level::block, "a database goes", "", drop_database},
    {"drop-cascade", Level::loss, "CASCADE takes what nobody named", "", drop_cascade},
    {"truncate", Level::loss, "TRUNCATE", "", truncate},
    {"truncate-cascade", Level::loss, "TRUNCATE empties other tables too", "", truncate_cascade},
    {"delete-all", Level::loss, "DELETE of all rows", "", delete_all},
    {"type-narrowing", Level::loss, "a column's new type holds less", "", type_narrowing},
});

}  // namespace

std::span<const Rule> loss_rules() {
  return kLossRules;
}

}  // namespace sqlgen::review
