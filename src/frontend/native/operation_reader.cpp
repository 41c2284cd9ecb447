#include "frontend/native/operation_reader.hpp"

#include "frontend/native/operations/operations.hpp"

namespace sqlgen::native {

OperationReader::OperationReader(SourceManager& sources, const ir::EvaluationContext& context,
                                 const std::string& seed, Diagnostics& diagnostics)
    : run_(alembic::Run::of(context, sources)),
      in_(run_->begin(context, seed, diagnostics)),
      diagnostics_(diagnostics),
      context_(context) {}

std::vector<ir::Operation> OperationReader::read(const tree::Node& list) {
  try {
    ValueMaker maker(in_);
    run_operations(maker, list, context_.dialect);
  } catch (const python::PythonException& exception) {
    diagnostics_.add(in_.describe(exception));
  } catch (const CompileError& error) {
    diagnostics_.add(error.diagnostic());
  }
  return run_->evaluation().take();
}

}  // namespace sqlgen::native
