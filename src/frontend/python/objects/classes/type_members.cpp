#include "frontend/python/objects/classes/type_members.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "frontend/python/objects/classes/classes.hpp"
#include "frontend/python/objects/classes/native_class.hpp"
#include "frontend/python/objects/containers.hpp"

namespace sqlgen::python {

namespace {

struct TypeMembers {
  std::string_view type;
  std::string_view members;  // each between spaces
};

// What dir() of CPython 3.11 to 3.14 gives, without what every object has.
constexpr std::array kTypeMembers{std::to_array<TypeMembers>({
    {"BytesIO",
     " __enter__ __exit__ __iter__ __next__ close closed detach fileno flush getbuffer "
     "getvalue isatty read read1 readable readinto readinto1 readline readlines seek "
     "seekable tell truncate writable write writelines "},
    {"Decimal",
     " __abs__ __add__ __bool__ __ceil__ __complex__ __divmod__ __float__ __floor__ "
     "__floordiv__ __int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ "
     "__rfloordiv__ __rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ "
     "__truediv__ __trunc__ adjusted as_integer_ratio as_tuple canonical compare "
     "compare_signal compare_total compare_total_mag conjugate copy_abs copy_negate "
     "copy_sign exp fma from_float from_number imag is_canonical is_finite is_infinite "
     "is_nan is_normal is_qnan is_signed is_snan is_subnormal is_zero ln log10 logb "
     "logical_and logical_invert logical_or logical_xor max max_mag min min_mag next_minus "
     "next_plus next_toward normalize number_class quantize radix real remainder_near "
     "rotate same_quantum scaleb shift sqrt to_eng_string to_integral to_integral_exact "
     "to_integral_value "},
    {"Match",
     " __class_getitem__ __getitem__ end endpos expand group groupdict groups lastgroup "
     "lastindex pos re regs span start string "},
    {"Pattern",
     " __class_getitem__ findall finditer flags fullmatch groupindex groups match pattern "
     "scanner search split sub subn "},
    {"StringIO",
     " __enter__ __exit__ __iter__ __next__ close closed detach encoding errors fileno "
     "flush getvalue isatty line_buffering newlines read readable readline readlines seek "
     "seekable tell truncate writable write writelines "},
    {"UUID",
     " __int__ bytes bytes_le clock_seq clock_seq_hi_variant clock_seq_low fields hex int "
     "is_safe node time time_hi_version time_low time_mid urn variant version "},
    {"bool",
     " __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ "
     "__floordiv__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ "
     "__pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ "
     "__rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ "
     "__rxor__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length "
     "conjugate denominator from_bytes imag numerator real to_bytes "},
    {"bytearray",
     " __add__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ __iter__ __len__ "
     "__mod__ __mul__ __rmod__ __rmul__ __setitem__ append capitalize center clear copy "
     "count decode endswith expandtabs extend find fromhex hex index insert isalnum "
     "isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip "
     "maketrans partition pop remove removeprefix removesuffix replace resize reverse "
     "rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip "
     "swapcase title translate upper zfill "},
    {"bytes",
     " __add__ __bytes__ __contains__ __getitem__ __iter__ __len__ __mod__ __mul__ __rmod__ "
     "__rmul__ capitalize center count decode endswith expandtabs find fromhex hex index "
     "isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower "
     "lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust "
     "rpartition rsplit rstrip split splitlines startswith strip swapcase title translate "
     "upper zfill "},
    {"collections.ChainMap",
     " __bool__ __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ "
     "__len__ __missing__ __or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get "
     "items keys maps new_child parents pop popitem setdefault update values "},
    {"collections.Counter",
     " __add__ __and__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ "
     "__iand__ __ior__ __isub__ __iter__ __len__ __missing__ __neg__ __or__ __pos__ "
     "__reversed__ __ror__ __setitem__ __sub__ clear copy elements fromkeys get items keys "
     "most_common pop popitem setdefault subtract total update values "},
    {"collections.OrderedDict",
     " __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ "
     "__or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys "
     "move_to_end pop popitem setdefault update values "},
    {"collections.defaultdict",
     " __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ "
     "__missing__ __or__ __reversed__ __ror__ __setitem__ clear copy default_factory "
     "fromkeys get items keys pop popitem setdefault update values "},
    {"collections.deque",
     " __add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
     "__iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append appendleft clear "
     "copy count extend extendleft index insert maxlen pop popleft remove reverse rotate "},
    {"complex",
     " __abs__ __add__ __bool__ __complex__ __mul__ __neg__ __pos__ __pow__ __radd__ "
     "__rmul__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ conjugate from_number "
     "imag real "},
    {"date",
     " __add__ __radd__ __rsub__ __sub__ ctime day fromisocalendar fromisoformat "
     "fromordinal fromtimestamp isocalendar isoformat isoweekday max min month replace "
     "resolution strftime strptime timetuple today toordinal weekday year "},
    {"datetime",
     " __add__ __radd__ __rsub__ __sub__ astimezone combine ctime date day dst fold "
     "fromisocalendar fromisoformat fromordinal fromtimestamp hour isocalendar isoformat "
     "isoweekday max microsecond min minute month now replace resolution second strftime "
     "strptime time timestamp timetuple timetz today toordinal tzinfo tzname "
     "utcfromtimestamp utcnow utcoffset utctimetuple weekday year "},
    {"dict",
     " __class_getitem__ __contains__ __delitem__ __getitem__ __ior__ __iter__ __len__ "
     "__or__ __reversed__ __ror__ __setitem__ clear copy fromkeys get items keys pop "
     "popitem setdefault update values "},
    {"dict_items",
     " __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ "
     "__rxor__ __sub__ __xor__ isdisjoint mapping "},
    {"dict_keys",
     " __and__ __contains__ __iter__ __len__ __or__ __rand__ __reversed__ __ror__ __rsub__ "
     "__rxor__ __sub__ __xor__ isdisjoint mapping "},
    {"dict_values", " __iter__ __len__ __reversed__ mapping "},
    {"enumerate", " __class_getitem__ __iter__ __next__ "},
    {"float",
     " __abs__ __add__ __bool__ __ceil__ __divmod__ __float__ __floor__ __floordiv__ "
     "__int__ __mod__ __mul__ __neg__ __pos__ __pow__ __radd__ __rdivmod__ __rfloordiv__ "
     "__rmod__ __rmul__ __round__ __rpow__ __rsub__ __rtruediv__ __sub__ __truediv__ "
     "__trunc__ as_integer_ratio conjugate from_number fromhex hex imag is_integer real "},
    {"frozenset",
     " __and__ __class_getitem__ __contains__ __iter__ __len__ __or__ __rand__ __ror__ "
     "__rsub__ __rxor__ __sub__ __xor__ copy difference intersection isdisjoint issubset "
     "issuperset symmetric_difference union "},
    {"function",
     " __annotations__ __call__ __closure__ __code__ __defaults__ __get__ __globals__ "
     "__kwdefaults__ __name__ __qualname__ "},
    {"functools.partial", " __call__ __class_getitem__ args func keywords "},
    {"generator",
     " __iter__ __name__ __next__ __qualname__ close gi_code gi_frame gi_running "
     "gi_suspended gi_yieldfrom send throw "},
    {"int",
     " __abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __float__ __floor__ "
     "__floordiv__ __index__ __int__ __invert__ __lshift__ __mod__ __mul__ __neg__ __or__ "
     "__pos__ __pow__ __radd__ __rand__ __rdivmod__ __rfloordiv__ __rlshift__ __rmod__ "
     "__rmul__ __ror__ __round__ __rpow__ __rrshift__ __rshift__ __rsub__ __rtruediv__ "
     "__rxor__ __sub__ __truediv__ __trunc__ __xor__ as_integer_ratio bit_count bit_length "
     "conjugate denominator from_bytes imag is_integer numerator real to_bytes "},
    {"list",
     " __add__ __class_getitem__ __contains__ __delitem__ __getitem__ __iadd__ __imul__ "
     "__iter__ __len__ __mul__ __reversed__ __rmul__ __setitem__ append clear copy count "
     "extend index insert pop remove reverse sort "},
    {"logging.Logger",
     " addFilter addHandler callHandlers critical debug disabled error exception fatal "
     "filter filters findCaller getChild getEffectiveLevel handle handlers hasHandlers "
     "info isEnabledFor level log makeRecord manager name parent propagate removeFilter "
     "removeHandler root setLevel warn warning "},
    {"pathlib.PurePath",
     " __bytes__ __fspath__ __rtruediv__ __truediv__ anchor as_posix as_uri drive from_uri "
     "full_match is_absolute is_relative_to is_reserved joinpath match name parent parents "
     "parts relative_to root stem suffix suffixes with_name with_segments with_stem "
     "with_suffix "},
    {"property",
     " __delete__ __get__ __isabstractmethod__ __set__ __set_name__ deleter fdel fget fset "
     "getter setter "},
    {"range",
     " __bool__ __contains__ __getitem__ __iter__ __len__ __reversed__ count index start "
     "step stop "},
    {"reversed", " __iter__ __length_hint__ __next__ "},
    {"set",
     " __and__ __class_getitem__ __contains__ __iand__ __ior__ __isub__ __iter__ __ixor__ "
     "__len__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ add clear copy "
     "difference difference_update discard intersection intersection_update isdisjoint "
     "issubset issuperset pop remove symmetric_difference symmetric_difference_update "
     "union update "},
    {"slice", " indices start step stop "},
    {"str",
     " __add__ __contains__ __getitem__ __iter__ __len__ __mod__ __mul__ __rmod__ __rmul__ "
     "capitalize casefold center count encode endswith expandtabs find format format_map "
     "index isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric "
     "isprintable isspace istitle isupper join ljust lower lstrip maketrans partition "
     "removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split "
     "splitlines startswith strip swapcase title translate upper zfill "},
    {"string.Template",
     " braceidpattern delimiter flags get_identifiers idpattern is_valid pattern "
     "safe_substitute substitute template "},
    {"time",
     " dst fold fromisoformat hour isoformat max microsecond min minute replace resolution "
     "second strftime strptime tzinfo tzname utcoffset "},
    {"timedelta",
     " __abs__ __add__ __bool__ __divmod__ __floordiv__ __mod__ __mul__ __neg__ __pos__ "
     "__radd__ __rdivmod__ __rfloordiv__ __rmod__ __rmul__ __rsub__ __rtruediv__ __sub__ "
     "__truediv__ days max microseconds min resolution seconds total_seconds "},
    {"timezone", " dst fromutc max min tzname utc utcoffset "},
    {"tuple",
     " __add__ __class_getitem__ __contains__ __getitem__ __iter__ __len__ __mul__ __rmul__ "
     "count index "},
})};

bool has_member(std::string_view type, std::string_view name) {
  const auto* found = std::find_if(kTypeMembers.begin(), kTypeMembers.end(),
                                   [&](const TypeMembers& row) { return row.type == type; });
  return found != kTypeMembers.end() &&
         found->members.find(" " + std::string(name) + " ") != std::string_view::npos;
}

bool class_has_member(const Value& cls, std::string_view name) {
  if (const auto* object = cls.cast<ClassObject>()) {
    const auto* module = object->dict->table.find("__module__");
    return module != nullptr && module->is_string() &&
           has_member(module->as_string() + "." + object->name, name);
  }
  const auto* native = cls.get<NativeClass>();
  return native != nullptr && has_member(native->name(), name);
}

}  // namespace

bool python_type_has(Interpreter& in, const Value& object, std::string_view name) {
  const Value cls = is_class(object) ? object : in.type_of(object);
  if (const auto* made = cls.cast<ClassObject>()) {
    return class_has_member(cls, name) ||
           std::any_of(made->mro.begin(), made->mro.end(),
                       [&](const Value& base) { return class_has_member(base, name); });
  }
  return class_has_member(cls, name);
}

}  // namespace sqlgen::python
