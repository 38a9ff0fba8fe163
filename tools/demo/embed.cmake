# SPDX-License-Identifier: Apache-2.0
# Writes OUTPUT, a C++ source that holds the JSON files below ROOT as texts, so that banso-demo needs
# no file beside it. Run by cmake -P.
file(GLOB_RECURSE files RELATIVE ${ROOT} ${ROOT}/*.json)
list(SORT files)
set(source "#include \"tools/demo/data_files.h\"\n\nnamespace banso::demo {\nnamespace {\n\n")
set(table "")
set(number 0)
foreach(name IN LISTS files)
  file(READ ${ROOT}/${name} text)
  string(APPEND source "constexpr std::string_view kFile${number} = R\"demo(${text})demo\";\n")
  string(APPEND table "    {\"${name}\", kFile${number}},\n")
  math(EXPR number "${number} + 1")
endforeach()
string(APPEND source "constexpr DataFile kFiles[] = {\n${table}};\n\n}  // namespace\n\n")
string(APPEND source "std::span<const DataFile> data_files() { return kFiles; }\n\n")
string(APPEND source "}  // namespace banso::demo\n")
file(WRITE ${OUTPUT} "${source}")
