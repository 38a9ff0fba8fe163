// SPDX-License-Identifier: Apache-2.0
// What is shown instead of somebody's casework when the screen is hidden: nothing that says what
// this device is for.
#pragma once

#include "client/ui/ui.h"
#include "shared/model/dates.h"

namespace banso::client {

// true: it was touched.
bool draw_cover(ui::Ui& ui, const CivilDate& today);

}  // namespace banso::client
