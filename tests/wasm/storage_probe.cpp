// SPDX-License-Identifier: Apache-2.0
// An encrypted device store on OPFS, and a small file beside it, that a test of the browser opens,
// fills and checks, to see what is left after the browser was killed or has run out of space. One
// record for each save, numbered from 1; its text follows from the number, and so does that of the
// small file. Functions that can fail return 0 or 1 + an ErrorCode.
#include <cstdio>
#include <memory>
#include <string>

#include "tests/shared/store/device_world.h"
#include "wasm/opfs_device_files.h"
#include "wasm/opfs_vfs.h"

using namespace banso;

namespace {

struct Probe {
  FakeEnv env;
  Schema schema = device_schema();
  wasm::OpfsDeviceFiles files;
  std::unique_ptr<DeviceStore> store;

  explicit Probe(std::uint64_t seed) : env(seed) {}
};

std::unique_ptr<Probe> probe;

VaultFile& small_file() { return probe->files.small_file("preferences"); }

int answer(const Error& error) {
  std::fprintf(stderr, "%s: %s\n", error_word(error.code), error.detail.c_str());
  return 1 + static_cast<int>(error.code);
}

int answer(const Status& status) { return status ? 0 : answer(status.error()); }

RecordId record_of(int number) {
  RecordId id = test_id<RecordId>(static_cast<std::uint8_t>(number & 0xFF), 0x44);
  id.raw[14] = static_cast<std::uint8_t>(number >> 8 & 0xFF);
  return id;
}

std::string text_for(int number, int bytes) {
  std::string text = "save " + std::to_string(number) + " ";
  while (text.size() < static_cast<std::size_t>(bytes)) {
    text += static_cast<char>('a' + (text.size() + static_cast<std::size_t>(number)) % 26);
  }
  return text;
}

}  // namespace

extern "C" {
int probe_error_full() { return 1 + static_cast<int>(ErrorCode::full); }
int probe_error_io() { return 1 + static_cast<int>(ErrorCode::io); }

int probe_open(int seed) {
  wasm::register_opfs_vfs();
  probe = std::make_unique<Probe>(static_cast<std::uint64_t>(seed));
  DeviceStoreOptions options;
  options.path = "app.db";
  options.vfs = wasm::kOpfsVfs;
  options.key = Key{7};
  auto opened = DeviceStore::open(probe->env, probe->schema, options);
  if (!opened) return answer(opened.error());
  probe->store = *std::move(opened);
  return 0;
}

int probe_save(int number, int bytes) {
  const auto saved =
      probe->store->save(DeviceWorld::edit(record_of(number), {{"note", text_for(number, bytes)}}));
  return saved ? 0 : answer(saved.error());
}

// How many records there are with exactly the text that was saved: 1, 2, ... without a gap. -1: one
// is there by half, or cannot be read.
int probe_count(int bytes) {
  for (int number = 1;; ++number) {
    const auto record = probe->store->record("thing", record_of(number));
    if (!record) return -1;
    if (!*record) return number - 1;
    const auto value = decode_value((*record)->value("note"));
    if (!value || value->text() == nullptr || *value->text() != text_for(number, bytes)) return -1;
  }
}

int probe_check() { return answer(probe->store->database().check_integrity()); }

int probe_rest() { return answer(probe->store->rest()); }

int probe_small_write(int number, int bytes) {
  return answer(small_file().write(as_bytes(text_for(number, bytes))));
}

// The number that was written last; 0: the file is not there. -1: it is not what was written.
// -2: it cannot be read.
int probe_small_number(int bytes) {
  const auto content = small_file().read();
  if (!content) return -2;
  if (!*content) return 0;
  int number = 0;
  if (std::sscanf(std::string(as_text(**content)).c_str(), "save %d", &number) != 1) return -1;
  return as_text(**content) == text_for(number, bytes) ? number : -1;
}

int probe_small_remove() { return answer(small_file().remove()); }

// The store is open no longer.
int probe_erase() {
  probe->store.reset();
  return answer(probe->files.erase_database());
}

void probe_close() { probe.reset(); }
}
