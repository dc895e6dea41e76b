/** A place by its name; a disputed one carries the names of both sides, one that is not located says so. */
import type { PlaceMark } from "../api/kinds";

/** What is told of a place wherever it is named. */
type Named = Pick<PlaceMark, "name" | "other_names" | "precision">;

const COARSE: Readonly<Record<string, string>> = {
  district: "district", province: "province", region: "region", country: "country", none: "not located",
};

/** "Artsakh (also Karabakh)", "Sarn", "Veld (province)". */
export function placeName(place: Named): string {
  const also = place.other_names.length === 0 ? "" : ` (also ${place.other_names.join(", ")})`;
  return place.name + also;
}

export function Place({ of }: { of: Named }) {
  const coarse = COARSE[of.precision];
  return <span class="place">{placeName(of)}{coarse !== undefined && <span class="muted"> · {coarse}</span>}</span>;
}
