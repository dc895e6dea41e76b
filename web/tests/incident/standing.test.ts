import { describe, expect, it } from "vitest";
import { inTime } from "../../src/views/incident/matrix/answers";
import { coursesOf, sayingsOf, standingOf } from "../../src/views/incident/standing";
import { subjectOf } from "../../src/views/incident/subject";
import { column, row, stood } from "./told";

const MINISTRY = column("Ministry", "Redia");
const PREMIER = column("Premier", "Redia");
const OTHERS = column("Watchers");

describe("answers in the order they were said", () => {
  it("puts a count without an hour after the one of that day that it is held against", () => {
    const told = [
      stood("open", OTHERS, "up to 40", "2023-03-14", { relation: "corroborates", to: "b" }),
      stood("b", MINISTRY, "12", "2023-03-14T15:40:00Z", { relation: "updates", to: "a" }),
      stood("a", MINISTRY, "11", "2023-03-14T13:20:00Z"),
    ];
    expect(inTime(told).map((one) => one.answer.id)).toEqual(["a", "b", "open"]);
  });
  it("ends where two answers stand to each other", () => {
    const told = [stood("a", MINISTRY, "1", "2023-03-14", { to: "b" }), stood("b", PREMIER, "2", "2023-03-14", { to: "a" })];
    expect(inTime(told)).toHaveLength(2);
  });
});

describe("the courses of a count", () => {
  it("are one for each side, and one for whoever contradicts it", () => {
    const told = [
      stood("a", MINISTRY, "49", "2022-09-13"),
      stood("b", PREMIER, "over 100", "2022-09-14", { relation: "updates", to: "a" }),
      stood("c", PREMIER, "105", "2022-09-14", { relation: "updates", to: "b" }),
      stood("d", OTHERS, "dozens more", "2022-09-14", { relation: "contradicts", to: "c" }),
    ];
    const courses = coursesOf(told);
    expect(courses.map(({ steps }) => steps.map((one) => one.answer.value))).toEqual([["49", "over 100", "105"], ["dozens more"]]);
    expect(courses.map(({ against }) => against)).toEqual([false, true]);
  });
  it("go on from another origin's number where it is updated, and leave out parts and repetitions", () => {
    const told = [
      stood("a", MINISTRY, "49", "2022-09-13"),
      stood("b", column("Reporter"), "60", "2022-09-14", { relation: "updates", to: "a" }),
      stood("c", MINISTRY, "49", "2022-09-15", { relation: "repeats", to: "a" }),
      stood("d", OTHERS, "3", "2022-09-15", { relation: "part_of", to: "a" }),
    ];
    expect(coursesOf(told).map(({ steps }) => steps.map((one) => one.answer.id))).toEqual([["a", "b"]]);
  });
});

describe("what is said of a ceasefire", () => {
  it("is told once, with all who say it", () => {
    const who = row({ topic: "agreement", measure: "ceasefire violation", text: "Who broke the ceasefire?" });
    const told = [
      stood("a", MINISTRY, "violated by Orvel", "2022-09-13", {}, who),
      stood("b", OTHERS, "violated by Orvel", "2022-09-13", { relation: "corroborates", to: "a" }, who),
      stood("c", column("Orvel", "Orvel"), "violated by Redia", "2022-09-13", { relation: "contradicts", to: "a" }, who),
    ];
    expect(sayingsOf(told).map(({ value, by, against }) => [value, by.length, against])).toEqual([["Orvel", 2, false], ["Redia", 1, true]]);
  });
});

describe("the lines of an incident", () => {
  it("tell the killed, what is contested and ground, and facts that nobody contests together", () => {
    const rows = [
      row({ status: "single_origin" }), row({ id: "w", measure: "wounded", status: "single_origin" }),
      row({ id: "g", topic: "territory" }), row({ id: "s", topic: "fact", status: "single_origin", text: "Was Sarn shelled?" }),
    ];
    const told = rows.map((one, at) => ({ ...stood(`a${at}`, MINISTRY, "yes", "2022-09-13", {}, one), at: { row: at, column: 0 } }));
    const standing = standingOf(rows, told);
    expect(standing.lines.map((line) => line.row.id)).toEqual(["que_1", "g"]);
    expect(standing.told.map(({ subject }) => subject)).toEqual(["Sarn shelled"]);
  });
});

describe("the subject of a question", () => {
  it.each([
    ["How many Redian soldiers were killed since 3 May 2022?", "Redian soldiers killed since 3 May 2022"],
    ["Was Sarn shelled?", "Sarn shelled"],
    ["Was there a bombing in Sarn?", "Bombing in Sarn"],
    ["Were mines or explosives planted in Sarn?", "Mines or explosives planted in Sarn"],
    ["Did Redia shell Sarn?", "Did Redia shell Sarn?"],
  ])("%s", (asked, subject) => expect(subjectOf(asked)).toBe(subject));
});
