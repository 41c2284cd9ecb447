#pragma once

#include <string>

#include "support/source.hpp"

namespace sqlgen::python {

/// A host that wants to know which environment variables are asked for and are not there.
class VariableListener {
 public:
  VariableListener() = default;
  VariableListener(const VariableListener&) = delete;
  VariableListener& operator=(const VariableListener&) = delete;
  virtual ~VariableListener() = default;

  virtual void variable_missed(const std::string& name, Span where) = 0;
  /// The variable that was missed there; null where none was.
  [[nodiscard]] virtual const std::string* missed_variable(Span where) const = 0;
};

}  // namespace sqlgen::python
