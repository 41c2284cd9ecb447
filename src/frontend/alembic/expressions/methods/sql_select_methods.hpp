#pragma once

#include <utility>
#include <vector>

#include "frontend/alembic/expressions/sql_objects.hpp"
#include "frontend/python/evaluator/interpreter.hpp"

namespace sqlgen::alembic {

/// The SELECT of the object with a change.
template <class Change>
python::Value changed_select(const ExpressionObject& self, const python::BoundArguments& call,
                             Change change) {
  ir::Select select = *ir::as<ir::Select>(self.expression());
  change(select);
  const Span span = self.expression()->span.valid() ? self.expression()->span : call.call_span();
  return wrap_expression(ir::make_expression(std::move(select), nullptr, span));
}

/// Puts these behind the others.
template <class T>
void append_elements(std::vector<T>& to, std::vector<T> more) {
  to.insert(to.end(), more.begin(), more.end());
}

/// where(), filter().
[[nodiscard]] python::Value select_where(python::Interpreter& in, ExpressionObject& self,
                                         const python::BoundArguments& call);

/// select_from(), join() ...
[[nodiscard]] python::Value select_from_method(python::Interpreter& in, ExpressionObject& self,
                                               const python::BoundArguments& call);
[[nodiscard]] python::Value select_join(python::Interpreter& in, ExpressionObject& self,
                                        const python::BoundArguments& call);
[[nodiscard]] python::Value outerjoin_method(python::Interpreter& in, ExpressionObject& self,
                                             const python::BoundArguments& call);
[[nodiscard]] python::Value join_from_method(python::Interpreter& in, ExpressionObject& self,
                                             const python::BoundArguments& call);
[[nodiscard]] python::Value outerjoin_from_method(python::Interpreter& in, ExpressionObject& self,
                                                  const python::BoundArguments& call);
[[nodiscard]] python::Value correlate_method(python::Interpreter& in, ExpressionObject& self,
                                             const python::BoundArguments& call);
[[nodiscard]] python::Value correlate_except_method(python::Interpreter& in, ExpressionObject& self,
                                                    const python::BoundArguments& call);

/// The FROM objects that correlate() is given; none for None.
[[nodiscard]] std::vector<ir::ExpressionPtr> correlated(python::Interpreter& in,
                                                        const python::BoundArguments& call);

/// Correlates to these, or to all others.
void correlate(ir::Select& select, std::vector<ir::ExpressionPtr> froms, bool except);

}  // namespace sqlgen::alembic
