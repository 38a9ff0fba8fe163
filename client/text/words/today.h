// SPDX-License-Identifier: Apache-2.0
// Today: what is planned, due, being written and to be confirmed.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
