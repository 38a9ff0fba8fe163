// SPDX-License-Identifier: Apache-2.0
// How the app looks, when it locks, and the way out of this device.
#pragma once

#include "client/screens/erasing.h"

namespace banso::client {

inline constexpr std::string_view kLockMinutes = "lock_minutes";  // in the store's settings
inline constexpr int kLockMinutesMost = 3;  // as the rules of health records ask (domain: 5.2版)
// Of the store, within 1 and kLockMinutesMost.
int lock_minutes(DeviceStore& store);

class SettingsScreen {
 public:
  // `office`: 庁内 is open to this worker; on a phone its way in is here.
  void draw(ui::Ui& ui, Desk& desk, ui::Rect area, bool office);
  void forget() { *this = SettingsScreen(); }

 private:
  void draw_looks(ui::Ui& ui, Desk& desk);
  void draw_safety(ui::Ui& ui, Desk& desk);
  void draw_about(ui::Ui& ui, Desk& desk);

  Erasing erasing_;
};

}  // namespace banso::client
