/** What is said of a report by who hands it over; all of it may stay empty. */
import type { About } from "./send";

/** @param whole title and address can be said too: it is the text of one report. */
export function Said({ about, set, whole }: { about: About; set: (about: About) => void; whole: boolean }) {
  const word = (name: keyof About, label: string, hint = "") => (
    <label key={name} class="filter">
      <span>{label}</span>
      <input type="text" name={name} value={about[name]} placeholder={hint}
        onInput={(event) => set({ ...about, [name]: event.currentTarget.value.trimStart() })} />
    </label>
  );
  return (
    <fieldset class="add-said">
      <legend>What is known of it <span class="muted">(where it does not say so itself)</span></legend>
      {whole && word("title", "Title")}
      {word("publisher", "Publisher")}
      <label class="filter">
        <span>Published</span>
        <input type="date" name="published" value={about.published}
          onInput={(event) => set({ ...about, published: event.currentTarget.value })} />
      </label>
      {whole && word("url", "Its address", "https://")}
    </fieldset>
  );
}
