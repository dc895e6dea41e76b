/** Answers made up for tests: as little of each as the view reads. */
import type { Answer, Column, Row, Stood } from "../../src/views/incident/matrix/answers";

export function column(key: string, party: string | null = null): Column {
  const side = party === null ? null : { id: `act_${party}`, name: party };
  return { origin: { key, name: key, kind: "speaker", party: side, office: null, offices: [] }, called: key, answers: 1, first_said: null };
}

export function row(more: Partial<Row> = {}): Row {
  return {
    id: "que_1", text: "How many Redian soldiers were killed?", topic: "figure", measure: "killed", status: "rising", standing: "9",
    range: null, origins: 1, outlets: 1, incident: "inc_1", scope: "", wider: false, elsewhere: 0, cells: [], ...more,
  };
}

export function stood(id: string, by: Column, value: string, at: string, more: Partial<Answer> = {}, of: Row = row()): Stood {
  const instant = at.length > 10;
  const answer: Answer = {
    id, value, low: null, high: null, hedge: null, stance: "", denied: false,
    said_at: { value: at, precision: instant ? "instant" : "day", start: instant ? at : `${at}T00:00:00Z`, end: at },
    relation: "first", to: null, why: "", certainty: "certain", polarity: "+", act: "say", relays: [], documents: [], claims: [],
    words: null, others: 0, ...more,
  };
  return { answer, row: of, column: by, at: { row: 0, column: 0 } };
}
