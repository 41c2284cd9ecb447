#pragma once

#include <string>
#include <string_view>

namespace sqlgen::dialect {

/// What has to be so where a script goes on.
struct ScriptCheck {
  std::string condition;  // SQL that is true then
  std::string when = {};  // SQL; only where it is true the condition makes sense. Empty: always
  std::string message;    // what is said where it is not so
  std::string hint = {};  // ... and what to do
  std::string then = {};  // a statement that follows where it is so
};

/// Statements that stop whoever applies a script, whatever program it is, where the database is not as the
/// script takes it to be.
class ScriptChecks {
 public:
  ScriptChecks() = default;
  ScriptChecks(const ScriptChecks&) = delete;
  ScriptChecks& operator=(const ScriptChecks&) = delete;
  virtual ~ScriptChecks() = default;

  /// The check as complete statements, with their terminators.
  [[nodiscard]] virtual std::string statements(const ScriptCheck& check) const = 0;
  /// A condition: there is a table, a view or an index of this name, which is quoted where it must be.
  [[nodiscard]] virtual std::string relation_exists(std::string_view name) const = 0;
  /// A condition: the table, which need not be there, has the column.
  [[nodiscard]] virtual std::string column_exists(std::string_view table, std::string_view column) const = 0;
  /// The longest name that the database takes whole, in bytes.
  [[nodiscard]] virtual std::size_t longest_name() const = 0;
};

/// 'text', with inner quotes doubled, on one line.
[[nodiscard]] std::string check_text(std::string_view text);

}  // namespace sqlgen::dialect
