#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "frontend/python/builtins/builtins.hpp"
#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/evaluator/state.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

// The modules of Python's standard library that are written in C++. Those written in Python lie beside them
// as .py files and are built into the program. Names that a module here does not have are opaque.
namespace sqlgen::python::stdlib {

Value make_abc(Interpreter& in);
Value make_asyncio_core(Interpreter& in);
Value make_builtins_module(Interpreter& in);
Value make_base64(Interpreter& in);
Value make_collections_abc(Interpreter& in);
Value make_datetime(Interpreter& in);
Value make_decimal_module(Interpreter& in);
Value make_enum(Interpreter& in);
/// os.environ and os.getenv.
std::pair<Value, Value> make_environ(Interpreter& in);
Value make_future(Interpreter& in);
Value make_hashlib(Interpreter& in);
Value make_importlib(Interpreter& in);
Value make_importlib_core(Interpreter& in);
Value make_io(Interpreter& in);
Value make_json(Interpreter& in);
Value make_math(Interpreter& in);
Value make_numbers(Interpreter& in);
Value make_os(Interpreter& in);
Value make_os_path(Interpreter& in);
Value make_random_core(Interpreter& in);
Value make_re(Interpreter& in);
Value make_secrets(Interpreter& in);
Value make_sys(Interpreter& in);
Value make_time(Interpreter& in);
Value make_typing(Interpreter& in);
Value make_uuid(Interpreter& in);
Value make_warnings(Interpreter& in);
Value make_zlib(Interpreter& in);
Value make_zoneinfo(Interpreter& in);

/// What a module gives as a tuple with names: sys.version_info, date.isocalendar().
Value make_struct_sequence(Interpreter& in, const std::string& type_name,
                           const std::vector<std::string>& fields, std::vector<Value> values, Span where);
/// json.loads, which raises this class.
Value make_json_loads(const Value& decode_error);
/// The classes datetime.timedelta and datetime.timezone.
std::pair<Value, Value> make_durations();

}  // namespace sqlgen::python::stdlib
