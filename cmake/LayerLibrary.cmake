option(SQLGEN_UNITY "Compile sources in batches: quicker for all, slower for one" OFF)
set(SQLGEN_UNITY_BATCH_SIZE 24 CACHE STRING "How many sources make a batch")

# sqlgen_batches(TARGET): its sources are compiled several at a time, where that is asked for. What a source keeps to itself
# needs a name of its own in its library for that (tests/consistency/file_local_names.sh).
function(sqlgen_batches TARGET)
  set_target_properties(${TARGET} PROPERTIES
    UNITY_BUILD ${SQLGEN_UNITY} UNITY_BUILD_BATCH_SIZE ${SQLGEN_UNITY_BATCH_SIZE})
endfunction()

# sqlgen_compile_lightly(TARGET): what runs once in a command, whatever the number of revisions, is optimised less: a release
# build of it takes a quarter less time.
function(sqlgen_compile_lightly TARGET)
  target_compile_options(${TARGET} PRIVATE $<$<CONFIG:Release>:-O1>)
endfunction()

# sqlgen_layer(NAME DIR dir [LINKS libs...] [PRIVATE_LINKS libs...] [EXCLUDE folders...] [SOURCES extra...]
#              [LIGHTLY | LIGHT_FOLDERS folders...])
#
# Makes the library sqlgen_NAME of all .cpp files in src/DIR and its rooms, but for the folders below it that are
# libraries of their own (EXCLUDE). Its headers are included as "DIR/x.hpp", through an include folder that holds a link
# to src/DIR and nothing else: a library sees the headers of the layers that it links and no others, so an include
# against the arrows of ARCHITECTURE.md does not compile. LIGHTLY: all of it runs once in a command; LIGHT_FOLDERS: what
# is in these does.
function(sqlgen_layer NAME)
  cmake_parse_arguments(ARG "LIGHTLY" "DIR" "LINKS;SOURCES;PRIVATE_LINKS;EXCLUDE;LIGHT_FOLDERS" ${ARGN})
  set(source_dir ${PROJECT_SOURCE_DIR}/src/${ARG_DIR})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${source_dir}/*.cpp)
  foreach(folder IN LISTS ARG_EXCLUDE)
    list(FILTER sources EXCLUDE REGEX "^${source_dir}/${folder}/")
  endforeach()
  foreach(folder IN LISTS ARG_LIGHT_FOLDERS)
    set(in_folder ${sources})
    list(FILTER in_folder INCLUDE REGEX "^${source_dir}/${folder}/")
    list(REMOVE_ITEM sources ${in_folder})
    list(APPEND light_sources ${in_folder})
  endforeach()
  set(include_dir ${PROJECT_BINARY_DIR}/layers/${NAME})
  get_filename_component(parent ${include_dir}/${ARG_DIR} DIRECTORY)
  file(MAKE_DIRECTORY ${parent})
  if(NOT EXISTS ${include_dir}/${ARG_DIR})
    file(CREATE_LINK ${source_dir} ${include_dir}/${ARG_DIR} SYMBOLIC)
  endif()
  add_library(sqlgen_${NAME} STATIC ${sources} ${ARG_SOURCES})
  target_include_directories(sqlgen_${NAME} PUBLIC ${include_dir})
  list(TRANSFORM ARG_LINKS PREPEND "sqlgen_")
  target_link_libraries(sqlgen_${NAME} PUBLIC ${ARG_LINKS} PRIVATE sqlgen_settings ${ARG_PRIVATE_LINKS})
  sqlgen_batches(sqlgen_${NAME})
  if(ARG_LIGHTLY)
    sqlgen_compile_lightly(sqlgen_${NAME})
  endif()
  if(light_sources)
    add_library(sqlgen_${NAME}_light OBJECT ${light_sources})
    target_include_directories(sqlgen_${NAME}_light PRIVATE ${include_dir})
    target_link_libraries(sqlgen_${NAME}_light PRIVATE ${ARG_LINKS} sqlgen_settings ${ARG_PRIVATE_LINKS})
    sqlgen_batches(sqlgen_${NAME}_light)
    sqlgen_compile_lightly(sqlgen_${NAME}_light)
    target_sources(sqlgen_${NAME} PRIVATE $<TARGET_OBJECTS:sqlgen_${NAME}_light>)
  endif()
endfunction()
