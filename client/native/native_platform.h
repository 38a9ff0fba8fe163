// SPDX-License-Identifier: Apache-2.0
// What the desktop gives the App. The office is asked on a thread of its own; its answers come
// through the queue. Files for the person go to the folder of downloads; a dialog of the desktop
// asks for one.
//
// There is no key store here: seal() and unseal() give back what they get, and the device's key
// lies in a file of mode 0600 as it is. A second key in a second file would protect nothing. That
// is weaker than a key store of the operating system: whoever can read the person's files (another
// program of the same account, a backup, the disk of a computer without disk encryption) has the
// key too, and only the PIN or passphrase is between them and the data.
#pragma once

#include <filesystem>
#include <functional>
#include <limits>
#include <memory>
#include <string>

#include "client/native/data_folder.h"
#include "client/native/file_dialog.h"
#include "client/native/http_transport.h"
#include "client/native/main_queue.h"
#include "client/native/native_device_files.h"
#include "client/native/printing.h"
#include "client/native/system_env.h"
#include "client/platform.h"

namespace banso::client {

class NativePlatform final : public Platform {
 public:
  struct Options {
    std::string office;  // http(s)://host:port; empty: every post is answered with offline
    std::string office_ca_file;
    std::filesystem::path downloads;
    std::filesystem::path instead_of_dialog;  // see file_dialog.h
    std::filesystem::path licences;           // the file
    std::function<void(const std::string&)> write_clipboard;
    std::function<void(const std::string&)> set_title;  // of the window
  };
  // invalid: `office` is no address of an office. The folder and the queue outlive the platform.
  static Result<std::unique_ptr<NativePlatform>> open(const DataFolder& folder, MainQueue& queue,
                                                      Options options);
  ~NativePlatform() override;

  Env& env() override { return env_; }
  StoragePlace storage() override;
  DeviceFiles& device_files() override { return files_; }
  void request_frame(double after_s) override;
  void post(HttpRequest request, std::function<void(Result<HttpResponse>)> then) override;
  void seal(Bytes plain, std::function<void(Result<Bytes>)> then) override;
  void unseal(Bytes sealed, std::function<void(Result<Bytes>)> then) override;
  void write_clipboard(std::string_view text) override;
  void save_file(std::string name, std::string media_type, Bytes content) override;
  void open_file(std::string media_type, std::function<void(Result<Bytes>)> then) override;
  void print(std::string title, std::string html) override;
  void show_licences() override;
  void set_location(std::string location, bool replace) override;
  bool storage_is_persistent() override { return true; }
  void ask_for_persistence() override {}
  void set_language(std::string_view language) override;

  // When the next frame is wanted, on the clock of seconds_now(); infinity: none is.
  double frame_due_s() const { return frame_due_s_; }
  // Before a frame: what was asked for is about to happen.
  void frame_begins() { frame_due_s_ = kNever; }
  // Frames are asked for on this clock; screenshots have one of their own.
  std::function<double()> seconds_now;

 private:
  static constexpr double kNever = std::numeric_limits<double>::infinity();
  NativePlatform(const DataFolder& folder, MainQueue& queue, Options options,
                 std::unique_ptr<HttpTransport> office);

  const DataFolder& folder_;
  MainQueue& queue_;
  Options options_;
  SystemEnv env_;
  NativeDeviceFiles files_;
  double frame_due_s_ = 0;
  Printing printing_;
  FileDialog dialog_;
  std::unique_ptr<HttpTransport> office_;
  Worker network_;  // uses office_: ends before it
  Worker person_;   // waits for the dialog: ends before it
};

}  // namespace banso::client
