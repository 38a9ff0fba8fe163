// SPDX-License-Identifier: Apache-2.0
// The sync page, bundles, settings and several workers on one device.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
