// SPDX-License-Identifier: Apache-2.0
// For the moment in which the device's key is asked for.
#pragma once

#include "client/ui/ui.h"

namespace banso::client {

void draw_starting(ui::Ui& ui);

}  // namespace banso::client
