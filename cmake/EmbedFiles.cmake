# sqlgen_embed(OUTPUT out.cpp NAMESPACE ns [TABLE name] FILES a.toml ...)
#
# Writes a .cpp that defines, for each file, `extern const std::string_view ns::<stem>_<extension>` with its bytes, and
# `extern const std::span<const std::string_view> ns::<name>` with all of them.
function(sqlgen_embed)
  cmake_parse_arguments(ARG "" "OUTPUT;NAMESPACE;TABLE" "FILES" ${ARGN})
  add_custom_command(
    OUTPUT ${ARG_OUTPUT}
    COMMAND ${CMAKE_COMMAND} -DOUTPUT=${ARG_OUTPUT} -DNAMESPACE=${ARG_NAMESPACE} -DTABLE=${ARG_TABLE}
            "-DFILES=${ARG_FILES}" -P ${PROJECT_SOURCE_DIR}/cmake/EmbedScript.cmake
    DEPENDS ${ARG_FILES} ${PROJECT_SOURCE_DIR}/cmake/EmbedScript.cmake
    VERBATIM)
endfunction()
