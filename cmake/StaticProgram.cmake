# sqlgen_link_statically(PROGRAM): one file that needs nothing on the machine, not even a loader.
function(sqlgen_link_statically PROGRAM)
  if(NOT SQLGEN_STATIC_POSSIBLE)
    message(FATAL_ERROR "a static library is missing for ${PROGRAM}, see above")
  endif()
  set_target_properties(${PROGRAM} PROPERTIES SQLGEN_LINKED_STATICALLY ON)
  target_link_options(${PROGRAM} PRIVATE -static)
endfunction()
