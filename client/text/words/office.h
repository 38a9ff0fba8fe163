// SPDX-License-Identifier: Apache-2.0
// The office's screens: workers, districts, assignments, devices and who saw what.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
