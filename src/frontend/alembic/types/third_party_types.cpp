#include <array>

#include "dialect/facts/known_dialects.hpp"
#include "frontend/alembic/run/recorder.hpp"
#include "frontend/alembic/types/type_arguments.hpp"
#include "frontend/alembic/types/type_classes.hpp"
#include "support/text.hpp"

// Types of packages that are not SQLAlchemy's own but are common in revisions, where what they are in SQL is
// certain.

namespace sqlgen::alembic {

namespace {

using python::BoundArguments;
using python::Interpreter;

void decorate(ir::Type& type, ir::TypePtr impl) {
  type.item = std::move(impl);
}

ir::TypePtr sized(ir::TypeKind kind, std::int64_t length) {
  ir::TypePtr type = ir::make_type(kind);
  type->length = length;
  return type;
}

template <ir::TypeKind kind>
void impl(Interpreter& /*in*/, const BoundArguments& /*call*/, ir::Type& type) {
  decorate(type, ir::make_type(kind));
}

template <ir::TypeKind kind, std::int64_t length>
void impl_of_length(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = sized(kind, length);
  for (const python::KeywordArgument& keyword : call.keywords()) {
    if (keyword.name == "length" || keyword.name == "max_length") {
      made->length = type_number(in, keyword.value, keyword.span, keyword.name);
    }
  }
  if (!call.rest().empty() && call.rest().front().value.is_int()) {
    made->length = call.rest().front().value.as_int();
  }
  decorate(type, std::move(made));
}

// sqlmodel/sql/sqltypes.py: a String whose length may be missing.
void auto_string(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = ir::make_type(ir::TypeKind::string);
  made->length = type_number(in, call.value("length"), call.span("length"), "length");
  decorate(type, std::move(made));
}

// These packages ask for the dialect's name; what they mean is a type that only one database has.
bool has_native(Interpreter& in, std::string_view capability) {
  return dialect::dialect_can(Recorder::of(in).dialect(), capability);
}

ir::TypeKind kind_or(Interpreter& in, ir::TypeKind native, ir::TypeKind other) {
  return dialect::dialect_has_type(Recorder::of(in).dialect(), ir::type_name(native)) ? native : other;
}

// sqlalchemy_utils/types/uuid.py: UUID on PostgreSQL, elsewhere BINARY(16), or CHAR(32) with binary=False.
void utils_uuid(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  const bool native = type_flag(in, call, "native", true);
  const bool binary = type_flag(in, call, "binary", true);
  decorate(type, native && has_native(in, "native_uuid") ? ir::make_type(ir::TypeKind::UUID)
                 : binary                                ? sized(ir::TypeKind::BINARY, 16)
                                                         : sized(ir::TypeKind::CHAR, 32));
}

// sqlalchemy_utils/types/json.py: JSON on PostgreSQL, elsewhere text.
void utils_json(Interpreter& in, const BoundArguments& /*call*/, ir::Type& type) {
  decorate(type,
           ir::make_type(has_native(in, "native_json") ? ir::TypeKind::pg_json : ir::TypeKind::unicode_text));
}

// The GUID that SQLAlchemy's documentation shows and many packages copied: UUID on PostgreSQL, elsewhere
// text.
template <std::int64_t length>
void guid(Interpreter& in, const BoundArguments& /*call*/, ir::Type& type) {
  decorate(type, has_native(in, "native_uuid") ? ir::make_type(ir::TypeKind::UUID)
                                               : sized(ir::TypeKind::CHAR, length));
}

void zoned_timestamp(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = ir::make_type(ir::TypeKind::TIMESTAMP);
  made->timezone = type_flag(in, call, "timezone", false);
  decorate(type, std::move(made));
}

void utc_datetime(Interpreter& /*in*/, const BoundArguments& /*call*/, ir::Type& type) {
  ir::TypePtr made = ir::make_type(ir::TypeKind::date_time);
  made->timezone = true;
  decorate(type, std::move(made));
}

// sqlalchemy_utils/types/range.py: the range on PostgreSQL, elsewhere text.
template <ir::TypeKind kind>
void utils_range(Interpreter& in, const BoundArguments& /*call*/, ir::Type& type) {
  constexpr std::int64_t kLength = 255;
  const ir::TypeKind found = kind_or(in, kind, ir::TypeKind::string);
  decorate(type, found == kind ? ir::make_type(kind) : sized(found, kLength));
}

// sqlalchemy_utils/types/choice.py.
void utils_choice(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = sized(ir::TypeKind::unicode, 255);
  if (!call.absent("impl")) {
    ir::Type holder(ir::TypeKind::pickle_type);
    read_pickle(in, call, holder);
    made = holder.item;
  }
  decorate(type, std::move(made));
}

// sqlalchemy_utils/types/bit.py: BIT on PostgreSQL, elsewhere text.
ir::TypePtr bit_type(Interpreter& in, std::int64_t length) {
  return sized(kind_or(in, ir::TypeKind::pg_bit, ir::TypeKind::string), length);
}

void utils_bit(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  const auto given = call.given("length")
                         ? type_number(in, call.value("length"), call.span("length"), "length")
                         : std::optional<std::int64_t>{};
  decorate(type, bit_type(in, given.value_or(1)));
}

void week_days(Interpreter& in, const BoundArguments& /*call*/, ir::Type& type) {
  constexpr std::int64_t kDays = 7;
  decorate(type, bit_type(in, kDays));
}

// sqlalchemy_utils/types/password.py: the longest hash that passlib makes.
void utils_password(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  constexpr std::int64_t kLongest = 1024;
  const auto given = type_number(in, call.value("max_length"), call.span("max_length"), "max_length");
  const ir::TypeKind kind = kind_or(in, ir::TypeKind::pg_bytea, ir::TypeKind::VARBINARY);
  decorate(type,
           kind == ir::TypeKind::VARBINARY ? sized(kind, given.value_or(kLongest)) : ir::make_type(kind));
}

// sqlalchemy_utils/types/encrypted/encrypted_type.py: a String whose length may be missing.
void utils_encrypted(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = ir::make_type(ir::TypeKind::string);
  made->length = type_number(in, call.value("length"), call.span("length"), "length");
  decorate(type, std::move(made));
}

void utils_datetime(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  ir::TypePtr made = ir::make_type(ir::TypeKind::date_time);
  made->timezone = type_flag(in, call, "timezone", false);
  decorate(type, std::move(made));
}

void utils_composite(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  type.text_spelling = type_text(in, call.value("name"), call.span("name"), "name");
}

// A type of an extension that has one or two arguments: NAME, NAME(n).
void spelled(ir::Type& type, std::string name, std::optional<std::int64_t> argument) {
  type.text_spelling = argument ? name + "(" + std::to_string(*argument) + ")" : std::move(name);
}

template <char kind>
void pgvector(Interpreter& in, const BoundArguments& call, ir::Type& type) {
  const auto dim = call.given("dim") ? type_number(in, call.value("dim"), call.span("dim"), "dim")
                                     : std::optional<std::int64_t>{};
  spelled(type, kind == 'v' ? "VECTOR" : kind == 'h' ? "HALFVEC" : kind == 's' ? "SPARSEVEC" : "BIT", dim);
}

// clang-format off
constexpr std::array kThirdPartyClasses{
    TypeClassRow{"sqlmodel.AutoString(length=None)", kTypeDecorator, ir::TypeKind::type_decorator, auto_string},
    TypeClassRow{"sqlmodel.GUID(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, guid<32>},

    TypeClassRow{"sqlalchemy_utils.UUIDType(binary=True, native=True)", kTypeDecorator, ir::TypeKind::type_decorator, utils_uuid},
    TypeClassRow{"sqlalchemy_utils.JSONType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_json},
    TypeClassRow{"sqlalchemy_utils.ChoiceType(choices=None, impl=None)", kTypeDecorator, ir::TypeKind::type_decorator, utils_choice},
    TypeClassRow{"sqlalchemy_utils.EmailType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 255>},
    TypeClassRow{"sqlalchemy_utils.URLType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::unicode_text>},
    TypeClassRow{"sqlalchemy_utils.ArrowType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::date_time>},
    TypeClassRow{"sqlalchemy_utils.ColorType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 20>},
    TypeClassRow{"sqlalchemy_utils.CountryType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::string, 2>},
    TypeClassRow{"sqlalchemy_utils.CurrencyType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::string, 3>},
    TypeClassRow{"sqlalchemy_utils.IPAddressType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 50>},
    TypeClassRow{"sqlalchemy_utils.LocaleType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 10>},
    TypeClassRow{"sqlalchemy_utils.PhoneNumberType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 20>},
    TypeClassRow{"sqlalchemy_utils.ScalarListType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::unicode_text>},
    TypeClassRow{"sqlalchemy_utils.TimezoneType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl_of_length<ir::TypeKind::unicode, 50>},
    TypeClassRow{"sqlalchemy_utils.TSVectorType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::pg_tsvector>},

    TypeClassRow{"sqlalchemy_utils.EncryptedType(type_in=None, key=None, engine=None, padding=None, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::large_binary>},
    TypeClassRow{"sqlalchemy_utils.StringEncryptedType(type_in=None, key=None, engine=None, padding=None, length=None, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_encrypted},
    TypeClassRow{"sqlalchemy_utils.BitType(length=1, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_bit},
    TypeClassRow{"sqlalchemy_utils.WeekDaysType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, week_days},
    TypeClassRow{"sqlalchemy_utils.PasswordType(max_length=None, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_password},
    TypeClassRow{"sqlalchemy_utils.EnrichedDateTimeType(datetime_processor=None, timezone=False, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_datetime},
    TypeClassRow{"sqlalchemy_utils.EnrichedDateType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::date>},
    TypeClassRow{"sqlalchemy_utils.CompositeType(name, columns, quote=None, **kw)", kUserDefinedType, ir::TypeKind::user_defined, utils_composite},
    TypeClassRow{"sqlalchemy_utils.Int8RangeType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_range<ir::TypeKind::pg_int8range>},
    TypeClassRow{"sqlalchemy_utils.LtreeType(*args, **kw)", kUserDefinedType, ir::TypeKind::user_defined, [](Interpreter&, const BoundArguments&, ir::Type& type) { spelled(type, "LTREE", {}); }},
    TypeClassRow{"sqlalchemy_utils.IntRangeType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_range<ir::TypeKind::pg_int4range>},
    TypeClassRow{"sqlalchemy_utils.NumericRangeType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_range<ir::TypeKind::pg_numrange>},
    TypeClassRow{"sqlalchemy_utils.DateRangeType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_range<ir::TypeKind::pg_daterange>},
    TypeClassRow{"sqlalchemy_utils.DateTimeRangeType(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_range<ir::TypeKind::pg_tsrange>},

    TypeClassRow{"citext.CIText(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, impl<ir::TypeKind::pg_citext>},
    TypeClassRow{"pgvector.Vector(dim=None)", kUserDefinedType, ir::TypeKind::user_defined, pgvector<'v'>},
    TypeClassRow{"pgvector.VECTOR(dim=None)", kUserDefinedType, ir::TypeKind::user_defined, pgvector<'v'>},
    TypeClassRow{"pgvector.HALFVEC(dim=None)", kUserDefinedType, ir::TypeKind::user_defined, pgvector<'h'>},
    TypeClassRow{"pgvector.SPARSEVEC(dim=None)", kUserDefinedType, ir::TypeKind::user_defined, pgvector<'s'>},

    TypeClassRow{"fastapi_users_db_sqlalchemy.TIMESTAMPAware(timezone=False)", kTypeDecorator, ir::TypeKind::type_decorator, zoned_timestamp},
    TypeClassRow{"fastapi_users_db_sqlalchemy.GUID(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, guid<36>},
    TypeClassRow{"fastapi_utils.GUID(*args, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, guid<36>},
    TypeClassRow{"advanced_alchemy.GUID(length=16, *, binary=True, **kw)", kTypeDecorator, ir::TypeKind::type_decorator, utils_uuid},
    TypeClassRow{"advanced_alchemy.DateTimeUTC(timezone=True)", kTypeDecorator, ir::TypeKind::type_decorator, utc_datetime},
};
// clang-format on

}  // namespace

std::span<const TypeClassRow> third_party_type_classes() {
  return kThirdPartyClasses;
}

}  // namespace sqlgen::alembic
