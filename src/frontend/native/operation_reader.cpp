#include "frontend/native/operation_reader.hpp"

#include <fmt/format.h>

#include "frontend/alembic/modules/modules.hpp"
#include "frontend/alembic/reference/reference_library.hpp"
#include "frontend/native/operations.hpp"

namespace sqlgen::native {

OperationReader::OperationReader(SourceManager& sources, const ir::EvaluationContext& context,
                                 const std::string& seed, Diagnostics& diagnostics)
    : evaluation_(context), in_(sources, diagnostics), diagnostics_(diagnostics), context_(context) {
  in_.set_host(&evaluation_);
  alembic::add_reference_library(in_);
  in_.add_modules([](python::Interpreter& inner, const std::string& name) {
    return alembic::native_module(inner, name);
  });
  in_.set_source_loader([&sources](const std::string& name) -> std::optional<FileId> {
    const auto text = alembic::python_module_text(name);
    return text ? std::optional(sources.add(fmt::format("<{}>", name), std::string(*text))) : std::nullopt;
  });
  in_.set_seed(seed);
}

std::vector<ir::Operation> OperationReader::read(const tree::Node& list) {
  try {
    ValueMaker maker(in_);
    run_operations(maker, list, context_.dialect);
  } catch (const python::PythonException& exception) {
    diagnostics_.add(in_.describe(exception));
  } catch (const CompileError& error) {
    diagnostics_.add(error.diagnostic());
  }
  return evaluation_.take();
}

}  // namespace sqlgen::native
