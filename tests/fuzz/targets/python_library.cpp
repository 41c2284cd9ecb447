// Functions of Python's library, called with any text: the format and percent strings, re, datetime, decimal,
// json and others that take a language of their own. All together, and each of these languages alone.
#include <array>
#include <span>
#include <string>

#include "frontend/python/evaluator/interpreter.hpp"
#include "frontend/python/objects/callables.hpp"
#include "fuzz/support/folder.hpp"
#include "fuzz/support/python_bytes.hpp"
#include "fuzz/support/target.hpp"
#include "support/diagnostic.hpp"
#include "support/source.hpp"

namespace sqlgen::fuzz {

namespace {

// `x` and `y` are texts from the input, `b` the bytes of x.
constexpr std::array<std::string_view, 34> kCalls{
    "x.format(y, 1, 2.5, a=[1], b={'k': y})",
    "x % (y, 1, 2.5)",
    "x % {'a': y, 'b': 7}",
    "format(12345.678, x) + format(-7, y)",
    "f'{12.5:{x}}{y!r:{x}}'",
    "re.findall(x, y)",
    "re.sub(x, y, 'some text, 12 words and more')",
    "re.split(x, y, maxsplit=3)",
    "[m.groupdict() for m in re.compile(x, re.I | re.X).finditer(y)]",
    "re.fullmatch(x, y)",
    "datetime.datetime.fromisoformat(x)",
    "datetime.datetime.strptime(x, y)",
    "datetime.datetime(2024, 2, 29, 1, 2, 3).strftime(x)",
    "datetime.date.fromisoformat(x) + datetime.timedelta(days=int(y))",
    "decimal.Decimal(x) * decimal.Decimal(y)",
    "round(decimal.Decimal(x), 3).quantize(decimal.Decimal(y))",
    "json.loads(x)",
    "json.dumps(json.loads(x), indent=2, sort_keys=True)",
    "int(x, 0) ** 2 // (int(y) or 1)",
    "float(x) + float(y)",
    "x.translate(str.maketrans(y[:3], y[-3:])) if len(y) > 5 else x",
    "textwrap.dedent(x) + textwrap.fill(y, 20)",
    "string.Template(x).safe_substitute(a=y)",
    "uuid.UUID(x)",
    "x.encode(y)",
    "b.decode(y, 'replace')",
    "base64.b64decode(x) + binascii.unhexlify(y)",
    "x.expandtabs(3).casefold().partition(y)",
    "x.splitlines(True), y.split(None, 3), x.rsplit(y or ' ', 2)",
    "ast.literal_eval(x)",
    "list(csv.reader(x.splitlines()))",
    "urllib.parse.urlparse(x), urllib.parse.unquote(y)",
    "fractions.Fraction(x) + fractions.Fraction(y)",
    "x[::-1], x.replace(y, 'zz'), sorted(x), x * 3, y in x, x < y, hash(x) == hash(y), repr(x), ascii(y)"};

using Calls = std::span<const std::string_view>;
constexpr Calls kAll = kCalls;
constexpr Calls kFormatting = kAll.subspan(0, 5);
constexpr Calls kRegularExpressions = kAll.subspan(5, 5);
constexpr Calls kDates = kAll.subspan(10, 4);
constexpr Calls kDecimals = kAll.subspan(14, 2);
constexpr Calls kJson = kAll.subspan(16, 2);

void run_one_of(Calls calls, std::string_view input) {
  const std::string_view call = calls[choose(input, calls.size())];
  const auto parts = parts_of(input, "----");
  std::string source =
      "import ast, base64, binascii, csv, datetime, decimal, fractions, json, re, string, textwrap, "
      "urllib.parse, uuid\n";
  source += "b = " + python_bytes(parts.front()) +
            "\nx = b.decode('utf-8', 'replace')\ny = " + python_bytes(parts.back()) +
            ".decode('utf-8', 'replace')\ntry:\n    r = repr(" + std::string(call) +
            ")\nexcept Exception as e:\n    r = str(e)\n";
  SourceManager sources;
  Diagnostics diagnostics;
  const FileId file = sources.add("fuzz.py", std::move(source));
  python::Interpreter in(sources, diagnostics);
  in.set_now(1'700'000'000);
  in.set_seed("0");
  try {
    in.run_module(file, "__main__");
  } catch (const python::PythonException& exception) {
    (void)in.describe(exception);
  } catch (const CompileError& error) {
    if (error.diagnostic().id.empty()) {
      broken("a refusal without an id");
    }
  }
}

}  // namespace

void python_library(std::string_view input) {
  run_one_of(kAll, input);
}
void python_format(std::string_view input) {
  run_one_of(kFormatting, input);
}
void python_re(std::string_view input) {
  run_one_of(kRegularExpressions, input);
}
void python_datetime(std::string_view input) {
  run_one_of(kDates, input);
}
void python_decimal(std::string_view input) {
  run_one_of(kDecimals, input);
}
void python_json(std::string_view input) {
  run_one_of(kJson, input);
}

}  // namespace sqlgen::fuzz
