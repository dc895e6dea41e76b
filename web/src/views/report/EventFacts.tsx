/** Something said to happen: what, who to whom, where and when, and whether it is told as a fact. */
import type { Noted } from "./ClaimFacts";
import { NamedPlace, NamedTime } from "./Named";
import type { EventRead } from "./reading";
import { eventInWords, STATUSES_OF_EVENTS } from "./wording";

export function EventFacts({ of, noted }: { of: EventRead; noted: Noted }) {
  const { event } = of;
  const known = of.actor !== null || of.recipient !== null;
  return (
    <section class="part part-event" data-parts={event.id}>
      <h4><span class="part-kind">Event</span> {eventInWords(event)} <q>{event.trigger.text}</q>{noted?.(event.id, "")}</h4>
      <p class="event-line">
        {known && <span>{of.actor ?? "by whom is not told"} → {of.recipient ?? "to whom is not told"}</span>}
        {of.place !== null && <NamedPlace of={of.place} />}
        {of.time !== null && <NamedTime of={of.time} />}
        {event.status !== "asserted" && <span class="event-status">{STATUSES_OF_EVENTS[event.status]}</span>}
      </p>
      {["type", "mode", "status", "actor", "recipient", "place", "time"].map((field) => noted?.(event.id, field))}
      {of.place !== null && noted?.(of.place.id, "place")}
    </section>
  );
}
