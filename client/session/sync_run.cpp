// SPDX-License-Identifier: Apache-2.0
#include "client/session/sync_run.h"

#include <utility>

namespace banso::client {
namespace {

// What others wrote is fetched this often while somebody looks.
constexpr double kEvery_s = 180;

// In the store's settings: Unix ms, 8 bytes, the highest first.
constexpr std::string_view kLastContact = "last_contact";

std::int64_t last_contact_in(DeviceStore& store) {
  const auto kept = store.settings().get(kLastContact);
  std::int64_t at_ms = 0;
  if (!kept || !*kept || (*kept)->size() != sizeof(at_ms)) return 0;
  for (const std::uint8_t byte : **kept) at_ms = at_ms << 8 | byte;
  return at_ms;
}

Status keep_last_contact(DeviceStore& store, std::int64_t at_ms) {
  Bytes bytes;
  for (int shift = 56; shift >= 0; shift -= 8) {
    bytes.push_back(static_cast<std::uint8_t>(at_ms >> shift));
  }
  return store.settings().set(kLastContact, bytes);
}

}  // namespace

SyncRun::SyncRun(Platform& platform, DeviceStore& store, std::string token)
    : platform_(platform),
      store_(store),
      token_(std::move(token)),
      self_(std::make_shared<SyncRun*>(this)) {
  view_.last_contact_ms = last_contact_in(store);
}

void SyncRun::start() {
  if (view_.wipe) return;
  if (view_.phase == SyncView::Phase::talking) {
    once_more_ = true;
    return;
  }
  if (view_.phase == SyncView::Phase::resting) {
    client_ = std::make_unique<SyncClient>(store_, platform_.env());
  }
  ask();
}

void SyncRun::tick(double now_s) {
  now_s_ = now_s;
  if (view_.phase == SyncView::Phase::talking || view_.wipe) return;
  if (view_.phase == SyncView::Phase::resting) {
    if (view_.trouble) return;
    if (due_s_ < 0) due_s_ = now_s + kEvery_s;
    if (now_s >= due_s_) {
      start();
    } else {
      platform_.request_frame(due_s_ - now_s);
    }
    return;
  }
  if (now_s >= due_s_) {
    ask();
  } else {
    platform_.request_frame(due_s_ - now_s);
  }
}

void SyncRun::ask() {
  view_.phase = SyncView::Phase::talking;
  Result<Bytes> request = client_->next_request();
  if (!request) {
    failed(std::move(request).error(), 0);
    return;
  }
  platform_.post({kSyncPath, kWireContentType, *std::move(request), token_},
                 [self = std::weak_ptr(self_)](Result<HttpResponse> answer) {
                   if (const auto run = self.lock()) (*run)->take(std::move(answer));
                 });
}

void SyncRun::take(Result<HttpResponse> answer) {
  platform_.request_frame(0);
  if (!answer) {
    failed(std::move(answer).error(), 0);
    return;
  }
  Result<SyncStep> step = client_->on_response(
      {answer->status, answer->content_type, answer->body, answer->retry_after_ms});
  view_.totals = client_->totals();
  if (!step) {
    failed(std::move(step).error(), answer->retry_after_ms);
    return;
  }
  view_.trouble.reset();
  view_.last_contact_ms = platform_.env().now_ms();
  if (*step == SyncStep::again) {
    ask();
    return;
  }
  view_.phase = SyncView::Phase::resting;
  // Only told to people: where it cannot be kept it is known until the app is closed.
  static_cast<void>(keep_last_contact(store_, view_.last_contact_ms));
  due_s_ = -1;
  view_.wipe = *step == SyncStep::wipe;
  if (std::exchange(once_more_, false)) start();
}

void SyncRun::failed(Error error, std::int64_t retry_after_ms) {
  const std::int64_t wait_ms = client_->on_failure(retry_after_ms);
  const bool tried_again = may_pass(error.code);
  view_.trouble = std::move(error);
  once_more_ = false;
  if (!tried_again) {
    view_.phase = SyncView::Phase::resting;
    return;
  }
  view_.phase = SyncView::Phase::waiting;
  due_s_ = now_s_ + static_cast<double>(wait_ms) / 1000;
  platform_.request_frame(due_s_ - now_s_);
}

}  // namespace banso::client
