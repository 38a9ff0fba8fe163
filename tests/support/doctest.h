// SPDX-License-Identifier: Apache-2.0
// doctest beside our own CHECK: in a test, CHECK is doctest's. Include this after all headers of
// ours (the alphabet does that), so that inline code in them keeps the CHECK that it was written
// for.
#pragma once

#include "shared/base/check.h"

#undef CHECK
#include <doctest/doctest.h>
