#include "review/rules/helpers.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "catalog/postgresql/expressions/type_text.hpp"

namespace sqlgen::review {

void for_each_action(const Moment& moment, std::string_view kind,
                     const std::function<void(const Action&, const std::string&)>& use) {
  for (const Action& action : moment.actions) {
    if (action.is(kind)) {
      use(action, std::string(action.table()));
    }
  }
}

void for_each_loud(const Moment& moment, std::string_view kind,
                   const std::function<void(const Action&, const std::string&)>& use) {
  for_each_action(moment, kind, [&](const Action& action, const std::string& table) {
    if (!moment.table(table).is_quiet()) {
      use(action, table);
    }
  });
}

HeldLock held_lock(const Moment& moment, std::string_view table) {
  HeldLock held;
  if (!moment.in_transaction) {
    return held;
  }
  const std::size_t first =
      moment.review.transactions.empty() ? 0 : moment.review.transactions.back().last + 1;
  for (std::size_t i = first; i < moment.index; ++i) {
    for (const Lock& lock : moment.review.statements[i].locks) {
      if (lock.table.name == table && lock.mode > held.mode) {
        held = {lock.mode, i};
      }
    }
  }
  return held;
}

void for_each_column(const Moment& moment,
                     const std::function<void(const std::string&, const catalog::Node&)>& use) {
  for (const Action& action : moment.actions) {
    if (action.is("create-table")) {
      for (const catalog::Node& element : (*action.node)["tableElts"].items()) {
        if (element.is("ColumnDef")) {
          use(std::string(action.table("made")), element);
        }
      }
    } else if (action.kind.starts_with("add-column") && (*action.node)["def"]["colname"] &&
               !action.kind.starts_with("add-column-references") && !action.is("add-column-check") &&
               !action.is("add-column-unique")) {
      use(std::string(action.table()), (*action.node)["def"]);
    }
  }
}

void for_each_constraint(const Moment& moment,
                         const std::function<void(const std::string&, const catalog::Node&)>& use) {
  for_each_column(moment, [&](const std::string& table, const catalog::Node& definition) {
    for (const catalog::Node& constraint : definition["constraints"].items()) {
      use(table, constraint);
    }
  });
  for (const Action& action : moment.actions) {
    if (action.is("create-table")) {
      for (const catalog::Node& element : (*action.node)["tableElts"].items()) {
        if (element.is("Constraint")) {
          use(std::string(action.table("made")), element);
        }
      }
    } else if (action.node != nullptr && (*action.node)["subtype"].str() == "AT_AddConstraint") {
      use(std::string(action.table()), (*action.node)["def"]);
    }
  }
}

bool keeps_apart(const catalog::Database& database, catalog::Oid table, const std::vector<int>& columns,
                 bool nulls_too) {
  const auto* body = database.find_as<catalog::Table>(table);
  const auto keeps = [&](const catalog::Index& index, const catalog::IndexElement& element) {
    const catalog::Column* column = body == nullptr ? nullptr : body->column(element.column);
    return std::find(columns.begin(), columns.end(), element.column) != columns.end() &&
           (!nulls_too || index.nulls_not_distinct || (column != nullptr && column->not_null));
  };
  for (const catalog::Oid oid : database.indexes_of(table)) {
    const auto* index = database.find_as<catalog::Index>(oid);
    if (index->unique && index->predicate == nullptr &&
        std::all_of(index->elements.begin(), index->elements.end(),
                    [&](const auto& element) { return keeps(*index, element); })) {
      return true;
    }
  }
  return false;
}

std::string listed(const std::vector<std::string>& names, std::size_t most) {
  std::string text;
  for (std::size_t i = 0; i < names.size() && i < most; ++i) {
    text += (i == 0 ? "" : ", ") + names[i];
  }
  return names.size() > most ? fmt::format("{} and {} more", text, names.size() - most) : text;
}

std::string on_table(LockMode mode, std::string_view table) {
  return fmt::format("{} on {}", lock_name(mode), table);
}

std::string sql_name(std::string_view name) {
  const std::size_t dot = name.find('.');
  return dot == std::string_view::npos
             ? catalog::quote_name(name)
             : catalog::quote_name(name.substr(0, dot)) + "." + catalog::quote_name(name.substr(dot + 1));
}

std::string copy_name(std::string_view table) {
  return fmt::format("{}{}", kCopyPrefix, table);
}

bool is_being_replaced(const Moment& moment, std::string_view table) {
  return moment.new_tables.count(copy_name(table)) != 0;
}

}  // namespace sqlgen::review
