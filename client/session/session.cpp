// SPDX-License-Identifier: Apache-2.0
#include "client/session/session.h"

#include <utility>

namespace banso::client {

Session::Session(Platform& platform, const Schema& schema, SessionOptions options)
    : platform_(platform),
      files_(platform.device_files()),
      schema_(schema),
      options_(options),
      lock_after_s_(options.lock_after_s),
      self_(std::make_shared<Session*>(this)) {}

Session::~Session() {
  wipe(pin_);
  if (device_key_) wipe(*device_key_);
}

void Session::start() {
  const auto sealed = files_.small_file(kDeviceKeyFile).read();
  if (!sealed) {
    fail_with(SessionState::broken, sealed.error());
    return;
  }
  const auto take = [self = std::weak_ptr(self_)](Result<Bytes> key) {
    if (const auto session = self.lock()) (*session)->take_device_key(std::move(key));
  };
  if (*sealed) {
    platform_.unseal(**sealed, take);
    return;
  }
  const Key key = random_key(platform_.env());
  platform_.seal(
      Bytes(key.begin(), key.end()), [self = std::weak_ptr(self_), key](Result<Bytes> bytes) {
        const auto session = self.lock();
        if (!session) return;
        const Status kept = bytes ? (*session)->files_.small_file(kDeviceKeyFile).write(*bytes)
                                  : Status(tl::unexpected(bytes.error()));
        (*session)->take_device_key(kept ? Result<Bytes>(Bytes(key.begin(), key.end()))
                                         : tl::unexpected(kept.error()));
      });
}

void Session::start_again() {
  close_store();
  if (device_key_) wipe(*device_key_);
  device_key_.reset();
  view_ = {};
  start();
}

void Session::take_device_key(Result<Bytes> key) {
  platform_.request_frame(0);
  if (!key || key->size() != Key().size()) {
    fail_with(SessionState::broken,
              key ? Error{ErrorCode::corrupt, "the device's key is damaged"} : key.error());
    return;
  }
  device_key_.emplace();
  std::copy(key->begin(), key->end(), device_key_->begin());
  wipe(*key);
  look_at_vault();
}

Vault Session::vault() { return Vault(files_.small_file(kVaultFile), *device_key_); }

void Session::look_at_vault() {
  const auto state = vault().state(platform_.env().now_ms());
  if (!state) {
    fail_with(SessionState::broken, state.error());
    return;
  }
  view_.vault = *state;
  view_.wait_until_ms = state->wait_ms > 0 ? platform_.env().now_ms() + state->wait_ms : 0;
  view_.state = state->exists ? SessionState::locked : SessionState::fresh;
}

void Session::enrol(std::string code, std::string device_name, std::string pin) {
  if (view_.state != SessionState::fresh) return;
  view_.trouble.reset();
  if (pin.size() < kVaultSecretBytesMin) {
    fail_with(SessionState::fresh, {ErrorCode::invalid, "the PIN is too short"});
    wipe(pin);
    return;
  }
  pin_ = std::move(pin);
  keys_ = new_signing_keys(platform_.env());
  view_.state = SessionState::enrolling;
  const std::string body = enrolment_request(code, device_name, keys_.public_key);
  platform_.post({std::string(kEnrolPath), std::string(kJsonType), Bytes(body.begin(), body.end()),
                  std::string()},
                 [self = std::weak_ptr(self_)](Result<HttpResponse> answer) {
                   if (const auto session = self.lock()) {
                     (*session)->take_enrolment(std::move(answer));
                   }
                 });
}

void Session::take_enrolment(Result<HttpResponse> answer) {
  platform_.request_frame(0);
  Result<Enrolment> enrolment = tl::unexpected(Error{});
  if (answer) {
    enrolment = read_enrolment(
        {answer->status, answer->content_type, answer->body, answer->retry_after_ms});
  } else {
    enrolment = tl::unexpected(answer.error());
  }
  const Status settled = enrolment ? settle(*enrolment) : Status(tl::unexpected(enrolment.error()));
  wipe(pin_);
  wipe(keys_.secret_key);
  if (settled) {
    view_.revoked = false;
    view_.state = SessionState::open;
    sync_->start();
    return;
  }
  fail_with(SessionState::fresh, settled.error());
  if (enrolment) destroy();  // half a device is none; the office gives another code
  view_.trouble = settled.error();
}

Status Session::settle(const Enrolment& enrolment) {
  const Key key = TRY(vault().create(platform_.env(), pin_, options_.pin_cost));
  TRY_VOID(open_store(key, true));
  Act act = TRY(store_->begin());
  Settings settings = store_->settings();
  TRY_VOID(settings.set(setting::kDevice, enrolment.device.view()));
  TRY_VOID(settings.set(setting::kWorker, enrolment.worker.view()));
  TRY_VOID(settings.set(setting::kSigningKey, keys_.secret_key));
  TRY_VOID(settings.set(setting::kSession, as_bytes(enrolment.token)));
  TRY_VOID(settings.set(setting::kOfficeName, as_bytes(enrolment.office_name)));
  TRY_VOID(act.commit());
  view_.office_name = enrolment.office_name;
  sync_ = std::make_unique<SyncRun>(platform_, *store_, enrolment.token);
  return {};
}

Status Session::open_store(const Key& key, bool create) {
  const StoragePlace place = platform_.storage();
  DeviceStoreOptions options;
  options.path = place.path;
  options.vfs = place.vfs;
  options.key = key;
  options.create = create;
  auto store = DeviceStore::open(platform_.env(), schema_, options);
  if (!store && store.error().code == ErrorCode::locked) {
    return fail(ErrorCode::corrupt, "the database does not open with the key of its vault");
  }
  store_ = TRY(std::move(store));
  indexer_ = TRY(Indexer::open(*store_));
  return {};
}

void Session::unlock(std::string pin) {
  if (view_.state != SessionState::locked) return;
  view_.trouble.reset();
  pin_ = std::move(pin);
  view_.state = SessionState::opening;
  platform_.request_frame(0);
}

void Session::try_pin() {
  const Result<Key> key = vault().unlock(pin_, platform_.env().now_ms());
  wipe(pin_);
  const Status opened = key ? open_store(*key, false) : Status(tl::unexpected(key.error()));
  if (!opened) {
    close_store();
    look_at_vault();
    view_.trouble = opened.error();
    return;
  }
  const auto token = store_->settings().get(setting::kSession);
  const auto name = store_->settings().get(setting::kOfficeName);
  if (name && *name) view_.office_name = as_text(**name);
  sync_ = std::make_unique<SyncRun>(
      platform_, *store_, token && *token ? std::string(as_text(**token)) : std::string());
  view_.state = SessionState::open;
  sync_->start();
}

void Session::lock() {
  if (view_.state != SessionState::open) return;
  close_store();
  look_at_vault();
}

void Session::close_store() {
  sync_.reset();
  indexer_.reset();
  store_.reset();
}

Result<std::size_t> Session::count_unsynced() {
  if (!store_) return fail(ErrorCode::locked, "the device is locked");
  return store_->sync().count_unsent();
}

// The key last: while a vault is left it has to be one that its PIN opens.
Status Session::erase_all() {
  const Status wiped = device_key_ ? vault().wipe() : files_.small_file(kVaultFile).remove();
  TRY_VOID(files_.erase_database());
  TRY_VOID(wiped);
  return files_.small_file(kDeviceKeyFile).remove();
}

void Session::destroy() {
  close_store();
  const Status gone = erase_all();
  if (!gone) {
    fail_with(SessionState::broken, gone.error());
    return;
  }
  start_again();
}

void Session::tick(double now_s) {
  if (view_.state == SessionState::opening) try_pin();
  if (view_.state != SessionState::open) {
    touched_s_ = now_s;
    return;
  }
  sync_->tick(now_s);
  if (sync_->view().wipe) {
    destroy();
    view_.revoked = true;
    return;
  }
  if (lock_after_s_ <= 0) return;
  const double left_s = touched_s_ + lock_after_s_ - now_s;
  if (left_s > 0) {
    platform_.request_frame(left_s);
  } else {
    lock();
  }
}

Result<RecordId> Session::worker() {
  if (!store_) return fail(ErrorCode::locked, "the device is locked");
  const auto worker = TRY(store_->settings().get(setting::kWorker));
  if (!worker) return fail(ErrorCode::denied, "this device is not enrolled");
  return id_from_bytes<RecordId>(*worker);
}

void Session::fail_with(SessionState state, Error error) {
  view_.state = state;
  view_.trouble = std::move(error);
}

}  // namespace banso::client
