import assert from "node:assert/strict";
import { readPersonName } from "../../server/src/core/person-name.ts";

describe("a person's name", () => {
  const names: readonly (readonly [string, string | undefined, string | undefined, string])[] = [
    ["Ana", "Ana", undefined, "Ana"],
    ["Ana Silva", "Ana", "Silva", "Ana Silva"],
    ["Ana Maria Silva", "Ana", "Silva", "Ana Maria Silva"],
    ["Dr. Ana Silva, PhD", "Ana", "Silva", "Ana Silva"],
    ["Prof. Dr. Ana Silva", "Ana", "Silva", "Ana Silva"],
    ["Ana Silva Ph.D., MBA", "Ana", "Silva", "Ana Silva"],
    ["MR JOHN SMITH JR.", "JOHN", "SMITH", "JOHN SMITH"],
    ["John Smith III", "John", "Smith", "John Smith"],
    ["Silva, Ana", "Ana", "Silva", "Ana Silva"],
    ["Silva, Dr. Ana", "Ana", "Silva", "Ana Silva"],
    ["Ana Silva, Head of Data", "Ana", "Silva", "Ana Silva"],
    ["Ludwig van der Berg", "Ludwig", "van der Berg", "Ludwig van der Berg"],
    ["Ana de Souza (she/her)", "Ana", "de Souza", "Ana de Souza"],
    ["Dr. Silva", undefined, "Silva", "Silva"],
    ["Van Morrison", "Van", "Morrison", "Van Morrison"],
    ["Jean-Luc O'Neill", "Jean-Luc", "O'Neill", "Jean-Luc O'Neill"],
  ];
  for (const [written, first, last, full] of names) {
    it(written, () => assert.deepEqual(readPersonName(written), { first, last, full }));
  }

  for (const written of ["", "  ", ",", "Dr.", "PhD"]) {
    it(`${JSON.stringify(written)} is none`, () => assert.equal(readPersonName(written), undefined));
  }
});
