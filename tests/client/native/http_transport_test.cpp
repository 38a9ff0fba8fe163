// SPDX-License-Identifier: Apache-2.0
// Why there is no answer: nobody, somebody who cannot prove to be the office, or half of one.
#include "client/native/http_transport.h"

#include <httplib.h>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <atomic>
#include <fstream>
#include <memory>
#include <string>
#include <thread>

#include "tests/support/doctest.h"
#include "tests/support/temp_dir.h"

namespace banso {
namespace {

using Pem = std::unique_ptr<BIO, decltype(&BIO_free)>;

Pem new_pem() { return {BIO_new(BIO_s_mem()), BIO_free}; }

std::string text_of(const Pem& pem) {
  char* data = nullptr;
  const long size = BIO_get_mem_data(pem.get(), &data);
  return {data, static_cast<std::size_t>(size)};
}

// A server's identity, signed by nobody but itself.
struct Identity {
  Identity() {
    constexpr long kDay_s = 24 * 60 * 60;
    const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> pair(EVP_EC_gen("P-256"),
                                                                   EVP_PKEY_free);
    const std::unique_ptr<X509, decltype(&X509_free)> paper(X509_new(), X509_free);
    X509_gmtime_adj(X509_getm_notBefore(paper.get()), -kDay_s);
    X509_gmtime_adj(X509_getm_notAfter(paper.get()), kDay_s);
    X509_set_pubkey(paper.get(), pair.get());
    X509_NAME* const name = X509_get_subject_name(paper.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("localhost"), -1, -1, 0);
    X509_set_issuer_name(paper.get(), name);
    X509_sign(paper.get(), pair.get(), EVP_sha256());
    const Pem certificate_pem = new_pem();
    PEM_write_bio_X509(certificate_pem.get(), paper.get());
    certificate = text_of(certificate_pem);
    const Pem key_pem = new_pem();
    PEM_write_bio_PrivateKey(key_pem.get(), pair.get(), nullptr, nullptr, 0, nullptr, nullptr);
    key = text_of(key_pem);
  }
  std::string certificate;
  std::string key;
};

// Serves on a free port for as long as it lives.
class Serving {
 public:
  explicit Serving(httplib::Server& server)
      : server_(server),
        port_(server.bind_to_any_port("127.0.0.1")),
        thread_([&server] { server.listen_after_bind(); }) {
    server.wait_until_ready();
  }
  ~Serving() {
    server_.stop();
    thread_.join();
  }
  std::string port() const { return std::to_string(port_); }

 private:
  httplib::Server& server_;
  int port_;
  std::thread thread_;
};

Result<HttpAnswer> ask(const std::string& url, const std::string& ca_file = {}) {
  const auto transport = HttpTransport::open({.url = url, .ca_file = ca_file});
  REQUIRE(transport.has_value());
  return (*transport)->post("/", "application/cbor", as_bytes("x"), "token");
}

}  // namespace

TEST_CASE("who cannot prove to be the office gets nothing") {
  const Identity identity;
  httplib::SSLServer::PemMemory pem = {};
  pem.cert_pem = identity.certificate.data();
  pem.cert_pem_len = identity.certificate.size();
  pem.key_pem = identity.key.data();
  pem.key_pem_len = identity.key.size();
  httplib::SSLServer server(pem);
  std::atomic<bool> heard = false;
  server.Post("/", [&](const httplib::Request&, httplib::Response& response) {
    heard = true;
    response.set_content("y", "application/cbor");
  });
  const Serving serving(server);
  const TempDir temp;
  const std::string trusted = temp.file("office.pem");
  std::ofstream(trusted) << identity.certificate;
  SUBCASE("signed by somebody unknown") {
    const auto answer = ask("https://localhost:" + serving.port());
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::untrusted);
    CHECK_FALSE(heard);
  }
  SUBCASE("another one's certificate") {
    const auto answer = ask("https://127.0.0.1:" + serving.port(), trusted);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::untrusted);
    CHECK_FALSE(heard);
  }
  SUBCASE("the office itself") {
    const auto answer = ask("https://localhost:" + serving.port(), trusted);
    REQUIRE(answer.has_value());
    CHECK(answer->body == "y");
    CHECK(heard);
  }
}

TEST_CASE("an answer that ends too early is cut off; where nobody is, it is offline") {
  std::string url;
  {
    httplib::Server server;
    server.Post("/", [](const httplib::Request&, httplib::Response& response) {
      response.set_content_provider(4000, "application/cbor",
                                    [](std::size_t at, std::size_t, httplib::DataSink& sink) {
                                      const std::string half(2000, 'x');
                                      if (at == 0) sink.write(half.data(), half.size());
                                      return at == 0;
                                    });
    });
    const Serving serving(server);
    url = "http://127.0.0.1:" + serving.port();
    const auto answer = ask(url);
    REQUIRE_FALSE(answer.has_value());
    CHECK(answer.error().code == ErrorCode::cut_off);
  }
  const auto answer = ask(url);
  REQUIRE_FALSE(answer.has_value());
  CHECK(answer.error().code == ErrorCode::offline);
}

}  // namespace banso
