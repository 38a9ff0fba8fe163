// SPDX-License-Identifier: Apache-2.0
// Writing a note, and what may be done with it afterwards.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
