// SPDX-License-Identifier: Apache-2.0
#include "client/ui/radio.h"

namespace banso::client::ui {

OneOf one_of(Ui& ui, Labels labels, std::size_t index, int chosen, bool disabled) {
  const bool on = chosen == static_cast<int>(index);
  OneOf one;
  one.node = {.role = Role::radio,
              .name = std::string(labels[index]),
              .states = kCheckable | (on ? kChecked : 0U),
              .position = static_cast<std::int32_t>(index) + 1,
              .set_size = static_cast<std::int32_t>(labels.size())};
  one.reach = {.disabled = disabled,
               .group = ui.key(""),
               .group_axis = Axis::both,
               .entry = on || (chosen < 0 && index == 0),
               .activates_by_arrow = true};
  return one;
}

}  // namespace banso::client::ui
