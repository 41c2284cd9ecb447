#pragma once

#include <string>
#include <string_view>

#include "compile/script.hpp"
#include "emit/client/options.hpp"
#include "emit/psql/units.hpp"
#include "emit/psql/version_checks.hpp"

namespace sqlgen::emit::psql {

/// Writes what a unit does, with its transactions.
class UnitWriter {
 public:
  UnitWriter(const compile::Script& script, const VersionTableName& table, const ClientOptions& options,
             std::string& out)
      : script_(script), table_(table), options_(options), out_(out) {}

  /// `number`: of the unit among the script's, from 1.
  void write(const Unit& unit, std::size_t number);
  /// A statement in a transaction. psql gets it as it is, unless it would put variables into it.
  void write_statement(const Item& item);

 private:
  [[nodiscard]] bool write_limits(const Unit& unit, std::size_t index, bool lifted);
  void write_part_once(const Unit& unit, const Part& part, const Part* before, std::size_t number,
                       std::size_t place);
  void write_part(const Unit& unit, const Part& part, const Part* before);
  void write_transaction(const Unit& unit, const Part& part, const Part* before);
  void write_outside(const Unit& unit, const Part& part, const Part* before);
  void write_item(const Item& item);
  void write_changes(const Unit& unit);
  void write_history(const Unit& unit);
  void write_notes(const Unit& unit, const Part& part, bool first, bool last);
  void make_notes_table();
  void note(const Unit& unit, std::string_view done, std::string_view begun);

  const compile::Script& script_;
  const VersionTableName& table_;
  const ClientOptions& options_;
  std::string& out_;
};

}  // namespace sqlgen::emit::psql
