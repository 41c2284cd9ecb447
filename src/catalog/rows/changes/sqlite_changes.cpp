#include <algorithm>

#include "catalog/rows/sqlite_store.hpp"
#include "support/text.hpp"

namespace sqlgen::catalog {

void SqliteStore::doubt_table(const std::string& table, const DoubtPtr& why) {
  state_.unknown_rows.try_emplace(table, why);
}

std::vector<TargetColumn> SqliteStore::columns_of(const std::string& table) const {
  std::vector<TargetColumn> columns;
  for (const SqliteRow& row : state_.catalog->connection().query(
           "SELECT name, dflt_value FROM pragma_table_info(?) ORDER BY cid", {table})) {
    columns.push_back({to_lower(row[0].value_or("")), row[1].value_or("")});
  }
  return columns;
}

const SqliteStore::UnknownColumn* SqliteStore::unknown_column(const SqliteResult::Place& place) const {
  const auto table = state_.unknown_columns.find(place.first);
  if (table == state_.unknown_columns.end()) {
    return nullptr;
  }
  const auto column = table->second.find(to_lower(place.second));
  return column == table->second.end() ? nullptr : &column->second;
}

void SqliteStore::follow_columns() {
  for (auto table = state_.unknown_columns.begin(); table != state_.unknown_columns.end();) {
    const std::vector<TargetColumn> now = columns_of(table->first);
    const auto lost = std::find_if(table->second.begin(), table->second.end(), [&](const auto& unknown) {
      return std::none_of(now.begin(), now.end(),
                          [&](const TargetColumn& column) { return column.name == unknown.first; });
    });
    if (lost != table->second.end() && !now.empty()) {
      doubt_table(table->first, lost->second.why);
    }
    table =
        now.empty() || lost != table->second.end() ? state_.unknown_columns.erase(table) : std::next(table);
  }
}

// The values may be given as they are: then no row, and no place of one, depends on them.
DoubtPtr SqliteStore::doubt_of_values(const SqliteResult& result, std::string_view text) const {
  std::set<std::string> names;
  DoubtPtr doubt;
  for (const auto& [place, count] : result.columns_read) {
    const UnknownColumn* unknown = unknown_column(place);
    if (unknown == nullptr) {
      continue;
    }
    doubt = unknown->why;
    std::ptrdiff_t given = 0;
    for (std::size_t i = 0; i < result.origins.size(); ++i) {
      if (result.origins[i].first == place.first &&
          to_lower(result.origins[i].second) == to_lower(place.second)) {
        ++given;
        names.insert(to_lower(result.columns[i]));
      }
    }
    if (given != count) {
      return doubt;
    }
    names.insert(to_lower(place.second));
  }
  return doubt == nullptr || only_gives(text, names) ? nullptr : doubt;
}

void SqliteStore::follow_change(const Statement& statement, const SqliteResult& result) {
  std::vector<std::string> written;
  for (const std::string& table : result.written) {
    if (!table.starts_with("sqlite_")) {
      written.push_back(table);
    }
  }
  if (written.empty()) {
    return;
  }
  const DoubtPtr read = doubt_of(result);
  for (const std::string& table : written) {
    if (read != nullptr) {
      doubt_table(table, read);
    }
  }
  std::map<std::string, Chance> unknown;
  for (const auto& [place, count] : result.columns_read) {
    if (const auto* column = unknown_column(place); column != nullptr) {
      Chance& known = unknown[to_lower(place.second)];
      known = column->marked && known != Chance::other ? Chance::clock : Chance::other;
    }
  }
  const auto why =
      std::make_shared<Doubt>(Doubt{"its rows have values of the time or of chance", statement.origin});
  const ChangedValues changed = unknown_values(statement.text, columns_of(written.front()), unknown);
  const bool chance = changed.all || !changed.columns.empty();
  if (chance && (changed.all || written.size() > 1)) {
    for (const std::string& table : written) {
      doubt_table(table, why);
    }
    return;
  }
  if (!chance && result.asked_chance) {  // what triggers do
    for (const std::string& table : written) {
      doubt_table(table, why);
    }
  }
  if (changed.all_rows && written.size() == 1) {
    if (changed.known.empty() && changed.columns.empty()) {
      state_.unknown_columns.erase(written.front());
    } else if (const auto table = state_.unknown_columns.find(written.front());
               table != state_.unknown_columns.end()) {
      std::erase_if(table->second,
                    [&](const auto& column) { return changed.known.count(column.first) != 0; });
    }
  }
  for (const auto& [column, kind] : changed.columns) {
    auto& known = state_.unknown_columns[written.front()];
    const auto made = known.try_emplace(column, UnknownColumn{why, kind == Chance::clock}).first;
    made->second.marked = made->second.marked && kind == Chance::clock;
  }
}

}  // namespace sqlgen::catalog
