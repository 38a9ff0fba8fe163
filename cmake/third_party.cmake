# SPDX-License-Identifier: Apache-2.0
# Targets for everything that is not ours. Sources come from tools/deps into third_party/ (never into
# git), the rest from the distribution's packages. All are SYSTEM: their warnings are not ours.

set(BANSO_THIRD_PARTY ${CMAKE_SOURCE_DIR}/third_party)
foreach(name sqlite3mc cpp-httplib libdeflate libsodium imgui design-tokens lucide-static
             qr-code-generator)
  if(NOT EXISTS ${BANSO_THIRD_PARTY}/${name}/.stamp)
    message(FATAL_ERROR "third_party/${name} is missing: run tools/deps first")
  endif()
endforeach()

# Compiles C sources of others: no warnings, no checks of undefined behaviour, NDEBUG.
function(banso_foreign_library name)
  add_library(${name} STATIC ${ARGN})
  target_compile_options(${name} PRIVATE -w)
  target_compile_definitions(${name} PRIVATE NDEBUG)
  if(BANSO_SANITIZE MATCHES undefined)
    target_compile_options(${name} PRIVATE -fno-sanitize=undefined)
  endif()
endfunction()

# Headers only. Under wasm the distribution's headers come from tools/deps' copy, because em++ does not
# look into /usr/include.
function(banso_foreign_headers name)
  add_library(${name} INTERFACE)
  if(EMSCRIPTEN)
    target_include_directories(${name} SYSTEM INTERFACE ${BANSO_THIRD_PARTY}/include)
  endif()
endfunction()

banso_foreign_headers(expected)
banso_foreign_headers(doctest)
banso_foreign_headers(json)

# --- SQLite with encryption -------------------------------------------------------------------------
banso_foreign_library(sqlite3mc ${BANSO_THIRD_PARTY}/sqlite3mc/sqlite3.c)
target_include_directories(sqlite3mc SYSTEM PUBLIC ${BANSO_THIRD_PARTY}/sqlite3mc)
target_compile_definitions(
  sqlite3mc
  PRIVATE SQLITE_DQS=0
          SQLITE_DEFAULT_FOREIGN_KEYS=1
          SQLITE_DEFAULT_MEMSTATUS=0
          SQLITE_ENABLE_FTS5
          SQLITE_ENABLE_MATH_FUNCTIONS
          SQLITE_LIKE_DOESNT_MATCH_BLOBS
          SQLITE_OMIT_DEPRECATED
          SQLITE_OMIT_LOAD_EXTENSION
          SQLITE_OMIT_SHARED_CACHE
          # 3: temporary tables in memory, always; files of them would not be encrypted.
          SQLITE_TEMP_STORE=3
          SQLITE_TRACE_SIZE_LIMIT=32
          SQLITE_USE_ALLOCA
          SQLITE_USE_URI=0)
if(EMSCRIPTEN)
  # No statement of ours has JSON in it.
  target_compile_definitions(sqlite3mc PUBLIC SQLITE_THREADSAFE=0 PRIVATE SQLITE_OMIT_JSON)
  # 94 KB less to download.
  target_compile_options(sqlite3mc PRIVATE -Os)
  # Only the cipher of wasm (shared/store/sqlite/database.cpp): 55 KB less to download.
  foreach(cipher AES_128_CBC AES_256_CBC SQLCIPHER RC4 ASCON128 AEGIS)
    target_compile_definitions(sqlite3mc PRIVATE HAVE_CIPHER_${cipher}=0)
  endforeach()
else()
  # 2: many connections, each used by one thread at a time.
  target_compile_definitions(sqlite3mc PUBLIC SQLITE_THREADSAFE=2)
  target_link_libraries(sqlite3mc PUBLIC Threads::Threads ${CMAKE_DL_LIBS} m)
endif()

# --- libdeflate: one source for both builds, so that compressed pages are equal to the byte ---------
file(GLOB libdeflate_sources ${BANSO_THIRD_PARTY}/libdeflate/lib/*.c
     ${BANSO_THIRD_PARTY}/libdeflate/lib/x86/*.c ${BANSO_THIRD_PARTY}/libdeflate/lib/arm/*.c)
banso_foreign_library(libdeflate ${libdeflate_sources})
target_include_directories(libdeflate SYSTEM PUBLIC ${BANSO_THIRD_PARTY}/libdeflate)

# --- libsodium: the distribution's natively, its source under wasm ----------------------------------
if(EMSCRIPTEN)
  set(sodium_root ${BANSO_THIRD_PARTY}/libsodium/src/libsodium)
  file(GLOB_RECURSE sodium_sources ${sodium_root}/*.c)
  banso_foreign_library(sodium ${sodium_sources})
  target_include_directories(sodium SYSTEM PUBLIC ${sodium_root}/include
                             PRIVATE ${sodium_root}/include/sodium)
  target_compile_definitions(sodium PUBLIC SODIUM_STATIC=1 PRIVATE CONFIGURED=1 NATIVE_LITTLE_ENDIAN=1)
else()
  find_package(PkgConfig REQUIRED)
  pkg_check_modules(libsodium REQUIRED IMPORTED_TARGET libsodium)
  add_library(sodium INTERFACE)
  target_link_libraries(sodium INTERFACE PkgConfig::libsodium)
endif()

# --- QR codes: what it throws (texts that are too long) is not handed to it -------------------------
banso_foreign_library(qrcodegen ${BANSO_THIRD_PARTY}/qr-code-generator/qrcodegen.cpp)
target_include_directories(qrcodegen SYSTEM PUBLIC ${BANSO_THIRD_PARTY}/qr-code-generator)
if(EMSCRIPTEN)
  target_compile_options(qrcodegen PRIVATE -Os)
endif()

# --- Dear ImGui: one source for both builds; the desktop's window by GLFW ---------------------------
# Its assertions stay on: they tell of our mistakes, as CHECK does.
set(imgui_root ${BANSO_THIRD_PARTY}/imgui)
add_library(imgui STATIC ${imgui_root}/imgui.cpp ${imgui_root}/imgui_draw.cpp ${imgui_root}/imgui_tables.cpp
                         ${imgui_root}/imgui_widgets.cpp ${imgui_root}/backends/imgui_impl_opengl3.cpp)
target_include_directories(imgui SYSTEM PUBLIC ${imgui_root} ${imgui_root}/backends)
target_include_directories(imgui PRIVATE ${CMAKE_SOURCE_DIR})
target_compile_definitions(imgui PUBLIC IMGUI_USER_CONFIG="client/imgui_config.h")
target_compile_options(imgui PRIVATE -w -fno-exceptions $<$<CONFIG:Sanitize>:-O1>)
if(BANSO_SANITIZE MATCHES undefined)
  target_compile_options(imgui PRIVATE -fno-sanitize=undefined)
endif()
if(EMSCRIPTEN)
  target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
  target_compile_options(imgui PRIVATE -Os)
  set_source_files_properties(${imgui_root}/backends/imgui_impl_opengl3.cpp
                              PROPERTIES COMPILE_OPTIONS "-include;${CMAKE_SOURCE_DIR}/wasm/gl_answers.h")
  target_link_options(imgui INTERFACE -sMIN_WEBGL_VERSION=2 -sMAX_WEBGL_VERSION=2)
else()
  set(OpenGL_GL_PREFERENCE GLVND)
  find_package(OpenGL REQUIRED)
  pkg_check_modules(glfw REQUIRED IMPORTED_TARGET glfw3)
  target_sources(imgui PRIVATE ${imgui_root}/backends/imgui_impl_glfw.cpp)
  target_compile_definitions(imgui PUBLIC GLFW_INCLUDE_NONE)
  target_link_libraries(imgui PUBLIC PkgConfig::glfw OpenGL::GL ${CMAKE_DL_LIBS})
endif()

# --- native only ------------------------------------------------------------------------------------
if(NOT EMSCRIPTEN)
  find_package(OpenSSL REQUIRED)
  banso_foreign_headers(httplib)
  target_include_directories(httplib SYSTEM INTERFACE ${BANSO_THIRD_PARTY}/cpp-httplib)
  target_compile_definitions(httplib INTERFACE CPPHTTPLIB_OPENSSL_SUPPORT
                             # httplib's 5 refuses the tablets that come back together.
                             CPPHTTPLIB_LISTEN_BACKLOG=1024)
  target_link_libraries(httplib INTERFACE OpenSSL::SSL OpenSSL::Crypto Threads::Threads)

  pkg_check_modules(libpng REQUIRED IMPORTED_TARGET libpng)
  add_library(png INTERFACE)
  target_link_libraries(png INTERFACE PkgConfig::libpng)

  banso_foreign_headers(CLI11)
  banso_foreign_headers(rapidcheck)
  target_link_libraries(rapidcheck INTERFACE librapidcheck.a)
endif()

include(${CMAKE_CURRENT_LIST_DIR}/client_assets.cmake)
