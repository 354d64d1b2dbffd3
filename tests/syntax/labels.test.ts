import assert from "node:assert/strict";
import { canonicalLabel, foldLabel, isKnownLabel } from "../../server/src/core/syntax/labels.ts";

describe("labels", () => {
  for (const label of ["first_name", "First Name", "FIRST NAME", "  first \t_name_ "]) {
    it(`fold ${JSON.stringify(label)}`, () => assert.equal(foldLabel(label), "first name"));
  }

  const canonical: readonly (readonly [string, string])[] = [
    ["first_name", "FIRST NAME"],
    ["firstName", "FIRST NAME"],
    ["FirstName", "FIRST NAME"],
    ["FNAME", "FIRST NAME"],
    ["f_name", "FIRST NAME"],
    ["first-name", "FIRST NAME"],
    ["contact.first_name", "FIRST NAME"],
    ["company.name", "COMPANY NAME"],
    ["jobtitle", "JOB TITLE"],
    ["line2", "LINE2"],
    ["école_préférée", "ÉCOLE PRÉFÉRÉE"],
  ];
  for (const [written, expected] of canonical) {
    it(`spell ${written} as ${expected}`, () => assert.equal(canonicalLabel(written), expected));
  }

  it("know the common ones in every spelling", () => {
    assert.ok(["name", "firstName", "MUTUAL_CONNECTION", "company"].every(isKnownLabel));
    assert.ok(!["b", "shoe size", ""].some(isKnownLabel));
  });
});
