/** Narrows to claims told of places within a distance of one: a place of the gazetteer, and how far around it. */
import { useState } from "preact/hooks";
import { address, narrow } from "../../address";
import { api, given } from "../../api/client";
import { tell, tellWrong } from "../../frame/notices";

const KM = 50;

export function Near() {
  const { query } = address.value;
  const [km, setKm] = useState(query.get("near")?.split(",")[2] ?? String(KM));
  const around = query.get("around") ?? "";
  const set = async (name: string, distance: string): Promise<void> => {
    if (name === "") { narrow({ near: null, around: null }); return; }
    try {
      const found = await given(api.GET("/api/v1/gazetteer", { params: { query: { q: name, limit: 1 } } }));
      const place = found.items[0];
      if (place === undefined || place.lat === null || place.lon === null) tell(`The gazetteer has no place “${name}”. Write it as a map does.`, "wrong");
      else narrow({ near: `${place.lat},${place.lon},${distance}`, around: place.name });
    } catch (error) {
      tellWrong(error);
    }
  };
  return (
    <form class="filters near" aria-label="Narrow to a distance" onSubmit={(event) => event.preventDefault()}>
      <label class="filter"><span>Within km</span>
        <input type="number" min="1" max="20000" value={km} onChange={(event) => {
          setKm(event.currentTarget.value);
          if (around !== "") void set(around, event.currentTarget.value);
        }} /></label>
      <label class="filter filter-words"><span>of this place</span>
        <input type="search" value={around} placeholder="a town" onChange={(event) => void set(event.currentTarget.value.trim(), km)} /></label>
    </form>
  );
}
