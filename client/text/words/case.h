// SPDX-License-Identifier: Apache-2.0
// A case: its parts, people, facts and their history, plans and assignments; the list of cases.
// A part of strings_table.h, which includes it and says how its lines are written.

// clang-format off

// clang-format on
