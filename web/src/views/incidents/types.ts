/** What PLOVER calls kinds of events, in plain words. */
export const TYPES: Readonly<Record<string, string>> = {
  ASSAULT: "attack", COERCE: "coercion", MOBILIZE: "movement of forces", RETREAT: "withdrawal", THREATEN: "threat",
  AGREE: "agreement", CONSULT: "talks", SUPPORT: "support", CONCEDE: "concession", COOPERATE: "cooperation", AID: "aid",
  REQUEST: "request", ACCUSE: "accusation", REJECT: "rejection", PROTEST: "protest", SANCTION: "sanction",
};

/** A type in words; one that has none as it is called, in small letters. */
export function typeName(type: string): string {
  return TYPES[type] ?? type.toLowerCase();
}
