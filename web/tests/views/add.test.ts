import { expect, test } from "vitest";
import type { JobRow } from "../../src/api/kinds";
import { addressIn, heading, reached, size, tally } from "../../src/views/add/words";

const JOB: JobRow = {
  id: "job_1", state: "reading", stopping: false, by: "Ana", asked_at: "", ended_at: null, names: [], inputs: 12, inputs_done: 3,
  current: "", added: 2, known: 1, refused: 0, linked: 0, to_link: 0, problem: null, last: 9,
};

test.each([
  ["https://news.example/a", "https://news.example/a"], ["  HTTP://a.example \n", "HTTP://a.example"],
  ["See https://news.example/a", null], ["https://a.example\nThe army said", null], ["ftp://a.example", null], ["", null],
])("an address alone is one: %j", (told, found) => {
  expect(addressIn(told)).toBe(found);
});

test("a job is told by where it is", () => {
  expect(heading(JOB)).toBe("Reading 4 of 12");
  expect(heading({ ...JOB, stopping: true })).toMatch(/^Stopping/);
  expect(tally(JOB)).toBe("2 added, 1 there already");
});

test("how far it is, is told where it is known alone", () => {
  expect(reached(JOB)).toEqual({ done: 3, of: 12 });
  expect(reached({ ...JOB, inputs: 1 })).toBeNull();
  expect(reached({ ...JOB, state: "loading" })).toBeNull();
});

test("sizes are told as people say them", () => {
  expect([size(1), size(999), size(1500), size(20_000_000)]).toEqual(["1 byte", "999 bytes", "1.5 kB", "20 MB"]);
});
