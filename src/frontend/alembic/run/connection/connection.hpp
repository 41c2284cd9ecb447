#pragma once

#include <string>
#include <string_view>

#include "frontend/python/objects/signature.hpp"
#include "frontend/python/objects/value.hpp"

namespace sqlgen::alembic {

/// What op.get_bind() gives: it takes statements and prints them, and can't answer
/// (sqlalchemy/engine/mock.py, MockConnection). An engine, a connection and a transaction in one.
class ConnectionObject final : public python::Object {
 public:
  /// What the revision takes it for: what offline mode gives, or what it makes itself by create_engine().
  enum class Kind { mock, engine, connection };
  explicit ConnectionObject(Kind kind = Kind::mock) : kind_(kind) {}

  [[nodiscard]] Kind kind() const { return kind_; }
  [[nodiscard]] std::string type_name() const override;
  std::optional<python::Value> attribute(python::Interpreter& in, std::string_view name, Span where) override;
  std::optional<python::Value> enter(python::Interpreter& in, Span where) override;
  bool exit(python::Interpreter& in, const python::Value& exception, Span where) override;
  bool is_instance_of(python::Interpreter& in, const python::Value& class_object) override;

 private:
  Kind kind_;
  python::Value live_;  // what answers, once a body is connected
};

/// Raises AttributeError where the argument `bind` is what no DDL can be run by: a table, a column, None.
/// Left out it is the MetaData's own (SQLAlchemy 1).
void require_bind(python::Interpreter& in, const python::BoundArguments& call);

}  // namespace sqlgen::alembic
