// SPDX-License-Identifier: Apache-2.0
// The municipality's shared book: organisations with their sections, and workers. A section is an
// organisation with a parent. Written by administrators, read by everybody enrolled.
#include "shared/model/kinds/kinds.h"

namespace banso::kinds {
namespace {

Field role_field() {
  return {.id = "role",
          .label = {"権限", "Role"},
          .type = code,
          .required = true,
          .code_table = "worker_role"};
}

std::vector<Field> post_parts() {
  return {
      {.id = "organisation",
       .label = {"所属", "Organisation"},
       .type = reference,
       .required = true,
       .refers_to = "organisation"},
      role_field(),
      {.id = "from", .label = {"開始日", "From"}, .type = date},
      {.id = "until", .label = {"終了日", "Until"}, .type = date},
  };
}

}  // namespace

Kind organisation() {
  return {
      .id = "organisation",
      .label = {"機関・課", "Organisation"},
      .tier = Tier::book,
      .fields =
          {
              name_field({"名称", "Name"}),
              name_kana_field({"名称カナ", "Name in kana"}),
              {.id = "type",
               .label = {"種類", "Type"},
               .type = code,
               .indexed = true,
               .code_table = "organisation_type"},
              {.id = "parent",
               .label = {"上位の機関", "Part of"},
               .type = reference,
               .indexed = true,
               .refers_to = "organisation"},
              {.id = "tier",
               .label = {"相談支援の層", "Tier of consultation"},
               .type = code,
               .code_table = "consultation_tier"},
              {.id = "area", .label = {"圏域", "Area"}, .type = reference, .refers_to = "area"},
              postcode_field(),
              address_field({"所在地", "Address"}),
              {.id = "phone", .label = {"電話", "Phone"}, .type = text},
              {.id = "email", .label = {"メール", "Email"}, .type = text},
              {.id = "hours", .label = {"受付時間", "Hours"}, .type = text},
              {.id = "emergency_phone",
               .label = {"緊急時・夜間の連絡先", "Emergency phone"},
               .type = text},
              {.id = "is_emergency_contact",
               .label = {"緊急連絡先に表示", "Listed for emergencies"},
               .type = flag,
               .indexed = true},
              {.id = "scope_of_advice",
               .label = {"相談の範囲", "What it advises on"},
               .type = text},
              {.id = "closed_on", .label = {"廃止日", "Closed on"}, .type = date},
              {.id = "verified_on", .label = {"確認日", "Verified on"}, .type = date},
              note_field(),
          },
      .office_only = true,
  };
}

Kind worker() {
  return {
      .id = "worker",
      .label = {"職員", "Worker"},
      .tier = Tier::book,
      .fields =
          {
              name_field({"氏名", "Name"}),
              name_kana_field({"氏名カナ", "Name in kana"}),
              {.id = "organisation",
               .label = {"所属", "Organisation"},
               .type = reference,
               .indexed = true,
               .required = true,
               .refers_to = "organisation"},
              role_field(),
              {.id = "additional_posts",
               .label = {"兼務", "Additional posts"},
               .type = group,
               .merge = Merge::set,
               .parts = post_parts()},
              {.id = "professions",
               .label = {"職種", "Professions"},
               .type = code,
               .merge = Merge::set,
               .code_table = "profession"},
              {.id = "licences", .label = {"資格", "Licences"}, .type = text, .merge = Merge::set},
              {.id = "position", .label = {"職名", "Position"}, .type = text},
              {.id = "phone", .label = {"電話", "Phone"}, .type = text},
              {.id = "from", .label = {"開始日", "From"}, .type = date},
              {.id = "until", .label = {"終了日", "Until"}, .type = date},
              {.id = "revoked",
               .label = {"利用停止", "Revoked"},
               .type = flag,
               .merge = Merge::safe},
          },
      .office_only = true,
  };
}

}  // namespace banso::kinds
