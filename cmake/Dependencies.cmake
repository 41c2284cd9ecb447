# The libraries, each as a target that gives its archive to programs that are linked statically (StaticProgram.cmake)
# and its shared library to all others: both kinds of programs are linked from the same objects.
option(SQLGEN_STATIC "Link sqlgen statically into one file that needs nothing on the machine" OFF)

find_package(fmt REQUIRED)
find_package(Boost REQUIRED COMPONENTS program_options)
find_package(tomlplusplus REQUIRED)

set(SQLGEN_STATIC_POSSIBLE ON)

# sqlgen_dependency(NAME SHARED ARCHIVE): SHARED is what CMake links usually.
function(sqlgen_dependency NAME SHARED ARCHIVE)
  if(NOT ARCHIVE)
    set(SQLGEN_STATIC_POSSIBLE OFF PARENT_SCOPE)
    message(STATUS "${NAME} has no static library here: sqlgen can't be linked statically")
  endif()
  add_library(sqlgen_${NAME}_library INTERFACE)
  target_link_libraries(sqlgen_${NAME}_library INTERFACE
    $<IF:$<BOOL:$<TARGET_PROPERTY:SQLGEN_LINKED_STATICALLY>>,${ARCHIVE},${SHARED}>)
endfunction()

# sqlgen_find(NAME LIBRARY): by find_library alone, for what has no CMake package. The archive is linked into all programs
# where there is one: to load five shared libraries takes a fifth of a small command (docs/performance.md).
macro(sqlgen_find NAME LIBRARY)
  string(TOUPPER ${NAME} upper)
  find_library(${upper}_LIBRARY ${LIBRARY} REQUIRED)
  find_library(${upper}_ARCHIVE lib${LIBRARY}.a)
  if(${upper}_ARCHIVE)
    sqlgen_dependency(${NAME} ${${upper}_ARCHIVE} ${${upper}_ARCHIVE})
  else()
    sqlgen_dependency(${NAME} ${${upper}_LIBRARY} ${${upper}_ARCHIVE})
  endif()
endmacro()

sqlgen_find(pugixml pugixml)
sqlgen_find(pcre2 pcre2-8)
sqlgen_find(unistring unistring)
sqlgen_find(pg_query pg_query)
sqlgen_find(sqlite3 sqlite3)
target_link_libraries(sqlgen_sqlite3_library INTERFACE m)
# The program's malloc: scripts are many small things, made on one thread and given up on another (docs/performance.md).
# Debian has it as a shared library alone: a static program keeps the C library's, as one with a sanitizer has to.
find_library(MIMALLOC_LIBRARY mimalloc REQUIRED)
add_library(sqlgen_malloc_library INTERFACE)
if(NOT SQLGEN_SANITIZE)
  target_link_libraries(sqlgen_malloc_library INTERFACE
    $<$<NOT:$<BOOL:$<TARGET_PROPERTY:SQLGEN_LINKED_STATICALLY>>>:${MIMALLOC_LIBRARY}>)
endif()
find_library(BOOST_PROGRAM_OPTIONS_ARCHIVE libboost_program_options.a)
if(BOOST_PROGRAM_OPTIONS_ARCHIVE)
  # In all programs: to load the shared one takes a millisecond of every command.
  sqlgen_dependency(program_options ${BOOST_PROGRAM_OPTIONS_ARCHIVE} ${BOOST_PROGRAM_OPTIONS_ARCHIVE})
else()
  sqlgen_dependency(program_options Boost::program_options ${BOOST_PROGRAM_OPTIONS_ARCHIVE})
endif()

# Debian has these only as shared libraries, and in their headers what is needed to make archives: for all programs, for they
# are the last that would want the shared libstdc++.
function(sqlgen_make_archive NAME)
  add_library(sqlgen_${NAME}_archive STATIC EXCLUDE_FROM_ALL ${PROJECT_SOURCE_DIR}/cmake/${NAME}_archive.cpp)
  target_compile_features(sqlgen_${NAME}_archive PRIVATE cxx_std_20)
  target_compile_definitions(sqlgen_${NAME}_archive PRIVATE ${ARGN})
  set_target_properties(sqlgen_${NAME}_archive PROPERTIES CXX_CLANG_TIDY "")
endfunction()
sqlgen_make_archive(fmt)
sqlgen_dependency(fmt sqlgen_fmt_archive sqlgen_fmt_archive)
sqlgen_make_archive(toml TOML_HEADER_ONLY=0)
sqlgen_dependency(toml sqlgen_toml_archive sqlgen_toml_archive)

# libarchive's own archive wants those of what it compresses with, and its rarer formats would want more still.
find_library(ARCHIVE_LIBRARY archive REQUIRED)
set(archive_parts)
foreach(part archive nettle lzma zstd bz2 z)
  find_library(ARCHIVE_PART_${part} lib${part}.a)
  list(APPEND archive_parts ${ARCHIVE_PART_${part}})
endforeach()
if(archive_parts MATCHES NOTFOUND)
  sqlgen_dependency(archive ${ARCHIVE_LIBRARY} ARCHIVE-NOTFOUND)
else()
  sqlgen_make_archive(archive)
  add_library(sqlgen_archive_parts INTERFACE)
  target_link_options(sqlgen_archive_parts INTERFACE LINKER:--undefined=archive_write_set_format_7zip)
  target_link_libraries(sqlgen_archive_parts INTERFACE sqlgen_archive_archive ${archive_parts})
  # In all programs: the shared one brings ten more, ICU among them, which take two milliseconds of every command to load.
  sqlgen_dependency(archive sqlgen_archive_parts sqlgen_archive_parts)
endif()
