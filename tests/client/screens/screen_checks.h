// SPDX-License-Identifier: Apache-2.0
// What holds for every screen: everything has a node, what can be used has a name and is large
// enough for a finger, and nothing stands outside of what holds it.
#pragma once

#include "tests/client/screens/office_app.h"

namespace banso::test {

void check_screen(const OfficeApp& app, const char* where);

}  // namespace banso::test
