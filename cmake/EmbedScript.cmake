# Run by sqlgen_embed: turns FILES into byte arrays in OUTPUT.
set(text "#include <span>\n#include <string_view>\n\nnamespace ${NAMESPACE} {\n")
foreach(file IN LISTS FILES)
  get_filename_component(name ${file} NAME)
  string(MAKE_C_IDENTIFIER ${name} symbol)
  file(READ ${file} hex HEX)
  string(LENGTH "${hex}" hex_length)
  math(EXPR size "${hex_length} / 2")
  string(REGEX REPLACE "([0-9a-f][0-9a-f])" "'\\\\x\\1'," bytes "${hex}")
  string(APPEND text "static constexpr char ${symbol}_bytes[] = {${bytes}'\\0'};\n"
                     "extern const std::string_view ${symbol};\n"
                     "const std::string_view ${symbol}{${symbol}_bytes, ${size}};\n")
  string(APPEND table "  {${symbol}_bytes, ${size}},\n")
endforeach()
if(TABLE)
  string(APPEND text "static constexpr std::string_view ${TABLE}_items[] = {\n${table}};\n"
                     "extern const std::span<const std::string_view> ${TABLE};\n"
                     "const std::span<const std::string_view> ${TABLE}{${TABLE}_items};\n")
endif()
string(APPEND text "}  // namespace ${NAMESPACE}\n")
file(WRITE ${OUTPUT} "${text}")
