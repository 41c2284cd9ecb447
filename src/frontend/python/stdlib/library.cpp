#include "frontend/python/stdlib/library.hpp"

#include <algorithm>
#include <iterator>

namespace sqlgen::embedded {
extern const std::string_view asyncio_py;
extern const std::string_view atexit_py;
extern const std::string_view binascii_py;
extern const std::string_view bisect_py;
extern const std::string_view calendar_py;
extern const std::string_view codecs_py;
extern const std::string_view collections_py;
extern const std::string_view concurrent_futures_py;
extern const std::string_view configparser_py;
extern const std::string_view configparser_values_py;
extern const std::string_view contextlib_py;
extern const std::string_view contextvars_py;
extern const std::string_view copy_py;
extern const std::string_view csv_py;
extern const std::string_view dataclasses_py;
extern const std::string_view fnmatch_py;
extern const std::string_view functools_py;
extern const std::string_view gettext_py;
extern const std::string_view glob_py;
extern const std::string_view heapq_py;
extern const std::string_view hmac_py;
extern const std::string_view html_py;
extern const std::string_view importlib_metadata_py;
extern const std::string_view importlib_resources_py;
extern const std::string_view importlib_util_py;
extern const std::string_view inspect_py;
extern const std::string_view itertools_py;
extern const std::string_view json_encoder_py;
extern const std::string_view logging_config_py;
extern const std::string_view logging_handlers_py;
extern const std::string_view logging_py;
extern const std::string_view operator_py;
extern const std::string_view os_extras_py;
extern const std::string_view pathlib_py;
extern const std::string_view pkgutil_py;
extern const std::string_view pprint_py;
extern const std::string_view queue_py;
extern const std::string_view random_py;
extern const std::string_view shlex_py;
extern const std::string_view shutil_py;
extern const std::string_view string_py;
extern const std::string_view subprocess_py;
extern const std::string_view textwrap_py;
extern const std::string_view threading_py;
extern const std::string_view tomllib_py;
extern const std::string_view types_py;
extern const std::string_view unicodedata_py;
extern const std::string_view urllib_parse_py;
extern const std::string_view weakref_py;
}  // namespace sqlgen::embedded

namespace sqlgen::python {

namespace {

struct NativeRow {
  std::string_view name;
  Value (*maker)(Interpreter&);
};

// A package of which only parts are known.
Value make_urllib(Interpreter&) {
  return make_module("urllib", {}, true);
}

Value make_concurrent(Interpreter&) {
  return make_module("concurrent", {}, true);
}

// The module's version has been this in every Python that has it.
Value make_sqlite3(Interpreter&) {
  return make_module("sqlite3", {{"version", Value::string("2.6.0")}}, true);
}

constexpr NativeRow kNative[] = {
    {"__future__", stdlib::make_future},
    {"abc", stdlib::make_abc},
    {"base64", stdlib::make_base64},
    {"builtins", stdlib::make_builtins_module},
    {"collections.abc", stdlib::make_collections_abc},
    {"concurrent", make_concurrent},
    {"datetime", stdlib::make_datetime},
    {"decimal", stdlib::make_decimal_module},
    {"enum", stdlib::make_enum},
    {"hashlib", stdlib::make_hashlib},
    {"_importlib", stdlib::make_importlib_core},
    {"_asyncio", stdlib::make_asyncio_core},
    {"_random", stdlib::make_random_core},
    {"importlib", stdlib::make_importlib},
    {"io", stdlib::make_io},
    {"json", stdlib::make_json},
    {"math", stdlib::make_math},
    {"numbers", stdlib::make_numbers},
    {"os", stdlib::make_os},
    {"os.path", stdlib::make_os_path},
    {"re", stdlib::make_re},
    {"secrets", stdlib::make_secrets},
    {"sqlite3", make_sqlite3},
    {"sys", stdlib::make_sys},
    {"time", stdlib::make_time},
    {"traceback", stdlib::make_warnings},
    {"typing", stdlib::make_typing},
    {"typing_extensions", stdlib::make_typing},
    {"urllib", make_urllib},
    {"uuid", stdlib::make_uuid},
    {"warnings", stdlib::make_warnings},
    {"zlib", stdlib::make_zlib},
    {"zoneinfo", stdlib::make_zoneinfo},
};

struct SourceRow {
  std::string_view name;
  const std::string_view& text;
};

constexpr SourceRow kSources[] = {
    {"asyncio", embedded::asyncio_py},
    {"atexit", embedded::atexit_py},
    {"binascii", embedded::binascii_py},
    {"bisect", embedded::bisect_py},
    {"calendar", embedded::calendar_py},
    {"codecs", embedded::codecs_py},
    {"collections", embedded::collections_py},
    {"concurrent.futures", embedded::concurrent_futures_py},
    {"configparser", embedded::configparser_py},
    {"_configparser_values", embedded::configparser_values_py},
    {"contextlib", embedded::contextlib_py},
    {"contextvars", embedded::contextvars_py},
    {"copy", embedded::copy_py},
    {"csv", embedded::csv_py},
    {"dataclasses", embedded::dataclasses_py},
    {"fnmatch", embedded::fnmatch_py},
    {"functools", embedded::functools_py},
    {"gc", embedded::atexit_py},
    {"gettext", embedded::gettext_py},
    {"glob", embedded::glob_py},
    {"heapq", embedded::heapq_py},
    {"hmac", embedded::hmac_py},
    {"html", embedded::html_py},
    {"importlib.machinery", embedded::importlib_util_py},
    {"importlib.metadata", embedded::importlib_metadata_py},
    {"importlib.resources", embedded::importlib_resources_py},
    {"importlib.util", embedded::importlib_util_py},
    {"importlib_metadata", embedded::importlib_metadata_py},
    {"importlib_resources", embedded::importlib_resources_py},
    {"inspect", embedded::inspect_py},
    {"itertools", embedded::itertools_py},
    {"json.encoder", embedded::json_encoder_py},
    {"logging", embedded::logging_py},
    {"logging.config", embedded::logging_config_py},
    {"logging.handlers", embedded::logging_handlers_py},
    {"operator", embedded::operator_py},
    {"_os_extras", embedded::os_extras_py},
    {"pathlib", embedded::pathlib_py},
    {"pkgutil", embedded::pkgutil_py},
    {"pprint", embedded::pprint_py},
    {"queue", embedded::queue_py},
    {"random", embedded::random_py},
    {"shlex", embedded::shlex_py},
    {"shutil", embedded::shutil_py},
    {"string", embedded::string_py},
    {"subprocess", embedded::subprocess_py},
    {"textwrap", embedded::textwrap_py},
    {"threading", embedded::threading_py},
    {"tomli", embedded::tomllib_py},
    {"tomllib", embedded::tomllib_py},
    {"types", embedded::types_py},
    {"unicodedata", embedded::unicodedata_py},
    {"urllib.parse", embedded::urllib_parse_py},
    {"weakref", embedded::weakref_py},
};

}  // namespace

bool is_library_module(std::string_view name) {
  const auto is_it = [&](const auto& row) { return row.name == name; };
  return std::any_of(std::begin(kNative), std::end(kNative), is_it) ||
         std::any_of(std::begin(kSources), std::end(kSources), is_it);
}

std::optional<Value> make_library_module(Interpreter& in, const std::string& name) {
  for (const auto& row : kNative) {
    if (row.name == name) {
      return row.maker(in);
    }
  }
  return std::nullopt;
}

std::optional<FileId> Interpreter::State::library_source(const std::string& name) {
  for (const auto& row : kSources) {
    if (row.name != name) {
      continue;
    }
    const std::string path = "<python>/" + name + ".py";
    // Other interpreters over the same sources share the text.
    const auto known = sources.find(path);
    const FileId file = known ? *known : sources.add(path, std::string(row.text));
    library_files.insert(file);
    return file;
  }
  return std::nullopt;
}

}  // namespace sqlgen::python
