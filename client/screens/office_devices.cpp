// SPDX-License-Identifier: Apache-2.0
#include "client/screens/office_devices.h"

#include <client_icons.h>

#include <algorithm>

#include "client/casework/reading.h"
#include "client/screens/case_words.h"
#include "client/ui/button.h"
#include "client/ui/card.h"
#include "client/ui/layers.h"
#include "client/ui/list.h"
#include "client/ui/record_parts.h"
#include "client/ui/status.h"
#include "client/ui/text.h"
#include "shared/store/device/settings.h"

namespace banso::client {
namespace {

bool is_this_device(Desk& desk, const DeviceId& device) {
  const auto own = desk.store()->settings().get(setting::kDevice);
  const ByteView id = device.view();
  return own && *own && std::equal((*own)->begin(), (*own)->end(), id.begin(), id.end());
}

std::string contact_words(ui::Ui& ui, const OfficeDevice& device) {
  if (device.seen_ms == 0) return std::string(ui.tr(Str::office_device_never));
  return format(ui.language(), Str::office_device_seen,
                {{"time", office_moment(ui, device.seen_ms)}});
}

}  // namespace

void OfficeDevices::draw(ui::Ui& ui, Desk& desk, OfficeParts& parts, ui::Rect area) {
  const ui::Scope scope(ui, "devices");
  Question<std::vector<OfficeDevice>>& devices = parts.office.devices();
  const bool came = ui.frame() > drawn_ + 1;
  drawn_ = ui.frame();
  if (came) parts.office.ask_devices(desk.platform, *desk.store());
  const OfficePage page(ui, "page", area);
  if (devices.trouble && office_trouble(ui, *devices.trouble)) {
    parts.office.ask_devices(desk.platform, *desk.store());
  }
  if (!devices.answer) {
    if (devices.asked) text(ui, "waiting", ui.tr(Str::office_waiting), {.secondary = true});
    return;
  }
  if (devices.answer->empty()) {
    empty_state(ui, "none",
                {.icon = icon::kShield,
                 .title = ui.tr(Str::office_devices_empty_title),
                 .words = ui.tr(Str::office_devices_empty_words)});
    return;
  }
  const ui::Card card(ui, "card", {}, true);
  const ui::List list(ui, "list", ui.tr(Str::office_devices));
  const int count = static_cast<int>(devices.answer->size());
  for (int i = 0; i < count; ++i) {
    draw_device(ui, desk, (*devices.answer)[static_cast<std::size_t>(i)], i + 1, count);
  }
}

void OfficeDevices::draw_device(ui::Ui& ui, Desk& desk, const OfficeDevice& device, int position,
                                int count) {
  std::string_view badge;
  ui::ToneKind tone = ui::ToneKind::neutral;
  if (device.wiped) {
    badge = ui.tr(Str::office_device_wiped);
  } else if (device.revoked) {
    badge = ui.tr(Str::office_device_revoked);
    tone = ui::ToneKind::warning;
  } else if (is_this_device(desk, device.id)) {
    badge = ui.tr(Str::office_device_this);
    tone = ui::ToneKind::info;
  }
  // Beside a badge a phone has no room for words.
  const std::string detail =
      dotted({ui.phone() ? std::string(badge) : std::string(),
              worker_name(*desk.store(), device.worker), contact_words(ui, device)});
  if (list_row(ui, device.id.hex(),
               {.title = device.name,
                .detail = detail,
                .badge = ui.phone() ? std::string_view() : badge,
                .badge_tone = tone,
                .position = position,
                .set_size = count})) {
    device_ = device;
    open_ = true;
  }
}

void OfficeDevices::draw_sheets(ui::Ui& ui, Desk& desk, OfficeParts& parts) {
  {
    const ui::Sheet sheet(ui, "device", open_, device_.name);
    if (sheet) {
      const std::string worker = worker_name(*desk.store(), device_.worker);
      const std::string enrolled = format(ui.language(), Str::office_device_enrolled,
                                          {{"time", office_moment(ui, device_.enrolled_ms)}});
      text(ui, "worker", worker, {.bold = true});
      text(ui, "enrolled", enrolled, {.type = ui::Type::label, .secondary = true});
      text(ui, "seen", contact_words(ui, device_), {.type = ui::Type::label, .secondary = true});
      if (device_.revoked) {
        badge(ui, "state",
              ui.tr(device_.wiped ? Str::office_device_wiped : Str::office_device_revoked),
              ui::ToneKind::warning);
      } else if (button(ui, "revoke",
                        {.label = ui.tr(Str::office_revoke),
                         .icon = icon::kTrash2,
                         .kind = ui::ButtonKind::danger,
                         .disabled = parts.office.revoked().asked,
                         .full = true})) {
        asking_ = true;
      }
      if (const auto& trouble = parts.office.revoked().trouble) {
        if (office_trouble(ui, *trouble)) asking_ = true;
      }
    }
  }
  const std::string title =
      format(ui.language(), Str::office_revoke_title, {{"name", device_.name}});
  if (dialog(ui, "revoke", asking_,
             {.title = title,
              .words = ui.tr(Str::office_revoke_words),
              .confirm = ui.tr(Str::office_revoke),
              .cancel = ui.tr(Str::cancel),
              .danger = true}) == ui::Answer::confirmed) {
    parts.office.revoke(desk.platform, *desk.store(), device_.id);
  }
  if (!parts.office.revoked().answer) return;
  parts.office.revoked().answer.reset();
  open_ = false;
  desk.tell(format(ui.language(), Str::office_revoked, {{"name", device_.name}}));
  parts.office.ask_devices(desk.platform, *desk.store());
  ui.want_frame_in(0);
}

}  // namespace banso::client
