// SPDX-License-Identifier: Apache-2.0
#include "server/static_files.h"

#include <filesystem>
#include <fstream>

#include "tests/server/test_server.h"
// After the headers of ours.
#include "tests/support/doctest.h"

namespace banso {
namespace {

std::string header(const HttpResponse& response, std::string_view name) {
  for (const auto& [key, value] : response.headers) {
    if (key == name) return value;
  }
  return "";
}

struct Folder {
  TemporaryDirectory temporary;
  Folder() {
    write("index.html", "<html>");
    write("app.0123456789abcdef.wasm", "wasm");
    write("app.0123456789abcdef.wasm.br", "br");
    write("app.0123456789abcdef.wasm.gz", "gz");
    write("fonts/face.ttf", "font");
    write("service_worker.js", "worker");
    write("licences.txt", "words");
    write(".secret", "secret");
    std::filesystem::create_symlink("/etc/passwd", temporary.path() + "/passwd");
  }
  void write(const std::string& name, const std::string& text) {
    const std::filesystem::path path = temporary.path() + "/" + name;
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path) << text;
  }
  StaticFiles load() const { return StaticFiles::load(temporary.path()).value(); }
};

HttpResponse get(const StaticFiles& files, const std::string& path,
                 const std::string& accept_encoding = "", const std::string& etag = "") {
  HttpRequest request;
  request.method = "GET";
  request.path = path;
  request.accept_encoding = accept_encoding;
  request.if_none_match = etag;
  return files.answer(request);
}

TEST_CASE("files have their types, tags and caching") {
  const Folder folder;
  const StaticFiles files = folder.load();
  const HttpResponse index = get(files, "/");
  CHECK(index.status == 200);
  CHECK(*index.shared_body == "<html>");
  CHECK(index.content_type == "text/html; charset=utf-8");
  CHECK(header(index, "Cache-Control") == "no-cache");
  CHECK(get(files, "/fonts/face.ttf").content_type == "font/ttf");
  const HttpResponse licences = get(files, "/licences.txt");
  CHECK(licences.content_type == "text/plain; charset=utf-8");
  CHECK(header(licences, "Cache-Control") == "no-cache");
  const HttpResponse worker = get(files, "/service_worker.js");
  CHECK(worker.content_type == "text/javascript; charset=utf-8");
  CHECK(header(worker, "Cache-Control") == "no-store");
  const HttpResponse wasm = get(files, "/app.0123456789abcdef.wasm");
  CHECK(wasm.content_type == "application/wasm");
  CHECK(header(wasm, "Cache-Control") == "public, max-age=31536000, immutable");
  CHECK(header(wasm, "Vary") == "Accept-Encoding");
}

TEST_CASE("what is known already is not sent again") {
  const Folder folder;
  const StaticFiles files = folder.load();
  const std::string etag = header(get(files, "/"), "ETag");
  CHECK(etag.size() == 34);
  const HttpResponse same = get(files, "/", "", "W/" + etag);
  CHECK(same.status == 304);
  CHECK(same.shared_body == nullptr);
  CHECK(header(same, "ETag") == etag);
  CHECK(get(files, "/", "", "\"other\"").status == 200);
  CHECK(get(files, "/", "", "*").status == 304);
}

TEST_CASE("compressed copies go to whoever accepts them, with tags of their own") {
  const Folder folder;
  const StaticFiles files = folder.load();
  const std::string name = "/app.0123456789abcdef.wasm";
  const HttpResponse brotli = get(files, name, "gzip, deflate, br");
  CHECK(*brotli.shared_body == "br");
  CHECK(header(brotli, "Content-Encoding") == "br");
  CHECK(brotli.content_type == "application/wasm");
  const HttpResponse gzip = get(files, name, "gzip;q=0.5, br;q=0");
  CHECK(*gzip.shared_body == "gz");
  CHECK(header(gzip, "ETag") != header(brotli, "ETag"));
  CHECK(get(files, name, "gzip", header(gzip, "ETag")).status == 304);
  CHECK(get(files, name, "gzip", header(brotli, "ETag")).status == 200);
  CHECK(*get(files, name).shared_body == "wasm");
}

TEST_CASE("nothing outside of the folder, nothing hidden, no links") {
  const Folder folder;
  const StaticFiles files = folder.load();
  for (const char* path :
       {"/../etc/passwd", "/passwd", "/.secret", "/fonts", "/fonts/", "//index.html", "",
        "/fonts/../index.html", "/index.html/", "/INDEX.HTML", "/fonts\\face.ttf"}) {
    CAPTURE(path);
    CHECK(get(files, path).status == 404);
  }
  CHECK_FALSE(StaticFiles::load(folder.temporary.path() + "/nowhere"));
}

TEST_CASE("names and headers are read as written") {
  CHECK(has_hashed_name("app.0123abcd.js"));
  CHECK(has_hashed_name("app.min.0123456789abcdef.js"));
  CHECK_FALSE(has_hashed_name("app.js"));
  CHECK_FALSE(has_hashed_name("app.0123abc.js"));
  CHECK_FALSE(has_hashed_name("app.0123ABCD.js"));
  CHECK_FALSE(has_hashed_name("app.0123abcd"));
  CHECK(accepts_encoding("br", "br"));
  CHECK(accepts_encoding("*", "br"));
  CHECK(accepts_encoding(" gzip , br ; q=0.1", "br"));
  CHECK_FALSE(accepts_encoding("gzip", "br"));
  CHECK_FALSE(accepts_encoding("br;q=0.000", "br"));
  CHECK_FALSE(accepts_encoding("*;q=0", "br"));
  CHECK_FALSE(accepts_encoding("", "br"));
  CHECK(content_type_of("x.unknown") == "application/octet-stream");
}

}  // namespace
}  // namespace banso
