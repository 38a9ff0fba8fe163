// SPDX-License-Identifier: Apache-2.0
// What two people wrote differently, and how it is settled: in words of casework, never of
// software. A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
