#include "ir/name.hpp"

namespace sqlgen::ir {

std::string TableName::fullname() const {
  return schema ? schema->text + "." + name.text : name.text;
}

bool TableName::is_named(std::string_view full) const {
  if (!schema) {
    return full == name.text;
  }
  const std::size_t length = schema->text.size();
  return full.size() == length + 1 + name.text.size() && full.substr(0, length) == schema->text &&
         full[length] == '.' && full.substr(length + 1) == name.text;
}

}  // namespace sqlgen::ir
