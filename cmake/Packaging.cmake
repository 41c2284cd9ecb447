# What is installed beside the program, and the Debian package of it: cmake --install, cpack -G DEB.
set(generated ${PROJECT_BINARY_DIR}/generated)
set(doc_dir ${CMAKE_INSTALL_DATADIR}/doc/sqlgen)
find_program(GZIP_PROGRAM gzip REQUIRED)
set(CPACK_PACKAGE_CONTACT "sqlgen developers <developers@sqlgen.invalid>" CACHE STRING "The package's maintainer")

configure_file(${CMAKE_CURRENT_LIST_DIR}/debian_changelog.in ${generated}/changelog @ONLY)

# The manual page and the completions come from the program's own table of commands.
add_custom_command(
  OUTPUT ${generated}/sqlgen.1.gz ${generated}/sqlgen.bash ${generated}/_sqlgen ${generated}/sqlgen.fish
         ${generated}/changelog.gz
  COMMAND ${CMAKE_COMMAND} -E make_directory ${generated}
  COMMAND sqlgen man -o ${generated}/sqlgen.1
  COMMAND ${GZIP_PROGRAM} -9nf ${generated}/sqlgen.1
  COMMAND sqlgen completions bash -o ${generated}/sqlgen.bash
  COMMAND sqlgen completions zsh -o ${generated}/_sqlgen
  COMMAND sqlgen completions fish -o ${generated}/sqlgen.fish
  COMMAND ${GZIP_PROGRAM} -9nfk ${generated}/changelog
  DEPENDS sqlgen ${generated}/changelog
  COMMENT "Writing the manual page and the completions"
  VERBATIM)
add_custom_target(sqlgen_generated ALL
  DEPENDS ${generated}/sqlgen.1.gz ${generated}/sqlgen.bash ${generated}/_sqlgen ${generated}/sqlgen.fish
          ${generated}/changelog.gz)

install(FILES ${generated}/sqlgen.1.gz DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/sqlgen.bash DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME sqlgen)
install(FILES ${generated}/_sqlgen DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions COMPONENT plain)
install(FILES ${generated}/sqlgen.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
install(DIRECTORY ${PROJECT_SOURCE_DIR}/schemas DESTINATION ${CMAKE_INSTALL_DATADIR}/sqlgen)
install(FILES ${PROJECT_SOURCE_DIR}/README.md ${PROJECT_SOURCE_DIR}/CHANGELOG.md DESTINATION ${doc_dir})
install(DIRECTORY ${PROJECT_SOURCE_DIR}/docs DESTINATION ${doc_dir})
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${doc_dir} COMPONENT plain)

# Where Debian wants other names or places than everybody else: only in the package.
install(FILES ${PROJECT_SOURCE_DIR}/LICENSE DESTINATION ${doc_dir} RENAME copyright
        COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${generated}/changelog.gz DESTINATION ${doc_dir} COMPONENT debian EXCLUDE_FROM_ALL)
install(FILES ${generated}/_sqlgen DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/vendor-completions
        COMPONENT debian EXCLUDE_FROM_ALL)

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME sqlgen)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "compiles database migrations into SQL scripts")
set(CPACK_PACKAGE_DESCRIPTION
"sqlgen reads the revision files of an Alembic project, or revisions in TOML,
XML and SQL, and writes the SQL script that upgrades or downgrades a
PostgreSQL or SQLite database. It needs no Python, no database and no network.")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_COMPONENTS_ALL Unspecified debian)
set(CPACK_COMPONENTS_GROUPING ALL_COMPONENTS_IN_ONE)
set(CPACK_INSTALL_DEFAULT_DIRECTORY_PERMISSIONS
    OWNER_READ OWNER_WRITE OWNER_EXECUTE GROUP_READ GROUP_EXECUTE WORLD_READ WORLD_EXECUTE)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "postgresql-client, sqlite3")
include(CPack)
