// SPDX-License-Identifier: Apache-2.0
// What a shell (browser worker, desktop window) gives the App. Everything else is the App's own.
// Calls return at once; what takes time answers through the function that is handed over, later, on
// the App's thread.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>

#include "client/device_files.h"
#include "shared/base/bytes.h"
#include "shared/base/env.h"
#include "shared/base/result.h"

namespace banso::client {

struct HttpRequest {
  std::string path;  // of the office that the app came from: "/api/v1/sync"
  std::string content_type;
  Bytes body;
  std::string token;  // empty: none
};
struct HttpResponse {
  int status = 0;
  std::string content_type;
  Bytes body;
  std::int64_t retry_after_ms = 0;
};

// Where the database lives.
struct StoragePlace {
  std::string path;
  std::string vfs;  // empty: the system's files
};

class Platform {
 public:
  virtual ~Platform() = default;

  virtual Env& env() = 0;
  virtual StoragePlace storage() = 0;
  // What is kept beside the database. Lives as long as the platform.
  virtual DeviceFiles& device_files() = 0;
  // A frame is wanted after so many seconds; 0: the next one. Many calls are one frame.
  virtual void request_frame(double after_s) = 0;

  // POST to the office. offline: nobody answered; untrusted: the certificate is not the office's;
  // cut_off: not all of the answer came; corrupt: more than an answer may have. Whether what did is
  // the office is asked of its answer (check_origin); a redirect is not followed.
  virtual void post(HttpRequest request, std::function<void(Result<HttpResponse>)> then) = 0;

  // Encrypts and decrypts with a key that never leaves this device (the browser's non-extractable
  // key; the desktop has none and relies on its files). For one secret: the browser makes a new key
  // each time, so that what was sealed before can never be opened again. locked: the key is gone.
  virtual void seal(Bytes plain, std::function<void(Result<Bytes>)> then) = 0;
  virtual void unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) = 0;

  virtual void write_clipboard(std::string_view text) = 0;
  // Hands a file to the person (download, save dialog).
  virtual void save_file(std::string name, std::string media_type, Bytes content) = 0;
  // Asks the person for a file. not_found: none chosen. unsupported: the detail says what to do.
  virtual void open_file(std::string media_type, std::function<void(Result<Bytes>)> then) = 0;
  virtual void print(std::string title, std::string html) = 0;
  // Opens the licences of everything that is inside of the app: licences.txt, which goes with it.
  virtual void show_licences() = 0;
  // The part of the address behind '#', for deep links and "back".
  virtual void set_location(std::string location, bool replace) = 0;

  // Whether storage outlives tidying by the browser; always so on the desktop.
  virtual bool storage_is_persistent() = 0;
  // Something worth keeping is stored, and the person is looking: a good moment for the browser to
  // ask whether it may keep it.
  virtual void ask_for_persistence() = 0;
  // "ja" or "en": what the shell itself says (titles of windows, notices) is in this language.
  virtual void set_language(std::string_view language) = 0;
};

}  // namespace banso::client
